"""Many points: while it plays the window looks at some and says so, at rest at all of them."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.presentation.formats import percent
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training import measuring
from micrograd_desktop.training.run import Run

PATIENCE = 20_000
FEW = 8


@pytest.fixture
def window(qtbot: Any, open_window: Any, tiny: Project, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(measuring, "GLANCED_POINTS", FEW)
    monkeypatch.setattr(measuring, "GLANCED_WORK", 0)
    monkeypatch.setattr(measuring, "FEW_POINTS", 0)
    monkeypatch.setattr(measuring, "LITTLE_WORK", 0)
    monkeypatch.setattr(measuring, "PASSES", 1)
    window = open_window(replace(tiny, training=replace(tiny.training, batch_size=2)))
    train = window.workspace("train")
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    return window


def headers(window: Any) -> tuple[str, str, str]:
    layout = window.workspace("train").layout
    return layout.boundary._header.text, layout.inspector._header.text, layout.loss_plot.header.text


def test_while_it_plays_it_says_over_how_many_points_and_at_rest_all_is_exact(qtbot: Any, window: Any) -> None:
    train = window.workspace("train")
    binding, layout = train.binding, train.layout
    assert not any("over" in text for text in headers(window))
    seen: list[tuple[str, str, str]] = []
    binding.moved.connect(lambda: seen.append(headers(window)))
    train.bar.speed_changed.emit(math.inf)
    binding.toggle_running()
    qtbot.waitUntil(lambda: any("of step" in text for _, _, text in seen), timeout=PATIENCE)
    binding.toggle_running()
    qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)
    played = next(texts for texts in seen if "of step" in texts[2])
    assert "over 14 of 24 points" in played[0]  # 8 of 18 to train on, and 6 to test with
    assert "gradients over 8 of 18 points" in played[1]

    assert not any("over" in text or "of step" in text for text in headers(window))
    run = Run(window.session.project)
    run.advance(binding.step)
    look = run.look()
    figures, gradients = look.figures.row(0), binding._run.progress.look.gradients
    assert np.array_equal(gradients, look.gradients)
    assert percent(figures["accuracy"]) in layout.loss_plot.readout.text()
    wrong = layout.boundary.points.wrong
    assert len(wrong[True]) == 18 and 1.0 - wrong[True].mean() == pytest.approx(figures["accuracy"])
    assert layout.boundary.points.numbers == {True: None, False: None}


def test_at_a_slow_pace_all_points_are_looked_at_before_long(qtbot: Any, window: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("micrograd_desktop.qt.train.frame_requests.STALE_SECONDS", 0.0)
    train = window.workspace("train")
    seen: list[tuple[str, str, str]] = []
    train.binding.moved.connect(lambda: seen.append(headers(window)))
    train.bar.speed_changed.emit(30.0)
    train.binding.toggle_running()
    qtbot.waitUntil(lambda: train.binding.step >= 3 and len(seen) > 5, timeout=PATIENCE)
    assert train.binding.running and not any("over" in text for text in seen[-1])
    train.binding.toggle_running()
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
