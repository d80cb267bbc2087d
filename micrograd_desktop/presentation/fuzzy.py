"""How well what was typed fits a title: the order of the command palette."""

from __future__ import annotations

import re

WHOLE, BEGINNING, WORD, START, WITHIN, LOOSE = 40.0, 20.0, 10.0, 8.0, 4.0, 1.0
"""What the query earns as the whole title and as its beginning, and each of its words as a word of the title, as the
start of one, within one, and as letters of the title that stand in this order."""

ELSEWHERE = 0.5
"""Part that a word earns which is not in the title but in the words beside it."""

LEAST_LOOSE = 3
"""Letters that a word needs at least to be looked for letter by letter: fewer are in nearly every title."""

_WORD = re.compile(r"[^\s()…,:/]+")


def words_of(text: str) -> tuple[str, ...]:
    """Its words, small and without what stands around them."""
    return tuple(_WORD.findall(text.casefold()))


def fit(query: str, title: str, beside: str = "") -> float | None:
    """How well a title answers a query, the more the better; None where a word of the query is nowhere in it.

    Parameters
    ----------
    beside
        Other words by which it may be found: they earn less.
    """
    wanted = words_of(query)
    if not wanted:
        return 0.0
    named, others = words_of(title), words_of(beside)
    earned = 0.0
    for word in wanted:
        found = max(_word(word, named), ELSEWHERE * _word(word, others))
        if not found:
            found = LOOSE if _in_order(word, "".join(named)) else 0.0
        if not found:
            return None
        earned += found
    asked, whole = " ".join(wanted), " ".join(named)
    if whole == asked:
        earned += WHOLE
    elif whole.startswith(asked):
        earned += BEGINNING
    return earned / len(wanted) - len(title) / 1000.0


def _word(wanted: str, words: tuple[str, ...]) -> float:
    """What it earns as one of these words, or as a part of one."""
    best = 0.0
    for word in words:
        if word == wanted:
            return WORD
        if word.startswith(wanted):
            best = max(best, START)
        elif wanted in word:
            best = max(best, WITHIN)
    return best


def _in_order(wanted: str, text: str) -> bool:
    """Whether its letters stand in the text in this order, whatever is between them, the first one at a beginning."""
    if len(wanted) < LEAST_LOOSE:
        return False
    letters = iter(text)
    return text[:1] == wanted[0] and all(letter in letters for letter in wanted)
