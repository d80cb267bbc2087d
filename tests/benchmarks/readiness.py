"""What it costs to get a kernel ready that is in no cache: ``python -m tests.benchmarks.readiness [--against REV]``.

Each case runs in a process of its own, with folders of its own, and the states in turn. It begins when all is imported
and one small kernel is compiled, and ends when the first step of training is done. What counts is the processor's
time, of all threads together, so that a busy machine changes little; the seconds that passed are said beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.batches import Batches
from micrograd_desktop.training.engines import CompiledEngine, Plan, State
from micrograd_desktop.training.sample import SampleGraph
from tests.benchmarks import ours
from tests.benchmarks.revision import revision
from tests.benchmarks.workloads import WORKLOADS, centres, make, moons

TOP = Path(__file__).resolve().parents[2]
ROUNDS = 3
FLOORS = {"784 inputs": 1.0, "10^5 parameters": 1.5, "10^4 loose ops": 2.0, "8x128": 2.0}
"""Seconds till the first step, of the clock, on a quiet machine."""

LOOSE_OPS, LOOSE_PARAMETERS = 10_000, 50
CPU, WALL = "processor's time, s", "passed, s"

Rows = dict[str, float]


def perceptron(name: str) -> Callable[[], None]:
    """A network that is recognised, layer by layer; its first step."""
    workload = {
        "784 inputs": lambda: make("", "", (784, 32, 10), ("tanh", "linear"), "softmax", centres(200, 784, 10), 0.01),
        "10^5 parameters": lambda: make("", "", (2, 312, 312, 1), ("tanh", "tanh"), "squared-error", moons(64), 0.01),
        "8x128": lambda: make("", "", (2, *[128] * 8, 1), ("tanh", "tanh"), "squared-error", moons(100), 0.001),
    }[name]()
    return lambda: ours.make(workload).run(1)


def loose() -> Callable[[], None]:
    """A sample's loss as so many operations of which none is part of a layer, from a fixed seed; its first step."""
    rng = random.Random(5)
    choices = [rng.randrange(6) for _ in range(LOOSE_OPS)]
    places = [(rng.random(), rng.random()) for _ in range(LOOSE_OPS)]

    def build(inputs: list[Value], targets: list[Value]) -> tuple[Value, list[Value]]:
        there = [*parameters, *inputs]
        for choice, (a, b) in zip(choices, places, strict=True):
            x, y = there[-1 - int(a * min(len(there), 60))], there[-1 - int(b * min(len(there), 60))]
            there.append(
                (x + y if choice == 0 else x * y if choice == 1 else x - y if choice == 2 else x.tanh())
                if choice < 4
                else (0.5 * x).sigmoid()
                if choice == 4
                else (x * 0.3 + y * 0.7).sin()
            )
        score = sum(there[-60:], Value(0.0)).tanh()
        return (score - targets[0]) ** 2, [score]

    numbers = [rng.uniform(-1.0, 1.0) for _ in range(LOOSE_PARAMETERS)]
    parameters = [Value(number) for number in numbers]
    inputs, targets = moons(64)
    points = Points(inputs, targets, np.empty((0, 2)), np.empty(0))
    spec = TrainingSpec("squared-error", "sgd", 0.01, "constant", regularisation="none")

    def first_step() -> None:
        engine = CompiledEngine(SampleGraph(parameters, build, 2, BINARY), points)
        order, counts = Batches(len(targets), 0).upcoming(1, None)
        engine.run(State.start(numbers), Plan(order, counts, np.full(1, 0.01)), spec)

    return first_step


def measured(name: str) -> Rows:
    """What a case takes, in this process."""
    ours.make(WORKLOADS["W2"]).run(1)
    first_step = loose() if name == "10^4 loose ops" else perceptron(name)
    used, began = time.process_time(), time.perf_counter()
    first_step()
    return {CPU: time.process_time() - used, WALL: time.perf_counter() - began}


def in_process(tree: Path, name: str) -> Rows:
    """The same in a process of its own, of this or another state of the project."""
    with tempfile.TemporaryDirectory(prefix="readiness-") as folder:
        environment = os.environ | {"XDG_CACHE_HOME": folder, "PYTHONPATH": str(tree)}
        command = [sys.executable, "-m", "tests.benchmarks.readiness", "--case", name]
        done = subprocess.run(command, env=environment, cwd=tree, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr}")
    rows: Rows = json.loads(done.stdout.splitlines()[-1])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="REV", help="a revision to be measured in turn with the present state")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", default=",".join(FLOORS))
    parser.add_argument("--case", choices=FLOORS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.case:
        print(json.dumps(measured(options.case)))
        return
    with ExitStack() as stack:
        trees = {"now": TOP}
        if options.against:
            trees[options.against] = stack.enter_context(revision(options.against, with_benchmarks=True))
        for name in options.only.split(","):
            rounds = [{state: in_process(tree, name) for state, tree in trees.items()} for _ in range(options.rounds)]
            for state in trees:
                middle = {key: statistics.median(of[state][key] for of in rounds) for key in (CPU, WALL)}
                said = ", ".join(f"{key} {value:.2f}" for key, value in middle.items())
                print(f"{name}, {state}: {said} (floor {FLOORS[name]:g})", flush=True)


if __name__ == "__main__":
    main()
