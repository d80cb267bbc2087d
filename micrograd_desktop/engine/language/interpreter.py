"""Runs a program over values: a small Python, walked and never executed.

What a program may use: numbers, texts, lists, dicts, sets, small arrays of numbers, ``Value``, the op table's methods
and functions, functions and classes of its own, what Python has of loops, conditions and assertions, functions of plain
numbers and the vocabulary it is given. A number that is assigned stays Python's number; where a Value meets it, it is a
new leaf with its name at each use, as in micrograd.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.arithmetic import SIGNS, Arithmetic, number_of
from micrograd_desktop.engine.language.assignment import Assignment
from micrograd_desktop.engine.language.calls import ATTRIBUTES, FUNCTIONS, HANDWRITTEN
from micrograd_desktop.engine.language.classes import DECORATORS, Class, Classes, Decorated, Instance, Super
from micrograd_desktop.engine.language.containers import Containers
from micrograd_desktop.engine.language.functions import Functions, Returned, function_name, is_callable
from micrograd_desktop.engine.language.imports import Imports
from micrograd_desktop.engine.language.logic import Logic, truth
from micrograd_desktop.engine.language.lookup import Lookup
from micrograd_desktop.engine.language.magics import Read
from micrograd_desktop.engine.language.numbers import MOST_BITS, Number, is_plain
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function, Unknown
from micrograd_desktop.engine.language.plain_functions import KINDS, PLAIN_FUNCTIONS, TAKEN
from micrograd_desktop.engine.language.plots import Canvas
from micrograd_desktop.engine.language.scope import MISSING, stored
from micrograd_desktop.engine.language.statements import Statements
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal, Refused, span_of
from micrograd_desktop.engine.language.tensors import Tensor, combined_tensors
from micrograd_desktop.engine.language.text_methods import percent_formatted
from micrograd_desktop.engine.language.texts import formatted, printed
from micrograd_desktop.engine.language.workbench import (
    STANDS_IN,
    Builder,
    Method,
    Part,
    Workbench,
    capital,
    described,
)
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain

RESERVED = frozenset({"Value", "sum", "abs", "draw_dot", *TAKEN, "random"})
"""Names that a program may not give another meaning, but for functions of its own."""

MODULE_ATTRIBUTES = ("parameters", "zero_grad", "w", "b", "neurons", "layers")
KNOWN_METHODS = {name: MODULE_ATTRIBUTES for name in ("Module", "Neuron", "Layer", "MLP")}
"""What the app's own classes can do, whatever a program's class of that name does for it."""

RECKONED = frozenset({int, float, Number, Value})
"""What a sign is between most of the time."""

STANDING_IN = frozenset({"Value", "Module", "Neuron", "Layer", "MLP", "draw_dot"})
"""What the lecture's cells define and is there already."""


