"""Other colours for the same uses: signs told apart by lightness alone, and high contrast. Made when they are chosen.

The usual palette tells signs by hue, orange and blue, which protanopes, deuteranopes and tritanopes tell apart. The
other one needs no hue at all: negative is pale and positive dark, on the screen, in grey print, for every eye.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from micrograd_desktop.presentation.colours import DARK, LIGHT, Tokens

LIGHT_BY_LIGHTNESS = {
    "neg": "#D07C1E", "pos": "#0A2A52", "neg_text": "#9A4E00", "pos_text": "#0A2A52",
    "diverging": ("#FFE9C9", "#F3CF9B", "#DDB883", "#A9A9A6", "#6F8AA8", "#335A86", "#0A2A52"),
}  # fmt: skip
DARK_BY_LIGHTNESS = {
    "neg": "#FFDFAE", "pos": "#4A86C4", "neg_text": "#FFDFAE", "pos_text": "#74B8F2",
    "diverging": ("#FFE3B8", "#D9B98C", "#A78F72", "#77726D", "#4E6079", "#2C4A70", "#10345C"),
}  # fmt: skip
"""From -1 to +1 lightness falls all the way, so that grey alone says which sign it is."""

LIGHT_HIGH = {
    "bg": "#FFFFFF", "panel": "#FFFFFF", "header": "#FFFFFF", "hover": "#E0E4EA", "sel": "#D3ECE7",
    "accent_soft": "#D3ECE7", "border": "#4A515C", "divider": "#6B7380", "grid": "#B8BEC8", "field_border": "#1A1F27",
    "text": "#000000", "text2": "#14181F", "text3": "#2B323C", "disabled": "#5F6875", "accent": "#06463E",
    "focus": "#06463E", "accent_fill": "#06463E", "accent_hover": "#032E29", "grad": "#5E1F70", "neg": "#8A4000",
    "neg_text": "#6E3300", "pos": "#0F4A85", "pos_text": "#0C3D6E", "err": "#8A1710", "ok": "#0B4F24",
    "warn": "#5C3B00", "code": "#2C3670", "plot_train": "#000000", "plot_test": "#06463E", "ghost": "#5F6875",
}  # fmt: skip
DARK_HIGH = {
    "bg": "#000000", "panel": "#000000", "canvas": "#000000", "field": "#000000", "raised": "#0E1116",
    "header": "#000000", "hover": "#2B313B", "sel": "#0C3330", "accent_soft": "#0C3330", "border": "#9AA3B0",
    "divider": "#7C8694", "grid": "#3A424D", "field_border": "#E8EBEF", "text": "#FFFFFF", "text2": "#F1F3F6",
    "text3": "#D5DAE1", "disabled": "#8F98A5", "accent": "#7FF0DC", "focus": "#7FF0DC", "accent_fill": "#7FF0DC",
    "on_accent": "#00110E", "accent_hover": "#A6F7E8", "grad": "#F7D9FD", "neg": "#FFB76E", "neg_text": "#FFC488",
    "pos": "#8CC8FF", "pos_text": "#A3D3FF", "err": "#FFB3AC", "ok": "#8CE8AC", "warn": "#FFD98A", "code": "#CBD2FF",
    "plot_train": "#FFFFFF", "plot_test": "#7FF0DC", "ghost": "#98A1AE",
}  # fmt: skip


@cache
def tokens_of(dark: bool, palette: str, high: bool) -> Tokens:
    """The colours of a theme; the same object for the same choice.

    Parameters
    ----------
    palette
        ``"hue"`` or ``"lightness"``.
    high
        Whether text and marks are to stand out as far as they can.
    """
    found = DARK if dark else LIGHT
    if high:
        found = replace(found, **(DARK_HIGH if dark else LIGHT_HIGH))  # type: ignore[arg-type]
        found = replace(found, classes=(found.neg, found.pos, *found.classes[2:]))
    if palette == "lightness":
        found = replace(found, **(DARK_BY_LIGHTNESS if dark else LIGHT_BY_LIGHTNESS))  # type: ignore[arg-type]
        found = replace(found, classes=(found.neg, found.pos, *found.classes[2:]))
        if high:
            found = replace(found, neg="#B56400" if not dark else found.neg, pos=found.pos if not dark else "#5C9BDB",
                            neg_text="#6E3300" if not dark else found.neg_text,
                            pos_text=found.pos_text if not dark else "#A3D3FF")  # fmt: skip
    return found
