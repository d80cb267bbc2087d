"""Reading a program's text: Python's own parser, a whitelist of its syntax, and sentences for what is not in it."""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_left
from itertools import accumulate

from micrograd_desktop.engine.language.unknown import unknown
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.written_ops import is_handwritten

LONGEST_PROGRAM = 200_000
"""Characters."""

NUL = "The program holds a NUL character."

LONGEST_NAME = 200

DEEPEST = 100
"""How deep expressions may nest, so that walking them needs no deep stack."""


class ExpressionError(Exception):
    """What is wrong with a program, as a sentence, and where; ``span`` is None if it is nowhere in particular."""

    def __init__(self, sentence: str, span: Span | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.span = span

    def located(self) -> str:
        """The sentence with its line in front."""
        return self.sentence if self.span is None else f"Line {self.span.line}: {self.sentence}"


KNOWN: frozenset[type[ast.AST]] = frozenset((
    ast.Module, ast.Assign, ast.AugAssign, ast.Expr, ast.For, ast.Pass, ast.Import, ast.ImportFrom, ast.alias,
    ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.Compare, ast.Call, ast.keyword, ast.Attribute, ast.Subscript,
    ast.List, ast.Tuple, ast.ListComp, ast.GeneratorExp, ast.comprehension, ast.JoinedStr, ast.FormattedValue,
    ast.Load, ast.Store, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.USub, ast.UAdd,
    ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE,
))  # fmt: skip

WITHOUT_PLACE = frozenset({ast.Load, ast.Store})
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
    _check(tree, text.split("\n"))
    return tree


def parsed(text: str) -> ast.Module:
    """What Python's own parser makes of a text.

    Raises
    ------
    ExpressionError
        If that is nothing.
    """
    if len(text) > LONGEST_PROGRAM:
        raise ExpressionError(f"The program is longer than {LONGEST_PROGRAM:,} characters.")
    if text.count("{") > MOST_BRACES:
        raise ExpressionError(f"The program holds more than {MOST_BRACES:,} braces.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except SyntaxError as error:
        raise ExpressionError(_syntax_sentence(error), _syntax_span(error)) from None
    except (RecursionError, MemoryError):
        raise ExpressionError(f"An expression is nested more than {DEEPEST} deep.") from None
    except ValueError as error:
        sentence = "The program holds a character that is none." if isinstance(error, UnicodeError) else NUL
        raise ExpressionError(sentence) from None


def _syntax_sentence(error: SyntaxError) -> str:
    said = (error.msg or "invalid syntax").split("(<unknown>")[0].strip()
    if "nested" in said or "stack" in said:
        return f"An expression is nested more than {DEEPEST} deep."
    if "digits" in said:
        return "A number has too many digits."
    if "null bytes" in said:
        return NUL
    said = said.replace("Perhaps you forgot a comma?", "Perhaps a comma is missing.").rstrip("?. ")
    if said == "invalid syntax":
        return "This is not valid Python."
    said = said.removeprefix("invalid syntax. ")
    return f"This is not valid Python: {said[0].lower() if said[1:2].islower() else said[0]}{said[1:]}."


def _syntax_span(error: SyntaxError) -> Span | None:
    if error.lineno is None:
        return None
    line, column = max(error.lineno, 1), max(error.offset or 1, 1)
    end_line, end = error.end_lineno or line, error.end_offset or 0
    if end_line < line or (end_line == line and end <= column):
        end_line, end = line, column + 1
    return Span(line, column, end_line, end)


def _check(tree: ast.Module, lines: list[str]) -> None:
    """Turn columns of bytes into columns of characters, and refuse what is deep or not known."""
    columns = None if all(map(str.isascii, lines)) else _Columns(lines)
    stack: list[tuple[ast.AST, int, ast.AST]] = [(tree, 0, tree)]
    while stack:
        node, depth, around = stack.pop()
        kind = type(node)
        if kind in WITHOUT_PLACE:
            continue
        if hasattr(node, "lineno"):
            around = node
            if columns is not None:
                columns.count_characters(node)
        if depth > DEEPEST:
            raise ExpressionError(f"This expression is nested more than {DEEPEST} deep.", _own_span(around))
        if kind is ast.FunctionDef and is_handwritten(node):  # type: ignore[arg-type]
            continue
        if kind not in KNOWN:
            raise ExpressionError(unknown(node), _own_span(around))
        for field in TEXTS.get(kind, ()):
            _check_text(getattr(node, field), around)
        children = [(child, depth + 1, around) for child in ast.iter_child_nodes(node)]
        children.reverse()
        stack += children


TEXTS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Name: ("id",),
    ast.Attribute: ("attr",),
    ast.keyword: ("arg",),
    ast.alias: ("name", "asname"),
    ast.Constant: ("value",),
}
"""Where a piece of syntax holds a name, or a text."""


def _check_text(text: object, around: ast.AST) -> None:
    """Refuse names of Python's own, and what is too long or no text."""
    if not isinstance(text, str):
        return
    if isinstance(around, ast.Constant):
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            raise ExpressionError("This text holds half a character (a lone surrogate). Take it out.", span_of(around))
    elif len(text) > LONGEST_NAME or text.startswith("__"):
        _check_name(text, _own_span(around))


def _check_name(name: str, span: Span | None) -> None:
    if len(name) > LONGEST_NAME:
        raise ExpressionError(f"A name can have at most {LONGEST_NAME} characters.", span)
    if name.startswith("__"):
        raise ExpressionError(f"'{name[:40]}' is not known here: names with two underscores are Python's own.", span)


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
