"""The panel beside the history that takes a point from the data, and follows the weights as they are trained."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

TEXT_PX = 12


class TakePanel(QWidget):
    """Takes a point from Train, and follows its weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(tr("Take from Train…"))
        set_tip(self.button, tr("Open one point of the data as a scalar graph, with the weights in Train (Ctrl+T)"))
        self.follow = QCheckBox(tr("Follow training"))
        set_tip(self.follow, tr("Keep the weights as they are in Train while it trains"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 12, 6)
        layout.setSpacing(6)
        layout.addStretch(1)
        layout.addWidget(self.button)
        layout.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        theme().changed.connect(self._restyle)
        reading().changed.connect(self._on_size_changed)
        self._restyle()
        self._on_size_changed()

    def _on_size_changed(self) -> None:
        self.button.setFixedHeight(18 + reading().px(TEXT_PX))

    def _restyle(self) -> None:
        self.button.setIcon(icon("route", "text2", 16))
