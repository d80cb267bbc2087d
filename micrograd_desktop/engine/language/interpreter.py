"""Runs a program over values: assignments, arithmetic, calls, simple loops. Nothing of it is executed as Python.

What a program may use: numbers, texts, lists, ``Value``, the op table's methods and functions, ``sum``, ``range``,
``zip``, ``enumerate``, ``len``, ``print``, functions of plain numbers and the vocabulary it is given. A number that is
assigned stays Python's number, and is a leaf with its name where a graph uses it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.arithmetic import Arithmetic, number_of
from micrograd_desktop.engine.language.calls import ATTRIBUTES, FUNCTIONS, HANDWRITTEN, afford, value_attribute
from micrograd_desktop.engine.language.imports import Imports
from micrograd_desktop.engine.language.numbers import MOST_BITS, Number, is_plain, value_of
from micrograd_desktop.engine.language.packages import DRAWING, MODULES, PRESENT, found
from micrograd_desktop.engine.language.plain_functions import PLAIN_FUNCTIONS
from micrograd_desktop.engine.language.suggestion import meant
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.texts import formatted, joined, printed
from micrograd_desktop.engine.language.workbench import (
    LONGEST_LABEL,
    Builder,
    Method,
    Part,
    Workbench,
    capital,
    described,
)
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value

RESERVED = frozenset({*FUNCTIONS, "random", "math"})
"""Names that a program may not give another meaning."""


class Interpreter:
    """Runs one program on a workbench."""

    def __init__(self, bench: Workbench, vocabulary: Mapping[str, Builder]) -> None:
        self._bench = bench
        self._vocabulary = vocabulary
        self._arithmetic = Arithmetic(bench)
        self._imports = Imports(bench, FUNCTIONS, vocabulary)
        self._last_statement: ast.stmt | None = None
        self._statements: dict[type[ast.stmt], Callable[..., None]] = {
            ast.Assign: self._assign,
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
            ast.Name: self._name,
            ast.BinOp: self._binary,
            ast.UnaryOp: self._unary,
            ast.Compare: self._compare,
            ast.Call: self._call,
            ast.Attribute: self._attribute,
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

    def _assign(self, node: ast.Assign) -> None:
        thing = self._evaluate(node.value)
        for target in node.targets:
            thing = self._with_leaves(node.value, thing, target)
        for target in node.targets:
            self._bind(target, thing)

    def _with_leaves(self, node: ast.expr, thing: object, target: ast.expr) -> object:
        """A number that is assigned gets a leaf with its name, and so do those of a list, or of several names."""
        if isinstance(target, ast.Name):
            return self._named(node, thing, target.id)
        literal = isinstance(node, ast.List | ast.Tuple) and isinstance(target, ast.List | ast.Tuple)
        if literal and isinstance(thing, list | tuple) and len(thing) == len(target.elts):  # type: ignore[attr-defined]
            parts = zip(node.elts, thing, target.elts, strict=True)  # type: ignore[attr-defined]
            made = [self._with_leaves(child, item, part) for child, item, part in parts]
            return made if isinstance(thing, list) else tuple(made)
        return thing

    def _named(self, node: ast.expr, thing: object, name: str) -> object:
        bench = self._bench
        if is_plain(thing):
            bench.span = span_of(node)
            literal = span_of(node) if number_of(node) is not None else None
            leaf = bench.leaf(thing, literal, label=name)
            bench.named[id(leaf)] = leaf.label
            return Number(thing, leaf)
        if isinstance(thing, list | tuple) and isinstance(node, ast.List | ast.Tuple):
            pairs = enumerate(zip(node.elts, thing, strict=True))
            items = [self._named(child, item, f"{name}[{i}]"[:LONGEST_LABEL]) for i, (child, item) in pairs]
            return items if isinstance(thing, list) else tuple(items)
        return thing

    def _bind(self, target: ast.expr, thing: object) -> None:
        bench = self._bench
        if isinstance(target, ast.Name):
            self._bind_name(target, thing)
        elif isinstance(target, ast.Tuple | ast.List):
            self._unpack(target, thing)
        elif isinstance(target, ast.Attribute):
            self._set_attribute(target, thing)
        else:
            raise bench.fail("Only names, labels, data and grad can be assigned to.", span_of(target))

    def _bind_name(self, target: ast.Name, thing: object) -> None:
        bench, name = self._bench, target.id
        if name in RESERVED or name in self._vocabulary:
            raise bench.fail(f"'{name}' has a meaning here already. Choose another name.", span_of(target))
        if isinstance(thing, Method):
            raise bench.fail(f"This names {thing.name} and does not call it. Write {thing.name}() to call it.")
        if is_plain(thing):
            thing = Number(thing, bench.leaf(thing, label=name))
            bench.named[id(thing.node)] = name
        bench.names[name] = thing
        if isinstance(thing, list | tuple) and thing and isinstance(thing[-1], Value | Number):
            bench.listed = thing[-1]
        if isinstance(thing, Value | Number):
            bench.assigned(thing)
            value = thing.node if isinstance(thing, Number) else thing
            if not value.label:
                value.label = bench.named[id(value)] = name

    def _unpack(self, target: ast.Tuple | ast.List, thing: object) -> None:
        for part, item in self._parts(target, thing, span_of(target)):
            self._bind(part, item)

    def _parts(
        self, target: ast.Tuple | ast.List, thing: object, span: Span | None
    ) -> Iterator[tuple[ast.expr, object]]:
        """Several names, each with what it is to stand for."""
        names = len(target.elts)
        if not isinstance(thing, list | tuple | range):
            raise self._bench.fail(f"There are {names} names for one thing, {described(thing)}.", span)
        if len(thing) != names:
            things = f"{len(thing)} thing{'s' * (len(thing) != 1)}"
            raise self._bench.fail(f"There are {names} name{'s' * (names != 1)} for {things}.", span)
        return zip(target.elts, thing, strict=True)

    def _set_attribute(self, target: ast.Attribute, thing: object) -> None:
        bench, owner, name = self._bench, self._evaluate(target.value), target.attr
        value = value_of(owner)
        if value is None or name not in ("label", "data", "grad"):
            raise bench.fail("Only a Value's label, data and grad can be set.", span_of(target))
        if name == "label":
            if not isinstance(thing, str):
                raise bench.fail(f"A label must be a text, not {described(thing)}.", span_of(target))
            value.label = thing[:LONGEST_LABEL]
            return
        if name == "grad" and thing == 0 and bug_table.NO_ZERO_GRAD in bench.bugs:
            return
        number = thing.data if isinstance(thing, Value) else float(bench.number(thing, f"The {name}"))
        setattr(value, name, number)
        if name == "grad":
            bench.sending.note_set(value, number)
        elif isinstance(owner, Number):
            owner.number = number

    def _augment(self, node: ast.AugAssign) -> None:
        load = ast.copy_location(_as_load(node.target), node.target)
        ast.fix_missing_locations(load)
        sign = node.op
        if isinstance(node.target, ast.Attribute) and node.target.attr == "data":
            sign = self._perhaps_wrong(sign)
        whole = ast.copy_location(ast.BinOp(load, sign, node.value), node)
        self._bind(node.target, self._evaluate(whole))

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

    def _name(self, node: ast.Name) -> object:
        bench, name = self._bench, node.id
        if name in bench.names:
            return bench.names[name]
        if self._function(name) is not None:
            raise bench.fail(f"'{name}' is a function: call it with ().")
        if name in bench.modules or name in PRESENT:
            raise bench.fail(f"'{name}' is a module: write what of it is meant, such as {name}.exp(2).")
        raise bench.fail(f"The name '{name[:40]}' is not defined.{self._meant(name)}")

    def _meant(self, name: str) -> str:
        known = [*self._bench.names, *self._bench.imported, *FUNCTIONS, *PLAIN_FUNCTIONS, *self._vocabulary]
        return meant(name, known)

    def _function(self, name: str) -> Builder | None:
        """The function of a name, unless the program uses the name for something else."""
        imported = self._bench.imported.get(name)
        return imported or FUNCTIONS.get(name) or self._vocabulary.get(name) or PLAIN_FUNCTIONS.get(name)

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

    def _attribute(self, node: ast.Attribute) -> object:
        bench, name = self._bench, node.attr
        if (module := self._module(node.value)) is not None:
            return self._of_module(module, node)
        owner = self._evaluate(node.value)
        known: Sequence[str] = ()
        got: object = None
        if isinstance(owner, Value | Number):
            got, known = value_attribute(bench, owner, name), ATTRIBUTES
        elif isinstance(owner, Part):
            got, known = owner.attribute(name), owner.attributes
        if got is not None:
            return got
        if isinstance(owner, Method):
            raise bench.fail(f"This names {owner.name} and does not call it. Write {owner.name}() to call it.")
        if owner is None:
            raise bench.fail(f"There is nothing here that could have a '{name[:40]}'.")
        raise bench.fail(f"{capital(described(owner))} has no '{name[:40]}' here.{meant(name, known)}")

    def _module(self, node: ast.expr) -> str | None:
        """The module that an expression names (``math``, ``np.random``), unless the program uses its name otherwise."""
        if isinstance(node, ast.Name):
            named = self._bench.modules.get(node.id) or PRESENT.get(node.id)
            return None if node.id in self._bench.names else named
        if isinstance(node, ast.Attribute) and (outer := self._module(node.value)) is not None:
            inner = f"{outer}.{node.attr}"
            return inner if inner in MODULES else None
        return None

    def _of_module(self, module: str, node: ast.Attribute) -> object:
        bench, name = self._bench, node.attr
        if module in DRAWING:
            raise bench.fail("Nothing is plotted here: the graph is drawn beside. Take the line out.")
        thing = found(module, name)
        if thing is None:
            raise bench.fail(f"There is no {module}.{name[:40]} here.{meant(name, MODULES[module])}")
        if callable(thing):
            build = thing
            return Method(name, lambda bench, arguments: build(bench, arguments, {}))
        return thing

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
            build = self._function(function.id)
            if build is None:
                hint = self._meant(function.id)
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
            for part, one in self._parts(target, item, None):
                self._bind_quietly(part, one)
        else:
            raise self._bench.fail("A loop needs plain names to go over a list with.")


def _as_load(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    return target
