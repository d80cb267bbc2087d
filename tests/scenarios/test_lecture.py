"""A lesson with real keys alone: a notebook is opened, run to a cell, asked why, predicted, and presented."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from micrograd_desktop.presentation.formats import MINUS
from micrograd_desktop.presentation.notebook import NOT_RUN, RAN

PATIENCE = 20_000
KEY, CONTROL, SHIFT, ALT = Qt.Key, *(Qt.KeyboardModifier[f"{name}Modifier"] for name in ("Control", "Shift", "Alt"))
CELLS = (
    "import math\nx1 = Value(2.0); w1 = Value(-3.0); b = Value(6.8813735870195432)",
    "n = x1*w1 + b\no = n.tanh()\no",
    "o.backward()\nx1.grad",
)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def test_a_notebook_is_opened_run_to_a_cell_asked_why_predicted_and_presented(
    qtbot, open_window, tiny, tmp_path, monkeypatch
):
    path = tmp_path / "neuron.ipynb"
    cells = [{"cell_type": "code", "source": text} for text in CELLS]
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window = open_window(tiny)
    trace = window.workspace("trace")
    layout, model = trace.layout, trace.layout.editor_pane.cells.view.cells

    def wait(*states):
        qtbot.waitUntil(lambda: [model.state(i) for i in range(model.rowCount())] == list(states), timeout=PATIENCE)

    press(qtbot, KEY.Key_O, CONTROL)
    wait(RAN, RAN, RAN)
    while not layout.editor.hasFocus():
        press(qtbot, KEY.Key_F6)
    press(qtbot, KEY.Key_Down, ALT)
    press(qtbot, KEY.Key_Return, CONTROL | SHIFT)
    wait(RAN, RAN, NOT_RUN)
    press(qtbot, KEY.Key_Return, SHIFT)  # the same cell again
    press(qtbot, KEY.Key_Return, SHIFT)
    wait(RAN, RAN, RAN)
    assert float(model.lines(2)[0].text) == pytest.approx(-1.5, rel=1e-12)

    press(qtbot, KEY.Key_Escape)
    assert layout.canvas.hasFocus()
    press(qtbot, KEY.Key_End)
    name = trace.binding.shown.walk.names.index
    while trace.layout.canvas.scene.moment.current != name("x1"):
        press(qtbot, KEY.Key_B)
    if layout.reason.view != "why":
        press(qtbot, KEY.Key_Y)
    assert layout.reason.why.sum.accessibleName().startswith("x1.grad = ")

    press(qtbot, KEY.Key_F7)
    for typed in ("1", "0.5", "7"):
        assert layout.predict.field.hasFocus()
        qtbot.keyClicks(layout.predict.field, typed)
        press(qtbot, KEY.Key_Return, times=2)
    assert layout.predict.tally == "2 right, 1 wrong, 0 not known"
    press(qtbot, KEY.Key_Escape)
    press(qtbot, KEY.Key_F7)

    press(qtbot, KEY.Key_F11)
    assert window.presenting.on and not layout.leaf_panel.isVisible()
    press(qtbot, KEY.Key_End)
    scene = layout.canvas.scene
    assert {scene.title(card): scene.grad_text(card) for card in scene.layout.cards}["x1"] == f"{MINUS}1.5000"
    press(qtbot, KEY.Key_F11)
