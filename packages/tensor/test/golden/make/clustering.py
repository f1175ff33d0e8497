"""Linkage, leaves, optimal leaf order, distances and k-means."""
import numpy as np
from common import write
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import pdist, squareform
from sklearn.cluster import KMeans

rng = np.random.default_rng(7)
cases = []
for case, (n, d) in enumerate([(2, 1), (3, 2), (7, 3), (12, 2), (25, 4), (40, 3), (30, 2), (60, 5)]):
    x = rng.normal(size=(n, d)) + 4 * rng.integers(0, 3, size=(n, 1))
    if case in (3, 6):
        x = np.round(x)  # equal distances: ties must be broken as scipy breaks them
    condensed = pdist(x)
    square = squareform(condensed)
    trees = {}
    for method in ("single", "complete", "average", "ward"):
        tree = linkage(x, method)
        best = leaves_list(optimal_leaf_ordering(tree, condensed))
        trees[method] = {"linkage": tree, "leaves": leaves_list(tree), "optimal_sum": square[best[:-1], best[1:]].sum()}
    w = rng.uniform(0.1, 3, size=n)
    k = min(4, n)
    means = KMeans(k, n_init=20, random_state=0, tol=0).fit(x, sample_weight=w)
    cases.append({"x": x, "trees": trees, "weights": w, "k": k, "inertia": means.inertia_,
                  "pdist": {m: pdist(x, m) for m in ("euclidean", "cityblock", "cosine")}
                  | ({"correlation": pdist(x, "correlation")} if d > 2 else {})})
write("clustering", "scipy's linkage, leaves_list, optimal_leaf_ordering, pdist; scikit-learn's KMeans (20 starts)", 7,
      {"rel": 1e-12, "why": "the same float64 steps; k-means: an inertia as low or lower"}, cases)
