"""The welcome pane: at a start without a file, by mouse and by keys, and never again for who wants none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from micrograd_desktop.project.examples import EXAMPLES, SAYS
from micrograd_desktop.project.storage import Saved, save
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences

PATIENCE = 20_000
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def window(open_window, tiny):
    window = open_window(tiny)
    window.resize(1280, 720)
    return window


def shown(qtbot, window):
    window.actions_by_id["welcome"].trigger()
    welcome = window.beside.welcome
    qtbot.waitUntil(lambda: next(iter(welcome.cards.values())).hasFocus(), timeout=PATIENCE)
    return welcome


def test_it_is_shown_when_all_is_there_and_no_more_if_so_chosen(qtbot, window, tmp_path):
    assert window.beside.welcome is None  # a window by itself shows none: the app asks for it
    window.beside.show_welcome_at_start()
    assert window.beside.welcome is None
    window.complete()
    welcome = window.beside.welcome
    assert welcome.at_start.isChecked()
    QTest.mouseClick(welcome.at_start, LEFT, pos=welcome.at_start.rect().center() * 0.1)
    qtbot.keyClick(welcome, KEY.Key_Escape)
    assert window.beside.welcome is None and not Preferences(tmp_path / "preferences.ini").shows_welcome()
    window.beside.show_welcome_at_start()
    window.complete()
    assert window.beside.welcome is None
    assert not shown(qtbot, window).at_start.isChecked()


def test_it_comes_before_what_takes_long_to_import(qtbot, window, tiny, tmp_path):
    other = MainWindow(Saved(tiny), Preferences(tmp_path / "preferences.ini"))
    there = []
    other.completed.connect(lambda: there.append(other.beside.welcome is not None))
    other.beside.show_welcome_at_start()
    assert other.beside.welcome is None
    other.complete()
    assert there == [True]
    other.end()
    other.deleteLater()


def test_it_covers_what_is_between_menus_and_status(qtbot, window):
    welcome = shown(qtbot, window)
    for size in ((1000, 600), (1440, 900)):
        window.resize(*size)
        qtbot.waitUntil(lambda width=size[0]: welcome.width() == width)
        assert welcome.y() == window.menuBar().height()
        assert welcome.geometry().bottom() + 1 == window.statusBar().y()


def test_every_example_has_a_card_with_a_line_and_begins(qtbot, window):
    assert set(SAYS) == set(EXAMPLES) and len(EXAMPLES) == 6
    welcome = shown(qtbot, window)
    for name, card in welcome.cards.items():
        assert EXAMPLES[name].name in card.accessibleName() and SAYS[name] in card.accessibleName()
    QTest.mouseClick(welcome.cards["circles"], LEFT)
    assert window.beside.welcome is None and window.session.project.name == "Circles"


def test_keys_alone_do_it_all(qtbot, window):
    welcome = shown(qtbot, window)
    qtbot.keyClick(window.focusWidget(), KEY.Key_Right)
    qtbot.keyClick(window.focusWidget(), KEY.Key_Tab)
    assert welcome.cards["xor"].hasFocus()
    qtbot.keyClick(window.focusWidget(), KEY.Key_Left)
    assert welcome.cards["spiral"].hasFocus()
    qtbot.keyClick(window.focusWidget(), KEY.Key_Return)
    assert window.beside.welcome is None and window.session.project.name == "Spiral"
    welcome = shown(qtbot, window)
    train = window.workspace("train").binding
    qtbot.keyClick(window.focusWidget(), KEY.Key_Space)  # presses, and plays nothing
    assert window.beside.welcome is None and window.session.project.name == "Moons demo" and not train.running


def test_the_tour_begins_from_it(qtbot, window):
    welcome = shown(qtbot, window)
    QTest.mouseClick(welcome.tour, LEFT)
    assert window.beside.welcome is None and window.beside.tour is not None


def test_a_recent_file_is_opened_from_it(qtbot, window, tiny, tmp_path):
    path = tmp_path / "R&D <b>.mgd"
    save(tiny, path)
    window.documents.open_file(path)
    window.documents.open_example("xor")
    welcome = shown(qtbot, window)
    (button,) = welcome.recent
    assert button.text() == "R&&D <b>.mgd"
    QTest.mouseClick(button, LEFT)
    assert window.documents.document.path == path and window.beside.welcome is None


def test_what_is_done_by_key_is_seen(qtbot, window):
    shown(qtbot, window)
    train = window.workspace("train").binding
    qtbot.keyClick(window.focusWidget(), KEY.Key_S)
    qtbot.waitUntil(lambda: train.step == 1, timeout=PATIENCE)
    assert window.beside.welcome is None
    shown(qtbot, window)
    window.actions_by_id["theme_dark"].trigger()
    assert window.beside.welcome is not None
    window.actions_by_id["theme_light"].trigger()


def test_the_focus_goes_back_when_it_goes(qtbot, window):
    before = window.workspace("train").centre
    before.setFocus()
    shown(qtbot, window)
    qtbot.keyClick(window.focusWidget(), KEY.Key_Escape)
    assert window.beside.welcome is None
    qtbot.waitUntil(before.hasFocus)
