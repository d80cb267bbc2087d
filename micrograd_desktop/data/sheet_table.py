"""What of a sheet is learnt from: which column is the label, which are inputs, and what stands in their way."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from micrograd_desktop.data.sheet import EVERY, Form, Progress, Sheet, SheetError, is_missing, number_of
from micrograd_desktop.data.table import LONGEST_NAME, MOST_CLASSES, MOST_NUMBERS, MOST_ROWS, Column, Table, TableError
from micrograd_desktop.plain_text import plain

LABELS = ("label", "class", "target", "species", "kind", "type", "category", "y", "klasse")
"""Names of columns that are taken for the label, in small letters."""

SAMPLED = 500
"""Rows by which a column is taken for one of numbers or of words."""

LEAST_OF_CLASS = 2
"""Points that a class must have: one alone can't be both learnt from and tested with."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is learnt of a sheet: the columns of label and inputs, by number from 0.

    ``classes`` says whether the label names classes, or is a number. If ``standardise``, inputs are trained on less
    their mean and over their standard deviation. ``drop`` leaves out the rows that have a flaw.
    """

    label: int
    inputs: tuple[int, ...]
    classes: bool
    standardise: bool = False
    drop: bool = False


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong in a row: its line in the file from 1, the column by its name, and what."""

    line: int
    column: str
    what: str

    def __str__(self) -> str:
        place = (
            f"line {self.line:,}, column '{plain(self.column, LONGEST_NAME)}'" if self.column else f"line {self.line:,}"
        )
        return f"{place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a choice comes to: a table, or a sentence on why there is none; and the rows that have a flaw."""

    table: Table | None
    obstacle: str
    flaws: list[Flaw]


def numeric_columns(sheet: Sheet, decimal: str) -> tuple[bool, ...]:
    """For each column whether most of what is in it are numbers."""
    return tuple(_is_numeric([row.cells[i] for row in sheet.rows[:SAMPLED]], decimal) for i in range(len(sheet.names)))


def guess_choice(sheet: Sheet, form: Form, most_inputs: int) -> Choice:
    """The label by its name, else the last column of words with few values, else the last; inputs are of numbers."""
    numeric = numeric_columns(sheet, form.decimal)
    label = _label(sheet, numeric)
    inputs = [i for i, is_number in enumerate(numeric) if is_number and i != label]
    values = {row.cells[label].strip() for row in sheet.rows[:SAMPLED] if not is_missing(row.cells[label])}
    return Choice(label, tuple(inputs[:most_inputs]), classes=not numeric[label] or _few_whole(values, form.decimal))


def make_table(sheet: Sheet, form: Form, choice: Choice, progress: Progress = lambda _share: None) -> Outcome:
    """The table of a choice."""
    if not choice.inputs:
        return Outcome(None, _no_input(sheet, form, choice), [])
    numbers, labels, flaws = _columns(sheet, form, choice, progress)
    bad = {flaw.line for flaw in flaws}
    lines = [row.line for row in sheet.rows if row.line not in bad]
    if choice.classes:
        flaws += _lonely(sheet, choice, lines, labels)
        bad = {flaw.line for flaw in flaws}
    kept = [i for i, row in enumerate(sheet.rows) if row.line not in bad]
    flaws.sort(key=lambda flaw: flaw.line)
    if flaws and not choice.drop:
        rows = "1 row has" if len(bad) == 1 else f"{len(bad):,} rows have"
        return Outcome(None, f"{rows} a missing or bad cell. Leave such rows out, or mend the file.", flaws)
    try:
        return Outcome(_table(sheet, form, choice, numbers, labels, kept), "", flaws)
    except TableError as error:
        return Outcome(None, str(error), flaws)


def _is_numeric(cells: Sequence[str], decimal: str) -> bool:
    there = [cell for cell in cells if not is_missing(cell)]
    return 2 * sum(number_of(cell, decimal) is not None for cell in there) > len(there)


def _few_whole(values: set[str], decimal: str) -> bool:
    """Whether numbers look like those of classes: few, and whole."""
    numbers = [number_of(value, decimal) for value in values]
    return len(values) <= MOST_CLASSES and all(number is not None and number.is_integer() for number in numbers)


def _label(sheet: Sheet, numeric: Sequence[bool]) -> int:
    lowered = [name.lower() for name in sheet.names]
    for name in LABELS:
        if name in lowered:
            return lowered.index(name)
    for i in reversed(range(len(numeric))):
        if not numeric[i] and len({row.cells[i].strip() for row in sheet.rows[:SAMPLED]}) <= MOST_CLASSES:
            return i
    return len(numeric) - 1


def _no_input(sheet: Sheet, form: Form, choice: Choice) -> str:
    others = [is_number for i, is_number in enumerate(numeric_columns(sheet, form.decimal)) if i != choice.label]
    if any(others):
        return "No column is chosen as an input."
    return "None of the columns beside the label holds numbers, and inputs must be numbers."


