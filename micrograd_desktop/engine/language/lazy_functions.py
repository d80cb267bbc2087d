"""Python's functions that give iterators: each item is made when it is asked for, and there is no way back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.described import described, python_name
from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.language.iterators import END, Iteration, is_simple, items_of, iterator_of, next_of
from micrograd_desktop.engine.language.logic import truth
from micrograd_desktop.engine.language.objects import View
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]

MOST_ROWS = 100
"""Things that one ``zip()`` or ``map()`` goes over."""


START = tr("The start")


def _rows(name: str, bench: Workbench, arguments: Arguments) -> list[Iterator[object]]:
    if len(arguments) > MOST_ROWS:
        raise bench.fail(tr("{name}() goes over at most {most} things here.", name=name, most=MOST_ROWS))
    return [iter(items_of(bench, argument, f"{name}()")) for argument in arguments]


def _zip(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "zip", [], keywords, 0, 0, ("strict",))
    strict = truth(bench, keywords.get("strict", False))
    rows = _rows("zip", bench, arguments)
    source = _all_alike(bench, rows) if strict else zip(*rows, strict=False)
    return Iteration("zip", source, simple=not strict and all(map(is_simple, arguments)))


def _all_alike(bench: Workbench, rows: Sequence[Iterator[object]]) -> Iterator[object]:
    """Items of rows that must have one length."""
    while True:
        items = [next(row, END) for row in rows]
        ends = [item is END for item in items]
        if all(ends):
            return
        if any(ends):
            first = ends.index(not ends[0])
            how = "shorter" if ends[first] else "longer"
            before = "argument 1" if first == 1 else f"arguments 1-{first}"
            raise bench.fail(
                tr("zip() with strict=True needs lists of one length."),
                None,
                "ValueError",
                [f"zip() argument {first + 1} is {how} than {before}"],
            )
        yield tuple(items)


def _enumerate(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "enumerate", arguments, keywords, 1, 2, ("start",))
    start = bench.whole(keywords.get("start", arguments[1] if len(arguments) == 2 else 0), START)
    rows = _rows("enumerate", bench, arguments[:1])
    return Iteration("enumerate", enumerate(rows[0], start), simple=is_simple(arguments[0]))


def _reversed(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "reversed", arguments, keywords, 1, 1)
    thing = arguments[0]
    if isinstance(thing, list | tuple | range | str):
        return Iteration("reversed", iter(reversed(thing)), simple=True)
    if isinstance(thing, dict | View):
        bench.step(len(thing))
        return Iteration("reversed", iter(list(thing)[::-1]), simple=True)
    raise bench.fail(
        tr("reversed() takes a list, not {thing}.", thing=described(thing)),
        None,
        "TypeError",
        [f"'{python_name(thing)}' object is not reversible"],
    )


def _map(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "map", arguments, keywords, 2, 9)
    function, rows = arguments[0], _rows("map", bench, arguments[1:])
    return Iteration("map", map(lambda *things: bench.call(function, things), *rows))


def _filter(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "filter", arguments, keywords, 2, 2)
    test, rows = arguments[0], _rows("filter", bench, arguments[1:])

    def passes(thing: object) -> bool:
        bench.step()
        return truth(bench, thing if test is None else bench.call(test, [thing]))

    return Iteration("filter", filter(passes, rows[0]))


def _iter(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "iter", arguments, keywords, 1, 1)
    return iterator_of(bench, arguments[0])


def _next(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "next", arguments, keywords, 1, 2)
    try:
        item = next_of(bench, arguments[0])
    except ExpressionError as error:
        if len(arguments) == 2 and error.kind == "StopIteration":
            return arguments[1]
        raise
    if item is not END:
        return item
    if len(arguments) == 2:
        return arguments[1]
    result = arguments[0].result if isinstance(arguments[0], Iteration) else None
    thing = bench.call(bench.exception("StopIteration"), [] if result is None else [result])
    raise ExpressionError(tr("The iterator has nothing more."), bench.span, kind="StopIteration", thing=thing)


def send(thing: Iteration, bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    """``generator.send(x)``: its ``yield`` gives x."""
    check_arguments(bench, "send", arguments, keywords, 1, 1)
    if thing.name != "generator":
        raise bench.fail(
            tr("Only a generator is sent something, and this is a {kind}.", kind=thing.name), kind="AttributeError"
        )
    if not thing.begun and arguments[0] is not None:
        raise bench.fail(
            tr("A generator that has not begun takes None alone: call next() first."),
            None,
            "TypeError",
            ["can't send non-None value to a just-started generator"],
        )
    item = thing.advance(bench, arguments[0])
    return _next(bench, [thing], {}) if item is END else item


LAZY_FUNCTIONS: dict[str, Builder] = {
    "zip": _zip, "enumerate": _enumerate, "reversed": _reversed, "map": _map, "filter": _filter, "iter": _iter,
    "next": _next,
}  # fmt: skip
"""By their names."""
