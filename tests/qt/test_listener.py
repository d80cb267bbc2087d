"""What the app hears of later starts: whole lines of its own person's, and whatever else somebody may send."""

from __future__ import annotations

import os
import socket
import stat
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from micrograd_desktop.qt import listener
from micrograd_desktop.qt.listener import MOST_AT_ONCE, Listener
from micrograd_desktop.running import LARGEST_LINE, OPENED, REFUSED, Wish

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sockets that are files")
PATIENCE = 20_000


class App:
    """A listener with what it was asked for, and callers of the test's own."""

    def __init__(self, qtbot, address):
        self._qtbot, self.address, self.wishes, self.grants = qtbot, address, [], True
        self.parent = QObject()
        self.listener = Listener(str(address), self.grant, self.parent)
        self.callers = []

    def grant(self, wish):
        return (lambda: self.wishes.append(wish)) if self.grants else None

    def call(self, *parts):
        caller = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        caller.connect(str(self.address))
        caller.setblocking(False)
        self.callers.append(caller)
        for part in parts:
            caller.send(part)
        return caller

    def answer(self, caller):
        """What comes back; b"" if it is sent away."""
        got = []

        def heard():
            try:
                got.append(caller.recv(100))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                got.append(b"")
            return True

        self._qtbot.waitUntil(heard, timeout=PATIENCE)
        return got[0]


@pytest.fixture
def app(qtbot, qapp):
    with tempfile.TemporaryDirectory(prefix="mgd") as folder:
        made = App(qtbot, Path(folder) / "it.socket")
        assert made.listener.trouble == ""
        yield made
        for caller in made.callers:
            caller.close()
        made.listener.close()
        assert not made.address.exists()


def test_a_wish_is_granted_and_answered(app):
    caller = app.call(Wish("/tmp/a.mgd", "trace", "token").line())
    assert app.answer(caller) == OPENED and app.wishes == [Wish("/tmp/a.mgd", "trace", "token")]


def test_a_wish_that_comes_in_pieces_is_heard_whole(app, qtbot):
    line = Wish("xor").line()
    caller = app.call(line[:5])
    qtbot.wait(0)
    caller.send(line[5:])
    assert app.answer(caller) == OPENED and app.wishes == [Wish("xor")]


def test_what_cant_be_opened_is_refused(app):
    app.grants = False
    assert app.answer(app.call(Wish("nowhere").line())) == REFUSED


@pytest.mark.parametrize(
    "line", [b"\n", b"GET / HTTP/1.1\r\n", b"\xff\x00\n", b'{"opened": "xor"}\n', b"[" * 5000 + b"\n"]
)
def test_what_is_no_wish_is_refused(app, line):
    assert app.answer(app.call(line)) == REFUSED and app.wishes == []


def test_a_second_line_is_not_heard(app):
    assert app.answer(app.call(Wish("xor").line() + Wish("spiral").line())) == OPENED
    assert app.wishes == [Wish("xor")]


def test_who_says_too_much_is_sent_away(app, qtbot):
    caller, sent = app.call(), 0

    def full():
        nonlocal sent
        try:
            sent += caller.send(b"x" * 4096)
        except BlockingIOError:
            return False
        except (BrokenPipeError, ConnectionResetError):
            return True
        return sent > 100 * LARGEST_LINE

    qtbot.waitUntil(full, timeout=PATIENCE)
    assert sent < 100 * LARGEST_LINE and app.wishes == []
    assert app.answer(app.call(Wish("xor").line())) == OPENED


def test_who_says_nothing_is_sent_away(app, monkeypatch):
    monkeypatch.setattr(listener, "SILENCE_MS", 50)
    assert app.answer(app.call(b"half a line")) == b""


def test_who_has_left_meanwhile_is_granted_nothing(app):
    app.call(Wish("xor").line()).close()
    assert app.answer(app.call(Wish("spiral").line())) == OPENED
    assert app.wishes == [Wish("spiral")]


def test_many_that_say_nothing_keep_nobody_out_for_long(app, monkeypatch):
    monkeypatch.setattr(listener, "SILENCE_MS", 100)
    silent = [app.call() for _ in range(MOST_AT_ONCE)]
    assert [app.answer(caller) for caller in silent] == [b""] * MOST_AT_ONCE
    assert app.answer(app.call(Wish("xor").line())) == OPENED


def test_nobody_else_can_reach_it(app):
    assert stat.S_IMODE(app.address.stat().st_mode) & 0o077 == 0


def test_what_an_app_that_was_killed_has_left_is_taken_away(qtbot, qapp):
    with tempfile.TemporaryDirectory(prefix="mgd") as folder:
        address = Path(folder) / "it.socket"
        left = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        left.bind(str(address))
        left.close()
        app = App(qtbot, address)
        caller = app.call(Wish("xor").line())
        assert app.answer(caller) == OPENED
        caller.close()
        app.listener.close()


def test_where_it_cant_listen_it_says_why(qtbot, qapp):
    parent = QObject()
    assert Listener("/nowhere/at/all.socket", lambda _wish: None, parent).trouble
