"""The layers, a row each: histograms of weights, gradients and activations, and the course of updates and gradients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import NOTHING, count, plain
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.qt.controls.blit import as_qimage, device_rect
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.plain import show_tip
from micrograd_desktop.qt.controls.split import scrolled
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.layer_figures import Histogram, LayerFigures
    from micrograd_desktop.presentation.layer_picture import LayerDrawing, LayerWish
    from micrograd_desktop.presentation.plot_table import PlotTable

HEAD_HEIGHT, ROW_HEIGHT, PLOT_HEIGHT, PLOT_TOP = 22, 52, 31, 4
NAME_WIDTH, GAP, MARGIN = 92, 10, 12
COLUMNS = (
    (
        tr("weights"),
        tr("The weights of the layer, without biases, in 15 equal parts; the number is where the last part ends"),
    ),
    (tr("gradients"), tr("The gradients of those weights, of the last step, likewise")),
    (tr("activations"), tr("What the layer's neurons say at the training points (2,000 of them at most), likewise")),
    (
        tr("log₁₀ std upd/data"),
        tr(
            "The standard deviation (std) of the last update of the weights, without biases, over that of the "
            "weights, as "
            "log₁₀, over the steps (the Parameters tab has root mean squares, with biases), "
            "from −6 to 0; the line is −3, which is about right: much more is a rate too high, much less one too low. "
            "Measured at the steps that were drawn"
        ),
    ),
    (
        tr("gradient norm"),
        tr(
            "The length of the gradient of all parameters of the layer, over the steps, on a log scale that all layers "
            "share. Measured at the steps that were drawn"
        ),
    ),
)
OF_GRADIENTS = (1, 4)
"""The columns whose names have the colour of gradients."""

NAME_TIP = tr(
    "The layer; below, of ReLU how many neurons are 0 at all training points, of tanh and sigmoid at which share of "
    "outputs they are saturated"
)


class LayerRows(QWidget):
    """The rows: pictures that another thread made, and the numbers of the same moment.

    Signals
    -------
    outdated()
        What is shown is of another size, or there is nothing yet.
    """

    outdated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._names: tuple[str, ...] = ()
        self._history = ParameterHistory(0)
        self._drawing: LayerDrawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Layers"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrow keys scroll the area that it is in
        FocusRing(self)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows."""
        return QSize(480, ROW_HEIGHT * max(len(self._names), 1))

    def set_layers(self, names: Sequence[str]) -> None:
        """The layers of another network, nothing of which is known yet."""
        self._names, self._drawing = tuple(names), None
        self._history = ParameterHistory(2 * len(self._names))
        self.setFixedHeight(ROW_HEIGHT * max(len(self._names), 1))
        self.update()

    def forget_courses(self) -> None:
        """What was recorded is of another run."""
        self._history.cut(0)

    def put_before(self, earlier: ParameterHistory) -> None:
        """What was found of the run before its courses begin: of other layers it has no place."""
        if earlier.n_parameters == self._history.n_parameters:
            self._history = self._history.put_before(earlier)
            self.outdated.emit()

    def record(self, step: int, figures: LayerFigures, known: int = 0) -> None:
        """Take note of a moment, whether or not it is looked at; see ``ParameterHistory.record``."""
        self._history.cut(max(step, known))
        if len(figures.ratios) == len(self._names) and not np.isnan(figures.norms).all():
            self._history.record(step, np.concatenate([figures.ratios, figures.norms]), known)

    def wish(self) -> LayerWish | None:
        """What is to be drawn of the next moment; None if nobody sees it."""
        if not self.isVisible() or not self._names:
            return None
        from micrograd_desktop.presentation.layer_picture import LayerWish, Place  # not before it is looked at

        ratio = self.devicePixelRatioF()
        rects = [[device_rect(rect, ratio) for rect in self.plot_rects(row)] for row in range(len(self._names))]
        places = tuple(tuple(Place(r.left(), r.top(), r.width(), r.height()) for r in row) for row in rects)
        steps, past = self._history.records()
        whole = device_rect(QRectF(self.rect()), ratio)
        return LayerWish(max(whole.width(), 1), max(whole.height(), 1), ratio, tokens(), places, steps, past)

    def take(self, drawing: LayerDrawing) -> None:
        """A picture made of a wish, only read from now on."""
        if len(drawing.spreads) == len(self._names):
            self._drawing = drawing
            if QAccessible.isActive():
                self.setAccessibleDescription(self.in_words())
            self.update()

    def in_words(self) -> str:
        """What the numbers say, a sentence a layer."""
        drawing = self._drawing
        if drawing is None:
            return ""
        rows = range(len(self._names))
        return " ".join(f"{self._names[row]}: {'; '.join(filter(None, self._words(drawing, row)))}." for row in rows)

    def table(self) -> PlotTable:
        """The histograms in numbers; empty before there are any."""
        from micrograd_desktop.presentation.plot_tables import layers_table  # which few ask for

        drawing = self._drawing
        return layers_table((), (), 0) if drawing is None else layers_table(self._names, drawing.spreads, drawing.step)

    def plot_rects(self, row: int) -> list[QRectF]:
        """Where the plots of a row stand."""
        width = plot_width(self.width())
        lefts = [MARGIN + NAME_WIDTH + k * (width + GAP) for k in range(len(COLUMNS))]
        return [QRectF(left, row * ROW_HEIGHT + PLOT_TOP, width, PLOT_HEIGHT) for left in lefts]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture, and what is written on it."""
        t, drawing = tokens(), self._drawing
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(t.canvas))
            if drawing is not None:
                painter.drawImage(QPointF(0, 0), as_qimage(drawing.image, drawing.wish.ratio))
            for row, name in enumerate(self._names):
                top = row * ROW_HEIGHT
                self._write(painter, QRectF(MARGIN, top + 6, NAME_WIDTH - GAP, 16), name, t.text, semibold=True)
                if drawing is not None:
                    self._write_numbers(painter, drawing, row)

    def _write_numbers(self, painter: QPainter, drawing: LayerDrawing, row: int) -> None:
        from micrograd_desktop.presentation.layer_figures import trouble_of_layer

        t = tokens()
        words, warns = trouble_of_layer(drawing.health, row + 1)
        place = QRectF(MARGIN, row * ROW_HEIGHT + 22, NAME_WIDTH - GAP, 16)
        self._write(painter, place, words, t.warn if warns else t.text3)
        painter.setFont(mono_font(11))
        painter.setPen(QColor(t.text2))
        for rect, text in zip(self.plot_rects(row), self._numbers(drawing, row), strict=True):
            below = QRectF(rect.left(), rect.bottom() + 1, rect.width(), 15)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _write(self, painter: QPainter, rect: QRectF, text: str, colour: str, semibold: bool = False) -> None:
        font = ui_font(12, 600) if semibold else ui_font(11)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _numbers(self, drawing: LayerDrawing, row: int) -> list[str]:
        spread, figures = drawing.spreads[row], drawing.figures
        known = not np.isnan(figures.norms[row])
        ends = [reach(one) for one in (spread.weights, spread.gradients, spread.activations)]
        return [
            *ends,
            plain(float(figures.ratios[row]), 2) if known else NOTHING,
            plain(float(figures.norms[row])) if known else NOTHING,
        ]

    def _words(self, drawing: LayerDrawing, row: int) -> list[str]:
        from micrograd_desktop.presentation.layer_figures import trouble_of_layer

        named = zip((name for name, _ in COLUMNS), self._numbers(drawing, row), strict=True)
        return [trouble_of_layer(drawing.health, row + 1)[0], *(f"{name} {text}" for name, text in named)]

    def _on_theme_changed(self) -> None:
        self.update()
        self.outdated.emit()

    def event(self, event: QEvent) -> bool:
        """A tip says all numbers of the row under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = event.pos().y() // ROW_HEIGHT
            if self._drawing is not None and 0 <= row < len(self._names):
                text = "; ".join(filter(None, self._words(self._drawing, row)))
                show_tip(
                    event.globalPos(),
                    tr(
                        "{layer}, step {step}: {figures}",
                        layer=self._names[row],
                        step=count(self._drawing.step),
                        figures=text,
                    ),
                    self,
                )
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A picture of this size is wanted."""
        super().resizeEvent(event)
        self.outdated.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A picture is wanted."""
        super().showEvent(event)
        self.outdated.emit()


