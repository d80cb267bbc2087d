"""Trained networks of every kind, to be taken home."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from micrograd_desktop.data.table import OWN, Column, Table
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.export.network.taken import Taken, taken
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, SettingChange, TrainingSpec
from micrograd_desktop.training.objective import Objective
from micrograd_desktop.training.run import Run

STEPS = 5
DATA = {
    "max-margin": "moons", "squared-error": "sine", "logistic": "circles", "absolute-error": "noisy-line",
    "huber": "plane", "cross-entropy": "blobs", "multi-margin": "three-arms",
}  # fmt: skip


def table() -> Table:
    """Points with names that are no words of a program."""
    rng = np.random.default_rng(5)
    numbers = np.column_stack([rng.normal(20, 7, (30, 3)), np.arange(30) % 3]).astype("<f8")
    columns = [Column("weight", 20.0, 7.0), Column("x2", 0.0, 1.0), Column('"""', 18.5, 6.5)]
    return Table(columns, "kind", ("good", "bad '''", "ug\\ly"), numbers.tobytes(), None)


def _project(loss: str, *activations: str, inputs: int | None = None, **training: object) -> Project:
    kind = DATA[loss]
    inputs = inputs or (1 if kind in ("sine", "noisy-line") else 2)
    *hidden, output = activations
    layers = tuple(LayerSpec(4 + i, name) for i, name in enumerate(hidden))
    outputs = 3 if kind in ("blobs", "three-arms") else 1
    spec = TrainingSpec(loss=loss, learning_rate=0.05, schedule="constant", **training)  # type: ignore[arg-type]
    network = NetworkSpec(inputs, outputs, layers, output, seed=3)
    return Project(f"With {loss}", DatasetSpec(kind, 24, 0.1, 0.75, 4), network, spec)


def _own(features: tuple[str, ...] = ()) -> Project:
    network = NetworkSpec(len(features) or 3, 3, (LayerSpec(5, "tanh"),), features=features, seed=1)
    training = TrainingSpec(loss="cross-entropy", learning_rate=0.1, regularisation="l2", strength=0.01)
    return Project('Own \'points\' """', DatasetSpec(OWN, 30, 0.0, 0.8, table=table()), network, training)


PROJECTS: dict[str, Project] = {
    "the demo": replace(Project(), log=(SettingChange(2, "strength", 0.02),)),
    **{f"loss {loss}": _project(loss, "tanh", "linear", strength=0.01) for loss in LOSSES},
    "half of the activations": replace(
        _project("logistic", "tanh", "linear"),
        network=NetworkSpec(hidden=tuple(LayerSpec(3, a) for a in ACTIVATIONS[:8]), output_activation="linear", seed=2),
    ),
    "the other activations": replace(
        _project("logistic", "tanh", "linear"),
        network=NetworkSpec(hidden=tuple(LayerSpec(3, a) for a in ACTIVATIONS[8:]), output_activation="tanh", seed=2),
    ),
    "typed activations": _project(
        "squared-error", "x * sigmoid(2 * x)", "max(0, x) - 0.1 / (1 + x**2)", "exp(-x**2) + x**3 / 100 - sqrt(2)",
        "linear", regularisation="none",
    ),
    "features": replace(
        _project("max-margin", "relu", "linear", regularisation="l1", strength=0.003, penalised="weights"),
        network=NetworkSpec(
            4, 1, (LayerSpec(4),), seed=3, features=("x1", "x1 * x2", "sin(3*x)*y - 2", "1 / (2 + x1**2)")
        ),
    ),
    "no hidden layer": _project("max-margin", "linear"),
    "own points": _own(),
    "own points and features": _own(("weight", "x1 * x2", "x3 ** 2")),
    "iris": Project(
        "Iris", DatasetSpec("iris", 150, 0.0, 0.7), NetworkSpec(4, 3, (LayerSpec(6, "gelu"),)),
        TrainingSpec(loss="multi-margin", learning_rate=0.1),
    ),
}  # fmt: skip


@cache
def network(name: str) -> Taken:
    """One of the projects after some steps."""
    project = PROJECTS[name]
    run = Run(project)
    run.advance(STEPS)
    assert run.step == STEPS
    return taken(project, run.step, run.parameters)


@cache
def expected(name: str) -> dict[str, float]:
    """What its program prints, as the app has it."""
    of = network(name)
    height = Objective(of.project, of.step).at(of.parameters)
    return {
        "data loss": height.data_loss,
        "penalty": height.penalty,
        "objective": height.objective,
        "gradient norm": float(np.linalg.norm(height.gradient)),
    }


def printed(program: str, folder: Path) -> dict[str, float]:
    """What a program prints, run by itself."""
    path = folder / "program.py"
    path.write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", str(path)], capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 0, done.stderr
    return figures(done.stdout)


def figures(said: str) -> dict[str, float]:
    """The numbers that a program says, by their names."""
    rows = (line.rpartition(" ") for line in said.splitlines())
    return {row[0]: float(row[2]) for row in rows}


FORKS = """
import gc, os, runpy, sys, torch
gc.freeze()
for path in map(str.rstrip, sys.stdin):
    child = os.fork()
    if not child:
        said = os.open(path + ".said", os.O_WRONLY | os.O_CREAT)
        os.dup2(said, 1)
        os.dup2(said, 2)
        runpy.run_path(path, run_name="__main__")
        sys.stdout.flush()
        os._exit(0)  # to take PyTorch down takes a second
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class TorchPrograms:
    """Runs each program in a process of its own, forked from one that has PyTorch imported: that takes seconds."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def printed(self, program: str, folder: Path) -> dict[str, float]:
        """What a program prints."""
        assert self._process.stdin is not None and self._process.stdout is not None
        path = folder / "program.py"
        path.write_text(program, encoding="utf-8")
        print(path, file=self._process.stdin, flush=True)
        status = self._process.stdout.readline().strip()
        said = Path(f"{path}.said").read_text(encoding="utf-8")
        assert status == "0", said
        return figures(said)
