"""What is said of each layer at one moment: how far it moves, how large its gradient is, how its numbers are spread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.nn.parameters import count
from micrograd_desktop.presentation.health import Health, trouble_of
from micrograd_desktop.translation import tr

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

BINS = 15
"""Of a histogram (VISUAL.md, 12)."""

BOUNDED = {"tanh": 1.0, "sigmoid": 1.0}
"""Activations whose histogram always reaches as far as they can."""

LEAST_REACH = 1e-12


class Histogram(NamedTuple):
    """How many of some numbers are in each of ``BINS`` equal parts from ``low`` to ``high``.

    ``broken`` are not finite, and in no part.
    """

    low: float
    high: float
    counts: Ints
    broken: int


@dataclass(frozen=True, eq=False, slots=True)
class LayerFigures:
    """Of each layer after the inputs, shape (n_layers,); NaN before the first backward pass.

    Attributes
    ----------
    ratios
        log10 of the standard deviation of the last update of a layer's weights (without biases) over that of the
        weights: the lecture's measure, of which about -3 is good (makemore, part 3).
    norms
        The Euclidean norm of the gradient of all parameters of the layer, of the step that made that update.
    """

    ratios: Floats
    norms: Floats


def layer_figures(parameters: Floats, gradients: Floats | None, updates: Floats, sizes: Sequence[int]) -> LayerFigures:
    """Update to data, and the gradient, of each layer; arrays of shape (n_parameters,)."""
    none = np.full(len(sizes) - 1, np.nan)
    if gradients is None:
        return LayerFigures(none, none)
    ratios, norms = none.copy(), none.copy()
    for place, (rows, span) in enumerate(_layers(sizes)):
        moved, data = (_weights(numbers[span], rows) for numbers in (updates, parameters))
        with np.errstate(all="ignore"):
            ratios[place] = _log_ratio(float(moved.std()), float(data.std()))
            norms[place] = math.sqrt(float(gradients[span] @ gradients[span]))
    return LayerFigures(ratios, norms)


def _log_ratio(moved: float, data: float) -> float:
    """log10 of a ratio; minus infinity where nothing moved, NaN where there is no ratio."""
    if not (math.isfinite(moved) and math.isfinite(data)) or data == 0.0:
        return math.nan
    return math.log10(moved / data) if moved / data > 0.0 else -math.inf


def _layers(sizes: Sequence[int]) -> list[tuple[int, slice]]:
    """Of each layer its number of neurons, and where its parameters are."""
    starts = [count(sizes[:end]) for end in range(1, len(sizes) + 1)]
    return [(here, slice(*span)) for here, span in zip(sizes[1:], pairwise(starts), strict=True)]


def _weights(numbers: Floats, neurons: int) -> Floats:
    """A layer's numbers without those of the biases, each the last of its neuron."""
    return numbers.reshape(neurons, -1)[:, :-1]


def histogram(numbers: Floats, low: float | None = None, high: float | None = None) -> Histogram:
    """Spread over equal parts: from 0 to the largest, or as far to both sides where some are below 0, unless given."""
    flat = numbers.ravel()
    finite = flat[np.isfinite(flat)]
    if low is None or high is None:
        reach = max(float(np.abs(finite).max(initial=0.0)), LEAST_REACH)
        low, high = (-reach if (finite < 0.0).any() else 0.0), reach
    with np.errstate(over="ignore"):
        places = (finite / (high - low) - low / (high - low)) * BINS
    inside = np.clip(places, 0, BINS - 1).astype(np.int64)
    return Histogram(low, high, np.bincount(inside, minlength=BINS), len(flat) - len(finite))


class Spread(NamedTuple):
    """The histograms of a layer; of gradients None before the first backward pass."""

    weights: Histogram
    gradients: Histogram | None
    activations: Histogram


def activation_histograms(outputs: Floats, sizes: Sequence[int], activations: Sequence[str]) -> list[Histogram]:
    """Of each layer what its neurons say at the points looked at; ``outputs`` has shape (n_neurons, n)."""
    ends = np.cumsum([0, *sizes[1:]]).tolist()
    found = []
    for (first, end), name in zip(pairwise(ends), activations, strict=True):
        reach = BOUNDED.get(name)
        low = None if reach is None else 0.0 if name == "sigmoid" else -reach
        found.append(histogram(outputs[first:end], low, reach))
    return found


def spreads(
    parameters: Floats, gradients: Floats | None, sizes: Sequence[int], activations: Sequence[Histogram]
) -> list[Spread]:
    """The histograms of every layer: weights without biases, the gradients of the same, and activations."""
    return [
        Spread(
            histogram(_weights(parameters[span], rows)),
            None if gradients is None else histogram(_weights(gradients[span], rows)),
            said,
        )
        for (rows, span), said in zip(_layers(sizes), activations, strict=True)
    ]


def trouble_of_layer(health: Health, layer: int) -> tuple[str, bool]:
    """How a layer is, in a word and its share, and whether that is a warning; empty where it can't be in trouble."""
    trouble = trouble_of(health.activations[layer - 1])
    if trouble is None or not health.looked_at:
        return "", False
    shares = health.of(layer)
    if trouble.kind == "dead":
        dead = int((shares == 1.0).sum())
        return tr("{n} of {all} dead", n=dead, all=len(shares)), dead > 0
    share = float(shares.mean())
    return f"{trouble.word} {100 * share:.0f}%", share >= WARNED_FROM


WARNED_FROM = 0.25
"""Share of a layer's outputs from which on their saturation is a warning."""
