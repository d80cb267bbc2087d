"""The Windows installer, by NSIS. *Not verified here*: the script compiles, and has not been run on Windows."""

from __future__ import annotations

import shutil
from pathlib import Path

from bundle_parts import BUILD, DIST, FOLDER, HERE, NAME, run
from environment import SetupError, say


def pack_installer(version: str) -> Path:
    """The installer of ``FOLDER``, made by ``makensis``.

    Raises
    ------
    SetupError
        If NSIS is not installed, or finds a fault.
    """
    say("Packing the installer ...")
    compiler = shutil.which("makensis") or shutil.which(r"C:\Program Files (x86)\NSIS\makensis.exe")
    if compiler is None:
        raise SetupError("The installer is made by NSIS: https://nsis.sourceforge.io. Install it, and start again.")
    path = DIST / f"{NAME}-{version}-windows-setup.exe"
    words = {"VERSION": version, "FOLDER": str(FOLDER), "OUT": str(path), "ICON": str(BUILD / f"{NAME}.ico")}
    script = str(HERE / "windows" / "installer.nsi")
    run([compiler, "-V2", "-NOCD", *(f"-D{name}={text}" for name, text in words.items()), script])
    return path
