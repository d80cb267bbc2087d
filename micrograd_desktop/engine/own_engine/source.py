"""The person's text as syntax: which statement of a function is meant by a place, what a ``def`` is called by."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from micrograd_desktop.engine.language.scope import pieces
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr

Function = ast.FunctionDef | ast.Lambda
LONGEST = 120
"""Characters of a statement that is shown."""

SORTS = ("append", "appendleft", "insert", "extend")


def head(node: ast.AST) -> Span:
    """Where a ``def`` or a ``class`` begins, its first line alone; of anything else all of it."""
    span = span_of(node)
    if span is None:
        return Span(1, 1, 1, 2)
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        word = "def" if isinstance(node, ast.FunctionDef) else "class"
        end = span.column + len(word) + 1 + len(node.name)
        return Span(span.line, span.column, span.line, end)
    return span


def body(node: Function) -> Sequence[ast.stmt]:
    """The statements of a function; a lambda has none."""
    return node.body if isinstance(node, ast.FunctionDef) else ()


def statements(node: Function) -> Iterator[ast.stmt]:
    """All statements of a function in the order of its text, those of functions inside of it left out."""
    for statement in sorted(body(node), key=_place):
        found = [piece for piece in pieces(statement) if isinstance(piece, ast.stmt)]
        yield from sorted(found, key=_place)


def _place(statement: ast.stmt) -> tuple[int, int]:
    span = span_of(statement)
    return (0, 0) if span is None else (span.line, span.column)


def statement_at(node: Function, span: Span | None) -> ast.AST:
    """The innermost statement of a function that a place stands in, else the function itself."""
    found: ast.AST = node
    for statement in statements(node):
        if span is not None and _holds(span_of(statement), span):
            found = statement
    return found


def _holds(outer: Span | None, inner: Span) -> bool:
    if outer is None:
        return False
    begins = (outer.line, outer.column) <= (inner.line, inner.column)
    return begins and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)


def parameters(node: Function) -> list[str]:
    """The names of a function's arguments."""
    return [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]


def needed(node: Function) -> int:
    """How many arguments it can't do without."""
    return len(parameters(node)) - len(node.args.defaults)


def last_return(node: Function) -> ast.Return | None:
    """The last ``return`` of a function."""
    found = [statement for statement in statements(node) if isinstance(statement, ast.Return)]
    return found[-1] if found else None


def result_name(node: Function) -> str:
    """What a method calls the thing that it returns."""
    last = last_return(node)
    return last.value.id if last is not None and isinstance(last.value, ast.Name) else "out"


def inner_functions(node: Function) -> list[ast.FunctionDef]:
    """The functions that are defined inside of a function."""
    return [statement for statement in statements(node) if isinstance(statement, ast.FunctionDef)]


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """All calls below a piece of syntax, those of inner functions too."""
    return (piece for piece in ast.walk(node) if isinstance(piece, ast.Call))


def called_name(call: ast.Call) -> str:
    """The name of the function or method that is called."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def adding(statement: ast.AST) -> str:
    """What to write for a statement that assigns to an attribute where it must add to it; nothing for others."""
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Attribute):
        written = f"{ast.unparse(statement.targets[0])} += {ast.unparse(statement.value)}"
        return tr("Write {code}.", code=written) if len(written) <= LONGEST else ""
    return ""


def replaces(statement: ast.AST) -> bool:
    """Whether a statement gives an attribute a new value without looking at its old one."""
    if not isinstance(statement, ast.Assign):
        return False
    found = [piece for piece in ast.walk(statement) if isinstance(piece, ast.Attribute)]
    read = {ast.unparse(piece) for piece in found if isinstance(piece.ctx, ast.Load)}
    return any(isinstance(piece.ctx, ast.Store) and ast.unparse(piece) not in read for piece in found)


def assigned_before(node: Function, name: str, span: Span | None) -> ast.stmt | None:
    """The last assignment of a name in a function that stands before a place."""
    found: ast.stmt | None = None
    for statement in statements(node):
        place = span_of(statement)
        if span is None or place is None or place.line >= span.line:
            continue
        targets = statement.targets if isinstance(statement, ast.Assign) else ()
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            found = statement
    return found
