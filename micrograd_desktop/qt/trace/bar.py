"""The control bar of the Trace workspace: zero, forward, back, one node, run, speed, number format."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QToolButton, QWidget

from micrograd_desktop.qt.controls.drop_down import DropDown
from micrograd_desktop.qt.controls.fields import captioned
from micrograd_desktop.qt.controls.give_way import CLOSE, ICONS, SPARE, TIGHT
from micrograd_desktop.qt.controls.mnemonics import title_of
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.spare_controls import SpareControls, part_of
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.graph.scene import EXACT
from micrograd_desktop.translation import tr

SPEEDS = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, math.inf)
FORMATS = (
    (2, tr("2 decimals")),
    (4, tr("4 decimals")),
    (6, tr("6 decimals")),
    (10, tr("10 decimals")),
    (EXACT, tr("All digits")),
)
BUTTONS = (
    ("trace_zero", "rotate-ccw"),
    ("trace_forward", "chevrons-right"),
    ("trace_back", "undo-2"),
    ("trace_one", "arrow-left"),
    ("trace_run", "chevrons-left"),
)
MODES = (("trace_predict", "circle-question-mark"), ("trace_beside", "git-branch"))
HEIGHT = 56
GAP, NARROW_GAP = 12, 4


class TraceBar(QWidget):
    """What is at hand while stepping.

    Signals
    -------
    speed_changed(float)
        Nodes a second; inf is all at once.
    decimals_changed(int)
        Decimals of the numbers; ``EXACT`` is all digits.
    """

    speed_changed = Signal(float)
    decimals_changed = Signal(int)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._running, self._backward = False, True
        self.setFixedHeight(HEIGHT)
        self.buttons: dict[str, QToolButton] = {}
        self.modes: dict[str, QToolButton] = {}
        self._gaps: list[QSpacerItem] = []
        self.speed, self.format = DropDown(), DropDown()
        for speed in SPEEDS:
            self.speed.addItem(_speed_text(speed), speed)
        self.speed.setCurrentIndex(SPEEDS.index(5.0))
        for decimals, words in FORMATS:
            self.format.addItem(words, decimals)
        self.format.setCurrentIndex(1)
        set_tip(self.speed, tr("How many nodes a second the walk visits when it runs to the end (Space)"))
        set_tip(self.format, tr("How many decimals numbers have: data, gradients ∂ and local derivatives"))
        self._build()
        self.speed.currentIndexChanged.connect(lambda i: self.speed_changed.emit(SPEEDS[i]))
        self.format.currentIndexChanged.connect(lambda i: self.decimals_changed.emit(FORMATS[i][0]))
        theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def chosen_speed(self) -> float:
        """Nodes a second; inf is all at once."""
        return SPEEDS[self.speed.currentIndex()]

    def set_state(self, running: bool, backward: bool) -> None:
        """Show whether it runs by itself, and whether the next step is one of the backward pass."""
        if (running, backward) != (self._running, self._backward):
            self._running, self._backward = running, backward
            self._restyle()

    def give_way(self, level: int) -> None:
        """See ``GivesWay``: the modes are icons, the gaps are narrow, steps are icons too, the lists are spare."""
        for button in self.modes.values():
            _set_words(button, level < CLOSE)
        for name, button in self.buttons.items():
            _set_words(button, level < TIGHT or name == "trace_one")
        for gap in self._gaps:
            gap.changeSize(NARROW_GAP if level >= ICONS else GAP, 0, QSizePolicy.Policy.Fixed)
        self.spare.set_spare(level >= SPARE)
        self._row.invalidate()

    def _build(self) -> None:
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(6)
        for name, _ in BUTTONS:
            button = self.buttons[name] = QToolButton()
            button.setFixedHeight(32)
            button.setIconSize(QSize(16, 16))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("primary", name == "trace_one")
            button.clicked.connect(self._actions[name].trigger)
            self._actions[name].changed.connect(self._on_action_changed)
            layout.addWidget(button)
            if name == "trace_forward":
                self._add_gap()
        self._add_gap()
        set_tip(self.speed, tr("Speed: how many nodes of a pass are walked in a second"))
        set_tip(self.format, tr("Number format: how many decimals data and grad are written with"))
        self.speed.setFixedWidth(100)
        self.format.setFixedWidth(104)
        parts = part_of(captioned(tr("Speed"), self.speed)), part_of(captioned(tr("Number format"), self.format))
        layout.addWidget(parts[0])
        layout.addSpacing(6)
        layout.addWidget(parts[1])
        self._add_gap()
        for name, _ in MODES:
            layout.addWidget(self._switch(name))
        self.spare = SpareControls(layout, parts)
        layout.addWidget(self.spare)
        layout.addStretch(1)

    def _add_gap(self) -> None:
        self._gaps.append(QSpacerItem(GAP, 0, QSizePolicy.Policy.Fixed))
        self._row.addItem(self._gaps[-1])

    def _switch(self, name: str) -> QToolButton:
        """A button that is down while a mode is on."""
        button = self.modes[name] = QToolButton()
        action = self._actions[name]
        button.setFixedHeight(32)
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)
        return button

    def _on_action_changed(self) -> None:
        for name, button in (self.buttons | self.modes).items():
            button.setEnabled(self._actions[name].isEnabled())
        for name, button in self.modes.items():
            button.setChecked(self._actions[name].isChecked())

    def _restyle(self) -> None:
        for name, icon_name in BUTTONS:
            action, button = self._actions[name], self.buttons[name]
            text, shown = title_of(action), icon_name
            if name == "trace_run" and self._running:
                text, shown = tr("Pause"), "pause"
            elif name == "trace_one" and not self._backward:
                shown = "arrow-right"
            elif name == "trace_run" and not self._backward:
                shown = "chevrons-right"
            button.setText(f" {text}")
            button.setAccessibleName(text)
            set_tip(button, action.toolTip())
            button.setIcon(icon(shown, "on_accent" if name == "trace_one" else "text2", 16))
        for name, icon_name in MODES:
            action, button = self._actions[name], self.modes[name]
            button.setText(f" {title_of(action)}")
            button.setAccessibleName(title_of(action))
            set_tip(button, action.toolTip())
            button.setIcon(icon(icon_name, "text2", 16))


def _set_words(button: QToolButton, words: bool) -> None:
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
    button.setMinimumWidth(0 if words else HEIGHT - 24)


def _speed_text(speed: float) -> str:
    if math.isinf(speed):
        return tr("At once")
    return tr("{speed:g} node/s", speed=speed) if speed == 1 else tr("{speed:g} nodes/s", speed=speed)
