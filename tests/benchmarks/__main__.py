"""How fast a full training step is (forward, loss, backward, update; float64; one thread), beside its peers.

``python -m tests.benchmarks [--json] [--quick] [--only W1,W2] [--report FOLDER] [--against REV]
[--vectors avx2]``. The peers come from
PyPI (``pip install .[benchmark]``) and gcc; one that is missing is named as missing. All begin with the same
parameters, are checked to train alike, and run in turn; a round in which the rest of the machine was busy is run again.
The Value engine's own figures stand beside them. ``--against`` measures the present kernel, that of a revision and C in
turn, and nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks import against, forced, ours, peer_c, peer_micrograd, peer_numpy, peer_torch, report, scaling
from tests.benchmarks.interleave import race
from tests.benchmarks.machine import machine
from tests.benchmarks.workloads import WORKLOADS, Contestant, MissingPeer, Workload

COLUMNS = ("micrograd", "torch", "NumPy", "C", "C, turbo")
FLOORS: dict[str, tuple[float | None, ...]] = {
    "W1": (120_000, 80, 10, 0.7, 0.8),
    "W2": (2_000, 700, 60, 0.45, 0.6),
    "W3": (25_000, 80, 14, 0.6, 0.95),
    "W4": (120_000, 4.5, 3.5, 0.75, 1.0),
    "W5": (None, 30, None, None, 0.5),
    "W6": (None, 50, 10, 0.6, 0.8),
    "W7": (None, 10, 3, 0.6, 0.7),
}
OF_ALL_REVISIONS = ("W1", "W2", "W3", "W4", "W5")
MAKERS: dict[str, Callable[[Workload], Contestant]] = {
    "default": lambda w: ours.make(w),
    "turbo": lambda w: ours.make(w, turbo=True),
    "C": peer_c.make,
    "NumPy": peer_numpy.make,
    "torch 1": lambda w: peer_torch.make(w, 1),
    "torch 2": lambda w: peer_torch.make(w, 2),
    "Value": ours.make_value,
    "micrograd": peer_micrograd.make,
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--quick", action="store_true", help="short rounds, without micrograd's long steps")
    parser.add_argument("--only", help="which workloads (all; with --against those that every revision has)")
    parser.add_argument("--report", type=Path, default=Path("benchmark-report"), help="where the report goes")
    parser.add_argument("--against", metavar="REV", help="a revision, whose kernel is run in turn with the present one")
    forced.add_option(parser)
    options = parser.parse_args(arguments)
    forced.begin(options.vectors)
    rounds, seconds = (3, 0.1) if options.quick else (9, 0.25)
    chosen = options.only.split(",") if options.only else list(OF_ALL_REVISIONS if options.against else WORKLOADS)
    if options.against:
        return against.report(options.against, chosen, rounds, seconds, options.json)
    results: dict[str, Any] = {"machine": machine(), "workloads": {}, "missing": {}}
    if not options.json:
        print(*(f"{what}: {value}" for what, value in results["machine"].items()), sep="\n")
    for name in chosen:
        results["workloads"][name] = compare(WORKLOADS[name], rounds, seconds, options.quick, results["missing"])
        if not options.json:
            print_workload(name, results["workloads"][name])
    results["variants"] = scaling.variants(rounds, seconds)
    results["rows"] = scaling.rows(3 * rounds)
    results["grids"] = scaling.grids(3 * rounds)
    results["by_parameters"] = scaling.by_parameters(seconds)
    results["by_batch"] = scaling.by_batch(seconds)
    path = report.write(results, options.report)
    if options.json:
        print(json.dumps(results))
        return 0
    missing = [f"{peer}: {why}" for peer, why in results["missing"].items()] or ["no peer"]
    print("\nMissing:", *missing, sep="\n  ")
    print("\nA step of W1, relative to plain SGD (at most 1.3):")
    print(*(f"  {name}: {cost:.2f}" for name, cost in results["variants"].items()), sep="\n")
    print(f"A step of W7, relative to one with few rows (at most {scaling.ROWS_FLOOR}; the last at most 8):")
    print(*(f"  {name}: {cost:.2f}" for name, cost in results["rows"].items()), sep="\n")
    print("All neurons over a 100 x 100 grid:")
    print(
        *(f"  {n}: {ms:.2f} ms (at most {scaling.GRID_FLOORS[n]:.0f})" for n, ms in results["grids"].items()), sep="\n"
    )
    print(f"\nReport: {path}")
    return 0


def compare(workload: Workload, rounds: int, seconds: float, quick: bool, missing: dict[str, str]) -> dict[str, Any]:
    """Steps per second of all contestants, and ours as multiples of each peer's."""
    contestants = []
    for peer, make in MAKERS.items():
        if quick and peer in ("micrograd", "Value") and workload.name != "W2":
            missing.setdefault(f"{peer}, {workload.name}", "left out by --quick")
            continue
        try:
            contestants.append(make(workload))
        except MissingPeer as why:
            missing[f"{peer}, {workload.name}"] = str(why)
    speeds = race(contestants, rounds, seconds)
    medians = {name: speeds.median(name) for name in speeds.rounds}
    torches = [name for name in ("torch 1", "torch 2") if name in medians]
    peers = {"micrograd": "micrograd", "NumPy": "NumPy", "C": "C"}
    if torches:
        peers["torch"] = max(torches, key=lambda name: medians[name])
    ratios = {column: speeds.ratio("default", peer) for column, peer in peers.items() if peer in medians}
    if "C" in medians:
        ratios["C, turbo"] = speeds.ratio("turbo", "C")
    return {
        "title": workload.title, "steps_per_second": medians, "ratios": ratios, "differences": speeds.differences,
        "disturbed": sum(rest.disturbed for rest in speeds.rests), "rounds": len(speeds.rests),
    }  # fmt: skip


def print_workload(name: str, result: dict[str, Any]) -> None:
    """The table's row, each ratio with its floor."""
    print(f"\n{name}  {result['title']}")
    for column, floor in zip(COLUMNS, FLOORS[name], strict=True):
        ratio = result["ratios"].get(column)
        if ratio is not None:
            below = floor is not None and ratio < floor
            wanted = "" if floor is None else f"  (floor {floor:,g}{', BELOW' if below else ''})"
            print(f"  x {column:<10} {ratio:>12,.2f}{wanted}")
    speeds = ", ".join(f"{n} {s:,.4g}" for n, s in result["steps_per_second"].items())
    print(f"  steps/s: {speeds}")
    if result["disturbed"]:
        print(
            f"  {result['disturbed']} of {result['rounds']} rounds were disturbed, though repeated: don't rely on these"
        )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
