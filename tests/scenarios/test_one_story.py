"""One story from end to end by mouse and keys: train, look back, take a step apart, follow a gradient, fork, compare,
save, lose the window, and have all of it back."""

from __future__ import annotations

import random
import shutil

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.presentation.step_words import UPDATE
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.project.unsaved import leftovers
from micrograd_desktop.qt.intents import TracePoint
from micrograd_desktop.qt.train.inspector.model import GRADIENT
from micrograd_desktop.training.run import Run
from tests.scenarios.test_compare_runs import settle
from tests.scenarios.test_kept_runs import click_fork, losses, open_runs, runs_of
from tests.scenarios.test_one_moment import LEFT, PATIENCE, check
from tests.scenarios.test_replay import train_to
from tests.scenarios.test_step_apart import Taker


def test_a_run_is_trained_looked_into_forked_compared_saved_and_had_back(qtbot, open_window, tiny, tmp_path):
    path = tmp_path / "story.mgd"
    save(tiny, path)
    person = Taker(qtbot, open_window(load(path)), random.Random(0))
    window = person.window
    window.resize(1440, 900)
    window.documents.open_file(path)
    person.settle()

    # train, and change the rate on the way
    train_to(person, 30)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.3))
    person.settle()
    train_to(person, 60)
    first = losses(person)

    # scrub back, and take the step there apart
    strip = person.layout.history.strip
    qtbot.waitUntil(lambda: strip.course.end == person.binding.end, timeout=PATIENCE)
    qtbot.mouseClick(strip, LEFT, pos=QPoint(round(strip.place(20)), strip.height() // 2))
    person.settle()
    assert (person.binding.step, person.binding.end) == (20, 60)
    person.begin()
    person.next(3)
    assert person.apart.half == UPDATE and person.apart.found.taken.step == 20
    after = person.apart.found.taken.after.tolist()
    person.leave()

    # follow a gradient to the sample that it comes from, and that to its graph
    tree, model = person.layout.inspector.tree, person.layout.inspector.model
    tree.expandAll()
    index = model.index_of_parameter(4, GRADIENT)
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), LEFT, pos=place)
    QTest.mouseDClick(tree.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    samples = person.explained()
    largest = samples.table.samples.rows[0]
    samples.table.selectRow(0)
    with qtbot.waitSignal(person.train.open_requested) as asked:
        qtbot.keyClick(samples.table, Qt.Key.Key_Return)
    assert asked.args == [TracePoint(True, largest.point, 4)]
    samples.close()
    trace = window.workspace("trace")
    qtbot.waitUntil(lambda: trace.binding.shown is not None, timeout=PATIENCE)
    with qtbot.waitActive(window, timeout=PATIENCE):
        window.show_workspace("train")
        window.activateWindow()

    # fork there: the step that was taken apart is the one that is taken
    click_fork(person)
    assert [run.steps for run in runs_of(person)] == [60]
    person.step()
    person.settle()
    assert person.binding.step == 21 and person.binding.parameters.tolist() == after
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.05))
    person.settle()
    train_to(person, 50)
    second = losses(person)

    # compare both, at one step by one slider
    area = open_runs(person).compare
    table = window.workspace("runs").table
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, area)
    shown = {run.name: run for run in table.chosen}
    assert len(shown) == 2 and len(area.differences.model.rows) >= 1
    area.steps.slider.setFocus()
    qtbot.keyClick(area.steps.slider, Qt.Key.Key_Home)
    qtbot.keyClick(area.steps.slider, Qt.Key.Key_Right)
    settle(qtbot, area)
    for tile, curve in zip(area.planes.tiles[:2], _curves(table.chosen, first, second), strict=True):
        assert tile.tile.step == 1 and tile.tile.figures["data_loss"] == curve[1]

    # save, train on, and be gone without a word: the next window offers what there was
    window.show_workspace("train")
    window.documents.save()
    train_to(person, 70)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.02))
    person.settle()
    parameters, project = person.binding.parameters.copy(), window.session.project
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    saved = load(path)
    assert [run.steps for run in saved.project.runs] == [60] and saved.checkpoint is not None
    (file,) = (tmp_path / "unsaved").glob("*.work")
    left_by_a_kill = tmp_path / "killed"
    left_by_a_kill.mkdir()
    shutil.copy(file, left_by_a_kill)  # nobody holds this one: so a process that was killed leaves it
    (leftover,), said = leftovers(left_by_a_kill)
    work = leftover.work()
    leftover.release()
    assert not said and work.saved.project == project and work.path == path
    assert work.saved.checkpoint.step == 70
    assert np.array_equal(work.saved.checkpoint.parameters, parameters)
    run = Run(project)
    run.advance(70)
    assert np.array_equal(run.parameters, parameters)
    check(person)


def _curves(chosen, first, second):
    return [first if run.steps == 60 else second for run in chosen]
