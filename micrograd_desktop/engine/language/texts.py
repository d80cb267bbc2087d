"""Texts that a program makes and prints: counted piece by piece before they are joined."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Sequence

from micrograd_desktop.engine.language.numbers import Number
from micrograd_desktop.engine.language.syntax import ExpressionError, span_of
from micrograd_desktop.engine.language.workbench import MOST_TEXT, Workbench, described
from micrograd_desktop.engine.value import Value

NUMBER_FORMAT = re.compile(r"[<>^]?[+\- ]?0?\d{0,2}[,_]?(\.\d{1,2})?[efgdEFG%]?")
TEXT_FORMAT = re.compile(r"[<>^]?\d{0,2}(\.\d{1,2})?s?")
"""The format specs that an f-string may use."""

CONVERSIONS: dict[int, Callable[[object], str]] = {ord("r"): repr, ord("a"): ascii}


class Pieces:
    """The pieces of a text, whose number of characters never goes beyond ``MOST_TEXT``."""

    def __init__(self, refused: Callable[[], ExpressionError]) -> None:
        self._left, self._refused = MOST_TEXT, refused
        self._pieces: list[str] = []

    def add(self, piece: str) -> None:
        """Add a piece, or refuse what is too long."""
        self._left -= len(piece)
        if self._left < 0:
            raise self._refused()
        self._pieces.append(piece)

    def __str__(self) -> str:
        return "".join(self._pieces)


def printed(bench: Workbench, things: Iterable[object], quoted: bool = False) -> str:
    """A line as ``print`` writes it, things with a space between; ``quoted`` writes texts as Python's prompt does."""
    pieces = Pieces(lambda: bench.fail(f"A printed line can have at most {MOST_TEXT:,} characters."))
    for i, thing in enumerate(things):
        if i:
            pieces.add(" ")
        _write(bench, thing, pieces, quoted)
    return str(pieces)


def _write(bench: Workbench, thing: object, pieces: Pieces, quoted: bool) -> None:
    """Add a thing's text; inside a list, texts are quoted."""
    bench.step()
    if isinstance(thing, list | tuple):
        opening, closing = ("[", "]") if isinstance(thing, list) else ("(", ",)" if len(thing) == 1 else ")")
        pieces.add(opening)
        for i, item in enumerate(thing):
            if i:
                pieces.add(", ")
            _write(bench, item, pieces, quoted=True)
        pieces.add(closing)
    elif isinstance(thing, str):
        pieces.add(_quoted(bench, thing) if quoted else thing)
    elif isinstance(thing, Number):
        pieces.add(str(thing.number))
    elif isinstance(thing, Value | int | float | range) or thing is None:
        pieces.add(str(thing))
    else:
        pieces.add(described(thing))


def _quoted(bench: Workbench, text: str) -> str:
    bench.text(min(len(text), MOST_TEXT))
    return repr(text[: MOST_TEXT + 1])


def joined(bench: Workbench, left: str, right: str) -> str:
    """Two texts, one after the other."""
    bench.text(len(left) + len(right))
    return left + right


def formatted(bench: Workbench, node: ast.JoinedStr, evaluate: Callable[[ast.expr], object]) -> str:
    """An f-string whose format specs are plain ones."""
    pieces = Pieces(lambda: bench.fail(f"A text can have at most {MOST_TEXT:,} characters."))
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            _write_formatted(bench, part, evaluate(part.value), pieces)
        elif isinstance(part, ast.Constant):
            pieces.add(str(part.value))
    text = str(pieces)
    bench.text(len(text))
    return text


def _write_formatted(bench: Workbench, part: ast.FormattedValue, thing: object, pieces: Pieces) -> None:
    spec = _spec(part.format_spec)
    if not spec:
        _write(bench, thing, pieces, quoted=part.conversion in CONVERSIONS)
        return
    wanted = TEXT_FORMAT if isinstance(thing, str) else NUMBER_FORMAT
    if isinstance(thing, Value | list | tuple) or not wanted.fullmatch(spec):
        raise bench.fail("This format is not known here. Use one such as .4f, on a number.", span_of(part))
    if isinstance(thing, str):
        pieces.add(format(thing[: MOST_TEXT + 1], spec))
        return
    what = "What is formatted"
    number = bench.whole(thing, what) if spec.endswith("d") else bench.number(thing, what)
    try:
        pieces.add(format(number, spec))
    except (ValueError, OverflowError):
        sentence = "A whole number has no digits after a point to format. Use a format such as .3f, or 5d."
        raise bench.fail(sentence, span_of(part)) from None


def _spec(node: ast.expr | None) -> str:
    """A format spec as it is written; one that depends on another number is none."""
    parts: Sequence[ast.expr] = node.values if isinstance(node, ast.JoinedStr) else ()
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{" for part in parts)
