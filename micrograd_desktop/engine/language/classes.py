"""Classes of the person's own: their objects, attributes, methods and the signs that these give a meaning.

A class that extends ``Value`` makes Values of the engine that answer to its methods too.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from micrograd_desktop.engine.language.functions import Functions
from micrograd_desktop.engine.language.logic import truth
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function
from micrograd_desktop.engine.language.scope import MISSING, Scope
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

SIGN_METHODS: dict[str, tuple[str, str]] = {
    "+": ("__add__", "__radd__"), "-": ("__sub__", "__rsub__"), "*": ("__mul__", "__rmul__"),
    "/": ("__truediv__", "__rtruediv__"), "**": ("__pow__", "__rpow__"), "//": ("__floordiv__", "__rfloordiv__"),
    "%": ("__mod__", "__rmod__"), "&": ("__and__", "__rand__"),
    "|": ("__or__", "__ror__"), "^": ("__xor__", "__rxor__"),
    "==": ("__eq__", "__eq__"), "!=": ("__ne__", "__ne__"), "<": ("__lt__", "__gt__"),
    "<=": ("__le__", "__ge__"), ">": ("__gt__", "__lt__"), ">=": ("__ge__", "__le__"),
}  # fmt: skip
"""What a sign calls on its left operand, and, if that has none, on its right one."""


HASH = tr("What __hash__ gives")


class Keys(Protocol):
    """How objects are found in dicts and sets."""

    def hash_of(self, thing: Instance) -> int:
        """The number that equal ones share."""

    def same(self, thing: Instance, other: object) -> bool:
        """Whether a thing is found under another one's key."""


@dataclass(slots=True, eq=False)
class Class:
    """A class: its own names, and all that it extends; ``of_value`` if Value is among them.

    ``above`` are those classes in the order in which a name is looked for among them, Python's (the C3 linearisation).
    ``of_python`` is one of Python's exceptions, ``keys`` says how its objects are found in dicts and sets.
    """

    name: str
    names: dict[str, object] = field(default_factory=dict)
    above: Sequence[Class] = ()
    of_value: bool = False
    of_python: bool = False
    keys: Keys | None = None

    def member(self, name: str) -> object:
        """What the class or the first of those it extends has under a name, or ``MISSING``."""
        for kind in (self, *self.above):
            if name in kind.names:
                return kind.names[name]
        return MISSING

    def inherited(self, name: str, after: Class) -> object:
        """What the classes have that come after another one, which is this or one that it extends."""
        order = (self, *self.above)
        place = next((i for i, kind in enumerate(order) if kind is after), len(order))
        return next((kind.names[name] for kind in order[place + 1 :] if name in kind.names), MISSING)

    @property
    def is_exception(self) -> bool:
        """Whether its objects can be raised."""
        return self.of_python or any(kind.of_python for kind in self.above)

    def has(self, name: str) -> bool:
        """Whether it has a method of that name."""
        return isinstance(self.member(name), Function)

    def keyed_by(self) -> str:
        """How its objects are told apart as keys: "itself", "own" (``__hash__``), or "not", with ``__eq__`` alone."""
        for kind in (self, *self.above):
            if "__hash__" in kind.names:
                return "own" if isinstance(kind.names["__hash__"], Function) else "not"
            if "__eq__" in kind.names:
                return "not"
        return "itself"

    def extends(self, other: Class) -> bool:
        """Whether it is the other, or extends it."""
        return self is other or other in self.above


