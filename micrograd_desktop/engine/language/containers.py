"""Lists, tuples, dicts and sets as a program writes them, their items and slices, and comprehensions."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.language.described import described, python_name
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.iterators import Iteration, items_of, listed
from micrograd_desktop.engine.language.logic import key_of, truth, unnamed
from micrograd_desktop.engine.language.objects import Set
from micrograd_desktop.engine.language.scope import Scope, stored
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import MOST_TEXT, Workbench
from micrograd_desktop.translation import tr

Evaluate = Callable[[ast.expr], object]
Comprehension = ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp


_INDEXED: dict[type, str] = {str: "string", tuple: "tuple", range: "range object"}


AN_INDEX = tr("An index")
NO_ITEM = {
    "text": tr("There is no item {index}: the text has {count}."),
    "array": tr("There is no item {index}: the array has {count}."),
    "list": tr("There is no item {index}: the list has {count}."),
}
REPEATED = tr("How often it is repeated")
SLICE_END = tr("An end of a slice")
HELD = tr("What an array holds")


class Containers:
    """Makes and reads what holds several things."""

    def __init__(self, bench: Workbench, evaluate: Evaluate, bind: Callable[[ast.expr, object], None]) -> None:
        self._bench = bench
        self._evaluate = evaluate
        self._bind = bind

    def of_list(self, node: ast.List) -> object:
        """``[a, *b]``."""
        return self.spread(node.elts)

    def of_tuple(self, node: ast.Tuple) -> object:
        """``(a, *b)``."""
        return tuple(self.spread(node.elts))

    def of_set(self, node: ast.Set) -> object:
        """``{a, b}``."""
        return Set(key_of(self._bench, item) for item in self.spread(node.elts))

    def of_dict(self, node: ast.Dict) -> object:
        """``{key: a, **b}``."""
        made: dict[object, object] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                name = key_of(self._bench, self._evaluate(key))
                made[name] = self._evaluate(value)
                continue
            other = self._evaluate(value)
            if not isinstance(other, dict):
                raise self._bench.fail(tr("** needs a dict behind it, not {thing}.", thing=described(other)))
            self._bench.work(16 * len(other))
            made |= other
        return made

    def spread(self, nodes: Sequence[ast.expr]) -> list[object]:
        """What several expressions give, those with a star item by item."""
        things: list[object] = []
        for node in nodes:
            if isinstance(node, ast.Starred):
                items = listed(self._bench, self._evaluate(node.value), "*")
                self._bench.step(len(items))
                things.extend(items)
            else:
                things.append(self._evaluate(node))
        return things

    def list_comprehension(self, node: ast.ListComp) -> object:
        """``[... for ...]``."""
        element = node.elt
        return list(self._each(node, lambda: self._evaluate(element)))

    def generator_expression(self, node: ast.GeneratorExp) -> object:
        """``(... for ...)``: each item is made when it is asked for."""
        element, inner, first = node.elt, self._inner(node), self._gone_over(node.generators[0])
        items = self._level(node.generators, 0, first, lambda: self._evaluate(element))
        return Iteration("generator", items, inner, quiet=True)

    def set_comprehension(self, node: ast.SetComp) -> object:
        """``{... for ...}``."""
        element = node.elt
        return Set(self._each(node, lambda: key_of(self._bench, self._evaluate(element))))

    def dict_comprehension(self, node: ast.DictComp) -> object:
        """``{key: ... for ...}``."""

        def pair() -> tuple[object, object]:
            return key_of(self._bench, self._evaluate(node.key)), self._evaluate(node.value)

        return dict(self._each(node, pair))  # type: ignore[arg-type]

    def _inner(self, node: Comprehension) -> Scope:
        """The names of a comprehension: those of a scope of its own, as of a function within."""
        around = self._bench.scope
        own: frozenset[str] | None = getattr(node, "_own_names", None)
        if own is None:
            own = frozenset(name for generator in node.generators for name in stored(generator.target))  # type: ignore[arg-type]
            node._own_names = own  # type: ignore[union-attr]
        inner = Scope({}, around.around(), own)
        inner.call, inner.caller = around.call, around.caller
        return inner

    def _each(self, node: Comprehension, make: Callable[[], object]) -> Iterator[object]:
        """What is made for each item, all at once."""
        bench, around, inner = self._bench, self._bench.scope, self._inner(node)
        last, first = bench.last, self._gone_over(node.generators[0])  # the first is found among the names around
        bench.scope = inner
        try:
            yield from self._level(node.generators, 0, first, make)
        finally:
            bench.scope = around
            bench.last = last

    def _gone_over(self, generator: ast.comprehension) -> Iterable[object]:
        if generator.is_async:
            raise self._bench.fail(NotKnown(tr("async is not known here.")))
        return items_of(self._bench, self._evaluate(generator.iter), span=span_of(generator.iter))

    def _level(
        self, generators: Sequence[ast.comprehension], level: int, items: Iterable[object], make: Callable[[], object]
    ) -> Iterator[object]:
        bench, generator = self._bench, generators[level]
        innermost = level + 1 == len(generators)
        for item in items:
            bench.step()
            self._bind(generator.target, item)
            if not all(truth(bench, self._evaluate(condition)) for condition in generator.ifs):
                continue
            if innermost:
                yield make()
            else:
                yield from self._level(generators, level + 1, self._gone_over(generators[level + 1]), make)

    def item(self, node: ast.Subscript) -> object:
        """``things[index]``, ``things[1:3]``, ``things[key]``."""
        bench, things = self._bench, self._evaluate(node.value)
        if isinstance(node.slice, ast.Slice):
            return self._slice(node.slice, things)
        if isinstance(things, dict):
            key = key_of(bench, self._evaluate(node.slice))
            if key not in things:
                raise bench.fail(tr("The dict has no {key}.", key=self._shown(key)), None, "KeyError", [key])
            return things[key]
        if isinstance(things, Array):
            return self._item_of_array(things, node.slice)
        if isinstance(things, Instance) and things.kind.has("__getitem__"):
            return bench.told(things, "__getitem__", [self._evaluate(node.slice)])
        if not isinstance(things, list | tuple | range | str):
            raise bench.fail(
                tr("An index needs a list, not {thing}.", thing=described(things)),
                None,
                "TypeError",
                [f"'{python_name(things)}' object is not subscriptable"],
            )
        return things[self.index(things, node.slice)]

    def _shown(self, key: object) -> str:
        text = printed(self._bench, [key], quoted=True)
        return text if len(text) <= 60 else f"{text[:60]}…"

    def index(self, things: Sequence[object] | Array, node: ast.expr, stored: bool = False) -> int:
        """A whole number that is the place of an item.

        Raises
        ------
        ExpressionError
            If there is no such item.
        """
        index = self._bench.whole(self._evaluate(node), AN_INDEX)
        if not -len(things) <= index < len(things):
            kind = "text" if isinstance(things, str) else "array" if isinstance(things, Array) else "list"
            raise self._bench.fail(
                NO_ITEM[kind].format(index=index, count=len(things)),
                None,
                "IndexError",
                [f"{_INDEXED.get(type(things), kind)}{' assignment' * stored} index out of range"],
            )
        return index

    def _item_of_array(self, array: Array, node: ast.expr) -> object:
        found: object = array
        for part in node.elts if isinstance(node, ast.Tuple) else [node]:
            if not isinstance(found, Array):
                raise self._bench.fail(tr("The array has {count} axes.", count=len(array.shape)))
            if isinstance(part, ast.Slice):
                raise self._bench.fail(
                    NotKnown(tr("A part of a row or a column is not known here. Use one index an axis."))
                )
            self._bench.step(1 + len(found.flat) // 16)
            found = found.item(self.index(found, part))
        return found

    def _slice(self, node: ast.Slice, things: object) -> object:
        bench = self._bench
        parts = [part and unnamed(self._evaluate(part)) for part in (node.lower, node.upper, node.step)]
        ends = [None if part is None else bench.whole(part, SLICE_END) for part in parts]
        if ends[2] == 0:
            raise bench.fail(tr("A slice can't go in steps of 0."))
        cut = slice(*ends)
        if isinstance(things, list | tuple | range | str):
            bench.step(len(range(*cut.indices(len(things)))))
            return things[cut]
        if isinstance(things, Array):
            chosen = range(*cut.indices(len(things)))
            width = len(things.flat) // max(len(things), 1)
            bench.step(len(chosen) * max(width, 1))
            flat = [number for i in chosen for number in things.flat[i * width : (i + 1) * width]]
            return Array(flat, (len(chosen), *things.shape[1:]))
        raise bench.fail(tr("A slice needs a list, not {thing}.", thing=described(things)))

    def set_item(self, node: ast.Subscript, thing: object) -> None:
        """``things[index] = thing``."""
        bench, things = self._bench, self._evaluate(node.value)
        if isinstance(node.slice, ast.Slice):
            raise bench.fail(tr("A slice can't be assigned to here. Make a new list."), span_of(node))
        if isinstance(things, dict):
            things[key_of(bench, self._evaluate(node.slice))] = thing
        elif isinstance(things, list):
            things[self.index(things, node.slice, stored=True)] = thing
        elif isinstance(things, Instance) and things.kind.has("__setitem__"):
            bench.told(things, "__setitem__", [self._evaluate(node.slice), thing])
        elif isinstance(things, Array) and len(things.shape) == 1:
            things.flat[self.index(things, node.slice)] = bench.number(thing, HELD)
        else:
            raise bench.fail(
                tr("An item of {thing} can't be set. Make a new one.", thing=described(things)),
                span_of(node),
                "TypeError",
                [f"'{python_name(things)}' object does not support item assignment"],
            )

    def delete_item(self, node: ast.Subscript) -> None:
        """``del things[index]``."""
        bench, things = self._bench, self._evaluate(node.value)
        if isinstance(things, dict):
            key = key_of(bench, self._evaluate(node.slice))
            if key not in things:
                raise bench.fail(tr("The dict has no {key}.", key=self._shown(key)), None, "KeyError", [key])
            del things[key]
        elif isinstance(things, list) and not isinstance(node.slice, ast.Slice):
            del things[self.index(things, node.slice)]
        else:
            raise bench.fail(tr("Of {thing} no item can be deleted here.", thing=described(things)), span_of(node))

    def added(self, left: object, right: object) -> object:
        """``+`` of two lists or tuples, or ``*`` of one and a number; ``NotImplemented`` for all else."""
        bench = self._bench
        for kind in (list, tuple):
            if isinstance(left, kind) and isinstance(right, kind):
                bench.step(len(left) + len(right))
                return left + right  # type: ignore[operator]
        if isinstance(left, str) and isinstance(right, str):
            bench.text(len(left) + len(right))
            return left + right
        return NotImplemented

    def repeated(self, left: object, right: object) -> object:
        """``[0.0] * 5``, ``'-' * 5``; ``NotImplemented`` for all else."""
        bench = self._bench
        if isinstance(right, list | tuple | str):
            left, right = right, left
        if not isinstance(left, list | tuple | str):
            return NotImplemented
        if not isinstance(unnamed(right), int):
            sentence = tr("How often it is repeated must be a whole number, not {thing}.", thing=described(right))
            said = f"can't multiply sequence by non-int of type '{python_name(right)}'"
            raise bench.fail(sentence, None, "TypeError", [said])
        times = max(0, bench.whole(right, REPEATED))
        size = len(left) * times
        if isinstance(left, str):
            bench.text(min(size, MOST_TEXT + 1))
        else:
            bench.step(size)
        return left * times
