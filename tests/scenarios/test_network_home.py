"""The trained network taken home in the real window: chosen, copied, saved, and its weights loaded again."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from micrograd_desktop.export.network.forms import HISTORY, NETWORK_FORMS
from micrograd_desktop.export.network.taken import taken
from micrograd_desktop.qt.home.dialog import HomeDialog
from micrograd_desktop.training.blocks import train
from tests.scenarios.test_one_moment import PATIENCE, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
STEPS = 3


class Taking(Person):
    """A person with a network of three steps."""

    def __init__(self, qtbot, window) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.settle()
        for _ in range(STEPS):
            qtbot.keyClick(window, Qt.Key.Key_S)
            self.settle()

    @property
    def home(self):
        return self.train.home

    @property
    def dialog(self) -> HomeDialog:
        return self.home.dialog

    def open(self, name: str = "micrograd") -> HomeDialog:
        self.qtbot.keyClick(self.window, Qt.Key.Key_E, CONTROL)
        self.dialog.choose(name)
        self.ready()
        return self.dialog

    def ready(self) -> None:
        self.qtbot.waitUntil(lambda: self.dialog.said.text() != "Making it…" and not self.dialog.busy, timeout=PATIENCE)

    def message(self) -> str:
        return self.window.statusBar().currentMessage()


@pytest.fixture
def person(qtbot, open_window, tiny) -> Taking:
    return Taking(qtbot, open_window(tiny))


def of(person):
    return taken(*person.train.binding.moment)


def check_form(person: Taking, folder: Path, name: str) -> None:
    """The dialog is open."""
    form, path, dialog = NETWORK_FORMS[name], folder / f"net{NETWORK_FORMS[name].suffix}", person.dialog
    dialog.choose(name)
    person.ready()
    dialog.save(path)
    assert path.read_bytes() == form.make(of(person)) or name == "weights.npz"  # whose zip holds the time
    assert path.name in dialog.said.text()
    assert dialog.copy_button.isVisible() == dialog.preview.isVisible() == form.text
    if form.text:
        person.qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text().encode() == path.read_bytes()
        assert path.read_text().startswith(dialog.preview.toPlainText()[:200])
    path.unlink()


def test_each_form_is_saved_as_it_is_made(person, tmp_path):
    person.open()
    for name in (name for name in NETWORK_FORMS if name != "onnx"):
        check_form(person, tmp_path, name)


def test_an_onnx_model_is_saved_as_it_is_made(person, tmp_path):
    pytest.importorskip("onnx")
    person.open()
    check_form(person, tmp_path, "onnx")


def test_the_history_is_trained_anew_and_saved(person, tmp_path, tiny):
    dialog = person.open(HISTORY)
    dialog.save(tmp_path / "run.csv")
    person.ready()
    lines = (tmp_path / "run.csv").read_text().splitlines()
    assert len(lines) == 1 + STEPS + 1  # the step at which the run stands has figures, too
    assert [float(line.split(",")[2]) for line in lines[1:]] == [step.loss for step in train(tiny, STEPS + 1)]


def test_what_is_taken_is_of_the_moment_at_which_it_was_opened(person, tmp_path):
    before = of(person)
    dialog = person.open("weights.json")
    person.train.binding.do_step()
    person.settle()
    dialog.save(tmp_path / "w.json")
    assert json.loads((tmp_path / "w.json").read_text())["layers.0.bias"] == before.layers[0][1].tolist()
    dialog.choose("weights.csv")
    person.ready()
    dialog.save(tmp_path / "w.csv")
    assert (tmp_path / "w.csv").read_bytes() == NETWORK_FORMS["weights.csv"].make(before)


def test_a_file_that_can_not_be_written_is_named(person, tmp_path):
    dialog = person.open("numpy")
    dialog.save(tmp_path / "no" / "folder.py")
    assert "folder.py could not be saved" in dialog.said.text()


def test_a_chosen_file_gets_its_suffix(person, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "net"), ""))
    dialog = person.open("pytorch")
    person.qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "net.py").is_file()


def test_weights_come_back_at_the_step_that_is_shown(person, tmp_path, monkeypatch):
    saved = of(person)
    path = tmp_path / "w.npz"
    path.write_bytes(NETWORK_FORMS["weights.npz"].make(saved))
    person.home.load(path)
    assert "already" in person.message()
    for _ in range(2):
        person.train.binding.do_step()
        person.settle()
    other = person.train.binding.parameters.copy()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    person.qtbot.keyClick(person.window, Qt.Key.Key_W, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    person.settle()
    assert np.array_equal(person.train.binding.parameters, saved.parameters)
    assert person.train.binding.step == STEPS + 2 and person.window.session.undo_label == "import of w.npz"
    person.window.session.undo()
    person.settle()
    assert np.array_equal(person.train.binding.parameters, other)


def test_a_bad_file_of_weights_changes_nothing(person, tmp_path):
    path, before = tmp_path / "bad.json", person.window.session.project
    for content, sentence in ((None, "No such file"), (b"{}", "0 layers"), (b"no", "no JSON")):
        if content is not None:
            path.write_bytes(content)
        person.home.load(path)
        assert sentence in person.message() and person.message().startswith("bad.json")
        assert person.window.session.project == before


def test_it_closes_while_something_is_made(person):
    dialog = person.open(HISTORY)
    dialog.save(Path("/nowhere/run.csv"))
    dialog.reject()
    assert person.home.dialog is None
