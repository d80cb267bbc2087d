"""What the app is made of, and under which licences: a list, and beside it the text of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop import resources
from micrograd_desktop.credits import CREDITS, Credit, text_of
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.translation import tr

SIZE = (820, 560)
OWN = "Micrograd Desktop"


class CreditsDialog(QDialog):
    """The app's own licence first, then that of each part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Credits and licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.parts = QListWidget()
        self.parts.setAccessibleName(tr("Parts of the app"))
        self.parts.addItems([OWN, *(credit.name for credit in CREDITS)])
        self.about = PlainLabel()
        self.about.setWordWrap(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Licence"))
        explain_as(self.parts, tr("What the app is made of; Up and Down choose a part."))
        explain_as(self.text, tr("Whose work the chosen part is, and the licence under which it is here."))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.text, 1)
        split = QSplitter()
        split.addWidget(self.parts)
        split.addWidget(right)
        split.setSizes([220, SIZE[0] - 220])
        split.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(split)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        FocusRing(self.parts)
        self.parts.currentRowChanged.connect(self._show)
        self.parts.setCurrentRow(0)
        self.parts.setFocus()
        self.resize(*SIZE)

    def _show(self, row: int) -> None:
        if row <= 0:
            self.about.setText(tr("Free to use, change and pass on, under the MIT licence."))
            self.text.setPlainText(resources.path("LICENSE").read_text("utf-8"))
            return
        credit = CREDITS[row - 1]
        self.about.setText(about(credit))
        self.text.setPlainText(text_of(credit) or no_text(credit))


def no_text(credit: Credit) -> str:
    """In the place of a licence that is not here."""
    return tr("This installation does not carry the text; it stands at {address}.", address=credit.address)


def about(credit: Credit) -> str:
    """What a part is for, its licence and where it comes from, as a line."""
    use = f"{credit.use[:1].upper()}{credit.use[1:]}"
    return tr("{use}. Licence: {licence}. {address}", use=use, licence=credit.licence, address=credit.address)
