"""Foreign text made plain: what comes from a file or a person is shown, never obeyed by what shows it."""

from __future__ import annotations

MOST_CHARACTERS = 200
"""As long as a name, a label or an echo of what was typed gets on screen, in a terminal and in a sentence."""

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def plain(text: object, most: int = MOST_CHARACTERS) -> str:
    r"""The text on one line: what can't be printed as its Python escape, what is beyond ``most`` cut.

    Control characters, line ends, the marks that turn the direction of writing, lone surrogates and private signs
    (``str.isprintable``) would otherwise reach a terminal's title and clipboard, forge a row, or turn a line around.

    >>> plain("a\nb")
    'a\\nb'
    """
    text = str(text)
    shown = text[:most]
    if not shown.isprintable():
        shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in shown)
    return f"{shown[: most - 1]}{ELLIPSIS}" if len(text) > most or len(shown) > most else shown


def printable(text: str, keep: str = "\n") -> str:
    """The whole text of several lines, each character that can't be printed as its Python escape but those to keep."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in keep else c.encode("unicode_escape").decode("ascii") for c in text)
