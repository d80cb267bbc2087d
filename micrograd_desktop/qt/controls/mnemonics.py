"""The underlined letters of the menus: one for each entry, no letter twice in a menu."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

LETTER = "mnemonic"
"""The property of an action that holds its letter, so that it stays when the title changes."""


def letters(titles: Sequence[str]) -> list[str]:
    """A letter for each title, all different: its first one, else that of another word, else any; "" if none is left.

    Who comes first chooses first, but gives way to one that has no other choice (an augmenting path, Kuhn 1955); of
    several who could, the last one does, so that what stands first in a menu keeps the letter that it is known by.
    """
    return list(_letters(tuple(titles)))


@lru_cache(maxsize=256)
def _letters(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Found once for all windows: they have the same menus."""
    taken: dict[str, int] = {}
    for place in range(len(titles)):
        _take(place, titles, taken, set())
    of = {place: letter for letter, place in taken.items()}
    return tuple(of.get(place, "") for place in range(len(titles)))


def _take(place: int, titles: Sequence[str], taken: dict[str, int], tried: set[str]) -> bool:
    wanted = _wishes(titles[place])
    free = [letter for letter in wanted if letter not in taken]
    for letter in (*free, *sorted(set(wanted) - set(free), key=lambda letter: (-taken[letter], letter))):
        if letter in tried:
            continue
        tried.add(letter)
        if letter not in taken or _take(taken[letter], titles, taken, tried):
            taken[letter] = place
            return True
    return False


def _wishes(title: str) -> list[str]:
    words = title.lower().split()
    wishes = [*(word[0] for word in words), *(letter for word in words for letter in word[1:])]
    return [letter for letter in dict.fromkeys(wishes) if letter.isascii() and letter.isalnum()]


def marked(title: str, letter: str) -> str:
    """The title as Qt underlines the letter in it, at the beginning of a word if there is one that begins with it."""
    low = title.lower()
    place = -1
    if letter:
        starts = [i for i, found in enumerate(low) if found == letter and (i == 0 or low[i - 1] == " ")]
        place = starts[0] if starts else low.find(letter)
    ahead, rest = (title, "") if place < 0 else (title[:place], title[place:])
    return ahead.replace("&", "&&") + ("&" if rest else "") + rest.replace("&", "&&")


def title_of(action: QAction) -> str:
    """The title without its underlined letter."""
    return unmarked(action.text())


def unmarked(text: str) -> str:
    """A text without the mark of its underlined letter."""
    return re.sub("&(.)", r"\1", text, flags=re.DOTALL) if "&" in text else text


def set_title(action: QAction, title: str) -> None:
    """Give an action another title; its letter stays, where the title has it."""
    action.setText(marked(title, str(action.property(LETTER) or "")))


def give_letters(menu: QMenu | QMenuBar, within: bool = True) -> None:
    """Give every entry of a menu its letter, and those of the menus in it, unless they get theirs later."""
    entries = [action for action in menu.actions() if not action.isSeparator()]
    for action, letter in zip(entries, letters([title_of(action) for action in entries]), strict=True):
        title = title_of(action)
        action.setProperty(LETTER, letter)
        set_title(action, title)
        inner = action.menu() if within else None
        if isinstance(inner, QMenu):
            give_letters(inner)
