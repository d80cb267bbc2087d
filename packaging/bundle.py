"""Builds what is installed by people who have no Python: python3 packaging/bundle.py.

On Linux a .tar.xz and a .deb in `dist/`, each with its own interpreter and libraries. On Windows and macOS the folder
or the app that PyInstaller makes there; these two are not verified. What was built is started before it is packed.
"""

from __future__ import annotations

import datetime
import os
import platform
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

from environment import OFFSCREEN_LIBRARIES, SCREEN_LIBRARIES, TOP, SetupError, install_packages, prepare, say

NAME = "micrograd-desktop"
ID = "io.github.micrograd_desktop.MicrogradDesktop"
BUILD, DIST = TOP / "build" / "bundle", TOP / "dist"
FOLDER = DIST / NAME
HERE = TOP / "packaging"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
STRIPPED = ("*.so", "*.so.*")
LEFT_WHOLE = ("numpy.libs", "contourpy.libs")
"""Folders of libraries that stripping breaks (numpy's OpenBLAS)."""

LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
QT_LICENCE = (
    "Qt and PySide6, by The Qt Company Ltd., are used under the GNU Lesser General Public License, version 3:\n"
    "https://www.gnu.org/licenses/lgpl-3.0.html. Their libraries stand beside the program as files of their own and\n"
    "can be replaced by others of the same version. Their source: https://code.qt.io.\n"
)

DEPENDS = (
    *("libc6 (>= 2.35)", "libstdc++6", "libgcc-s1", "libgl1", "libegl1", "libfontconfig1", "libfreetype6"),
    *("libglib2.0-0t64 | libglib2.0-0", "libdbus-1-3", "libexpat1", "zlib1g", "libx11-6", "libx11-xcb1"),
    *("libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
)
"""What the bundle leaves to the system: the C libraries, and what must fit the system's screen and fonts."""


def main() -> int:
    try:
        interpreter = prepare("bundle", {**OFFSCREEN_LIBRARIES, **SCREEN_LIBRARIES})
        version = project_version()
        build(interpreter)
        if sys.platform.startswith("linux"):
            strip()
            add_licences(interpreter)
            try_out()
            packed = (pack_tar(version), pack_deb(interpreter, version))
            for path in packed:
                say(f"{path.relative_to(TOP)}: {path.stat().st_size / 1e6:.0f} MB, installed {size(FOLDER):.0f} MB")
        else:
            say(f"{FOLDER.relative_to(TOP)} is built; it was not verified on this system.")
    except SetupError as error:
        say(f"bundle.py: {error}")
        return 1
    return 0


def project_version() -> str:
    found = re.search(r'__version__ = "(.+)"', (TOP / "micrograd_desktop" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise SetupError("micrograd_desktop/__init__.py names no version.")
    return found[1]


def build(interpreter: Path) -> None:
    """What the spec says, into ``dist/``."""
    say("Building with PyInstaller ...")
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "work")]
    spec = str(HERE / f"{NAME}.spec")
    run([str(interpreter), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, spec])


def strip() -> None:
    """Take from the libraries the symbols that only a debugger reads."""
    if shutil.which("strip") is None:
        install_packages(["binutils"], "The libraries are stripped with 'strip'.")
    for pattern in STRIPPED:
        for path in FOLDER.rglob(pattern):
            if path.is_file() and not path.is_symlink() and not set(LEFT_WHOLE) & set(path.parts):
                run(["strip", "--strip-unneeded", str(path)])


def add_licences(interpreter: Path) -> None:
    """Beside the program the licences of all that is bundled: Python, the packages, the fonts and the icons."""
    target = FOLDER / "licences"
    shutil.rmtree(target, ignore_errors=True)
    for distribution in metadata.distributions(path=[site_packages(interpreter)]):
        if distribution.name in bundled(interpreter):
            for file in distribution.files or ():
                source = Path(str(distribution.locate_file(file)))
                if LICENCE.search(source.name) and source.suffix not in (".py", ".pyc") and source.is_file():
                    copy(source, target / distribution.name)
    python = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "LICENSE.txt")
    for source in (python, Path("/usr/share/doc/python3/copyright")):
        if source.is_file():
            copy(source, target / "Python")
    for kind in ("fonts", "icons"):
        for source in (TOP / "resources" / kind).iterdir():
            if source.name.startswith(("OFL", "LICENSE")):
                copy(source, target / kind)
    copy(TOP / "resources" / "LICENSE", target)
    (target / "Qt and PySide6.txt").write_text(QT_LICENCE, "utf-8")
    for source in (Path("/usr/share/common-licenses/LGPL-3"), Path("/usr/share/common-licenses/GPL-3")):
        if source.is_file():
            copy(source, target)


