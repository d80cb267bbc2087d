"""A row of buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme

HEIGHT, STRONG_HEIGHT = 24, 32
ICON_SIZE = 16


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the buttons."""

    id: str
    title: str
    tip: str
    icon: str = ""


class Segments(QWidget):
    """Buttons side by side. The chosen one is tinted; with ``strong``, for what decides on the whole window, filled.

    Signals
    -------
    chosen(str)
        The id of the segment that a person chose.
    """

    chosen = Signal(str)

    def __init__(self, name: str, rows: Sequence[Segment], strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows, self._strong = tuple(rows), strong
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, row in enumerate(rows):
            button = self.buttons[row.id] = self._button(row)
            button.setProperty("segment", "first" if place == 0 else "last" if place == len(rows) - 1 else "middle")
            self._group.addButton(button)
            layout.addWidget(button)
        theme().changed.connect(self._restyle)
        self.choose(rows[0].id)

    def choose(self, key: str) -> None:
        """Show a segment as the chosen one, without a signal; Tab goes to it, arrow keys to the others."""
        self.buttons[key].setChecked(True)
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus)
        self._restyle()

    def set_words(self, on: bool) -> None:
        """Show the titles; without them only those icons that there are, whose tips say what they are."""
        for row in self._rows:
            if row.icon:
                style = Qt.ToolButtonStyle
                beside = style.ToolButtonTextBesideIcon if on else style.ToolButtonIconOnly
                self.buttons[row.id].setToolButtonStyle(beside)

    def _button(self, row: Segment) -> QToolButton:
        button = QToolButton()
        button.setText(f" {row.title}" if row.icon else row.title)
        button.setAccessibleName(row.title)
        set_tip(button, row.tip)
        button.setCheckable(True)
        button.setProperty("strong", self._strong)
        button.setFixedHeight(STRONG_HEIGHT if self._strong else HEIGHT)
        if row.icon:
            button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(row.id))
        return button

    def _restyle(self) -> None:
        for row in self._rows:
            if row.icon:
                filled = self._strong and self.buttons[row.id].isChecked()
                self.buttons[row.id].setIcon(icon(row.icon, "on_accent" if filled else "text2", ICON_SIZE))
