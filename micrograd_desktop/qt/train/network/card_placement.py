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

    def cost(place: QRectF) -> float:
        return _cost(place, about, paths, neurons, ends) + COST_OF_CUT_WORDS * sum(_cuts(place, rect) for rect in words)

    return min(inside, key=cost)


def _cost(
    place: QRectF, about: QRectF, paths: NDArray[np.float64], neurons: Sequence[QRectF], ends: Sequence[QRectF]
) -> float:
    x, y = paths[:, 0], paths[:, 1]
    over = (x > place.left()) & (x < place.right()) & (y > place.top()) & (y < place.bottom())
    apart = place.center() - about.center()
    cost = COST_OF_PATH * int(over.sum()) + abs(apart.x()) + abs(apart.y())
    cost += COST_OF_END * sum(place.intersects(rect.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR)) for rect in ends)
    cost += COST_OF_NEURON * sum(place.intersects(rect) for rect in neurons)
    if place.left() < about.right():
        cost += COST_OF_OTHER_SIDE
    if place.top() < about.top():
        cost += COST_OF_OTHER_SIDE / 2
    return cost + (1e6 if place.intersects(about.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR)) else 0.0)


def _cuts(place: QRectF, words: QRectF) -> bool:
    """Whether a card there covers a part of the words, or touches them."""
    return place.intersects(words.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR)) and not place.contains(words)


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
