"""The bar of the Runs workspace: what can be done with the chosen runs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from micrograd_desktop.qt.controls.give_way import ICONS
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme

BUTTONS = (
    ("restore_run", "undo-2"),
    ("restore_run_at", "history"),
    ("name_run", "pencil"),
    ("delete_runs", "x"),
    ("save_run_history", "save"),
    ("keep_run", "diamond-plus"),
)
HEIGHT = 56


class RunsBar(QWidget):
    """Buttons of the workspace's actions, and of keeping the present run."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for name, _ in BUTTONS:
            button = self.buttons[name] = QToolButton()
            button.setDefaultAction(actions[name])
            button.setIconSize(QSize(16, 16))
            button.setAccessibleName(actions[name].text().replace("&", "").rstrip("…"))
            layout.addWidget(button)
        layout.addStretch(1)
        self.give_way(0)
        theme().changed.connect(self._restyle)
        self._restyle()

    def give_way(self, level: int) -> None:
        """See ``GivesWay``: buttons are icons."""
        style = Qt.ToolButtonStyle
        for button in self.buttons.values():
            button.setToolButtonStyle(style.ToolButtonIconOnly if level >= ICONS else style.ToolButtonTextBesideIcon)

    def _restyle(self) -> None:
        for name, drawn in BUTTONS:
            self.buttons[name].setIcon(icon(drawn))
