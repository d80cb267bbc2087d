"""The pages of help in the languages that the app has: what code names by its English heading is found in all."""

from __future__ import annotations

from pathlib import Path

import pytest

from micrograd_desktop import resources, translation
from micrograd_desktop.language_choice import LANGUAGES
from micrograd_desktop.presentation import help_pages
from micrograd_desktop.presentation.help_pages import GLOSSARY, PAGES, headings, topics

OTHERS = [language for language in LANGUAGES if language != translation.ENGLISH]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_translated_page_has_the_headings_and_the_words_of_the_english_one(
    page: help_pages.HelpPage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation, "_language", language)
    translated, english = headings(page, page.text), headings(page, page.english)
    assert len(translated) == len(english)
    assert len(set(translated)) == len(translated)
    file = resources.path("help", language, f"{page.name}.md")
    assert (page.text == page.english) is not file.exists()


def test_in_another_language_what_code_names_in_english_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    glossary = PAGES[[page.name for page in PAGES].index(GLOSSARY)]
    english = glossary.english
    pages = tmp_path / "help" / "de"
    pages.mkdir(parents=True)
    (tmp_path / "help" / "glossary.md").write_text(english, encoding="utf-8")
    translated = english.replace("| word |", "| Wort |").replace("| gradient |", "| Gradient |")
    translated = translated.replace("## Values and gradients", "## Werte und Gradienten")
    (pages / "glossary.md").write_text(translated, encoding="utf-8")
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath(*parts))
    monkeypatch.setattr(help_pages, "PAGES", (glossary,))
    monkeypatch.setattr(translation, "_language", "de")
    found = {topic.english: topic.title for topic in topics.__wrapped__()}
    assert glossary.text == translated
    assert found["Values and gradients"] == "Werte und Gradienten"
    assert found["gradient"] == "Gradient" and found["value"] == "value"
    assert not found.keys() & {"word", "Wort"}


def test_a_page_that_no_language_has_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath(*parts))
    assert "Install Micrograd Desktop again" in PAGES[0].text
