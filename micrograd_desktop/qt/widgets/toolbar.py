"""The control bar: reset, play, step, counters, speed, learning rate, optimizer, batch."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.presentation.formats import count, rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.widgets.log_slider import LogSlider

SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 100.0, 300.0, 1000.0, math.inf)
SCHEDULES = {"constant": "Constant", "linear-decay": "Linear decay"}
SLIDER_RANGE = (1e-5, 10.0)
HEIGHT = 56


def parse_number(text: str) -> float | None:
    """The number a person typed, with a true minus or a decimal comma if they like; None if it is none."""
    try:
        value = float(text.strip().replace("\u2212", "-").replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


class ControlBar(QWidget):
    """What is at hand while training.

    Signals
    -------
    speed_changed(float)
        Steps per second; inf is unlimited.
    edit_requested(object, object)
        An edit, and a key that merges a drag into one undo entry (None if it is not a drag).
    message_posted(str)
        A sentence on what was typed.
    """

    speed_changed = Signal(float)
    edit_requested = Signal(object, object)
    message_posted = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._rate = 1.0
        self._batch = "Full"
        self.setFixedHeight(HEIGHT)
        self.play, self.reset, self.step = QToolButton(), QToolButton(), QToolButton()
        self._step_count, self._epoch_count = QLabel("0"), QLabel("0")
        self.speed, self.optimizer, self.schedule = QComboBox(), QComboBox(), QComboBox()
        self.rate_slider = LogSlider(*SLIDER_RANGE, "Learning rate")
        self.rate_field, self.batch_field = QLineEdit(), QLineEdit()
        self._build()
        self._connect_signals()
        theme().changed.connect(self._restyle)
        self._restyle()
        self.set_running(False)

    def set_project(self, project: Project) -> None:
        """Show a project's training."""
        training = project.training
        self._rate = training.learning_rate
        self.rate_slider.set_value(training.learning_rate)
        self.rate_field.setText(rate(training.learning_rate))
        self._batch = "Full" if training.batch_size is None else str(training.batch_size)
        self.batch_field.setText(self._batch)
        for box, value in ((self.optimizer, training.optimizer), (self.schedule, training.schedule)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(value))
            box.blockSignals(False)

    def set_running(self, running: bool) -> None:
        """Show Pause while training runs, else Play."""
        self._running = running
        action = self._actions["toggle_running"]
        action.setText("Pause" if running else "Play")
        name = "pause" if running else "play"
        self.play.setIcon(icon(name, "on_accent", 16, filled=not running))
        self.play.setText(f" {action.text()}")
        action.setIcon(icon(name))
        self.play.setAccessibleName(action.text())

    def set_counters(self, step: int, epoch: float) -> None:
        """Updates done, and epochs."""
        self._step_count.setText(count(step))
        self._epoch_count.setText(count(round(epoch)) if epoch == round(epoch) else f"{epoch:,.1f}")

    def set_speed(self, speed: float) -> None:
        """Choose a speed in the list (the nearest), with its signal."""
        index = min(range(len(SPEEDS)), key=lambda i: abs(_finite(SPEEDS[i]) - _finite(speed)))
        self.speed.setCurrentIndex(index)

    def _build(self) -> None:
        for button, name in ((self.reset, "reset"), (self.step, "step")):
            button.setDefaultAction(self._actions[name])
            button.setProperty("flat", True)
            button.setFixedSize(32, 32)
            button.setIconSize(QSize(18, 18))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(self._actions[name].text())
        self.play.setProperty("primary", True)
        self.play.setFixedSize(86, 32)
        self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play.setToolTip(self._actions["toggle_running"].toolTip())
        for speed in SPEEDS:
            words = "Unlimited" if math.isinf(speed) else f"{speed:,.0f} step{'' if speed == 1 else 's'}/s"
            self.speed.addItem(words, speed)
        self.speed.setCurrentIndex(SPEEDS.index(30.0))
        for row in OPTIMIZERS.values():
            self.optimizer.addItem(row.title, row.name)
        for name, title in SCHEDULES.items():
            self.schedule.addItem(title, name)
        self.speed.setFixedWidth(106)
        self.optimizer.setFixedWidth(104)
        self.schedule.setFixedWidth(116)
        self.rate_field.setFixedWidth(58)
        self.batch_field.setFixedWidth(54)
        self.batch_field.setToolTip("Points a step sees: a number, or Full for all of them")
        self.rate_field.setToolTip("Learning rate: type a number, or drag the slider")
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(6)
        for widget in (self.reset, self.play, self.step):
            layout.addWidget(widget)
        layout.addSpacing(10)
        layout.addLayout(self._counters())
        layout.addSpacing(14)
        layout.addLayout(_captioned("Speed", self.speed))
        layout.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.rate_slider)
        row.addWidget(self.rate_field)
        layout.addLayout(_captioned("Learning rate (log)", row))
        layout.addLayout(_captioned("Schedule", self.schedule))
        layout.addLayout(_captioned("Optimizer", self.optimizer))
        layout.addLayout(_captioned("Batch", self.batch_field))
        layout.addStretch(1)

    def _counters(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(0)
        box.setContentsMargins(0, 0, 0, 0)
        self._step_count.setFont(ui_font(14, 600))
        self._epoch_count.setFont(ui_font(12))
        box.addStretch(1)
        for caption, label in (("Step", self._step_count), ("Epoch", self._epoch_count)):
            row = QHBoxLayout()
            row.setSpacing(8)
            title = QLabel(caption)
            title.setProperty("role", "caption")
            title.setFixedWidth(34)
            label.setMinimumWidth(74)
            label.setAccessibleName(caption)
            row.addWidget(title)
            row.addWidget(label)
            box.addLayout(row)
        box.addStretch(1)
        return box

    def _connect_signals(self) -> None:
        self.play.clicked.connect(self._actions["toggle_running"].trigger)
        self.speed.currentIndexChanged.connect(lambda i: self.speed_changed.emit(SPEEDS[i]))
        self.rate_slider.value_changed.connect(self._on_rate_dragged)
        self.rate_field.editingFinished.connect(self._on_rate_typed)
        self.batch_field.editingFinished.connect(self._on_batch_typed)
        self.optimizer.activated.connect(lambda _i: self._ask(edits.SetOptimizer(self.optimizer.currentData())))
        self.schedule.activated.connect(lambda _i: self._ask(edits.SetSchedule(self.schedule.currentData())))

    def _ask(self, edit: edits.Edit, merge: object = None) -> None:
        self.edit_requested.emit(edit, merge)

    def _on_rate_dragged(self, value: float, key: object) -> None:
        self._ask(edits.SetLearningRate(value), key)

    def _on_rate_typed(self) -> None:
        if self.rate_field.text() == rate(self._rate):
            return
        value = parse_number(self.rate_field.text())
        if value is None:
            self.message_posted.emit(f"'{self.rate_field.text()}' is not a learning rate. Type a number such as 0.05.")
            self.rate_field.setText(rate(self._rate))
        else:
            self._ask(edits.SetLearningRate(value))

    def _on_batch_typed(self) -> None:
        text = self.batch_field.text().strip()
        if text == self._batch:
            return
        if text.lower() in ("full", "all", ""):
            self._ask(edits.SetBatchSize(None))
            self.batch_field.setText("Full")
        elif text.isdecimal() and len(text) < 10:
            self._ask(edits.SetBatchSize(int(text)))
        else:
            self.message_posted.emit(f"'{text}' is not a batch size. Type a whole number, or Full.")
            self.batch_field.setText(self._batch)

    def _restyle(self) -> None:
        self.setStyleSheet(f"ControlBar {{ background: {tokens().panel}; }}")
        self.set_running(getattr(self, "_running", False))


def _finite(speed: float) -> float:
    return 1e9 if math.isinf(speed) else speed


def _captioned(caption: str, content: QWidget | QHBoxLayout) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(2)
    box.setContentsMargins(0, 0, 0, 0)
    label = QLabel(caption)
    label.setProperty("role", "caption")
    box.addStretch(1)
    box.addWidget(label)
    if isinstance(content, QWidget):
        content.setAccessibleName(caption)
        label.setBuddy(content)
        box.addWidget(content)
    else:
        box.addLayout(content)
    box.addStretch(1)
    return box
