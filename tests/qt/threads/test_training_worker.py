"""Training on a thread of its own: order of signals, threads, failures, and that no step goes missing."""

from __future__ import annotations

import logging
import math
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, SettingChange, StopSpec
from micrograd_desktop.qt.threads.frame_maker import Wish
from micrograd_desktop.qt.threads.inbox import Urgency
from micrograd_desktop.qt.threads.trainable_run import Frame, Trainee
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.threads.training_worker import TrainingWorker
from micrograd_desktop.training.ending import Check, DroppedError
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.results import Progress
from tests.qt.threads.fake_run import Script

FASTER = replace(Project(), training=replace(Project().training, learning_rate=2.0))
OTHER_NETWORK = replace(Project(), network=NetworkSpec(hidden=(LayerSpec(2),)))


class Trained:
    """A controller of fake runs, and all that its signals carried, in order."""

    def __init__(self, qtbot: QtBot, script: Script) -> None:
        self.qtbot = qtbot
        self.script = script
        self.log: list[tuple[str, object]] = []
        self.receiving_threads: set[int] = set()
        self.controller = TrainingController(Project(), script.factory)
        for name in ("step_finished", "frame_ready", "state_changed", "diverged", "stopped", "failed"):
            getattr(self.controller, name).connect(lambda value, name=name: self._note(name, value))
        self.controller.finished.connect(lambda: self._note("finished", None))
        self.controller.begin()
        self.wait_for(lambda: bool(self.log))  # the new run's first report
        self.controller.acknowledge()

    def _note(self, name: str, value: object) -> None:
        self.receiving_threads.add(threading.get_ident())
        self.log.append((name, value))

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Let events come in until the condition holds."""
        self.qtbot.waitUntil(condition, timeout=5000)

    def wait_for_state(self, state: str) -> None:
        """Let events come in until the last change was to that state."""
        self.wait_for(lambda: [value for name, value in self.log if name == "state_changed"][-1:] == [state])

    def reports(self) -> list[Progress]:
        """The reports that hold steps."""
        return [v for name, v in self.log if name == "step_finished" and isinstance(v, Progress) and len(v.figures)]

    def frames(self) -> list[Frame]:
        """The frames, in order."""
        return [value for _, value in self.log if isinstance(value, Frame)]

    def losses(self) -> list[float]:
        """The losses of all reports, one after the other."""
        return [loss for report in self.reports() for loss in report.figures.column("objective").tolist()]

    def has_more_than(self, steps: int) -> bool:
        """Whether more steps have been reported."""
        return len(self.losses()) > steps

    def names(self) -> list[str]:
        """The names of the signals, states by their own."""
        return [str(value) if name == "state_changed" else name for name, value in self.log]


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def trained(qtbot: QtBot, script: Script) -> Iterator[Trained]:
    made = Trained(qtbot, script)
    yield made
    script.gate.set()
    made.controller.shutdown()
    # Qt reports the end of a thread a moment before the system does.
    qtbot.waitUntil(lambda: not script.native_threads & _live_threads(), timeout=5000)


def _live_threads() -> set[int]:
    if not sys.platform.startswith("linux"):
        return set()
    return {int(entry.name) for entry in Path("/proc/self/task").iterdir()}


def test_signals_of_a_run_come_in_order(trained: Trained) -> None:
    c, play = trained.controller, trained.controller.play
    c.set_speed(60)
    expected = [c.state_changed, c.step_finished, c.step_finished, c.step_finished]
    with trained.qtbot.waitSignals(expected, order="strict", timeout=5000):
        play()
    with trained.qtbot.waitSignals([c.state_changed, c.finished], order="strict", timeout=5000):
        c.pause()
        trained.qtbot.waitUntil(lambda: trained.names()[-1] == "paused", timeout=5000)
        c.shutdown()
    names = trained.names()
    assert names[:2] == ["step_finished", "running"]
    assert names[-2:] == ["paused", "finished"]
    assert set(names[2:-2]) == {"step_finished"}


def test_the_run_lives_on_one_other_thread_and_signals_arrive_on_this_one(trained: Trained) -> None:
    c = trained.controller
    c.play()
    c.request_frame(Detail(4, 8))
    c.set_project(FASTER, None)
    c.go_to(0)
    c.start(OTHER_NETWORK)
    c.step()
    trained.wait_for(lambda: "frame_ready" in trained.names() and bool(trained.reports()))
    assert len(trained.script.threads) == 1
    assert threading.get_ident() not in trained.script.threads
    assert trained.receiving_threads == {threading.get_ident()}


@pytest.mark.parametrize("speed", [60.0, 1000.0, math.inf])
def test_no_step_is_missing_at_any_speed(trained: Trained, speed: float) -> None:
    c = trained.controller
    c.step_finished.connect(c.acknowledge)
    c.set_speed(speed)
    c.play()
    trained.wait_for(lambda: len(trained.losses()) >= 10)
    c.pause()
    trained.wait_for_state("paused")
    assert trained.losses() == list(range(trained.script.runs[0].step))
    assert trained.reports()[-1].step == trained.script.runs[0].step


def test_no_step_is_missing_when_the_speed_changes_on_the_way(trained: Trained) -> None:
    c = trained.controller
    c.play()
    for speed in (math.inf, 60.0, 500.0, math.inf, 30.0):
        before = len(trained.losses())
        c.set_speed(speed)
        c.acknowledge()
        trained.wait_for(partial(trained.has_more_than, before))
    c.pause()
    trained.wait_for_state("paused")
    assert trained.losses() == list(range(trained.script.runs[0].step))


def test_at_paced_speeds_each_step_is_reported_by_itself_without_waiting_for_anyone(trained: Trained) -> None:
    trained.controller.set_speed(60)
    trained.controller.play()
    trained.wait_for(lambda: len(trained.reports()) >= 4)
    assert {len(report.figures) for report in trained.reports()} == {1}
    assert set(trained.script.requested) == {1}


def test_batches_wait_until_the_last_was_taken(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    c.set_speed(math.inf)
    c.play()
    trained.wait_for(lambda: len(trained.reports()) == 1)
    reported = run.step
    trained.wait_for(lambda: run.step > reported + 10_000)
    assert len(trained.reports()) == 1
    c.acknowledge()
    trained.wait_for(lambda: len(trained.reports()) == 2)
    reported = run.step
    trained.wait_for(lambda: run.step > reported + 10_000)
    assert len(trained.reports()) == 2
    assert len(trained.reports()[1].figures) > 10_000


def test_pausing_within_a_slice_reports_the_slice_first(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    script.gate.clear()
    c.set_speed(math.inf)
    c.play()
    assert script.advancing.wait(5)
    c.pause()
    script.gate.set()
    trained.wait_for_state("paused")
    assert trained.losses() == list(range(script.runs[0].step))
    assert trained.names()[-2:] == ["step_finished", "paused"]


def test_a_command_ends_the_slice_under_way(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    run = script.runs[0]
    script.gate.clear()
    c.set_speed(math.inf)
    c.play()
    assert script.advancing.wait(5)
    asked = len(run.interrupts)
    c.request_frame(Detail(4, 8))
    trained.wait_for(lambda: run.interrupts[asked:] == [True])  # a fake has no moments on the way
    script.gate.set()
    trained.wait_for(lambda: bool(trained.frames()))
    assert run.interrupts[asked + 1 :][:1] == [False]


def test_quitting_while_training_ends_the_thread_and_loses_no_step(trained: Trained) -> None:
    c = trained.controller
    c.set_speed(math.inf)
    c.play()
    trained.wait_for(lambda: trained.script.runs[0].step > 1000)
    with trained.qtbot.waitSignal(c.finished, timeout=5000):
        c.shutdown()
    assert trained.losses() == list(range(trained.script.runs[0].step))
    assert trained.names()[-1] == "finished"
    assert trained.names().count("finished") == 1


def test_quitting_does_not_wait_for_the_next_slow_step(trained: Trained) -> None:
    c = trained.controller
    c.set_speed(1e-3)  # a step every 17 minutes
    c.play()
    trained.wait_for(lambda: trained.losses() == [0])
    with trained.qtbot.waitSignal(c.finished, timeout=5000):
        c.shutdown()


def test_a_runtime_error_becomes_a_sentence_and_a_pause_and_a_reset_goes_on(
    trained: Trained, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("the kernel broke")

    c = trained.controller
    trained.script.before_advance = fail
    with (
        caplog.at_level(logging.CRITICAL),
        trained.qtbot.waitSignals([c.state_changed, c.failed, c.state_changed], order="strict", timeout=5000),
    ):
        c.play()
    trained.wait_for_state("paused")
    assert dict(trained.log)["failed"] == (
        "Training stopped at step 0: the kernel broke. Change a setting, or reset the run."
    )
    trained.script.before_advance = lambda: None
    c.go_to(0)
    c.step()
    trained.wait_for(lambda: trained.losses() == [0])
    with trained.qtbot.waitSignal(c.finished, timeout=5000):
        c.shutdown()


class Death(BaseException):
    """No Exception, and no SystemExit either, which would end the process if nobody caught it."""


def test_finished_is_emitted_even_if_the_loop_itself_dies(trained: Trained, caplog: pytest.LogCaptureFixture) -> None:
    def leave() -> None:
        raise Death("over")

    c = trained.controller
    trained.script.before_advance = leave
    with (
        caplog.at_level(logging.CRITICAL),
        trained.qtbot.waitSignals([c.state_changed, c.failed, c.finished], order="strict", timeout=5000),
    ):
        c.play()


def test_a_run_that_cannot_be_made_says_why_and_the_next_project_is_taken(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    script, broken = Script(), [True]

    def factory(project: Project, wanted: Check) -> Trainee:
        if broken:
            raise ValueError("There are no points.")
        return script.factory(project, wanted)

    with caplog.at_level(logging.CRITICAL):
        controller = TrainingController(Project(), factory)
        with qtbot.waitSignal(controller.failed, timeout=5000) as blocker:
            controller.begin()
    assert blocker.args == ["Training stopped at step 0: There are no points. Change a setting, or reset the run."]
    broken.clear()
    with qtbot.waitSignal(controller.step_finished, timeout=5000):
        controller.start(OTHER_NETWORK)
    controller.shutdown()
    assert [run.project for run in script.runs] == [OTHER_NETWORK]


def test_divergence_stops_training_after_its_steps_were_reported(trained: Trained) -> None:
    c = trained.controller
    trained.script.diverge_at = 7
    c.set_speed(math.inf)
    expected = [c.state_changed, c.step_finished, c.diverged, c.state_changed]
    with trained.qtbot.waitSignals(expected, order="strict", timeout=5000):
        c.play()
    assert trained.names()[-3:] == ["step_finished", "diverged", "paused"]
    assert trained.losses()[:-1] == list(range(7))
    assert math.isnan(trained.losses()[-1])


def test_running_to_a_step_stops_exactly_there_and_pauses_even_if_it_is_past(trained: Trained) -> None:
    c = trained.controller
    c.run_to(1000)
    trained.wait_for_state("paused")
    assert trained.losses() == list(range(1000))
    del trained.log[:]
    c.run_to(10)
    trained.wait_for_state("paused")
    assert trained.names() == ["running", "paused"]


def test_a_step_is_one_step_and_pauses(trained: Trained) -> None:
    c = trained.controller
    c.step()
    c.step()
    trained.wait_for(lambda: trained.losses() == [0, 1])
    assert "running" not in trained.names()
    c.set_speed(math.inf)
    c.play()
    trained.wait_for_state("running")
    c.step()
    trained.wait_for_state("paused")
    trained.wait_for(lambda: len(trained.reports()[-1].figures) == 1)
    assert trained.losses() == list(range(trained.script.runs[0].step))


def test_frames_are_made_between_slices_once_and_the_latest_request_wins(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    script.gate.clear()
    c.set_speed(math.inf)
    c.play()
    assert script.advancing.wait(5)
    for n in (10, 20, 30):
        c.request_frame(Detail(n, 2 * n))
    script.gate.set()
    trained.wait_for(lambda: "frame_ready" in trained.names())
    steps = script.runs[0].step
    trained.wait_for(lambda: script.runs[0].step > steps + 1000)
    assert [frame.drawing for frame in trained.frames()] == [(Project(), Detail(30, 60), True)]
    c.pause()
    c.request_frame(Detail(40, 158))
    trained.wait_for(lambda: trained.frames()[-1].drawing == (Project(), Detail(40, 158), False))


def test_training_goes_on_while_a_frame_is_drawn_and_the_next_one_waits_for_it(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    script.easel.clear()
    c.set_speed(math.inf)
    c.play()
    asked = [c.request_frame(Detail(4, 8))]
    trained.wait_for(script.drawing.is_set)
    asked += [c.request_frame(Detail(n, 2 * n)) for n in (5, 6)]
    steps = script.runs[0].step
    trained.wait_for(lambda: script.runs[0].step > steps + 1000)
    assert trained.frames() == []
    script.easel.set()
    trained.wait_for(lambda: len(trained.frames()) == 2)
    first, second = trained.frames()
    assert first.progress.step < steps + 1000 < second.progress.step
    assert (first.number, second.number) == (asked[0], asked[2])
    assert script.drawing_threads.isdisjoint(script.threads)
    assert len(script.drawing_threads) == 1


def test_the_steps_up_to_a_frame_are_reported_before_it(trained: Trained) -> None:
    c = trained.controller
    c.set_speed(math.inf)
    c.play()
    for _ in range(5):
        made = len(trained.frames())
        c.request_frame(Detail(4, 8))
        trained.wait_for(lambda made=made: len(trained.frames()) > made)  # type: ignore[misc]
    told = 0
    for name, value in trained.log:
        if name == "step_finished" and isinstance(value, Progress):
            told = value.step
        elif isinstance(value, Frame):
            assert value.progress.step <= told


def test_a_command_gives_up_the_frame_of_the_past_and_has_it_made_anew(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    script.easel.clear()
    asked = c.request_frame(Detail(4, 8))
    trained.wait_for(script.drawing.is_set)
    c.step()  # waits its turn: the frame is still of use
    c.run_to(3)
    script.easel.set()
    trained.wait_for(lambda: bool(trained.frames()))
    assert trained.frames()[0].progress.step >= 1
    assert trained.frames()[0].number == asked


def test_what_fails_in_drawing_becomes_a_sentence_and_a_pause(
    trained: Trained, caplog: pytest.LogCaptureFixture
) -> None:
    c, script = trained.controller, trained.script

    def fail() -> None:
        raise RuntimeError("The easel broke")

    script.before_drawn = fail
    c.play()
    trained.wait_for_state("running")
    with caplog.at_level(logging.CRITICAL):
        c.request_frame(Detail(4, 8))
        trained.wait_for_state("paused")
    (sentence,) = [str(value) for name, value in trained.log if name == "failed"]
    assert "The easel broke." in sentence
    script.before_drawn = lambda: None
    c.request_frame(Detail(4, 8))
    trained.wait_for(lambda: bool(trained.frames()))


def test_quitting_does_not_wait_for_what_is_drawn(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    dropped = threading.Event()

    def wait_until_dropped() -> None:
        moment = frames._under_way.moment
        while not moment.was_dropped:  # a long drawing, which looks now and then whether it is wanted
            pass
        dropped.set()

    frames = c._worker._frames
    script.before_drawn = wait_until_dropped
    c.request_frame(Detail(4, 8))
    trained.wait_for(script.drawing.is_set)
    c.shutdown()
    assert dropped.is_set()
    assert trained.frames() == []


def test_a_frame_is_one_moment(trained: Trained) -> None:
    c = trained.controller
    c.set_speed(math.inf)
    c.play()
    for _ in range(5):
        made = len(trained.frames())
        c.request_frame(Detail(4, 8))
        trained.wait_for(lambda made=made: len(trained.frames()) > made)  # type: ignore[misc]
    for frame in trained.frames():
        progress = frame.progress
        assert progress.look is not None and progress.state is not None
        assert progress.step == progress.look.step == progress.state.step
        assert not len(progress.figures)


def test_a_change_at_the_moment_shown_goes_on_from_that_very_moment(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    c.run_to(20)
    trained.wait_for_state("paused")
    c.request_frame(Detail(4, 8))
    trained.wait_for(lambda: bool(trained.frames()))
    shown = trained.frames()[-1].progress
    c.run_to(500)
    trained.wait_for(lambda: trained.names()[-1] == "paused" and _last(trained).step == 500)
    changed = record(Project(), SettingChange(20, "learning_rate", 2.0))
    c.set_project(changed, Shown(shown.step, shown.course, shown.state))
    trained.wait_for(lambda: _last(trained).course == c.course)
    assert (run.adopted, run.restored[-1], _last(trained).step) == ([changed], 20, 20)
    assert trained.names()[-1] == "step_finished"


def test_a_change_in_the_past_is_played_again_up_to_the_moment_shown(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    c.run_to(500)
    trained.wait_for_state("paused")
    del trained.log[:]
    c.set_project(record(Project(), SettingChange(20, "learning_rate", 2.0)), Shown(500, 0, None))
    trained.wait_for_state("paused")
    assert run.restored[-1] == 0
    assert trained.losses() == list(range(500))
    assert {report.course for report in trained.reports()} == {c.course}


def test_playing_goes_on_playing_after_a_change_in_the_past(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    c.set_speed(math.inf)
    c.step_finished.connect(c.acknowledge)
    c.play()
    trained.wait_for(lambda: run.step > 500)
    c.set_project(record(Project(), SettingChange(20, "learning_rate", 2.0)), Shown(500, 0, None))
    trained.wait_for(lambda: _last(trained).course == c.course and _last(trained).step > 2000)
    assert "paused" not in trained.names()


def test_another_network_starts_a_new_run_paused(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    c.play()
    trained.wait_for_state("running")
    c.start(OTHER_NETWORK)
    trained.wait_for_state("paused")
    trained.wait_for(lambda: _last(trained).course == c.course)
    assert (_last(trained).step, len(_last(trained).figures)) == (0, 0)
    assert script.runs[1].project == OTHER_NETWORK


def test_a_run_begins_at_a_state_that_was_kept_of_it(trained: Trained) -> None:
    c = trained.controller
    kept = replace(trained.script.runs[0].initial_state(), step=77, parameters=np.array([1.0, 2.0, 3.0]))
    c.start(Project(), kept)
    trained.wait_for(lambda: _last(trained).course == c.course)
    assert (_last(trained).step, _last(trained).parameters.tolist()) == (77, [1.0, 2.0, 3.0])


def test_reports_of_an_earlier_course_are_dropped_or_told_apart(trained: Trained) -> None:
    c = trained.controller
    c.set_speed(math.inf)
    c.play()
    trained.wait_for(lambda: trained.script.runs[0].step > 10_000)
    c.go_to(0)
    trained.wait_for_state("paused")
    trained.wait_for(lambda: _last(trained).course == c.course)
    own = [report for report in trained.reports() if report.course == c.course]
    assert own == []
    assert _last(trained).step == 0


def test_projects_that_pile_up_are_taken_as_the_latest_only(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    script.gate.clear()
    c.step()
    assert script.advancing.wait(5)
    rates = [0.1 * k for k in range(1, 9)]
    for rate in rates:
        c.set_project(replace(Project(), training=replace(Project().training, learning_rate=rate)), None)
    script.gate.set()
    trained.wait_for(lambda: bool(script.runs[0].adopted))
    c.step()
    trained.wait_for(lambda: _last(trained).course == c.course)
    assert [project.training.learning_rate for project in script.runs[0].adopted] == [rates[-1]]


def test_a_command_drops_a_long_step_and_a_frame_does_not(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    trained.script.gate.clear()
    c.set_speed(math.inf)
    c.play()
    assert trained.script.advancing.wait(5)
    asked = len(run.at_once)
    c.request_frame(Detail(4, 8))
    trained.wait_for(lambda: run.at_once[asked:] == [False])  # a fake has no moments on the way
    c.step()
    c.pause()
    assert run.at_once[asked:] == [False, True, True]


def test_a_second_step_waits_for_the_first_and_a_change_does_not(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    trained.script.gate.clear()
    c.step()
    assert trained.script.advancing.wait(5)
    asked = len(run.at_once)
    c.step()
    c.set_speed(10.0)
    c.go_to(0)
    assert run.at_once[asked:] == [False, False, True]


def test_a_single_step_that_was_dropped_is_done_all_the_same_if_nothing_else_came_in(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    run.dropped = 2
    c.step()
    trained.wait_for(lambda: trained.losses() == [0])
    assert run.dropped == 0
    c.play()
    trained.wait_for(lambda: len(trained.losses()) > 1)
    assert trained.names().count("running") == 1


def test_a_frame_that_was_dropped_for_a_command_is_made_after_it(trained: Trained) -> None:
    c, run = trained.controller, trained.script.runs[0]
    run.looks_dropped = 1
    c.request_frame(Detail(4, 8))
    trained.wait_for(lambda: bool(trained.frames()))
    assert run.looks_dropped == 0
    assert trained.frames()[0].drawing == (Project(), Detail(4, 8), False)


def test_a_run_that_is_being_built_is_given_up_for_another_one_and_for_quitting(qtbot: QtBot) -> None:
    script, building, given_up = Script(), threading.Event(), []

    def factory(project: Project, wanted: Check) -> Trainee:
        if project == OTHER_NETWORK:
            return script.factory(project, wanted)
        building.set()
        try:
            while True:  # the worker's own check ends it
                wanted()
        except DroppedError:
            given_up.append(project)
            raise

    controller = TrainingController(Project(), factory)
    failures: list[str] = []
    controller.failed.connect(failures.append)
    controller.begin()
    assert building.wait(5)
    controller.pause()
    with qtbot.waitSignal(controller.step_finished, timeout=5000):
        controller.start(OTHER_NETWORK)
    building.clear()
    controller.start(FASTER)
    assert building.wait(5)
    with qtbot.waitSignal(controller.finished, timeout=5000):
        controller.shutdown()
    assert (given_up, failures) == ([Project(), FASTER], [])


def test_shutting_down_twice_is_harmless(trained: Trained) -> None:
    trained.controller.shutdown()
    trained.controller.shutdown()
    trained.controller.play()


def test_a_real_run_trains_and_draws(qtbot: QtBot) -> None:
    project = Project(
        dataset=DatasetSpec(kind="xor", samples=8, train_share=0.5),
        network=NetworkSpec(hidden=(LayerSpec(2, "tanh"),)),
    )
    controller = TrainingController(project)
    losses: list[float] = []
    controller.step_finished.connect(lambda report: losses.extend(report.figures.column("objective").tolist()))
    with qtbot.waitSignals([controller.state_changed, controller.state_changed], timeout=5000):
        controller.begin()
        controller.run_to(3)
    with qtbot.waitSignal(controller.frame_ready, timeout=5000) as blocker:
        controller.request_frame(Detail(4, 6))
    controller.shutdown()
    assert len(losses) == 3
    assert blocker.args[0].drawing.heatmaps.output.shape == (6, 6)
    assert blocker.args[0].progress.look.gradients is not None


def _last(trained: Trained) -> Progress:
    return [value for name, value in trained.log if name == "step_finished" and isinstance(value, Progress)][-1]


def test_frames_of_moments_on_the_way_leave_out_no_step_and_tell_none_twice(qtbot: QtBot) -> None:
    controller, reports, frames = TrainingController(Project()), [], []

    def on_frame(frame: Frame) -> None:
        frames.append((frame.progress.step, sum(len(report.figures) for report in reports)))
        controller.request_frame(Detail(4, 8))

    controller.step_finished.connect(reports.append)
    controller.step_finished.connect(controller.acknowledge)
    controller.frame_ready.connect(on_frame)
    controller.begin()
    try:
        qtbot.waitUntil(lambda: bool(reports), timeout=20_000)
        controller.set_speed(math.inf)
        controller.play()
        qtbot.waitUntil(lambda: reports[-1].engine == "compiled", timeout=60_000)
        controller.request_frame(Detail(4, 8))
        qtbot.waitUntil(lambda: len(frames) > 60, timeout=60_000)
        with qtbot.waitSignal(controller.state_changed, timeout=20_000):
            controller.pause()
    finally:
        controller.shutdown()
    assert [report.first_step for report in reports] == [
        sum(len(before.figures) for before in reports[:i]) for i in range(len(reports))
    ]
    assert all(step <= told for step, told in frames)  # the steps up to a moment are told before it comes
    steps = [step for step, _ in frames]
    assert steps == sorted(steps) and len(set(steps)) > 30


def test_a_wish_that_came_with_a_run_that_is_given_up_is_served_by_the_next(qapp) -> None:
    script, made = Script(), []

    def factory(project: Project, wanted: Check) -> Trainee:
        made.append(project)
        if len(made) == 2:  # another one is asked for while this one is built
            worker.post(partial(worker.start_run, Project(), None, 2), Urgency.ANEW)
        wanted()
        return script.factory(project, wanted)

    worker = TrainingWorker(Project(), factory)
    worker.start_run(Project(), None, 0)
    worker.post(partial(worker.start_run, Project(), None, 1), Urgency.ANEW)
    worker.want_frame(Wish(Detail(4, 8), 7))
    worker._turn()
    worker._turn()
    assert len(made) == 3 and worker._has_work()
    worker._turn()
    worker._frames.stop()
    assert script.drawing.is_set()


def stops(trained: Trained) -> list[int]:
    """The steps at which the worker said that the run stops."""
    return [value.step for name, value in trained.log if name == "stopped" and isinstance(value, Progress)]


def test_a_condition_pauses_what_plays_once_and_no_single_step_and_nothing_that_is_played_again(
    trained: Trained,
) -> None:
    trained.controller.set_speed(math.inf)
    trained.controller.set_stop(StopSpec(step=10))
    trained.controller.play()
    trained.wait_for(lambda: bool(stops(trained)))
    trained.wait_for_state("paused")
    assert stops(trained) == [10] and trained.losses() == list(range(10))
    assert [name for name in trained.names() if name in ("running", "stopped", "paused")] == [
        "running", "stopped", "paused"
    ]  # fmt: skip
    trained.controller.step()
    trained.wait_for(lambda: trained.losses()[-1:] == [10.0])
    trained.controller.set_stop(StopSpec(step=15))
    trained.controller.run_to(30)
    trained.wait_for(lambda: trained.losses()[-1:] == [29.0])
    assert stops(trained) == [10]


def test_so_many_steps_are_trained_from_where_the_run_stands(trained: Trained, script: Script) -> None:
    trained.controller.set_speed(math.inf)
    for count, end in ((100, 100), (7, 107)):
        trained.controller.train_steps(count)
        trained.wait_for(lambda end=end: stops(trained)[-1:] == [end])
        trained.wait_for_state("paused")
        assert script.runs[-1].step == end
    trained.controller.train_steps(1_000_000)
    trained.wait_for_state("running")
    trained.controller.pause()
    trained.wait_for_state("paused")
    trained.controller.play()
    trained.wait_for(lambda: script.runs[-1].step > 2_000)
    assert stops(trained) == [100, 107]


def _ran(trained: Trained, steps: int) -> None:
    """Have so many steps trained."""
    trained.controller.run_to(steps)
    trained.wait_for_state("paused")
    trained.controller.acknowledge()


def _seen(trained: Trained) -> int:
    """The step of the frame that is asked for now."""
    trained.controller.request_frame(Detail(4, 8))
    trained.wait_for(
        lambda: bool(trained.frames()) and trained.frames()[-1].progress.course == trained.controller.course
    )
    return trained.frames()[-1].progress.step


@pytest.mark.parametrize("step", [0, 1, 30, 199, 300, 301, 999, 1000])
def test_a_step_of_the_past_is_shown_and_nothing_is_told_of_the_way(trained: Trained, step: int) -> None:
    _ran(trained, 1000)
    told = len(trained.log)
    trained.controller.look_at(step)
    assert _seen(trained) == step
    assert [name for name, _ in trained.log[told:]] == ["frame_ready"]
    trained.controller.look_at(1000)
    assert _seen(trained) == 1000


def test_of_steps_that_pile_up_only_the_latest_is_come_to(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    _ran(trained, 1000)
    script.gate.clear()
    script.advancing.clear()
    c.look_at(990)
    assert script.advancing.wait(5)
    for step in (5, 500, 7):
        c.look_at(step)
    restored = len(script.runs[0].restored)
    script.gate.set()
    assert _seen(trained) == 7
    assert len(script.runs[0].restored) == restored + 1


def test_a_changed_project_is_not_lost_behind_a_step_that_is_looked_at(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    _ran(trained, 100)
    script.gate.clear()
    c.look_at(90)
    for rate, step in ((0.5, 3), (0.25, 4)):
        c.set_project(replace(Project(), training=replace(Project().training, learning_rate=rate)), None)
        c.look_at(step)
    script.gate.set()
    assert _seen(trained) == 4
    assert [project.training.learning_rate for project in script.runs[0].adopted] == [0.5, 0.25]


def test_a_step_that_is_far_away_is_come_to_also_when_play_is_pressed_on_the_way(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    _ran(trained, 1000)
    c.look_at(0)
    assert _seen(trained) == 0
    script.gate.clear()
    script.advancing.clear()
    c.look_at(990)
    assert script.advancing.wait(5)
    c.step()
    script.gate.set()
    trained.wait_for(lambda: script.runs[0].step == 991)
    assert _seen(trained) == 991


def test_the_end_of_a_run_that_diverged_says_so_again(trained: Trained) -> None:
    c, script = trained.controller, trained.script
    script.diverge_at = 50
    c.run_to(100)
    trained.wait_for(lambda: "diverged" in trained.names())
    c.look_at(20)
    assert _seen(trained) == 20
    told = len(trained.log)
    c.look_at(50, again=True)
    trained.wait_for(lambda: "diverged" in [name for name, _ in trained.log[told:]])
    assert _seen(trained) == 50


def test_a_step_looked_at_while_it_trains_pauses_it_and_what_was_trained_is_told(trained: Trained) -> None:
    c = trained.controller
    c.set_speed(math.inf)
    c.play()
    trained.wait_for(lambda: trained.script.runs[0].step > 500)
    c.look_at(100)
    trained.wait_for_state("paused")
    assert _seen(trained) == 100
    assert trained.losses() == list(range(len(trained.losses())))
