"""What was done and can be taken back, as far as there is memory for it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from micrograd_desktop.data.table import Table
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.edits import Edit
from micrograd_desktop.project.spec import Change, DataChange, FreezeChange, Project

MOST_BYTES = 64 * 1024 * 1024
"""What the projects of a history may take together, beside what they share. A log of 10,000 changes is 80 kB: some 800
edits of such a run can be taken back, and any number of a short one."""

MOST_ENTRIES = 10_000
"""As many edits can be taken back, however small they are."""

_ITEM = 100
"""Bytes of a change, a leaf or a parameter's name, about."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit that was made, with the projects before and after it; ``merge`` is the key of the drag it belongs to."""

    before: Project
    after: Project
    edit: Edit
    merge: object

    @property
    def weight(self) -> int:
        """About how many bytes it keeps that its neighbour in the history does not."""
        one, other = self.before, self.after
        parts: tuple[tuple[Any, Any], ...] = (
            (one.log, other.log),
            (one.frozen, other.frozen),
            (one.trace.leaves, other.trace.leaves),
            (one.trace.program, other.trace.program),
            (one.runs, other.runs),
        )
        kept = sum(sys.getsizeof(new) for old, new in parts if old is not new)
        if one.trace.leaves is not other.trace.leaves:
            kept += _ITEM * len(other.trace.leaves)
        if (table := _newest_table(other)) is not None and table is not _newest_table(one):
            kept += len(table.numbers)
        return 10 * _ITEM + kept + _ITEM * _named(other.log[-1:])


def _newest_table(project: Project) -> Table | None:
    """The table that came last: the others are kept by the entries before."""
    last = project.log[-1] if project.log else None
    return (last.dataset if isinstance(last, DataChange) else project.dataset).table


def _named(changes: Iterable[Change]) -> int:
    return sum(len(change.parameters) for change in changes if isinstance(change, FreezeChange))


class History:
    """Entries done and undone. The oldest are forgotten when they take too much memory, the newest never.

    Parameters
    ----------
    most_bytes
        Memory that all may take together.
    most_entries
        How many there may be that are done.
    """

    def __init__(self, most_bytes: int = MOST_BYTES, most_entries: int = MOST_ENTRIES) -> None:
        self._most, self._most_entries = most_bytes, most_entries
        self._done: list[Entry] = []
        self._undone: list[Entry] = []
        self._weight = 0

    @property
    def done(self) -> Entry | None:
        """What can be taken back next."""
        return self._done[-1] if self._done else None

    @property
    def undone(self) -> Entry | None:
        """What can be done again next."""
        return self._undone[-1] if self._undone else None

    @property
    def place(self) -> int:
        """How many entries are done."""
        return len(self._done)

    @property
    def count(self) -> int:
        """How many there are, done and undone."""
        return len(self._done) + len(self._undone)

    def __getitem__(self, place: int) -> Entry:
        """The entry at a place, counted from the oldest that is kept, 0; the undone ones come last."""
        return self._done[place] if place < len(self._done) else self._undone[len(self._done) - 1 - place]

    def add(self, entry: Entry) -> None:
        """It was done; what was undone can't be done again any more."""
        self.forget_undone()
        self._done.append(entry)
        self._weight += entry.weight
        while len(self._done) > 1 and (self._weight > self._most or len(self._done) > self._most_entries):
            self._weight -= self._done.pop(0).weight

    def take_last(self) -> Entry:
        """Take the last entry out: another one that holds it follows, or it came to nothing."""
        entry = self._done.pop()
        self._weight -= entry.weight
        return entry

    def undo(self) -> Entry:
        """The last entry is undone."""
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Entry:
        """The entry undone last is done again."""
        self._done.append(self._undone.pop())
        return self._done[-1]

    def forget_undone(self) -> None:
        """There is nothing to do again."""
        self._weight -= sum(entry.weight for entry in self._undone)
        self._undone.clear()

    def clear(self) -> None:
        """There is nothing at all."""
        self._done.clear()
        self._undone.clear()
        self._weight = 0
