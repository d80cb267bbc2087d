"""Contrast of all that is read and seen, computed over the table of colours (WCAG 2): 4.5 for text, 3 for marks."""

from __future__ import annotations

import re

import numpy as np
import pytest

from micrograd_desktop import resources
from micrograd_desktop.presentation.colours import DARK, LIGHT, rgb

TEXT, MARK = 4.5, 3.0
SURFACES = ("bg", "panel", "canvas", "field", "raised", "header", "hover", "sel", "accent_soft")
"""What words stand on."""

QUIET_SURFACES = ("bg", "panel", "canvas", "field", "raised", "header", "hover")
"""Captions and ticks stand on no selection."""

WORDS = {
    *((name, on) for name in ("text", "text2", "neg_text", "pos_text", "grad", "accent") for on in SURFACES),
    *(("text3", on) for on in QUIET_SURFACES),
    *((name, on) for name in ("err", "ok", "warn") for on in (*QUIET_SURFACES, f"{name}_soft")),
    *(("text", on) for on in ("err_soft", "ok_soft", "warn_soft", "grad_soft", "grad_mid")),
    *(("text2", on) for on in ("err_soft", "ok_soft", "warn_soft", "grad_soft")),
    ("grad", "grad_soft"), ("grad_strong", "grad_mid"), ("grad_strong", "grad_soft"),
    ("on_accent", "accent_fill"), ("on_accent", "accent_hover"),
    *(("code", on) for on in ("field", "panel", "canvas")),
}  # fmt: skip
MARKS = {
    *((name, on) for name in ("neg", "pos", "focus", "accent", "plot_train", "plot_test")
      for on in ("panel", "canvas", "bg", "header", "raised")),
    *(("field_border", on) for on in ("panel", "canvas", "field", "raised")),
    *((name, on) for name in ("err", "ok", "warn") for on in ("panel", "canvas", f"{name}_soft")),
    ("grad", "canvas"), ("grad_strong", "canvas"), ("accent_fill", "panel"), ("accent_fill", "bg"),
}  # fmt: skip
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)


def luminance(colour):
    shares = np.array(rgb(colour)) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(tokens, name, on):
    low, high = sorted(luminance(getattr(tokens, token)) for token in (name, on))
    return (high + 0.05) / (low + 0.05)


def too_little(tokens, pairs, least):
    found = {pair: contrast(tokens, *pair) for pair in sorted(pairs)}
    return [f"{name} on {on}: {ratio:.2f}" for (name, on), ratio in found.items() if ratio < least]


def test_black_on_white_is_21_to_1():
    assert luminance("#FFFFFF") == pytest.approx(1.0) and luminance("#000000") == 0.0


@BOTH
def test_all_words_can_be_read(tokens):
    assert too_little(tokens, WORDS, TEXT) == []


@BOTH
def test_all_marks_can_be_seen(tokens):
    assert too_little(tokens, MARKS, MARK) == []


@BOTH
def test_points_of_every_class_can_be_seen(tokens):
    low, high = luminance(tokens.canvas), [luminance(colour) for colour in tokens.classes]
    ratios = [(max(low, one) + 0.05) / (min(low, one) + 0.05) for one in high]
    assert min(ratios) >= MARK


def test_every_pair_of_the_style_sheet_is_looked_at():
    """A rule that has both a colour of its words and a ground is one of the pairs above, unless it is disabled."""
    sheet = resources.path("themes", "app.qss").read_text(encoding="utf-8")
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        words = re.search(r"(?<![-\w])color:\s*\$(\w+)", body)
        ground = re.search(r"background(?:-color)?:\s*\$(\w+)", body)
        if words and ground and "disabled" not in selector:
            assert (words[1], ground[1]) in WORDS, selector.strip()