@dataclass(slots=True, eq=False)
class Instance:
    """An object of a class. As a key it is found by its own ``__hash__`` and ``__eq__``, if it has such."""

    kind: Class
    attributes: dict[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        return object.__hash__(self) if self.kind.keys is None else self.kind.keys.hash_of(self)

    def __eq__(self, other: object) -> bool:
        return self is other or (self.kind.keys is not None and self.kind.keys.same(self, other))


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


MOST_ABOVE = 100
"""Classes that one may extend: a name is looked for in each of them."""

DECORATORS = ("property", "staticmethod", "classmethod")


class Classes:
    """Makes the classes and objects of one program, and finds what they have."""

    def __init__(self, bench: Workbench, functions: Functions, run: Callable[[Sequence[ast.stmt]], object]) -> None:
        self._bench = bench
        self._functions = functions
        self._run = run

    def made(self, node: ast.ClassDef, bases: Sequence[object]) -> Class:
        """A class, its body run."""
        bench, kind = self._bench, Class(node.name, keys=self)
        above: list[Class] = []
        for base, written in zip(bases, node.bases, strict=True):
            if isinstance(base, Class):
                above.append(base)
                kind.of_value = kind.of_value or base.of_value
            elif isinstance(base, Builtin) and base.name == "Value":
                kind.of_value = True
            elif not (isinstance(base, Builtin) and base.name in ("object", "Module")):
                raise bench.fail(tr("A class extends Value or a class of your own here."), span_of(written))
        kind.above = self._in_order(above)
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

    def _in_order(self, bases: Sequence[Class]) -> Sequence[Class]:
        """All that a class extends, by way of the C3 linearisation: each before those that it extends itself."""
        rows = [*([base, *base.above] for base in bases), list(bases)]
        order: list[Class] = []
        while rows := [row for row in rows if row]:
            first = next((row[0] for row in rows if not any(row[0] in other[1:] for other in rows)), None)
            if first is None:
                raise self._bench.fail(tr("A class can't extend these in this order: one of them extends another."))
            order.append(first)
            self._bench.step(len(rows))
            if len(order) > MOST_ABOVE:
                raise self._bench.fail(tr("A class can extend at most {most} others.", most=MOST_ABOVE))
            for row in rows:
                if row[0] is first:
                    del row[0]
        return tuple(order)

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
        if isinstance(owner, Instance) and kind.is_exception:
            owner.attributes["args"] = tuple(arguments)
        if isinstance(begin, Function):
            self._functions.called(begin, [owner, *arguments], keywords)
        elif keywords or (arguments and not kind.is_exception):
            raise bench.fail(tr("{name}() takes no arguments: it has no __init__.", name=plain(kind.name, 40)))
        return owner

    def hash_of(self, thing: Instance) -> int:
        """The number of an object as a key: its own ``__hash__``'s, else that of the object itself."""
        if thing.kind.keyed_by() != "own":
            return object.__hash__(thing)
        return hash(self._bench.whole(self.told(thing, "__hash__", []), HASH))

    def same(self, thing: Instance, other: object) -> bool:
        """Whether an object is found under another's key: as its ``__eq__`` says, or the other's."""
        self._bench.step()
        said = self.told(thing, "__eq__", [other])
        if said is NotImplemented and isinstance(other, Instance):
            said = self.told(other, "__eq__", [thing])
        return said is not NotImplemented and truth(self._bench, said)

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
            if isinstance(found, Decorated):
                return Bound(found.function, owner) if found.how == "classmethod" else found.function
            return found
        if isinstance(owner, Super):
            seen = owner.owner if isinstance(owner.owner, Class) else self.kind_of(owner.owner)
            return self._bound((seen or owner.above).inherited(name, owner.above), owner.owner)
        kind = self.kind_of(owner)
        return MISSING if kind is None else self._bound(kind.member(name), owner)

    def _bound(self, found: object, owner: object) -> object:
        if isinstance(found, Function):
            return Bound(found, owner)
        if isinstance(found, Decorated):
            if found.how == "property":
                return self._functions.called(found.function, [owner], {})
            kind = owner if isinstance(owner, Class) else self.kind_of(owner)
            return Bound(found.function, kind) if found.how == "classmethod" else found.function
        return found

    def told(self, owner: object, name: str, arguments: Sequence[object]) -> object:
        """What an object's own method gives; ``NotImplemented`` if it has none of that name."""
        kind = self.kind_of(owner)
        method = MISSING if kind is None else kind.member(name)
        if not isinstance(method, Function):
            return NotImplemented
        return self._functions.called(method, [owner, *arguments], {})

    def is_own(self, thing: object) -> bool:
        """Whether methods of the program's own may say what a sign makes of a thing."""
        return isinstance(thing, Instance) or (bool(self._bench.classes) and isinstance(thing, Value))

    def overloaded(self, sign: str, left: object, right: object) -> object:
        """What the person's own methods make of a sign; ``NotImplemented`` if there are none."""
        if not isinstance(left, Instance) and not isinstance(right, Instance) and not self._bench.classes:
            return NotImplemented
        name, turned = SIGN_METHODS.get(sign, ("", ""))
        if not name:
            return NotImplemented
        result = self.told(left, name, [right])
        if result is NotImplemented:
            result = self.told(right, turned, [left])
        if result is NotImplemented and sign == "!=":  # without __ne__ it is the opposite of __eq__
            same = self.overloaded("==", left, right)
            return same if same is NotImplemented else not truth(self._bench, same)
        return result

    def updated(self, sign: str, left: object, right: object) -> object:
        """What the person's own ``__iadd__`` and its like make of an update; ``NotImplemented`` if there is none."""
        name, _ = SIGN_METHODS[sign]
        return self.told(left, f"__i{name[2:]}", [right])
