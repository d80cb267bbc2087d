"""Two runs side by side in the window: chosen, their curves there, one slider for both, figures those of the run."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from micrograd_desktop.cli import main
from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.run_endings import said_otherwise
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.kept_runs import KeptFigures, kept, with_run
from micrograd_desktop.project.spec import KeptRun, Project, TrainingSpec
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.runs.compare_area import CompareArea
from micrograd_desktop.qt.runs.model import COURSE, STEPS, TRAIN
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.replays import Piece

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
PATIENCE = 60_000


@pytest.fixture
def two(tiny) -> Project:
    """A project that keeps two runs, of 120 and 60 steps."""
    slower = Set(TrainingSpec.learning_rate, 0.01).apply(tiny)
    return with_run(with_run(tiny, kept(tiny, "run 1", 120)), kept(slower, "run 2: rate 0.01", 60))


@pytest.fixture
def window(two, open_window, qtbot):
    window = open_window(two)
    window.resize(1440, 900)
    qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    return window


@pytest.fixture
def alone(qtbot):
    """The area without a window around it."""
    area = CompareArea()
    qtbot.addWidget(area)
    area.wake()
    yield area
    area.shutdown()


def area_of(window) -> CompareArea:
    return window.workspace("runs").compare


def settle(qtbot, area: CompareArea) -> None:
    if not area.settled:
        with qtbot.waitSignal(area.settled_changed, timeout=PATIENCE, check_params_cb=lambda: area.settled):
            pass


def choose(window, qtbot, *names: str) -> None:
    """Click rows of the list, the later ones with Ctrl."""
    table = window.workspace("runs").table
    view = table.view
    rows = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    for place, name in enumerate(names):
        index = next(row for row in rows if row.data().removesuffix(" (now)") == name)
        keys = CONTROL if place else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(view.viewport(), LEFT, keys, view.visualRect(index).center())


def test_two_chosen_runs_are_drawn_and_one_slider_moves_both_planes_to_the_bit(window, two, qtbot, tmp_path, capsys):
    area = area_of(window)
    choose(window, qtbot, "run 1", "run 2: rate 0.01")
    settle(qtbot, area)
    drawn = area.curves.plot.drawn
    assert [run.train[0][-1] for run in drawn.runs] == [120.0, 60.0] and area.step == 120
    assert [tile.tile.step for tile in area.planes.tiles[:2]] == [120, 60]
    assert "last step 60" in area.planes.tiles[1].accessibleName()
    (difference,) = area.differences.model.rows
    assert (difference.title, difference.values) == ("learning rate", ("0.1", "0.01"))
    slider = area.steps.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    settle(qtbot, area)
    assert area.step == 23
    for tile, project in zip(area.planes.tiles[:2], (run.project for run in two.runs), strict=True):
        save(project, tmp_path / "one.mgd")
        capsys.readouterr()
        assert main(["train", str(tmp_path / "one.mgd"), "--steps", "24", "--json"]) == 0
        wanted = json.loads(capsys.readouterr().out.splitlines()[23])
        figures = tile.tile.figures
        assert wanted["step"] == tile.tile.step == 23
        assert (figures["data_loss"], figures["test_loss"]) == (wanted["data_loss"], wanted["test_loss"])
        assert figures["accuracy"] == wanted["accuracy"]


def test_home_end_and_the_plots_own_keys_and_clicks_lead_to_steps(window, qtbot):
    area = area_of(window)
    choose(window, qtbot, "run 1", "run 2: rate 0.01")
    settle(qtbot, area)
    plot = area.curves.plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert area.step == 0
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert area.step == 1 and area.steps.slider.value == 1.0
    rect = plot.plot_rect()
    qtbot.mouseClick(plot, LEFT, pos=QPoint(round(rect.center().x()), round(rect.center().y())))
    assert 55 <= area.step <= 80
    qtbot.keyClick(area.steps.slider, Qt.Key.Key_End)
    settle(qtbot, area)
    assert area.step == 120 and area.planes.tiles[0].tile.step == 120


def test_the_pointer_reads_all_runs_at_one_step_and_leaves_the_step_where_it_is(window, qtbot):
    area = area_of(window)
    choose(window, qtbot, "run 1", "run 2: rate 0.01")
    settle(qtbot, area)
    plot, values = area.curves.plot, area.curves.values
    assert values.text().startswith("step 120 ")
    plot.pointed.emit(30.0)
    assert values.text().startswith("step 30 ") and area.step == 120
    for course in area.replayer.courses:
        assert plain(course.figure("data_loss", 30)) in values.text()
    plot.pointed.emit(None)
    assert values.text().startswith("step 120 ")


def test_by_epoch_and_by_time_runs_are_laid_along_what_they_say(window, qtbot):
    area = area_of(window)
    choose(window, qtbot, "run 1", "run 2: rate 0.01")
    settle(qtbot, area)
    for along in ("epoch", "time", "step"):
        qtbot.mouseClick(area.curves.along.buttons[along], LEFT)
        assert area.curves.along_what == along and area.curves.plot.drawn.across > 0
        area.curves.plot.pointed.emit(area.curves.plot.drawn.across / 3)
        assert area.curves.values.text()
    area.curves.choice.value_chosen.emit("accuracy")
    assert "%" in area.curves.values.text() and not area.curves.log.isEnabled()


def test_what_was_taken_again_stays_known_when_a_run_is_chosen_once_more(window, qtbot):
    area = area_of(window)
    choose(window, qtbot, "run 1", "run 2: rate 0.01")
    settle(qtbot, area)
    courses = area.replayer.courses
    choose(window, qtbot, "run 2: rate 0.01")
    settle(qtbot, area)
    assert area.replayer.courses == courses[1:]
    assert not area.differences.view.isVisible() and "Choose another run" in area.differences.words.text()
    choose(window, qtbot, "run 1", "run 2: rate 0.01")
    settle(qtbot, area)
    assert area.replayer.courses == courses


def test_many_chosen_runs_are_eight_in_colour_and_it_is_said(tiny, open_window, qtbot):
    project = tiny
    for number in range(30):
        one = replace(tiny, network=replace(tiny.network, seed=number))
        project = with_run(project, kept(one, f"run {number + 1}", 5))
    window = open_window(project)
    qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    area = area_of(window)
    window.workspace("runs").table.view.selectAll()
    settle(qtbot, area)
    assert "the first 8 of" in area.curves.header.text and len(area.replayer.courses) == 16
    model = window.workspace("runs").table.model
    marked = [model.index(row, 0).data(Qt.ItemDataRole.DecorationRole) is not None for row in range(len(model.runs))]
    assert marked == [True] * 8 + [False] * (len(model.runs) - 8)
    assert [tile.isVisible() for tile in area.planes.tiles] == [True] * 8
    assert len(area.differences.model.rows[0].values) == 8


def test_a_run_that_diverged_ends_in_a_cross_at_its_last_step(tiny, alone, qtbot):
    wild = replace(tiny, training=replace(tiny.training, loss="squared-error", learning_rate=100.0))
    area = alone
    area.resize(1000, 700)
    area.show()
    area.set_runs((kept(wild, "wild", 500), kept(tiny, "run 1", 10)))
    settle(qtbot, area)
    assert [run.broken for run in area.curves.plot.drawn.runs] == [True, False]
    assert area.replayer.courses[0].broken_at == area.planes.tiles[0].tile.step < area.last == 10


def test_an_error_of_the_program_is_a_sentence_and_the_others_go_on(tiny, alone, qtbot, monkeypatch, capfd):
    take, failed = Course.take, []

    def fail_once(course: Course, piece: Piece) -> None:
        if not failed:
            failed.append(course)
            raise ArithmeticError("of the test")
        take(course, piece)

    monkeypatch.setattr(Course, "take", fail_once)  # before there is a thread that could be quicker
    area = alone
    bad: KeptRun = kept(tiny, "bad", 10)
    with qtbot.waitSignal(area.message_posted, timeout=PATIENCE) as told:
        area.set_runs((bad, kept(Set(TrainingSpec.learning_rate, 0.01).apply(tiny), "good", 10)))
    assert failed == [area.replayer.tasks[0].course]
    assert told.args == ["An error in the program itself: ArithmeticError: of the test"]
    qtbot.waitUntil(lambda: area.planes.tiles[1].tile is not None, timeout=PATIENCE)
    area.replayer.shutdown()
    assert "of the test" in capfd.readouterr().err


def test_a_run_that_comes_further_is_not_begun_anew(tiny, alone, qtbot):
    area = alone
    area.set_runs((kept(tiny, "now", 40),))
    settle(qtbot, area)
    (course,) = area.replayer.courses
    seconds = float(course.places(np.array([40.0]), "time")[0])
    for steps in (50, 60, 90):
        area.set_runs((kept(tiny, "now", steps),))
    settle(qtbot, area)
    assert area.replayer.courses == (course,) and area.step == area.last == course.last == 90
    assert float(course.places(np.array([40.0]), "time")[0]) == seconds
    wanted = [step["data_loss"] for step in train(tiny, 91)]
    assert course.history.column("data_loss").tolist() == wanted


def test_one_run_under_two_names_is_taken_once_and_shown_twice(tiny, alone, qtbot):
    alone.set_runs((kept(tiny, "one", 20), kept(tiny, "other", 20)))
    settle(qtbot, alone)
    first, second = alone.replayer.courses
    assert first is second and [tile.tile.step for tile in alone.planes.tiles[:2]] == [20, 20]
    assert alone.differences.words.text().startswith("Nothing differs")


def test_a_run_that_grows_leaves_the_kept_one_that_it_goes_on_from_as_it_is(tiny, alone, qtbot):
    for steps in (20, 35, 50):
        alone.set_runs((kept(tiny, "now", steps), kept(tiny, "run 1", 20)))
        settle(qtbot, alone)
        now, run = alone.replayer.courses
        assert (now.last, run.last) == (steps, 20), steps


def test_the_list_shows_what_a_run_came_to_and_not_what_the_file_says(tiny, open_window, qtbot):
    wild = replace(tiny, training=replace(tiny.training, loss="squared-error", learning_rate=100.0))
    wrong = KeptFigures(0.000001, None, 1.0, None)
    project = with_run(tiny, kept(tiny, "run 1", 30, wrong))
    window = open_window(with_run(project, kept(wild, "wild", 500, wrong)))
    qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    settle(qtbot, area_of(window))
    model = window.workspace("runs").table.model
    rows = {run.name: row for row, run in enumerate(model.runs)}

    def cell(name: str, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
        return " ".join(str(model.data(model.index(rows[name], column), role)).split())

    broken_at = next(step for step in train(wild, 500) if step.divergence is not None).step
    qtbot.waitUntil(lambda: cell("wild", TRAIN) == "diverged", timeout=PATIENCE)
    assert cell("wild", STEPS) == str(broken_at)
    tip = cell("wild", STEPS, Qt.ItemDataRole.ToolTipRole)
    assert f"diverged at step {broken_at}" in tip and "The file said otherwise: 500 steps, training loss" in tip
    wanted = list(train(tiny, 31))[30]["data_loss"]
    qtbot.waitUntil(lambda: cell("run 1", TRAIN) == plain(wanted), timeout=PATIENCE)
    assert cell("run 1", STEPS) == "30"
    assert "The file said otherwise: 30 steps, training loss" in cell("run 1", TRAIN, Qt.ItemDataRole.ToolTipRole)
    assert [run.figures for run in window.session.project.runs] == [wrong, wrong]


def test_of_a_run_whose_figures_are_right_nothing_is_said(tiny, alone, qtbot):
    wild = replace(tiny, training=replace(tiny.training, loss="squared-error", learning_rate=100.0))
    steps = list(train(wild, 500))
    right = list(train(tiny, 31))[30]
    figures = KeptFigures(right["data_loss"], None, right.accuracy, None)
    runs = kept(tiny, "run 1", 30, figures), kept(wild, "wild", steps[-1].step, diverged=True)
    found: dict[str, tuple[KeptRun, KeptRun]] = {}
    alone.ends_found.connect(lambda pairs: found.update({run.name: (run, again) for run, again in pairs}))
    alone.set_runs(runs)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=PATIENCE)
    assert all((one.steps, one.diverged) == (again.steps, again.diverged) for one, again in found.values())
    assert [said_otherwise(*found[run.name]) for run in runs] == ["", ""]


def test_the_list_draws_courses_of_runs_taken_again_elides_in_the_middle_and_keeps_its_columns(
    window, two, open_window, qtbot
):
    table, area = window.workspace("runs").table, area_of(window)
    choose(window, qtbot, "run 1")
    settle(qtbot, area)
    runs, model = table.model.runs, table.model
    drawn = model.spark_of(runs[0])
    losses = [step["data_loss"] for step in train(runs[0].project, steps=runs[0].steps)]
    assert (drawn.first, drawn.across[0], drawn.across[-1]) == (losses[0], 0.0, 1.0)
    assert drawn.heights.min() == 0.0 and drawn.heights.max() == 1.0
    row = next(r for r in range(2) if table.view.model().index(r, 0).data().startswith("run 1"))
    cell = table.view.visualRect(table.view.model().index(row, COURSE))
    assert cell.width() >= 40 and table.view.viewport().rect().contains(cell)
    assert table.view.textElideMode() is Qt.TextElideMode.ElideMiddle
    said = model.index(0, COURSE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Course: loss {plain(losses[0])} to {plain(drawn.last)}"
    header = table.view.horizontalHeader()
    header.resizeSection(0, 171)
    window.close()
    again = open_window(two)
    assert again.workspace("runs").table.view.columnWidth(0) == 171
