"""Health: shares of dead and saturated neurons, dead networks, and the sentences that say so."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from micrograd_desktop.engine.ops import ACTIVATIONS, OPS
from micrograd_desktop.presentation.formats import percent
from micrograd_desktop.presentation.health import (
    MOST_POINTS,
    TROUBLES,
    Health,
    definition,
    evenly,
    examine,
    network_sentence,
    neuron_note,
    neuron_sentence,
)

OUTPUTS = arrays(np.float64, (3, 7), elements=st.floats(-2, 2))


@settings(deadline=None)
@given(OUTPUTS, st.sampled_from(ACTIVATIONS))
def test_a_share_is_the_part_of_the_points_at_which_the_activation_is_flat(outputs, activation):
    health = examine(outputs, (2, 2, 1), (activation, "linear"))
    trouble = TROUBLES.get(activation)
    for k in range(2):
        expected = 0.0 if trouble is None else sum(bool(trouble.at(np.array(v))) for v in outputs[k]) / 7
        assert health.share((1, k)) == pytest.approx(expected)
    assert health.share((2, 0)) == health.share((0, 1)) == 0.0


@settings(deadline=None)
@given(OUTPUTS, st.permutations(range(7)))
def test_the_order_of_the_points_does_not_matter(outputs, order):
    one = examine(outputs, (2, 2, 1), ("relu", "tanh"))
    other = examine(outputs[:, order], (2, 2, 1), ("relu", "tanh"))
    assert one.shares.tolist() == other.shares.tolist()
    assert (one.alike, one.dead) == (other.alike, other.dead)


@settings(deadline=None)
@given(OUTPUTS, st.integers(0, 2), arrays(np.float64, 5, elements=st.sampled_from([0.0, 1e-300])))
def test_a_network_is_dead_where_its_output_never_changes_and_no_gradient_or_no_layer_lives(outputs, dead, gradients):
    outputs[:dead] = 0.0
    health = examine(outputs, (2, 2, 1), ("relu", "linear"), gradients)
    alike = bool((outputs[-1] == outputs[-1, 0]).all())
    assert health.alike == alike
    assert health.dead == (alike and (not gradients.any() or not outputs[:2].any()))
    assert bool(network_sentence(health)) == health.dead


def test_only_what_has_no_slope_is_called_dead():
    """Where an op is said to be dead its derivative is 0; where it is not, a gradient gets through."""
    x = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
    for name, trouble in TROUBLES.items():
        if trouble.word == "dead":
            from micrograd_desktop.engine.bugs import derivatives
            from micrograd_desktop.engine.ops import forward_function

            out = [forward_function(OPS[name])(v) for v in x.tolist()]
            slopes = [derivatives(OPS[name], [v], 0.0, o)[0] for v, o in zip(x.tolist(), out, strict=True)]
            assert [slope == 0.0 for slope in slopes] == trouble.at(np.array(out)).tolist()


def test_before_a_backward_pass_nothing_is_known_of_gradients():
    assert not examine(np.zeros((1, 4)), (2, 1), ("linear",)).dead
    assert examine(np.zeros((1, 4)), (2, 1), ("linear",), np.zeros(3)).dead


def test_without_points_nothing_is_ill():
    health = examine(np.empty((3, 0)), (2, 2, 1), ("relu", "linear"), np.zeros(9))
    assert not health.dead
    assert health.ailing() == []


@given(st.integers(0, 200_000))
def test_at_most_so_many_points_are_looked_at(n):
    looked_at = len(range(n)[evenly(n)])
    assert looked_at <= MOST_POINTS
    assert looked_at == n or looked_at > MOST_POINTS // 2


def test_it_is_said_which_neuron_is_dead_where_and_why():
    outputs = np.ones((4, 100))
    outputs[2] = 0.0
    outputs[0, :60] = 0.0
    health = examine(outputs, (2, 3, 1), ("relu", "linear"))
    assert health.ailing() == [(1, 2)]
    text = neuron_sentence(health, (1, 2))
    assert text.startswith(
        "Neuron 1.3 is dead: its ReLU is 0 at all 100 training points, so its weights no longer learn."
    )
    assert "learning rate" in text
    assert neuron_sentence(health, (1, 0)) == "Neuron 1.1 is off at 60.0% of 100 training points: its ReLU is 0 at 60."
    assert neuron_sentence(health, (1, 1)) == neuron_sentence(health, (2, 0)) == neuron_sentence(health, (0, 0)) == ""
    some = examine(outputs, (2, 3, 1), ("relu", "linear"), points=5000)
    assert "at all 100 training points looked at, of 5,000" in neuron_sentence(some, (1, 2))


def test_saturation_begins_where_the_design_says():
    outputs = np.array([[0.99, 0.991, -0.991, 0.0], [0.005, 0.0049, 0.9951, 0.995]])
    shares = [examine(outputs[[i]], (1, 1), (name,)).share((1, 0)) for i, name in enumerate(("tanh", "sigmoid"))]
    assert shares == [0.5, 0.5]
    output = examine(np.ones((1, 4)), (2, 1), ("tanh",))
    assert neuron_sentence(output, (1, 0)).startswith(
        "The output neuron is saturated: its tanh is beyond ±0.99 at all 4"
    )


def test_it_is_said_what_to_do_with_a_dead_network():
    outputs = np.zeros((3, 4))
    assert network_sentence(examine(outputs, (2, 2, 1), ("relu", "linear"), np.zeros(9))) == (
        "The network is dead: every gradient is 0, so steps change nothing any more. "
        "Begin again with a lower learning rate."
    )
    penalised = network_sentence(examine(outputs, (2, 2, 1), ("relu", "linear"), np.ones(9)))
    assert penalised.startswith("The network is dead: every neuron of hidden layer 1 is 0 at all 4 training points")
    assert "the output is 0" in network_sentence(examine(outputs, (2, 2, 1), ("linear", "relu"), np.ones(9)))


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid"])
def test_numbers_that_are_none_are_neither_dead_nor_alike(activation):
    outputs = np.array([[np.nan, np.nan], [-0.5, np.inf], [np.nan, np.nan]])
    health = examine(outputs, (2, 2, 1), (activation, "linear"), np.array([np.nan]))
    assert health.share((1, 0)) == 0.0 and not health.alike and not health.no_gradients and not health.dead
    assert network_sentence(health) == "" and neuron_sentence(health, (1, 0)) == ""


@given(st.lists(st.integers(1, 5), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_ailing_neurons_are_those_of_which_the_share_is_all(sizes: list[int], random: Random) -> None:
    shares = np.array([random.choice([0.0, 0.5, 1.0]) for _ in range(sum(sizes[1:]))])
    health = Health(tuple(sizes), ("relu",) * (len(sizes) - 1), shares, 10, 10, False, False)
    nodes = [(layer, k) for layer, size in enumerate(sizes) if layer for k in range(size)]
    assert health.ailing() == [node for node in nodes if health.share(node) == 1.0]


def test_a_saturated_neuron_has_a_dot_from_half_of_the_points_on_a_dead_one_at_all_only():
    outputs = np.zeros((5, 8))
    outputs[0, :4] = 1.0
    outputs[1, :3] = -1.0
    outputs[2] = 1.0
    outputs[3, :7], outputs[3, 7] = 0.0, 0.5
    health = examine(outputs, (2, 3, 2), ("tanh", "relu"))
    assert health.marked() == {(1, 0): 0.5, (1, 2): 1.0, (2, 1): 1.0}
    assert set(health.ailing()) <= set(health.marked())


@given(OUTPUTS, st.sampled_from(ACTIVATIONS))
def test_the_note_says_the_share_wherever_there_can_be_one(outputs, activation):
    health = examine(outputs, (2, 2, 1), (activation, "linear"))
    note = neuron_note(health, (1, 1))
    assert bool(note) == bool(definition(health, (1, 1))) == (activation in TROUBLES)
    assert neuron_note(health, (0, 0)) == definition(health, (2, 0)) == ""
    if note:
        assert f" at {percent(health.share((1, 1)))} of 7 training points" in note


def test_a_definition_is_true_of_the_slopes():
    """Where an activation is said to be saturated its slope is below what is said."""
    from micrograd_desktop.engine.bugs import derivatives

    for name, limit in (("tanh", 0.02), ("sigmoid", 0.005)):
        assert f"below {limit}" in TROUBLES[name].means
        out = np.linspace(-1.0 if name == "tanh" else 0.0, 1.0, 4001)[1:-1]
        slopes = np.array([derivatives(OPS[name], [0.0], 0.0, v)[0] for v in out.tolist()])
        at = TROUBLES[name].at(out)
        assert at.any()
        assert slopes[at].max() < limit < 1.02 * slopes[~at].min()


@given(OUTPUTS, st.sampled_from(ACTIVATIONS))
def test_what_is_said_of_one_network_is_said_of_another_that_is_as_well(outputs, activation):
    health, other = (examine(numbers, (2, 2, 1), (activation, "linear")) for numbers in (outputs, outputs[:, ::-1]))
    if health.is_as(other):
        assert health.marked() == other.marked() and network_sentence(health) == network_sentence(other)
    assert health.is_as(examine(outputs, (2, 2, 1), (activation, "linear")))
    assert not health.is_as(examine(outputs, (2, 2, 1), (activation, "linear"), points=9999))
