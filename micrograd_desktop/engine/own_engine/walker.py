"""Walks a learner's own engine: reads its classes, makes objects of them, and notes every attribute that they set.

Nothing is executed: the interpreter of the program language walks the text.
"""

from __future__ import annotations

import ast
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from micrograd_desktop.engine.language.cells import Cell, split_cells
from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.interpreter import Interpreter
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.magics import read_cell
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function, Set
from micrograd_desktop.engine.language.scope import Scope, stored
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal, Refused, parsed, span_of
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr

ENGINE = frozenset({"Value", "Module", "Neuron", "Layer", "MLP"})
PROBE = "own_{}"
"""What the operands of a probe are called, so that no name of a program is in their way."""

MOST_WRITES = 20_000


@dataclass(frozen=True, slots=True)
class Frame:
    """A running function of the person's own, and the place at which it is."""

    function: ast.FunctionDef | ast.Lambda
    span: Span | None


@dataclass(frozen=True, slots=True)
class Write:
    """An attribute that was set: of which object, from what to what, and the running functions, innermost first."""

    owner: Instance
    name: str
    before: object
    after: object
    frames: tuple[Frame, ...]


class Failed(Exception):  # noqa: N818
    """That the person's code could not be walked to its end, and why; ``limit`` says that it was too much.

    ``refused`` says that it needs what could not be walked before.
    """

    def __init__(self, error: ExpressionError) -> None:
        super().__init__(error.sentence)
        self.sentence = error.sentence
        self.span = error.span
        self.limit = error.ends
        self.refused = error.because is not None


class Walker:
    """One engine of a learner's, ready to be tried till a time of ``time.monotonic``, or till ``watch`` raises."""

    def __init__(self, deadline: float, watch: Callable[[], None] | None = None) -> None:
        self._deadline, self._watched = deadline, watch
        self.bench = Workbench(frozenset(), self._watch)
        self._interpreter = Interpreter(self.bench, {}, own_engine=True, prompt=False)
        self.bench.on_set = self._note
        self.writes: list[Write] = []
        self.unwalked: list[Refusal] = []
        self.over = False
        self.heads: dict[str, Span] = {}

    def _watch(self) -> None:
        if self._watched is not None:
            self._watched()
        if time.monotonic() > self._deadline:
            self.over = True
            raise self.bench.end(tr("The check takes too long."))

    def load(self, text: str, whole: bool = False) -> None:
        """Read the classes and functions of a program or of a notebook's cells; what else it does is left out.

        With ``whole`` that is done, too.

        Raises
        ------
        ExpressionError
            If none of it is Python.
        """
        cells = [cell for cell in split_cells(text) if cell.kind == "code"]
        for cell in cells:
            try:
                self._load(cell, whole)
            except ExpressionError as error:
                if len(cells) == 1:
                    raise
                self.unwalked.append(error.refusal())
        self.unwalked.extend(self.bench.refusals)

    def _load(self, cell: Cell, whole: bool) -> None:
        read = read_cell(cell.text, cell.first_line)
        lines = cell.text.split("\n")
        known = {*self.bench.names, *self.bench.modules}
        kept = [i for i, statement in enumerate(read.tree.body) if _defines(statement, known) or whole]
        for i in kept:
            statement = read.tree.body[i]
            if isinstance(statement, ast.ClassDef):
                self.heads[statement.name] = source.head(statement)
            self._leave_out_refused(statement, lines, cell.first_line)
        self.bench.renew()
        self._interpreter.run_program([read.tree.body[i] for i in kept], [read.refused[i] for i in kept])

    def _leave_out_refused(self, statement: ast.stmt, lines: Sequence[str], first_line: int) -> None:
        """Take what can't be walked out of the body of a class, so that the rest of it can."""
        if not isinstance(statement, ast.ClassDef):
            return
        for one in [one for one in statement.body if isinstance(one, Refused)]:
            statement.body.remove(one)
            span = one.refusal.span
            written = lines[span.line - first_line].strip() if span is not None else ""
            if not written.startswith("__slots__"):
                self.unwalked.append(one.refusal)

    def thing(self, name: str) -> object:
        """What the program lets a name stand for."""
        return self.bench.names.get(name)

    @contextmanager
    def walking(self) -> Iterator[None]:
        """While something of the person's is tried: with limits of its own, any error of theirs as ``Failed``.

        Raises
        ------
        Failed
            When it goes wrong.
        """
        bench = self.bench
        bench.renew()
        bench.calls, bench.scope, bench.span = 0, bench.scope.module(), None
        bench.output, bench.notes, bench.refusals, bench.pending = [], [], [], []
        self.writes.clear()
        try:
            yield
        except ExpressionError as error:
            raise Failed(error) from None
        except RecursionError:
            raise Failed(bench.end(tr("This is nested too deep."))) from None
        except OverflowError as error:
            raise Failed(bench.fail(f"{error}.")) from None

    def evaluate(self, text: str, names: Mapping[str, object]) -> object:
        """What lines of a probe make ``own_out`` of what is given."""
        for name, thing in names.items():
            self.bench.names[PROBE.format(name)] = thing
        self.bench.names.pop(PROBE.format("out"), None)
        self._interpreter.run(_probe(text))
        return self.bench.names.get(PROBE.format("out"))

    def call(self, callee: object, arguments: Sequence[object] = ()) -> object:
        """What calling a thing of the person's gives."""
        return self.bench.call(callee, arguments)

    def method(self, kind: Class, name: str) -> Function | None:
        """A method of a class."""
        found = kind.member(name)
        return found if isinstance(found, Function) else None

    def bound(self, owner: Instance, name: str) -> object:
        """A method of an object, ready to be called; None if it has none."""
        method = self.method(owner.kind, name)
        return None if method is None else Bound(method, owner)

    def heard(self, callee: object, hear: Callable[[], None]) -> Builtin:
        """A stand-in for a closure, which tells of its call before it does what the closure does."""

        def build(_bench: Workbench, arguments: Sequence[object], _keywords: Mapping[str, object]) -> object:
            hear()
            return self.call(callee, arguments)

        return Builtin("_backward", build)

    def _note(self, owner: object, name: str, thing: object) -> None:
        if isinstance(owner, Instance) and len(self.writes) < MOST_WRITES:
            before = owner.attributes.get(name)
            self.writes.append(Write(owner, name, unnamed(before), unnamed(thing), tuple(self._frames())))

    def _frames(self) -> Iterator[Frame]:
        scope: Scope | None = self.bench.scope
        span = self.bench.span
        while scope is not None:
            if scope.call is None:
                return
            function = scope.call[0]
            if isinstance(function, Function):
                yield Frame(function.node, span)
            if scope.caller is None:
                return
            scope, span = scope.caller


