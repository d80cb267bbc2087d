"""Tries the Linux packages where nothing else is: python3 packaging/linux/try_packages.py, as root on Debian.

In a bare Debian 12 made by mmdebstrap, without Python and without a compiler, the .deb is installed, a project is
opened by its type and trained on a virtual screen, a second start goes to the window that runs, and after the purge
nothing is left. Then the .tar.xz is tried by a person without rights, once with a home that can't be written to.
The bare system is kept beside the build, so that a second run needs no minutes for it.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
WORK = TOP / "build" / "bare"
BASE, ROOT = WORK / "base.tar", WORK / "root"
NAME, PERSON = "micrograd-desktop", "person"
HOME = f"/home/{PERSON}"
TOOLS = ("xvfb", "xdotool", "xdg-utils", "libfile-mimeinfo-perl", "shared-mime-info", "desktop-file-utils", "man-db")
"""What a desktop has and this system lacks: a screen, hands, and what opens a file by its type."""

OF_THE_SYSTEM = ("/var/lib/dpkg", "/var/lib/apt", "/var/cache", "/var/log", "/etc/ld.so.cache", HOME, "/tmp", "/run")
"""Where installing anything at all leaves traces, and what is the person's."""

SCREEN = "DISPLAY=:61"
PATIENCE_SECONDS = 60


class FailedError(Exception):
    """A sentence on what is not as it should be."""


def main() -> int:
    try:
        debian, archive = newest("*.deb"), newest("*.tar.xz")
        make_base()
        with machine():
            try_debian(debian)
        with machine():
            try_archive(archive)
    except FailedError as error:
        print(f"try_packages.py: {error}", flush=True)
        return 1
    print("All is as it should be.", flush=True)
    return 0


