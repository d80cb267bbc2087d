"""What the values of a trace are called: as the program names them, or as it writes them."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from micrograd_desktop.plain_text import ELLIPSIS, plain

if TYPE_CHECKING:
    from micrograd_desktop.engine.trace import Node, Span, Trace

LONGEST, TAIL = 28, 10
"""Characters of a name that is an expression, and how many of them stand after the ellipsis of a longer one."""

MINUS = "\N{MINUS SIGN}"
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_OPENING, _CLOSING = "([{", ")]}"
CELL, MAGICS = ("# %%", "#%%"), ("%", "!", "?")
"""How a cell of a notebook begins, and lines in it that are no Python."""

Place = tuple[int, int, int, int]
"""Line and column of an expression's first character and of the one after its last, counted from 1."""


def names(trace: Trace) -> tuple[str, ...]:
    """What to call each node, by its number.

    It is the label; else a constant's number; else the place where the program keeps it, ``vs[2]`` or ``n.w[0]``; else
    what stands in ``trace.source``: an item that a named list was written with, ``self.w`` for what is assigned to
    that, or the expression, cut where it is long. Nodes that one expression made besides its own
    (``b**-1`` in ``a / b``) are written as their op. Without a source it is ``v`` and the number from 1. Values with
    one name are told apart by subscripts, in topological order; constants are not: they are plain numbers.
    """
    lines, items = trace.source.split("\n"), _items(trace.source)
    inner = _inner(trace)
    found: list[str] = []
    for i, node in enumerate(trace.nodes):
        span = node.origin.span
        if node.label:
            found.append(node.label)
        elif node.origin.constant:
            found.append(number(trace.data[i]))
        elif node.origin.place and trace.source:
            found.append(shortened(node.origin.place))
        elif not trace.source or (span is None and node.op is None):
            found.append(f"v{i + 1}")
        elif span is not None and i not in inner:
            found.append(items.get(_place(span)) or _written(lines, span) or f"v{i + 1}")
        else:
            found.append(_made(node, [found[k] for k in node.operands]))
    return tuple(_told_apart(trace, found))


def number(value: float) -> str:
    """A plain number in few digits, with a true minus sign."""
    return f"{value:g}".replace("-", MINUS)


@lru_cache(maxsize=4096)
def atom(text: str) -> str:
    """A name that reads as one thing: the lecture labels sums ``x1*w1 + x2*w2``, which get parentheses."""
    return text if is_one(text.removeprefix(MINUS)) else f"({text})"


def is_one(text: str) -> bool:
    """Whether a text is a name, a number, a call or an item, and no sum or product: ``vs[2]``, ``n.tanh()``."""
    if text.isidentifier():
        return True
    depth, begun = 0, False
    for character in text:
        if character in _OPENING:
            if not begun:
                return False
            depth += 1
        elif character in _CLOSING:
            depth -= 1
        elif depth <= 0 and not (character.isalnum() or character in "._" or character == ELLIPSIS):
            return False
        begun = True
    return begun


def shortened(text: str) -> str:
    """A text on one line, the middle of a long one left out: its end tells what is done last."""
    if not text.isprintable() or "  " in text:
        text = plain(" ".join(text.split()))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - TAIL - 1]}{ELLIPSIS}{text[-TAIL:]}"


def _inner(trace: Trace) -> set[int]:
    """The nodes that are operands of another one made by the very same expression."""
    spans = [node.origin.span for node in trace.nodes]
    return {
        k
        for span, node in zip(spans, trace.nodes, strict=True)
        if span is not None
        for k in node.operands
        if spans[k] is span or spans[k] == span
    }


def _written(lines: list[str], span: Span) -> str:
    """The expression as it is written; empty if the text has no such place."""
    pieces = lines[span.line - 1 : span.end_line]
    if not pieces:
        return ""
    pieces[-1] = pieces[-1][: span.end_column - 1]
    pieces[0] = pieces[0][span.column - 1 :]
    return shortened(" ".join(piece.partition("#")[0] for piece in pieces) if len(pieces) > 1 else pieces[0])


