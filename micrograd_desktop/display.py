"""Whether there is a screen that answers: Qt would end the program, or wait for ever, where there is none."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
import threading
from pathlib import Path

from micrograd_desktop.plain_text import plain

PATIENCE_SECONDS = 10.0
"""How long a screen may take to answer, over a slow network too."""


def display_trouble() -> str:
    """What keeps a window from being opened here, the beginning of a sentence; empty if nothing is known to."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or platform.split(":")[0].split(";")[0] not in ("", "xcb", "wayland"):
        return ""
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    if not (wayland or x11):
        return "there is no display here"
    if (wayland and _wayland_answers(wayland)) or (x11 and _x11_answers(x11)):
        return ""
    return f"the display '{plain(x11 or wayland, 60)}' does not answer"


def _wayland_answers(name: str) -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(PATIENCE_SECONDS)
        try:
            client.connect(os.fsencode(path))
        except (OSError, ValueError):
            return False
    return True


def _x11_answers(name: str) -> bool:
    """Whether the X server takes us in; without the library that Qt too would ask by, Qt is left to say so."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    answers: list[bool] = []

    def ask() -> None:
        connection = xcb.xcb_connect(os.fsencode(name), None)
        answers.append(xcb.xcb_connection_has_error(connection) == 0)
        xcb.xcb_disconnect(connection)

    asking = threading.Thread(target=ask, name="display", daemon=True)  # a server that says nothing holds it for ever
    asking.start()
    asking.join(PATIENCE_SECONDS)
    return answers == [True]
