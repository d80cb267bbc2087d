"""Runs a program over values: assignments, arithmetic, calls, simple loops. Nothing of it is executed as Python.

What a program may use: numbers, texts, lists, ``Value``, the op table's methods and functions, ``sum``, ``range``,
``zip``, ``enumerate``, ``len``, ``print``, functions of plain numbers and the vocabulary it is given. A number that is
assigned stays Python's number; where a Value meets it, it is a new leaf with its name at each use, as in micrograd.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.arithmetic import Arithmetic, number_of
from micrograd_desktop.engine.language.assignment import Assignment
from micrograd_desktop.engine.language.calls import FUNCTIONS, HANDWRITTEN, afford
from micrograd_desktop.engine.language.imports import Imports
from micrograd_desktop.engine.language.lookup import Lookup
from micrograd_desktop.engine.language.numbers import MOST_BITS, Number, is_plain
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.texts import formatted, joined, printed
from micrograd_desktop.engine.language.workbench import (
    Builder,
    Method,
    Part,
    Workbench,
    capital,
    described,
)
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value

RESERVED = frozenset({*FUNCTIONS, "random"})
"""Names that a program may not give another meaning."""


class Interpreter:
    """Runs one program on a workbench."""

    def __init__(self, bench: Workbench, vocabulary: Mapping[str, Builder]) -> None:
        self._bench = bench
        self._arithmetic = Arithmetic(bench)
        self._lookup = Lookup(bench, vocabulary, self._evaluate)
        self._assignment = Assignment(bench, RESERVED | vocabulary.keys(), self._evaluate)
        self._imports = Imports(bench, FUNCTIONS, vocabulary)
        self._last_statement: ast.stmt | None = None
        self._statements: dict[type[ast.stmt], Callable[..., None]] = {
            ast.Assign: self._assignment.assign,
            ast.AugAssign: self._augment,
            ast.Expr: self._expression,
            ast.For: self._for,
            ast.Pass: lambda _node: None,
            ast.Import: self._imports.whole_modules,
            ast.ImportFrom: self._imports.names,
            ast.FunctionDef: self._define,
        }
        self._expressions: dict[type[ast.expr], Callable[..., object]] = {
            ast.Constant: self._constant,
            ast.Name: self._lookup.of_name,
            ast.BinOp: self._binary,
            ast.UnaryOp: self._unary,
            ast.Compare: self._compare,
            ast.Call: self._call,
            ast.Attribute: self._lookup.of_attribute,
            ast.Subscript: self._subscript,
            ast.List: lambda node: [self._evaluate(item) for item in node.elts],
            ast.Tuple: lambda node: tuple(self._evaluate(item) for item in node.elts),
            ast.ListComp: lambda node: list(self._comprehension(node)),
            ast.GeneratorExp: lambda node: list(self._comprehension(node)),
            ast.JoinedStr: lambda node: formatted(self._bench, node, self._evaluate),
        }

    def run(self, statements: Sequence[ast.stmt]) -> None:
        """Run statements one after the other.

        Raises
        ------
        ExpressionError
            At the first that can't be done.
        """
        for statement in statements:
            self._bench.step()
            self._bench.span = span_of(statement)
            self._statements[type(statement)](statement)

    def run_program(self, statements: Sequence[ast.stmt]) -> None:
        """Run all of a program, and show a last expression that is no Value as Python's prompt would."""
        self._last_statement = statements[-1] if statements else None
        self.run(statements)

    def _evaluate(self, node: ast.expr) -> object:
        bench = self._bench
        bench.step()
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
            bench.shown = thing
        if node is not self._last_statement or isinstance(thing, Value | Part) or thing is None:
            return
        bench.print(printed(bench, [thing], quoted=True))
        if is_plain(thing) and bench.shown is None:
            bench.shown = Number(thing, bench.leaf(thing))

    def _define(self, node: ast.FunctionDef) -> None:
        """An op written by hand, as the table has it: the table's is used."""
        if node.name in HANDWRITTEN:
            self._bench.names.pop(node.name, None)
            self._bench.imported[node.name] = HANDWRITTEN[node.name]

    def _augment(self, node: ast.AugAssign) -> None:
        load = ast.copy_location(_as_load(node.target), node.target)
        ast.fix_missing_locations(load)
        sign = node.op
        if isinstance(node.target, ast.Attribute) and node.target.attr == "data":
            sign = self._perhaps_wrong(sign)
        whole = ast.copy_location(ast.BinOp(load, sign, node.value), node)
        self._assignment.bind(node.target, self._evaluate(whole))

    def _perhaps_wrong(self, sign: ast.operator) -> ast.operator:
        """The sign of an update, turned round by the bug."""
        if bug_table.WRONG_SIGN in self._bench.bugs:
            return {ast.Add: ast.Sub(), ast.Sub: ast.Add()}.get(type(sign), sign)
        return sign

    def _for(self, node: ast.For) -> None:
        if node.orelse:
            raise self._bench.fail("else after for is not known here.")
        for item in self._items(self._evaluate(node.iter), span_of(node.iter)):
            self._bench.step()
            self._bind_quietly(node.target, item)
            self.run(node.body)

    def _items(self, thing: object, span: Span | None) -> list[object] | tuple[object, ...] | range:
        if isinstance(thing, list | tuple | range):
            return thing
        raise self._bench.fail(f"A loop goes over a range or a list, not over {described(thing)}.", span)

    def _constant(self, node: ast.Constant) -> object:
        if isinstance(node.value, int) and node.value.bit_length() > MOST_BITS:
            raise self._bench.fail("This number is too large: numbers end at 1.8e308 here.")
        if node.value is Ellipsis or isinstance(node.value, complex | bytes):
            raise self._bench.fail("Only numbers and texts are known here.")
        return node.value

    def _unary(self, node: ast.UnaryOp) -> object:
        thing = self._evaluate(node.operand)
        if isinstance(node.op, ast.USub):
            return self._arithmetic.negative(thing)
        return thing if isinstance(thing, Value | Number) else self._bench.number(thing, "What has a sign")

    def _compare(self, node: ast.Compare) -> object:
        things = [self._evaluate(part) for part in (node.left, *node.comparators)]
        return self._arithmetic.compared(node.ops, things)

    def _binary(self, node: ast.BinOp) -> object:
        left, right = self._evaluate(node.left), self._evaluate(node.right)
        if isinstance(node.op, ast.Add):
            if isinstance(left, str) and isinstance(right, str):
                return joined(self._bench, left, right)
            if isinstance(left, list) and isinstance(right, list):
                afford(self._bench, len(left) + len(right))
                return left + right
        return self._arithmetic.combined(node, left, right)

    def _subscript(self, node: ast.Subscript) -> object:
        things = self._evaluate(node.value)
        if not isinstance(things, list | tuple | range):
            raise self._bench.fail(f"An index needs a list, not {described(things)}.")
        index = self._bench.whole(self._evaluate(node.slice), "An index")
        if not -len(things) <= index < len(things):
            raise self._bench.fail(f"There is no item {index}: the list has {len(things)}.")
        return things[index]

    def _call(self, node: ast.Call) -> object:
        bench, function = self._bench, node.func
        keywords = {str(word.arg): self._evaluate(word.value) for word in node.keywords if word.arg is not None}
        if len(keywords) < len(node.keywords):
            raise bench.fail("** in front of an argument, or a keyword twice, is not known here.")
        if isinstance(function, ast.Name) and function.id not in bench.names:
            build = self._lookup.function(function.id)
            if build is None:
                hint = self._lookup.meant(function.id)
                raise bench.fail(f"There is no function called '{function.id[:40]}' here.{hint}", span_of(function))
            arguments = [self._evaluate(argument) for argument in node.args]
            bench.literal_argument = (
                span_of(node.args[0]) if node.args and number_of(node.args[0]) is not None else None
            )
            return build(bench, arguments, keywords)
        callee = self._evaluate(function)
        arguments = [self._evaluate(argument) for argument in node.args]
        if keywords:
            raise bench.fail("This takes no arguments with names.")
        if isinstance(callee, Part):
            return callee.call(bench, arguments)
        if isinstance(callee, Method):
            return callee.run(bench, arguments)
        raise bench.fail(f"{capital(described(callee))} can't be called.", span_of(function))

    def _comprehension(self, node: ast.ListComp | ast.GeneratorExp, level: int = 0) -> Iterator[object]:
        if level == len(node.generators):
            yield self._evaluate(node.elt)
            return
        generator = node.generators[level]
        if generator.ifs or generator.is_async:
            raise self._bench.fail("Conditions in a list are not known here.")
        names = [name.id for name in ast.walk(generator.target) if isinstance(name, ast.Name)]
        kept = {name: self._bench.names[name] for name in names if name in self._bench.names}
        last = self._bench.last
        for item in self._items(self._evaluate(generator.iter), span_of(generator.iter)):
            self._bench.step()
            self._bind_quietly(generator.target, item)
            yield from self._comprehension(node, level + 1)
        for name in names:
            self._bench.names.pop(name, None)
        self._bench.names.update(kept)
        self._bench.last = last

    def _bind_quietly(self, target: ast.expr, item: object) -> None:
        """Bind the name of a loop, which is no label for what it goes over."""
        if isinstance(target, ast.Name):
            self._bench.names[target.id] = item
        elif isinstance(target, ast.Tuple | ast.List):
            for part, one in self._assignment.parts(target, item, None):
                self._bind_quietly(part, one)
        else:
            raise self._bench.fail("A loop needs plain names to go over a list with.")


def _as_load(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    return target
