"""What a person may have meant by a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from micrograd_desktop.translation import tr

MOST_NAMES = 500
ALIKE = 0.6


def suggestion(name: str, known: Iterable[str]) -> str:
    """`` Perhaps 'tanh' is meant.`` as a sentence to add, or nothing if no known name is like it."""
    by_case = {word.casefold(): word for word in islice(known, MOST_NAMES) if abs(len(word) - len(name)) <= 3}
    found = get_close_matches(name.casefold(), by_case, 1, ALIKE)
    return tr(" Perhaps '{name}' is meant.", name=by_case[found[0]]) if found and by_case[found[0]] != name else ""
