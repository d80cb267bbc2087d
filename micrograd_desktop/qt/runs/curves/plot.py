"""The curves of runs on shared axes: train solid, test dashed, each run's name beside its end."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.overlaid_curves import (
    LOSS,
    MOST_IN_COLOUR,
    DrawnRun,
    Look,
    Measure,
    Overlay,
    moved_apart,
    overlay,
)
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.series import Floats, nice_ticks, tick_text
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import ENDS, alone
from micrograd_desktop.qt.controls.parts import Parts
from micrograd_desktop.qt.controls.pens import dashed_pen, pen
from micrograd_desktop.qt.controls.plot_sketch import TICK_LABEL_PX, PlotSketch, SketchedAxis
from micrograd_desktop.qt.runs.marks import paint_mark, run_colour
from micrograd_desktop.qt.theme import theme, ui_font
from micrograd_desktop.translation import tr

LEFT, TOP, BOTTOM, RIGHT = 56.0, 8.0, 40.0, 14.0
LONGEST_NAME, NAME_GAP, MARK = 150.0, 18.0, 8.0
NARROW = 420
"""A plot that is less wide has no names beside the ends, only marks."""

SOLID, GHOST = 1.75, 1.25
PIXELS_PER_TICK, PIXELS_PER_LABEL = 72.0, 34.0
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -100, Qt.Key.Key_PageDown: 100}
VECTORS = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)

TITLES = {
    "step": tr("step", sense="axis"),
    "epoch": tr("epoch", sense="axis"),
    "time": tr("seconds of a processor", sense="axis"),
}
"""What stands below the axis, by what the curves are drawn along."""


class OverlayPlot(PlotSketch):
    """Draws courses; a dotted line is at the step on view, or at what is pointed at.

    Signals
    -------
    pointed(object)
        A place along the axis below is pointed at; None when the pointer has left.
    place_chosen(float)
        A place along it was clicked or dragged to.
    moved_by(int)
        So many steps further, or back, are to be seen.
    end_wished(bool)
        The first step is to be seen, or (True) the last.
    """

    pointed = Signal(object)
    place_chosen = Signal(float)
    moved_by = Signal(int)
    end_wished = Signal(bool)
    own_keys = alone(*STEPS) | ENDS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courses: tuple[Course, ...] = ()
        self._names: tuple[str, ...] = ()
        self._measure: Measure = LOSS
        self._along, self._log = "step", True
        self._drawn: Overlay | None = None
        self._step: int | None = None
        self._pointed: float | None = None
        self._kept: tuple[object, QPixmap] | None = None
        self._message = ""
        self.parts: Callable[[], Parts] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 150)
        FocusRing(self)
        theme().changed.connect(self._forget)

    @property
    def drawn(self) -> Overlay | None:
        """What is drawn; None before there is anything."""
        return self._drawn

    def spoken_parts(self) -> Parts | None:
        """What its pane has to say of it; None without a pane."""
        return None if self.parts is None else self.parts()

    def end_of(self, number: int) -> QPointF | None:
        """Where a run's curve ends; None where nothing of it is drawn."""
        if self._drawn is None or number >= len(self._drawn.runs) or self._drawn.runs[number].end is None:
            return None
        return self.to_pixels(np.array([self._drawn.runs[number].end]))[0]

    def set_runs(self, names: Sequence[str], courses: Sequence[Course]) -> None:
        """Draw these runs."""
        self._names, self._courses = tuple(plain(name, 40) for name in names), tuple(courses)
        self.refresh()

    def set_look(self, measure: Measure, along: str, logarithmic: bool) -> None:
        """Draw another measure, along something else, or on another kind of axis."""
        self._measure, self._along, self._log = measure, along, logarithmic
        self._pointed = None
        self.refresh()

    def set_step(self, step: int | None) -> None:
        """The step on view."""
        if step != self._step:
            self._step = step
            self.update()

    def set_message(self, text: str) -> None:
        """Say this in place of curves; empty to say nothing."""
        if text != self._message:
            self._message = text
            self.update()

    def refresh(self) -> None:
        """Draw the courses as they are known now."""
        rect = self.plot_rect()
        look = Look(
            self._measure, self._along, self._log, max(int(rect.width()), 50),
            max(int(rect.height() / PIXELS_PER_LABEL), 2),
        )  # fmt: skip
        known = any(course.last >= 0 for course in self._courses)
        self._drawn = overlay(self._courses, look) if known else None
        self._forget()

    def place_of(self, step: int, number: int) -> float:
        """Where a run has a step along the axis below."""
        course = self._courses[number]
        with course.history.lock:
            return float(course.places(np.array([float(min(step, max(course.last, 0)))]), self._along)[0])

    def _forget(self) -> None:
        self._kept = None
        self.update()

    # -- where things are

    def plot_rect(self) -> QRectF:
        """See ``PlotSketch``."""
        return QRectF(self.rect()).adjusted(LEFT, TOP, -self._right(), -BOTTOM)

    def axes(self) -> tuple[SketchedAxis, SketchedAxis]:
        """See ``PlotSketch``."""
        drawn, width = self._drawn, self.plot_rect().width()
        if drawn is None:
            return SketchedAxis(0.0, 1.0, (), 6, 5), SketchedAxis(0.0, 10.0, (), 5, 3)
        axis = drawn.axis
        heights = (*axis.labels, *((height, "") for height in axis.minor))
        wanted = max(int(width / PIXELS_PER_TICK), 2)
        values = nice_ticks(0.0, drawn.across, wanted).tolist()
        ticks = tuple((value, self._tick(value)) for value in values if self._along != "step" or value == round(value))
        low, high = axis.low, axis.high if axis.high > axis.low else axis.low + 1.0
        return SketchedAxis(low, high, heights, 6, 5), SketchedAxis(0.0, drawn.across, ticks, 5, 3)

    def _tick(self, value: float) -> str:
        return count(round(value)) if self._along == "step" else tick_text(value)

    def _right(self) -> float:
        """Room for the names."""
        if self.width() < NARROW or not self._names:
            return RIGHT + MARK
        metrics = QFontMetricsF(ui_font(TICK_LABEL_PX))
        longest = max(metrics.horizontalAdvance(name) for name in self._names[:MOST_IN_COLOUR])
        return min(longest, LONGEST_NAME) + NAME_GAP + RIGHT

    def _place_at(self, x: float) -> float:
        rect, across = self.plot_rect(), self.axes()[1]
        share = min(max((x - rect.left()) / max(rect.width(), 1.0), 0.0), 1.0)
        return across.low + share * (across.high - across.low)

    # -- painting

    def paint_content(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """Grid, curves and names, which are kept, and above them what moves."""
        if self._drawn is None or self._message:
            self._say(painter, colours, rect)
        elif painter.paintEngine().type() in VECTORS:
            self._paint_curves(painter, colours, rect, self._drawn)
        else:
            painter.drawPixmap(0, 0, self._pixmap(colours, rect, self._drawn))
        if self._drawn is not None and not self._message:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_moment(painter, colours, rect)
        self._paint_title(painter, colours, rect)

    def _say(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        painter.setFont(ui_font(12))
        painter.setPen(QColor(colours.text3))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, flags, self._message or tr("Taking the steps again…"))

    def _pixmap(self, colours: Tokens, rect: QRectF, drawn: Overlay) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = drawn, self.size().toTuple(), ratio, colours.name, self._names
        if self._kept is None or self._kept[0] != key:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(colours.panel))
            with QPainter(picture) as painter:
                self._paint_curves(painter, colours, rect, drawn)
            self._kept = key, picture
        return self._kept[1]

    def _paint_curves(self, painter: QPainter, colours: Tokens, rect: QRectF, drawn: Overlay) -> None:
        painter.setPen(pen(colours.grid))
        for height, _ in drawn.axis.labels:
            y = round(self.to_pixels(np.array([[0.0, height]]))[0].y()) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(rect.adjusted(-1, -2, 2, 2))
        for number, run in reversed(list(enumerate(drawn.runs))):
            colour = run_colour(number, colours)
            width = SOLID if number < MOST_IN_COLOUR else GHOST
            self._paint_line(painter, run.test, dashed_pen(colour, SOLID, 5.0, 3.0))
            self._paint_line(painter, run.train, pen(colour, width))
        painter.restore()
        self._paint_ends(painter, colours, rect, drawn.runs)

    def _paint_line(self, painter: QPainter, line: tuple[Floats, Floats], stroke: QPen) -> None:
        places = np.column_stack(line)
        places = places[np.isfinite(places).all(axis=1)]
        if len(places):
            painter.setPen(stroke)
            painter.drawPolyline(QPolygonF(self.to_pixels(places)))

    def _paint_ends(self, painter: QPainter, colours: Tokens, rect: QRectF, runs: Sequence[DrawnRun]) -> None:
        """A mark where each curve ends, or a cross where it broke; its name at the right edge, apart from others."""
        painter.setFont(ui_font(TICK_LABEL_PX))
        metrics = painter.fontMetrics()
        shown = [(number, run.end) for number, run in enumerate(runs[:MOST_IN_COLOUR]) if run.end is not None]
        ends = self.to_pixels(np.array([end for _, end in shown])) if shown else []
        moved = moved_apart([end.y() for end in ends], rect.top() + 4, rect.bottom() - 4)
        named = self.width() >= NARROW
        for (number, _), end, y in zip(shown, ends, moved, strict=True):
            if runs[number].broken:
                painter.setPen(pen(colours.err, 2))
                painter.drawLine(end + QPointF(-4, -4), end + QPointF(4, 4))
                painter.drawLine(end + QPointF(-4, 4), end + QPointF(4, -4))
            else:
                paint_mark(painter, number, end, colours, MARK)
            if named:
                at = QPointF(rect.right() + 10, y)
                if math.hypot(end.x() - at.x(), end.y() - y) > NAME_GAP:
                    painter.setPen(pen(colours.border))
                    painter.drawLine(end + QPointF(MARK / 2 + 1, 0), at + QPointF(-MARK / 2 - 1, 0))
                paint_mark(painter, number, at, colours, MARK)
                text = metrics.elidedText(self._names[number], Qt.TextElideMode.ElideRight, int(LONGEST_NAME))
                painter.setPen(QColor(colours.text2))
                painter.drawText(QPointF(at.x() + MARK, y + metrics.ascent() / 2 - 1), text)

    def _paint_moment(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        """The line at what is pointed at, else at the step; a ring on each curve there."""
        pointed = self._pointed
        if pointed is None and self._step is None:
            return
        place = float(self._step or 0) if pointed is None and self._along == "step" else pointed
        if place is not None:
            x = self.to_pixels(np.array([[place, 0.0]]))[0].x()
            if rect.left() - 1 <= x <= rect.right() + 1:
                painter.setPen(dashed_pen(colours.text3, 1.25, 1.5, 3.0))
                painter.drawLine(QPointF(round(x) + 0.5, rect.top()), QPointF(round(x) + 0.5, rect.bottom()))
        painter.setBrush(QColor(colours.panel))
        for number, course in enumerate(self._courses[:MOST_IN_COLOUR]):
            with course.history.lock:
                step = course.step_at(pointed, self._along) if pointed is not None else (self._step or 0)
                point = course.at(step)
                where = None if point is None else float(course.places(np.array([float(point.step)]), self._along)[0])
            if point is None or where is None or self._drawn is None:
                continue
            painter.setPen(pen(run_colour(number, colours), 2))
            for name in (self._measure.test, self._measure.train):
                value = point[name]
                if math.isfinite(value):
                    height = float(self._drawn.axis.heights(np.array([value]))[0])
                    painter.drawEllipse(self.to_pixels(np.array([[where, height]]))[0], 3.5, 3.5)

    def _paint_title(self, painter: QPainter, colours: Tokens, rect: QRectF) -> None:
        painter.setFont(ui_font(TICK_LABEL_PX))
        painter.setPen(QColor(colours.text3))
        box = QRectF(rect.left(), self.height() - 17, rect.width(), 15)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, TITLES[self._along])

    # -- pointer and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Curves are reduced to as many pixels as there are."""
        super().resizeEvent(event)
        self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the runs where the pointer is; drag the step."""
        place = self._place_at(event.position().x())
        self._point_at(place)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.place_chosen.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Have the step here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.place_chosen.emit(self._place_at(event.position().x()))

    def leaveEvent(self, event: object) -> None:
        """Nothing is pointed at any more."""
        self._point_at(None)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def _point_at(self, place: float | None) -> None:
        self._pointed = place
        self.pointed.emit(place)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the steps as the slider does."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.moved_by.emit(STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.end_wished.emit(key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
