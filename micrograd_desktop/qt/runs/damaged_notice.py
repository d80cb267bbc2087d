"""What of the file's kept runs can't be read, and what can be done with that: to save it as text, or to delete it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMessageBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.plain import PlainLabel, answer_of, message_box, set_tip
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside

LARGEST_HEIGHT = 200
SAVE_TIP = tr("Write what the file has of this run to a file of its own, as text (JSON)")
DELETE_TIP = tr("Leave this run out when the project is saved; until then the file has it")


class DamagedNotice(QScrollArea):
    """A row for each such run; where there is none, it is not seen.

    Signals
    -------
    save_requested(object)
        A ``SetAside`` is wanted as text.
    delete_requested(object)
        One is to be kept no longer.
    """

    save_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Kept runs that can't be read"))
        self._runs: tuple[SetAside, ...] = ()
        self.rows: list[_Row] = []
        self.hide()

    def show_runs(self, runs: tuple[SetAside, ...]) -> None:
        """Show these, and no others."""
        if [id(run) for run in runs] == [id(run) for run in self._runs]:
            return
        self._runs, self.rows = runs, [_Row(run) for run in runs]
        self.setVisible(bool(runs))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 8, 12, 8)
        for row in self.rows:
            layout.addWidget(row)
            row.save_button.clicked.connect(partial(self._ask, self.save_requested, row.run))
            row.delete_button.clicked.connect(partial(self._ask, self.delete_requested, row.run))
        self.setWidget(inner)
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words may need another number of lines."""
        super().resizeEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        inner = self.widget()
        if inner is not None and self.rows:
            self.setFixedHeight(min(inner.heightForWidth(max(self.width(), 1)), LARGEST_HEIGHT))

    def _ask(self, signal: SignalInstance, run: SetAside, _checked: bool = False) -> None:
        signal.emit(run)


class _Row(QWidget):
    """What is wrong with a run, and its buttons."""

    def __init__(self, run: SetAside) -> None:
        super().__init__()
        self.run = run
        name = plain(run.name, 60)
        self.said = PlainLabel(
            tr("{name} can't be read, and is saved as it stands. {fault}", name=name, fault=plain(run.fault, 300))
        )
        self.said.setWordWrap(True)
        set_tip(self.said, tr("See {place} in the file.", place=plain(run.place, 200)))
        self.save_button, self.delete_button = QPushButton(tr("Save as text…")), QPushButton(tr("Delete…"))
        layout, buttons = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        for button, tip, what in (
            (self.save_button, SAVE_TIP, tr("Save {name} as text", name=name)),
            (self.delete_button, DELETE_TIP, tr("Delete {name}", name=name)),
        ):
            set_tip(button, tip)
            button.setAccessibleName(what)
            buttons.addWidget(button)
        buttons.addStretch(1)


def may_delete(name: str, window: QWidget) -> bool:
    """Whether a kept run that can't be read is to be saved no longer."""
    buttons = QMessageBox.StandardButton
    question = tr("Delete {name}, which can't be read?", name=plain(name, 60))
    choices = buttons.Yes | buttons.Cancel
    lost = tr(
        "Undo doesn't bring it back. The file has it until you save; save it as text before to keep what is in it."
    )
    box = message_box(QMessageBox.Icon.Question, tr("Delete a run"), question, choices, window, lost)
    box.button(buttons.Yes).setText(tr("Delete"))
    box.setDefaultButton(buttons.Cancel)
    return answer_of(box) == buttons.Yes
