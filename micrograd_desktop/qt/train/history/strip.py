"""The line of a whole run, to be scrubbed: its loss, what was changed on the way, and the step on view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.run_strip import step_ticks
from micrograd_desktop.presentation.series import Floats
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import ENDS, alone
from micrograd_desktop.qt.controls.parts import Parts
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.raster.code import is_loaded
from micrograd_desktop.translation import tr

FULL_HEIGHT, LOW_HEIGHT = 92, 30
"""With ticks and words, and where the window is low: without."""

TOP, WORDS_PX, TICK_PX = 5.0, 11, 11
LEFT, RIGHT = 14.0, 22.0
TRACK, HANDLE, DIAMOND = 4.0, 8.0, 5.5
AREA_TO_TRACK = 6.0
DASH = 3.0
NEAR = 6.0
"""Pixels from a mark within which the pointer is on it."""

APART = 110.0
"""Pixels between two ticks at least."""

GAP = 8.0
"""Between two words, or a word and its line."""

HUNDRED = 100
KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -HUNDRED,
    Qt.Key.Key_PageDown: HUNDRED,
}
TIP = tr(
    "The whole run. Click or drag to see any step again; nothing is changed by it. Arrow keys: a step. PgUp, PgDn: "
    "100 steps. Home, End: the first, the last"
)


UNKNOWN = tr("Losses not known yet")
NOT_KNOWN_YET = tr("its loss is not known yet. It is found out of sight, while nothing plays")


class Noted(NamedTuple):
    """A diamond on the line: its step, what is written beside it, and whether it is a change of the run."""

    step: int
    words: str
    changed: bool


class Course(NamedTuple):
    """What the strip draws of a run: up to where it came, its area (heights from 0 to 1), and its diamonds.

    Before ``known_from`` its losses are not known: it was opened from a file that has it from there on.
    """

    end: int
    steps: Floats
    heights: Floats
    noted: tuple[Noted, ...]
    known_from: int = 0


NO_COURSE = Course(0, np.empty(0), np.empty(0), ())


class HistoryStrip(QWidget):
    """Draws a :class:`Course` with the step on view, and asks for others.

    Signals
    -------
    step_wished(object)
        A step was pointed at, or reached by a key.
    moved_by(int)
        So many steps further, or back, are to be seen.
    latest_wished()
        The end of the run is to be seen.
    outdated()
        It has another width than its course was made for.
    """

    step_wished = Signal(object)
    moved_by = Signal(int)
    latest_wished = Signal()
    outdated = Signal()
    own_keys = alone(*KEYS) | ENDS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.course, self.step = NO_COURSE, 0
        self._low = self._dragging = False
        self._loss_at: Callable[[int], str] = lambda _step: ""
        self._drawn: dict[bool, QPixmap] = {}
        self._ticks: list[QRectF] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)
        self.setAccessibleName(tr("History of the run"))
        set_tip(self, TIP)
        self.set_low(False)
        FocusRing(self)
        theme().changed.connect(self._renew)

    def spoken_parts(self) -> Parts:
        """What an assistive client finds in it."""
        from micrograd_desktop.qt.train.history.parts import HistoryParts  # which only a listener needs

        return HistoryParts(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide."""
        return QSize(600, self.height())

    def set_low(self, low: bool) -> None:
        """Do without ticks and words."""
        self._low = low
        self.setFixedHeight(LOW_HEIGHT if low else FULL_HEIGHT)
        self._renew()

    def set_course(self, course: Course) -> None:
        """Draw a run as it is known by now."""
        self.course = course
        self._renew()

    def set_losses(self, loss_at: Callable[[int], str]) -> None:
        """What is said of the loss of a step that is pointed at."""
        self._loss_at = loss_at

    def set_step(self, step: int, end: int) -> None:
        """The step on view; the run has come to ``end``, which may be further than is drawn."""
        if step != self.step:
            self.step = step
            self.update()
        self.setAccessibleDescription(tr("Step {step} of {last}", step=count(step), last=count(max(end, step))))

    @property
    def columns(self) -> int:
        """Pixels along the steps."""
        return max(round(self.width() - LEFT - RIGHT), 1)

    def place(self, step: float) -> float:
        """Where a step stands, in pixels from the left."""
        return LEFT + self.columns * min(max(step / max(self.course.end, 1), 0.0), 1.0)

    def step_at(self, x: float) -> int:
        """The step at a place, in pixels from the left."""
        return round(min(max((x - LEFT) / self.columns, 0.0), 1.0) * self.course.end)

    def noted_at(self, x: float) -> Noted | None:
        """The diamond that is nearest to a place, if one is near."""
        near = min(self.course.noted, key=lambda noted: abs(self.place(noted.step) - x), default=None)
        return near if near is not None and abs(self.place(near.step) - x) <= NEAR else None

    # -- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go there, to a diamond's very step if it is on one, and begin to scrub."""
        if event.button() == Qt.MouseButton.LeftButton and self.course.end:
            self._dragging = True
            x = event.position().x()
            noted = self.noted_at(x)
            self.step_wished.emit(self.step_at(x) if noted is None else noted.step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Scrub, or say what is pointed at."""
        x = event.position().x()
        if self._dragging:
            if (step := self.step_at(x)) != self.step:
                self.step_wished.emit(step)
            return
        noted = self.noted_at(x)
        step = self.step_at(x) if noted is None else noted.step
        loss = NOT_KNOWN_YET if step < self.course.known_from else self._loss_at(step)
        said = ", ".join(filter(None, ("" if noted is None else noted.words or tr("changed"), loss)))
        at = tr("Step {step}: {words}", step=count(step), words=said) if said else tr("Step {step}", step=count(step))
        set_tip(self, at if self.course.end else TIP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the scrub."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow and Page keys step, Home and End go to the ends."""
        key = Qt.Key(event.key())
        if key in KEYS:
            self.moved_by.emit(KEYS[key])
        elif key == Qt.Key.Key_Home:
            self.step_wished.emit(0)
        elif key == Qt.Key.Key_End:
            self.latest_wished.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._drawn.clear()
        self.outdated.emit()

    # -- drawing

    @property
    def _words_at(self) -> float:
        return TOP + WORDS_PX + 1.0

    @property
    def _track_at(self) -> float:
        return self.height() - (HANDLE + 1.0 if self._low else 31.0)

    @property
    def _area_at(self) -> tuple[float, float]:
        """The upper and the lower edge of the area."""
        return (
            2.0 if self._low else self._words_at + 4.0,
            self._track_at - (3.0 if self._low else AREA_TO_TRACK),
        )

    def _renew(self) -> None:
        self._drawn.clear()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """What is past on one side of the step on view, what came after it on the other, and the handle."""
        with QPainter(self) as painter:
            x = self.place(self.step) if self.step < self.course.end else float(self.width())
            ratio = self.devicePixelRatioF()
            for past, left, right in ((True, 0.0, x), (False, x, float(self.width()))):
                if right > left:
                    part = QRectF(left, 0.0, right - left, float(self.height()))
                    scaled = QRectF(part.left() * ratio, 0.0, part.width() * ratio, part.height() * ratio)
                    painter.drawPixmap(part, self._layer(past), scaled)
            x = self.place(self.step)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_diamonds(painter)
            self._paint_handle(painter, x)
            if not self._low and self.course.end:
                self._paint_step(painter, x)

    def _layer(self, past: bool) -> QPixmap:
        """Area, line, words; as they look up to the step on view, or beyond it."""
        if past not in self._drawn:
            self._drawn[past] = self._drawn_layer(past)
        return self._drawn[past]

    def _drawn_layer(self, past: bool) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(tokens().panel))
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_area(painter, past)
            self._paint_unknown(painter)
            self._paint_track(painter, past)
            if not self._low:
                self._paint_words(painter, past)
                self._paint_ticks(painter)
        return made

    def _paint_area(self, painter: QPainter, past: bool) -> None:
        t, course = tokens(), self.course
        top, bottom = self._area_at
        if is_loaded():
            from micrograd_desktop.qt.train.history.area import paint_area  # not before there is a run

            rect = QRectF(LEFT, top, self.columns, bottom - top)
            paint_area(painter, rect, self.devicePixelRatioF(), (course.end, course.steps, course.heights), past)
            return
        known = np.flatnonzero(np.isfinite(course.heights))
        painter.setClipRect(QRectF(LEFT, 0.0, self.columns, self.height()))
        for run in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
            if not len(run):
                continue
            places = [QPointF(self.place(course.steps[i]), bottom - course.heights[i] * (bottom - top)) for i in run]
            if past:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(t.accent_soft))
                ends = [QPointF(places[-1].x(), bottom), QPointF(places[0].x(), bottom)]
                painter.drawPolygon(QPolygonF(places + ends))
            painter.setPen(pen(t.accent if past else t.text3, 1.5 if past else 1.25))
            pieces = pairwise(places if past else self._in_dashes(places))
            painter.drawLines([QLineF(*piece) for piece in (pieces if past else islice(pieces, 0, None, 2))])
        painter.setClipping(False)

    def _paint_unknown(self, painter: QPainter) -> None:
        """Hatch where losses are not known, and say so where there is room."""
        if not self.course.known_from:
            return
        t, (top, bottom) = tokens(), self._area_at
        rect = QRectF(LEFT, top, self.place(self.course.known_from) - LEFT, bottom - top)
        painter.fillRect(rect, QBrush(QColor(t.border), Qt.BrushStyle.BDiagPattern))
        painter.setFont(ui_font(WORDS_PX))
        room = QFontMetricsF(painter.font()).boundingRect(UNKNOWN).adjusted(-GAP, -1.0, GAP, 1.0)
        if room.width() + GAP <= rect.width() and room.height() <= rect.height():
            room.moveCenter(rect.center())
            painter.fillRect(room, QColor(t.panel))
            painter.setPen(QColor(t.text2))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, UNKNOWN)

    def _in_dashes(self, places: Sequence[QPointF]) -> list[QPointF]:
        """The same line at even distances: Qt's own dashes take far longer."""
        x, y = np.array([(place.x(), place.y()) for place in places]).T
        ends = np.arange(x[0], x[-1] + DASH, DASH)
        return list(map(QPointF, ends.tolist(), np.interp(ends, x, y).tolist()))

    def _paint_track(self, painter: QPainter, past: bool) -> None:
        t, y = tokens(), self._track_at
        painter.setPen(pen(t.accent if past and self.course.end else t.border, TRACK))
        painter.drawLine(QPointF(LEFT, y), QPointF(LEFT + self.columns, y))

    def _paint_words(self, painter: QPainter, past: bool) -> None:
        """As many as there is room for, of the latest first, each with a dotted line down to its diamond."""
        t = tokens()
        painter.setFont(ui_font(WORDS_PX))
        metrics = QFontMetricsF(painter.font())
        taken: list[QRectF] = []
        for noted in sorted(self.course.noted, key=lambda noted: (noted.changed, -noted.step)):
            if not noted.words:
                continue
            x = self.place(noted.step)
            text = metrics.elidedText(noted.words, Qt.TextElideMode.ElideRight, self.width() / 3)
            width = metrics.horizontalAdvance(text)
            left = x + GAP if x + GAP + width <= self.width() else x - GAP - width
            span = QRectF(min(left, x) - GAP / 2, 0.0, width + 2 * GAP, 1.0)
            if any(span.intersects(other) for other in taken):
                continue
            taken.append(span)
            painter.setPen(dashed_pen(t.field_border, 1.0, 1.5, 2.5))
            painter.drawLine(QPointF(round(x) + 0.5, TOP), QPointF(round(x) + 0.5, self._track_at))
            painter.setPen(QColor(t.text2 if past else t.text3))
            painter.drawText(QPointF(left, self._words_at), text)

    def _paint_diamonds(self, painter: QPainter) -> None:
        t, y, seen = tokens(), self._track_at, set()
        painter.setBrush(QColor(t.panel))
        for noted in self.course.noted:
            x = round(self.place(noted.step))
            if x in seen:
                continue
            seen.add(x)
            painter.setPen(pen(t.text if noted.changed else t.plot_test, 1.25))
            corners = ((0.0, -DIAMOND), (DIAMOND, 0.0), (0.0, DIAMOND), (-DIAMOND, 0.0))
            painter.drawPolygon(QPolygonF([QPointF(x + right, y + down) for right, down in corners]))

    def _paint_handle(self, painter: QPainter, x: float) -> None:
        t, y = tokens(), self._track_at
        if not self.isEnabled() or not self.course.end:
            return
        painter.setPen(pen(t.accent, 2.0))
        painter.drawLine(QPointF(x, 0.0), QPointF(x, y - HANDLE))
        painter.setBrush(QColor(t.panel))
        painter.setPen(pen(t.accent, 2.5))
        painter.drawEllipse(QPointF(x, y), HANDLE - 1.0, HANDLE - 1.0)

    def _paint_ticks(self, painter: QPainter) -> None:
        """Round steps; where they stand is known until the strip is drawn anew."""
        painter.setFont(ui_font(TICK_PX))
        painter.setPen(QColor(tokens().text3))
        self._ticks = []
        for step, text in step_ticks(self.course.end, self.columns, APART):
            label = self._label(painter, text, self.place(step))
            self._ticks.append(label)
            painter.drawText(label.bottomLeft(), text)

    def _paint_step(self, painter: QPainter, x: float) -> None:
        """The step on view, below its handle, in the place of ticks that it would cover."""
        t, text = tokens(), count(self.step)
        painter.setFont(ui_font(TICK_PX, 600))
        own = self._label(painter, text, x)
        for label in self._ticks:
            if label.adjusted(-GAP, 0, GAP, 0).intersects(own):
                painter.fillRect(label.adjusted(-1, 0, 1, 4), QColor(t.panel))
        painter.setPen(QColor(t.accent))
        painter.drawText(own.bottomLeft(), text)

    def _label(self, painter: QPainter, text: str, x: float) -> QRectF:
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        baseline = self.height() - 7.0
        return QRectF(min(max(x - width / 2, 0.0), self.width() - width), baseline - TICK_PX, width, TICK_PX)
