"""Keys that a person gives to actions: which can be had, what stands in the way, and that none is had twice."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from micrograd_desktop.qt.action_keys import ActionKeys
from micrograd_desktop.qt.changed_keys import holders, refusal, with_keys, written
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.workspaces import WORKSPACES
from tests.qt.recorded_actions import ROWS, recorded_actions

BY_ID = {owned.row.id: owned for owned in ROWS}
IDS = st.sampled_from(sorted(BY_ID))
KEYS = st.sampled_from(["S", "Ctrl+K", "F12", "Shift+R", "Space", "Ctrl+Alt+J", "Home", "zork", "Tab", "A, B", ""])


def keys_of(rows):
    return {owned.row.id: owned.row.shortcuts for owned in rows}


def test_without_a_change_the_rows_are_those_of_the_table():
    assert keys_of(with_keys(ROWS, {})) == keys_of(ROWS)


def test_keys_are_given_taken_and_left_out():
    now = keys_of(with_keys(ROWS, {"step": ("F12",), "reset": (), "palette": ("S",)}))
    assert (now["step"], now["reset"], now["palette"]) == (("F12",), (), ("S",))
    now = keys_of(with_keys(ROWS, {"palette": ("S",)}))
    assert now["palette"] == ("S",) and now["step"] == ("Right",)


@given(st.dictionaries(IDS, st.lists(KEYS, max_size=3).map(tuple), max_size=6))
def test_no_keys_are_had_twice_whatever_is_stored(changed):
    rows = with_keys(ROWS, changed)
    assert [owned.row.id for owned in rows] == [owned.row.id for owned in ROWS]
    for workspace in WORKSPACES:
        active = [owned.row for owned in rows if owned.owner in ("", workspace.id) or owned.row.everywhere]
        count = Counter(QKeySequence(keys).toString() for row in active for keys in row.shortcuts)
        assert max(count.values()) == 1 and "" not in count


@pytest.mark.parametrize("keys", ["Tab", "Shift+Tab", "Esc", "Return", "Enter", "", "zork", "Ctrl+K, Ctrl+B"])
def test_some_keys_can_be_no_actions(keys):
    assert refusal(keys).endswith(".")


@pytest.mark.parametrize("keys", ["F12", "S", "Ctrl+Alt+Shift+J", "Shift+Return", "Ctrl+Tab"])
def test_others_can(keys):
    assert refusal(keys) == "" and written(keys)


def test_who_has_keys_is_found_where_both_hold_at_the_same_time():
    assert holders("Ctrl+k", BY_ID["step"], ROWS) == (BY_ID["palette"],)
    assert holders("S", BY_ID["step"], ROWS) == ()  # its own, and another workspace's
    assert holders("S", BY_ID["palette"], ROWS) == (BY_ID["step"], BY_ID["trace_one"])
    assert holders("H", BY_ID["trace_why"], ROWS) == ()  # of another workspace
    assert holders("F12", BY_ID["step"], ROWS) == ()


def test_actions_have_their_keys_at_once_and_again_at_the_next_start(qtbot, tmp_path):
    _window, actions, _calls = recorded_actions(qtbot)
    preferences = Preferences(tmp_path / "p.ini")
    keys = ActionKeys(ROWS, preferences)
    keys.give("step", ("F12",), actions)
    assert [key.toString() for key in actions["step"].shortcuts()] == ["F12"] and "(F12)" in actions["step"].toolTip()
    assert keys_of(ActionKeys(ROWS, preferences).rows)["step"] == ("F12",)
    keys.give("step", (), actions)
    assert actions["step"].shortcuts() == [] and "(" not in actions["step"].toolTip()
    keys.give("step", None, actions)
    assert [key.toString() for key in actions["step"].shortcuts()] == ["S", "Right"]
    keys.give("palette", ("F12",), actions)
    keys.reset(actions)
    assert keys_of(keys.rows) == keys_of(ROWS) and preferences.shortcuts() == {}
