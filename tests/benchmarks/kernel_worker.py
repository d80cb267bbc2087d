"""One state of the project as a process that is told what to measure, a line at a time: see ``against``.

It is run by its path, with the state's folder as working directory, and uses that state's kernel and workloads alone.
A line ``W1 default 0.1`` or ``W1 turbo 0.1`` is answered by the steps per second of this thread's own time.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from collections.abc import Callable
from pathlib import Path

FORCED = Path(__file__).with_name("forced.py")
"""The present one: the state that is measured may have none."""


def main() -> None:
    """Answer until there is nothing more to read."""
    sys.path[0] = os.getcwd()
    runpy.run_path(str(FORCED))["apply"]()
    from tests.benchmarks import ours
    from tests.benchmarks.workloads import WORKLOADS

    made: dict[tuple[str, str], ours.Ours] = {}
    for line in sys.stdin:
        name, arithmetic, seconds = line.split()
        if (name, arithmetic) not in made:
            made[name, arithmetic] = ours.make(WORKLOADS[name], turbo=arithmetic == "turbo")
        print(speed(made[name, arithmetic].run, float(seconds)), flush=True)


def speed(run: Callable[[int], None], seconds: float) -> float:
    """Steps per second, the best of short stretches."""
    best, steps, ends = 0.0, 1, time.thread_time() + seconds
    while (started := time.thread_time()) < ends:
        run(steps)
        elapsed = time.thread_time() - started
        if elapsed < 0.002:
            steps *= 2
        else:
            best = max(best, steps / elapsed)
    return best


if __name__ == "__main__":
    main()
