"""Two windows on one file: the second is told, by whatever name it opens the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from micrograd_desktop.project.open_files import OpenFile


@pytest.fixture
def two(tmp_path: Path) -> tuple[OpenFile, OpenFile]:
    return OpenFile(tmp_path / "open"), OpenFile(tmp_path / "open")


def test_a_file_is_elsewhere_while_another_window_holds_it(tmp_path: Path, two: tuple[OpenFile, OpenFile]) -> None:
    one, other = two
    path = tmp_path / "mine.mgd"
    assert not one.is_elsewhere(path)
    one.hold(path)
    assert other.is_elsewhere(path) and not one.is_elsewhere(path)
    other.hold(path)  # opened all the same
    one.hold(tmp_path / "other.mgd")
    assert not other.is_elsewhere(path)
    other.hold(path)
    assert one.is_elsewhere(path) and other.is_elsewhere(tmp_path / "other.mgd")
    for window in two:
        window.hold(None)
    assert list((tmp_path / "open").iterdir()) == []


def test_a_link_to_it_is_the_same_file(tmp_path: Path, two: tuple[OpenFile, OpenFile]) -> None:
    one, other = two
    (tmp_path / "mine.mgd").touch()
    (tmp_path / "link.mgd").symlink_to(tmp_path / "mine.mgd")
    one.hold(tmp_path / "link.mgd")
    assert other.is_elsewhere(tmp_path / "mine.mgd")
    assert other.is_elsewhere(tmp_path / "none" / ".." / "mine.mgd")
    assert not other.is_elsewhere(tmp_path / "other.mgd")
    one.hold(None)


def test_nothing_is_written_beside_the_persons_file(tmp_path: Path, two: tuple[OpenFile, OpenFile]) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "mine.mgd").touch()
    two[0].hold(tmp_path / "work" / "mine.mgd")
    assert os.listdir(tmp_path / "work") == ["mine.mgd"]
    two[0].hold(None)


def test_where_nothing_can_be_locked_nobody_is_told(tmp_path: Path) -> None:
    (tmp_path / "open").write_text("no folder")
    for folder in (None, tmp_path / "open"):
        one, other = OpenFile(folder), OpenFile(folder)
        one.hold(tmp_path / "mine.mgd")
        assert not other.is_elsewhere(tmp_path / "mine.mgd")
