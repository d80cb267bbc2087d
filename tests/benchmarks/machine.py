"""The machine that is measured on: what it is, and what the rest of it does meanwhile."""

from __future__ import annotations

import os
import platform
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks import forced

DISTURBED_CORES = 0.2
"""What the rest of the machine may use while something is measured."""

VECTORS = {"avx512f": "AVX-512", "avx2": "AVX2", "avx": "AVX", "asimd": "NEON", "sse2": "SSE2"}
"""Vector instructions by the system's names for them, the widest first."""

PACKAGES = ("numpy", "llvmlite", "torch", "micrograd")


def machine() -> dict[str, str]:
    """Processor, cores and widest vectors, the date, and the versions of what is measured."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.processor())
    widest, chosen = vectors(lines), forced.asked()
    measured = widest if chosen is None else f"compiled for {chosen.title} of {widest}"
    return {
        "processor": f"{model}, {os.cpu_count()} cores, {measured}",
        "date": date.today().isoformat(),
        "Python": platform.python_version(),
        **{package: _version(package) for package in PACKAGES},
    }


def vectors(lines: list[str]) -> str:
    """The widest vector instructions that a processor's description (``/proc/cpuinfo``) names."""
    flags = next((set(line.split()) for line in lines if line.lower().startswith(("flags", "features"))), set[str]())
    return next((name for flag, name in VECTORS.items() if flag in flags), "vectors unknown")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def seconds_elsewhere() -> float:
    """Processor seconds since the start of the machine that neither this process nor its ended children used."""
    user, nice, system, _idle, _waiting, *interrupts_and_stolen = (
        int(word) / os.sysconf("SC_CLK_TCK") for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
    )
    own = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    busy = user + nice + system + sum(interrupts_and_stolen)
    return busy - sum(used.ru_utime + used.ru_stime for used in own)


@dataclass
class Rest:
    """What the rest of the machine used while something was measured, in cores; NaN where the system doesn't say."""

    cores: float = float("nan")

    @property
    def disturbed(self) -> bool:
        """Whether it was too much for the figures to count."""
        return self.cores > DISTURBED_CORES


@contextmanager
def watched(children: Callable[[], float] = lambda: 0.0) -> Iterator[Rest]:
    """Watch the rest of the machine, of which the running ``children`` of this process (their seconds) are no part."""
    rest = Rest()
    if not Path("/proc/stat").exists():
        yield rest
        return
    before, started = seconds_elsewhere() - children(), time.monotonic()
    yield rest
    rest.cores = (seconds_elsewhere() - children() - before) / (time.monotonic() - started)
