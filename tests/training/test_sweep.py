"""A sweep's runs: which there are, what each gives, and what they have in common."""

from __future__ import annotations

import math
import statistics
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import Set, SetLayer, SetParameter
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.named_settings import named_setting, named_settings
from micrograd_desktop.project.spec import LARGEST_SEED, LayerSpec, NetworkSpec, Project, StopSpec, TrainingSpec
from micrograd_desktop.training import sweep_outcome
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.sweep import Axis, Sweep, from_plain, plain_form, point_text
from micrograd_desktop.training.sweep_outcome import (
    DIVERGED,
    DONE,
    STOPPED,
    Outcome,
    best_point,
    measure_title,
    measures_of,
    outcome_of,
    spread,
)
from micrograd_desktop.training.sweep_values import typed_values, value_text
from tests.conftest import TINY

RATE, WIDTH, ACTIVATION = "training.learning_rate", "network.hidden[0].size", "network.hidden[0].activation"


def test_a_run_is_the_project_with_its_values_and_its_seed() -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.3, 1], WIDTH: [2, 5]}, seeds=2)
    assert (len(sweep), sweep.shape, sweep.points) == (12, (3, 2), 6)
    assert sweep.seeds == (TINY.network.seed, TINY.network.seed + 1)
    expected = [(rate, width, seed) for rate in (0.1, 0.3, 1.0) for width in (2, 5) for seed in sweep.seeds]
    for run, (rate, width, seed) in enumerate(expected):
        project = SetLayer(0, LayerSpec.size, width).apply(Set(TrainingSpec.learning_rate, rate).apply(TINY))
        project = Set(NetworkSpec.seed, seed).apply(Set(TrainingSpec.seed, seed).apply(project))
        assert replace(sweep.project_of(run), trace=project.trace) == project
    assert [sweep.values(point) for point in range(6)] == [e[:2] for e in expected[::2]]
    assert list(sweep.runs(2)) == [4, 5]
    assert point_text(sweep, 3) == "learning rate 0.3, number of neurons of layer 1 5"


def test_a_list_takes_the_values_side_by_side() -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.3], WIDTH: [2, 5]}, seeds=3, listed=True)
    assert (len(sweep), sweep.shape) == (6, (2,))
    assert [sweep.values(point) for point in range(2)] == [(0.1, 2), (0.3, 5)]
    assert sweep.project_of(5).network.hidden[0].size == 5


def test_in_a_list_a_value_can_stand_again_but_no_point() -> None:
    over = {"training.optimizer": ["sgd", "sgd", "adam"], RATE: [0.1, 0.3, 0.1]}
    assert Sweep.of(TINY, over, listed=True).values(1) == ("sgd", 0.3)
    with pytest.raises(EditError, match=r"The point at optimizer sgd, learning rate 0\.1 stands twice"):
        Sweep.of(TINY, over | {RATE: [0.1, 0.1, 0.1]}, listed=True)


def test_runs_are_new_ones_and_forget_what_was_changed_on_the_way() -> None:
    edited = Set(TrainingSpec.learning_rate, 0.7, step=9).apply(TINY)
    edited = SetParameter(ParameterName(1, 0, None), 5.0).apply(edited)
    assert edited.log
    assert Sweep.of(edited, {WIDTH: [2, 5]}) == Sweep.of(TINY, {WIDTH: [2, 5]})


