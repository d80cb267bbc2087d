"""Runs that are kept: forked from any step, restored to the bit, named, deleted; nothing that was done is lost."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.retold import Retelling
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.kept_runs import trains_alike
from micrograd_desktop.project.run_edits import KeepRun, RenameRun
from micrograd_desktop.project.spec import DatasetSpec, ForkedFrom, KeptRun, Project, TrainingSpec
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.qt.controls.mnemonics import title_of
from micrograd_desktop.qt.controls.run_dialog import RunDialog
from micrograd_desktop.qt.runs.workspace import RunsWorkspace
from micrograd_desktop.qt.train.inspector.sparkline import mark
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run
from tests.scenarios.test_live_edits import is_its_project
from tests.scenarios.test_looking_back import look_at, same, seen
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person, check
from tests.scenarios.test_replay import train_to

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.window.resize(1440, 900)
    person.settle()
    return person


def runs_of(person: Person) -> tuple[KeptRun, ...]:
    return person.window.session.project.runs


def rate(person: Person, value: float) -> None:
    person.binding.execute(Set(TrainingSpec.learning_rate, value))
    person.settle()


def losses(person: Person) -> np.ndarray:
    return person.layout.loss_plot.history.column("data_loss").copy()


def trained(person: Person, steps: int = 60) -> None:
    """Some steps, with another rate from step 30 on."""
    train_to(person, 30)
    rate(person, 0.3)
    train_to(person, steps)


def click_fork(person: Person) -> None:
    button = person.layout.history.fork
    assert button.isVisible()
    person.qtbot.mouseClick(button, LEFT)
    person.settle()


def open_runs(person: Person) -> RunsWorkspace:
    person.key(Qt.Key.Key_3, CONTROL)
    runs = person.window.workspace("runs")
    assert person.window.shown is runs
    return runs


def restore_by_mouse(person: Person, row: int) -> None:
    """Double-click a row of the list, and wait until it stands where it stood."""
    view = open_runs(person).table.view
    place = view.visualRect(view.model().index(row, 0)).center()
    person.qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    person.qtbot.mouseDClick(view.viewport(), LEFT, pos=place)
    assert person.window.shown_workspace == "train"
    person.settle()


def is_whole(person: Person) -> bool:
    """Whether the curve has every step of the project's run, to the bit."""
    whole = LossHistory()
    whole.append(0, Run(person.window.session.project).advance(person.binding.end).figures)
    return np.array_equal(person.layout.loss_plot.history.column("data_loss"), whole.column("data_loss"))


