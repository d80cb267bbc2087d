"""Sweeps in their window, with a real mouse and a real keyboard, and with real processes."""

from __future__ import annotations

import csv
import random
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from micrograd_desktop.project.edits import AddLayer, Set
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_file import SweepFile
from micrograd_desktop.training.sweep_outcome import DIVERGED, Outcome, outcome_of, spread
from tests.scenarios.test_one_moment import PATIENCE, Person
from tests.training.sweep_processes import workers

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
RATE, WIDTH = "training.learning_rate", "network.hidden[0].size"


class Sweeper(Person):
    """A person who opens the window of sweeps."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.settle()
        self.open()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """In the main window, to which one goes for it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window, timeout=PATIENCE)
        super().key(key, modifier)

    def open(self) -> None:
        self.key(Qt.Key.Key_G, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        self.view = self.train.sweeps.window
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.view, timeout=PATIENCE)

    def type(self, field: Any, text: str) -> None:
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def choose(self, choice: Any, value: str) -> None:
        """By the keyboard, as the rows of the list have it."""
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Home)
        for _ in range(choice.findData(value)):
            QTest.keyClick(choice, Qt.Key.Key_Down)
        assert choice.currentData() == value

    def press(self, button: Any) -> None:
        assert button.isEnabled(), button.toolTip()
        QTest.mouseClick(button, LEFT)

    def sweep(self, rates: str, widths: str = "", seeds: int = 1, steps: int = 20) -> None:
        choices = self.view.choices
        self.type(choices.values[0], rates)
        if widths:
            self.choose(choices.settings[1], WIDTH)
            self.type(choices.values[1], widths)
        self.type(choices.seeds, str(seeds))
        self.type(choices.steps, f"{steps:,}")
        self.press(self.view.begin)

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.view.busy, timeout=PATIENCE)

    @property
    def outcomes(self) -> dict[int, Outcome]:
        return self.view.kept.outcomes


@pytest.fixture
def sweeper(qtbot, open_window, tiny):
    yield Sweeper(qtbot, open_window(tiny))


def test_a_sweep_over_one_setting_is_a_line_and_enter_opens_a_run_of_it(sweeper, tiny):
    sweeper.sweep("0.05, 0.1, 0.4", seeds=2)
    sweeper.wait()
    sweep = Sweep.of(tiny, {RATE: [0.05, 0.1, 0.4]}, 2, 20)
    assert sweeper.view.kept.sweep == sweep
    expected = {run: outcome_of(sweep.project_of(run), 20) for run in range(6)}
    assert sweeper.outcomes == expected
    assert sweeper.view.said.text() == "All 6 runs are done."
    assert not workers()
    plot = sweeper.view.plot
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_End)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.point == 1
    mean = spread(sweep, expected, 1, "data_loss").mean
    assert sweeper.view.readout.text().startswith(f"learning rate 0.1: data loss {mean:.4f} ± ")
    QTest.keyClick(plot, Qt.Key.Key_Right)
    before = sweeper.window.session.project
    QTest.keyClick(plot, Qt.Key.Key_Return)
    sweeper.settle()
    run = sweeper.window.session.project
    assert run.training.learning_rate == 0.4 and run.network.seed == tiny.network.seed
    assert sweeper.window.session.undo_label == "opening of another run" and sweeper.binding.step == 0
    for _ in range(20):
        sweeper.step()
    sweeper.settle()
    trained = Run(run)
    trained.advance(20)
    assert np.array_equal(sweeper.binding.parameters, trained.parameters)
    assert trained.look().figures.column("data_loss")[0] == expected[4].figures["data_loss"]
    QTest.keyClick(sweeper.view, Qt.Key.Key_Z, CONTROL)
    sweeper.settle()
    assert sweeper.window.session.project == before


def test_a_sweep_over_two_settings_is_a_plane_of_cells_and_a_click_opens_one(sweeper, tiny):
    sweeper.sweep("0.1, 0.4", "2, 3, 5", seeds=2)
    sweeper.wait()
    view, plot = sweeper.view, sweeper.view.plot
    sweep = Sweep.of(tiny, {RATE: [0.1, 0.4], WIDTH: [2, 3, 5]}, 2, 20)
    assert view.kept.sweep == sweep and len(sweeper.outcomes) == 12
    means = [[spread(sweep, sweeper.outcomes, 3 * c + r, "data_loss").mean for c in range(2)] for r in range(3)]
    assert plot.picture.means.tolist() == means
    sweeper.choose(view.seed, str(tiny.network.seed + 1))
    QTest.mouseClick(plot, LEFT, pos=plot.rect_of(Place(2, 1)).center().toPoint())
    sweeper.settle()
    assert view.readout.text().startswith("learning rate 0.4, number of neurons of layer 1 5: data loss 0.")
    project = sweeper.window.session.project
    assert (project.training.learning_rate, project.network.hidden[0].size) == (0.4, 5)
    assert project.network.seed == project.training.seed == tiny.network.seed + 1
    assert view.said.text().startswith("The run at learning rate 0.4, number of neurons of layer 1 5 with seed 5 is")
    sweeper.choose(view.measure, "accuracy")
    assert plot.picture.measure == "accuracy" and view.readout.text().count("accuracy") == 1


