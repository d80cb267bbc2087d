"""The two numbers of a card, each with its name before it: how they look, and their painting."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.trace_graph import Card
from micrograd_desktop.qt.theme import mono_font, ui_font
from micrograd_desktop.qt.trace.graph.pills import SMALLEST_PX, text_px
from micrograd_desktop.qt.trace.graph.scene import TraceScene

PENCIL = ((0, 8), (1, 5), (6, 0), (8, 2), (3, 7), (0, 8))
"""The mark of a number that was set by hand."""

PENCIL_WIDTH, NAME_GAP = 9.0, 4.0

VEIL_WIDTH = 56.0
"""Of the bar in place of a hidden number, however long that is."""

Veiled = Literal["asked", "hidden"] | None


@dataclass(frozen=True, slots=True)
class Row:
    """A number of a card: its name and its text, the colours of both, its weight, its ground, and how it was set.

    ``veil`` is how a number that is to be predicted is hidden.
    """

    name: str
    text: str
    name_colour: str
    colour: str
    weight: int
    ground: str | None = None
    by_hand: bool = False
    veil: Veiled = None


def data_row(scene: TraceScene, card: Card, room: float, scale: float, t: Tokens) -> Row:
    """Its data; where it differs and the name has no room, the mark of that alone."""
    if scene.data_differs(card):
        line, ground = tones(scene, t)
        return _with_room(Row(scene.data_name(card), scene.data_text(card), line, line, 600, ground), room, scale)
    colour = t.text if math.isfinite(scene.traced.trace.data[scene.node_of(card)]) else t.warn
    return Row("data", scene.data_text(card), t.text3, colour, 400, by_hand=scene.node_of(card) in scene.by_hand)


def gradient_row(scene: TraceScene, card: Card, room: float, scale: float, t: Tokens) -> Row:
    """Its gradient; where the name has no room, the mark of it alone."""
    row = Row(scene.grad_name(card), scene.grad_text(card), *_gradient_look(scene, card, t))
    if scene.is_hidden(card):
        row = replace(row, veil="asked" if scene.node_of(card) == scene.moment.asked else "hidden")
    return _with_room(row, room, scale)


def _with_room(row: Row, room: float, scale: float) -> Row:
    """A row whose name gives way to the mark behind it, if there is one and too little room."""
    return row if fits(row, room, scale) else replace(row, name=row.name.rpartition(" ")[2])


def _gradient_look(scene: TraceScene, card: Card, t: Tokens) -> tuple[str, str, int, str | None]:
    """The colours of its name and its number, its weight, and its ground."""
    if scene.is_hidden(card):
        return t.grad, t.text3, 600, None
    if scene.differs(card):
        line, ground = tones(scene, t)
        return line, line, 600, ground
    if not math.isfinite(scene.moment.grads[scene.node_of(card)]):
        return t.grad, t.warn, 600, None
    if scene.node_of(card) in scene.moment.changed:
        return t.grad_strong, t.grad_strong, 600, t.grad_mid
    return {"right": t.ok, "wrong": t.err}.get(scene.verdict(card) or "", t.grad), t.grad, 600, None


def tones(scene: TraceScene, t: Tokens) -> tuple[str, str]:
    """The colours of what differs from another pass: of lines and text, and below them."""
    return (t.err, t.err_soft) if scene.tone == "err" else (t.ok, t.ok_soft)


def fits(row: Row, room: float, scale: float) -> bool:
    """Whether a row has room for its name beside its number."""
    label, number = ui_font(text_px(SMALLEST_PX, scale)), mono_font(text_px(12, scale), row.weight)
    used = QFontMetricsF(label).horizontalAdvance(row.name) + QFontMetricsF(number).horizontalAdvance(row.text)
    return used + NAME_GAP + row.by_hand * PENCIL_WIDTH <= room + 4


def paint_row(painter: QPainter, room: QRectF, row: Row, named: bool, scale: float, t: Tokens) -> None:
    """A row of a card; the names give way to the numbers."""
    if row.ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(row.ground))
        painter.drawRoundedRect(room.adjusted(-4, 1, 4, -1), 4, 4)
    label, number = ui_font(text_px(SMALLEST_PX, scale)), mono_font(text_px(12, scale), row.weight)
    used = QFontMetricsF(number).horizontalAdvance(row.text)
    mark = QFontMetricsF(label).horizontalAdvance(row.name) + NAME_GAP if named else 0.0
    if named:
        painter.setFont(label)
        painter.setPen(QColor(row.name_colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.name)
    if row.by_hand:
        pencil = QPointF(room.left() + mark, room.center().y() - 4)
        painter.setPen(QPen(QColor(t.text2), 1.25))
        painter.drawPolyline([pencil + QPointF(x, y) for x, y in PENCIL])
    if row.veil is not None:
        _paint_veil(painter, room, row, scale, t)
        return
    painter.setFont(number)
    painter.setPen(QColor(row.colour))
    fits = room.adjusted(-4, 0, 4, 0) if used > room.width() else room
    elided(painter, fits, row.text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _paint_veil(painter: QPainter, room: QRectF, row: Row, scale: float, t: Tokens) -> None:
    """A grey bar in place of a number, always of the same width; a dashed field where it is asked for."""
    box = QRectF(room.right() - VEIL_WIDTH + 2, room.top() + 3, VEIL_WIDTH, room.height() - 6)
    asked = row.veil == "asked"
    painter.setPen(QPen(QColor(t.grad), 1.25, Qt.PenStyle.DashLine) if asked else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.field if asked else t.divider))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(mono_font(text_px(12, scale), 600))
    painter.setPen(QColor(t.grad if asked else t.text3))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.text)


def elided(painter: QPainter, rect: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Write a text, without its middle where there is no room."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, math.ceil(rect.width()))
    painter.drawText(rect, flags, shown)
