"""Killed at any moment of saving and autosaving, or out of room: each file is the old or the new one, whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved, StorageError, load, save
from micrograd_desktop.project.unsaved import Keeper, Work, leftovers
from tests.project.test_storage import FULL, PLACE

KILLS = int(os.environ.get("MICROGRAD_KILLS", "100"))
"""How many processes are killed at a random moment."""

TOP = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="the probe forks")


def probe(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.project.kill_probe", *arguments]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def check(seen: dict[str, Any]) -> None:
    kills = seen["kills"]
    assert seen["killed"] == kills
    assert seen["file Old"] + seen["file New"] == kills  # each time whole
    assert seen["work Old"] + seen["work New"] == seen["left"] == kills  # and each time the work is offered back
    assert seen["said"] == 0
    assert seen["rest"] == ["p.mgd", "unsaved"]  # the next save has swept away what the killed have left


@posix
def test_killed_at_any_line_of_it(tmp_path: Path) -> None:
    seen = probe(str(tmp_path), "lines")
    check(seen)
    assert seen["kills"] > 100
    assert min(seen["file Old"], seen["file New"], seen["work Old"], seen["work New"], seen["parts"]) > 0


@posix
def test_killed_at_a_random_moment(tmp_path: Path) -> None:
    seen = probe(str(tmp_path), "times", str(KILLS))
    check(seen)
    assert seen["kills"] == KILLS


LIMITED = """
import resource, signal, sys
from pathlib import Path
from micrograd_desktop.project.storage import Saved, StorageError, load, save
from micrograd_desktop.project.unsaved import Keeper, Work
path, folder, limit = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
saved = load(Path(sys.argv[4]))
keeper = Keeper(folder)
keeper.keep(Work(load(path), path))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
for work in (lambda: save(saved.project, path, saved.checkpoint), lambda: keeper.keep(Work(saved, path))):
    try:
        work()
    except StorageError as error:
        print(error)
"""


@posix
@pytest.mark.parametrize("limit", [0, 1, 1000, 2000])
def test_without_room_the_old_ones_stay_whole(tmp_path: Path, limit: int) -> None:
    path, folder = tmp_path / "p.mgd", tmp_path / "unsaved"
    save(replace(Project(), name="Old"), path)
    save(FULL, tmp_path / "new.mgd", PLACE)
    command = [sys.executable, "-c", LIMITED, str(path), str(folder), str(limit), str(tmp_path / "new.mgd")]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    assert done.stdout.splitlines() == [
        "p.mgd could not be saved: File too large.",
        "Unsaved work could not be kept: File too large.",
    ]
    assert load(path).project.name == "Old"
    (left,), said = leftovers(folder)
    assert left.work().saved.project.name == "Old" and said == []
    left.discard()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["new.mgd", "p.mgd", "unsaved"]
    assert list(folder.iterdir()) == []


@posix
def test_a_full_disk_leaves_the_old_ones_whole(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        save(Project(), disk / "p.mgd")
        keeper = Keeper(disk / "unsaved")
        keeper.keep(Work(Saved(Project()), None))
        (disk / "rest").write_bytes(bytes(40_000))
        large = replace(Project(), trace=replace(Project().trace, program="a = 1.0  # one\n" * 4000))
        with pytest.raises(StorageError, match=r"p\.mgd could not be saved: No space left on device"):
            save(large, disk / "p.mgd")
        with pytest.raises(StorageError, match="Unsaved work could not be kept: No space left on device"):
            keeper.keep(Work(Saved(large), None))
        keeper.release()
        (left,), _ = leftovers(disk / "unsaved")
        assert load(disk / "p.mgd").project == left.work().saved.project == Project()
        left.discard()
        assert sorted(entry.name for entry in disk.iterdir()) == ["p.mgd", "rest", "unsaved"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@posix
def test_in_a_folder_that_is_read_only_nothing_is_kept_and_nothing_lost(tmp_path: Path) -> None:
    folder = tmp_path / "unsaved"
    keeper = Keeper(folder)
    keeper.keep(Work(Saved(Project()), None))
    folder.chmod(0o500)
    try:
        with pytest.raises(StorageError, match=r"Unsaved work could not be kept: the folder .* is write-protected"):
            keeper.keep(Work(Saved(FULL), None))
    finally:
        folder.chmod(0o700)
    keeper.release()
    (left,), _ = leftovers(folder)
    assert left.work().saved.project == Project()
    left.discard()
