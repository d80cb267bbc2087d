"""What of a sheet is learnt from: which column is the label, which are inputs, and what stands in their way."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from micrograd_desktop.data.sheet import (
    EVERY,
    Form,
    Progress,
    Row,
    Sheet,
    SheetError,
    is_missing,
    number_of,
    numbers_of,
)
from micrograd_desktop.data.table import (
    LONGEST_NAME,
    MOST_CLASSES,
    MOST_NUMBERS,
    MOST_ROWS,
    Column,
    Table,
    TableError,
    standardised_column,
)
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, trn, whole

LABELS = ("label", "class", "target", "species", "kind", "type", "category", "y", "klasse")
"""Names of columns that are taken for the label, in small letters."""

MOST_GUESSED = 20
"""Columns that are taken for inputs before a person has said so; more can be chosen."""

SAMPLED = 500
"""Rows by which a column is taken for one of numbers or of words."""

LEAST_COUNTED = 10
"""Rows from which on numbers that rise by 1, or are all the same, are taken to say nothing of the points."""

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
        said = {"line": whole(self.line), "what": self.what}
        if not self.column:
            return tr("line {line}: {what}", **said)
        return tr("line {line}, column '{column}': {what}", column=plain(self.column, LONGEST_NAME), **said)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a choice comes to: a table, or a sentence on why there is none; and the rows that have a flaw."""

    table: Table | None
    obstacle: str
    flaws: list[Flaw]


def numeric_columns(sheet: Sheet, decimal: str) -> tuple[bool, ...]:
    """For each column whether most of what is in it are numbers."""
    return tuple(_is_numeric([row.cells[i] for row in sheet.rows[:SAMPLED]], decimal) for i in range(len(sheet.names)))


def guess_choice(sheet: Sheet, form: Form, most_inputs: int = MOST_GUESSED) -> Choice:
    """The label by its name, else the last column of words with few values, else the last; inputs as guessed."""
    label = _label(sheet, numeric_columns(sheet, form.decimal))
    return Choice(label, guess_inputs(sheet, form, label, most_inputs), names_classes(sheet, form, label))


