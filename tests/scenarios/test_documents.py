"""Files through the real window: what is open, what is saved, what is asked, and where the run stands."""

from __future__ import annotations

import json
import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from micrograd_desktop.cli import main
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project import storage
from micrograd_desktop.project.edits import Set, SetParameter, SetProgram
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.project.storage import Saved, load, save
from micrograd_desktop.qt import documents
from micrograd_desktop.qt.app import on_session_ends
from micrograd_desktop.qt.documents import Documents
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
BUTTON = QMessageBox.StandardButton
BIAS = ParameterName(1, 0, None)


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


def binding(window):
    return window.workspace("train").binding


def settle(qtbot, window, step=None):
    shown = binding(window)
    qtbot.waitUntil(lambda: shown.settled and (step is None or shown.step == step), timeout=PATIENCE)


def steps(qtbot, window, count):
    begun = binding(window).step
    for step in range(begun + 1, begun + count + 1):
        qtbot.keyClick(window, Qt.Key.Key_S)
        settle(qtbot, window, step)


def file_dialog(monkeypatch, which, path):
    monkeypatch.setattr(QFileDialog, which, lambda *_: (str(path), ""))


def test_a_saved_run_reopens_where_it_stood_and_trains_on_to_the_bit(qtbot, window, open_window, tmp_path, monkeypatch):
    steps(qtbot, window, 3)
    binding(window).execute(SetParameter(BIAS, 0.25))
    settle(qtbot, window)
    steps(qtbot, window, 2)
    file_dialog(monkeypatch, "getSaveFileName", tmp_path / "run")
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    saved = load(tmp_path / "run.mgd")
    assert saved.checkpoint is not None and saved.checkpoint.step == 5
    steps(qtbot, window, 4)
    again = open_window(saved)
    assert binding(again).step == 5
    steps(qtbot, again, 4)
    assert np.array_equal(binding(again).parameters, binding(window).parameters)
    whole = Run(saved.project)
    whole.advance(9)
    assert np.array_equal(whole.parameters, binding(again).parameters)


def test_undo_never_writes_one_files_content_into_another(qtbot, window, tmp_path):
    other = replace(Project(), name="Other")
    save(other, tmp_path / "other.mgd")
    binding(window).execute(Set(TrainingSpec.learning_rate, 0.3))
    window.documents.open_file(tmp_path / "other.mgd")
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    window.documents.save()
    assert load(tmp_path / "other.mgd").project == other
    assert not window.session.can_undo


def test_new_and_open_begin_a_new_run_even_if_the_project_is_the_same(qtbot, open_window, tmp_path):
    window = open_window(Project())
    steps(qtbot, window, 2)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    settle(qtbot, window, 0)
    assert np.array_equal(binding(window).parameters, Run(Project()).parameters)
    assert len(window.workspace("train").layout.loss_plot.history) == 0
    save(Project(), tmp_path / "demo.mgd")
    steps(qtbot, window, 2)
    window.documents.open_file(tmp_path / "demo.mgd")
    settle(qtbot, window, 0)


def leave_by_new(window):
    window.actions_by_id["new_project"].trigger()


def leave_by_open(window):
    window.documents.open_example("xor")


def leave_by_closing(window):
    window.close()


@pytest.mark.parametrize("leave", [leave_by_new, leave_by_open, leave_by_closing])
def test_unsaved_work_is_asked_about(qtbot, window, answers, monkeypatch, tmp_path, leave):
    binding(window).execute(Set(TrainingSpec.learning_rate, 0.3))
    project = window.session.project
    answers.answer = BUTTON.Cancel
    leave(window)
    assert answers.texts == [f"Save the changes to {project.name}?"]
    assert window.session.project == project and window.isVisible()
    file_dialog(monkeypatch, "getSaveFileName", "")  # Save, and then no file is chosen
    answers.answer = BUTTON.Save
    leave(window)
    assert window.session.project == project and window.isVisible()
    file_dialog(monkeypatch, "getSaveFileName", tmp_path / "kept")
    leave(window)
    assert load(tmp_path / "kept.mgd").project == project
    assert window.session.project != project or not window.isVisible()


