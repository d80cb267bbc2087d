"""Runs every check: python3 packaging/test.py [--with-torch]. With other arguments, only pytest with them.

Lint, format, types, the scenarios with real mouse and keys under Xvfb, and all tests off screen. micrograd is
installed for the tests; gcc and Xvfb where they can be (Debian, root); PyTorch where it is asked for. What is
skipped for want of one of them is listed at the end.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from environment import (
    OFFSCREEN_LIBRARIES,
    SCREEN_LIBRARIES,
    TOP,
    SetupError,
    can_install,
    install_missing_libraries,
    install_packages,
    prepare,
    run_quietly,
    say,
)

SCREEN_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
C_COMPILER = {"gcc": "gcc"}
C_LIBRARY = "libc6-dev"  # gcc only recommends it
WITH_TORCH = "--with-torch"
MOST_PROCESSES = 4  # each takes up to 1.6 GB
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"), "1")
"""Of libraries that share a sum out among all processors: as in the app, and the processes of the tests have those."""


def main(arguments: list[str]) -> int:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each program that a test starts compiles the app anew
    with_torch = WITH_TORCH in arguments
    arguments = [argument for argument in arguments if argument != WITH_TORCH]
    try:
        interpreter = str(prepare("test,torch" if with_torch else "test", OFFSCREEN_LIBRARIES))
    except SetupError as error:
        say(f"test.py: {error}")
        return 1
    offscreen = {**os.environ, **ONE_THREAD, "QT_QPA_PLATFORM": "offscreen"}
    pytest = [interpreter, "-m", "pytest"]
    if arguments:
        return subprocess.call([*pytest, *arguments], cwd=TOP, env=offscreen)
    checks = (
        ("Lint", [interpreter, "-m", "ruff", "check", "."]),
        ("Format", [interpreter, "-m", "ruff", "format", "--check", "."]),
    )
    failed = [name for name, command in checks if not check(name, command, offscreen)]
    skipped = [*without_c(), *without_torch(interpreter)]
    with meanwhile("Types", [interpreter, "-m", "mypy"], offscreen, failed):
        if not screen_scenarios(pytest, skipped):
            failed.append("Scenarios on a screen")
        if not check("Tests", [*pytest, *at_once(), "-m", "not xvfb"], offscreen):
            failed.append("Tests")
    for line in skipped:
        say(f"Skipped: {line}")
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def at_once() -> list[str]:
    """The words that let pytest run tests in one process more than there are processors, to a limit.

    Of the time of a test of a window or a program a part is waiting, for a frame or for what another process says.
    """
    processors = os.cpu_count() or 1
    return ["-n", str(min(processors + 1, MOST_PROCESSES)), "--dist", "worksteal"] if processors > 1 else []


def without_c() -> list[str]:
    """What is skipped without a C compiler; nothing where there is one, or one can be installed."""
    what = "the comparison with C written by hand"
    reason = obtain(C_COMPILER, [C_LIBRARY], f"gcc is needed for {what}.")
    return [f"{what}: {reason}"] if reason else []


def without_torch(interpreter: str) -> list[str]:
    """What is skipped without PyTorch; nothing where it is installed."""
    if run_quietly([interpreter, "-c", "import torch"]):
        return []
    return [f"the comparisons with PyTorch: it is not installed; '{WITH_TORCH}' installs it."]


def obtain(programs: dict[str, str], beside: list[str], why: str) -> str:
    """Install the packages of the programs that are absent; the reason if that can't be done, else nothing."""
    absent = [package for program, package in programs.items() if shutil.which(program) is None]
    if not absent:
        return ""
    if not can_install():
        return f"{', '.join(absent)} can't be installed here."
    try:
        install_packages([*absent, *beside], why)
    except SetupError as error:
        return str(error)
    return ""


def check(name: str, command: list[str], environment: dict[str, str]) -> bool:
    say(f"== {name}")
    return subprocess.call(command, cwd=TOP, env=environment) == 0


@contextlib.contextmanager
def meanwhile(name: str, command: list[str], environment: dict[str, str], failed: list[str]) -> Iterator[None]:
    """Run a check beside the block, which begins with what takes one processor; it is told of after the block."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=TOP, env=environment, stdout=said, stderr=subprocess.STDOUT)
        try:
            yield
        finally:
            status = process.wait()
            say(f"== {name}")
            said.seek(0)
            say(said.read().decode(errors="replace").rstrip())
        if status:
            failed.append(name)


def screen_scenarios(pytest: list[str], skipped: list[str]) -> bool:
    say("== Scenarios on a screen")
    reason = "Xvfb is for Linux."
    if sys.platform.startswith("linux"):
        reason = obtain(SCREEN_PROGRAMS, [], "The scenarios need a virtual screen.")
        try:
            install_missing_libraries(SCREEN_LIBRARIES)
        except SetupError as error:
            reason = str(error)
    if reason:
        skipped.append(f"the scenarios with real mouse and keys: {reason}")
        return True
    try:
        with screen() as environment:
            environment = {**environment, "QT_QPA_PLATFORM": "xcb"}
            environment.pop("WAYLAND_DISPLAY", None)
            # asked of all tests: what pytest makes of their assertions is kept for the processes that follow
            return subprocess.call([*pytest, "-m", "xvfb"], cwd=TOP, env=environment) == 0
    except SetupError as error:
        say(f"test.py: {error}")
        return False


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a virtual screen with a window manager; both are ended by the end of the block."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    manager = None
    try:
        with os.fdopen(reader) as numbers:
            number = numbers.readline().strip()  # waits until the screen is up, or the server has ended
        if not number:
            raise SetupError("The virtual screen did not start.")
        environment = {**os.environ, "DISPLAY": f":{number}"}
        manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for_manager(environment)
        yield environment
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def wait_for_manager(environment: dict[str, str]) -> None:
    """Return once the window manager answers: only then is the number of desktops known."""
    question = ["xdotool", "get_num_desktops"]
    for _ in range(100):
        if subprocess.run(question, env=environment, capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise SetupError("The window manager did not start on the virtual screen.")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
