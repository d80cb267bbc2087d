"""A table: points that a person painted or imported, frozen, and told apart by a digest. Pure, without NumPy."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import field
from functools import cached_property

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr, whole

OWN = "own"
"""The kind of data whose points are a table's."""

MOST_ROWS = 100_000
MOST_INPUTS = 64
MOST_CLASSES = 10
MOST_NUMBERS = 2_200_000
"""Numbers of a table: 100,000 rows of 20 inputs and their targets."""

LONGEST_NAME = 80

Area = tuple[float, float, float, float]


class TableError(ValueError):
    """A table that can't be; its text is a sentence on why."""


@dataclass(frozen=True, slots=True)
class Column:
    """An input: its name, and how its numbers are trained on: less ``shift``, over ``scale``.

    ``unit`` is what they are measured in; only a table of ours has one, and no file does.
    """

    name: str
    shift: float = 0.0
    scale: float = 1.0
    unit: str = field(default="", repr=False)

    @property
    def standardised(self) -> bool:
        """Whether it is trained on in other units than the table's."""
        return (self.shift, self.scale) != (0.0, 1.0)


def standardised_column(name: str, values: Sequence[float], unit: str = "") -> Column:
    """An input that is trained on less the mean of its numbers, and over their standard deviation."""
    try:
        mean, deviation = _mean_and_deviation(values)
    except OverflowError:  # of numbers whose sum or squares are too large, though mean and deviation are not
        largest = max(map(abs, values))
        mean, deviation = (largest * part for part in _mean_and_deviation([value / largest for value in values]))
    return Column(name, mean, deviation, unit)


def _mean_and_deviation(values: Sequence[float]) -> tuple[float, float]:
    mean = math.fsum(values) / len(values)
    return mean, math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values))


class Table:
    """Rows of inputs and a target, in the units in which they came.

    Parameters
    ----------
    columns
        The inputs, at least one.
    label
        What the target is called.
    classes
        The names of the classes, 2 to 10; none where the target is a number.
    numbers
        Row by row the inputs and then the target, a class by its number from 0, as float64, least byte first.
    area
        The rectangle ``(x0, x1, y0, y1)`` of the plane that two inputs were painted in, as they are trained on: it is
        shown whole. None is the one around the points.

    Raises
    ------
    TableError
        If there can be no such table.
    """

    def __init__(
        self, columns: Sequence[Column], label: str, classes: Sequence[str], numbers: bytes, area: Area | None = None
    ) -> None:
        self.columns, self.label, self.classes = tuple(columns), label, tuple(classes)
        self.numbers, self.area = bytes(numbers), area
        self._check()

    @classmethod
    def of(
        cls,
        columns: Sequence[Column],
        label: str,
        classes: Sequence[str],
        values: Iterable[float],
        area: Area | None = None,
    ) -> Table:
        """From numbers row by row."""
        return cls(columns, label, classes, packed(values), area)

    @property
    def width(self) -> int:
        """Numbers in a row."""
        return len(self.columns) + 1

    @property
    def rows(self) -> int:
        """How many points there are."""
        return len(self.numbers) // 8 // self.width

    @cached_property
    def digest(self) -> bytes:
        """By what tables are told apart: that of all that is in it."""
        from hashlib import blake2b

        made = blake2b(digest_size=16)
        made.update(repr((self.columns, self.label, self.classes, self.area)).encode())
        made.update(self.numbers)
        return made.digest()

    def values(self) -> array[float]:
        """The numbers, row by row."""
        return unpacked(self.numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and (self is other or self.digest == other.digest)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"Table({self.rows} x {len(self.columns)}, {self.label!r}, {self.classes!r}, {self.digest.hex()})"

    def _check(self) -> None:
        if not 1 <= len(self.columns) <= MOST_INPUTS:
            raise TableError(
                tr(
                    "A table has 1 to {most} columns of inputs, not {count}.",
                    most=MOST_INPUTS,
                    count=whole(len(self.columns)),
                )
            )
        for name in (*(column.name for column in self.columns), self.label, *self.classes):
            if not (0 < len(name) <= LONGEST_NAME and name.isprintable()):
                raise TableError(tr("The names in a table have 1 to {most} printable characters.", most=LONGEST_NAME))
        if len(set(self.classes)) < len(self.classes) or len(self.classes) == 1 or len(self.classes) > MOST_CLASSES:
            raise TableError(tr("A table has 2 to {most} different classes, or none.", most=MOST_CLASSES))
        for column in self.columns:
            if not (math.isfinite(column.shift) and math.isfinite(column.scale) and column.scale > 0.0):
                raise TableError(tr("A column is standardised by a finite number and one above 0."))
        if self.area is not None and not _is_area(self.area):
            raise TableError(tr("The area of a table must be x0 < x1 and y0 < y1, all finite."))
        self._check_numbers()

    def _check_numbers(self) -> None:
        if len(self.numbers) % (8 * self.width):
            raise TableError(tr("The numbers of a table must fill its rows."))
        if not 1 <= self.rows <= MOST_ROWS or len(self.numbers) > 8 * MOST_NUMBERS:
            raise TableError(
                tr(
                    "A table has 1 to {most} rows and at most {numbers} numbers, not {rows} rows of {width}.",
                    most=whole(MOST_ROWS),
                    numbers=whole(MOST_NUMBERS),
                    rows=whole(self.rows),
                    width=self.width,
                )
            )
        values = self.values()
        if not all(map(math.isfinite, values)):
            raise TableError(tr("A table holds a number that is not finite."))
        if self.classes and not set(values[self.width - 1 :: self.width]) <= set(map(float, range(len(self.classes)))):
            raise TableError(tr("A table holds a class that it has no name for."))


def _is_area(area: Area) -> bool:
    if len(area) != 4 or not all(map(math.isfinite, area)):
        return False
    x0, x1, y0, y1 = area
    return x0 < x1 and y0 < y1


def packed(values: Iterable[float]) -> bytes:
    """Numbers as the bytes of a table."""
    made = array("d", values)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def unpacked(numbers: bytes) -> array[float]:
    """The numbers that the bytes of a table are."""
    made = array("d")
    made.frombytes(numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return made
