"""Earlier runs as thin lines in the loss plot, each with its name on the line; drawn anew only where axes move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.loss_axis import LossAxis
from micrograd_desktop.presentation.overlaid_curves import moved_apart
from micrograd_desktop.presentation.series import Floats
from micrograd_desktop.qt.controls.pens import pen
from micrograd_desktop.qt.theme import ui_font

WIDTH = 1.25
FAR = 10.0
"""So many times the median loss, or the first one, the axis has room for: above, a line leaves it."""

NAME_PX, LONGEST_NAME, GAP = 11, 130.0, 4.0


class Ghost(NamedTuple):
    """An earlier run: its name, which is foreign text, and its data loss (n,) of the training points at steps (n,)."""

    name: str
    steps: Floats
    losses: Floats


class _Drawn(NamedTuple):
    """Lines in pixels, a name at the end of each, and for which axes that is so."""

    of: tuple[Any, ...]
    lines: list[QPolygonF]
    names: list[tuple[QPointF, str]]


class Ghosts:
    """Paints them, and keeps where they stand.

    Attributes
    ----------
    last_step
        The furthest that one of them goes; 0 without any.
    extremes
        Losses among which are the lowest and highest that are to be seen.
    """

    def __init__(self) -> None:
        self._ghosts: tuple[Ghost, ...] = ()
        self._drawn: _Drawn | None = None
        self.last_step = 0
        self.extremes: tuple[float, ...] = ()

    def set(self, ghosts: Sequence[Ghost]) -> None:
        """Draw these from now on."""
        self._ghosts, self._drawn = tuple(ghosts), None
        self.last_step = max((int(ghost.steps[-1]) for ghost in ghosts if len(ghost.steps)), default=0)
        self.extremes = tuple(loss for ghost in ghosts for loss in _extremes(ghost.losses))

    def __len__(self) -> int:
        return len(self._ghosts)

    def paint(
        self, painter: QPainter, colours: Tokens, rect: QRectF, ends: Sequence[Sequence[float]], axis: LossAxis
    ) -> None:
        """Paint them within a rectangle, whose axes have these ends: (first, last) step, (low, high) height."""
        if not self._ghosts:
            return
        of = rect.getRect(), tuple(map(tuple, ends)), axis.low, axis.high
        if self._drawn is None or self._drawn.of != of:
            self._drawn = self._lines(of, rect, ends, axis.heights)
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(pen(colours.ghost, WIDTH))
        for line in self._drawn.lines:
            painter.drawPolyline(line)
        painter.setFont(ui_font(NAME_PX))
        painter.setPen(QColor(colours.text3))
        for place, name in self._drawn.names:
            painter.drawText(place, name)
        painter.restore()

    def _lines(
        self, of: tuple[Any, ...], rect: QRectF, ends: Sequence[Sequence[float]], heights: Callable[[Floats], Floats]
    ) -> _Drawn:
        (first, last), (low, high) = ends
        lines: list[QPolygonF] = []
        names, tips = [], []
        for ghost in self._ghosts:
            up = heights(ghost.losses)
            seen = np.isfinite(up) & (ghost.steps >= first) & (ghost.steps <= last)
            if np.count_nonzero(seen) < 2 or last <= first or high <= low:
                continue
            x = rect.left() + (ghost.steps[seen] - first) / (last - first) * rect.width()
            y = rect.bottom() - (up[seen] - low) / (high - low) * rect.height()
            lines.append(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))
            within = np.flatnonzero((y >= rect.top()) & (y <= rect.bottom()))
            if len(within):
                names.append(plain(ghost.name))
                tips.append((float(x[within[-1]]), float(y[within[-1]])))
        return _Drawn(of, lines, _placed(names, tips, rect))


def _extremes(losses: Floats) -> tuple[float, ...]:
    """The lowest and the highest loss; of one that went far above where it began, as high as others are seen beside."""
    finite = losses[np.isfinite(losses)]
    if not len(finite):
        return ()
    usual = max(float(finite[0]), FAR * abs(float(np.median(finite))))
    return float(finite.min()), min(float(finite.max()), usual)


def _placed(names: Sequence[str], tips: Sequence[tuple[float, float]], rect: QRectF) -> list[tuple[QPointF, str]]:
    """Where each name's text begins: right of the end of its line, or left of it where there is no room."""
    metrics = QFontMetricsF(ui_font(NAME_PX))
    rows = moved_apart([y for _, y in tips], rect.top() + metrics.ascent(), rect.bottom() - GAP)
    placed = []
    for name, (x, _), row in zip(names, tips, rows, strict=True):
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, LONGEST_NAME)
        width = metrics.horizontalAdvance(text)
        left = x + GAP if x + GAP + width <= rect.right() else rect.right() - width - GAP
        placed.append((QPointF(max(left, rect.left() + GAP), row - GAP), text))
    return placed
