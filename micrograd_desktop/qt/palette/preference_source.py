"""What the palette knows of the preferences: each choice of the dialog that is a list, to be made at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from micrograd_desktop.qt.number_preferences import DIGIT_ROWS
from micrograd_desktop.qt.palette.synonyms import in_both
from micrograd_desktop.qt.palette_row import PaletteRow
from micrograd_desktop.qt.preferences import AUTOSAVE_SECONDS, Preferences
from micrograd_desktop.qt.preferences_dialog import CONTRAST_ROWS, PALETTE_ROWS, RATE_ROWS, autosave_words
from micrograd_desktop.translation import ENGLISH, language, tr

BEHIND, CHOSEN = -1.5, 1.0
"""How far these rows stand behind actions, and what is chosen already behind the others."""


@dataclass(frozen=True, slots=True)
class Preferred:
    """A preference with a list: its title, what it can be (value, words), how it is known and remembered."""

    title: str
    rows: Sequence[tuple[str, str]]
    now: Callable[[Preferences], str]
    choose: Callable[[Preferences, str], object]
    words: str


PREFERRED = (
    Preferred(tr("Contrast"), CONTRAST_ROWS, Preferences.contrast, Preferences.set_contrast,
              tr("accessibility high colours colors theme black white", sense="search")),
    Preferred(tr("Signs"), PALETTE_ROWS, Preferences.palette, Preferences.set_palette,
              tr("colour color blind palette accessibility protanopia deuteranopia tritanopia accent", sense="search")),
    Preferred(tr("Rate slider"), RATE_ROWS, Preferences.rate_list, Preferences.set_rate_list,
              tr("learning rate lr eta list playground", sense="search")),
    Preferred(tr("Digits in tables"), DIGIT_ROWS, lambda known: str(known.table_digits()),
              lambda known, digits: known.set_table_digits(int(digits)),
              tr("decimals precision number format", sense="search")),
    Preferred(tr("Keep unsaved work"), [(str(seconds), autosave_words(seconds)) for seconds in AUTOSAVE_SECONDS],
              lambda known: str(known.autosave_seconds()),
              lambda known, seconds: known.set_autosave_seconds(int(seconds)), tr("autosave backup", sense="search")),
)  # fmt: skip


class PreferenceSource:
    """Each choice as a row, and one to the dialog with all of them.

    Parameters
    ----------
    obey
        Called when something is preferred that was not before.
    """

    def __init__(self, preferences: Preferences, obey: Callable[[], object]) -> None:
        self._preferences, self._obey = preferences, obey

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``; nothing before anything is typed."""
        for preferred in PREFERRED if query.strip() else ():
            now = preferred.now(self._preferences)
            for value, words in preferred.rows:
                chosen = value == now
                yield PaletteRow(
                    f"{preferred.title}: {_after_colon(words)}", partial(self._choose, preferred, value),
                    path=tr("Preferences, chosen") if chosen else tr("Preferences"), icon="settings",
                    words=in_both(preferred.words, preferred.title, words), bonus=BEHIND - (CHOSEN if chosen else 0.0),
                )  # fmt: skip

    def _choose(self, preferred: Preferred, value: str) -> None:
        preferred.choose(self._preferences, value)
        self._obey()


def _after_colon(words: str) -> str:
    """English goes on small there; in other languages a noun would be spelt wrongly."""
    return f"{words[:1].lower()}{words[1:]}" if language() == ENGLISH else words
