"""The values of a sweep's axis as a person types them: a list, or so many from one number to another."""

from __future__ import annotations

import re

import numpy as np

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.fields import EditError, Range
from micrograd_desktop.project.named_settings import NamedSetting
from micrograd_desktop.translation import tr, whole

Value = float | int | str | None

MOST_VALUES = 1000
DIGITS = 4
"""Of a number between the two ends of a range."""

HOW = tr("Type values with commas between them, or a range such as 0.01..1:5 or 0.001..1:7:log.")
NO_RANGE = tr(
    "A range stands alone, with how many values it has, from 2 to {most}, such as 0.01..1:5 or 0.001..1:7:log.",
    most=whole(MOST_VALUES),
)
_COMMA = re.compile(r"[-+]?\d*,\d+(?:[eE][-+]?\d+)?")
_RANGE = re.compile(r"(\S+?)\s*\.\.\s*(\S+?)\s*:\s*(\d{1,6})\s*(?::\s*(\w+))?")


def typed_values(setting: NamedSetting, text: str) -> tuple[Value, ...]:
    """The values that a text lists: ``"0.01, 0.1, 1"``, ``"0.01..1:5"`` or ``"0.001..1:7:log"``.

    A range has so many numbers with equal differences, or with equal factors; whole numbers are rounded, and stand
    once. Commas within brackets are those of a formula. Where semicolons part the values, and in a range, a number may
    have a decimal comma: ``"0,01; 0,1"``.

    Raises
    ------
    EditError
        If a value can't be.
    """
    rule = setting.field.rule
    if isinstance(rule, Range) and (found := _RANGE.fullmatch(text.strip())) is not None:
        return _spread(setting, rule, found)
    parts = _parts(text)
    if isinstance(rule, Range) and any(".." in part for part in parts):
        raise EditError(tr("{rule} '{text}' is none.", rule=NO_RANGE, text=plain(text.strip(), 40)))
    if len(parts) > MOST_VALUES:
        raise EditError(
            tr(
                "A setting can have {most} values in a sweep, not {count}.",
                most=whole(MOST_VALUES),
                count=whole(len(parts)),
            )
        )
    if not all(parts):
        raise EditError(tr("A value of the {title} is missing. {how}", title=setting.title, how=HOW))
    if ";" in text and isinstance(rule, Range):
        parts = [_with_point(part) for part in parts]
    return tuple(_accepted(setting, setting.read(part)) for part in parts)


def value_text(value: Value) -> str:
    """A value as it is typed; as short as tells it from every other."""
    if value is None:
        return "none"
    if not isinstance(value, float):
        return str(value)
    short = f"{value:.6g}"
    return short if float(short) == value else repr(value)


def _with_point(text: str) -> str:
    """A number with a point in the place of a decimal comma; other texts as they are."""
    return text.replace(",", ".") if _COMMA.fullmatch(text) else text


def _parts(text: str) -> list[str]:
    """The values of a list: semicolons part them where there are any, else commas."""
    parts, depth, mark = [""], 0, ";" if ";" in text else ","
    for letter in text:
        depth += (letter in "([") - (letter in ")]")
        if letter == mark and depth <= 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


def _spread(setting: NamedSetting, rule: Range, found: re.Match[str]) -> tuple[Value, ...]:
    low, high = (_accepted(setting, setting.read(_with_point(end))) for end in found.group(1, 2))
    count, kind = int(found[3]), found[4]
    if not isinstance(low, int | float) or not isinstance(high, int | float) or not low < high:
        raise EditError(tr("A range of the {title} goes from a lower number to a higher one.", title=setting.title))
    if not 2 <= count <= MOST_VALUES:
        raise EditError(tr("A range has 2 to {most} values, not {count}.", most=whole(MOST_VALUES), count=whole(count)))
    if kind not in (None, "log", "lin"):
        raise EditError(tr("A range ends in :log or in its number of values, not in '{text}'.", text=plain(kind, 20)))
    if kind == "log" and low <= 0:
        raise EditError(tr("A range by equal factors begins above 0, not at {number}.", number=value_text(low)))
    between = np.geomspace(low, high, count) if kind == "log" else np.linspace(low, high, count)
    inner = [round(number) if rule.whole else float(f"{number:.{DIGITS}g}") for number in between[1:-1].tolist()]
    return tuple(dict.fromkeys([low, *inner, high]))


def _accepted(setting: NamedSetting, value: object) -> Value:
    accepted: Value = setting.field.accept(value)
    return accepted
