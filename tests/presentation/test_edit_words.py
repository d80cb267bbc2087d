"""The list of what was done says it as a person would."""

from __future__ import annotations

import pytest
from hypothesis import given

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.edit_words import said
from micrograd_desktop.project import edits
from micrograd_desktop.project.session import Replaced
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    Project,
    StopSpec,
    TraceSpec,
    TrainingSpec,
)
from tests.project.random_projects import any_edit

PROJECT = Project()
DIGITS_AND_CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORDS = {
    "Learning rate 0.03": edits.Set(TrainingSpec.learning_rate, 0.03),
    "Learning rate 0.000015": edits.Set(TrainingSpec.learning_rate, 1.5e-5),
    "Optimizer Adam": edits.Set(TrainingSpec.optimizer, "adam"),
    "Schedule lr * 0.99**k": edits.Set(TrainingSpec.schedule, "lr * 0.99**k"),
    "Batch size 1,000": edits.Set(TrainingSpec.batch_size, 1000),
    "Batches of all points": edits.Set(TrainingSpec.batch_size, None),
    "Momentum as usual": edits.Set(TrainingSpec.momentum, None),
    "No accuracy to stop at": edits.Set(StopSpec.accuracy, None),
    "Accuracy to stop at 98.0%": edits.Set(StopSpec.accuracy, 0.98),
    "Share of training points 70.0%": edits.Set(DatasetSpec.train_share, 0.7),
    "Seed of the network 7": edits.Set(NetworkSpec.seed, 7),
    "Rate of the step −0.1": edits.Set(TraceSpec.learning_rate, -0.1),
    "Hidden 2 gets 9 neurons": edits.SetLayer(1, LayerSpec.size, 9),
    "Hidden 1 gets 1 neuron": edits.SetLayer(0, LayerSpec.size, 1),
    "Hidden 1 gets the activation tanh": edits.SetLayer(0, LayerSpec.activation, "tanh"),
    "New layer of 8 neurons": edits.AddLayer(),
    "Hidden 2 removed": edits.RemoveLayer(1),
    "Features x, x*y": edits.SetFeatures(("x", "x*y")),
    "No features": edits.SetFeatures(()),
    "Bias of 1.1 frozen": edits.SetFrozen((ParameterName(1, 0, None),), True),
    "2 parameters set free": edits.SetFrozen((ParameterName(1, 0, None), ParameterName(1, 0, 0)), False),
    "Weight y to 1.3 set to −0.2500": edits.SetParameter(ParameterName(1, 2, 1), -0.25),
    "A parameter set to 0.5000": edits.SetParameter(ParameterName(1, 0, 7), 0.5),
    "2 parameters set by hand": edits.SetParameters(((ParameterName(1, 0, None), 1.0), (ParameterName(1, 0, 0), 2.0))),
    "All bugs off": edits.ClearBugs(),
    "New run": edits.Restart(),
    "Change of the program": edits.SetProgram("a = 1"),
}


@pytest.mark.parametrize("words", WORDS)
def test_an_edit_is_said_with_what_it_sets(words: str) -> None:
    assert said(WORDS[words], PROJECT) == words


def test_a_bug_is_called_by_its_title() -> None:
    assert said(edits.SetBug("assign", True), PROJECT).startswith("Bug “")
    assert said(edits.SetBug("none", True), PROJECT).startswith("Switch of the bug")


def test_what_is_not_known_is_called_as_in_the_menu() -> None:
    assert said(Replaced(), PROJECT) == "Opening of a project"


@given(any_edit)
def test_every_edit_has_words(edit: edits.Edit) -> None:
    assert said(edit, PROJECT)[0] in DIGITS_AND_CAPITALS
