"""The trace canvas: pointed at with the mouse and walked through with the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import every_digit
from micrograd_desktop.presentation.trace_graph import Card
from micrograd_desktop.presentation.trace_places import COLUMN
from micrograd_desktop.qt.controls.keys import ARROWS, DIRECTIONS
from micrograd_desktop.qt.controls.parts import Parts, current_moved
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.trace.graph.view import ZOOM_STEP, TraceView
from micrograd_desktop.translation import tr

CLICK_PIXELS = 4


class TraceCanvas(TraceView):
    """The canvas, without its header.

    Signals
    -------
    node_selected(object)
        The node of the card that was clicked or walked to, None if nothing.
    node_clicked()
        A card was clicked with the mouse, after ``node_selected``.
    node_hovered(object)
        The node under the pointer, None if there is none.
    node_activated(int)
        Enter or a double click on a value.
    group_toggled(object)
        The path of a group that is to be opened or closed.
    """

    node_selected = Signal(object)
    node_clicked = Signal()
    node_hovered = Signal(object)
    node_activated = Signal(int)
    group_toggled = Signal(object)
    own_keys = ARROWS
    activates = tr("Double-click to go to its step")
    """What a double click on a value does, for its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._panned = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def spoken_parts(self) -> Parts:
        """What an assistive client finds in it."""
        from micrograd_desktop.qt.trace.graph.parts import TraceParts  # which only a listener needs

        return TraceParts(self)

    def card_at(self, at: QPointF) -> int | None:
        """The card, or the op in front of it, at a point of the widget."""
        return self._hit(at)

    def press(self, node: int) -> None:
        """Select the card of a node, as a click does."""
        self._click(self._card_of(node))

    def activate(self, node: int) -> None:
        """Open the group of a node, or go to its step, as a double click does."""
        self._activate(self._card_of(node))

    def _hit(self, at: QPointF) -> int | None:
        if self.scene is None:
            return None
        point = (at - self._offset) / self._scale
        for k, card in enumerate(self.scene.layout.cards):
            if abs(card.y - point.y()) < 60 and self._touched(card, point):
                return k
        return None

    def _touched(self, card: Card, point: QPointF) -> bool:
        scene = self.scene
        assert scene is not None
        if scene.rect(card).contains(point):
            return True
        return scene.has_op(card) and (point - scene.op_centre(card)).manhattanLength() < card.op_width / 2

    def _frame_at(self, at: QPointF) -> object:
        """The path of the open group whose title is there."""
        if self.scene is None:
            return None
        point = (at - self._offset) / self._scale
        for frame in self.scene.layout.frames:
            if 0 <= point.x() - frame.left <= 160 and 0 <= point.y() - frame.top <= 22:
                return frame.path
        return None

    def _walk_to(self, direction: tuple[int, int]) -> None:
        """Select the neighbour: an operand at the left, a user at the right, else the next in the column."""
        scene = self.scene
        if scene is None or not scene.layout.cards:
            return
        if scene.selected is None:
            current = scene.moment.current
            start = self._card_of(scene.traced.trace.root if current is None else current)
            self._select(0 if start is None else start)
            return
        own = scene.layout.cards[scene.selected]
        if direction[0]:
            ends = [(w.target, w.source) if direction[0] < 0 else (w.source, w.target) for w in scene.layout.wires]
            nearby = [other for mine, other in ends if mine == scene.selected]
        else:
            nearby = [
                k
                for k, card in enumerate(scene.layout.cards)
                if abs(card.x - own.x) < COLUMN / 2 and (card.y - own.y) * direction[1] > 0
            ]
        if nearby:
            self._select(min(nearby, key=lambda k: abs(scene.layout.cards[k].y - own.y)))

    def select_nothing(self) -> None:
        """Let go of what is selected."""
        if self.scene is not None and self.scene.selected is not None:
            self._select(None)

    def _select(self, card: int | None) -> None:
        if self.scene is None:
            return
        self.scene.selected = card
        self.scene.chosen = None if card is None else self.scene.layout.cards[card].output
        self._reveal(card)
        self._place_minimap()
        self._speak()
        current_moved(self)
        self.update()
        self.node_selected.emit(None if card is None else self.scene.layout.cards[card].output)

    def _activate(self, card: int | None) -> None:
        if self.scene is not None and card is not None:
            chosen = self.scene.layout.cards[card]
            if chosen.is_group:
                self.group_toggled.emit(chosen.key)
            else:
                self.node_activated.emit(chosen.output)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk the graph, Enter opens a group or goes to a value, Esc selects nothing."""
        key = Qt.Key(event.key())
        if key in DIRECTIONS:
            self._walk_to(DIRECTIONS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.scene.selected if self.scene is not None else None)
        elif key == Qt.Key.Key_Escape and self.scene is not None and self.scene.selected is not None:
            self._select(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan, or to click."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._panned = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or point."""
        if self._pressed is not None and event.buttons() != Qt.MouseButton.NoButton:
            moved = event.position() - self._pressed
            if self._panned or moved.manhattanLength() > CLICK_PIXELS:
                self._panned, self._kept = True, "place"
                self._offset += moved
                self._pressed = event.position()
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._moved()
            return
        self._point_at(event.position())

    def _point_at(self, at: QPointF) -> None:
        card = self._hit(at)
        clickable = card is not None or self._frame_at(at) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        if self.scene is not None and card != self.scene.hovered:
            self.scene.hovered = card
            set_tip(self, self._tip(card))
            self.node_hovered.emit(None if card is None else self.scene.layout.cards[card].output)
            self.update()

    def _tip(self, card: int | None) -> str:
        scene = self.scene
        if scene is None or card is None:
            return ""
        shown = scene.layout.cards[card]
        more = tr("Double-click to open the group") if shown.is_group else self.activates
        node = scene.node_of(shown)
        data, grad = scene.traced.trace.data[node], every_digit(scene.moment.grads[node])
        grad = tr("hidden until it is predicted") if scene.is_hidden(shown) else grad
        return f"{scene.title(shown)}\ndata {every_digit(data)}\ngrad {grad}\n{more}"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click, unless it was a pan."""
        if self._pressed is not None and not self._panned and event.button() == Qt.MouseButton.LeftButton:
            path = self._frame_at(event.position())
            if path is not None:
                self.group_toggled.emit(path)
            else:
                self._click(self._hit(event.position()))
        self._pressed = None
        self._point_at(event.position())

    def _click(self, card: int | None) -> None:
        self._select(card)
        if card is not None:
            self.node_clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a group, or go to a value's step."""
        self._activate(self._hit(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        if self.scene is not None and self.scene.hovered is not None:
            self.scene.hovered = None
            self.node_hovered.emit(None)
            self.update()
