"""Pictures and animations from the window: every view in every kind, drawn by a process that can be cancelled."""

from __future__ import annotations

import random

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from micrograd_desktop.project.edits import SetProgram
from micrograd_desktop.qt.home.picture_dialog import KINDS, NO_RUN, SCALES, VIEW_TITLES, PictureDialog
from micrograd_desktop.qt.workspaces import WORKSPACES
from tests.scenarios.test_one_moment import PATIENCE, Person

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qtbot, open_window, tiny) -> Person:
    made = Person(qtbot, open_window(tiny), random.Random(0))
    made.settle()
    return made


def opened(person, monkeypatch) -> PictureDialog:
    made = []
    monkeypatch.setattr(PictureDialog, "open", lambda dialog: (made.append(dialog), dialog.show()))
    person.qtbot.keyClick(person.window, Qt.Key.Key_P, CONTROL)
    return made[0]


def choose(dialog, view, suffix, scale=1):
    dialog.view.setCurrentText(view)
    dialog.kind.setCurrentIndex(list(KINDS).index(suffix))
    dialog.scale.setCurrentIndex(SCALES.index(scale))


def test_every_view_is_saved_in_every_kind(person, monkeypatch, tmp_path):
    dialog = opened(person, monkeypatch)
    assert [dialog.view.itemText(i) for i in range(dialog.view.count())][:4] == ["window", "network", "output", "loss"]
    for view in ("window", "network", "output", "loss", "inspector", "history"):
        for suffix, begins in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
            choose(dialog, view, suffix)
            path = tmp_path / f"{view}{suffix}"
            dialog.save(path)
            assert path.read_bytes().startswith(begins) and path.name in dialog.said.text()
    with Image.open(tmp_path / "network.png") as picture:
        assert len(picture.getcolors(1_000_000)) > 20


def test_a_png_has_one_to_four_pixels_a_unit(person, monkeypatch, tmp_path):
    dialog = opened(person, monkeypatch)
    for scale in SCALES:
        choose(dialog, "output", ".png", scale)
        dialog.save(tmp_path / "p.png")
        with Image.open(tmp_path / "p.png") as picture:
            assert picture.width == scale * person.train.layout.boundary.width()


def test_it_is_copied_and_a_chosen_name_gets_its_suffix(person, monkeypatch, tmp_path):
    dialog = opened(person, monkeypatch)
    person.qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().width() == 2 * person.window.width()
    choose(dialog, "loss", ".svg")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "curve"), ""))
    person.qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "curve.svg").is_file()
    dialog.save(tmp_path / "no" / "p.svg")
    assert "p.svg could not be saved" in dialog.said.text()


def finished(person, dialog):
    person.qtbot.waitUntil(lambda: not dialog.busy, timeout=6 * PATIENCE)


def test_at_step_0_there_is_no_run_to_animate(person, monkeypatch):
    dialog = opened(person, monkeypatch)
    choose(dialog, "output", ".gif")
    assert dialog.about.text() == NO_RUN and not dialog.save_button.isEnabled()


def test_the_run_is_animated_by_a_process_of_its_own(person, monkeypatch, tmp_path):
    for _ in range(3):
        person.train.binding.do_step()
        person.settle()
    dialog = opened(person, monkeypatch)
    choose(dialog, "output", ".gif")
    dialog.every.setValue(2)
    dialog.save(tmp_path / "run.gif")
    assert dialog.busy and dialog.progress.isVisible()
    finished(person, dialog)
    assert dialog.said.text() == "Saved run.gif."
    with Image.open(tmp_path / "run.gif") as made:
        assert made.n_frames == 3  # of the steps 0, 2 and 3
    assert person.train.binding.step == 3


def test_the_backward_pass_is_animated_from_trace(person, monkeypatch, tmp_path):
    window = person.window
    window.execute(SetProgram("a = Value(2.0)\nb = a * a\n"))
    window.show_workspace("trace")
    person.qtbot.waitUntil(lambda: window.shown.walk_length == 2, timeout=PATIENCE)
    dialog = opened(person, monkeypatch)
    choose(dialog, "graph", ".apng")
    assert not dialog.every.isEnabled() and not dialog.every.isVisible()
    dialog.save(tmp_path / "pass.apng")
    finished(person, dialog)
    assert dialog.said.text() == "Saved pass.apng."
    with Image.open(tmp_path / "pass.apng") as made:
        assert made.n_frames == 3


def test_it_is_cancelled_and_nothing_is_written(person, monkeypatch, tmp_path):
    person.train.binding.do_step()
    person.settle()
    dialog = opened(person, monkeypatch)
    choose(dialog, "output", ".gif")
    dialog.save(tmp_path / "run.gif")
    assert dialog.close_button.text() == "Cancel"
    person.qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.busy and "Cancelled" in dialog.said.text() and not (tmp_path / "run.gif").exists()


def test_what_goes_wrong_there_is_said_here(person, monkeypatch, tmp_path):
    person.train.binding.do_step()
    person.settle()
    dialog = opened(person, monkeypatch)
    choose(dialog, "output", ".gif")
    dialog.save(tmp_path / "no" / "run.gif")
    finished(person, dialog)
    assert "no folder" in dialog.said.text() and "run.gif" in dialog.said.text()


def test_a_report_is_drawn_too(person, monkeypatch, tmp_path):
    person.train.binding.do_step()
    person.settle()
    dialog = opened(person, monkeypatch)
    choose(dialog, "output", ".html")
    assert not dialog.every.isEnabled() and not dialog.copy_button.isEnabled()
    dialog.save(tmp_path / "report.html")
    finished(person, dialog)
    assert dialog.said.text() == "Saved report.html."
    assert "The run at step 1," in (tmp_path / "report.html").read_text()


def test_every_view_has_a_title(person):
    names = {name for row in WORKSPACES for name in person.window.workspace(row.id).views}
    assert {"window", *names} - set(VIEW_TITLES) == set()
