"""Where the values without a name are kept: ``vs[2]``, ``n.w[0]``, ``weights['a']``, as the program would write it."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice

from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.value import Value

MOST_VISITED = 50_000
"""Things that are looked at for a value without a name."""

LONGEST_PLACE = 120
"""Characters of a place that is still one to call a value by."""


def place_items(node: ast.expr, thing: object, name: str, call_by: Callable[[Value, str], None]) -> None:
    """Call the items of a list that a comprehension makes by their places, and so those of the lists that it makes.

    What ``node`` makes is new, so that the work is no more than making it was.
    """
    waiting = [(node, thing, name)]
    while waiting:
        made, found, called = waiting.pop()
        if isinstance(found, Value):
            call_by(found, called)
        elif isinstance(made, ast.ListComp) and isinstance(found, list):
            waiting.extend((made.elt, item, f"{called}[{i}]") for i, item in enumerate(found))
        elif (
            isinstance(made, ast.List | ast.Tuple) and isinstance(found, list | tuple) and len(made.elts) == len(found)
        ):
            pairs = enumerate(zip(made.elts, found, strict=True))
            waiting.extend((part, item, f"{called}[{i}]") for i, (part, item) in pairs)


def places(names: Mapping[str, object], wanted: Collection[int]) -> dict[int, str]:
    """How a program reaches the values of these ``id``, from its own names on, by the shortest way."""
    found: dict[int, str] = {}
    seen: set[int] = set()
    waiting: deque[tuple[str, object]] = deque(names.items())
    visited = 0
    while waiting and visited < MOST_VISITED and len(found) < len(wanted):
        called, thing = waiting.popleft()
        visited += 1
        if isinstance(thing, Value):
            if id(thing) in wanted:
                found.setdefault(id(thing), called)
        elif isinstance(thing, list | tuple | dict | Instance) and id(thing) not in seen:
            seen.add(id(thing))
            room = MOST_VISITED - len(waiting)
            waiting.extend((way, inner) for way, inner in islice(_inside(called, thing), room) if _is_way(way, inner))
    return found


def _inside(called: str, thing: Sequence[object] | Mapping[object, object] | Instance) -> Iterator[tuple[str, object]]:
    if isinstance(thing, Instance):
        return ((f"{called}.{name}", inner) for name, inner in thing.attributes.items())
    if isinstance(thing, Mapping):
        return ((f"{called}[{key!r}]", inner) for key, inner in thing.items() if isinstance(key, str | int | float))
    return ((f"{called}[{i}]", inner) for i, inner in enumerate(thing))


def _is_way(way: str, inner: object) -> bool:
    return isinstance(inner, Value | list | tuple | dict | Instance) and len(way) <= LONGEST_PLACE
