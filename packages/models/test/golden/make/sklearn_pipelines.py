"""Writes the scikit-learn models of test/golden/sklearn: NAME.onnx and NAME.json with rows and scikit-learn's own answers.

python3 -m venv env && env/bin/pip install -r requirements.txt && env/bin/python sklearn_pipelines.py
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, Int64TensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_diabetes, load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

OUT = Path(__file__).resolve().parent.parent / "sklearn"
OUT.mkdir(exist_ok=True)
RNG = np.random.default_rng(7)


def write(name, model, types, rows, columns, answers, **options):
    """rows: numbers, a text column as the index of its category; columns: name and categories."""
    (OUT / f"{name}.onnx").write_bytes(to_onnx(model, initial_types=types, **options).SerializeToString())
    facts = {"columns": columns, "rows": np.asarray(rows, float).tolist(), "outputs": np.asarray(answers, float).tolist()}
    (OUT / f"{name}.json").write_text(json.dumps(facts) + "\n")


def people(n=300):
    work = ["Private", "State-gov", "Self-emp"]
    sex = ["Female", "Male"]
    codes = np.column_stack(
        [RNG.integers(0, 3, n), RNG.integers(17, 80, n), np.round(RNG.uniform(5, 60, n), 1), RNG.integers(0, 2, n)]
    ).astype(float)
    frame = pd.DataFrame(
        {
            "work": [work[int(c)] for c in codes[:, 0]],
            "age": codes[:, 1].astype(np.int64),
            "hours": codes[:, 2].astype(np.float32),
            "sex": [sex[int(c)] for c in codes[:, 3]],
        }
    )
    score = 0.05 * (frame.age - 45) + 0.06 * (frame.hours - 30) + (frame.work == "Self-emp") - (frame.sex == "Female")
    label = np.where(score + RNG.normal(0, 1, n) > 0, ">50K", "<=50K")
    columns = [
        {"name": "work", "categories": work},
        {"name": "age"},
        {"name": "hours"},
        {"name": "sex", "categories": sex},
    ]
    return codes, frame, label, columns


codes, frame, label, columns = people()
transform = ColumnTransformer([("num", StandardScaler(), ["age", "hours"]), ("cat", OneHotEncoder(), ["work", "sex"])])
types = [
    ("work", StringTensorType([None, 1])),
    ("age", Int64TensorType([None, 1])),
    ("hours", FloatTensorType([None, 1])),
    ("sex", StringTensorType([None, 1])),
]
pipeline = make_pipeline(transform, LogisticRegression()).fit(frame, label)
write("people-logistic", pipeline, types, codes[:20], columns, pipeline.predict_proba(frame[:20]))

text = frame[["work", "sex"]].to_numpy()
only_text = make_pipeline(OneHotEncoder(), LogisticRegression()).fit(text, label)
write(
    "text-logistic",
    only_text,
    [("X", StringTensorType([None, 2]))],
    codes[:20][:, [0, 3]],
    [columns[0], columns[3]],
    only_text.predict_proba(text[:20]),
)

iris = load_iris()
X = iris.data.astype(np.float32)
rows = X[::10]
forest = RandomForestClassifier(n_estimators=8, max_depth=4, random_state=0).fit(X, iris.target)
write("iris-forest", forest, [("X", FloatTensorType([None, 4]))], rows, None, forest.predict_proba(rows))
write(
    "iris-forest-plain",
    forest,
    [("X", FloatTensorType([None, 4]))],
    rows,
    None,
    forest.predict_proba(rows),
    options={id(forest): {"zipmap": False}},
)
mlp = make_pipeline(StandardScaler(), MLPClassifier(hidden_layer_sizes=(8,), max_iter=300, random_state=0)).fit(X, iris.target)
write("iris-mlp", mlp, [("X", FloatTensorType([None, 4]))], rows, None, mlp.predict_proba(rows))
old = to_onnx(mlp, initial_types=[("X", FloatTensorType([None, 4]))], target_opset={"": 11, "ai.onnx.ml": 2})
(OUT / "iris-mlp-opset11.onnx").write_bytes(old.SerializeToString())
(OUT / "iris-mlp-opset11.json").write_text((OUT / "iris-mlp.json").read_text())

diabetes = load_diabetes()
D = diabetes.data.astype(np.float32)
ridge = make_pipeline(StandardScaler(), Ridge()).fit(D, diabetes.target)
write("diabetes-ridge", ridge, [("X", FloatTensorType([None, 10]))], D[:15], None, ridge.predict(D[:15])[:, None])
net = make_pipeline(StandardScaler(), MLPRegressor(hidden_layer_sizes=(6,), max_iter=500, random_state=0)).fit(D, diabetes.target)
write("diabetes-mlp", net, [("X", FloatTensorType([None, 10]))], D[:15], None, net.predict(D[:15])[:, None])
