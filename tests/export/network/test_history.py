"""The history of a run as CSV: every step that was measured, as the app prints it."""

from __future__ import annotations

import csv
import math
from dataclasses import replace

import pytest

from micrograd_desktop.export.network.history import history_csv
from micrograd_desktop.project.spec import SettingChange
from micrograd_desktop.training.blocks import train
from tests.export.network.networks import PROJECTS


@pytest.mark.parametrize("name", ["the demo", "own points", "loss squared-error"])
@pytest.mark.parametrize("every", [1, 3])
def test_it_has_the_figures_of_every_measured_step_and_of_the_one_where_the_run_stands(name, every):
    project = replace(PROJECTS[name], log=(SettingChange(3, "learning_rate", 0.02),))
    pieces = list(history_csv(project, 8, every))
    assert pieces[-1][0] == 8
    rows = list(csv.DictReader("".join(text for _, text in pieces).splitlines()))
    wanted = [step for step in train(project, 9) if step.measured and (step.step % every == 0 or step.step == 8)]
    assert [int(row["step"]) for row in rows] == [step.step for step in wanted]
    for row, step in zip(rows, wanted, strict=True):
        assert float(row["learning_rate"]) == step.learning_rate
        for figure, number in step.figures.items():
            if figure != "measured":
                assert row[figure] == ("" if math.isnan(number) else repr(number))


def test_steps_that_were_not_measured_are_left_out():
    project = PROJECTS["the demo"]
    many = replace(
        project,
        log=(),
        dataset=replace(project.dataset, kind="moons", samples=20_000),
        training=replace(project.training, batch_size=16),
    )
    rows = "".join(text for _, text in history_csv(many, 40)).splitlines()
    steps = [step.step for step in train(many, 40) if step.measured] + [40]
    assert len(steps) < 40 and [int(row.partition(",")[0]) for row in rows[1:]] == steps
