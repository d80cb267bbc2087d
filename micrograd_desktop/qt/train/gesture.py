"""A gesture while the run plays: of its edits, the newest is done for each moment that is shown."""

from __future__ import annotations

from collections.abc import Callable

from micrograd_desktop.project.edits import Edit


class Gesture:
    """Holds the newest edit of a gesture back until what the last one changed has been seen.

    Were all of them done at once, each would take the run back to the same step, and nothing would be seen to move.

    Parameters
    ----------
    do
        Does an edit with its merge key; whether it was possible.
    """

    def __init__(self, do: Callable[[Edit, object], bool]) -> None:
        self._do = do
        self._held: tuple[Edit, object] | None = None

    def take(self, edit: Edit, merge: object, wait: bool) -> bool:
        """Do an edit, or hold it back if it is of a gesture (its merge key is not None) and there is to ``wait``.

        What was held of the same gesture gives way to it, what was held of another is done first.
        """
        held, self._held = self._held, None
        if held is not None and held[1] != merge:
            self._do(*held)
        if merge is not None and wait:
            self._held = edit, merge
            return True
        return self._do(edit, merge)

    def let_go(self) -> None:
        """Do what was held back."""
        held, self._held = self._held, None
        if held is not None:
            self._do(*held)

    def forget(self) -> None:
        """Never do what was held back."""
        self._held = None
