"""Columns and rows for the cards of a trace: what is made of others stands to the right of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import fast_sugiyama

from micrograd_desktop.presentation.trace_folding import Key, Path

Point = tuple[float, float]

COLUMN, ROW = 172.0, 104.0
"""From column to column, and from row to row."""

MOST_TRANSPOSED, MOST_PASSED = 2000, 10_000
"""Columns that all edges pass, together: up to the first the finer ordering of the rows, up to the second any."""


MOST_EDGES = 4000
"""Up to as many the rows are ordered for few crossings: with 24,000 edges of a wide layer that takes eleven seconds."""


def positions(count: int, edges: list[tuple[int, int]]) -> tuple[list[Point], dict[tuple[int, int], tuple[Point, ...]]]:
    """Centres of the cards, and the bends of the edges that pass other columns."""
    depths = _depths(count, edges)
    passed = sum(depths[b] - depths[a] - 1 for a, b in edges)
    if passed > MOST_PASSED or len(edges) > MOST_EDGES:
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


def groups_in_order(keys: Sequence[Key], places: Sequence[Point]) -> list[Point]:
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


def _depths(count: int, edges: Sequence[tuple[int, int]]) -> list[int]:
    """The longest way from a leaf to each card; where groups make a circle, it begins at its first card."""
    depths, missing, done = [0] * count, [0] * count, [False] * count
    following: list[list[int]] = [[] for _ in range(count)]
    for a, b in edges:
        following[a].append(b)
        missing[b] += 1
    for first in (*(k for k in range(count) if not missing[k]), *range(count)):
        ready = [] if done[first] else [first]
        while ready:
            a = ready.pop()
            done[a] = True
            for b in following[a]:
                if not done[b]:
                    depths[b] = max(depths[b], depths[a] + 1)
                    missing[b] -= 1
                    if missing[b] == 0:
                        ready.append(b)
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
