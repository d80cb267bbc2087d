"""How many digits tables of numbers have, for all windows of the app."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal


class NumberStyle(QObject):
    """What is preferred of numbers.

    Signals
    -------
    changed()
        Tables are to be written anew.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._digits = 3

    @property
    def digits(self) -> int:
        """Significant digits, at least, of a number in a table."""
        return self._digits

    def choose(self, digits: int) -> None:
        """From now on tables have so many."""
        if digits != self._digits:
            self._digits = digits
            self.changed.emit()


@cache
def number_style() -> NumberStyle:
    """The one of the application."""
    return NumberStyle()
