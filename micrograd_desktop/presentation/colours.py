"""The colours of the app, light and dark: the one table that every view, style sheet and plot reads."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from micrograd_desktop.lazy_dataclass import dataclass

Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """One colour theme: a hex colour for each use.

    A theme equals itself only, since pictures and pens are looked up by it many times a frame.

    Orange is negative and blue is positive, plum is a gradient, teal is the app itself.
    ``diverging`` has seven stops at -1, -2/3 ... +1; ``classes`` are the colours of the points
    (the first for target -1, the second for +1).
    """

    name: str
    bg: str
    panel: str
    canvas: str
    field: str
    raised: str
    header: str
    hover: str
    sel: str
    accent_soft: str
    border: str
    divider: str
    grid: str
    field_border: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    focus: str
    accent_fill: str
    on_accent: str
    accent_hover: str
    grad: str
    grad_soft: str
    grad_mid: str
    grad_strong: str
    neg: str
    pos: str
    neg_text: str
    pos_text: str
    err: str
    err_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    code: str
    plot_train: str
    plot_test: str
    ghost: str
    diverging: tuple[str, ...]
    classes: tuple[str, ...]
    canvas_share: float
    """Part of the canvas colour in the output map, so that points stay on top of it."""


LIGHT = Tokens(
    name="light",
    bg="#EDEFF2",
    panel="#F7F8FA",
    canvas="#FFFFFF",
    field="#FFFFFF",
    raised="#FFFFFF",
    header="#F1F3F6",
    hover="#E6E9EE",
    sel="#DDF0EC",
    accent_soft="#DDF0EC",
    border="#D5DAE1",
    divider="#E4E7EC",
    grid="#ECEEF1",
    field_border="#858D99",
    text="#1A1F27",
    text2="#444C58",
    text3="#5F6875",
    disabled="#9AA2AE",
    accent="#0B7366",
    focus="#0B7366",
    accent_fill="#0B7366",
    on_accent="#FFFFFF",
    accent_hover="#095F55",
    grad="#86359C",
    grad_soft="#F5EAF8",
    grad_mid="#D9B5E4",
    grad_strong="#5E1F70",
    neg="#C25E00",
    pos="#1766AB",
    neg_text="#A34E00",
    pos_text="#155E9E",
    err="#B3261E",
    err_soft="#FCEBEA",
    ok="#197839",
    ok_soft="#E7F5EB",
    warn="#8A5A00",
    warn_soft="#FDF3DB",
    code="#4A5590",
    plot_train="#1A1F27",
    plot_test="#0B7366",
    ghost="#A6ADB8",
    diverging=("#B35000", "#EE9A45", "#FBDDB8", "#F4F4F2", "#C3DDF2", "#559BD3", "#0F5796"),
    classes=(
        "#C25E00",
        "#1766AB",
        "#3D9A6B",
        "#C0307F",
        "#5A2E12",
        "#25A0C8",
        "#6B3FC4",
        "#1E222A",
        "#4B0069",
        "#A500FF",
    ),
    canvas_share=0.5,
)

DARK = Tokens(
    name="dark",
    bg="#15181D",
    panel="#1D2127",
    canvas="#16191E",
    field="#12151A",
    raised="#262B33",
    header="#22272E",
    hover="#2D333C",
    sel="#173A38",
    accent_soft="#173A38",
    border="#363D47",
    divider="#2A3038",
    grid="#242931",
    field_border="#76808D",
    text="#E8EBEF",
    text2="#BCC3CD",
    text3="#98A1AE",
    disabled="#626B77",
    accent="#4CC9B5",
    focus="#4CC9B5",
    accent_fill="#4CC9B5",
    on_accent="#06231F",
    accent_hover="#6AD6C4",
    grad="#EDB8F8",
    grad_soft="#33243A",
    grad_mid="#7A4C88",
    grad_strong="#FBE6FF",
    neg="#F29A45",
    pos="#5BA9EC",
    neg_text="#F5A95F",
    pos_text="#74B8F2",
    err="#FF8A80",
    err_soft="#3D2222",
    ok="#69CF8B",
    ok_soft="#1B3324",
    warn="#F0C05A",
    warn_soft="#372D17",
    code="#AEB8F2",
    plot_train="#E8EBEF",
    plot_test="#4CC9B5",
    ghost="#5C6572",
    diverging=("#F7A550", "#BC7023", "#5E3F20", "#23272E", "#22415C", "#2F7BB8", "#6FB6F4"),
    classes=(
        "#F29A45",
        "#5BA9EC",
        "#3CCB96",
        "#F080BC",
        "#FBE7A1",
        "#B4ECFF",
        "#8A6CF0",
        "#9A6B4C",
        "#9600FF",
        "#C30096",
    ),
    canvas_share=0.4,
)


SEEN = 3.0
"""The least contrast of a mark with its ground (WCAG 2, 1.4.11)."""


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of a ``#RRGGBB`` colour."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=4096)
def blend(first: str, second: str, share: float) -> str:
    """Mix of two colours in sRGB: share 0 is the first, 1 the second."""
    mixed = (round(a + (b - a) * share) for a, b in zip(rgb(first), rgb(second), strict=True))
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def contrast(one: str, other: str) -> float:
    """How well one colour is told from another, 1 to 21: the contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in rgb(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@lru_cache(maxsize=2048)
def standing_out(tokens: Tokens, colour: str) -> str:
    """The colour itself, or mixed with so much of the text's that a thin line of it is seen on the canvas."""
    shares = (step / 20 for step in range(21))
    mixed = (blend(colour, tokens.text, share) for share in shares)
    return next((found for found in mixed if contrast(found, tokens.canvas) >= SEEN), tokens.text)


@lru_cache(maxsize=8)
def diverging_lut(tokens: Tokens, n: int = 256) -> Bytes:
    """Table of the diverging palette, from -1 to +1.

    Parameters
    ----------
    tokens : Tokens
        The theme.
    n : int
        Number of rows.

    Returns
    -------
    Bytes
        Shape ``(n, 3)``, read-only since it is kept.
    """
    stops = np.array([rgb(stop) for stop in tokens.diverging], dtype=np.float64)
    at = np.linspace(0.0, len(stops) - 1, n)
    columns = [np.interp(at, np.arange(len(stops)), stops[:, c]) for c in range(3)]
    lut = np.stack(columns, axis=1).round().astype(np.uint8)
    lut.setflags(write=False)
    return lut


def sign_token(value: float) -> str:
    """The token of a signed number's text: plain for 0 itself, the colour of errors for what is no number."""
    if not math.isfinite(value):
        return "err"
    return "text" if value == 0 else "pos_text" if value > 0 else "neg_text"


def diverging_rgb(tokens: Tokens, values: npt.ArrayLike) -> Bytes:
    """Colours of values in -1..1, clipped; NaN is drawn as 0. Shape of the values plus ``(3,)``."""
    lut = diverging_lut(tokens, 511)
    scaled = np.nan_to_num(np.asarray(values, dtype=np.float64), nan=0.0, posinf=1.0, neginf=-1.0)
    rows = np.rint((np.clip(scaled, -1.0, 1.0) + 1.0) * 255.0).astype(np.intp)
    return lut[rows]


def output_rgb(tokens: Tokens, shades: npt.ArrayLike) -> Bytes:
    """Colours of the output map: shades from -1 to 1, mixed with the canvas so that points stay on top."""
    colours = diverging_rgb(tokens, shades).astype(np.float64)
    canvas = np.array(rgb(tokens.canvas), dtype=np.float64)
    mixed = colours + (canvas - colours) * tokens.canvas_share
    found: Bytes = mixed.round().astype(np.uint8)
    return found


def class_rgb(tokens: Tokens, classes: npt.ArrayLike, certainty: npt.ArrayLike) -> Bytes:
    """Colours of the output map of several classes: the class's own, the paler the less certain (0 to 1).

    Parameters
    ----------
    classes
        Numbers of classes, from 0.
    certainty
        Of the same shape.
    """
    canvas = np.array(rgb(tokens.canvas), dtype=np.float64)
    colours = np.array([rgb(colour) for colour in tokens.classes], dtype=np.float64)[np.asarray(classes)]
    share = np.asarray(certainty, np.float64)[..., None] * (1.0 - tokens.canvas_share)
    mixed = canvas + (colours - canvas) * np.where(np.isnan(share), 0.0, share)
    found: Bytes = mixed.round().astype(np.uint8)
    return found
