"""Assignments of a program: names, with the leaves that named numbers get, and the data and gradients of values."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.arithmetic import number_of
from micrograd_desktop.engine.language.numbers import Number, is_plain, value_of
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import LONGEST_LABEL, Method, Workbench, described
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value


class Assignment:
    """Binds things to what stands on the left of ``=``. ``reserved`` are names that may get no other meaning."""

    def __init__(self, bench: Workbench, reserved: Collection[str], evaluate: Callable[[ast.expr], object]) -> None:
        self._bench = bench
        self._reserved = reserved
        self._evaluate = evaluate

    def assign(self, node: ast.Assign) -> None:
        """``a = b = ...``."""
        thing = self._evaluate(node.value)
        for target in node.targets:
            thing = self._with_leaves(node.value, thing, target)
        for target in node.targets:
            self.bind(target, thing)

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

    def bind(self, target: ast.expr, thing: object) -> None:
        """Let a name, several names, or an attribute stand for a thing."""
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
        if name in self._reserved:
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
        for part, item in self.parts(target, thing, span_of(target)):
            self.bind(part, item)

    def parts(
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
        if isinstance(owner, Number) and name == "grad":
            value = bench.taken_for_value(owner, name)
        number = thing.data if isinstance(thing, Value) else float(bench.number(thing, f"The {name}"))
        if name == "grad" and number == 0.0 and bug_table.NO_ZERO_GRAD in bench.bugs:
            return
        setattr(value, name, number)
        if name == "grad":
            bench.sending.note_set(value, number)
        elif isinstance(owner, Number):
            owner.number = number
