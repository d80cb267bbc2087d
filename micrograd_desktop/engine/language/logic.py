"""What is true, equal or in what, as Python has it; Values are compared by their numbers only, and only if asked to."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Sequence

from micrograd_desktop.engine.language.arrays import Array, compared_arrays
from micrograd_desktop.engine.language.described import capital, described, python_name
from micrograd_desktop.engine.language.numbers import Number, is_plain
from micrograd_desktop.engine.language.objects import Set, View
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

Ordering = Callable[[object, object], bool]

ORDERINGS: dict[type[ast.cmpop], tuple[str, Ordering]] = {
    ast.Lt: ("<", operator.lt),  # type: ignore[dict-item]
    ast.LtE: ("<=", operator.le),  # type: ignore[dict-item]
    ast.Gt: (">", operator.gt),  # type: ignore[dict-item]
    ast.GtE: (">=", operator.ge),  # type: ignore[dict-item]
}
SIGNS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
    **{kind: sign for kind, (sign, _) in ORDERINGS.items()},
}  # fmt: skip


COMPARED = tr("What is compared")


def unnamed(thing: object) -> object:
    """The thing itself, or the number of a named one."""
    return thing.number if isinstance(thing, Number) else thing


def truth(bench: Workbench, thing: object) -> bool:
    """Whether a thing counts as true in a condition."""
    thing = unnamed(thing)
    if isinstance(thing, Array):
        if len(thing.flat) != 1:
            raise bench.fail(tr("An array of several numbers is neither true nor false. Compare one of its numbers."))
        return bool(thing.flat[0])
    if thing is None or isinstance(thing, bool | int | float | str | list | tuple | range | dict | Set):
        return bool(thing)
    if isinstance(thing, View):
        return len(thing) > 0
    for name in ("__bool__", "__len__"):
        said = bench.told(thing, name)
        if said is not NotImplemented:
            return bench.whole(said, tr("What {name} gives", name=name)) != 0
    return True


def equal(bench: Workbench, left: object, right: object) -> bool:
    """``left == right``: numbers, texts and what holds them by what they are, all else by whether it is the same."""
    left, right = unnamed(left), unnamed(right)
    bench.step()
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        same = isinstance(left, list) == isinstance(right, list) and len(left) == len(right)
        return same and all(_alike(bench, one, other) for one, other in zip(left, right, strict=False))
    if isinstance(left, dict) and isinstance(right, dict):
        bench.step(len(left))
        same_keys = len(left) == len(right) and all(key in right for key in list(left))
        return same_keys and all(_alike(bench, item, right[key]) for key, item in list(left.items()) if key in right)
    if (one := keys_of(bench, left)) is not None and (other := keys_of(bench, right)) is not None:
        return ORDERED["<="](one, other) and len(one) == len(other)
    if _is_simple(left) and _is_simple(right):
        return left == right
    own = bench.own_sign("==", left, right)
    return left is right if own is NotImplemented else truth(bench, own)


def _alike(bench: Workbench, one: object, other: object) -> bool:
    """Whether items of two lists are equal: the same thing always is, even if it is not a number."""
    return unnamed(one) is unnamed(other) or equal(bench, one, other)


def _is_simple(thing: object) -> bool:
    return thing is None or isinstance(thing, bool | int | float | str | range)


def same(left: object, right: object) -> bool:
    """``left is right``."""
    left, right = unnamed(left), unnamed(right)
    if is_plain(left) and is_plain(right):
        return type(left) is type(right) and left == right
    return left is right


def contains(bench: Workbench, things: object, thing: object) -> bool:
    """``thing in things``."""
    thing = unnamed(thing)
    if isinstance(things, str):
        if not isinstance(thing, str):
            raise bench.fail(tr("Only a text can be in a text, not {thing}.", thing=described(thing)))
        bench.step(1 + len(things) // 64)
        return thing in things
    if isinstance(things, dict | Set):
        return key_of(bench, thing) in things
    if isinstance(things, View) and things.kind == "keys":
        return key_of(bench, thing) in things.things
    if isinstance(things, View):
        return any(_alike(bench, item, thing) for item in list(things))
    if isinstance(things, range):
        thing = int(thing) if isinstance(thing, bool) else thing
        return is_plain(thing) and thing == thing // 1 and int(thing) in things  # of a float Python would try each
    if isinstance(things, Array):
        bench.step(len(things.flat))
        return is_plain(thing) and thing in things.flat
    if isinstance(things, list | tuple):
        return any(_alike(bench, item, thing) for item in things)
    said = bench.told(things, "__contains__", [thing])
    if said is not NotImplemented:
        return truth(bench, said)
    found = bench.items_of(things)
    if found is not None:
        return any(_alike(bench, item, thing) for item in found)
    raise bench.fail(
        tr("in needs a list, a dict, a set or a text behind it, not {thing}.", thing=described(things)),
        None,
        "TypeError",
        [f"argument of type '{python_name(things)}' is not iterable"],
    )


def key_of(bench: Workbench, thing: object) -> object:
    """A thing as a key of a dict or an item of a set."""
    thing = unnamed(thing)
    bench.step()
    if isinstance(thing, tuple):
        bench.step(len(thing))
        return tuple(key_of(bench, item) for item in thing)
    own = bench.keyed_by(thing)
    if isinstance(thing, list | dict | Set | Array | View) or own == "not":
        why = (
            tr("{thing} can't be a key, because it can change. Use a tuple.")
            if own != "not"
            else tr("{thing} can't be a key, because it has __eq__ and no __hash__.")
        )
        raise bench.fail(
            why.format(thing=capital(described(thing))),
            None,
            "TypeError",
            [f"unhashable type: '{python_name(thing)}'"],
        )
    return thing


Keys = dict[object, None]


def keys_of(bench: Workbench, thing: object) -> Keys | None:
    """The items of a set, or of a dict's keys or items; None for all else."""
    if isinstance(thing, Set):
        bench.work(len(thing))
        return thing.items
    if isinstance(thing, View) and thing.kind != "values":
        bench.step(len(thing))
        return {key_of(bench, item): None for item in list(thing)}
    return None


