"""Makes the project's virtual environment and sees that the system has what Qt needs. Standard library only."""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 14)
# The processors for which PySide6 has wheels on Linux -> the oldest glibc that they run with.
GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}
OLDEST_MACOS = 13
# Shared library -> Debian package.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


class SetupError(Exception):
    """A sentence on what stands in the way."""


def say(text: str) -> None:
    print(text, flush=True)


def python() -> Path:
    """The environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


class System(NamedTuple):
    """What the packages depend on. ``libc`` is its name and version, ``macos`` the version, both empty elsewhere."""

    python: tuple[int, ...]
    implementation: str
    free_threaded: bool
    bits: int
    platform: str
    machine: str
    libc: tuple[str, str]
    macos: str


def this_system() -> System:
    return System(
        tuple(sys.version_info[:3]),
        sys.implementation.name,
        bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        64 if sys.maxsize > 2**32 else 32,
        sys.platform,
        platform.machine(),
        platform.libc_ver() if sys.platform.startswith("linux") else ("", ""),
        platform.mac_ver()[0] if sys.platform == "darwin" else "",
    )


def unsuited(system: System) -> str:
    """Why the packages can't be installed on a system, and what would do; empty if they can."""
    wanted = f"Micrograd Desktop needs Python {dotted(OLDEST_PYTHON)} to {dotted(NEWEST_PYTHON)}"
    if not OLDEST_PYTHON <= system.python[:2] <= NEWEST_PYTHON:
        return f"{wanted}; this is {dotted(system.python)}. Start run.py with one of those."
    if system.implementation != "cpython" or system.free_threaded:
        kind = "a build without the GIL" if system.free_threaded else system.implementation
        return f"{wanted}, the usual build from python.org or the system; this is {kind}."
    if system.bits != 64:
        return f"{wanted} with 64 bits; this one has {system.bits}."
    if system.platform.startswith("linux"):
        return unsuited_linux(system)
    if system.platform == "darwin" and version(system.macos)[:1] < (OLDEST_MACOS,):
        return f"Micrograd Desktop needs macOS {OLDEST_MACOS} or newer, as Qt does; this is {system.macos}."
    return ""


def unsuited_linux(system: System) -> str:
    """The same for a Linux with a Python that would do."""
    name, number = system.libc
    oldest = GLIBC.get(system.machine)
    if oldest is None:
        return f"Micrograd Desktop needs a processor that Qt is built for: {' or '.join(GLIBC)}, not {system.machine}."
    needed = f"Micrograd Desktop needs a Linux with glibc {dotted(oldest)} or newer, as Qt does on {system.machine}"
    if name != "glibc":
        return f"{needed}; this one has another C library (musl, as on Alpine)."
    if version(number) < oldest:
        return f"{needed}; this one has {number}. Ubuntu 24.04 and Debian 13 have it."
    return ""


def version(text: str) -> tuple[int, ...]:
    """The numbers of a version, up to the first that is none."""
    numbers = []
    for part in text.split("."):
        if not part.isdecimal():
            break
        numbers.append(int(part))
    return tuple(numbers)


def dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))


def prepare(extra: str = "", libraries: dict[str, str] | None = None) -> Path:
    """Make everything ready and return the environment's interpreter; later calls return at once."""
    refusal = unsuited(this_system())
    if refusal:
        raise SetupError(refusal)
    install_missing_libraries(OFFSCREEN_LIBRARIES if libraries is None else libraries)
    stamp = VENV / f"installed{'-' + extra if extra else ''}"
    made_for = f"{TOP} {sys.version_info[:2]}".encode()  # a moved folder or another Python is set up again
    wanted = hashlib.sha256((TOP / "pyproject.toml").read_bytes() + made_for).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted and python().is_file():
        return python()
    make_venv()
    install(extra)
    stamp.write_text(wanted)
    return python()


def make_venv() -> None:
    """Make the environment, or mend a half-made one."""
    if python().is_file() and run_quietly([str(python()), "-m", "pip", "--version"]):
        return
    say("Making a virtual environment in .venv ...")
    if VENV.exists():
        shutil.rmtree(VENV)
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")  # as 'python3 -m venv' does
    except (subprocess.CalledProcessError, ImportError):
        shutil.rmtree(VENV, ignore_errors=True)
        install_packages(["python3-venv"], "Python's venv module is incomplete.")
        if not run_quietly([sys.executable, "-m", "venv", str(VENV)]):
            raise SetupError("The virtual environment could not be made with 'python3 -m venv'.") from None


def install(extra: str) -> None:
    """Install the project, in place, with what pyproject.toml pins."""
    say("Installing what pyproject.toml pins (some 500 MB the first time) ...")
    target = f"{TOP}[{extra}]" if extra else str(TOP)
    command = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--editable", target]
    if not sys.stdout.isatty():
        command.append("--quiet")  # in a log, progress bars are noise
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        errors = [line.partition("ERROR:")[2].strip() for line in done.stderr.splitlines() if "ERROR:" in line]
        reason = errors[-1] if errors else "it gave no reason."  # the lines of a build's own pip are indented
        raise SetupError(f"The packages could not be installed. Is the network there? pip says: {reason}")


def missing(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of the libraries that can't be loaded; nothing off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    absent = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent.append(package)
    return absent


def install_missing_libraries(libraries: dict[str, str]) -> None:
    """Install what Qt needs of the system, as root on Debian; else say the one command that does."""
    absent = missing(libraries)
    if absent:
        install_packages(absent, "Qt needs system libraries that are missing.")


def can_install() -> bool:
    """Whether system packages can be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: list[str], why: str) -> None:
    """Install Debian packages, or raise with the command to run."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not can_install():
        raise SetupError(f"{why} On Debian and Ubuntu run: sudo {' '.join(command)}")
    say(f"Installing {', '.join(packages)} ...")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
        done = subprocess.run(
            step, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
        )
        if done.returncode != 0:
            reason = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
            raise SetupError(f"{why} '{' '.join(step)}' failed: {reason}")


def run_quietly(command: list[str]) -> bool:
    """Whether a command succeeds, its output unseen."""
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
