"""The classic bugs: a menu to switch them, and a strip across the window while any is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, ui_font
from micrograd_desktop.translation import tr, trn


class BugButton(QToolButton):
    """Opens the menu of bugs; its text says how many are on."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on, self._words = 0, True
        self.setObjectName("bugButton")
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for name in BUGS:
            menu.addAction(actions[f"bug_{name}"])
        menu.addSeparator()
        menu.addAction(actions["clear_bugs"])
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(16, 16))
        self.setFixedHeight(32)
        set_tip(self, tr("Switch on the classic bugs, and see what they do"))
        theme().changed.connect(self._restyle)
        self._restyle()

    def set_bugs(self, bugs: Sequence[str]) -> None:
        """Say how many are on."""
        if len(bugs) != self._on:
            self._on = len(bugs)
            self._restyle()

    def set_words(self, on: bool) -> None:
        """Show words, or only the icon and how many are on."""
        if on != self._words:
            self._words = on
            self._restyle()

    def _restyle(self) -> None:
        text = trn("{n} bug on", "{n} bugs on", self._on) if self._on else tr("Bugs", sense="button")
        short = str(self._on) if self._on else ""
        self.setText(f" {text if self._words else short}".rstrip())
        self.setAccessibleName(text)
        self.setIcon(icon("bug", "err" if self._on else "text2", 16))
        set_mark(self, "alarm", bool(self._on))


class BugStrip(QFrame):
    """Says loudly which bugs are on.

    Signals
    -------
    clear_requested()
        All are to be switched off.
    """

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("alarm", True)
        self._bugs: tuple[str, ...] = ()
        self._icon, self._text = PlainLabel(), PlainLabel()
        self._text.setFont(ui_font(12, 500))
        self._text.setProperty("role", "error")
        self._text.setWordWrap(True)
        self.button = QPushButton(tr("Switch off"))
        self.button.clicked.connect(self.clear_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def bugs(self) -> tuple[str, ...]:
        """Those that are named."""
        return self._bugs

    def set_bugs(self, bugs: Sequence[str]) -> None:
        """Name the bugs that are on; without any there is no strip."""
        if tuple(bugs) == self._bugs:
            return
        self._bugs = tuple(bugs)
        self.setVisible(bool(bugs))
        if not bugs:
            return
        if len(bugs) == 1:
            bug = BUGS[bugs[0]]
            text = tr("Bug on: {bug}. {says} {effect}", bug=bug.title, says=bug.says, effect=bug.effect)
        else:
            names = ", ".join(BUGS[name].title for name in bugs)
            text = tr("{count} bugs on: {names}. The numbers are wrong.", count=len(bugs), names=names)
        self._text.setText(text)
        self.setAccessibleName(text)

    def _restyle(self) -> None:
        self._icon.setPixmap(icon("bug", "err", 18).pixmap(18, 18))
