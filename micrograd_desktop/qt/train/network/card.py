"""The card of what is selected: values and gradients, with the parameter to edit and to freeze."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.presentation.colours import sign_token
from micrograd_desktop.presentation.formats import exact, gradient, parse, signed
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.keys import end_edit
from micrograd_desktop.qt.controls.line import Line
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.translation import tr

WIDTH = 300
ROW_HEIGHT = 18
NUMBER_WIDTH = 84
MESSAGE_HEIGHT = 28


class _Words(NamedTuple):
    """What the buttons say of a weight, or of a bias."""

    new: str
    edit: str
    set: str
    freeze: str
    keeps: str
    unfreeze: str
    trains: str


WORDS = {
    "weight": _Words(
        new=tr("New value of the weight"),
        edit=tr("Edit weight"),
        set=tr("Set weight"),
        freeze=tr("Freeze weight"),
        keeps=tr("The weight keeps its value while the rest trains"),
        unfreeze=tr("Unfreeze weight"),
        trains=tr("The weight trains again"),
    ),
    "bias": _Words(
        new=tr("New value of the bias"),
        edit=tr("Edit bias"),
        set=tr("Set bias"),
        freeze=tr("Freeze bias"),
        keeps=tr("The bias keeps its value while the rest trains"),
        unfreeze=tr("Unfreeze bias"),
        trains=tr("The bias trains again"),
    ),
}


class CardRow(NamedTuple):
    """A line of the card; without a gradient before the first backward pass."""

    name: str
    value: float
    gradient: float | None


class CardTable(QWidget):
    """Rows of name, value and gradient, painted: they change with every frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._rows: tuple[CardRow, ...] = ()
        theme().changed.connect(self.update)

    def set_rows(self, rows: tuple[CardRow, ...]) -> None:
        """Show these rows."""
        if len(rows) != len(self._rows):
            self.setFixedHeight(ROW_HEIGHT * (len(rows) + 1))
        self._rows = rows
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the card leaves."""
        return QSize(WIDTH - 24, ROW_HEIGHT * (len(self._rows) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rows."""
        t = tokens()
        painter = QPainter(self)
        self._write(painter, 0, 1, tr("value"), t.text2)
        self._write(painter, 0, 2, tr("gradient"), t.grad)
        for line, row in enumerate(self._rows, start=1):
            painter.setFont(ui_font(12))
            self._write(painter, line, 0, row.name, t.text)
            painter.setFont(mono_font(12))
            self._write(painter, line, 1, signed(row.value), getattr(t, sign_token(row.value)))
            painter.setFont(mono_font(12, 600))
            broken = row.gradient is not None and not math.isfinite(row.gradient)
            self._write(painter, line, 2, gradient(row.gradient), t.err if broken else t.grad)
        painter.end()

    def _write(self, painter: QPainter, line: int, column: int, text: str, colour: str) -> None:
        left = self.width() - NUMBER_WIDTH * (3 - column) if column else 0
        place = QRectF(left, line * ROW_HEIGHT, NUMBER_WIDTH if column else self.width(), ROW_HEIGHT)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        if line == 0:
            painter.setFont(ui_font(11))
        painter.setPen(QColor(colour))
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)


