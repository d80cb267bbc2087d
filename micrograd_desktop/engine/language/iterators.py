"""What a loop goes over: lists and their like, objects with ``__iter__``, and iterators, which are used up by it."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Final

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.language.described import capital, described, python_name
from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.language.objects import Set, View
from micrograd_desktop.engine.language.scope import Scope
from micrograd_desktop.engine.language.workbench import MOST_CALLS, Workbench
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr, whole

END: Final = object()
"""What an iterator gives that has nothing more."""


class Iteration:
    """An iterator of a program: a generator, or what ``zip()``, ``map()`` and their like give; it goes but once.

    ``source`` gives its items. ``scope`` are the names of the function whose text it walks, None for one that walks
    none; ``quiet`` is a generator expression, which assigns nothing. ``simple`` says that its source calls nothing of
    the program's and goes over no other iterator. What a generator has begun and is never taken up again is forgotten:
    no ``finally`` of it is run, so that nothing of a program runs when it is not asked to.
    """

    __slots__ = ("begun", "name", "over", "quiet", "result", "running", "scope", "simple", "source")

    def __init__(
        self, name: str, source: Iterator[object], scope: Scope | None = None, simple: bool = False, quiet: bool = False
    ) -> None:
        self.name = name
        self.source: Iterator[object] = source
        self.scope = scope
        self.simple = simple
        self.quiet = quiet
        self.begun = self.running = self.over = False
        self.result: object = None

    def advance(self, bench: Workbench, sent: object = None) -> object:
        """The next item, or ``END``; a generator's ``yield`` gives what is ``sent``.

        Raises
        ------
        ExpressionError
            For whatever goes wrong on the way; a generator is at its end then.
        """
        if self.over:
            return END
        if self.running:
            raise bench.fail(
                tr("This generator is running already."), kind="ValueError", words=["generator already executing"]
            )
        bench.step()
        if bench.calls >= MOST_CALLS:
            raise bench.fail(tr("Iterators go over each other more than {most} deep.", most=whole(MOST_CALLS)))
        before, span, last = bench.scope, bench.span, bench.last
        bench.calls += 1
        self.begun = self.running = True
        if self.scope is not None:
            self.scope.caller = (before, span)
            bench.scope = self.scope
        try:
            item = self._next(bench, sent)
        finally:
            bench.scope, bench.span, self.running = before, span, False
            bench.calls -= 1
        if self.quiet:
            bench.last = last
        return item

    def _next(self, bench: Workbench, sent: object) -> object:
        try:
            if isinstance(self.source, Generator):
                return self.source.send(sent)
            return next(self.source)
        except StopIteration as stop:
            self.result = stop.value
            self.over, self.source = True, iter(())
            return END
        except ExpressionError as error:
            if error.kind == "StopIteration" and self.scope is not None:
                sentence = tr("A generator ends by return, and not by StopIteration.")
                raise bench.fail(sentence, error.span, "RuntimeError", ["generator raised StopIteration"]) from None
            raise


def items_of(bench: Workbench, thing: object, what: str = "A loop", span: Span | None = None) -> Iterable[object]:
    """What a loop goes over, item by item as it asks for them.

    Raises
    ------
    ExpressionError
        If a thing holds no others.
    """
    if isinstance(thing, list | tuple | range | str):
        return thing
    if isinstance(thing, dict | Set | View):
        return _of_keys(bench, thing)
    if isinstance(thing, Array):
        bench.step((len(thing) + len(thing.flat)) // 16)  # each row is an array of its own
        return thing.items()
    if isinstance(thing, Iteration):
        return thing.source if thing.simple else _Advanced(bench, thing)
    if isinstance(thing, Instance):
        return _of_object(bench, thing, what, span)
    raise _holds_none(bench, thing, _needed(what, thing), span)


def _needed(what: str, thing: object) -> str:
    if what == "A loop":
        return tr("A loop goes over a range or a list, not over {thing}.", thing=described(thing))
    return tr("{what} needs a list, not {thing}.", what=what, thing=described(thing))


def _holds_none(bench: Workbench, thing: object, sentence: str, span: Span | None = None) -> ExpressionError:
    return bench.fail(sentence, span, "TypeError", [f"'{python_name(thing)}' object is not iterable"])


def _of_keys(bench: Workbench, thing: dict[object, object] | Set | View) -> Iterator[object]:
    try:
        yield from thing
    except RecursionError:
        raise
    except RuntimeError:
        said = f"{'Set' if isinstance(thing, Set) else 'dictionary'} changed size during iteration"
        sentence = tr(
            "{thing} can't change while a loop goes over it. Go over a list of it.", thing=capital(described(thing))
        )
        raise bench.fail(sentence, None, "RuntimeError", [said]) from None


class _Advanced:
    """An iterator of a program as one of Python's."""

    __slots__ = ("_bench", "_thing")

    def __init__(self, bench: Workbench, thing: Iteration) -> None:
        self._bench = bench
        self._thing = thing

    def __iter__(self) -> Iterator[object]:
        return self

    def __next__(self) -> object:
        item = self._thing.advance(self._bench)
        if item is END:
            raise StopIteration
        return item


