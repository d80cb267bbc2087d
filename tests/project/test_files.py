"""Files as bytes: never a wait, never half a file, nothing left beside it, nothing overwritten that is protected."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from micrograd_desktop.project import files
from micrograd_desktop.project.files import OLD_SECONDS, FileError, digest, is_other, read_file, write_file

MOST = 1000
posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions, pipes and links are POSIX")


def _dead_process() -> int:
    """The number of a process that was there and has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def _part(folder: Path, process: int, host: str = files._host(), age: float = 0.0) -> Path:
    part = folder / f".micrograd-desktop-{host}-{process}-0123456789abcdef.part"
    part.write_bytes(b"half")
    os.utime(part, (time.time() - age,) * 2)
    return part


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_written_is_read(tmp_path: Path) -> None:
    for data in (b"first", b"", bytes(range(256)) * 3):
        write_file(tmp_path / "a", data)
        assert read_file(tmp_path / "a", MOST) == data
    assert _names(tmp_path) == ["a"]


def test_a_file_that_is_too_large_is_read_no_further(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * MOST)
    assert len(read_file(tmp_path / "a", MOST)) == MOST
    (tmp_path / "a").write_bytes(b"x" * (MOST + 1))
    with pytest.raises(FileError, match="are the most that a project can have"):
        read_file(tmp_path / "a", MOST)


@pytest.mark.parametrize("host", [files._host(), "00000000"])
@pytest.mark.parametrize("age", [0.0, OLD_SECONDS + 60.0])
def test_parts_of_saves_that_were_killed_are_swept_at_the_next_save(tmp_path: Path, host: str, age: float) -> None:
    part = _part(tmp_path, _dead_process(), host, age)
    write_file(tmp_path / "a", b"new")
    gone = host == files._host() or age > 0.0  # whether a process of another machine lives can't be known
    assert part.exists() != gone


def test_the_part_of_an_earlier_process_with_our_number_is_swept(tmp_path: Path) -> None:
    part = _part(tmp_path, os.getpid())
    write_file(tmp_path / "a", b"new")
    assert not part.exists()


@posix
def test_the_part_of_a_save_that_is_under_way_stays(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        other, own = _part(tmp_path, process.pid), _part(tmp_path / "..", os.getpid())
        own = own.rename(tmp_path / own.name)
        files._under_way.add(own.name)
        write_file(tmp_path / "a", b"new")
        assert other.exists() and own.exists()
    finally:
        files._under_way.clear()
        process.communicate(b"\n")


def test_nothing_of_others_is_swept(tmp_path: Path) -> None:
    number = _dead_process()
    names = [f".{'0' * 16}.part", "download.part", f".micrograd-desktop-{files._host()}-{number}-12.part"]
    for name in names:
        (tmp_path / name).write_bytes(b"mine")
        os.utime(tmp_path / name, (0, 0))
    folder = tmp_path / f".micrograd-desktop-{files._host()}-{number}-0123456789abcdef.part"
    folder.mkdir()
    write_file(tmp_path / "a", b"new")
    assert _names(tmp_path) == sorted([*names, folder.name, "a"])


def _loop(folder: Path) -> Path:
    (folder / "a").symlink_to(folder / "b")
    (folder / "b").symlink_to(folder / "a")
    return folder / "a"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "p")
    return folder / "p"


def _folder(folder: Path) -> Path:
    (folder / "d").mkdir()
    return folder / "d"


def _link_to_device(folder: Path) -> Path:
    (folder / "l").symlink_to("/dev/zero")
    return folder / "l"


@posix
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_folder, "it is a folder"),
        (_pipe, "it is a device or a pipe"),
        (_link_to_device, "it is a device or a pipe"),
        (lambda _: Path("/dev/null"), "it is a device or a pipe"),
        (_loop, "symbolic links"),
        (lambda folder: folder / ("n" * 300), "name too long"),
        (lambda folder: folder / "a\0b", "no file can have such a name"),
    ],
)
def test_what_is_no_file_is_neither_read_nor_written(tmp_path: Path, make: Callable[[Path], Path], words: str) -> None:
    path = make(tmp_path)
    before = _names(tmp_path)
    with pytest.raises(FileError, match=words):
        read_file(path, MOST)
    with pytest.raises(FileError, match=words):
        write_file(path, b"new")
    assert _names(tmp_path) == before


@posix
def test_a_pipe_that_takes_a_files_place_makes_nobody_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    regular = tmp_path / "a"
    regular.write_bytes(b"")
    info, pipe = regular.stat(), _pipe(tmp_path)
    monkeypatch.setattr(Path, "stat", lambda _self, **_k: info)  # it was a file when it was looked at
    with pytest.raises(FileError, match="it is a device or a pipe"):
        read_file(pipe, MOST)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"there is no folder .*gone"):
        write_file(tmp_path / "gone" / "a", b"new")


@posix
def test_what_is_write_protected_is_not_replaced(tmp_path: Path) -> None:  # H15: not by the superuser either
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(FileError, match=r"it is write-protected\. Save under another name"):
        write_file(path, b"new")
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    try:
        for name in ("a", "other"):
            with pytest.raises(FileError, match=r"the folder .* is write-protected"):
                write_file(tmp_path / name, b"new")
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["a"]


@posix
def test_a_private_file_is_private_at_every_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, seen = tmp_path / "a", list[int]()
    path.write_bytes(b"old")
    path.chmod(0o600)
    monkeypatch.setattr(os, "fsync", lambda number: seen.append(os.fstat(number).st_mode & 0o777))
    write_file(path, b"new")
    assert seen == [0o600]
    assert path.stat().st_mode & 0o777 == 0o600


def test_another_content_is_another_file(tmp_path: Path) -> None:  # H12
    path = tmp_path / "a"
    known = digest(b"mine")
    assert not is_other(path, known)  # deleted meanwhile: it is written anew
    path.write_bytes(b"mine")
    assert not is_other(path, known)
    os.utime(path, (0, 0))
    assert not is_other(path, known)  # only touched
    info = path.stat()
    path.write_bytes(b"else")  # of the same size, and with the same time
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))
    assert is_other(path, known)
    path.unlink()
    path.mkdir()
    assert is_other(path, known)
