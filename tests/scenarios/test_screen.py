"""Real mouse and keys, from outside the process, on a virtual screen."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") != "xcb", reason="needs a screen"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="needs xdotool"),
]
PATIENCE = 20_000


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def click(widget, point):
    place = widget.mapToGlobal(point)
    xdotool("mousemove", place.x(), place.y(), "click", 1)


def test_real_keys_and_mouse_train_select_and_pause(qtbot, open_window, tiny):
    window = open_window(tiny)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    xdotool("key", "s")
    qtbot.waitUntil(lambda: len(window.workspace("train").layout.loss_plot.history) == 1, timeout=PATIENCE)
    click(window.workspace("train").bar.play, window.workspace("train").bar.play.rect().center())
    qtbot.waitUntil(lambda: len(window.workspace("train").layout.loss_plot.history) > 3, timeout=PATIENCE)
    view = window.workspace("train").layout.canvas.view
    click(view, view.node_rect((1, 1)).center().toPoint())
    qtbot.waitUntil(window.workspace("train").layout.canvas.card.isVisible, timeout=PATIENCE)
    xdotool("key", "space")
    qtbot.waitUntil(lambda: not window.workspace("train").binding.running, timeout=PATIENCE)
