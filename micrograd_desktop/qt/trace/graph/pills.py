"""Where the local derivatives stand on the wires: in the room between two columns, none over another."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from micrograd_desktop.presentation.trace_graph import CARD_HEIGHT, LANE, OP_WIDTH, PILL_ROOM, TraceLayout, Wire

SMALLEST_PX = 11
"""Of text on the screen; it is drawn larger where the graph is shown smaller."""

MOST_CHARACTERS = 8
CHARACTER, SIDES, HEIGHT = 0.6, 12.0 / SMALLEST_PX, 16.0 / SMALLEST_PX
"""The width of a character, of both sides together, and the height, for each pixel of the text."""

EDGE, STEP = 3.0, 4.0
MOST_PLACED = 3000
"""Wires of a graph beyond which nothing is moved out of the way: it would take longer than a frame."""


def text_px(size: float, scale: float) -> float:
    """The size of text in the layout so that it is never smaller than ``SMALLEST_PX`` on the screen."""
    return max(size, round(SMALLEST_PX / scale))


def most_characters(px: float) -> int:
    """Of a pill on a wire, in text of that size."""
    return min(MOST_CHARACTERS, int((PILL_ROOM - 2 * EDGE - SIDES * px) / (CHARACTER * px)))


def pill_size(text: str, px: float) -> tuple[float, float]:
    """Width and height of a pill."""
    return len(text) * CHARACTER * px + SIDES * px, HEIGHT * px


def carries_pill(layout: TraceLayout, fan_out: list[int], wire: Wire) -> bool:
    """Whether a wire has its local derivative on it: where a value is used once, its card has it."""
    alone = fan_out[wire.source] == 1 and not layout.cards[wire.source].is_group
    return wire.uses == 1 and not alone


def place_pills(layout: TraceLayout, fan_out: list[int], px: float) -> dict[int, QPointF]:
    """The centres of the pills, by wire, for a size of their text; a wire without a place has none in its room."""
    width, height = pill_size("0" * most_characters(px), px)
    taken: dict[float, list[QRectF]] = {}
    places: dict[int, QPointF] = {}
    carrying = [
        (k, wire)
        for k, wire in enumerate(layout.wires)
        if carries_pill(layout, fan_out, wire) and not layout.cards[wire.target].is_group
    ]
    for k, wire in carrying:
        column = taken.setdefault(layout.cards[wire.source].x, [])
        for centre in _candidates(layout, wire, width, height):
            box = _box(centre, width, height)
            if len(layout.wires) > MOST_PLACED or not any(box.intersects(other) for other in column):
                column.append(box)
                places[k] = centre
                break
    if len(layout.wires) <= MOST_PLACED:
        _place_further(layout, [(k, wire) for k, wire in carrying if k not in places], places, width, height)
    return places


def _place_further(
    layout: TraceLayout, left: list[tuple[int, Wire]], places: dict[int, QPointF], width: float, height: float
) -> None:
    """Places for the wires that found none in their room: at a bend, where neither card, op nor pill is."""
    if not left:
        return
    taken = [_box(centre, width, height) for centre in places.values()]
    for card in layout.cards:
        taken.append(_box(QPointF(card.x, card.y), card.width, CARD_HEIGHT))
        taken.append(QRectF(card.x - card.reach, card.y - OP_WIDTH / 2, card.op_width, OP_WIDTH))
    for k, wire in left:
        for bend in wire.bends:
            box = _box(QPointF(*bend), width, height)
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                places[k] = QPointF(*bend)
                break


def _box(centre: QPointF, width: float, height: float) -> QRectF:
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def middle(layout: TraceLayout, wire: Wire) -> QPointF:
    """The middle of the room after a wire's source, on the wire."""
    start, end = _first_stretch(layout, wire)
    return _on_curve(start, end, min(PILL_ROOM, end.x() - start.x()) / 2)


def _candidates(layout: TraceLayout, wire: Wire, width: float, height: float) -> Iterator[QPointF]:
    """Places along the wire, from the middle of its room outwards; of two wires of one op one is above, one below."""
    start, end = _first_stretch(layout, wire)
    room = min(PILL_ROOM, end.x() - start.x())
    aside = QPointF(0.0, wire.lane * (height + LANE / 2) / 2)
    free = max((room - width) / 2 - EDGE, 0.0)
    if width > room:
        return
    for step in range(int(free / STEP) + 1):
        for side in (-1, 1) if step else (1,):
            yield _on_curve(start, end, room / 2 + side * step * STEP) + aside


def _first_stretch(layout: TraceLayout, wire: Wire) -> tuple[QPointF, QPointF]:
    source, target = layout.cards[wire.source], layout.cards[wire.target]
    end = wire.bends[0] if wire.bends else (target.x - target.reach, target.y)
    return QPointF(source.x + source.width / 2, source.y), QPointF(*end)


def _on_curve(start: QPointF, end: QPointF, along: float) -> QPointF:
    """The point of a wire's stretch so far to the right of its start."""
    reach = max(end.x() - start.x(), 1e-9)
    low, high = 0.0, 1.0
    for _ in range(20):
        t = (low + high) / 2
        if (1.5 * t * (1 - t) + t**3) * reach < along:  # its control points stand in the middle
            low = t
        else:
            high = t
    return QPointF(start.x() + along, start.y() + (end.y() - start.y()) * t * t * (3 - 2 * t))
