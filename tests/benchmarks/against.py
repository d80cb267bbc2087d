"""The present kernel and that of another revision, each in a process of its own, and C, all in turn.

Steps are counted by the time of the thread that takes them, in stretches so short that who is measured next to each
other has the same of a machine that is busy, or hot: of these pairs the ratios are taken, and of the ratios the middle.
"""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks import peer_c
from tests.benchmarks.interleave import quiet
from tests.benchmarks.kernel_worker import speed
from tests.benchmarks.machine import Rest, machine
from tests.benchmarks.revision import TOP, revision
from tests.benchmarks.workloads import WORKLOADS, Contestant, MissingPeer, Workload

ARITHMETIC = ("default", "turbo")
STRETCH_SECONDS = 0.012
FEWEST_PAIRS = 4
OF_QUARTILES = 1.2533 / 1.3490
"""The standard error of a median, by the distance of the quartiles, of numbers that are distributed normally."""

WORKER = Path(__file__).with_name("kernel_worker.py")


class State:
    """A process with the kernel of one state of the project, which it is told to measure."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def speed(self, workload: str, arithmetic: str, seconds: float) -> float:
        """Steps per second.

        Raises
        ------
        RuntimeError
            If the process has ended.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{workload} {arithmetic} {seconds}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("this state of the project can't be measured: see above")
        return float(answer)

    def processor_seconds(self) -> float:
        """What the process has used."""
        words = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def state(folder: Path) -> Iterator[State]:
    """The state of the project in a folder."""
    command = [sys.executable, str(WORKER)]
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with process:
        yield State(process)


def compare(states: dict[str, State], workload: Workload, rounds: int, seconds: float) -> dict[str, Any]:
    """Steps per second in every stretch, by arithmetic and state; C's too, where it can be had.

    Of the contestants of an arithmetic, number n of each were measured in turn, now from the first, now from the last.
    """
    hand_written: Contestant | None = None
    try:
        hand_written = peer_c.make(workload)
    except MissingPeer as why:
        print(f"C is missing: {why}", file=sys.stderr)

    def one_round() -> dict[str, list[float]]:
        found: dict[str, list[float]] = {}
        for arithmetic in ARITHMETIC:
            turns: dict[str, Callable[[], float]] = {
                f"{name} {arithmetic}": partial(of_state.speed, workload.name, arithmetic, STRETCH_SECONDS)
                for name, of_state in states.items()
            }
            if hand_written is not None:
                turns[f"C {arithmetic}"] = partial(speed, hand_written.run, STRETCH_SECONDS)
            found |= in_turn(turns, max(round(seconds / STRETCH_SECONDS), 1))
        return found

    one_round()  # what is compiled or read for the first time
    taken = [quiet(one_round, lambda: sum(s.processor_seconds() for s in states.values())) for _ in range(rounds)]
    speeds = {name: [speed for measured, _ in taken for speed in measured[name]] for name in taken[0][0]}
    return {"title": workload.title, "speeds": speeds, "rests": [rest.cores for _, rest in taken]}


def in_turn(turns: dict[str, Callable[[], float]], count: int) -> dict[str, list[float]]:
    """What each gives, ``count`` times, all in turn: who comes first has no advantage."""
    found: dict[str, list[float]] = {name: [] for name in turns}
    for number in range(count):
        for name in sorted(turns, reverse=bool(number % 2)):
            found[name].append(turns[name]())
    return found


def ratio(speeds: dict[str, list[float]], one: str, other: str) -> tuple[float, float]:
    """How many times as fast: the middle of the pairs' ratios, and how far it may be off (its standard error)."""
    ratios = [a / b for a, b in zip(speeds[one], speeds[other], strict=True)]
    if len(ratios) < FEWEST_PAIRS:
        return statistics.median(ratios), math.inf
    low, _, high = statistics.quantiles(ratios, n=4)
    return statistics.median(ratios), OF_QUARTILES * (high - low) / math.sqrt(len(ratios))


def print_comparison(name: str, before: str, result: dict[str, Any]) -> None:
    """A row for each arithmetic."""
    speeds = result["speeds"]
    print(f"\n{name}  {result['title']}")
    for arithmetic in ARITHMETIC:
        now, then = f"now {arithmetic}", f"{before} {arithmetic}"
        row = "  {:<8} {:>6.3f} ± {:.3f} x {}".format(arithmetic, *ratio(speeds, now, then), before)
        if (c := f"C {arithmetic}") in speeds:
            row += f" | of C {ratio(speeds, now, c)[0]:.2f}, {before} {ratio(speeds, then, c)[0]:.2f}"
        print(f"{row} | {max(speeds[now]):,.4g} steps/s, {before} {max(speeds[then]):,.4g}")
    rests = [Rest(cores) for cores in result["rests"]]
    cores = statistics.median(rest.cores for rest in rests)
    disturbed = sum(rest.disturbed for rest in rests)
    print(f"  rest of the machine {cores:.2f} cores, {disturbed} of {len(rests)} rounds disturbed", flush=True)


def report(before: str, names: Sequence[str], rounds: int, seconds: float, as_json: bool) -> int:
    """Measure and print; returns the exit status."""
    results: dict[str, Any] = {"machine": machine(), "against": before, "workloads": {}}
    if not as_json:
        print(*(f"{what}: {value}" for what, value in results["machine"].items()), sep="\n")
    with revision(before) as folder, state(TOP) as now, state(folder) as then:
        for name in names:
            result = compare({"now": now, before: then}, WORKLOADS[name], rounds, seconds)
            results["workloads"][name] = result
            if not as_json:
                print_comparison(name, before, result)
    if as_json:
        print(json.dumps(results))
    return 0
