"""What a person answers when asked for a gradient: a number, a calculation, a sign, or that they don't know."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from micrograd_desktop.engine.language.calculation import calculate
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.presentation.formats import MINUS
from micrograd_desktop.translation import tr

WANTED = tr("Type a number such as {minus}1.5 or 0.5*2, a sign (+, {minus} or 0), or ? if you don't know.", minus=MINUS)
POINT = tr("Write decimals with a point: 0.5.")

RELATIVE = 0.01
"""A number is right within a hundredth of what it should be,"""

ROUNDED = 0.1
"""or within half of the last digit that was typed, as long as that is no more than a tenth of it."""

NEARLY_ZERO = 1e-9
"""A gradient that is no larger counts as 0 for who works by hand: it is what rounding left."""

_LITERAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_SIGNS = {"+": 1, "-": -1}
_WORDS = {"inf": math.inf, "infinity": math.inf, "∞": math.inf, "nan": math.nan}
_TYPED = str.maketrans({MINUS: "-", "–": "-", "×": "*", "·": "*", "÷": "/"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A number, with half of its last digit (0 for a calculation); or a sign, 1 or -1; neither: it is not known."""

    number: float | None = None
    half_digit: float = 0.0
    sign: int | None = None

    @property
    def known(self) -> bool:
        """Whether anything was said."""
        return self.number is not None or self.sign is not None

    def is_near(self, value: float) -> bool:
        """Whether it says this value, as near as one gets by hand."""
        if self.sign is not None:
            return self.sign * value > 0.0
        return (distance := self.distance(value)) == 0.0 or distance <= self.tolerance(value)

    def tolerance(self, value: float) -> float:
        """How far a number may be from that value to be right."""
        if not math.isfinite(value):
            return 0.0
        if self.number == 0.0 or value == 0.0:
            return NEARLY_ZERO
        size = abs(value)
        return max(RELATIVE * size, min(self.half_digit, ROUNDED * size)) * (1.0 + 1e-12)

    def distance(self, value: float) -> float:
        """How far the number is from that value: 0 where both are the same infinity, or no number."""
        number = self.number
        if number is None:
            return math.inf
        if number == value or (math.isnan(number) and math.isnan(value)):
            return 0.0
        distance = abs(number - value)
        return distance if math.isfinite(distance) else math.inf


def read_answer(text: str) -> Answer:
    """The answer that a person typed.

    Raises
    ------
    ValueError
        With a sentence that says what to type.
    """
    typed = text.translate(_TYPED).strip()
    if typed == "?":
        return Answer()
    if not typed:
        raise ValueError(WANTED)
    if typed in _SIGNS:
        return Answer(sign=_SIGNS[typed])
    sign, word = (-1.0, typed[1:]) if typed[0] == "-" else (1.0, typed.removeprefix("+"))
    if word.casefold() in _WORDS:
        return Answer(sign * _WORDS[word.casefold()])
    if _LITERAL.fullmatch(typed):
        return Answer(float(typed), _half_digit(typed))
    if re.fullmatch(r"[+-]?\d+,\d+", typed, re.ASCII):
        raise ValueError(POINT)
    try:
        return Answer(calculate(typed))
    except ExpressionError as error:
        raise ValueError(f"{error.sentence} {WANTED}") from None


def _half_digit(literal: str) -> float:
    """Half of one in the last digit that was typed."""
    digits, _, power = literal.casefold().partition("e")
    decimals = len(digits.partition(".")[2])
    exponent = int(power or 0) - decimals
    return 0.5 * 10.0**exponent if abs(exponent) < 300 else 0.0
