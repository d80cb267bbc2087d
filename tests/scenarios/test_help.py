"""The pages of help: all there, linked, looked up from the palette, and read by keys."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence

from micrograd_desktop import resources
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.presentation.help_pages import PAGES, topics
from micrograd_desktop.qt.action_table import all_rows
from micrograd_desktop.qt.train.painting.tools import TOOLS
from micrograd_desktop.qt.workspaces import WORKSPACES

BRUSHES = {QKeySequence(tool.key).toString() for tool in TOOLS.values()}
KEYS = BRUSHES | {keys for owned in all_rows(WORKSPACES) for keys in owned.row.shortcuts}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_there_and_its_links_lead_somewhere(page):
    assert page.text.startswith("# ") and "missing" not in page.text
    for link in re.findall(r"\]\(([^)#]+)\)", page.text):
        assert link.startswith("https://") or resources.path("help", link).is_file(), link


def test_keys_that_the_pages_name_are_keys_of_actions():
    named = {keys for page in PAGES[:3] for keys in re.findall(r"\(([A-Z](?:trl\+\w+)?)\)", page.text)}
    assert named and named <= KEYS


def test_there_is_something_on_every_view_and_no_topic_twice():
    titles = [topic.title for topic in topics()]
    assert len(set(titles)) == len(titles) and len(BUGS) > 3
    for wanted in ("momentum", "chain rule", "dead neuron", "Train: the network", "Trace: the graph"):
        assert wanted in titles


def test_every_topic_is_found_on_its_page(qtbot, open_window, tiny):
    window = open_window(tiny)
    help_window = window.beside.show_help()
    for topic in topics():
        help_window.look_up(topic)
        assert help_window.browser.textCursor().selectedText() == re.sub("[`*]", "", topic.title)
    assert window.beside.show_help() is help_window
    help_window.close()


def test_keys_alone_read_it_and_the_palette_looks_things_up(qtbot, open_window, tiny):
    window = open_window(tiny)
    window.actions_by_id["help"].trigger()
    help_window = window.beside.show_help()
    qtbot.waitUntil(help_window.isVisible)
    first = help_window.browser.toPlainText()
    qtbot.keyClick(help_window.pages, Qt.Key.Key_Down)
    assert help_window.browser.toPlainText() != first and "learning rate" in help_window.browser.toPlainText()
    help_window.browser.anchorClicked.emit(QUrl("format.md"))
    assert help_window.pages.currentRow() == [page.name for page in PAGES].index("format")
    palette = window.beside.show_palette()
    palette.field.setText("saturated")
    assert palette.current.title == "Help: saturated neuron"
    palette.close()
    help_window.close()
