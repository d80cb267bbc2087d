"""How long the app takes to its first frame: ``python -m tests.benchmarks.window_start [--against REV] [--starts N]``.

With ``--against`` another state of the project starts in turn with this one, so that a busy machine is busy for both.
Needs what ``window`` needs: a virtual screen.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PROBE = Path(__file__).with_name("start_probe.py")
STARTS = 10
PATIENCE_SECONDS = 120.0
WALL, CPU = "window shown after start, s", "CPU till then, s"

Rows = dict[str, float]
Environment = dict[str, str]


def main(arguments: list[str] | None = None) -> int:
    from tests.benchmarks import window  # which asks for this module's figures, too

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="REV", help="a revision whose starts are measured in turn with these")
    parser.add_argument("--starts", type=int, default=STARTS, help=f"starts of each state ({STARTS})")
    options = parser.parse_args(arguments)
    screens = window.screen_module()
    with (
        screens.screen() as environment,
        window.own_folders(environment) as isolated,
        _states(options.against) as trees,
    ):
        before, began = window.seconds_elsewhere(), time.monotonic()
        figures = measure(isolated, trees, options.starts)
        rest = (window.seconds_elsewhere() - before) / (time.monotonic() - began)
    for name, rows in figures.items():
        window.print_part(name, rows)
    if options.against:
        ours, theirs = figures.values()
        print()
        for figure in (WALL, CPU):
            print(f"{figure}: {ours[figure] / theirs[figure]:.2f} of {options.against}'s")
    print(f"rest of the machine, cores: {rest:.2f}")
    return 0


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
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment | {"PYTHONPATH": str(tree)}, cwd=tree, capture_output=True,
        text=True, check=False, timeout=PATIENCE_SECONDS, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"The app did not start:\n{done.stderr}")
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    return seen["painted at"] - began, seen[CPU]


@contextmanager
def _states(against: str | None) -> Iterator[dict[str, Path]]:
    """The trees to start by name: this one, and where it is asked for that of a revision, in a folder of its own."""
    if against is None:
        yield {"this state": TOP}
        return
    with tempfile.TemporaryDirectory(prefix="start-benchmark-", ignore_cleanup_errors=True) as folder:
        packed = subprocess.run(["git", "archive", against], cwd=TOP, capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x", "-C", folder], input=packed, check=True)
        yield {"this state": TOP, against: Path(folder)}


if __name__ == "__main__":
    sys.exit(main())
