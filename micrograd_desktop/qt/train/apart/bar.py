"""The bar of a step taken apart: which half is shown, what it did, and the ways on from there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.step_words import HALVES, UPDATE
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import Chord, alone
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit, set_tip
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import mono_font, theme
from micrograd_desktop.translation import tr

TIPS = (
    tr("What the network says of the points of this step"),
    tr("How wrong that is: the loss of each point, and their mean"),
    tr("What the loss sends back: the gradients"),
    tr("What the optimizer makes of the gradients: the change of each parameter"),
)
NEXT, TAKE = tr("Next"), tr("Take the step")
NEXT_TIP, TAKE_TIP = tr("The next half (N)"), tr("Take this very step, and take the next one apart (N)")
TRACE_TIP = tr("Open the loss of this point in Trace, with the parameters before the update (O)")
SAMPLES_TIPS = (
    tr("What the network says of each point of this step, as a table"),
    tr("The loss of each point of this step, largest first"),
    tr("What each point adds to the gradient of the selected parameter (Y)"),
    tr("The update of the selected parameter, and what each point adds to its gradient (Y)"),
)
SAMPLES = (tr("Points…"), tr("Losses…"), tr("Its sum…"), tr("Its update…"))
TRACE = tr("Trace")
STEPPER_WIDTH, WORDS_FROM = 18, 640
"""A bar that is less wide has no word on the button that leads to Trace."""

LINES = 2
"""Of the sentence at least, so that nothing below it jumps from half to half."""

MARGINS, SPACING = (12, 6, 8, 6), 6

WALKING = alone(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)


class ApartBar(QWidget):
    """See the module.

    Signals
    -------
    half_chosen(int)
        A half, from 0.
    next_requested()
        The next half; from the last one the step itself.
    back_requested()
        The half before.
    point_entered(int)
        The training point, from 0, that is to be looked at.
    point_moved(int)
        Another point of the step is to be looked at: 1 for the next, -1 for the one before.
    trace_requested(), samples_requested(), left()
        The point's graph; the table of the half; the way out.
    """

    half_chosen = Signal(int)
    next_requested = Signal()
    back_requested = Signal()
    point_entered = Signal(int)
    point_moved = Signal(int)
    trace_requested = Signal()
    samples_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("apartBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Step taken apart"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._half = 0
        rows = [Segment(str(k), f"{k + 1} {HALVES[k]}", tip) for k, tip in enumerate(TIPS)]
        self.halves = Segments(tr("Half of the step"), rows)
        self.back = IconButton("chevron-left", tr("The half before (Shift+N)"))
        self.next = QPushButton(NEXT)
        self.close_button = IconButton("x", tr("Leave the step as it was (Esc)"))
        self.point = ValueField(parse_whole)
        self.point_before = IconButton("chevron-left", tr("The point before, of those of this step (Up)"))
        self.point_after = IconButton("chevron-right", tr("The next point, of those of this step (Down)"))
        self.trace, self.samples = QPushButton(TRACE), QPushButton(SAMPLES[0])
        self.sentence, self.detail, self._point_word = PlainLabel(), PlainLabel(), PlainLabel(tr("Point"))
        self._said = ""
        self._wide = self._high = 0
        self._build()
        self._connect_signals()
        self._restyle()

    @property
    def own_keys(self) -> frozenset[Chord]:
        """Left and Right walk the halves, Up and Down the points, Esc leaves."""
        return WALKING

    def show_half(self, half: int, sentence: str, detail: str) -> None:
        """Show a half, what it did to the network, and what to one parameter."""
        self._half, self._said = half, detail
        self.halves.choose(str(half))
        self.sentence.setText(sentence)
        set_limit(self.back, tr("The half before (Shift+N)"), "" if half else tr("This is the first half"))
        last = half == UPDATE
        self.next.setText(TAKE if last else NEXT)
        set_tip(self.next, TAKE_TIP if last else NEXT_TIP)
        self.samples.setText(SAMPLES[half])
        set_tip(self.samples, SAMPLES_TIPS[half])
        self._give_room()
        self.setAccessibleDescription(
            tr(
                "{half}, {number} of {all}. {sentence} {detail}",
                half=HALVES[half],
                number=half + 1,
                all=len(HALVES),
                sentence=sentence,
                detail=detail,
            )
        )
        self._show_detail()

    def show_point(self, number: int, batch: str, why: str) -> None:
        """Show which training point, from 0, is looked at, and why; ``batch`` says which ones can be."""
        self.point.show_text(count(number + 1))
        says = tr("Which training point's numbers stand on the neurons: one of {batch}. {why}", batch=batch, why=why)
        for part in (self.point, self._point_word):
            set_tip(part, says)
        self.point.setAccessibleDescription(why)

    def set_samples_limit(self, reason: str) -> None:
        """Why there is no table of this half; empty where there is."""
        set_limit(self.samples, SAMPLES_TIPS[self._half], reason)

    def set_obstacle(self, reason: str) -> None:
        """Say why no step is shown; empty where one is."""
        points = (self.point, self.point_before, self.point_after)
        for widget in (self.halves, self.next, *points, self.trace, self.samples, self.back):
            widget.setEnabled(not reason)
        if reason:
            self.sentence.setText(reason)
            self._give_room()
            self._said = ""
            self._show_detail()

    def _build(self) -> None:
        FocusRing(self)
        steppers = (self.point_before, self.point_after)
        for button in (self.back, self.next, self.close_button, *steppers, self.trace, self.samples):
            button.setFixedHeight(24)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that after a click Right and Left still walk
        for button, texts in ((self.next, (NEXT, TAKE)), (self.samples, SAMPLES)):  # a click after a click hits it
            button.setFixedWidth(max(QFontMetrics(button.font()).horizontalAdvance(text) for text in texts) + 28)
        self.next.setProperty("primary", True)
        self.point_before.setFixedWidth(STEPPER_WIDTH)
        self.point_after.setFixedWidth(STEPPER_WIDTH)
        self.trace.setAccessibleName(TRACE)
        self.point.setFixedWidth(58)
        self.point.setAccessibleName(tr("Training point that is looked at"))
        set_tip(self.trace, TRACE_TIP)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._give_room()
        self.detail.setFont(mono_font(11))
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first, last = QHBoxLayout(), QHBoxLayout()
        column = self._column = QVBoxLayout(self)
        for row in (first, last):
            row.setSpacing(SPACING)
        first.addWidget(self.halves)
        first.addStretch(1)
        for widget in (self.back, self.next, self.close_button):
            first.addWidget(widget)
        last.addWidget(self.detail, 1)
        stepper = QHBoxLayout()
        stepper.setSpacing(0)
        for part in (self.point_before, self.point, self.point_after):
            stepper.addWidget(part)
        last.addWidget(self._point_word)
        last.addLayout(stepper)
        for button in (self.trace, self.samples):
            last.addWidget(button)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.sentence)
        column.addLayout(last)

    def _connect_signals(self) -> None:
        self.halves.chosen.connect(lambda half: self.half_chosen.emit(int(half)))
        self.next.clicked.connect(self.next_requested)
        self.back.clicked.connect(self.back_requested)
        self.close_button.clicked.connect(self.left)
        self.point.value_entered.connect(lambda number: self.point_entered.emit(int(number) - 1))
        self.point_before.clicked.connect(lambda: self.point_moved.emit(-1))
        self.point_after.clicked.connect(lambda: self.point_moved.emit(1))
        self.trace.clicked.connect(self.trace_requested)
        self.samples.clicked.connect(self.samples_requested)
        theme().changed.connect(self._restyle)

    def _give_room(self) -> None:
        """As many lines as the longest sentence so far took in this width: nothing is cut, and nothing jumps back."""
        width = max(self.width() - MARGINS[0] - MARGINS[2], 1)
        least = LINES * self.sentence.fontMetrics().lineSpacing() if width != self._wide else self._high
        self._wide, self._high = width, max(least, self.sentence.heightForWidth(width))
        self.sentence.setMinimumHeight(self._high)

    def _show_detail(self) -> None:
        """As much of the line as there is room for; all of it in its tip."""
        metrics = self.detail.fontMetrics()
        self.detail.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, self.detail.width()))
        set_tip(self.detail, self._said)

    def _restyle(self) -> None:
        self.trace.setIcon(icon("workflow", "text", 14))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the line where there is less room, after a word that has an icon, and break the sentence."""
        super().resizeEvent(event)
        self.trace.setText(TRACE if event.size().width() >= WORDS_FROM else "")
        self._name_halves(event.size().width())
        self._give_room()
        self._column.activate()
        self._show_detail()

    def _name_halves(self, width: int) -> None:
        """With their numbers, where there is room for these."""
        beside = sum(button.sizeHint().width() + SPACING for button in (self.back, self.next, self.close_button))
        room = width - MARGINS[0] - MARGINS[2] - beside
        for numbered in (True, False):
            for place, word in enumerate(HALVES):
                self.halves.buttons[str(place)].setText(f"{place + 1} {word}" if numbered else word)
            if self.halves.sizeHint().width() <= room:
                break

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk the halves, or the points; leave."""
        match event.key():
            case Qt.Key.Key_Right:
                self.next_requested.emit()
            case Qt.Key.Key_Left:
                self.back_requested.emit()
            case Qt.Key.Key_Up:
                self.point_moved.emit(-1)
            case Qt.Key.Key_Down:
                self.point_moved.emit(1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
