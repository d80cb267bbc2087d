"""A table in words."""

from __future__ import annotations

from micrograd_desktop.data.table import Table
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, trn

MOST_NAMED = 6
"""Columns or classes that are named; more are counted."""

LONGEST = 24


def described(table: Table) -> str:
    """How many rows of what, and what is learnt of them."""
    inputs = _listed([column.name for column in table.columns])
    learnt = tr("classes {names}", names=_listed(table.classes)) if table.classes else tr("a number")
    return trn(
        "{n} row. Inputs: {inputs}. {label}: {learnt}.",
        "{n} rows. Inputs: {inputs}. {label}: {learnt}.",
        table.rows,
        inputs=inputs,
        label=plain(table.label, LONGEST),
        learnt=learnt,
    )


def _listed(names: tuple[str, ...] | list[str]) -> str:
    shown = ", ".join(plain(name, LONGEST) for name in names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return shown if more <= 0 else trn("{listed} and {n} more", "{listed} and {n} more", more, listed=shown)
