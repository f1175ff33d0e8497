"""Records entropy-thresholds.json, two-decimals.json and submodular-pick.json with scikit-learn and lime.

    python make.py
"""
import json
import types

import numpy as np
import sklearn
from lime.submodular_pick import SubmodularPick
from sklearn.tree import DecisionTreeClassifier

rng = np.random.default_rng(3)


def thresholds(x, y):
    tree = DecisionTreeClassifier(criterion="entropy", max_depth=3, random_state=0).fit(np.reshape(x, (-1, 1)), y).tree_
    return sorted(tree.threshold[tree.children_left > -1].tolist())


def entropy_cases():
    yield [0, 5e-8, 1], [0, 1, 1]
    yield [1, 2, 3, 4], [0, 1, 0, 1]
    yield [16777216.0, 16777217.0, 16777218.0], [0, 1, 1]
    for k in range(80):
        n, classes = int(rng.integers(2, 60)), int(rng.integers(2, 5))
        x = [rng.integers(0, 12, n), np.round(rng.normal(0, 3, n), 1), rng.normal(0, 1, n), rng.exponential(1e-6, n)][k % 4]
        yield np.asarray(x, float).tolist(), rng.integers(0, classes, n).tolist()


def picks():
    """SubmodularPick on made-up explanations: [rows][targets] lists of (condition, weight)."""
    for k in range(12):
        rows, targets = int(rng.integers(2, 9)), 1 + k % 2
        weights = np.round(rng.normal(0, 1, (rows, targets, 6)), 1) * (rng.random((rows, targets, 6)) < 0.5)
        names = [[f"f{j} in {rng.integers(0, 2)}" for j in range(6)] for _ in range(rows)]

        def explanation(i):
            lists = [[(names[i][j], float(w)) for j, w in enumerate(row) if w] for row in weights[i]]
            return types.SimpleNamespace(mode="classification", available_labels=lambda: range(targets),
                                         as_list=lambda label: lists[label])
        fake = types.SimpleNamespace(explain_instance=lambda row, *_, **__: explanation(int(row[0])))
        for count in (1, 3, rows):
            pick = SubmodularPick(fake, np.arange(rows).reshape(-1, 1), None, method="full", num_exps_desired=count)
            yield {"weights": weights.tolist(), "conditions": names, "count": count, "picked": [int(v) for v in pick.V]}


def save(name, cases):
    with open(name, "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")


save("entropy-thresholds.json", [{"x": x, "y": y, "thresholds": thresholds(x, y)} for x, y in entropy_cases()])
save("two-decimals.json", [[v, "%.2f" % v] for v in
                           [0.125, 0.375, 0.625, 0.875, -0.125, -0.375, 1.005, 2.675, 1e15 + 0.125, -0.001, 1e-9, 99999.995, 7.0, 0.5, 12345.625, 0.25, 3.75]
                           + rng.normal(0, 100, 40).tolist() + (rng.integers(-8000, 8000, 60) / 8).tolist()])
save("submodular-pick.json", list(picks()))
print(sklearn.__version__)
