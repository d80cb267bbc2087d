"""Numbers as people read them: three significant digits or more, a true minus sign (U+2212), never blank."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from micrograd_desktop import plain_text
from micrograd_desktop.nn.problems import Figure
from micrograd_desktop.translation import ENGLISH, language, tr, whole

MINUS = "\N{MINUS SIGN}"
INFINITY = "\N{INFINITY}"
NOTHING = "\N{EN DASH}"
"""What stands where there is no number, such as a gradient before the first backward pass."""

EXACT_DIGITS = 15
"""From so many on a number is nearly told to its last bit."""

_COMMA = re.compile(r"[-+]?\d*,\d+(?:[eE][-+]?\d+)?%?")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}%?")

DIGITS = 3
"""Significant digits that a number keeps whatever its size."""

FIXED_POWERS = range(-3, 6)
"""Powers of ten of the numbers that are written without an exponent: others would not fit their columns."""

LARGEST = 1.79e308
"""A number beyond it would be rounded to one that no computer reads back."""

MOST_RATE_DIGITS, MOST_RATE_CHARACTERS = 4, 8
MOST_PERCENT_DECIMALS = 4

MOST_ECHO = 24
"""So much of what was typed is repeated where it is refused."""

LONGEST = "−0.00e−000"
"""As long as a number gets, with a sign, at four decimals or less: what columns and fields must have room for."""


def signed(value: float, decimals: int = 4) -> str:
    """The number with its sign always written: ``+0.1234``, ``−0.1234``, ``0.0000``, ``NaN``, ``∞``, ``−∞``."""
    return ("+" if value > 0 and math.isfinite(value) else "") + plain(value, decimals)


def plain(value: float, decimals: int = 4) -> str:
    """The number with a sign only if it is negative.

    The one rule of all numbers that are measured: so many decimals, but never fewer than three significant digits
    (``0.00123``), and an exponent below a thousandth and from a million on (``3.04e−10``), so that nothing but 0 reads
    ``0.0000``. From 1,000 on a decimal is given up for each further digit: no number is longer than ``LONGEST``.
    """
    if not math.isfinite(value):
        return _not_finite(value)
    if value == 0:
        return f"{0.0:.{decimals}f}"
    value = min(max(value, -LARGEST), LARGEST)
    digits, exponent = f"{value:.{DIGITS - 1}e}".split("e")
    power = int(exponent)
    if power not in FIXED_POWERS:
        return _with_minus(f"{digits}e{power}")
    room = min(decimals, max(decimals + 2 - power, 0))
    return fixed(value, max(room, DIGITS - 1 - power))


def short(value: float) -> str:
    """The number with its sign in five characters, six with an exponent of two digits: to stand on a neuron.

    ``+0.41``, ``−12.3``, ``+1234``, ``+3e−4``; two digits that count, or one with an exponent.
    """
    if not math.isfinite(value):
        return _not_finite(value)
    if value == 0:
        return "0"
    size = abs(value)
    if 0.0095 <= size < 9999.5:
        text = next(t for t in (f"{value:+.{decimals}f}" for decimals in (2, 1, 0)) if len(t) <= 5)
    else:
        digits, exponent = f"{value:+.0e}".split("e")
        text = f"{digits}e{int(exponent)}"
    return _with_minus(text)


def fixed(value: float, decimals: int) -> str:
    """The number with exactly so many decimals: for axes, whose spacing says how many digits mean something."""
    return _with_minus(f"{value:.{decimals}f}")


def gradient(value: float | None) -> str:
    """A gradient, signed; ``–`` if there was no backward pass."""
    return NOTHING if value is None else signed(value)


def count(n: int) -> str:
    """A whole number with thousands marked: ``1,240``."""
    return _with_minus(whole(n))


def counted(n: int, noun: str) -> str:
    """So many of something: ``1 step``, ``1,240 steps``."""
    return f"{count(n)} {noun}{'' if n == 1 else 's'}"


def rate(value: float) -> str:
    """A learning rate, or another setting, in as few digits as say it, at most four: ``0.01``, ``1``, ``1.5e−7``."""
    if not math.isfinite(value):
        return _not_finite(value)
    rounded = Decimal(f"{value:.{MOST_RATE_DIGITS}g}")
    text = f"{rounded:f}"
    if len(text.lstrip("-")) <= MOST_RATE_CHARACTERS:
        return _with_minus(text)
    digits, power = f"{rounded:.{MOST_RATE_DIGITS - 1}e}".split("e")
    return _with_minus(f"{digits.rstrip('0').rstrip('.')}e{int(power)}")


LARGE_SHARE = 1000.0
"""A share in size from which on its decimals say nothing."""


def merit(figure: Figure, value: float) -> str:
    """A figure of merit as people read it beside a loss: ``97.1%``, ``R² 0.953``, ``mean error 0.0412``."""
    if figure.explains or not figure.share:
        title = figure.title if figure.explains else inside(figure.title)
        return f"{title} {fixed(value, 3) if figure.explains and abs(value) < LARGE_SHARE else plain(value)}"
    return percent(value)


def inside(title: str) -> str:
    """A title as it stands inside a sentence: in English it begins small, but for "R²"; elsewhere it stays as it is."""
    begins_large = language() != ENGLISH or title[1:2].isdigit() or not title.isascii()
    return title if begins_large else title[:1].lower() + title[1:]


def opening(words: str) -> str:
    """Words as they begin a line: the first letter is a capital, in any language."""
    return words[:1].upper() + words[1:]


def percent(share: float) -> str:
    """A share from 0 to 1 as a percentage: ``97.1%``.

    One decimal, or as many as it takes (four at most) to tell it from none and from all: ``99.98%``.
    """
    if not math.isfinite(share):
        return _not_finite(share)
    for decimals in range(1, MOST_PERCENT_DECIMALS + 1):
        text = fixed(100.0 * share, decimals)
        if share in (0.0, 1.0) or text not in (fixed(0.0, decimals), fixed(100.0, decimals)):
            break
    return f"{text}%"


def exact(value: float) -> str:
    """The shortest ASCII digits that give the very same number back: for editing, copying and files."""
    return repr(float(value))


def every_digit(value: float) -> str:
    """The shortest digits that give the very same number back, as they are shown: with a true minus sign."""
    return _with_minus(exact(value)) if math.isfinite(value) else _not_finite(value)


class NotANumberError(ValueError):
    """What was typed is no number of the kind that is wanted.

    Attributes
    ----------
    wrong
        What is wrong, in a sentence, without the example of what can be typed that the whole text has.
    """

    def __init__(self, wrong: str, example: str) -> None:
        super().__init__(f"{wrong} {example}")
        self.wrong = wrong


def detailed(value: float, digits: int = DIGITS) -> str:
    """The number as a table has it, which gives it room: like ``plain``, with at least so many significant digits.

    From 15 digits on they are the shortest that give the very same number back, where those are fewer.
    """
    if digits <= DIGITS or not math.isfinite(value) or value == 0:
        return plain(value)
    text = f"{value:.{digits - 1}e}"
    if digits >= EXACT_DIGITS and len(exact(value)) <= len(text):
        return every_digit(value)
    power = int(text.split("e")[1])
    if power not in FIXED_POWERS:
        return _with_minus(f"{text.split('e')[0]}e{power}")
    return fixed(value, max(digits - 1 - power, 0))


def with_point(text: str) -> str:
    """A typed number with a point in the place of a decimal comma, which many countries write; else the text as it is.

    Raises
    ------
    NotANumberError
        With a sentence, where the comma can as well part thousands: ``1,240``.
    """
    if not _COMMA.fullmatch(text):
        return text
    if _THOUSANDS.fullmatch(text):
        wrong = tr("“{typed}” can be read in two ways.", typed=plain_text.plain(text, MOST_ECHO))
        example = tr("Type {one} or {other}.", one=text.replace(",", "."), other=text.replace(",", ""))
        raise NotANumberError(wrong, example)
    return text.replace(",", ".")


def parse(text: str) -> float:
    """The finite number a person typed; a true minus sign, spaces around it and a decimal comma are welcome.

    Raises
    ------
    NotANumberError
        With a sentence for the person, if it is not a number.
    ValueError
        Likewise, if it is not a finite one.
    """
    try:
        value = float(with_point(text.strip().replace(MINUS, "-")))
    except NotANumberError:
        raise
    except ValueError:
        wrong = tr("“{typed}” is not a number.", typed=plain_text.plain(text.strip(), MOST_ECHO))
        raise NotANumberError(wrong, tr("Enter one such as -0.25 or 1e-3.")) from None
    if not math.isfinite(value):
        raise ValueError(tr("Enter a finite number."))
    return value


def _not_finite(value: float) -> str:
    return "NaN" if math.isnan(value) else INFINITY if value > 0 else MINUS + INFINITY


def _with_minus(text: str) -> str:
    return text.replace("-", MINUS)
