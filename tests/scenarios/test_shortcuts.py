"""Shortcuts changed on their sheet, by keys: set, taken from another action with both names told, reset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from shiboken6 import isValid

PATIENCE = 20_000
KEY = Qt.Key


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


@pytest.fixture
def sheet(qtbot, window):
    sheet = window.beside.show_shortcuts()
    qtbot.waitUntil(sheet.isVisible)
    yield sheet
    if isValid(sheet):
        sheet.close()


def choose(sheet, name):
    sheet.table.setCurrentItem(sheet._items[name])
    assert sheet.chosen.row.id == name


def keys(window, name):
    return [sequence.toString() for sequence in window.actions_by_id[name].shortcuts()]


def test_free_keys_are_given_and_work_at_once(qtbot, window, sheet):
    choose(sheet, "step")
    assert "press the keys" not in sheet.says.text() and not sheet.give.isEnabled()
    qtbot.keyClick(sheet.keys, KEY.Key_F12)
    assert sheet.says.text() == "F12 is free. Set gives it to “Step”."
    qtbot.mouseClick(sheet.give, Qt.MouseButton.LeftButton)
    assert keys(window, "step") == ["F12"] and sheet._items["step"].text(1) == "F12"
    sheet.close()
    with qtbot.waitActive(window, timeout=PATIENCE):
        window.activateWindow()
    train = window.workspace("train").binding
    qtbot.keyClick(window, KEY.Key_S)
    qtbot.keyClick(window, KEY.Key_F12)
    qtbot.waitUntil(lambda: train.step > 0 and train.settled, timeout=PATIENCE)
    assert train.step == 1


def test_keys_of_another_action_are_told_with_both_names_and_taken(qtbot, window, sheet):
    choose(sheet, "step")
    sheet.keys.setKeySequence(QKeySequence("Ctrl+K"))
    assert sheet.give.text() == "Take it"
    assert sheet.says.text() == "Ctrl+K is the key of “Command palette…”. Take it gives it to “Step”."
    qtbot.mouseClick(sheet.give, Qt.MouseButton.LeftButton)
    assert keys(window, "step") == ["Ctrl+K"] and keys(window, "palette") == []
    qtbot.mouseClick(sheet.reset, Qt.MouseButton.LeftButton)
    assert keys(window, "step") == ["S", "Right"] and keys(window, "palette") == ["Ctrl+K"]
    assert sheet._items["palette"].text(1) == "Ctrl+K"


def test_keys_of_several_workspaces_are_taken_from_each(window, sheet):
    choose(sheet, "palette")
    sheet.keys.setKeySequence(QKeySequence("S"))
    assert "“Step” and of “One node”" in sheet.says.text()
    sheet.give.click()
    assert (keys(window, "palette"), keys(window, "step"), keys(window, "trace_one")) == (["S"], ["Right"], ["Right"])


def test_an_action_has_no_keys_or_the_usual_ones_again(qtbot, window, sheet):
    choose(sheet, "reset")
    qtbot.mouseClick(sheet.none, Qt.MouseButton.LeftButton)
    assert keys(window, "reset") == []
    qtbot.mouseClick(sheet.usual, Qt.MouseButton.LeftButton)
    assert keys(window, "reset") == ["R"]


def test_what_no_action_can_have_is_told(window, sheet):
    choose(sheet, "reset")
    sheet.keys.setKeySequence(QKeySequence("Esc"))
    assert "no action can have" in sheet.says.text() and not sheet.give.isEnabled()
    fixed = sheet.table.topLevelItem(sheet.table.topLevelItemCount() - 1).child(0)
    sheet.table.setCurrentItem(fixed)
    assert sheet.chosen is None and "can't be changed" in sheet.says.text() and not sheet.keys.isEnabled()


def test_the_palette_tells_changed_keys(window, sheet):
    choose(sheet, "reset")
    sheet.keys.setKeySequence(QKeySequence("F12"))
    sheet.give.click()
    sheet.close()
    palette = window.beside.show_palette()
    palette.field.setText("reset")
    assert palette.current.keys == "F12"
    palette.close()


def shown_rows(sheet):
    heads = map(sheet.table.topLevelItem, range(sheet.table.topLevelItemCount()))
    items = [item for head in heads if not head.isHidden() for item in map(head.child, range(head.childCount()))]
    return [item.text(0) for item in items if not item.isHidden()]


def test_the_sheet_is_searched_by_words_by_keys_and_by_what_others_call_a_thing(qtbot, window, sheet):
    everything = len(shown_rows(sheet))
    assert sheet.search.hasFocus() and everything > 80
    for query, title in (
        ("fork", "Fork from this step"), ("ctrl+b", "Fork from this step"), ("grid search", "Sweep…"),
        ("walk the neurons", "Walk the neurons"), ("early", "Stop when…"),
    ):  # fmt: skip
        sheet.search.setText(query)
        assert title in shown_rows(sheet) and len(shown_rows(sheet)) < everything / 3, query
    sheet.search.setText("zzz<b>")
    assert not sheet.table.isVisible() and sheet.nothing.text() == "Nothing fits “zzz<b>”."
    qtbot.keyClick(sheet.search, KEY.Key_Escape)
    assert sheet.isVisible() and len(shown_rows(sheet)) == everything and sheet.table.isVisible()


def test_from_the_search_the_keys_lead_to_what_was_found_and_give_it_others(qtbot, window, sheet):
    qtbot.keyClicks(sheet.search, "fork")
    qtbot.keyClick(sheet.search, KEY.Key_Down)
    assert sheet.table.hasFocus() and sheet.chosen.row.id == "fork"
    qtbot.keyClick(sheet.table, KEY.Key_Return)
    assert sheet.keys.hasFocus()
