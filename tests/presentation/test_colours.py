"""The colour tables hold what the design asks of them: contrast, and a palette with both ends apart."""

import dataclasses
import re

import numpy as np
import pytest

from micrograd_desktop.nn.problems import MOST_CLASSES
from micrograd_desktop.presentation.colours import (
    DARK,
    LIGHT,
    SEEN,
    blend,
    diverging_lut,
    diverging_rgb,
    output_rgb,
    rgb,
    standing_out,
)

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)


def luminance(colour):
    shares = np.array(rgb(colour)) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def contrast(a, b):
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@BOTH
def test_every_token_is_a_colour(tokens):
    for field in dataclasses.fields(tokens):
        value = getattr(tokens, field.name)
        if field.name not in ("name", "canvas_share"):
            for colour in (value,) if isinstance(value, str) else value:
                assert re.fullmatch("#[0-9A-F]{6}", colour), field.name
    assert len(tokens.diverging) == 7 and len(set(tokens.classes)) == MOST_CLASSES


@BOTH
def test_words_can_be_read_and_edges_seen(tokens):
    for surface in (tokens.bg, tokens.panel, tokens.canvas, tokens.sel):
        for words in (tokens.text, tokens.text2, tokens.neg_text, tokens.pos_text):
            assert contrast(words, surface) >= 4.5
    for pair in (("on_accent", "accent_fill"), ("err", "err_soft"), ("ok", "ok_soft"), ("warn", "warn_soft")):
        assert contrast(*(getattr(tokens, name) for name in pair)) >= 4.5
    for mark in ("neg", "pos", "field_border", "focus"):
        assert contrast(getattr(tokens, mark), tokens.panel) >= 3


@BOTH
def test_the_palette_goes_through_its_stops(tokens):
    stops = diverging_rgb(tokens, np.linspace(-1, 1, 7))
    assert np.abs(stops.astype(int) - [rgb(stop) for stop in tokens.diverging]).max() <= 1
    assert diverging_lut(tokens, 256).shape == (256, 3)


@BOTH
def test_values_beyond_the_range_are_clipped_and_nan_is_zero(tokens):
    colours = diverging_rgb(tokens, [[-9.0, -1.0], [np.inf, 1.0], [np.nan, 0.0]])
    assert colours.shape == (3, 2, 3) and colours.dtype == np.uint8
    assert (colours[:, 0] == colours[:, 1]).all()


@BOTH
def test_the_output_map_leaves_points_on_top(tokens):
    ends = output_rgb(tokens, [-50.0, 50.0])
    expected = [blend(end, tokens.canvas, tokens.canvas_share) for end in (tokens.diverging[0], tokens.diverging[-1])]
    assert np.abs(ends.astype(int) - [rgb(colour) for colour in expected]).max() <= 1


def test_blend_goes_from_the_first_to_the_second():
    assert [blend("#000000", "#FF8000", share) for share in (0.0, 0.5, 1.0)] == ["#000000", "#804000", "#FF8000"]


def test_a_kept_table_can_not_be_spoilt():
    with pytest.raises(ValueError, match="read-only"):
        diverging_lut(LIGHT)[0, 0] = 1


@BOTH
def test_a_mark_in_any_colour_of_the_palette_is_seen_on_the_canvas(tokens):
    for row in diverging_lut(tokens, 511):
        colour = "#{:02X}{:02X}{:02X}".format(*row)
        shown = standing_out(tokens, colour)
        assert contrast(shown, tokens.canvas) >= SEEN
        if contrast(colour, tokens.canvas) >= SEEN:
            assert shown == colour
