"""Reading a program's text: Python's own parser, a whitelist of its syntax, and sentences for what is not in it."""

from __future__ import annotations

import ast
import warnings

from micrograd_desktop.engine.trace import Span

LONGEST_PROGRAM = 200_000
"""Characters."""

NUL = "The program holds a NUL character."

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


KNOWN: tuple[type[ast.AST], ...] = (
    ast.Module, ast.Assign, ast.AugAssign, ast.Expr, ast.For, ast.Pass, ast.Import, ast.ImportFrom, ast.alias,
    ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.Call, ast.keyword, ast.Attribute, ast.Subscript, ast.List,
    ast.Tuple, ast.ListComp, ast.GeneratorExp, ast.comprehension, ast.JoinedStr, ast.FormattedValue,
    ast.Load, ast.Store, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.USub, ast.UAdd,
)  # fmt: skip

SENTENCES: dict[type[ast.AST], str] = {
    ast.While: "while is not known here. Use for over a range or a list.",
    ast.FunctionDef: "Functions can't be defined here. Write the expressions one after the other.",
    ast.AsyncFunctionDef: "Functions can't be defined here. Write the expressions one after the other.",
    ast.Lambda: "Functions can't be defined here. Write the expression itself.",
    ast.ClassDef: "Classes can't be defined here: Value, Neuron, Layer and MLP are known.",
    ast.If: "if is not known here: the graph would depend on numbers. Use relu() or abs().",
    ast.IfExp: "A choice by a condition is not known here. Use relu() or abs().",
    ast.Compare: "Comparisons are not known here.",
    ast.BoolOp: "and, or are not known here.",
    ast.Dict: "Dictionaries are not known here. Use a list.",
    ast.Set: "Sets are not known here. Use a list.",
    ast.DictComp: "Dictionaries are not known here. Use a list.",
    ast.SetComp: "Sets are not known here. Use a list.",
    ast.Delete: "del is not known here.",
    ast.Try: "try is not known here.",
    ast.With: "with is not known here.",
    ast.Return: "return is not known here: the last assigned value is the result.",
    ast.Starred: "* in front of an argument is not known here.",
    ast.NamedExpr: ":= is not known here. Assign on a line of its own.",
    ast.Slice: "Slices are not known here. Use one index.",
    ast.AnnAssign: "Type annotations are not known here.",
    ast.MatMult: "@ is not known here: everything is a scalar.",
}


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
    if len(text) > LONGEST_PROGRAM:
        raise ExpressionError(f"The program is longer than {LONGEST_PROGRAM:,} characters.")
    tree = _parsed(text)
    lines = text.split("\n")
    _check(tree, lines)
    return tree


def _parsed(text: str) -> ast.Module:
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
    if said == "invalid syntax":
        return "This is not valid Python."
    return f"This is not valid Python: {said[0].lower() if said[1:2].islower() else said[0]}{said[1:].rstrip('.')}."


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
    encoded: dict[int, bytes] = {}
    stack: list[tuple[ast.AST, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if hasattr(node, "lineno"):
            _count_characters(node, lines, encoded)
        if depth > DEEPEST:
            raise ExpressionError(f"This expression is nested more than {DEEPEST} deep.", span_of(node))
        if not isinstance(node, KNOWN):
            sentence = SENTENCES.get(type(node), f"{_spoken(node)} is not known here.")
            raise ExpressionError(sentence, _own_span(node) or _first_span(tree))
        _check_name(node)
        children = list(ast.iter_child_nodes(node))
        stack.extend((child, depth + 1) for child in reversed(children))


def _check_name(node: ast.AST) -> None:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    if name.startswith("__"):
        raise ExpressionError(f"'{name[:40]}' is not known here: names with two underscores are Python's own.",
                              span_of(node))  # fmt: skip


def _spoken(node: ast.AST) -> str:
    return {"Global": "global", "Nonlocal": "nonlocal", "Assert": "assert", "Raise": "raise", "Not": "not",
            "Invert": "~", "Await": "await", "Yield": "yield", "Match": "match"}.get(
        type(node).__name__, "This piece of Python")  # fmt: skip


def _own_span(node: ast.AST) -> Span | None:
    """Of a statement with a body only the first line: the rest is not to blame."""
    span = span_of(node)
    if span is not None and isinstance(node, ast.stmt) and span.end_line > span.line:
        return Span(span.line, span.column, span.line, span.column + 1)
    return span


def _first_span(tree: ast.Module) -> Span | None:
    return span_of(tree.body[0]) if tree.body else None


def _count_characters(node: ast.AST, lines: list[str], encoded: dict[int, bytes]) -> None:
    for row, column in (("lineno", "col_offset"), ("end_lineno", "end_col_offset")):
        number, offset = getattr(node, row), getattr(node, column)
        line = lines[number - 1] if number <= len(lines) else ""
        if offset and not line.isascii():
            if number not in encoded:
                encoded[number] = line.encode("utf-8", "surrogatepass")
            setattr(node, column, len(encoded[number][:offset].decode("utf-8", "ignore")))
