"""A file of comma-separated values as a sheet of cells: how it is written is guessed, and can be said otherwise.

The guess follows what the lines have in common: the delimiter is the one that cuts most of them into the same number of
cells, the most of these; the decimal comma is one that stands in more cells as a number's than a point does.
"""

from __future__ import annotations

import codecs
import csv
import io
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from micrograd_desktop.data.table import MOST_ROWS
from micrograd_desktop.translation import tr, whole

DELIMITERS = {
    ",": tr("Comma"),
    ";": tr("Semicolon"),
    "\t": tr("Tab", sense="delimiter"),
    "|": tr("Bar", sense="delimiter"),
    " ": tr("Space", sense="delimiter"),
}
_CUT_AT = {
    ",": tr("comma"),
    ";": tr("semicolon"),
    "\t": tr("tab", sense="delimiter"),
    "|": tr("bar", sense="delimiter"),
    " ": tr("space", sense="delimiter"),
}
ENCODINGS = {"utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": tr("Western (Windows-1252)"), "latin-1": "Latin-1"}
DECIMALS = {".": tr("Point", sense="decimal"), ",": tr("Comma")}

MOST_BYTES = 64_000_000
MOST_READ = 200_000
"""Rows that are read: more than a table can have, as some may be left out."""

LONGEST_CELL = 10_000
SAMPLE_LINES = 400
EVERY = 2000
"""Rows between two calls of what says whether to go on."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NUMBER = {
    decimal: re.compile(rf"\s*[+-]?(\d+({sign}\d*)?|{sign}\d+)([eE][+-]?\d+)?\s*", re.ASCII)
    for decimal, sign in ((".", r"\."), (",", ","))
}
_PLAIN = {".": re.compile(r"[0-9eE+\-. ]*").fullmatch, ",": re.compile(r"[0-9eE+\-, ]*").fullmatch}
MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "?", "-", "#n/a"})
"""What stands for a missing cell, in small letters."""


class SheetError(ValueError):
    """Why a file can't be read as a table, as a sentence."""


