"""Assignments of a program: names, with the leaves that named numbers get, items, and the attributes of values."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.arithmetic import number_of
from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.classes import Class, Classes, Instance
from micrograd_desktop.engine.language.containers import Containers
from micrograd_desktop.engine.language.described import described, python_name
from micrograd_desktop.engine.language.functions import is_callable
from micrograd_desktop.engine.language.iterators import Iteration, listed
from micrograd_desktop.engine.language.numbers import Number, is_plain, value_of
from micrograd_desktop.engine.language.objects import Builtin, Function, Set, View
from micrograd_desktop.engine.language.parts import Method
from micrograd_desktop.engine.language.places import place_items
from micrograd_desktop.engine.language.plots import Canvas
from micrograd_desktop.engine.language.provenance import LONGEST_LABEL
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.tensors import Tensor
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr, trn

SETTABLE = ("label", "data", "grad", "_backward", "_prev", "_op")


THIS = tr("This")
THE_NAMED = tr("The {name}")


class Assignment:
    """Binds things to what stands on the left of ``=``. ``reserved`` are names that may get no other meaning."""

    def __init__(
        self, bench: Workbench, reserved: Collection[str], evaluate: Callable[[ast.expr], object], classes: Classes
    ) -> None:
        self._bench = bench
        self._reserved = reserved
        self._evaluate = evaluate
        self._classes = classes
        self._containers: Containers | None = None

    def keep_items_with(self, containers: Containers) -> None:
        """Say who sets the items of lists."""
        self._containers = containers

    def assign(self, node: ast.Assign) -> None:
        """``a = b = ...``."""
        thing = self._evaluate(node.value)
        for target in node.targets:
            thing = self._with_leaves(node.value, thing, target)
        for target in node.targets:
            if isinstance(node.value, ast.ListComp) and isinstance(target, ast.Name):
                place_items(node.value, thing, target.id, self._bench.call_by_place)
            self.bind(target, thing)

    def assign_annotated(self, node: ast.AnnAssign) -> None:
        """``a: float = ...``; the annotation says nothing here."""
        if node.value is not None:
            self.bind(node.target, self._with_leaves(node.value, self._evaluate(node.value), node.target))

    def _with_leaves(self, node: ast.expr, thing: object, target: ast.expr) -> object:
        """A number that is assigned gets a leaf with its name, and so do those of a list, or of several names."""
        if isinstance(target, ast.Name):
            return self._named(node, thing, target.id)
        literal = isinstance(node, ast.List | ast.Tuple) and isinstance(target, ast.List | ast.Tuple)
        if literal and isinstance(thing, list | tuple) and len(thing) == len(target.elts) == len(node.elts):  # type: ignore[attr-defined]
            parts = zip(node.elts, thing, target.elts, strict=True)  # type: ignore[attr-defined]
            made = [self._with_leaves(child, item, part) for child, item, part in parts]
            return made if isinstance(thing, list) else tuple(made)
        return thing

    def _named(self, node: ast.expr, thing: object, name: str) -> object:
        bench = self._bench
        if is_plain(thing):
            if not bench.has_room():
                return thing
            bench.span = span_of(node)
            literal = span_of(node) if number_of(node) is not None else None
            leaf = bench.leaf(thing, literal, label=name)
            bench.named[id(leaf)] = leaf.label
            return Number(thing, leaf)
        if isinstance(thing, list | tuple) and isinstance(node, ast.List | ast.Tuple) and len(thing) == len(node.elts):
            pairs = enumerate(zip(node.elts, thing, strict=True))
            items = [self._named(child, item, f"{name}[{i}]"[:LONGEST_LABEL]) for i, (child, item) in pairs]
            return items if isinstance(thing, list) else tuple(items)
        return thing

    def bind(self, target: ast.expr, thing: object) -> None:
        """Let a name, several names, an item or an attribute stand for a thing."""
        if isinstance(target, ast.Name):
            self._bind_name(target, thing)
        elif isinstance(target, ast.Tuple | ast.List):
            for part, item in self.parts(target, thing, span_of(target)):
                self.bind(part, item)
        elif isinstance(target, ast.Attribute):
            self._set_attribute(target, thing)
        elif isinstance(target, ast.Subscript) and self._containers is not None:
            self._containers.set_item(target, self._kept(thing))
        else:
            raise self._bench.fail(tr("Only names, items, labels, data and grad can be assigned to."), span_of(target))

    def _kept(self, thing: object) -> object:
        """A thing as it may be kept for later use."""
        if isinstance(thing, Method):
            raise self._bench.fail(
                tr("This names {name} and does not call it. Write {name}() to call it.", name=thing.name)
            )
        return thing

    def _bind_name(self, target: ast.Name, thing: object) -> None:
        bench, name, scope = self._bench, target.id, self._bench.scope
        inside = scope.outer is not None
        if not inside:
            bench.loop_names.discard(name)
        if name in self._reserved and not inside:
            raise bench.fail(
                tr("'{name}' has a meaning here already. Choose another name.", name=name), span_of(target)
            )
        thing = self._kept(thing)
        if is_plain(thing) and bench.has_room():
            thing = Number(thing, bench.leaf(thing, label=name))
            bench.named[id(thing.node)] = name
        scope.place(name)[name] = thing
        if isinstance(thing, list | tuple) and thing and isinstance(thing[-1], Value | Number):
            bench.listed = thing[-1]
        if isinstance(thing, Value | Number):
            bench.assigned(thing)
            self._label(thing.node if isinstance(thing, Number) else thing, name, inside)

    def _label(self, value: Value, name: str, inside: bool) -> None:
        """A value is called by the name that it is first assigned to; one of a function's own gives way to the next."""
        named_inside = self._bench.named_inside
        if value.label and not (id(value) in named_inside and self._bench.named.get(id(value)) == value.label):
            return
        value.label = self._bench.named[id(value)] = name[:LONGEST_LABEL]
        if inside:
            named_inside.add(id(value))
        else:
            named_inside.discard(id(value))

    def bind_quietly(self, target: ast.expr, item: object) -> None:
        """Bind the name of a loop, which is no label for what it goes over."""
        if isinstance(target, ast.Name):
            scope = self._bench.scope
            scope.place(target.id)[target.id] = item
            if scope.outer is None:
                self._bench.loop_names.add(target.id)
        elif isinstance(target, ast.Tuple | ast.List):
            for part, one in self.parts(target, item, None):
                self.bind_quietly(part, one)
        else:
            raise self._bench.fail(tr("A loop needs plain names to go over a list with."))

    def parts(
        self, target: ast.Tuple | ast.List, thing: object, span: Span | None
    ) -> Iterator[tuple[ast.expr, object]]:
        """Several names, each with what it is to stand for; one with a star for all that the others leave."""
        names = len(target.elts)
        if not isinstance(thing, list | tuple | range | str | dict | Set | Array | Iteration | View | Instance):
            raise self._bench.fail(
                tr("There are {names} names for one thing, {thing}.", names=names, thing=described(thing)),
                span,
                "TypeError",
                [f"cannot unpack non-iterable {python_name(thing)} object"],
            )
        things = listed(self._bench, thing, THIS)
        stars = [i for i, part in enumerate(target.elts) if isinstance(part, ast.Starred)]
        if len(stars) == 1 and len(things) >= names - 1:
            self._bench.step(len(things))
            first, more = stars[0], len(things) - names + 1
            rest = list(things[first : first + more])
            things = [*things[:first], rest, *things[first + more :]]
        elif len(things) != names:
            few, least = len(things) < names, f"{'at least ' * len(stars)}{names - len(stars)}"
            said = f"not enough values to unpack (expected {least}, got {len(things)})"
            said = said if few else f"too many values to unpack (expected {names})"
            found = trn("{n} thing", "{n} things", len(things))
            sentence = trn("There is {n} name for {things}.", "There are {n} names for {things}.", names, things=found)
            raise self._bench.fail(sentence, span, "ValueError", [said])
        plain = [part.value if isinstance(part, ast.Starred) else part for part in target.elts]
        return zip(plain, things, strict=True)

    def _set_attribute(self, target: ast.Attribute, thing: object) -> None:
        bench, owner, name = self._bench, self._evaluate(target.value), target.attr
        if name == "__class__" or (isinstance(owner, Class) and owner.of_python):
            raise bench.fail(tr("What Python made can't be changed here."), span_of(target))
        if isinstance(owner, Instance):
            if bench.on_set is not None:
                bench.on_set(owner, name, thing)
            owner.attributes[name] = thing
            return
        if isinstance(owner, Class):
            owner.names[name] = thing
            return
        if isinstance(owner, Tensor):
            owner.set(bench, name, thing)
            return
        if isinstance(owner, Canvas):
            return
        if isinstance(owner, Function):
            owner.attributes[name] = thing
            return
        if isinstance(owner, Builtin) and owner.name in ("Value", "Neuron", "Layer", "MLP") and is_callable(thing):
            bench.own_methods.setdefault(owner.name, {})[name] = thing
            return
        value = value_of(owner)
        if value is None or name not in SETTABLE:
            raise bench.fail(tr("Only a Value's label, data and grad can be set."), span_of(target))
        if name == "label":
            if not isinstance(thing, str):
                raise bench.fail(tr("A label must be a text, not {thing}.", thing=described(thing)), span_of(target))
            value.label = thing[:LONGEST_LABEL]
            return
        if name == "_backward":
            self._set_backward(value, thing, target)
            return
        if name in ("_prev", "_op"):
            self._set_made(value, name, thing, target)
            return
        if isinstance(owner, Number) and name == "grad":
            value = bench.taken_for_value(owner, name)
        self._set_number(owner, value, name, thing)

    def _set_number(self, owner: object, value: Value, name: str, thing: object) -> None:
        bench = self._bench
        number = thing.data if isinstance(thing, Value) else float(bench.number(thing, THE_NAMED.format(name=name)))
        if name == "grad" and number == 0.0 and bug_table.NO_ZERO_GRAD in bench.bugs:
            return
        setattr(value, name, number)
        if name == "grad":
            bench.sending.note_set(value, number)
        elif isinstance(owner, Number):
            owner.number = number

    def _set_backward(self, value: Value, thing: object, target: ast.Attribute) -> None:
        """``out._backward = f``: an op of the person's own."""
        bench = self._bench
        if not is_callable(thing):
            raise bench.fail(tr("_backward must be a function, not {thing}.", thing=described(thing)), span_of(target))
        if value._prev:
            value._backward = lambda: bench.call(thing, [])

    def _set_made(self, value: Value, name: str, thing: object, target: ast.Attribute) -> None:
        """``out._prev = ...`` and ``out._op = ...``, of a Value that no op of the table made."""
        bench = self._bench
        if value.op is not None:
            raise bench.fail(tr("The {name} of a Value that an op made can't be changed.", name=name), span_of(target))
        if name == "_op":
            value._op = str(thing)[:LONGEST_LABEL] if isinstance(thing, str) else ""
            return
        operands = tuple(thing) if isinstance(thing, list | tuple | Set) else ()
        if not all(isinstance(operand, Value) for operand in operands):
            raise bench.fail(tr("_prev holds Values only."), span_of(target))
        order = topological_order(*operands)
        bench.work(len(order))
        if value._prev or any(node is value for node in order):
            raise bench.fail(tr("The _prev of a Value can't be changed."), span_of(target))
        value._prev = operands
        bench.claim(value)
