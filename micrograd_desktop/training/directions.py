"""Directions through the parameters of a network, along which its objective is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn.parameters import Sizes
from micrograd_desktop.translation import tr


class LandscapeError(ValueError):
    """A sentence for the person who asked: why there is no such landscape."""


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """A direction through the parameters, and the coordinates (k,) along it at which it is evaluated.

    A slice's coordinates are the values of the parameter at ``place``; others are how many times ``direction`` (n,)
    is added, so that 0 is the present.
    """

    title: str
    coordinates: Floats
    direction: Floats
    place: int | None = None

    def move(self, parameters: Floats, to: float) -> None:
        """Go there, in place."""
        if self.place is None:
            parameters += to * self.direction
        else:
            parameters[self.place] = to


def random_direction(parameters: Floats, sizes: Sizes, random: np.random.Generator) -> Floats:
    """A filter-normalised random direction (n,): normal numbers, of which each neuron's weights are as long as its own.

    Li, Xu, Taylor, Studer and Goldstein, "Visualizing the loss landscape of neural nets", 2018 (arXiv 1712.09913),
    section 4: d <- d / |d| * |filter|; a fully connected layer's filters are its neurons' weights. Biases stay.
    """
    direction, start = random.standard_normal(len(parameters)), 0
    for before, here in pairwise(sizes):
        shape = (here, before + 1)
        rows, own = (flat[start : start + here * (before + 1)].reshape(shape) for flat in (direction, parameters))
        lengths, wanted = (np.linalg.norm(each[:, :-1], axis=1, keepdims=True) for each in (rows, own))
        rows[:, :-1] *= wanted / lengths
        rows[:, -1] = 0.0
        start += rows.size
    return direction


def principal(path: Floats) -> tuple[Floats, tuple[float, float]]:
    """The two directions (2, n) along which a path (k, n) varies most, of length 1, and their shares of its variance.

    Raises
    ------
    LandscapeError
        If the path goes nowhere.
    """
    centred = path - path.mean(axis=0)
    _, lengths, rows = np.linalg.svd(centred, full_matrices=False)
    total = float(np.sum(lengths**2))
    if len(rows) < 2 or not total > 0.0:
        raise LandscapeError(tr("The run has not moved yet. Train some steps first."))
    directions = rows[:2]
    signs = np.sign(directions[np.arange(2), np.argmax(np.abs(directions), axis=1)])
    return directions * signs[:, None], (float(lengths[0] ** 2) / total, float(lengths[1] ** 2) / total)


def projected(path: Floats, origin: Floats, axes: tuple[Axis, ...]) -> Floats:
    """The places (k, 2) on the plane of two axes that are nearest to a path's parameters (k, n)."""
    own = [axis.place for axis in axes if axis.place is not None]
    if len(own) == len(axes):
        return path[:, own]
    span = np.stack([axis.direction for axis in axes], axis=1)
    places, *_ = np.linalg.lstsq(span, (path - origin).T, rcond=None)
    return np.ascontiguousarray(places.T)
