"""The Python side of the bench: reads one JSON request a line, answers with one JSON line of milliseconds."""

import io
import json
import sys
import time

import numpy as np


def network(layers):
    """The network of the request as numpy, [n, 12] -> [n, 2]; counts the time spent inside."""
    weights = [(np.array(layer["weights"]), np.array(layer["bias"])) for layer in layers]
    spent = {"ms": 0.0}

    def predict(rows):
        start = time.perf_counter()
        h = np.asarray(rows, dtype=np.float64)
        for i, (w, b) in enumerate(weights):
            h = h @ w + b
            if i < len(weights) - 1:
                np.maximum(h, 0, out=h)
        p = 1 / (1 + np.exp(-h[:, 0]))
        out = np.stack([1 - p, p], axis=1)
        spent["ms"] += 1000 * (time.perf_counter() - start)
        return out

    return predict, spent


def lime(setup):
    from lime.lime_tabular import LimeTabularExplainer

    predict, spent = network(setup["layers"])
    training = np.array(setup["training"])
    explainer = LimeTabularExplainer(
        training,
        feature_names=setup["features"],
        categorical_features=setup["categorical"],
        random_state=1,
    )
    row = np.array(setup["row"])

    def run():
        spent["ms"] = 0.0
        start = time.perf_counter()
        explainer.explain_instance(row, predict, num_features=row.size, num_samples=setup["samples"])
        return {"ms": 1000 * (time.perf_counter() - start), "model": spent["ms"]}

    return run


def shap_rows(make):
    def prepare(setup):
        predict, spent = network(setup["layers"])
        rows = np.array(setup["rows"])
        explain = make(lambda x: predict(x)[:, 1], np.array(setup["background"]))

        def run():
            spent["ms"] = 0.0
            start = time.perf_counter()
            explain(rows)
            ms = 1000 * (time.perf_counter() - start)
            return {"ms": ms / len(rows), "model": spent["ms"] / len(rows)}

        return run

    return prepare


def exact(predict, background):
    import shap

    explainer = shap.explainers.ExactExplainer(predict, shap.maskers.Independent(background, max_samples=len(background)))
    return lambda rows: explainer(rows, max_evals=2 ** rows.shape[1] + 1, silent=True)


def kernel(predict, background):
    import shap

    explainer = shap.KernelExplainer(predict, background)
    return lambda rows: explainer.shap_values(rows, silent=True)


def beeswarm(setup):
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt
    import shap

    random = np.random.default_rng(0)
    data = np.array(setup["data"])
    values = random.normal(size=data.shape) * np.arange(data.shape[1], 0, -1)
    explanation = shap.Explanation(values, base_values=np.zeros(len(data)), data=data, feature_names=setup["features"])

    def run():
        start = time.perf_counter()
        shap.plots.beeswarm(explanation, max_display=data.shape[1], show=False)
        plt.savefig(io.BytesIO(), format="svg")
        plt.close("all")
        return {"ms": 1000 * (time.perf_counter() - start), "model": 0.0}

    return run


cases = {"lime": lime, "exact": shap_rows(exact), "kernel": shap_rows(kernel), "beeswarm": beeswarm}
ready = {}
for line in sys.stdin:
    request = json.loads(line)
    if "setup" in request:
        ready[request["case"]] = cases[request["case"]](request["setup"])
    answer = ready[request["case"]]()
    print(json.dumps(answer), flush=True)
