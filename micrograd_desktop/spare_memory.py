"""What was freed, and the C library keeps, is given back to the system: compiling leaves tens of megabytes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Have freed memory given back, where the system has a way to say so; takes some milliseconds, of no lock."""
    if (trim := _trim()) is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    import ctypes  # not before the window is there

    try:
        found = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # a C library that has none
        return None
    found.argtypes, found.restype = (ctypes.c_size_t,), ctypes.c_int
    return found
