"""The strip with its buttons: to the first step, back, forward, to the latest, and to one that is typed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.project.fields import Range
from micrograd_desktop.qt.controls.fields import IconButton, caption, title
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.steady_label import SteadyLabel
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.history.strip import HistoryStrip
from micrograd_desktop.translation import tr, trn

LEFT_WIDTH, RIGHT_WIDTH = 216, 276
FIELD_WIDTH = 84
FORK_WIDTH = 26
"""Of the button that forks where there is no room for the one that says so."""

MARGIN = 12
WIDE = 1180
"""Width from which there is room for what is said at the right."""

NOTHING_YET = tr("No steps yet: press Play or Step.")
LOOK_BACK = tr("Drag the line to see an earlier step as it was: the run stays as it is.")
RETOLD = tr("The steps before are taken again, out of sight, so that their losses are seen.")
GOES_ON = tr("Play shows them again, then trains on. A change here drops them; undo brings them back.")


class Place(NamedTuple):
    """The step on view, how far the run has come, whether it is looked back at, and how many changes are to come.

    ``retold`` says that the steps before those that are known are taken again.
    """

    step: int
    end: int
    looks_back: bool
    to_come: int = 0
    retold: bool = False


class HistoryPane(QWidget):
    """The strip, what is said of it, and the ways to other steps.

    Signals
    -------
    step_wished(object)
        A step is to be seen.
    moved_by(int)
        So many steps further, or back, are to be seen.
    latest_wished()
        The end of the run is to be seen.
    fork_wished()
        The run is to go on from the step on view as another one.
    message_posted(str)
        Why what was typed is refused.
    outdated()
        It came into sight, or has another width than its course was made for.
    """

    step_wished = Signal(object)
    moved_by = Signal(int)
    latest_wished = Signal()
    fork_wished = Signal()
    message_posted = Signal(str)
    outdated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("History", sense="pane"))
        self._place = Place(0, 0, False)
        self._low: bool | None = None
        self._waits = False
        self.strip = HistoryStrip()
        self._icon, self._hint = PlainLabel(), caption()
        self._said = SteadyLabel("", LEFT_WIDTH - 2 * MARGIN)
        self._said.setProperty("role", "caption")
        self.buttons = {
            "first": IconButton("chevrons-left", tr("See step 0 (Alt+Home)")),
            "back": IconButton("chevron-left", tr("Back one step (,)")),
            "forward": IconButton("chevron-right", tr("Forward one step (.)")),
            "last": IconButton("chevrons-right", tr("See the latest step (Alt+End)")),
            "fork": IconButton(
                "git-branch", tr("Fork from this step (Ctrl+B): go on from here, and keep this run whole")
            ),
        }
        self.field = ValueField(self._read)
        self.latest, self.fork = QPushButton(tr("Latest step")), QPushButton()
        self._build()
        self._connect_signals()
        self.set_place(self._place)
        self._restyle()

    def set_place(self, place: Place) -> None:
        """Where the run is seen."""
        self._place = place
        self.strip.set_step(place.step, place.end)
        self.field.show_text(count(place.step))
        self.field.setEnabled(place.end > 0)
        for name, button in self.buttons.items():
            button.setEnabled(place.step > 0 if name in ("first", "back") else place.step < place.end)
        self._say()

    def set_waiting(self, on: bool) -> None:
        """Whether the step on view is still to come, and lets one wait."""
        if on != self._waits:
            self._waits = on
            self._say()

    def set_low(self, low: bool) -> None:
        """Be one row of controls high, where the window is low."""
        if low == self._low:
            return
        self._low = low
        self.strip.set_low(low)
        for widget in (self._head, self._said):
            widget.setVisible(not low)
        edge = 3 if low else 6
        self._column.setContentsMargins(MARGIN, edge, 0, edge)
        self.setFixedHeight(self.strip.minimumHeight())  # which it has, also while nothing is seen
        self._show_right()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._show_right()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.outdated.emit()

    def _read(self, text: str) -> int:
        return int(within(Range(tr("step"), 0, self._place.end, whole=True), parse_whole, whole)(text))

    def _show_right(self) -> None:
        wide = not self._low and self.width() >= WIDE
        self._right.setVisible(wide)
        self.buttons["fork"].setVisible(not wide)
        self._left.setFixedWidth(LEFT_WIDTH + (0 if wide else FORK_WIDTH))

    def _say(self) -> None:
        step, end, back, to_come, retold = self._place
        later = end - step
        known = ""
        if back:
            known = trn("{n} later step is kept", "{n} later steps are kept", later)
        elif end or to_come:
            changes = trn("{n} change to come", "{n} changes to come", to_come) if to_come else ""
            known = ", ".join(filter(None, (trn("{n} step", "{n} steps", end), changes)))
        self._said.setText(tr("Coming to step {step}…", step=count(step)) if self._waits else known)
        self._hint.setText(RETOLD if retold else GOES_ON if back else LOOK_BACK if end else NOTHING_YET)
        self.latest.setVisible(back)
        self.fork.setText(tr("Fork from step {step}", step=count(step)))
        self.fork.setVisible(back)

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(self._icon)
        head.addWidget(title(tr("History", sense="pane")))
        head.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2)
        for name, button in self.buttons.items():
            if name != "fork":
                row.addWidget(button)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setAccessibleName(tr("Step on view"))
        set_tip(self.field, tr("The step on view: type one to see it (Ctrl+G)"))
        row.addSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self.buttons["fork"])
        row.addStretch(1)
        left = self._left = QWidget()
        box = self._column = QVBoxLayout(left)
        box.setSpacing(2)
        for widget in (self._head, self._said):
            box.addWidget(widget)
        box.addLayout(row)
        self._right = QWidget()
        self._right.setFixedWidth(RIGHT_WIDTH)
        side = QVBoxLayout(self._right)
        side.setContentsMargins(0, 8, 12, 8)
        side.setSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.fork, 1)
        buttons.addWidget(self.latest)
        side.addLayout(buttons)
        side.addWidget(self._hint)
        side.addStretch(1)
        set_tip(self.fork, tr("Go on from here as another run; this one is kept whole (Ctrl+B)"))
        set_tip(self.latest, tr("See where the run has come to (Alt+End)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(left)
        layout.addWidget(self.strip, 1)
        layout.addWidget(self._right)
        self.set_low(False)

    def _connect_signals(self) -> None:
        self.strip.step_wished.connect(self.step_wished)
        self.strip.moved_by.connect(self.moved_by)
        self.strip.latest_wished.connect(self.latest_wished)
        self.strip.outdated.connect(self.outdated)
        self.buttons["first"].clicked.connect(lambda: self.step_wished.emit(0))
        self.buttons["back"].clicked.connect(lambda: self.moved_by.emit(-1))
        self.buttons["forward"].clicked.connect(lambda: self.moved_by.emit(1))
        for button in (self.buttons["last"], self.latest):
            button.clicked.connect(lambda: self.latest_wished.emit())
        for fork in (self.fork, self.buttons["fork"]):
            fork.clicked.connect(lambda: self.fork_wished.emit())
        self.field.value_entered.connect(self.step_wished)
        self.field.refused.connect(self.message_posted)
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._icon.setPixmap(pixmap("history", "text2", 16, self.devicePixelRatioF()))
