"""Unsaved work in its folder: kept whole, found again once its process is gone, and never in anybody's way."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import micrograd_desktop
from micrograd_desktop.project.locks import Lock
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project
from micrograd_desktop.project.storage import Saved, StorageError, load, save
from micrograd_desktop.project.unsaved import DAMAGED, Keeper, Leftover, Work, leftovers

ROOT = Path(micrograd_desktop.__file__).parent.parent
NAMED = replace(Project(), name="Mine")
WORK = Work(Saved(NAMED), None)


def _kept(folder: Path, work: Work = WORK) -> Path:
    """Work that a window has left."""
    before = set(folder.glob("*.work"))
    keeper = Keeper(folder)
    keeper.keep(work)
    keeper.release()
    (file,) = set(folder.glob("*.work")) - before
    return file


def _only(folder: Path) -> Leftover:
    (found,), said = leftovers(folder)
    assert said == []
    return found


def test_work_is_not_left_while_its_window_is_there(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "unsaved")
    keeper.keep(WORK)
    assert leftovers(tmp_path / "unsaved") == ([], [])
    keeper.release()
    assert _only(tmp_path / "unsaved").work() == WORK


def test_what_was_kept_last_counts(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    keeper.keep(WORK)
    keeper.keep(Work(Saved(Project()), tmp_path / "mine.mgd"))
    keeper.release()
    assert _only(tmp_path).work() == Work(Saved(Project()), tmp_path / "mine.mgd")


def test_what_was_dropped_is_not_left(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "unsaved")
    keeper.drop()
    assert not (tmp_path / "unsaved").exists()  # nothing is made before there is something to keep
    keeper.keep(WORK)
    keeper.drop()
    keeper.release()
    assert leftovers(tmp_path / "unsaved") == ([], [])
    assert list((tmp_path / "unsaved").iterdir()) == []


def test_it_knows_its_file_and_what_that_held(tmp_path: Path) -> None:
    path = tmp_path / "mine.mgd"
    saved = save(Project(), path)
    _kept(tmp_path / "unsaved", Work(replace(saved, project=NAMED), path))
    left = _only(tmp_path / "unsaved")
    work = left.work()
    assert (left.name, left.path, work.saved.digest) == ("mine.mgd", path, saved.digest)
    assert load(path).project == Project()


def test_a_name_of_undecodable_bytes_is_kept(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.mgd")
    _kept(tmp_path / "unsaved", Work(Saved(NAMED), path))
    assert _only(tmp_path / "unsaved").work().path == path


def test_only_one_window_is_offered_it_at_a_time(tmp_path: Path) -> None:
    _kept(tmp_path)
    first = _only(tmp_path)
    assert leftovers(tmp_path) == ([], [])
    first.release()  # later
    second = _only(tmp_path)
    second.discard()
    assert leftovers(tmp_path) == ([], []) and list(tmp_path.iterdir()) == []


def test_the_newest_comes_first(tmp_path: Path) -> None:
    for age, name in enumerate(("newest", "older", "oldest")):
        file = _kept(tmp_path, Work(Saved(replace(Project(), name=name)), None))
        os.utime(file, (1e9 - age, 1e9 - age))
    found, _ = leftovers(tmp_path)
    assert [left.name for left in found] == ["newest", "older", "oldest"]
    assert found[0].kept_at == 1e9


@pytest.mark.skipif(os.name != "posix", reason="the system has no modes")
def test_the_folder_is_private_also_if_it_was_open(tmp_path: Path) -> None:
    folder = tmp_path / "preferences" / "unsaved"
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    _kept(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    _kept(tmp_path / "other" / "unsaved")
    assert stat.S_IMODE((tmp_path / "other" / "unsaved").stat().st_mode) == 0o700


@pytest.mark.parametrize("make", ["a link", "a file"])
def test_a_folder_that_is_none_is_not_used(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "unsaved"
    (tmp_path / "elsewhere").mkdir()
    if make == "a link":
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder.write_text("")
    with pytest.raises(StorageError, match="Unsaved work could not be kept: "):
        Keeper(folder).keep(WORK)
    assert leftovers(folder) == ([], [])
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_where_nothing_was_kept_nothing_is_made(tmp_path: Path) -> None:
    assert leftovers(tmp_path / "none") == ([], [])
    assert list(tmp_path.iterdir()) == []


HEAD = b'{"format": "micrograd-desktop unsaved work", "name": "Mine", "path": null, "digest": null}'
DAMAGED_HEADS = {
    "nothing": b"",
    "rubbish": b"\xff\x00rubbish",
    "no braces": b"[]\n",
    "another format": HEAD.replace(b"unsaved", b"other"),
    "a number for a name": HEAD.replace(b'"Mine"', b"7"),
    "no path": HEAD.replace(b'"path": null', b'"path": "a/b"'),
    "a path that can't be": HEAD.replace(b'"path": null', b'"path": "/a\\u0000b"'),
    "no digest": HEAD.replace(b'"digest": null', b'"digest": "xyz"'),
    "a line without end": b"{" * 200_000,
    "deep brackets": b"[" * 60_000 + b"\n",
}


@pytest.mark.parametrize("head", DAMAGED_HEADS)
def test_damaged_work_is_moved_aside_with_a_sentence_and_the_rest_is_found(tmp_path: Path, head: str) -> None:
    bad = _kept(tmp_path)
    bad.write_bytes(DAMAGED_HEADS[head])
    _kept(tmp_path)
    found, said = leftovers(tmp_path)
    assert [left.work() for left in found] == [WORK]
    assert said == [
        "Unsaved work of an earlier start is damaged and can't be read. "
        f"It was moved to {tmp_path / DAMAGED / bad.name}."
    ]
    assert (tmp_path / DAMAGED / bad.name).read_bytes() == DAMAGED_HEADS[head]
    for left in found:
        left.release()
    assert leftovers(tmp_path)[1] == []  # once


@pytest.mark.parametrize("damage", [b"", b"{", b'{"format": "micrograd-desktop project", "schema_version": 9999}'])
def test_work_whose_project_is_damaged_is_moved_aside_when_it_is_read(tmp_path: Path, damage: bytes) -> None:
    file = _kept(tmp_path)
    head, _, _ = file.read_bytes().partition(b"\n")
    file.write_bytes(head + b"\n" + damage)
    with pytest.raises(
        StorageError, match=rf"^Unsaved work could not be read\. Mine .*\. It was moved to .*{file.name}"
    ):
        _only(tmp_path).work()
    assert leftovers(tmp_path) == ([], [])
    assert (tmp_path / DAMAGED / file.name).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_them_makes_nobody_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "0.work")
    found, said = leftovers(tmp_path)
    assert found == [] and len(said) == 1


def test_a_project_that_breaks_a_rule_leaves_what_was_kept_before(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    keeper.keep(WORK)
    with pytest.raises(StorageError, match=r"could not be kept\. The number of neurons must be between 1 and 128"):
        keeper.keep(Work(Saved(replace(Project(), network=NetworkSpec(hidden=(LayerSpec(500),)))), None))
    keeper.release()
    assert _only(tmp_path).work() == WORK


LOCKING = """
import sys, time
from pathlib import Path
from micrograd_desktop.project.locks import Lock
print(Lock.take(Path(sys.argv[1])) is not None, flush=True)
time.sleep(60)  # killed before
"""


def test_a_lock_is_free_again_when_its_process_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", LOCKING, str(path)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "True\n"
    assert Lock.take(path) is None
    process.kill()
    process.communicate()
    lock = Lock.take(path)
    assert lock is not None and path.exists()
    assert Lock.take(path) is None
    lock.release()
    assert not path.exists()
    lock.release()
    again = Lock.take(path)
    assert again is not None
    again.release()


def test_the_lock_of_a_window_that_left_nothing_is_swept(tmp_path: Path) -> None:
    (tmp_path / "0.lock").touch()
    assert leftovers(tmp_path) == ([], [])
    assert list(tmp_path.iterdir()) == []
