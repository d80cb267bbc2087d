"""What a control is, in words: from its tip, from what it was told to say of itself, or from what it stands in."""

from __future__ import annotations

import html
import re

from PySide6.QtWidgets import QAbstractButton, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.mnemonics import unmarked
from micrograd_desktop.translation import tr

TOPIC = "helpTopic"
"""The property that names the heading of the help pages which is about a widget and all in it."""

MOST_OF_TITLE, MOST_OF_TEXT = 120, 1500
OF_ALL_DIALOGS = {
    tr("Close"): tr("Closes this window. What was chosen in it stays."),
    tr("Cancel"): tr("Closes this window, or ends what it does; nothing is changed."),
    tr("OK"): tr("Closes this window."),
}
"""What buttons are for that every dialog can have."""

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is said of a control.

    ``title`` is what it is called, ``text`` what it is for, ``now`` what it says at the moment where that is not in its
    title, and ``topic`` the heading of the help pages that says more; each can be empty but the title.
    """

    title: str
    text: str
    now: str = ""
    topic: str = ""


def explain_as(widget: QWidget, text: str = "", topic: str = "") -> None:
    """Say of a widget what it is for, if its tip does not, and which heading of the help pages is about it."""
    if text:
        widget.setWhatsThis(text)
    if topic:
        widget.setProperty(TOPIC, topic)


def explanation_of(widget: QWidget) -> Explanation:
    """What is said of a control: its own words, else those of the nearest that it stands in."""
    chain = _outwards(widget)
    text = next((words for one in chain if (words := _words(one))), "")
    title = next((name for one in chain if (name := _name(one))), tr("This part of the window"))
    topic = next((str(found) for one in chain if (found := one.property(TOPIC))), "")
    now = widget.accessibleDescription()
    shown = "" if now in (text, title) else plain(now, MOST_OF_TEXT)
    return Explanation(plain(title, MOST_OF_TITLE), plain(text, MOST_OF_TEXT), shown, topic)


def _outwards(widget: QWidget) -> list[QWidget]:
    """The widget and what it stands in, up to its window."""
    chain, at = [widget], widget
    while not at.isWindow() and (parent := at.parentWidget()) is not None:
        chain.append(parent)
        at = parent
    return chain


def _words(widget: QWidget) -> str:
    own = widget.whatsThis() or _plain_tip(widget.toolTip())
    if not own and isinstance(widget, QAbstractButton):
        return OF_ALL_DIALOGS.get(unmarked(widget.text()), "")
    return own


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and widget.text().strip():
        return unmarked(widget.text()).strip()
    return widget.windowTitle() if widget.isWindow() else ""


def _plain_tip(tip: str) -> str:
    """A tip as it was given to ``set_tip``: without its line breaks, and what was escaped as it is read."""
    if tip.startswith("<qt>"):
        tip = html.unescape(_TAG.sub("", tip.replace("<br>", "\n")))
    return re.sub(r"(?<=\S)\n(?=\S)", " ", tip).strip()
