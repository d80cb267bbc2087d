"""The pages of help that come with the app, and what each of them is about."""

from __future__ import annotations

import re
from functools import cache

from micrograd_desktop import resources
from micrograd_desktop.lazy_dataclass import dataclass

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_TERM = re.compile(r"^\| ([^|`*]+?) \|", re.MULTILINE)
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: ``name`` is that of its file in ``resources/help``, without the suffix."""

    name: str
    title: str

    @property
    def text(self) -> str:
        """All of it, in Markdown; a sentence where the installation lacks it."""
        try:
            return resources.path("help", f"{self.name}.md").read_text(encoding="utf-8")
        except OSError:
            return "This page is missing. Install Micrograd Desktop again."


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that a page explains: a heading, or a word of the glossary."""

    page: HelpPage
    title: str


PAGES = (
    HelpPage("views", "What each view shows"),
    HelpPage("manual", "The manual"),
    HelpPage(GLOSSARY, "Glossary"),
    HelpPage("playground", "Coming from TensorFlow Playground"),
    HelpPage("commands", "Without the window"),
    HelpPage("python", "From Python"),
    HelpPage("format", "The file format"),
    HelpPage("speed", "How fast it is"),
)
"""In their order."""


@cache
def topics() -> tuple[Topic, ...]:
    """What can be looked up."""
    found = []
    for page in PAGES:
        text = page.text
        found += [Topic(page, heading) for heading in _HEADING.findall(text)]
        if page.name == GLOSSARY:
            found += [Topic(page, term) for term in _TERM.findall(text) if term != "word" and not term.startswith("-")]
    return tuple(found)
