"""The one slider of the step that all runs are shown at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.slider import Slider
from micrograd_desktop.translation import tr

HUNDRED = 100
HEIGHT = 40
KEYS = {Qt.Key.Key_PageUp: -HUNDRED, Qt.Key.Key_PageDown: HUNDRED}
TIP = tr(
    "The step at which all runs are shown. Arrow keys: a step. PgUp, PgDn: a hundred. Home, End: the first, the last"
)


class StepSlider(Slider):
    """Whole steps from 0 to the last one of the longest run; its ticks are where runs end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._last = 1
        self._ends: tuple[int, ...] = ()
        super().__init__(tr("Step of all runs"), 0.0, parent)
        set_tip(self, TIP)
        self._speak()

    def set_ends(self, ends: Sequence[int]) -> None:
        """Where runs end."""
        self._ends = tuple(ends)
        self._last = max(self._ends, default=1)
        self._speak()
        self.update()

    def share(self, value: float) -> float:
        """See ``Slider.share``."""
        return value / max(self._last, 1)

    def value_at(self, share: float) -> float:
        """See ``Slider.value_at``."""
        return float(round(share * self._last))

    def nudged(self, value: float, steps: int) -> float:
        """See ``Slider.nudged``."""
        return float(min(max(round(value) + steps, 0), self._last))

    def ticks(self) -> Sequence[float]:
        """See ``Slider.ticks``."""
        return self._ends

    def text(self, value: float) -> str:
        """See ``Slider.text``."""
        return tr("{step} of {last}", step=count(round(value)), last=count(self._last))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A hundred steps with the Page keys, as on the history bar."""
        key = Qt.Key(event.key())
        if key in KEYS:
            self._nudge_to(self.nudged(self.value, KEYS[key]))
        else:
            super().keyPressEvent(event)


class StepRow(QWidget):
    """The slider with its step in words.

    Signals
    -------
    step_wished(int)
        A person chose a step.
    """

    step_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.slider, self.words = StepSlider(), PlainLabel()
        self.words.setProperty("role", "title")
        self._last = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.slider, 1)
        self.slider.value_changed.connect(lambda value, _gesture: self.step_wished.emit(round(value)))
        self.set_ends(())

    def set_ends(self, ends: Sequence[int]) -> None:
        """The last steps of the runs."""
        self._last = max(ends, default=0)
        self.slider.set_ends(ends)
        self.slider.setEnabled(self._last > 0)
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(self._said(self._last)) + 12)
        self.set_step(round(self.slider.value))

    def set_step(self, step: int) -> None:
        """Show a step."""
        self.slider.set_value(float(step))
        self.words.setText(self._said(step))

    def _said(self, step: int) -> str:
        return tr("Step {step} of {last}", step=count(step), last=count(self._last))
