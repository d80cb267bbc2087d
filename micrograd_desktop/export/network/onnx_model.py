"""A trained network as an ONNX model in float64, with its features, activations and standardisation.

It needs the package ``onnx``, which is an extra: ``pip install micrograd-desktop[onnx]``.
"""

from __future__ import annotations

import ast
from typing import Any

import numpy as np

from micrograd_desktop.engine.activation import LINEAR
from micrograd_desktop.engine.ops import only_of_table
from micrograd_desktop.engine.substitution import parsed
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.network.functions import activation_functions, feature_functions
from micrograd_desktop.export.network.taken import HomeError, Taken
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

OPSET, IR_VERSION = 17, 8
"""What runtimes of 2022 and later read."""

MISSING = tr("ONNX models need the package onnx, which is not installed here: pip install onnx")

_BINARY = {ast.Add: "Add", ast.Sub: "Sub", ast.Mult: "Mul", ast.Div: "Div", ast.Pow: "Pow"}
_COMPARED = {ast.Lt: "Less", ast.Gt: "Greater", ast.LtE: "LessOrEqual", ast.GtE: "GreaterOrEqual", ast.Eq: "Equal"}
_UNARY = {"exp": "Exp", "tanh": "Tanh", "log": "Log", "sin": "Sin", "abs": "Abs", "sigmoid": "Sigmoid"}
_HALF_PI = "1.5707963267948966"
_MADE = {
    "cos": f"sin(x + {_HALF_PI})",
    "softplus": "(x if x > 0.0 else 0.0) + log(1.0 + exp(-abs(x)))",
}
"""What runtimes lack for float64, made of what they have."""


def onnx_model(taken: Taken) -> bytes:
    """The model: ``inputs`` (n, d) in their own units to ``scores`` (n, outputs), and to ``class`` (n,) if there are.

    Raises
    ------
    HomeError
        If the package ``onnx`` is not installed.
    """
    try:
        import onnx
    except ImportError as error:
        raise HomeError(MISSING) from error
    made: bytes = _Model(taken, onnx).model().SerializeToString()
    return made


class _Model:
    """Nodes and numbers of a model while it is made; ``onnx`` is the package."""

    def __init__(self, taken: Taken, onnx: Any) -> None:
        self._taken, self._onnx = taken, onnx
        self._nodes: list[Any] = []
        self._numbers: dict[str, Any] = {}

    def model(self) -> Any:
        helper, tensor = self._onnx.helper, self._onnx.TensorProto
        taken = self._taken
        signal = self._network(self._features(self._standardised("inputs")))
        self._nodes.append(helper.make_node("Identity", [signal], ["scores"]))
        outputs = [helper.make_tensor_value_info("scores", tensor.DOUBLE, ["n", taken.problem.outputs])]
        if taken.class_names:
            self._decide()
            outputs.append(helper.make_tensor_value_info("class", tensor.INT64, ["n"]))
        inputs = [helper.make_tensor_value_info("inputs", tensor.DOUBLE, ["n", len(taken.columns)])]
        graph = helper.make_graph(
            self._nodes, "network", inputs, outputs, list(self._numbers.values()), doc_string=taken.title
        )
        opsets = [helper.make_opsetid("", OPSET)]
        model = helper.make_model(graph, producer_name="Micrograd Desktop", opset_imports=opsets, ir_version=IR_VERSION)
        names = {"inputs": [column.name for column in taken.columns], "classes": list(taken.class_names)}
        helper.set_model_props(model, {key: "\n".join(map(plain, value)) for key, value in names.items() if value})
        self._onnx.checker.check_model(model)
        return model

    def _standardised(self, signal: str) -> str:
        if not self._taken.standardised:
            return signal
        columns = self._taken.columns
        less = self._node("Sub", signal, self._array([column.shift for column in columns]))
        return self._node("Div", less, self._array([column.scale for column in columns]))

    def _features(self, signal: str) -> str:
        features = feature_functions(self._taken)
        if not features:
            return signal
        names = self._taken.features.inputs
        columns = {name: self._column(signal, place) for place, name in enumerate(names)}
        seen = [self._computed(function.trace, columns) for function in features]
        return self._node("Concat", *seen, axis=1)

    def _column(self, signal: str, place: int) -> str:
        """One of the inputs, (n, 1)."""
        return self._node("Gather", signal, self._array([place], np.int64), axis=1)

    def _network(self, signal: str) -> str:
        functions = activation_functions(self._taken)
        for (weights, biases), name in zip(self._taken.layers, self._taken.activations, strict=True):
            signal = self._node("Gemm", signal, self._array(weights.T), self._array(biases))
            if name != LINEAR:
                signal = self._computed(functions[name].trace, {"x": signal})
        return signal

    def _decide(self) -> None:
        if self._taken.problem.outputs > 1:
            arguments = self._node("ArgMax", "scores", axis=1, keepdims=0)
            self._nodes.append(self._onnx.helper.make_node("Identity", [arguments], ["class"]))
            return
        above = self._node("Greater", "scores", self._array(0.0))
        flat = self._node("Squeeze", above, self._array([1], np.int64))
        cast = self._onnx.helper.make_node("Cast", [flat], ["class"], to=self._onnx.TensorProto.INT64)
        self._nodes.append(cast)

    def _computed(self, trace: Trace, known: dict[str, str]) -> str:
        """The root of a graph whose arguments are there by name."""
        made: list[str] = []
        for node, data in zip(trace.nodes, trace.data, strict=True):
            if node.op is None:
                made.append(known[node.label] if node.label in known else self._array(data))
                continue
            names = dict(zip("xy", (made[k] for k in node.operands), strict=False))
            if node.op.exponent:
                names["k"] = self._array(node.exponent)
            if node.op.name == "relu":
                made.append(self._node("Relu", names["x"]))
            else:
                made.append(self._expression(parsed(only_of_table(node.op).forward), names))
        return made[-1]

    def _expression(self, tree: ast.expr, names: dict[str, str]) -> str:
        """An expression of the op table."""
        match tree:
            case ast.Constant(value=float() | int() as number):
                return self._array(float(number))
            case ast.Name(id=name):
                return names[name]
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._node("Neg", self._expression(operand, names))
            case ast.BinOp(left=left, op=op, right=right):
                return self._node(_BINARY[type(op)], *(self._expression(part, names) for part in (left, right)))
            case ast.IfExp(test=ast.Compare(left=left, ops=[op], comparators=[right]), body=body, orelse=orelse):
                test = self._node(_COMPARED[type(op)], *(self._expression(part, names) for part in (left, right)))
                return self._node("Where", test, *(self._expression(part, names) for part in (body, orelse)))
            case ast.Call(func=ast.Name(id=name), args=arguments):
                return self._call(name, [self._expression(argument, names) for argument in arguments])
        raise AssertionError(f"the op table has no {ast.unparse(tree)}")

    def _call(self, name: str, arguments: list[str]) -> str:
        if name in _MADE:
            return self._expression(parsed(_MADE[name]), {"x": arguments[0]})
        return self._node({"power": "Pow", "divide": "Div", **_UNARY}[name], *arguments)

    def _node(self, kind: str, *inputs: str, **attributes: object) -> str:
        out = f"v{len(self._nodes) + 1}"
        self._nodes.append(self._onnx.helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def _array(self, numbers: Any, kind: Any = np.float64) -> str:
        """A number, or an array, by its name."""
        array = np.asarray(numbers, kind)
        name = f"c{len(self._numbers) + 1}"
        self._numbers[name] = self._onnx.numpy_helper.from_array(array, name)
        return name
