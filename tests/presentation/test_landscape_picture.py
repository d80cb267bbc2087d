"""A loss landscape as it is drawn and described."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.colours import DARK, LIGHT, rgb
from micrograd_desktop.presentation.landscape_picture import (
    contours,
    headline,
    height_lut,
    height_rgb,
    height_scale,
    nearest,
    of_place,
    says,
)
from micrograd_desktop.training.directions import Axis
from micrograd_desktop.training.landscape import Landscape, Wish

NONE = np.zeros(2)
ACROSS = Axis("weight x to 1.1", np.array([-1.0, 0.0, 1.0]), NONE, 0)
UP = Axis("bias of 1.1", np.array([2.0, 3.0]), NONE, 1)
HEIGHTS = np.array([[1.0, 2.0, math.nan], [4.0, math.inf, 8.0]])
FOUND = Landscape(
    Wish(), 1200, NONE, 100, (ACROSS, UP), (0.0, 2.0), 2.0, HEIGHTS, HEIGHTS - 0.25, np.full_like(HEIGHTS, 0.25)
)


@given(st.lists(st.floats(1e-12, 1e12), min_size=1, max_size=20))
def test_a_scale_goes_from_the_lowest_to_the_highest_and_its_levels_lie_between(heights):
    scale = height_scale(np.array(heights))
    assert (scale.low, scale.high) == (min(heights), max(heights))
    shares = scale.shares(np.array(heights))
    assert np.all((shares >= 0.0) & (shares <= 1.0))
    assert np.all(np.diff(scale.shares(np.sort(heights))) >= 0.0)
    assert all(scale.low * (1 - 1e-6) <= level <= scale.high * (1 + 1e-6) for level in scale.levels)
    assert list(scale.levels) == sorted(scale.levels) and len(scale.levels) <= 12


def test_heights_far_apart_are_drawn_by_their_logarithm_unless_one_is_0():
    assert height_scale(np.array([0.01, 1.0])).logarithmic
    assert not height_scale(np.array([0.5, 1.0])).logarithmic
    assert not height_scale(np.array([0.0, 1.0])).logarithmic
    assert height_scale(np.array([0.01, 0.1, 1.0])).shares([0.1]) == pytest.approx([0.5])


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_valleys_are_dark_and_what_is_no_number_has_the_colour_of_errors(tokens):
    brightness = height_lut(tokens).astype(int).sum(axis=1)
    assert np.all(np.diff(brightness) >= 0) and brightness[-1] > brightness[0] + 200
    colours = height_rgb(tokens, height_scale(HEIGHTS), HEIGHTS)
    assert colours.shape == (2, 3, 3)
    assert tuple(colours[0, 2]) == tuple(colours[1, 1]) == rgb(tokens.err_soft)
    assert tuple(colours[0, 0]) == tuple(height_lut(tokens)[0])
    assert tuple(colours[1, 2]) == tuple(height_lut(tokens)[-1])


def test_without_a_finite_height_there_is_a_scale_without_levels():
    scale = height_scale(np.full((2, 2), math.nan))
    assert scale.levels == () and np.isnan(scale.shares([math.nan])).all()


def test_contours_are_where_a_bowl_has_their_height():
    side = np.linspace(-1.0, 1.0, 41)
    axes = (replace(ACROSS, coordinates=side), replace(UP, coordinates=side))
    bowl = 1.0 + side[:, None] ** 2 + side[None] ** 2
    found = replace(FOUND, axes=axes, objective=bowl)
    lines = contours(found, height_scale(bowl))
    assert len(lines) >= 4
    for level, parts in lines:
        for x, y in np.concatenate(parts) if parts else []:
            assert 1.0 + x**2 + y**2 == pytest.approx(level, abs=0.01)


def test_it_says_of_which_moment_it_is_and_what_a_place_has():
    assert headline(FOUND) == "Step 1,200. Objective 2.0000 (data loss and penalty over 100 training points)"
    assert headline(replace(FOUND, penalty=0.0 * HEIGHTS[:, :1])).endswith("(data loss over 100 training points)")
    axes = FOUND.axes
    there = (float(axes[0].coordinates[0]), float(axes[1].coordinates[1]))
    assert headline(FOUND, FOUND.here) == headline(FOUND)
    assert headline(FOUND, there) == f"{headline(FOUND)}, now 4.0000 at the full dot"
    assert headline(FOUND, (there[0] + 1e-9, there[1])).endswith(", now another at the full dot")
    text = of_place(FOUND, 1, 0)
    assert text == (
        "weight x to 1.1 −1.0000, bias of 1.1 +3.0000: objective 4.0000 = data loss 3.7500 + penalty 0.2500"
    )
    assert "objective NaN" in of_place(FOUND, 0, 2)
    assert says(FOUND).startswith("Exact: ") and "Hatched: not a finite number, at 2 of 6 places." in says(FOUND)
    shares = says(replace(FOUND, wish=Wish("path"), explained=(0.75, 0.125)))
    assert "75.0% and 12.5% of the path's variance, 87.5% in all" in shares


def test_a_place_is_the_nearest_that_was_evaluated():
    assert nearest(FOUND, 0.4, 2.6) == (1, 1)
    assert nearest(FOUND, -7.0, 0.0) == (0, 0)