def within(one: Keys, other: Keys) -> bool:
    """Whether a set holds all that another one does."""
    return len(one) <= len(other) and all(key in other for key in list(one))


ORDERED: dict[str, Callable[[Keys, Keys], bool]] = {
    "<=": within,
    "<": lambda one, other: len(one) < len(other) and within(one, other),
    ">=": lambda one, other: within(other, one),
    ">": lambda one, other: len(other) < len(one) and within(other, one),
}
"""Whether one set holds another."""


class Logic:
    """Comparisons of a program. ``overloaded`` asks an object of the person's own for what it makes of a sign."""

    def __init__(self, bench: Workbench, overloaded: Callable[[str, object, object], object]) -> None:
        self._bench = bench
        self._overloaded = overloaded

    def compared(self, kinds: Sequence[ast.cmpop], things: Sequence[object]) -> object:
        """What a chain of comparisons gives."""
        result: object = True
        for kind, left, right in zip(kinds, things, things[1:], strict=False):
            result = self.one(type(kind), left, right)
        return result

    def one(self, kind: type[ast.cmpop], left: object, right: object) -> object:
        """A single comparison."""
        bench = self._bench
        if kind is ast.Is or kind is ast.IsNot:
            return same(left, right) == (kind is ast.Is)
        if kind is ast.In or kind is ast.NotIn:
            return contains(bench, right, left) == (kind is ast.In)
        answer = self._overloaded(SIGNS[kind], left, right)
        if answer is not NotImplemented:
            return answer
        if isinstance(left, Array) or isinstance(right, Array):
            return compared_arrays(bench, SIGNS[kind], left, right)
        if kind is ast.Eq or kind is ast.NotEq:
            return equal(bench, left, right) == (kind is ast.Eq)
        return self.ordered(ORDERINGS[kind][1], left, right)

    def ordered(self, holds: Ordering, left: object, right: object) -> bool:
        """``<`` and its like, of numbers, texts, or rows of such."""
        bench, left, right = self._bench, unnamed(left), unnamed(right)
        bench.step()
        sign = next(sign for sign, known in ORDERINGS.values() if known is holds)
        if isinstance(left, Set | View) and (one := keys_of(bench, left)) is not None:
            other = keys_of(bench, right)
            if other is not None:
                return ORDERED[sign](one, other)
        if isinstance(left, str) and isinstance(right, str):
            return holds(left, right)
        if isinstance(left, list | tuple) and isinstance(right, list | tuple):
            for one, other in zip(left, right, strict=False):
                if not equal(bench, one, other):
                    return self.ordered(holds, one, other)
            return holds(len(left), len(right))
        if (own := self._overloaded(sign, left, right)) is not NotImplemented:
            return truth(bench, own)
        for thing in (left, right):
            if isinstance(thing, Value):
                raise bench.fail(tr("Values are not compared here. Compare their numbers, such as a.data > b.data."))
        what = COMPARED
        for thing in (left, right):
            if not is_plain(thing) and not isinstance(thing, bool):
                sides = f"'{python_name(left)}' and '{python_name(right)}'"
                raise bench.fail(
                    tr("{what} must be a number, not {thing}.", what=what, thing=described(thing)),
                    None,
                    "TypeError",
                    [f"'{sign}' not supported between instances of {sides}"],
                )
        return holds(bench.number(left, what), bench.number(right, what))
