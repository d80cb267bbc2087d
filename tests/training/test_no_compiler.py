"""Without llvmlite: the same numbers from NumPy, said once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import micrograd_desktop
from micrograd_desktop import train
from micrograd_desktop.engine.kernel import kernel
from micrograd_desktop.engine.kernel.kernel import NoCompilerError
from micrograd_desktop.training import compilation
from micrograd_desktop.training.compilation import AtOnce
from micrograd_desktop.training.run import Run

ROOT = Path(micrograd_desktop.__file__).parent.parent

HIDDEN = """
import sys
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name.split(".")[0] == "llvmlite":
            raise {error}
sys.meta_path.insert(0, Finder)
sys.argv[1:] = {arguments!r}
from micrograd_desktop.__main__ import main
sys.exit(main())
"""
MISSING, UNFIT = "ModuleNotFoundError(name)", "OSError('libllvmlite.so: cannot open shared object file')"


def run(arguments: list[str], error: str = MISSING) -> subprocess.CompletedProcess[str]:
    script = HIDDEN.format(arguments=arguments, error=error)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("error", [MISSING, UNFIT])
@pytest.mark.parametrize("engine", ["compiled", "turbo"])
def test_training_gives_the_same_numbers_and_says_once_what_takes_the_steps(error, engine):
    from micrograd_desktop.project.spec import Project

    done = run(["train", "moons-demo", "--steps", "4", "--engine", engine, "--json"], error)
    assert done.returncode == 0
    losses = [json.loads(line)["loss"] for line in done.stdout.splitlines()[:-1]]
    assert losses == [step.loss for step in train(Project(), 4)]
    assert done.stderr == "llvmlite can't be loaded here, so NumPy takes the steps: the same numbers, but slower.\n"


def test_the_window_trains_and_draws(tmp_path):
    done = run(["xor", "--offscreen-picture", str(tmp_path / "p.png"), "--train", "3"])
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("NumPy takes the steps") == 1 and "Traceback" not in done.stderr
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")


def test_the_status_says_that_nothing_is_being_compiled(tiny, monkeypatch, caplog):
    from micrograd_desktop.qt.train.workspace import ENGINE_TEXTS

    def absent() -> None:
        raise NoCompilerError("no compiler.")

    monkeypatch.setattr(kernel, "_compiler", absent)
    compilation._say_once.cache_clear()
    run = Run(tiny, compiler=AtOnce())
    run.advance(2, 1.0)
    assert run.engine_name == "NumPy only" and "no compiler" in ENGINE_TEXTS[run.engine_name]
    Run(tiny, compiler=AtOnce()).advance(1, 1.0)
    assert [record.message for record in caplog.records] == ["no compiler."]
    compilation._say_once.cache_clear()
