"""The pane that asks for one gradient, and says what became of the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from micrograd_desktop.presentation.predictions import Judgement, Tally
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.line import Line
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.split import line
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import mono_font, theme, ui_font
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

VERDICTS = {
    "right": ("check", "ok", "good", tr("Right.")),
    "wrong": ("x", "err", "error", tr("Wrong.")),
    "not known": ("circle-question-mark", "text2", "quiet", tr("Not known.")),
}
"""For each verdict its icon, the token of that, the role of its word, and the word."""

HOW = tr("A number, a calculation such as 0.5*2 or 1/3, a sign (+, −, 0), or ? if you don't know.")
NOT_ASKED = tr("Enter asks for the next gradient. So does a step of the backward pass, or a click on a value.")
DONE = tr("Every gradient is predicted. A click on a value shows what was made of it; F7 leaves Predict.")
TALLY = tr("That was the last one: {tally}.")
ANSWER_TIP = tr("Say whether that is right, and show the gradient (Enter)")
LEAST_ROOM = 50
"""Below the field, so that nothing moves when an answer is judged."""


class PredictPane(QWidget):
    """One question, a field for its answer, and the verdict.

    Signals
    -------
    answered(str)
        What was typed.
    next_requested()
        On to the next question.
    left()
        Esc in the field: the keys are to be the graph's.
    close_requested()
        The mode is to be left.
    room_changed()
        It needs more height now, or less.
    """

    answered = Signal(str)
    next_requested = Signal()
    left = Signal()
    close_requested = Signal()
    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._header = PaneHeader(tr("Predict"))
        self._tally, self._score, self._question = PlainLabel(), _Wrapped(), _Wrapped()
        self.field = AnswerField()
        self.answer, self.unknown = QPushButton(tr("Answer")), QPushButton(tr("Don't know"))
        self._mark, self._word, self._said = PlainLabel(), PlainLabel(), _Wrapped()
        self._buttons, self._row = QWidget(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body, self._inner = QScrollArea(), QWidget()
        self._close = IconButton("x", tr("Leave Predict: all gradients are shown (F7)"))
        self._judged: Judgement | None = None
        self._open = False
        self._build()
        self.setFocusProxy(self.field)  # F6 leads to it, not to what leaves the mode
        self.field.entered.connect(self._on_entered)
        self.field.escaped.connect(self.left)
        self.field.textEdited.connect(lambda _text: set_mark(self.field, "invalid", False))
        self.answer.clicked.connect(self._on_entered)
        self.unknown.clicked.connect(lambda: self.answered.emit("?"))
        self._close.clicked.connect(self.close_requested)
        theme().changed.connect(self._restyle)

    def _on_size_changed(self) -> None:
        self._question.setFont(ui_font(reading().px(12), 500))
        self._word.setFont(ui_font(reading().px(12), 600))
        usual = reading().scale == 1.0  # larger, neither the header nor one row has room for all of it
        self._tally.setVisible(usual)
        self._score.setVisible(not usual)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if usual else QBoxLayout.Direction.TopToBottom)
        self._said.keep_room(reading().px(LEAST_ROOM))
        self._restyle()

    def _build(self) -> None:
        self._tally.setProperty("role", "caption")
        self._header.add(self._tally, self._close)
        self._score.setProperty("role", "caption")
        self.field.setFont(mono_font(12))
        self.field.setAccessibleName(tr("Your prediction"))
        self.field.setMinimumWidth(60)
        set_tip(self.field, HOW)
        set_tip(self.answer, ANSWER_TIP)
        set_tip(self.unknown, tr("Show the gradient; it counts as not known (? and Enter)"))
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(6)
        buttons.addWidget(self.answer)
        buttons.addWidget(self.unknown)
        self._row.setSpacing(6)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._buttons)
        verdict = QHBoxLayout()
        verdict.setSpacing(6)
        verdict.addWidget(self._mark)
        verdict.addWidget(self._word)
        verdict.addStretch(1)
        self._body.setWidgetResizable(True)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field has the keys
        self._body.setWidget(self._inner)
        self._inner.installEventFilter(self)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(6)
        inner.addWidget(self._score)
        inner.addWidget(self._question)
        inner.addLayout(self._row)
        inner.addLayout(verdict)
        inner.addWidget(self._said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._body, 1)
        layout.addWidget(line())
        self._body.verticalScrollBar().rangeChanged.connect(self._show_answer)
        for widget in (self.field, self._score, self._word, self._said):
            Grows(widget)
        Grows(self._buttons, fits=True)
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)

    def needed(self, width: int) -> int:
        """The height at which nothing is to be scrolled, in pixels, at a width."""
        inner = self._inner.layout()
        assert inner is not None
        return self._header.height() + max(inner.totalHeightForWidth(width), inner.totalMinimumSize().height()) + 2

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words need other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.room_changed.emit()
            self._show_answer()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """It needs room."""
        super().showEvent(event)
        self.room_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """It needs none."""
        super().hideEvent(event)
        self.room_changed.emit()

    def _show_answer(self) -> None:
        """Where there is no room for all of it: the question and its field, and once it is judged, what is said."""
        bar = self._body.verticalScrollBar()
        bar.setValue(bar.minimum() if self._judged is None else bar.maximum())

    @property
    def question(self) -> str:
        """What is asked."""
        return self._question.text()

    @property
    def said(self) -> str:
        """The verdict and what is said of it, or how to answer."""
        return f"{self._word.text()} {self._said.text()}".strip()

    @property
    def tally(self) -> str:
        """The answers so far."""
        return self._tally.text()

    def ask(self, question: str, judged: Judgement | None = None) -> None:
        """Ask, or show what became of a question that is answered."""
        self._judged = judged
        self._question.setText(question)
        self.field.setAccessibleName(question)
        if judged is None:
            self.field.clear()
        self._show(HOW if judged is None else judged.text())

    def show_text(self, text: str, heading: str = "") -> None:
        """Say something where nothing is asked; Enter asks for the next."""
        self._judged = None
        self._question.setText(heading)
        self.field.clear()
        self._show(text, asked=False)

    def show_end(self, tally: Tally) -> None:
        """Say that all is answered: there is nothing to type, and nothing to go on to."""
        focused = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.show_text(DONE, TALLY.format(tally=tally.text()))
        if focused:
            self.left.emit()
        self.field.setAccessibleName(self.question)
        self.field.setEnabled(False)
        self.answer.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why what was typed is no answer."""
        set_mark(self.field, "invalid", True)
        self._said.setText(sentence)
        set_mark(self._said, "role", "error")
        self.field.setAccessibleDescription(sentence)

    def show_tally(self, tally: Tally) -> None:
        """Show the answers so far."""
        self._tally.setText(tally.text())
        self._score.setText(tally.text())

    def _show(self, said: str, asked: bool = True) -> None:
        judged = self._judged
        set_mark(self.field, "invalid", False)
        self._open = asked and judged is None
        self.field.setEnabled(True)
        self.field.setReadOnly(not self._open)
        self.answer.setEnabled(True)
        self.answer.setText(tr("Answer") if self._open else tr("Next"))
        set_tip(self.answer, ANSWER_TIP if self._open else tr("On to the next question (Enter)"))
        self.unknown.setEnabled(self._open)
        self._said.setText(said)
        set_mark(self._said, "role", "quiet" if judged is None else "")
        self.field.setAccessibleDescription(said)
        self._restyle()

    def _restyle(self) -> None:
        judged = self._judged
        self._mark.setVisible(judged is not None)
        self._word.setText("" if judged is None else VERDICTS[judged.verdict][3])
        if judged is not None:
            icon, token, role, _ = VERDICTS[judged.verdict]
            self._mark.setPixmap(pixmap(icon, token, reading().px(16), self.devicePixelRatioF()))
            set_mark(self._word, "role", role)
            self.field.setAccessibleDescription(self.said)

    def _on_entered(self) -> None:
        if self._open:
            self.answered.emit(self.field.text())
        else:
            self.next_requested.emit()


class _Wrapped(PlainLabel):
    """A text in as many lines as it needs, none of which gives way where a column is low."""

    _least = 0

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def keep_room(self, pixels: int) -> None:
        """Be at least so high, so that nothing below moves."""
        self._least = pixels
        self._hold()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._hold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines are cut elsewhere."""
        super().resizeEvent(event)
        self._hold()

    def changeEvent(self, event: QEvent) -> None:
        """They are of another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hold()

    def _hold(self) -> None:
        self.setMinimumHeight(max(self.heightForWidth(self.width()), self._least))


class AnswerField(Line):
    """The line in which an answer is typed.

    Signals
    -------
    entered()
        Enter was pressed, though there may be nothing to type any more.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, or goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
