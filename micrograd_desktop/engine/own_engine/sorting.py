"""Says what is wrong with a backward pass: with the root's gradient, the visits, the order, and on which line."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.passes import Pass
from micrograd_desktop.engine.own_engine.report import Fault
from micrograd_desktop.engine.own_engine.right import NAMES, Right, close, plain_number
from micrograd_desktop.engine.own_engine.walker import Write
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr


class Sorting:
    """What is wrong with one backward pass, by what it did and how it is written."""

    def __init__(self, went: Pass, right: Right, method: Function, what: str) -> None:
        self._went = went
        self._right = right
        self._method = method.node
        self._what = what
        self._grad = went.subject.grad_name

    def _said(self, sentence: str, instead: str, span: Span | None = None) -> Fault:
        return Fault("backward()", sentence, instead, span if span is not None and span.line else self._head())

    def _head(self) -> Span:
        return source.head(self._method)

    def fault(self) -> Fault | None:
        """The first thing that is wrong with it, or None."""
        went = self._went
        grads = [went.subject.grad(value) for value in went.values]
        right = all(close(own, wanted) for own, wanted in zip(grads, self._right.grads, strict=True))
        if right and went.failed is None and close(went.subject.grad(went.out), 1.0):
            return None
        for look in (
            self._recursion,
            self._failure,
            self._silent,
            self._seed,
            self._twice,
            self._left_out,
            self._order,
        ):
            found = look()
            if found is not None:
                return found
        return self._otherwise()

    def _failure(self) -> Fault | None:
        failed = self._went.failed
        if failed is None:
            return None
        if failed.limit:
            return self._said(
                tr("backward() does not come to an end: it goes to the same values again and again."),
                tr("Keep a set of the visited ones, and go to each only once."),
                self._sort_head(),
            )
        where = failed.span
        return self._said(tr("backward() can't be run: {why}", why=failed.sentence), "", where)

    def _recursion(self) -> Fault | None:
        """Whether each operand's own backward() is called."""
        for call in source.calls(self._method):
            function = call.func
            if isinstance(function, ast.Attribute) and function.attr == "backward":
                return self._said(
                    tr(
                        "This runs backward() of an operand at once, before all that uses it has sent its share, "
                        "and sets its gradient to 1 again."
                    ),
                    tr("Sort the graph topologically first, then call each _backward once, from the root on."),
                    self._statement(call),
                )
        return None

    def _silent(self) -> Fault | None:
        if self._went.calls:
            return None
        for statement in self._statements():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Attribute):
                return self._said(
                    tr("This names the closure and does not call it."), tr("Write () behind it."), span_of(statement)
                )
        if self._went.subject.closure_name(self._went.out) is None:
            return None
        return self._said(
            tr("backward() calls no _backward, so nothing is sent."),
            tr("Call node._backward() for every node, from the root on."),
        )

    def _seed(self) -> Fault | None:
        went = self._went
        seed = went.seed if went.calls else went.subject.grad(went.out)
        if close(seed, 1.0):
            return None
        before = [one for one in self._seeds() if one in went.writes[: went.writes_before]]
        if before:
            return self._said(
                tr(
                    "The root's gradient is set to {seed}, and must be 1: a value grows as fast as itself.",
                    seed=_shown(seed),
                ),
                tr("Write self.{grad} = 1.0.", grad=self._grad),
                self._place(before[-1]),
            )
        after = [one for one in self._seeds() if close(plain_number(one.after), 1.0)]
        instead = tr("Write self.{grad} = 1.0 before any _backward is called.", grad=self._grad)
        if after:
            return self._said(
                tr("The root's gradient is set to 1 too late: closures were called before."),
                instead,
                self._place(after[0]),
            )
        if (elsewhere := self._seeded_elsewhere()) is not None:
            return self._said(
                tr("This gives the gradient of 1 to a value that is not the root."), instead, self._place(elsewhere)
            )
        return self._said(
            tr("The root's gradient is {seed} when the first _backward is called, and must be 1.", seed=_shown(seed)),
            instead,
        )

    def _seeded_elsewhere(self) -> Write | None:
        """A statement of backward() that gives the gradient of 1 to another value than the root."""
        went, own = self._went, self.functions()
        return next(
            (
                one
                for one in went.writes[: went.writes_before if went.calls else len(went.writes)]
                if one.name == self._grad and one.owner is not went.out and close(plain_number(one.after), 1.0)
                if one.frames and one.frames[0].function in own
            ),
            None,
        )

    def _seeds(self) -> list[Write]:
        """What was written to the root's gradient by backward() itself."""
        went = self._went
        return [one for one in went.writes if one.owner is went.out and one.name == self._grad and one.frames]

    def _twice(self) -> Fault | None:
        counts: dict[int, int] = {}
        for node in self._went.calls:
            counts[id(node)] = counts.get(id(node), 0) + 1
        if all(count == 1 for count in counts.values()):
            return None
        for test in self._tests():
            if not self._adds(test):
                return self._said(
                    tr(
                        "What was visited is asked for here, but nothing is ever added to it: a value that is "
                        "used twice is sorted, and sends its gradient, twice."
                    ),
                    tr("Add each value where it is visited first."),
                    test,
                )
        return self._said(
            tr("A value that is used twice sends its gradient twice, because it is sorted twice."),
            tr("Keep a set of the visited ones, and go to each only once."),
            self._sort_head(),
        )

    def _tests(self) -> Iterator[Span]:
        for node in self._pieces():
            if isinstance(node, ast.Compare) and any(isinstance(sign, ast.NotIn | ast.In) for sign in node.ops):
                span = span_of(node)
                if span is not None:
                    yield span

    def _adds(self, test: Span) -> bool:
        for node in self._pieces():
            if isinstance(node, ast.Compare) and span_of(node) == test and isinstance(node.comparators[0], ast.Name):
                name = node.comparators[0].id
                return any(
                    isinstance(call.func, ast.Attribute)
                    and isinstance(call.func.value, ast.Name)
                    and call.func.value.id == name
                    for call in self._pieces()
                    if isinstance(call, ast.Call)
                )
        return True

    def _pieces(self) -> Iterator[ast.AST]:
        for function in self.functions():
            yield from ast.walk(function)

    def _left_out(self) -> Fault | None:
        went = self._went
        called = {id(node) for node in went.calls}
        made = [node for node in went.nodes if went.subject.operands(node)]
        left = [node for node in made if id(node) not in called]
        if not left:
            return None
        if len(called & {id(node) for node in made}) == 1:
            return self._said(
                tr("Only the root sends its gradient; the values that it was made of send nothing on."),
                tr("Sort the whole graph topologically, and call _backward of every value."),
                self._loop(),
            )
        return self._said(
            tr("Some values are left out of the order, so that what they were made of gets no gradient."),
            tr("Go to the operands of every value, and append each one."),
            self._append() or self._sort_head(),
        )

    def _order(self) -> Fault | None:
        went, users = self._went, self._went.users()
        place = {id(node): i for i, node in enumerate(went.calls)}
        wrong = [
            node
            for node in went.nodes
            if id(node) in place and any(place.get(user, -1) > place[id(node)] for user in users[id(node)])
        ]
        if not wrong:
            return None
        early = self._early_append()
        if early is not None:
            return self._said(
                tr("A value is appended before its operands, so that this is no topological order."),
                tr("Append it after the loop over its operands."),
                early,
            )
        if self._is_reversed():
            return self._said(
                tr("The values are gone through from the leaves to the root, where no gradient is there yet."),
                tr("Go from the root on: for node in reversed(topo)."),
                self._loop(),
            )
        return self._said(
            tr(
                "A value sends its gradient on before all that uses it has sent its share: this is no "
                "topological order."
            ),
            tr("Append a value only after all of its operands, and go through the list in reverse."),
            self._append() or self._loop(),
        )

    def _is_reversed(self) -> bool:
        """Whether the order of the calls is right when it is turned round."""
        went, users = self._went, self._went.users()
        place = {id(node): i for i, node in enumerate(reversed(went.calls))}
        return all(
            place.get(user, -1) < place[id(node)]
            for node in went.nodes
            if id(node) in place
            for user in users[id(node)]
            if user in place
        )

    def _otherwise(self) -> Fault:
        """The order is right, and still a gradient is wrong: something else wrote it."""
        went = self._went
        values = {id(value) for value in went.nodes}
        for write in reversed(went.writes):
            own = write.name == self._grad and id(write.owner) in values and write.owner is not went.out
            if own and write.frames and write.frames[0].function in self.functions():
                return self._said(
                    tr("This overwrites a gradient that was sent."),
                    tr("Leave the gradients alone here."),
                    self._place(write),
                )
        k = next(
            (k for k, value in enumerate(went.values) if not close(went.subject.grad(value), self._right.grads[k])), 0
        )
        grad = went.subject.grad(went.values[k])
        return self._said(
            tr(
                "In {graph}, {value}.{grad} is {own} and must be {right:.6g}.",
                graph=self._what,
                value=NAMES[k],
                grad=self._grad,
                own=_shown(grad),
                right=self._right.grads[k],
            ),
            "",
        )

    def functions(self) -> list[ast.FunctionDef | ast.Lambda]:
        """backward(), the functions inside of it, and those of the person's own that it calls."""
        walker, kind = self._went.subject.walker, self._went.subject.kind
        found: list[ast.FunctionDef | ast.Lambda] = [self._method, *source.inner_functions(self._method)]
        for call in source.calls(self._method):
            name = source.called_name(call)
            thing = walker.method(kind, name) or walker.thing(name)
            if isinstance(thing, Function) and thing.node not in found:
                found += [thing.node, *source.inner_functions(thing.node)]
        return found

    def _statements(self) -> Iterator[ast.stmt]:
        for function in self.functions():
            yield from source.statements(function)

    def _statement(self, piece: ast.AST) -> Span | None:
        found = span_of(piece)
        for statement in self._statements():
            if isinstance(statement, ast.FunctionDef):
                continue
            if found is not None and any(one is piece for one in ast.walk(statement)):
                inner = [one for one in ast.walk(statement) if isinstance(one, ast.stmt)]
                found = span_of(next(one for one in reversed(inner) if any(sub is piece for sub in ast.walk(one))))
                break
        return found

    def _place(self, write: Write) -> Span:
        frame = write.frames[0]
        return source.head(source.statement_at(frame.function, frame.span))

    def _sort_head(self) -> Span:
        """The function that sorts: one inside of backward(), else backward() itself."""
        sorts = [one for one in self.functions()[1:] if self._recurs(one)] or self.functions()[1:]
        return source.head(sorts[0]) if sorts else self._loop() or self._head()

    @staticmethod
    def _recurs(function: ast.FunctionDef | ast.Lambda) -> bool:
        name = function.name if isinstance(function, ast.FunctionDef) else ""
        return any(source.called_name(call) == name for call in source.calls(function))

    def _loop(self) -> Span | None:
        """The loop that calls the closures, its first line."""
        name = self._went.subject.closure_name(self._went.out) or "_backward"
        for statement in self._statements():
            calls = source.calls(statement) if isinstance(statement, ast.For | ast.While) else ()
            if any(source.called_name(call) == name for call in calls):
                span = span_of(statement)
                return None if span is None else Span(span.line, span.column, span.line, span.column + 3)
        return None

    def _appends(self) -> list[ast.Expr]:
        return [
            statement
            for statement in self._statements()
            if isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Call)
            and source.called_name(statement.value) in source.SORTS
        ]

    def _append(self) -> Span | None:
        found = self._appends()
        return span_of(found[-1]) if found else None

    def _early_append(self) -> Span | None:
        """The statement that appends a value before the loop that goes to its operands."""
        for function in self.functions()[1:]:
            if not isinstance(function, ast.FunctionDef):
                continue
            names = [one for one in self._appends() if any(one is piece for piece in ast.walk(function))]
            for loop in source.statements(function):
                goes_on = isinstance(loop, ast.For) and any(
                    source.called_name(call) == function.name for call in source.calls(loop)
                )
                for one in names if goes_on else ():
                    if one.lineno < loop.lineno:
                        return span_of(one)
        return None


def _shown(number: float | None) -> str:
    return tr("no number") if number is None else f"{number:.6g}"
