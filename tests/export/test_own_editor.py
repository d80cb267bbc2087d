"""What the app exports as micrograd code runs in its own editor."""

from __future__ import annotations

import math

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.project.programs import PROGRAMS


def same(found: Trace, wanted: Trace) -> None:
    assert [node.op and node.op.name for node in found.nodes] == [node.op and node.op.name for node in wanted.nodes]
    assert list(map(repr, found.data)) == list(map(repr, wanted.data))
    assert list(map(repr, found.backward().final)) == list(map(repr, wanted.backward().final))


@pytest.mark.parametrize("x", [0.7, -0.7, 0.0, 1000.0, -1000.0, math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("name", list(OPS))
def test_every_op_comes_back_as_the_same_graph(name: str, x: float) -> None:
    op = OPS[name]
    for k in (-2.5, -1.0, 0.0, 0.5, 3.0) if op.exponent else (0.0,):
        a = Value(x, label="a")
        made = a * 1.5 + a if op.arity == 2 else a**k if op.exponent else a.apply(name)
        trace = Trace.of(made * made)
        same(evaluate(micrograd_code(trace), VOCABULARY).trace, trace)


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_the_examples_come_back_with_their_figures(name: str) -> None:
    trace = evaluate(PROGRAMS[name].text, VOCABULARY).trace
    found = evaluate(micrograd_code(trace), VOCABULARY).trace
    assert found.data[-1] == trace.data[-1]
    assert found.backward().final[0] == trace.backward().final[0]


def test_a_deep_graph_comes_back_with_its_line_about_recursion() -> None:
    a = Value(1.0, label="a")
    for _ in range(900):
        a = a * 1.001
    program = micrograd_code(Trace.of(a))
    assert "setrecursionlimit" in program
    assert evaluate(program).trace.data[-1] == a.data


def test_a_function_that_was_changed_is_no_op_of_the_table() -> None:
    program = micrograd_code(Trace.of(Value(0.5, label="a").tanh()))
    for old, new, said in (("math.tanh", "math.exp", "The derivative of"), ("grad +=", "grad =", "sets gradients")):
        assert old in program
        evaluated = evaluate(program.replace(old, new))
        assert evaluated.trace.nodes[-1].own is not None
        assert any(said in note for note in evaluated.notes)
