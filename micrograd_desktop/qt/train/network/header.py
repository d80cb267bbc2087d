"""The canvas's header: what the edges show, the scale of their colours, the zoom."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from micrograd_desktop.presentation.colours import Tokens, diverging_lut
from micrograd_desktop.presentation.edge_scale import EdgeScale
from micrograd_desktop.presentation.formats import NOTHING, plain
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.pane_header import GAP, PaneHeader, Zoomable, zoom_buttons
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.split import line
from micrograd_desktop.qt.theme import mono_font, theme, tokens
from micrograd_desktop.translation import tr

QUANTITIES = (
    Segment("weights", tr("Weights", sense="edges"), tr("What each weight is (1)")),
    Segment("gradients", tr("Gradients", sense="edges"), tr("How the loss would change with each weight (2)")),
    Segment("updates", tr("Updates", sense="edges"), tr("What the last step added to each weight (3)")),
)
FIXED_TIP = tr(
    "Let a width stand for the same value all the time, so that a network is seen to shrink or to grow (W). Otherwise "
    "widths are relative: the widest edge stands for the 97th percentile of all"
)
NUMBER_GAP = 6
WORD_FROM = 170
"""Width of the legend from which on there is room for the word that says which scale it is."""
THICK, THIN = 6.0, 2.0
FULL_WIDTH = 218
LEAST_WIDTH = 128
"""Room for the longest numbers, without a scale between them."""


class Legend(QWidget):
    """The diverging scale with the value of its ends; the scale is shorter where there is little room.

    As far as the values reach it is thick. Where they are all tiny it is thin but for its middle, as the edges are: its
    ends do not go below a fixed value.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._scale: EdgeScale | None = EdgeScale(1.0, 1.0, False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that it lies in is painted with it
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """With a scale of a good length."""
        return QSize(FULL_WIDTH, 20)

    def set_scale(self, scale: EdgeScale | None) -> None:
        """What is at the blue end, its negative at the orange one; None as long as there are no values."""
        if scale == self._scale:
            return
        before, self._scale = self._drawn(), scale
        if self._drawn() != before:  # while it trains the scale is another at every frame, what is seen of it is not
            text = self._in_words()
            self.setAccessibleName(text)
            set_tip(self, text)
            self.update()

    def _drawn(self) -> tuple[str, float, bool, bool]:
        """What of the scale can be seen: the number at its ends, the reach on the bar in half pixels, its kind."""
        if self._scale is None:
            return NOTHING, 1.0, False, False
        scale = self._scale
        return self._text(1), round(2 * FULL_WIDTH * scale.reach), scale.absolute, scale.fixed

    def _in_words(self) -> str:
        if self._scale is None:
            return tr("Colour scale: there are no values before the first backward pass")
        text = tr(
            "Colour and width from {low} (orange) over 0 (grey) to {high} (blue)",
            low=self._text(-1),
            high=self._text(1),
        )
        if self._scale.fixed:
            return tr(
                "{scale}. The scale is fixed: thinner edges are smaller values than before; larger ones are no wider",
                scale=text,
            )
        if not self._scale.absolute:
            return tr("{scale}, relative to all edges; the largest 3% are no wider", scale=text)
        return tr(
            "{scale}. The values are smaller than that, and the scale ends there at least: thin edges are tiny ones",
            scale=text,
        )

    def _word(self) -> str:
        """Which scale it is, where it is the one that was asked for and there is room."""
        fixed = self._scale is not None and self._scale.fixed
        return tr("fixed") if fixed and self.width() >= WORD_FROM else ""

    def _text(self, sign: int) -> str:
        return NOTHING if self._scale is None else plain(sign * self._scale.top, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the scale."""
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(t.panel))
        image = _scale_image(t)
        painter.setFont(mono_font(11))
        metrics, middle = QFontMetricsF(painter.font()), Qt.AlignmentFlag.AlignVCenter
        word = self._word()
        start = metrics.horizontalAdvance(word) + NUMBER_GAP if word else 0.0
        left, right = (metrics.horizontalAdvance(self._text(sign)) + NUMBER_GAP for sign in (-1, 1))
        width = max(self.width() - start - left - right, 0)
        bar = QRectF(start + left, self.height() / 2 - THICK / 2, width, THICK)
        painter.drawImage(bar.adjusted(0, (THICK - THIN) / 2, 0, -(THICK - THIN) / 2), image)
        reach = 1.0 if self._scale is None else self._scale.reach
        painter.setClipRect(bar.adjusted(bar.width() * (1 - reach) / 2, 0, -bar.width() * (1 - reach) / 2, 0))
        painter.drawImage(bar, image)
        painter.setClipping(False)
        painter.setPen(t.neg_text)
        painter.drawText(
            QRectF(self.rect()).adjusted(start, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, self._text(-1)
        )
        painter.setPen(t.text3)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | middle, word)
        painter.setPen(t.pos_text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | middle, self._text(1))
        painter.end()


@lru_cache(maxsize=2)
def _scale_image(t: Tokens) -> QImage:
    """The colours from the lowest value to the highest, a pixel each."""
    data = np.ascontiguousarray(diverging_lut(t)[None])
    return QImage(data.data, data.shape[1], 1, 3 * data.shape[1], QImage.Format.Format_RGB888).copy()


class CanvasHeader(PaneHeader):
    """Edges: weights, gradients or updates; fade the rest; legend; zoom.

    Where there is little room, first the scale is shorter, then the word "Edges" is left out, then "Fade the rest" and
    "Fixed scale", which are in menus too.

    Signals
    -------
    quantity_chosen(str), fade_toggled(bool)
    """

    quantity_chosen = Signal(str)
    fade_toggled = Signal(bool)

    def __init__(self, zoomed: Zoomable, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.legend = Legend()
        self.quantities = Segments(tr("Edges"), QUANTITIES)
        self.fade = QCheckBox(tr("Fade the rest"))
        self.fade.setChecked(True)
        set_tip(self.fade, tr("Fade what does not belong to the neuron pointed at or selected"))
        self.fixed = QCheckBox(tr("Fixed scale"))
        set_tip(self.fixed, FIXED_TIP)
        rule = line(Qt.Orientation.Vertical)
        rule.setFixedHeight(20)
        word = PlainLabel(tr("Edges"))
        self.add_beside(word, self.quantities, self.fade, self.fixed)
        self.add(self.legend, rule, *zoom_buttons(zoomed, tr("network")))
        self._gives_way: tuple[QWidget, ...] = (word, self.fixed, self.fade)
        self.quantities.chosen.connect(self.quantity_chosen)
        self.fade.toggled.connect(self.fade_toggled)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Without all that gives way."""
        whole = super().minimumSizeHint()
        spared = sum(part.sizeHint().width() + GAP for part in self._gives_way if not part.isHidden())
        return QSize(whole.width() - spared, whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        room = self.width() - self.minimumSizeHint().width()
        for part in reversed(self._gives_way):
            room -= part.sizeHint().width() + GAP
            part.setVisible(room >= 0)
