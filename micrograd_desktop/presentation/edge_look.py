"""How an edge of the drawn network looks for what it shows, which edges are drawn, and in what order."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.presentation.colours import Tokens, blend

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEVELS = 12
"""Widths and opacities that are told apart."""

THIN, THICK = 0.75, 5.25
"""Width of the thinnest edge, and how much wider the widest is, in the network's pixels."""

MOST_EDGES = 600
"""Edges drawn at once, the strongest: with more none could be told from another."""

NOT_A_NUMBER, NEGATIVE, NO_SIGN, POSITIVE = range(4)
"""What an edge's colour says. Without a sign (it is 0, or there is none yet) it is thin, neither orange nor blue."""

BROKEN_WIDTH = 1.5
FROZEN_DASH = 3.0
_GOLDEN = (5**0.5 - 1) / 2


class Look(NamedTuple):
    """Colour (``#RRGGBB``, blended with the canvas) and width of an edge; ``on`` and ``off`` are 0 without dashes."""

    colour: str
    width: float
    on: float = 0.0
    off: float = 0.0


@lru_cache(maxsize=2048)
def edge_look(t: Tokens, strength: float, level: int, sign: int, frozen: bool, wide: float) -> Look:
    """How an edge looks.

    Parameters
    ----------
    strength
        0 to 1: how strongly it is drawn beside others.
    level
        0 to ``LEVELS``, for its magnitude.
    sign
        One of ``NOT_A_NUMBER`` (dotted, in the colour of errors), ``NEGATIVE``, ``NO_SIGN`` and ``POSITIVE``.
    frozen
        Whether it doesn't train: it is dashed.
    wide
        Factor of the widths in the network that is drawn.
    """
    if sign == NOT_A_NUMBER:
        return Look(blend(t.canvas, t.err, max(strength, 0.35)), BROKEN_WIDTH, BROKEN_WIDTH, 2 * BROKEN_WIDTH)
    share = level / LEVELS
    hue = t.ghost if sign == NO_SIGN else t.neg if sign == NEGATIVE else t.pos
    colour = blend(t.canvas, hue, (1.0 if sign == NO_SIGN else 0.35 + 0.60 * share) * strength)
    dash = FROZEN_DASH if frozen else 0.0
    return Look(colour, THIN + THICK * share * wide, dash, dash)


def edge_levels(shares: Floats) -> Ints:
    """The level of each edge by its magnitude, 0 to 1; 0 for NaN."""
    return np.ceil(np.nan_to_num(shares) * LEVELS).astype(np.int64)


def edge_signs(values: Floats | None, shares: Floats) -> Ints:
    """The sign of each edge's value; without values none has one."""
    if values is None:
        return np.full(len(shares), NO_SIGN)
    return np.where(np.isnan(shares), NOT_A_NUMBER, np.sign(np.nan_to_num(values)).astype(np.int64) + NO_SIGN)


def drawn_edges(shares: Floats, strengths: Floats) -> Ints:
    """The edges to draw, the weak first; of edges that are alike, some of each layer where there are too many."""
    evenly = np.arange(len(shares)) * _GOLDEN % 1.0
    order: Ints = np.lexsort((evenly, np.where(np.isnan(shares), 2.0, shares), strengths))
    return order[-MOST_EDGES:]
