"""The inputs of formulas in words: what can be typed, and what people call them."""

from __future__ import annotations

from collections.abc import Mapping

from micrograd_desktop.translation import tr

MOST_LISTED = 8
"""Inputs that a sentence names."""


def in_words(names: Mapping[str, str], titles: Mapping[str, str], other: str = tr("or ")) -> list[str]:
    """Each input: "x1 (or x)", "x1 sepal length". ``names`` gives the first name for each, ``titles`` are by that."""
    typed: dict[str, list[str]] = {}
    for name, first in names.items():
        typed.setdefault(first, []).append(name)
    return [
        " ".join(filter(None, (lead, f"({other}{', '.join(others)})" if others else "", titles.get(first, ""))))
        for first, (lead, *others) in typed.items()
    ]


def listed(names: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """All of them: "x1 (or x) and x2 (or y)", cut."""
    said = in_words(names, titles)
    if len(said) > MOST_LISTED:
        return f"{', '.join(said[:MOST_LISTED])}, ... {said[-1]}"
    return tr(" and ").join(filter(None, (", ".join(said[:-1]), said[-1])))
