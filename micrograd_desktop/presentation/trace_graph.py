"""Where a trace's cards and wires are drawn, from left to right as the lecture draws them; computed without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.trace_folding import RUN, Folding, Key, Path, fold
from micrograd_desktop.presentation.trace_places import COLUMN, Point, groups_in_order, positions
from micrograd_desktop.translation import tr

CARD_WIDTH, CARD_HEIGHT = 120.0, 76.0
GROUP_WIDTH = 132.0
OP_GAP = 15.0
"""From an op's circle to the card of the value that it makes."""

OP_WIDTH, OP_CHARACTER, OP_PADDING = 28.0, 8.25, 10.0
"""Of an op's circle, which is longer for a longer name."""

WIRE_ROOM, PILL_ROOM = 17.0, 84.0
"""Between a card and what its wires lead to in the next column: without and with local derivatives on the wires."""

LANE = 8.0
"""How far apart two wires from one value into one op are."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card, by its centre: a value, or a folded group of nodes, of which ``output`` is the one whose numbers show.

    ``shows`` says which that is, where a group has several outputs. ``op_width`` is that of the op's circle in front
    of it, 0 without one.
    """

    key: Key
    nodes: tuple[int, ...]
    output: int
    title: str
    x: float
    y: float
    op_width: float = 0.0
    shows: str = ""

    @property
    def is_group(self) -> bool:
        """Whether it stands for a folded group."""
        return isinstance(self.key, tuple)

    @property
    def width(self) -> float:
        """Its width."""
        return _width(self.key)

    @property
    def reach(self) -> float:
        """From its centre to the left end of its op."""
        return _reach(self.key, self.op_width)


@dataclass(frozen=True, slots=True)
class Wire:
    """From one card to another: ``operand`` goes into ``out`` as argument number ``argument``.

    A wire at a group stands for all uses between the two cards; it then carries the first. Between values every use is
    a wire of its own: of two uses by one op the first is in ``lane`` -1, the second in lane 1. ``bends`` are the points
    it passes between the two cards.
    """

    source: int
    target: int
    operand: int
    out: int
    argument: int
    uses: int
    bends: tuple[Point, ...]
    lane: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The outline around the cards of an open group."""

    path: Path
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class TraceLayout:
    """All that is drawn of a trace's shape; numbers change without it."""

    cards: tuple[Card, ...]
    wires: tuple[Wire, ...]
    frames: tuple[Frame, ...]
    card_of: tuple[int, ...] = field(repr=False)
    """For every node the number of its card, -1 if hidden."""
    level: str = "values"

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of everything."""
        lefts = [card.x - card.reach - 2 for card in self.cards]
        rights = [card.x + card.width / 2 for card in self.cards]
        ys = [card.y for card in self.cards]
        pad = CARD_HEIGHT / 2
        tops = [min(ys) - pad, *(frame.top for frame in self.frames)]
        bottoms = [max(ys) + pad, *(frame.bottom for frame in self.frames)]
        return min(lefts), min(tops), max(rights), max(bottoms)


def lay_out(trace: Trace, folding: Folding = Folding()) -> TraceLayout:
    """Place the cards and the wires of a trace."""
    folded = fold(trace, folding)
    members: dict[Key, list[int]] = {}
    for i, key in enumerate(folded.keys):
        if key is not None:
            members.setdefault(key, []).append(i)
    number = {key: k for k, key in enumerate(members)}
    card_of = tuple(-1 if key is None else number[key] for key in folded.keys)
    keys = list(members)
    uses = _uses(trace, card_of, keys)
    places, bends = positions(len(keys), list(uses))
    widths = [_op_width(trace, key) for key in keys]
    places, bends = _with_room(keys, widths, uses, groups_in_order(keys, places), bends)
    outputs = _outputs(trace, card_of, keys)
    cards = tuple(
        Card(key, tuple(nodes), outputs[k][0], _title(trace, key), *places[k], widths[k], outputs[k][1])
        for k, (key, nodes) in enumerate(members.items())
    )
    wires = tuple(
        Wire(*ends, *use, bends.get(ends, ()), 2 * lane - 1 if len(found) > 1 else 0)
        for ends, found in uses.items()
        for lane, use in enumerate(found)
    )
    frames = tuple(_frames(trace, cards, folded.open_groups))
    return TraceLayout(cards, wires, frames, card_of, folded.level)


def _title(trace: Trace, key: Key) -> str:
    return key[-1] if isinstance(key, tuple) else ""


def _width(key: Key) -> float:
    return GROUP_WIDTH if isinstance(key, tuple) else CARD_WIDTH


def _reach(key: Key, op_width: float) -> float:
    return _width(key) / 2 + (OP_GAP + op_width if op_width else 0.0)


def _op_width(trace: Trace, key: Key) -> float:
    """The width of the circle of a value's op; 0 for leaves and groups."""
    if isinstance(key, tuple) or trace.nodes[key].op is None:
        return 0.0
    return max(OP_WIDTH, OP_CHARACTER * len(trace.nodes[key].symbol) + OP_PADDING)