def test_a_sweep_is_of_the_settings_of_the_step_that_is_shown(sweeper, tiny):
    sweeper.step()
    sweeper.settle()
    sweeper.binding.execute(Set(TrainingSpec.momentum, 0.5))
    sweeper.binding.execute(Set(TrainingSpec.optimizer, "momentum"))
    sweeper.settle()
    sweeper.sweep("0.1, 0.2")
    sweeper.wait()
    assert not sweeper.view.kept.sweep.project.log
    assert sweeper.view.kept.sweep.project.training.optimizer == "momentum"


def test_cancel_ends_runs_in_their_middle_and_resume_does_the_rest(sweeper, tiny):
    sweeper.sweep("0.1, 0.2", steps=1_000_000_000)
    sweeper.qtbot.waitUntil(lambda: len(workers()) > 0, timeout=PATIENCE)
    sweeper.press(sweeper.view.stop)
    assert not sweeper.view.busy and sweeper.view.said.text().startswith("Cancelled. 0 of 2 runs are done.")
    sweeper.qtbot.waitUntil(lambda: not workers(), timeout=PATIENCE)
    sweeper.sweep("0.1, 0.2, 0.3", seeds=2)
    sweeper.wait()
    whole = dict(sweeper.outcomes)
    for run in (1, 4):
        sweeper.outcomes.pop(run)
    kept = [sweeper.outcomes[run] for run in sorted(sweeper.outcomes)]
    sweeper.view._show_buttons()
    sweeper.press(sweeper.view.again)
    sweeper.wait()
    assert sweeper.outcomes == whole
    assert all(any(outcome is old for outcome in sweeper.outcomes.values()) for old in kept)
    assert not sweeper.view.again.isEnabled()


@pytest.mark.parametrize("what", ["the window of sweeps", "the app"])
def test_no_process_stays_when_a_window_is_closed(sweeper, what):
    sweeper.sweep("0.1, 0.2", steps=1_000_000_000)
    sweeper.qtbot.waitUntil(lambda: len(workers()) > 0, timeout=PATIENCE)
    (sweeper.view if what == "the window of sweeps" else sweeper.window).close()
    assert not workers()


def test_what_was_done_is_there_again_when_the_window_is_reopened(sweeper):
    sweeper.sweep("0.1, 0.2", "2, 3")
    sweeper.wait()
    kept = sweeper.view.kept
    sweeper.view.close()
    sweeper.qtbot.waitUntil(lambda: sweeper.train.sweeps.window is None, timeout=PATIENCE)
    sweeper.open()
    assert sweeper.view.kept.sweep == kept.sweep and sweeper.outcomes == kept.outcomes
    assert sweeper.view.choices.values[1].text() == "2, 3" and sweeper.view.plot.picture is not None


def test_what_can_not_be_is_said_and_nothing_is_done(sweeper):
    view = sweeper.view
    sweeper.type(view.choices.values[0], "0.1, fast")
    assert view.choices.values[0].refusal == "The learning rate must be a number, not 'fast'."
    sweeper.press(view.begin)
    assert view.said.text() == "The learning rate must be a number, not 'fast'." and not view.busy
    sweeper.type(view.choices.values[0], "0.1, 0.1")
    assert view.choices.values[0].refusal == "A value stands twice."
    sweeper.type(view.choices.values[0], "0.001..1:500")
    sweeper.type(view.choices.seeds, "100")
    sweeper.press(view.begin)
    sweeper.wait()
    assert view.said.text().startswith("The sweep would be 50,000 runs") and view.kept is None
    sweeper.choose(view.choices.settings[0], "training.loss")
    sweeper.type(view.choices.values[0], "logistic, huber")
    sweeper.type(view.choices.seeds, "1")
    sweeper.press(view.begin)
    sweeper.wait()
    assert view.said.text().endswith("That is at loss huber.") and view.kept is None and not workers()


def test_a_setting_that_is_chosen_twice_is_refused_with_a_sentence(sweeper):
    sweeper.choose(sweeper.view.choices.settings[1], RATE)
    sweeper.press(sweeper.view.begin)
    sweeper.wait()
    assert sweeper.view.said.text() == f"The setting {RATE} stands twice in the sweep."


def test_results_are_kept_in_a_file_that_the_command_line_goes_on_with_and_the_window_reads(sweeper, tmp_path):
    sweeper.sweep("0.1, 0.2", "2, 3")
    sweeper.wait()
    view, whole, path = sweeper.view, dict(sweeper.outcomes), tmp_path / "results.jsonl"
    sweeper.outcomes.pop(2)
    view.save(path)
    assert view.said.text() == "Saved results.jsonl"
    with SweepFile(path, view.kept.sweep) as file:
        assert file.outcomes == sweeper.outcomes
    sweeper.sweep("0.3")
    sweeper.wait()
    view.load(path)
    assert view.said.text() == "3 of 4 runs" and view.plot.picture.is_plane
    assert view.choices.values[1].text() == "2, 3"
    sweeper.press(view.again)
    sweeper.wait()
    assert sweeper.outcomes == whole


