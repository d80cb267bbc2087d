"""Mutated project files: each opens or is refused with a sentence, in little memory, and nothing in them is run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.project.storage import save
from tests.project.old_files import FILES
from tests.project.test_kept_runs import KEEPING
from tests.project.test_storage import FULL, PLACE
from tests.project.test_tables import OWN

MUTATIONS = int(os.environ.get("MICROGRAD_MUTATIONS", "600"))
"""How many files are opened."""

TYPED = Project(
    network=NetworkSpec(hidden=(LayerSpec(3, "x * sigmoid(x)"),), features=("x", "sin(3*x)*y")),
    training=TrainingSpec(schedule="lr * 0.99**k"),
)
TOP = Path(__file__).resolve().parents[2]
MOST_MEMORY = 500_000_000


@pytest.mark.skipif(os.name != "posix", reason="the probe limits its memory")
def test_a_mutated_file_is_opened_or_refused_and_never_run(tmp_path: Path) -> None:
    save(FULL, tmp_path / "full.mgd", PLACE)
    save(OWN, tmp_path / "table.mgd")
    save(TYPED, tmp_path / "typed.mgd")
    save(KEEPING, tmp_path / "runs.mgd")
    for version, (text, _) in FILES.items():
        (tmp_path / f"{version}.mgd").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "tests.project.mutation_probe", str(tmp_path), "0", str(MUTATIONS)]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["wrong"] == [] and seen["done"] == []
    assert seen["opened"] + seen["refused"] == MUTATIONS and min(seen["opened"], seen["refused"]) > MUTATIONS // 50
    assert seen["memory"] < MOST_MEMORY
