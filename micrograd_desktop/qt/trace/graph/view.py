"""The drawn trace: what is shown, how large, and which part of it; what it shows is handed to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.presentation.trace_walk import Moment
from micrograd_desktop.qt.controls.direction import keep_left_to_right
from micrograd_desktop.qt.controls.spoken import describe
from micrograd_desktop.qt.controls.zoom_limits import ZoomLimits
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.trace.graph.minimap import MiniMap
from micrograd_desktop.qt.trace.graph.painter import dots, paint_cards, paint_lines
from micrograd_desktop.qt.trace.graph.scene import Lit, Tone, TraceScene
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, trn

ZOOM_STEP = 1.25
SMALLEST, LARGEST = 0.02, 3.0
FIT_LARGEST = 1.0
READABLE = 0.68
"""Scale below which a graph does not open: in text of 11 pixels its numbers would no longer fit their cards."""

MARGIN = 28.0
SEED_ROOM = 26.0
"""Below the root, where it is said what its gradient begins with."""

ROOM, OP_ROOM = 16.0, 50.0
"""Around a card that is brought into view, and before one whose op stands there."""

MINIMAP_FROM = 100
"""Cards, or values, from which the mini-map is always shown, not only where a part of the graph is out of sight."""

STALE_OPACITY = 0.4

Kept = Literal["all", "end", "place"]
Standing = tuple[float, QPointF, Kept]
"""What of a graph stays in view in another size: all of it, its end as it opened, or what a person moved to."""


class TraceView(QWidget):
    """The canvas without its pointer and keys (``TraceCanvas`` has them).

    Signals
    -------
    moved()
        Another part of the graph is shown, or at another scale.
    lit_changed(object)
        The ``Lit`` that is shown now, None if nothing is dimmed.
    """

    moved = Signal()
    lit_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_left_to_right(self)
        self.scene: TraceScene | None = None
        self._scale, self._offset = 1.0, QPointF(0, 0)
        self.zoom_limits = ZoomLimits(SMALLEST, LARGEST, self)
        self._kept: Kept = "all"
        self._stale = ""
        self.with_minimap, self._map_wanted = True, False
        self._ground: QPixmap | None = None
        self._look: tuple[object, ...] = ()
        self._under: QPixmap | None = None
        self.minimap = MiniMap(self)
        self.minimap.place_chosen.connect(self.centre_on)
        self.minimap.released.connect(self._place_minimap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)
        self.setAccessibleName(tr("Graph"))
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """A canvas as the design draws it."""
        return QSize(840, 440)

    @property
    def scale(self) -> float:
        """Pixels for each unit of the layout."""
        return self._scale

    def set_traced(self, traced: Traced, moment: Moment, decimals: int) -> None:
        """Show a program's graph; another shape is fitted into the window, the same one stays where it is."""
        old, self.scene = self.scene, TraceScene(traced, moment, decimals)
        self._stale = ""
        if old is not None and old.layout is traced.layout:
            self.scene.selected, self.scene.found = old.selected, old.found
            self.scene.chosen = old.chosen
            self.scene.hovered, self.scene.lit = old.hovered, old.lit
            self.scene.keep_shapes(old)
            self.scene.differing, self.scene.tone = old.differing, old.tone
            self.scene.differing_data = old.differing_data
        elif old is not None and old.traced.trace.shape == traced.trace.shape and old.selected is not None:
            self.scene.chosen = old.layout.cards[old.selected].output if old.chosen is None else old.chosen
            self.scene.selected = self._card_of(self.scene.chosen)
        if old is None or old.layout is not traced.layout:
            self.minimap.set_layout(traced.layout)
            if old is None or old.traced.trace.shape != traced.trace.shape:
                self.begin()
            else:
                self._show_kept()
            self._moved()
        self._speak()
        self.update()

    def set_moment(self, moment: Moment, reveal: bool = False) -> None:
        """Show another position of the walk; ``reveal`` brings the current node into view, and whose gradient it moves.

        Where there is no room for all of them, only the current one.
        """
        if self.scene is None:
            return
        self.scene.moment = moment
        self._place_minimap()
        if reveal and moment.current is not None:
            cards = [self._card_of(node) for node in (moment.current, *moment.changed)]
            if not self._reveal(*cards):
                self._reveal(cards[0])
        self._speak()
        self.update()

    def set_decimals(self, decimals: int) -> None:
        """Show numbers with so many decimals."""
        if self.scene is not None:
            self.scene.decimals = decimals
            self.update()

    def set_stale(self, sentence: str) -> None:
        """Say that what is drawn is the last graph that was valid; empty if it is the present one."""
        self._stale = sentence
        self.update()

    def set_differing(self, nodes: frozenset[int], tone: Tone, data: frozenset[int] = frozenset()) -> None:
        """Light the cards of nodes whose gradients differ from those of another pass, or whose ``data`` does."""
        scene, wanted = self.scene, (nodes, tone, data)
        if scene is not None and (scene.differing, scene.tone, scene.differing_data) != wanted:
            scene.differing, scene.tone, scene.differing_data = wanted
            self._place_minimap()
            self._speak()
            self.update()

    def take_place(self, other: TraceView) -> None:
        """Show the same place at the same scale as another view of the same size."""
        if (self._scale, self._offset, self._kept) != (other._scale, other._offset, other._kept):
            self._scale, self._offset, self._kept = other._scale, QPointF(other._offset), other._kept
            self._moved()

    @property
    def standing(self) -> Standing:
        """How large the graph is shown, where, and what of it stays in sight when the view is resized."""
        return self._scale, QPointF(self._offset), self._kept

    def stand(self, standing: Standing) -> None:
        """Show it so large, there, again."""
        self._scale, self._offset, self._kept = self.zoom_limits.within(standing[0]), QPointF(standing[1]), standing[2]
        self._moved()

    def set_hovered(self, node: int | None) -> None:
        """Mark a node's card as pointed at, as from the editor or the list."""
        if self.scene is not None:
            card = None if node is None else self._card_of(node)
            if card != self.scene.hovered:
                self.scene.hovered = card
                self.update()

    def set_lit(self, lit: Lit | None) -> None:
        """Light the wires of some uses, and dim all else; None dims nothing."""
        if self.scene is not None and lit != self.scene.lit:
            self.scene.lit = lit
            self.update()
            self.lit_changed.emit(lit)

    def select_node(self, node: int | None) -> None:
        """Select a node's card, without a signal."""
        if self.scene is not None:
            self.scene.chosen = node
            self.scene.selected = None if node is None else self._card_of(node)
            self._reveal(self.scene.selected)
            self._place_minimap()
            self._speak()
            self.update()

    def set_found(self, nodes: Sequence[int]) -> None:
        """Mark what a search found, and bring the first of it into view."""
        if self.scene is not None:
            cards = [card for node in nodes if (card := self._card_of(node)) is not None]
            self.scene.found = frozenset(cards)
            if cards:
                self._reveal(cards[0])
            self.update()

    def fit(self) -> None:
        """Show the whole graph."""
        self._kept = "all"
        self.minimap.forget_corner()
        if self.scene is None or not self.scene.layout.cards:
            return
        left, top, right, bottom = self.scene.layout.bounds
        width, height = right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
        self._scale = self.zoom_limits.within(
            min(self.width() / width, self.height() / height, FIT_LARGEST * reading().scale)
        )
        centre = QPointF((left + right) / 2, (top + bottom) / 2)
        self._offset = QPointF(self.width() / 2, self.height() / 2) - centre * self._scale
        self._moved()

    def begin(self) -> None:
        """Show the whole graph if it can be read then, else its end, the root, or what is current in the walk."""
        self.fit()
        if self.scene is None or self._scale >= READABLE:
            return
        self.zoom(READABLE / self._scale)
        root = self.scene.layout.card_of[self.scene.traced.trace.root]
        if root >= 0:
            card = self.scene.layout.cards[root]
            left, top, right, bottom = self.scene.layout.bounds
            x = self._start(left, right, self.width(), card.x + card.width / 2, self.width() - MARGIN)
            y = self._start(top, bottom, self.height(), card.y, self.height() / 2)
            self._offset = QPointF(x, y)
        if self.scene.moment.current is not None:
            self._reveal(self._card_of(self.scene.moment.current))
        self._kept = "end"
        self.minimap.forget_corner()
        self._moved()

    def _start(self, first: float, last: float, room: float, point: float, place: float) -> float:
        """Where the layout's 0 stands along one axis: the whole in the middle if it has room, else a point in place."""
        whole = (last - first) * self._scale
        return (room - (first + last) * self._scale) / 2 if whole <= room else place - point * self._scale

    def _show_kept(self) -> None:
        if self._kept == "all":
            self.fit()
        elif self._kept == "end":
            self.begin()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge around a point of the widget (its centre)."""
        at = QPointF(self.width() / 2, self.height() / 2) if at is None else at
        scale = self.zoom_limits.within(self._scale * factor)
        self._offset = at - (at - self._offset) * (scale / self._scale)
        self._scale, self._kept = scale, "place"
        self._moved()

    def zoom_in(self) -> None:
        """A step larger."""
        self.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self.zoom(1 / ZOOM_STEP)

    def centre_on(self, point: QPointF) -> None:
        """Bring a point of the layout to the centre."""
        self._offset = QPointF(self.width() / 2, self.height() / 2) - point * self._scale
        self._kept = "place"
        self._moved()

    def to_widget(self, point: QPointF) -> QPointF:
        """A point of the layout on the widget."""
        return point * self._scale + self._offset

    def card_rect(self, node: int) -> QRectF:
        """Where the card of a node is on the widget; empty if it is hidden."""
        card = self._card_of(node)
        if self.scene is None or card is None:
            return QRectF()
        return self._on_widget(self.scene.rect(self.scene.layout.cards[card]))

    def _on_widget(self, rect: QRectF) -> QRectF:
        return QRectF(self.to_widget(rect.topLeft()), self.to_widget(rect.bottomRight()))

    def _card_of(self, node: int) -> int | None:
        if self.scene is None or not 0 <= node < len(self.scene.layout.card_of):
            return None
        card = self.scene.layout.card_of[node]
        return card if card >= 0 else None

    def _seen(self) -> QRectF:
        """The part of the layout that the widget shows."""
        size = QPointF(self.width(), self.height()) / self._scale
        origin = -self._offset / self._scale
        return QRectF(origin, origin + size)

    def _moved(self) -> None:
        self.minimap.set_seen(self._seen())
        if self.scene is not None and self.scene.layout.cards:
            left, top, right, bottom = self.scene.layout.bounds
            whole = self._seen().contains(QRectF(QPointF(left, top), QPointF(right, bottom)))
            many = max(len(self.scene.layout.cards), len(self.scene.traced.trace.nodes)) > MINIMAP_FROM
            self._map_wanted = self.with_minimap and (many or not whole)
            self._place_minimap()
        self.update()
        self.moved.emit()

    def _place_minimap(self) -> None:
        """Put the map where it covers least, and hide it where it would lie over a value that matters."""
        scene = self.scene
        if scene is None or not self._map_wanted:
            self.minimap.hide()
            return
        root, moment = scene.traced.trace.root, scene.moment
        nodes = {moment.asked, moment.current, scene.chosen, *scene.differing, *scene.differing_data}
        kept_free = [self.card_rect(node) for node in nodes if node is not None]
        kept_free.append(self.card_rect(root).adjusted(0, 0, 0, SEED_ROOM))
        others = (self._on_widget(scene.rect(card)) for card in scene.layout.cards)
        self.minimap.setVisible(self.minimap.place(self.size(), [r for r in kept_free if r.width() > 0], others))

    def _reveal(self, *cards: int | None) -> bool:
        """Move as little as brings cards into view; returns whether there is room for them, else nothing is moved."""
        if self.scene is None:
            return True
        rect = QRectF()
        for card in cards:
            if card is not None:
                shown = self.scene.layout.cards[card]
                rect |= self.scene.rect(shown).adjusted(-OP_ROOM if shown.op_width else -ROOM, -ROOM, ROOM, ROOM)
        seen = self._seen()
        if rect.isNull() or (len(cards) > 1 and (rect.width() > seen.width() or rect.height() > seen.height())):
            return rect.isNull()
        shift = QPointF(
            min(rect.left() - seen.left(), 0) or max(rect.right() - seen.right(), 0),
            min(rect.top() - seen.top(), 0) or max(rect.bottom() - seen.bottom(), 0),
        )
        if not shift.isNull():
            self._offset -= shift * self._scale
            self._kept = "place"
            self._moved()
        return True

    def _speak(self) -> None:
        scene = self.scene
        if scene is None:
            return
        parts = [trn("{n} value.", "{n} values.", len(scene.traced.trace.nodes))]
        if scene.selected is not None:
            parts.append(tr("Selected: {card}.", card=scene.spoken(scene.layout.cards[scene.selected])))
        current = scene.moment.current
        if current is not None and (k := self._card_of(current)) is not None:
            parts.append(tr("Current: {card}.", card=scene.spoken(scene.layout.cards[k])))
        describe(self, " ".join(parts))

    def _on_theme_changed(self) -> None:
        self._ground = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole graph in view, or its end, if it was."""
        super().resizeEvent(event)
        self.minimap.fit_into(self.size())
        self._place_minimap()
        self._show_kept()
        self._moved()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the graph, the notes."""
        t = tokens()
        painter = QPainter(self)
        self._paint_under(painter)
        if self.scene is not None:
            painter.save()
            self._to_layout(painter)
            paint_cards(painter, self.scene, self._seen(), self._scale, t)
            painter.restore()
            self._paint_seed(painter)
        if self._stale:
            painter.setFont(ui_font(12, 500))
            painter.setPen(QColor(t.err))
            room = painter.boundingRect(self.rect().adjusted(16, 12, -16, 0), Qt.AlignmentFlag.AlignTop, self._stale)
            painter.fillRect(room.adjusted(-4, -2, 4, 2), QColor(t.canvas))  # a card may be under it
            painter.drawText(room, Qt.AlignmentFlag.AlignTop, self._stale)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _to_layout(self, painter: QPainter) -> None:
        painter.setOpacity(STALE_OPACITY if self._stale else 1.0)
        painter.translate(self._offset)
        painter.scale(self._scale, self._scale)

    def _paint_under(self, painter: QPainter) -> None:
        """The ground and the lines; kept as a picture from the second time on that they are the same.

        While a leaf is dragged only numbers change, and the lines take a third of a painting.
        """
        scene, moment = self.scene, self.scene.moment if self.scene is not None else None
        look = (
            id(scene.layout) if scene is not None else 0, moment and moment.position, moment and moment.current,
            scene.walk.bugs if scene is not None else None, self._scale, self._offset.toTuple(), self.size().toTuple(),
            self.devicePixelRatioF(), tokens().name, self._stale,
            scene.lit if scene is not None else None,
        )  # fmt: skip
        if look != self._look:
            self._look, self._under = look, None
            self._paint_ground(painter)
            return
        if self._under is None:
            ratio = self.devicePixelRatioF()
            self._under = QPixmap(self.size() * ratio)
            self._under.setDevicePixelRatio(ratio)
            inner = QPainter(self._under)
            self._paint_ground(inner)
            inner.end()
        painter.drawPixmap(0, 0, self._under)

    def _paint_ground(self, painter: QPainter) -> None:
        self._ground = self._ground or dots(tokens())
        painter.drawTiledPixmap(self.rect(), self._ground, self._offset.toPoint() * -1)
        if self.scene is not None:
            painter.save()
            self._to_layout(painter)
            paint_lines(painter, self.scene, self._seen(), self._scale, tokens())
            painter.restore()

    def _paint_seed(self, painter: QPainter) -> None:
        """Where the gradient comes from, under the root."""
        scene = self.scene
        assert scene is not None
        card = self._card_of(scene.traced.trace.root)
        hidden = scene.traced.trace.root in scene.moment.hidden
        if card is None or hidden or not scene.moment.backward or self._scale < 0.6:
            return
        rect = self.card_rect(scene.traced.trace.root)
        name = scene.walk.names[-1]
        painter.setFont(ui_font(11))
        painter.setPen(QColor(tokens().text3))
        where = QRectF(rect.center().x() - 120, rect.bottom() + 6, 240, 18)
        painter.drawText(where, Qt.AlignmentFlag.AlignHCenter, tr("seed, ∂{name}/∂{name} = 1", name=name))
