"""Programs that send gradients themselves: what they leave is what is shown."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY

NEURON = """
x1 = Value(2.0, label='x1'); x2 = Value(0.0, label='x2')
w1 = Value(-3.0, label='w1'); w2 = Value(1.0, label='w2')
b = Value(6.8813735870195432, label='b')
x1w1 = x1*w1; x2w2 = x2*w2
x1w1x2w2 = x1w1 + x2w2
n = x1w1x2w2 + b
o = n.tanh()
"""
BY_HAND = """o.grad = 1.0
o._backward(); n._backward(); b._backward(); x1w1x2w2._backward(); x2w2._backward(); x1w1._backward()
"""


def gradients(program, bugs=()):
    trace = evaluate(program, VOCABULARY, bugs).trace
    final = trace.backward(bugs).final
    return {node.label: final[i] for i, node in enumerate(trace.nodes) if node.label}, trace


def test_what_a_program_sent_is_not_sent_again():
    found, trace = gradients("a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()")
    assert found == {"a": 3.0, "b": 1.0}
    assert trace.sent is not None
    assert trace.backward().visits == ()


def test_the_lectures_neuron_walked_by_hand_has_the_lectures_gradients():
    found, _ = gradients(NEURON + BY_HAND)
    assert found["x1"] == pytest.approx(-1.5, rel=1e-12)
    assert found["w1"] == pytest.approx(1.0, rel=1e-12)
    assert (found["x2"], found["w2"]) == (pytest.approx(0.5, rel=1e-12), 0.0)


def test_a_forgotten_seed_leaves_gradients_of_zero():
    found, trace = gradients(NEURON + "o._backward(); n._backward()\n")
    assert set(found.values()) == {0.0}
    assert trace.sent is not None


def test_gradients_may_be_written_down_by_hand():
    found, _ = gradients("a = Value(2.0)\nb = Value(-3.0)\ne = a*b\ne.grad = 1.0\na.grad = -3.0\nb.grad = 2.0")
    assert found == {"a": -3.0, "b": 2.0, "e": 1.0}


def test_the_bug_that_assigns_is_in_what_a_program_sends():
    program = "a = Value(3.0)\nb = a + a\nb.grad = 1.0\nb._backward()"
    assert gradients(program)[0]["a"] == 2.0
    assert gradients(program, ["assign"])[0]["a"] == 1.0


def test_the_root_is_the_highest_value_whose_gradient_was_touched():
    _, trace = gradients("a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\nc = Value(1.0)")
    assert trace.nodes[trace.root].label == "b"


@pytest.mark.parametrize(
    "program",
    [
        "a = Value(2.0)\nb = a*3\na.grad = 0.0",
        "a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\nb.zero_grad()",
        "a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\na.grad = 0.0\nb.backward()",
        "n = MLP(2, [1])\no = n([1.0, 2.0])\nfor p in n.parameters():\n  p.grad = 0.0",
    ],
)
def test_gradients_of_zero_and_backward_leave_the_pass_to_the_app(program):
    _, trace = gradients(program)
    assert trace.sent is None
    assert len(trace.backward().visits) == len(trace.nodes)


def test_gradients_changed_after_backward_are_shown_as_the_program_left_them():
    found, trace = gradients("a = Value(2.0)\nb = a*3\nb.backward()\na.grad = 0.5")
    assert (found["a"], trace.sent) == (0.5, frozenset({0, 2} & {0}))


def test_only_what_is_set_or_sent_in_full_is_claimed():
    program = "a = Value(2.0)\nb = a*3\nc = a*b\nc.grad = 1.0\nc._backward()"
    _, half = gradients(program)
    labels = {half.nodes[i].label for i in half.sent}
    assert labels == {"b", "c"}  # a has the share of c, and b's is yet to come
    _, whole = gradients(program + "\nb._backward()")
    assert "a" in {whole.nodes[i].label for i in whole.sent}


def test_setting_all_gradients_to_zero_gives_the_pass_back():
    _, trace = gradients("a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()")
    zeroed = trace.with_grads([0.0] * len(trace.nodes))
    assert zeroed.backward().final[0] == 3.0
    assert len(zeroed.backward().visits) == len(trace.nodes)
