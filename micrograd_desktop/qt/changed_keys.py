"""Actions with other keys than those of their rows: which may be given, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from PySide6.QtGui import QKeySequence

from micrograd_desktop.qt.action_row import OwnedRow
from micrograd_desktop.translation import tr

TAB = tr("Tab goes from control to control")
ESC = tr("Esc takes back what is typed, or what is selected")
ENTER = tr("Enter takes what is typed")
KEPT = {
    **dict.fromkeys(("Tab", "Shift+Tab", "Backtab", "Shift+Backtab"), TAB),
    **dict.fromkeys(("Esc", "Shift+Esc"), ESC),
    **dict.fromkeys(("Return", "Enter"), ENTER),
}
"""Keys that no action can have, and what they are for."""


def with_keys(rows: Sequence[OwnedRow], changed: Mapping[str, Sequence[str]]) -> tuple[OwnedRow, ...]:
    """The rows, those named with other keys; keys that mean nothing, or that another action has already, are dropped.

    Those that a person gave come first: an update of the app may give the same to a new action.
    """
    found, taken = list(rows), dict[str, list[OwnedRow]]()
    order = sorted(range(len(rows)), key=lambda place: rows[place].row.id not in changed)
    for place in order:
        owned = rows[place]
        given = changed.get(owned.row.id)
        keys = owned.row.shortcuts if given is None else tuple(key for key in given if not refusal(key))
        free = tuple(key for key in keys if not any(_meet(owned, other) for other in taken.get(written(key), ())))
        free = tuple({written(key): key for key in free}.values())
        for key in free:
            taken.setdefault(written(key), []).append(owned)
        if free != owned.row.shortcuts:
            found[place] = OwnedRow(replace(owned.row, shortcuts=free), owned.owner)
    return tuple(found)


@lru_cache(maxsize=1024)
def written(keys: str) -> str:
    """Keys as files have them, in one spelling; empty where they are none."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def spoken(keys: str) -> str:
    """Keys as they are called on this system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def refusal(keys: str) -> str:
    """Why no action can have these keys; empty where one can."""
    name, count = written(keys), QKeySequence(keys).count()
    if not name:
        return tr("That is no key.")
    if count > 1:
        return tr("One key, with Ctrl, Shift and Alt as you like, but not one after the other.")
    return tr("{use}: no action can have that key.", use=KEPT[name]) if name in KEPT else ""


def holders(keys: str, of: OwnedRow, rows: Sequence[OwnedRow]) -> tuple[OwnedRow, ...]:
    """Which other actions have these keys where ``of`` has its own: of several workspaces it can be one each."""
    wanted = written(keys)
    return tuple(
        other
        for other in rows
        if other.row.id != of.row.id and _meet(of, other) and wanted in map(written, other.row.shortcuts)
    )


def _meet(one: OwnedRow, other: OwnedRow) -> bool:
    """Whether the keys of both hold at the same time: those of two workspaces do not."""
    everywhere = any(not owned.owner or owned.row.everywhere for owned in (one, other))
    return everywhere or one.owner == other.owner
