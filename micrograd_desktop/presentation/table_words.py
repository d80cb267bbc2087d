"""A table in words."""

from __future__ import annotations

from micrograd_desktop.data.table import Table
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count

MOST_NAMED = 6
"""Columns or classes that are named; more are counted."""

LONGEST = 24


def described(table: Table) -> str:
    """How many rows of what, and what is learnt of them."""
    inputs = _listed([column.name for column in table.columns])
    learnt = f"classes {_listed(table.classes)}" if table.classes else "a number"
    rows = f"{count(table.rows)} row{'' if table.rows == 1 else 's'}"
    return f"{rows}. Inputs: {inputs}. {plain(table.label, LONGEST)}: {learnt}."


def _listed(names: tuple[str, ...] | list[str]) -> str:
    shown = ", ".join(plain(name, LONGEST) for name in names[:MOST_NAMED])
    return shown if len(names) <= MOST_NAMED else f"{shown} and {count(len(names) - MOST_NAMED)} more"
