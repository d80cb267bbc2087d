"""The one rule for what may become a ``Value``: whatever ``float()`` takes as the number it is, and nothing else."""

from __future__ import annotations

import numbers
from typing import Any

LARGEST = "1.8e308"


def as_number(thing: Any) -> float:
    """A Python float, from the start: an int, Decimal, Fraction, NumPy scalar, array or tensor without axes, too.

    Raises
    ------
    TypeError
        If the thing is no single real number: a text, a complex number, a list, an array with axes, a Value.
    OverflowError
        If it is too large for float64.
    """
    if type(thing) is float:
        return thing
    if not is_number(thing):
        raise TypeError(f"a Value holds one real number, not {described(thing)}")
    try:
        return float(thing)
    except OverflowError:
        raise OverflowError(f"the number is too large for float64, which ends at {LARGEST}") from None
    except (TypeError, ValueError, RuntimeError):
        raise TypeError(f"a Value holds one real number, not {described(thing)}") from None


def is_number(thing: object) -> bool:
    """Whether a thing is a single real number, by its type and shape alone."""
    if isinstance(thing, numbers.Number):  # NumPy's scalars among them
        return isinstance(thing, numbers.Real) or not isinstance(thing, numbers.Complex)
    if isinstance(thing, str | bytes | bytearray) or has_axes(thing):
        return False
    kind = getattr(getattr(thing, "dtype", None), "kind", "f")  # NumPy's letter; a tensor's dtype has none
    return kind in "biuf" and (hasattr(thing, "__float__") or hasattr(thing, "__index__"))


def has_axes(thing: object) -> bool:
    """Whether a thing is an array or a tensor of one axis or more: even one that holds a single number."""
    return tuple(getattr(thing, "shape", ())) != ()


def described(thing: object) -> str:
    """What a thing is, for the sentence that refuses it."""
    if has_axes(thing):
        return f"an array of shape {tuple(getattr(thing, 'shape', ()))}"
    name = type(thing).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
