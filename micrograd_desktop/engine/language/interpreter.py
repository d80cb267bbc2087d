"""Runs a program over values: assignments, arithmetic, calls, simple loops. Nothing of it is executed as Python.

What a program may use: numbers, texts, lists, ``Value``, the op table's methods and functions, ``sum``, ``range``,
``zip``, ``enumerate``, ``len``, ``print`` and the vocabulary it is given. A number that is assigned becomes a Value.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.arithmetic import LARGEST_INT, SIGNS, Arithmetic, number_of
from micrograd_desktop.engine.language.calls import FUNCTIONS, MODULES, afford, formatted, value_attribute
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import Builder, Method, Part, Workbench, described
from micrograd_desktop.engine.value import Value


class Interpreter:
    """Runs one program on a workbench."""

    def __init__(self, bench: Workbench, vocabulary: Mapping[str, Builder]) -> None:
        self._bench = bench
        self._vocabulary = vocabulary
        self._arithmetic = Arithmetic(bench)
        self._statements: dict[type[ast.stmt], Callable[..., None]] = {
            ast.Assign: self._assign,
            ast.AugAssign: self._augment,
            ast.Expr: self._expression,
            ast.For: self._for,
            ast.Pass: lambda _node: None,
            ast.Import: self._import,
            ast.ImportFrom: self._import,
        }
        self._expressions: dict[type[ast.expr], Callable[..., object]] = {
            ast.Constant: self._constant,
            ast.Name: self._name,
            ast.BinOp: self._binary,
            ast.UnaryOp: self._unary,
            ast.Call: self._call,
            ast.Attribute: self._attribute,
            ast.Subscript: self._subscript,
            ast.List: lambda node: [self._evaluate(item) for item in node.elts],
            ast.Tuple: lambda node: tuple(self._evaluate(item) for item in node.elts),
            ast.ListComp: lambda node: list(self._comprehension(node)),
            ast.GeneratorExp: lambda node: list(self._comprehension(node)),
            ast.JoinedStr: lambda node: formatted(self._bench, node, self._evaluate),
        }

    def run(self, statements: Iterable[ast.stmt]) -> None:
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
        thing = self._evaluate(node.value)
        if isinstance(thing, Value):
            self._bench.shown = thing

    def _assign(self, node: ast.Assign) -> None:
        thing = self._evaluate(node.value)
        name = node.targets[0].id if isinstance(node.targets[0], ast.Name) else ""
        if name:
            thing = self._with_values(node.value, thing, name)
        for target in node.targets:
            self._bind(target, thing)

    def _with_values(self, node: ast.expr, thing: object, name: str) -> object:
        """A number that is assigned becomes a leaf with its name, and so do those of a list."""
        if self._bench.is_plain(thing) and not isinstance(thing, Value):
            assert isinstance(thing, int | float)
            self._bench.span = span_of(node)
            literal = span_of(node) if number_of(node) is not None else None
            leaf = self._bench.leaf(thing, literal, plain=True, label=name)
            self._bench.named[id(leaf)] = name
            return leaf
        if isinstance(thing, list | tuple) and isinstance(node, ast.List | ast.Tuple):
            pairs = enumerate(zip(node.elts, thing, strict=True))
            return [self._with_values(child, item, f"{name}[{i}]") for i, (child, item) in pairs]
        return thing

    def _bind(self, target: ast.expr, thing: object) -> None:
        bench = self._bench
        if isinstance(target, ast.Name):
            if target.id in FUNCTIONS or target.id in self._vocabulary or target.id in MODULES:
                raise bench.fail(f"'{target.id}' has a meaning here already. Choose another name.", span_of(target))
            bench.names[target.id] = thing
            if isinstance(thing, list | tuple) and thing and isinstance(thing[-1], Value):
                bench.listed = thing[-1]
            if isinstance(thing, Value):
                bench.last = thing
                if not thing.label:
                    thing.label = bench.named[id(thing)] = target.id
        elif isinstance(target, ast.Tuple | ast.List):
            self._unpack(target, thing)
        elif isinstance(target, ast.Attribute):
            self._set_attribute(target, thing)
        else:
            raise bench.fail("Only names, labels, data and grad can be assigned to.", span_of(target))

    def _unpack(self, target: ast.Tuple | ast.List, thing: object) -> None:
        items = self._items(thing, span=span_of(target))
        if len(items) != len(target.elts):
            sentence = f"There are {len(target.elts)} names for {len(items)} things."
            raise self._bench.fail(sentence, span_of(target))
        for part, item in zip(target.elts, items, strict=True):
            self._bind(part, item)

    def _set_attribute(self, target: ast.Attribute, thing: object) -> None:
        bench, owner = self._bench, self._evaluate(target.value)
        if not isinstance(owner, Value) or target.attr not in ("label", "data", "grad"):
            raise bench.fail("Only a Value's label, data and grad can be set.", span_of(target))
        if target.attr == "label":
            if not isinstance(thing, str):
                raise bench.fail(f"A label must be a text, not {described(thing)}.", span_of(target))
            owner.label = thing[:200]
            return
        if target.attr == "grad" and thing == 0 and bug_table.NO_ZERO_GRAD in bench.bugs:
            return
        number = float(thing.data) if isinstance(thing, Value) else bench.number(thing, f"The {target.attr}")
        setattr(owner, target.attr, float(number))

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

    def _items(self, thing: object, span: object = None) -> list[object] | tuple[object, ...] | range:
        if isinstance(thing, list | tuple | range):
            return thing
        raise self._bench.fail(f"A loop goes over a range or a list, not over {described(thing)}.", span)  # type: ignore[arg-type]

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        wanted = {alias.name for alias in node.names} if isinstance(node, ast.Import) else {node.module}
        renamed = any(alias.asname for alias in node.names)
        if renamed or not wanted <= {"random", "micrograd.engine", "micrograd.nn"}:
            raise self._bench.fail("Nothing can be imported here: Value, Neuron, Layer, MLP and random are known.")
        for alias in node.names if isinstance(node, ast.ImportFrom) else ():
            if alias.name not in FUNCTIONS and alias.name not in self._vocabulary:
                raise self._bench.fail(f"There is no '{alias.name[:40]}' here.")

    def _constant(self, node: ast.Constant) -> object:
        if isinstance(node.value, int) and not isinstance(node.value, bool) and abs(node.value) > LARGEST_INT:
            raise self._bench.fail("A whole number this large is not known here. Write it as 1e20.")
        if node.value is Ellipsis or isinstance(node.value, complex | bytes):
            raise self._bench.fail("Only numbers and texts are known here.")
        return node.value

    def _name(self, node: ast.Name) -> object:
        if node.id in self._bench.names:
            return self._bench.names[node.id]
        if node.id in FUNCTIONS or node.id in self._vocabulary:
            raise self._bench.fail(f"'{node.id}' is a function: call it with ().")
        raise self._bench.fail(f"The name '{node.id[:40]}' is not defined.")

    def _unary(self, node: ast.UnaryOp) -> object:
        thing = self._evaluate(node.operand)
        if isinstance(thing, Value):
            return self._bench.claim(-thing) if isinstance(node.op, ast.USub) else thing
        number = self._bench.number(thing, "What has a sign")
        return -number if isinstance(node.op, ast.USub) else number

    def _binary(self, node: ast.BinOp) -> object:
        left, right = self._evaluate(node.left), self._evaluate(node.right)
        bench = self._bench
        if isinstance(left, Value) or isinstance(right, Value):
            return self._arithmetic.of_values(node, left, right)
        if isinstance(left, str) and isinstance(right, str) and isinstance(node.op, ast.Add):
            return (left + right)[:200]
        if isinstance(left, list) and isinstance(right, list) and isinstance(node.op, ast.Add):
            afford(bench, len(left) + len(right))
            return left + right
        what = f"What stands beside {SIGNS[type(node.op)]}"
        return self._arithmetic.of_numbers(node.op, bench.number(left, what), bench.number(right, what))

    def _attribute(self, node: ast.Attribute) -> object:
        owner = self._evaluate(node.value)
        if isinstance(owner, Value):
            found = value_attribute(self._bench, owner, node.attr)
        else:
            found = owner.attribute(node.attr) if isinstance(owner, Part) else None
        if found is None:
            raise self._bench.fail(f"{described(owner).capitalize()} has no '{node.attr[:40]}' here.")
        return found

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
            build = FUNCTIONS.get(function.id) or self._vocabulary.get(function.id)
            if build is None:
                raise bench.fail(f"There is no function called '{function.id[:40]}' here.", span_of(function))
            arguments = [self._evaluate(argument) for argument in node.args]
            bench.literal_argument = (
                span_of(node.args[0]) if node.args and number_of(node.args[0]) is not None else None
            )
            return build(bench, arguments, keywords)
        callee = self._module_function(function) or self._evaluate(function)
        arguments = [self._evaluate(argument) for argument in node.args]
        if keywords:
            raise bench.fail("This takes no arguments with names.")
        if isinstance(callee, Part):
            return callee.call(bench, arguments)
        if isinstance(callee, Method):
            return callee.run(bench, arguments)
        raise bench.fail(f"{described(callee).capitalize()} can't be called.", span_of(function))

    def _module_function(self, function: ast.expr) -> Method | None:
        """``random.seed`` and the like, unless the program has a name of its own for the module."""
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            module = function.value.id
            if module in MODULES and module not in self._bench.names:
                if function.attr not in MODULES[module]:
                    raise self._bench.fail(f"There is no {module}.{function.attr[:40]} here.")
                return MODULES[module][function.attr]
        return None

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
            items = self._items(item)
            if len(items) != len(target.elts):
                raise self._bench.fail(f"There are {len(target.elts)} names for {len(items)} things.")
            for part, one in zip(target.elts, items, strict=True):
                self._bind_quietly(part, one)
        else:
            raise self._bench.fail("A loop needs plain names to go over a list with.")


def _as_load(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    return target
