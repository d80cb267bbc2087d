"""What is said of a traced program: numbers that are not finite, gradients of its own, lines it does not need."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.presentation.gradient_table import error_curve, gradient_table
from micrograd_desktop.presentation.mistakes import OTHER_FACTOR
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, trace_program
from micrograd_desktop.presentation.trace_walk import OWN_GRADIENTS

OWN = "a = Value(2.0)\nb = a*3\nc = b*b\nc.grad = 1.0\nc._backward()\n"
WHOLE = OWN + "b._backward()\n"


def of(program):
    result = traced(program)
    return gradient_table(result.trace, result.walk.backward.final)


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


def test_gradients_that_are_under_way_are_named_and_not_accused():
    result = traced(OWN)
    table = gradient_table(result.trace, result.walk.backward.final)
    assert [(row.label, row.verdict) for row in table.rows] == [("a", "not set"), ("b", "agrees")]
    assert table.largest < 1e-6
    assert "1 of 2 values agree, 1 of 2 values are not set." in table.summary()


def test_the_check_finds_a_gradient_that_was_set_wrongly():
    result = traced(WHOLE + "a.grad = 35.0\n")
    table = gradient_table(result.trace, result.walk.backward.final)
    assert {row.label: row.verdict for row in table.rows} == {"a": "differs", "b": "agrees"}


def test_gradients_of_nothing_are_not_compared():
    result = traced("a = Value(2.0)\nb = a*3\nb.grad = 2.0\nb._backward()")
    table = gradient_table(result.trace, result.walk.backward.final)
    assert table.rows == ()
    assert "no gradient of 1" in table.summary()
    assert "Begin with b.grad = 1.0." in table.summary()


def test_the_apps_pass_stands_beside_what_the_program_set():
    result = traced(WHOLE + "a.grad = 35.0\n")
    table = gradient_table(result.trace, result.walk.backward.final, bugs=(ASSIGN,))
    right = gradient_table(result.trace, result.walk.backward.final)
    assert {row.label: (row.ours, row.app) for row in right.rows} == {"a": (35.0, 36.0), "b": (12.0, 12.0)}
    assert next(row.app for row in table.rows if row.label == "a") != 36.0


def test_the_first_gradient_that_differs_is_named_with_its_mistake():
    by_hand = "x = Value(2.0); w = Value(-3.0)\np = x*w\nn = p + 1\no = n*n*0.1\no.grad = 1.0\n"
    table = of(by_hand + "n.grad = 1.0; p.grad = 1.0; x.grad = -3.0; w.grad = 2.0")
    first = table.first_wrong
    assert first is not None
    assert first.label == "n"
    hints = {row.label: row.hint for row in table.rows}
    assert hints["x"] == hints["w"] == "It follows from the gradient of p, which differs too."
    assert "The first that differs is n." in table.compared
    factor = of(by_hand + "n.grad = -1.0; p.grad = -1.0; x.grad = -2.0; w.grad = -2.0").first_wrong
    assert factor is not None
    assert (factor.label, factor.hint) == ("x", OTHER_FACTOR)


def test_a_veiled_row_holds_no_number():
    result = traced(WHOLE)
    table = gradient_table(result.trace, result.walk.backward.final).veiled({result.walk.names.index("a")})
    hidden, shown = table.rows
    assert (hidden.label, hidden.verdict, hidden.result) == ("a", "hidden", "predict it first")
    assert not any(text in repr(hidden) for text in ("36", "35.99"))
    assert shown.ours == 12.0
    assert "1 of 2 values are to be predicted first" in table.summary()


def test_setting_gradients_to_zero_lets_the_pass_be_walked():
    trace = traced(WHOLE).trace
    zeroed = trace.with_grads([0.0] * len(trace.nodes))
    assert len(zeroed.backward().visits) == len(trace.nodes)
    assert zeroed.backward().final[0] == 36.0