def test_a_file_that_can_not_be_shown_is_refused_with_a_sentence(sweeper, tmp_path):
    sweeper.sweep("0.1, 0.2")
    sweeper.wait()
    kept, path = sweeper.view.kept, tmp_path / "results.jsonl"
    path.write_text("no results\n")
    sweeper.view.load(path)
    assert sweeper.view.said.text() == "results.jsonl is not a file of a sweep's results. Choose another file."
    assert sweeper.view.kept is kept


def test_a_sweep_over_three_settings_is_lines_of_which_a_click_opens_one(sweeper, tiny, tmp_path):
    view, choices = sweeper.view, sweeper.view.choices
    assert not choices.values[2].isVisible()
    sweeper.choose(choices.settings[1], WIDTH)
    sweeper.choose(choices.settings[2], "training.strength")
    assert choices.values[3].isVisible()
    sweeper.type(choices.values[2], "0.001, 0.1")
    sweeper.sweep("0.1, 0.4", "2, 3", seeds=2)
    sweeper.wait()
    sweep = Sweep.of(tiny, {RATE: [0.1, 0.4], WIDTH: [2, 3], "training.strength": [0.001, 0.1]}, 2, 20)
    assert view.kept.sweep == sweep and len(sweeper.outcomes) == 16
    assert view.plot.picture.is_parallel
    QTest.mouseClick(view.plot, LEFT, pos=view.plot.rect_of(Place(0, 6)).center().toPoint())
    sweeper.settle()
    point = view.plot.point
    run = sweeper.window.session.project
    values = (run.training.learning_rate, run.network.hidden[0].size, run.training.strength)
    assert values == sweep.values(point) and sweeper.binding.step == 0
    view.save(tmp_path / "three.jsonl")
    sweeper.choose(choices.settings[1], "")
    assert not choices.values[2].isVisible()
    view.load(tmp_path / "three.jsonl")
    assert view.kept.sweep == sweep and choices.settings[2].currentData() == "training.strength"


def test_start_is_seen_to_be_off_while_a_sweep_is_under_way(sweeper):
    def middle() -> str:
        button = sweeper.view.begin
        return button.grab().toImage().pixelColor(6, button.height() // 2).name()

    assert middle() == tokens().accent_fill.lower()
    sweeper.sweep("0.1, 0.2", steps=1_000_000_000)
    assert not sweeper.view.begin.isEnabled() and middle() == tokens().raised.lower()
    sweeper.press(sweeper.view.stop)
    assert sweeper.view.begin.isEnabled() and middle() == tokens().accent_fill.lower()


def test_settings_of_a_new_layer_can_be_chosen(sweeper):
    assert sweeper.view.choices.settings[0].findData("network.hidden[1].size") < 0
    sweeper.binding.execute(AddLayer())
    sweeper.settle()
    assert sweeper.view.choices.settings[0].findData("network.hidden[1].size") >= 0


def test_points_whose_runs_diverged_are_hatched(sweeper):
    sweeper.sweep("0.1, 0.2", "2, 3")
    sweeper.wait()
    for run in (2, 3):
        sweeper.outcomes[run] = Outcome(DIVERGED, 3, {}, "It went.")
    sweeper.view._draw()
    plot = sweeper.view.plot
    image, ratio = plot.grab().toImage(), plot.devicePixelRatioF()
    reds = []
    for cell in (Place(0, 0), Place(0, 1)):
        rect = plot.rect_of(cell)
        row = [
            image.pixelColor(int(ratio * x), int(ratio * rect.center().y()))
            for x in np.arange(rect.left() + 4, rect.right() - 4)
        ]
        reds.append(sum(c.red() - c.green() > 60 for c in row))
    assert reds[0] == 0 and reds[1] > 5
    assert QColor(tokens().err).red() - QColor(tokens().err).green() > 60
    plot.point_at(Place(1, 1))
    assert sweeper.view.readout.text().endswith("1 of 1 diverged")


def test_the_table_has_each_run(sweeper, tmp_path):
    assert not sweeper.view.table.isEnabled()
    sweeper.sweep("0.1, 0.2", seeds=2)
    sweeper.wait()
    sweeper.view.save(tmp_path / "sweep.csv")
    rows = list(csv.DictReader((tmp_path / "sweep.csv").read_text().splitlines()))
    assert [float(row["data_loss"]) for row in rows] == [sweeper.outcomes[i].figures["data_loss"] for i in range(4)]
    assert sweeper.view.said.text() == "Saved sweep.csv"
    sweeper.view.save(tmp_path / "nowhere" / "sweep.csv")
    assert sweeper.view.said.text().startswith("sweep.csv could not be saved: there is no folder")
