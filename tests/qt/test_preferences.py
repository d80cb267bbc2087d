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
    keys = (
        "theme", "speed", "window/geometry", "recent", "palette", "contrast", "window/scale", "rates", "autosave",
        "projects", "welcome", "shortcuts/step",
    )  # fmt: skip
    for key in keys:
        settings.setValue(key, value)
    strange = Preferences(tmp_path / "p.ini")
    assert strange.theme() == "system"
    assert strange.speed() in (DEFAULT_SPEED, 7.0)
    assert strange.geometry() is None
    assert all(isinstance(path, Path) for path in strange.recent())
    assert (strange.palette(), strange.contrast(), strange.scale(), strange.rate_list()) == (
        "hue", "system", 100, "continuous",
    )  # fmt: skip
    assert (strange.autosave_seconds(), strange.projects_folder(), strange.shows_welcome()) == (30, None, True)
    assert set(strange.shortcuts()) == {"step"}


def test_what_is_preferred_comes_back_and_is_forgotten_but_for_files_and_keys(tmp_path):
    first = Preferences(tmp_path / "p.ini")
    first.set_palette("lightness")
    first.set_contrast("high")
    first.set_scale(150)
    first.set_rate_list("classic")
    first.set_autosave_seconds(300)
    first.set_projects_folder(tmp_path)
    first.set_shows_welcome(False)
    first.set_shortcut("step", ("Ctrl+,", "F12"))
    first.set_shortcut("reset", ())
    first.add_recent(tmp_path / "a.mgd")
    first._settings.sync()
    again = Preferences(tmp_path / "p.ini")
    assert (again.palette(), again.contrast(), again.scale()) == ("lightness", "high", 150)
    assert (again.rate_list(), again.autosave_seconds(), again.shows_welcome()) == ("classic", 300, False)
    assert again.projects_folder() == tmp_path
    assert again.shortcuts() == {"step": ("Ctrl+,", "F12"), "reset": ()}
    again.forget_choices()
    assert (again.palette(), again.contrast(), again.scale(), again.shows_welcome()) == ("hue", "system", 100, True)
    assert again.projects_folder() is None and len(again.recent()) == 1 and len(again.shortcuts()) == 2
    again.set_shortcut("step", None)
    assert again.shortcuts() == {"reset": ()}
    again.forget_shortcuts()
    assert again.shortcuts() == {}


def test_a_folder_that_is_gone_is_not_preferred(tmp_path):
    preferences = Preferences(tmp_path / "p.ini")
    preferences.set_projects_folder(tmp_path / "gone")
    assert preferences.projects_folder() is None


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
