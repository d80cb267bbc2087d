"""A sweep in words and in tables."""

from __future__ import annotations

import csv
import io

import pytest

from micrograd_desktop.presentation.sweep_words import (
    NO_BEST,
    best_text,
    csv_text,
    duration,
    spread_text,
    standing_text,
    table,
)
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import DIVERGED, DONE, FAILED, Outcome, spread
from micrograd_desktop.training.sweeping import Standing
from tests.conftest import TINY

SWEEP = Sweep.of(TINY, {"training.learning_rate": [0.1, 0.2], "network.hidden[0].activation": ["max(0, x)"]}, seeds=2)
OUTCOMES = {
    0: Outcome(DONE, 100, {"data_loss": 0.25, "accuracy": 0.9, "test_loss": 0.5}),
    1: Outcome(DONE, 100, {"data_loss": 0.75, "accuracy": 0.8, "test_loss": 0.5}),
    2: Outcome(DIVERGED, 7, {"data_loss": float("inf")}, "It went."),
    3: Outcome(FAILED, 0, says="It died."),
}


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "1 s"), (41.6, "42 s"), (99.4, "99 s"), (100, "2 min"), (7800, "2 h 10 min"), (7200, "2 h")],
)  # fmt: skip
def test_a_time_is_said_roundly(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_how_far_it_is() -> None:
    assert standing_text(Standing(0, 1200)) == "0 of 1,200 runs"
    assert standing_text(Standing(3, 12, 40.0)) == "3 of 12 runs, about 40 s left"
    assert standing_text(Standing(12, 12, 0.0)) == "12 of 12 runs"


def test_the_table_has_means_and_what_did_not_end_well() -> None:
    head, first, second = table(SWEEP, OUTCOMES)
    assert head == [*(axis.name for axis in SWEEP.axes), "runs", "data loss", "test loss", "accuracy", ""]
    assert first == ["0.1", "max(0, x)", "2", "0.5000 ± 0.3536", "0.5000 ± 0.0000", "85.0 ± 7.1%", ""]
    assert second == ["0.2", "max(0, x)", "2", "", "", "", "1 of 2 diverged, 1 of 2 failed"]
    assert spread_text("accuracy", spread(SWEEP, {0: OUTCOMES[0]}, 0, "accuracy")) == "90.0%"


def test_where_it_is_best() -> None:
    where = "training.learning_rate=0.1, network.hidden[0].activation=max(0, x)"
    assert best_text(SWEEP, OUTCOMES, "data_loss") == f"Best data loss: 0.5000 ± 0.3536 at {where}"
    assert best_text(SWEEP, {}, "data_loss") == NO_BEST


def test_comma_separated_values_have_each_run_with_all_digits() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(SWEEP, OUTCOMES))))
    assert [row["ended"] for row in rows] == [DONE, DONE, DIVERGED, FAILED]
    assert rows[1]["network.hidden[0].activation"] == "max(0, x)"
    assert [int(row["seed"]) for row in rows] == [*SWEEP.seeds, *SWEEP.seeds]
    assert float(rows[0]["data_loss"]) == 0.25 and rows[2]["data_loss"] == "inf" and rows[3]["data_loss"] == ""
