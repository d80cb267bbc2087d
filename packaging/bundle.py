"""Builds what is installed by people who have no Python: python3 packaging/bundle.py.

On each system for that system, in `dist/`, with an interpreter and libraries of its own: on Linux a .tar.xz and a
.deb, on Windows an installer, on macOS a disk image. Only Linux is verified. What was built is started before it is
packed. With --quick it is packed in a quarter of the time, and a third larger: to try it, not to pass it on.
"""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from bundle_parts import APP, BUILD, DIST, FOLDER, HERE, NAME, copy, draw_icons, run, said_by, size
from environment import OFFSCREEN_LIBRARIES, SCREEN_LIBRARIES, TOP, SetupError, prepare, say

SYSTEM = "linux" if sys.platform.startswith("linux") else sys.platform
PROGRAM = {"darwin": APP / "Contents" / "MacOS" / NAME, "win32": FOLDER / f"{NAME}.exe"}.get(SYSTEM, FOLDER / NAME)
CONTENTS = {"darwin": APP / "Contents" / "Frameworks"}.get(SYSTEM, FOLDER / "_internal")
INSTALLED = APP if SYSTEM == "darwin" else FOLDER
LICENCES = {"darwin": APP / "Contents" / "Resources"}.get(SYSTEM, FOLDER) / "licences"
ICONS = {"darwin": (BUILD / f"{NAME}.icns", 512), "win32": (BUILD / f"{NAME}.ico", 256)}
"""By system the icon that PyInstaller puts into the program, and its pixels a side; on Linux it stands beside it."""

LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
QT_LICENCE = (
    "Qt and PySide6, by The Qt Company Ltd., are used under the GNU Lesser General Public License, version 3:\n"
    "https://www.gnu.org/licenses/lgpl-3.0.html. Their libraries stand beside the program as files of their own and\n"
    "can be replaced by others of the same version. Their source: https://code.qt.io.\n"
)


QUICK = "--quick"


def main(arguments: list[str]) -> int:
    if set(arguments) - {QUICK}:
        say(f"usage: python3 packaging/bundle.py [{QUICK}]")
        return 2
    try:
        interpreter = prepare("bundle", {**OFFSCREEN_LIBRARIES, **SCREEN_LIBRARIES})
        version = project_version()
        build(interpreter)
        add_licences(interpreter)
        try_out()
        for path in packed(interpreter, version, 0 if arguments else 6):
            say(f"{path.relative_to(TOP)}: {path.stat().st_size / 1e6:.0f} MB, installed {size(INSTALLED):.0f} MB")
    except SetupError as error:
        say(f"bundle.py: {error}")
        return 1
    return 0


def packed(interpreter: Path, version: str, effort: int) -> tuple[Path, ...]:
    """Pack what was built in the forms of this system; the effort, to 9, is that of xz on Linux."""
    match SYSTEM:
        case "linux":
            import pack_linux

            pack_linux.strip()
            try_out()
            return pack_linux.pack_tar(version, effort), pack_linux.pack_deb(interpreter, version, effort)
        case "win32":
            import pack_windows

            return (pack_windows.pack_installer(version),)
        case "darwin":
            import pack_macos

            return (pack_macos.pack_image(version),)
    say(f"{FOLDER.relative_to(TOP)} is built; on this system nothing packs it.")
    return ()


def project_version() -> str:
    found = re.search(r'__version__ = "(.+)"', (TOP / "micrograd_desktop" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise SetupError("micrograd_desktop/__init__.py names no version.")
    return found[1]


def build(interpreter: Path) -> None:
    """What the spec says, into ``dist/``."""
    say("Building with PyInstaller ...")
    if SYSTEM in ICONS:
        path, pixels = ICONS[SYSTEM]
        draw_icons(interpreter, {path: pixels})
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "work")]
    spec = str(HERE / f"{NAME}.spec")
    run([str(interpreter), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, spec])


