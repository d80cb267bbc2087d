"""A sweep on a real cluster of this machine: the same results as here, whatever dies on the way."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

import micrograd_desktop
from micrograd_desktop.cli import main
from micrograd_desktop.training import sweep_cluster
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_cluster import run_on_cluster
from micrograd_desktop.training.sweep_file import read_results
from micrograd_desktop.training.sweep_outcome import FAILED, outcome_of
from micrograd_desktop.training.sweep_processes import WorkersError
from tests.conftest import TINY

pytest.importorskip("distributed", reason="an extra")
pytestmark = pytest.mark.filterwarnings("ignore")  # of the library's own

ROOT = Path(micrograd_desktop.__file__).parent.parent
SWEEP = Sweep.of(TINY, {"training.learning_rate": [0.05 * i for i in range(1, 7)]}, seeds=2, steps=1500)
ENDLESS = replace(SWEEP, steps=10**9)


@dataclass
class Cluster:
    """A scheduler and its workers, each a process."""

    folder: Path
    processes: list[subprocess.Popen[str]] = field(default_factory=list)
    address: str = ""

    def begin(self, *words: str) -> subprocess.Popen[str]:
        """Begin one of the library's programs; returns once it has said that it is connected."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-m", *words, "--no-dashboard"], env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.processes.append(process)
        return process

    def begin_worker(self) -> subprocess.Popen[str]:
        local = ("--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder))
        worker = self.begin("distributed.cli.dask_worker", self.address, *local)
        said(worker, "Registered to:")
        return worker


def said(process: subprocess.Popen[str], words: str) -> str:
    """The line with these words, as soon as a program says it."""
    assert process.stderr is not None
    for line in process.stderr:
        if words in line:
            return line
    raise AssertionError(f"it ended without a word of '{words}'")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    try:
        scheduler = made.begin("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0")
        made.address = said(scheduler, "Scheduler at:").split()[-1]
        yield made
    finally:
        for process in made.processes:
            process.kill()
            process.communicate()


def test_each_run_is_done_once_though_a_worker_is_killed_in_the_middle(cluster: Cluster) -> None:
    first, _ = cluster.begin_worker(), cluster.begin_worker()
    found = []
    for run, outcome in run_on_cluster(SWEEP, range(12), cluster.address):
        found.append(run)
        assert outcome == outcome_of(SWEEP.project_of(run), SWEEP.steps)
        if len(found) == 3:
            first.kill()
    assert sorted(found) == list(range(12))


def test_a_run_that_the_scheduler_drops_is_given_again(cluster: Cluster) -> None:
    import distributed  # long to import

    cluster.begin_worker()
    found = []
    with distributed.Client(cluster.address, set_as_default=False) as other:
        for run, outcome in run_on_cluster(SWEEP, range(6), cluster.address):
            if not found:
                keys = [key for keys in other.processing().values() for key in keys]
                other.cancel([distributed.Future(key, other) for key in keys], force=True)
            found.append(run)
            assert outcome == outcome_of(SWEEP.project_of(run), SWEEP.steps)
    assert sorted(found) == list(range(6))


def test_the_command_goes_on_with_a_cluster_where_this_machine_ended(cluster: Cluster, tmp_path: Path, capsys) -> None:
    cluster.begin_worker()
    words = ["sweep", "xor", "--over", "training.learning_rate=0.01,0.1", "--steps", "30"]
    file = tmp_path / "results.jsonl"
    assert main([*words, "--seeds", "2", "--out", str(file), "--scheduler", cluster.address]) == 0
    sweep, outcomes = read_results(file)
    assert len(outcomes) == 4
    assert all(outcome == outcome_of(sweep.project_of(run), 30) for run, outcome in outcomes.items())
    kept = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(kept[:3]))
    assert main([*words, "--seeds", "2", "--out", str(file), "--scheduler", cluster.address]) == 0
    assert read_results(file) == (sweep, outcomes)
    assert len(file.read_bytes().splitlines()) == 5


def test_a_sweep_that_is_not_wanted_ends_in_the_middle_of_its_runs(cluster: Cluster) -> None:
    cluster.begin_worker()
    looks = []

    def check() -> None:
        looks.append(1)
        if len(looks) > 5:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        list(run_on_cluster(ENDLESS, range(12), cluster.address, check))
    found = [outcome.ended for _, outcome in run_on_cluster(replace(SWEEP, steps=3), range(3), cluster.address)]
    assert len(found) == 3 and FAILED not in found  # the only thread of the only worker is free again


def test_without_a_scheduler_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(sweep_cluster, "CONNECT_SECONDS", 1.0)
    for address in ("tcp://127.0.0.1:9", "nowhere at all"):
        with pytest.raises(WorkersError, match=f"No Dask scheduler answers at {address}."):
            list(run_on_cluster(SWEEP, range(2), address))
    words = ["sweep", "xor", "--over", "training.learning_rate=0.01,0.1", "--scheduler", "tcp://127.0.0.1:9"]
    assert main(words) == 2
    assert "No Dask scheduler answers at tcp://127.0.0.1:9." in capsys.readouterr().err
