"""How soon any step of a long run is seen again: ``python -m tests.benchmarks.looking_back [--steps N] [--json]``.

The real window trains the moons demo flat out, on any screen or offscreen. Then steps anywhere in the run, the steps
before one another, and the latest are asked for; each time lasts until the frame of that step is shown. Processor time,
of all threads together, says more where the machine has other things to do. The states that this takes are counted in
megabytes.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import statistics
import time
from collections.abc import Callable
from itertools import pairwise

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.train.look_back import LATEST
from tests.benchmarks.window_probes import let_pass, opened

ANYWHERE, BACK = 200, 100
PATIENCE_SECONDS = 600.0

Rows = dict[str, float]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=1_000_000, help="how long the run is")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    figures = measured(options.steps)
    if options.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:<60} {figure:12,.1f}")
    return 0


def measured(steps: int) -> Rows:
    """Milliseconds, and megabytes."""
    with opened(Project()) as app:
        train = app.workspace("train")
        train.bar.set_speed(math.inf)
        _train_to(app, steps // 2)
        train.binding.execute(Set(TrainingSpec.learning_rate, 0.01))  # an edit on the way
        _train_to(app, steps)
        end, rng = train.binding.end, random.Random(0)
        playback = app.controller._worker._current.playback
        assert playback is not None
        states = playback._timeline._states
        rows = {
            "steps": float(end),
            "states kept": float(len(states)),
            "of which the furthest apart, steps": float(max(b.step - a.step for a, b in pairwise(states))),
            "memory of the states, MB": len(states) * states[0].n_bytes / 1e6,
        }
        rows |= _summary("any step", [_time(app, rng.randrange(end)) for _ in range(ANYWHERE)])
        _time(app, end * 2 // 3)
        rows |= _summary("one step back", [_time(app, train.binding.step - 1) for _ in range(BACK)])
        rows |= {"the latest step, ms": _time(app, LATEST)[0]}
    return rows


def _summary(name: str, times: list[tuple[float, float]]) -> Rows:
    rows = {}
    for what, column in ((" of processor time", 1), ("", 0)):
        ordered = sorted(time[column] for time in times)
        rows |= {
            f"{name}, median{what}, ms": statistics.median(ordered),
            f"{name}, 99 of 100{what}, ms": ordered[math.ceil(0.99 * len(ordered)) - 1],
            f"{name}, longest{what}, ms": ordered[-1],
        }
    return rows


def _train_to(app: MainWindow, steps: int) -> None:
    binding = app.workspace("train").binding
    binding.toggle_running()
    _wait_until(lambda: binding.step >= steps)
    binding.toggle_running()
    _wait_until(lambda: binding.settled)


def _time(app: MainWindow, step: float) -> tuple[float, float]:
    """Milliseconds from the wish for a step to the frame of it in all views, and of processor time meanwhile."""
    binding = app.workspace("train").binding
    wanted = min(step, binding.end)
    started, used = time.perf_counter(), time.process_time()
    binding.look_at(step)
    _wait_until(lambda: binding.moment is not None and binding.moment[1] == wanted)
    elapsed, used = 1000.0 * (time.perf_counter() - started), 1000.0 * (time.process_time() - used)
    let_pass(20)
    return elapsed, used


def _wait_until(there: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not there():
        if time.monotonic() > until:
            raise TimeoutError("the window did not get there")
        let_pass(1)


if __name__ == "__main__":
    raise SystemExit(main())
