"""Normal distribution by 60-digit arithmetic, truncated normal by scipy; ranks and percentiles."""
from decimal import Decimal, getcontext

import numpy as np
from common import write
from scipy.stats import rankdata, truncnorm

getcontext().prec = 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459")


def lower_tail(x):
    """P(Z <= x) for a float x: series for |x| < 6, continued fraction beyond."""
    z = abs(Decimal(x))
    density = (-z * z / 2).exp() / (2 * PI).sqrt()
    if z < 6:
        term, total, k = z, z, 1
        while abs(term) > Decimal(10) ** -55:
            term = term * z * z / (2 * k + 1)
            total += term
            k += 1
        tail = Decimal("0.5") - density * total
    else:
        t = Decimal(0)
        for k in range(400, 0, -1):
            t = k / (z + t)
        tail = density / (z + t)
    return tail if x < 0 else 1 - tail


def quantile(p):
    low, high = -40.0, 40.0
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if lower_tail(middle) < Decimal(p) else (low, middle)
    return high


rng = np.random.default_rng(3)
xs = [float(v) for v in np.concatenate([np.linspace(-37, 8, 91), rng.normal(size=40)])]
ps = [float(v) for v in np.concatenate([10.0 ** -np.arange(1, 300, 13), np.linspace(0.01, 0.99, 21), [0.075, 0.925, 1 - 1e-9]])]
bounds = [(-1, 1), (0, 3), (2, 3), (7, 9), (8, 8.5), (10, 11), (30, 31), (-31, -30), (100, 101), (1e6, 1e7), (-12, 12),
          (-9, -7), (-5, -4.999)]
shares = [0.0, 1e-9, 0.01, 0.3, 0.5, 0.7, 0.99, 1.0]
values = np.round(rng.normal(size=37), 1)
percents = [0, 0.1, 10, 25, 33.3, 50, 66.6, 75, 90, 99.9, 100]
tables = [rng.normal(size=n) * 10.0 ** rng.integers(-3, 4) for n in (1, 2, 3, 10, 101, 1000)] + [values]
write("distributions", "Normal distribution by decimal arithmetic; scipy's truncnorm.ppf and rankdata; numpy's percentile", 3, {
    "cdf_rel": 1e-14, "quantile_rel": 1e-15, "truncated_rel": 1e-9, "percentile_abs": 0,
    "why": "Cody's and Wichura's stated errors; scipy's own error in the tails; the same float64 steps"}, {
    "cdf": [[x, float(lower_tail(x))] for x in xs], "quantile": [[p, quantile(p)] for p in ps],
    "truncated": [[a, b, p, truncnorm.ppf(p, a, b)] for a, b in bounds for p in shares],
    "values": values, "ranks": rankdata(values), "percents": percents,
    "percentiles": [{"values": t, "expected": np.percentile(t, percents)} for t in tables]})
