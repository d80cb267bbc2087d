"""Which files windows work on, so that a second window on one of them is told: locks beside the preferences."""

from __future__ import annotations

import os
from pathlib import Path

from micrograd_desktop.project.files import digest, make_private
from micrograd_desktop.project.locks import Lock


class OpenFile:
    """The file that a window works on.

    Where nothing can be locked nobody is told anything; saving looks at what the file holds all the same.

    Parameters
    ----------
    folder
        Where the locks are, of all windows; made when there is the first; None where there is no place for any.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lock: Lock | None = None

    def is_elsewhere(self, path: Path) -> bool:
        """Whether another window works on a file."""
        place = self._place(path)
        if place is None or (self._lock is not None and self._lock.path == place):
            return False
        try:
            lock = Lock.take(place)
        except OSError:
            return False
        if lock is not None:
            lock.release()
        return lock is None

    def hold(self, path: Path | None) -> None:
        """From now on this window works on that file, unless another does already; on none if ``path`` is None."""
        place = None if path is None else self._place(path)
        if self._lock is not None:
            if self._lock.path == place:
                return
            self._lock.release()
            self._lock = None
        if place is not None:
            try:
                self._lock = Lock.take(place)
            except OSError:
                self._lock = None

    def _place(self, path: Path) -> Path | None:
        """Where the lock of a file is: the same by whatever way its name leads to it."""
        if self._folder is None:
            return None
        try:
            make_private(self._folder)
            name = os.path.normcase(os.path.realpath(path))
        except (OSError, ValueError):
            return None
        return self._folder / f"{digest(os.fsencode(name)).hex()}.lock"
