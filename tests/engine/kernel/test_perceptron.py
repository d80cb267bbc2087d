"""A network's tape written down is the one that is traced from its graph of values, slot by slot."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import reduce
from operator import add

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.perceptron import Head, Perceptron, tape_of_loss, tape_of_neurons
from micrograd_desktop.engine.kernel.plan import make_plan, plan_fused
from micrograd_desktop.engine.kernel.tape import trace
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.losses import LOSSES


def _total(scores: Sequence[Value]) -> Value:
    """All of them, in their order, as a loss has to come by them."""
    return reduce(add, scores)


HEADS: dict[str, Head] = {
    **{name: row.function for name, row in LOSSES.items()},
    "the first score alone": lambda s, _y: s[0],
    "the targets alone": lambda _s, y: y[0] * 2.0,
    "typed": lambda s, y: (1 - y[0] * s[0]).softplus() * 0.5 + s[0].tanh() * _total(s),
    "constants around": lambda s, y: y[-1] * 3.0 + (2.0 + s[0] * _total(s).exp()) * -1.5 + 4.0 * y[0].tanh(),
    "between": lambda s, y: sum((a * b + 1.0 for a, b in zip(y, s, strict=True)), Value(0.0)).tanh() * s[0],
}
TYPED = ("x", "x * sigmoid(x)", "max(0, x) * 0.5 - 2", "exp(-x**2)", "1 / (1 + e**-x)", "x*x*x - sin(2*x) + 2.0*x")
SIZES = st.lists(st.integers(1, 6), min_size=1, max_size=5)


@st.composite
def networks(draw: st.DrawFn) -> Perceptron:
    sizes = draw(SIZES)
    activations = draw(st.lists(st.sampled_from([*ACTIVATIONS, *TYPED]), min_size=len(sizes), max_size=len(sizes)))
    return Perceptron((*sizes, draw(st.integers(1, 5))), tuple(activations))


def by_values(network: Perceptron) -> MLP:
    return MLP(network.sizes[0], network.sizes[1:], network.activations, rng=random.Random(1))


@settings(deadline=None, max_examples=200)
@given(network=networks(), head=st.sampled_from(sorted(HEADS)), gradient=st.booleans())
def test_the_plan_of_a_loss_is_the_traced_one(network: Perceptron, head: str, gradient: bool) -> None:
    mlp, count = by_values(network), network.sizes[-1]
    inputs, targets = ([Value(0.0) for _ in range(n)] for n in (network.sizes[0], count))
    *_, scores = mlp.walk(inputs)
    traced = trace([HEADS[head](scores, targets), *scores], mlp.parameters(), [*inputs, *targets])
    assert plan_fused(tape_of_loss(network, HEADS[head], count), gradient) == make_plan(traced, gradient)


@settings(deadline=None, max_examples=100)
@given(network=networks())
def test_the_plan_of_all_neurons_is_the_traced_one(network: Perceptron) -> None:
    mlp, inputs = by_values(network), [Value(0.0) for _ in range(network.sizes[0])]
    outputs = [value for layer in mlp.walk(inputs) for value in layer]
    traced = trace(outputs, mlp.parameters(), inputs)
    assert plan_fused(tape_of_neurons(network), gradient=False) == make_plan(traced, gradient=False)


def test_a_loss_comes_by_the_scores_in_their_order() -> None:
    with pytest.raises(ValueError, match="in their order"):
        tape_of_loss(Perceptron((2, 2), ("tanh",)), lambda s, _y: s[1] + s[0], 2)
