"""Weights as files, written and read: JSON, CSV and NumPy's npz, each with the names of ``state_dict``.

What is read is data: sizes are checked before anything is unpacked, and nothing in a file is ever executed.
"""

from __future__ import annotations

import csv
import io
import json
import math
import tokenize
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as npy

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.export.network.state_dict import parameters_of, state_dict
from micrograd_desktop.export.network.taken import HomeError, Taken
from micrograd_desktop.export.tables import csv_table
from micrograd_desktop.nn.parameters import walk
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.edits import SetParameters
from micrograd_desktop.project.files import FileError, read_file
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import MOST_CHANGES, MOST_PARAMETERS, Project
from micrograd_desktop.translation import tr, whole

LARGEST_FILE = 60 * MOST_PARAMETERS
"""Bytes: a line of CSV has at most so many a parameter."""

MOST_UNPACKED = 10 * MOST_PARAMETERS
"""Bytes of what an npz holds, heads included."""

MOST_ARRAYS = 100
HEADINGS = ("name", "row", "column", "value")
Arrays = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class WeightForm:
    """One row: a form of file, by its suffix, with what writes and what reads it."""

    name: str
    title: str
    suffix: str
    write: Callable[[Mapping[str, Floats]], bytes]
    read: Callable[[bytes], Arrays]


def _to_json(arrays: Mapping[str, Floats]) -> bytes:
    rows = (
        f"  {json.dumps(name)}: {json.dumps(numbers.tolist(), allow_nan=False)}" for name, numbers in arrays.items()
    )
    return ("{\n" + ",\n".join(rows) + "\n}\n").encode("ascii")


def _from_json(data: bytes) -> Arrays:
    try:
        content: Any = json.loads(data, parse_constant=_no_constant, parse_int=_whole)
    except (ValueError, RecursionError) as error:
        raise HomeError(tr("It is no JSON.")) from error
    if not isinstance(content, dict) or len(content) > MOST_ARRAYS:
        raise HomeError(tr("It must have a list of numbers for each name."))
    return {name: _array(name, rows) for name, rows in content.items()}


def _no_constant(name: str) -> float:
    raise HomeError(tr("It holds the number {number}.", number=name))


def _whole(digits: str) -> float:
    return float(digits[:400])


def _array(name: str, rows: Any) -> Floats:
    """A list of numbers, or of lists of numbers that are equally long."""
    matrix = isinstance(rows, list) and all(isinstance(row, list) for row in rows) and bool(rows)
    flat = [number for row in rows for number in row] if matrix else rows
    lengths = {len(row) for row in rows} if matrix else {0}
    if not isinstance(flat, list) or len(lengths) > 1 or not all(type(number) is float for number in flat):
        said = tr("'{name}' must be a list of numbers, or a list of rows that are equally long.")
        raise HomeError(said.format(name=plain(name, 60)))
    array = np.array(flat, np.float64)
    return array.reshape(len(rows), -1) if matrix else array


def _to_csv(arrays: Mapping[str, Floats]) -> bytes:
    rows: list[tuple[object, ...]] = []
    for name, array in arrays.items():
        for place, number in np.ndenumerate(array):
            row, column = (*place, None)[:2]
            rows.append((name, row, column, float(number)))
    return csv_table(HEADINGS, rows).encode("utf-8")


def _from_csv(data: bytes) -> Arrays:
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        if tuple(next(rows, ())) != HEADINGS:
            raise HomeError(tr("Its first line must be {line}.", line=",".join(HEADINGS)))
        found: dict[str, dict[tuple[int, ...], float]] = {}
        for line in rows:
            _take(found, line, rows.line_num)
    except (UnicodeDecodeError, csv.Error) as error:
        raise HomeError(tr("It is no CSV in UTF-8.")) from error
    return {name: _filled(name, numbers) for name, numbers in found.items()}


def _take(found: dict[str, dict[tuple[int, ...], float]], line: list[str], at: int) -> None:
    if not line:
        return
    try:
        name, *places, value = line
        row, column = places
        place = (int(row), int(column)) if column else (int(row),)
        number = float(value)
    except ValueError as error:
        raise HomeError(tr("Line {line} is no name, row, column and value.", line=whole(at))) from error
    if len(found) > MOST_ARRAYS or min(place) < 0 or max(place) >= MOST_PARAMETERS:
        raise HomeError(tr("Line {line} has a place that no network has.", line=whole(at)))
    if place in found.setdefault(name, {}):
        raise HomeError(tr("Line {line} has a place that is there already.", line=whole(at)))
    found[name][place] = number


