"""Reading a program's text: Python's own parser, a whitelist of its syntax, and sentences for what is not in it."""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate

from micrograd_desktop.engine.language.errors import ExpressionError as ExpressionError
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.errors import Refusal as Refusal
from micrograd_desktop.engine.language.unknown import unknown
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.written_ops import is_handwritten
from micrograd_desktop.translation import tr, whole

LONGEST_PROGRAM = 200_000
"""Characters."""

TOO_LONG = tr("The program is longer than {most} characters.", most=whole(LONGEST_PROGRAM))
NUL = tr("The program holds a NUL character.")

LONGEST_NAME = 200

DEEPEST = 100
"""How deep expressions may nest, so that walking them needs no deep stack."""


KNOWN: frozenset[type[ast.AST]] = frozenset((
    ast.Module, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.For, ast.While, ast.If, ast.Pass, ast.Break,
    ast.Continue, ast.Return, ast.Assert, ast.Raise, ast.Try, ast.ExceptHandler, ast.With, ast.withitem, ast.Delete,
    ast.Global, ast.Nonlocal, ast.Import, ast.ImportFrom,
    ast.alias, ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.arguments, ast.arg,
    ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call, ast.keyword,
    ast.Starred, ast.Attribute, ast.Subscript, ast.Slice, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp,
    ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Yield, ast.YieldFrom, ast.comprehension, ast.JoinedStr,
    ast.FormattedValue,
    ast.Load, ast.Store, ast.Del, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.BitOr,
    ast.BitAnd, ast.BitXor, ast.USub, ast.UAdd, ast.Not, ast.And, ast.Or, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt,
    ast.GtE, ast.Is, ast.IsNot, ast.In, ast.NotIn,
))  # fmt: skip

WITHOUT_PLACE = frozenset({ast.Load, ast.Store, ast.Del})
"""Pieces that say nothing of their own; there are as many as names."""

MOST_BRACES = 20_000
"""Python's parser takes time by the square of the places in an f-string."""


def span_of(node: ast.AST) -> Span | None:
    """Where a piece of syntax stands, once its columns count characters; None for what has no place."""
    found: Span | None = getattr(node, "_span", None)
    if found is None and hasattr(node, "lineno"):
        end_line, end = node.end_lineno, node.end_col_offset + 1  # type: ignore[attr-defined]
        found = node._span = Span(node.lineno, node.col_offset + 1, end_line, end)  # type: ignore[attr-defined]
    return found


def read(text: str) -> ast.Module:
    """The syntax tree of a program, with columns in characters, if all of it is known here.

    Raises
    ------
    ExpressionError
        At the first thing that is not.
    """
    return checked(parsed(text), text)


def checked(tree: ast.Module, text: str) -> ast.Module:
    """The tree itself, with columns in characters, if all of it is known here.

    Raises
    ------
    ExpressionError
        At the first thing that is not.
    """
    for refusal in check(tree, text):
        if refusal is not None:
            raise ExpressionError(refusal.sentence, refusal.span)
    return tree


def check(
    tree: ast.Module, text: str, lines_before: int = 0, look: Callable[[], None] | None = None
) -> list[Refusal | None]:
    """Turn columns of bytes into columns of characters, and say of each statement what is deep or not known in it.

    ``lines_before`` are the lines in front of ``text``, by which all lines are moved. ``look`` is called now and then.

    Raises
    ------
    ExpressionError
        If ``look`` says that a limit is reached.
    """
    checker = _Checker(text, lines_before, look or _no_look)
    return [checker.refusal(statement) for statement in tree.body]


def _no_look() -> None:
    """Let reading take its time."""


