"""The tour: five parts of the window one after the other, skipped and found again, and in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.tour import EDGE, card_place

LEFT = Qt.MouseButton.LeftButton
TITLES = ["The network", "The output", "The loss", "Every parameter", "Train it"]


@pytest.fixture
def window(open_window, tiny):
    window = open_window(tiny)
    window.resize(1280, 720)
    return window


def start(window):
    window.actions_by_id["tour"].trigger()
    return window.beside.tour


def around(window, tour):
    """The ring is around the part, and the card within the window."""
    parts = (QRect(w.mapTo(window, QPoint(0, 0)), w.size()).intersected(window.rect()) for w in tour.stop.widgets)
    return all(tour.ring.contains(part) for part in parts) and window.rect().contains(tour.geometry())


def beside(window, tour):
    """The card is over no part of what is ringed, too."""
    return around(window, tour) and not tour.geometry().intersects(tour.ring)


def test_five_stops_are_gone_through_by_the_mouse(qtbot, window):
    tour = start(window)
    seen = []
    for place in range(5):
        seen.append(tour.stop.title)
        assert f"{place + 1} of 5" in tour.accessibleName() and tour.stop.says in tour.accessibleName()
        qtbot.waitUntil(lambda: beside(window, tour))  # once the window is laid out
        if place == 4:
            assert tour.next.text() == "Done"
        QTest.mouseClick(tour.next, LEFT)
    assert seen == TITLES and window.beside.tour is None


def test_five_stops_are_gone_through_by_the_keyboard_and_back(qtbot, window):
    tour = start(window)
    qtbot.waitUntil(tour.hasFocus)
    for key, title in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Return, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Left, 0)):
        qtbot.keyClick(tour, key)
        assert tour.stop.title == TITLES[title]
    assert not tour.back.isEnabled()
    qtbot.keyClick(tour, Qt.Key.Key_Tab)
    assert tour.next.hasFocus()
    qtbot.keyClick(tour.next, Qt.Key.Key_Tab)
    assert tour.skip.hasFocus()
    qtbot.keyClick(tour.skip, Qt.Key.Key_Space)
    assert window.beside.tour is None


def test_esc_skips_it_and_the_focus_goes_back(qtbot, window):
    window.workspace("train").centre.setFocus()
    before = window.focusWidget()
    tour = start(window)
    qtbot.waitUntil(tour.hasFocus)
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert window.beside.tour is None
    qtbot.waitUntil(before.hasFocus)
    start(window)
    window.workspace("train").bar.step.setFocus()  # which needs no Esc itself
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.beside.tour is None


def test_the_apps_keys_work_while_it_is_shown_and_when_it_is_over(qtbot, window):
    train = window.workspace("train").binding
    tour = start(window)
    qtbot.keyClick(tour, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: train.step == 1, timeout=20_000)
    assert window.beside.tour is tour
    tour.end()
    qtbot.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: train.step == 2, timeout=20_000)


def test_it_follows_its_part_and_ends_where_that_is_no_longer_shown(qtbot, window):
    tour = start(window)
    for size in ((1440, 900), (1000, 600)):
        window.resize(*size)
        qtbot.waitUntil(lambda size=size: (window.width(), window.height()) == size)
        for _ in TITLES:
            qtbot.waitUntil(lambda: around(window, tour))
            tour.go(1) if tour.stop.title != TITLES[-1] else tour.go(-4)
    window.show_workspace("trace")
    assert window.beside.tour is None
    assert start(window) is not None and window.shown_workspace == "train"


def test_a_part_that_is_put_away_is_left_out(window):
    window.actions_by_id["show_inspector"].setChecked(False)
    tour = start(window)
    assert [stop.title for stop in tour.stops] == [title for title in TITLES if title != "Every parameter"]


def test_a_window_by_itself_shows_none(window):
    assert window.beside.tour is None


@pytest.mark.parametrize(
    "target", [QRect(0, 0, 300, 200), QRect(700, 300, 300, 300), QRect(0, 0, 1000, 600), QRect(400, 560, 30, 30)]
)
def test_a_card_stands_within_the_window(target):
    room = QRect(0, 0, 1000, 600)
    card = QRect(card_place(target, (300, 150), room), QSize(300, 150))
    assert room.adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(card)


def test_the_arrows_lead_on_and_back_whatever_in_the_card_has_the_focus(qtbot, window):
    tour, train = start(window), window.workspace("train").binding
    assert tour.findChild(FocusRing).isVisible()
    for button in (tour.next, tour.skip, tour.back):
        tour.go(1)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        for key, place in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Up, 2), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Left, 1)):
            qtbot.keyClick(window.focusWidget(), key)
            assert tour.stop.title == TITLES[place] and button.hasFocus()
        qtbot.keyClick(button, Qt.Key.Key_Left)
        assert tour.stop.title == TITLES[0]
        assert tour.next.hasFocus() if button is tour.back else button.hasFocus()
    assert train.step == 0
