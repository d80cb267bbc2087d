"""The history of a trace: every step of the forward and the backward pass on one line, to be scrubbed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.fields import IconButton, caption, title
from micrograd_desktop.qt.controls.keys import ENDS, alone
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import mono_font, theme, tokens, ui_font
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, whole

LEFT_WIDTH, RIGHT_WIDTH = 168, 206
LEAST_PITCH = 14.0
NAME_GAP = 6.0
TEXT_PX = 11
NAME_ROOM = 50.0
KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}


class TraceTimeline(QWidget):
    """The strip below the workspace.

    Signals
    -------
    position_chosen(int)
        So many steps are to be done: 0 is the start.
    """

    position_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = Strip()
        self._done = caption()
        self._done.setWordWrap(False)
        self._icon = PlainLabel()
        self._side = QHBoxLayout()
        self.buttons = {
            "first": IconButton("chevrons-left", tr("To the start (Home)")),
            "back": IconButton("chevron-left", tr("Back one (Left)")),
            "forward": IconButton("chevron-right", tr("One node (Right)")),
            "last": IconButton("chevrons-right", tr("To the end (End)")),
        }
        self._build()
        self.strip.position_chosen.connect(self.position_chosen)
        for name, target in (("first", lambda: 0), ("last", lambda: self.strip.length)):
            self.buttons[name].clicked.connect(lambda _=False, target=target: self.position_chosen.emit(target()))
        for name, step in (("back", -1), ("forward", 1)):
            self.buttons[name].clicked.connect(lambda _=False, step=step: self.strip.move_by(step))
        theme().changed.connect(self._restyle)
        reading().changed.connect(self._on_size_changed)
        self._restyle()
        self._on_size_changed()

    def _build(self) -> None:
        left = QWidget()
        left.setMinimumWidth(LEFT_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._icon)
        head.addWidget(title(tr("History")))
        head.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(left)
        box.setContentsMargins(12, 8, 0, 8)
        box.setSpacing(2)
        box.addLayout(head)
        box.addWidget(self._done)
        box.addLayout(row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(left)
        layout.addWidget(self.strip, 1)
        layout.addLayout(self._side)
        Grows(left)

    def set_side_widget(self, widget: QWidget) -> None:
        """What stands at the right end."""
        widget.setFixedWidth(max(RIGHT_WIDTH, widget.minimumSizeHint().width()))
        self._side.addWidget(widget)
        Grows(widget)

    def set_steps(self, forward: Sequence[str], backward: Sequence[str]) -> None:
        """Name the steps of the two passes."""
        self.strip.set_steps(forward, backward)
        self._give_room()
        self._say()

    def _give_room(self) -> None:
        """Keep the room of the longest count, so that nothing moves."""
        self._done.ensurePolished()
        self._done.setMinimumWidth(2 + self._done.fontMetrics().horizontalAdvance(self._text(self.strip.length)))

    def _on_size_changed(self) -> None:
        self._restyle()
        self.setFixedHeight(self.strip.height_needed + 8)
        self._give_room()

    def set_position(self, position: int) -> None:
        """So many steps are done."""
        self.strip.set_position(position)
        self._say()

    def _text(self, done: int) -> str:
        return tr("{done} of {total} steps done", done=whole(done), total=whole(self.strip.length))

    def _say(self) -> None:
        self._done.setText(self._text(self.strip.position))
        for name, button in self.buttons.items():
            possible = self.strip.position > 0 if name in ("first", "back") else self.strip.position < self.strip.length
            button.setEnabled(possible)

    def _restyle(self) -> None:
        self._icon.setPixmap(pixmap("history", "text2", reading().px(16), self.devicePixelRatioF()))


class Strip(QWidget):
    """The line of steps: dots if there is room, a bar if not."""

    position_chosen = Signal(int)
    own_keys = alone(*KEYS) | ENDS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self._forward: Sequence[str] = ()
        self._backward: Sequence[str] = ()
        self.position = 0
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        self.setAccessibleName(tr("History"))
        set_tip(self, tr("Every step of the forward and the backward pass: click or drag to go there"))
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide."""
        return QSize(800, self.height_needed)

    @property
    def height_needed(self) -> int:
        """Pixels for the captions, the line and the names."""
        return round(self._names_at) + 12

    @property
    def _captions_at(self) -> float:
        return 7.0 + reading().px(TEXT_PX)

    @property
    def _line_at(self) -> float:
        return self._captions_at + 24.0

    @property
    def _names_at(self) -> float:
        return self._line_at + 19.0 + reading().px(TEXT_PX)

    def _on_size_changed(self) -> None:
        self.setFixedHeight(self.height_needed)
        self.update()

    @property
    def length(self) -> int:
        """The number of steps."""
        return len(self._forward) + len(self._backward)

    def set_steps(self, forward: Sequence[str], backward: Sequence[str]) -> None:
        """Name the steps of the two passes."""
        self._forward, self._backward = forward, backward
        self.set_position(min(self.position, self.length))

    def set_position(self, position: int) -> None:
        """So many steps are done."""
        self.position = position
        self.setAccessibleDescription(self.spoken())
        self.update()

    def spoken(self) -> str:
        """The position in words."""
        done, total = self.position, self.length
        if done == 0:
            return tr("{done} of {total} steps, at the start", done=done, total=total)
        name = self._name(done - 1)
        if done > len(self._forward):
            return tr("{done} of {total} steps, backward at {name}", done=done, total=total, name=name)
        return tr("{done} of {total} steps, forward at {name}", done=done, total=total, name=name)

    def move_by(self, steps: int) -> None:
        """Ask for a position some steps on."""
        position = min(max(self.position + steps, 0), self.length)
        if position != self.position:
            self.position_chosen.emit(position)

    def place(self, step: int) -> float:
        """Where a step (from 0) stands."""
        left, right = 16.0, self.width() - 24.0
        return left + (right - left) * step / max(self.length - 1, 1)

    def _name(self, step: int) -> str:
        n = len(self._forward)
        return self._forward[step] if step < n else self._backward[step - n]

    def _at(self, x: float) -> int:
        """The position whose last step is nearest."""
        left, right = 16.0, self.width() - 24.0
        step = round((x - left) / max(right - left, 1.0) * max(self.length - 1, 1))
        return 0 if x < left - 8 else min(max(step, 0) + 1, self.length)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there, and begin to scrub."""
        if event.button() == Qt.MouseButton.LeftButton and self.length:
            self._dragging = True
            self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub, or name what is pointed at."""
        if self._dragging:
            self._choose(event)
        elif self.length:
            position = self._at(event.position().x())
            word = tr("Backward") if position > len(self._forward) else tr("Forward")
            set_tip(self, f"{word}: {self._name(position - 1)}" if position else tr("Start"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the scrub."""
        self._dragging = False

    def _choose(self, event: QMouseEvent) -> None:
        position = self._at(event.position().x())
        if position != self.position:
            self.position_chosen.emit(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow and Page keys step, Home and End go to the ends."""
        key = Qt.Key(event.key())
        if key in KEYS:
            self.move_by(KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_by(-self.length if key == Qt.Key.Key_Home else self.length)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Captions, line, dots, names."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        n, y = len(self._forward), self._line_at
        if self.length:
            pitch = self.place(1) - self.place(0)
            middle = (self.place(n - 1) + self.place(n)) / 2 if 0 < n < self.length else self.place(n)
            self._paint_line(painter, n, y, middle)
            self._paint_captions(painter, middle)
            if pitch >= LEAST_PITCH:
                for step in range(self.length):
                    self._paint_dot(painter, step, y)
            elif self.position:
                self._paint_dot(painter, self.position - 1, y)
            self._paint_names(painter, pitch)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_captions(self, painter: QPainter, middle: float) -> None:
        t = tokens()
        painter.setFont(ui_font(reading().px(TEXT_PX)))
        after = 8 + QFontMetricsF(painter.font()).horizontalAdvance(tr("Forward")) + NAME_GAP
        for text, x, colour in ((tr("Forward"), 8.0, t.text2), (tr("Backward"), max(middle + 6, after), t.grad)):
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x, self._captions_at), text)

    def _paint_line(self, painter: QPainter, n: int, y: float, middle: float) -> None:
        t = tokens()
        start, end = self.place(0), self.place(self.length - 1)
        at = self.place(max(self.position - 1, 0))
        spans = [(start, end, t.border), (start, min(at, middle), t.text2)]
        if self.position > n:
            spans.append((middle, at, t.grad))
        for left, right, colour in spans:
            painter.setPen(QPen(QColor(colour), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            if right > left:
                painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(QPointF(middle, 8), QPointF(middle, self.height() - 8))

    def _paint_dot(self, painter: QPainter, step: int, y: float) -> None:
        t = tokens()
        backward, done = step >= len(self._forward), step < self.position
        colour = t.grad if backward else t.text2
        current = step == self.position - 1
        painter.setPen(QPen(QColor(colour if done else t.field_border), 2.5 if current else 1.25))
        painter.setBrush(QColor(t.panel if current or not done else colour))
        radius = 7.5 if current else 5.0
        painter.drawEllipse(QPointF(self.place(step), y), radius, radius)

    def _paint_names(self, painter: QPainter, pitch: float) -> None:
        t, name_room = tokens(), reading().scale * NAME_ROOM
        every = max(1, -(-int(name_room) // max(int(pitch), 1)))
        current = self.position - 1
        steps = set(range(0, self.length, every)) if pitch >= 1 else {0, self.length - 1}
        steps = {step for step in steps if abs(step - current) >= every or step == current} | {max(current, 0)}
        room, taken = max(pitch * every, name_room), QRectF()
        for step in sorted(steps, key=lambda step: (step != current, step)):
            bold = step == current
            painter.setFont(mono_font(reading().px(TEXT_PX), 600 if bold else 400))
            own = t.grad if step >= len(self._forward) else t.text
            painter.setPen(QColor(own if bold else t.text3))
            metrics = QFontMetricsF(painter.font())
            text = metrics.elidedText(self._name(step), Qt.TextElideMode.ElideMiddle, room - 4)
            width = metrics.horizontalAdvance(text)
            x = min(max(self.place(step) - width / 2, 0.0), self.width() - width)
            span = QRectF(x - NAME_GAP / 2, 0, width + NAME_GAP, 1)
            if not span.intersects(taken):
                painter.drawText(QPointF(x, self._names_at), text)
            taken = span if bold else taken
