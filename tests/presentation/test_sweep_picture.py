"""A sweep as it is drawn."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.sweep_picture import SweepPicture, offered, suggested
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.named_settings import named_setting
from micrograd_desktop.training.sweep import SEEDED, Axis, Sweep
from micrograd_desktop.training.sweep_outcome import DIVERGED, DONE, Outcome
from tests.conftest import TINY

RATE, WIDTH = "training.learning_rate", "network.hidden[0].size"


def _outcome(loss: float, ended: str = DONE) -> Outcome:
    return Outcome(ended, 10, {"data_loss": loss, "accuracy": loss / 10})


def test_the_first_setting_goes_across_and_the_second_up() -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.2, 0.3], WIDTH: [2, 3]})
    outcomes = {run: _outcome(float(run)) for run in range(5)}
    picture = SweepPicture.of(sweep, outcomes, "data_loss")
    assert picture.is_plane and picture.shape == (2, 3)
    assert picture.titles() == ("learning rate", "number of neurons of layer 1")
    assert picture.means[:, :2].tolist() == [[0.0, 2.0], [1.0, 3.0]] and math.isnan(picture.means[1, 2])
    for row in range(2):
        for column in range(3):
            assert sweep.values(picture.point(row, column)) == ((0.1, 0.2, 0.3)[column], (2, 3)[row])
    assert (picture.labels(0), picture.labels(1)) == (["0.1", "0.2", "0.3"], ["2", "3"])
    assert (picture.scale.low, picture.scale.high) == (0.0, 4.0)


@given(st.lists(st.integers(0, 5), unique=True), st.lists(st.integers(0, 5), unique=True))
def test_renewed_it_is_what_it_is_made_anew(first: list[int], more: list[int]) -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.2, 0.3]}, seeds=2)
    outcomes = {run: _outcome(run / 3) for run in first}
    picture = SweepPicture.of(sweep, outcomes, "accuracy")
    outcomes |= {run: _outcome(run / 7) for run in more}
    assert picture.renewed(outcomes, {run // 2 for run in more}) == SweepPicture.of(sweep, outcomes, "accuracy")


@pytest.mark.parametrize(
    ("name", "values", "places"),
    [
        (RATE, (0.1, 0.2, 0.5), [0.0, 0.25, 1.0]),
        (RATE, (0.01, 0.1, 1.0), [0.0, 0.5, 1.0]),
        (RATE, (1.0, 0.1, 0.01), [1.0, 0.5, 0.0]),
        ("training.optimizer", ("sgd", "adam", "adagrad"), [0.0, 0.5, 1.0]),
        ("training.batch_size", (None, 4, 8), [0.0, 0.5, 1.0]),
        (RATE, (0.1,), [0.5]),
    ],
)
def test_values_of_a_line_stand_where_their_numbers_say(name: str, values: tuple, places: list[float]) -> None:
    sweep = Sweep(TINY, (Axis(name, values),), (0,)).checked()
    assert np.allclose(SweepPicture.of(sweep, {}, "data_loss").places(), places)


def test_what_is_said_of_a_point() -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.2]}, seeds=3)
    outcomes = {0: _outcome(0.2), 1: _outcome(0.4), 2: _outcome(9.0, DIVERGED), 3: _outcome(0.5)}
    picture = SweepPicture.of(sweep, outcomes, "data_loss")
    assert picture.readout(0) == (
        "learning rate 0.1: data loss 0.3000 ± 0.1414 (0.2000 to 0.4000), 3 of 3 runs done, 1 of 3 diverged"
    )
    assert picture.readout(1) == "learning rate 0.2: data loss 0.5000, 1 of 3 runs done"
    assert SweepPicture.of(sweep, {}, "data_loss").readout(1) == "learning rate 0.2: 0 of 3 runs done"
    assert SweepPicture.of(sweep, outcomes, "accuracy").cell_text(1) == "5.0"


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_setting_that_is_offered_has_values_to_begin_with(name: str) -> None:
    project = EXAMPLES[name]
    settings = offered(project)
    assert settings and not {setting.name for setting in settings} & set(SEEDED)
    for setting in settings:
        values = suggested(setting, project)
        assert values and len(set(values)) == len(values)
        for value in values:
            assert named_setting(setting.name).field.accept(value) == value


def test_a_hostile_formula_stays_plain_text() -> None:
    with pytest.raises(EditError):
        Axis.typed("network.hidden[0].activation", "__import__('os')")
