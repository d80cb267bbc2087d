"""A trained network as NumPy code that says what it makes of new points: inputs in, scores and decisions out."""

from __future__ import annotations

import ast
from functools import cache

from micrograd_desktop.engine.activation import LINEAR
from micrograd_desktop.engine.ops import Op, only_of_table
from micrograd_desktop.engine.substitution import parsed
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.network.functions import (
    Dialect,
    Function,
    activation_functions,
    feature_functions,
    written_row,
    written_rows,
)
from micrograd_desktop.export.network.taken import Taken
from micrograd_desktop.plain_text import plain

SHOWN = 5
"""Points that the program decides by itself when it is run."""

LONGEST_CLASS = 80
HELPERS = {
    "sigmoid": '''
def sigmoid_of(x):
    """1 / (1 + e**-x), written so that it does not overflow."""
    e = np.exp(-np.abs(x))
    return np.where(x < 0.0, e, 1.0) / (1.0 + e)
''',
    "softplus": '''
def softplus_of(x):
    """log(1 + e**x), written so that it does not overflow."""
    return np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))
''',
}
"""The functions of the op table that NumPy lacks."""

_NUMPY = {"power": "power", "abs": "abs", **{name: name for name in ("exp", "tanh", "log", "log1p", "sin", "cos")}}


class _ToNumPy(ast.NodeTransformer):
    """The op table's language over whole arrays."""

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        parts = [self.visit(part) for part in (node.test, node.body, node.orelse)]
        return ast.Call(parsed("np.where"), parts, [])

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        assert isinstance(node.func, ast.Name)
        if node.func.id == "divide":
            return ast.BinOp(node.args[0], ast.Div(), node.args[1])
        name = f"{node.func.id}_of" if node.func.id in HELPERS else f"np.{_NUMPY[node.func.id]}"
        return ast.Call(parsed(name), node.args, [])


@cache
def numpy_form(op: Op) -> str:
    """An op of the table over arrays ``x`` and ``y``, and the constant ``k``."""
    return ast.unparse(_ToNumPy().visit(parsed(only_of_table(op).forward)))


def _op(trace: Trace, i: int) -> str:
    op = trace.nodes[i].op
    assert op is not None
    return numpy_form(op)


DIALECT = Dialect(_op, "{number}")


def numpy_program(taken: Taken) -> str:
    """A module with ``scores(inputs)`` and ``decide(inputs)`` for points (n, d) in the inputs' own units.

    Run, it decides the first training points.
    """
    activations, features = activation_functions(taken), feature_functions(taken)
    functions = [*activations.values(), *features]
    texts = [function.text(DIALECT) for function in functions]
    helpers = [text.strip() for name, text in HELPERS.items() if any(f"{name}_of(" in made for made in texts)]
    parts = [
        "\n".join([f"# {taken.title}", *taken.input_lines, "# Runs with NumPy: pip install numpy"]),
        "import numpy as np",
        _weights(taken),
        *(f"\n{text}" for text in (*helpers, *texts)),
        f"\n{_scores(taken, activations, features)}",
        f"\n{_decide(taken)}",
        f"\n{_main(taken)}",
    ]
    return "\n\n".join(parts) + "\n"


def _weights(taken: Taken) -> str:
    lines = []
    for i, (weights, biases) in enumerate(taken.layers, start=1):
        lines += [written_rows(f"W{i}", weights.tolist()), written_row(f"B{i}", biases.tolist())]
    if taken.standardised:
        lines += [
            written_row("SHIFT", [column.shift for column in taken.columns]),
            written_row("SCALE", [column.scale for column in taken.columns]),
        ]
    if taken.class_names:
        lines.append(f"CLASSES = {[plain(name, LONGEST_CLASS) for name in taken.class_names]!r}")
    return "\n".join(lines)


def _scores(taken: Taken, activations: dict[str, Function], features: list[Function]) -> str:
    shape = f"(n, {taken.problem.outputs})"
    lines = [
        "def scores(inputs):",
        f'    """What the network says of points (n, {len(taken.columns)}): its outputs {shape}."""',
        "    signal = np.atleast_2d(np.asarray(inputs, np.float64))",
    ]
    if taken.standardised:
        lines.append("    signal = (signal - np.array(SHIFT)) / np.array(SCALE)")
    if features:
        calls = ", ".join(f"{function.name}(*signal.T)" for function in features)
        lines.append(f"    signal = np.column_stack([{calls}])")
    for i, name in enumerate(taken.activations, start=1):
        total = f"signal @ np.array(W{i}).T + np.array(B{i})"
        lines.append(f"    signal = {total if name == LINEAR else f'{activations[name].name}({total})'}")
    return "\n".join([*lines, "    return signal"])


def _decide(taken: Taken) -> str:
    if not taken.class_names:
        says, line = "The number that the network predicts of each of n points", "scores(inputs)[:, 0].tolist()"
    elif taken.problem.outputs == 1:
        says, line = (
            "The class of each of n points, by the score's sign",
            "[CLASSES[int(score > 0.0)] for score in scores(inputs)[:, 0]]",
        )
    else:
        says, line = (
            "The class of each of n points, that of the largest score",
            "[CLASSES[place] for place in scores(inputs).argmax(axis=1)]",
        )
    return f'def decide(inputs):\n    """{says}."""\n    return {line}'


def _main(taken: Taken) -> str:
    rows = taken.points.train_x[:SHOWN].tolist()
    lines = [
        'if __name__ == "__main__":',
        *(f"    {line}" for line in written_rows("POINTS", rows).splitlines()),
        "    for point, decision, row in zip(POINTS, decide(POINTS), scores(POINTS).tolist()):",
        '        print(point, "->", decision, row)',
    ]
    return "\n".join(lines)