def _made(node: Node, operands: list[str]) -> str:
    """A node as its op and its operands' names."""
    assert node.op is not None
    name = node.op.name
    x, *rest = operands
    if name == "add":
        y = rest[0]
        return shortened(f"{x} {MINUS} {y[1:]}" if y.startswith(MINUS) else f"{x} + {y}")
    if name == "multiply":
        y = rest[0]
        return shortened(f"{MINUS}{atom(x)}" if y == f"{MINUS}1" else f"{atom(x)}*{atom(y)}")
    if node.op.exponent:
        return shortened(f"{atom(x)}**{number(node.exponent)}")
    return shortened(f"{name}({x})")


def _told_apart(trace: Trace, found: list[str]) -> Iterator[str]:
    """The names, those of several values with a subscript each."""
    counts = Counter(name for name, node in zip(found, trace.nodes, strict=True) if not node.origin.constant)
    taken, turns = set(found), Counter[str]()
    for name, node in zip(found, trace.nodes, strict=True):
        if node.origin.constant or counts[name] == 1:
            yield name
            continue
        turned = name
        while turned in taken:
            turns[name] += 1
            turned = f"{atom(name)}{str(turns[name]).translate(SUBSCRIPTS)}"
        taken.add(turned)
        yield turned


def _place(span: Span) -> Place:
    return span.line, span.column, span.end_line, span.end_column


def _items(source: str) -> dict[Place, str]:
    """The expressions that are items of a list with a name, or are assigned to an item or an attribute."""
    lines = source.split("\n")
    found: dict[Place, str] = {}
    for statement in (node for tree in _trees(lines) for node in ast.walk(tree)):
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    found.update(_items_of(statement.value, target.id, lines))
                elif isinstance(target, ast.Subscript | ast.Attribute):
                    found[_place_of(statement.value, lines)] = shortened(ast.unparse(target))
    return found


def _trees(lines: list[str]) -> Iterator[ast.Module]:
    """The syntax of a program; of a notebook that of each cell by itself, if it is Python but for its magics."""
    if (tree := _tree(lines)) is not None:
        yield tree
        return
    starts = [0, *(i for i, line in enumerate(lines) if line.startswith(CELL)), len(lines)]
    for start, end in pairwise(starts):
        if (tree := _tree(["" if line.lstrip().startswith(MAGICS) else line for line in lines[start:end]])) is not None:
            ast.increment_lineno(tree, start)
            yield tree


def _tree(lines: list[str]) -> ast.Module | None:
    try:
        return ast.parse("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None  # its expressions have their places all the same


def _items_of(value: ast.expr, name: str, lines: list[str]) -> Iterator[tuple[Place, str]]:
    """The items of a written list, and of the lists in it."""
    waiting = [(value, name)]
    while waiting:
        there, called = waiting.pop()
        if isinstance(there, ast.List | ast.Tuple):
            items = there.elts if not any(isinstance(item, ast.Starred) for item in there.elts) else []
            waiting.extend((item, f"{called}[{i}]") for i, item in enumerate(items))
        elif called != name:
            yield _place_of(there, lines), called


def _place_of(node: ast.expr, lines: list[str]) -> Place:
    """Where an expression stands, its columns in characters as those of a ``Span``, where ``ast`` counts bytes."""
    assert node.end_lineno is not None and node.end_col_offset is not None
    return (
        *(node.lineno, _column(lines[node.lineno - 1], node.col_offset)),
        *(node.end_lineno, _column(lines[node.end_lineno - 1], node.end_col_offset)),
    )


def _column(line: str, offset: int) -> int:
    return 1 + (offset if line.isascii() else len(line.encode("utf-8")[:offset].decode("utf-8", "ignore")))
