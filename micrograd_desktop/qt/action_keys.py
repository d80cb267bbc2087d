"""The rows of the window's actions with the keys of now: those of the table, or those that a person gave them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction

from micrograd_desktop.qt.action_row import OwnedRow
from micrograd_desktop.qt.actions import give_keys
from micrograd_desktop.qt.preferences import Preferences


class ActionKeys:
    """Remembers changed keys, and gives them to the actions at once.

    Parameters
    ----------
    usual
        The rows of the table.
    """

    def __init__(self, usual: Sequence[OwnedRow], preferences: Preferences) -> None:
        self._usual, self._preferences = tuple(usual), preferences
        self._rows = self._of_now()

    @property
    def rows(self) -> tuple[OwnedRow, ...]:
        """The rows with the keys of now."""
        return self._rows

    def give(self, name: str, keys: Sequence[str] | None, actions: Mapping[str, QAction]) -> None:
        """Give an action these keys from now on; None are those of the table again."""
        self._preferences.set_shortcut(name, keys)
        self._renew(actions)

    def reset(self, actions: Mapping[str, QAction]) -> None:
        """Give all actions the keys of the table."""
        self._preferences.forget_shortcuts()
        self._renew(actions)

    def _renew(self, actions: Mapping[str, QAction]) -> None:
        before, self._rows = self._rows, self._of_now()
        for old, new in zip(before, self._rows, strict=True):
            if old.row.shortcuts != new.row.shortcuts:
                give_keys(actions[new.row.id], new.row)

    def _of_now(self) -> tuple[OwnedRow, ...]:
        changed = self._preferences.shortcuts()
        if not changed:
            return self._usual
        from micrograd_desktop.qt.changed_keys import with_keys  # which few starts need

        return with_keys(self._usual, changed)
