"""Rank correlations of scipy on lists with and without ties.

    python agreement.py > ../agreement.json
"""
import json
import numpy as np
import scipy
from scipy.stats import kendalltau, spearmanr

rng = np.random.default_rng(1)
cases = []
for n in (2, 3, 5, 12, 40):
    for ties in (False, True):
        for _ in range(3):
            a, b = (rng.integers(0, 3, n).astype(float) if ties else rng.normal(size=n) for _ in range(2))
            if len(set(a)) < 2 or len(set(b)) < 2:
                continue
            cases.append({"a": a.tolist(), "b": b.tolist(), "spearman": float(spearmanr(a, b).statistic), "kendall": float(kendalltau(a, b).statistic)})
print(json.dumps({"reference": {"library": "scipy", "version": scipy.__version__}, "generator": "make/agreement.py", "seed": 1,
                  "tolerance": {"abs": 1e-12, "why": "closed forms in float64"}, "cases": cases}))
