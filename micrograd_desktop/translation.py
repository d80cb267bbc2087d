"""The texts that people read, in their language: English as it is written in the code, unless a translator is there.

Every such text is written as the first argument of ``tr`` (or the first two of ``trn``), as one constant, where it is
said or where a table names it: ``packaging/languages.py`` finds them there. Which language is spoken is decided once,
before the modules that have texts are imported (see ``language_choice``).
"""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str, str, int], str]
"""Finds the translation of a text, given its sense and how many of something are meant (−1: not said); "" for none."""

ENGLISH = "en"
ENGLISH_THOUSANDS = ","
OTHER_THOUSANDS = "\u202f"
"""A narrow space that no line breaks at: a comma or a point would be read as that of decimals in many languages."""

_translator: Translator | None = None
_sources: dict[str, str] = {}
"""What was said in another language, as the code has it."""

_thousands = ENGLISH_THOUSANDS
_language = ENGLISH


def install(translator: Translator, language: str) -> None:
    """Have every text from now on said in another language.

    Parameters
    ----------
    language
        Its code as in ISO 639-1.
    """
    global _translator, _thousands, _language
    _translator, _thousands, _language = translator, OTHER_THOUSANDS, language


def language() -> str:
    """The code of the language that is spoken, as in ISO 639-1."""
    return _language


def tr(text: str, /, *, sense: str = "", **values: object) -> str:
    """A text in the language that is spoken.

    Parameters
    ----------
    text
        It in English, a constant. Where there are ``values``, their names stand in it in braces, as ``str.format`` has
        them; without any it is taken as it is.
    sense
        What is meant, a constant, where English has one word for what other languages have several for.
    """
    if _translator is None:
        said = text
    elif (said := _translator(text, sense, -1) or text) != text and not values:
        _sources[said] = text
    return said.format(**values) if values else said


def trn(one: str, many: str, n: int, /, *, sense: str = "", **values: object) -> str:
    """A text on so many of something: ``trn("{n} step", "{n} steps", taken)``.

    Parameters
    ----------
    one, many
        The text in English for one and for any other number, constants; ``{n}`` in it is the number, its thousands
        marked.
    """
    said = one if n == 1 else many
    if _translator is not None:
        said = _translator(many, sense, n) or said
    return said.format(n=whole(n), **values)


def in_english(said: str) -> str:
    """A text that ``tr`` gave without values, as the code has it; "" where it is the same.

    By it what is looked for is found in both languages: what is written about the app elsewhere is in English.
    """
    return _sources.get(said, "")


def whole(n: int) -> str:
    """A whole number with its thousands marked as the language does: ``1,240``."""
    return f"{n:,}".replace(ENGLISH_THOUSANDS, _thousands)
