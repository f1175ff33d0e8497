"""Ridge, lasso, LARS paths and least squares of scikit-learn and numpy."""
import warnings

import numpy as np
from common import write
from sklearn.linear_model import Lasso, Ridge, lars_path
from sklearn.metrics import r2_score

warnings.simplefilter("ignore")
rng = np.random.default_rng(5)
cases = []
for case in range(36):
    n, d = int(rng.integers(3, 40)), int(rng.integers(1, 9))
    x = rng.normal(size=(n, d))
    if case % 3 == 0:
        x = x @ rng.normal(size=(d, d))
    if case % 4 == 1:
        x = np.round(x)
    if case % 5 == 2:
        x = x * 10.0 ** rng.integers(-3, 4, size=d) + 100
    y = x @ rng.normal(size=d) / np.abs(x).max() * 5 + rng.normal(size=n)
    w = rng.uniform(0.05, 2, size=n)
    ridge = Ridge(alpha=0.7).fit(x, y, sample_weight=w)
    alpha = 0.1 * np.abs((x - np.average(x, axis=0, weights=w)).T @ (w * (y - np.average(y, weights=w)))).max() / w.sum()
    # scikit-learn 1.9 weighs a Lasso's rows by w * n / sum(w)
    lasso = Lasso(alpha=alpha, tol=1e-15, max_iter=1_000_000).fit(x, y, sample_weight=w)
    out = {"x": x, "y": y, "weights": w,
           "ridge": {"alpha": 0.7, "coefficients": ridge.coef_, "intercept": ridge.intercept_,
                     "r2": r2_score(y, ridge.predict(x), sample_weight=w)},
           "lasso": {"alpha": alpha, "coefficients": lasso.coef_, "intercept": lasso.intercept_},
           "least_squares": np.linalg.lstsq(x, y, rcond=None)[0]}
    for method in ("lasso", "lar"):
        alphas, active, path = lars_path(x - x.mean(0), y - y.mean(), method=method)
        out[method + "_path"] = {"alphas": alphas, "active": [int(i) for i in active], "coefficients": path.T}
    path = out["lar_path"]["coefficients"]
    out["lar_crosses_zero"] = bool((path[1:-1] * path[2:] < 0).any())
    out["lasso_drops"] = len(out["lasso_path"]["alphas"]) > d + 1
    cases.append(out)
print("drops", sum(c["lasso_drops"] for c in cases), "crossings", sum(c["lar_crosses_zero"] for c in cases))
write("regression", "Weighted Ridge and Lasso, lars_path (lasso, lar) of scikit-learn; numpy.linalg.lstsq", 5,
      {"rel": 1e-9, "why": "deterministic float64; lasso iterated to 1e-15"}, cases)
