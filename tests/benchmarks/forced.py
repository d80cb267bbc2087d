"""All contestants made for narrower vectors than the machine has: ``--vectors avx2``.

What is compiled (the kernel, the code that draws, C) is compiled for a processor with just these vectors; libraries
that choose by themselves (NumPy, OpenBLAS, PyTorch) are told by the environment, which they read as they are imported:
so the benchmark begins anew with it, and every process that it starts is told the same.
"""

from __future__ import annotations

import argparse
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

VARIABLE = "BENCHMARK_VECTORS"
"""Of the environment: the vectors that were chosen, by their option; not there if they are the machine's."""

MACHINE = "micrograd_desktop.engine.kernel.compiler.machine"


@dataclass(frozen=True)
class Vectors:
    """Vectors that can be asked for.

    ``flag`` is the system's name for them, ``processor`` LLVM's and gcc's for a processor that has just these,
    ``widths`` how many doubles C tries in a vector, ``environment`` what tells libraries.
    """

    title: str
    flag: str
    processor: str
    widths: tuple[int, ...] = (4,)
    environment: dict[str, str] = field(default_factory=dict)


CHOICES = {
    "avx2": Vectors(
        "AVX2",
        "avx2",
        "haswell",
        environment={
            "NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR",
            "OPENBLAS_CORETYPE": "Haswell",
            "ATEN_CPU_CAPABILITY": "avx2",
            "MKL_ENABLE_INSTRUCTIONS": "AVX2",
            "ONEDNN_MAX_CPU_ISA": "AVX2",
        },
    ),
}


def add_option(parser: argparse.ArgumentParser) -> None:
    """``--vectors``."""
    parser.add_argument("--vectors", choices=sorted(CHOICES), help="compile for these vectors (the machine's widest)")


def asked() -> Vectors | None:
    """The vectors that were chosen; None if they are the machine's."""
    name = os.environ.get(VARIABLE)
    return CHOICES[name] if name else None


def begin(name: str | None, flags: Sequence[str] | None = None) -> None:
    """Go on with these vectors, in a process that has been told so from its start; this one ends with it.

    Raises
    ------
    SystemExit
        With the status of that process; or with a sentence, where the processor (of these ``flags``) has no such
        vectors.
    """
    if name is None or os.environ.get(VARIABLE) == name:
        apply()
        return
    if CHOICES[name].flag not in (processor_flags() if flags is None else flags):
        raise SystemExit(f"This processor has no {CHOICES[name].title}.")
    told = os.environ | CHOICES[name].environment | {VARIABLE: name}
    raise SystemExit(subprocess.run([sys.executable, *sys.orig_argv[1:]], env=told, check=False).returncode)


def processor_flags() -> list[str]:
    """What the processor can do, by the system's names; empty where it doesn't say."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    return next((line.split() for line in lines if line.lower().startswith(("flags", "features"))), [])


def apply() -> None:
    """Have this process compile for the chosen vectors, as soon as it imports what compiles; else change nothing."""
    vectors = asked()
    if vectors is None:
        return
    if MACHINE in sys.modules:
        _narrow(sys.modules[MACHINE], vectors)
    elif not any(isinstance(finder, _Watch) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Watch(vectors))  # type: ignore[arg-type]


def _narrow(module: ModuleType, vectors: Vectors) -> None:
    """The state of the project that is measured may be an earlier one, which must know of processors by name."""
    made_for = module.Processor(vectors.processor, "", wide=False)
    vars(module)["processor"] = lambda: made_for


class _Watch:
    """Among the finders of modules: changes the one that compiles once it is imported, and nothing else."""

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != MACHINE:
            return None
        sys.meta_path.remove(self)  # type: ignore[arg-type]
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.loader is not None
        run: Any = spec.loader.exec_module

        def run_and_narrow(module: ModuleType) -> None:
            run(module)
            _narrow(module, self._vectors)

        spec.loader.exec_module = run_and_narrow  # type: ignore[method-assign]
        return spec
