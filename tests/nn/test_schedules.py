"""The schedules table, held to PyTorch's schedulers and to its own words."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.nn.schedules import BLOCK, LONGEST, SCHEDULES, check, check_rates, schedule_of

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


TYPED = {
    "lr * 0.99**k": lambda k: RATE * 0.99**k,
    "lr / (1 + 0.1 * k)": lambda k: RATE / (1 + 0.1 * k),
    "lr if k < n else lr / 10": lambda k: RATE if k < STEPS else RATE / 10,
    "lr * max(0, 1 - k / n)": lambda k: RATE * max(0.0, 1 - k / STEPS),
    "lr * (2 + cos(2 * pi * (k % n) / n))": lambda k: RATE * (2 + math.cos(2 * math.pi * (k % STEPS) / STEPS)),
    "lr * exp(-(k // 5) / 3) + 1e-4 * abs(sin(k))": lambda k: RATE * math.exp(-(k // 5) / 3) + 1e-4 * abs(math.sin(k)),
    "sqrt(lr) * min(1, tanh(k)) * floor(2.5)": lambda k: math.sqrt(RATE) * min(1.0, math.tanh(k)) * 2.0,
    "0.05": lambda _k: 0.05,
}  # fmt: skip


@pytest.mark.parametrize("text", TYPED)
def test_a_typed_schedule_is_the_formula_that_it_says(text: str) -> None:
    check(text)
    check_rates(text, RATE, STEPS)
    row = schedule_of(text)
    assert row.rates(RATE, STEPS, 0, 60).tolist() == pytest.approx([TYPED[text](k) for k in range(60)], rel=1e-12)
    assert row.decays == ("n" in text.replace("sin", "").replace("tanh", "").replace("min", ""))


@pytest.mark.parametrize("text", TYPED)
def test_typed_rates_are_the_same_wherever_a_run_of_steps_begins(text: str) -> None:
    row = schedule_of(text)
    whole = row.rates(RATE, STEPS, 0, 2 * BLOCK + 9)
    for first, count in ((0, 1), (BLOCK - 1, 2), (BLOCK + 5, BLOCK + 4), (17, 0)):
        assert row.rates(RATE, STEPS, first, count).tobytes() == whole[first : first + count].tobytes()


def test_a_row_typed_as_its_text_gives_the_rows_rates() -> None:
    for row in SCHEDULES.values():
        typed = schedule_of(f"({row.text})") if len(row.text) < LONGEST else None
        if typed is not None:
            assert typed.rates(RATE, STEPS, 0, 100).tolist() == pytest.approx(
                row.rates(RATE, STEPS, 0, 100).tolist(), rel=1e-14
            )
    assert schedule_of("cosine") is SCHEDULES["cosine"]


NO_FORMULAS = {
    "": "A formula of lr, k and n is missing. Type one such as lr * 0.99**k.",
    "lr * t": "'t' is not known in a formula of lr, k, n, pi and e.",
    "lr * cos": "'cos' is a function: say of what, such as cos(lr).",
    "lr +": "This is not valid Python.",
    "lr; k": "A formula is one expression.",
    "lr.real": "lr.real is not known in a formula of lr, k, n, pi and e.",
    "lr * max(k)": "max() takes 2 arguments in a formula, not 1.",
    "eval('1')": "There is no function 'eval' in a formula. There are abs, cos, exp, floor, log, sin, sqrt, tanh, "
    "max and min.",
    "lr and k": "lr and k is not known in a formula of lr, k, n, pi and e.",
    "True": "True is not known in a formula of lr, k, n, pi and e.",
    "1 / 0": "This can't be computed: look for a division by 0, or a number that is too large.",
    "9**9**9**9": "This can't be computed: look for a division by 0, or a number that is too large.",
    "(-1)**0.5": "This can't be computed: look for a division by 0, or a number that is too large.",
    "k * " + "1" * 210: "A formula can have at most 200 characters, not 214.",
    "lambda: lr": "lambda: lr is not known in a formula of lr, k, n, pi and e.",
}


@pytest.mark.parametrize("text", NO_FORMULAS)
def test_what_is_no_schedule_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.") as refused:
        check(text)
    assert str(refused.value) == NO_FORMULAS[text]


NO_RATES = {
    "lr / k": "At step 0 the rate that the schedule gives is infinite.",
    "lr * (k / k)": "At step 0 the rate that the schedule gives is not a number.",
    "lr * (1 - k / n)": "At step 21 the schedule gives -0.015, and a rate is never negative. Write max(0, ...).",
    "lr * (1 - k / 50000)": "At step 50,253 the schedule gives -0.00152, and a rate is never negative. "
    "Write max(0, ...).",
    "lr * 1.0001**k": "At step 7,203,253 the rate that the schedule gives is infinite.",
}


@pytest.mark.parametrize("text", NO_RATES)
def test_a_schedule_whose_rates_are_none_is_refused_with_the_step(text: str) -> None:
    check(text)
    with pytest.raises(ValueError, match=r"\.") as refused:
        check_rates(text, RATE, STEPS)
    said, expected = str(refused.value), NO_RATES[text]
    assert said.split("step")[0] == expected.split("step")[0] and said[-20:] == expected[-20:]


@given(st.text(st.sampled_from("lrkn019.()+-*/% e<=ifmax,"), max_size=40))
@settings(deadline=None, max_examples=500)
def test_whatever_is_typed_as_a_schedule_is_taken_or_refused_with_a_sentence(text: str) -> None:
    try:
        check(text)
        check_rates(text, 0.1, 50)
    except ValueError as error:
        assert str(error)[-1] in ".?"
    else:
        rates = schedule_of(text).rates(0.1, 50, 0, 200)
        assert rates.shape == (200,) and np.isfinite(rates).all() and (rates >= 0.0).all()
