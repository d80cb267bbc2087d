"""What is this? Every control says it, by key beside itself, with the mouse where one clicks, and does nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from micrograd_desktop.presentation.help_pages import topics
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.qt.controls.explained import explain_as, explanation_of
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.tab_order import in_reading_order
from micrograd_desktop.qt.what_is_this import CLICK, Bubble
from tests.conftest import delete_what_is_to_be_deleted_later

PATIENCE = 20_000
KEY, SHIFT, LEFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
DIALOGS = (
    "preferences", "shortcuts", "sweep", "find_rate", "landscape", "undo_list", "help", "credits", "save_picture",
    "take_network", "show_table",
)  # fmt: skip


@pytest.fixture
def window(open_window):
    return open_window(with_run(EXAMPLES["spiral"], kept(EXAMPLES["spiral"], "one", 5)))


def unexplained(root: QWidget) -> list[str]:
    """Controls that say nothing of themselves, or only their name again."""
    there = [widget for widget in in_reading_order(root) if widget.isVisible()]
    assert there
    said = [(widget, explanation_of(widget)) for widget in there]
    return [f"{type(widget).__name__} {of.title}" for widget, of in said if not of.text or not of.title]


@pytest.mark.parametrize("name", ["train", "trace", "runs"])
def test_every_control_of_a_workspace_says_what_it_is_and_where_more_stands(qtbot, window, name):
    window.show_workspace(name)
    if name == "train":
        window.workspace("train").apart.set_on(True)
        window.actions_by_id["show_layers"].setChecked(True)
    window.beside.prepare_explanations()
    assert unexplained(window) == []
    known = {topic.english for topic in topics()}
    for pane in window.shown.panes:
        for widget in (widget for widget in in_reading_order(pane) if widget.isVisible()):
            assert explanation_of(widget).topic in known, (name, widget.accessibleName())


def test_every_control_of_a_dialog_says_what_it_is(qtbot, window):
    missing = {}
    for name in DIALOGS:
        before = set(QApplication.topLevelWidgets())
        window.actions_by_id[name].trigger()
        opened = [one for one in QApplication.topLevelWidgets() if one not in before and isinstance(one, QDialog)]
        opened = [one for one in opened if one.isVisible()]
        assert opened, name
        missing[name] = [words for dialog in opened for words in unexplained(dialog)]
        for dialog in opened:
            dialog.close()
        delete_what_is_to_be_deleted_later()
    assert {name: words for name, words in missing.items() if words} == {}


def test_every_control_of_the_welcome_pane_says_what_it_is(qtbot, window):
    window.actions_by_id["welcome"].trigger()
    assert unexplained(window.beside.welcome) == []


def test_by_key_it_is_said_of_the_control_with_the_focus_which_gets_it_back(qtbot, window):
    field = window.workspace("train").bar.rate_field
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(field, KEY.Key_F1, SHIFT)
    bubble = QApplication.activePopupWidget()
    assert isinstance(bubble, Bubble) and bubble.said.title == "Learning rate" and "η" in bubble.said.text
    assert bubble.said.text in bubble.accessibleDescription() and bubble.topic.title == "Training"
    assert bubble.frameGeometry().top() >= field.mapToGlobal(QPoint(0, 0)).y()
    qtbot.keyClick(bubble, KEY.Key_Escape)
    qtbot.waitUntil(lambda: window.beside.what_is_this.bubble is None, timeout=PATIENCE)
    assert QApplication.activePopupWidget() is None and window.focusWidget() is field


def test_of_a_canvas_it_is_said_what_it_is_and_what_it_shows_now(qtbot, window):
    view = window.workspace("train").centre
    view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.keyClick(view, KEY.Key_F1, SHIFT)
    bubble = window.beside.what_is_this.bubble
    assert "arrow keys walk" in bubble.said.text and bubble.said.topic == "Train: the network"
    qtbot.mouseClick(bubble.more, LEFT)
    assert window.beside._help is not None and window.beside._help.isVisible()


def test_in_a_dialog_the_same_key_says_it(qtbot, window):
    dialog = window.beside.show_preferences()
    qtbot.waitUntil(dialog.isVisible)
    dialog.signs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(dialog.signs.hasFocus)
    qtbot.keyClick(dialog.signs, KEY.Key_F1, SHIFT)
    bubble = window.beside.what_is_this.bubble
    assert bubble.said.title == "Signs" and "red-blind" in bubble.said.text
    bubble.close()
    dialog.close()


def test_with_the_mouse_the_next_click_says_it_and_does_nothing_else(qtbot, window, monkeypatch):
    train, what = window.workspace("train"), window.beside.what_is_this
    monkeypatch.setattr(QApplication, "widgetAt", lambda _place: train.bar.step)
    for end in ("click", "escape"):
        window._focus_keys.by_key = False
        window.actions_by_id["what_is_this"].trigger()
        assert what.asking and window.statusBar().currentMessage() == CLICK
        assert QApplication.overrideCursor().shape() == Qt.CursorShape.WhatsThisCursor
        if end == "click":
            QTest.mouseClick(train.bar.step, LEFT)
            assert what.bubble.said.title == "Step" and "Train one step" in what.bubble.said.text
            what.bubble.close()
        else:
            qtbot.keyClick(window.focusWidget(), KEY.Key_Escape)
        assert not what.asking and QApplication.overrideCursor() is None
    assert train.binding.step == 0
    QTest.mouseClick(train.bar.step, LEFT)
    qtbot.waitUntil(lambda: train.binding.step == 1, timeout=PATIENCE)


def test_what_lies_over_the_output_says_what_it_is_itself(qtbot, window):
    window.actions_by_id["paint"].setChecked(True)
    layer = window.workspace("train").layout.painter.layer
    window.beside.prepare_explanations()
    of = explanation_of(layer)
    assert "Space paints" in of.text and of.topic == "Train: the output"


def test_foreign_text_is_said_as_it_is(qtbot):
    outer, inner = QWidget(), QWidget()
    qtbot.addWidget(outer)
    inner.setParent(outer)
    inner.setAccessibleName("<img src=x>")
    set_tip(outer, "a < b & c\n" + "long words " * 20)
    of = explanation_of(inner)
    assert of.title == "<img src=x>" and of.text.startswith("a < b & c long words") and "<br>" not in of.text
    explain_as(inner, "Its own words.", "Bugs")
    assert explanation_of(inner).text == "Its own words." and explanation_of(inner).topic == "Bugs"
    bubble = Bubble(of, outer)
    qtbot.addWidget(bubble)
    assert {label.textFormat() for label in bubble.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_every_heading_that_is_named_is_one_of_the_help_pages(window):
    known = {topic.english for topic in topics()}
    for name in window.workspace_ids:
        for explained in window.workspace(name).explanations:
            assert explained.topic == "" or explained.topic in known, explained