class NeuronCard(QFrame):
    """A small table under a title, and a parameter that can be edited and frozen.

    Signals
    -------
    closed()
        The cross was pressed, or Esc.
    value_entered(int, float)
        A parameter's index and its new value.
    freeze_toggled(int, bool)
        A parameter's index and whether it is to be frozen.
    trace_requested()
        The neuron's scalar graph is to be opened.
    resized()
        The card is larger or smaller now.
    """

    closed = Signal()
    value_entered = Signal(int, float)
    freeze_toggled = Signal(int, bool)
    trace_requested = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter: int | None = None
        self._value = 0.0
        self._frozen = False
        self._word, self._note_tip = "bias", ""
        self.setObjectName("neuronCard")
        self.setFixedWidth(WIDTH)
        self._title, self._caption, self._message = PlainLabel(), PlainLabel(), PlainLabel()
        self._note = PlainLabel()
        self._note.hide()
        self._close = QToolButton()
        self._close.setProperty("flat", True)
        self._close.setFixedSize(24, 24)
        set_tip(self._close, tr("Close (Esc)"))
        self._close.setAccessibleName(tr("Close the card"))
        self.table = CardTable()
        self._editor = Line()
        self._edit, self._freeze, self._cancel = QPushButton(), QPushButton(), QPushButton(tr("Cancel"))
        self.trace = QPushButton(tr("Trace"))
        set_tip(self.trace, tr("Open this neuron's scalar graph, with its present weights"))
        for label, role in (
            (self._title, "title"),
            (self._caption, "caption"),
            (self._note, "caption"),
            (self._message, "error"),
        ):
            label.setProperty("role", role)
        self._message.setFont(ui_font(11))
        self._message.setWordWrap(True)
        self._message.setFixedHeight(MESSAGE_HEIGHT)  # kept while a value is typed, so that nothing jumps
        self._build()
        self._connect_signals()
        self._restyle()
        self._end_edit()

    def set_rows(self, title: str, caption: str, rows: tuple[CardRow, ...]) -> None:
        """Show rows under a title."""
        if title != self._title.text():
            self._title.setText(title)
        if caption != self._caption.text():
            self._caption.setText(caption)
        self.table.set_rows(rows)
        spoken = "; ".join(
            tr(
                "{name}: {value}, gradient {gradient}",
                name=row.name, value=signed(row.value), gradient=gradient(row.gradient),
            )
            for row in rows
        )  # fmt: skip
        self.setAccessibleName(f"{title}. {spoken}")

    def set_note(self, text: str, tip: str = "") -> None:
        """A line under the table; empty for none."""
        if text != self._note.text():
            self._note.setText(text)
        if self._note.isHidden() != (not text):
            self._note.setVisible(bool(text))
        if tip != self._note_tip:
            self._note_tip = tip
            set_tip(self._note, tip)

    def set_parameter(self, index: int, word: str, value: float, frozen: bool) -> None:
        """The parameter that Edit and Freeze are for; ``word`` is "weight" or "bias"."""
        self._value = value
        if (index, word, frozen) == (self._parameter, self._word, self._frozen):
            return
        if index != self._parameter:
            self._end_edit()
        self._parameter, self._word, self._frozen = index, word, frozen
        self._editor.setAccessibleName(WORDS[word].new)
        self.trace.setVisible(not self._is_editing() and word != "weight")
        self._show_words()

    def begin_edit(self) -> None:
        """Let a person type a new value."""
        self._editor.setText(exact(self._value))
        self._set_editing(True)
        self._editor.setFocus()
        self._editor.selectAll()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        head.addWidget(self._close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._edit, self._cancel, self._freeze, self.trace):
            button.setFixedHeight(26)
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 4, 0)
        inner.setSpacing(6)
        for widget in (self.table, self._note, self._editor, self._message):
            inner.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 8)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(inner)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def _connect_signals(self) -> None:
        self._close.clicked.connect(self.closed)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._cancel.clicked.connect(self._end_edit)
        self.trace.clicked.connect(self.trace_requested)
        self._freeze.clicked.connect(self._on_freeze_clicked)
        self._editor.returnPressed.connect(self._on_value_entered)
        self._editor.textEdited.connect(lambda _text: self._say(""))
        self._editor.escaped.connect(self._on_editor_escaped)
        theme().changed.connect(self._restyle)

    def _set_editing(self, on: bool) -> None:
        self._editor.setVisible(on)
        self._cancel.setVisible(on)
        self._message.setVisible(on)
        self._freeze.setVisible(not on)
        self.trace.setVisible(not on and self._word != "weight")
        self._say("")
        self._show_words()

    def _end_edit(self) -> None:
        self._set_editing(False)

    def _is_editing(self) -> bool:
        return not self._editor.isHidden()

    def _say(self, text: str) -> None:
        self._message.setText(text)
        set_tip(self._message, text)

    def _show_words(self) -> None:
        editing = self._is_editing()
        words = WORDS[self._word]
        self._edit.setText(words.set if editing else words.edit)
        self._freeze.setText(words.unfreeze if self._frozen else words.freeze)
        set_tip(self._freeze, words.trains if self._frozen else words.keeps)
        self.trace.setIcon(icon("workflow", "text", 14))
        self._edit.setIcon(icon("check" if editing else "pencil", "text", 14))
        self._freeze.setIcon(icon("lock-open" if self._frozen else "lock", "text", 14))

    def _on_edit_clicked(self) -> None:
        if self._is_editing():
            self._on_value_entered()
        else:
            self.begin_edit()

    def _on_value_entered(self) -> None:
        try:
            value = parse(self._editor.text())
        except ValueError as error:
            self._say(str(error))
            return
        end_edit(self._editor)
        self._end_edit()
        if self._parameter is not None:
            self.value_entered.emit(self._parameter, value)

    def _on_editor_escaped(self) -> None:
        """Leave the value as it was."""
        self._end_edit()
        self._edit.setFocus()

    def _on_freeze_clicked(self) -> None:
        if self._parameter is not None:
            self.freeze_toggled.emit(self._parameter, not self._frozen)

    def _restyle(self) -> None:
        self._close.setIcon(icon("x", "text2", 14))
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the card; no other key of the card's is one for the canvas under it."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that there is more or less to place."""
        super().resizeEvent(event)
        self.resized.emit()
