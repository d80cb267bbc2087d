"""What the tests of exported programs share: traces, and the figures that a program makes and prints."""

from __future__ import annotations

import contextlib
import io
import math
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from micrograd_desktop.engine import OPS, Value, topological_order
from micrograd_desktop.engine.trace import Origin, Trace
from micrograd_desktop.export.names import names
from micrograd_desktop.export.program import inlined, shown
from micrograd_desktop.nn import MLP
from tests.engine.random_graphs import graphs

Figures = dict[str, tuple[float, float]]
"""Data and gradient by a node's name."""

HOSTILE = [
    '"); raise SystemExit("broken") #',
    "'; import os; os.abort() #",
    "line\nraise SystemExit(1)",
    "carriage\rreturn\x00\x1b[31m",
    "\\",
    "__builtins__",
    "__name__",
    "__import__",
    "print",
    "Value",
    "torch",
    "math",
    "sys",
    "tanh",
    "abs",
    "exp_of",
    "lambda",
    "None",
    "_",
    "__",
    "θ",
    "ﬁ",
    "fi",
    "𝐝𝐞𝐟",
    "x²",
    "\u202egrad\u202c",
    "\ud800",
    "💡",
    "",
    " ",
    "{x}",
    "%s",
    "2x",
    "a" * 5000,
    "a" * 5000 + "b",
    "v1",
    "v2",
    "v1_2",
    "<b>|{}</b>\\N\\G",
    "&lt;",
]


def traced(root: Value) -> Trace:
    """The trace of a graph in which leaves without a label are constants, as in a program that a person types."""
    plain = (v for v in topological_order(root) if v.op is None and not v.label)
    return Trace.of(root, {id(v): Origin(constant=True) for v in plain})


def neuron(as_exp: bool = False) -> Value:
    """The lecture's neuron, its tanh whole or written with exp."""
    x1, x2, b = Value(2.0, label="x1"), Value(0.0, label="x2"), Value(6.881373587019543, label="b")
    w1, w2 = Value(-3.0, label="w1"), Value(1.0, label="w2")
    x1w1, x2w2 = x1 * w1, x2 * w2
    total = x1w1 + x2w2
    x1w1.label, x2w2.label, total.label = "x1*w1", "x2*w2", "x1*w1 + x2*w2"
    n = total + b
    n.label = "n"
    if as_exp:
        e = (2 * n).exp()
        e.label = "e"
        o = (e - 1) / (e + 1)
    else:
        o = n.tanh()
    o.label = "o"
    return o


def every_op() -> Value:
    """A graph with every op of the table, each inside its domain."""
    a, b = Value(0.7, label="a"), Value(-1.3, label="b")
    total = a + b
    for op in OPS.values():
        if op.arity == 2:
            made = a + b if op.name == "add" else a * b
        else:
            made = a**2.5 if op.exponent else a.apply(op.name)
        made.label = f"of {op.name}"
        total = total + made * b
    return total


def reuse() -> Value:
    """A value that is used again, as both operands and by several ops, and constants on either side."""
    a, b = Value(-2.0, label="a"), Value(3.0, label="b")
    d, e = a * b, a + b
    two = Value(2.0)
    return (d * e + (a + a) + Value(2.0) * a + a * Value(2.0) + (5 - b) / 7 - two * b) * two + Value(1.5) * Value(4.0)


def network() -> Value:
    """A loss of the lecture's network, its parameters without labels."""
    model = MLP(3, [4, 4, 1], rng=random.Random(1))
    return (model([2.0, 3.0, -1.0]) - 1.0) ** 2


def hostile() -> Value:
    """A graph whose labels try to break the program, or to be run."""
    values = [Value(0.1 * i, label=label) for i, label in enumerate(HOSTILE)]
    total = values[0]
    for value in values[1:]:
        total = total + value.tanh()
    return total


def deep(depth: int = 5000) -> Value:
    """A chain."""
    node = Value(0.5, label="start")
    for _ in range(depth):
        node = node + 0.001
    return node


GRAPHS = {
    "neuron": neuron,
    "neuron with exp": lambda: neuron(as_exp=True),
    "every op": every_op,
    "reuse": reuse,
    "network": network,
    "hostile labels": hostile,
    "a leaf": lambda: Value(3.0, label="a"),
    "a constant": lambda: Value(3.0),
    "constants": lambda: Value(3.0) * 2.0 + 1.0,
    "negatives": lambda: -Value(2.0, label="a") - 3.0 + Value(-2.0, label="b") ** -3,
}


@st.composite
def random_traces(draw: st.DrawFn) -> Trace:
    """Random graphs, with labels of any kind on some of their nodes."""
    root, _ = draw(graphs())
    for node in topological_order(root):
        if draw(st.booleans()):
            node.label = draw(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12)))
    return traced(root)


def expected(trace: Trace) -> Figures:
    """What the program of a trace should print."""
    called, grads = names(trace), trace.backward().final
    return {called[i]: (trace.data[i], grads[i]) for i in shown(trace)}


def run(program: str, folder: Path) -> Figures:
    """Run a program as a person would, and read what it prints."""
    path = folder / "program.py"
    path.write_text(program, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=folder, timeout=100)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return read(done.stdout)


def run_here(program: str) -> tuple[Figures, dict[str, Any]]:
    """Run a program in this process: faster. Gives what it prints and its variables."""
    printed, scope = io.StringIO(), {"__name__": "__main__"}
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "<exported program>", "exec"), scope)
    return read(printed.getvalue()), scope


def read(output: str) -> Figures:
    rows = [line.split(" ") for line in output.splitlines()]
    figures = {name: (float(data), float(grad)) for name, data, grad in rows}
    assert len(figures) == len(rows)
    return figures


def assert_same(found: Figures, wanted: Figures, trace: Trace, rel: float = 1e-12) -> None:
    """Equal up to rounding; where gradients cancel, rounding is measured by the largest that flows."""
    flowing = [abs(push.after - push.before) for visit in trace.backward().visits for push in visit.pushes]
    largest = max((x for x in flowing if math.isfinite(x)), default=1.0)
    assert list(found) == list(wanted)
    for name, (data, grad) in wanted.items():
        assert same(found[name][0], data, rel, rel * max(map(abs, trace.data))), name
        assert same(found[name][1], grad, rel, rel * largest), name


def same(found: float, wanted: float, rel: float, slack: float) -> bool:
    return (math.isnan(found) and math.isnan(wanted)) or math.isclose(found, wanted, rel_tol=rel, abs_tol=slack)


def nodes_made(trace: Trace) -> list[int]:
    """The nodes that have a name of their own in a program."""
    plain = inlined(trace)
    return [i for i in range(len(trace.nodes)) if i not in plain]
