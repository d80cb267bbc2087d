"""Texts in the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from micrograd_desktop import translation
from micrograd_desktop.cli import COMMANDS
from micrograd_desktop.language_choice import wanted
from micrograd_desktop.terminal import COMMAND_NAMES
from micrograd_desktop.translation import in_english, tr, trn, whole

GERMAN = {"Close": "Schließen", "{name} is open.": "{name} ist offen."}


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def translate(text: str, sense: str, n: int) -> str:
        if text == "{n} steps":
            return "{n} Schritt" if n == 1 else "{n} Schritte"
        if (text, sense) == ("Open", "state"):
            return "offen"
        return GERMAN.get(text, "")

    monkeypatch.setattr(translation, "_sources", {})
    for name in ("_translator", "_thousands", "_language"):
        monkeypatch.setattr(translation, name, getattr(translation, name))
    translation.install(translate, "de")
    yield


def test_english_is_what_the_code_says() -> None:
    assert tr("Close") == "Close"
    assert tr("a {brace} stays") == "a {brace} stays"
    assert tr("{name} is open.", name="{foreign} text") == "{foreign} text is open."
    assert trn("{n} step", "{n} steps", 1) == "1 step"
    assert trn("{n} step of {name}", "{n} steps of {name}", 1240, name="a") == "1,240 steps of a"
    assert translation.language() == "en"
    assert in_english("Close") == ""


@pytest.mark.usefixtures("german")
def test_another_language_is_what_its_translator_says() -> None:
    assert tr("Close") == "Schließen"
    assert tr("Open", sense="state") == "offen"
    assert tr("Nobody translated this") == "Nobody translated this"
    assert [in_english(said) for said in ("Schließen", "Nobody translated this", "ist offen")] == ["Close", "", ""]
    assert tr("{name} is open.", name="{x}") == "{x} ist offen."
    assert trn("{n} step", "{n} steps", 1) == "1 Schritt"
    assert trn("{n} step", "{n} steps", 1240) == "1\u202f240 Schritte"
    assert whole(-1_234_567) == "-1\u202f234\u202f567"


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "de"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        (["moons-demo", "--language", "de"], {}, "de"),
        (["--language=en"], {"LANG": "de_DE.UTF-8"}, "en"),
        (["--language"], {"LANG": "de_DE.UTF-8"}, "de"),
        (["--language", "klingon"], {"LANG": "de_DE.UTF-8"}, "de"),
        (["--language", "en"], {"MICROGRAD_DESKTOP_LANGUAGE": "de"}, "de"),
        (["train", "moons-demo"], {"LANG": "de_DE.UTF-8"}, "en"),
        (["train", "moons-demo"], {"MICROGRAD_DESKTOP_LANGUAGE": "de"}, "de"),
    ],
)
def test_which_language_is_wanted(words: list[str], environment: dict[str, str], language: str) -> None:
    assert wanted(words, environment, COMMAND_NAMES) == language


def test_the_preferred_language_is_read_as_qt_stores_it(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    from micrograd_desktop.qt.preferences import Preferences

    file = tmp_path / "Micrograd Desktop" / "Micrograd Desktop.conf"
    preferences = Preferences(file)
    preferences.set_theme("dark")
    preferences.set_language("de")
    preferences._settings.sync()
    environment = {"XDG_CONFIG_HOME": str(tmp_path), "LANG": "C"}
    assert wanted([], environment, COMMAND_NAMES) == "de"
    preferences.set_language("en")
    preferences._settings.sync()
    assert wanted([], {**environment, "LANG": "de_DE.UTF-8"}, COMMAND_NAMES) == "en"
    preferences.forget_choices()
    preferences._settings.sync()
    assert wanted([], environment, COMMAND_NAMES) == "en"
    file.write_bytes(b"\xff\xfe language=de")
    assert wanted([], environment, COMMAND_NAMES) == "en"


def test_the_commands_that_speak_english_are_all_there_are() -> None:
    assert tuple(COMMANDS) == COMMAND_NAMES
