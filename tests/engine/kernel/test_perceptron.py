"""A network's tape written down is the one that is traced from its graph of values, slot by slot."""

from __future__ import annotations

import random

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

HEADS: dict[str, Head] = {
    **{name: row.function for name, row in LOSSES.items()},
    "the score alone": lambda s, _y: s,
    "the target alone": lambda _s, y: y * 2.0,
    "typed": lambda s, y: (1 - y * s).softplus() * 0.5 + s.tanh() * s,
    "constants around": lambda s, y: y * 3.0 + (2.0 + s * s.exp()) * -1.5 + 4.0 * y.tanh(),
}
SIZES = st.lists(st.integers(1, 6), min_size=1, max_size=5)


@st.composite
def networks(draw: st.DrawFn) -> Perceptron:
    sizes = draw(SIZES)
    activations = draw(st.lists(st.sampled_from(ACTIVATIONS), min_size=len(sizes), max_size=len(sizes)))
    return Perceptron((*sizes, 1), tuple(activations))


def by_values(network: Perceptron) -> MLP:
    return MLP(network.sizes[0], network.sizes[1:], network.activations, rng=random.Random(1))


@settings(deadline=None, max_examples=200)
@given(network=networks(), head=st.sampled_from(sorted(HEADS)), gradient=st.booleans())
def test_the_plan_of_a_loss_is_the_traced_one(network: Perceptron, head: str, gradient: bool) -> None:
    mlp, inputs, target = by_values(network), [Value(0.0) for _ in range(network.sizes[0])], Value(0.0)
    score = mlp(inputs)
    traced = trace([HEADS[head](score, target), score], mlp.parameters(), [*inputs, target])
    assert plan_fused(tape_of_loss(network, HEADS[head]), gradient) == make_plan(traced, gradient)


@settings(deadline=None, max_examples=100)
@given(network=networks(), last=st.integers(1, 4))
def test_the_plan_of_all_neurons_is_the_traced_one(network: Perceptron, last: int) -> None:
    network = Perceptron((*network.sizes[:-1], last), network.activations)
    mlp, inputs = by_values(network), [Value(0.0) for _ in range(network.sizes[0])]
    outputs = [value for layer in mlp.walk(inputs) for value in layer]
    traced = trace(outputs, mlp.parameters(), inputs)
    assert plan_fused(tape_of_neurons(network), gradient=False) == make_plan(traced, gradient=False)


def test_only_a_network_with_one_output_has_a_score() -> None:
    with pytest.raises(ValueError, match="one output"):
        tape_of_loss(Perceptron((2, 3), ("tanh",)), HEADS["squared-error"])
