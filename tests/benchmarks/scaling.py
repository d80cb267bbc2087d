"""How the cost of a step grows with parameters and samples, what the optimizers cost, and whole grids of neurons."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import Any

from micrograd_desktop.training.measuring import stride
from tests.benchmarks import ours, peer_numpy
from tests.benchmarks.interleave import interleaved, measure
from tests.benchmarks.workloads import WORKLOADS, make, moons

WIDTHS = (6, 12, 25, 50, 100, 200, 312)
BATCHES = (1, 4, 16, 64, 256, 1024, 4096, 10_000)
ROWS_FLOOR = 2.5
"""A hundred times as many rows may cost what it takes to fetch theirs from memory, and no more."""

GRID_FLOORS = {"W1": 12.0, "W3": 10.0}
VARIANTS: dict[str, dict[str, Any]] = {
    "plain SGD": {"regularisation": "none"},
    "momentum": {"regularisation": "none", "optimizer": "momentum"},
    "Adam": {"regularisation": "none", "optimizer": "adam"},
    "minibatches of 10": {"regularisation": "none", "batch_size": 10},
    "L1": {"regularisation": "l1"},
    "L2": {"regularisation": "l2"},
    "half frozen": {"regularisation": "none", "frozen": 0.5},
}


def by_parameters(seconds: float) -> list[dict[str, float]]:
    """Seconds a step of 2-n-n-1 tanh networks on 64 samples, and what it takes until the first."""
    rows = []
    for width in WIDTHS:
        workload = make("", "", (2, width, width, 1), ("tanh", "tanh"), "squared-error", moons(64), 0.01)
        started = time.perf_counter()
        mine = ours.make(workload)
        ready = time.perf_counter() - started
        peer = peer_numpy.make(workload)
        row = {"parameters": len(workload.parameters), "ready": ready}
        rows.append(row | {"ours": 1 / measure(mine.run, seconds), "NumPy": 1 / measure(peer.run, seconds)})
    return rows


def by_batch(seconds: float) -> list[dict[str, float]]:
    """Seconds a step of the moons demo's network on ever more samples."""
    rows = []
    for n in BATCHES:
        inputs, targets = moons(n)
        workload = replace(WORKLOADS["W1"], inputs=inputs, targets=targets)
        contestants = {"ours": ours.make(workload), "NumPy": peer_numpy.make(workload)}
        times = {name: 1 / measure(contestant.run, seconds) for name, contestant in contestants.items()}
        rows.append({"samples": float(n), **times})
    return rows


def variants(rounds: int, seconds: float) -> dict[str, float]:
    """The cost of a step of the moons demo, relative to plain SGD over the full batch."""
    contestants = {name: ours.variant(WORKLOADS["W1"], **choice) for name, choice in VARIANTS.items()}
    costs: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        speeds = {name: measure(contestant.run, seconds) for name, contestant in contestants.items()}
        for name, speed in speeds.items():
            costs[name].append(speeds["plain SGD"] / speed)
    return {name: sorted(values)[len(values) // 2] for name, values in costs.items()}


def rows(rounds: int) -> dict[str, float]:
    """The cost of a step of W7 by how many rows there are, relative to a hundredth of them: a batch is what it sees.

    Last with the figures over all rows that a run measures, at one step in a stated number.
    """
    large = WORKLOADS["W7"]
    few, every = large.at_once * 31, stride(len(large.targets), len(large.parameters), large.at_once)
    small = replace(large, inputs=large.inputs[:few], targets=large.targets[:few])
    contestants = {
        f"{few:,} rows": ours.make(small),
        f"{len(large.targets):,} rows": ours.make(large),
        f"{len(large.targets):,} rows, 1 step in {every:,} measured over all": ours.make(large, measured_every=every),
    }
    times = interleaved({name: partial(each.run, every) for name, each in contestants.items()}, rounds)
    return {name: seconds / times[f"{few:,} rows"] for name, seconds in times.items()}


def grids(rounds: int) -> dict[str, float]:
    """Milliseconds for every neuron's output over a 100 by 100 grid."""
    evaluators = {name: ours.grid_evaluator(WORKLOADS[name]) for name in GRID_FLOORS}
    for evaluate in evaluators.values():
        evaluate()
    return {name: 1000 * seconds for name, seconds in interleaved(evaluators, rounds).items()}
