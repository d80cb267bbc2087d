"""Functions of the person's own: what ``def`` and ``lambda`` make, how arguments find their names, and calls."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence

from micrograd_desktop.engine.language.described import counted, described
from micrograd_desktop.engine.language.numbers import TOO_LARGE
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function
from micrograd_desktop.engine.language.scope import Scope, is_generator, names_of
from micrograd_desktop.engine.language.workbench import MOST_CALLS, Workbench
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, whole

Run = Callable[[Sequence[ast.stmt]], object]


class Returned:
    """That a function is left, and with what."""

    __slots__ = ("thing",)

    def __init__(self, thing: object) -> None:
        self.thing = thing


class Functions:
    """Makes and calls the functions of one program."""

    def __init__(self, bench: Workbench, evaluate: Callable[[ast.expr], object], run: Run) -> None:
        self._bench = bench
        self._evaluate = evaluate
        self._run = run
        self._begun: Callable[[Function, Scope], object] | None = None

    def generate_with(self, begun: Callable[[Function, Scope], object]) -> None:
        """Say what calling a function with ``yield`` gives."""
        self._begun = begun

    def made(self, node: ast.FunctionDef | ast.Lambda, name: str) -> Function:
        """A function, with its defaults as they are now."""
        defaults = [self._evaluate(default) for default in node.args.defaults]
        named = {
            argument.arg: self._evaluate(default)
            for argument, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            if default is not None
        }
        return Function(name, node, self._bench.scope.around(), defaults, named)

    def of_lambda(self, node: ast.Lambda) -> object:
        """``lambda x: ...``."""
        return self.made(node, "lambda")

    def called(self, function: Function, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
        """What a call gives."""
        bench = self._bench
        bench.step(1 + len(arguments))
        scope = self._scope(function, arguments, keywords)
        scope.call, scope.caller = (function, arguments, keywords), (bench.scope, bench.span)
        if function.owner is not None and arguments:  # what super() goes by; no program can write these names
            scope.names |= {"__class__": function.owner, "__self__": arguments[0]}
        if is_generator(function.node) and self._begun is not None:
            return self._begun(function, scope)
        if bench.calls >= MOST_CALLS:
            raise bench.fail(
                tr(
                    "{name}() is called more than {most} deep. It needs a case that ends it.",
                    name=plain(function.name, 40),
                    most=whole(MOST_CALLS),
                )
            )
        before, span = bench.scope, bench.span
        bench.calls += 1
        bench.scope = scope
        try:
            if isinstance(function.node, ast.Lambda):
                return self._evaluate(function.node.body)
            signal = self._run(function.node.body)
            return signal.thing if isinstance(signal, Returned) else None
        except OverflowError:
            raise bench.fail(TOO_LARGE) from None
        finally:
            bench.scope, bench.span = before, span
            bench.calls -= 1

    def _scope(self, function: Function, arguments: Sequence[object], keywords: Mapping[str, object]) -> Scope:
        found = names_of(function.node)
        scope = Scope(self._arguments(function, arguments, keywords), function.around, found.local)
        for name in found.globals:
            scope.far[name] = scope.module().names
        for name in found.nonlocals:
            holder: Scope | None = function.around
            while holder is not None and name not in holder.local:
                holder = holder.outer
            if holder is None:
                raise self._bench.fail(
                    tr("nonlocal {name}: no function around this one has that name.", name=plain(name, 40))
                )
            scope.far[name] = holder.names
        return scope

    def _arguments(
        self, function: Function, arguments: Sequence[object], keywords: Mapping[str, object]
    ) -> dict[str, object]:
        """The arguments by their names."""
        wanted, name = function.node.args, plain(function.name, 40)
        places = [argument.arg for argument in (*wanted.posonlyargs, *wanted.args)]
        found: dict[str, object] = dict(zip(places, arguments, strict=False))
        if wanted.vararg is not None:
            found[wanted.vararg.arg] = tuple(arguments[len(places) :])
        elif len(arguments) > len(places):
            takes = counted(len(places) - len(function.defaults), len(places))
            raise self._bench.fail(
                tr("{name}() takes {takes}, not {count}.", name=name, takes=takes, count=len(arguments)),
                kind="TypeError",
            )
        others: dict[object, object] = {}
        known = {*places, *(argument.arg for argument in wanted.kwonlyargs)}
        for word, thing in keywords.items():
            if word not in known and wanted.kwarg is None:
                raise self._bench.fail(
                    tr("{name}() has no argument called '{word}'.", name=name, word=plain(word, 40)),
                    None,
                    "TypeError",
                    [f"{name}() got an unexpected keyword argument '{plain(word, 40)}'"],
                )
            if word in found:
                raise self._bench.fail(
                    tr("{name}() gets its argument '{word}' twice.", name=name, word=plain(word, 40))
                )
            (found if word in known else others)[word] = thing
        if wanted.kwarg is not None:
            found[wanted.kwarg.arg] = others
        for place, default in zip(reversed(places), reversed(function.defaults), strict=False):
            found.setdefault(place, default)
        for word, default in function.keyword_defaults.items():
            found.setdefault(word, default)
        missing = [word for word in (*places, *(argument.arg for argument in wanted.kwonlyargs)) if word not in found]
        if missing:
            raise self._bench.fail(
                tr("{name}() needs its argument '{word}'.", name=name, word=plain(missing[0], 40)), kind="TypeError"
            )
        return found


def is_callable(thing: object) -> bool:
    """Whether a thing is a function that can be passed on."""
    return isinstance(thing, Function | Builtin | Bound)


def function_name(thing: object) -> str:
    """How a function is shown."""
    if isinstance(thing, Bound):
        return function_name(thing.function)
    if isinstance(thing, Function | Builtin):
        return thing.name
    return described(thing)