IMPOSSIBLE = {
    "no axis": (lambda: Sweep.of(TINY, {}), "over 1 to 4 settings"),
    "no value": (lambda: Sweep.of(TINY, {RATE: []}), "no value for training.learning_rate"),
    "twice": (lambda: Sweep.of(TINY, {RATE: [0.1, 0.10]}), "The learning rate 0.1 stands twice"),
    "axis twice": (lambda: Sweep(TINY, (Axis(RATE, (1.0,)),) * 2, (0,)).checked(), f"The setting {RATE} stands twice"),
    "no such": (lambda: Sweep.of(TINY, {"training.speed": [1]}), "There is no setting 'training.speed'"),
    "a value": (lambda: Sweep.of(TINY, {RATE: [0.1, 1000]}), "The learning rate must be between"),
    "no layer": (lambda: Sweep.of(TINY, {"network.hidden[3].size": [4]}), "There is no such hidden layer"),
    "together": (
        lambda: Sweep.of(EXAMPLES["xor"], {"training.loss": ["huber"]}),
        "That is at loss huber.",
    ),
    "seed": (lambda: Sweep.of(TINY, {"network.seed": [1, 2]}), "say how many seeds"),
    "seeds": (lambda: Sweep.of(TINY, {RATE: [1.0]}, seeds=0), "The number of seeds must be between 1 and 1,000"),
    "seeds twice": (lambda: Sweep.of(TINY, {RATE: [1.0]}, seeds=[4, 4]), "The seed 4 stands twice"),
    "a seed": (lambda: Sweep.of(TINY, {RATE: [1.0]}, seeds=[-1]), "The seed must be between 0"),
    "steps": (lambda: Sweep.of(TINY, {RATE: [1.0]}, steps=0), "The number of steps must be between 1"),
    "uneven list": (lambda: Sweep.of(TINY, {RATE: [1.0], WIDTH: [1, 2]}, listed=True), "not 1 and 2."),
    "many": (
        lambda: Sweep.of(TINY, {RATE: [i / 1000 for i in range(1, 102)], WIDTH: range(1, 101)}),
        "The sweep would be 10,100 runs: 10,100 points with 1 seed each. It can have 10,000.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", IMPOSSIBLE)
def test_what_can_not_be_is_said_before_anything_runs(why: str) -> None:
    make, sentence = IMPOSSIBLE[why]
    with pytest.raises(EditError) as refused:
        make()
    assert sentence in str(refused.value)


def test_seeds_go_round_at_their_end() -> None:
    last = replace(TINY, network=replace(TINY.network, seed=LARGEST_SEED))
    assert Sweep.of(last, {RATE: [1.0]}, seeds=2).seeds == (LARGEST_SEED, 0)


@given(st.data())
def test_a_sweep_and_its_results_are_the_same_after_they_were_data(data: st.DataObject) -> None:
    rates = data.draw(st.lists(st.floats(1e-6, 100.0), min_size=1, max_size=4, unique=True))
    clip = data.draw(st.sampled_from([("none",), ("norm", "value")]))
    seeds = data.draw(st.lists(st.integers(0, LARGEST_SEED), min_size=1, max_size=3, unique=True))
    sizes = data.draw(st.sampled_from([(None, 3), (7,)]))
    over = {RATE: rates, "training.clip": clip, "training.batch_size": sizes}
    sweep = Sweep.of(TINY, over, seeds, data.draw(st.integers(1, 10**6)))
    assert from_plain(sweep.project, plain_form(sweep)) == sweep
    figures = st.dictionaries(st.sampled_from(["data_loss", "accuracy"]), st.floats(allow_nan=False))
    outcome = Outcome(data.draw(st.sampled_from(sweep_outcome.ENDS)), 3, data.draw(figures), "So.", 0.5)
    assert sweep_outcome.from_plain(sweep_outcome.plain_form(outcome)) == outcome


# -- outcomes


@pytest.mark.parametrize("name", ["xor", "moons-demo", "iris"])
def test_a_run_gives_what_training_gives(name: str) -> None:
    """The figures of the parameters after so many steps, which a step more begins with."""
    sweep = Sweep.of(EXAMPLES.get(name, EXAMPLES["xor"]), {RATE: [0.01, 0.1]}, seeds=2, steps=40)
    for run in range(len(sweep)):
        outcome = outcome_of(sweep.project_of(run), sweep.steps)
        *_, last = train(sweep.project_of(run), sweep.steps + 1)
        assert (outcome.ended, outcome.step, outcome.says) == (DONE, 40, "")
        known = {name: number for name, number in last.figures.items() if name in outcome.figures}
        assert dict(outcome.figures) == known
        assert {"data_loss", "objective"} <= set(known)


def test_a_run_that_diverges_says_where_and_has_the_figures_of_that_step() -> None:
    project = replace(TINY, training=replace(TINY.training, loss="squared-error", learning_rate=100.0))
    outcome = outcome_of(project, 1000)
    *_, last = train(project, 1000)
    assert outcome.ended == DIVERGED and last.divergence is not None
    assert outcome.step == last.divergence.step and outcome.figures["objective"] == last.loss
    assert outcome.says.startswith(f"Training stopped at step {outcome.step}")
    assert outcome.measure("data_loss") is None


def test_a_run_stops_where_the_project_says() -> None:
    project = replace(TINY, stop=StopSpec(step=7))
    outcome = outcome_of(project, 20)
    assert (outcome.ended, outcome.step, outcome.says) == (STOPPED, 7, "Stopped at step 7, as set.")
    assert outcome == outcome_of(project, 7) or outcome.figures == outcome_of(project, 7).figures
    fulfilled = outcome_of(replace(TINY, stop=StopSpec(loss=0.6)), 10_000)
    assert fulfilled.ended == STOPPED and fulfilled.figures["data_loss"] <= 0.6


# -- what runs have in common


def _outcome(loss: float, accuracy: float = 0.5, ended: str = DONE) -> Outcome:
    return Outcome(ended, 10, {"data_loss": loss, "accuracy": accuracy})


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=6))
def test_the_spread_over_the_seeds_is_that_of_the_statistics_library(losses: list[float]) -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.2]}, seeds=len(losses))
    outcomes = {run: _outcome(losses[i]) for i, run in enumerate(sweep.runs(1))}
    row = spread(sweep, outcomes, 1, "data_loss")
    assert (row.done, row.counted, row.low, row.high) == (len(losses), len(losses), min(losses), max(losses))
    assert math.isclose(row.mean, statistics.fmean(losses), abs_tol=1e-9)
    assert row.deviation == (statistics.stdev(losses) if len(losses) > 1 else None)
    assert spread(sweep, outcomes, 0, "data_loss").done == 0


