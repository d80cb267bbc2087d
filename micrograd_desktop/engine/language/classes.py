"""Classes of the person's own: their objects, attributes, methods and the signs that these give a meaning.

A class that extends ``Value`` makes Values of the engine that answer to its methods too.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.language.functions import Functions
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function
from micrograd_desktop.engine.language.scope import MISSING, Scope
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain

SIGN_METHODS: dict[str, tuple[str, str]] = {
    "+": ("__add__", "__radd__"), "-": ("__sub__", "__rsub__"), "*": ("__mul__", "__rmul__"),
    "/": ("__truediv__", "__rtruediv__"), "**": ("__pow__", "__rpow__"), "//": ("__floordiv__", "__rfloordiv__"),
    "%": ("__mod__", "__rmod__"), "==": ("__eq__", "__eq__"), "!=": ("__ne__", "__ne__"), "<": ("__lt__", "__gt__"),
    "<=": ("__le__", "__ge__"), ">": ("__gt__", "__lt__"), ">=": ("__ge__", "__le__"),
}  # fmt: skip
"""What a sign calls on its left operand, and, if that has none, on its right one."""


@dataclass(slots=True, eq=False)
class Class:
    """A class: its own names, and the classes that it extends, first one first; ``of_value`` if Value is among them."""

    name: str
    names: dict[str, object] = field(default_factory=dict)
    bases: Sequence[Class] = ()
    of_value: bool = False

    def member(self, name: str) -> object:
        """What the class or the first of those it extends has under a name, or ``MISSING``."""
        if name in self.names:
            return self.names[name]
        return self.inherited(name)

    def inherited(self, name: str) -> object:
        """The same without what is its own."""
        for base in self.bases:
            found = base.member(name)
            if found is not MISSING:
                return found
        return MISSING

    def extends(self, other: Class) -> bool:
        """Whether it is the other, or extends it."""
        return self is other or any(base.extends(other) for base in self.bases)


@dataclass(slots=True, eq=False)
class Instance:
    """An object of a class."""

    kind: Class
    attributes: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Super:
    """What ``super()`` gives: an object as those that the class ``above`` extends see it."""

    above: Class
    owner: object


@dataclass(frozen=True, slots=True, eq=False)
class Decorated:
    """A function of a class under ``@property``, ``@staticmethod`` or ``@classmethod``."""

    how: str
    function: Function


DECORATORS = ("property", "staticmethod", "classmethod")


class Classes:
    """Makes the classes and objects of one program, and finds what they have."""

    def __init__(self, bench: Workbench, functions: Functions, run: Callable[[Sequence[ast.stmt]], object]) -> None:
        self._bench = bench
        self._functions = functions
        self._run = run

    def made(self, node: ast.ClassDef, bases: Sequence[object]) -> Class:
        """A class, its body run."""
        bench, kind = self._bench, Class(node.name)
        above: list[Class] = []
        for base, written in zip(bases, node.bases, strict=True):
            if isinstance(base, Class):
                above.append(base)
                kind.of_value = kind.of_value or base.of_value
            elif isinstance(base, Builtin) and base.name == "Value":
                kind.of_value = True
            elif not (isinstance(base, Builtin) and base.name in ("object", "Module")):
                raise bench.fail("A class extends Value or a class of your own here.", span_of(written))
        kind.bases = above
        before = bench.scope
        bench.scope = Scope(kind.names, before, of_class=True)
        try:
            self._run(node.body)
        finally:
            bench.scope = before
        for thing in kind.names.values():
            function = thing.function if isinstance(thing, Decorated) else thing
            if isinstance(function, Function) and function.owner is None:
                function.owner = kind
        return kind

    def new(self, kind: Class, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
        """A new object."""
        bench = self._bench
        bench.step()
        begin = kind.member("__init__")
        if kind.of_value:
            build = bench.build_value
            if not isinstance(begin, Function):
                made = build(bench, arguments, keywords)
                bench.classes[id(made)] = kind
                return made
            owner: object = build(bench, [0.0], {})
            bench.classes[id(owner)] = kind
        else:
            owner = Instance(kind)
        if isinstance(begin, Function):
            self._functions.called(begin, [owner, *arguments], keywords)
        elif arguments or keywords:
            raise bench.fail(f"{plain(kind.name, 40)}() takes no arguments: it has no __init__.")
        return owner

    def kind_of(self, thing: object) -> Class | None:
        """The person's class of an object or a Value; None if it has none."""
        if isinstance(thing, Instance):
            return thing.kind
        return self._bench.classes.get(id(thing)) if isinstance(thing, Value) else None

    def attribute(self, owner: object, name: str) -> object:
        """What an object, a class or ``super()`` has under a name, or ``MISSING``."""
        if isinstance(owner, Instance) and name in owner.attributes:
            return owner.attributes[name]
        if isinstance(owner, Class):
            found = owner.member(name)
            return found.function if isinstance(found, Decorated) else found
        if isinstance(owner, Super):
            return self._bound(owner.above.inherited(name), owner.owner)
        kind = self.kind_of(owner)
        return MISSING if kind is None else self._bound(kind.member(name), owner)

    def _bound(self, found: object, owner: object) -> object:
        if isinstance(found, Function):
            return Bound(found, owner)
        if isinstance(found, Decorated):
            if found.how == "property":
                return self._functions.called(found.function, [owner], {})
            return Bound(found.function, self.kind_of(owner)) if found.how == "classmethod" else found.function
        return found

    def told(self, owner: object, name: str, arguments: Sequence[object]) -> object:
        """What an object's own method gives; ``NotImplemented`` if it has none of that name."""
        kind = self.kind_of(owner)
        method = MISSING if kind is None else kind.member(name)
        if not isinstance(method, Function):
            return NotImplemented
        return self._functions.called(method, [owner, *arguments], {})

    def overloaded(self, sign: str, left: object, right: object) -> object:
        """What the person's own methods make of a sign; ``NotImplemented`` if there are none."""
        if not isinstance(left, Instance) and not isinstance(right, Instance) and not self._bench.classes:
            return NotImplemented
        name, turned = SIGN_METHODS.get(sign, ("", ""))
        if not name:
            return NotImplemented
        result = self.told(left, name, [right])
        return self.told(right, turned, [left]) if result is NotImplemented else result
