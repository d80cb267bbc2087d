"""Memory that compiling leaves behind is given back to the system.

That is what was freed, which the C library keeps for later, and the compiler's own code: some 50 MB that were read from
its library's file, and are read again from there, or rather from the system's cache of files, when they are needed.
"""

from __future__ import annotations

import ctypes
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

COMPILER = "libllvmlite"
"""What the file of the compiler's library is called."""

_DONT_NEED = 4
_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r-xp ")
"""A part of the address space with code: nobody has written to it, so it is as its file has it."""


def give_back() -> None:
    """Have it given back, where the system has a way to say so; takes some milliseconds, and no lock of Python's."""
    library = _library()
    if library is None:
        return
    library.malloc_trim(0)
    for first, end in _code_of(COMPILER):
        library.madvise(first, end - first, _DONT_NEED)


def _code_of(name: str) -> list[tuple[int, int]]:
    """Where the code of a library stands, from one address up to another; nowhere if it is not loaded."""
    try:
        lines = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    found = [match for line in lines if name in line.rpartition("/")[2] and (match := _MAPPING.match(line))]
    return [(int(match[1], 16), int(match[2], 16)) for match in found]


@cache
def _library() -> Any:
    """The C library, if it is one that can be told; else None."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL(None)
        library.malloc_trim.argtypes = (ctypes.c_size_t,)
        library.madvise.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
    except (OSError, AttributeError):
        return None
    return library
