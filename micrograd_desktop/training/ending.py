"""How long work is ended: it looks now and then whether its result is still wanted."""

from __future__ import annotations

from collections.abc import Callable

Check = Callable[[], None]
"""Called now and then by what takes long; raises ``DroppedError`` if that is not wanted any more."""


class DroppedError(Exception):
    """Work was given up on the way, because something else is wanted now; it left all as it was."""


def go_on() -> None:
    """The check of work that is always done to its end."""
