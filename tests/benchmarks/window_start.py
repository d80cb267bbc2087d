"""How long the app takes to its first frame: a part of ``window``.

Two states of the project start in turn, so that a busy machine is busy for both.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks import forced

PROBE = Path(__file__).with_name("start_probe.py")
PATIENCE_SECONDS = 120.0
WALL, CPU = "window shown after start, s", "CPU till then, s"

Rows = dict[str, float]
Environment = dict[str, str]


def measure(environment: Environment, trees: Mapping[str, Path], starts: int) -> dict[str, Rows]:
    """The middle of some starts of each tree, in turn; a first one of each warms disk and caches."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in trees}
    for turn in range(starts + 1):
        for name in sorted(trees, reverse=bool(turn % 2)):  # who comes first has no advantage
            figures = _start(environment, trees[name])
            if turn:
                found[name].append(figures)
    return {
        name: {figure: statistics.median(row[place] for row in rows) for place, figure in enumerate((WALL, CPU))}
        for name, rows in found.items()
    }


def _start(environment: Environment, tree: Path) -> tuple[float, float]:
    """Seconds from the start of a process to its first painted window, and what of the processor it used."""
    code = f"import runpy; runpy.run_path({str(PROBE)!r}, run_name='__main__')"
    if forced.asked():
        code = f"import runpy; runpy.run_path({forced.__file__!r})['apply'](); {code}"
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment | {"PYTHONPATH": str(tree)}, cwd=tree, capture_output=True,
        text=True, check=False, timeout=PATIENCE_SECONDS, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"The app did not start:\n{done.stderr}")
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    return seen["painted at"] - began, seen[CPU]
