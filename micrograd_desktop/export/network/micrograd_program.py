"""A trained network as a program for PyPI's ``micrograd``: its weights and its data, the loss and its gradients."""

from __future__ import annotations

from micrograd_desktop.engine.activation import LINEAR, ops_of
from micrograd_desktop.engine.ops import Op
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.written_ops import OP_FUNCTIONS, OWN, functions_called, number_function, op_function
from micrograd_desktop.export.micrograd_helpers import NATIVE
from micrograd_desktop.export.network.functions import (
    Dialect,
    Function,
    activation_functions,
    feature_functions,
    loss_function,
    penalty_function,
    written_row,
    written_rows,
)
from micrograd_desktop.export.network.taken import Taken

DEEPEST = 800
"""The depth of a graph up to which micrograd's recursive ``backward()`` stays within Python's own limit of 1000."""

LOSS_OPS = 100
"""More than the graph of any loss is deep."""


def _is_native(trace: Trace, i: int) -> bool:
    """Whether micrograd has the op, and computes it at any number without an error: of powers only some."""
    op, exponent = trace.nodes[i].op, trace.nodes[i].exponent
    if op is None or op.name not in NATIVE:
        return False
    return op.name != "power" or (exponent > 0 and exponent == int(exponent))


def _op(trace: Trace, i: int) -> str:
    op = trace.nodes[i].op
    assert op is not None
    if _is_native(trace, i):
        return NATIVE[op.name]
    operands = ("x", "y")[: op.arity]
    return f"{OP_FUNCTIONS[op.name]}({', '.join((*operands, 'k') if op.exponent else operands)})"


DIALECT = Dialect(_op, "Value({number})")


def micrograd_program(taken: Taken) -> str:
    """A program that makes the network of micrograd's layers, and prints its losses and its gradient's norm.

    Ops that micrograd lacks come along as functions in its own style.

    Raises
    ------
    HomeError
        If there are too many points.
    """
    activations, features, penalty = activation_functions(taken), feature_functions(taken), penalty_function(taken)
    functions = [*activations.values(), *features, loss_function(taken), *([penalty] if penalty else [])]
    helpers = _helpers(functions)
    own = [f for f in functions if f.name not in {OP_FUNCTIONS[op.name] for op in _ops_to_write(functions)}]
    parts = [
        "\n".join([f"# {taken.title}", *taken.input_lines, "# Runs with micrograd: pip install micrograd==0.1.0"]),
        "\n".join(_imports(taken, helpers)),
        *(f"\n{text.rstrip()}" for text in helpers),
        *(f"\n{function.text(DIALECT)}" for function in own),
        f"\n{_data(taken)}",
        _network(taken, activations, features),
        _losses(taken, penalty),
    ]
    return "\n\n".join(parts) + "\n"


def _ops_to_write(functions: list[Function]) -> list[Op]:
    """The ops that micrograd lacks, each once."""
    found: dict[str, Op] = {}
    for function in functions:
        for i, node in enumerate(function.trace.nodes):
            if node.op is not None and not _is_native(function.trace, i):
                found[node.op.name] = node.op
    return list(found.values())


def _helpers(functions: list[Function]) -> list[str]:
    ops = _ops_to_write(functions)
    numbers = sorted({name for op in ops for name in functions_called(op) & OWN})
    return [*map(number_function, numbers), *(op_function(op, OWN) for op in ops)]


def _imports(taken: Taken, helpers: list[str]) -> list[str]:
    depth = sum(n + 2 for n in taken.sizes) + sum(map(ops_of, taken.activations)) + LOSS_OPS
    lines = ["import math", *(["import sys"] if depth > DEEPEST else []), ""]
    lines += ["from micrograd.engine import Value", "from micrograd.nn import Layer"]
    if depth > DEEPEST:
        lines += ["", f"sys.setrecursionlimit({depth + 1000})  # micrograd's backward() recurses as deep as the graph"]
    return lines


def _data(taken: Taken) -> str:
    points = taken.points
    coded = [list(taken.problem.coded(target)) for target in points.train_y.tolist()]
    return "\n".join(
        [
            "# The training points: inputs, and targets as the loss has them.",
            written_rows("X", points.train_x.tolist()),
            written_rows("Y", coded),
        ]
    )


def _network(taken: Taken, activations: dict[str, Function], features: list[Function]) -> str:
    rows = [[[*w, b] for w, b in zip(*(part.tolist() for part in layer), strict=True)] for layer in taken.layers]
    names = [activations[name].name if name != LINEAR else "None" for name in taken.activations]
    lines = ["# Each neuron's weights, and behind them its bias, layer by layer."]
    lines += [written_rows(f"LAYER_{i}", layer) for i, layer in enumerate(rows, start=1)]
    layers = ", ".join(f"LAYER_{i}" for i in range(1, len(rows) + 1))
    lines += [
        f"WEIGHTS = [{layers}]",
        f"ACTIVATIONS = [{', '.join(names)}]",
        "",
        "layers = [Layer(len(rows[0]) - 1, len(rows), nonlin=False) for rows in WEIGHTS]",
        "parameters = [p for layer in layers for p in layer.parameters()]",
        "for parameter, data in zip(parameters, (data for rows in WEIGHTS for row in rows for data in row)):",
        "    parameter.data = data",
        "",
        "",
        "def network(inputs):",
        '    """The scores of a point."""',
        *_signal(taken, features),
        "    for layer, activation in zip(layers, ACTIVATIONS):",
        "        sums = [neuron(signal) for neuron in layer.neurons]",
        "        signal = sums if activation is None else [activation(total) for total in sums]",
        "    return signal",
    ]
    if taken.standardised:
        shift = written_row("SHIFT", [column.shift for column in taken.columns])
        scale = written_row("SCALE", [column.scale for column in taken.columns])
        lines = [shift, scale, *lines]
    return "\n".join(lines)


def _signal(taken: Taken, features: list[Function]) -> list[str]:
    """The lines that make what the first layer sees of a point."""
    standardised = "(x - shift) / scale", "x, shift, scale in zip(inputs, SHIFT, SCALE)"
    number, over = standardised if taken.standardised else ("x", "x in inputs")
    values = f"[Value({number}) for {over}]"
    if not features:
        return [f"    signal = {values}"]
    calls = ", ".join(f"{function.name}(*values)" for function in features)
    return [f"    values = {values}", f"    signal = [{calls}]"]


def _losses(taken: Taken, penalty: Function | None) -> str:
    lines = [
        "",
        "# A point at a time, so that no graph is larger than a point's.",
        "data_loss = penalties = 0.0",
        "for inputs, targets in zip(X, Y):",
        "    one = loss(*network(inputs), *map(Value, targets)) * (1 / len(X))",
        "    one.backward()",
        "    data_loss += one.data",
    ]
    if penalty is not None:
        weights = "[w for layer in layers for neuron in layer.neurons for w in neuron.w]"
        over = "parameters" if taken.training.penalised == "all" else weights
        lines += [
            f"for parameter in {over}:",
            f"    one = penalty(parameter) * {taken.training.strength!r}",
            "    one.backward()",
            "    penalties += one.data",
        ]
    lines += [
        "",
        'print("data loss", data_loss)',
        'print("penalty", penalties)',
        'print("objective", data_loss + penalties)',
        'print("gradient norm", math.sqrt(sum(p.grad**2 for p in parameters)))',
    ]
    return "\n".join(lines)
