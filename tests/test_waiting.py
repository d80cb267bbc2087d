"""The line that says what a command is doing: on a terminal only, and gone when there is something else to see."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable

import pytest

from micrograd_desktop import cli, trace_command, waiting
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.terminal import Ended
from micrograd_desktop.waiting import Waiting

PATIENCE = 20


class Terminal(io.StringIO):
    """A standard error that is a terminal, and says when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        done = super().write(text)
        self.written.set()
        return done

    @property
    def rows(self) -> list[str]:
        """What a person sees: each row as it was overwritten."""
        rows = []
        for row in self.getvalue().split("\n"):
            seen: list[str] = []
            for part in row.split("\r"):
                seen[: len(part)] = part
            rows.append("".join(seen).rstrip())
        return rows


@pytest.fixture
def on_terminal(monkeypatch) -> Callable[[], Terminal]:
    """Puts a terminal in the place of standard error: in a test's body, for pytest puts its own there before it."""
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(waiting, "AGAIN_SECONDS", 0.001)

    def put() -> Terminal:
        shown = Terminal()
        monkeypatch.setattr("sys.stderr", shown)
        return shown

    return put


def test_the_line_says_what_is_done_and_goes(on_terminal):
    terminal = on_terminal()
    with Waiting("counting the stars") as line:
        assert terminal.written.wait(PATIENCE)
        assert terminal.rows == ["micrograd-desktop: counting the stars, 0 s"]
        line.give_way()
    assert terminal.rows == [""]


def test_a_long_line_stays_in_its_row(on_terminal):
    terminal = on_terminal()
    with Waiting("counting the stars " * 20):
        assert terminal.written.wait(PATIENCE)
    assert max(map(len, terminal.getvalue().split("\r"))) < waiting.WIDTH


def test_where_there_is_no_terminal_nothing_is_written(on_terminal, monkeypatch):
    terminal = on_terminal()
    monkeypatch.setattr(Terminal, "isatty", lambda _self: False)
    before = threading.active_count()
    with Waiting("counting the stars"):
        assert threading.active_count() == before
    assert terminal.getvalue() == ""


def seen_meanwhile(monkeypatch, terminal, ends=None):
    """Evaluates a program only once the line is to be seen; returns what was seen."""
    seen = []

    def slowly(*arguments):
        assert terminal.written.wait(PATIENCE)
        seen.extend(terminal.rows)
        if ends is not None:
            raise ends
        return evaluate(*arguments)

    monkeypatch.setattr(trace_command, "evaluate", slowly)
    return seen


def test_a_program_that_takes_long_is_seen_to_be_evaluated(tmp_path, monkeypatch, on_terminal, capsys):
    terminal = on_terminal()
    path = tmp_path / "program.py"
    path.write_text("a = Value(2.0)\nprint(a.data)\n", encoding="utf-8")
    seen = seen_meanwhile(monkeypatch, terminal)
    assert cli.main(["trace", str(path)]) == 0
    assert seen == ["micrograd-desktop: evaluating the program, 0 s"]
    assert terminal.rows == ["2.0", ""]
    assert capsys.readouterr().out.startswith("a data 2.0")


def test_of_a_program_that_was_interrupted_no_line_is_left(tmp_path, monkeypatch, on_terminal):
    terminal = on_terminal()
    path = tmp_path / "program.py"
    path.write_text("a = Value(2.0)\n", encoding="utf-8")
    seen = seen_meanwhile(monkeypatch, terminal, Ended(130))
    assert cli.main(["trace", str(path)]) == 130
    assert seen and terminal.rows == [""]


def test_training_says_that_the_network_is_made_ready(monkeypatch, on_terminal, capsys):
    terminal = on_terminal()
    from micrograd_desktop.training import blocks

    seen, real = [], blocks.train_blocks

    def slowly(*arguments):
        assert terminal.written.wait(PATIENCE)
        seen.extend(terminal.rows)
        yield from real(*arguments)

    monkeypatch.setattr(blocks, "train_blocks", slowly)
    assert cli.main(["train", "moons-demo", "--steps", "2"]) == 0
    assert seen == ["micrograd-desktop: making the network ready, 0 s"]
    assert terminal.rows[-1] == ""
    assert len(capsys.readouterr().out.splitlines()) == 3
