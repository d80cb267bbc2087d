"""The window's own figures, on a virtual screen.

``python -m tests.benchmarks.window [--json] [--minutes N] [--against REV] [--only PART,...] [--vectors avx2]``. Each
part runs the real app in a process of its own, at 1440 x 900 under Xvfb (packages xvfb, openbox and xdotool), with
preferences, compiled kernels and bytecode in a folder of the benchmark's. Training flat out alternates with the same
training without a window, and the present state with that of a revision. A round in which the rest of the machine was
busy is repeated.
"""

from __future__ import annotations

import argparse
import importlib
import json
import math
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks import forced, window_start
from tests.benchmarks.machine import DISTURBED_CORES, machine, seconds_elsewhere
from tests.benchmarks.revision import revision

TOP = Path(__file__).resolve().parents[2]
ROUNDS = 3
REPEATS = 3
"""How often a disturbed round is tried again."""

STARTS = 5
PATIENCE_SECONDS = 180.0
WORST = ("lateness max, ms", "rest of the machine, cores")
FLOORS = {
    "frames/s": (">=", 55.0),
    "boundary frames/s": (">=", 55.0),
    "lateness p99, ms": ("<=", 16.0),
    "lateness max, ms": ("<=", 40.0),
    "of headless steps/s": (">=", 0.9),
    "play to first visible change, ms": ("<=", 25.0),
    "slider drag to visible effect, ms": ("<=", 30.0),
    "window shown after start, s": ("<=", 0.8),
    "idle CPU, %": ("<", 0.5),
    "memory at the end, MB": ("<", 300.0),
}
OTHER_FLOORS = {
    ("W3, flat out", "frames/s"): 50.0,
    ("W3, flat out", "boundary frames/s"): 50.0,
    ("8x128, flat out", "frames/s"): 30.0,
    ("8x128, flat out", "boundary frames/s"): 30.0,
    ("100,000 points, flat out", "frames/s"): 30.0,
    ("100,000 points, flat out", "boundary frames/s"): 30.0,
}
"""Of parts for which another floor holds than for the rest."""

FLAT_OUT = ("W1", "W3", "8x128", "100,000 points")

Rows = dict[str, float]
Environment = dict[str, str]
States = dict[str, Environment]
"""What is measured, in turn: the environment of the present state, and of the one it is held against."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--minutes", type=float, default=2.0, help="how long endurance and random input last")
    parser.add_argument("--against", metavar="REV", help="a revision to be measured in turn with the present state")
    parser.add_argument("--only", default=",".join(USUAL), help=f"of {', '.join(PARTS)}")
    forced.add_option(parser)
    options = parser.parse_args(arguments)
    forced.begin(options.vectors)
    if not sys.platform.startswith("linux"):
        print("The window is measured under Xvfb, which is for Linux.", file=sys.stderr)
        return 1
    screens = screen_module()
    if missing := [package for program, package in screens.SCREEN_PROGRAMS.items() if shutil.which(program) is None]:
        print(f"{', '.join(missing)} must be installed to measure the window.", file=sys.stderr)
        return 1
    figures: dict[str, dict[str, Rows]] = {}
    with ExitStack() as stack:
        isolated = stack.enter_context(own_folders(stack.enter_context(screens.screen())))
        states: States = {"now": isolated}
        if options.against:
            folder = stack.enter_context(revision(options.against, with_benchmarks=True))
            states[options.against] = isolated | {"PYTHONPATH": str(folder)}
        if not options.json:
            print(*(f"{what}: {value}" for what, value in machine().items()), sep="\n")
        for part in options.only.split(","):
            for title, of_states in PARTS[part](states, options.minutes):
                figures[title] = of_states
                if not options.json:
                    print_part(title, of_states)
    if options.json:
        print(json.dumps({"machine": machine(), "figures": figures}))
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


def print_part(part: str, of_states: dict[str, Rows]) -> None:
    """A part's rows of the table: figure, measured in each state, floor."""
    print(f"\n{part:<44} | {' | '.join(f'{name[:12]:>12}' for name in of_states)} | floor")
    for name, value in of_states["now"].items():
        values = " | ".join(f"{rows.get(name, math.nan):>12,.2f}" for rows in of_states.values())
        print(f"{name:<44} | {values} | {verdict(part, name, value)}", flush=True)


