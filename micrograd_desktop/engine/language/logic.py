"""What is true, equal or in what, as Python has it; Values are compared by their numbers only, and only if asked to."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Sequence

from micrograd_desktop.engine.language.arrays import Array, compared_arrays
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.numbers import Number, is_plain
from micrograd_desktop.engine.language.objects import Set
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value

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


def unnamed(thing: object) -> object:
    """The thing itself, or the number of a named one."""
    return thing.number if isinstance(thing, Number) else thing


def truth(bench: Workbench, thing: object) -> bool:
    """Whether a thing counts as true in a condition."""
    thing = unnamed(thing)
    if isinstance(thing, Array):
        if len(thing.flat) != 1:
            raise bench.fail("An array of several numbers is neither true nor false. Compare one of its numbers.")
        return bool(thing.flat[0])
    if thing is None or isinstance(thing, bool | int | float | str | list | tuple | range | dict | Set):
        return bool(thing)
    for name in ("__bool__", "__len__"):
        said = bench.told(thing, name)
        if said is not NotImplemented:
            return bench.whole(said, f"What {name} gives") != 0
    return True


def equal(bench: Workbench, left: object, right: object) -> bool:
    """``left == right``: numbers, texts and what holds them by what they are, all else by whether it is the same."""
    left, right = unnamed(left), unnamed(right)
    bench.step()
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        same = isinstance(left, list) == isinstance(right, list) and len(left) == len(right)
        return same and all(_alike(bench, one, other) for one, other in zip(left, right, strict=True))
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_alike(bench, left[key], right[key]) for key in left)
    if isinstance(left, Set) and isinstance(right, Set):
        bench.step(len(left))
        return left.items.keys() == right.items.keys()
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
            raise bench.fail(f"Only a text can be in a text, not {described(thing)}.")
        bench.step(1 + len(things) // 64)
        return thing in things
    if isinstance(things, dict | Set):
        return key_of(bench, thing) in things
    if isinstance(things, range):
        thing = int(thing) if isinstance(thing, bool) else thing
        return is_plain(thing) and thing == thing // 1 and int(thing) in things  # of a float Python would try each
    if isinstance(things, Array):
        bench.step(len(things.flat))
        return is_plain(thing) and thing in things.flat
    if isinstance(things, list | tuple):
        return any(_alike(bench, item, thing) for item in things)
    raise bench.fail(f"in needs a list, a dict, a set or a text behind it, not {described(things)}.")


def key_of(bench: Workbench, thing: object) -> object:
    """A thing as a key of a dict or an item of a set."""
    thing = unnamed(thing)
    if isinstance(thing, tuple):
        bench.step(len(thing))
        return tuple(key_of(bench, item) for item in thing)
    if isinstance(thing, list | dict | Set | Array):
        raise bench.fail(f"{described(thing).capitalize()} can't be a key, because it can change. Use a tuple.")
    return thing


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
        if isinstance(left, str) and isinstance(right, str):
            return holds(left, right)
        if isinstance(left, list | tuple) and isinstance(right, list | tuple):
            for one, other in zip(left, right, strict=False):
                if not equal(bench, one, other):
                    return self.ordered(holds, one, other)
            return holds(len(left), len(right))
        sign = next(sign for sign, known in ORDERINGS.values() if known is holds)
        if (own := self._overloaded(sign, left, right)) is not NotImplemented:
            return truth(bench, own)
        for thing in (left, right):
            if isinstance(thing, Value):
                raise bench.fail("Values are not compared here. Compare their numbers, such as a.data > b.data.")
        what = "What is compared"
        return holds(bench.number(left, what), bench.number(right, what))
