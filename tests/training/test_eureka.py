"""The built-in example of EurekaLabs' micrograd meets the losses that its own program prints."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from micrograd_desktop.data.generators import yin_yang
from micrograd_desktop.data.split import generate
from micrograd_desktop.data.yin_yang import Xorshift
from micrograd_desktop.engine import Value
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.problems import multi_class
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.training.blocks import train
from micrograd_desktop.training.run import Run

EUREKA = EXAMPLES["eureka-demo"]
REFERENCE = json.loads((Path(__file__).parents[1] / "reference" / "eureka.json").read_text("utf-8"))


def test_its_losses_are_met_for_all_its_steps() -> None:
    losses = [step["data_loss"] for step in train(EUREKA, steps=100)]
    assert losses == pytest.approx(REFERENCE["train_loss"], rel=1e-11)


def test_its_validation_losses_are_met() -> None:
    run, found = Run(EUREKA), []
    validation = run.points.test_x[:10].tolist(), run.points.test_y[:10].tolist()
    for _ in range(10):
        found.append(_mean_loss(run, *validation))
        run.advance(10)
    assert found == pytest.approx(REFERENCE["validation_loss_every_10_steps"], abs=5e-7)  # six decimals are printed


def _mean_loss(run: Run, inputs: list[list[float]], targets: list[float]) -> float:
    network = build_mlp(run.project.network)
    for value, number in zip(network.parameters(), run.parameters, strict=True):
        value.data = float(number)
    problem, function = multi_class(3), LOSSES["cross-entropy"].function
    losses = [
        function(network([Value(v) for v in x]), [Value(t) for t in problem.coded(y)]).data
        for x, y in zip(inputs, targets, strict=True)
    ]
    return sum(losses) / len(losses)


def test_it_can_be_trained_as_it_is() -> None:
    assert check_project(EUREKA) == EUREKA
    points = generate(EUREKA.dataset)
    assert (len(points.train_y), len(points.test_y)) == (80, 20)
    assert points.train_y[:6].tolist() == [0.0, 1.0, 2.0, 0.0, 1.0, 2.0]


def test_its_points_lie_in_a_disc_and_its_dots_in_two_small_ones() -> None:
    inputs, targets = yin_yang(300, 0.0, np.random.default_rng(0))
    assert np.hypot(*inputs.T).max() <= 2.0
    dots = inputs[targets == 2]
    assert (np.hypot(np.abs(dots[:, 0]) - 1.0, dots[:, 1]) < 0.4).all()
    away = inputs[targets != 2]
    assert (np.hypot(np.abs(away[:, 0]) - 1.0, away[:, 1]) >= 0.4).all()


def test_noise_moves_its_points_only() -> None:
    clean, noisy = (generate(replace(EUREKA.dataset, noise=noise)) for noise in (0.0, 0.1))
    assert np.array_equal(clean.train_y, noisy.train_y)
    assert 0.0 < np.std(noisy.train_x - clean.train_x) < 0.2


@pytest.mark.parametrize("seed", [0, 1, 2**32 - 1])
def test_every_seed_draws_numbers_of_the_range(seed: int) -> None:
    source = Xorshift(seed)
    numbers = [source.uniform(-1.0, 1.0) for _ in range(2000)]
    assert -1.0 <= min(numbers) < -0.9
    assert 0.9 < max(numbers) < 1.0
    assert len(set(numbers)) > 1990