def guess_inputs(sheet: Sheet, form: Form, label: int, most_inputs: int = MOST_GUESSED) -> tuple[int, ...]:
    """The first of the columns that can be told from, at most ``most_inputs`` and as many as a table can hold."""
    most = min(most_inputs, max(MOST_NUMBERS // max(len(sheet.rows), 1) - 1, 1))
    return telling_columns(sheet, form, label)[:most]


def telling_columns(sheet: Sheet, form: Form, label: int) -> tuple[int, ...]:
    """The columns of numbers beside the label.

    Of those that say nothing of a point, such as row numbers or the same number in each row, none is taken, unless
    there is no other.
    """
    numeric = [i for i, is_number in enumerate(numeric_columns(sheet, form.decimal)) if is_number and i != label]
    telling = [i for i in numeric if _tells([row.cells[i] for row in sheet.rows[:SAMPLED]], form.decimal)]
    return tuple(telling or numeric)


def _tells(cells: Sequence[str], decimal: str) -> bool:
    """Whether numbers differ, and don't just count the rows; a few can't be told from chance."""
    numbers = [number_of(cell, decimal) for cell in cells if not is_missing(cell)]
    if len(numbers) < LEAST_COUNTED:
        return True
    first = numbers[0]
    return len(set(numbers)) > 1 and (first is None or numbers != [first + i for i in range(len(numbers))])


def names_classes(sheet: Sheet, form: Form, label: int) -> bool:
    """Whether a column looks like one of classes: of words, or of few whole numbers."""
    cells = [row.cells[label].strip() for row in sheet.rows[:SAMPLED]]
    values = {cell for cell in cells if not is_missing(cell)}
    return not _is_numeric(cells, form.decimal) or _few_whole(values, form.decimal)


def make_table(sheet: Sheet, form: Form, choice: Choice, progress: Progress = lambda _share: None) -> Outcome:
    """The table of a choice."""
    if not choice.inputs:
        return Outcome(None, _no_input(sheet, form, choice), [])
    numbers, labels, flaws = _columns(sheet, form, choice, progress)
    bad = {flaw.line for flaw in flaws}
    if choice.classes:
        flaws += _lonely(sheet, choice, bad, labels)
        bad = {flaw.line for flaw in flaws}
    kept = [i for i, row in enumerate(sheet.rows) if row.line not in bad]
    flaws.sort(key=lambda flaw: flaw.line)
    if flaws and not choice.drop:
        sentence = trn(
            "{n} row has a missing or bad cell. Leave such rows out, or mend the file.",
            "{n} rows have a missing or bad cell. Leave such rows out, or mend the file.",
            len(bad),
        )
        return Outcome(None, sentence, flaws)
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
        return tr("No column is chosen as an input.")
    return tr("None of the columns beside the label holds numbers, and inputs must be numbers.")


Labels = list[str]


def _columns(sheet: Sheet, form: Form, choice: Choice, progress: Progress) -> tuple[array[float], Labels, list[Flaw]]:
    """The inputs row by row, the label of each row, and what is wrong with rows."""
    numbers, labels = array("d"), Labels()
    flaws = [Flaw(row.line, "", _ragged(len(row.cells), len(sheet.names))) for row in sheet.ragged]
    for number, row in enumerate(sheet.rows):
        cells = [row.cells[i] for i in choice.inputs]
        values = numbers_of(cells, form.decimal)
        if values is None:
            values = [_checked(sheet, form, row, i, flaws) for i in choice.inputs]
        numbers.extend(values)
        label = row.cells[choice.label].strip()
        labels.append(label)
        if is_missing(label) or (not choice.classes and number_of(label, form.decimal) is None):
            flaws.append(Flaw(row.line, sheet.names[choice.label], _wrong(label)))
        if number % EVERY == 0:
            progress(number / len(sheet.rows))
    return numbers, labels, flaws


def _ragged(cells: int, expected: int) -> str:
    return tr("{cells} cells where {expected} are expected", cells=whole(cells), expected=whole(expected))


def _checked(sheet: Sheet, form: Form, row: Row, i: int, flaws: list[Flaw]) -> float:
    """A cell's number, or 0 and a flaw."""
    value = number_of(row.cells[i], form.decimal)
    if value is None:
        flaws.append(Flaw(row.line, sheet.names[i], _wrong(row.cells[i])))
    return value or 0.0


def _wrong(cell: str) -> str:
    return (
        tr("missing", sense="cell") if is_missing(cell) else tr("'{text}' is no number", text=plain(cell.strip(), 40))
    )


def _lonely(sheet: Sheet, choice: Choice, bad: Set[int], labels: Labels) -> list[Flaw]:
    """Rows that are alone in their class."""
    good = [(row.line, label) for row, label in zip(sheet.rows, labels, strict=True) if row.line not in bad]
    counts = Counter(label for _line, label in good)
    name = sheet.names[choice.label]
    return [
        Flaw(line, name, tr("the only row of the class '{name}'", name=plain(label, 40)))
        for line, label in good
        if counts[label] < LEAST_OF_CLASS
    ]


def _table(
    sheet: Sheet, form: Form, choice: Choice, numbers: array[float], labels: Labels, kept: Sequence[int]
) -> Table:
    width = len(choice.inputs)
    if not kept:
        raise TableError(tr("No row is left that has all cells."))
    if len(kept) > MOST_ROWS or len(kept) * (width + 1) > MOST_NUMBERS:
        raise TableError(
            tr(
                "It has {rows} rows of {width} inputs. The most are {most} rows, and {numbers} numbers with the "
                "labels.",
                rows=whole(len(kept)),
                width=width,
                most=whole(MOST_ROWS),
                numbers=whole(MOST_NUMBERS),
            )
        )
    name = sheet.names[choice.label]
    own = [labels[i] for i in kept]
    classes = _classes(own, name, form) if choice.classes else []
    codes = {label: float(code) for code, label in enumerate(classes)}
    targets = array("d", (codes[label] if choice.classes else number_of(label, form.decimal) or 0.0 for label in own))
    if not choice.classes and min(targets) == max(targets):
        raise TableError(tr("The column '{name}' has the same number in every row.", name=_shown(name)))
    columns, rows = [], array("d", bytes(8 * len(kept) * (width + 1)))
    for place, i in enumerate(choice.inputs):
        all_of_it = numbers[place::width]
        column = all_of_it if len(kept) == len(sheet.rows) else array("d", (all_of_it[row] for row in kept))
        columns.append(_column(sheet.names[i], column, choice.standardise))
        for row, value in enumerate(column):
            rows[row * (width + 1) + place] = value
    for row, value in enumerate(targets):
        rows[row * (width + 1) + width] = value
    return Table.of(columns, _name(name), [_name(label) for label in classes], rows)


def _classes(labels: Sequence[str], column: str, form: Form) -> list[str]:
    """The names of the classes, in order: numbers by size, words by the alphabet."""
    found = set(labels)
    if len(found) > MOST_CLASSES:
        raise TableError(
            tr(
                "The column '{name}' has {count} different values, and {most} classes are the most. Choose another "
                "column, or take it for a number.",
                name=_shown(column),
                count=whole(len(found)),
                most=MOST_CLASSES,
            )
        )
    if len(found) < 2:
        raise TableError(tr("The column '{name}' names a single class, and there must be two.", name=_shown(column)))
    values = {name: number_of(name, form.decimal) for name in found}
    if all(value is not None for value in values.values()):
        return sorted(found, key=lambda name: (values[name] or 0.0, name))
    return sorted(found, key=lambda name: (name.casefold(), name))


def _column(name: str, values: Sequence[float], standardise: bool) -> Column:
    if min(values) == max(values):
        raise TableError(tr("The column '{name}' has the same number in every row. Leave it out.", name=_shown(name)))
    return standardised_column(_name(name), values) if standardise else Column(_name(name))


def _name(text: str) -> str:
    """A name as a table can have it."""
    return "".join(c for c in text if c.isprintable())[:LONGEST_NAME].strip() or "unnamed"


def _shown(name: str) -> str:
    return plain(name, 40)


def read_error(error: SheetError, name: str) -> str:
    """Why a file can't be imported."""
    return tr("{name} can't be imported. {error}", name=plain(name), error=error)
