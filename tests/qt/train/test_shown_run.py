"""Where the run stands that is shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.trainable_run import Frame
from micrograd_desktop.qt.train.shown_run import MOST_LEFT, ShownRun
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.playback import Shown
from micrograd_desktop.training.results import Figures, Progress
from micrograd_desktop.training.run_state import RunState

NONE = np.zeros(3)


def state_at(step: int) -> RunState:
    return RunState(step, NONE, NONE, NONE, np.zeros((2, 3)), step, True, Place(), None)


def frame_at(step: int, course: int = 1, diverged: bool = False) -> Frame:
    figures = Figures((), np.empty((0, 0)))
    state = None if diverged else state_at(step)
    return Frame(Progress(step, step, 0.0, 0.1, figures, NONE, NONE, None, state, course), None)


def test_a_run_stands_where_it_was_begun_then_where_its_frame_is_or_where_it_was_sent() -> None:
    run = ShownRun()
    assert (run.step, run.state, run.moment, run.progress, run.course) == (0, None, None, None, None)
    begun = state_at(30)
    run.begin(begun)
    assert run.step == 30 and run.state is begun and run.moment == Shown(30, -1, None, 0)
    frame = frame_at(40, course=7)
    run.show(frame)
    assert run.step == 40 and run.state is frame.progress.state and run.course == 7
    assert run.progress is frame.progress and run.parameters is NONE
    run.go_to(10)
    assert run.step == 10 and run.state is None and run.progress is None and run.moment == Shown(10, -1, None, 0)
    run.show(frame_at(10))
    assert run.step == 10 and run.state is not None
    run.begin(None)
    assert run.step == 0 and run.frame is None and run.state is None


def test_nothing_goes_on_from_where_it_diverged_until_that_is_past() -> None:
    run = ShownRun()
    run.show(frame_at(5, diverged=True))
    assert run.ended and run.state is None
    run.change_at(3)
    assert not run.ended
    run.show(frame_at(5))
    assert not run.ended and run.state is not None


def test_a_change_in_the_past_has_the_steps_taken_again_up_to_where_it_stood() -> None:
    run = ShownRun()
    run.show(frame_at(50))
    run.change_at(20)
    assert run.bound_for == 50 and run.state is None
    run.show(frame_at(20))
    assert run.bound_for == 50 and run.moment is not None and run.moment.bound_for == 50
    run.change_at(20)
    assert run.bound_for == 50  # still, though it stands before that
    run.show(frame_at(50))
    assert run.bound_for is None
    run.change_at(60)
    assert run.state is not None  # that is to come


def test_undo_finds_where_the_last_runs_stood_that_were_left() -> None:
    run, projects = (
        ShownRun(),
        [replace(Project(), network=replace(Project().network, seed=n)) for n in range(MOST_LEFT + 2)],
    )
    losses = LossHistory()
    run.show(frame_at(0))
    run.leave(projects[0], losses)
    assert run.left(projects[0]) is None  # it had not begun
    for n, project in enumerate(projects):
        run.show(frame_at(n + 1))
        losses.append(n, Figures(("data_loss",), np.array([[float(n)]])))
        run.leave(project, losses)
    stood = [run.left(project) for project in projects]
    steps = [None if left is None else (left.state.step, left.losses.end) for left in stood]
    assert steps == [None, None, *((n, n) for n in range(3, MOST_LEFT + 3))]  # each with its own losses
    run.forget_left()
    assert run.left(projects[-1]) is None


def test_a_run_has_come_to_its_end_wherever_it_is_looked_at() -> None:
    run = ShownRun()
    run.begin(None)
    assert run.tell(0, 30) == 0 and run.end == run.known == 30
    run.show(frame_at(20))
    assert (run.end, run.looks_back, run.last) == (30, False, None)  # the frame is only late
    run.show(end := frame_at(30))
    run.look_at(12)
    assert (run.step, run.end, run.looks_back, run.bound_for) == (12, 30, True, 12)
    run.show(frame_at(12))
    assert (run.end, run.looks_back, run.bound_for) == (30, True, None)
    assert run.last is end.progress
    assert run.tell(12, 10) == 10 and run.looks_back  # known already
    assert run.tell(22, 12) == 8 and run.end == 34 and not run.looks_back
    run.look_at(34)
    assert not run.looks_back


def test_a_run_that_diverged_knows_one_step_more_than_it_made() -> None:
    run = ShownRun()
    run.begin(None)
    run.tell(0, 6)
    run.break_at(5)
    run.show(frame_at(5, diverged=True))
    assert (run.end, run.known, run.broke) == (5, 6, True)
    run.look_at(2)
    run.show(frame_at(2))
    assert (run.end, run.known, run.broke) == (5, 6, True)
    assert run.tell(2, 4) == 4 and run.broke
    run.change_at(6)
    assert run.broke  # that is to come
    run.change_at(5)
    assert (run.end, run.known, run.broke) == (5, 5, False)  # another step is taken there


def test_a_change_ends_what_is_known_where_the_run_is_another_one() -> None:
    run = ShownRun()
    run.begin(state_at(40))
    assert (run.end, run.known) == (40, 40)
    run.tell(40, 60)
    run.show(frame_at(100))
    run.look_at(60)
    run.show(frame_at(60))
    run.change_at(80)  # an undo of what came later
    assert (run.end, run.looks_back, run.last) == (80, True, None)
    run.change_at(60)
    assert (run.end, run.looks_back) == (60, False)
    run.tell(60, 5)
    run.look_at(50)
    run.go_to(0)
    assert (run.end, run.known, run.looks_back) == (0, 0, False)


def test_a_run_that_is_left_while_one_looks_back_is_found_again_at_its_end() -> None:
    run, project = ShownRun(), replace(Project(), name="left")
    run.tell(0, 9)
    run.show(frame_at(9))
    run.look_at(4)
    run.show(frame_at(4))
    run.leave(project, LossHistory())
    found = run.left(project)
    assert found is not None and found.state.step == 9