_Use = tuple[int, int, int, int]
"""Operand, result and argument of a use, and for how many uses it stands."""

_Uses = dict[tuple[int, int], list[_Use]]
"""By (source card, target card): every use between values; one for all where a group is concerned."""


def _uses(trace: Trace, card_of: Sequence[int], keys: Sequence[Key]) -> _Uses:
    found: _Uses = {}
    for i, node in enumerate(trace.nodes):
        for argument, operand in enumerate(node.operands):
            ends = card_of[operand], card_of[i]
            if -1 in ends or ends[0] == ends[1]:
                continue
            uses = found.setdefault(ends, [])
            if uses and any(isinstance(keys[end], tuple) for end in ends):
                uses[0] = (*uses[0][:3], uses[0][3] + 1)
            else:
                uses.append((operand, i, argument, 1))
    return found


def _with_room(
    keys: Sequence[Key], op_widths: Sequence[float], uses: _Uses, places: Sequence[Point],
    bends: Mapping[tuple[int, int], tuple[Point, ...]],
) -> tuple[list[Point], dict[tuple[int, int], tuple[Point, ...]]]:  # fmt: skip
    """The places, with columns moved to the right until ops and local derivatives cover no card."""
    fan_out = [0] * len(keys)
    for (source, _), found in uses.items():
        fan_out[source] += sum(use[3] for use in found)
    right: dict[float, float] = {}  # by column: half of its widest card, with room for what stands on its wires
    left: dict[float, float] = {}
    for k, (x, _) in enumerate(places):
        right[x] = max(right.get(x, 0.0), _width(keys[k]) / 2 + WIRE_ROOM)
        left[x] = max(left.get(x, 0.0), _reach(keys[k], op_widths[k]))
    for x, _ in (point for points in bends.values() for point in points):
        right.setdefault(x, 0.0)
        left.setdefault(x, 0.0)
    for source, target in uses:
        if not isinstance(keys[target], tuple) and (fan_out[source] > 1 or isinstance(keys[source], tuple)):
            x = places[source][0]
            right[x] = max(right[x], _width(keys[source]) / 2 + PILL_ROOM)
    moved, at, before = {}, 0.0, None
    for x in sorted(right):
        if before is not None:
            at += max(right[before] + left[x], COLUMN if x - before <= COLUMN else x - before)
        moved[x], before = at, x
    shifted = {edge: tuple((moved[x], y) for x, y in points) for edge, points in bends.items()}
    return [(moved[x], y) for x, y in places], shifted


def _outputs(trace: Trace, card_of: Sequence[int], keys: Sequence[Key]) -> list[tuple[int, str]]:
    """For every card the node whose numbers it shows, and which that is, if it could be another.

    It is the root, or one that is used outside of the card: of a neuron that ran for several samples the first.
    """
    used: list[set[int]] = [set() for _ in keys]
    last = [-1] * len(keys)
    for i, node in enumerate(trace.nodes):
        last[card_of[i]] = i if card_of[i] >= 0 else last[card_of[i]]
        for operand in node.operands:
            if card_of[operand] not in (-1, card_of[i]):
                used[card_of[operand]].add(operand)
    if card_of[trace.root] >= 0:
        used[card_of[trace.root]] = {trace.root}
    return [_output(trace, key, sorted(used[k]) or [last[k]]) for k, key in enumerate(keys)]


def _output(trace: Trace, key: Key, used: list[int]) -> tuple[int, str]:
    if not isinstance(key, tuple) or len(used) == 1:
        return used[-1], ""
    made = [i for i in used if trace.nodes[i].op is not None] or used
    if key[0].startswith(RUN):
        return made[-1], name(trace, made[-1])
    samples = [i for i in made if trace.nodes[i].label == trace.nodes[made[0]].label]
    own = "" if len(samples) == len(made) else trace.nodes[made[0]].label or name(trace, made[0])
    turn = tr("sample 1 of {n}", n=len(samples)) if len(samples) > 1 else ""
    return made[0], ", ".join(part for part in (own, turn) if part)


def _frames(trace: Trace, cards: Sequence[Card], open_groups: Sequence[Path]) -> Iterable[Frame]:
    """Outlines of the open groups, around the cards that belong to them."""
    for path in open_groups:
        inside = [card for card in cards if _path(trace, card)[: len(path)] == path]
        if inside:
            margin = 10.0 + 8.0 * (max(len(p) for p in open_groups) - len(path))
            yield Frame(
                path,
                min(card.x - card.reach for card in inside) - margin - 2,
                min(card.y for card in inside) - CARD_HEIGHT / 2 - margin - 16,
                max(card.x + card.width / 2 for card in inside) + margin,
                max(card.y for card in inside) + CARD_HEIGHT / 2 + margin,
            )


def _path(trace: Trace, card: Card) -> Path:
    return card.key if isinstance(card.key, tuple) else trace.nodes[card.key].origin.group
