"""What a traced program printed: all its lines, to be scrolled and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from micrograd_desktop.plain_text import printable
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.theme import mono_font

TEXT_PX = 12
LEFT_MARGIN = 8
MOST_ROWS = 5
"""Rows that are shown at once; the others are scrolled to."""


class Printed(QPlainTextEdit):
    """The text itself.

    Signals
    -------
    left()
        Esc: the keys are to be another's.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Output(QWidget):
    """The printed lines under a title; it takes no room where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Printed()
        self._header = PaneHeader("Printed", line=False)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.text.setObjectName("printed")
        self.text.setReadOnly(True)
        self.text.setFont(mono_font(TEXT_PX))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setViewportMargins(LEFT_MARGIN, 0, 0, 0)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setAccessibleName("What the program printed")
        set_tip(self.text, "All that the program printed; select with the mouse or Ctrl+A, copy with Ctrl+C")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.text)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines, the last ones in sight, unless a person scrolled elsewhere in them."""
        text = "\n".join(printable(line) for line in lines)
        self.setVisible(bool(lines))
        if text == self.text.toPlainText():
            return
        bar = self.text.verticalScrollBar()
        place, at_end = bar.value(), bar.value() >= bar.maximum()
        self.text.setPlainText(text)
        rows = text.count("\n") + 1
        self._header.set_caption(f"{rows:,} line{'s' * (rows != 1)}")
        margins = 2 * round(self.text.document().documentMargin())
        self.text.setFixedHeight(min(rows, MOST_ROWS) * self.text.fontMetrics().lineSpacing() + margins)
        bar.setValue(bar.maximum() if at_end else place)
