"""A row of buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, tokens

HEIGHT = 32


class Segments(QWidget):
    """Buttons side by side; the chosen one is filled.

    Signals
    -------
    chosen(str)
        The id of the segment that a person chose.
    """

    chosen = Signal(str)

    def __init__(self, name: str, rows: Sequence[tuple[str, str, str, str]], parent: QWidget | None = None) -> None:
        """``rows`` are (id, title, icon, tip)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._icons: dict[str, str] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, (key, title, icon_name, tip) in enumerate(rows):
            button = self.buttons[key] = QToolButton()
            button.setText(f" {title}")
            button.setAccessibleName(title)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setFixedHeight(HEIGHT)
            button.setIconSize(QSize(16, 16))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("segment", "first" if place == 0 else "last" if place == len(rows) - 1 else "middle")
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._icons[key] = icon_name
            self._group.addButton(button)
            layout.addWidget(button)
        theme().changed.connect(self._restyle)
        self.choose(rows[0][0])

    def choose(self, key: str) -> None:
        """Show a segment as the chosen one, without a signal."""
        self.buttons[key].setChecked(True)
        self._restyle()

    def _restyle(self) -> None:
        t = tokens()
        self.setStyleSheet(
            "QToolButton[segment] { padding: 0 10px; border-radius: 0; margin: 0; }"
            'QToolButton[segment="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }'
            'QToolButton[segment="middle"] { border-left: 0; }'
            'QToolButton[segment="last"] { border-left: 0; border-top-right-radius: 6px;'
            " border-bottom-right-radius: 6px; }"
            f"QToolButton[segment]:checked {{ background: {t.accent_fill}; color: {t.on_accent};"
            f" border: 1px solid {t.accent_fill}; }}"
        )
        for key, button in self.buttons.items():
            button.setIcon(icon(self._icons[key], "on_accent" if button.isChecked() else "text2", 16))
