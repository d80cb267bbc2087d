"""Where a trace's cards and wires are drawn, from left to right as the lecture draws them; computed without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import fast_sugiyama

from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.trace_folding import RUN, Folding, Key, Path, fold

Point = tuple[float, float]

CARD_WIDTH, CARD_HEIGHT = 112.0, 76.0
GROUP_WIDTH = 124.0
COLUMN, ROW = 172.0, 104.0
"""From column to column at least, and from row to row."""

OP_GAP = 15.0
"""From an op's circle to the card of the value that it makes."""

OP_WIDTH, OP_CHARACTER, OP_PADDING = 28.0, 8.25, 10.0
"""Of an op's circle, which is longer for a longer name."""

WIRE_ROOM, PILL_ROOM = 17.0, 84.0
"""Between a card and what its wires lead to in the next column: without and with local derivatives on the wires."""

LANE = 8.0
"""How far apart two wires from one value into one op are."""

MOST_TRANSPOSED, MOST_PASSED = 2000, 10_000
"""Columns that all edges pass, together: up to the first the finer ordering of the rows, up to the second any."""


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
    positions, bends = _positions(len(keys), list(uses))
    positions = _groups_in_order(keys, positions)
    widths = [_op_width(trace, key) for key in keys]
    positions, bends = _with_room(keys, widths, uses, positions, bends)
    outputs = _outputs(trace, card_of, keys)
    cards = tuple(
        Card(key, tuple(nodes), outputs[k][0], _title(trace, key), *positions[k], widths[k], outputs[k][1])
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
    return key[-1] if isinstance(key, tuple) else trace.nodes[key].label


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
    for source, target in uses:
        if not isinstance(keys[target], tuple) and (fan_out[source] > 1 or isinstance(keys[source], tuple)):
            x = places[source][0]
            right[x] = max(right[x], _width(keys[source]) / 2 + PILL_ROOM)
    moved, at, before = {}, 0.0, None
    for x in sorted(right):
        if before is not None:
            at += max(right[before] + left[x], COLUMN if x - before <= COLUMN else x - before)
        moved[x], before = at, x
    shifted = {edge: tuple((moved.get(x, x), y) for x, y in points) for edge, points in bends.items()}
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
    own = "" if len(samples) == len(made) else name(trace, made[0])
    turn = f"sample 1 of {len(samples)}" if len(samples) > 1 else ""
    return made[0], ", ".join(part for part in (own, turn) if part)


def _positions(
    count: int, edges: list[tuple[int, int]]
) -> tuple[list[Point], dict[tuple[int, int], tuple[Point, ...]]]:
    """Centres of the cards, and the bends of the edges that pass other columns."""
    depths = _depths(count, edges)
    passed = sum(depths[b] - depths[a] - 1 for a, b in edges)
    if passed > MOST_PASSED:
        return _by_depth(depths), {}
    places: dict[int, Point] = {}
    chains: list[tuple[int, int]] = []
    bottom = 0.0
    layouts = fast_sugiyama.from_edges(
        edges, minimum_length=1, vertex_spacing=int(ROW), dummy_vertices=True, dummy_size=0.35,
        ranking_type="minimize", crossing_minimization="barycenter", transpose=passed <= MOST_TRANSPOSED,
    ) if edges else []  # fmt: skip
    for placed, _, height, own in layouts:  # its layers go from top to bottom, the last at 0
        top = min(across for _, (across, _) in placed)
        for vertex, (across, down) in placed:
            places[int(vertex)] = ((height - down) * COLUMN / ROW, bottom + across - top)
        bottom = max(y for _, y in places.values()) + ROW
        chains.extend((int(a), int(b)) for a, b in own or ())
    for k in range(count):
        if k not in places:
            places[k], bottom = (0.0, bottom), bottom + ROW
    return [places[k] for k in range(count)], _bends(edges, chains, places, count)


def _groups_in_order(keys: Sequence[Key], places: Sequence[Point]) -> list[Point]:
    """The places, with the groups of one parent that share a column in their own order from top to bottom.

    Neurons of a layer see the same inputs: the library can't know which of them comes first.
    """
    sets: dict[tuple[float, Path], list[int]] = {}
    for k, key in enumerate(keys):
        if isinstance(key, tuple):
            sets.setdefault((places[k][0], key[:-1]), []).append(k)
    ordered = list(places)
    for (x, _), members in sets.items():
        heights = sorted(places[k][1] for k in members)
        for k, y in zip(sorted(members), heights, strict=True):
            ordered[k] = (x, y)
    return ordered


def _depths(count: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """The longest way from a leaf to each card."""
    depths = [0] * count
    for a, b in sorted(edges, key=lambda edge: edge[1]):
        depths[b] = max(depths[b], depths[a] + 1)
    return depths


def _by_depth(depths: Sequence[int]) -> list[Point]:
    """A plain placement for graphs with so many long edges that a finer one would take seconds."""
    rows: dict[int, int] = {}
    places = []
    for depth in depths:
        rows[depth] = rows.get(depth, -1) + 1
        places.append((depth * COLUMN, rows[depth] * ROW))
    return places


def _bends(
    edges: Iterable[tuple[int, int]], chains: list[tuple[int, int]], places: dict[int, Point], count: int
) -> dict[tuple[int, int], tuple[Point, ...]]:
    """The points that each edge passes: chains of vertices that stand in for it in the columns between."""
    following: dict[int, list[int]] = {}
    for a, b in chains:
        following.setdefault(a, []).append(b)
    bends: dict[tuple[int, int], tuple[Point, ...]] = {}
    for a in range(count):
        for step in following.get(a, ()):
            passed, at = [], step
            while at >= count:
                passed.append(places[at])
                at = following[at][0]
            if passed:
                bends[a, at] = tuple(passed)
    return {edge: bends[edge] for edge in edges if edge in bends}


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
