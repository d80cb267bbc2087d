"""What is remembered from one start to the next: theme, layout, speed, files."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from micrograd_desktop.plain_text import plain

DEFAULT_SPEED = 30.0
MOST_RECENT = 8
PRESENTED_SIZE = 150
NOWHERE = ":/preferences.ini"
"""A place among the app's own resources: what is remembered there ends with the app."""


class Preferences:
    """A typed view of Qt's settings; with a path, of an ini file there (tests never read the person's own).

    Where the person has no home they are kept until the app ends.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is None and _has_home():
            self._settings = QSettings()
        else:
            self._settings = QSettings(NOWHERE if path is None else str(path), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path | None:
        """Where what belongs to them is kept beside them; None where they end with the app."""
        if self._settings.format() == QSettings.Format.NativeFormat and sys.platform in ("win32", "darwin"):
            from PySide6.QtCore import QStandardPaths  # there they are no file, or one among those of other apps

            return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
        name = self._settings.fileName()
        return None if name.startswith(":") else Path(name).parent

    @property
    def trouble(self) -> str:
        """A sentence on why nothing would be kept; empty where it is."""
        place = self.folder
        if place is None:
            return "Preferences and work that is not saved are not kept: there is no home folder for them."
        there = next((folder for folder in (place, *place.parents) if folder.exists()), place)
        if os.access(there, os.W_OK) and there.is_dir():
            return ""
        return f"Preferences and work that is not saved are not kept: {plain(there)} can't be written to."

    def below(self, name: str) -> Path | None:
        """A folder in it that need not be there; None where there is none."""
        return None if self.folder is None else self.folder / name

    def theme(self) -> str:
        """The chosen theme; "system" if none or an unknown one is stored."""
        mode = str(self._settings.value("theme", "system"))
        return mode if mode in ("system", "light", "dark") else "system"

    def set_theme(self, mode: str) -> None:
        """Remember the theme."""
        self._settings.setValue("theme", mode)

    def speed(self) -> float:
        """The chosen speed in steps per second, inf for unlimited."""
        try:
            speed = float(str(self._settings.value("speed", DEFAULT_SPEED)))
        except ValueError:
            return DEFAULT_SPEED
        return speed if speed > 0 else DEFAULT_SPEED

    def set_speed(self, speed: float) -> None:
        """Remember the speed."""
        self._settings.setValue("speed", str(speed))

    def tour_seen(self) -> bool:
        """Whether the tour was shown at a start before."""
        return str(self._settings.value("tour/seen", "")) == "true"

    def set_tour_seen(self) -> None:
        """Remember that it was."""
        self._settings.setValue("tour/seen", "true")

    def geometry(self) -> QByteArray | None:
        """The window's size and place."""
        return self._bytes("window/geometry")

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's size and place."""
        self._settings.setValue("window/geometry", geometry)

    def splitter(self, name: str) -> QByteArray | None:
        """The state of a splitter."""
        return self._bytes(f"splitter/{name}")

    def set_splitter(self, name: str, state: QByteArray) -> None:
        """Remember the state of a splitter."""
        self._settings.setValue(f"splitter/{name}", state)

    def text_size(self) -> int:
        """How large text in Trace is, per cent of the usual."""
        return self._whole("trace/text_size", 100)

    def set_text_size(self, size: int) -> None:
        """Remember how large text in Trace is."""
        self._settings.setValue("trace/text_size", size)

    def presented_size(self) -> int:
        """How large it was when it was last presented."""
        return self._whole("trace/presented_size", PRESENTED_SIZE)

    def set_presented_size(self, size: int) -> None:
        """Remember how large it is while it is presented."""
        self._settings.setValue("trace/presented_size", size)

    def skips_leaves(self) -> bool:
        """Whether the walk in Trace passes over leaves."""
        return str(self._settings.value("trace/skips_leaves", "")) == "true"

    def set_skips_leaves(self, on: bool) -> None:
        """Remember whether it does."""
        self._settings.setValue("trace/skips_leaves", "true" if on else "")

    def hidden_panes(self) -> list[str]:
        """The panes of Trace that are hidden."""
        return [name for name in str(self._settings.value("trace/hidden", "")).split(" ") if name]

    def set_hidden_panes(self, names: Sequence[str]) -> None:
        """Remember which are."""
        self._settings.setValue("trace/hidden", " ".join(names))

    def recent(self) -> list[Path]:
        """The files that were opened or saved last, the newest first."""
        stored = self._settings.value("recent", [])
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(name) for name in names if isinstance(name, str) and name][:MOST_RECENT]

    def add_recent(self, path: Path) -> None:
        """Remember that a file was opened or saved."""
        path = path.absolute()
        self._set_recent([path, *(other for other in self.recent() if other != path)])

    def forget_recent(self, path: Path) -> None:
        """Take a file off the list."""
        self._set_recent([other for other in self.recent() if other != path.absolute()])

    def clear_recent(self) -> None:
        """Empty the list."""
        self._set_recent([])

    def _set_recent(self, paths: list[Path]) -> None:
        self._settings.setValue("recent", [str(path) for path in paths[:MOST_RECENT]])

    def _whole(self, key: str, default: int) -> int:
        try:
            return int(str(self._settings.value(key, default)))
        except ValueError:
            return default

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None


def _has_home() -> bool:
    """Whether Qt knows a folder for settings; without one it would take the root of all folders for home."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("HOME", "XDG_CONFIG_HOME"))
