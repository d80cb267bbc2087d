"""The tools that measure for long: what grows, and input at random."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QMessageBox, QWidget

from tests.benchmarks import window
from tests.benchmarks.random_input import Inputs, shortcuts_of, x_name
from tests.benchmarks.window_endurance import PARTS, UNITS, census, close_what_is_open, marks_of, rows_of


@pytest.mark.parametrize(
    ("qt", "x"),
    [
        ("Ctrl+Shift+F", "ctrl+shift+f"), ("Ctrl++", "ctrl+plus"), ("Ctrl+=", "ctrl+equal"), ("F11", "F11"),
        ("S", "s"), ("Space", "space"), ("Ctrl+Shift+PgUp", "ctrl+shift+Prior"), ("+", "plus"), ("Right", "Right"),
    ],
)  # fmt: skip
def test_keys_are_named_as_the_x_server_does(qt: str, x: str) -> None:
    assert x_name(qt) == x


@given(seed=st.integers(0, 10**6), width=st.integers(1, 1440), height=st.integers(1, 900))
def test_the_same_inputs_follow_from_a_seed_and_stay_in_the_window(seed: int, width: int, height: int) -> None:
    def some(chance: random.Random) -> list[tuple[float, str, str]]:
        inputs = Inputs(chance)
        return [(inputs.pause(), *inputs.next((7, 9), (width, height), ["ctrl+l"])) for _ in range(40)]

    first = some(random.Random(seed))
    assert first == some(random.Random(seed))
    for _, words, _ in first:
        parts = words.split()
        for at, word in enumerate(parts):
            if word == "mousemove":
                assert 7 <= int(parts[at + 1]) <= 7 + width and 9 <= int(parts[at + 2]) <= 9 + height
    assert {kind for _, _, kind in first} <= {"click", "drag", "wheel", "key", "shortcut", "escape"}


def test_what_leaves_the_app_is_not_pressed_and_chords_are_left_out(qtbot) -> None:
    window_ = QWidget()
    qtbot.addWidget(window_)
    for keys in ("Ctrl+Q", "Ctrl+Z", "Ctrl+,", "Ctrl+K, Ctrl+L"):
        action = QAction(window_)
        action.setShortcut(keys)
    assert shortcuts_of(window_) == ["ctrl+comma", "ctrl+z"]


@pytest.mark.parametrize(("minutes", "marks"), [(0.2, [0.2]), (1, [1]), (3.9, [1, 2, 3])])
def test_it_is_counted_at_every_minute(minutes: float, marks: list[float]) -> None:
    assert marks_of(minutes) == marks


def test_growth_is_that_of_the_second_half() -> None:
    marks = [float(minute) for minute in range(1, 8)]
    counts = [dict.fromkeys(UNITS, 100.0 - mark if mark < 4 else 50.0 + 2.5 * mark) for mark in marks]
    rows = rows_of(marks, counts)
    growth = {name: value for name, value in rows.items() if name.startswith("growth")}
    assert list(growth.values()) == pytest.approx([2.5] * len(UNITS))
    assert rows["memory after 3 min, MB"] == 97.0 and rows["widgets after 7 min"] == 67.5


def test_what_a_window_leaves_behind_is_counted(qtbot) -> None:
    before = census()
    parent = QWidget()
    qtbot.addWidget(parent)
    children = [QWidget(parent) for _ in range(5)]
    after = census()
    assert after["widgets"] - before["widgets"] == 1 + len(children)
    assert after["Qt objects"] - before["Qt objects"] == 1 + len(children)


@pytest.mark.parametrize("kind", [QDialog, QMessageBox])
def test_dialogs_and_menus_are_closed_one_after_the_other(qtbot, kind: type[QDialog]) -> None:
    menu, closed = QMenu("M"), []
    qtbot.addWidget(menu)
    menu.addAction("Something")
    dialog = kind()
    qtbot.addWidget(dialog)
    if isinstance(dialog, QMessageBox):
        dialog.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: closed.append(close_what_is_open()))
    timer.start()
    dialog.exec()  # would never end
    menu.exec()
    timer.stop()
    assert closed and not any(closed)
    assert close_what_is_open()


def test_every_part_that_can_be_chosen_is_there() -> None:
    assert set(PARTS) == {"endurance", "random"} and set(PARTS) < set(window.PARTS)
    assert set(window.USUAL) == set(window.PARTS) - {"random"}
