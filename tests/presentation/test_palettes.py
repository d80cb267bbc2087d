"""Other colours hold what the usual ones hold, and what they are for: signs without hue, contrast as far as it goes."""

import dataclasses
import re
from itertools import pairwise, product

import numpy as np
import pytest

from micrograd_desktop.nn.problems import MOST_CLASSES
from micrograd_desktop.presentation.colours import DARK, LIGHT, contrast, rgb
from micrograd_desktop.presentation.palettes import tokens_of

ALL = [
    tokens_of(dark, palette, high)
    for dark, palette, high in product((False, True), ("hue", "lightness"), (False, True))
]
HIGH = [tokens_of(dark, palette, True) for dark, palette in product((False, True), ("hue", "lightness"))]
BY_LIGHTNESS = [tokens_of(dark, "lightness", high) for dark, high in product((False, True), (False, True))]

MACHADO = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
"""Machado, Oliveira and Fernandes 2009, severity 1."""


def linear(colour):
    shares = np.array(rgb(colour)) / 255
    return np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)


def lightness(colour):
    y = linear(colour) @ [0.2126, 0.7152, 0.0722]
    return 116 * np.cbrt(y) - 16 if y > 0.008856 else 903.3 * y


def lab(light):
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ light
    scaled = xyz / [0.9505, 1.0, 1.089]
    f = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def apart(one, other, eye):
    seen = [np.clip(np.array(MACHADO[eye]) @ linear(colour), 0, 1) for colour in (one, other)]
    return float(np.linalg.norm(lab(seen[0]) - lab(seen[1])))


def test_the_usual_colours_are_those_of_the_design_and_a_choice_is_one_object():
    assert tokens_of(False, "hue", False) is LIGHT and tokens_of(True, "hue", False) is DARK
    assert tokens_of(True, "lightness", True) is tokens_of(True, "lightness", True)


@pytest.mark.parametrize("tokens", ALL)
def test_every_token_is_a_colour_and_a_name_that_pictures_know(tokens):
    assert tokens.name in ("light", "dark")
    for field in dataclasses.fields(tokens):
        value = getattr(tokens, field.name)
        if field.name not in ("name", "canvas_share"):
            for colour in (value,) if isinstance(value, str) else value:
                assert re.fullmatch("#[0-9A-F]{6}", colour), field.name
    assert len(tokens.diverging) == 7 and len(set(tokens.classes)) == MOST_CLASSES


@pytest.mark.parametrize("tokens", ALL)
def test_words_can_be_read_and_marks_seen(tokens):
    for surface in (tokens.bg, tokens.panel, tokens.canvas, tokens.sel):
        for words in (tokens.text, tokens.text2, tokens.neg_text, tokens.pos_text):
            assert contrast(words, surface) >= 4.5
    for pair in (("on_accent", "accent_fill"), ("err", "err_soft"), ("ok", "ok_soft"), ("warn", "warn_soft")):
        assert contrast(*(getattr(tokens, name) for name in pair)) >= 4.5
    for mark in ("neg", "pos", "field_border", "focus", "plot_train", "plot_test"):
        assert min(contrast(getattr(tokens, mark), ground) for ground in (tokens.panel, tokens.canvas)) >= 3
    assert min(contrast(colour, tokens.canvas) for colour in tokens.classes[:2]) >= 3


@pytest.mark.parametrize("tokens", HIGH)
def test_high_contrast_is_7_for_words_and_4_5_for_marks(tokens):
    words = ("text", "text2", "text3", "neg_text", "pos_text", "accent", "grad", "err", "ok", "warn", "code")
    for surface in (tokens.bg, tokens.panel, tokens.canvas, tokens.raised):
        for name in words:
            assert contrast(getattr(tokens, name), surface) >= 7, name
        for name in ("border", "divider", "field_border", "focus", "pos", "disabled", "ghost"):
            assert contrast(getattr(tokens, name), surface) >= 4.5, name
    assert contrast(tokens.on_accent, tokens.accent_fill) >= 7
    for surface in (tokens.sel, tokens.hover):
        assert contrast(tokens.text, surface) >= 7


@pytest.mark.parametrize("tokens", BY_LIGHTNESS)
def test_lightness_alone_says_the_sign(tokens):
    steps = [lightness(stop) for stop in tokens.diverging]
    assert all(one - other > 6 for one, other in pairwise(steps))
    for one, other in ((tokens.neg, tokens.pos), (tokens.classes[0], tokens.classes[1])):
        assert lightness(one) - lightness(other) > 25


@pytest.mark.parametrize("eye", list(MACHADO))
@pytest.mark.parametrize("tokens", ALL)
def test_signs_are_told_apart_by_every_eye(tokens, eye):
    for one, other in ((tokens.neg, tokens.pos), (tokens.diverging[0], tokens.diverging[-1])):
        assert apart(one, other, eye) > 40
