"""Compiled code on disk: what somebody else could have put there is never loaded."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

import pytest

from micrograd_desktop.engine.kernel.compiler import code_cache
from micrograd_desktop.engine.kernel.compiler.code_cache import CodeCache

NAME, CODE = "0123", b"machine code"
posix = pytest.mark.skipif(os.name != "posix", reason="owners and modes are POSIX's")


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch) -> None:
    monkeypatch.setattr(code_cache, "_said", set())


@pytest.fixture
def folder(tmp_path) -> Path:
    """The cache's folder, as it is under a home: nothing of it is made yet."""
    return tmp_path / "home" / ".cache" / "micrograd-desktop" / "kernels"


@pytest.fixture
def kept(folder) -> Path:
    """An entry that was kept."""
    CodeCache(folder).put(NAME, CODE)
    (path,) = folder.iterdir()
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def signed(name: str, code: bytes) -> bytes:
    """As an attacker writes it who has read the source."""
    return hashlib.sha256(name.encode() + b"\n" + code).digest() + code


def test_what_is_kept_is_found_under_its_name_only(folder, kept):
    assert CodeCache(folder).get(NAME) == CODE
    assert CodeCache(folder).get("4567") is None
    kept.rename(folder / "4567.o")
    assert CodeCache(folder).get("4567") is None


@posix
@pytest.mark.parametrize("umask", [0, 0o002, 0o022, 0o777])
def test_folders_and_files_are_ones_own_whatever_the_umask(folder, umask):
    before = os.umask(umask)
    try:
        CodeCache(folder).put(NAME, CODE)
    finally:
        os.umask(before)
    places = [folder, *folder.parents[:3], folder / f"{NAME}.o"]
    assert [mode(place) & 0o077 for place in places] == [0] * 5
    assert mode(folder) == 0o700


@posix
def test_a_cache_that_was_made_open_is_closed_and_what_others_could_write_in_it_is_not_loaded(folder, kept):
    folder.chmod(0o777)
    folder.parent.chmod(0o777)
    kept.chmod(0o666)
    kept.write_bytes(signed(NAME, b"planted"))
    assert CodeCache(folder).get(NAME) is None
    assert mode(folder) == 0o700 and mode(folder.parent) == 0o755
    CodeCache(folder).put(NAME, CODE)
    assert CodeCache(folder).get(NAME) == CODE and mode(kept) == 0o600


@posix
@pytest.mark.parametrize("whose", ["folder", "the folder above"])
def test_a_folder_of_somebody_else_is_neither_read_nor_written(folder, kept, monkeypatch, caplog, whose):
    foreign = (folder if whose == "folder" else folder.parent).stat().st_ino
    monkeypatch.setattr(code_cache, "_is_foreign", lambda found: found.st_ino == foreign)
    for _ in range(3):
        assert CodeCache(folder).get(NAME) is None
        CodeCache(folder).put("4567", CODE)
    assert [path.name for path in folder.iterdir()] == [kept.name]
    assert len(caplog.records) == 2 and "belongs to somebody else" in caplog.text  # said once each


@posix
def test_an_entry_that_seems_another_users_is_not_loaded(folder, kept, monkeypatch):
    foreign = kept.stat().st_ino
    monkeypatch.setattr(code_cache, "_is_foreign", lambda found: found.st_ino == foreign)
    assert CodeCache(folder).get(NAME) is None


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_what_really_belongs_to_another_user_is_not_loaded_and_an_entry_is_replaced(folder, kept):
    os.chown(kept, 65534, 65534)
    assert CodeCache(folder).get(NAME) is None
    CodeCache(folder).put(NAME, b"anew")
    assert CodeCache(folder).get(NAME) == b"anew" and kept.stat().st_uid == os.geteuid()
    os.chown(folder.parents[1], 65534, 65534)
    assert CodeCache(folder).get(NAME) is None


@posix
@pytest.mark.parametrize(("bits", "loaded"), [(0o777, False), (0o770, False), (0o1777, True), (0o755, True)])
def test_the_users_cache_folder_must_be_closed_to_others_or_sticky(folder, kept, bits, loaded):
    folder.parents[1].chmod(bits)
    assert (CodeCache(folder).get(NAME) is not None) == loaded
    CodeCache(folder).put("4567", CODE)
    assert (folder / "4567.o").exists() == loaded
    assert mode(folder.parents[1]) == bits  # not ours to change


@posix
@pytest.mark.parametrize("kind", ["pipe", "link", "link to nowhere", "folder", "sparse"])
def test_what_is_no_plain_file_is_not_loaded_and_nobody_waits_for_it(folder, kept, tmp_path, kind):
    content = kept.read_bytes()
    kept.unlink()
    (tmp_path / "elsewhere").write_bytes(content)
    if kind == "pipe":
        os.mkfifo(kept, 0o600)
    elif kind == "folder":
        kept.mkdir()
    elif kind == "sparse":
        with kept.open("wb") as file:
            file.truncate(code_cache.LARGEST_ENTRY + 1)
        kept.chmod(0o600)
    else:
        kept.symlink_to(tmp_path / ("elsewhere" if kind == "link" else "nowhere"))
    assert CodeCache(folder).get(NAME) is None
    CodeCache(folder).put(NAME, CODE)
    assert CodeCache(folder).get(NAME) == (None if kind == "folder" else CODE)
    assert [path.name for path in folder.iterdir()] == [kept.name]


@posix
def test_a_folder_that_is_a_link_is_not_used(folder, kept, caplog):
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder.with_name("elsewhere"))
    assert CodeCache(folder).get(NAME) is None
    assert "is not a folder" in caplog.text


@pytest.mark.parametrize("spoil", [lambda c: c[:-1], lambda c: c + b"x", lambda c: b"", lambda c: c[:-1] + b"\0"])
def test_spoilt_code_is_not_loaded(folder, kept, spoil):
    kept.write_bytes(spoil(kept.read_bytes()))
    assert CodeCache(folder).get(NAME) is None


def test_without_a_folder_nothing_is_kept():
    CodeCache(None).put(NAME, CODE)
    assert CodeCache(None).get(NAME) is None


def test_a_home_that_nobody_knows_is_no_folder(monkeypatch):
    from micrograd_desktop.engine.kernel.compiler import machine

    monkeypatch.undo()
    monkeypatch.setattr(machine.platformdirs, "user_cache_path", lambda *_, **__: Path("~/.cache/micrograd-desktop"))
    assert _own_folder() is None


def _own_folder() -> Path | None:
    """As the app finds it, not the tests' own."""
    import importlib.util
    import sys

    from micrograd_desktop.engine.kernel.compiler import machine

    spec = importlib.util.find_spec(machine.__name__)
    assert spec is not None and spec.loader is not None
    fresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fresh)
    assert sys.modules[machine.__name__] is machine
    return fresh._folder()


def test_old_entries_and_what_killed_programs_left_are_swept(folder, kept, monkeypatch):
    def aged(name: str, seconds: float) -> Path:
        path = folder / name
        path.write_bytes(b"x" * 1000)
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - seconds))
        return path

    left, fresh, oldest = aged("a.1.part", 7200), aged("b.2.part", 60), aged("c.o", 9000)
    CodeCache(folder).put("4567", CODE)
    assert not left.exists() and fresh.exists() and oldest.exists()
    monkeypatch.setattr(code_cache, "LARGEST_CACHE", 1500)
    CodeCache(folder).put("89ab", CODE)
    assert not oldest.exists() and CodeCache(folder).get("89ab") == CODE and CodeCache(folder).get(NAME) == CODE
