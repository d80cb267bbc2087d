"""Methods of lists, tuples, dicts, sets and arrays, counted as all else is; texts have theirs in ``text_methods``."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from functools import cmp_to_key, partial

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.arrays import Array, array_of, filled
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.language.iterators import Iteration, listed
from micrograd_desktop.engine.language.lazy_functions import send
from micrograd_desktop.engine.language.logic import Logic, Ordering, equal, key_of, truth
from micrograd_desktop.engine.language.numbers import bounded
from micrograd_desktop.engine.language.objects import Builtin, Set, View
from micrograd_desktop.engine.language.sets import SET_METHODS
from micrograd_desktop.engine.language.text_methods import TEXT_METHODS
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]


AN_INDEX = tr("An index")
A_LENGTH = tr("A length")


def in_order(bench: Workbench, things: Sequence[object], keywords: Keywords) -> list[object]:
    """The things sorted as ``sorted(things, key=..., reverse=...)`` sorts them."""
    bench.step(len(things) * max(1, len(things).bit_length()))
    things = list(things)  # which its key and its objects may change meanwhile
    key = keywords.get("key")
    keys = list(things) if key is None else [bench.call(key, [thing]) for thing in things]
    holds: dict[bool, Ordering] = {True: operator.lt, False: operator.gt}  # type: ignore[dict-item]
    ordered = Logic(bench, bench.own_sign).ordered

    def order(i: int, j: int) -> int:
        return -1 if ordered(holds[True], keys[i], keys[j]) else int(ordered(holds[False], keys[i], keys[j]))

    places = sorted(range(len(things)), key=cmp_to_key(order), reverse=truth(bench, keywords.get("reverse", False)))
    return [things[i] for i in places]


def _append(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "append", arguments, keywords, 1, 1)
    bench.step()
    things.append(arguments[0])


def _extend(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "extend", arguments, keywords, 1, 1)
    more = listed(bench, arguments[0], "extend()")
    bench.step(len(more))  # before the list is made
    things.extend(list(more))


def _pop(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "pop", arguments, keywords, 0, 1)
    index = bench.whole(arguments[0], AN_INDEX) if arguments else -1
    if not -len(things) <= index < len(things):
        said = "pop index out of range" if things else "pop from empty list"
        raise bench.fail(
            tr("There is no item {index}: the list has {count}.", index=index, count=len(things)),
            None,
            "IndexError",
            [said],
        )
    bench.step(1 + len(things) // 256)
    return things.pop(index)


def _insert(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "insert", arguments, keywords, 2, 2)
    bench.step(1 + len(things) // 256)
    things.insert(bench.whole(arguments[0], AN_INDEX), arguments[1])


def _index(things: Sequence[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    check_arguments(bench, "index", arguments, keywords, 1, 1)
    for i, item in enumerate(things):
        if item is arguments[0] or equal(bench, item, arguments[0]):
            return i
    kind = "list" if isinstance(things, list) else "tuple"
    said = (
        f"{printed(bench, arguments, quoted=True)} is not in list"
        if kind == "list"
        else "tuple.index(x): x not in tuple"
    )
    sentence = tr("The list has no such item.") if kind == "list" else tr("The tuple has no such item.")
    raise bench.fail(sentence, None, "ValueError", [said])


def _count(things: Sequence[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    check_arguments(bench, "count", arguments, keywords, 1, 1)
    return sum(item is arguments[0] or equal(bench, item, arguments[0]) for item in things)


def _remove(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    try:
        place = _index(things, bench, arguments, keywords)
    except ExpressionError as error:
        if error.kind == "ValueError":
            error.words = ["list.remove(x): x not in list"]
        raise
    if place < len(things):  # what an object's __eq__ does may have changed the list
        del things[place]


def _reverse(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "reverse", arguments, keywords, 0, 0)
    bench.step(1 + len(things) // 16)
    things.reverse()


def _sort(things: list[object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "sort", arguments, keywords, 0, 0, ("key", "reverse"))
    things[:] = in_order(bench, things, keywords)


def _copied(name: str, thing: object, bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, name, arguments, keywords, 0, 0)
    if isinstance(thing, Array):
        return array_of(bench, thing)
    assert isinstance(thing, list | dict | Set)
    bench.step(len(thing))
    return Set(thing) if isinstance(thing, Set) else thing.copy()


def _cleared(thing: list[object] | dict[object, object] | Set, bench: Workbench, arguments: Arguments,
             keywords: Keywords) -> None:  # fmt: skip
    check_arguments(bench, "clear", arguments, keywords, 0, 0)
    (thing.items if isinstance(thing, Set) else thing).clear()


def _view(kind: str, things: dict[object, object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> View:
    check_arguments(bench, kind, arguments, keywords, 0, 0)
    bench.step()
    return View(kind, things)


def _get(things: dict[object, object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "get", arguments, keywords, 1, 2)
    return things.get(key_of(bench, arguments[0]), arguments[1] if len(arguments) == 2 else None)


def _set_default(things: dict[object, object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "setdefault", arguments, keywords, 1, 2)
    return things.setdefault(key_of(bench, arguments[0]), arguments[1] if len(arguments) == 2 else None)


def _update(things: dict[object, object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "update", arguments, {}, 0, 1)
    other = arguments[0] if arguments else {}
    if not isinstance(other, dict):
        raise bench.fail(tr("update() takes a dict, not {thing}.", thing=described(other)))
    bench.step(len(other) + len(keywords))
    things.update(other)
    things.update(keywords)


def _pop_key(things: dict[object, object], bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "pop", arguments, keywords, 1, 2)
    key = key_of(bench, arguments[0])
    if key not in things and len(arguments) == 1:
        raise bench.fail(tr("The dict has no such key."), None, "KeyError", [key])
    return things.pop(key, arguments[-1])


def _to_lists(array: Array, bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "tolist", arguments, keywords, 0, 0)
    bench.step(len(array.flat))
    return array.lists()


def _figure(
    name: str, choose: Callable[[list[float]], float], array: Array, bench: Workbench, arguments: Arguments,
    keywords: Keywords,
) -> float:  # fmt: skip
    check_arguments(bench, name, arguments, keywords, 0, 0)
    bench.step(len(array.flat))
    if not array.flat and name != "sum":
        raise bench.fail(tr("{name}() needs at least one number.", name=name))
    return bounded(choose(array.flat))


def mean(numbers: Sequence[float]) -> float:
    """The mean of numbers, at least one."""
    return math.fsum(numbers) / len(numbers) if all(map(math.isfinite, numbers)) else sum(numbers) / len(numbers)


def _reshaped(array: Array, bench: Workbench, arguments: Arguments, keywords: Keywords) -> Array:
    given = arguments[0] if len(arguments) == 1 and isinstance(arguments[0], list | tuple) else arguments
    shape = [bench.whole(length, A_LENGTH) for length in given]
    rest = math.prod(length for length in shape if length != -1)
    if shape.count(-1) == 1 and rest > 0 and len(array.flat) % rest == 0:
        shape[shape.index(-1)] = len(array.flat) // rest
    if not shape or min(shape) < 0 or math.prod(shape) != len(array.flat):
        raise bench.fail(tr("{count} numbers don't fill that shape.", count=len(array.flat)))
    made = filled(bench, 0.0, shape)
    made.flat = list(array.flat)
    return made


FIGURES: dict[str, Callable[[list[float]], float]] = {"sum": sum, "mean": mean, "max": max, "min": min}

TABLES: dict[type, dict[str, Callable[..., object]]] = {
    list: {
        "append": _append, "extend": _extend, "pop": _pop, "insert": _insert, "index": _index, "count": _count,
        "remove": _remove, "reverse": _reverse, "sort": _sort, "copy": partial(_copied, "copy"), "clear": _cleared,
    },
    tuple: {"index": _index, "count": _count},
    dict: {
        **{kind: partial(_view, kind) for kind in ("keys", "values", "items")}, "get": _get, "setdefault": _set_default,
        "update": _update, "pop": _pop_key, "copy": partial(_copied, "copy"), "clear": _cleared,
    },
    Set: {
        **SET_METHODS, "copy": partial(_copied, "copy"), "clear": _cleared,
    },
    Iteration: {"send": send},
    Array: {
        "tolist": _to_lists, "copy": partial(_copied, "copy"), "reshape": _reshaped,
        **{name: partial(_figure, name, choose) for name, choose in FIGURES.items()},
    },
    str: TEXT_METHODS,
}  # fmt: skip


def container_attribute(thing: object, name: str) -> object:
    """A method, or what else can be read of a list and its like; None if there is nothing of that name."""
    if isinstance(thing, Array):
        if name == "shape":
            return thing.shape
        if name in ("size", "ndim"):
            return len(thing.flat) if name == "size" else len(thing.shape)
    method = TABLES.get(type(thing), {}).get(name)
    if method is None:
        return None

    def run(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
        return method(thing, bench, arguments, keywords)

    return Builtin(name, run)


def container_names(thing: object) -> list[str]:
    """All that can be read of it."""
    return [*TABLES.get(type(thing), {}), *(["shape", "size", "ndim"] if isinstance(thing, Array) else [])]
