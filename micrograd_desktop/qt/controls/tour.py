"""The tour: a card beside one part of the window after the other, with a ring around the part. It blocks nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from micrograd_desktop.qt.controls.fields import caption, title
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import NO_KEYS, SPACE, Chord, alone
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.translation import tr

WIDTH = 300
GAP, EDGE = 12, 8
FLAT = 3
"""How many times as wide as high a part is below which the card stands rather than beside it."""

RING, RING_GAP = 3, 3
WALKING = alone(Qt.Key.Key_Left, Qt.Key.Key_Right)
FOLLOWED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


@dataclass(frozen=True, slots=True)
class Stop:
    """One part of the window: the widgets that the ring is around, and what is said of them."""

    title: str
    says: str
    widgets: tuple[QWidget, ...]

    @property
    def seen(self) -> bool:
        """Whether any of it is shown now."""
        return any(widget.isVisible() for widget in self.widgets)


class Tour(QFrame):
    """Goes through the stops that are shown: Next and Back, by the arrow keys too; Esc or Skip ends it.

    Parameters
    ----------
    window
        Whose parts they are. The tour is its child, and gone when it has ended.
    """

    own_keys = WALKING | alone(Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def __init__(self, window: QMainWindow, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._window, self._place = window, 0
        self.stops = [stop for stop in stops if stop.seen]
        self._before = window.focusWidget()
        self._watched: tuple[QWidget, ...] = ()
        self._ring = _Ring(window)
        self.setObjectName("tourCard")
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._words, self._count = title(""), PlainLabel(), caption()
        self._words.setWordWrap(True)
        self.back, self.next = _CardButton(tr("Back", sense="tour")), _CardButton(tr("Next", sense="tour"))
        self.skip = _CardButton(tr("Skip", sense="tour"))
        FocusRing(self, always=True)
        self._build()
        window.installEventFilter(self)
        self.show()
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stop(self) -> Stop:
        """Where it is."""
        return self.stops[self._place]

    @property
    def ring(self) -> QRect:
        """What is ringed, in the window's coordinates."""
        return self._ring.geometry()

    def go(self, by: int) -> None:
        """One stop on, or back; after the last it ends."""
        if self._place + by >= len(self.stops):
            self.end()
            return
        self._place = max(self._place + by, 0)
        self._show()

    def end(self) -> None:
        """Take it away, for good; the focus goes back to where it was."""
        self._window.removeEventFilter(self)
        self._watch(())
        had_focus = self.hasFocus() or self.isAncestorOf(self._window.focusWidget() or self._window)
        self.hide()
        for widget in (self._ring, self):
            widget.hide()
            widget.deleteLater()
        if had_focus and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        set_tip(self.skip, tr("End the tour (Esc); the Help menu has it again"))
        set_tip(self.next, tr("Go on (right arrow or Enter)"))
        set_tip(self.back, tr("Go back (left arrow)"))
        self.next.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._count, 1)
        for button, act in (
            (self.skip, self.end),
            (self.back, lambda: self.go(-1)),
            (self.next, lambda: self.go(1)),
        ):
            button.setFixedHeight(26)
            button.clicked.connect(act)
            buttons.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(buttons)

    def _show(self) -> None:
        stop, last = self.stop, self._place == len(self.stops) - 1
        self._title.setText(stop.title)
        self._words.setText(stop.says)
        place = tr("{place} of {count}", place=self._place + 1, count=len(self.stops))
        self._count.setText(place)
        if self._place == 0 and self.back.hasFocus():
            self.next.setFocus(Qt.FocusReason.BacktabFocusReason)  # a button that can't be pressed has no focus
        self.back.setEnabled(self._place > 0)
        self.next.setText(tr("Done", sense="tour") if last else tr("Next", sense="tour"))
        self.setAccessibleName(tr("Tour, {place}: {title}. {says}", place=place, title=stop.title, says=stop.says))
        self._watch(stop.widgets)
        self._arrange()

    def _watch(self, widgets: tuple[QWidget, ...]) -> None:
        """Hear when these are moved or resized, and no others."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def _arrange(self) -> None:
        """The ring around the part, the card beside it, both over all else."""
        target = self._target()
        self._ring.surround(target)
        self.setFixedHeight(self._column.totalHeightForWidth(WIDTH))
        self.move(card_place(target, (self.width(), self.height()), self._window.rect()))
        self._ring.raise_()
        self.raise_()

    def _target(self) -> QRect:
        found = QRect()
        for widget in self.stop.widgets:
            if isValid(widget) and widget.isVisible():
                found = found.united(QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size()))
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the part; hear of an Esc that nobody else needed."""
        if event.type() == QEvent.Type.Hide and watched in self._watched and not self.stop.seen:
            self.end()  # another workspace is shown, or the pane was put away
        elif event.type() in FOLLOWED and (watched is self._window or watched in self._watched):
            self._arrange()
        elif watched is self._window and _is_escape(event):
            self.end()
            return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round the card's own buttons."""
        ring = [self, *(button for button in (self.next, self.back, self.skip) if button.isEnabled())]
        at = next((i for i, widget in enumerate(ring) if widget.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(at + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter go on and back, Esc ends; all other keys are the window's."""
        key = event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(1)
        elif key == Qt.Key.Key_Left:
            self.go(-1)
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)


class _CardButton(QPushButton):
    """A button of the card, which has the arrows wherever in it the focus is."""

    @property
    def own_keys(self) -> frozenset[Chord]:
        """Those of the card, and Space if the button was reached by keyboard."""
        keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return WALKING | (SPACE if keyboard else NO_KEYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the card: Qt's button would take them to another button."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Escape


class _Ring(QWidget):
    """The edge of a rectangle; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().changed.connect(self.update)

    def surround(self, target: QRect) -> None:
        """Be around it."""
        outer = target.adjusted(-RING_GAP, -RING_GAP, RING_GAP, RING_GAP).intersected(self.window().rect())
        self.setGeometry(outer)
        inner = self.rect().adjusted(RING, RING, -RING, -RING)
        self.setMask(QRegion(self.rect()) - QRegion(inner))
        self.setVisible(not target.isEmpty())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill what the mask leaves."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens().accent))


def card_place(target: QRect, size: tuple[int, int], room: QRect) -> QPoint:
    """Where a card of that size stands: beside the part where there is room, else in its lower corner."""
    width, height = size
    beside = (target.right() + GAP, target.top()), (target.left() - GAP - width, target.top())
    under = (target.left(), target.bottom() + GAP), (target.left(), target.top() - GAP - height)
    places = under + beside if target.width() > FLAT * target.height() else beside + under
    free = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    for x, y in places:
        card = QRect(_kept(x, free.left(), free.right() - width), _kept(y, free.top(), free.bottom() - height), *size)
        if not card.intersects(target) and free.contains(card):
            return card.topLeft()
    return QPoint(
        _kept(target.right() - GAP - width, free.left(), free.right() - width),
        _kept(target.bottom() - GAP - height, free.top(), free.bottom() - height),
    )


def _kept(value: int, low: int, high: int) -> int:
    return max(min(value, high), low)
