"""Where an array's numbers lie in memory, for machine code."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
from numpy.typing import NDArray


def address(array: NDArray[np.generic]) -> int:
    """The address of the first number; the array must outlive its use.

    ``array.ctypes`` says the same, but imports a module each time, and a frame asks for dozens.
    """
    numbers: Any = array
    try:
        return ctypes.addressof(ctypes.c_char.from_buffer(numbers))
    except (TypeError, ValueError):  # read-only, or empty
        return int(numbers.__array_interface__["data"][0])
