"""What a plane shows of more than two inputs: two of them, while the others are held at a slice.

A slice belongs to the view, not to the project: where it is changes nothing of a run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Column
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.formats import count, rate
from micrograd_desktop.translation import tr, trn

Floats = NDArray[np.float64]

PLANE_INPUTS = 2
"""Inputs that a plane shows; of more, some are held."""

LEAST_OPACITY = 0.15
"""Of points that are far from the slice: they are still to be seen, and to be clicked."""

OPACITIES = 6
"""Steps between points on the slice and those far away."""

MOST_OF_NAME = 16
MOST_SAID = 2
"""Held inputs that are named where there is little room; more are counted."""

MEANS, AT_HAND = tr("at the means"), tr("as set")
DISTANCE = tr(
    "Points are the paler the farther they are from the slice: the root mean square, over the held inputs, of how far "
    "a point's number is from where the input is held, in standard deviations of the training points. One that is 1 "
    "away has about 0.6 of its colour, one that is 2 away 0.15."
)


@dataclass(frozen=True, slots=True)
class Slice:
    """Two inputs and where the others are held.

    ``shown`` are the numbers, from 0, of the input across and the one upwards. ``held`` has a number for every input,
    as it is trained on; those of the two shown are of no meaning. None is at the means of the training points.
    ``sample`` is the point whose numbers these are: whether it is one to train on, and its number from 0.
    """

    shown: tuple[int, int] = (0, 1)
    held: tuple[float, ...] | None = None
    sample: tuple[bool, int] | None = None

    @property
    def others(self) -> tuple[int, ...]:
        """The numbers of the inputs that are held, of a slice that is settled."""
        return tuple(i for i in range(len(self.held or ())) if i not in self.shown)


def settled(wish: Slice, points: Points) -> Slice | None:
    """The slice of these points that is wished for, with all its numbers; None where nothing is held.

    What the wish says of other points' inputs is left aside.
    """
    width = points.train_x.shape[1]
    if width <= PLANE_INPUTS:
        return None
    across, up = wish.shown
    shown = wish.shown if across != up and min(across, up) >= 0 and max(across, up) < width else (0, 1)
    if wish.held is not None and len(wish.held) == width:
        return replace(wish, shown=shown)
    return Slice(shown, tuple(points.train_x.mean(axis=0).tolist()))


def at_sample(slice_: Slice, points: Points, train: bool, number: int) -> Slice:
    """The slice through a point."""
    inputs = points.train_x if train else points.test_x
    return Slice(slice_.shown, tuple(inputs[number].tolist()), (train, number))


def with_held(slice_: Slice, number: int, value: float) -> Slice:
    """The slice with an input held elsewhere."""
    held = list(slice_.held or ())
    held[number] = value
    return Slice(slice_.shown, tuple(held))


def showing(slice_: Slice, across: int, up: int) -> Slice:
    """The slice with other inputs across and upwards; those that are asked for twice change places."""
    if across == up:
        before = slice_.shown
        across, up = (before[1], up) if up == before[0] else (across, before[0])
    return replace(slice_, shown=(across, up))


def rows_at(places: Floats, slice_: Slice | None) -> Floats:
    """All inputs (n, d) at places (n, 2) of the plane: the only way from a grid to what a network is asked.

    Without a slice the places, of one input or two, are the inputs. Stored by column, as they are evaluated.
    """
    if slice_ is None:
        return places
    assert slice_.held is not None
    rows = np.empty((len(slice_.held), len(places)))
    rows[:] = np.array(slice_.held)[:, None]
    rows[list(slice_.shown)] = places.T
    return rows.T


def places_of(inputs: Floats, slice_: Slice | None) -> Floats:
    """Where points (n, d) stand in the plane, (n, 2), without a slice by their first two inputs."""
    return inputs[:, :PLANE_INPUTS] if slice_ is None else inputs[:, list(slice_.shown)]


def distances(inputs: Floats, slice_: Slice | None, spread: Floats) -> Floats:
    """How far points (n, d) are from the slice, (n,), as ``DISTANCE`` says; ``spread`` (d,) as of ``spread_of``."""
    if slice_ is None:
        return np.zeros(len(inputs))
    others = list(slice_.others)
    away = (inputs[:, others] - np.array(slice_.held)[others]) / spread[others]
    return np.asarray(np.sqrt(np.mean(away * away, axis=1)), np.float64)


def spread_of(points: Points) -> Floats:
    """The standard deviation of each input, (d,), of the training points; 1 where they are all the same."""
    spread = points.train_x.std(axis=0)
    return np.where(spread > 0.0, spread, 1.0)


def opacities(away: Floats) -> Floats:
    """How much of their colour points have that are so far from the slice, in steps from ``LEAST_OPACITY`` to 1."""
    share = np.exp(-0.5 * away * away)
    steps = np.round((share - LEAST_OPACITY) / (1.0 - LEAST_OPACITY) * OPACITIES) / OPACITIES
    return np.asarray(LEAST_OPACITY + (1.0 - LEAST_OPACITY) * np.clip(steps, 0.0, 1.0), np.float64)


def said(slice_: Slice, columns: Sequence[Column], most: int | None = MOST_SAID) -> str:
    """Where the others are held, in the table's units: "petal length held at 3.8 cm, petal width 1.2 cm".

    More than ``most`` are counted; None names all.
    """
    assert slice_.held is not None
    others = slice_.others if most is None else slice_.others[:most]
    pairs = [(shortened(columns[i].name, MOST_OF_NAME), in_unit(columns[i], slice_.held[i])) for i in others]
    named = [tr("{input} held at {number}", input=name, number=number) for name, number in pairs[:1]]
    listed = ", ".join([*named, *(f"{name} {number}" for name, number in pairs[1:])])
    more = len(slice_.others) - len(others)
    return trn("{listed} and {n} more", "{listed} and {n} more", more, listed=listed) if more else listed


def whose(slice_: Slice, means: bool) -> str:
    """Whose numbers these are: the means', a point's, or a person's."""
    if slice_.sample is None:
        return MEANS if means else AT_HAND
    train, number = slice_.sample
    return tr("at train point {n}", n=count(number + 1)) if train else tr("at test point {n}", n=count(number + 1))


def in_unit(column: Column, value: float) -> str:
    """A number as it is trained on, in the column's own unit."""
    own = value * column.scale + column.shift
    return f"{significant(own)} {column.unit}".rstrip()


def significant(number: float) -> str:
    """A number in as few digits as say it, at most three."""
    return rate(float(f"{number:.3g}"))


def held_places(slice_: Slice | None, points: Points) -> Floats | None:
    """Where in the range of the points each input is held, (d,), from -1 to 1; None where nothing is held."""
    if slice_ is None:
        return None
    low, high = bounds(points)
    middle, half = (low + high) / 2, np.where(high > low, (high - low) / 2, 1.0)
    return np.asarray(np.clip((np.array(slice_.held) - middle) / half, -1.0, 1.0), np.float64)


def bounds(points: Points) -> tuple[Floats, Floats]:
    """The least and the largest number of each input, (d,)."""
    sets = [inputs for inputs in (points.train_x, points.test_x) if len(inputs)]
    return np.min([x.min(axis=0) for x in sets], axis=0), np.max([x.max(axis=0) for x in sets], axis=0)


def range_of(column: Column, low: float, high: float) -> str:
    """From where to where the numbers of a column go, as they are trained on, in its own unit."""
    ends = (significant(end * column.scale + column.shift) for end in (low, high))
    return f"{tr(' to ').join(ends)} {column.unit}".rstrip()
