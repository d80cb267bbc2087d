"""The pages of help that come with the app, and what each of them is about."""

from __future__ import annotations

import re
from functools import cache

from micrograd_desktop import resources
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import language, tr

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_TERM = re.compile(r"^\| ([^|`*]+?) \|(?=.*(?:\n(?!\| ?-)|\Z))", re.MULTILINE)
"""A row of a table, but not its head, which a rule follows."""
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: ``name`` is that of its file in ``resources/help``, without the suffix."""

    name: str
    title: str

    @property
    def text(self) -> str:
        """All of it, in Markdown; in English where there is none in the language that is spoken."""
        return _read(language(), f"{self.name}.md") or self.english

    @property
    def english(self) -> str:
        """All of it in English, in Markdown; a sentence where the installation lacks it."""
        return _read(f"{self.name}.md") or tr("This page is missing. Install Micrograd Desktop again.")


def _read(*parts: str) -> str:
    """The text of a file of help; empty where there is none."""
    try:
        return resources.path("help", *parts).read_text(encoding="utf-8")
    except OSError:
        return ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that a page explains: a heading, or a word of the glossary.

    ``title`` is it as it stands on the page, ``english`` as it stands on the English one: code names it by that.
    """

    page: HelpPage
    title: str
    english: str


PAGES = (
    HelpPage("views", tr("What each view shows")),
    HelpPage("manual", tr("The manual")),
    HelpPage(GLOSSARY, tr("Glossary")),
    HelpPage("playground", tr("Coming from TensorFlow Playground")),
    HelpPage("commands", tr("Without the window")),
    HelpPage("python", tr("From Python")),
    HelpPage("format", tr("The file format")),
    HelpPage("speed", tr("How fast it is")),
)
"""In their order."""


@cache
def topics() -> tuple[Topic, ...]:
    """What can be looked up. A page has the same headings, and the same words, in every language in the same order."""
    return tuple(
        Topic(page, title, english)
        for page in PAGES
        for title, english in zip(headings(page, page.text), headings(page, page.english), strict=True)
    )


def headings(page: HelpPage, text: str) -> list[str]:
    """What a page explains, as its text in a language has it: its headings, and the words of the glossary."""
    return [*_HEADING.findall(text), *(_TERM.findall(text) if page.name == GLOSSARY else ())]