Progress = Callable[[float], None]
"""Called now and then with the share that is done; raises an error of its own to give up."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written."""

    encoding: str
    delimiter: str
    decimal: str
    header: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and its line in the file, counted from 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under their names; ``ragged`` are those that have more or fewer cells than names."""

    names: tuple[str, ...]
    rows: list[Row]
    ragged: list[Row]


def number_of(cell: str, decimal: str) -> float | None:
    """A cell as a finite number; None if it is none."""
    if _NUMBER[decimal].fullmatch(cell) is None:
        return None
    value = float(cell.replace(",", ".") if decimal == "," else cell)
    return value + 0.0 if math.isfinite(value) else None


def numbers_of(cells: Sequence[str], decimal: str) -> list[float] | None:
    """All cells as finite numbers; None if one is none. Quick where they are plain."""
    if _PLAIN[decimal](joined := " ".join(cells)) is None:
        return None
    try:
        values = [float(cell) for cell in (cells if decimal == "." else joined.replace(",", ".").split(" "))]
    except ValueError:
        return None
    return [value + 0.0 for value in values] if all(map(math.isfinite, values)) else None


def is_missing(cell: str) -> bool:
    """Whether a cell holds nothing, or a word for nothing."""
    return cell.strip().lower() in MISSING


def guess(data: bytes) -> Form:
    """How a file is written.

    Raises
    ------
    SheetError
        If it is empty, or no text.
    """
    encoding = _encoding(data)
    text = decoded(data[: _even(1 << 18)], encoding, whole=False)
    if not text.strip():
        raise SheetError(tr("It is empty."))
    lines = "\n".join(islice(iter(text.splitlines()), SAMPLE_LINES))
    delimiter = _delimiter(lines)
    form = Form(encoding, delimiter, ".", header=False)
    rows = _cells(lines, delimiter)
    form = replace(form, decimal=_decimal(rows, delimiter))
    return replace(form, header=_has_header(rows, form.decimal))


def read(data: bytes, form: Form, progress: Progress = lambda _share: None) -> Sheet:
    """All rows of a file; blank ones are passed over.

    Raises
    ------
    SheetError
        If it can't be read so, or is no table.
    """
    text = decoded(data, form.encoding)
    rows = _read_rows(text, form.delimiter, progress)
    if not rows:
        raise SheetError(tr("It is empty."))
    names = _names(rows.pop(0).cells) if form.header else None
    if not rows:
        raise SheetError(tr("It has a header and no rows below it."))
    width = len(names) if names is not None else Counter(len(row.cells) for row in rows).most_common(1)[0][0]
    if width < 2:
        raise SheetError(
            tr(
                "It has a single column where it is cut at each {delimiter}, and a table needs two: an input and a "
                "label. Choose another delimiter if there are more.",
                delimiter=_CUT_AT[form.delimiter],
            )
        )
    names = names or tuple(f"column {i}" for i in range(1, width + 1))
    whole = [row for row in rows if len(row.cells) == width]
    return Sheet(names, whole, [row for row in rows if len(row.cells) != width])


def decoded(data: bytes, encoding: str, whole: bool = True) -> str:
    """The text of a file, or of its beginning.

    Raises
    ------
    SheetError
        If it is not text in this encoding.
    """
    try:
        decoder = codecs.getincrementaldecoder("utf-8-sig" if encoding == "utf-8" else encoding)()
        text = decoder.decode(data, final=whole)
    except UnicodeDecodeError as error:
        raise SheetError(_no_text(encoding, data[: error.start].count(b"\n") + 1)) from error
    if "\0" in text:
        raise SheetError(tr("It is a binary file, not a text."))
    return text


def _no_text(encoding: str, line: int) -> str:
    return tr(
        "It is no text in {encoding}: see line {line}. Choose another encoding.",
        encoding=ENCODINGS[encoding],
        line=whole(line),
    )


def _even(count: int) -> int:
    return count - count % 2


def _encoding(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    if b"\0" in data[: 1 << 16]:
        raise SheetError(tr("It is a binary file, not a text."))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if not any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d") else "latin-1"
    return "utf-8"


def _cells(text: str, delimiter: str) -> list[list[str]]:
    try:
        reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=delimiter == " ")
        return [cells for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error:
        return []


def _delimiter(text: str) -> str:
    """The one that cuts most lines into the same number of cells, of equal ones the one with the most cells."""
    best, chosen = (0.0, 0), ","
    for delimiter in DELIMITERS:
        rows = _cells(text, delimiter)
        counts = Counter(len(cells) for cells in rows if len(cells) > 1)
        if not counts:
            continue
        width, lines = counts.most_common(1)[0]
        score = (round(lines / len(rows), 1), width)
        if delimiter == "," and _mostly_decimal(text):
            continue  # each comma is a number's, and cuts it
        if score > best:
            best, chosen = score, delimiter
    return chosen


def _mostly_decimal(text: str) -> bool:
    """Whether commas stand in numbers between other delimiters."""
    numbers = len(re.findall(r"(?:^|[;\t|])\s*[+-]?\d+,\d+\s*(?=$|[;\t|])", text, re.MULTILINE))
    return numbers > 0 and numbers >= 0.5 * text.count(",")


def _decimal(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    if delimiter == ",":
        quoted = [cell for cells in rows for cell in cells if "," in cell]
        if not quoted:
            return "."
    cells = [cell for row in rows for cell in row]
    commas = sum("," in cell and number_of(cell, ",") is not None for cell in cells)
    points = sum("." in cell and number_of(cell, ".") is not None for cell in cells)
    return "," if commas > points else "."


def _has_header(rows: Sequence[Sequence[str]], decimal: str) -> bool:
    """Whether the first row names the columns: it holds no number, and differs from what stands below it."""
    if len(rows) < 2 or any(number_of(cell, decimal) is not None for cell in rows[0]):
        return False
    below = [[row[i] for row in rows[1:] if i < len(row)] for i in range(len(rows[0]))]
    named = (cell not in column for cell, column in zip(rows[0], below, strict=True))
    of_numbers = any(number_of(cell, decimal) is not None for column in below for cell in column[:20])
    return of_numbers or all(named)


def _read_rows(text: str, delimiter: str, progress: Progress) -> list[Row]:
    length, rows = max(len(text), 1), list[Row]()
    stream = io.StringIO(text, newline="")
    reader = csv.reader(stream, delimiter=delimiter, skipinitialspace=delimiter == " ")
    line = 1
    try:
        for number, cells in enumerate(reader):
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, cells))
            if len(rows) > MOST_READ:
                raise SheetError(
                    tr(
                        "It has more than {read} rows, and {most} are the most of a table.",
                        read=whole(MOST_READ),
                        most=whole(MOST_ROWS),
                    )
                )
            line = reader.line_num + 1
            if number % EVERY == 0:
                progress(stream.tell() / length)
    except csv.Error as error:
        raise SheetError(
            tr("It can't be cut into cells: see line {line} ({error}).", line=whole(line), error=error)
        ) from error
    return rows


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """The names in a header, each of them once: an empty one is numbered, and so is one that was there already."""
    names: list[str] = []
    for number, cell in enumerate(cells, start=1):
        printable = "".join(c for c in cell.strip() if c.isprintable())[:60] or f"column {number}"
        name, again = printable, 2
        while name in names:
            name, again = f"{printable} {again}", again + 1
        names.append(name)
    return tuple(names)
