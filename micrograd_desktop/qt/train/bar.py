"""The control bar: reset, play, step, counters, speed, learning rate, optimizer, batch."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.schedules import LONGEST, SCHEDULES, schedule_of
from micrograd_desktop.presentation.formats import count, plain, rate
from micrograd_desktop.presentation.update_words import optimizer_words
from micrograd_desktop.project import edits
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.qt.controls.drop_down import DropDown
from micrograd_desktop.qt.controls.fields import Choice, captioned
from micrograd_desktop.qt.controls.give_way import CLOSE, ICONS, SPARE, TIGHT
from micrograd_desktop.qt.controls.log_slider import LogSlider
from micrograd_desktop.qt.controls.mnemonics import set_title, title_of
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.spare_controls import SpareControls, part_of
from micrograd_desktop.qt.controls.speeds import SPEEDS, speed_words
from micrograd_desktop.qt.controls.steady_label import SteadyLabel
from micrograd_desktop.qt.controls.value_field import ALL_POINTS, ValueField, parse_batch_size, whole, within
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, ui_font
from micrograd_desktop.qt.train import tips
from micrograd_desktop.translation import tr

OPTIMIZER_ROWS = [(optimizer.name, optimizer.title) for optimizer in OPTIMIZERS.values()]
TYPED = "typed…"
SCHEDULE_ROWS = [*((schedule.name, schedule.title) for schedule in SCHEDULES.values()), (TYPED, tr("Typed…"))]
FIRST_TYPED = "lr * 0.99**k"
"""What typing begins with where the formula that was there is too long."""

SLIDER_RANGE = (1e-5, 10.0)
SLIDER_WIDTH, SHORT_SLIDER_WIDTH = 97, 48
RATE_WIDTH, COUNT_WIDTH = 85, 74
LIST_WIDTHS, SHORT_LIST_WIDTHS = (112, 110), (98, 102)
PLAY_WIDTH, BUTTON = 86, 32
PLAY_PX, PLAY_BESIDE = 13, 52
"""Of the word on the button to play, and how much wider than it that is: its icon, and air."""

CAPTION_WIDTH, CAPTION_PX = 34, 11
"""Of the counters; where their captions are longer they have more room."""

HEIGHT = 56
GROUP_GAP, CLOSE_GAP = 12, 4
SPACING, CLOSE_SPACING = 6, 4
RATE_CAPTION = tr("Learning rate η (log)")
RATE_DIGITS = 3


class ControlBar(QWidget):
    """What is at hand while training.

    Signals
    -------
    speed_changed(float)
        Steps per second; inf is unlimited.
    edit_requested(object, object)
        An edit, and a key that merges a gesture of the slider into one entry of the undo list (else None).
    message_posted(str)
        Why what was typed is refused.
    schedule_begun(str)
        A schedule is to be typed, beginning with this formula; with the present one where it is empty.
    """

    speed_changed = Signal(float)
    edit_requested = Signal(object, object)
    message_posted = Signal(str)
    schedule_begun = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._running, self._words = False, True
        self._gaps: list[QSpacerItem] = []
        self.setFixedHeight(HEIGHT)
        self.play, self.reset, self.step = QPushButton(), QToolButton(), QToolButton()
        self._rate, self._rate_now, self._training = 0.0, math.nan, TrainingSpec()
        self._rate_caption = PlainLabel(RATE_CAPTION)
        self._step_count, self._epoch_count = SteadyLabel("0", COUNT_WIDTH), SteadyLabel("0", COUNT_WIDTH)
        self.speed = DropDown()
        self._speeds: tuple[float, ...] = SPEEDS
        self.optimizer, self.schedule = Choice(OPTIMIZER_ROWS), Choice(SCHEDULE_ROWS)
        self.rate_slider = LogSlider(*SLIDER_RANGE, tr("Learning rate"))
        self.rate_field = ValueField(within(TrainingSpec.learning_rate))
        self.batch_field = ValueField(within(TrainingSpec.batch_size, parse_batch_size, whole))
        self._build()
        self._connect_signals()
        theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def rate_caption(self) -> str:
        """What stands over the learning rate."""
        return self._rate_caption.text()

    @property
    def first_controls(self) -> tuple[QWidget, ...]:
        """What one trains with at first: play, step, and the learning rate."""
        return self.play, self.step, self._rate_caption, self.rate_slider, self.rate_field

    def set_project(self, project: Project) -> None:
        """Show a project's training."""
        training = project.training
        self.rate_slider.set_value(training.learning_rate)
        self.rate_field.show_text(rate(training.learning_rate))
        self._rate, self._training = training.learning_rate, training
        self._show_rate()
        self.batch_field.show_text(ALL_POINTS if training.batch_size is None else str(training.batch_size))
        self.optimizer.show_value(training.optimizer)
        self.show_schedule()
        self._tell_optimizer()

    def show_schedule(self) -> None:
        """Show the project's schedule, without a signal."""
        schedule = self._training.schedule
        self.schedule.show_value(schedule if schedule in SCHEDULES else TYPED)

    def set_running(self, running: bool) -> None:
        """Show Pause while training runs, else Play."""
        self._running = running
        self._tell_optimizer()
        action = self._actions["toggle_running"]
        set_title(action, tr("Pause") if running else tr("Play"))
        name = "pause" if running else "play"
        self.play.setIcon(icon(name, "on_accent", 16, filled=not running))
        self.play.setText(f" {title_of(action)}" if self._words else "")
        action.setIcon(icon(name))
        self.play.setAccessibleName(title_of(action))

    def _play_width(self) -> int:
        """Of the button with either word."""
        words = QFontMetrics(ui_font(PLAY_PX, 600)).horizontalAdvance
        return max(PLAY_WIDTH, PLAY_BESIDE + max(words(tr("Play")), words(tr("Pause"))))

    def set_counters(self, step: int, epoch: float, learning_rate: float) -> None:
        """Updates done, epochs, and the learning rate in force for the next step."""
        self._step_count.setText(count(step))
        self._epoch_count.setText(_epochs(epoch))
        before, self._rate_now = self._rate_now, learning_rate
        if before != learning_rate:
            self._show_rate()
            if not self._running:
                self._tell_optimizer()

    def _show_rate(self) -> None:
        """Where a schedule makes another of the learning rate, say which is in force."""
        base, now = rate(self._rate), rate(float(f"{self._rate_now:.{RATE_DIGITS}g}"))
        same = math.isnan(self._rate_now) or self._rate_now == self._rate
        caption = RATE_CAPTION if same else tr("Rate η: {base} → {now} now", base=base, now=now)
        uses = schedule_of(self._training.schedule).uses_rate
        tip = tips.LEARNING_RATE if same and uses else tips.rate_in_force(base, now, uses)
        if caption != self._rate_caption.text() or tip != self.rate_field.toolTip():
            self._rate_caption.setText(caption)
            for widget in (self._rate_caption, self.rate_slider, self.rate_field):
                set_tip(widget, tip)

    def _tell_optimizer(self) -> None:
        """The optimizer's formula, with the numbers of now; while training runs, with the rate that is set."""
        steady = self._running or math.isnan(self._rate_now)
        set_tip(self.optimizer, optimizer_words(self._training, None if steady else self._rate_now))

    @property
    def steps_a_second(self) -> float:
        """The speed that is chosen; ``inf`` is as fast as it goes."""
        return self._speeds[self.speed.currentIndex()]

    def set_speeds(self, speeds: Sequence[float]) -> None:
        """Offer these speeds, and an unlimited one; of them the nearest to what was chosen, with its signal."""
        offered = (*(speed for speed in speeds if math.isfinite(speed)), math.inf)
        if offered == self._speeds:
            return
        chosen = self.steps_a_second
        self._speeds = offered
        with QSignalBlocker(self.speed):
            self._fill_speeds()
        self.set_speed(chosen)
        if self.steps_a_second != chosen:
            self.speed_changed.emit(self.steps_a_second)

    def set_speed(self, speed: float) -> None:
        """Choose a speed in the list (the nearest), with its signal."""
        speeds = self._speeds
        index = min(range(len(speeds)), key=lambda i: abs(_finite(speeds[i]) - _finite(speed)))
        self.speed.setCurrentIndex(index)

    def give_way(self, level: int) -> None:
        """See ``GivesWay``: groups stand closer, Play is an icon, slider, lists and fields are shorter, then spare."""
        close = level >= CLOSE
        self._row.setSpacing(CLOSE_SPACING if close else SPACING)
        for gap in self._gaps:
            gap.changeSize(CLOSE_GAP if close else GROUP_GAP, 0, QSizePolicy.Policy.Fixed)
        self._words = level < ICONS
        self.play.setFixedWidth(self._play_width() if self._words else BUTTON)
        self.set_running(self._running)
        tight = level >= TIGHT
        self.rate_slider.setFixedWidth(SHORT_SLIDER_WIDTH if tight else SLIDER_WIDTH)
        self.rate_field.setFixedWidth(RATE_WIDTH - 5 if tight else RATE_WIDTH)
        for chosen, width in zip(
            (self.optimizer, self.schedule), SHORT_LIST_WIDTHS if tight else LIST_WIDTHS, strict=True
        ):
            chosen.setFixedWidth(width)
        self.spare.set_spare(level >= SPARE)
        self._row.invalidate()

    def _build(self) -> None:
        for button, name in ((self.reset, "reset"), (self.step, "step")):
            button.setDefaultAction(self._actions[name])
            button.setProperty("flat", True)
            button.setFixedSize(BUTTON, BUTTON)
            button.setIconSize(QSize(18, 18))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(title_of(self._actions[name]))
        self.play.setObjectName("play")
        self.play.setProperty("primary", True)
        self.play.setFixedSize(self._play_width(), BUTTON)
        self.play.setIconSize(QSize(16, 16))
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that Space pauses after a click
        set_tip(self.play, self._actions["toggle_running"].toolTip())
        self._fill_speeds()
        self.speed.setCurrentIndex(SPEEDS.index(30.0))
        self.speed.setFixedWidth(self.speed.sizeHint().width())
        self.optimizer.setFixedWidth(LIST_WIDTHS[0])
        self.schedule.setFixedWidth(LIST_WIDTHS[1])
        self.rate_slider.setFixedWidth(SLIDER_WIDTH)
        self.rate_field.setFixedWidth(RATE_WIDTH)
        self.batch_field.setFixedWidth(54)
        self.rate_field.setAccessibleName(tr("Learning rate"))
        controls = (self.speed, self.schedule, self.batch_field)
        for widget, tip in zip(controls, (tips.SPEED, tips.SCHEDULE, tips.BATCH), strict=True):
            set_tip(widget, tip)
        self._show_rate()
        self._lay_out()

    def _fill_speeds(self) -> None:
        self.speed.clear()
        for speed in self._speeds:
            self.speed.addItem(speed_words(speed), speed)

    def _lay_out(self) -> None:
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(SPACING)
        for button in (self.reset, self.play, self.step):
            layout.addWidget(button)
        self._rate_caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        groups = (
            self._counters(),
            captioned(tr("Speed"), self.speed),
            captioned(self._rate_caption, self.rate_slider, self.rate_field),
            captioned(tr("Schedule"), self.schedule),
            captioned(tr("Optimizer"), self.optimizer),
            captioned(tr("Batch"), self.batch_field),
        )
        parts = [part_of(group) for group in groups]
        for part in parts:
            gap = QSpacerItem(GROUP_GAP, 0, QSizePolicy.Policy.Fixed)
            self._gaps.append(gap)
            layout.addSpacerItem(gap)
            layout.addWidget(part)
        self.spare = SpareControls(layout, [parts[1], *parts[3:]])
        layout.addWidget(self.spare)
        layout.addStretch(1)

    def _counters(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(0)
        box.setContentsMargins(0, 0, 0, 0)
        self._step_count.setFont(ui_font(14, 600))
        self._epoch_count.setFont(ui_font(12))
        box.addStretch(1)
        captions = (tr("Step"), tr("Epoch"))
        width = max(CAPTION_WIDTH, *map(QFontMetrics(ui_font(CAPTION_PX)).horizontalAdvance, captions))
        for caption, label in zip(captions, (self._step_count, self._epoch_count), strict=True):
            row = QHBoxLayout()
            row.setSpacing(8)
            title = PlainLabel(caption)
            title.setProperty("role", "caption")
            title.setFixedWidth(width)
            label.setAccessibleName(caption)
            row.addWidget(title)
            row.addWidget(label)
            box.addLayout(row)
        box.addStretch(1)
        return box

    def _connect_signals(self) -> None:
        self.play.clicked.connect(self._actions["toggle_running"].trigger)
        self.speed.currentIndexChanged.connect(lambda i: self.speed_changed.emit(self._speeds[i]))
        learning_rate = TrainingSpec.learning_rate
        self.rate_slider.value_changed.connect(lambda value, key: self._ask(edits.Set(learning_rate, value), key))
        self.rate_field.value_entered.connect(lambda value: self._ask(edits.Set(learning_rate, value)))
        self.batch_field.value_entered.connect(lambda size: self._ask(edits.Set(TrainingSpec.batch_size, size)))
        self.optimizer.value_chosen.connect(lambda name: self._ask(edits.Set(TrainingSpec.optimizer, name)))
        self.schedule.value_chosen.connect(self._on_schedule_chosen)
        for field in (self.rate_field, self.batch_field):
            field.refused.connect(self.message_posted)

    def _on_schedule_chosen(self, name: str) -> None:
        """A row is taken at once; typing begins with the formula of what was there."""
        row = SCHEDULES.get(self._training.schedule)
        if name != TYPED:
            self._ask(edits.Set(TrainingSpec.schedule, name))
        elif row is not None:
            self.schedule_begun.emit(row.typed if len(row.typed) <= LONGEST else FIRST_TYPED)
        else:
            self.schedule_begun.emit("")

    def _ask(self, edit: edits.Edit, merge: object = None) -> None:
        self.edit_requested.emit(edit, merge)

    def _restyle(self) -> None:
        self.set_running(self._running)


def _epochs(epoch: float) -> str:
    """Whole ones with thousands marked, others with three digits at least."""
    return count(round(epoch)) if epoch == round(epoch) else plain(epoch, 1)


def _finite(speed: float) -> float:
    return 1e9 if math.isinf(speed) else speed
