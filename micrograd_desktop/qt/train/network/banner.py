"""The banner across the canvas, for what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme, ui_font


@dataclass(frozen=True, slots=True)
class Banner:
    """A message across the canvas; each button is (id, label, primary), ``tone`` is ``"err"`` or ``"warn"``."""

    text: str
    buttons: tuple[tuple[str, str, bool], ...] = ()
    tone: str = "err"


class BannerBar(QFrame):
    """The banner across the canvas.

    Signals
    -------
    clicked(str)
        The id of the button that was pressed.
    """

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = "err"
        self.setProperty("banner", self._tone)
        self._icon, self._text = PlainLabel(), PlainLabel()
        self._text.setWordWrap(True)
        self._text.setFont(ui_font(12, 500))
        self._text.setProperty("tone", self._tone)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._text)
        beside.addLayout(self._row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)
        theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def set_banner(self, banner: Banner | None) -> None:
        """Show a banner, or none."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self.setVisible(banner is not None)
        if banner is None:
            return
        self._tone = banner.tone
        set_mark(self, "banner", self._tone)
        set_mark(self._text, "tone", self._tone)
        self._restyle()
        self._text.setText(banner.text)
        self.setAccessibleName(banner.text)
        for name, label, primary in banner.buttons:
            button = QPushButton(label)
            button.setProperty("primary", primary)
            button.clicked.connect(lambda _checked=False, name=name: self.clicked.emit(name))
            self._row.insertWidget(len(self._buttons), button)
            button.show()
            self._buttons.append(button)

    def _restyle(self) -> None:
        name = "octagon-alert" if self._tone == "err" else "triangle-alert"
        self._icon.setPixmap(icon(name, self._tone, 18).pixmap(18, 18))