def test_a_run_is_forked_trained_on_and_had_back_to_the_bit(person):
    trained(person)
    old, curve, project = seen(person), losses(person), person.window.session.project
    strip = person.layout.history.strip
    person.qtbot.waitUntil(lambda: strip.course.end == person.binding.end, timeout=PATIENCE)
    person.qtbot.mouseClick(strip, LEFT, pos=QPoint(round(strip.place(20)), strip.height() // 2))
    person.settle()
    assert person.binding.step == 20
    past = seen(person)
    click_fork(person)
    (run,) = runs_of(person)
    assert trains_alike(run, project) and (run.steps, run.name) == (60, "run 1")
    assert run.figures.data_loss is not None and run.figures.accuracy is not None
    assert person.binding.step == person.binding.end == 20 and not person.binding.looks_back
    assert person.window.session.project.log == () and same(seen(person), past)
    assert "run 2" in person.window.statusBar().currentMessage()
    rate(person, 0.05)
    train_to(person, 90)
    assert is_its_project(person) and is_whole(person)
    new, new_curve = seen(person), losses(person)
    restore_by_mouse(person, 1)  # below the run on the screen
    assert person.binding.end == person.binding.step == 60
    assert same(seen(person), old) and np.array_equal(losses(person), curve)
    assert "'run 1' stands at its last step, 60. " in person.window.statusBar().currentMessage()
    assert [(run.name, run.steps) for run in runs_of(person)] == [("run 1", 60), ("run 2: rate 0.05", 90)]
    restore_by_mouse(person, 1)
    assert same(seen(person), new) and np.array_equal(losses(person), new_curve)
    assert person.window.session.project.forked == ForkedFrom("run 1", 20)
    check(person)


def test_undo_of_a_fork_leads_back_to_the_old_run_with_its_curve_and_redo_to_the_new(person):
    trained(person)
    old, curve, project = seen(person), losses(person), person.window.session.project
    look_at(person, 40)
    person.key(Qt.Key.Key_B, CONTROL)
    person.settle()
    assert person.binding.end == 40 and person.window.session.project.log == project.log
    train_to(person, 80)
    new, new_curve = seen(person), losses(person)
    person.undo()
    person.settle()
    assert person.window.session.project is project
    assert same(seen(person), old) and np.array_equal(losses(person), curve) and person.binding.end == 60
    person.redo()
    person.settle()
    assert same(seen(person), new) and np.array_equal(losses(person), new_curve) and person.binding.end == 80
    check(person)


def test_a_fork_at_the_end_keeps_the_run_and_stands_there(person):
    train_to(person, 25)
    person.key(Qt.Key.Key_B, CONTROL)
    person.settle()
    assert person.binding.step == person.binding.end == 25 and len(runs_of(person)) == 1
    assert len(losses(person)) == 25
    person.step()
    assert is_its_project(person)
    look_at(person, 3)
    person.key(Qt.Key.Key_R)
    person.settle()
    person.key(Qt.Key.Key_B, CONTROL)
    assert "train some steps first" in person.window.statusBar().currentMessage() or len(runs_of(person)) == 2


def test_a_run_from_a_file_is_taken_again_to_where_it_stood(qtbot, open_window, tiny, tmp_path):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.window.resize(1440, 900)
    trained(person)
    old, curve = seen(person), losses(person)
    look_at(person, 10)
    click_fork(person)
    rate(person, 0.02)
    train_to(person, 15)
    save(person.window.session.project, tmp_path / "p.mgd", to_checkpoint(person.binding.state))
    again = Person(qtbot, open_window(load(tmp_path / "p.mgd")), random.Random(0))
    assert again.binding.step == 15
    restore_by_mouse(again, 1)
    qtbot.waitUntil(lambda: again.binding.settled and again.binding.step == 60, timeout=PATIENCE)
    assert "'run 1' stands at its last step, 60. " in again.window.statusBar().currentMessage()
    assert same(seen(again), old) and np.array_equal(losses(again), curve)
    assert is_its_project(again)
    assert [run.steps for run in runs_of(again)] == [60, 15]
    again.undo()
    again.settle()
    assert again.binding.step == 15 and is_its_project(again)


def test_a_diverged_run_is_kept_whole_and_forked_with_a_lower_rate(qtbot, open_window):
    steep = Project(training=TrainingSpec(learning_rate=10.0))
    person = Person(qtbot, open_window(steep), random.Random(0))
    person.train.bar.set_speed(math.inf)
    person.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: person.binding.doctor.divergence is not None, timeout=PATIENCE)
    person.settle()
    end, project, curve = person.binding.end, person.window.session.project, losses(person)
    found = person.binding.doctor.divergence
    banner = person.layout.canvas.banner
    (button,) = [one for one in banner.findChildren(QPushButton) if one.text().startswith("Fork from step")]
    qtbot.mouseClick(button, LEFT)
    person.settle()
    (run,) = runs_of(person)
    assert run.diverged and run.steps == end and trains_alike(run, project)
    assert person.binding.step == person.binding.end == found.healthy_step
    assert person.binding.doctor.divergence is None and not banner.isVisible()
    assert person.binding.present.training.learning_rate == pytest.approx(1.0)
    person.undo()
    person.settle()
    assert person.binding.broke and person.binding.end == end and person.window.session.project is project
    assert np.array_equal(losses(person), curve, equal_nan=True)
    assert person.binding.doctor.divergence == found
    person.redo()
    person.settle()
    assert person.binding.end == found.healthy_step and not person.binding.broke
    assert person.binding.doctor.divergence is None
    assert person.binding.present.training.learning_rate == pytest.approx(1.0)


def test_what_is_left_by_another_data_set_is_offered_to_be_kept(person):
    train_to(person, 12)
    project = person.window.session.project
    person.binding.execute(Set(DatasetSpec.kind, "circles"))
    person.settle()
    offer = person.window._offer
    assert offer is not None and offer.isVisible() and offer.text() == "Keep 12 steps of run 1"
    person.qtbot.mouseClick(offer, LEFT)
    (run,) = runs_of(person)
    assert trains_alike(run, project) and run.steps == 12 and not offer.isVisible()
    assert person.window.session.undo_label == "keeping of a run"
    train_to(person, 5)
    person.key(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert offer.isVisible()
    person.settle()
    person.undo()
    assert not offer.isVisible()


def test_a_run_is_kept_by_its_name_and_comes_further_later(person):
    train_to(person, 8)
    person.key(Qt.Key.Key_D, CONTROL)
    (dialog,) = person.window.findChildren(RunDialog)
    assert dialog.name.text() == "run 1" and dialog.name.selectedText() == "run 1"
    person.qtbot.keyClicks(dialog.name, "first")
    person.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    (run,) = runs_of(person)
    assert (run.name, run.steps) == ("first", 8)
    train_to(person, 20)
    person.window.actions_by_id["keep_run"].trigger()
    assert [(run.name, run.steps) for run in runs_of(person)] == [("first", 20)]
    assert "'first' goes on to step 20 now" in person.window.statusBar().currentMessage()


def keep(person: Person) -> str:
    """Keep the run, with Enter in the dialog; returns what that says."""
    person.window.actions_by_id["keep_run"].trigger()
    (dialog,) = [one for one in person.window.findChildren(RunDialog) if one.isVisible()]
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    person.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    return said


def test_a_change_that_no_step_used_makes_no_run_to_be_kept(person):
    train_to(person, 14)
    assert "Ctrl+D moves the kept one on" in keep(person)
    rate(person, 0.03)
    person.window.actions_by_id["keep_run"].trigger()
    assert "'run 1' has these 14 steps already" in person.window.statusBar().currentMessage()
    assert not any(one.isVisible() for one in person.window.findChildren(RunDialog))
    person.window.actions_by_id["restart"].trigger()
    person.settle()
    offer = person.window._offer
    assert person.binding.end == 0 and (offer is None or not offer.isVisible())
    train_to(person, 9)
    keep(person)
    assert [(run.name, run.steps) for run in runs_of(person)] == [("run 1", 14), ("run 2: rate 0.03", 9)]


def test_an_offer_ends_when_another_run_takes_its_number(person):
    train_to(person, 12)
    person.window.actions_by_id["restart"].trigger()
    person.settle()
    offer = person.window._offer
    assert offer is not None and offer.isVisible()
    rate(person, 0.03)
    train_to(person, 5)
    assert offer.isVisible()
    keep(person)
    assert not offer.isVisible() and [run.steps for run in runs_of(person)] == [5]


def test_that_there_is_nothing_to_keep_is_said_only_while_there_is_nothing(person):
    person.key(Qt.Key.Key_D, CONTROL)
    assert "nothing to keep yet" in person.window.statusBar().currentMessage()
    train_to(person, 3)
    assert "nothing to keep" not in person.window.statusBar().currentMessage()


def test_a_name_that_is_taken_is_refused_in_the_dialog(person):
    trained(person)
    look_at(person, 20)
    click_fork(person)
    rate(person, 0.04)
    train_to(person, 25)
    person.key(Qt.Key.Key_D, CONTROL)
    (dialog,) = person.window.findChildren(RunDialog)
    assert dialog.name.text() == "run 2: rate 0.04"
    person.qtbot.keyClicks(dialog.name, "run 1")
    person.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible() and "already" in dialog.said.text() and len(runs_of(person)) == 1
    person.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(runs_of(person)) == 1


def test_another_name_moves_nothing_in_the_run(person):
    trained(person)
    look_at(person, 20)
    click_fork(person)
    look_at(person, 7)
    before, course = seen(person), person.window.controller.course
    person.window.session.execute(RenameRun("run 1", "another"))
    person.settle()
    assert person.window.controller.course == course and person.binding.looks_back and person.binding.step == 7
    assert same(seen(person), before)
    person.undo()
    assert person.window.controller.course == course and person.binding.step == 7


def test_runs_are_renamed_noted_and_deleted_in_their_workspace_and_had_back(person):
    trained(person)
    for step in (40, 20):
        look_at(person, step)
        click_fork(person)
        rate(person, step / 1000)
        person.step()
    runs = open_runs(person)
    view = runs.table.view
    assert [view.model().index(row, 0).data() for row in range(3)] == [
        "run 3: rate 0.02 (now)",
        "run 1",
        "run 2: rate 0.04",
    ]
    assert runs.table.chosen == runs.table.model.runs
    place = view.visualRect(view.model().index(1, 0)).center()
    person.qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert [run.name for run in runs.table.chosen] == ["run 1"]
    person.key(Qt.Key.Key_F2)
    (dialog,) = person.window.findChildren(RunDialog)
    person.qtbot.keyClicks(dialog.name, "<b>first</b>")
    person.qtbot.keyClicks(dialog.note, "the old one")
    person.qtbot.mouseClick(dialog.take_button, LEFT)
    assert (runs_of(person)[0].name, runs_of(person)[0].note) == ("<b>first</b>", "the old one")
    assert [run.name for run in runs.table.chosen] == ["<b>first</b>"]
    person.undo()
    assert (runs_of(person)[0].name, runs_of(person)[0].note) == ("run 1", "")
    kept = runs_of(person)
    person.qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    person.key(Qt.Key.Key_Delete)
    assert runs_of(person) == () and "Deleted 2 runs" in person.window.statusBar().currentMessage()
    person.undo()
    assert runs_of(person) == kept
    QApplication.processEvents()


def test_the_run_that_is_there_goes_on_to_where_it_was_kept(person):
    trained(person)
    person.window.session.execute(KeepRun(person.binding.whole))
    curve = losses(person)
    person.key(Qt.Key.Key_R)
    person.settle()
    assert person.binding.step == person.binding.end == 0
    restore_by_mouse(person, 0)
    person.qtbot.waitUntil(lambda: person.binding.settled and person.binding.step == 60, timeout=PATIENCE)
    assert np.array_equal(losses(person), curve)
    look_at(person, 10)
    restore_by_mouse(person, 0)
    assert person.binding.step == 60 and not person.binding.looks_back and len(runs_of(person)) == 1
    assert "'run 1' stands at its last step, 60. " in person.window.statusBar().currentMessage()


def test_enter_restores_the_run_of_the_row(person):
    trained(person)
    look_at(person, 20)
    click_fork(person)
    rate(person, 0.04)
    train_to(person, 30)
    runs = open_runs(person)
    person.qtbot.keyClick(runs.table.view, Qt.Key.Key_End, CONTROL)
    person.qtbot.keyClick(runs.table.view, Qt.Key.Key_Return)
    person.settle()
    assert person.window.shown_workspace == "train" and person.binding.end == 60 and is_its_project(person)


def test_an_edit_before_the_fork_drops_what_came_later_as_ever_and_undo_brings_it_back(person):
    trained(person)
    look_at(person, 40)
    click_fork(person)
    train_to(person, 70)
    curve, project = losses(person), person.window.session.project
    look_at(person, 25)
    rate(person, 0.07)
    assert person.window.session.project.forked == ForkedFrom("run 1", 25)
    assert person.binding.step == person.binding.end == 25 and len(losses(person)) == 25
    offer = person.window._offer
    assert offer is not None and offer.isVisible() and "70 steps" in offer.text()
    person.undo()
    person.settle()
    assert person.window.session.project is project and person.binding.end == 70
    assert np.array_equal(losses(person), curve) and person.binding.looks_back and is_its_project(person)


def courses_are_told(person: Person) -> None:
    """The courses of all parameters come to be those of the same run, every step of which was noted."""
    told = Retelling(person.window.session.project, lambda: None).up_to(person.binding.end)
    assert told is not None
    steps, values = told.courses.records()

    def same_courses() -> bool:
        known = person.layout.inspector.model.history.records()
        return np.array_equal(known[0], steps) and np.array_equal(known[1], values)

    person.qtbot.waitUntil(same_courses, timeout=PATIENCE)


def test_the_courses_of_a_run_that_is_had_back_and_of_a_fork_of_it_are_those_of_its_steps(person):
    train_to(person, 60)  # in few frames
    person.binding.change_run(KeepRun(person.binding.whole))
    person.key(Qt.Key.Key_R)  # the same run anew
    person.settle()
    rate(person, 0.05)
    train_to(person, 10)
    restore_by_mouse(person, 1)
    person.qtbot.waitUntil(lambda: person.binding.step == person.binding.end == 60, timeout=PATIENCE)
    courses_are_told(person)
    look_at(person, 12)
    courses = person.layout.inspector.model.history.records()[0].tolist()
    assert courses == list(range(61))
    click_fork(person)
    for _ in range(3):
        person.step()
        person.settle()
    assert person.binding.end == 15
    courses_are_told(person)


def test_the_courses_of_a_long_run_are_told_anew_where_it_is_forked_early(person):
    train_to(person, 2000)
    look_at(person, 40)
    click_fork(person)
    courses_are_told(person)
    rate(person, 0.05)
    train_to(person, 41)
    courses_are_told(person)
    person.undo()
    person.settle()
    person.undo()  # of the fork
    person.settle()
    assert person.binding.end == 2000
    person.qtbot.waitUntil(lambda: person.layout.inspector.model.history.is_fine(0, 2000), timeout=PATIENCE)


def test_a_course_across_steps_that_were_looked_back_at_and_changed_is_told_anew(person):
    train_to(person, 60)
    look_at(person, 12)
    rate(person, 0.05)
    courses_are_told(person)
    person.undo()
    person.settle()
    assert person.binding.end == 60
    person.key(Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    person.settle()
    courses_are_told(person)


def test_a_run_is_restored_at_the_step_of_the_slider_and_keeps_its_later_steps(person):
    trained(person)
    curve = losses(person)
    look_at(person, 20)
    at_20 = seen(person)
    click_fork(person)
    train_to(person, 40)
    runs = open_runs(person)
    view, actions = runs.table.view, person.window.actions_by_id
    place = view.visualRect(view.model().index(1, 0)).center()
    person.qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert runs.compare.step == 60 and not actions["restore_run_at"].isEnabled()
    assert "Restore leads to the last one" in " ".join(actions["restore_run_at"].toolTip().split())
    runs.compare.show_step(20)
    assert title_of(actions["restore_run_at"]) == "Restore at step 20" and actions["restore_run_at"].isEnabled()
    person.qtbot.mouseClick(runs.bar.buttons["restore_run_at"], LEFT)
    assert person.window.shown_workspace == "train"
    person.qtbot.waitUntil(lambda: person.binding.step == 20 and person.binding.settled, timeout=PATIENCE)
    assert person.binding.end == 60 and same(seen(person), at_20) and np.array_equal(losses(person), curve)
    person.qtbot.waitUntil(lambda: "stands at step 20 of 60" in person.window.statusBar().currentMessage())
    open_runs(person)
    person.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
    runs.compare.show_step(30)
    person.key(Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)  # of the run that is on the screen
    person.qtbot.waitUntil(lambda: person.binding.step == 30 and person.binding.settled, timeout=PATIENCE)
    assert person.binding.end == 60


def test_a_fork_after_a_change_that_no_step_used_keeps_no_second_run_of_the_same_steps(person):
    train_to(person, 25)
    person.window.session.execute(KeepRun(person.binding.whole))
    (run,) = runs_of(person)
    rate(person, 0.05)  # which no step used
    person.key(Qt.Key.Key_B, CONTROL)
    person.settle()
    assert runs_of(person) == (run,) and person.window.session.project.forked == ForkedFrom(run.name, 25)
    assert f"'{run.name}' stays as it is" in person.window.statusBar().currentMessage()
    person.step()
    person.settle()
    assert is_its_project(person) and person.binding.present.training.learning_rate == 0.05
    person.undo()
    person.settle()
    assert person.window.session.project.forked is None and person.binding.end == 25
    assert is_its_project(person)


def test_the_step_on_view_is_marked_on_the_courses_of_the_inspector(person):
    for _ in range(12):
        person.step()
    person.settle()
    model, cell = person.layout.inspector.model, QRectF(0, 0, 100, 20)
    person.qtbot.waitUntil(lambda: model.history.span == (0, 12), timeout=PATIENCE)  # it follows some times a second
    assert mark(model.history, model.step, cell) is None  # at the end there is nothing to mark
    look_at(person, 6)
    assert model.step == 6 and mark(model.history, 6, cell) == pytest.approx(50.0)
