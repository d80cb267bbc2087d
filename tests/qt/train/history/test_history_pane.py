"""The strip of a run and the controls beside it: what they show, and what they ask for."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal

from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.train.history import strip
from micrograd_desktop.qt.train.history.binding import HistoryBinding
from micrograd_desktop.qt.train.history.pane import RETOLD, WIDE, HistoryPane, Place
from micrograd_desktop.qt.train.history.strip import Course, Noted
from micrograd_desktop.raster import code

LEFT = Qt.MouseButton.LeftButton
COURSE = Course(
    2000,
    np.arange(0.0, 2001.0, 20.0),
    np.linspace(1.0, 0.0, 101),
    (Noted(600, "rate 0.03 → 0.01", True), Noted(1960, "best test 0.058", False)),
)


@pytest.fixture
def pane(qtbot):
    made = HistoryPane()
    qtbot.addWidget(made)
    made.resize(1440, 92)
    made.show()
    qtbot.waitExposed(made)
    made.strip.set_course(COURSE)
    made.set_place(Place(1240, 2000, True))
    made.asked = []
    made.step_wished.connect(lambda step: made.asked.append(step))
    made.moved_by.connect(lambda steps: made.asked.append(("by", steps)))
    made.latest_wished.connect(lambda: made.asked.append("latest"))
    return made


def at(pane: HistoryPane, step: int) -> QPoint:
    return QPoint(round(pane.strip.place(step)), pane.strip.height() // 2)


def test_it_says_where_one_is_and_how_much_is_kept(pane):
    assert pane._said.text() == "760 later steps are kept"
    assert pane.field.text() == "1,240"
    assert pane.strip.accessibleDescription() == "Step 1,240 of 2,000"
    assert pane.latest.isVisible() and all(button.isEnabled() for button in pane.buttons.values())
    pane.set_place(Place(1999, 2000, True))
    assert pane._said.text() == "1 later step is kept"
    pane.set_place(Place(2000, 2000, False))
    assert pane._said.text() == "2,000 steps"
    assert not pane.latest.isVisible()
    assert not pane.buttons["forward"].isEnabled() and not pane.buttons["last"].isEnabled()
    pane.set_place(Place(0, 2000, True))
    assert not pane.buttons["first"].isEnabled() and not pane.buttons["back"].isEnabled()
    pane.set_place(Place(3, 3, False, 1))
    assert pane._said.text() == "3 steps, 1 change to come"
    pane.set_place(Place(0, 0, False))
    assert not pane.field.isEnabled() and pane._said.text() == ""


def test_a_step_that_lets_one_wait_is_said_to_come_and_one_that_is_taken_again_too(pane):
    pane.set_waiting(True)
    assert pane._said.text() == "Coming to step 1,240…"
    pane.set_waiting(False)
    assert pane._said.text() == "760 later steps are kept"
    pane.set_place(Place(1240, 2000, True, 0, True))
    assert pane._hint.text() == RETOLD


def test_a_drag_asks_for_every_step_on_its_way_once(qtbot, pane):
    qtbot.mousePress(pane.strip, LEFT, pos=at(pane, 1000))
    for step in (900, 800, 800, 100):
        qtbot.mouseMove(pane.strip, at(pane, step))
        pane.strip.set_step(pane.asked[-1], 2000)
    qtbot.mouseRelease(pane.strip, LEFT, pos=at(pane, 100))
    qtbot.mouseMove(pane.strip, at(pane, 1500))
    assert len(pane.asked) == 4
    assert pane.asked == pytest.approx([1000, 900, 800, 100], abs=2)


def test_beyond_its_ends_a_drag_asks_for_the_ends(qtbot, pane):
    qtbot.mousePress(pane.strip, LEFT, pos=at(pane, 1000))
    for x, step in ((pane.strip.width() - 1, 2000), (1, 0)):
        qtbot.mouseMove(pane.strip, QPoint(x, 20))
        assert pane.asked[-1] == step
    qtbot.mouseRelease(pane.strip, LEFT)


def test_a_click_on_a_diamond_is_just_its_step(qtbot, pane):
    qtbot.mouseClick(pane.strip, LEFT, pos=at(pane, 600) + QPoint(3, 0))
    assert pane.asked == [600]
    pane.strip.set_losses(lambda step: f"loss of {step}")
    qtbot.mouseMove(pane.strip, at(pane, 600))
    assert pane.strip.toolTip() == "Step 600: rate 0.03 → 0.01, loss of 600"
    qtbot.mouseMove(pane.strip, at(pane, 1000))
    step = pane.strip.step_at(at(pane, 1000).x())
    assert pane.strip.toolTip() == f"Step {step:,}: loss of {step}"


def test_keys_and_buttons_step(qtbot, pane):
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
                Qt.Key.Key_End):  # fmt: skip
        qtbot.keyClick(pane.strip, key)
    expected = [("by", -1), ("by", 1), ("by", -100), ("by", 100), 0, "latest"]
    assert pane.asked == expected
    pane.asked.clear()
    for name in ("back", "forward", "first", "last"):
        pane.buttons[name].click()
    pane.latest.click()
    assert pane.asked == [("by", -1), ("by", 1), 0, "latest", "latest"]


def test_a_step_is_typed_and_one_that_the_run_has_not_come_to_is_refused(qtbot, pane):
    said = []
    pane.message_posted.connect(said.append)
    pane.field.setText("1,000")
    qtbot.keyClick(pane.field, Qt.Key.Key_Return)
    assert pane.asked == [1000]
    for text in ("2001", "-1", "1.5", "__import__('os')", "9" * 30):
        pane.field.setText(text)
        qtbot.keyClick(pane.field, Qt.Key.Key_Return)
        assert pane.field.refusal and said[-1] == pane.field.refusal
        qtbot.keyClick(pane.field, Qt.Key.Key_Escape)
    assert "between 0 and 2,000" in said[0]
    assert pane.asked == [1000]


def painted(pane: HistoryPane) -> np.ndarray:
    image = pane.strip.grab().toImage().convertToFormat(pane.strip.grab().toImage().Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


def test_what_is_past_is_filled_and_what_came_later_is_not(pane):
    filled, row = [], pane.strip.height() // 2 + 4
    for step in (1240, 300):
        pane.strip.set_step(step, 2000)
        filled.append([int(painted(pane)[row, round(pane.strip.place(at))]) for at in (150, 800)])
    (past, also_past), (still_past, later) = filled
    assert past == also_past == still_past != later


def test_a_low_strip_has_no_words_and_little_height(pane):
    pane.set_low(True)
    assert pane.height() == pane.strip.height() < 50
    assert not pane._said.isVisible() and pane.field.isVisible()
    assert not pane._right.isVisible()
    pane.set_low(False)
    assert pane._said.isVisible() and pane._right.isVisible()
    pane.resize(1000, 92)
    assert not pane._right.isVisible()


@pytest.mark.parametrize("width", [WIDE - 1, WIDE])
def test_it_forks_from_a_step_before_the_last_where_there_is_little_room_too(qtbot, width):
    pane, wished = HistoryPane(), []
    qtbot.addWidget(pane)
    pane.fork_wished.connect(lambda: wished.append(True))
    pane.resize(width, pane.height())
    pane.show()
    pane.set_place(Place(40, 100, True))
    forks = [button for button in (pane.fork, pane.buttons["fork"]) if button.isVisible()]
    assert len(forks) == 1 and (forks[0] is pane.fork) == (width == WIDE)
    assert pane.fork.text() == "Fork from step 40"
    qtbot.mouseClick(forks[0], LEFT)
    assert wished == [True]
    pane.set_place(Place(100, 100, False))
    assert not (pane.fork.isVisible() or pane.buttons["fork"].isEnabled())


def test_the_area_by_machine_code_is_the_one_that_qt_draws(pane, monkeypatch: pytest.MonkeyPatch):
    code.load()
    heights = np.abs(np.sin(COURSE.steps / 150.0))
    heights[40:44] = np.nan
    pane.strip.set_course(Course(2000, COURSE.steps, heights, ()))
    for step, most in ((2000, 2.0), (0, 2.5)):
        pane.strip.set_step(step, 2000)
        pictures = []
        for loaded in (True, False):
            monkeypatch.setattr(strip, "is_loaded", lambda loaded=loaded: loaded)
            pane.strip._renew()
            pictures.append(painted(pane).view(np.uint8).astype(int))
        assert 0.0 < np.abs(pictures[0] - pictures[1]).mean() < most


def test_where_losses_are_not_known_it_is_hatched_and_said(pane, qtbot):
    known = painted(pane)
    pane.strip.set_course(COURSE._replace(known_from=1000))
    hatched = painted(pane)
    half = known.shape[1] // 2
    assert (known[:, :half] != hatched[:, :half]).mean() > 0.02
    assert (known[:, half + 40 :] == hatched[:, half + 40 :]).all()
    for step, said in ((400, True), (1600, False)):
        qtbot.mouseMove(pane.strip, at(pane, step))
        qtbot.waitUntil(lambda said=said: ("not known yet" in pane.strip.toolTip()) == said)
    pane.strip.set_low(True)  # and where there is no room for words
    pane.strip.set_course(COURSE._replace(known_from=3))
    pane.strip.grab()


class _Run(QObject):
    """A run that plays, as the strip's binding asks about it."""

    moved, wished = Signal(), Signal()
    running, looks_back, broke, wanted, end, step = True, False, False, None, 7, 7
    awaits_step = retells = False
    newest = None

    @property
    def look_back(self) -> _Run:
        return self

    def look_at(self, _step: object) -> None: ...

    def message_posted(self, _words: str) -> None: ...


def test_while_it_plays_the_step_is_shown_some_times_a_second_and_at_rest_at_once(qtbot, pane):
    run = _Run()
    HistoryBinding(run, Session(Project()), LossHistory(), pane, pane)
    run.moved.emit()
    assert pane.strip.step == 1240  # the frame that has just come has more to do
    run.step = 8
    run.moved.emit()
    qtbot.waitUntil(lambda: pane.strip.step == 8)
    for other in ("running", "wanted"):  # paused, or looked back at while it plays on
        run.step, run.running, run.wanted = run.step + 1, other != "running", 3 if other == "wanted" else None
        run.moved.emit()
        assert pane.strip.step == run.step
