"""Paints a trace: frames, wires, ops and cards, in the coordinates of its layout."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from micrograd_desktop.presentation.colours import Tokens, blend
from micrograd_desktop.presentation.trace_graph import Card, Wire
from micrograd_desktop.presentation.trace_walk import CURRENT, VISITED
from micrograd_desktop.qt.theme import mono_font, ui_font
from micrograd_desktop.qt.trace.graph.card_rows import data_row, elided, fits, gradient_row, paint_row, tones
from micrograd_desktop.qt.trace.graph.pills import SMALLEST_PX, pill_size, text_px
from micrograd_desktop.qt.trace.graph.scene import TraceScene

TEXT_SCALE, TITLE_SCALE = 0.55, 0.3
"""Zoom below which numbers, and below which names too, have no room in text that can be read, and are left out."""

RADIUS = 8.0
HEAD = 26.0
ROW = 21.0
PAD, SMALL_PAD = 9.0, 6.0
NEARLY_FULL = 0.9
"""Scale below which text is so large in its card that there is less room around it."""

GRID = 20
DIMMED = 0.3
"""How much is left of what is of no concern to what is lit."""


def paint_trace(painter: QPainter, scene: TraceScene, seen: QRectF, scale: float, t: Tokens) -> None:
    """Paint what can be seen; ``seen`` is in the layout's coordinates, ``scale`` in pixels a unit."""
    paint_lines(painter, scene, seen, scale, t)
    paint_cards(painter, scene, seen, scale, t)


def paint_lines(painter: QPainter, scene: TraceScene, seen: QRectF, scale: float, t: Tokens) -> None:
    """What lies under the cards and does not change with their numbers: frames and wires."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_frames(painter, scene, scale, t)
    _paint_wires(painter, scene, _wires_in(scene, seen), scale, t)


def paint_cards(painter: QPainter, scene: TraceScene, seen: QRectF, scale: float, t: Tokens) -> None:
    """The local derivatives on the wires, the ops and the cards."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    opacity, lit = painter.opacity(), scene.lit_wires
    if scale >= TEXT_SCALE:
        for k in _wires_in(scene, seen):
            pill = scene.wire_pill(k, text_px(SMALLEST_PX, scale))
            if pill is not None:
                painter.setOpacity(opacity if scene.lit is None or k in lit else opacity * DIMMED)
                _paint_pill(painter, pill[0], pill[1], scene.is_active(scene.layout.wires[k]), scale, t)
    margin = seen.adjusted(-80, -20, 80, 30)
    for k, card in enumerate(scene.layout.cards):
        if margin.contains(QPointF(card.x, card.y)) or scene.rect(card).intersects(seen):
            painter.setOpacity(opacity * DIMMED if scene.is_dimmed(card) and k != scene.hovered else opacity)
            _paint_op(painter, scene, card, scale, t)
            _paint_card(painter, scene, k, card, scale, t)
    painter.setOpacity(opacity)


def _wires_in(scene: TraceScene, seen: QRectF) -> list[int]:
    return [k for k in range(len(scene.layout.wires)) if scene.extent(k).intersects(seen)]


