"""Training without a window beside the kernel alone: ``python -m tests.benchmarks.headless``.

``[--json] [--rounds N] [--vectors avx2]``:

- the moons demo by the kernel in calls of many steps, by ``train_blocks``, by ``train``, and by the command ``train``
  with its output in a file, all in turn;
- 100,000 points in batches of 16: steps a second, and how many of them are measured over all points.

Shares of the kernel's speed are medians of the rounds' ratios, by the clock, and by processor time: of whichever thread
takes more of it, which is what the clock says where a core is idle for each. Beside it, how long the caller's own
thread works, for each second of the kernel.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from micrograd_desktop import cli
from micrograd_desktop.data.split import generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.project.rules import parameter_count, problem_of
from micrograd_desktop.project.spec import DatasetSpec, Project
from micrograd_desktop.training.blocks import train, train_blocks
from micrograd_desktop.training.engines import CompiledEngine, Plan, State
from micrograd_desktop.training.measuring import stride
from micrograd_desktop.training.sample import SampleGraph
from tests.benchmarks import forced
from tests.benchmarks.machine import machine

STEPS = 100_000
CALL = 20_000
"""Steps of a call of the kernel alone."""

LARGE = replace(
    Project(), dataset=DatasetSpec("moons", 100_000, 0.1, 1.0, 1), training=replace(Project().training, batch_size=16)
)
LARGE_STEPS = 40_000
FLOORS = {"train --json": 0.8, "train --json --every 100": 0.95, "blocks": 0.95}
LARGE_FLOOR = 20_000


@dataclass(frozen=True)
class Cost:
    """What a step took, in seconds: by the clock, of the calling thread, and of all others."""

    clock: float
    own: float
    others: float

    @property
    def busiest(self) -> float:
        """Processor time of the thread that took more."""
        return max(self.own, self.others)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--rounds", type=int, default=9, help="how often all are measured in turn (9)")
    forced.add_option(parser)
    options = parser.parse_args(arguments)
    forced.begin(options.vectors)
    rows, large = race(options.rounds), many_points(options.rounds)
    if options.json:
        print(json.dumps({"machine": machine(), "moons demo": rows, "100,000 points": large}))
        return 0
    print(", ".join(machine().values()))
    for name, row in rows.items():
        floor = f"  (floor {FLOORS[name]})" if name in FLOORS else ""
        print(f"{name:<26} {row['steps_per_second']:>10,.0f} steps/s, x kernel: {row['clock']:.2f} by the clock, "
              f"{row['processor']:.2f} by processor time{floor}; caller busy {row['caller']:.2f} of it")  # fmt: skip
    print(f"100,000 points, batch of 16 {large['steps_per_second']:>9,.0f} steps/s (floor {LARGE_FLOOR:,}), "
          f"{large['by_processor']:,.0f} by processor time, 1 step in {large['stride']:.0f} measured")  # fmt: skip
    return 0


def race(rounds: int) -> dict[str, dict[str, float]]:
    """Each way's steps a second, and its share of the kernel's speed."""
    ways = {
        "kernel": Kernel(Project()),
        "blocks": lambda steps: exhaust(train_blocks(Project(), steps)),
        "steps": lambda steps: exhaust(train(Project(), steps)),
        "train --json --every 100": partial(command, ("--json", "--every", "100")),
        "train --json": partial(command, ("--json",)),
        "train": partial(command, ()),
    }
    costs: dict[str, list[Cost]] = {name: [] for name in ways}
    for way in ways.values():
        way(2000)
    for _ in range(rounds):
        for name, way in ways.items():
            costs[name].append(measured(way, STEPS))
    return {name: _row(costs["kernel"], found) for name, found in costs.items()}


def _row(kernel: list[Cost], found: list[Cost]) -> dict[str, float]:
    pairs = list(zip(kernel, found, strict=True))
    return {
        "steps_per_second": statistics.median(1.0 / cost.clock for cost in found),
        "clock": statistics.median(k.clock / cost.clock for k, cost in pairs),
        "processor": statistics.median(k.busiest / cost.busiest for k, cost in pairs),
        "caller": statistics.median(cost.own / k.busiest for k, cost in pairs),
    }


def many_points(rounds: int) -> dict[str, float]:
    """Steps a second over 100,000 points in batches of 16."""
    costs = [measured(lambda steps: exhaust(train_blocks(LARGE, steps)), LARGE_STEPS) for _ in range(rounds)]
    return {
        "steps_per_second": statistics.median(1.0 / cost.clock for cost in costs),
        "by_processor": statistics.median(1.0 / cost.busiest for cost in costs),
        "stride": stride(LARGE.dataset.samples, parameter_count(LARGE.network), 16),
    }


class Kernel:
    """The kernel alone: calls of many steps, and nothing between them."""

    def __init__(self, project: Project) -> None:
        self._spec, points = project.training, generate(project.dataset)
        network = build_mlp(project.network)
        sample = SampleGraph.of(network, points.train_x.shape[1], self._spec.loss, problem_of(project))
        self._engine, self._counts = CompiledEngine(sample, points), np.array([len(points.train_y)])
        self._state = State.start([p.data for p in network.parameters()])

    def __call__(self, steps: int) -> None:
        for first in range(0, steps, CALL):
            rates = np.full(min(CALL, steps - first), 0.1)
            self._engine.run(self._state, Plan(None, self._counts, rates), self._spec)


def exhaust(things: object) -> None:
    """Take all there is."""
    for _ in things:  # type: ignore[attr-defined]
        pass


def command(options: tuple[str, ...], steps: int) -> None:
    """``train moons-demo`` into a file."""
    terminal = sys.stdout
    with tempfile.TemporaryFile("w") as file:
        sys.stdout = file
        try:
            cli.main(["train", "moons-demo", "--steps", str(steps), *options])
        finally:
            sys.stdout = terminal


def measured(way: Callable[[int], None], steps: int) -> Cost:
    """What a step takes, without the start: what one step alone takes is subtracted."""
    start, whole = _spent(way, 1), _spent(way, steps + 1)
    clock, own, others = (max(a - b, 0.0) / steps for a, b in zip(whole, start, strict=True))
    return Cost(clock, own, others)


def _spent(way: Callable[[int], None], steps: int) -> tuple[float, float, float]:
    """Seconds by the clock, of this thread, of all others."""
    clock, own, all_ = time.perf_counter(), time.thread_time(), time.process_time()
    way(steps)
    own, all_ = time.thread_time() - own, time.process_time() - all_
    return time.perf_counter() - clock, own, all_ - own


if __name__ == "__main__":
    sys.exit(main())
