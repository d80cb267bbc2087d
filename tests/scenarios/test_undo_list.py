"""The undo list: what was done in words, and several changes taken back at once, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from micrograd_desktop.presentation.colours import contrast
from micrograd_desktop.project.edits import Set, SetLayer
from micrograd_desktop.project.spec import LayerSpec, TrainingSpec
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.undo_list import BEFORE, HEAD, ROW_HEIGHT

PATIENCE = 20_000
KEY = Qt.Key


@pytest.fixture
def window(open_window, tiny):
    window = open_window(tiny)
    for edit in (
        Set(TrainingSpec.learning_rate, 0.03),
        SetLayer(0, LayerSpec.size, 9),
        Set(TrainingSpec.optimizer, "adam"),
    ):
        window.workspace("train").binding.execute(edit)
    return window


@pytest.fixture
def opened(qtbot, window):
    window.actions_by_id["undo_list"].trigger()
    shown = window.beside.show_undo_list()  # the same one again
    qtbot.waitUntil(shown.isVisible)
    return shown


def rows(opened):
    return [opened.model.index(row).data() for row in range(opened.model.rowCount())]


def now(opened):
    return opened.view.currentIndex().data()


DONE = ["The beginning", "Learning rate 0.03", "Hidden 1 gets 9 neurons", "Optimizer Adam"]


def test_it_names_what_was_done_and_follows_it(window, opened, tiny):
    assert rows(opened) == DONE and now(opened) == DONE[3]
    window.session.undo()
    assert rows(opened) == DONE and now(opened) == DONE[2]
    window.workspace("train").binding.execute(Set(TrainingSpec.loss, "squared-error"))
    assert rows(opened)[2:] == ["Hidden 1 gets 9 neurons", "Loss Squared error"]
    window.documents.document.new(tiny)
    assert rows(opened) == ["The beginning"]


def test_keys_go_back_by_several_at_once_and_forward_again(qtbot, window, opened, tiny):
    told = []
    window.session.changed.connect(lambda *change: told.append(change))
    for key in (KEY.Key_Home, KEY.Key_Return):
        qtbot.keyClick(opened.view, key)
    assert window.session.project == tiny and len(told) == 1
    assert opened.isVisible() and opened.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", undone")
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(opened.view, key)
    assert len(told) == 2 and window.session.history.place == 2
    assert window.session.project.network.hidden[0].size == 9
    assert window.actions_by_id["redo"].text().replace("&", "") == "Redo change of optimizer"
    binding = window.workspace("train").binding
    qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)
    assert len(binding.parameters) == 3 * 9 + 10  # the views have followed


def test_a_click_goes_there(qtbot, window, opened):
    place = opened.view.visualRect(opened.model.index(1)).center()
    qtbot.mouseClick(opened.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.session.history.place == 1 and now(opened) == DONE[1]


def test_undo_and_redo_have_their_keys_in_it(qtbot, window, opened):
    with qtbot.waitActive(opened, timeout=PATIENCE):
        opened.activateWindow()
    qtbot.keyClick(opened.view, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.history.place == 2
    qtbot.keyClick(opened, KEY.Key_Escape)
    assert window.session.history.place == 2
    window.session.undo()  # and nobody is told who is gone


def test_it_opens_again_after_it_was_closed(qtbot, window, opened):
    opened.close()
    again = window.beside.show_undo_list()
    qtbot.waitUntil(again.isVisible)
    assert rows(again) == DONE


def test_what_was_done_before_it_was_opened_is_said_to_be_missing(window, opened, tiny, tmp_path):
    assert opened.head.text() == HEAD
    save(tiny, tmp_path / "mine.mgd")
    window.documents.document.open(tmp_path / "mine.mgd")
    assert rows(opened) == ["As it was opened"] and BEFORE in opened.head.text()
    window.documents.document.new(tiny)
    assert rows(opened) == ["The beginning"] and opened.head.text() == HEAD


def test_the_row_of_the_keys_is_seen(qtbot, window, opened):
    shown = opened.view.grab().toImage()
    rect = opened.view.visualRect(opened.view.currentIndex())
    bar = shown.pixelColor(rect.translated(opened.view.viewport().pos()).topLeft() + QPoint(1, ROW_HEIGHT // 2))
    assert contrast(bar.name(), tokens().panel) > 3.0
