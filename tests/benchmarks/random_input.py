"""Mouse and keys at random, as a person's come in: by way of the X server, whatever the app is busy with.

What is pressed where follows from a seed. One input follows another after a pause, once it was answered or nobody took
it.
"""

from __future__ import annotations

import random
import subprocess
import threading
import time
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

PAUSE_SECONDS = 0.03, 0.3
UNANSWERED_SECONDS = 1.0
"""After so long nobody has taken an input: it was beside every window."""

SLOWEST = 5
"""So many of the inputs that took longest are named."""

STEPS_OF_A_DRAG = 6
PLAIN_KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789", "space", "Return", "Tab", "shift+Tab", "Left", "Right", "Up", "Down",
    "Home", "End", "Prior", "Next", "BackSpace", "Delete", "plus", "minus", "period", "slash", "asterisk",
)  # fmt: skip
LEAVES = frozenset({"Ctrl+Q", "Alt+F4"})
TAKEN = {
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel, QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride, QEvent.Type.NonClientAreaMouseButtonPress,
}  # fmt: skip
NAMES = {
    "Ctrl": "ctrl", "Shift": "shift", "Alt": "alt", "+": "plus", "-": "minus", "=": "equal", "PgUp": "Prior",
    "PgDown": "Next", "Backspace": "BackSpace", "Space": "space", "Del": "Delete", ".": "period", ",": "comma",
}  # fmt: skip
"""What the X server calls a key, by Qt's name for it."""


class Input(NamedTuple):
    """An input: what ``xdotool`` is told, and which kind it is of."""

    words: str
    kind: str


class Inputs:
    """Chooses inputs.

    Parameters
    ----------
    chance
        The same inputs follow from the same seed, where they go to the same window.
    """

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def pause(self) -> float:
        """Seconds till the next one."""
        return self._chance.uniform(*PAUSE_SECONDS)

    def next(self, origin: tuple[int, int], size: tuple[int, int], shortcuts: list[str]) -> Input:
        """An input to a window of this ``size`` at ``origin`` (pixels of the screen), which has these shortcuts."""
        chance = self._chance
        kind = chance.choices(("click", "drag", "wheel", "key", "shortcut", "escape"), (34, 12, 12, 16, 16, 10))[0]
        here, there = (
            tuple(first + chance.randrange(1, max(length - 1, 2)) for first, length in zip(origin, size, strict=True))
            for _ in range(2)
        )
        place = f"mousemove {here[0]} {here[1]}"
        if kind == "click":
            return Input(f"{place} click {chance.choices((1, 3), (9, 1))[0]}", kind)
        if kind == "wheel":
            return Input(f"{place} click {chance.choice((4, 5))}", kind)
        if kind == "drag":
            return Input(f"{place} mousedown 1 {self._way(here, there)} mouseup 1", kind)
        if kind == "escape":
            return Input("key --delay 0 Escape", kind)
        if kind == "shortcut" and shortcuts:
            return Input(f"key --delay 0 {chance.choice(shortcuts)}", kind)
        return Input(f"key --delay 0 {chance.choice(PLAIN_KEYS)}", "key")

    def _way(self, here: tuple[int, ...], there: tuple[int, ...]) -> str:
        steps = [
            tuple(round(a + (b - a) * step / STEPS_OF_A_DRAG) for a, b in zip(here, there, strict=True))
            for step in range(1, STEPS_OF_A_DRAG + 1)
        ]
        return " ".join(f"mousemove {x} {y}" for x, y in steps)


def x_name(shortcut: str) -> str:
    """What ``xdotool`` calls a key with its modifiers, by Qt's words for it: ``Ctrl++`` is ``ctrl+plus``."""
    words = [*shortcut[:-1].split("+")[:-1], "+"] if shortcut.endswith("+") else shortcut.split("+")
    return "+".join(NAMES.get(word, word if len(word) > 1 else word.lower()) for word in words if word)


