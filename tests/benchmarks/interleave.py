"""Runs contestants in turn, so that a noisy machine is noisy for all of them alike; disturbed rounds again."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from tests.benchmarks.machine import Rest, watched
from tests.benchmarks.workloads import Contestant

AGREEMENT = 1e-9
CHECKED_STEPS = 3
SLOW_SECONDS = 2.0
"""A contestant that takes longer for a step is measured over one step, once."""

REPEATS = 3
"""How often a disturbed round is tried again, before the quietest counts."""

T = TypeVar("T")


def quiet(measure: Callable[[], T], children: Callable[[], float] = lambda: 0.0) -> tuple[T, Rest]:
    """What is measured while the rest of the machine leaves it alone, or, in vain, when it was quietest."""
    tried: list[tuple[T, Rest]] = []
    for _ in range(1 + REPEATS):
        with watched(children) as rest:
            measured = measure()
        tried.append((measured, rest))
        if not rest.disturbed:
            return tried[-1]
    return min(tried, key=lambda one: one[1].cores)


@dataclass
class Speeds:
    """Steps per second of each contestant in each round; a slow one has a single round.

    ``rests`` says, round by round, what the rest of the machine used.
    """

    rounds: dict[str, list[float]] = field(default_factory=dict)
    differences: dict[str, float] = field(default_factory=dict)
    rests: list[Rest] = field(default_factory=list)

    def median(self, name: str) -> float:
        """Steps per second, the middle of the rounds."""
        return statistics.median(self.rounds[name])

    def ratio(self, ours: str, peer: str) -> float:
        """How many times as fast as a peer: the middle of the rounds' ratios."""
        a, b = self.rounds[ours], self.rounds[peer]
        if len(b) == 1:
            return statistics.median(a) / b[0]
        return statistics.median(x / y for x, y in zip(a, b, strict=True))


def race(contestants: Sequence[Contestant], rounds: int, seconds: float) -> Speeds:
    """Check that all do the same steps, then measure them in turn.

    Raises
    ------
    ArithmeticError
        If one trains differently from the first.
    """
    speeds = Speeds()
    slow = set()
    for contestant in contestants:
        started = time.perf_counter()
        contestant.run(1)
        elapsed = time.perf_counter() - started
        if elapsed > SLOW_SECONDS:
            slow.add(contestant.name)
            speeds.rounds[contestant.name] = [1.0 / elapsed]
    _check(contestants, slow, speeds)
    quick = [contestant for contestant in contestants if contestant.name not in slow]
    for _ in range(rounds):
        measured, rest = quiet(lambda: {c.name: measure(c.run, seconds) for c in quick})
        speeds.rests.append(rest)
        for name, speed in measured.items():
            speeds.rounds.setdefault(name, []).append(speed)
    return speeds


def _check(contestants: Sequence[Contestant], slow: set[str], speeds: Speeds) -> None:
    """All parameters after one step, those of the quick ones after ``CHECKED_STEPS``."""
    for names, steps in ((slow, 0), (None, CHECKED_STEPS - 1)):
        reference = contestants[0]
        for contestant in contestants:
            if steps and contestant.name not in slow:
                contestant.run(steps)
        expected = reference.parameters()
        for contestant in contestants:
            if (names is None) == (contestant.name not in slow):
                difference = np.abs(contestant.parameters() - expected).max() / np.abs(expected).max()
                speeds.differences[contestant.name] = float(difference)
                if not difference < AGREEMENT:
                    raise ArithmeticError(f"{contestant.name} trains differently: {difference:.1e} of max|p|")


def measure(run: Callable[[int], None], seconds: float) -> float:
    """Steps per second over about so many seconds."""
    steps, batch, started = 0, 1, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < seconds:
        run(batch)
        steps += batch
        left = seconds - (time.perf_counter() - started)
        rate = steps / (time.perf_counter() - started)
        batch = max(1, min(4 * batch, int(rate * left), 50_000))
    return steps / elapsed


def interleaved(functions: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of each call, called in turn."""
    times: dict[str, list[float]] = {name: [] for name in functions}
    for _ in range(rounds):
        for name, function in functions.items():
            started = time.perf_counter()
            function()
            times[name].append(time.perf_counter() - started)
    return {name: statistics.median(rows) for name, rows in times.items()}
