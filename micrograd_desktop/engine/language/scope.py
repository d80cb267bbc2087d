"""Names of a program: its own, those of a function while it runs, and those of the functions around that."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.trace import Span

MISSING = object()
"""What a name stands for that has nothing yet."""


class Scope:
    """The names of one running function, or of the program itself, whose ``outer`` is None.

    ``local`` are the names that belong to it alone, bound or not, as Python tells them apart: by what its text
    assigns. ``call`` is the function that runs, and what it was given, ``caller``
    whose names it was called among, and at which statement. ``far`` are names that ``global`` or
    ``nonlocal`` puts elsewhere, each with the names that hold it, ``handled`` is what an ``except`` of it is about.
    """

    __slots__ = ("call", "caller", "far", "handled", "local", "names", "of_class", "outer")

    def __init__(
        self,
        names: dict[str, object],
        outer: Scope | None = None,
        local: frozenset[str] = frozenset(),
        of_class: bool = False,
    ) -> None:
        self.names = names
        self.outer = outer
        self.local = local
        self.of_class = of_class
        self.far: dict[str, dict[str, object]] = {}
        self.call: tuple[object, Sequence[object], Mapping[str, object]] | None = None
        self.caller: tuple[Scope, Span | None] | None = None
        self.handled: ExpressionError | None = None

    def find(self, name: str) -> object:
        """What a name stands for here, or ``MISSING``."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            if name in scope.far:
                return scope.far[name].get(name, MISSING)
            if name in scope.local:
                return MISSING
            scope = scope.outer
        return MISSING

    def place(self, name: str) -> dict[str, object]:
        """Where an assignment puts a name."""
        return self.far.get(name, self.names)

    def waits_for(self, name: str) -> bool:
        """Whether a name is one of a function's own that has no value yet."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.local and name not in scope.names:
                return True
            scope = scope.outer
        return False

    def module(self) -> Scope:
        """That of the program itself."""
        scope = self
        while scope.outer is not None:
            scope = scope.outer
        return scope

    def around(self) -> Scope:
        """What a function that is defined here sees: a class's names are none of them."""
        return self.outer if self.of_class and self.outer is not None else self


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a function's text makes its own, and those that it puts elsewhere."""

    local: frozenset[str]
    globals: frozenset[str]
    nonlocals: frozenset[str]


def names_of(node: ast.FunctionDef | ast.Lambda) -> Names:
    """What a function assigns, as Python counts it: found once."""
    found: Names | None = getattr(node, "_names", None)
    if found is None:
        arguments = node.args
        own = {one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
        own |= {one.arg for one in (arguments.vararg, arguments.kwarg) if one is not None}
        elsewhere: dict[type, set[str]] = {ast.Global: set(), ast.Nonlocal: set()}
        for statement in node.body if isinstance(node, ast.FunctionDef) else ():
            own |= set(stored(statement))
            for piece in pieces(statement):
                if isinstance(piece, ast.Global | ast.Nonlocal):
                    elsewhere[type(piece)] |= set(piece.names)
        outside, between = frozenset(elsewhere[ast.Global]), frozenset(elsewhere[ast.Nonlocal])
        found = node._names = Names(frozenset(own) - outside - between, outside, between)  # type: ignore[union-attr]
    return found


INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp,
         ast.GeneratorExp)  # fmt: skip
"""Pieces that have names of their own."""


def pieces(node: ast.AST) -> Iterator[ast.AST]:
    """A piece of syntax and all below it that shares its names, in no particular order."""
    stack = [node]
    while stack:
        piece = stack.pop()
        yield piece
        if not isinstance(piece, INNER):
            stack.extend(ast.iter_child_nodes(piece))


def yields(node: ast.AST) -> bool:
    """Whether a ``yield`` stands in a piece of syntax, but for functions inside of it: found once."""
    found: bool | None = getattr(node, "_yields", None)
    if found is None:
        found = any(isinstance(piece, ast.Yield | ast.YieldFrom) for piece in pieces(node))
        node._yields = found  # type: ignore[attr-defined]
    return found


def is_generator(node: ast.FunctionDef | ast.Lambda) -> bool:
    """Whether calling a function gives a generator."""
    found: bool | None = getattr(node, "_is_generator", None)
    if found is None:
        found = isinstance(node, ast.FunctionDef) and any(map(yields, node.body))
        node._is_generator = found  # type: ignore[union-attr]
    return found


def stored(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds."""
    for piece in pieces(statement):
        if isinstance(piece, ast.Name) and isinstance(piece.ctx, ast.Store):
            yield piece.id
        elif isinstance(piece, ast.FunctionDef | ast.ClassDef):
            yield piece.name
        elif isinstance(piece, ast.alias) and piece.name != "*":
            yield piece.asname or piece.name.split(".", maxsplit=1)[0]
        elif isinstance(piece, ast.ExceptHandler) and piece.name:
            yield piece.name