def shortcuts_of(window: QWidget) -> list[str]:
    """Those of a window's actions, in a fixed order, but for what leaves the app."""
    portable = QKeySequence.SequenceFormat.PortableText
    found = {keys.toString(portable) for action in window.findChildren(QAction) for keys in action.shortcuts()}
    return [x_name(keys) for keys in sorted(found - LEAVES) if keys and "," not in keys.rstrip(",")]


class Hand(QObject):
    """Sends inputs on a thread of its own, and measures how long each takes until it is answered.

    An input is answered once it was handled, and the event loop has come round again.

    Parameters
    ----------
    window
        What the inputs go to; a dialog in front of it gets them instead.
    inputs
        Chooses them.
    """

    def __init__(self, window: QWidget, inputs: Inputs) -> None:
        super().__init__(window)
        self._window, self._inputs = window, inputs
        self._latencies: dict[str, list[float]] = {}
        self._slowest: list[tuple[float, int, str]] = []
        self._unanswered = 0
        self._sent: float | None = None
        self._answered, self._over = threading.Event(), threading.Event()
        self._where: tuple[tuple[int, int], tuple[int, int], list[str]] = ((0, 0), (1, 1), [])
        self._thread: threading.Thread | None = None
        self._last = 0.0
        self._told = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True)  # line by line, as they come
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    @property
    def resting(self) -> bool:
        """Whether nothing is sent any more."""
        return self._thread is None or not self._thread.is_alive()

    def work(self) -> None:
        """Begin to send."""
        self._over.clear()
        self._look()
        self._thread = threading.Thread(target=self._send, name="input", daemon=True)
        self._thread.start()

    def rest(self) -> None:
        """Send no more after the one under way."""
        self._over.set()

    def leave(self) -> None:
        """Send nothing for good."""
        self._told.terminate()
        self._told.wait()

    def figures(self) -> dict[str, float]:
        """How many inputs there were, and in milliseconds how late they were answered, all and by kind."""
        every = [ms for of_kind in self._latencies.values() for ms in of_kind]
        slowest = {f"input {number}, {words}, ms": ms for ms, number, words in self._slowest}
        p50, p99 = np.percentile(every, (50, 99))
        rows = {"inputs answered": float(len(every)), "inputs taken by nobody": float(self._unanswered)}
        rows |= {"input to answer p50, ms": float(p50), "input to answer p99, ms": float(p99)}
        rows["input to answer max, ms"] = max(every)
        of_kinds = {f"{kind} p99, ms": float(np.percentile(ms, 99)) for kind, ms in sorted(self._latencies.items())}
        return rows | of_kinds | slowest

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._sent is not None and event.type() in TAKEN and event.spontaneous():
            sent, self._sent = self._sent, None
            QTimer.singleShot(0, lambda: self._answer(sent))
        return False

    def _answer(self, sent: float) -> None:
        self._last = 1000.0 * (time.perf_counter() - sent)
        self._look()
        self._answered.set()

    def _look(self) -> None:
        """Where the next input may go to."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        top = top or QApplication.activeWindow() or self._window
        corner = top.mapToGlobal(QPoint(0, 0))
        self._where = (corner.x(), corner.y()), (top.width(), top.height()), shortcuts_of(self._window)

    def _send(self) -> None:
        while not self._over.wait(self._inputs.pause()):
            chosen = self._inputs.next(*self._where)
            self._answered.clear()
            self._sent = time.perf_counter()
            self._tell(chosen.words)
            if not self._answered.wait(UNANSWERED_SECONDS) and self._sent is not None:
                self._sent, self._unanswered = None, self._unanswered + 1
                continue
            self._answered.wait()  # it was taken, and what it led to takes long
            self._note(chosen)

    def _note(self, answered: Input) -> None:
        number = sum(map(len, self._latencies.values())) + self._unanswered
        self._latencies.setdefault(answered.kind, []).append(self._last)
        self._slowest = sorted([*self._slowest, (self._last, number, answered.words)], reverse=True)[:SLOWEST]

    def _tell(self, words: str) -> None:
        assert self._told.stdin is not None
        self._told.stdin.write(f"{words}\n")
        self._told.stdin.flush()
