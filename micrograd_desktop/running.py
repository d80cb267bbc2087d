"""One app for all windows of a person on a screen: how a start finds the one that runs, and tells it what to open.

Whoever holds a lock is that app, and listens at an address beside it (``qt/listener.py``). Everybody else sends it one
line and leaves. This side needs no Qt, so that a second start is over before a window could be.
"""

from __future__ import annotations

import os
import sys
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from micrograd_desktop import __version__
from micrograd_desktop.project.files import make_private, need_own
from micrograd_desktop.project.locks import Lock

FORMAT = "micrograd-desktop open"
LARGEST_LINE = 64 * 1024
"""Bytes of what is sent, the end of the line among them; whoever has more to say begins an app of its own."""

OPENED, REFUSED = b"opened\n", b"refused\n"
BEGINNING_SECONDS = 10.0
"""How long the app that has the lock may take to listen: it does after its own window is there."""

ANSWER_SECONDS = 10.0
"""How long it may take to answer; it answers between two events of its windows."""

AGAIN_SECONDS = 0.05
_LONGEST_ADDRESS = 100
"""Bytes; the systems' limits for the name of a socket are from 104 on."""

_NAME = "Micrograd Desktop"


class Place(NamedTuple):
    """Where the one app is to be found: the file that it locks, and the name or the file that it listens at."""

    lock: Path
    address: str


class Wish(NamedTuple):
    """What a start asks for: a new window.

    Attributes
    ----------
    opened
        The absolute path of a file, an example's name or a share text; "" for a window on the first example.
    workspace
        Where it begins; "" where its content decides.
    activation
        What the desktop handed to the start so that its window may come to the front; "" if nothing.
    """

    opened: str = ""
    workspace: str = ""
    activation: str = ""

    def line(self) -> bytes:
        """As one line of JSON in ASCII."""
        import json  # which only a second start needs

        return json.dumps({"format": FORMAT, "version": __version__, **self._asdict()}).encode("ascii") + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Wish | None:
        """What a line asks for; None where it is none of this version's: anything can be sent."""
        import json

        if len(line) > LARGEST_LINE:
            return None
        try:
            found = json.loads(line.decode("ascii"))
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict) or found.keys() != {"format", "version", *cls._fields}:
            return None
        if found["format"] != FORMAT or found["version"] != __version__:
            return None
        texts = [found[name] for name in cls._fields]
        return cls(*texts) if all(isinstance(text, str) and "\0" not in text for text in texts) else None


def place() -> Place | None:
    """Where the app of this person on this screen would be; None where there is no private place for it."""
    settings = _settings_folder()
    if settings is None:
        return None
    screen = [os.environ.get(name, "") for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")]
    from platform import node  # a home may be shared by machines

    text = "\n".join([node(), str(settings), *screen])
    name = f"micrograd-desktop-{zlib.crc32(text.encode(errors='surrogateescape')):08x}"
    for folder in (_runtime_folder(), settings / "open"):
        if folder is None:
            continue
        address = name if sys.platform == "win32" else str(folder / f"{name}.socket")
        if len(os.fsencode(address)) <= _LONGEST_ADDRESS:
            return Place(folder / f"{name}.lock", address)
    return None


def place_and_lock() -> tuple[Place | None, Lock | None]:
    """The place, and its lock: who holds that is the app that others find. None for the lock if another holds it.

    Both are None where nothing can be locked: there each start is an app of its own.
    """
    at = place()
    if at is None:
        return None, None
    try:
        make_private(at.lock.parent)
        return at, Lock.take(at.lock)
    except OSError:
        return None, None


def tell(at: Place, wish: Wish, patience: float = BEGINNING_SECONDS) -> bool:
    """Ask the app that runs to do it; False if it does not answer or will not, or has ended meanwhile."""
    line = wish.line()
    if len(line) > LARGEST_LINE:
        return False
    ask = _ask_pipe if sys.platform == "win32" else _ask_socket
    until = time.monotonic() + patience
    while (answer := ask(at.address, line)) is None:
        if time.monotonic() > until or _has_ended(at):
            return False
        time.sleep(AGAIN_SECONDS)
    return answer == OPENED


def _has_ended(at: Place) -> bool:
    try:
        lock = Lock.take(at.lock)
    except OSError:
        return True
    if lock is not None:
        lock.release()
    return lock is not None


def _ask_socket(address: str, line: bytes) -> bytes | None:
    """What is answered to a line; None if nobody listens."""
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(ANSWER_SECONDS)
        try:
            client.connect(address)
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        except OSError:
            return b""
        try:
            client.sendall(line)
            return _first_line(client.recv)
        except OSError:
            return b""


def _ask_pipe(address: str, line: bytes) -> bytes | None:
    """The same on Windows, whose pipes know no patience."""
    found: list[bytes | None] = []

    def ask() -> None:
        try:
            with open(rf"\\.\pipe\{address}", "r+b", buffering=0) as pipe:
                pipe.write(line)
                found.append(_first_line(pipe.read))
        except FileNotFoundError:
            found.append(None)
        except OSError:
            found.append(b"")

    asking = threading.Thread(target=ask, name="asking", daemon=True)
    asking.start()
    asking.join(ANSWER_SECONDS)
    return found[0] if found else b""


def _first_line(read: Callable[[int], bytes]) -> bytes:
    got = b""
    while not got.endswith(b"\n") and len(got) < LARGEST_LINE and (more := read(LARGEST_LINE)):
        got += more
    return got


def _runtime_folder() -> Path | None:
    """The folder that the system keeps for a person's session, if it is closed to all others."""
    name = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform == "win32" or not os.path.isabs(name):
        return None
    try:
        need_own(Path(name))
        return None if os.stat(name).st_mode & 0o077 else Path(name)
    except OSError:
        return None


def _settings_folder() -> Path | None:
    """Where the preferences of this person are, asked without Qt; None without a home."""
    home = os.environ.get("HOME", "")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return Path(local, _NAME, _NAME) if local else None
    if sys.platform == "darwin":
        return Path(home, "Library", "Preferences", _NAME) if home else None
    above = os.environ.get("XDG_CONFIG_HOME", "") or (os.path.join(home, ".config") if home else "")
    return Path(above, _NAME) if os.path.isabs(above) else None