def _defines(statement: ast.stmt, known: set[str]) -> bool:
    """Whether a statement may belong to an engine: a definition, an import, a plain setting, a method put in later.

    ``known`` are the names that were defined before; those of the statement are put to them.
    """
    if isinstance(statement, ast.ClassDef | ast.FunctionDef | ast.Import | ast.ImportFrom):
        known.update(stored(statement))
        return True
    if not isinstance(statement, ast.Assign):
        return False
    target = statement.targets[0]
    if isinstance(target, ast.Attribute):
        return isinstance(target.value, ast.Name) and target.value.id in ENGINE
    alias = isinstance(statement.value, ast.Name) and statement.value.id in known
    if not alias and any(isinstance(piece, ast.Call | ast.Name) for piece in ast.walk(statement.value)):
        return False
    known.update(stored(statement))
    return True


_probes: dict[str, list[ast.stmt]] = {}


def _probe(text: str) -> list[ast.stmt]:
    """The statements of a probe, which have no place in the person's text."""
    if text not in _probes:
        tree = parsed(text)
        for node in ast.walk(tree):
            if hasattr(node, "lineno"):
                span_of(node)
                node._span = NOWHERE  # type: ignore[attr-defined]
        _probes[text] = tree.body
    return _probes[text]


NOWHERE = Span(0, 0, 0, 0)


def number(thing: object) -> float | None:
    """A plain number of a program; None for all else."""
    thing = unnamed(thing)
    if isinstance(thing, bool):
        return float(thing)
    return float(thing) if is_plain(thing) else None


def members(thing: object) -> list[object]:
    """What a list, a tuple or a set of a program holds; nothing for all else."""
    return list(thing) if isinstance(thing, list | tuple | Set) else []
