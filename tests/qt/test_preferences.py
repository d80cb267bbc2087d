"""Preferences: what is stored comes back, what is strange is not believed, and without a home nothing is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from micrograd_desktop.qt.preferences import DEFAULT_SPEED, MOST_RECENT, NOWHERE, Preferences


def test_what_is_stored_comes_back_at_the_next_start(tmp_path):
    first = Preferences(tmp_path / "p.ini")
    first.set_theme("dark")
    first.set_speed(float("inf"))
    first.set_geometry(QByteArray(b"place"))
    first.set_splitter("train", QByteArray(b"widths"))
    for i in range(MOST_RECENT + 2):
        first.add_recent(Path(f"/{i}.mgd"))
    first._settings.sync()
    again = Preferences(tmp_path / "p.ini")
    assert (again.theme(), again.speed(), again.geometry(), again.splitter("train")) == (
        "dark",
        float("inf"),
        b"place",
        b"widths",
    )
    assert [path.name for path in again.recent()] == [f"{i}.mgd" for i in range(MOST_RECENT + 1, 1, -1)]


@pytest.mark.parametrize("value", ["", "much", "-1", "nan", ["a", "b"], 7])
def test_what_is_strange_is_not_believed(tmp_path, value):
    settings = QSettings(str(tmp_path / "p.ini"), QSettings.Format.IniFormat)
    for key in ("theme", "speed", "window/geometry", "recent"):
        settings.setValue(key, value)
    strange = Preferences(tmp_path / "p.ini")
    assert strange.theme() == "system"
    assert strange.speed() in (DEFAULT_SPEED, 7.0)
    assert strange.geometry() is None
    assert all(isinstance(path, Path) for path in strange.recent())


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt asks the system there")
def test_without_a_home_preferences_last_until_the_app_ends_and_nothing_is_written(monkeypatch):  # H15
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    homeless = Preferences()
    homeless.set_theme("dark")
    homeless._settings.sync()
    assert homeless.theme() == Preferences().theme() == "dark"
    assert not Path(homeless._settings.fileName()).exists()
    homeless._settings.clear()


def test_it_is_said_where_nothing_can_be_kept(monkeypatch, tmp_path):
    assert Preferences(tmp_path / "later" / "preferences.ini").trouble == ""
    assert "no home folder" in Preferences(Path(NOWHERE)).trouble
    monkeypatch.setattr("os.access", lambda *_given: False)
    assert f"{tmp_path} can't be written to" in Preferences(tmp_path / "later" / "preferences.ini").trouble
    (tmp_path / "file").write_text("")
    monkeypatch.undo()
    assert "can't be written to" in Preferences(tmp_path / "file" / "preferences.ini").trouble
