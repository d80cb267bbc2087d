"""Foreign text made plain: what comes from a file or a person is shown, never obeyed by what shows it."""

from __future__ import annotations

MOST_CHARACTERS = 200
"""As long as a name, a label or an echo of what was typed gets on screen, in a terminal and in a sentence."""

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Signs that have no width and turn nothing around; Persian words and families of emoji are written with them."""


def joins(text: str, at: int) -> bool:
    """Whether a joiner stands there between two signs that one can stand between: beyond ASCII, and no spaces.

    Elsewhere it would only make two texts look the same, such as a run's name and that name with a joiner in it.
    """
    if text[at] not in JOINERS or not 0 < at < len(text) - 1:
        return False
    return all(not sign.isascii() and sign.isprintable() for sign in (text[at - 1], text[at + 1]))


def first_unprintable(text: str) -> int | None:
    """The place of the first character that ``plain`` escapes; None if there is none."""
    if text.isprintable():
        return None
    return next((at for at, c in enumerate(text) if not (c.isprintable() or joins(text, at))), None)


def plain(text: object, most: int = MOST_CHARACTERS) -> str:
    r"""The text on one line: what can't be printed as its Python escape, what is beyond ``most`` cut.

    Control characters, line ends, the marks that turn the direction of writing, lone surrogates and private signs
    (``str.isprintable``) would otherwise reach a terminal's title and clipboard, forge a row, or turn a line around.
    Joiners stay where ``joins`` says that they do their work.

    >>> plain("a\nb")
    'a\\nb'
    """
    text = str(text)
    shown = text[:most]
    if not shown.isprintable():
        shown = "".join(
            c if c.isprintable() or joins(shown, at) else c.encode("unicode_escape").decode("ascii")
            for at, c in enumerate(shown)
        )
    return f"{shown[: most - 1]}{ELLIPSIS}" if len(text) > most or len(shown) > most else shown


def printable(text: str, keep: str = "\n") -> str:
    """The whole text of several lines, each character that can't be printed as its Python escape but those to keep."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in keep else c.encode("unicode_escape").decode("ascii") for c in text)


def raised(text: str) -> str:
    """The text with its first letter large, as a sentence or a title begins; the others stay as they are."""
    return f"{text[:1].upper()}{text[1:]}"
