"""Runs a program over values: a small Python, walked and never executed.

What a program may use: numbers, texts, lists, dicts, sets, small arrays of numbers, ``Value``, the op table's methods
and functions, functions, generators and classes of its own, what Python has of loops, conditions, assertions and
exceptions, functions of plain numbers and the vocabulary it is given. A number that is assigned stays Python's number;
where a Value meets it, it is a new leaf with its name at each use, as in micrograd.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence

from micrograd_desktop.engine.language.arithmetic import SIGNS, Arithmetic
from micrograd_desktop.engine.language.assignment import Assignment
from micrograd_desktop.engine.language.calling import Calling
from micrograd_desktop.engine.language.calls import FUNCTIONS
from micrograd_desktop.engine.language.classes import Classes, Instance
from micrograd_desktop.engine.language.containers import Containers
from micrograd_desktop.engine.language.definitions import Definitions
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.exceptions import Exceptions
from micrograd_desktop.engine.language.functions import Functions
from micrograd_desktop.engine.language.generators import IN_A_STATEMENT, Generators
from micrograd_desktop.engine.language.imports import Imports
from micrograd_desktop.engine.language.iterators import Iteration, items_of
from micrograd_desktop.engine.language.logic import Logic, truth
from micrograd_desktop.engine.language.lookup import Lookup
from micrograd_desktop.engine.language.magics import Read
from micrograd_desktop.engine.language.numbers import MOST_BITS, TOO_LARGE, Number, is_plain
from micrograd_desktop.engine.language.objects import Unknown
from micrograd_desktop.engine.language.parts import Builder, Method, Part
from micrograd_desktop.engine.language.plain_functions import TAKEN
from micrograd_desktop.engine.language.plots import Canvas
from micrograd_desktop.engine.language.scope import stored
from micrograd_desktop.engine.language.sets import combined_sets
from micrograd_desktop.engine.language.statements import Statements
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal, Refused, span_of
from micrograd_desktop.engine.language.tensors import Tensor, combined_tensors
from micrograd_desktop.engine.language.text_methods import percent_formatted
from micrograd_desktop.engine.language.texts import formatted, printed
from micrograd_desktop.engine.language.trying import Trying
from micrograd_desktop.engine.language.updates import Known, Updates
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

RESERVED = frozenset({"Value", "sum", "abs", "draw_dot", *TAKEN, "random"})
"""Names that a program may not give another meaning, but for functions of its own."""

OF_SETS = frozenset({ast.Sub, ast.BitOr, ast.BitAnd, ast.BitXor})
"""The signs that sets have too."""

RECKONED = frozenset({int, float, Number, Value})
"""What a sign is between most of the time."""


SIGNED = tr("What has a sign")


class Interpreter:
    """Runs programs on a workbench.

    ``own_engine`` runs classes that the app's own else stand in for, ``prompt`` prints a last expression if it is no
    Value.
    """

    def __init__(
        self, bench: Workbench, vocabulary: Mapping[str, Builder], own_engine: bool = False, prompt: bool = True
    ) -> None:
        self._bench = bench
        self._prompt = prompt
        self._functions = Functions(bench, self._evaluate, self.run)
        self._classes = Classes(bench, self._functions, self.run)
        self._arithmetic = Arithmetic(bench)
        self._logic = Logic(bench, self._classes.overloaded)
        exceptions = Exceptions(bench)
        self._lookup = Lookup(bench, vocabulary, self._evaluate, self._classes, exceptions.classes)
        self._assignment = Assignment(bench, RESERVED | vocabulary.keys(), self._evaluate, self._classes)
        self._containers = Containers(bench, self._evaluate, self._assignment.bind_quietly)
        self._assignment.keep_items_with(self._containers)
        self._imports = Imports(bench, FUNCTIONS, vocabulary)
        statements = Statements(bench, self._evaluate, self.run, self._assignment.bind_quietly, self._containers)
        statements.compare_with(self._logic.compared)
        self._definitions = Definitions(bench, vocabulary, own_engine, self._functions, self._classes, self._evaluate)
        self._calling = Calling(
            bench,
            vocabulary,
            self._evaluate,
            self._lookup,
            self._functions,
            self._classes,
            self._containers,
            exceptions,
        )
        quietly = self._assignment.bind_quietly
        trying = Trying(bench, exceptions, self._evaluate, self.run, self._assignment.bind)
        generators = Generators(bench, self._evaluate, self.run, self._assignment.bind, quietly, trying)
        self._functions.generate_with(generators.begun)
        bench.keyed_by = lambda thing: thing.kind.keyed_by() if isinstance(thing, Instance) else "itself"
        bench.items_of = lambda thing: items_of(bench, thing) if isinstance(thing, Iteration | Instance) else None
        bench.exception = exceptions.classes.__getitem__
        updates = Updates(
            bench, self._evaluate, self._combined, self._extend, self._classes, self._containers, self._assignment
        )
        bench.call = self._calling.call
        bench.told = lambda thing, name, arguments=(): self._classes.told(thing, name, arguments)
        bench.own_sign = self._classes.overloaded
        bench.kind = self._calling.kind
        bench.call_again = self._calling.call
        bench.build_value = FUNCTIONS["Value"]
        bench.text_of = self._calling.text_of
        self._last_statement: ast.stmt | None = None
        self._statements: dict[type[ast.stmt], Callable[..., object]] = {
            ast.Assign: self._assignment.assign,
            ast.AnnAssign: self._assignment.assign_annotated,
            ast.AugAssign: updates.update,
            ast.Expr: self._expression,
            ast.For: statements.repeat_for,
            ast.While: statements.repeat_while,
            ast.If: statements.choose,
            ast.Break: statements.leave_loop,
            ast.Continue: statements.go_on,
            ast.Return: statements.give_back,
            ast.Assert: statements.check,
            ast.Raise: trying.complain,
            ast.Try: trying.attempt_now,
            ast.With: trying.accompany_now,
            ast.Delete: statements.delete,
            ast.Global: statements.elsewhere,
            ast.Nonlocal: statements.elsewhere,
            ast.Pass: lambda _node: None,
            ast.Import: self._imports.whole_modules,
            ast.ImportFrom: self._imports.names,
            ast.FunctionDef: self._definitions.define,
            ast.ClassDef: self._definitions.define_class,
            Refused: self._refuse,
        }
        self._expressions: dict[type[ast.expr], Callable[..., object]] = {
            ast.Constant: self._constant,
            ast.Name: self._lookup.of_name,
            ast.BinOp: self._binary,
            ast.UnaryOp: self._unary,
            ast.BoolOp: self._both,
            ast.Compare: self._compare,
            ast.IfExp: self._choice,
            ast.Call: self._calling.of_call,
            ast.Lambda: self._functions.of_lambda,
            ast.Attribute: self._lookup.of_attribute,
            ast.Subscript: self._containers.item,
            ast.List: self._containers.of_list,
            ast.Tuple: self._containers.of_tuple,
            ast.Dict: self._containers.of_dict,
            ast.Set: self._containers.of_set,
            ast.ListComp: self._containers.list_comprehension,
            ast.GeneratorExp: self._containers.generator_expression,
            ast.SetComp: self._containers.set_comprehension,
            ast.DictComp: self._containers.dict_comprehension,
            Known: lambda node: node.thing,
            ast.JoinedStr: lambda node: formatted(self._bench, node, self._evaluate),
        }

    def run(self, statements: Sequence[ast.stmt]) -> object:
        """Run statements one after the other; what it gives says that those after them are not to be run.

        Raises
        ------
        ExpressionError
            At the first that can't be done.
        """
        bench, known = self._bench, self._statements
        for statement in statements:
            bench.step()
            bench.span = span_of(statement)
            try:
                signal = known[type(statement)](statement)
            except OverflowError:
                raise bench.fail(TOO_LARGE) from None
            if signal is not None:
                return signal
        return None

    def call(self, callee: object, arguments: Sequence[object]) -> object:
        """What calling a thing of the program gives."""
        return self._calling.call(callee, arguments)

    def run_cell(self, read: Read) -> None:
        """Run what was read, as :meth:`run_program` does."""
        for note in read.notes:
            self._bench.note(note.line, note.what, note.kind)
        self.run_program(read.tree.body, read.refused)
        self._bench.end_line()

    def run_program(self, statements: Sequence[ast.stmt], refused: Sequence[Refusal | None] = ()) -> None:
        """Run all of a program, and show a last expression that is no Value as Python's prompt would.

        A statement that can't be done is noted on the workbench, its names are unknown, and the rest goes on.
        ``refused`` says which are known not to be done, statement by statement.

        Raises
        ------
        ExpressionError
            When a limit is reached.
        """
        bench = self._bench
        self._last_statement = statements[-1] if statements else None
        for i, statement in enumerate(statements):
            known = refused[i] if i < len(refused) else None
            try:
                if known is not None and not self._definitions.stands_in(statement):
                    raise ExpressionError(known.sentence, known.span)
                if self.run([statement]) is not None:
                    raise bench.fail(
                        tr("return, break and continue stand inside of a function or a loop."), span_of(statement)
                    )
            except RecursionError:
                raise bench.end(tr("This is nested too deep.")) from None
            except ExpressionError as error:
                if error.ends:
                    raise
                self._leave_out(statement, error)

    def _leave_out(self, statement: ast.stmt, error: ExpressionError) -> None:
        refusal, simple = self._bench.refuse(error), isinstance(statement, ast.Assign | ast.AugAssign | ast.AnnAssign)
        for name in stored(statement):
            if simple or name not in self._bench.names:
                self._bench.names[name] = Unknown(name, refusal)

    def _evaluate(self, node: ast.expr) -> object:
        bench = self._bench
        bench.steps += 1
        if bench.steps >= bench.next_look:
            bench.look_at_steps()
        before, bench.span = bench.span, span_of(node)
        evaluate = self._expressions.get(type(node))
        if evaluate is None:
            raise bench.fail(
                IN_A_STATEMENT
                if isinstance(node, ast.Yield | ast.YieldFrom)
                else NotKnown(tr("This is not known here."))
            )
        result = evaluate(node)
        bench.span = before
        return result

    def _expression(self, node: ast.Expr) -> None:
        thing, bench = self._evaluate(node.value), self._bench
        if isinstance(thing, Method):
            raise bench.fail(tr("This names {name} and does not call it. Write {name}() to call it.", name=thing.name))
        if isinstance(thing, Value | Number):
            bench.show(thing)
        if node is not self._last_statement or thing is None or isinstance(thing, Canvas):
            return
        bench.answer = thing
        if isinstance(thing, Value) or (isinstance(thing, Part) and not isinstance(thing, Tensor)):
            return
        if self._prompt:
            bench.print(printed(bench, [thing], quoted=True))
        if is_plain(thing) and bench.shown is None:
            bench.shown = Number(thing, bench.leaf(thing))

    def _refuse(self, node: Refused) -> None:
        raise ExpressionError(node.refusal.sentence, node.refusal.span)

    def _constant(self, node: ast.Constant) -> object:
        if isinstance(node.value, int) and node.value.bit_length() > MOST_BITS:
            raise self._bench.fail(TOO_LARGE)
        if isinstance(node.value, complex | bytes):
            raise self._bench.fail(NotKnown(tr("Only numbers and texts are known here.")))
        return None if node.value is Ellipsis else node.value

    def _unary(self, node: ast.UnaryOp) -> object:
        thing = self._evaluate(node.operand)
        if isinstance(node.op, ast.Not):
            return not truth(self._bench, thing)
        if isinstance(node.op, ast.USub):
            if isinstance(thing, Tensor):
                return combined_tensors(self._bench, "*", thing, -1)
            own = self._classes.told(thing, "__neg__", []) if self._classes.is_own(thing) else NotImplemented
            return self._arithmetic.negative(thing) if own is NotImplemented else own
        return thing if isinstance(thing, Value | Number) else self._bench.number(thing, SIGNED)

    def _extend(self, things: list[object], more: object) -> object:
        return self._calling.call(self._lookup.attribute(things, "extend"), [more])

    def _both(self, node: ast.BoolOp) -> object:
        """``and``, ``or``: the first thing that decides."""
        wanted = isinstance(node.op, ast.Or)
        thing: object = None
        for part in node.values:
            thing = self._evaluate(part)
            if truth(self._bench, thing) == wanted:
                break
        return thing

    def _choice(self, node: ast.IfExp) -> object:
        return self._evaluate(node.body if truth(self._bench, self._evaluate(node.test)) else node.orelse)

    def _compare(self, node: ast.Compare) -> object:
        left, result = self._evaluate(node.left), None
        for kind, part in zip(node.ops, node.comparators, strict=True):
            right = self._evaluate(part)
            result = self._logic.one(type(kind), left, right)
            if part is not node.comparators[-1] and not truth(self._bench, result):
                break  # those further on are not even evaluated
            left = right
        return result

    def _binary(self, node: ast.BinOp) -> object:
        return self._combined(node, self._evaluate(node.left), self._evaluate(node.right))

    def _combined(self, node: ast.BinOp, left: object, right: object) -> object:
        kind = type(node.op)
        if type(left) in RECKONED and type(right) in RECKONED and not self._bench.classes:
            return self._arithmetic.combined(node, left, right)
        if isinstance(left, Tensor) or isinstance(right, Tensor):
            return combined_tensors(self._bench, SIGNS[kind], left, right)
        if self._classes.is_own(left) or self._classes.is_own(right):
            own = self._classes.overloaded(SIGNS[kind], left, right)
            if own is not NotImplemented:
                return own
        result: object = NotImplemented
        if kind is ast.Add:
            result = self._containers.added(left, right)
        elif kind is ast.Mult:
            result = self._containers.repeated(left, right)
        elif kind is ast.Mod and isinstance(left, str):
            result = percent_formatted(self._bench, left, right)
        elif kind in OF_SETS:
            result = combined_sets(self._bench, SIGNS[kind], left, right)
        return self._arithmetic.combined(node, left, right) if result is NotImplemented else result
