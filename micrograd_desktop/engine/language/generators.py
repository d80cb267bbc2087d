"""Generators: functions with ``yield``, walked as far as the next of them each time that an item is asked for.

A ``yield`` stands in a statement of its own: ``yield x``, ``y = yield x``, ``return (yield x)``, ``yield from xs``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from micrograd_desktop.engine.language.functions import Returned
from micrograd_desktop.engine.language.iterators import Iteration, items_of
from micrograd_desktop.engine.language.logic import truth
from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.language.scope import Scope, yields
from micrograd_desktop.engine.language.statements import BREAK, CONTINUE
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.trying import Steps, Trying
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

IN_A_STATEMENT = tr("yield stands in a statement of its own here: y = yield x.")


class Generators:
    """Walks the generators of one program."""

    def __init__(
        self,
        bench: Workbench,
        evaluate: Callable[[ast.expr], object],
        run: Callable[[Sequence[ast.stmt]], object],
        bind: Callable[[ast.expr, object], None],
        bind_quietly: Callable[[ast.expr, object], None],
        trying: Trying,
    ) -> None:
        self._bench = bench
        self._evaluate = evaluate
        self._run = run
        self._bind = bind
        self._bind_quietly = bind_quietly
        self._walks: dict[type[ast.stmt], Callable[..., Steps]] = {
            ast.Expr: self._alone,
            ast.Assign: self._assigned,
            ast.Return: self._returned,
            ast.If: self._choose,
            ast.For: self._repeat_for,
            ast.While: self._repeat_while,
            ast.Try: lambda node: trying.attempt(node, self.walk),
            ast.With: lambda node: trying.accompany(node, self.walk),
        }

    def begun(self, function: Function, scope: Scope) -> Iteration:
        """What calling a function with ``yield`` gives: nothing of it has run yet."""
        body = function.node.body
        assert isinstance(body, list)
        return Iteration("generator", self._whole(body), scope)

    def _whole(self, body: Sequence[ast.stmt]) -> Steps:
        signal = yield from self.walk(body)
        return signal.thing if isinstance(signal, Returned) else None

    def walk(self, statements: Sequence[ast.stmt]) -> Steps:
        """Walk statements one after the other; what it gives says that those after them are not to be run."""
        bench = self._bench
        for statement in statements:
            if not yields(statement):
                signal = self._run([statement])
            else:
                bench.step()
                bench.span = span_of(statement)
                walk = self._walks.get(type(statement))
                if walk is None:
                    raise bench.fail(IN_A_STATEMENT)
                signal = yield from walk(statement)
            if signal is not None:
                return signal
        return None

    def _yielded(self, node: ast.expr | None) -> Steps:
        """What a yield gives back to the function."""
        bench = self._bench
        if not isinstance(node, ast.Yield | ast.YieldFrom):
            raise bench.fail(IN_A_STATEMENT)
        if isinstance(node, ast.Yield):
            return (yield None if node.value is None else self._evaluate(node.value))
        things = self._evaluate(node.value)
        for item in items_of(bench, things, "yield from"):
            bench.step()
            yield item
        return things.result if isinstance(things, Iteration) else None

    def _alone(self, node: ast.Expr) -> Steps:
        yield from self._yielded(node.value)
        return None

    def _assigned(self, node: ast.Assign) -> Steps:
        sent = yield from self._yielded(node.value)
        bench = self._bench
        for target in node.targets:
            bench.span = span_of(target)
            self._bind(target, sent)
        return None

    def _returned(self, node: ast.Return) -> Steps:
        return Returned((yield from self._yielded(node.value)))

    def _choose(self, node: ast.If) -> Steps:
        return (yield from self.walk(node.body if truth(self._bench, self._evaluate(node.test)) else node.orelse))

    def _repeat_for(self, node: ast.For) -> Steps:
        bench = self._bench
        for item in items_of(bench, self._evaluate(node.iter), span=span_of(node.iter)):
            bench.step()
            self._bind_quietly(node.target, item)
            signal = yield from self.walk(node.body)
            if signal is not None and signal is not CONTINUE:
                return None if signal is BREAK else signal
        return (yield from self.walk(node.orelse))

    def _repeat_while(self, node: ast.While) -> Steps:
        bench = self._bench
        while truth(bench, self._evaluate(node.test)):
            bench.step()
            signal = yield from self.walk(node.body)
            if signal is not None and signal is not CONTINUE:
                return None if signal is BREAK else signal
            bench.span = span_of(node.test)
        return (yield from self.walk(node.orelse))
