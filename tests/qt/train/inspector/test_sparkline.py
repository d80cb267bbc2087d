"""The course of a parameter in its cell, as machine code draws it beside Qt's picture."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.inspector import sparkline as module
from micrograd_desktop.qt.train.inspector.sparkline import Sparklines

ALIKE = 2.0
"""How far channels (0 to 255) of both pictures may be apart on average."""


def history(*courses: np.ndarray) -> ParameterHistory:
    """Of some parameters, each of which has a course."""
    made = ParameterHistory(len(courses))
    for step, values in enumerate(zip(*courses, strict=True)):
        made.record(10 * step, np.array(values))
    return made


def picture(
    lines: Sparklines, of: ParameterHistory, span: range, cell: QRectF, ratio: float, ground: str, step: int = 10**6
) -> np.ndarray:
    image = QImage(round(120 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        lines.paint(painter, cell, of, span, ground, step)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., :3].astype(np.int64)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("span", [range(1), range(2)])
@pytest.mark.parametrize("step", [500, 10**6])
def test_both_ways_look_alike(qapp, monkeypatch: pytest.MonkeyPatch, ratio: float, span: range, step: int) -> None:
    steps = np.linspace(0, 9, 100)
    of, cell = history(np.sin(steps), np.exp(-steps)), QRectF(17, 9, 88, 23)
    seen = {}
    for loaded in (True, False):
        monkeypatch.setattr(module, "is_loaded", lambda loaded=loaded: loaded)
        seen[loaded] = picture(Sparklines(), of, span, cell, ratio, tokens().canvas, step)
    assert np.abs(seen[True] - seen[False]).mean() <= ALIKE
    assert (seen[True] != seen[True][0, 0]).any()


def test_another_record_and_another_ground_are_seen_and_a_flat_or_unknown_course_too(
    qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "is_loaded", lambda: True)
    lines, of, cell = Sparklines(), history(np.array([1.0, 2.0, 1.5])), QRectF(0, 0, 88, 23)

    def seen(ground: str) -> np.ndarray:
        return picture(lines, of, range(1), cell, 1.0, ground)

    before = seen("#ffffff")
    np.testing.assert_array_equal(seen("#ffffff"), before)
    assert (seen("#202020")[2, 2] == 0x20).all()
    of.record(100, np.array([-5.0]))
    assert (seen("#ffffff") != before).any()
    of = history(np.full(3, np.nan))
    assert (seen("#ffffff") == 255).all()
