"""A kept run that can't be read, in the window: Runs shows it, to be saved as text or deleted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.project.storage import load, save

PATIENCE = 20_000
BUTTON = QMessageBox.StandardButton


@pytest.fixture
def path(tiny, tmp_path):
    """A file of two runs that can't be read and one that can."""
    path = tmp_path / "mine.mgd"
    project = tiny
    for name, steps, bug in (("good", 5, ()), ("<b>bad</b>", 7, ("assign",)), ("worse", 9, ("wrong-sign",))):
        project = with_run(project, kept(replace(tiny, bugs=bug), name, steps))
    save(project, path)
    document = json.loads(path.read_text("utf-8"))
    document["project"]["runs"][1]["steps"] = "seven"
    document["project"]["runs"][2]["log"] = 3
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.fixture
def window(open_window, tiny, path, qtbot):
    window = open_window(tiny)
    window.documents.open_file(path)
    window.show_workspace("runs")
    qtbot.waitUntil(lambda: window.workspace("train").binding.settled, timeout=PATIENCE)
    return window


def notice(window):
    return window.workspace("runs").table.damaged


def test_each_is_said_below_the_list_as_it_is_called(window):
    shown = notice(window)
    assert shown.isVisible()
    assert [row.said.text().split(" can't")[0] for row in shown.rows] == ["'<b>bad</b>'", "'worse'"]
    assert all(row.save_button.isVisible() and row.delete_button.isVisible() for row in shown.rows)
    assert 0 < shown.height() < 250
    window.documents.new()
    assert not shown.isVisible()


def test_one_is_saved_as_text(window, path, monkeypatch, qtbot):
    chosen = path.with_name("kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    qtbot.mouseClick(notice(window).rows[0].save_button, Qt.MouseButton.LeftButton)
    written = json.loads(chosen.with_suffix(".json").read_text("utf-8"))
    assert written == json.loads(path.read_text("utf-8"))["project"]["runs"][1]
    assert "Saved kept.json." in window.statusBar().currentMessage()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.parent / "no" / "kept.json"), ""))
    qtbot.mouseClick(notice(window).rows[0].save_button, Qt.MouseButton.LeftButton)
    assert "kept.json could not be saved" in window.statusBar().currentMessage()


def test_one_is_deleted_when_the_person_says_so_and_left_out_of_the_file_once_it_is_saved(window, path, answers, qtbot):
    before = path.read_bytes()
    answers.answer = BUTTON.Cancel
    qtbot.mouseClick(notice(window).rows[0].delete_button, Qt.MouseButton.LeftButton)
    assert len(notice(window).rows) == 2 and not window.documents.dirty
    answers.answer = BUTTON.Yes
    qtbot.mouseClick(notice(window).rows[0].delete_button, Qt.MouseButton.LeftButton)
    assert "'<b>bad</b>'" in answers.texts[-1]
    assert [row.said.text().split(" can't")[0] for row in notice(window).rows] == ["'worse'"]
    assert window.documents.dirty and window.windowTitle().startswith("mine.mgd*")
    assert path.read_bytes() == before
    assert window.documents.save()
    assert not window.documents.dirty
    assert [run["name"] for run in json.loads(path.read_text("utf-8"))["project"]["runs"]] == ["good", "worse"]
    qtbot.mouseClick(notice(window).rows[0].delete_button, Qt.MouseButton.LeftButton)
    assert not notice(window).isVisible()
    assert window.documents.save()
    assert load(path).set_aside == ()


def test_what_was_deleted_is_kept_deleted_over_a_crash(window, answers, qtbot, tmp_path):
    answers.answer = BUTTON.Yes
    qtbot.mouseClick(notice(window).rows[0].delete_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    qtbot.mouseClick(notice(window).rows[0].delete_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    kept = b"".join(left.read_bytes() for left in (tmp_path / "unsaved").glob("*") if left.is_file())
    assert b"good" in kept and b"worse" not in kept
