"""The card of what is selected: values and gradients, with the parameter to edit and to freeze."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import gradient, signed
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font

WIDTH = 276


class NeuronCard(QFrame):
    """A small table of name, value and gradient; the last row is a parameter that can be edited and frozen.

    Signals
    -------
    closed()
        The cross was pressed.
    value_entered(int, float)
        A parameter's index and its new value.
    freeze_toggled(int, bool)
        A parameter's index and whether it is to be frozen.
    """

    closed = Signal()
    value_entered = Signal(int, float)
    freeze_toggled = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter: int | None = None
        self._value = 0.0
        self._frozen = False
        self.setObjectName("neuronCard")
        self.setFixedWidth(WIDTH)
        self._title, self._caption = QLabel(), QLabel()
        self._close = QPushButton()
        self._close.setFlat(True)
        self._close.setFixedSize(24, 24)
        self._close.setToolTip("Close (Esc)")
        self._close.setAccessibleName("Close the card")
        self._grid = QGridLayout()
        self._cells: list[tuple[QLabel, QLabel, QLabel]] = []
        self._editor = QLineEdit()
        self._editor.setAccessibleName("New value")
        self._editor.hide()
        self._message = QLabel()
        self._message.hide()
        self._message.setWordWrap(True)
        self._edit, self._freeze = QPushButton("Edit"), QPushButton("Freeze")
        self._build()
        self._close.clicked.connect(self.closed)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._freeze.clicked.connect(self._on_freeze_clicked)
        self._editor.returnPressed.connect(self._on_value_entered)
        theme().changed.connect(self._restyle)
        self._restyle()

    def set_rows(self, title: str, caption: str, rows: list[tuple[str, float, float]]) -> None:
        """Show (name, value, gradient) rows under a title."""
        self._title.setText(title)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        for cells, row in zip(self._cells, [*rows, *[None] * 4], strict=False):
            for cell in cells:
                cell.setVisible(row is not None)
            if row is not None:
                name, value, grad = row
                cells[0].setText(name)
                cells[1].setText(signed(value))
                cells[2].setText(gradient(grad))
                t = tokens()
                cells[1].setStyleSheet(f"color: {t.neg_text if value < 0 else t.pos_text};")
        spoken = "; ".join(f"{n}: value {signed(v)}, gradient {gradient(g)}" for n, v, g in rows)
        self.setAccessibleName(f"{title}. {spoken}")
        self.adjustSize()

    def set_parameter(self, index: int | None, value: float, frozen: bool) -> None:
        """The parameter that Edit and Freeze are for; None hides both."""
        if index != self._parameter:
            self._editor.hide()
            self._message.hide()
        self._parameter, self._value, self._frozen = index, value, frozen
        self._edit.setVisible(index is not None)
        self._freeze.setVisible(index is not None)
        self._freeze.setText("Unfreeze" if frozen else "Freeze")
        self._freeze.setIcon(icon("lock-open" if frozen else "lock", "text", 14))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        head.addWidget(self._close)
        for column, name in ((1, "value"), (2, "gradient")):
            label = QLabel(name)
            label.setObjectName(f"head{column}")
            label.setFont(ui_font(11))
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, 0, column)
        for row in range(1, 5):
            cells = (QLabel(), QLabel(), QLabel())
            cells[1].setFont(mono_font(12))
            cells[2].setFont(mono_font(12, QFont.Weight.DemiBold))
            for column, cell in enumerate(cells):
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(cell, row, column)
            self._cells.append(cells)
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        buttons = QHBoxLayout()
        buttons.addWidget(self._edit)
        buttons.addWidget(self._freeze)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        layout.addWidget(self._editor)
        layout.addWidget(self._message)
        layout.addLayout(buttons)

    def _on_edit_clicked(self) -> None:
        if self._editor.isVisible():
            self._on_value_entered()
            return
        self._editor.setText(repr(self._value))
        self._editor.show()
        self._editor.setFocus()
        self._editor.selectAll()
        self._edit.setText("Set")
        self.adjustSize()

    def _on_value_entered(self) -> None:
        try:
            value = float(self._editor.text().replace("\u2212", "-").replace(",", "."))
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            self._message.setText("Type a number, such as 0.5 or 1e-3.")
            self._message.show()
            self.adjustSize()
            return
        self._editor.hide()
        self._message.hide()
        self._edit.setText("Edit")
        self.adjustSize()
        if self._parameter is not None:
            self.value_entered.emit(self._parameter, value)

    def _on_freeze_clicked(self) -> None:
        if self._parameter is not None:
            self.freeze_toggled.emit(self._parameter, not self._frozen)

    def _restyle(self) -> None:
        t = tokens()
        self.setStyleSheet(
            f"#neuronCard {{ background: {t.raised}; border: 1px solid {t.accent}; border-radius: 8px; }}"
            f"#head2 {{ color: {t.grad}; }} #head1 {{ color: {t.text2}; }}"
        )
        self._title.setFont(ui_font(12, 600))
        self._caption.setFont(ui_font(11))
        self._caption.setStyleSheet(f"color: {t.text3};")
        self._message.setStyleSheet(f"color: {t.err};")
        for cells in self._cells:
            cells[2].setStyleSheet(f"color: {t.grad};")
        self._close.setIcon(icon("x", "text2", 14))
        self._close.setStyleSheet("QPushButton { border: 0; background: transparent; padding: 0; }")
        self._edit.setIcon(icon("pencil", "text", 14))
