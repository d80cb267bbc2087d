"""The macOS disk image. *Not verified here*: it has not been run on macOS."""

from __future__ import annotations

import platform
from pathlib import Path

from bundle_parts import APP, DIST, HERE, NAME, run
from environment import say


def pack_image(version: str) -> Path:
    """The app, signed, in a disk image beside a link to the folder of applications."""
    say("Packing the .dmg ...")
    path = DIST / f"{NAME}-{version}-macos-{platform.machine()}.dmg"
    run(["bash", str(HERE / "macos" / "make_dmg.sh"), str(APP), str(path)])
    return path
