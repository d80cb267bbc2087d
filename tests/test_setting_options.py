"""Settings on the command line: by the names of a project file, refused with a sentence."""

from __future__ import annotations

import argparse
import json

import pytest

from micrograd_desktop.cli import main
from micrograd_desktop.command_options import BadInputError
from micrograd_desktop.project.spec import LayerSpec, Project, SettingChange, StopSpec
from micrograd_desktop.setting_options import with_settings
from micrograd_desktop.training.run import Run


def given(*settings: str, project: Project | None = None) -> Project:
    return with_settings(project or Project(), argparse.Namespace(set=list(settings)))


def test_settings_are_those_of_the_project() -> None:
    project = given(
        "training.schedule=lr * 0.99**k",
        "network.hidden[1].activation = x * sigmoid(x)",
        "training.optimizer=adam",
        "training.beta2=0.9",
        "training.batch_size=20",
        "dataset.seed=7",
        "stop.loss=0.25",
    )
    assert project.training.schedule == "lr * 0.99**k" and project.network.hidden[1] == LayerSpec(16, "x * sigmoid(x)")
    assert (project.training.optimizer, project.training.beta2, project.training.batch_size) == ("adam", 0.9, 20)
    assert project.dataset.seed == 7 and project.stop.loss == 0.25
    assert given("stop.loss=0.01", "stop.plateau=200", "stop.plateau=never").stop == StopSpec(loss=0.01)
    assert given("training.beta2=usual", "training.batch_size=full", project=project).training.beta2 is None


def test_what_a_file_changes_later_stays() -> None:
    log = (SettingChange(5, "learning_rate", 0.25),)
    assert given("training.learning_rate=0.5", project=Project(log=log)).log == log


REFUSED = {
    "training.learning_rate": "NAME=VALUE",
    "training.nothing=1": "There are loss, optimizer, learning_rate",
    "nothing=1": "Names begin with dataset, network, training, stop",
    "network.hidden[9].size=4": "There is no such hidden layer: the network has 2.",
    "network.hidden[0].activation=log(x)": "At x = 0 the formula is infinite",
    "training.schedule=lr * (1 - k/n)": "never negative",
    "training.learning_rate=fast": "The learning rate must be a number, not 'fast'.",
    "training.learning_rate=nan": "The learning rate must be between",
    "dataset.formula=x + 99": "hardly any room above this",
    "dataset.formula=open('x')": "There is no function called 'open' here.",
    "training.schedule=exec('1')": "There is no function 'exec' in a formula.",
}


@pytest.mark.parametrize("setting", REFUSED)
def test_what_can_not_be_set_is_refused(setting: str) -> None:
    with pytest.raises(BadInputError) as refused:
        given(setting)
    assert REFUSED[setting] in str(refused.value)


def test_train_obeys_them(capsys) -> None:
    settings = ["training.schedule=lr / (1 + k)", "network.hidden[0].activation=max(0, x) - 0.1"]
    arguments = [part for setting in settings for part in ("--set", setting)]
    assert main(["train", "xor", "--steps", "4", "--json", *arguments]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    from micrograd_desktop.project.examples import EXAMPLES

    figures = Run(given(*settings, project=EXAMPLES["xor"])).advance(4).figures
    assert [line["data_loss"] for line in lines[:4]] == figures.column("data_loss").tolist()
    assert main(["train", "xor", "--set", "training.momentum=2"]) == 2
    assert "The momentum must be between" in capsys.readouterr().err


def test_points_above_a_typed_function_are_trained_on_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "train",
        "xor",
        "--dataset",
        "above-function",
        "--set",
        "dataset.formula=x**2 - 3",
        "--steps",
        "3",
        "--json",
    ]
    assert main(words) == 0
    typed = capsys.readouterr().out
    assert main([*words[:4], "--steps", "3", "--json"]) == 0
    usual = capsys.readouterr().out
    first, other = (json.loads(text.splitlines()[0]) for text in (typed, usual))
    assert first["step"] == other["step"] and first["loss"] != other["loss"]
    project = given("dataset.kind=above-function", "dataset.formula= x**2 - 3 ")
    assert project.dataset.formula == "x**2 - 3"
