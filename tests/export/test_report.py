"""The report of an experiment: one page, whole, that obeys nothing that stands in it."""

from __future__ import annotations

import math
from base64 import b64decode
from html.parser import HTMLParser

from micrograd_desktop.export.project_facts import facts
from micrograd_desktop.export.report import Report, report_html
from micrograd_desktop.project.share_text import read_shared
from micrograd_desktop.project.storage import Saved

EVIL = '<script>alert("x")</script><img src=http://x/y>'
PNG = b"\x89PNG\r\n\x1a\nnot really"


class Page(HTMLParser):
    """The tags and words of a page; every tag that opens is closed."""

    VOID = ("meta", "img")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def page(tiny, **changed) -> Page:
    given = {
        "name": "Tiny",
        "step": 12,
        "facts": facts(Saved(tiny)),
        "figures": {"objective": 0.25, "test_accuracy": 1.0},
    }
    given |= {"changes": ["step 3: learning rate 0.2"], "pictures": {"Output": PNG}, **changed}
    return Page(report_html(Report(**given)))


def test_it_holds_settings_figures_changes_pictures_and_the_share_text(tiny):
    made = page(tiny)
    words = " ".join(made.words)
    for said in ("2-3-1", "logistic", "0.25", "Accuracy, test points", "step 3: learning rate 0.2", "--steps 12"):
        assert said in words
    assert read_shared(words) == tiny
    (picture,) = [attributes["src"] for tag, attributes in made.tags if tag == "img"]
    assert b64decode(picture.removeprefix("data:image/png;base64,")) == PNG


def test_foreign_text_stays_text(tiny):
    made = page(tiny, name=EVIL, changes=[EVIL], pictures={EVIL: PNG}, facts={"data": EVIL, "features": [EVIL]})
    assert not [tag for tag, _ in made.tags if tag == "script"]
    sources = [attributes.get("src") or "" for tag, attributes in made.tags if tag == "img"]
    assert len(sources) == 1 and sources[0].startswith("data:image/png")
    assert sum("<script>" in word for word in made.words) >= 4


def test_what_is_no_number_and_what_is_too_large_is_said(tiny):
    made = page(tiny, figures={"objective": math.inf}, facts={"share_text": None}, changes=[])
    words = " ".join(made.words)
    assert "inf" in words and "too large for a share text" in words and "Changed" not in words
