"""Sets: signs between two of them, or between what a dict's ``keys()`` and ``items()`` give, and their methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.described import counted, described, python_name
from micrograd_desktop.engine.language.iterators import listed
from micrograd_desktop.engine.language.logic import Keys, key_of, keys_of, within
from micrograd_desktop.engine.language.objects import Set
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]

COMBINED: dict[str, Callable[[Keys, Keys], Keys]] = {
    "|": lambda left, right: left | right,
    "&": lambda left, right: {key: None for key in left if key in right},
    "-": lambda left, right: {key: None for key in left if key not in right},
    "^": lambda left, right: {
        **{key: None for key in left if key not in right},
        **{key: None for key in right if key not in left},
    },
}
"""What a sign makes of two sets: those of the left one first, in their order."""


def combined_sets(bench: Workbench, sign: str, left: object, right: object) -> object:
    """What a sign makes of two sets or dicts; ``NotImplemented`` for all else."""
    if sign == "|" and isinstance(left, dict) and isinstance(right, dict):
        bench.step(len(left) + len(right))
        return left | right
    if sign == "&" and isinstance(left, bool) and isinstance(right, bool):
        return left and right
    if sign == "|" and isinstance(left, bool) and isinstance(right, bool):
        return left or right
    if sign not in COMBINED:
        return NotImplemented
    one, other = keys_of(bench, left), keys_of(bench, right)
    if one is None and other is None:
        return NotImplemented
    if one is None or other is None:
        sides = tr("{one} and {other}", one=described(left), other=described(right))
        said = f"unsupported operand type(s) for {sign}: '{python_name(left)}' and '{python_name(right)}'"
        raise bench.fail(tr("{sign} is not known between {sides}.", sign=sign, sides=sides), None, "TypeError", [said])
    return Set(COMBINED[sign](one, other))


def updated_in_place(bench: Workbench, sign: str, left: object, right: object) -> bool:
    """Whether an update changed the set or dict on its left itself, as in Python."""
    if isinstance(left, dict) and isinstance(right, dict) and sign == "|":
        bench.step(len(right))
        left.update(right)
        return True
    if not isinstance(left, Set) or not isinstance(right, Set) or sign not in COMBINED:
        return False
    made = combined_sets(bench, sign, left, right)
    assert isinstance(made, Set)
    left.items = made.items
    return True


def _method(sign: str, name: str, things: Set, bench: Workbench, arguments: Arguments, keywords: Keywords) -> Set:
    result = things.items
    _checked(bench, name, arguments, keywords, 0, 9)
    bench.step(len(result))
    for argument in arguments:
        other = dict.fromkeys([key_of(bench, item) for item in listed(bench, argument, f"{name}()")])
        bench.step(len(other))
        result = COMBINED[sign](result, other)
    return Set(result)


def _method_in_place(
    sign: str, name: str, things: Set, bench: Workbench, arguments: Arguments, keywords: Keywords
) -> None:
    things.items = _method(sign, name, things, bench, arguments, keywords).items


def _compared(
    name: str, holds: Callable[[Keys, Keys], bool], things: Set, bench: Workbench, arguments: Arguments,
    keywords: Keywords,
) -> bool:  # fmt: skip
    _checked(bench, name, arguments, keywords, 1, 1)
    other = dict.fromkeys([key_of(bench, item) for item in listed(bench, arguments[0], f"{name}()")])
    bench.step(len(other) + len(things))
    return holds(things.items, other)


def _checked(bench: Workbench, name: str, arguments: Arguments, keywords: Keywords, least: int, most: int) -> None:
    if keywords or not least <= len(arguments) <= most:
        raise bench.fail(
            tr("{name}() takes {takes}, and none with names.", name=name, takes=counted(least, most)), kind="TypeError"
        )


def _add(things: Set, bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    _checked(bench, "add", arguments, keywords, 1, 1)
    bench.step()
    things.items[key_of(bench, arguments[0])] = None


def _discard(name: str, things: Set, bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    _checked(bench, name, arguments, keywords, 1, 1)
    key = key_of(bench, arguments[0])
    if key not in things and name == "remove":
        raise bench.fail(tr("The set has no such item."), kind="KeyError", words=[arguments[0]])
    things.items.pop(key, None)


def _pop(things: Set, bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """Any of them: here the first that came."""
    _checked(bench, "pop", arguments, keywords, 0, 0)
    if not things.items:
        raise bench.fail(tr("The set is empty."), kind="KeyError", words=["pop from an empty set"])
    first = next(iter(things.items))
    del things.items[first]
    return first


SET_METHODS: dict[str, Callable[..., object]] = {
    "add": _add, "remove": partial(_discard, "remove"), "discard": partial(_discard, "discard"), "pop": _pop,
    "union": partial(_method, "|", "union"), "intersection": partial(_method, "&", "intersection"),
    "difference": partial(_method, "-", "difference"), "update": partial(_method_in_place, "|", "update"),
    "symmetric_difference": partial(_method, "^", "symmetric_difference"),
    "issubset": partial(_compared, "issubset", within),
    "issuperset": partial(_compared, "issuperset", lambda one, other: within(other, one)),
    "isdisjoint": partial(_compared, "isdisjoint", lambda one, other: not any(key in other for key in one)),
}  # fmt: skip
"""Methods of sets, but for those that dicts have too."""
