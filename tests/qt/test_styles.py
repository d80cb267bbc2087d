"""Looks stand in the style sheet: no widget has one of its own."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QLabel, QProxyStyle, QStyle

import micrograd_desktop
from micrograd_desktop.presentation.colours import DARK, LIGHT
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.pane_header import HEIGHT, PaneHeader
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.qt.theme import Theme, theme, tokens

QT = Path(micrograd_desktop.__file__).parent / "qt"


def test_only_the_theme_sets_a_style_sheet():
    setters = {str(path.relative_to(QT)) for path in QT.rglob("*.py") if "setStyleSheet" in path.read_text("utf-8")}
    assert setters == {"theme.py"}


def test_no_widget_has_a_style_sheet_of_its_own(open_window, tiny):
    window = open_window(tiny)
    window.show_workspace("trace")
    styled = [child for child in window.findChildren(object) if getattr(child, "styleSheet", str)()]
    assert styled == []


def test_an_icon_on_a_label_is_as_sharp_as_its_screen():
    """Each is drawn for a ratio of pixels that is given: without it, it would be enlarged and blurred."""
    for path in QT.rglob("*.py"):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in calls:
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            if name == "pixmap" and path.name != "icons.py":
                assert "devicePixelRatio" in ast.unparse(call) or "scale" in ast.unparse(call), (path.name, call.lineno)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_mark_changes_the_look_at_once(qtbot, qapp, mode):
    theme().apply(qapp)
    theme().set_mode(mode)
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()
    for role, colour in (("good", "ok"), ("error", "err"), ("gradient", "grad")):
        set_mark(label, "role", role)
        assert label.palette().windowText().color().name().upper() == getattr(tokens(), colour).upper()


def test_every_pane_has_the_same_header(open_window, tiny):
    window = open_window(tiny)
    headers = {}
    for name in ("train", "trace"):
        window.show_workspace(name)
        found = window.workspace(name).widget.findChildren(PaneHeader)
        headers[name] = sorted(header.text.split(" ")[0] for header in found)
        assert {header.height() for header in found} == {HEIGHT}
    assert headers == {
        "train": ["", "Data", "Inspector", "Loss", "Model", "Output", "Stop"],
        "trace": ["", "Cells", "Check", "Expression", "Gradient", "Graph", "Leaf", "Predict", "Printed", "Topological"],
    }


def test_a_caption_gives_way_to_the_controls(qtbot, qapp):
    theme().apply(qapp)
    header = PaneHeader("Title")
    qtbot.addWidget(header)
    header.set_caption("a caption that is far longer than there is room for in so narrow a pane")
    header.add(QLabel("control"))
    header.resize(200, HEIGHT)
    header.show()
    assert header.width() == 200 and header.minimumSizeHint().width() < 200
    assert header.text.startswith("Title a caption")


@pytest.mark.parametrize(("width", "says", "tip"), [
    (600, "over 4,096 of 100,000 points", ""),
    (190, "4,096 points", "over 4,096 of 100,000 points"),
    (120, "…", "over 4,096 of 100,000 points"),
])  # fmt: skip
def test_a_caption_says_the_longest_text_that_there_is_room_for(qtbot, qapp, width, says, tip):
    theme().apply(qapp)
    header = PaneHeader("Title")
    qtbot.addWidget(header)
    header.set_caption("over 4,096 of 100,000 points", "4,096 points")
    header.add(QLabel("control"))
    header.resize(width, HEIGHT)
    header.show()
    header.grab()
    assert (says in header._caption.shown(), header._caption.toolTip()) == (True, tip_text(tip) if tip else "")


class Heard(QObject):
    """Counts how often each widget hears of another style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.times[id(watched)] += 1
        return False


def test_another_theme_styles_a_widget_no_more_often_the_deeper_it_lies(qtbot, qapp):
    theme().apply(qapp)
    theme().set_mode("light")
    outer = QFrame()
    qtbot.addWidget(outer)
    widgets = [outer]
    for _ in range(12):
        widgets.append(QFrame(widgets[-1]))
    outer.show()
    heard = Heard()
    qapp.installEventFilter(heard)
    theme().set_mode("dark")
    qapp.removeEventFilter(heard)
    times = [heard.times[id(widget)] for widget in widgets]
    assert times == times[:1] * len(times)


def test_the_systems_scheme_is_asked_for_once_until_it_changes(qapp, monkeypatch):
    theme().apply(qapp)
    theme().set_mode("light")
    asked, chosen = [], [LIGHT]
    monkeypatch.setattr(Theme, "_chosen", lambda _theme: asked.append(1) or chosen[0])
    theme().set_mode("system")
    asked.clear()
    assert [tokens() for _ in range(5)] == [LIGHT] * 5 and not asked
    chosen[0] = DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens() is DARK and len(asked) == 1
    monkeypatch.undo()
    theme().set_mode("light")
    assert tokens() is LIGHT


class _WithIcons(QProxyStyle):
    """Fusion as it is where a desktop wants icons on buttons."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        wanted = hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        return 1 if wanted else super().styleHint(hint, option, widget, data)


def test_buttons_of_dialogs_have_words_and_no_icons(qtbot, qapp):
    """A desktop's own icons would be of another set than the app's, and dark in a dark window."""
    theme().apply(qapp)
    kinds = QDialogButtonBox.StandardButton
    try:
        qapp.setStyle(_WithIcons("Fusion"))
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Close)
        qtbot.addWidget(box)
        box.show()
        assert [button.text() for button in box.buttons() if not button.icon().isNull()] == []
    finally:
        qapp.setStyle("Fusion")
