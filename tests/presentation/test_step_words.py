"""What is said of a step taken apart has the step's own numbers, for each kind of problem, optimizer and bug."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.formats import MINUS, plain, short, signed
from micrograd_desktop.presentation.sample_rows import PART, SAMPLE, caption, sum_rows, verdict
from micrograd_desktop.presentation.step_words import BACKWARD, FORWARD, LOSS, UPDATE, StepWords
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import DatasetSpec, Project
from micrograd_desktop.training import step_apart
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.step_apart import Standing
from tests.conftest import TINY


def standing(project: Project, steps: int = 3) -> Standing:
    run = Run(project)
    run.advance(steps)
    return Standing(project, run.state())


def words_of(project: Project, steps: int = 3) -> StepWords:
    return StepWords(standing(project, steps).take_apart())


def with_training(**training: object) -> Project:
    return replace(TINY, training=replace(TINY.training, **training))


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_formulas_give_the_very_change_of_each_parameter(optimizer):
    words = words_of(
        with_training(optimizer=optimizer, regularisation="l2", strength=0.01, clip="norm", clip_limit=0.1)
    )
    for place, change in enumerate(words.taken.change.tolist()):
        lines = words.update_lines(place)
        assert lines[-1].name == "change" and lines[-1].value == change
        said = words.update_words(place)
        assert said[0].startswith("g = ") and "clipped" in said[0]
        assert said[-1].endswith(plain(float(words.taken.after[place])))
        assert len(said) == len(lines) + 2


def test_adam_is_told_with_its_moments():
    said = words_of(with_training(optimizer="adam")).update_words(0)
    assert said[0].startswith("c1 = 1 − β1^t = 1 − 0.9^4 = 0.34")
    assert any(line.startswith("m = β1 · m + (1 − β1) · g = 0.9 · ") for line in said)
    assert any(line.startswith("change = −η · m / c1 / (√(v / c2) + ε) = −0.1 · ") for line in said)


def test_each_half_says_its_figures():
    words = words_of(with_training(batch_size=5, regularisation="l2", strength=0.01), steps=1)
    taken = words.taken
    sentences = [words.sentence(half, 2, 1.0) for half in range(4)]
    number = f"point {taken.batch[2] + 1}"
    assert "asked about 5 points, the batch of this step, of 18" in sentences[FORWARD]
    assert f"At {number} it says {signed(float(taken.outputs[0, 2]))}" in sentences[FORWARD]
    assert f"The loss of {number} is {plain(float(taken.losses[2]))}" in sentences[LOSS]
    assert f"the batch, 5 points, is {plain(taken.batch_loss)}" in sentences[LOSS]
    assert f"penalty of {plain(taken.penalty)}" in sentences[LOSS]
    assert f"norm is {plain(float(np.linalg.norm(taken.gradient)))}" in sentences[BACKWARD]
    assert "SGD at the rate 0.1 changes 13 of 13 parameters, the " in sentences[UPDATE]


def test_a_parameter_is_said_before_and_after():
    words = words_of(with_training(regularisation="l1", strength=0.01))
    taken = words.taken
    assert "Nothing of it changes" in words.of_parameter(FORWARD, 0)
    graded, updated = words.of_parameter(BACKWARD, 0), words.of_parameter(UPDATE, 0)
    assert graded.startswith("Weight x to 1.1: grad was ") and graded.endswith(f"grad is {signed(taken.gradient[0])}")
    assert f"data loss {signed(taken.data_gradient[0])}, penalty {signed(taken.penalty_gradient[0])}" in graded
    assert updated.startswith(f"Weight x to 1.1: {signed(taken.parameters[0])} ")
    assert updated.endswith(f" = {signed(taken.after[0])}")


def test_without_zero_grad_it_is_said_what_stood_there_and_what_is_added():
    words = words_of(replace(TINY, bugs=("no-zero-grad",)))
    taken = words.taken
    assert "this pass adds to what stood there" in words.sentence(BACKWARD, 0, 1.0)
    said = words.of_parameter(BACKWARD, 1)
    assert f"grad was {signed(taken.left[1])}, this pass adds {signed(taken.data_gradient[1])}" in said
    assert said.endswith(f"now {signed(taken.gradient[1])}")


@pytest.mark.parametrize(
    ("bug", "half", "said"),
    [
        ("assign", BACKWARD, "assigned last"),
        ("no-topological-sort", BACKWARD, "topological sort"),
        ("backward-twice", BACKWARD, "called twice"),
        ("wrong-sign", UPDATE, "up the gradient"),
    ],
)
def test_a_bug_is_said_where_it_shows(bug, half, said):
    words = words_of(replace(TINY, bugs=(bug,)))
    assert [said in words.sentence(h, 0, 1.0) for h in range(4)] == [h == half for h in range(4)]


def test_frozen_and_clipped_and_scheduled_are_said():
    project = with_training(clip="norm", clip_limit=0.001, schedule="linear-decay")
    words = words_of(replace(project, frozen=(ParameterName(1, 0, 0),)))
    assert "1 parameter is frozen" in words.sentence(BACKWARD, 0, 1.0)
    assert "frozen" in words.of_parameter(UPDATE, 0) and "frozen" in words.update_words(0)[0]
    update = words.sentence(UPDATE, 0, 1.0)
    assert "(the schedule's)" in update and "Clipping first takes each gradient times 0.00" in update
    value = words_of(with_training(clip="value", clip_limit=0.001)).sentence(UPDATE, 0, 1.0)
    assert "bounds" in value and "by 0.001" in value


@pytest.mark.parametrize(
    ("data", "said"), [("iris", "Setosa"), ("plane", "the target is +"), ("moons", "the target is B")]
)
def test_each_kind_of_problem_is_said_in_its_words(data, said):
    words = words_of(Set(DatasetSpec.kind, data).apply(TINY))
    target = {"iris": 0.0, "plane": 0.25, "moons": 1.0}[data]
    assert said.lower() in words.sentence(FORWARD, 0, target).lower()


def test_a_step_that_makes_no_update_says_so():
    project = with_training(loss="squared-error", learning_rate=100.0)
    run = Run(project)
    kept = run.state()
    while (state := run.state()) is not None:
        kept = state
        run.advance(1)
    words = StepWords(Standing(project, kept).take_apart())
    assert words.sentence(UPDATE, 0, 1.0).startswith("No update is made")
    assert words.update_words(0)[0].startswith("No update is made")
    assert words.of_parameter(UPDATE, 0).endswith("no update")


# -- a gradient's sum


def test_the_rows_of_a_sum_add_up():
    project = with_training(batch_size=6, regularisation="l2", strength=0.1, clip="value", clip_limit=1e-3)
    found = standing(replace(project, bugs=("no-zero-grad",))).sum_of(0)
    rows = sum_rows(found, lambda point: "A")
    assert [row.point for row in rows if row.kind == SAMPLE] == found.points.tolist()
    numbers = {row.label: row.number for row in rows if row.kind != SAMPLE}
    parts = sum(row.number for row in rows if row.kind in (SAMPLE, PART) and row.number is not None)
    assert parts == pytest.approx(numbers["Gradient"], rel=1e-12)
    assert list(numbers) == ["Data loss", "Penalty", "What stood there", "Gradient", "After clipping"]
    assert max(row.share for row in rows) == 1.0
    assert "to the last bit" in verdict(found)
    assert caption(found, "bias of 1.2") == (
        "Bias of 1.2, step 3, over the 6 points of its batch, largest first, each ÷ 6: the data loss is their mean"
    )


def test_points_that_add_nothing_and_those_that_are_many_share_a_row(monkeypatch):
    monkeypatch.setattr(step_apart, "MOST_LISTED", 3)
    found = standing(with_training(loss="max-margin")).sum_of(0, whole=True)
    labels = [row.label for row in sum_rows(found, lambda point: "A")]
    assert f"{found.others} more points" in labels
    assert any("add nothing" in label or "adds nothing" in label for label in labels) == bool(found.silent)


def test_the_one_gradient_that_is_left_is_said():
    found = standing(replace(TINY, bugs=("assign",))).sum_of(0)
    assert "written over" in verdict(found)
    assert any("are written over" in row.label for row in sum_rows(found, lambda point: "A"))


def test_how_far_a_sum_is_from_the_gradient_is_said():
    found = standing(TINY).sum_of(0)
    other = replace(found, gradient=found.gradient + 1e-9, same=False)
    assert "1e−9" in verdict(other).replace("1.00e−9", "1e−9")
    assert "not finite" in verdict(replace(found, gradient=float("nan")))


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_a_short_number_fits_a_neuron_and_keeps_its_sign(value):
    text = short(value)
    assert len(text) <= 7
    if np.isfinite(value) and 1e-99 < abs(value) < 1e99:
        assert len(text) <= 6
        read = float(text.replace(MINUS, "-"))
        assert np.sign(read) == np.sign(value)
        assert read == pytest.approx(value, rel=0.5)
