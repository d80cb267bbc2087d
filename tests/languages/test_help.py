"""The pages of help in another language: the same headings, rows, code and links as the English ones."""

from __future__ import annotations

import re

import pytest

from micrograd_desktop import resources
from micrograd_desktop.presentation.help_pages import PAGES

HELP = resources.path("help")
LANGUAGES = ("de",)
BOTH = [(language, page.name) for language in LANGUAGES for page in PAGES]


def english(name: str) -> str:
    return (HELP / f"{name}.md").read_text(encoding="utf-8")


def translated(language: str, name: str) -> str:
    return (HELP / language / f"{name}.md").read_text(encoding="utf-8")


def marks(text: str) -> list[str]:
    """The order of headings and tables: "#", "##", "|" for each row with the number of its cells."""
    bare = re.sub(r"^```.*?^```$", "```", text, flags=re.MULTILINE | re.DOTALL)
    found = re.findall(r"^(#+ |\|.*|```$)", bare, re.MULTILINE)
    return [f"| {mark.count('|')}" if mark.startswith("|") else mark.strip() for mark in found]


@pytest.mark.parametrize(("language", "name"), BOTH)
def test_headings_tables_and_code_are_where_the_english_page_has_them(language: str, name: str) -> None:
    assert marks(translated(language, name)) == marks(english(name))


@pytest.mark.parametrize(("language", "name"), BOTH)
def test_blocks_of_code_and_links_are_the_english_page_s(language: str, name: str) -> None:
    for pattern in (r"^```.*?^```$", r"\]\(([^)]*)\)"):
        found = [re.findall(pattern, page, re.M | re.S) for page in (translated(language, name), english(name))]
        assert found[0] == found[1]


KEYS = {"de": {"Strg": "Ctrl", "Umschalt": "Shift", "Bild auf": "PgUp", "Bild ab": "PgDown"}}
"""What keys are called, as Qt has it, and the English names."""


@pytest.mark.parametrize(("language", "name"), BOTH)
def test_keys_of_shortcuts_are_the_english_page_s(language: str, name: str) -> None:
    keys = re.compile(r"\b(?:Ctrl|Alt|Shift)\+[\w+]*\w|\bF\d{1,2}\b")
    page = translated(language, name)
    for own, usual in KEYS[language].items():
        page = page.replace(own, usual)
    found = [sorted(keys.findall(text)) for text in (page, english(name))]
    assert [key for key in found[0] if "lick" not in key] == [key for key in found[1] if "lick" not in key]


@pytest.mark.parametrize(("language", "name"), BOTH)
def test_symbols_of_the_glossary_stay(language: str, name: str) -> None:
    if name != "glossary":
        return
    symbols = [re.findall(r"^\| [^|]+ \|([^|]*)\|", page, re.M) for page in (translated(language, name), english(name))]
    assert [s for s in symbols[0] if "Zeichen" not in s] == [s for s in symbols[1] if "symbol" not in s]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_of_another_name(language: str) -> None:
    assert {path.stem for path in (HELP / language).glob("*.md")} == {page.name for page in PAGES}
