"""What a table looks like in a file: names as they are, its numbers compressed, to the last bit."""

from __future__ import annotations

import binascii
import zlib
from base64 import b64decode, b64encode
from dataclasses import field
from typing import Any

from micrograd_desktop.data.table import MOST_CLASSES, MOST_INPUTS, MOST_NUMBERS, Column, Table, TableError
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.fields import described
from micrograd_desktop.translation import tr, whole

NOT_NUMBERS = tr("The numbers of a table must be float64, compressed by zlib, in base64.")


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """An input of a table."""

    name: str
    shift: float
    scale: float


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table; ``numbers`` are its bytes, compressed by zlib, in base64."""

    columns: tuple[ColumnForm, ...] = field(metadata=described(tr("columns of a table"), MOST_INPUTS))
    label: str
    classes: tuple[str, ...] = field(metadata=described(tr("classes of a table"), MOST_CLASSES))
    numbers: str = field(metadata=described(tr("numbers of a table")))
    area: tuple[float, ...] | None = field(metadata=described(tr("area of a table"), 4))

    def table(self) -> Table:
        """The table itself.

        Raises
        ------
        TableError
            If there can be no such table.
        """
        columns = [Column(column.name, column.shift, column.scale) for column in self.columns]
        if self.area is not None and len(self.area) != 4:
            raise TableError(tr("The area of a table has four numbers."))
        area = None if self.area is None else (self.area[0], self.area[1], self.area[2], self.area[3])
        return Table(columns, self.label, self.classes, _inflated(self.numbers), area)


def plain(table: Table) -> dict[str, Any]:
    """A table as JSON's objects and lists."""
    return {
        "columns": [{"name": c.name, "shift": c.shift, "scale": c.scale} for c in table.columns],
        "label": table.label,
        "classes": list(table.classes),
        "area": None if table.area is None else list(table.area),
        "numbers": b64encode(zlib.compress(table.numbers)).decode("ascii"),
    }


def _inflated(text: str) -> bytes:
    """The bytes of a table, and never more than the largest has, whatever is said to be compressed."""
    most = 8 * MOST_NUMBERS
    inflater = zlib.decompressobj()
    try:
        found = inflater.decompress(b64decode(text, validate=True), most + 1)
    except (zlib.error, binascii.Error, ValueError) as error:
        raise TableError(NOT_NUMBERS) from error
    if len(found) > most:
        raise TableError(tr("A table has at most {most} numbers.", most=whole(MOST_NUMBERS)))
    if not inflater.eof:
        raise TableError(NOT_NUMBERS)
    return found
