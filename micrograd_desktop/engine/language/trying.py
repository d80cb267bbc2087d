"""``try``, ``with`` and ``raise``: what a program does about what goes wrong.

A program's ``except`` catches what Python raises there, by name. A refusal, which says that this language has no such
piece, and a limit are none of that: they pass through ``except`` and ``finally`` as if there were none.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Generator, Sequence

from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.language.exceptions import Exceptions
from micrograd_desktop.engine.language.logic import truth
from micrograd_desktop.engine.language.objects import Setting
from micrograd_desktop.engine.language.parts import NEEDLESS
from micrograd_desktop.engine.language.plots import Canvas
from micrograd_desktop.engine.language.scope import Scope, pieces
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Steps = Generator[object, object, object]
"""A walk through statements, which yields the items of a generator, and gives how the statements were left."""

Walk = Callable[[Sequence[ast.stmt]], Steps]
NO_CLASS = "catching classes that do not inherit from BaseException is not allowed"


class Trying:
    """Does the ``try``, ``with`` and ``raise`` of one program."""

    def __init__(
        self,
        bench: Workbench,
        exceptions: Exceptions,
        evaluate: Callable[[ast.expr], object],
        run: Callable[[Sequence[ast.stmt]], object],
        bind: Callable[[ast.expr, object], None],
    ) -> None:
        self._bench = bench
        self._exceptions = exceptions
        self._evaluate = evaluate
        self._run = run
        self._bind = bind

    def attempt_now(self, node: ast.Try) -> object:
        """``try`` outside of a generator."""
        return _at_once(self.attempt(node, self._plainly))

    def accompany_now(self, node: ast.With) -> object:
        """``with`` outside of a generator."""
        return _at_once(self.accompany(node, self._plainly))

    def _plainly(self, statements: Sequence[ast.stmt]) -> Steps:
        return self._run(statements)
        yield

    def attempt(self, node: ast.Try, walk: Walk) -> Steps:
        """``try``, ``except``, ``else`` and ``finally``."""
        if any(map(_catches_imports, node.handlers)):
            _mark_imports(node)
        signal, error = yield from self._kept(walk(node.body))
        if error is not None:
            signal, error = yield from self._kept(self._answered(node, error, walk))
        elif signal is None and node.orelse:
            signal, error = yield from self._kept(walk(node.orelse))
        left = yield from walk(node.finalbody)
        if left is not None:
            return left  # what leaves a finally takes the place of what went wrong, as in Python
        if error is not None:
            raise error
        return signal

    def _kept(self, steps: Steps) -> Generator[object, object, tuple[object, ExpressionError | None]]:
        """How statements were left, and what went wrong in them, if a program may know of it."""
        bench = self._bench
        scope, span = bench.scope, bench.span
        try:
            return (yield from steps), None
        except ExpressionError as error:
            if not error.kind or error.ends:
                raise
            caught = error.bare()
        bench.scope, bench.span = scope, span
        return None, caught

    def _answered(self, node: ast.Try, error: ExpressionError, walk: Walk) -> Steps:
        """What the first ``except`` does that is meant for an error; without one it goes on."""
        bench, thing = self._bench, self._exceptions.of_error(error)
        for handler in node.handlers:
            bench.step()
            bench.span = span_of(handler)
            if handler.type is not None and not self._is_for(thing, self._evaluate(handler.type)):
                continue
            scope = bench.scope
            if handler.name is not None:
                scope.place(handler.name)[handler.name] = thing
            before, scope.handled = scope.handled, error
            try:
                signal = yield from walk(handler.body)
            except ExpressionError:
                self._forget(handler, scope, before)
                raise
            self._forget(handler, scope, before)
            return signal
        raise error

    def _forget(self, handler: ast.ExceptHandler, scope: Scope, before: ExpressionError | None) -> None:
        scope.handled = before
        if handler.name is not None:
            scope.place(handler.name).pop(handler.name, None)

    def _is_for(self, thing: Instance, kinds: object) -> bool:
        found = False
        for kind in kinds if isinstance(kinds, tuple) else (kinds,):
            self._bench.step()
            if not isinstance(kind, Class) or not kind.is_exception:
                raise self._bench.fail(
                    tr("except takes an exception, not {thing}.", thing=described(kind)), None, "TypeError", [NO_CLASS]
                )
            found = found or thing.kind.extends(kind)
        return found

    def accompany(self, node: ast.With, walk: Walk) -> Steps:
        """``with a as b, c: ...``."""
        return (yield from self._with(node, 0, walk))

    def _with(self, node: ast.With, number: int, walk: Walk) -> Steps:
        bench = self._bench
        if number == len(node.items):
            return (yield from walk(node.body))
        item = node.items[number]
        bench.step()
        manager = self._evaluate(item.context_expr)
        entered = self._entered(manager, item.context_expr)
        signal, error = yield from self._kept(self._inside(node, number, walk, entered))
        if isinstance(manager, Instance):
            told: list[object] = [None, None, None]
            if error is not None:
                thing = self._exceptions.of_error(error)
                told = [thing.kind, thing, None]
            said = bench.told(manager, "__exit__", told)
            if error is not None and truth(bench, said):
                return None
        if error is not None:
            raise error
        return signal

    def _inside(self, node: ast.With, number: int, walk: Walk, entered: object) -> Steps:
        item = node.items[number]
        if item.optional_vars is not None:
            self._bind(item.optional_vars, entered)
        return (yield from self._with(node, number + 1, walk))

    def _entered(self, manager: object, written: ast.expr) -> object:
        bench = self._bench
        if isinstance(manager, Setting):
            line = 0 if bench.span is None else bench.span.line
            bench.note(line, f"with {manager.name}()", NEEDLESS)
            return None
        if isinstance(manager, Canvas):
            return manager
        if isinstance(manager, Instance) and manager.kind.has("__enter__") and manager.kind.has("__exit__"):
            return bench.told(manager, "__enter__")
        sentence = tr("with needs an object that has __enter__ and __exit__, not {thing}.", thing=described(manager))
        raise bench.fail(sentence, span_of(written))

    def complain(self, node: ast.Raise) -> None:
        """``raise``: of an exception, or of the one that is being handled."""
        bench, span = self._bench, span_of(node)
        if node.exc is None:
            raise self._handled()
        thing = self._evaluate(node.exc)
        if node.cause is not None:
            self._evaluate(node.cause)
        if isinstance(thing, Class) and thing.is_exception:
            thing = bench.call(thing, [])
        if not isinstance(thing, Instance) or not thing.kind.is_exception:
            raise bench.fail(
                tr("raise takes an exception, such as ValueError('why'), not {thing}.", thing=described(thing)),
                span,
                "TypeError",
                ["exceptions must derive from BaseException"],
            )
        raise self._exceptions.raised(thing, span)

    def _handled(self) -> ExpressionError:
        scope: Scope | None = self._bench.scope
        while scope is not None:
            if scope.handled is not None:
                return scope.handled.bare()
            scope = None if scope.caller is None else scope.caller[0]
        return self._bench.fail(
            tr("There is nothing to raise again here: raise needs an exception."),
            kind="RuntimeError",
            words=["No active exception to reraise"],
        )


def _catches_imports(handler: ast.ExceptHandler) -> bool:
    """Whether a handler names what an import raises."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in ("ImportError", "ModuleNotFoundError") for kind in kinds)


def _mark_imports(node: ast.Try) -> None:
    """An import that is not known here is an ImportError where the program says what to do then."""
    for statement in node.body:
        for piece in pieces(statement):
            if isinstance(piece, ast.Import | ast.ImportFrom):
                piece._tried = True  # type: ignore[union-attr]


def _at_once(steps: Steps) -> object:
    """What a walk gives that yields nothing."""
    try:
        next(steps)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("only a generator's walk yields")