@pytest.mark.parametrize("leave", [leave_by_new, leave_by_open, leave_by_closing])
def test_nothing_is_asked_where_nothing_is_lost(qtbot, window, answers, leave):
    steps(qtbot, window, 2)  # can be trained again
    leave(window)
    assert answers.texts == []


def test_discarding_leaves_the_file_as_it_was(qtbot, window, answers, tmp_path):
    save(window.session.project, tmp_path / "kept.mgd")
    window.documents.open_file(tmp_path / "kept.mgd")
    before = (tmp_path / "kept.mgd").read_bytes()
    binding(window).execute(SetProgram("a = 1.0"))
    assert window.windowTitle().startswith("kept.mgd*")
    leave_by_new(window)
    assert (tmp_path / "kept.mgd").read_bytes() == before
    assert len(answers.texts) == 1


def test_training_on_from_a_file_is_work_that_can_be_saved(qtbot, window, tmp_path):
    save(window.session.project, tmp_path / "run.mgd")
    window.documents.open_file(tmp_path / "run.mgd")
    settle(qtbot, window)
    assert not window.documents.dirty
    steps(qtbot, window, 1)
    assert window.documents.dirty and "*" in window.windowTitle()
    window.documents.save()
    assert not window.documents.dirty and "*" not in window.windowTitle()


def test_a_program_that_is_only_typed_yet_is_work_too(qtbot, window, answers):
    window.show_workspace("trace")
    editor = window.workspace("trace").layout.editor
    editor.setFocus()
    qtbot.keyClicks(editor, "# mine")
    answers.answer = BUTTON.Cancel
    leave_by_new(window)
    assert len(answers.texts) == 1
    assert "# mine" in window.session.project.trace.program


def test_the_suffix_is_added_and_an_existing_file_is_not_replaced_unasked(window, answers, monkeypatch, tmp_path):
    (tmp_path / "taken.mgd").write_text("precious")
    file_dialog(monkeypatch, "getSaveFileName", tmp_path / "taken")
    names = iter([tmp_path / "taken", ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(next(names)), ""))
    answers.answer = BUTTON.No
    assert not window.documents.save(ask=True)
    assert (tmp_path / "taken.mgd").read_text() == "precious"
    assert "taken.mgd" in answers.texts[-1]


def plain_title(action):
    """What an action is called, without the mark of its letter."""
    return action.text().replace("&", "")


def test_files_opened_and_saved_are_in_the_recent_menu(qtbot, window, tmp_path):
    for name in ("one.mgd", "two.mgd"):
        save(window.session.project, tmp_path / name)
        window.documents.open_file(tmp_path / name)
    menu = window.documents._recent
    menu.aboutToShow.emit()
    assert [plain_title(action) for action in menu.actions()[:2]] == ["two.mgd", "one.mgd"]
    menu.actions()[1].trigger()
    assert window.windowTitle().startswith("one.mgd")
    (tmp_path / "two.mgd").unlink()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if plain_title(action) == "two.mgd").trigger()
    menu.aboutToShow.emit()
    assert [plain_title(action) for action in menu.actions()][:1] == ["one.mgd"]


def test_the_examples_are_in_the_file_menu(window):
    (file_menu,) = [action.menu() for action in window.menuBar().actions() if action.text().replace("&", "") == "File"]
    (examples,) = [action.menu() for action in file_menu.actions() if action.text().replace("&", "") == "Examples"]
    assert [plain_title(action) for action in examples.actions()] == [project.name for project in EXAMPLES.values()]
    examples.actions()[2].trigger()
    assert window.session.project == list(EXAMPLES.values())[2]


def test_a_hand_edit_does_not_reach_the_run_after_a_reset(qtbot, window):
    steps(qtbot, window, 2)
    binding(window).execute(SetParameter(BIAS, 7.5))
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_R)
    settle(qtbot, window, 0)
    start = Run(window.session.project).parameters
    assert np.array_equal(binding(window).parameters, start)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, window, 0)
    assert np.array_equal(binding(window).parameters, start)
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    settle(qtbot, window, 0)
    steps(qtbot, window, 2)
    places = Run(window.session.project)
    places.advance(2)
    assert np.array_equal(binding(window).parameters, places.parameters)
    assert 7.5 in binding(window).parameters


