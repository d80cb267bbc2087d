"""The dialog in which a run gets its name and a note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from micrograd_desktop.project.spec import MOST_OF_NAME
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.translation import tr

WIDTH, NOTE_HEIGHT = 420, 96

Take = Callable[[str, str], str]
"""Takes the name and the note; returns a sentence on why that can't be, or nothing."""


class RunDialog(QDialog):
    """Asks for a name and a note; what can't be is said in it, and it stays open.

    Parameters
    ----------
    title, says
        Of the window, and what is said above the fields.
    name, note
        What the fields begin with.
    button
        What the button that takes them is called.
    """

    def __init__(
        self, title: str, says: str, name: str, note: str, button: str, take: Take, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._take = take
        self.setWindowTitle(title)
        self.said = PlainLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("tone", "err")
        self.said.hide()
        about = PlainLabel(says)
        about.setWordWrap(True)
        about.setProperty("role", "caption")
        self.name, self.note = QLineEdit(name), QPlainTextEdit(note)
        self.name.setMaxLength(MOST_OF_NAME)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_HEIGHT)
        form = QFormLayout()
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("N&ote"), self.note)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take_button = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take_button.setDefault(True)
        self.take_button.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)
        self.name.selectAll()
        self.buttons.accepted.connect(self._on_taken)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(lambda text: self.take_button.setEnabled(bool(text.strip())))

    def _on_taken(self) -> None:
        refused = self._take(self.name.text().strip(), self.note.toPlainText())
        self.said.setText(refused)
        self.said.setVisible(bool(refused))
        if not refused:
            self.accept()
