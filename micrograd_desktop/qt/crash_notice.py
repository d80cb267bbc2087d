"""Tells of what went wrong in the app itself: a strip across the window that blocks nothing, with the report's folder.

Imported when something did.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, ui_font
from micrograd_desktop.translation import tr

NOW = tr("Something in the app itself went wrong. Your work is still here; save it.")
LAST_TIME = tr("The app ended by an error of its own last time.")
WRITTEN = tr("A report was written, with nothing of your files in it, and was sent nowhere.")
NOT_WRITTEN = tr("No report of it could be written.")


class CrashNotice(QFrame):
    """Says what happened, and opens the folder with the report; goes when it is told to.

    Parameters
    ----------
    sentence
        What happened.
    report
        Where the report is; None if it could not be written.
    """

    def __init__(self, sentence: str, report: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warn")
        self._icon, self._text = PlainLabel(), PlainLabel()
        self._text.setFont(ui_font(12, 500))
        self._text.setWordWrap(True)
        self.folder = QPushButton(tr("Open the folder"))
        self.close_button = QPushButton(tr("Close"))
        set_tip(self.close_button, tr("Take this line away; the report stays"))
        self.close_button.clicked.connect(self.leave)
        self._report: Path | None = None
        self.folder.clicked.connect(self._open_folder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.folder)
        layout.addWidget(self.close_button)
        theme().changed.connect(self._restyle)
        self._restyle()
        self.tell(sentence, report)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def tell(self, sentence: str, report: Path | None) -> None:
        """Say something, and where the report of it is."""
        self._report = report
        text = f"{sentence} {NOT_WRITTEN if report is None else WRITTEN}"
        self._text.setText(text)
        self.setAccessibleName(text)
        self.folder.setVisible(report is not None)
        if report is not None:
            set_tip(self.folder, tr("Show {name} among the files", name=plain(report.name)))

    def leave(self) -> None:
        """Be gone."""
        self.hide()
        self.deleteLater()

    def _open_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))

    def _restyle(self) -> None:
        self._icon.setPixmap(icon("triangle-alert", "warn", 18).pixmap(18, 18))
