"""The schedules table, held to PyTorch's schedulers and to its own words."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.nn.schedules import BLOCK, SCHEDULES

RATE, STEPS = 0.3, 20

AFTER = {
    "constant": (RATE, RATE, RATE),
    "linear-decay": (RATE, 0.55 * RATE, 0.1 * RATE),
    "step": (RATE, RATE, 0.1 * RATE),
    "exponential": (RATE, math.sqrt(0.1) * RATE, 0.1 * RATE),
    "cosine": (RATE, 0.5 * RATE, 0.0),
    "warm-up": (RATE / STEPS, 0.55 * RATE, RATE),
    "one-cycle": (RATE / 25, 0.5 * RATE * (1.0 + math.cos(math.pi * 5 / 14)), RATE / 250_000),
}
"""Of each row the rates at step 0, in the middle and at the end of the decay."""


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_begins_and_ends_as_it_says(name: str) -> None:
    row = SCHEDULES[name]
    rates = row.rates(RATE, STEPS, 0, 3 * STEPS)
    assert rates[[0, STEPS // 2, STEPS]].tolist() == pytest.approx(AFTER[name], rel=1e-5, abs=1e-15)
    assert row.decays == (row.rates(RATE, 2 * STEPS, 0, 50).tolist() != row.rates(RATE, STEPS, 0, 50).tolist())
    assert np.isfinite(rates).all() and (rates >= 0.0).all() and (rates <= RATE * (1 + 1e-15)).all()


@pytest.mark.parametrize("decay_steps", [1, 2, 3, 10, 10_000_000])
@pytest.mark.parametrize("name", SCHEDULES)
def test_rates_are_the_same_wherever_a_run_of_steps_begins(name: str, decay_steps: int) -> None:
    row = SCHEDULES[name]
    whole = row.rates(RATE, decay_steps, 0, 2 * BLOCK + 9)
    assert whole.shape == (2 * BLOCK + 9,) and np.isfinite(whole).all()
    for first, count in ((0, 1), (BLOCK - 1, 2), (BLOCK + 5, BLOCK + 4), (17, 0)):
        assert row.rates(RATE, decay_steps, first, count).tolist() == whole[first : first + count].tolist()


def test_the_schedules_of_pytorch() -> None:
    torch: Any = pytest.importorskip("torch")
    schedulers = torch.optim.lr_scheduler
    ours = {
        "step": lambda o: schedulers.StepLR(o, STEPS, 0.1),
        "exponential": lambda o: schedulers.ExponentialLR(o, 0.1 ** (1 / STEPS)),
        "cosine": lambda o: schedulers.CosineAnnealingLR(o, STEPS),
        "warm-up": lambda o: schedulers.LinearLR(o, 1 / STEPS, 1.0, STEPS - 1),
        "one-cycle": lambda o: schedulers.OneCycleLR(o, RATE, STEPS, cycle_momentum=False),
    }
    for name, make in ours.items():
        optimizer = torch.optim.SGD([torch.zeros(1)], RATE)
        scheduler, rates = make(optimizer), []
        for _ in range(STEPS):
            rates.append(scheduler.get_last_lr()[0])
            optimizer.step()
            scheduler.step()
        assert SCHEDULES[name].rates(RATE, STEPS, 0, STEPS).tolist() == pytest.approx(rates, rel=1e-12, abs=1e-15)
