"""The window's own figures, on a virtual screen: ``python -m tests.benchmarks.window [--json] [--minutes N]``.

Each part runs the real app in a process of its own, at 1440 x 900 under Xvfb (packages xvfb, openbox and xdotool), with
preferences, compiled kernels and bytecode in a folder of the benchmark's. Training flat out alternates with the same
training without a window.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks import window_start

TOP = Path(__file__).resolve().parents[2]
ROUNDS = 3
STARTS = 5
PATIENCE_SECONDS = 120.0
WORST = ("lateness max, ms", "rest of the machine, cores")
FLOORS = {
    "frames/s": (">=", 30.0),
    "boundary frames/s": (">=", 30.0),
    "lateness p99, ms": ("<=", 16.0),
    "of headless steps/s": (">=", 0.8),
    "play to first visible change, ms": ("<=", 100.0),
    "slider drag to visible effect, ms": ("<=", 50.0),
    "window shown after start, s": ("<=", 0.8),
    "idle CPU, %": ("<", 0.5),
    "memory at the end, MB": ("<", 300.0),
}

Rows = dict[str, float]
Environment = dict[str, str]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--minutes", type=float, default=2.0, help="how long memory is watched while training")
    options = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        print("The window is measured under Xvfb, which is for Linux.", file=sys.stderr)
        return 1
    screens = screen_module()
    if missing := [package for program, package in screens.SCREEN_PROGRAMS.items() if shutil.which(program) is None]:
        print(f"{', '.join(missing)} must be installed to measure the window.", file=sys.stderr)
        return 1
    figures: dict[str, Rows] = {}
    with screens.screen() as environment, own_folders(environment) as isolated:
        for part, rows in measure_all(isolated, options.minutes):
            figures[part] = rows
            if not options.json:
                print_part(part, rows)
    if options.json:
        print(json.dumps(figures))
    return 0


def screen_module() -> Any:
    """``packaging/test.py``, which knows how a virtual screen is made; its folder does not stay on the path."""
    folder = str(TOP / "packaging")
    sys.path.insert(0, folder)
    try:
        return importlib.import_module("test")
    finally:
        sys.path.remove(folder)


@contextmanager
def own_folders(environment: Environment) -> Iterator[Environment]:
    """The environment with everything that is kept from start to start in a folder that is removed at the end."""
    with tempfile.TemporaryDirectory(prefix="window-benchmark-", ignore_cleanup_errors=True) as folder:
        kept = {"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "PYTHONPYCACHEPREFIX": "bytecode"}
        isolated = environment | {name: f"{folder}/{place}" for name, place in kept.items()}
        for name in ("WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"):  # a warm start has its bytecode
            isolated.pop(name, None)
        yield isolated | {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(TOP)}


def print_part(part: str, rows: Rows) -> None:
    """A part's rows of the table: figure, measured, floor."""
    print(f"\n{part:<36} | {'measured':>12} | floor")
    for name, value in rows.items():
        print(f"{name:<36} | {value:>12,.2f} | {verdict(name, value)}", flush=True)


def verdict(name: str, value: float) -> str:
    """The floor of a figure, and whether it is missed."""
    if name not in FLOORS:
        return ""
    sign, floor = FLOORS[name]
    kept = value >= floor if sign == ">=" else value <= floor if sign == "<=" else value < floor
    return f"{sign} {floor:g}{'' if kept else ', MISSED'}"


def measure_all(environment: Environment, minutes: float) -> Iterator[tuple[str, Rows]]:
    """Every part with its figures, in turn."""
    for name in ("W1", "W3"):
        yield f"{name}, flat out", flat_out(environment, name)
    yield "interaction", run_part(environment, "interaction")
    started = window_start.measure(environment, {"": TOP}, STARTS)[""]
    yield "start and rest", started | run_part(environment, "idle")
    yield "memory", run_part(environment, "memory", str(minutes), patience=60.0 * minutes + PATIENCE_SECONDS)


def flat_out(environment: Environment, name: str) -> Rows:
    """Window and headless in turn: the middle of the rounds, and the worst of what is a worst case.

    What the rest of the machine does meanwhile says whether the figures are the app's: it is to be near 0.
    """
    rounds = []
    for _ in range(ROUNDS):
        before, started = seconds_elsewhere(), time.monotonic()
        window = run_part(environment, "window", name)
        headless = run_part(environment, "headless", name)["steps/s"]
        rest = (seconds_elsewhere() - before) / (time.monotonic() - started)
        ratio = {"headless steps/s": headless, "of headless steps/s": window["steps/s"] / headless}
        rounds.append(window | ratio | {"rest of the machine, cores": rest})
    return {
        key: max(row[key] for row in rounds) if key in WORST else statistics.median(row[key] for row in rounds)
        for key in rounds[0]
    }


def seconds_elsewhere() -> float:
    """Processor seconds since the start of the machine that neither this process nor its ended children used."""
    user, nice, system, _idle, _waiting, *interrupts_and_stolen = (
        int(word) / os.sysconf("SC_CLK_TCK") for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
    )
    own = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    busy = user + nice + system + sum(interrupts_and_stolen)
    return busy - sum(used.ru_utime + used.ru_stime for used in own)


def run_part(environment: Environment, *words: str, patience: float = PATIENCE_SECONDS) -> Rows:
    """The figures of a function of ``window_parts``, called in a process of its own."""
    return run_module(environment, "tests.benchmarks.window_parts", *words, patience=patience)


def run_module(environment: Environment, *words: str, patience: float = PATIENCE_SECONDS) -> Rows:
    """What a module says, as JSON, on its last line."""
    command = [sys.executable, "-m", *words]
    done = subprocess.run(
        command, env=environment, cwd=TOP, capture_output=True, text=True, check=False, timeout=patience
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)} failed:\n{done.stderr}")
    rows: Rows = json.loads(done.stdout.strip().splitlines()[-1])
    return rows


if __name__ == "__main__":
    sys.exit(main())