def newest(pattern: str) -> Path:
    found = sorted((TOP / "dist").glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise FailedError(f"There is no dist/{pattern}: run python3 packaging/bundle.py first.")
    return found[-1]


def make_base() -> None:
    if BASE.is_file():
        return
    step("Making a bare Debian 12")
    WORK.mkdir(parents=True, exist_ok=True)
    made = BASE.with_suffix(".part.tar")
    run(["mmdebstrap", "--variant=minbase", "bookworm", str(made)])
    made.replace(BASE)


@contextlib.contextmanager
def machine() -> Iterator[None]:
    """A fresh copy of the bare system, with a person; nothing of it stays mounted."""
    shutil.rmtree(ROOT, ignore_errors=True)
    ROOT.mkdir(parents=True)
    run(["tar", "-C", str(ROOT), "-xf", str(BASE)])
    for name in ("/etc/resolv.conf", "/etc/hosts"):
        shutil.copyfile(name, ROOT / name[1:])
    for place in Path("/etc/apt/apt.conf.d").glob("99*"):  # how this machine reaches its archive
        shutil.copyfile(place, ROOT / "etc/apt/apt.conf.d" / place.name)
    mounted = []
    try:
        for kind, source, target in (("proc", "proc", "proc"), ("sysfs", "sys", "sys"), ("tmpfs", "tmp", "dev/shm")):
            (ROOT / target).mkdir(exist_ok=True)
            run(["mount", "-t", kind, source, str(ROOT / target)])
            mounted.append(target)
        inside("useradd", "--create-home", "--shell", "/bin/bash", PERSON)
        inside("apt-get", "update", "-qq")
        yield
    finally:
        for target in reversed(mounted):
            subprocess.run(["umount", "-l", str(ROOT / target)], check=False)


def try_debian(package: Path) -> None:
    step(f"Installing {package.name}, {package.stat().st_size / 1e6:.0f} MB, where there is no Python and no compiler")
    for program in ("python3", "gcc", "cc", "clang"):
        if inside("sh", "-c", f"command -v {program} || true"):
            raise FailedError(f"The bare system has {program}.")
    install(*TOOLS)
    before = listing()
    shutil.copyfile(package, ROOT / "tmp" / package.name)
    install(f"/tmp/{package.name}")
    if inside("sh", "-c", "command -v python3 || true"):
        raise FailedError("The package brings the system's Python with it.")
    inside("desktop-file-validate", f"/usr/share/applications/{desktop_id()}.desktop")
    inside("man", "--warnings", NAME)
    installed = state_of(f"/usr/lib/{NAME}")
    use(NAME)
    with screen():
        open_by_type()
    if state_of(f"/usr/lib/{NAME}") != installed:
        raise FailedError("A start has changed what is installed.")
    step("Removing it")
    quietly("apt-get", "purge", "-y", "-qq", NAME)
    quietly("apt-get", "autoremove", "--purge", "-y", "-qq")
    if left := sorted(listing() - before):
        raise FailedError(f"The purge has left {len(left)} files: {', '.join(left[:5])}")


def try_archive(archive: Path) -> None:
    step(f"Unpacking {archive.name} as a person without rights")
    install("xz-utils", "libgl1", "libegl1", "libfontconfig1", "libglib2.0-0", "libdbus-1-3", "libxkbcommon0")
    shutil.copyfile(archive, ROOT / "tmp" / archive.name)
    as_person("tar", "-xf", f"/tmp/{archive.name}", "-C", HOME)
    program = f"{HOME}/{archive.name.removesuffix('.tar.xz')}/{NAME}"
    use(program)
    step("The same with a home that can't be written to")
    shutil.rmtree(ROOT / HOME[1:] / ".config", ignore_errors=True)
    shutil.rmtree(ROOT / HOME[1:] / ".cache", ignore_errors=True)
    inside("chown", "-R", "root:root", HOME)
    inside("chmod", "-R", "a-w,a+rX", HOME)
    use(program)
    said = as_person("sh", "-c", f"QT_QPA_PLATFORM=offscreen timeout {PATIENCE_SECONDS} {program} 2>&1 || true")
    if "can't be written to" not in said:
        raise FailedError(f"Nobody is told that nothing can be kept; the app said: {said}")
    if inside("find", HOME, "-newer", "/tmp/begun"):
        raise FailedError("Something was written to a home that can't be written to.")


def use(program: str) -> None:
    """All that needs no screen: training, a sweep on all processors, pictures of every kind, a network taken home."""
    step("Training, sweeping, drawing, exporting")
    inside("rm", "-rf", "/tmp/made")
    as_person("mkdir", "/tmp/made")
    inside("touch", "/tmp/begun")
    run_app = f"cd /tmp/made && {program}"
    last = json.loads(as_person("sh", "-c", f"{run_app} train moons-demo --steps 200 --json").splitlines()[-2])
    if not (last["step"] == 199 and last["accuracy"] > 0.8):
        raise FailedError(f"The moons demo is not trained: {last}")
    as_person("sh", "-c", f"{run_app} sweep xor --over training.learning_rate=0.01,0.1,1 --steps 50 --out sweep.jsonl")
    for name in ("window.png", "plane.svg", "plane.pdf", "run.gif", "run.apng"):
        how = (
            "--view output --step 60" if name.startswith("plane") else "--steps 40 --every 20" if "run" in name else ""
        )
        command = f"--offscreen-picture {name} --train 50" if name == "window.png" else f"render xor {how} --out {name}"
        as_person("sh", "-c", f"export QT_QPA_PLATFORM=offscreen; {run_app} {command}")
        if not (ROOT / "tmp/made" / name).stat().st_size:
            raise FailedError(f"{name} is empty.")
    for target, name in (("pytorch", "net.py"), ("numpy", "net-numpy.py")):
        as_person("sh", "-c", f"{run_app} export xor --to {target} --steps 20 --out {name}")
    as_person("sh", "-c", f"{run_app} train xor --steps 5 --quiet --out mine.mgd")


def open_by_type() -> None:
    """A project by xdg-open, trained and saved with keys; a second file goes to the app that runs."""
    step("Opening a project by its type, and training it with keys")
    kind = as_person("xdg-mime", "query", "filetype", "/tmp/made/mine.mgd")
    if kind != "application/x-micrograd-desktop":
        raise FailedError(f"A project's type is taken for {kind}.")
    before = steps_of("mine.mgd")
    as_person("sh", "-c", f"{SCREEN} setsid xdg-open /tmp/made/mine.mgd >/tmp/made/said 2>&1 &")
    window = wait_for_window("mine.mgd")

    def trained() -> bool:  # keys that come before all is there are nobody's
        keys(window, "space", "sleep", "3", "space", "sleep", "1", "ctrl+s", "sleep", "2")
        return steps_of("mine.mgd") > before

    wait_until(trained, "The window was not trained, or not saved.")
    as_person("cp", "/tmp/made/mine.mgd", "/tmp/made/other.mgd")
    as_person("sh", "-c", f"{SCREEN} xdg-open /tmp/made/other.mgd")
    wait_for_window("other.mgd")
    apps = running()
    if len(apps) != 1:
        raise FailedError(f"Two files are open in {len(apps)} apps.")
    inside("sh", "-c", f"kill {apps[0]}")
    wait_until(lambda: not running(), "The app does not end when it is told to.")


def wait_until(so: Callable[[], bool], else_: str) -> None:
    for _ in range(PATIENCE_SECONDS):
        if so():
            return
        time.sleep(1)
    raise FailedError(else_)


def running() -> list[str]:
    """The processes of the installed app, whose windows these are."""
    found = inside("sh", "-c", f"find /proc -maxdepth 2 -name exe -lname '/usr/lib/{NAME}/*' 2>/dev/null || true")
    return [line.split("/")[2] for line in found.splitlines()]


def steps_of(name: str) -> int:
    found = json.loads(as_person(NAME, "info", f"/tmp/made/{name}", "--json"))
    return int(found["step"])


@contextlib.contextmanager
def screen() -> Iterator[None]:
    server = subprocess.Popen(
        ["chroot", str(ROOT), "Xvfb", SCREEN.partition("=")[2], "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def wait_for_window(title: str) -> str:
    question = f"{SCREEN} timeout {PATIENCE_SECONDS} xdotool search --sync --onlyvisible --name '{title}'"
    found = as_person("sh", "-c", question).split()
    if not found:
        raise FailedError(f"No window of {title} came up.")
    return found[0]


def keys(window: str, *words: str) -> None:
    """Keys and pauses, to a window: there is no window manager that would give it the focus."""
    parts, pauses = [f"windowfocus --sync {window}"], iter(words)
    for word in pauses:
        parts.append(f"sleep {next(pauses)}" if word == "sleep" else f"key {word}")
    as_person("sh", "-c", f"{SCREEN} xdotool {' '.join(parts)}")


def desktop_id() -> str:
    (found,) = (TOP / "packaging" / "linux").glob("*.desktop")
    return found.stem


def install(*packages: str) -> None:
    quietly("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def listing() -> set[str]:
    """All files of the system, but for those where any package leaves traces."""
    found = inside("find", "/", "-xdev", "-not", "-type", "d")
    return {name for name in found.splitlines() if not name.startswith(OF_THE_SYSTEM)}


def state_of(folder: str) -> str:
    return inside("find", folder, "-printf", "%p %s %T@ %m\n")


def quietly(*words: str) -> None:
    inside("env", "DEBIAN_FRONTEND=noninteractive", *words)


def as_person(*words: str) -> str:
    return inside("setpriv", "--reuid", PERSON, "--regid", PERSON, "--init-groups", "env", f"HOME={HOME}", *words)


def inside(*words: str) -> str:
    """What a command says in the bare system."""
    clean = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]
    return run([*clean, "chroot", str(ROOT), *words])


def run(words: list[str]) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip() or "it gave no reason").splitlines()
        raise FailedError(f"'{' '.join(words[-8:])}' ended with {done.returncode}: {' / '.join(said[-3:])}")
    return done.stdout.strip()


def step(text: str) -> None:
    print(f"== {text} ...", flush=True)


if __name__ == "__main__":
    sys.exit(main())
