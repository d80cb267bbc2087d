"""What a trace canvas draws at one moment, and the texts and shapes that follow from it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from micrograd_desktop.presentation.formats import MINUS, plain, rate
from micrograd_desktop.presentation.leaf_edits import nodes_by_hand
from micrograd_desktop.presentation.trace_graph import CARD_HEIGHT, LANE, Card, TraceLayout, Wire
from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.presentation.trace_walk import CURRENT, VISITED, WAITING, Moment, Walk
from micrograd_desktop.qt.trace.graph.pills import MOST_CHARACTERS, carries_pill, middle, most_characters, place_pills
from micrograd_desktop.translation import tr, trn

EXACT = -1
"""A number of decimals that means all digits there are."""

HIDDEN = "?"
"""What stands for a gradient, or a local derivative, that is to be predicted first."""

DIFFERS = "≠"
"""Beside the gradient of a card that differs from that of another pass."""

VERDICT_MARKS = {"right": "✓", "wrong": "✗", "not known": "?"}
PREDICTED = {
    "right": tr("predicted: right"),
    "wrong": tr("predicted: wrong"),
    "not known": tr("predicted: not known"),
}
"""The same for those who hear it."""

STATES = {WAITING: tr("waiting"), VISITED: tr("visited"), CURRENT: tr("current")}
"""Beside the gradient of a card that was predicted."""

LARGEST = 1e308
"""A local derivative beyond it could be rounded to infinity."""


def number(value: float, decimals: int) -> str:
    """A number as the cards show it."""
    if decimals == EXACT and math.isfinite(value):
        return repr(float(value)).replace("-", MINUS)
    return plain(value, 4 if decimals == EXACT else decimals)


def factor(value: float, most: int = MOST_CHARACTERS) -> str:
    """A local derivative in four digits, or in as many as ``most`` characters have room for: ``×−3.0``, ``×1.2e−5``."""
    if not math.isfinite(value):
        return f"×{plain(value)}"
    value = min(max(value, -LARGEST), LARGEST)
    texts = [_times(rate(float(f"{value:.{digits}g}"))) for digits in (4, 3, 2, 1)]
    powers = (f"{value:.{decimals}e}".split("e") for decimals in (1, 0))
    texts += [_times(f"{digits}e{int(power)}") for digits, power in powers]
    return next((text for text in texts if len(text) <= most), min(texts, key=len))


def _times(text: str) -> str:
    return "×" + (text if "." in text or "e" in text else f"{text}.0").replace("-", MINUS)


@dataclass(frozen=True, slots=True)
class Lit:
    """Uses, as (the value made, which operand), whose wires are lit, while all else is dimmed.

    ``nodes`` are the values that stay as they are; ``forward`` is about the values and not about their gradients.
    """

    uses: tuple[tuple[int, int], ...]
    nodes: frozenset[int]
    forward: bool = False


Tone = Literal["err", "ok"]
"""Of what differs: with bugs, or without."""


@dataclass
class TraceScene:
    """One moment of a traced program, and what a person points at."""

    traced: Traced
    moment: Moment
    decimals: int = 4
    selected: int | None = None
    """A card's number."""
    chosen: int | None = None
    """The node of that card that is meant, which a folded group has many of."""
    hovered: int | None = None
    found: frozenset[int] = frozenset()
    """Cards that a search found."""
    lit: Lit | None = None
    differing: frozenset[int] = frozenset()
    """Nodes whose gradients differ from those of another pass, which has the other tone."""
    differing_data: frozenset[int] = frozenset()
    """Nodes whose data differs from that of another graph."""
    tone: Tone = "err"
    _paths: dict[int, QPainterPath] = field(default_factory=dict)
    _places: dict[float, dict[int, QPointF]] = field(default_factory=dict)
    _states: dict[int, int] = field(default_factory=dict)
    _states_of: Moment | None = None

    @property
    def layout(self) -> TraceLayout:
        """Where everything is."""
        return self.traced.layout

    @property
    def walk(self) -> Walk:
        """The numbers."""
        return self.traced.walk

    @cached_property
    def by_hand(self) -> frozenset[int]:
        """The nodes whose numbers were set beside the program's text."""
        return nodes_by_hand(self.traced.trace, self.traced.request.leaves)

    @cached_property
    def fan_out(self) -> list[int]:
        """How often each card is used."""
        uses = [0] * len(self.layout.cards)
        for wire in self.layout.wires:
            uses[wire.source] += wire.uses
        return uses

    @cached_property
    def _wire_of(self) -> dict[tuple[int, int], int]:
        """By (the value made, which operand): the wire of a use, its own or that of the two cards."""
        own = {(wire.out, wire.argument): k for k, wire in enumerate(self.layout.wires)}
        between = {(wire.source, wire.target): k for k, wire in enumerate(self.layout.wires)}
        card_of, nodes = self.layout.card_of, self.traced.trace.nodes
        return own | {
            (out, argument): between[ends]
            for out, node in enumerate(nodes)
            for argument, operand in enumerate(node.operands)
            if (out, argument) not in own and (ends := (card_of[operand], card_of[out])) in between
        }

    @property
    def lit_wires(self) -> frozenset[int]:
        """The wires of the uses that are lit."""
        uses = () if self.lit is None else self.lit.uses
        return frozenset(self._wire_of[use] for use in uses if use in self._wire_of)

    def is_dimmed(self, card: Card) -> bool:
        """Whether a card is of no concern to what is lit, and the walk is not at it."""
        return self.lit is not None and self.lit.nodes.isdisjoint(card.nodes) and self.state(card) != CURRENT

    @cached_property
    def wires_from(self) -> dict[int, list[int]]:
        """The wires that leave each card."""
        found: dict[int, list[int]] = {}
        for k, wire in enumerate(self.layout.wires):
            found.setdefault(wire.source, []).append(k)
        return found

    def rect(self, card: Card) -> QRectF:
        """A card's outline."""
        return QRectF(card.x - card.width / 2, card.y - CARD_HEIGHT / 2, card.width, CARD_HEIGHT)

    def op_text(self, card: Card) -> str:
        """What its op's circle says; empty for leaves and groups."""
        symbol = "" if card.is_group else self.traced.trace.nodes[card.output].symbol
        return "×" if symbol == "*" else symbol

    def op_centre(self, card: Card) -> QPointF:
        """The centre of its op's circle."""
        return QPointF(card.x - card.reach + card.op_width / 2, card.y)

    def node_of(self, card: Card) -> int:
        """The node whose numbers a card shows: of a folded group the one that is looked at, else its output."""
        if card.is_group:
            for node in (self.moment.asked, self.chosen, self.moment.current):
                if node is not None and node in card.nodes:
                    return node
        return card.output

    def shows(self, card: Card) -> str:
        """Which of a group's values its card shows, where that could be another."""
        node = self.node_of(card)
        return card.shows if node == card.output else self.walk.names[node]

    def has_op(self, card: Card) -> bool:
        """Whether an op is drawn in front of it."""
        return card.op_width > 0.0

    def state(self, card: Card) -> int:
        """WAITING, VISITED (all of its nodes) or CURRENT (one of them)."""
        if self._states_of is not self.moment:
            self._states_of, self._states = self.moment, {}
        found = self._states.get(card.output)
        if found is None:
            found = self._states[card.output] = self._find_state(card)
        return found

    def _find_state(self, card: Card) -> int:
        states = self.moment.states
        if len(card.nodes) == 1:
            return states[card.nodes[0]]
        if self.moment.current is not None and self.layout.card_of[self.moment.current] >= 0:
            here = self.layout.cards[self.layout.card_of[self.moment.current]]
            if here is card:
                return CURRENT
        return VISITED if all(states[i] == VISITED for i in card.nodes) else WAITING

    def data_text(self, card: Card) -> str:
        """Its data, a dash while it is not computed yet."""
        node = self.node_of(card)
        return "–" if node >= self.moment.computed else number(self.traced.trace.data[node], self.decimals)

    def grad_text(self, card: Card) -> str:
        """Its gradient."""
        if self.is_hidden(card):
            return HIDDEN
        return number(self.moment.grads[self.node_of(card)], self.decimals)

    def is_hidden(self, card: Card) -> bool:
        """Whether its gradient is to be predicted first."""
        return self.node_of(card) in self.moment.hidden

    def grad_name(self, card: Card) -> str:
        """What stands before its gradient: with a mark for how it was predicted."""
        if self.differs(card):
            return f"grad {DIFFERS}"
        verdict = self.verdict(card)
        return "grad" if verdict is None else f"grad {VERDICT_MARKS[verdict]}"

    def verdict(self, card: Card) -> str | None:
        """How its gradient was predicted; None if it was not."""
        return self.moment.verdicts.get(self.node_of(card))

    def differs(self, card: Card) -> bool:
        """Whether the gradient that it shows is another one in the other pass."""
        return self.node_of(card) in self.differing

    def data_differs(self, card: Card) -> bool:
        """Whether the data that it shows is another one in the other graph."""
        return self.node_of(card) in self.differing_data

    def data_name(self, card: Card) -> str:
        """What stands before its data."""
        return f"data {DIFFERS}" if self.data_differs(card) else "data"

    def title(self, card: Card) -> str:
        """Its name."""
        return card.title or self.walk.names[card.output]

    def pill(self, card: Card) -> tuple[str, bool] | None:
        """The local derivative in its header, and whether the present visit uses it; None if it has several uses."""
        k = self._card_number(card)
        if self.fan_out[k] != 1 or card.is_group or k not in self.wires_from:
            return None
        wire = self.layout.wires[self.wires_from[k][0]]
        if wire.out >= self.moment.computed or wire.out in self.traced.unsent:
            return None
        return self.local(wire), self.is_active(wire)

    def wire_pill(self, k: int, px: float) -> tuple[QPointF, str] | None:
        """Where the local derivative stands on wire number ``k``, in text of that size, and how it reads.

        None where the card has it, where the wire stands for several uses, or where there is no room, unless one of
        its ends is pointed at.
        """
        wire = self.layout.wires[k]
        if wire.out >= self.moment.computed or not carries_pill(self.layout, self.fan_out, wire):
            return None
        if wire.out in self.traced.unsent:
            return None
        if px not in self._places:
            self._places[px] = place_pills(self.layout, self.fan_out, px)
        text, at = self.local(wire, most_characters(px)), self._places[px].get(k)
        if at is None and {self.selected, self.hovered} & {wire.source, wire.target}:
            return middle(self.layout, wire), text
        return None if at is None or len(text) > most_characters(px) else (at, text)

    def local(self, wire: Wire, most: int = MOST_CHARACTERS) -> str:
        """A wire's local derivative; while its operand's gradient is to be predicted it is part of the answer."""
        if wire.operand in self.moment.hidden:
            return f"×{HIDDEN}"
        return self.local_of(wire.out, wire.argument, most)

    def local_of(self, out: int, argument: int, most: int = MOST_CHARACTERS) -> str:
        """The local derivative of a value with respect to one of its operands, wherever it is drawn."""
        return factor(self.walk.locals[out][argument], most)

    def is_active(self, wire: Wire) -> bool:
        """Whether the present visit sends a gradient along it."""
        moment = self.moment
        if not moment.backward or moment.current is None:
            return False
        card_of = self.layout.card_of
        return wire.target == card_of[moment.current] and any(
            card_of[operand] == wire.source for operand in self.traced.trace.nodes[moment.current].operands
        )

    def is_visited(self, wire: Wire) -> bool:
        """Whether the pass has gone along it."""
        return self.state(self.layout.cards[wire.target]) != WAITING

    def keep_shapes(self, other: TraceScene) -> None:
        """Take over the wires and pills of a scene with the same layout."""
        self._paths, self._places = other._paths, other._places

    def path(self, k: int) -> QPainterPath:
        """The curve of wire number ``k``, from its operand."""
        found = self._paths.get(k)
        if found is None:
            found = self._paths[k] = self._curve(self.layout.wires[k])
        return found

    def extent(self, k: int) -> QRectF:
        """A rectangle around wire number ``k``, never empty."""
        return self.path(k).controlPointRect().adjusted(-2, -2, 2, 2)

    def _curve(self, wire: Wire) -> QPainterPath:
        source, target = self.layout.cards[wire.source], self.layout.cards[wire.target]
        apart = QPointF(0.0, wire.lane * LANE / 2)
        start = QPointF(source.x + source.width / 2, source.y) + apart
        end = QPointF(target.x - target.reach, target.y) + apart
        path = QPainterPath(start)
        at = start
        for point in [*(QPointF(x, y) + apart for x, y in wire.bends), end]:
            middle = (at.x() + point.x()) / 2
            path.cubicTo(QPointF(middle, at.y()), QPointF(middle, point.y()), point)
            at = point
        return path

    def _card_number(self, card: Card) -> int:
        return self.layout.card_of[card.output]

    def spoken(self, card: Card) -> str:
        """A card in words, for those who hear it."""
        parts = [self.title(card)]
        if card.is_group:
            parts.append(trn("group of {n} value", "group of {n} values", len(card.nodes)))
            if self.shows(card):
                parts.append(tr("shown is {value}", value=self.shows(card)))
        elif self.has_op(card):
            parts.append(tr("made by {op}", op=self.op_text(card)))
        parts.append(f"data {self.data_text(card)}")
        if self.node_of(card) in self.by_hand:
            parts.append(tr("set by hand"))
        if self.data_differs(card):
            parts.append(tr("differs"))
        return ", ".join([*parts, *self._spoken_gradient(card), STATES[self.state(card)]])

    def _spoken_gradient(self, card: Card) -> list[str]:
        if self.is_hidden(card):
            asked = self.node_of(card) == self.moment.asked
            return [tr("gradient hidden"), *([tr("asked for")] if asked else [])]
        gradient, verdict = tr("gradient {number}", number=self.grad_text(card)), self.verdict(card)
        if self.differs(card):
            return [gradient, tr("differs")]
        return [gradient, PREDICTED[verdict]] if verdict else [gradient]
