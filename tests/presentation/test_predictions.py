"""Predicted gradients: right as near as one gets by hand, wrong with the mistake named, and nothing told early."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine.bugs import ASSIGN, NO_SORT
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.answers import Answer, read_answer
from micrograd_desktop.presentation.predictions import Judgement, Predictions, Veil
from micrograd_desktop.presentation.trace_walk import Walk
from tests.engine.random_graphs import graphs

NEURON = """
x1 = Value(2.0); w1 = Value(-3.0); x2 = Value(0.0); w2 = Value(1.0); b = Value(6.8813735870195432)
x1w1 = x1*w1; x2w2 = x2*w2; s = x1w1 + x2w2; n = s + b; o = n.tanh()
o.backward()"""


def predictions(program: str, bugs: frozenset[str] = frozenset()) -> Predictions:
    walk = Walk(evaluate(program, {}, bugs).trace, bugs)
    return Predictions(walk, [i for i in range(walk.n_forward) if not walk.trace.nodes[i].origin.constant])


def said(to: Predictions, name: str, text: str) -> Judgement:
    return to.answer(to.walk.names.index(name), read_answer(text))


@given(graphs(), st.integers(3, 12))
def test_a_gradient_in_three_digits_or_more_is_right(graph, digits) -> None:
    to = Predictions(walk := Walk(Trace.of(graph[0])), ())
    for node, total in enumerate(walk.backward.final):
        assert to.answer(node, read_answer(f"{total:.{digits}g}")).verdict == "right"


@given(graphs(), st.floats(0.11, 30.0), st.booleans(), st.integers(0, 6))
def test_what_is_more_than_a_tenth_off_is_wrong(graph, factor, below, decimals) -> None:
    to = Predictions(walk := Walk(Trace.of(graph[0])), ())
    for node, total in enumerate(walk.backward.final):
        typed = float(f"{total * (1.0 - factor if below else 1.0 + factor):.{decimals}f}")
        if abs(typed - total) > 0.11 * abs(total) + 1e-9:
            assert to.answer(node, read_answer(f"{typed:.{decimals}f}")).verdict == "wrong"


@given(graphs(), st.sampled_from("+-"))
def test_a_sign_is_right_if_it_is_the_gradients(graph, sign) -> None:
    to = Predictions(walk := Walk(Trace.of(graph[0])), ())
    for node, total in enumerate(walk.backward.final):
        expected = "right" if (total > 0.0 if sign == "+" else total < 0.0) else "wrong"
        assert to.answer(node, read_answer(sign)).verdict == expected


@pytest.mark.parametrize(
    ("text", "number", "near", "far"),
    [
        ("0.5", 0.5, 0.4621, 0.4),
        ("−1.5", -1.5, -1.49, 1.5),
        ("1/3", 1 / 3, 0.3333, 0.34),
        ("0.5×2", 1.0, 1.005, 1.3),
        ("1", 1.0, 0.95, 0.6),
        ("0.1", 0.1, 0.095, 0.07),
        ("0", 0.0, 5e-17, 1e-3),
        ("∞", math.inf, math.inf, 1e300),
        ("-inf", -math.inf, -math.inf, math.inf),
        ("1e300", 1e300, 1e300, math.inf),
    ],
)
def test_how_near_an_answer_has_to_be(text, number, near, far) -> None:
    answer = read_answer(text)
    assert answer.number == pytest.approx(number)
    assert answer.is_near(near)
    assert not answer.is_near(far)


def test_answers_that_are_no_numbers() -> None:
    assert read_answer(" ? ") == Answer()
    assert read_answer("−") == Answer(sign=-1)
    assert read_answer("NaN").is_near(math.nan)
    for text in ("", "abc", "0,5", "x1.grad", "1/0", "--", "a=1"):
        with pytest.raises(ValueError, match=r"\.$"):
            read_answer(text)


@pytest.mark.parametrize(
    ("program", "name", "typed", "words"),
    [
        (NEURON, "n", "0.7071", ""),
        (NEURON, "x1", "-3", "local derivative: multiply it by the gradient of x1w1."),
        (NEURON, "x1", "0.5", "gradient of x1w1: multiply it by the local derivative, −3."),
        (NEURON, "w1", "-1.5", "the other factor"),
        (NEURON, "x1", "1.5", "the sign is the other one"),
        (NEURON, "n", "1 - 0.8814**2", "square its output"),
        (NEURON, "o", "0.7071", "That is the data of o."),
        (NEURON, "o", "0", "o moves with itself"),
        ("b = Value(0.0); x = Value(3.0); y = x + b; z = y*2\nz.backward()", "b", "0", "data of b is 0"),
        ("a = Value(3.0); b = a + a\nb.backward()", "a", "1", "That is what = leaves"),
        ("a = Value(3.0); c = a*2; d = a*5; e = c + d; f = e*4\nf.backward()", "a", "8", "share by c alone"),
        ("a = Value(3.0); c = a*2; d = a*5; e = c + d; f = e*4\nf.backward()", "a", "7", "sum of the local"),
        ("a = Value(3.0); c = a*2; d = a*5; e = c*d; f = e + a\nf.backward()", "a", "60", "The share by f is missing"),
        ("x = Value(2.0); y = x.exp()\ny.backward()", "x", "2*exp(1)", "exp's derivative is exp itself"),
        ("x = Value(3.0); y = x**2\ny.backward()", "x", "3", "exponent as a factor"),
    ],
)  # fmt: skip
def test_a_known_mistake_is_named(program, name, typed, words) -> None:
    judged = said(predictions(program), name, typed)
    assert judged.verdict == "wrong"
    assert words in judged.hint


def test_a_hint_has_the_number_of_what_is_known_only() -> None:
    to = predictions(NEURON)
    assert said(to, "x2w2", "?").why == "x2w2.grad = s.grad·1 = 0.5000"
    assert "0.5" not in said(to, "b", "1").hint
    said(to, "n", "0.5")
    assert said(to, "s", "?").why == "s.grad = n.grad·∂n/∂s = 0.5000·1 = 0.5000"
    assert said(to, "x1w1", "+").text() == "x1w1.grad = s.grad·∂s/∂x1w1 = 0.5000·1 = 0.5000"
    assert said(to, "x1", "-3").hint.endswith("multiply it by the gradient of x1w1, 0.5000.")


def test_what_a_bug_leaves_is_right_with_the_bug() -> None:
    program = "a = Value(3.0); b = a + a\nb.backward()"
    assert said(predictions(program, frozenset({ASSIGN})), "a", "1").verdict == "right"
    judged = said(predictions(program, frozenset({ASSIGN})), "a", "2")
    assert (judged.verdict, judged.hint[:33]) == ("wrong", "A pass without the bugs that are ")
    assert judged.why == "a.grad = b.grad·1 = 1: with = only the last of 2 shares stays"


def test_the_walk_asks_in_the_order_of_the_pass_and_comes_back_for_what_was_passed_over() -> None:
    to = predictions(NEURON)
    names, asked, node = to.walk.names, [], None
    while (node := to.next_after(node)) is not None and len(asked) < 4:
        to.answer(node, Answer())
        asked.append(names[node])
    assert asked == ["o", "n", "b", "s"]
    last = to.next_after(names.index("x1"))
    assert last is not None and names[last] not in asked
    assert to.tally.text() == "0 right, 0 wrong, 4 not known"
    assert to.tally.left == 6


def test_programs_with_their_own_gradients_and_without_a_sort_are_asked_about_too() -> None:
    own = predictions("a = Value(2.0)\nb = a*3\nb.grad = 1.0\na.grad = 5.0")
    assert own.walk.backward.visits == ()
    assert said(own, "a", "5").verdict == "right"
    assert "the program left it" in said(own, "a", "5").why
    unsorted = predictions("a = Value(1.0); b = 2*a; c = b + 1; d = 3*b; e = c*d\ne.backward()", frozenset({NO_SORT}))
    assert said(unsorted, "a", "42").verdict == "right"


@given(graphs(), st.data())
def test_the_veil_holds_no_hidden_number(graph, data) -> None:
    walk = Walk(Trace.of(graph[0]))
    to = Predictions(walk, ())
    for node in data.draw(st.sets(st.integers(0, walk.n_forward - 1))):
        to.answer(node, Answer())
    veil = Veil.of(to)
    for position in range(walk.n_forward + 1, walk.length + 1):
        moment = veil.over(walk.moment(position))
        assert all(math.isnan(moment.grads[i]) for i in moment.hidden)
        assert all(moment.grads[i] == walk.backward.final[i] for i in to.judgements)
        explanation = walk.explanation(position)
        assert explanation is not None
        for step in veil.over_explanation(explanation).steps:
            assert {explanation.node, step.node} <= to.judgements.keys()
