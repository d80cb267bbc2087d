"""What came before a step, taken again: the same losses to the bit, and the course of every parameter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.presentation import retold as retold_module
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.presentation.retold import Retelling
from micrograd_desktop.project.edits import AddLayer
from micrograd_desktop.project.spec import Project, SettingChange
from micrograd_desktop.training.run import Run
from tests.figures import made_up

CHANGED = (SettingChange(5, "learning_rate", 0.3), SettingChange(20, "learning_rate", 0.01))


class StoppedError(Exception):
    pass


def check() -> None:
    """It is to go on."""


def known(project: Project, until: int) -> LossHistory:
    history = LossHistory()
    history.append(0, Run(project).advance(until).figures)
    return history


def same(one: LossHistory, other: LossHistory) -> bool:
    spans = (one.start, one.end, one.names) == (other.start, other.end, other.names)
    return spans and all(np.array_equal(one.column(n), other.column(n), equal_nan=True) for n in one.names)


def test_the_losses_are_those_of_the_run_and_the_courses_begin_at_step_0(tiny: Project) -> None:
    project = replace(tiny, log=CHANGED)
    retold = Retelling(project, check).up_to(40)
    assert retold is not None and same(retold.losses, known(project, 40))
    steps, values = retold.courses.records()
    assert steps.tolist() == list(range(41))
    run = Run(project)
    run.advance(7)
    assert np.array_equal(values[7], run.parameters.astype(np.float32))


def test_stopped_it_goes_on_from_there(tiny: Project) -> None:
    project, passed = replace(tiny, log=CHANGED), [0]

    def sometimes() -> None:
        if retelling.step > passed[-1] + 3:
            raise StoppedError

    retelling, retold = Retelling(project, sometimes), None
    while retold is None:
        try:
            retold = retelling.up_to(30)
        except StoppedError:
            passed.append(retelling.step)
    assert len(passed) > 3 and passed == sorted(passed) and max(passed) < 30
    assert same(retold.losses, known(project, 30))
    passed.append(1000)
    further = retelling.up_to(35)
    assert further is not None and same(further.losses, known(project, 35))
    assert same(retold.losses, known(project, 30))  # what was handed out stays


def test_what_a_parameter_was_in_another_network_is_left_out(tiny: Project) -> None:
    project = replace(AddLayer().at(10).apply(tiny))
    retold = Retelling(project, check).up_to(16)
    assert retold is not None and retold.courses.records()[0].tolist() == list(range(10, 17))
    assert retold.losses.start == 0 and retold.losses.end == 16


def test_of_a_run_that_takes_too_long_nothing_is_told(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retold_module, "MOST_SECONDS", 0.0)
    assert Retelling(tiny, check).up_to(5000) is None


@pytest.mark.parametrize("steps", [0, 1, 50])
def test_steps_that_are_known_come_behind_those_before_them(tiny: Project, steps: int) -> None:
    own, whole = LossHistory(), known(tiny, 20 + steps)
    if steps:
        run = Run(tiny)
        run.advance(20)
        own.append(20, run.advance(steps).figures)
    assert own.put_before(known(tiny, 20)) and same(own, whole)


def test_steps_that_lead_elsewhere_are_not_put_before_others(tiny: Project) -> None:
    own = LossHistory()
    own.append(20, Run(tiny).advance(3).figures)
    for end in (19, 21):
        assert not own.put_before(known(tiny, end)) and (own.start, own.end) == (20, 23)
    own.append(23, made_up(data_loss=np.ones(9000)))
    reduced = own.copied()
    assert not own.put_before(known(tiny, reduced.start)) and own.end == reduced.end
    whole = LossHistory()
    whole.append(0, made_up(data_loss=np.ones(reduced.end)))
    own = LossHistory()
    own.append(20, made_up(data_loss=np.ones(9000)))
    assert own.put_before(whole) and (own.start, own.end) == (0, reduced.end)


def test_courses_are_put_before_later_ones_of_the_same_network_only() -> None:
    earlier, own = ParameterHistory(2), ParameterHistory(2)
    for step in range(10):
        earlier.record(step, np.array([step, -step], float))
    for step in (8, 9, 10, 12):
        own.record(step, np.array([step, 0.0]))
    whole = own.put_before(earlier)
    assert whole.records()[0].tolist() == [*range(11), 12] and whole.records()[1][-1].tolist() == [12.0, 0.0]
    with pytest.raises(ValueError, match="another network"):
        own.put_before(ParameterHistory(3))


def test_records_are_fine_as_close_as_a_retelling_has_them_and_up_to_the_end() -> None:
    history = ParameterHistory(2)
    assert not history.is_fine(0, 0)
    for step in (10, 11, 12, 14):
        history.record(step, np.zeros(2))
    assert history.is_fine(10, 12) and history.is_fine(10, 13)
    assert not history.is_fine(10, 14) and not history.is_fine(10, 16) and not history.is_fine(9, 12)
    for until in (3, 127, 128, 300, 20_000):
        history = ParameterHistory(2)
        for step in range(0, until + 1, max(until // retold_module.RECORDS, 1)):
            history.record(step, np.zeros(2))
        assert history.is_fine(0, until) and len(history) <= 128


def test_a_history_says_whether_it_has_gaps():
    history = ParameterHistory(1)
    assert not history.has_gaps(5)
    for step in range(8):
        history.record(step, np.zeros(1))
    assert not history.has_gaps(7) and history.has_gaps(9) and not history.is_fine(0, 9)
    history.record(60, np.zeros(1))
    assert history.has_gaps(60) and not history.has_gaps(7) and history.is_fine(0, 7)
