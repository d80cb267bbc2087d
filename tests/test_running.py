"""What a start sends to the app that runs: a line that anything could have sent instead, to a place of one's own."""

from __future__ import annotations

import json
import os
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop import __version__, running
from micrograd_desktop.project.locks import Lock
from micrograd_desktop.running import LARGEST_LINE, OPENED, REFUSED, Place, Wish

PLACE = running.place
"""The real one, which the tests' own fixture hides."""

texts = st.text(st.characters(exclude_characters="\0"))


@given(st.builds(Wish, texts, texts, texts))
def test_a_wish_is_read_as_it_was_sent_and_is_one_line(wish):
    line = wish.line()
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert len(line) > LARGEST_LINE or Wish.read(line[:-1]) == wish


def test_a_name_that_is_no_unicode_is_sent_too():
    name = os.fsdecode(b"/tmp/\xff\xfe.mgd")
    assert Wish.read(Wish(name).line()) == Wish(name)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.binary() | st.text().map(str.encode) | json_values.map(lambda found: json.dumps(found).encode()))
def test_what_else_is_sent_is_no_wish(line):
    assert Wish.read(line) is None


GOOD = {"format": running.FORMAT, "version": __version__, "opened": "xor", "workspace": "", "activation": ""}


@pytest.mark.parametrize(
    "changes",
    [{"format": "other"}, {"version": "0"}, {"opened": 1}, {"opened": None}, {"opened": "a\0b"}, {"more": ""},
     {"workspace": ["train"]}],
)  # fmt: skip
def test_a_wish_of_another_form_or_version_is_none(changes):
    assert Wish.read(json.dumps(GOOD).encode()) == Wish("xor")
    assert Wish.read(json.dumps(GOOD | changes).encode()) is None


def test_a_wish_is_not_longer_than_a_line_nor_deeper_than_python_can():
    assert Wish.read(json.dumps(GOOD | {"opened": "x" * LARGEST_LINE}).encode()) is None
    assert Wish.read(b"[" * 30_000) is None


@pytest.fixture
def own(monkeypatch, tmp_path):
    for name in ("XDG_RUNTIME_DIR", "WAYLAND_DISPLAY", "DISPLAY", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/home/person")
    return monkeypatch


def test_the_place_is_a_persons_a_screens_and_a_machines(own, tmp_path):
    first = PLACE()
    assert first == PLACE() and first.lock.parent == Path("/home/person/.config/Micrograd Desktop/open")
    seen = {first}
    for name, value in (("DISPLAY", ":5"), ("WAYLAND_DISPLAY", "wayland-1"), ("HOME", "/home/other")):
        own.setenv(name, value)
        seen.add(PLACE())
    own.setattr("platform.node", lambda: "another")
    seen.add(PLACE())
    assert len({place.lock.name for place in seen}) == 5


@pytest.mark.skipif(os.name != "posix", reason="modes and owners of folders")
def test_the_folder_of_the_session_is_used_only_if_it_is_closed_to_others(own, tmp_path):
    own.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    tmp_path.chmod(0o755)
    assert PLACE().lock.parent != tmp_path
    tmp_path.chmod(0o700)
    assert PLACE().lock.parent == tmp_path or len(os.fsencode(tmp_path)) > 60
    (tmp_path / "link").symlink_to(tmp_path)
    own.setenv("XDG_RUNTIME_DIR", str(tmp_path / "link"))
    assert PLACE().lock.parent != tmp_path / "link"


def test_without_a_home_or_with_a_path_that_is_too_long_each_start_is_its_own(own):
    own.setenv("HOME", "/home/" + "x" * 100)
    assert PLACE() is None
    own.delenv("HOME")
    assert PLACE() is None
    own.setenv("XDG_CONFIG_HOME", "relative")
    assert PLACE() is None


def test_one_has_the_lock_and_where_nothing_can_be_locked_nobody_has(monkeypatch, tmp_path):
    at = Place(tmp_path / "open" / "it.lock", str(tmp_path / "it.socket"))
    monkeypatch.setattr(running, "place", lambda: at)
    place, lock = running.place_and_lock()
    assert place == at and lock is not None
    assert running.place_and_lock() == (at, None)
    lock.release()
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(running, "place", lambda: Place(tmp_path / "file" / "it.lock", ""))
    assert running.place_and_lock() == (None, None)


@pytest.fixture
def place(tmp_path_factory):
    import tempfile

    with tempfile.TemporaryDirectory(prefix="mgd") as folder:  # short: the name of a socket is
        yield Place(Path(folder) / "it.lock", str(Path(folder) / "it.socket"))


def answering(place, *answers):
    """A server of the test's own: for each call it reads a line, and answers; None closes without a word."""
    heard = []
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(place.address)
    server.listen()

    def serve():
        for answer in answers:
            caller, _ = server.accept()
            heard.append(caller.recv(LARGEST_LINE))
            if answer is not None:
                caller.sendall(answer)
            caller.close()
        server.close()

    thread = threading.Thread(target=serve)
    thread.start()
    return heard, thread


pytestmark = pytest.mark.skipif(os.name != "posix", reason="sockets that are files")


@pytest.mark.parametrize(("answer", "told"), [(OPENED, True), (REFUSED, False), (None, False), (b"what", False)])
def test_what_the_app_answers_decides_whether_another_begins(place, answer, told):
    heard, thread = answering(place, answer)
    assert running.tell(place, Wish("xor")) is told
    thread.join()
    assert [Wish.read(line.rstrip(b"\n")) for line in heard] == [Wish("xor")]


def test_an_app_that_has_just_begun_is_waited_for(place):
    lock = Lock.take(place.lock)
    begun = []

    def begin():
        begun.extend(answering(place, OPENED))

    timer = threading.Timer(0.2, begin)
    timer.start()
    assert running.tell(place, Wish("xor"), patience=60.0)
    timer.join()
    begun[1].join()
    lock.release()


def test_an_app_that_ends_before_it_listens_is_not_waited_for(place):
    assert not running.tell(place, Wish("xor"), patience=60.0)


def test_nobody_waits_longer_than_asked_for_an_app_that_never_listens(place):
    lock = Lock.take(place.lock)
    assert not running.tell(place, Wish("xor"), patience=0.1)
    lock.release()


def test_an_app_that_says_nothing_is_not_waited_for_for_ever(place, monkeypatch):
    monkeypatch.setattr(running, "ANSWER_SECONDS", 0.1)
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(place.address)
    server.listen()
    assert not running.tell(place, Wish("xor"))
    server.close()


def test_what_is_too_long_is_not_sent(place):
    assert not running.tell(place, Wish("mgd:" + "x" * LARGEST_LINE))