class Interpreter:
    """Runs programs on a workbench.

    ``own_engine`` runs classes that the app's own else stand in for, ``prompt`` prints a last expression if it is no
    Value.
    """

    def __init__(
        self, bench: Workbench, vocabulary: Mapping[str, Builder], own_engine: bool = False, prompt: bool = True
    ) -> None:
        self._bench = bench
        self._own_engine = own_engine
        self._prompt = prompt
        self._vocabulary = vocabulary
        self._functions = Functions(bench, self._evaluate, self.run)
        self._classes = Classes(bench, self._functions, self.run)
        self._arithmetic = Arithmetic(bench)
        self._logic = Logic(bench, self._classes.overloaded)
        self._lookup = Lookup(bench, vocabulary, self._evaluate, self._classes)
        self._assignment = Assignment(bench, RESERVED | vocabulary.keys(), self._evaluate, self._classes)
        self._containers = Containers(bench, self._evaluate, self._assignment.bind_quietly)
        self._assignment.keep_items_with(self._containers)
        self._imports = Imports(bench, FUNCTIONS, vocabulary)
        statements = Statements(bench, self._evaluate, self.run, self._assignment.bind_quietly, self._containers)
        statements.compare_with(self._logic.compared)
        bench.call = self.call
        bench.told = lambda thing, name: self._classes.told(thing, name, [])
        bench.own_sum = lambda left, right: self._classes.overloaded("+", left, right)
        bench.kind = self._kind
        bench.call_again = self.call
        bench.build_value = FUNCTIONS["Value"]
        bench.text_of = self._text_of
        self._last_statement: ast.stmt | None = None
        self._statements: dict[type[ast.stmt], Callable[..., object]] = {
            ast.Assign: self._assignment.assign,
            ast.AnnAssign: self._assignment.assign_annotated,
            ast.AugAssign: self._augment,
            ast.Expr: self._expression,
            ast.For: statements.repeat_for,
            ast.While: statements.repeat_while,
            ast.If: statements.choose,
            ast.Break: statements.leave_loop,
            ast.Continue: statements.go_on,
            ast.Return: statements.give_back,
            ast.Assert: statements.check,
            ast.Raise: statements.complain,
            ast.Delete: statements.delete,
            ast.Global: statements.elsewhere,
            ast.Nonlocal: statements.elsewhere,
            ast.Pass: lambda _node: None,
            ast.Import: self._imports.whole_modules,
            ast.ImportFrom: self._imports.names,
            ast.FunctionDef: self._define,
            ast.ClassDef: self._define_class,
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
            ast.Call: self._call,
            ast.Lambda: self._functions.of_lambda,
            ast.Attribute: self._lookup.of_attribute,
            ast.Subscript: self._containers.item,
            ast.List: self._containers.of_list,
            ast.Tuple: self._containers.of_tuple,
            ast.Dict: self._containers.of_dict,
            ast.Set: self._containers.of_set,
            ast.ListComp: self._containers.list_comprehension,
            ast.GeneratorExp: self._containers.list_comprehension,
            ast.SetComp: self._containers.set_comprehension,
            ast.DictComp: self._containers.dict_comprehension,
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
            signal = known[type(statement)](statement)
            if signal is not None:
                return signal
        return None

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
                if known is not None and not self._stands_in(statement):
                    raise ExpressionError(known.sentence, known.span)
                if self.run([statement]) is not None:
                    raise bench.fail(
                        "return, break and continue stand inside of a function or a loop.", span_of(statement)
                    )
            except RecursionError:
                raise bench.end("This is nested too deep.") from None
            except ExpressionError as error:
                if error.ends:
                    raise
                self._leave_out(statement, error)

    def _stands_in(self, statement: ast.stmt) -> bool:
        """Whether the app's own is used in place of what a statement defines."""
        return (
            not self._own_engine
            and self._bench.scope.outer is None
            and isinstance(statement, ast.FunctionDef | ast.ClassDef)
            and statement.name in STANDING_IN
            and (isinstance(statement, ast.ClassDef) or statement.name == "draw_dot")
        )

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
            raise bench.fail("This is not known here.")
        result = evaluate(node)
        bench.span = before
        return result

    def _expression(self, node: ast.Expr) -> None:
        thing, bench = self._evaluate(node.value), self._bench
        if isinstance(thing, Method):
            raise bench.fail(f"This names {thing.name} and does not call it. Write {thing.name}() to call it.")
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

    def _define(self, node: ast.FunctionDef) -> None:
        """A function; an op written by hand as the table has it is the table's."""
        bench, scope = self._bench, self._bench.scope
        if not getattr(node, "_own", True):
            if node.name in HANDWRITTEN:
                bench.names.pop(node.name, None)
                bench.imported[node.name] = HANDWRITTEN[node.name]
            return
        if self._stands_in(node):
            bench.names.pop(node.name, None)
            bench.note(node.lineno, f"def {node.name}", STANDS_IN)
            return
        thing: object = self._functions.made(node, node.name)
        for decorator in reversed(node.decorator_list):
            thing = self._decorated(decorator, thing)
        scope.place(node.name)[node.name] = thing

    def _decorated(self, decorator: ast.expr, thing: object) -> object:
        if isinstance(decorator, ast.Name) and decorator.id in DECORATORS and isinstance(thing, Function):
            return Decorated(decorator.id, thing)
        if isinstance(decorator, ast.Attribute):
            raise self._bench.fail("This decorator is not known here.", span_of(decorator))
        return self.call(self._evaluate(decorator), [thing])

    def _define_class(self, node: ast.ClassDef) -> None:
        bench = self._bench
        if self._stands_in(node):
            bench.names.pop(node.name, None)
            self._choose_net(node)
            self._take_methods(node)
            bench.note(node.lineno, f"class {node.name}", STANDS_IN)
            return
        if node.keywords or node.decorator_list:
            raise bench.fail("Decorators and keywords of a class are not known here.", span_of(node))
        kind = self._classes.made(node, [self._evaluate(base) for base in node.bases])
        bench.scope.place(node.name)[node.name] = kind

    def _choose_net(self, node: ast.ClassDef) -> None:
        """Which net stands in: micrograd's where the program's Neuron calls relu and not tanh, else the lecture's."""
        bench = self._bench
        if node.name == "Neuron":
            called = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
            bench.own_net = "micrograd.nn" if "relu" in called and "tanh" not in called else ""
        own = self._vocabulary.get(f"{bench.own_net}.{node.name}")
        if own is not None:
            bench.imported[node.name] = own
        else:
            bench.imported.pop(node.name, None)

    def _take_methods(self, node: ast.ClassDef) -> None:
        """The methods that a class has beyond those of what stands in for it."""
        known = frozenset(KNOWN_METHODS.get(node.name, ATTRIBUTES))
        own = [one for one in node.body if isinstance(one, ast.FunctionDef) and not one.decorator_list]
        self._bench.own_methods[node.name] = {
            one.name: self._functions.made(one, one.name)
            for one in own
            if one.name not in known and not one.name.startswith("_")
        }

    def _augment(self, node: ast.AugAssign) -> None:
        whole = getattr(node, "_whole", None)
        if whole is None:
            load = ast.copy_location(_as_load(node.target), node.target)
            ast.fix_missing_locations(load)
            whole = node._whole = ast.copy_location(ast.BinOp(load, node.op, node.value), node)  # type: ignore[attr-defined]
        if isinstance(node.target, ast.Attribute) and node.target.attr == "data":
            sign = self._perhaps_wrong(node.op)
            if sign is not node.op:
                whole = ast.copy_location(ast.BinOp(whole.left, sign, node.value), node)
        if isinstance(node.op, ast.Add) and isinstance(node.target, ast.Name) and self._extend(node):
            return
        self._assignment.bind(node.target, self._evaluate(whole))

    def _extend(self, node: ast.AugAssign) -> bool:
        """``things += more``, which lengthens the list itself, as in Python."""
        assert isinstance(node.target, ast.Name)
        things = self._bench.scope.find(node.target.id)
        if not isinstance(things, list):
            return False
        more = self._evaluate(node.value)
        self.call(self._lookup.attribute(things, "extend"), [more])
        return True

    def _perhaps_wrong(self, sign: ast.operator) -> ast.operator:
        """The sign of an update, turned round by the bug."""
        if bug_table.WRONG_SIGN in self._bench.bugs:
            return {ast.Add: ast.Sub(), ast.Sub: ast.Add()}.get(type(sign), sign)
        return sign

    def _constant(self, node: ast.Constant) -> object:
        if isinstance(node.value, int) and node.value.bit_length() > MOST_BITS:
            raise self._bench.fail("This number is too large: numbers end at 1.8e308 here.")
        if isinstance(node.value, complex | bytes):
            raise self._bench.fail("Only numbers and texts are known here.")
        return None if node.value is Ellipsis else node.value

    def _unary(self, node: ast.UnaryOp) -> object:
        thing = self._evaluate(node.operand)
        if isinstance(node.op, ast.Not):
            return not truth(self._bench, thing)
        if isinstance(node.op, ast.USub):
            if isinstance(thing, Tensor):
                return combined_tensors(self._bench, "*", thing, -1)
            own = self._classes.told(thing, "__neg__", []) if self._is_own(thing) else NotImplemented
            return self._arithmetic.negative(thing) if own is NotImplemented else own
        return thing if isinstance(thing, Value | Number) else self._bench.number(thing, "What has a sign")

    def _is_own(self, thing: object) -> bool:
        return isinstance(thing, Instance) or (bool(self._bench.classes) and isinstance(thing, Value))

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
        things = [self._evaluate(part) for part in (node.left, *node.comparators)]
        return self._logic.compared(node.ops, things)

    def _binary(self, node: ast.BinOp) -> object:
        left, right = self._evaluate(node.left), self._evaluate(node.right)
        kind = type(node.op)
        if type(left) in RECKONED and type(right) in RECKONED and not self._bench.classes:
            return self._arithmetic.combined(node, left, right)
        if isinstance(left, Tensor) or isinstance(right, Tensor):
            return combined_tensors(self._bench, SIGNS[kind], left, right)
        if self._is_own(left) or self._is_own(right):
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
        return self._arithmetic.combined(node, left, right) if result is NotImplemented else result

    def _call(self, node: ast.Call) -> object:
        bench, function = self._bench, node.func
        if isinstance(function, ast.Name) and self._lookup.bound(function.id) is MISSING:
            if function.id == "super" and not node.args:
                return self._super()
            build = self._lookup.function(function.id)
            if build is None:
                hint = self._lookup.meant(function.id)
                raise bench.fail(f"There is no function called '{function.id[:40]}' here.{hint}", span_of(function))
            arguments, keywords = self._given(node)
            bench.literal_argument = (
                span_of(node.args[0]) if node.args and number_of(node.args[0]) is not None else None
            )
            return build(bench, arguments, keywords)
        callee = self._evaluate(function)
        arguments, keywords = self._given(node)
        literal = node.args and number_of(node.args[0]) is not None
        bench.literal_argument = span_of(node.args[0]) if literal else None
        return self.call(callee, arguments, keywords, node.func)

    def _given(self, node: ast.Call) -> tuple[list[object], dict[str, object]]:
        """The arguments of a call, those with names apart."""
        bench, keywords = self._bench, dict[str, object]()
        for word in node.keywords:
            thing = self._evaluate(word.value)
            if word.arg is not None:
                keywords[word.arg] = thing
                continue
            if not isinstance(thing, dict) or not all(isinstance(key, str) for key in thing):
                raise bench.fail(f"** needs a dict of names behind it, not {described(thing)}.")
            bench.step(len(thing))
            keywords |= thing
        if len(keywords) < len(node.keywords) and all(word.arg is not None for word in node.keywords):
            raise bench.fail("An argument is given twice.")
        return self._containers.spread(node.args), keywords

    def call(
        self,
        callee: object,
        arguments: Sequence[object],
        keywords: Mapping[str, object] | None = None,
        written: ast.expr | None = None,
    ) -> object:
        """What calling a thing gives."""
        bench, keywords = self._bench, keywords or {}
        if isinstance(callee, Function):
            return self._functions.called(callee, arguments, keywords)
        if isinstance(callee, Bound):
            return self.call(callee.function, [callee.owner, *arguments], keywords)
        if isinstance(callee, Builtin):
            bench.step()
            return callee.build(bench, arguments, keywords)
        if isinstance(callee, Canvas):
            return callee.called(arguments, keywords)
        if isinstance(callee, Class):
            return self._classes.new(callee, arguments, keywords)
        if isinstance(callee, Instance):
            method = self._classes.attribute(callee, "__call__")
            if isinstance(method, Bound):
                return self.call(method, arguments, keywords)
        if keywords:
            raise bench.fail("This takes no arguments with names.")
        if isinstance(callee, Part):
            return callee.call(bench, arguments)
        if isinstance(callee, Method):
            return callee.run(bench, arguments)
        raise bench.fail(
            f"{capital(described(callee))} can't be called.", None if written is None else span_of(written)
        )

    def _kind(self, name: str) -> object:
        """The class of that name, as ``type()`` gives it."""
        build = FUNCTIONS.get(name) or PLAIN_FUNCTIONS.get(name) or self._vocabulary.get(name)
        return f"<class '{name}'>" if build is None else self._lookup.builtin(name, build)

    def _super(self) -> object:
        scope = self._bench.scope
        kind, owner = scope.find("__class__"), scope.find("__self__")
        if not isinstance(kind, Class):
            raise self._bench.fail("super() stands inside of a method.")
        return Super(kind, owner)

    def _text_of(self, thing: object, quoted: bool) -> str | None:
        """How a thing of the person's own is written: as its ``__repr__`` or ``__str__`` says."""
        if isinstance(thing, Instance):
            for name in ("__repr__",) if quoted else ("__str__", "__repr__"):
                text = self._classes.told(thing, name, [])
                if isinstance(text, str):
                    return text
            return f"<{plain(thing.kind.name, 40)} object>"
        if isinstance(thing, Class):
            return f"<class '{plain(thing.name, 40)}'>"
        if isinstance(thing, Tensor):
            return thing.text()
        if isinstance(thing, Builtin) and thing.name in KINDS:
            return f"<class '{thing.name}'>"
        return f"<function {plain(function_name(thing), 40)}>" if is_callable(thing) else None


def _as_load(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    if isinstance(target, ast.Subscript):
        return ast.Subscript(target.value, target.slice, ast.Load())
    return target


__all__ = ["Interpreter", "Returned"]