def test_runs_that_did_not_end_well_are_counted_apart() -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.2, 0.3]}, seeds=3)
    outcomes = {0: _outcome(1.0), 1: _outcome(3.0), 2: _outcome(9e9, ended=DIVERGED)}
    outcomes |= {3: _outcome(2.5), 4: _outcome(2.5), 5: _outcome(2.5), 6: _outcome(0.0)}
    outcomes |= {7: Outcome("failed", 0, says="Its process ended.")}
    row = spread(sweep, outcomes, 0, "data_loss")
    assert (row.done, row.diverged, row.failed, row.counted, row.mean) == (3, 1, 0, 2, 2.0)
    assert spread(sweep, outcomes, 2, "data_loss").failed == 1
    assert best_point(sweep, outcomes, "data_loss") == 1
    assert best_point(sweep, {}, "data_loss") is None


def test_of_accuracies_the_largest_is_the_best() -> None:
    sweep = Sweep.of(TINY, {RATE: [0.1, 0.2]})
    outcomes = {0: _outcome(0.1, 0.8), 1: _outcome(0.2, 0.9)}
    assert (best_point(sweep, outcomes, "accuracy"), best_point(sweep, outcomes, "data_loss")) == (1, 0)


def test_measures_are_those_that_runs_have() -> None:
    outcome = outcome_of(TINY, 3)
    assert measures_of([outcome])[:3] == ("data_loss", "objective", "test_loss")
    assert measures_of([outcome])[-1] == "step"
    titles = {name: measure_title(name) for name in ("accuracy", "test_accuracy", "r2", "test_r2", "step")}
    assert list(titles.values()) == ["Accuracy", "Test accuracy", "R²", "Test R²", "Last step"]


# -- values as they are typed

TYPED = {
    (RATE, "0.1, 0.3,1"): (0.1, 0.3, 1.0),
    (RATE, "0.001..1:4:log"): (0.001, 0.01, 0.1, 1.0),
    (RATE, "0.1 .. 0.5 : 3"): (0.1, 0.3, 0.5),
    (WIDTH, "2..32:5:log"): (2, 4, 8, 16, 32),
    (WIDTH, "1..3:7"): (1, 2, 3),
    (ACTIVATION, "tanh, max(x, 0.1*x)"): ("tanh", "max(x, 0.1*x)"),
    ("training.batch_size", "full, 10"): (None, 10),
}


@pytest.mark.parametrize(("name", "text"), TYPED)
def test_values_are_read_as_they_are_typed(name: str, text: str) -> None:
    found = Axis.typed(name, text)
    assert found.values == TYPED[name, text]
    again = ", ".join(map(value_text, found.values))
    assert Axis.typed(name, again) == found


WRONG = {
    "0.1,,1": "A value of the learning rate is missing.",
    "": "A value of the learning rate is missing.",
    "fast": "The learning rate must be a number, not 'fast'.",
    "1..0.1:5": "goes from a lower number to a higher one",
    "0.1..1:1": "A range has 2 to 1,000 values, not 1.",
    "0.1..1:5:ln": "not in 'ln'",
    "0.1..1": "A range stands alone, with how many values it has, from 2 to 1,000, such as 0.01..1:5",
    "0.1..1:5.5": "'0.1..1:5.5' is none.",
    "0.1..1:-3": "'0.1..1:-3' is none.",
    "0.1..1:99999999": "'0.1..1:99999999' is none.",
    "0.5, 0.1..1:5": "'0.5, 0.1..1:5' is none.",
    "0..1:5:log": "The learning rate must be between",
    ",".join(["1"] * 2000): "1,000 values in a sweep, not 2,000",
}


@pytest.mark.parametrize("text", WRONG)
def test_values_that_can_not_be_are_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(EditError) as refused:
        Axis.typed(RATE, text)
    assert WRONG[text] in str(refused.value)


@given(st.floats(1e-6, 100.0))
def test_a_number_is_written_so_that_it_is_read_again(number: float) -> None:
    assert typed_values(named_setting(RATE), value_text(number)) == (number,)


def test_each_setting_has_its_name() -> None:
    project = EXAMPLES["moons-demo"]
    for setting in named_settings(project):
        assert named_setting(setting.name) == setting
        assert setting.apply(project, setting.value(project)) == project
    assert len(named_settings(Project())) == len({setting.name for setting in named_settings(Project())})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0,01; 0,1; 1", (0.01, 0.1, 1.0)), ("0.01; 0.1", (0.01, 0.1)), ("0,01..0,1:2", (0.01, 0.1)),
        ("1e-3; ,5", (0.001, 0.5)), ("0, 1", (0.0, 1.0)),
    ],
)  # fmt: skip
def test_a_decimal_comma_is_understood_where_semicolons_part_the_values_and_in_a_range(text, values):
    if values[0] == 0.0:
        assert Axis.typed("training.strength", text).values == values
    else:
        assert Axis.typed("training.learning_rate", text).values == values
