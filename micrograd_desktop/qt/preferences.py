"""What is remembered from one start to the next: what a person prefers, layout, speed, files.

What is stored and strange is not believed: the usual value stands in for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from micrograd_desktop.language_choice import AS_SYSTEM, KEY, LANGUAGES
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

DEFAULT_SPEED = 30.0
MOST_RECENT = 8

THEMES = ("system", "light", "dark")
PALETTES = ("hue", "lightness")
"""How the two signs are told apart: see ``presentation.palettes``."""

CONTRASTS = ("system", "standard", "high")
SCALES = (100, 110, 125, 150, 175, 200, 225, 250)
"""How large text, and all of the window with it, is, per cent."""

PRESENTED, PRESENTED_SIZE = SCALES[2:], 150
"""How large it may be in presenter mode, and how large it is there unless another size is chosen."""

MOTIONS = ("system", "full", "reduced")
"""Whether what moves by itself, as menus and carets do, is to stand still."""

SPOKEN = (AS_SYSTEM, *LANGUAGES)
"""What the window can speak: the system's language if the app has it, or one of the app's."""

RATE_LISTS = ("continuous", "classic")
"""What the slider of the learning rate goes through: every rate, or TensorFlow Playground's eleven."""

DIGITS = (3, 4, 5, 6, 8, 10, 12, 15, 17)
"""Significant digits, at least, that tables can have."""

SLOWEST, FASTEST, MOST_SPEEDS = 0.1, 100_000.0, 12
"""Limits of the speeds that a person can have offered, in steps a second, and of how many."""

AUTOSAVE_SECONDS = (10, 30, 60, 300)
USUAL_AUTOSAVE = 30
CHOICES = (
    "theme", "palette", "contrast", "window/scale", "window/presented", "motion", "rates", "digits", "speeds", KEY,
    "autosave", "projects", "welcome",
)  # fmt: skip
"""The keys of what ``forget_choices`` forgets."""

