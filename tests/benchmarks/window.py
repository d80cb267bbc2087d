"""The window's own figures, on a virtual screen: ``python -m tests.benchmarks.window [--json] [--minutes N]``.

Each part runs the real app in a process of its own, at 1440 x 900 under Xvfb (packages xvfb and openbox), with
preferences of its own. Training flat out alternates with the same training without a window.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROUNDS = 3
STARTS = 5
LIMITS = {
    "frames/s": (">=", 30.0),
    "lateness p99, ms": ("<=", 16.0),
    "of headless steps/s": (">=", 0.8),
    "play to first visible change, ms": ("<=", 100.0),
    "slider drag to visible effect, ms": ("<=", 50.0),
    "window shown after start, s": ("<=", 1.2),
    "idle CPU, %": ("<", 0.5),
    "memory at the end, MB": ("<", 300.0),
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--minutes", type=float, default=2.0, help="how long memory is watched while training")
    options = parser.parse_args(arguments)
    for program in ("Xvfb", "openbox"):
        if sys.platform.startswith("linux") and shutil.which(program) is None:
            print(f"{program} is missing: the window can't be measured here.", file=sys.stderr)
            return 1
    sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
    from test import screen

    with screen() as environment:
        environment = {**environment, "QT_QPA_PLATFORM": "xcb"}
        figures = measure_all(environment, options.minutes)
    if options.json:
        print(json.dumps(figures))
        return 0
    for part, rows in figures.items():
        print(part)
        for name, value in rows.items():
            print(f"  {name:<36} {value:>12,.2f}{verdict(name, value)}")
    return 0


def verdict(name: str, value: float) -> str:
    """The limit beside a figure, and whether it is missed."""
    if name not in LIMITS:
        return ""
    sign, limit = LIMITS[name]
    kept = value >= limit if sign == ">=" else value <= limit if sign == "<=" else value < limit
    return f"   ({sign} {limit:g}{'' if kept else ', MISSED'})"


def measure_all(environment: dict[str, str], minutes: float) -> dict[str, dict[str, float]]:
    """Every part, in turn."""
    figures = {f"{name}, flat out": flat_out(environment, name) for name in ("W1", "W3")}
    figures["interaction"] = run_part(environment, "interaction")
    figures["start and rest"] = {
        "window shown after start, s": shown_after(environment),
        **run_part(environment, "idle"),
    }
    figures["memory"] = run_part(environment, "memory", str(minutes))
    return figures


def flat_out(environment: dict[str, str], name: str) -> dict[str, float]:
    """Window and headless in turn; the middle of the rounds."""
    rounds = []
    for _ in range(ROUNDS):
        window = run_part(environment, "window", name)
        headless = run_part(environment, "headless", name)
        rounds.append(window | {"of headless steps/s": window["steps/s"] / headless["steps/s"]})
    return {key: statistics.median(row[key] for row in rounds) for key in rounds[0]}


def shown_after(environment: dict[str, str]) -> float:
    """Seconds from the start of a process to its first painted window; the first start warms the disk."""
    times = []
    for _ in range(STARTS + 1):
        started = time.time()
        times.append(run_part(environment, "shown")["at"] - started)
    return statistics.median(times[1:])


def run_part(environment: dict[str, str], *words: str) -> dict[str, float]:
    """What a part says, as JSON, on its last line."""
    command = [sys.executable, "-m", "tests.benchmarks.window_parts", *words]
    done = subprocess.run(
        command, env=environment | {"PYTHONPATH": os.getcwd()}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)} failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


if __name__ == "__main__":
    sys.exit(main())
