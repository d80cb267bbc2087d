"""The buffer that pictures are drawn into."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint32]
OPAQUE = 0xFF000000

LANES = 8
"""Pixels that are drawn at once."""


class Image:
    """An opaque picture of so many device pixels, 0xFFRRGGBB each, row 0 at the top.

    Attributes
    ----------
    pixels
        Shape (height, stride), C-contiguous; the columns from ``width`` on are not seen: they let strokes be drawn
        eight columns at a time.
    """

    def __init__(self, width: int, height: int) -> None:
        if width < 1 or height < 1:
            raise ValueError(f"a picture has at least one pixel, not {width} by {height}")
        self.width, self.height = width, height
        self.stride = self.stride_of(width)
        self.pixels: Pixels = np.empty((height, self.stride), np.uint32)

    @staticmethod
    def stride_of(width: int) -> int:
        """Pixels from one row to the next of a picture that is so wide."""
        return -(-width // LANES) * LANES + LANES

    def fill(self, colour: int) -> None:
        """All of it in one colour."""
        self.pixels.fill(colour)

    def seen(self) -> Pixels:
        """The pixels that are seen, shape (height, width): a view."""
        return self.pixels[:, : self.width]


def pixels(colours: NDArray[np.uint8]) -> Pixels:
    """Colours (n, 3) as pixels (n,)."""
    red, green, blue = colours.astype(np.uint32).T
    return np.ascontiguousarray(OPAQUE | red << 16 | green << 8 | blue, np.uint32)


def word(red: int, green: int, blue: int) -> int:
    """A colour (channels 0 to 255) as a pixel."""
    return OPAQUE | red << 16 | green << 8 | blue