Numbers = list[list[float]]


def _columns(
    sheet: Sheet, form: Form, choice: Choice, progress: Progress
) -> tuple[Numbers, dict[int, str], list[Flaw]]:
    """The inputs of each row, the label of each by its line, and what is wrong with rows."""
    numbers: Numbers = []
    labels: dict[int, str] = {}
    flaws = [
        Flaw(row.line, "", f"{len(row.cells):,} cells where {len(sheet.names):,} are expected") for row in sheet.ragged
    ]
    for number, row in enumerate(sheet.rows):
        values = []
        for i in choice.inputs:
            value = number_of(row.cells[i], form.decimal)
            if value is None:
                flaws.append(Flaw(row.line, sheet.names[i], _wrong(row.cells[i])))
                value = 0.0
            values.append(value)
        numbers.append(values)
        label = labels[row.line] = row.cells[choice.label].strip()
        if is_missing(label) or (not choice.classes and number_of(label, form.decimal) is None):
            flaws.append(Flaw(row.line, sheet.names[choice.label], _wrong(label)))
        if number % EVERY == 0:
            progress(number / len(sheet.rows))
    return numbers, labels, flaws


def _wrong(cell: str) -> str:
    return "missing" if is_missing(cell) else f"'{plain(cell.strip(), 40)}' is no number"


def _lonely(sheet: Sheet, choice: Choice, lines: Sequence[int], labels: dict[int, str]) -> list[Flaw]:
    """Rows that are alone in their class."""
    counts = Counter(labels[line] for line in lines)
    name = sheet.names[choice.label]
    return [
        Flaw(line, name, f"the only row of the class '{plain(labels[line], 40)}'")
        for line in lines
        if counts[labels[line]] < LEAST_OF_CLASS
    ]


def _table(
    sheet: Sheet, form: Form, choice: Choice, numbers: Numbers, labels: dict[int, str], kept: Sequence[int]
) -> Table:
    if not kept:
        raise TableError("No row is left that has all cells.")
    if len(kept) > MOST_ROWS or len(kept) * (len(choice.inputs) + 1) > MOST_NUMBERS:
        raise TableError(
            f"It has {len(kept):,} rows of {len(choice.inputs)} inputs. The most are {MOST_ROWS:,} rows, "
            f"and {MOST_NUMBERS:,} numbers with the labels."
        )
    own = [labels[sheet.rows[i].line] for i in kept]
    names = _classes(own, sheet.names[choice.label], form) if choice.classes else ()
    codes = {name: float(code) for code, name in enumerate(names)}
    targets = [codes[label] if choice.classes else number_of(label, form.decimal) or 0.0 for label in own]
    if not choice.classes and len(set(targets)) < 2:
        raise TableError(f"The column '{_shown(sheet.names[choice.label])}' has the same number in every row.")
    columns = [
        _column(sheet.names[i], [numbers[row][place] for row in kept], choice.standardise)
        for place, i in enumerate(choice.inputs)
    ]
    values = (value for row, target in zip(kept, targets, strict=True) for value in (*numbers[row], target))
    return Table.of(columns, _name(sheet.names[choice.label]), [_name(name) for name in names], values)


def _classes(labels: Sequence[str], column: str, form: Form) -> list[str]:
    """The names of the classes, in order: numbers by size, words by the alphabet."""
    found = set(labels)
    if len(found) > MOST_CLASSES:
        raise TableError(
            f"The column '{_shown(column)}' has {len(found):,} different values, and {MOST_CLASSES} classes are the "
            "most. Choose another column, or take it for a number."
        )
    if len(found) < 2:
        raise TableError(f"The column '{_shown(column)}' names a single class, and there must be two.")
    values = {name: number_of(name, form.decimal) for name in found}
    if all(value is not None for value in values.values()):
        return sorted(found, key=lambda name: (values[name] or 0.0, name))
    return sorted(found, key=lambda name: (name.casefold(), name))


def _column(name: str, values: Sequence[float], standardise: bool) -> Column:
    if min(values) == max(values):
        raise TableError(f"The column '{_shown(name)}' has the same number in every row. Leave it out.")
    if not standardise:
        return Column(_name(name))
    shift = math.fsum(values) / len(values)
    scale = math.sqrt(math.fsum((value - shift) ** 2 for value in values) / len(values))
    return Column(_name(name), shift, scale)


def _name(text: str) -> str:
    """A name as a table can have it."""
    return "".join(c for c in text if c.isprintable())[:LONGEST_NAME].strip() or "unnamed"


def _shown(name: str) -> str:
    return plain(name, 40)


def read_error(error: SheetError, name: str) -> str:
    """Why a file can't be imported."""
    return f"{plain(name)} can't be imported. {error}"
