"""The window with 100,000 points, beside another revision's: frames, answers to commands and drags, thread times.

``python -m tests.benchmarks.many_points [--against REV] [--rounds N] [--json]``. As in ``window.py`` each round is the
real app in a process of its own under Xvfb; the states alternate, so that a busy machine slows them alike.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.project.edits import UseTable
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.qt.main_window import MainWindow
from tests.benchmarks.machine import machine
from tests.benchmarks.revision import revision
from tests.benchmarks.window import States, own_folders, print_part, run_module, screen_module
from tests.benchmarks.window_parts import Watched, train_flat_out
from tests.benchmarks.window_parts import _wait_for_report as wait_for_report
from tests.benchmarks.window_probes import Lateness, Paintings, let_pass, milliseconds_until_painted, opened

ROWS, INPUTS, CLASSES = 100_000, 20, 10
READY_MS, MEASURED_MS, SETTLE_MS = 6000, 6000, 500
DRAGS, COMMANDS = 7, 5
DRAG_PIXELS = 25
TICKS_A_SECOND = 100

Rows = dict[str, float]


def wide_table() -> Table:
    """Classes around centres of their own, in 20 inputs, each with as many points."""
    rng = np.random.default_rng(20)
    classes = np.arange(ROWS) % CLASSES
    inputs = rng.normal(0.0, 1.0, (CLASSES, INPUTS))[classes] + rng.normal(0.0, 1.0, (ROWS, INPUTS))
    numbers = np.column_stack([inputs, classes]).astype("<f8").tobytes()
    names = tuple(Column(f"x{i}") for i in range(1, INPUTS + 1))
    return Table(names, "class", tuple("ABCDEFGHIJ"), numbers)


def project_of(name: str) -> Project:
    """The two runs that are watched."""
    if name == "two inputs":
        data = DatasetSpec(kind="moons", samples=ROWS)
        return Project(dataset=data, training=TrainingSpec(batch_size=16, learning_rate=0.03))
    network = NetworkSpec(hidden=(LayerSpec(32, "tanh"),) * 2, seed=4)
    training = TrainingSpec(
        loss="cross-entropy",
        optimizer="sgd",
        learning_rate=0.02,
        schedule="constant",
        regularisation="none",
        batch_size=32,
    )
    return UseTable(wide_table()).apply(Project(network=network, training=training))


def playing(name: str) -> Rows:
    """Training flat out, for some seconds."""
    with opened(project_of(name)) as app:
        seen, train = Watched(app), app.workspace("train")
        train_flat_out(app)
        wait_for_report(app, lambda progress: progress.engine == "compiled")
        let_pass(READY_MS)
        frames: dict[str, set[int]] = {"frames/s": set(), "boundary frames/s": set()}
        for steps, widget in zip(
            frames.values(), (train.layout.canvas.view, train.layout.boundary.plot.viewport()), strict=True
        ):
            Paintings(widget, lambda steps=steps: steps.add(seen.drawn))  # type: ignore[misc]
        before, late, first, started = thread_seconds(), Lateness(), seen.reported, time.perf_counter()
        let_pass(MEASURED_MS)
        seconds = time.perf_counter() - started
        rows = {key: len(steps) / seconds for key, steps in frames.items()}
        shown = max(len(frames["frames/s"]), 1)
        for thread, used in thread_seconds().items():
            rows[f"CPU a frame, ms: {thread}"] = 1000.0 * (used - before.get(thread, 0.0)) / shown
        rows |= late.stop() | {"steps/s": (seen.reported - first) / seconds}
        rows["drag to visible effect, ms"] = statistics.median(_drag(app, seen) for _ in range(DRAGS))
        pauses = [_pause_and_play(app) for _ in range(COMMANDS)]
        rows["pause to its answer, ms"] = statistics.median(first for first, _ in pauses)
        rows["play to visible change, ms"] = statistics.median(second for _, second in pauses)
        if seen.diverged:
            raise ValueError("Training stopped: what was measured is not training.")
        return rows


def thread_seconds() -> Rows:
    """What each of the process's threads that matter used of the processor."""
    used: Rows = {}
    for thread in threading.enumerate():
        stat = Path(f"/proc/self/task/{thread.native_id}/stat").read_text().rpartition(")")[2].split()
        name = "GUI" if thread is threading.main_thread() else "drawing" if "frames" in thread.name else "others"
        used[name] = used.get(name, 0.0) + (int(stat[11]) + int(stat[12])) / TICKS_A_SECOND
    return used


def _drag(app: MainWindow, seen: Watched) -> float:
    """Milliseconds from a movement of the pressed slider to the painting of a step that was taken at the new rate."""
    slider, left = app.workspace("train").bar.rate_slider, Qt.MouseButton.LeftButton
    start = QPoint(slider.width() // 2, slider.height() // 2)
    QTest.mousePress(slider, left, pos=start)
    let_pass(SETTLE_MS)
    seen.new_rate_since = None
    try:
        return milliseconds_until_painted(
            lambda: QTest.mouseMove(slider, start + QPoint(DRAG_PIXELS, 0)),
            app.workspace("train").layout.canvas.view,
            lambda: seen.new_rate_since is not None and seen.drawn >= seen.new_rate_since,
        )
    finally:
        QTest.mouseMove(slider, start)
        QTest.mouseRelease(slider, left, pos=start)
        let_pass(SETTLE_MS)


def _pause_and_play(app: MainWindow) -> tuple[float, float]:
    """Milliseconds from Pause to the bar that says so, and from Play to a later step that is painted."""
    bar = app.workspace("train").bar
    counter = next(label for label in bar.findChildren(QLabel) if label.accessibleName() == "Step")
    toggle, binding = app.actions_by_id["toggle_running"].trigger, app.workspace("train").binding
    paused = milliseconds_until_painted(toggle, bar.play, lambda: not binding.running)
    let_pass(SETTLE_MS)
    before = counter.text()
    played = milliseconds_until_painted(toggle, counter, lambda: counter.text() != before)
    let_pass(SETTLE_MS)
    return paused, played


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--against", metavar="REV", help="a revision to be measured in turn with the present state")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each state")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.part:
        print(json.dumps(playing(options.part)))
        return 0
    found: dict[str, dict[str, Rows]] = {}
    with ExitStack() as stack:
        isolated = stack.enter_context(own_folders(stack.enter_context(screen_module().screen())))
        states: States = {"now": isolated}
        if options.against:
            folder = stack.enter_context(revision(options.against, with_benchmarks=True))
            states[options.against] = isolated | {"PYTHONPATH": str(folder)}
        for name in ("two inputs", "20 inputs, 10 classes"):
            rounds: dict[str, list[Rows]] = {state: [] for state in states}
            for _ in range(options.rounds):
                for state, environment in states.items():
                    rounds[state].append(run_module(environment, "tests.benchmarks.many_points", "--part", name))
            title = f"{ROWS:,} points, {name}"
            found[title] = {state: _middle(rows) for state, rows in rounds.items()}
            if not options.json:
                print_part(title, found[title])
    if options.json:
        print(json.dumps({"machine": machine(), "figures": found}))
    return 0


def _middle(rounds: list[Rows]) -> Rows:
    return {key: statistics.median(row.get(key, math.nan) for row in rounds) for key in rounds[0]}


if __name__ == "__main__":
    sys.exit(main())