def test_a_window_that_is_given_a_checkpoint_stands_there(qtbot, open_window, tiny):
    run = Run(tiny)
    run.advance(7)
    window = open_window(Saved(tiny, to_checkpoint(run.state())))
    assert binding(window).step == 7
    assert np.array_equal(binding(window).parameters, run.parameters)
    assert window.workspace("train").bar._step_count.text() == "7"


def test_foreign_names_are_plain_text(window, answers, tmp_path):
    assert isinstance(window.documents, Documents)
    bad = tmp_path / "<img src=x>.mgd"
    bad.write_text("no")
    window.documents.open_file(bad)
    assert "<img src=x>.mgd" in answers.texts[-1]


class SystemSession:
    """A session manager of the system's, as far as the app asks it."""

    def __init__(self, interactive):
        self.interactive, self.calls = interactive, []

    def allowsInteraction(self):
        return self.interactive

    def release(self):
        self.calls.append("release")

    def cancel(self):
        self.calls.append("cancel")


def test_the_end_of_the_systems_session_asks_about_unsaved_work(window, answers):
    binding(window).execute(Set(TrainingSpec.learning_rate, 0.3))
    for interactive, answer, calls in (
        (True, BUTTON.Cancel, ["release", "cancel"]),
        (True, BUTTON.Discard, ["release"]),
        (False, BUTTON.Cancel, []),
    ):
        answers.answer = answer
        answers.texts.clear()
        manager = SystemSession(interactive)
        on_session_ends((window,), manager)
        assert manager.calls == calls
        assert len(answers.texts) == interactive


def changed_on_disk(window, tmp_path):
    """A window whose file another program has written to, and what that wrote."""
    path = tmp_path / "mine.mgd"
    save(window.session.project, path)
    window.documents.open_file(path)
    binding(window).execute(Set(TrainingSpec.learning_rate, 0.3))
    save(replace(Project(), name="Theirs"), path)
    return path, path.read_bytes()


def test_a_file_that_another_program_has_changed_is_not_overwritten_unasked(window, answers, tmp_path):  # H12
    path, theirs = changed_on_disk(window, tmp_path)
    answers.answer = BUTTON.Cancel
    assert not window.documents.save()
    assert answers.texts == ["mine.mgd was changed by another program since it was opened or saved here."]
    assert path.read_bytes() == theirs and window.documents.dirty
    answers.answer = BUTTON.Save  # Replace
    assert window.documents.save()
    assert load(path).project == window.session.project
    assert window.documents.save()  # what we have written ourselves is no change
    assert len(answers.texts) == 2


def test_instead_of_a_changed_file_another_one_can_be_written(window, answers, monkeypatch, tmp_path):
    path, theirs = changed_on_disk(window, tmp_path)
    file_dialog(monkeypatch, "getSaveFileName", tmp_path / "other.mgd")
    answers.answer = BUTTON.SaveAll  # Save as…
    assert window.documents.save()
    assert path.read_bytes() == theirs
    assert load(tmp_path / "other.mgd").project == window.session.project
    assert window.windowTitle().startswith("other.mgd,")


def test_a_file_that_was_deleted_meanwhile_is_written_anew(window, answers, tmp_path):
    path, _ = changed_on_disk(window, tmp_path)
    path.unlink()
    assert window.documents.save()
    assert load(path).project == window.session.project and answers.texts == []


def test_while_a_file_is_opened_the_window_answers_and_nothing_else_is_opened_or_saved(
    qtbot, window, monkeypatch, tmp_path
):  # H5
    go, said, project = threading.Event(), [], window.session.project
    monkeypatch.setattr(storage, "load", lambda path: go.wait() and load(path))
    window.documents.message_posted.connect(said.append)
    save(replace(Project(), name="Slow"), tmp_path / "slow.mgd")

    def meanwhile():
        assert not window.documents.save() and not window.documents.may_leave()
        window.documents.new()
        assert window.session.project == project
        go.set()

    QTimer.singleShot(0, meanwhile)
    window.documents.open_file(tmp_path / "slow.mgd")
    assert window.session.project.name == "Slow"
    assert said == ["A file is being opened or saved. Try again when that is done."] * 3


