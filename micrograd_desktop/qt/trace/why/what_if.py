"""What becomes of the result when a value is moved a little: predicted by its gradient, and computed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.engine.sensitivity import MOST_POINTS, Curve, Sensitivity
from micrograd_desktop.presentation import formats
from micrograd_desktop.qt.controls.fields import caption
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.split import scrolled
from micrograd_desktop.qt.theme import mono_font, ui_font
from micrograd_desktop.qt.trace.chain_rule import Wrapped
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.qt.trace.why.nudge_slider import LARGEST, SMALLEST, NudgeSlider
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.trace.why.plot import SensitivityPlot

FIRST_NUDGE = 0.01
PAD = 12


class WhatIfPanel(QWidget):
    """A slider for h, two sentences and a plot.

    Signals
    -------
    nudge_changed(float)
        Another h.
    """

    nudge_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.predicted, self.true, self.note = Wrapped(), Wrapped(), caption()
        self.slider = NudgeSlider(tr("Nudge h"), FIRST_NUDGE)
        set_tip(self.slider, tr("h: how far the value is moved, in its own units; the program is left as it is"))
        self.number, self._scale = PlainLabel(), caption()
        self._plot: SensitivityPlot | None = None
        self._place = QVBoxLayout()
        self._build()
        self._show_h(FIRST_NUDGE)
        self.slider.value_changed.connect(self._on_slid)
        self.setAccessibleName(tr("What if"))

    def _build(self) -> None:
        self.true.setProperty("role", "quiet")
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        content = QWidget()
        content.setObjectName("chainRule")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(PAD, 10, PAD, 8)
        inner.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        for widget in (self.predicted, self.true):
            inner.addWidget(widget)
        inner.addLayout(row)
        inner.addWidget(self._scale)
        inner.addLayout(self._place, 1)
        inner.addWidget(self.note)
        area = scrolled(content)
        area.setObjectName("chainArea")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @property
    def h(self) -> float:
        """The nudge."""
        return self.slider.value

    @property
    def plot(self) -> SensitivityPlot:
        """The plot; its library is imported when it is first asked for."""
        if self._plot is None:
            from micrograd_desktop.qt.trace.why.plot import SensitivityPlot

            self._plot = SensitivityPlot()
            self._place.addWidget(self._plot)
        return self._plot

    def show_value(self, name: str, predicted: str) -> None:
        """Say which value is moved and what its gradient predicts, before anything is computed anew."""
        self.slider.set_name(tr("Nudge h of {name}", name=name))
        self._scale.setText(
            tr(
                "h in units of {name}: ±{least} to ±{most}",
                name=name,
                least=formats.rate(SMALLEST),
                most=formats.rate(LARGEST),
            )
        )
        self._say(predicted, tr("Computing anew…"))

    def show_found(self, found: Sensitivity, curve: Curve, names: tuple[str, str], said: tuple[str, str]) -> None:
        """Show what became of the root; ``names`` are the value's and the root's, ``said`` is predicted and true."""
        self._say(*said)
        few = 0 < len(curve.xs) < MOST_POINTS
        points = tr(
            "{values} values follow from it: drawn from {points} points.",
            values=formats.count(curve.follow), points=len(curve.xs),
        )  # fmt: skip
        self.note.setText(points if few else "")
        self.note.setVisible(few)
        self.plot.show_found(found, curve, names)

    def clear(self) -> None:
        """Say nothing any more; the plot goes."""
        self._say("", "")
        self.note.setText("")
        if self._plot is not None:
            self._place.removeWidget(self._plot)
            self._plot.deleteLater()
            self._plot = None

    def _say(self, predicted: str, true: str) -> None:
        self.predicted.say(predicted)
        self.true.say(true)
        self.setAccessibleDescription(f"{predicted} {true}")

    def _on_size_changed(self) -> None:
        size = reading()
        self.predicted.setFont(ui_font(size.px(13), 500))
        self.true.setFont(ui_font(size.px(12)))
        self.number.setFont(mono_font(size.px(12)))
        self.number.setMinimumWidth(size.px(76))
        for label in (self._scale, self.note):
            label.setFont(ui_font(size.px(11)))

    def _on_slid(self, h: float, _gesture: object) -> None:
        self._show_h(h)
        self.nudge_changed.emit(h)

    def _show_h(self, h: float) -> None:
        self.number.setText(f"h = {formats.rate(h)}")
