"""The rows of the dialog of preferences about numbers: digits of tables, and the speeds that are offered."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.speeds import SPEEDS, read_speeds
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.preferences import DIGITS, FASTEST, MOST_SPEEDS, SLOWEST, Preferences
from micrograd_desktop.translation import tr, whole

FIELD_WIDTH = 250
USUAL = tr("As usual: 3")
DIGIT_ROWS = tuple((str(digits), USUAL if digits == DIGITS[0] else str(digits)) for digits in DIGITS)
DIGITS_TIP = tr(
    "Significant digits, at least, of numbers in tables (Show as table). Copies and files have all digits in any case, "
    "and a point before the decimals. What you type can have a decimal comma."
)
SPEEDS_TIP = tr(
    "Steps a second that the bar offers, with spaces between them, {most} at most, from {slowest} to {fastest}. "
    "Unlimited is always there. Empty: the usual ones.",
    most=MOST_SPEEDS,
    slowest=rate(SLOWEST),
    fastest=whole(round(FASTEST)),
)


class NumberPreferences:
    """The controls, each with its title.

    Parameters
    ----------
    changed
        Called when something is preferred that was not before, and stored.
    """

    def __init__(self, preferences: Preferences, changed: Callable[[], object]) -> None:
        self._preferences, self._changed = preferences, changed
        self.digits = Choice(DIGIT_ROWS)
        self.speeds = ValueField(read_speeds)
        self.speeds.writes_spaces = True
        self.speeds.setFixedWidth(FIELD_WIDTH)
        set_tip(self.digits, DIGITS_TIP)
        set_tip(self.speeds, SPEEDS_TIP)
        self.digits.value_chosen.connect(self._on_digits)
        self.speeds.value_entered.connect(self._on_speeds)
        self.show()

    @property
    def of_training(self) -> tuple[tuple[str, QWidget], ...]:
        """The controls about training, by their titles."""
        return ((tr("Speeds"), self.speeds),)

    @property
    def of_numbers(self) -> tuple[tuple[str, QWidget], ...]:
        """The controls about numbers, by their titles."""
        return ((tr("Digits in tables"), self.digits),)

    def show(self) -> None:
        """What is preferred now."""
        self.digits.show_value(str(self._preferences.table_digits()))
        speeds = self._preferences.speeds() or SPEEDS
        self.speeds.show_text(" ".join(rate(speed) for speed in speeds if math.isfinite(speed)))

    def _on_digits(self, digits: str) -> None:
        self._preferences.set_table_digits(int(digits))
        self._changed()

    def _on_speeds(self, speeds: tuple[float, ...]) -> None:
        self._preferences.set_speeds(speeds)
        self.show()
        self._changed()
