"""Kept runs of a file that can't be read: set aside, so that all else opens, and written back as they stood there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import field
from typing import Any

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.spec import Project
from micrograd_desktop.translation import tr, trn

MOST_SET_ASIDE = 8
"""Each costs another look at the whole file; with more it is refused, as a file that is not as it must be."""

NONE = -1
"""The number of no table, which no file can count."""

_A_RUN = re.compile(r"project\.runs\[(\d+)\](.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A kept run that can't be read.

    Attributes
    ----------
    name
        What it is called, as far as that can be known: foreign text.
    fault, place
        A sentence on what is wrong, and where that stands in the file.
    content
        The run as it stood there; a table of points that stood elsewhere in the file is written out, and the number of
        one that is not there is -1, so that it never comes to mean another.
    """

    name: str
    fault: str
    place: str
    content: Any = field(compare=False, repr=False)


def read_around(content: Any, read: Callable[[Any], Project]) -> tuple[Project, tuple[SetAside, ...]]:
    """The project that ``read`` makes of a file's content, without the kept runs for which it refuses that.

    Raises
    ------
    EditError
        If something else is wrong, or there are too many such runs.
    """
    first: EditError | None = None
    aside: list[SetAside] = []
    places: list[int] = []
    while True:
        try:
            return read(content), tuple(aside)
        except EditError as error:
            first = first or error
            found = _A_RUN.fullmatch(error.place)
            if found is None or len(aside) == MOST_SET_ASIDE:
                raise first from None
            runs, number = content["runs"], int(found[1])
            places = places or list(range(len(runs)))
            place, name = f"project.runs[{places.pop(number)}]{found[2]}", _name_of(runs[number])
            run, content = _without(content, number)
            aside.append(SetAside(name, str(error), place, run))


def said(aside: tuple[SetAside, ...], file: str) -> str:
    """What a person is to know of the runs that were set aside when a file was opened; empty if none was."""
    if not aside:
        return ""
    each = " ".join(
        tr(
            "{name}: {fault} See {place} in it.",
            name=plain(run.name, 60),
            fault=plain(run.fault, 400),
            place=plain(run.place, 200),
        )
        for run in aside
    )
    return trn(
        "{file} is damaged. A kept run of it can't be read and is set aside. {each} All else is open, and the file "
        "stays as it is until you save. Saving writes that run back as it stands there.",
        "{file} is damaged. {n} kept runs of it can't be read and are set aside. {each} All else is open, and the file "
        "stays as it is until you save. Saving writes these runs back as they stand there.",
        len(aside),
        file=plain(file),
        each=each,
    )


def _name_of(run: Any) -> str:
    name = run.get("name") if isinstance(run, dict) else None
    return f"'{name}'" if isinstance(name, str) and name.strip() else tr("A run without a name")


def _holders(one: Any) -> Iterator[dict[str, Any]]:
    """What holds a table, or the number of one, in a project without its runs, or in a run; in a reader's order."""
    if not isinstance(one, dict):
        return
    log = one.get("log")
    for part in (one, *(log if isinstance(log, list) else ())):
        data = part.get("dataset") if isinstance(part, dict) else None
        if isinstance(data, dict) and data.get("table") is not None:
            yield data


def _without(content: Any, number: int) -> tuple[Any, Any]:
    """A run that stands by itself, and the content without it: who counts a table in it has that table now."""
    runs = content["runs"]
    run, behind = deepcopy(runs[number]), [deepcopy(one) for one in runs[number + 1 :]]
    tables: list[Any] = []
    stays: dict[int, int] = {}  # the numbers of tables, before and after
    for part in (content, *runs[:number]):
        for data in _holders(part):
            if type(data["table"]) is not int:
                stays[len(tables)] = len(stays)
                tables.append(data["table"])
    for data in _holders(run):
        data["table"] = _table(data["table"], tables)
    for one in behind:
        for data in _holders(one):
            old = _number(data["table"], tables)
            if old is None:
                data["table"] = NONE
            elif old in stays:
                data["table"] = stays[old]
            else:
                data["table"], stays[old] = tables[old], len(stays)
    return run, {**content, "runs": [*runs[:number], *behind]}


def _table(table: Any, tables: list[Any]) -> Any:
    number = _number(table, tables)
    return NONE if number is None else tables[number]


def _number(table: Any, tables: list[Any]) -> int | None:
    """That of a table, which is added to those before it, or of the one that is counted; None if it isn't there."""
    if type(table) is int:
        return table if 0 <= table < len(tables) else None
    tables.append(table)
    return len(tables) - 1