def verdict(part: str, name: str, value: float) -> str:
    """The floor of a figure, and whether it is missed."""
    if name not in FLOORS:
        return ""
    sign, floor = FLOORS[name]
    floor = OTHER_FLOORS.get((part, name), floor)
    kept = value >= floor if sign == ">=" else value <= floor if sign == "<=" else value < floor
    return f"{sign} {floor:g}{'' if kept else ', MISSED'}"


Measured = Iterator[tuple[str, dict[str, Rows]]]


def flat_out(states: States, _minutes: float) -> Measured:
    """Window and headless in turn, state by state."""
    for name in FLAT_OUT:
        rounds: dict[str, list[Rows]] = {state: [] for state in states}
        for _ in range(ROUNDS):
            for state, environment in states.items():
                rounds[state].append(quiet_round(environment, name))
        yield f"{name}, flat out", {state: middle(of_state) for state, of_state in rounds.items()}


def quiet_round(environment: Environment, name: str) -> Rows:
    """Figures of the window and of headless training: of the first round that was not disturbed, or the quietest."""
    tried = []
    for _ in range(1 + REPEATS):
        before, started = seconds_elsewhere(), time.monotonic()
        window = run_part(environment, "window", name)
        headless = run_part(environment, "headless", name)["steps/s"]
        rest = (seconds_elsewhere() - before) / (time.monotonic() - started)
        ratio = {"headless steps/s": headless, "of headless steps/s": window["steps/s"] / headless}
        tried.append(window | ratio | {"rest of the machine, cores": rest})
        if rest <= DISTURBED_CORES:
            break
    return min(tried, key=lambda row: row["rest of the machine, cores"])


def interaction(states: States, _minutes: float) -> Measured:
    """Play and drag, in turn."""
    yield "interaction", rounds_of(states, lambda environment: run_part(environment, "interaction"))


def starts(states: States, _minutes: float) -> Measured:
    """Starts in turn, the first of which warms disk and caches; and the app at rest."""
    trees = {state: Path(environment["PYTHONPATH"]) for state, environment in states.items()}
    shown = window_start.measure(states["now"], trees, STARTS)
    yield "start and rest", {s: shown[s] | run_part(environment, "idle") for s, environment in states.items()}


def endurance(states: States, minutes: float) -> Measured:
    """What grows while training flat out."""
    yield "endurance", long(states, "endurance", minutes)


def at_random(states: States, minutes: float) -> Measured:
    """Input at random: how soon it is answered, and what grows."""
    yield "random input", long(states, "random", minutes)


def long(states: States, part: str, minutes: float) -> dict[str, Rows]:
    """The figures of a part of ``window_endurance``, state after state."""
    patience = 60.0 * minutes + PATIENCE_SECONDS
    words = "tests.benchmarks.window_endurance", part, str(minutes)
    return {state: run_module(environment, *words, patience=patience) for state, environment in states.items()}


PARTS = {
    "flat-out": flat_out, "interaction": interaction, "start": starts, "endurance": endurance, "random": at_random,
}  # fmt: skip
USUAL = tuple(part for part in PARTS if part != "random")


def rounds_of(states: States, measure: Callable[[Environment], Rows]) -> dict[str, Rows]:
    """The middle of some rounds, the states in turn."""
    rounds: dict[str, list[Rows]] = {state: [] for state in states}
    for _ in range(ROUNDS):
        for state, environment in states.items():
            rounds[state].append(measure(environment))
    return {state: middle(of_state) for state, of_state in rounds.items()}


def middle(rounds: list[Rows]) -> Rows:
    """The middle of the rounds, and the worst of what is a worst case."""
    return {
        key: max(row[key] for row in rounds) if key in WORST else statistics.median(row[key] for row in rounds)
        for key in rounds[0]
    }


def run_part(environment: Environment, *words: str, patience: float = PATIENCE_SECONDS) -> Rows:
    """The figures of a function of ``window_parts``, called in a process of its own."""
    return run_module(environment, "tests.benchmarks.window_parts", *words, patience=patience)


def run_module(environment: Environment, *words: str, patience: float = PATIENCE_SECONDS) -> Rows:
    """What a module says, as JSON, on its last line."""
    command = [sys.executable, "-m", *words]
    done = subprocess.run(
        command,
        env=environment,
        cwd=environment["PYTHONPATH"],
        capture_output=True,
        text=True,
        check=False,
        timeout=patience,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)} failed:\n{done.stderr}")
    rows: Rows = json.loads(done.stdout.strip().splitlines()[-1])
    return rows


if __name__ == "__main__":
    sys.exit(main())
