"""Where the data files of the app are: fonts, icons, examples, lessons.

In the source tree they stand in the top-level `resources` folder; in an installed wheel the
same folder is packed inside the package as `_resources`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CANDIDATES = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


@cache
def root() -> Path:
    """Folder that holds all resources.

    Raises
    ------
    FileNotFoundError
        If the installation carries no resources.
    """
    for folder in _CANDIDATES:
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError("The app's resources folder (fonts and icons) is missing. Install Micrograd Desktop again.")


def path(*parts: str) -> Path:
    """Path of one resource, for example `path("icons", "play.svg")`; the file need not exist."""
    return root().joinpath(*parts)


def fonts() -> tuple[Path, ...]:
    """Font files to load before the first window, sorted by name."""
    return tuple(sorted(path("fonts").glob("*.ttf")))