SHORTCUTS, KEYS_APART, MOST_OF_KEYS = "shortcuts", " | ", 200
"""The group of changed keys, and what stands between two of one action: no keys are called so."""

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
            return tr("Preferences and work that is not saved are not kept: there is no home folder for them.")
        there = next((folder for folder in (place, *place.parents) if folder.exists()), place)
        if os.access(there, os.W_OK) and there.is_dir():
            return ""
        return tr(
            "Preferences and work that is not saved are not kept: {folder} can't be written to.", folder=plain(there)
        )

    def below(self, name: str) -> Path | None:
        """A folder in it that need not be there; None where there is none."""
        return None if self.folder is None else self.folder / name

    def theme(self) -> str:
        """The chosen theme; "system" if none or an unknown one is stored."""
        return self._one_of("theme", THEMES)

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

    def palette(self) -> str:
        """How the signs are told apart, one of ``PALETTES``."""
        return self._one_of("palette", PALETTES)

    def set_palette(self, name: str) -> None:
        """Remember how."""
        self._settings.setValue("palette", name)

    def contrast(self) -> str:
        """One of ``CONTRASTS``."""
        return self._one_of("contrast", CONTRASTS)

    def set_contrast(self, name: str) -> None:
        """Remember the contrast."""
        self._settings.setValue("contrast", name)

    def scale(self) -> int:
        """How large text is, one of ``SCALES``."""
        scale = self._whole("window/scale", SCALES[0])
        return scale if scale in SCALES else SCALES[0]

    def set_scale(self, scale: int) -> None:
        """Remember how large."""
        self._settings.setValue("window/scale", scale)

    def presented_size(self) -> int:
        """How large everything is while it is presented, one of ``PRESENTED``."""
        size = self._whole("window/presented", PRESENTED_SIZE)
        return size if size in PRESENTED else PRESENTED_SIZE

    def set_presented_size(self, size: int) -> None:
        """Remember how large it is while it is presented."""
        self._settings.setValue("window/presented", size)

    def motion(self) -> str:
        """One of ``MOTIONS``."""
        return self._one_of("motion", MOTIONS)

    def set_motion(self, name: str) -> None:
        """Remember whether motion is reduced."""
        self._settings.setValue("motion", name)

    def language(self) -> str:
        """One of ``SPOKEN``."""
        return self._one_of(KEY, SPOKEN)

    def set_language(self, name: str) -> None:
        """Remember what the window is to speak from the next start on."""
        self._settings.setValue(KEY, name)

    def rate_list(self) -> str:
        """One of ``RATE_LISTS``."""
        return self._one_of("rates", RATE_LISTS)

    def set_rate_list(self, name: str) -> None:
        """Remember what the slider of the learning rate goes through."""
        self._settings.setValue("rates", name)

    def table_digits(self) -> int:
        """Significant digits, at least, of numbers in tables, one of ``DIGITS``."""
        digits = self._whole("digits", DIGITS[0])
        return digits if digits in DIGITS else DIGITS[0]

    def set_table_digits(self, digits: int) -> None:
        """Remember how many."""
        self._settings.setValue("digits", digits)

    def speeds(self) -> tuple[float, ...]:
        """The speeds that a person wants to be offered, rising, in steps a second; none are the usual ones."""
        try:
            found = sorted({float(word) for word in str(self._settings.value("speeds", "")).split(" ") if word})
        except ValueError:
            return ()
        fits = len(found) <= MOST_SPEEDS and all(SLOWEST <= speed <= FASTEST for speed in found)
        return tuple(found) if fits else ()

    def set_speeds(self, speeds: Sequence[float]) -> None:
        """Remember which."""
        self._settings.setValue("speeds", " ".join(map(repr, speeds)))

    def autosave_seconds(self) -> int:
        """How long after a change work that is not saved is kept, one of ``AUTOSAVE_SECONDS``."""
        seconds = self._whole("autosave", USUAL_AUTOSAVE)
        return seconds if seconds in AUTOSAVE_SECONDS else USUAL_AUTOSAVE

    def set_autosave_seconds(self, seconds: int) -> None:
        """Remember how long."""
        self._settings.setValue("autosave", seconds)

    def projects_folder(self) -> Path | None:
        """Where new files are saved and looked for; None is where the last file was."""
        stored = self._settings.value("projects", "")
        return Path(stored) if isinstance(stored, str) and stored and Path(stored).is_dir() else None

    def set_projects_folder(self, folder: Path | None) -> None:
        """Remember where."""
        self._settings.setValue("projects", "" if folder is None else str(folder))

    def shows_welcome(self) -> bool:
        """Whether a start without a file shows the welcome pane."""
        return str(self._settings.value("welcome", "")) != "false"

    def set_shows_welcome(self, on: bool) -> None:
        """Remember whether it does."""
        self._settings.setValue("welcome", "true" if on else "false")

    def shortcuts(self) -> dict[str, tuple[str, ...]]:
        """Keys that a person gave to actions, by the actions' ids; none where an action is to have none."""
        self._settings.beginGroup(SHORTCUTS)
        names = self._settings.childKeys()
        self._settings.endGroup()
        return {name: self._keys(name) for name in names}

    def set_shortcut(self, name: str, keys: Sequence[str] | None) -> None:
        """Remember an action's keys; None are those of its row again."""
        if keys is None:
            self._settings.remove(f"{SHORTCUTS}/{name}")
        else:
            self._settings.setValue(f"{SHORTCUTS}/{name}", KEYS_APART.join(keys))

    def forget_shortcuts(self) -> None:
        """All actions have the keys of their rows again."""
        self._settings.remove(SHORTCUTS)

    def forget_choices(self) -> None:
        """What is chosen in the dialog of preferences is as usual again; files, layout and shortcuts stay."""
        for key in CHOICES:
            self._settings.remove(key)

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

    def _keys(self, name: str) -> tuple[str, ...]:
        stored = str(self._settings.value(f"{SHORTCUTS}/{name}", ""))
        return tuple(keys for keys in stored[:MOST_OF_KEYS].split(KEYS_APART) if keys)

    def _one_of(self, key: str, known: Sequence[str]) -> str:
        """What is stored, if it is known; else the first."""
        stored = str(self._settings.value(key, known[0]))
        return stored if stored in known else known[0]

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
