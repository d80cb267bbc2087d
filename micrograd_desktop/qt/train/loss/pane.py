"""The loss pane: train and test loss of every step, and the figures of the step pointed at."""

from __future__ import annotations

import math

from numpy.typing import ArrayLike
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import count, percent, plain
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.presentation.series import tick_text
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plot_area import MARGIN, Item, TextRow
from micrograd_desktop.qt.train.loss.plot import LossCurves

FRAME_MS = 100
"""Least time between two drawings of a growing curve."""

NO_TEST_POINTS = "No test curve: all points are trained on. Lower the train share to keep some for testing."


class LossPlot(QWidget):
    """Train loss (solid) and test loss (dashed) over the steps, with a row of figures above.

    The figures are those of the step under the pointer, else of the last step. What is drawn is
    reduced to the pixel columns there are, at most ten times a second.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = LossHistory()
        self._pointed: int | None = None
        self._diverged_at: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME_MS)
        self._build()
        self._timer.timeout.connect(self.refresh)
        self.log_box.toggled.connect(self._on_log_toggled)
        self.curves.pointed.connect(self._on_pointed)
        self.curves.key_pressed.connect(self._on_key_pressed)
        self.refresh()

    @property
    def history(self) -> LossHistory:
        """All steps so far, for reading."""
        return self._history

    def append(
        self,
        first_step: int,
        losses: ArrayLike,
        accuracies: ArrayLike,
        test_losses: ArrayLike = (),
        test_accuracies: ArrayLike = (),
    ) -> None:
        """Add the figures of steps ``first_step`` and on, each of shape ``(k,)``; accuracies are shares, 0 to 1.

        Steps from ``first_step`` on that are there already are replaced. Test figures of NaN were not measured.
        """
        if self._diverged_at is not None and first_step <= self._diverged_at:
            self._diverged_at = None
        self._history.append(first_step, losses, accuracies, test_losses, test_accuracies)
        self._request_refresh()

    def clear(self) -> None:
        """Forget all steps: a new run."""
        self._history.clear()
        self._pointed = self._diverged_at = None
        self.refresh()

    def mark_divergence(self, step: int) -> None:
        """End the train curve with a cross: the loss of ``step`` is out of range."""
        self._diverged_at = step
        self.refresh()

    def set_log(self, on: bool) -> None:
        """Show the loss on a logarithmic scale, or a linear one."""
        self.log_box.setChecked(on)

    def summary(self) -> str:
        """What the plot shows at the pointed or last step, as a sentence."""
        point = self._shown_point()
        if point is None:
            return "No steps yet."
        test = f", test {_figure(point.test_loss)}" if self._history.has_test else ""
        return f"Train loss {_figure(point.loss)}{test} at step {count(point.step)} of {count(self._history.end - 1)}."

    def refresh(self) -> None:
        """Draw all that was appended."""
        self._timer.stop()
        self.curves.refresh()
        self.curves.set_broken_at(self._break())
        self._show_point()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _build(self) -> None:
        self.log_box = QCheckBox("Log scale")
        self.log_box.setChecked(True)
        self.header, self.readout = PaneHeader("Loss", line=False), TextRow(24)
        self.header.add(self.log_box)
        self.curves = LossCurves(self._history)
        row = QVBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 4)
        row.addWidget(self.readout)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(row)
        layout.addWidget(self.curves, 1)

    def _request_refresh(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _on_log_toggled(self, on: bool) -> None:
        self.curves.set_log(on)
        self.refresh()

    def _on_pointed(self, place: tuple[float, float] | None) -> None:
        self._point_at(None if place is None else round(place[0]))

    def _on_key_pressed(self, key: Qt.Key) -> None:
        shown = self._shown_point()
        if shown is None:
            return
        targets = {
            Qt.Key.Key_Left: shown.step - 1,
            Qt.Key.Key_Right: shown.step + 1,
            Qt.Key.Key_Home: self._history.start,
            Qt.Key.Key_End: self._history.end - 1,
            Qt.Key.Key_Escape: None,
        }
        if key in targets:
            self._point_at(targets[key])

    def _point_at(self, step: int | None) -> None:
        self._pointed = step
        self._show_point()

    def _shown_point(self) -> HistoryPoint | None:
        if not len(self._history):
            return None
        last = self._history.end - 1
        step = last if self._pointed is None else min(max(self._pointed, self._history.start), last)
        return self._history.at(step)

    def _break(self) -> tuple[int, float] | None:
        """Where the cross stands: at the last finite loss, when training diverged."""
        last = self._history.at(self._history.end - 1)
        if last is None or (self._diverged_at is None and math.isfinite(last.loss)):
            return None
        return self._history.last_finite("loss")

    def _show_point(self) -> None:
        point = self._shown_point()
        self.curves.set_playhead(None if point is None else point.step)
        self.header.set_caption("" if point is None or self._pointed is None else f"at step {count(point.step)}")
        items = _figures("train", "line", "plot_train", None if point is None else (point.loss, point.accuracy))
        if point is not None and self._history.has_test:
            items += _figures("test", "dashes", "plot_test", (point.test_loss, point.test_accuracy))
        self.readout.set_items(items)
        measured = self._history.has_test or not len(self._history)
        self.readout.setToolTip("" if measured else NO_TEST_POINTS)
        self.curves.setAccessibleName(self.summary())


def _figures(name: str, mark: str, mark_token: str, figures: tuple[float, float] | None) -> list[Item]:
    items = [Item(name, mark=mark, mark_token=mark_token, gap=20)]
    if figures is not None:
        items.append(Item(_figure(figures[0]), "text", QFont.Weight.DemiBold, gap=6))
        items.append(Item(percent(figures[1]), "text3", gap=6))
    return items


def _figure(loss: float) -> str:
    """A loss with four decimals, or in powers of ten where these would say nothing."""
    return plain(loss) if not math.isfinite(loss) or loss == 0 or 1e-3 <= loss < 1e5 else tick_text(loss)
