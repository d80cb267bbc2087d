"""Every entry of a menu has a letter of its own, and keeps it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction

from micrograd_desktop.qt.controls.mnemonics import LETTER, give_letters, letters, marked, set_title, title_of
from micrograd_desktop.qt.train.layer_row import LayerRow

TITLES = st.lists(st.text("abcdefgh &é…", min_size=1, max_size=12), max_size=10)


def entries(menu):
    """All menus with their titles and letters, that of the bar and those in menus too."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    yield [(title_of(action), action.property(LETTER)) for action in actions]
    for action in actions:
        if action.menu() is not None:
            yield from entries(action.menu())


def test_every_entry_of_every_menu_of_the_window_has_a_letter_of_its_own(open_window, tiny):
    window = open_window(tiny)
    window.documents._fill_recent()
    give_letters(window.documents._recent)
    menus = list(entries(window.menuBar()))
    assert len(menus) == 24
    for menu in menus:
        given_letters = [letter for _title, letter in menu]
        assert all(given_letters) and len(set(given_letters)) == len(menu), menu
        assert all(letter in title.lower() for title, letter in menu)
    assert menus[0][0] == ("File", "f") and window.menuBar().actions()[0].text() == "&File"


def test_a_letter_stays_when_the_title_changes(open_window, tiny):
    window = open_window(tiny)
    window.resize(1440, 870)  # so wide that buttons have words
    play, undo = window.actions_by_id["toggle_running"], window.actions_by_id["undo"]
    assert play.text() == "&Play"
    window.workspace("train").bar.set_running(True)
    assert play.text() == "&Pause" and window.workspace("train").bar.play.text() == " Pause"
    window.workspace("train").layout.data_panel.draw_new_points()
    assert undo.text() == "&Undo new points"
    window.show_workspace("trace")
    texts = [button.text() for button in window.workspace("trace").bar.buttons.values()]
    assert not any("&" in text for text in texts)


@given(TITLES)
def test_letters_are_different_and_of_their_titles(titles):
    found = letters(titles)
    assert len(found) == len(titles)
    real = [letter for letter in found if letter]
    assert len(set(real)) == len(real)
    assert all(not letter or letter in title.lower() for title, letter in zip(titles, found, strict=True))


@given(st.permutations(["abc", "ab", "a"]))
def test_who_has_a_choice_gives_way(titles):
    assert all(letters(titles))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.sampled_from("abc&"))
def test_a_marked_title_still_says_the_same(qapp, title, letter):
    action = QAction(marked(title, letter))
    assert title_of(action) == title
    set_title(action, title)
    assert title_of(action) == title


def test_the_menu_of_a_layer_has_a_letter(qtbot):
    row = LayerRow(0)
    qtbot.addWidget(row)
    assert "&" in row.remove.text()
