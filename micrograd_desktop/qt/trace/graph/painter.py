"""Paints a trace: frames, wires, ops and cards, in the coordinates of its layout."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.trace_graph import Card, Wire
from micrograd_desktop.presentation.trace_walk import CURRENT, VISITED
from micrograd_desktop.qt.theme import mono_font, ui_font
from micrograd_desktop.qt.trace.graph.scene import TraceScene

TEXT_SCALE, TITLE_SCALE = 0.5, 0.22
"""Zoom below which numbers, and below which names too, are too small to be read and are left out."""

RADIUS = 8.0
HEAD = 26.0
ROW = 21.0
PAD = 9.0
PILL_AT = 0.3
GRID = 20


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
    if scale >= TEXT_SCALE:
        for k in _wires_in(scene, seen):
            _paint_wire_pill(painter, scene, k, t)
    margin = seen.adjusted(-80, -20, 80, 30)
    for k, card in enumerate(scene.layout.cards):
        if margin.contains(QPointF(card.x, card.y)) or scene.rect(card).intersects(seen):
            _paint_op(painter, scene, card, scale, t)
            _paint_card(painter, scene, k, card, scale, t)


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
            painter.setFont(ui_font(11 if scale >= TEXT_SCALE else 20))
            painter.setPen(QColor(t.text2))
            painter.drawText(rect.adjusted(8, 2, -8, 0), Qt.AlignmentFlag.AlignLeft, f"−  {frame.path[-1]}")


def _paint_wires(painter: QPainter, scene: TraceScene, wires: list[int], scale: float, t: Tokens) -> None:
    """Colour by colour, those in use on top. One path for all of a colour would be slower: it crosses itself."""
    looks: dict[tuple[str, bool], list[int]] = {}
    for k in wires:
        wire = scene.layout.wires[k]
        colour = _wire_colour(scene, wire, t)
        thin = scene.layout.cards[wire.target].is_group and colour != t.grad  # many of them end there
        looks.setdefault((colour, thin), []).append(k)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    order = [t.border, t.text3, t.grad_mid, t.grad]
    for colour, thin in sorted(looks, key=lambda look: order.index(look[0])):
        width = 1.0 if thin else 2.5 if colour == t.grad else 2.0
        pen = QPen(QColor(colour), max(width, 1.0 / scale))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for k in looks[colour, thin]:
            painter.drawPath(scene.path(k))
    for k in looks.get((t.grad, False), ()):
        _paint_arrow(painter, scene.path(k).pointAtPercent(0.0), t.grad)


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


def _paint_wire_pill(painter: QPainter, scene: TraceScene, k: int, t: Tokens) -> None:
    wire: Wire = scene.layout.wires[k]
    text = scene.wire_pill(wire)
    if not text:
        return
    path = scene.path(k)
    at = path.pointAtPercent(min(PILL_AT, 46.0 / max(path.length(), 1.0)) if wire.bends else 0.5)
    _paint_pill(painter, at, text, scene.is_active(wire), t)


def _paint_pill(painter: QPainter, centre: QPointF, text: str, filled: bool, t: Tokens) -> None:
    font = mono_font(11)
    width = QFontMetricsF(font).horizontalAdvance(text) + 12
    box = QRectF(centre.x() - width / 2, centre.y() - 8, width, 16)
    painter.setPen(QPen(QColor(t.grad if filled else t.grad_mid), 1))
    painter.setBrush(QColor(t.grad if filled else t.canvas))
    painter.drawRoundedRect(box, 8, 8)
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
        painter.setFont(ui_font(15 if len(text) == 1 else 11, 600))
        painter.setPen(QColor(t.canvas if current else t.text))
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
    painter.setPen(line)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    _paint_rings(painter, scene, k, rect, state, t)
    if scale >= TEXT_SCALE:
        _paint_numbers(painter, scene, card, rect, t)
    elif scale >= TITLE_SCALE:
        painter.setFont(mono_font(21, 600))
        painter.setPen(QColor(t.text))
        _elided(painter, rect.adjusted(4, 0, -4, 0), scene.title(card), Qt.AlignmentFlag.AlignCenter)


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


def _paint_numbers(painter: QPainter, scene: TraceScene, card: Card, rect: QRectF, t: Tokens) -> None:
    head = QRectF(rect.left() + PAD, rect.top(), rect.width() - 2 * PAD, HEAD)
    pill = scene.pill(card)
    room = head
    if pill is not None:
        width = QFontMetricsF(mono_font(11)).horizontalAdvance(pill[0]) + 12
        _paint_pill(painter, QPointF(head.right() - width / 2 + 3, head.center().y()), pill[0], pill[1], t)
        room = head.adjusted(0, 0, -width, 0)
    elif card.is_group:
        painter.setFont(ui_font(11))
        painter.setPen(QColor(t.text3))
        count = f"{len(card.nodes)}"
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = head.adjusted(0, 0, -QFontMetricsF(painter.font()).horizontalAdvance(count) - 4, 0)
    if scene.state(card) == VISITED and scene.moment.backward:
        painter.setPen(QPen(QColor(t.grad), 1.5))
        y = room.center().y()
        tick = [QPointF(room.left(), y), QPointF(room.left() + 3, y + 3), QPointF(room.left() + 8, y - 4)]
        painter.drawPolyline(tick)
        room = room.adjusted(12, 0, 0, 0)
    painter.setFont(mono_font(12.5, 600))
    painter.setPen(QColor(t.text))
    _elided(painter, room, scene.title(card), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.setPen(QPen(QColor(t.divider), 1))
    painter.drawLine(QPointF(rect.left() + 1, rect.top() + HEAD), QPointF(rect.right() - 1, rect.top() + HEAD))
    _paint_row(painter, rect, HEAD + 3, "data", scene.data_text(card), (t.text3, t.text, 400), None)
    changed = card.output in scene.moment.changed
    colours = (t.grad_strong, t.grad_strong, 600) if changed else (t.grad, t.grad, 600)
    _paint_row(painter, rect, HEAD + 3 + ROW, "grad", scene.grad_text(card), colours, t.grad_mid if changed else None)


def _paint_row(
    painter: QPainter, rect: QRectF, top: float, name: str, text: str, look: tuple[str, str, int], ground: str | None
) -> None:
    row = QRectF(rect.left() + PAD, rect.top() + top, rect.width() - 2 * PAD, ROW)
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(row.adjusted(-4, 1, 4, -1), 4, 4)
    painter.setFont(ui_font(11))
    painter.setPen(QColor(look[0]))
    painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(mono_font(12, look[2]))
    painter.setPen(QColor(look[1]))
    _elided(painter, row.adjusted(28, 0, 0, 0), text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _elided(painter: QPainter, rect: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, math.ceil(rect.width()))
    painter.drawText(rect, flags, shown)
