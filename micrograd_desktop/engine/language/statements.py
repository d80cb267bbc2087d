"""Statements that choose, repeat, check and leave; each says whether the ones after it are still to be run."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from micrograd_desktop.engine.language.containers import Containers
from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.language.functions import Returned
from micrograd_desktop.engine.language.iterators import items_of
from micrograd_desktop.engine.language.logic import SIGNS, truth, unnamed
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

LONGEST_SIDE = 60
"""Characters that are shown of a side of a failed assertion."""


class Broken:
    """That a loop is left, or goes on with its next item."""


BREAK, CONTINUE = Broken(), Broken()


class Statements:
    """Runs the statements of one program that are about other statements."""

    def __init__(
        self,
        bench: Workbench,
        evaluate: Callable[[ast.expr], object],
        run: Callable[[Sequence[ast.stmt]], object],
        bind: Callable[[ast.expr, object], None],
        containers: Containers,
    ) -> None:
        self._bench = bench
        self._evaluate = evaluate
        self._run = run
        self._bind = bind
        self._containers = containers
        self._compared: Callable[[Sequence[ast.cmpop], Sequence[object]], object] | None = None

    def repeat_for(self, node: ast.For) -> object:
        """``for ... in ...``, with its ``else``."""
        bench, body, target = self._bench, node.body, node.target
        for item in items_of(bench, self._evaluate(node.iter), span=span_of(node.iter)):
            bench.step()
            self._bind(target, item)
            signal = self._run(body)
            if signal is not None and signal is not CONTINUE:
                if signal is BREAK:
                    return None
                return signal
        return self._run(node.orelse)

    def repeat_while(self, node: ast.While) -> object:
        """``while ...``, with its ``else``."""
        bench = self._bench
        while truth(bench, self._evaluate(node.test)):
            bench.step()
            signal = self._run(node.body)
            if signal is not None and signal is not CONTINUE:
                if signal is BREAK:
                    return None
                return signal
            bench.span = span_of(node.test)
        return self._run(node.orelse)

    def choose(self, node: ast.If) -> object:
        """``if``, ``elif``, ``else``."""
        return self._run(node.body if truth(self._bench, self._evaluate(node.test)) else node.orelse)

    def leave_loop(self, node: ast.Break) -> object:
        """``break``."""
        return BREAK

    def go_on(self, node: ast.Continue) -> object:
        """``continue``."""
        return CONTINUE

    def give_back(self, node: ast.Return) -> object:
        """``return``."""
        return Returned(None if node.value is None else self._evaluate(node.value))

    def elsewhere(self, node: ast.Global | ast.Nonlocal) -> None:
        """``global`` and ``nonlocal`` are read when a function is called."""

    def check(self, node: ast.Assert) -> None:
        """``assert``: a failed one shows both of its sides."""
        bench, test = self._bench, node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            sides = [self._evaluate(test.left), self._evaluate(test.comparators[0])]
            assert self._compared is not None
            holds, found = truth(bench, self._compared(test.ops, sides)), sides
        else:
            found = [self._evaluate(test)]
            holds = truth(bench, found[0])
        if holds:
            return
        message = None if node.msg is None else self._evaluate(node.msg)
        said = "" if node.msg is None else f" {self._shown(message, quoted=False)}"
        if len(found) == 2 and isinstance(test, ast.Compare):
            left, right = map(self._shown, found)
            compared = f"{left} {SIGNS[type(test.ops[0])]} {right}"
            sentence = tr("This assertion fails: {compared} is not so.", compared=compared)
        else:
            sentence = tr("This assertion fails: it is {thing}.", thing=self._shown(found[0]))
        words = [] if node.msg is None else [message]
        sentence = f"{sentence}{said and said.rstrip('. ') + '.'}"
        raise ExpressionError(sentence, span_of(node), kind="AssertionError", thing=self._failed(words))

    def _failed(self, words: Sequence[object]) -> object:
        """The exception of a failed assertion."""
        return self._bench.call(self._bench.exception("AssertionError"), words)

    def compare_with(self, compared: Callable[[Sequence[ast.cmpop], Sequence[object]], object]) -> None:
        """Say how the sides of an assertion are compared."""
        self._compared = compared

    def _shown(self, thing: object, quoted: bool = True) -> str:
        return plain(printed(self._bench, [unnamed(thing)], quoted), LONGEST_SIDE)

    def delete(self, node: ast.Delete) -> None:
        """``del``."""
        for target in node.targets:
            if isinstance(target, ast.Subscript):
                self._containers.delete_item(target)
            elif isinstance(target, ast.Name):
                names = self._bench.scope.place(target.id)
                if target.id not in names:
                    name = plain(target.id, 40)
                    raise self._bench.fail(
                        tr("The name '{name}' is not defined.", name=name),
                        span_of(target),
                        "NameError",
                        [f"name '{name}' is not defined"],
                    )
                del names[target.id]
            else:
                raise self._bench.fail(tr("Only names and items can be deleted."), span_of(target))
