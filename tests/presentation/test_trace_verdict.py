"""What is said of a traced program: numbers that are not finite, gradients of its own, lines it does not need."""

from __future__ import annotations

import pytest

from micrograd_desktop.presentation.gradient_table import error_curve, gradient_table
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, trace_program
from micrograd_desktop.presentation.trace_walk import OWN_GRADIENTS

OWN = "a = Value(2.0)\nb = a*3\nc = b*b\nc.grad = 1.0\nc._backward()\n"
WHOLE = OWN + "b._backward()\n"


def traced(program):
    result = trace_program(TraceRequest(program))
    assert isinstance(result, Traced), result
    return result


def test_a_sound_program_is_said_to_be():
    said = traced("a = Value(2.0)\nb = a * 3").verdict
    assert (said.good, said.lines) == (True, ("3 values, 1 operation, no errors",))


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (
            "b = Value(-1.0).log()",
            "The result is NaN. The first that is not finite is b in line 1: NaN.",
        ),
        ("a = Value(0.0)\nb = a.log()\nc = b.exp()", "The first that is not finite is b in line 2: \N{MINUS SIGN}∞."),
        ("a = Value(0.0)\nb = a ** 0.5", "The gradient of a in line 1 is ∞: it is not finite."),
        ("a = Value(1e308)\nb = a * 10", "The result is ∞."),
    ],
)
def test_what_is_not_finite_is_said_and_is_no_success(program, words):
    said = traced(program).verdict
    assert not said.good
    assert words in said.lines[0]
    assert "no errors" not in said.lines[0]


def test_what_is_not_needed_is_said_without_alarm():
    said = traced("import math\na = Value(math.pi)").verdict
    assert said.good
    assert said.lines[1:] == ("Not needed here: import math (line 1).",)


def test_a_walk_adds_no_pass_where_the_program_sent_its_gradients():
    result = traced(WHOLE)
    walk = result.walk
    assert walk.own_gradients
    assert walk.length == walk.n_forward == len(result.trace.nodes)
    assert walk.computed == ("The program's own gradients", OWN_GRADIENTS)
    assert OWN_GRADIENTS in result.verdict.lines
    moment = walk.moment(walk.length)
    assert dict(zip(walk.names, moment.grads, strict=True)) == {"a": 36.0, "3": 24.0, "b": 12.0, "c": 1.0}
    assert walk.explanation(walk.length) is None
    assert walk.position_of_node(0, backward=True) == walk.n_forward


def test_the_check_compares_what_the_program_sent_in_full():
    result = traced(WHOLE)
    table = gradient_table(result.trace, result.walk.backward.final)
    assert [(row.label, row.ours, row.verdict) for row in table.rows] == [("a", 36.0, "agrees"), ("b", 12.0, "agrees")]
    assert not table.accumulated
    assert "set, or sent in full, as derivatives of c." in table.summary()
    assert error_curve(result.trace, result.walk.backward.final, 0).smallest < 1e-6


def test_the_check_says_nothing_of_gradients_that_are_under_way():
    result = traced(OWN)
    table = gradient_table(result.trace, result.walk.backward.final)
    assert [row.label for row in table.rows] == ["b"]  # a has none yet: that is no difference


def test_the_check_finds_a_gradient_that_was_set_wrongly():
    result = traced(WHOLE + "a.grad = 35.0\n")
    table = gradient_table(result.trace, result.walk.backward.final)
    assert {row.label: row.verdict for row in table.rows} == {"a": "differs", "b": "agrees"}


def test_gradients_of_nothing_are_not_compared():
    result = traced("a = Value(2.0)\nb = a*3\nb.grad = 2.0\nb._backward()")
    table = gradient_table(result.trace, result.walk.backward.final)
    assert table.rows == ()
    assert "no gradient of 1" in table.summary()


def test_setting_gradients_to_zero_lets_the_pass_be_walked():
    trace = traced(WHOLE).trace
    zeroed = trace.with_grads([0.0] * len(trace.nodes))
    assert len(zeroed.backward().visits) == len(trace.nodes)
    assert zeroed.backward().final[0] == 36.0
