"""The history's line with many steps, few steps, and its own keys."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from micrograd_desktop.qt.theme import theme, ui_font
from micrograd_desktop.qt.trace.timeline import TraceTimeline

MANY = 100_000
NAMES_FROM, NAMES_TO = 58, 80
"""The rows of pixels that names are painted in."""


@pytest.fixture
def timeline(qtbot):
    window, line = QMainWindow(), TraceTimeline()
    window.setCentralWidget(line)
    qtbot.addWidget(window)
    theme().set_mode("light")
    theme().apply(QApplication.instance())
    window.resize(1200, 92)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield line


def settle() -> None:
    """Let the layouts within layouts find their sizes."""
    for _ in range(3):
        QApplication.processEvents()


def picture(line: TraceTimeline, top: int, bottom: int) -> QImage:
    settle()
    image = line.strip.grab().toImage()
    return image.copy(0, top, image.width(), bottom - top)


@pytest.mark.parametrize(("position", "hidden"), [(300, 0), (2 * MANY - 200, 2 * MANY - 1)])
def test_the_current_name_is_never_painted_over_by_another(timeline, position, hidden):
    pictures = []
    for name in ("hidden", ""):
        names = [f"v{i}" for i in range(2 * MANY)]
        names[hidden] = name
        timeline.set_steps(names[:MANY], names[MANY:])
        timeline.set_position(position)
        pictures.append(picture(timeline, NAMES_FROM, NAMES_TO))
    assert pictures[0] == pictures[1]


def test_the_captions_stand_apart_when_one_pass_is_short(timeline):
    timeline.set_steps(["a", "b"], [f"v{i}" for i in range(3000)])
    image = picture(timeline, 6, 20)
    pixels = [(x, image.pixelColor(x, y)) for x in range(image.width()) for y in range(image.height())]
    columns = [x for x, colour in pixels if colour.red() - colour.green() > 20]  # violet, however thin its edge
    assert columns
    assert min(columns) > 8 + QFontMetricsF(ui_font(11)).horizontalAdvance("Forward")


@pytest.mark.parametrize("count", [10, MANY])
def test_how_many_are_done_is_never_cut_and_the_line_stays_where_it_is(timeline, count):
    timeline.set_steps(["a"] * count, ["b"] * count)
    lefts = set()
    for position in (0, count, 2 * count):
        timeline.set_position(position)
        settle()
        label = next(part for part in timeline.findChildren(QLabel) if "steps done" in part.text())
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        lefts.add(timeline.strip.x())
    assert len(lefts) == 1


def test_fewer_steps_than_were_done_is_the_end(timeline):
    timeline.set_steps(["a", "b"], ["b", "a"])
    timeline.set_position(4)
    timeline.set_steps(["a"], ["a"])
    assert timeline.strip.position == 2
    assert timeline.strip.accessibleDescription() == "2 of 2 steps, backward at a"
    assert not timeline.grab().isNull()
