"""What is said of a layer: the lecture's ratio of update to data, the gradient's norm, histograms of all numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from micrograd_desktop.presentation.colours import DARK, LIGHT, rgb
from micrograd_desktop.presentation.health import examine
from micrograd_desktop.presentation.layer_figures import (
    BINS,
    activation_histograms,
    histogram,
    layer_figures,
    trouble_of_layer,
)
from micrograd_desktop.presentation.layer_picture import LayerDrawing, LayerWish, Place, layer_drawing

SIZES = (2, 3, 2)
COUNT = 3 * 3 + 4 * 2
NUMBERS = arrays(np.float64, COUNT, elements=st.floats(-1e3, 1e3))


def layers_of(numbers: np.ndarray) -> list[np.ndarray]:
    """Each layer's numbers, a row a neuron, its bias last."""
    return [numbers[:9].reshape(3, 3), numbers[9:].reshape(2, 4)]


@given(NUMBERS, NUMBERS, NUMBERS)
def test_ratio_and_norm_are_those_of_each_layers_own_numbers(parameters, gradients, updates):
    found = layer_figures(parameters, gradients, updates, SIZES)
    for k in range(2):
        data, moved, grad = (layers_of(numbers)[k] for numbers in (parameters, updates, gradients))
        assert found.norms[k] == pytest.approx(np.linalg.norm(grad), rel=1e-12)
        stds = moved[:, :-1].std(), data[:, :-1].std()
        if stds[1] == 0.0:
            assert np.isnan(found.ratios[k])
        elif stds[0] / stds[1] == 0.0:
            assert found.ratios[k] == -np.inf
        else:
            assert found.ratios[k] == pytest.approx(np.log10(stds[0] / stds[1]))


def test_before_a_backward_pass_nothing_is_said_and_what_is_no_number_is_nothing():
    numbers = np.ones(COUNT)
    before = layer_figures(numbers, None, numbers, SIZES)
    assert np.isnan(before.ratios).all()
    assert np.isnan(before.norms).all()
    broken = layer_figures(np.full(COUNT, np.nan), np.full(COUNT, np.inf), numbers, SIZES)
    assert np.isnan(broken.ratios).all()
    assert np.isinf(broken.norms).all()


@given(arrays(np.float64, st.integers(0, 40), elements=st.floats()))
def test_a_histogram_counts_every_number_once(numbers):
    found = histogram(numbers)
    assert found.counts.sum() + found.broken == len(numbers)
    assert len(found.counts) == BINS
    finite = numbers[np.isfinite(numbers)]
    assert found.low <= finite.min(initial=0.0) <= finite.max(initial=0.0) <= found.high
    assert found.low in (0.0, -found.high)


@given(arrays(np.float64, 30, elements=st.floats(-5, 5)))
def test_a_histogram_is_numpys(numbers):
    found = histogram(numbers)
    ends = np.linspace(found.low, found.high, BINS + 1)
    near = np.abs(numbers[:, None] - ends).min(axis=1) < 1e-9 * found.high  # where rounding may decide
    if not near.any():
        assert found.counts.tolist() == np.histogram(numbers, BINS, (found.low, found.high))[0].tolist()


def test_activations_that_are_bounded_reach_as_far_as_they_can():
    outputs = np.full((6, 4), 0.25)
    tanh, sigmoid, relu = activation_histograms(outputs, (2, 1, 2, 3), ("tanh", "sigmoid", "relu"))
    assert [(one.low, one.high, int(one.counts.sum())) for one in (tanh, sigmoid, relu)] == [
        (-1.0, 1.0, 4), (0.0, 1.0, 8), (0.0, 0.25, 12)
    ]  # fmt: skip


def test_the_word_of_a_layer_says_its_share():
    outputs = np.zeros((5, 4))
    outputs[0], outputs[1, :2] = 1.0, 1.0
    outputs[3] = 2.0
    health = examine(outputs, (2, 2, 2, 1), ("tanh", "relu", "linear"))
    assert trouble_of_layer(health, 1) == ("saturated 75%", True)
    assert trouble_of_layer(health, 2) == ("1 of 2 dead", True)
    assert trouble_of_layer(health, 3) == ("", False)


# -- the picture


def wish(tokens=LIGHT, past: int = 3, layers: int = 2) -> LayerWish:
    places = tuple(tuple(Place(10 + 50 * k, 10 + 40 * row, 45, 30) for k in range(5)) for row in range(layers))
    values = np.full((past, 2 * layers), 0.5)
    values[:, :layers] = -3.0
    return LayerWish(270, 100, 1.0, tokens, places, np.arange(float(past)), values)


def drawing(given_: LayerWish, step: int = 5, scale: float = 1.0) -> LayerDrawing | None:
    random = np.random.default_rng(3)
    parameters, gradients, updates = (random.normal(size=COUNT) * scale for _ in range(3))
    outputs = np.tanh(random.normal(size=(5, 20)))
    figures = layer_figures(parameters, gradients, updates, SIZES)
    said = activation_histograms(outputs, SIZES, ("tanh", "linear"))
    health = examine(outputs, SIZES, ("tanh", "linear"))
    return layer_drawing(given_, step, (parameters, gradients), figures, said, health)


def colours_in(found: LayerDrawing, place: Place) -> set[int]:
    part = found.image.pixels[place.top : place.top + place.height, place.left : place.left + place.width]
    return set(np.unique(part & 0xFFFFFF).tolist())


def plain(colour: str) -> int:
    red, green, blue = rgb(colour)
    return red << 16 | green << 8 | blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_bars_have_the_colour_of_their_sign_and_stay_in_their_place(tokens):
    found = drawing(wish(tokens))
    for row in found.wish.places:
        for place in row[:2]:
            assert {plain(tokens.neg), plain(tokens.pos)} <= colours_in(found, place)
        for place in row[3:]:
            assert plain(tokens.neg) not in colours_in(found, place)
    outside = found.image.seen().copy()
    for place in (place for row in found.wish.places for place in row):
        outside[place.top : place.top + place.height, place.left : place.left + place.width] = 0
    assert set(np.unique(outside & 0xFFFFFF).tolist()) == {0, plain(tokens.canvas)}


def test_a_picture_ends_at_its_own_moment_whatever_was_noted_after_it():
    later = wish(past=9)
    now = LayerWish(270, 100, 1.0, LIGHT, later.places, later.steps[:5], later.past[:5])
    assert np.array_equal(drawing(later, step=5).image.seen(), drawing(now, step=5).image.seen())


def test_a_wish_of_another_network_is_not_drawn():
    assert drawing(wish(layers=3)) is None


@pytest.mark.parametrize("scale", [0.0, 1e-300, 1e300, np.nan])
def test_extreme_numbers_are_drawn_without_a_complaint(scale):
    found = drawing(wish(past=0), scale=scale)
    assert found.image.seen().shape == (100, 270)
