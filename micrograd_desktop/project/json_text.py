"""The text of a project's file as JSON: how much of what it can hold, and sentences on what is no JSON."""

from __future__ import annotations

import json
from typing import Any

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.checkpoint import MOST_SLOTS
from micrograd_desktop.project.fields import MOST_OF_ECHO
from micrograd_desktop.project.json_form import ShapeError
from micrograd_desktop.project.run_rules import MOST_KEPT_CHANGES
from micrograd_desktop.project.spec import (
    MOST_CHANGES,
    MOST_LEAVES,
    MOST_NAMED,
    MOST_OF_PROGRAM,
    MOST_PARAMETERS,
    MOST_RUNS,
)
from micrograd_desktop.translation import tr, whole

_NAMES = MOST_PARAMETERS + 2 * MOST_NAMED  # those of the kept runs, too
_NUMBERS = (3 + MOST_SLOTS) * MOST_PARAMETERS
_SETTINGS = 1000
_PARTS = 4
"""As so many changes a kept run counts by itself: it has data, network and training."""


_CHANGES = MOST_CHANGES + MOST_KEPT_CHANGES + MOST_RUNS * _PARTS
LIMITS = {
    b"{": (tr("opening braces"), MOST_LEAVES + 5 * _CHANGES),
    b"[": (tr("opening brackets"), _NAMES + 3 * _CHANGES),
    b'"': (tr("quotation marks"), 4 * MOST_LEAVES + 80 * _CHANGES),
    b",": (tr("commas"), _NUMBERS + 3 * _NAMES + 2 * MOST_LEAVES + 40 * _CHANGES),
}
"""What there can be of a sign that an item costs, beside those in settings and a program: counted before anything is
read, so that no file makes more items than the largest project has. The commas are mostly those of the checkpoint."""

LONGEST_NUMBER = 40
"""Digits of a whole number; none of a project has more than 16."""

_EXPECTED = {
    "Expecting value": tr("a value is expected"),
    "Expecting property name": tr("the name of a field, in double quotes, is expected"),
    "Expecting ':'": tr("a colon is expected"),
    "Expecting ','": tr("a comma or a closing bracket is expected"),
    "Illegal trailing comma": tr("there is a comma with nothing behind it"),
    "Extra data": tr("the end of the file is expected"),
    "Unterminated string": tr("a text begins that has no end"),
    "Invalid control character": tr("there is a line end, or another control character, inside a text"),
    "Invalid \\": tr("there is a backslash with something behind it that can't be there"),
}
"""What is wrong at a place, by how the parser's own message begins."""


def parse(data: bytes) -> Any:
    """What a file's bytes say.

    Raises
    ------
    ShapeError
        If they are no JSON in UTF-8, or more of it than a project can be.
    """
    for sign, (title, most) in LIMITS.items():
        if (count := data.count(sign)) > (limit := most + MOST_OF_PROGRAM + _SETTINGS):
            raise ShapeError(
                tr(
                    "It has {count} {title}, and {limit} are the most that a project can have.",
                    count=whole(count),
                    title=title,
                    limit=whole(limit),
                )
            )
    try:
        return json.loads(
            data.decode("utf-8-sig"),
            parse_float=_number,
            parse_int=_whole,
            parse_constant=_no_constant,
            object_pairs_hook=_object,
        )
    except UnicodeDecodeError as error:
        raise ShapeError(tr("It is no text in UTF-8.")) from error
    except json.JSONDecodeError as error:
        raise ShapeError(_sentence(error)) from error
    except RecursionError as error:
        raise ShapeError(tr("It has brackets within brackets, deeper than a project can have.")) from error


def _sentence(error: json.JSONDecodeError) -> str:
    if not error.doc.strip():
        return tr("It is empty.")
    said = next((said for begins, said in _EXPECTED.items() if error.msg.startswith(begins)), tr("it is no JSON"))
    return tr(
        "In line {line}, column {column}, {what}.", line=whole(error.lineno), column=whole(error.colno), what=said
    )


def _number(digits: str) -> float:
    """As ``float``, but between two calls another thread gets its turn: there can be a million in a row."""
    return float(digits)


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ShapeError(tr("It holds a number of {digits} digits.", digits=whole(len(digits))))
    return int(digits)


def _no_constant(name: str) -> float:
    raise ShapeError(tr("It holds the number {name}.", name=name))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for i, name in enumerate(names) if name in names[:i])
        raise ShapeError(tr("A field called '{name}' stands twice in one place.", name=plain(twice, MOST_OF_ECHO)))
    return found