def add_licences(interpreter: Path) -> None:
    """Beside the program the licences of all that is bundled, and of nothing else.

    Raises
    ------
    SetupError
        If something is bundled that has no licence there, or that the app's own list of credits lacks.
    """
    target = LICENCES
    shutil.rmtree(target, ignore_errors=True)
    found = bundled(interpreter)
    for distribution in metadata.distributions(path=[site_packages(interpreter)]):
        if distribution.name in found:
            for file in distribution.files or ():
                source = Path(str(distribution.locate_file(file)))
                if LICENCE.search(source.name) and source.suffix not in (".py", ".pyc") and source.is_file():
                    copy(source, target / distribution.name)
    python = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "LICENSE.txt")
    of_windows = Path(sys.base_prefix, "LICENSE.txt")
    for source in (python, of_windows, Path("/usr/share/doc/python3/copyright")):
        if source.is_file():
            copy(source, target / "Python")
    for kind in ("fonts", "icons", "data"):
        for source in (TOP / "resources" / kind).iterdir():
            if source.name.startswith(("OFL", "LICENSE", "SOURCES")):
                copy(source, target / kind)
    copy(TOP / "resources" / "LICENSE", target)
    (target / "Qt and PySide6.txt").write_text(QT_LICENCE, "utf-8")
    for source in (Path("/usr/share/common-licenses/LGPL-3"), Path("/usr/share/common-licenses/GPL-3")):
        if source.is_file():
            copy(source, target)
    for package in of_the_system():
        source = Path("/usr/share/doc", package, "copyright")
        if source.is_file():
            (target / "system").mkdir(exist_ok=True)
            shutil.copyfile(source, target / "system" / f"{package}.txt")
    compare_with_credits(found, target)


def compare_with_credits(found: frozenset[str], target: Path) -> None:
    """Hold what is bundled, the licences beside it, and the app's own list of credits to each other."""
    credits = own_credits()
    credited = {name for credit in credits for name in credit.distributions}
    if absent := sorted(found - credited):
        raise SetupError(f"credits.py names nothing of {', '.join(absent)}, which the bundle carries.")
    if SYSTEM == "linux" and (absent := sorted(credited - found)):
        raise SetupError(f"credits.py names {', '.join(absent)}, which the bundle does not carry.")
    for credit in credits:
        carried = not credit.distributions or found & set(credit.distributions)
        if credit.folder and carried and credit.folder != "system" and not (target / credit.folder).exists():
            raise SetupError(f"The licence of {credit.name} is not in the bundle.")
    if absent := [package for package in of_the_system() if not (target / "system" / f"{package}.txt").is_file()]:
        raise SetupError(f"The licences of {', '.join(absent)} are not in the bundle.")


def own_credits() -> tuple[NamedTuple, ...]:
    """The rows of the app's list; to read them takes nothing but Python."""
    sys.path.insert(0, str(TOP))
    try:
        credits: tuple[NamedTuple, ...] = importlib.import_module("micrograd_desktop.credits").CREDITS
    finally:
        sys.path.remove(str(TOP))
    return credits


@cache
def bundled(interpreter: Path) -> frozenset[str]:
    """The packages that something in the bundle is of, by their names: asked of what was built."""
    question = (
        "import sys\n"
        "from importlib.metadata import packages_distributions\n"
        "from pathlib import Path\n"
        "from PyInstaller.archive.readers import CArchiveReader\n"
        "program, folder = map(Path, sys.argv[1:])\n"
        "modules = CArchiveReader(str(program)).open_embedded_archive('PYZ.pyz').toc\n"
        "names = {name.partition('.')[0] for name in modules} | {path.name for path in folder.iterdir()}\n"
        "owners = packages_distributions()\n"
        "found = {owner for name in names for owner in owners.get(name, ())}\n"
        "print(*sorted(found - {'micrograd-desktop', 'pyinstaller', 'setuptools', 'pip'}), sep='\\n')\n"
    )
    return frozenset(said_by([str(interpreter), "-c", question, str(PROGRAM), str(CONTENTS)]).split("\n"))


def of_the_system() -> tuple[str, ...]:
    """The Debian packages of the libraries that the bundle has of this system; none elsewhere."""
    if SYSTEM != "linux" or shutil.which("dpkg") is None:
        return ()
    packages = set()
    for path in CONTENTS.glob("lib*.so*"):
        if not path.is_symlink() and not path.name.startswith("libpython"):
            found = subprocess.run(["dpkg", "-S", f"*/{path.name}"], capture_output=True, text=True, check=False).stdout
            packages.add(found.partition(":")[0] or path.name)
    return tuple(sorted(packages))


def site_packages(interpreter: Path) -> str:
    return said_by([str(interpreter), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])


def try_out() -> None:
    """Start what was built: train without a window, and draw one."""
    say("Trying it out ...")
    program, picture = str(PROGRAM), BUILD / "window.png"
    picture.unlink(missing_ok=True)
    environment = {"HOME": str(BUILD / "home"), "QT_QPA_PLATFORM": "offscreen"}
    if SYSTEM == "win32":
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}  # Windows finds its own libraries by it
    else:
        environment["PATH"] = "/usr/bin:/bin"
    (BUILD / "home").mkdir(parents=True, exist_ok=True)
    for command in (["train", "moons-demo", "--steps", "20"], ["--offscreen-picture", str(picture), "--train", "20"]):
        run([program, *command], environment)
    if not picture.is_file():
        raise SetupError("The program that was built draws no picture of its window.")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
