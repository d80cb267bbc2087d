"""Where a trace's cards and wires are drawn, from left to right as the lecture draws them; computed without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import fast_sugiyama

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.trace_folding import Folding, Key, Path, fold

Point = tuple[float, float]

CARD_WIDTH, CARD_HEIGHT = 112.0, 76.0
GROUP_WIDTH = 124.0
COLUMN, ROW = 172.0, 104.0
OP_GAP = 29.0
"""From the left edge of a value's card to the centre of the op in front of it."""

MOST_TRANSPOSED, MOST_PASSED = 2000, 10_000
"""Columns that all edges pass, together: up to the first the finer ordering of the rows, up to the second any."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card, by its centre: a value, or a folded group of nodes, of which ``output`` is the last used outside."""

    key: Key
    nodes: tuple[int, ...]
    output: int
    title: str
    x: float
    y: float

    @property
    def is_group(self) -> bool:
        """Whether it stands for a folded group."""
        return isinstance(self.key, tuple)

    @property
    def width(self) -> float:
        """Its width."""
        return GROUP_WIDTH if self.is_group else CARD_WIDTH


@dataclass(frozen=True, slots=True)
class Wire:
    """From one card to another: ``operand`` goes into ``out`` as argument number ``argument``.

    A wire at a group stands for all uses between the two cards; it then carries the first. ``bends`` are the
    points it passes between the two cards.
    """

    source: int
    target: int
    operand: int
    out: int
    argument: int
    uses: int
    bends: tuple[Point, ...]


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
        lefts = [card.x - card.width / 2 - OP_GAP - 16 for card in self.cards]
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
    uses = _uses(trace, card_of)
    positions, bends = _positions(len(members), list(uses))
    positions = _groups_in_order(list(members), positions)
    outputs = _outputs(trace, card_of, len(members))
    cards = tuple(
        Card(key, tuple(nodes), outputs[k], _title(trace, key), *positions[k])
        for k, (key, nodes) in enumerate(members.items())
    )
    wires = tuple(Wire(*ends, *use, bends.get(ends, ())) for ends, use in uses.items())
    frames = tuple(_frames(trace, cards, folded.open_groups))
    return TraceLayout(cards, wires, frames, card_of, folded.level)


def _title(trace: Trace, key: Key) -> str:
    return key[-1] if isinstance(key, tuple) else trace.nodes[key].label


def _uses(trace: Trace, card_of: Sequence[int]) -> dict[tuple[int, int], tuple[int, int, int, int]]:
    """By (source card, target card): the first use's operand, result and argument, and the number of uses."""
    found: dict[tuple[int, int], tuple[int, int, int, int]] = {}
    for i, node in enumerate(trace.nodes):
        for argument, operand in enumerate(node.operands):
            ends = card_of[operand], card_of[i]
            if -1 in ends or ends[0] == ends[1]:
                continue
            first = found.get(ends)
            found[ends] = (operand, i, argument, 1) if first is None else (*first[:3], first[3] + 1)
    return found


def _outputs(trace: Trace, card_of: Sequence[int], count: int) -> list[int]:
    """For every card the last of its nodes that is used outside of it, or the root."""
    outputs = [-1] * count
    last = [-1] * count
    for i, node in enumerate(trace.nodes):
        last[card_of[i]] = i if card_of[i] >= 0 else last[card_of[i]]
        for operand in node.operands:
            if card_of[operand] not in (-1, card_of[i]):
                outputs[card_of[operand]] = max(outputs[card_of[operand]], operand)
    if card_of[trace.root] >= 0:
        outputs[card_of[trace.root]] = trace.root
    return [out if out >= 0 else own for out, own in zip(outputs, last, strict=True)]


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
                min(card.x - card.width / 2 for card in inside) - margin - OP_GAP - 16,
                min(card.y for card in inside) - CARD_HEIGHT / 2 - margin - 16,
                max(card.x + card.width / 2 for card in inside) + margin,
                max(card.y for card in inside) + CARD_HEIGHT / 2 + margin,
            )


def _path(trace: Trace, card: Card) -> Path:
    return card.key if isinstance(card.key, tuple) else trace.nodes[card.key].origin.group
