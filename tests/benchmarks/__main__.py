"""How fast a full training step of the moons demo is, beside hand-written NumPy and the Value engine.

``python -m tests.benchmarks [--json]``: forward, loss, backward and update over 100 samples in float64, the pairs
interleaved in one run; the medians of the rounds are printed, and their ratios.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import time
from collections.abc import Callable

import numpy as np

from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.trainer import Run

ROUNDS = 7
ROUND_SECONDS = 0.4


class NumpyByHand:
    """The moons demo in matrices: what a careful person writes without an autograd engine."""

    def __init__(self, run: Run) -> None:
        self.x, self.y = run.points.train_x, run.points.train_y
        parameters, start = run.parameters, 0
        self.layers = []
        for n_in, n_out in ((2, 16), (16, 16), (16, 1)):
            block = parameters[start : start + n_out * (n_in + 1)].reshape(n_out, n_in + 1)
            self.layers.append((block[:, :-1].copy(), block[:, -1].copy()))
            start += n_out * (n_in + 1)
        self.step = 0

    def advance(self, steps: int) -> float:
        """Train some steps; returns the last loss before its update."""
        loss = 0.0
        for _ in range(steps):
            rate = 1.0 - 0.9 * min(self.step, 100) / 100
            loss = self._one(rate)
            self.step += 1
        return loss

    def _one(self, rate: float) -> float:
        (w1, b1), (w2, b2), (w3, b3) = self.layers
        h1 = np.maximum(self.x @ w1.T + b1, 0.0)
        h2 = np.maximum(h1 @ w2.T + b2, 0.0)
        score = (h2 @ w3.T + b3)[:, 0]
        margin = 1.0 - self.y * score
        penalty = 1e-4 * sum(float((w * w).sum() + (b * b).sum()) for w, b in self.layers)
        loss = float(np.maximum(margin, 0.0).mean()) + penalty
        d = np.where(margin > 0, -self.y / len(self.y), 0.0)[:, None]
        g2 = (d @ w3) * (h2 > 0)
        g1 = (g2 @ w2) * (h1 > 0)
        for (w, b), below, above in zip(self.layers, (self.x, h1, h2), (g1, g2, d), strict=True):
            w -= rate * (above.T @ below + 2e-4 * w)
            b -= rate * (above.sum(axis=0) + 2e-4 * b)
        return loss


def measure(advance: Callable[[int], object]) -> float:
    """Steps per second over about ``ROUND_SECONDS``."""
    steps, started, batch = 0, time.perf_counter(), 1
    while (elapsed := time.perf_counter() - started) < ROUND_SECONDS:
        advance(batch)
        steps += batch
        batch = min(2 * batch, 256)
    return steps / elapsed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    compiled, value = Run(Project()), Run(Project(), "value")
    by_hand = NumpyByHand(compiled)
    same = abs(by_hand.advance(10) / compiled.advance(10).losses[-1] - 1)
    contestants = {"compiled": compiled.advance, "NumPy by hand": by_hand.advance, "Value engine": value.advance}
    speeds: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(ROUNDS):
        for name, advance in contestants.items():
            speeds[name].append(measure(advance))
    medians = {name: statistics.median(rows) for name, rows in speeds.items()}
    ratios = {
        name: statistics.median(a / b for a, b in zip(speeds["compiled"], rows, strict=True))
        for name, rows in speeds.items()
    }
    if options.json:
        print(json.dumps({"steps_per_second": medians, "compiled_over": ratios, "loss_difference": float(same)}))
        return
    print(f"Moons demo, {platform.machine()}, Python {platform.python_version()}; losses agree to {same:.0e}")
    for name, speed in medians.items():
        print(f"{name:>14}: {speed:>10,.1f} steps/s; compiled is {ratios[name]:,.1f} times as fast")


if __name__ == "__main__":
    main()
