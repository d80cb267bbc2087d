"""The window in languages longer than English: nothing untranslated, nothing cut, the letters of menus apart."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.languages.pseudo import is_left, pseudo, untranslated

TOP = Path(__file__).resolve().parents[2]

Shown = dict[str, Any]


def walked(language: str, folder: Path) -> Shown:
    """What a window in a language shows."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, "-m", "tests.languages.walk", language]
    done = subprocess.run(
        command, env=environment, cwd=TOP, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return walked("mirrored", tmp_path_factory.mktemp("mirrored"))


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return walked("de", tmp_path_factory.mktemp("german"))


def test_the_language_that_nobody_speaks() -> None:
    assert pseudo("&Save {name}…") == "⟦&Sávé {name}…~~~~~⟧"
    assert pseudo("x²") == "x²"
    assert untranslated(f"{pseudo('over ' + pseudo('that'))} · left").split() == ["·", "left"]
    assert is_left("left over") and not is_left(pseudo("Save")) and not is_left("Micrograd Desktop (Ctrl+S)")


def test_nothing_that_is_shown_is_untranslated(mirrored: Shown) -> None:
    left = [(*where, text) for text, where in mirrored["texts"].items() if is_left(text)]
    assert not left


@pytest.mark.parametrize("language", ["mirrored", "german"])
def test_nothing_is_cut(language: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(language)["cut"] == []


def test_the_letters_of_a_german_menu_are_apart(german: Shown) -> None:
    assert len(german["menus"]) > 20
    for title, entries in german["menus"].items():
        letters = Counter(found.group(1).lower() for entry in entries if (found := re.search(r"&(\w)", entry)))
        assert not entries or sum(letters.values()) == len(entries), (title, entries)
        assert max(letters.values(), default=1) == 1, (title, entries)