class LayerHeads(QWidget):
    """The titles of the columns, each with a tip that defines it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.setFixedHeight(HEAD_HEIGHT)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write them."""
        t, width = tokens(), plot_width(self.width())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(t.header))
            font = ui_font(11)
            painter.setFont(font)
            for k, (name, _) in enumerate(COLUMNS):
                painter.setPen(QColor(t.grad if k in OF_GRADIENTS else t.text2))
                rect = QRectF(MARGIN + NAME_WIDTH + k * (width + GAP), 0, width, HEAD_HEIGHT)
                text = head(name, QFontMetricsF(font), width)
                painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def event(self, event: QEvent) -> bool:
        """The tip of the column under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)

    def tip_at(self, x: float) -> str:
        """What the column at a place means."""
        column = int((x - MARGIN - NAME_WIDTH) // (plot_width(self.width()) + GAP))
        return NAME_TIP if x < MARGIN + NAME_WIDTH else COLUMNS[min(column, len(COLUMNS) - 1)][1]


class LayersView(QWidget):
    """The rows below their heads; they scroll where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LayerRows()
        area = scrolled(self.rows)
        area.setObjectName("layersArea")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(LayerHeads())
        layout.addWidget(area, 1)


def head(name: str, metrics: QFontMetricsF, width: float) -> str:
    """A column's name in so many pixels: that it is a logarithm is the first to give way, the tip says it too."""
    if metrics.horizontalAdvance(name) > width:
        name = name.removeprefix("log₁₀ ")
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)


def plot_width(width: int) -> float:
    """How wide each plot is in a pane of that width."""
    room = width - 2 * MARGIN - NAME_WIDTH - (len(COLUMNS) - 1) * GAP
    return max(float(room // len(COLUMNS)), 16.0)


def reach(histogram: Histogram | None) -> str:
    """How far a histogram reaches: "±1.23", or "0 to 1.23"."""
    if histogram is None:
        return NOTHING
    end = plain(histogram.high, 2)
    said = f"±{end}" if histogram.low < 0 else tr("0 to {end}", end=end)
    return f"{said}, {tr('{count} not finite', count=count(histogram.broken))}" if histogram.broken else said