def _filled(name: str, numbers: Mapping[tuple[int, ...], float]) -> Floats:
    """The array whose every place has its number."""
    if len({len(place) for place in numbers}) > 1:
        raise HomeError(tr("'{name}' has rows with a column and rows without one.", name=plain(name, 60)))
    shape = tuple(max(places) + 1 for places in zip(*numbers, strict=True))
    if int(np.prod(shape)) != len(numbers):
        said = tr("'{name}' has {n} numbers; its rows and columns ask for others.")
        raise HomeError(said.format(name=plain(name, 60), n=whole(len(numbers))))
    array = np.empty(shape)
    for place, number in numbers.items():
        array[place] = number
    return array


def _to_npz(arrays: Mapping[str, Floats]) -> bytes:
    out = io.BytesIO()
    np.savez(out, allow_pickle=False, **arrays)
    return out.getvalue()


_MALFORMED = (ValueError, TypeError, OverflowError, MemoryError, SyntaxError, tokenize.TokenError)
"""What NumPy raises of an array's head that it did not write."""


def _need_room(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Refuse an array whose head says that it is larger than the entry: NumPy would make room for it first."""
    if not entry.filename.endswith(".npy"):
        return
    with archive.open(entry) as file:
        read = npy.read_array_header_1_0 if npy.read_magic(file) == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read(file)
    if math.prod(shape) * dtype.itemsize > entry.file_size:
        raise ValueError("There are fewer numbers than its head says.")


def _from_npz(data: bytes) -> Arrays:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ARRAYS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise HomeError(tr("It holds more than the largest network has."))
            for entry in entries:
                _need_room(archive, entry)
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            found = {name: arrays[name] for name in arrays.files}
    except (*_MALFORMED, OSError, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        raise HomeError(tr("It is no npz of plain numbers.")) from error
    except (zipfile.BadZipFile, zlib.error) as error:
        raise HomeError(tr("It is no npz, or a damaged one.")) from error
    for name, array in found.items():
        if not isinstance(array, np.ndarray) or array.dtype.kind not in "fiu":
            raise HomeError(tr("'{name}' holds no plain numbers.", name=plain(name, 60)))
    return {name: array.astype(np.float64) for name, array in found.items()}


FORMS: dict[str, WeightForm] = {
    row.name: row
    for row in (
        WeightForm("weights.json", "weights as JSON", ".json", _to_json, _from_json),
        WeightForm("weights.csv", "weights as CSV", ".csv", _to_csv, _from_csv),
        WeightForm("weights.npz", "weights as NumPy npz", ".npz", _to_npz, _from_npz),
    )
}


def weights_file(taken: Taken, form: str) -> bytes:
    """A network's weights as a file of that form, a row of ``FORMS``; each number comes back to the last bit."""
    return FORMS[form].write(state_dict(taken))


def read_weights(path: Path, sizes: tuple[int, ...]) -> Floats:
    """The parameters (n_parameters,) that a file has for a network of these sizes.

    Raises
    ------
    HomeError
        With a sentence that names the file: if it can't be read, or has other weights.
    """
    name = plain(path.name)
    row = next((row for row in FORMS.values() if row.suffix == path.suffix.lower()), None)
    if row is None:
        said = tr("{name} could not be read: weights are in files that end in .json, .csv or .npz.")
        raise HomeError(said.format(name=name))
    try:
        return parameters_of(row.read(read_file(path, LARGEST_FILE, tr("a file of weights"))), sizes)
    except FileError as error:
        raise HomeError(tr("{name} could not be read: {error}.", name=name, error=error)) from error
    except HomeError as error:
        raise HomeError(tr("{name} can't be used. {error}", name=name, error=error)) from error


def weights_edit(project: Project, step: int, present: Floats, path: Path) -> SetParameters:
    """The edit that gives the network of a step the weights of a file; parameters that have them are left out.

    Parameters
    ----------
    present
        The parameters as they are, (n_parameters,).

    Raises
    ------
    HomeError
        As ``read_weights``; and if a run's log can't hold so many.
    """
    sizes = layer_sizes(settings_at(project, step).network)
    wanted = read_weights(path, sizes)
    numbers = tuple(
        (name, new) for name, new, old in zip(walk(sizes), wanted.tolist(), present.tolist(), strict=True) if new != old
    )
    if len(numbers) > MOST_CHANGES:
        said = tr("{name} would set {n} parameters, and a run can hold {most} changes.")
        raise HomeError(said.format(name=plain(path.name), n=whole(len(numbers)), most=whole(MOST_CHANGES)))
    return SetParameters(numbers, what=tr("import of {name}", name=plain(path.name)))
