"""The table of actions is sound; preferences and theme keep what they are told."""

from collections import Counter
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QKeySequence

from micrograd_desktop import resources
from micrograd_desktop.presentation.colours import DARK, LIGHT, rgb
from micrograd_desktop.qt import menu_titles
from micrograd_desktop.qt.action_row import Toggle
from micrograd_desktop.qt.action_table import by_menu
from micrograd_desktop.qt.actions import enable_workspace, fill_menus
from micrograd_desktop.qt.controls.mnemonics import LETTER
from micrograd_desktop.qt.icons import icon, pixmap
from micrograd_desktop.qt.main_window import TITLE_BAR
from micrograd_desktop.qt.preferences import DEFAULT_SPEED, Preferences
from micrograd_desktop.qt.shortcut_sheet import ShortcutSheet
from micrograd_desktop.qt.theme import mono_font, style_sheet, theme, ui_font
from micrograd_desktop.qt.workspaces import WORKSPACES
from tests.qt.recorded_actions import ROWS, recorded_actions

MENUS = list(by_menu(ROWS))


@pytest.fixture(autouse=True)
def light(qapp):
    theme().set_mode("light")
    theme().apply(qapp)


def test_ids_and_shortcuts_are_unique():
    ids = Counter(owned.row.id for owned in ROWS)
    assert max(ids.values()) == 1
    for workspace in WORKSPACES:
        rows = [owned.row for owned in ROWS if owned.owner in ("", workspace.id) or owned.row.everywhere]
        keys = Counter(QKeySequence(s).toString() for row in rows for s in row.shortcuts)
        assert max(keys.values()) == 1
        assert "" not in keys


def test_a_workspace_has_its_own_actions_and_keys(qtbot):
    _window, actions, _calls = recorded_actions(qtbot)
    for workspace in WORKSPACES:
        enable_workspace(actions, ROWS, workspace.id)
        for owned in ROWS:
            can = owned.owner in ("", workspace.id) or owned.row.everywhere
            assert actions[owned.row.id].isEnabled() == can


def test_the_menus_are_called_as_their_keys_say_in_english():
    submenus = {owned.row.submenu for owned in ROWS} - {""}
    assert set(MENUS) == set(menu_titles.MENUS) and submenus == set(menu_titles.SUBMENUS)
    for key, title in {**menu_titles.MENUS, **menu_titles.SUBMENUS}.items():
        assert key == title


def test_every_row_has_a_menu_and_an_icon_that_exists():
    for owned in ROWS:
        assert owned.row.menu in MENUS
        assert not owned.row.icon or resources.path("icons", f"{owned.row.icon}.svg").is_file()


@pytest.mark.parametrize("owned", ROWS, ids=lambda owned: owned.row.id)
def test_every_row_does_something(owned):
    target = MagicMock()
    owned.row.perform(target, True)
    assert len(target.mock_calls) == 1
    if isinstance(owned.row, Toggle):
        assert target.mock_calls[0].args[-1] is True


def test_every_action_does_what_its_row_says_and_tells_its_keys(qtbot):
    _window, actions, calls = recorded_actions(qtbot)
    for owned in ROWS:
        calls.clear()
        actions[owned.row.id].trigger()
        assert calls == [owned.row.id]
        for keys in owned.row.shortcuts:
            assert (
                QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) in actions[owned.row.id].toolTip()
            )


def test_the_menus_hold_every_action_once_in_their_order(qtbot):
    window, actions, _calls = recorded_actions(qtbot)
    fill_menus(window.menuBar(), actions, ROWS)
    held = [entry for menu in window.menuBar().actions() for entry in entries(menu.menu())]
    assert Counter(map(id, held)) == Counter(map(id, actions.values()))
    assert [menu.text() for menu in window.menuBar().actions()] == MENUS
    view = [a.text() for a in window.menuBar().actions()[2].menu().actions()]
    assert view == [
        "Train", "Trace", "Runs", "", "Network", "Loss on a log scale", "Earlier runs in the loss plot", "", "Zoom in",
        "Zoom out", "Fit to the window", "", "Next pane", "Previous pane", "Panes of Train", "Panes of Trace", "",
        "Presenter mode", "", "Appearance",
    ]  # fmt: skip
    (appearance,) = (a.menu() for a in window.menuBar().actions()[2].menu().actions() if a.text() == "Appearance")
    assert [a.text() for a in appearance.actions()] == ["Theme: system", "Theme: light", "Theme: dark"]


def entries(menu):
    """What a menu offers, also in the menus within it."""
    for action in menu.actions():
        if action.menu() is not None:
            yield from entries(action.menu())
        elif not action.isSeparator():
            yield action


def every_menu(menu):
    """A menu, and those within it."""
    yield menu
    for action in menu.actions():
        if action.menu() is not None:
            yield from every_menu(action.menu())


