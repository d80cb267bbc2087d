"""Every control says what it is, and what can't be done says why."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from micrograd_desktop.project import edits
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.fields import fields_of
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, TraceSpec, TrainingSpec
from micrograd_desktop.qt.controls.fields import SliderField
from micrograd_desktop.qt.controls.slider import Slider

PATIENCE = 20_000
SYMBOLS = {
    "Learning rate": "η", "Schedule": "η(k)", "Optimizer": "∂L/∂p", "Loss": "Loss L", "Regularise": "λ",
    "Strength of the regularisation": "λ", "Activation of hidden layer 1": "f(Σ w·x + b)",
    "Activation of the output": "f(Σ w·x + b)", "Noise": "σ", "Batch": "Batch B", "Points": "Points N",
    "Speed": "second",
}  # fmt: skip
"""By its name, what a control's tip has to say."""


def controls(window):
    """What is pressed, chosen, typed in or dragged, and can be seen."""
    for widget in window.findChildren(QWidget):
        own = isinstance(widget, QAbstractButton | QComboBox | QLineEdit | Slider)
        inner = isinstance(widget.parentWidget(), QLineEdit | QComboBox)  # such as the cross that clears a search
        if own and widget.isVisible() and not inner:
            yield widget


def tip_of(widget):
    """Its own tip, or that of the slider and field of which it is one half."""
    half = isinstance(widget.parentWidget(), SliderField) and not widget.toolTip()
    return widget.parentWidget().toolTip() if half else widget.toolTip()


@pytest.mark.parametrize("workspace", ["train", "trace"])
def test_every_control_says_more_than_what_stands_on_it(qtbot, open_window, workspace):
    window = open_window(EXAMPLES["spiral"])
    window.show_workspace(workspace)
    if workspace == "trace":
        qtbot.waitUntil(lambda: window.workspace("trace").settled, timeout=PATIENCE)
    found = list(controls(window))
    assert len(found) > 30
    for widget in found:
        text = "" if isinstance(widget, Slider | QComboBox) else widget.text().strip()
        assert tip_of(widget).strip() and tip_of(widget) != text, (widget, widget.accessibleName(), text)
        assert all(len(line) < 110 for line in tip_of(widget).splitlines() if not line.startswith("<")), widget


def test_the_settings_say_their_symbols(open_window):
    window = open_window(EXAMPLES["spiral"])
    window.resize(1440, 900)  # with room for all of the bar
    said = {}
    for widget in controls(window):
        said.setdefault(widget.accessibleName(), tip_of(widget))
    for name, symbol in SYMBOLS.items():
        assert symbol in said[name], (name, said[name])


def test_an_action_at_its_limit_is_disabled_and_says_why(qtbot, open_window, tiny):
    full = replace(tiny, network=NetworkSpec(hidden=(LayerSpec(1, "tanh"),) * 8))
    window = open_window(full)
    add, remove = (window.actions_by_id[name] for name in ("add_layer", "remove_layer"))
    undo, redo, clear = (window.actions_by_id[name] for name in ("undo", "redo", "clear_bugs"))
    limits: dict[QAction, str] = {
        add: "A network can have at most 8 hidden layers", undo: "There is nothing to undo",
        redo: "There is nothing to redo", clear: "No bug is on",
    }  # fmt: skip
    for action, reason in limits.items():
        assert not action.isEnabled() and action.toolTip() == reason
    remove.trigger()
    assert add.isEnabled() and "Ctrl+L" in add.toolTip() and undo.isEnabled()
    window.show_workspace("trace")
    assert not add.isEnabled() and not remove.isEnabled()
    window.show_workspace("train")
    assert add.isEnabled() and remove.isEnabled()
    for _ in range(7):
        remove.trigger()
    assert not remove.isEnabled() and remove.toolTip() == "There is no hidden layer to remove"
    window.show_workspace("trace")
    window.show_workspace("train")
    assert not remove.isEnabled()


def test_the_buttons_over_a_layer_say_their_limits(open_window, tiny):
    window = open_window(replace(tiny, network=NetworkSpec(hidden=(LayerSpec(1, "tanh"), LayerSpec(128, "tanh")))))
    (_, minus, _), (_, _, plus) = window.workspace("train").layout.canvas.view._buttons
    assert not minus.isEnabled() and minus.toolTip() == "A layer has at least 1 neuron"
    assert not plus.isEnabled() and plus.toolTip() == "A layer can have at most 128 neurons"


def test_the_rate_in_force_follows_the_run(qtbot, open_window):
    window = open_window(EXAMPLES["moons-demo"])
    train = window.workspace("train")
    assert train.bar.rate_caption == "Learning rate η (log)"
    for _ in range(3):
        before = train.binding.step
        window.actions_by_id["step"].trigger()
        qtbot.waitUntil(lambda before=before: train.binding.step == before + 1, timeout=PATIENCE)
    assert train.bar.rate_caption == "Rate η: 1 → 0.973 now"


def test_a_step_where_the_run_went_out_of_range_says_so(open_window, tiny, monkeypatch):
    window = open_window(tiny)
    binding, said = window.workspace("train").binding, []
    binding.message_posted.connect(said.append)
    monkeypatch.setattr(type(binding.doctor), "divergence", property(lambda self: object()))
    binding.do_step()
    assert "out of range" in said[-1]


def test_what_is_undone_is_said_in_words():
    specs = (DatasetSpec, NetworkSpec, TrainingSpec, TraceSpec)
    labels = [edits.Set(field, field.default).label for spec in specs for field in fields_of(spec)]
    labels += [edits.SetLayer(0, field, field.default).label for field in fields_of(LayerSpec)]
    labels += [edit.label for edit in (edits.AddLayer(), edits.RemoveLayer(0), edits.SetFrozen((), True))]
    labels += [edit.label for edit in (edits.ClearBugs(), edits.Restart(), edits.SetProgram(""), edits.SetLeaves(()))]
    for label in labels:
        assert re.fullmatch(r"[A-Za-z]+( [A-Za-z0-9]+)*", label), label
        assert not {"None", "list", "dict", "tuple", "float", "int", "str"} & set(label.split()), label
