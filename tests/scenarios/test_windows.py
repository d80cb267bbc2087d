"""Several windows of one app: each has a document and a run of its own, and they close together or one by one."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from micrograd_desktop.project.edits import AddLayer
from micrograd_desktop.project.locks import Lock
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.windows import CASCADE, Windows, bring_to_front
from micrograd_desktop.running import Place, Wish

PATIENCE = 20_000


@pytest.fixture
def windows(qtbot, qapp, tmp_path, answers, tiny):
    theme().set_mode("light")
    theme().apply(qapp)
    made = Windows(Preferences(tmp_path / "preferences.ini"))
    window = made.new(tiny)
    window.show()
    window.complete()
    qtbot.waitUntil(lambda: window.workspace("train").binding.settled, timeout=PATIENCE)
    yield made
    answers.answer = QMessageBox.StandardButton.Discard
    for window in made.open:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settled(qtbot, window):
    window.complete()
    qtbot.waitUntil(lambda: window.documents.awaited is None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.workspace("train").binding.settled, timeout=PATIENCE)
    return window


def test_a_new_window_has_a_document_and_a_run_of_its_own(qtbot, windows):
    (first,) = windows.open
    first.actions_by_id["new_window"].trigger()
    second = settled(qtbot, windows.open[1])
    assert second.isVisible() and second.session is not first.session
    assert second.pos() - first.pos() in ((second.pos() - first.pos()), (CASCADE, CASCADE))
    before = first.session.project
    second.controller.run_to(3)
    assert second.execute(AddLayer())
    qtbot.waitUntil(lambda: second.workspace("train").binding.settled, timeout=PATIENCE)
    assert first.session.project is before and not first.documents.dirty and second.documents.dirty


def test_a_window_that_closes_leaves_the_others_as_they_are(qtbot, windows):
    (first,) = windows.open
    second = settled(qtbot, windows.open_another())
    thread = first.controller._thread
    first.actions_by_id["close_window"].trigger()
    assert windows.open == (second,) and not thread.isRunning()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(first)
    second.controller.run_to(2)
    qtbot.waitUntil(lambda: second.workspace("train").layout.loss_plot.history.end >= 2, timeout=PATIENCE)
    theme().set_mode("dark")
    assert second.actions_by_id["theme_dark"].isChecked()


def test_quit_closes_all_until_one_is_to_stay(qtbot, windows, answers):
    (first,) = windows.open
    second = settled(qtbot, windows.open_another())
    second.execute(AddLayer())
    answers.answer = QMessageBox.StandardButton.Cancel
    first.actions_by_id["quit"].trigger()
    assert second in windows.open and second.isVisible()
    answers.answer = QMessageBox.StandardButton.Discard
    windows.open[0].actions_by_id["quit"].trigger()
    qtbot.waitUntil(lambda: not any(window.isVisible() for window in windows.open), timeout=PATIENCE)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.mgd"
    save(replace(Project(), name="Mine"), path)
    return path


def test_a_file_opens_in_a_window_of_its_own_and_once(qtbot, windows, file, answers, tmp_path):
    window = settled(qtbot, windows.open_file(file))
    assert len(windows.open) == 2 and window.windowTitle().startswith("mine.mgd")
    (tmp_path / "link.mgd").symlink_to(file)
    window.showMinimized()
    assert windows.open_file(tmp_path / "link.mgd") is window and len(windows.open) == 2
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert answers.texts == []


def test_a_file_that_is_about_to_be_opened_opens_once_too(qtbot, windows, file):
    window = windows.open_file(file)
    assert windows.open_file(file) is window
    settled(qtbot, window)


def test_opening_a_file_that_another_window_has_brings_that_to_the_front(qtbot, windows, file, answers):
    first, window = windows.open[0], settled(qtbot, windows.open_file(file))
    with qtbot.waitActive(first, timeout=PATIENCE):
        first.activateWindow()
    first.documents.open_file(file)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=PATIENCE)
    assert first.documents.document.path is None and answers.texts == []


@pytest.mark.parametrize("name", ["spiral", "", "a file"])
def test_what_another_start_asks_for_opens(qtbot, windows, file, name):
    windows.grant(Wish(str(file) if name == "a file" else name))()
    window = settled(qtbot, windows.open[1])
    title = {"spiral": "Spiral", "": "Moons demo", "a file": "mine.mgd"}[name]
    assert window.isVisible() and window.windowTitle().startswith(title)


def test_another_start_chooses_the_workspace(qtbot, windows):
    windows.grant(Wish("xor", "trace"))()
    assert settled(qtbot, windows.open[1]).shown_workspace == "trace"


def test_what_cant_be_opened_is_refused_and_opens_nothing(windows):
    for wish in (Wish("nowhere"), Wish("mgd:nonsense"), Wish("xor", "elsewhere"), Wish("/no/file.mgd")):
        assert windows.grant(wish) is None and len(windows.open) == 1, wish


def test_a_relative_path_is_no_files_of_the_start_that_sends_it(windows, tmp_path, monkeypatch):
    (tmp_path / "here.mgd").write_text("{}")
    monkeypatch.chdir(tmp_path)
    assert windows.grant(Wish("here.mgd")) is None and len(windows.open) == 1


def test_a_signal_keeps_the_unsaved_work_of_all(qtbot, windows, tmp_path):
    second = settled(qtbot, windows.open_another())
    for window in (windows.open[0], second):
        assert window.execute(AddLayer())
    windows.end_at_once()
    assert len(list((tmp_path / "unsaved").glob("*.work"))) == 2


@pytest.mark.parametrize("why", ["QtNetwork can't be imported", "nothing can be listened at"])
def test_an_app_that_can_not_listen_lets_others_be_their_own(windows, tmp_path, monkeypatch, why):
    if why == "QtNetwork can't be imported":
        monkeypatch.setitem(sys.modules, "micrograd_desktop.qt.listener", None)
    place = Place(tmp_path / "it.lock", "/nowhere/at/all.socket")
    lock = Lock.take(place.lock)
    windows.listen(place, lock)
    assert Lock.take(place.lock) is not None
    windows.close()


def test_no_window_hangs_over_the_edge_of_the_screen(windows, tiny):
    for _ in range(3):
        bring_to_front(windows.new(tiny))
    room = windows.open[0].screen().availableGeometry()
    assert len({(window.x(), window.y()) for window in windows.open}) == 4
    assert all(room.contains(window.frameGeometry()) for window in windows.open[1:])