def dots(t: Tokens) -> QPixmap:
    """The tile of the canvas's ground."""
    tile = QPixmap(GRID, GRID)
    tile.fill(QColor(t.canvas))
    painter = QPainter(tile)
    painter.setPen(QPen(QColor(t.grid), 2))
    painter.drawPoint(GRID // 2, GRID // 2)
    painter.end()
    return tile


def _paint_frames(painter: QPainter, scene: TraceScene, scale: float, t: Tokens) -> None:
    for frame in scene.layout.frames:
        rect = QRectF(QPointF(frame.left, frame.top), QPointF(frame.right, frame.bottom))
        painter.setPen(QPen(QColor(t.field_border), 1 / max(scale, 0.3), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if scale >= TITLE_SCALE:
            painter.setFont(ui_font(text_px(SMALLEST_PX, scale)))
            painter.setPen(QColor(t.text2))
            painter.drawText(rect.adjusted(8, 2, -8, 0), Qt.AlignmentFlag.AlignLeft, f"−  {frame.path[-1]}")


def _paint_wires(painter: QPainter, scene: TraceScene, wires: list[int], scale: float, t: Tokens) -> None:
    """Colour by colour, those in use on top. One path for all of a colour would be slower: it crosses itself."""
    looks: dict[tuple[str, bool], list[int]] = {}
    lit = scene.lit_wires
    for k in wires:
        wire = scene.layout.wires[k]
        colour = _lit_colour(scene, t) if k in lit else _wire_colour(scene, wire, t)
        thin = scene.layout.cards[wire.target].is_group and colour != t.grad  # many of them end there
        looks.setdefault((colour, thin and k not in lit), []).append(k)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    order = [t.border, t.text3, t.grad_mid, t.grad, t.grad_strong, t.text]
    for colour, thin in sorted(looks, key=lambda look: order.index(look[0])):
        bold = colour in (t.grad_strong, t.text)
        width = 1.0 if thin else 3.5 if bold else 2.5 if colour == t.grad else 2.0
        shown = blend(t.canvas, colour, DIMMED) if scene.lit is not None and not bold else colour
        pen = QPen(QColor(shown), max(width, 1.0 / scale))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for k in looks[colour, thin]:
            painter.drawPath(scene.path(k))
    for colour in (t.grad, t.grad_strong):
        shown = blend(t.canvas, colour, DIMMED) if scene.lit is not None and colour == t.grad else colour
        for k in looks.get((colour, False), ()):
            _paint_arrow(painter, scene.path(k).pointAtPercent(0.0), shown)


def _lit_colour(scene: TraceScene, t: Tokens) -> str:
    return t.text if scene.lit is not None and scene.lit.forward else t.grad_strong


def _wire_colour(scene: TraceScene, wire: Wire, t: Tokens) -> str:
    if scene.is_active(wire):
        return t.grad
    if scene.moment.backward:
        return t.grad_mid if scene.is_visited(wire) else t.border
    return t.text3 if wire.out < scene.moment.computed else t.border


def _paint_arrow(painter: QPainter, tip: QPointF, colour: str) -> None:
    """The head at the operand: gradients flow left."""
    path = QPainterPath(tip)
    path.lineTo(tip + QPointF(10, -5))
    path.lineTo(tip + QPointF(10, 5))
    path.closeSubpath()
    painter.fillPath(path, QColor(colour))


def _paint_pill(painter: QPainter, centre: QPointF, text: str, filled: bool, scale: float, t: Tokens) -> None:
    px = text_px(SMALLEST_PX, scale)
    font = mono_font(px)
    width, height = pill_size(text, px)
    box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    painter.setPen(QPen(QColor(t.grad if filled else t.grad_mid), 1))
    painter.setBrush(QColor(t.grad if filled else t.canvas))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(QColor(t.canvas if filled else t.grad))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_op(painter: QPainter, scene: TraceScene, card: Card, scale: float, t: Tokens) -> None:
    if not scene.has_op(card):
        return
    centre, width = scene.op_centre(card), card.op_width
    state, backward = scene.state(card), scene.moment.backward
    current = state == CURRENT and backward
    line = t.grad if current else t.grad_mid if state == VISITED and backward else t.field_border
    fill = t.grad if current else t.grad_soft if state == VISITED and backward else t.canvas
    painter.setPen(QPen(QColor(line), 2.0))
    painter.drawLine(centre + QPointF(width / 2, 0), QPointF(card.x - card.width / 2, card.y))
    painter.setPen(QPen(QColor(line), 1.25))
    painter.setBrush(QColor(fill))
    box = QRectF(centre.x() - width / 2, centre.y() - 14, width, 28)
    painter.drawRoundedRect(box, 14, 14)
    if scale >= TITLE_SCALE:
        text = scene.op_text(card)
        painter.setFont(ui_font(text_px(15 if len(text) == 1 else SMALLEST_PX, scale), 600))
        painter.setPen(QColor(t.canvas if current else t.text))
        if QFontMetricsF(painter.font()).horizontalAdvance(text) < width - 2:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_card(painter: QPainter, scene: TraceScene, k: int, card: Card, scale: float, t: Tokens) -> None:
    rect, state, backward = scene.rect(card), scene.state(card), scene.moment.backward
    visited = state == VISITED
    if card.is_group:
        painter.setPen(QPen(QColor(t.field_border), 1))
        painter.setBrush(QColor(t.canvas))
        painter.drawRoundedRect(rect.translated(4, 4), RADIUS, RADIUS)
    fill = t.grad_soft if visited and backward else t.canvas
    line = QPen(QColor(t.grad_mid if visited and backward else t.field_border), max(1.0, 1.0 / scale))
    if state not in (VISITED, CURRENT) and backward:
        line.setStyle(Qt.PenStyle.DashLine if scale >= TITLE_SCALE else Qt.PenStyle.DotLine)  # also without colour
    if scene.differs(card) or scene.data_differs(card):
        line = QPen(QColor(tones(scene, t)[0]), max(2.5, 1.5 / scale))
    painter.setPen(line)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    _paint_rings(painter, scene, k, rect, state, t)
    if scale >= TEXT_SCALE:
        _paint_numbers(painter, scene, card, rect, scale, t)
    elif scale >= TITLE_SCALE:
        painter.setFont(mono_font(text_px(21, scale), 600))
        painter.setPen(QColor(t.text))
        elided(painter, rect.adjusted(4, 0, -4, 0), scene.title(card), Qt.AlignmentFlag.AlignCenter)


def _paint_rings(painter: QPainter, scene: TraceScene, k: int, rect: QRectF, state: int, t: Tokens) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == CURRENT:
        painter.setPen(QPen(QColor(t.grad if scene.moment.backward else t.text2), 2.5))
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), RADIUS + 3, RADIUS + 3)
    if k == scene.selected:
        painter.setPen(QPen(QColor(t.accent), 2))
        painter.drawRoundedRect(rect.adjusted(-8, -8, 8, 8), RADIUS + 6, RADIUS + 6)
    elif k in scene.found:
        painter.setPen(QPen(QColor(t.accent), 2, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(rect.adjusted(-8, -8, 8, 8), RADIUS + 6, RADIUS + 6)
    elif k == scene.hovered:
        painter.setPen(QPen(QColor(t.accent), 1))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _paint_numbers(painter: QPainter, scene: TraceScene, card: Card, rect: QRectF, scale: float, t: Tokens) -> None:
    pad = PAD if scale > NEARLY_FULL else SMALL_PAD
    _paint_head(painter, scene, card, QRectF(rect.left() + pad, rect.top(), rect.width() - 2 * pad, HEAD), scale, t)
    painter.setPen(QPen(QColor(t.divider), 1))
    painter.drawLine(QPointF(rect.left() + 1, rect.top() + HEAD), QPointF(rect.right() - 1, rect.top() + HEAD))
    first = QRectF(rect.left() + pad, rect.top() + HEAD + 3, rect.width() - 2 * pad, ROW)
    data, grad = (row(scene, card, first.width(), scale, t) for row in (data_row, gradient_row))
    named = all(fits(row, first.width(), scale) for row in (data, grad))
    for row, place in ((data, first), (grad, first.translated(0, ROW))):
        paint_row(painter, place, row, named, scale, t)
    if shows := scene.shows(card):
        painter.setFont(ui_font(text_px(SMALLEST_PX, scale)))
        painter.setPen(QColor(t.text2))
        below = QRectF(rect.left() - 10, rect.bottom() + 5, rect.width() + 24, 20)
        elided(painter, below, shows, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def _paint_head(painter: QPainter, scene: TraceScene, card: Card, head: QRectF, scale: float, t: Tokens) -> None:
    """Tick, name, and the local derivative: beside the name, or on the card's upper edge where the name needs all."""
    room, pill = head, scene.pill(card)
    if scene.state(card) == VISITED and scene.moment.backward:
        painter.setPen(QPen(QColor(t.grad), 1.5))
        y = room.center().y()
        tick = [QPointF(room.left(), y), QPointF(room.left() + 3, y + 3), QPointF(room.left() + 8, y - 4)]
        painter.drawPolyline(tick)
        room = room.adjusted(12, 0, 0, 0)
    name = mono_font(text_px(12.5, scale), 600)
    needed = QFontMetricsF(name).horizontalAdvance(scene.title(card))
    if pill is not None:
        width, height = pill_size(pill[0], text_px(SMALLEST_PX, scale))
        beside = needed + width <= room.width() + 3
        at = QPointF(head.right() - width / 2 + 3, head.center().y() if beside else head.top() - height / 2 + 2)
        _paint_pill(painter, at, *pill, scale, t)
        room = room.adjusted(0, 0, -width if beside else 0, 0)
    elif card.is_group:
        painter.setFont(ui_font(text_px(SMALLEST_PX, scale)))
        painter.setPen(QColor(t.text3))
        count = f"{len(card.nodes)}"
        width = QFontMetricsF(painter.font()).horizontalAdvance(count) + 4
        if needed + width <= room.width():
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
            room = room.adjusted(0, 0, -width, 0)
    painter.setFont(name)
    painter.setPen(QColor(t.text))
    elided(painter, room, scene.title(card), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