def test_every_entry_has_a_letter_of_its_own_and_no_menu_is_higher_than_a_low_screen(open_window, tiny):
    bar = open_window(tiny).menuBar()
    for menu in (menu for top in bar.actions() for menu in every_menu(top.menu())):
        there = [action for action in menu.actions() if not action.isSeparator()]
        letters = [action.property(LETTER) for action in there if not action.text().isdecimal()]
        assert all(letters) and len(set(letters)) == len(letters), menu.title()
        assert menu.sizeHint().height() <= 640 - bar.height() - TITLE_BAR, menu.title()
        assert len(there) <= 18, menu.title()
    tops = [action.property(LETTER) for action in bar.actions()]
    assert all(tops) and len(set(tops)) == len(tops)


def test_the_sheet_lists_every_shortcut(qtbot):
    window, _actions, _calls = recorded_actions(qtbot)
    sheet = ShortcutSheet(window, lambda: ROWS, WORKSPACES)
    words = " ".join(
        item.text(1)
        for tree in sheet.findChildren(object)
        if hasattr(tree, "topLevelItem")
        for top in map(tree.topLevelItem, range(tree.topLevelItemCount()))
        for item in map(top.child, range(top.childCount()))
    )
    for owned in ROWS:
        for keys in owned.row.shortcuts:
            assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) in words
    assert "Esc (to the graph) or Ctrl+Tab" in words
    sheet.close()


def test_the_menu_checks_the_theme_in_use(open_window, tiny):
    actions = open_window(tiny).actions_by_id
    theme().set_mode("dark")
    assert actions["theme_dark"].isChecked()
    theme().set_mode("light")
    assert actions["theme_light"].isChecked() and not actions["theme_dark"].isChecked()


def test_a_theme_change_reaches_application_and_icons(qtbot, qapp):
    with qtbot.waitSignal(theme().changed):
        theme().set_mode("dark")
    assert theme().tokens is DARK
    assert qapp.palette().window().color().name().upper() == DARK.panel
    assert DARK.bg in qapp.styleSheet() and LIGHT.bg not in qapp.styleSheet()
    with pytest.raises(ValueError, match="no theme"):
        theme().set_mode("sepia")


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_the_style_sheet_names_only_pictures_that_exist(tokens):
    sheet = style_sheet(tokens)
    pictures = [part.split('"')[0] for part in sheet.split('url("')[1:]]
    assert pictures and "url(/" not in sheet and "$" not in sheet
    for picture in pictures:
        assert resources.path("icons", picture.rsplit("/", 1)[1]).is_file()


def test_an_icon_has_the_tokens_colour_and_a_disabled_state(qapp):
    picture = pixmap("minus", "err", 16).toImage()
    assert rgb(picture.pixelColor(8, 8).name()) == pytest.approx(rgb(LIGHT.err), abs=2)
    modes = icon("minus", "err").availableSizes(icon("minus").Mode.Disabled)
    assert modes
    assert pixmap("minus", "err", 16, 2.0).width() == 32
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_fonts_are_the_bundled_ones(qapp):
    assert (ui_font(12).family(), mono_font(11).family()) == ("Inter", "JetBrains Mono")
    assert ui_font(12, 600).weight() == 600 and ui_font(12).pixelSize() == 12


def test_preferences_survive_a_restart(tmp_path):
    path = tmp_path / "preferences.ini"
    first = Preferences(path)
    first.set_theme("dark")
    first.set_speed(float("inf"))
    first.set_geometry(QByteArray(b"\x00\x01geometry"))
    first.set_splitter("columns", QByteArray(b"state"))
    del first
    again = Preferences(path)
    assert (again.theme(), again.speed()) == ("dark", float("inf"))
    assert (again.geometry(), again.splitter("columns")) == (b"\x00\x01geometry", b"state")


def test_spoilt_preferences_fall_back(tmp_path):
    path = tmp_path / "preferences.ini"
    path.write_text("[General]\ntheme=sepia\nspeed=soon\n[window]\ngeometry=7\n", encoding="utf-8")
    preferences = Preferences(path)
    assert (preferences.theme(), preferences.speed(), preferences.geometry()) == ("system", DEFAULT_SPEED, None)
    path.write_text("[General]\nspeed=nan\n", encoding="utf-8")
    assert Preferences(tmp_path / "other.ini").speed() == DEFAULT_SPEED


def test_the_menus_stand_in_the_order_of_the_work():
    assert MENUS == [
        "File",
        "Edit",
        "View",
        "Run",
        "Model",
        "Data",
        "Trace",
        "Cells",
        "Present",
        "Runs",
        "Take home",
        "Bugs",
        "Help",
    ]


def test_a_key_that_removes_something_is_no_other_workspaces_key():
    keys = {owned.row.id: set(owned.row.shortcuts) for owned in ROWS}
    removing = keys["remove_layer"]
    assert removing and not any(removing & own for name, own in keys.items() if name != "remove_layer")
