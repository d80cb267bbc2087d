"""What the bundles of all systems share: where they are made, their icons, and how commands are run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from environment import TOP, SetupError

NAME = "micrograd-desktop"
TITLE = "Micrograd Desktop"
ID = "io.github.micrograd_desktop.MicrogradDesktop"
BUILD, DIST = TOP / "build" / "bundle", TOP / "dist"
FOLDER = DIST / NAME
APP = DIST / f"{TITLE}.app"
HERE = TOP / "packaging"
ICON = TOP / "resources" / "icons" / "app.svg"


def copy(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / source.name)


def said_by(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def draw_icons(interpreter: Path, targets: dict[Path, int]) -> None:
    """The app's icon as files, each of so many pixels a side; a name's ending says in which form."""
    for target in targets:
        target.parent.mkdir(parents=True, exist_ok=True)
    words = [word for target, size in targets.items() for word in (str(target), str(size))]
    run([str(interpreter), "-c", DRAW_ICONS, str(ICON), *words], {**os.environ, "QT_QPA_PLATFORM": "offscreen"})


DRAW_ICONS = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(sys.argv[:1])
source, *words = sys.argv[1:]
for target, size in zip(words[::2], map(int, words[1::2])):
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(source).render(painter)
    painter.end()
    if not image.save(target):
        sys.exit(f"{target} can't be written")
"""


def size(folder: Path) -> float:
    """In MB."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command.

    Raises
    ------
    SetupError
        With what it said, if it failed.
    """
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=TOP)
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip() or "it gave no reason").splitlines()
        raise SetupError(f"'{Path(command[0]).name}' failed with status {done.returncode}: {said[-1]}")
