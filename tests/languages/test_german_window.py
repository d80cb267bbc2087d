"""A window that speaks German, in a process of its own: the language is chosen before what has texts is imported."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from micrograd_desktop.qt.main_window import TITLE_BAR

LOW_SCREEN, MENU_BAR, MOST_ENTRIES = 640, 24, 18


@pytest.fixture(scope="module")
def said() -> Any:
    program = [sys.executable, "-m", "tests.languages.german_window"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_menus_are_german_and_every_entry_has_a_letter_of_its_own(said: Any) -> None:
    titles = [text.replace("&", "") for text, _ in said["bar"]]
    assert titles[:3] == ["Datei", "Bearbeiten", "Ansicht"] and titles[-1] == "Hilfe"
    for name, entries in [("the bar", said["bar"]), *((menu["title"], menu["entries"]) for menu in said["menus"])]:
        letters = [letter for _, letter in entries]
        assert all(letters) and len(set(letters)) == len(letters), (name, entries)
        assert all(text.lower().count(f"&{letter}") == 1 for text, letter in entries), (name, entries)


def test_no_german_menu_is_higher_than_a_low_screen(said: Any) -> None:
    for menu in said["menus"]:
        assert menu["height"] <= LOW_SCREEN - MENU_BAR - TITLE_BAR, menu["title"]
        assert len(menu["entries"]) <= MOST_ENTRIES, menu["title"]


def test_the_palette_finds_in_german_and_in_english(said: Any) -> None:
    assert said["found"] == {
        "speichern unter": "Speichern unter…",
        "undo list": "Verlauf der Änderungen…",
        "fullscreen": "Vorführmodus",
        "vollbild": "Vorführmodus",
        "contrast: high": "Kontrast: Hoch",
        "theme: dark": "Farbschema: dunkel",
    }


def test_keys_are_called_as_qt_calls_them_in_german(said: Any) -> None:
    assert said["keys"].endswith("(Strg+S)")
