"""Writes test/golden/opsets: one ONNX file for each operator set from 7 to 21, with every operator of table networks in
the forms that the set knows, and in opsets.json what Python's onnxruntime answers.

python3 -m venv env && env/bin/pip install -r requirements.txt && env/bin/python opsets.py
"""

import json
from pathlib import Path

import numpy as np
import onnxruntime
from onnx import TensorProto as T
from onnx import helper, numpy_helper

OUT = Path(__file__).resolve().parent.parent / "opsets"
OUT.mkdir(exist_ok=True)
onnxruntime.set_default_logger_severity(4)
IR = {7: 3, 8: 3, 9: 4, 10: 5, 11: 6, 12: 7, 13: 7, 14: 7, 15: 8, 16: 8, 17: 8, 18: 8, 19: 9, 20: 9, 21: 10}
RNG = np.random.default_rng(3)
W = {name: RNG.normal(0, 1, shape).astype("f4") for name, shape in {"w": (4, 3), "u": (2, 4), "blocks": (1, 3, 2, 2), "row": (4,)}.items()}
X = np.array([[0.5, -1.5, 2.0, 0.0], [-3.0, 0.25, 1.0, -0.75], [1e-4, 4.0, -0.1, 30.0]], "f4")
FEEDS = {"x": X, "codes": np.array([2, 0, 1], "i8"), "d": X.astype("f8") / 3}


class Builder:
    def __init__(self, opset):
        self.opset, self.nodes, self.constants, self.outputs = opset, [], [], []

    def constant(self, array, form="raw"):
        """A constant: as bytes, in the field of its type, or as a node."""
        array = np.asarray(array)
        name = f"c{len(self.constants) + len(self.nodes)}"
        if form == "node":
            self.nodes.append(helper.make_node("Constant", [], [name], value=numpy_helper.from_array(array)))
        elif form == "field":
            kind = helper.np_dtype_to_tensor_dtype(array.dtype)
            self.constants.append(helper.make_tensor(name, kind, array.shape, array.reshape(-1).tolist()))
        else:
            self.constants.append(numpy_helper.from_array(array, name))
        return name

    def inner(self, op, inputs, **attributes):
        name = f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, inputs, [name], **attributes))
        return name

    def out(self, name, op, inputs, more=(), **attributes):
        """A node whose outputs are the graph's: `name`, and those in `more`."""
        self.nodes.append(helper.make_node(op, inputs, [name, *more], **attributes))
        self.outputs += [name, *more]

    def with_axes(self, name, op, x, axes):
        """Axes are an attribute before operator set 13, then an input."""
        if self.opset < 13:
            self.out(name, op, [x], axes=axes)
        else:
            self.out(name, op, [x, self.constant(np.array(axes, "i8"))])


def products(b):
    w, row = b.constant(W["w"], "field"), b.constant(np.array([0.5, -1, 2], "f4"))
    b.out("gemm", "Gemm", ["x", w, row])
    b.out("gemm_scaled", "Gemm", ["x", w, b.constant(np.array(0.5, "f4"))], alpha=-0.5, beta=2.0)
    b.out("gemm_transposed", "Gemm", [w, "x", b.constant(np.ones((3, 1), "f4"))], transA=1, transB=1)
    if b.opset >= 11:
        b.out("gemm_plain", "Gemm", ["x", w])
    b.out("matmul", "MatMul", ["x", b.constant(W["w"], "node")])
    blocks = b.inner("Reshape", ["x", b.constant(np.array([0, 1, 2, 2], "i8"))])
    b.out("matmul_broadcast", "MatMul", [blocks, b.constant(W["blocks"])])
    b.out("matmul_vector", "MatMul", ["x", b.constant(W["row"])])
    b.out("matmul_double", "MatMul", ["d", b.constant(W["w"].astype("f8"), "field")])


def arithmetic(b):
    row, column = b.constant(np.array([1, -2, 0.5, 4], "f4")), b.constant(np.array([[2], [3], [-1]], "f4"))
    for op in ["Add", "Sub", "Mul", "Div"]:
        b.out(op.lower(), op, ["x", row])
        b.out(f"{op.lower()}_column", op, [b.constant(np.array(1.5, "f4"), "field"), column])
        b.out(f"{op.lower()}_whole", op, ["codes", b.constant(np.array([[3], [-2]], "i8"), "field")])
    b.out("add_double", "Add", ["d", b.constant(np.array(1 / 3))])


def activations(b):
    for op in ["Relu", "LeakyRelu", "Elu", "Selu", "Softplus", "Sigmoid", "Tanh", "Exp", "Identity"]:
        b.out(op.lower(), op, ["x"])
    b.out("leaky_relu_half", "LeakyRelu", ["x"], alpha=0.5)
    b.out("elu_two", "Elu", ["x"], alpha=2.0)
    b.out("selu_other", "Selu", ["x"], alpha=1.5, gamma=0.9)
    b.out("log", "Log", [b.inner("Exp", ["d"])] if b.opset >= 13 else [b.inner("Exp", ["x"])])
    b.out("softmax", "Softmax", ["x"])
    b.out("softmax_first", "Softmax", ["x"], axis=0)
    cube = b.inner("Reshape", ["x", b.constant(np.array([-1, 2, 2], "i8"), "field")])
    b.out("softmax_cube", "Softmax", [cube])
    b.out("softmax_middle", "Softmax", [cube], axis=1)
    if b.opset >= 11:
        b.out("softmax_last", "Softmax", [cube], axis=-1)


