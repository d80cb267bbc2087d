"""How the squares of runs are arranged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.qt.runs.planes.pane import MARGIN, SPACE, arranged
from micrograd_desktop.qt.runs.planes.tile import FOOT, HEAD, LARGEST, SMALLEST


@pytest.mark.parametrize(
    ("count", "width", "height", "wanted"),
    [(1, 330, 640, (1, LARGEST)), (2, 330, 640, (1, LARGEST)), (4, 330, 640, (2, 147)), (8, 330, 640, (2, 147))],
)
def test_they_are_as_large_as_all_can_be(count, width, height, wanted):
    columns, side = arranged(count, width, height)
    if count == 8:  # not all are seen
        assert side >= SMALLEST
    else:
        assert (columns, side) == wanted


@given(st.integers(0, 8), st.integers(SMALLEST + 2 * MARGIN, 900), st.integers(60, 900))
def test_they_never_reach_beyond_the_room_across_and_are_never_too_small(count, width, height):
    columns, side = arranged(count, width, height)
    assert SMALLEST <= side <= LARGEST and 1 <= columns <= max(count, 1)
    assert columns * side + (columns - 1) * SPACE <= width - 2 * MARGIN
    rows = -(-max(count, 1) // columns)
    if rows * (SMALLEST + HEAD + FOOT) + (rows - 1) * SPACE <= height - MARGIN:
        assert rows * (side + HEAD + FOOT) + (rows - 1) * SPACE <= height - MARGIN or side == SMALLEST
