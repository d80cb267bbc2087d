"""A program is walked with the class Value that stands in it, and its graph compared with the app's."""

import pytest

from micrograd_desktop.engine.own_engine import report
from micrograd_desktop.engine.own_engine.check import check_value
from micrograd_desktop.engine.own_engine.program import check_program
from micrograd_desktop.presentation.own_graphs import besides, with_program

from .engines import CLOSURES, RIGHT, TUPLES, changed

LONG = 60.0
NEURON = """
x1 = Value(2.0); x2 = Value(0.0)
w1 = Value(-3.0); w2 = Value(1.0)
b = Value(6.8813735870195432)
x1w1 = x1*w1; x2w2 = x2*w2
n = x1w1 + x2w2 + b
o = n.tanh()
"""
LOOP = """
a = Value(1.0); b = Value(2.0)
for k in range(5):
    c = a * b + a
    a.grad = 0.0; b.grad = 0.0
    c.backward()
    a.data -= 0.1 * a.grad
    b.data -= 0.1 * b.grad
"""
WRONG_TANH = changed(CLOSURES, "self.grad += (1 - t**2) * out.grad", "self.grad += (1 - t) * out.grad")


def row(engine, program):
    text = engine.lstrip("\n") + program
    found = with_program(check_value(text, LONG), text, lambda: None)
    assert found.rows[0].op == "your program"
    return found, found.rows[0], besides(found, text)[0]


@pytest.mark.parametrize("engine", [name for name in RIGHT if "def tanh" in RIGHT[name]])
@pytest.mark.parametrize("program", [NEURON, NEURON + "o.backward()\n"])
def test_a_right_engine_gives_the_program_the_numbers_of_the_app(engine, program):
    found, program_row, beside = row(RIGHT[engine], program)
    assert (program_row.verdict, program_row.remark) == (report.RIGHT, "")
    assert beside.alike and beside.same
    names = dict(zip(beside.own.trace.names, beside.own.trace.grads, strict=True))
    assert names["x1"] == pytest.approx(-1.5) and names["o"] == 1.0
    assert found.sentence == f"All is right: {len(found.rows)} rows are right."


def test_what_is_wrong_in_an_op_is_seen_in_the_program_and_put_down_to_its_line():
    found, program_row, beside = row(WRONG_TANH, NEURON)
    assert program_row.verdict == report.FOLLOWS
    assert program_row.line == found.first.line
    names = beside.own.trace.names
    assert {names[i] for i in beside.grads} >= {"n", "x1w1", "x1", "b"} and "o" not in {names[i] for i in beside.grads}
    assert names[beside.first] == "n"
    assert "(1 - t) *" in beside.statement(beside.first).text


def test_leaves_that_a_step_has_moved_since_are_no_difference():
    _, program_row, beside = row(CLOSURES, LOOP)
    assert program_row.verdict == report.RIGHT and beside.alike


def test_a_program_that_ends_elsewhere_with_a_right_engine_is_said_and_blames_no_line():
    zeroes = changed(
        CLOSURES, "        build(self)\n", "        build(self)\n        for v in topo:\n            v.grad = 0.0\n"
    )
    found, program_row, beside = row(zeroes, NEURON + "o.backward()\no.backward()\n")
    assert program_row.verdict == report.DIFFERS
    assert found.first is None and program_row.remark in found.sentence
    assert {"x1", "n"} <= {beside.own.trace.names[i] for i in beside.grads}


def test_a_program_that_can_not_be_walked_says_why():
    text = CLOSURES.lstrip("\n") + NEURON
    found = check_value(text, LONG)
    app = with_program(found, text, lambda: None).rows[0].graphs.table
    other = check_program(text.replace("o = n.tanh()", "p = n.tanh()"), app, False, found, LONG)
    assert (other.verdict, other.graphs) == (report.NOT_WALKED, None) and other.remark


def test_a_class_alone_is_no_program():
    text = TUPLES.lstrip("\n")
    found = check_value(text, LONG)
    assert with_program(found, text, lambda: None) is found