def test_a_file_that_cannot_be_written_to_is_said_in_a_box(window, answers, tmp_path):  # H15
    path = tmp_path / "mine.mgd"
    save(window.session.project, path)
    window.documents.open_file(path)
    before = path.read_bytes()
    path.chmod(0o444)
    binding(window).execute(Set(TrainingSpec.learning_rate, 0.3))
    assert not window.documents.save()
    assert answers.texts[-1].startswith("mine.mgd could not be saved: it is write-protected. Save under another name")
    assert path.read_bytes() == before


def test_what_a_file_keeps_of_the_run_is_made_when_it_is_saved_only(qtbot, window, monkeypatch):
    """Of the largest network that takes some 50 ms: too long for every frame's title."""
    monkeypatch.setattr(documents, "to_checkpoint", lambda _state: pytest.fail("made for a title"))
    steps(qtbot, window, 3)
    assert window.windowTitle()


@pytest.mark.parametrize(
    "leave",
    [
        lambda window: binding(window).execute(Set(NetworkSpec.initialiser, "he")),
        lambda window: binding(window).execute(Set(NetworkSpec.seed, 9)),
        lambda window: binding(window).execute(Set(DatasetSpec.kind, "circles")),
        lambda window: window.documents.open_example("moons-demo"),
    ],
)
def test_nothing_of_a_run_that_was_left_reaches_the_next_one(qtbot, window, leave):  # H2
    steps(qtbot, window, 3)
    binding(window).execute(SetParameter(BIAS, 7.5))
    settle(qtbot, window)
    leave(window)
    settle(qtbot, window, 0)
    steps(qtbot, window, 2)
    fresh = Run(window.session.project)
    fresh.advance(2)
    assert np.array_equal(binding(window).parameters, fresh.parameters)


def test_a_run_at_the_last_step_that_a_file_can_have_goes_on(qtbot, open_window, tiny):
    run = Run(tiny)
    run.advance(1)
    checkpoint = replace(to_checkpoint(run.state()), step=2**52, samples=0, updates=2**52)
    window = open_window(Saved(tiny, checkpoint))
    steps(qtbot, window, 2)
    binding(window).execute(SetParameter(BIAS, 0.5))
    settle(qtbot, window, 2**52 + 2)
    steps(qtbot, window, 1)
    qtbot.keyClick(window, Qt.Key.Key_R)
    settle(qtbot, window, 0)
    assert np.array_equal(binding(window).parameters, Run(tiny).parameters)


def test_a_damaged_kept_run_is_set_aside_with_a_word_and_saved_as_it_stood(
    qtbot, window, answers, tiny, tmp_path, capsys
):
    path = tmp_path / "mine.mgd"
    save(with_run(with_run(tiny, kept(tiny, "good", 5)), kept(replace(tiny, bugs=("assign",)), "bad", 7)), path)
    document = json.loads(path.read_text("utf-8"))
    document["project"]["runs"][1]["steps"] = "seven"
    path.write_text(json.dumps(document), encoding="utf-8")
    before = path.read_bytes()
    window.documents.open_file(path)
    settle(qtbot, window)
    said = answers.texts[-1]
    assert "'bad'" in said and "See project.runs[1].steps" in said and "stays as it is until you save" in said
    assert [run.name for run in window.session.project.runs] == ["good"]
    assert path.read_bytes() == before and not window.documents.dirty
    binding(window).execute(Set(TrainingSpec.learning_rate, 0.3))
    settle(qtbot, window)
    for _ in range(2):  # also what was saved once
        assert window.documents.save()
        assert json.loads(path.read_text("utf-8"))["project"]["runs"][-1] == document["project"]["runs"][1]
    for command, status in (("info", 0), ("check", 1)):
        assert main([command, str(path)]) == status
        heard = capsys.readouterr()
        assert "'bad'" in heard.err and "Saving writes that run back" in heard.err
        assert "The file is a sound project" not in heard.out