def _of_object(bench: Workbench, thing: Instance, what: str, span: Span | None) -> Iterable[object]:
    """The items of an object of the person's own: by ``__iter__``, else by ``__getitem__`` from 0 on."""
    if thing.kind.has("__iter__"):
        found = bench.told(thing, "__iter__")
        if isinstance(found, Iteration):
            return items_of(bench, found)
        if isinstance(found, Instance) and found.kind.has("__next__"):
            return _of_next(bench, found)
        raise bench.fail(
            tr("__iter__ gives an iterator, such as iter([1, 2]), not {thing}.", thing=described(found)),
            span,
            "TypeError",
            [f"iter() returned non-iterator of type '{python_name(found)}'"],
        )
    if thing.kind.has("__getitem__"):
        return _of_places(bench, thing)
    raise _holds_none(bench, thing, _needed(what, thing), span)


def _of_next(bench: Workbench, thing: Instance) -> Iterator[object]:
    while True:
        bench.step()
        try:
            item = bench.told(thing, "__next__")
        except ExpressionError as error:
            if error.kind != "StopIteration":
                raise
            return
        yield item


def _of_places(bench: Workbench, thing: Instance) -> Iterator[object]:
    place = 0
    while True:
        bench.step()
        try:
            item = bench.told(thing, "__getitem__", [place])
        except ExpressionError as error:
            if error.kind != "IndexError":
                raise
            return
        yield item
        place += 1


def next_of(bench: Workbench, thing: object) -> object:
    """The next item of an iterator, or ``END``.

    Raises
    ------
    ExpressionError
        If the thing is no iterator.
    """
    if isinstance(thing, Iteration):
        return thing.advance(bench)
    if isinstance(thing, Instance) and thing.kind.has("__next__"):
        return bench.told(thing, "__next__")
    raise bench.fail(
        tr("next() takes an iterator, such as iter([1, 2]), not {thing}.", thing=described(thing)),
        None,
        "TypeError",
        [f"'{python_name(thing)}' object is not an iterator"],
    )


def iterator_of(bench: Workbench, thing: object) -> object:
    """What ``iter()`` gives."""
    if isinstance(thing, Iteration) or (isinstance(thing, Instance) and thing.kind.has("__iter__")):
        return thing if isinstance(thing, Iteration) else bench.told(thing, "__iter__")
    return Iteration(f"{python_name(thing)}_iterator", iter(items_of(bench, thing, "iter()")), simple=is_simple(thing))


def is_simple(thing: object) -> bool:
    """Whether going over a thing calls nothing of the program's, and no other iterator."""
    return not isinstance(thing, Iteration | Instance)


def listed(bench: Workbench, thing: object, what: str) -> Sequence[object]:
    """The items of a thing that holds others, as a list if it is none; an iterator is used up.

    Raises
    ------
    ExpressionError
        If it holds none.
    """
    if isinstance(thing, list | tuple | range):
        return thing
    if isinstance(thing, Iteration | Instance):
        found: list[object] = []
        for item in items_of(bench, thing, what):
            bench.step()
            found.append(item)
        return found
    if isinstance(thing, dict | Set | str | Array | View):
        bench.step(0 if isinstance(thing, Array) else len(thing))
        return list(items_of(bench, thing))
    raise _holds_none(bench, thing, tr("{what} needs a list, not {thing}.", what=what, thing=described(thing)))
