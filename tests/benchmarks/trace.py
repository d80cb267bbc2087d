"""The Trace workspace's own figures: ``python -m tests.benchmarks.trace [--json]``, on any screen or offscreen.

- laying out, for several graphs; evaluating programs;
- from a leaf's slider to the painted numbers, in the real window, at 500 values, with grads;
- panning 600 values, painted one by one: frames a second.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.presentation.trace_folding import Folding
from micrograd_desktop.presentation.trace_graph import lay_out
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.main_window import MainWindow
from tests.benchmarks.window_probes import Paintings, let_pass, milliseconds_until_painted, opened

REPEATS = 15
DRAGS = 120
PAN_SECONDS = 3.0

VALUES_500 = "x1 = Value(0.5)\nx2 = Value(-1.0)\nnet = MLP(2, [12, 10, 1], seed=1)\no = net([x1, x2])\no.backward()\n"
VALUES_600 = "net = MLP(2, [14, 11, 1], seed=1)\no = net([Value(0.5), Value(-1.0)])\no.backward()\n"
VALUES_10_000 = "net = MLP(2, [64, 48, 1], seed=1)\no = net([Value(0.5), Value(-1.0)])\no.backward()\n"
CHAIN_10_000 = "a = 1.0\nfor i in range(5000): a = a * 1.0001\n"

Rows = dict[str, float]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    figures = layouts() | drags() | pans() | opening()
    if options.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:<60} {figure:10.1f}")
    return 0


def layouts() -> Rows:
    """Milliseconds, medians."""
    rows: Rows = {}
    cases = {
        "500 values, one by one": (VALUES_500, Folding("values")),
        "600 values, one by one": (VALUES_600, Folding("values")),
        "10,000 values, folded": (VALUES_10_000, Folding()),
        "10,000 values in a chain, folded": (CHAIN_10_000, Folding()),
    }
    for name, (program, folding) in cases.items():
        trace = evaluate(program, VOCABULARY).trace
        rows[f"layout of {name}, ms"] = _median(lambda trace=trace, folding=folding: lay_out(trace, folding))
        rows[f"evaluating {name}, ms"] = _median(lambda program=program: evaluate(program, VOCABULARY))
        rows[f"backward, visit by visit, {name}, ms"] = _median(trace.backward)
    return rows


def _median(work: object) -> float:
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        work()  # type: ignore[operator]
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


def _show(window: MainWindow, program: str) -> None:
    window.show_workspace("trace")
    window.workspace("trace").binding.open_program(program)
    while (
        window.workspace("trace").binding.shown is None
        or window.workspace("trace").binding.shown.request.program != program
    ):
        let_pass(50)
    let_pass(1500)


def drags() -> Rows:
    """From a move of a leaf's slider to its effect painted on the graph, in milliseconds."""
    with opened(Project()) as window:
        window.workspace("trace").layout.check.setVisible(False)
        _show(window, VALUES_500)
        canvas, row = window.workspace("trace").layout.canvas, window.workspace("trace").layout.leaf_panel.row_of("x1")
        slider, times = row.slider, []
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
        for k in range(DRAGS):
            at = slider.rect().center()
            at.setX(round(slider.width() * (0.3 + 0.4 * (k % 20) / 20)))
            before = canvas.scene.traced if canvas.scene is not None else None

            def changed(before: object = before) -> bool:
                return canvas.scene is not None and canvas.scene.traced is not before

            times.append(milliseconds_until_painted(lambda at=at: QTest.mouseMove(slider, at), canvas, changed))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    times.sort()
    return {
        "leaf to painted numbers, 500 values, median, ms": statistics.median(times),
        "leaf to painted numbers, 500 values, p99, ms": times[math.ceil(0.99 * len(times)) - 1],
    }


def pans() -> Rows:
    """Frames a second while the graph is dragged to and fro, at three zooms."""
    rows: Rows = {}
    with opened(Project()) as window:
        window.workspace("trace").layout.check.setVisible(False)
        _show(window, VALUES_600)
        window.workspace("trace").layout.graph.level_chosen.emit("values")
        let_pass(1500)
        canvas = window.workspace("trace").layout.canvas
        for name, zoom in (("whole graph", 0.0), ("half size", 0.5), ("full size", 1.0)):
            canvas.fit()
            if zoom:
                canvas.zoom(zoom / canvas.scale)
                canvas.centre_on(QPointF(1500, 4000))
            frames = 0

            def count() -> None:
                nonlocal frames
                frames += 1

            probe = Paintings(canvas, count)
            started, k, at = time.perf_counter(), 0, canvas.rect().center()
            QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at)
            while time.perf_counter() - started < PAN_SECONDS:
                k += 1
                at.setX(canvas.width() // 2 + 40 * ((k % 10) - 5))
                QTest.mouseMove(canvas, at)
                let_pass(1)
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at)
            rows[f"panning 600 values, {name}, frames/s"] = frames / (time.perf_counter() - started)
            canvas.removeEventFilter(probe)
    return rows


def opening() -> Rows:
    """Until 10,000 values are painted, in milliseconds."""
    with opened(Project()) as window:
        window.workspace("trace").layout.check.setVisible(False)
        _show(window, VALUES_500)
        canvas = window.workspace("trace").layout.canvas

        def shown() -> bool:
            return canvas.scene is not None and len(canvas.scene.traced.trace.nodes) > 9000

        took = milliseconds_until_painted(
            lambda: window.workspace("trace").binding.open_program(VALUES_10_000), canvas, shown
        )
    return {"10,000 values from program to painted, folded, ms": took}


if __name__ == "__main__":
    raise SystemExit(main())