def parsed(text: str) -> ast.Module:
    """What Python's own parser makes of a text.

    Raises
    ------
    ExpressionError
        If that is nothing.
    """
    if len(text) > LONGEST_PROGRAM:
        raise ExpressionError(TOO_LONG)
    if text.count("{") > MOST_BRACES:
        raise ExpressionError(tr("The program holds more than {most} braces.", most=whole(MOST_BRACES)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except SyntaxError as error:
        raise ExpressionError(_syntax_sentence(error), _syntax_span(error)) from None
    except (RecursionError, MemoryError):
        raise ExpressionError(tr("An expression is nested more than {most} deep.", most=DEEPEST)) from None
    except ValueError as error:
        sentence = tr("The program holds a character that is none.") if isinstance(error, UnicodeError) else NUL
        raise ExpressionError(sentence) from None


def _syntax_sentence(error: SyntaxError) -> str:
    said = (error.msg or "invalid syntax").split("(<unknown>")[0].strip()
    if "nested" in said or "stack" in said:
        return tr("An expression is nested more than {most} deep.", most=DEEPEST)
    if "digits" in said:
        return tr("A number has too many digits.")
    if "null bytes" in said:
        return NUL
    said = said.replace("Perhaps you forgot a comma?", "Perhaps a comma is missing.").rstrip("?. ")
    if said == "invalid syntax":
        return tr("This is not valid Python.")
    said = said.removeprefix("invalid syntax. ")
    said = f"{said[0].lower() if said[1:2].islower() else said[0]}{said[1:]}"
    return tr("This is not valid Python: {said}.", said=said)


def _syntax_span(error: SyntaxError) -> Span | None:
    if error.lineno is None:
        return None
    line, column = max(error.lineno, 1), max(error.offset or 1, 1)
    end_line, end = error.end_lineno or line, error.end_offset or 0
    if end_line < line or (end_line == line and end <= column):
        end_line, end = line, column + 1
    return Span(line, column, end_line, end)


class Refused(ast.stmt):
    """A statement in the body of a function or a class that is not to be done: refused only when it is its turn."""

    refusal: Refusal


class _Checker:
    """Goes through the syntax of one text."""

    def __init__(self, text: str, lines_before: int, look: Callable[[], None]) -> None:
        lines = text.split("\n")
        self._columns = None if all(map(str.isascii, lines)) else _Columns(lines)
        self._lines_before = lines_before
        self._look = look
        self._seen = 0

    def refusal(self, statement: ast.stmt) -> Refusal | None:
        """Why a statement is not to be done, if it is not."""
        try:
            self._check(statement)
        except ExpressionError as error:
            if error.ends:
                raise
            return error.refusal()
        return None

    def _check(self, statement: ast.stmt, depth: int = 1) -> None:
        """Refuse what is deep or not known; what is not evaluated, such as an annotation, is not looked at."""
        stack: list[tuple[ast.AST, int, ast.AST]] = [(statement, depth, statement)]
        while stack:
            node, depth, around = stack.pop()
            kind = type(node)
            self._seen += 1
            if not self._seen % NODES_A_LOOK:
                self._look()
            if "lineno" in kind._attributes:
                around = node
                self._place(node)
            if depth > DEEPEST:
                raise ExpressionError(
                    tr("This expression is nested more than {most} deep.", most=DEEPEST), _own_span(around)
                )
            if kind is ast.FunctionDef and is_handwritten(node):  # type: ignore[arg-type]
                node._own = False  # type: ignore[attr-defined]
                continue
            if kind not in KNOWN:
                raise ExpressionError(unknown(node), _own_span(around))
            for field in TEXTS.get(kind, ()):
                _check_text(getattr(node, field), around)
            if kind is ast.FunctionDef or kind is ast.ClassDef:
                self._check_body(node, depth + 1)
            children = _children(node, kind)
            children.reverse()
            stack += [(child, depth + 1, around) for child in children]

    def _place(self, node: ast.AST) -> None:
        """Put a node where it stands in the whole program, its columns in characters."""
        if self._columns is not None:
            self._columns.count_characters(node)
        if self._lines_before:
            node.lineno += self._lines_before  # type: ignore[attr-defined]
            node.end_lineno += self._lines_before  # type: ignore[attr-defined]

    def _check_body(self, node: ast.AST, depth: int) -> None:
        """Put what is refused in place of each statement of a body that can't be done."""
        body: list[ast.stmt] = node.body  # type: ignore[attr-defined]
        for i, statement in enumerate(body):
            try:
                self._check(statement, depth)
            except ExpressionError as error:
                if depth > DEEPEST or error.ends:
                    raise
                refused = body[i] = Refused()
                refused.refusal = error.refusal()


NODES_A_LOOK = 2048
"""Pieces of syntax between two looks at the time."""


def _children(node: ast.AST, kind: type[ast.AST]) -> list[ast.AST]:
    """What is below a piece of syntax, but for annotations, bodies with names of their own, and what says nothing."""
    fields = _fields.get(kind)
    if fields is None:
        left_out = UNREAD | {"body"} if kind in (ast.FunctionDef, ast.ClassDef) else UNREAD
        fields = _fields[kind] = tuple(field for field in kind._fields if field not in left_out)
    found: list[ast.AST] = []
    for field in fields:
        child = getattr(node, field, None)
        if type(child) is list:
            found += [item for item in child if isinstance(item, ast.AST)]
        elif isinstance(child, ast.AST) and type(child) not in WITHOUT_PLACE:
            found.append(child)
    return found


_fields: dict[type[ast.AST], tuple[str, ...]] = {}

UNREAD = frozenset({"annotation", "returns"})
"""Annotations: Python does not act by them, and here they are not even evaluated."""

TEXTS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Name: ("id",),
    ast.Attribute: ("attr",),
    ast.keyword: ("arg",),
    ast.alias: ("name", "asname"),
    ast.FunctionDef: ("name",),
    ast.ClassDef: ("name",),
    ast.arg: ("arg",),
    ast.ExceptHandler: ("name",),
    ast.Constant: ("value",),
}
"""Where a piece of syntax holds a name, or a text."""


_SIGNS = "add sub mul truediv floordiv mod pow and or xor"
SPOKEN_TO = (
    frozenset(
        f"__{name}__"
        for name in f"name init repr str call len neg pos abs eq ne lt le gt ge hash bool {_SIGNS} getitem setitem "
        "iter next contains enter exit".split()
    )
    | frozenset(f"__r{name}__" for name in _SIGNS.split())
    | frozenset(f"__i{name}__" for name in _SIGNS.split())
)
"""Names of Python's own that a program may use: most are those of methods that give a sign its meaning."""


def _check_text(text: object, around: ast.AST) -> None:
    """Refuse names of Python's own, and what is too long or no text."""
    if not isinstance(text, str):
        return
    if isinstance(around, ast.Constant):
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise ExpressionError(
                tr("This text holds half a character (a lone surrogate). Take it out."), span_of(around)
            )
    elif isinstance(around, ast.Attribute) and text == "__class__":
        return
    elif len(text) > LONGEST_NAME or (text.startswith("__") and text not in SPOKEN_TO):
        _check_name(text, _own_span(around))


def _check_name(name: str, span: Span | None) -> None:
    if len(name) > LONGEST_NAME:
        raise ExpressionError(tr("A name can have at most {most} characters.", most=LONGEST_NAME), span)
    if name.startswith("__"):
        raise ExpressionError(
            NotKnown(tr("'{name}' is not known here: names with two underscores are Python's own.", name=name[:40])),
            span,
        )


def _own_span(node: ast.AST) -> Span | None:
    """Of a statement with a body only the first line: the rest is not to blame."""
    span = span_of(node)
    if span is not None and isinstance(node, ast.stmt) and span.end_line > span.line:
        return Span(span.line, span.column, span.line, span.column + 1)
    return span


class _Columns:
    """Columns of a text in characters, where the parser counts bytes."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._starts: dict[int, list[int]] = {}

    def count_characters(self, node: ast.AST) -> None:
        """Set a node's columns."""
        for row, column in (("lineno", "col_offset"), ("end_lineno", "end_col_offset")):
            number, offset = getattr(node, row), getattr(node, column)
            line = self._lines[number - 1] if number <= len(self._lines) else ""
            if offset and not line.isascii():
                setattr(node, column, bisect_left(self._character_starts(number, line), offset))

    def _character_starts(self, number: int, line: str) -> list[int]:
        """At which byte each character of a line begins; found once a line, or long lines would take for ever."""
        if number not in self._starts:
            sizes = (1 if c < "\x80" else 2 if c < "\u0800" else 3 if c < "\U00010000" else 4 for c in line)
            self._starts[number] = [0, *accumulate(sizes)]
        return self._starts[number]