@cache
def bundled(interpreter: Path) -> frozenset[str]:
    """The packages that the program is made of: those that pyproject.toml pins without an extra, and theirs."""
    question = (
        "from importlib.metadata import distribution, PackageNotFoundError\n"
        "import re\n"
        "names, wanted = set(), ['micrograd-desktop']\n"
        "while wanted:\n"
        "    try: found = distribution(wanted.pop())\n"
        "    except PackageNotFoundError: continue\n"
        "    if found.name not in names:\n"
        "        names.add(found.name)\n"
        "        wanted += [re.match('[A-Za-z0-9._-]+', r)[0] for r in found.requires or () if 'extra' not in r]\n"
        "print(*sorted(names - {'micrograd-desktop'}), sep='\\n')\n"
    )
    return frozenset(said_by([str(interpreter), "-c", question]).split("\n"))


def copy(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / source.name)


def site_packages(interpreter: Path) -> str:
    return said_by([str(interpreter), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])


def said_by(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def try_out() -> None:
    """Start what was built: train without a window, and draw one."""
    say("Trying it out ...")
    program, picture = str(FOLDER / NAME), BUILD / "window.png"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(BUILD / "home"), "QT_QPA_PLATFORM": "offscreen"}
    (BUILD / "home").mkdir(parents=True, exist_ok=True)
    for command in (["train", "moons-demo", "--steps", "20"], ["--offscreen-picture", str(picture), "--train", "20"]):
        run([program, *command], environment)
    if not picture.is_file():
        raise SetupError("The program that was built draws no picture of its window.")


def pack_tar(version: str) -> Path:
    say("Packing the .tar.xz ...")
    name = f"{NAME}-{version}-linux-{platform.machine()}"
    path = DIST / f"{name}.tar.xz"
    owner = ["--owner=0", "--group=0", "--sort=name", f"--transform=s,^{NAME},{name},"]
    compressed = {**os.environ, "XZ_OPT": "-6 -T0"}
    run(["tar", "--create", "--xz", "--file", str(path), *owner, "--directory", str(DIST), NAME], compressed)
    return path


def pack_deb(interpreter: Path, version: str) -> Path:
    """The Debian package: the bundle under /usr/lib, and what makes it known to the desktop."""
    say("Packing the .deb ...")
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    library, share = root / "usr" / "lib" / NAME, root / "usr" / "share"
    shutil.copytree(FOLDER, library, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    desktop(interpreter, share, version)
    documents = share / "doc" / NAME
    shutil.move(library / "licences", documents / "licences")
    shutil.copyfile(HERE / "linux" / "debian-copyright", documents / "copyright")
    control = root / "DEBIAN"
    control.mkdir()
    architecture = said_by(["dpkg", "--print-architecture"])
    (control / "control").write_text(
        f"Package: {NAME}\nVersion: {version}\nSection: education\nPriority: optional\n"
        f"Architecture: {architecture}\nInstalled-Size: {int(size(root) * 1000)}\n"
        f"Maintainer: The developers of Micrograd Desktop <micrograd-desktop@users.noreply.github.com>\n"
        f"Depends: {', '.join(DEPENDS)}\nDescription: watch a scalar autograd engine learn\n"
        " A small neural network whose every weight is a value with its data and its gradient,\n"
        " as in Andrej Karpathy's micrograd lecture. Watch it learn, open any point of its data as\n"
        " a scalar graph, and walk backward() through it one node at a time.\n",
        "utf-8",
    )
    for path in root.rglob("*"):  # whatever the builder's umask is
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or (os.access(path, os.X_OK) and path.suffix != ".ttf") else 0o644)
    path = DIST / f"{NAME}_{version}_{architecture}.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(path)])
    return path


def desktop(interpreter: Path, share: Path, version: str) -> None:
    """The entry of the menu, the type of the files, the icon in all sizes, the manual page."""
    icons = share / "icons" / "hicolor"
    for source, target in (
        (HERE / "linux" / f"{ID}.desktop", share / "applications"),
        (HERE / "linux" / f"{ID}.xml", share / "mime" / "packages"),
        (HERE / "linux" / f"{ID}.metainfo.xml", share / "metainfo"),
        (HERE / "linux" / f"{NAME}.1", share / "man" / "man1"),
    ):
        target.mkdir(parents=True, exist_ok=True)
        text = source.read_text("utf-8").replace("@VERSION@", version)
        (target / source.name).write_text(text.replace("@DATE@", datetime.date.today().isoformat()), "utf-8")
    run(["gzip", "-9", "-n", str(share / "man" / "man1" / f"{NAME}.1")])
    (icons / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(TOP / "resources" / "icons" / "app.svg", icons / "scalable" / "apps" / f"{ID}.svg")
    sizes = [str(number) for number in ICON_SIZES]
    run(
        [str(interpreter), "-c", DRAW_ICONS, str(TOP / "resources" / "icons" / "app.svg"), str(icons), ID, *sizes],
        {**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


DRAW_ICONS = """
import sys, pathlib
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(sys.argv[:1])
source, folder, name, *sizes = sys.argv[1:]
for size in map(int, sizes):
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(source).render(painter)
    painter.end()
    target = pathlib.Path(folder) / f"{size}x{size}" / "apps"
    target.mkdir(parents=True)
    if not image.save(str(target / f"{name}.png")):
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


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
