"""Where a card stands on the canvas so that it covers least of what it is about."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

MARGIN = 8.0
NEAR = 26.0
COLUMNS, ROWS = 9, 7
COST_OF_PATH = 150.0
COST_OF_NEURON = 80.0
COST_OF_OTHER_SIDE = 60.0
COST_OF_END = 1e4
COST_OF_CUT_WORDS = 1e3
CLEAR = 8.0


def free_place(
    room: QRectF,
    card: QSizeF,
    about: QRectF,
    paths: NDArray[np.float64],
    neurons: Sequence[QRectF],
    ends: Sequence[QRectF] = (),
    words: Sequence[QRectF] = (),
) -> QRectF:
    """The card's place: inside the room, off the neuron it is about, over as few of the paths as can be.

    Parameters
    ----------
    paths
        Shape (n, 2): points along the edges of the selection.
    neurons
        Rectangles that are covered only if nothing better is free.
    ends
        Those of them that the selection leads to: any path is covered before them.
    words
        Rectangles of which all is covered, or nothing: half a word looks broken.
    """
    inner = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    lefts = np.linspace(inner.left(), max(inner.right() - card.width(), inner.left()), COLUMNS)
    tops = np.linspace(inner.top(), max(inner.bottom() - card.height(), inner.top()), ROWS)
    candidates = [QRectF(QPointF(x, y), card) for x, y in itertools.product(lefts.tolist(), tops.tolist())]
    candidates += [QRectF(QPointF(about.right() + NEAR, y), card) for y in tops.tolist()]
    inside = [place for place in candidates if inner.adjusted(-1, -1, 1, 1).contains(place)] or candidates[:1]

    costs = _costs(inside, about, paths, neurons, ends) + COST_OF_CUT_WORDS * _cuts(inside, words)
    return inside[int(costs.argmin())]


def _costs(
    places: Sequence[QRectF],
    about: QRectF,
    paths: NDArray[np.float64],
    neurons: Sequence[QRectF],
    ends: Sequence[QRectF],
) -> NDArray[np.float64]:
    """Of each place, all of them at once: a network of many layers has some hundred neurons."""
    left, top, right, bottom = _sides(places)
    x, y = paths.T
    over = ((x > left) & (x < right) & (y > top) & (y < bottom)).sum(axis=1)
    apart = np.array([(place.center() - about.center()).toTuple() for place in places])
    cost: NDArray[np.float64] = COST_OF_PATH * over + np.abs(apart[:, 0]) + np.abs(apart[:, 1])
    cost += COST_OF_END * _met(places, [_cleared(rect) for rect in ends])
    cost += COST_OF_NEURON * _met(places, neurons)
    cost += np.where(left[:, 0] < about.right(), COST_OF_OTHER_SIDE, 0.0)
    cost += np.where(top[:, 0] < about.top(), COST_OF_OTHER_SIDE / 2, 0.0)
    return cost + 1e6 * _met(places, [_cleared(about)])


def _sides(rects: Sequence[QRectF]) -> NDArray[np.float64]:
    """Left, top, right and bottom (4, n, 1) of rectangles."""
    sides = np.array([rect.getCoords() for rect in rects], np.float64).reshape(-1, 4)
    return sides.T[:, :, None]


def _met(places: Sequence[QRectF], rects: Sequence[QRectF]) -> NDArray[np.int64]:
    """How many of the rectangles each place has a part of."""
    left, top, right, bottom = _sides(places)
    lefts, tops, rights, bottoms = _sides([rect for rect in rects if not rect.isEmpty()])[:, :, 0]
    met = (left < rights) & (lefts < right) & (top < bottoms) & (tops < bottom)
    return np.asarray(met.sum(axis=1))


def _cuts(places: Sequence[QRectF], words: Sequence[QRectF]) -> NDArray[np.int64]:
    """Of how many words a card at each place covers a part, or touches them."""
    left, top, right, bottom = _sides(places)
    lefts, tops, rights, bottoms = _sides([rect for rect in words if not rect.isEmpty()])[:, :, 0]
    whole = (left <= lefts) & (rights <= right) & (top <= tops) & (bottoms <= bottom)
    parts: NDArray[np.int64] = _met(places, [_cleared(rect) for rect in words]) - whole.sum(axis=1)
    return parts


def _cleared(rect: QRectF) -> QRectF:
    return rect.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR)


def leader(about: QRectF, place: QRectF) -> tuple[QPointF, QPointF]:
    """The ends of the line from what a card is about to the card."""
    y = min(max(about.center().y(), place.top() + 20), place.bottom() - 20)
    if place.left() >= about.right():
        return QPointF(about.right(), about.center().y()), QPointF(place.left(), y)
    if place.right() <= about.left():
        return QPointF(about.left(), about.center().y()), QPointF(place.right(), y)
    x = min(max(about.center().x(), place.left() + 20), place.right() - 20)
    above = place.bottom() <= about.top()
    start = about.top() if above else about.bottom()
    return QPointF(about.center().x(), start), QPointF(x, place.bottom() if above else place.top())
