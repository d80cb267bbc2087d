"""Texts that a program makes and prints: counted piece by piece before they are joined."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Sequence

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.numbers import Number
from micrograd_desktop.engine.language.objects import Set, View
from micrograd_desktop.engine.language.syntax import ExpressionError, span_of
from micrograd_desktop.engine.language.workbench import MOST_TEXT, Workbench
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr, whole

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


def text_pieces(bench: Workbench) -> Pieces:
    """The beginning of a text that a program makes."""
    return Pieces(lambda: bench.fail(tr("A text can have at most {most} characters.", most=whole(MOST_TEXT))))


def printed(bench: Workbench, things: Iterable[object], quoted: bool = False, between: str = " ") -> str:
    """A line as ``print`` writes it, things with a space between; ``quoted`` writes texts as Python's prompt does."""
    pieces = Pieces(lambda: bench.fail(tr("A printed line can have at most {most} characters.", most=whole(MOST_TEXT))))
    for i, thing in enumerate(things):
        if i:
            pieces.add(between)
        _write(bench, thing, pieces, quoted)
    return str(pieces)


def _write(bench: Workbench, thing: object, pieces: Pieces, quoted: bool) -> None:
    """Add a thing's text; inside a list, texts are quoted."""
    bench.step()
    if isinstance(thing, list | tuple):
        opening, closing = ("[", "]") if isinstance(thing, list) else ("(", ",)" if len(thing) == 1 else ")")
        _write_row(bench, thing, pieces, opening, closing)
    elif isinstance(thing, str):
        pieces.add(_quoted(bench, thing) if quoted else thing)
    elif isinstance(thing, Number):
        pieces.add(str(thing.number))
    elif isinstance(thing, Value | int | float | range) or thing is None:
        pieces.add(str(thing))
    elif isinstance(thing, dict):
        _write_dict(bench, thing, pieces)
    elif isinstance(thing, Set):
        _write_row(bench, list(thing), pieces, *(("{", "}") if len(thing) else ("set(", ")")))
    elif isinstance(thing, View):
        _write_row(bench, list(thing), pieces, f"{thing.name}([", "])")
    elif isinstance(thing, Array):
        if quoted:
            pieces.add("array(")
        _write_array(bench, thing, pieces, ", " if quoted else " ")
        if quoted:
            pieces.add(")")
    else:
        own = bench.text_of(thing, quoted)
        pieces.add(described(thing) if own is None else own)


def _write_row(bench: Workbench, things: Iterable[object], pieces: Pieces, opening: str, closing: str) -> None:
    pieces.add(opening)
    for i, item in enumerate(things):
        if i:
            pieces.add(", ")
        _write(bench, item, pieces, quoted=True)
    pieces.add(closing)


def _write_dict(bench: Workbench, things: dict[object, object], pieces: Pieces) -> None:
    pieces.add("{")
    for i, (key, item) in enumerate(list(things.items())):  # what is written may change it
        if i:
            pieces.add(", ")
        _write(bench, key, pieces, quoted=True)
        pieces.add(": ")
        _write(bench, item, pieces, quoted=True)
    pieces.add("}")


def _write_array(bench: Workbench, array: Array, pieces: Pieces, between: str) -> None:
    pieces.add("[")
    for i, item in enumerate(array.items()):
        bench.step()
        if i:
            pieces.add(between)
        if isinstance(item, Array):
            _write_array(bench, item, pieces, between)
        else:
            pieces.add(_as_numpy_writes(item))
    pieces.add("]")


def _as_numpy_writes(number: object) -> str:
    """A number of an array: ``2.`` for 2.0."""
    text = str(number)
    return text[:-1] if isinstance(number, float) and text.endswith(".0") else text


def _quoted(bench: Workbench, text: str) -> str:
    bench.text(min(len(text), MOST_TEXT))
    return repr(text[: MOST_TEXT + 1])


def formatted(bench: Workbench, node: ast.JoinedStr, evaluate: Callable[[ast.expr], object]) -> str:
    """An f-string whose format specs are plain ones."""
    pieces = text_pieces(bench)
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            write_formatted(
                bench, evaluate(part.value), _spec(part.format_spec), part.conversion, pieces, span_of(part)
            )
        elif isinstance(part, ast.Constant):
            pieces.add(str(part.value))
    text = str(pieces)
    bench.text(len(text))
    return text


def write_formatted(
    bench: Workbench, thing: object, spec: str, conversion: int, pieces: Pieces, span: Span | None = None
) -> None:
    """Add a thing as a field of a text writes it."""
    if not spec:
        _write(bench, thing, pieces, quoted=conversion in CONVERSIONS)
        return
    if conversion in CONVERSIONS or conversion == ord("s") or thing is None:
        thing = printed(bench, [thing], quoted=conversion in CONVERSIONS)
    wanted = TEXT_FORMAT if isinstance(thing, str) else NUMBER_FORMAT
    if isinstance(thing, Value | list | tuple) or not wanted.fullmatch(spec):
        raise bench.fail(NotKnown(tr("This format is not known here. Use one such as .4f, on a number.")), span)
    if isinstance(thing, str):
        pieces.add(format(thing[: MOST_TEXT + 1], spec))
        return
    what = tr("What is formatted")
    number = bench.whole(thing, what) if spec.endswith("d") else bench.number(thing, what)
    try:
        pieces.add(format(number, spec))
    except (ValueError, OverflowError):
        sentence = tr("A whole number has no digits after a point to format. Use a format such as .3f, or 5d.")
        raise bench.fail(sentence, span) from None


def _spec(node: ast.expr | None) -> str:
    """A format spec as it is written; one that depends on another number is none."""
    parts: Sequence[ast.expr] = node.values if isinstance(node, ast.JoinedStr) else ()
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{" for part in parts)