def bounds(b):
    if b.opset < 11:
        b.out("clip", "Clip", ["x"], min=-1.0, max=0.75)
        b.out("clip_above", "Clip", ["x"], max=0.75)
    else:
        low, high = b.constant(np.array(-1, "f4")), b.constant(np.array(0.75, "f4"), "node")
        b.out("clip", "Clip", ["x", low, high])
        b.out("clip_above", "Clip", ["x", "", high])
    b.out("clip_open", "Clip", ["x"])
    statistics = [b.constant(np.array(v, "f4")) for v in ([1, 2, -1, 0.5], [0, 1, 2, 3], [0.5, -1, 0, 4], [1, 0.25, 4, 1e-6])]
    old = {"spatial": 1} if b.opset < 9 else {}
    b.out("batch_normalization", "BatchNormalization", ["x", *statistics], epsilon=1e-3, momentum=0.8, **old)
    cube = b.inner("Reshape", ["x", b.constant(np.array([0, 4, 1], "i8"))])
    b.out("batch_normalization_cube", "BatchNormalization", [cube, *statistics])
    training = [b.constant(np.array(0.4, "f4")), b.constant(np.array(False), "field")] if b.opset >= 12 else []
    ratio = {"ratio": 0.4} if b.opset < 12 else {}
    b.out("dropout", "Dropout", ["x", *training], **ratio)
    b.out("dropout_masked", "Dropout", ["x"], ["dropout_mask"], **ratio)


def shapes(b):
    b.out("reshape", "Reshape", ["x", b.constant(np.array([0, 2, -1], "i8"), "field")])
    b.out("flatten", "Flatten", [b.inner("Reshape", ["x", b.constant(np.array([0, 2, 2], "i8"), "node")])])
    b.out("flatten_all", "Flatten", ["x"], axis=0)
    b.with_axes("unsqueeze", "Unsqueeze", "x", [0, 2])
    b.with_axes("squeeze", "Squeeze", b.inner("Reshape", ["x", b.constant(np.array([1, -1, 1, 4], "i8"))]), [0])
    b.out("squeeze_all", "Squeeze", [b.inner("Reshape", ["x", b.constant(np.array([1, 12, 1], "i8"))])])
    b.out("concat", "Concat", ["x", b.inner("Relu", ["x"])], axis=1)
    last = -1 if b.opset >= 11 else 3
    b.out("gather", "Gather", ["x", b.constant(np.array([[0, last], [1, 1]], "i8"))], axis=1)
    b.out("embedding", "Gather", [b.constant(W["w"]), "codes"])
    if b.opset >= 9:
        depth, values = b.constant(np.array([3], "i8"), "field"), b.constant(np.array([0, 1], "f4"))
        b.out("one_hot", "OneHot", ["codes", depth, values])
        b.out("one_hot_first", "OneHot", ["codes", depth, b.constant(np.array([-1, 4], "i8"))], axis=0)


def types(b):
    for name, kind in [("int64", T.INT64), ("int32", T.INT32), ("bool", T.BOOL), ("double", T.DOUBLE)]:
        b.out(f"cast_{name}", "Cast", ["x"], to=kind)
    b.out("cast_half", "Cast", [b.inner("Cast", ["d"], to=T.FLOAT16)], to=T.FLOAT)
    b.out("half_constant", "Cast", [b.constant(np.array([0.1, -6e4, 6e-8], "f4").astype("f2"), "field")], to=T.FLOAT)
    b.out("bool_constant", "Cast", [b.constant(np.array([True, False]), "field")], to=T.FLOAT)
    b.out("constant", "Constant", [], value=numpy_helper.from_array(np.array([[1.5, -2]], "f4")))
    if b.opset >= 12:
        b.out("constant_float", "Constant", [], value_float=1.25)
        b.out("constant_ints", "Constant", [], value_ints=[1, -(2**40)])


def write(opset):
    b = Builder(opset)
    for part in (products, arithmetic, activations, bounds, shapes, types):
        part(b)
    inputs = [
        helper.make_tensor_value_info("x", T.FLOAT, ["n", 4]),
        helper.make_tensor_value_info("codes", T.INT64, ["n"]),
        helper.make_tensor_value_info("d", T.DOUBLE, [None, 4]),
    ]
    # Initialisers are listed as inputs too, as IR versions before 4 ask and old exporters go on to do.
    listed = b.constants if opset < 12 else []
    inputs += [helper.make_tensor_value_info(t.name, t.data_type, t.dims) for t in listed]
    outputs = [helper.ValueInfoProto(name=name) for name in b.outputs]
    graph = helper.make_graph(b.nodes, f"opset{opset}", inputs, outputs, b.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=IR[opset])
    bytes_ = model.SerializeToString()
    (OUT / f"opset-{opset:02}.onnx").write_bytes(bytes_)
    session = onnxruntime.InferenceSession(bytes_, providers=["CPUExecutionProvider"])
    return {name: facts(value) for name, value in zip(b.outputs, session.run(b.outputs, FEEDS))}


def facts(value):
    numbers = [float(f"{v:.9g}") if np.isfinite(v) else str(v) for v in np.asarray(value, float).reshape(-1)]
    return {"shape": list(value.shape), "data": [int(v) if isinstance(v, float) and v == int(v) else v for v in numbers]}


answers = {opset: write(opset) for opset in IR}
outputs = {}
for opset, found in answers.items():
    for name, value in found.items():
        forms = outputs.setdefault(name, [])
        if not forms or {**value, "since": forms[-1]["since"]} != forms[-1]:
            forms.append({"since": opset, **value})
file = {
    "library": f"onnxruntime {onnxruntime.__version__}",
    "feeds": {name: facts(value) for name, value in FEEDS.items()},
    "names": {opset: list(found) for opset, found in answers.items()},
    "outputs": outputs,
}
(OUT / "opsets.json").write_text(json.dumps(file) + "\n")
