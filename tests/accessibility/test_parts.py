"""What assistive clients find in the widgets that paint themselves, asked as Qt asks for them."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from shiboken6 import isValid

from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.project import edits
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.qt.controls import part_interfaces
from micrograd_desktop.qt.controls.parts import PRESS, TOGGLE, offer_parts
from micrograd_desktop.qt.intents import TraceNeuron, TracePoint
from micrograd_desktop.qt.train.network.canvas import PointedNetworkView

PATIENCE = 20_000
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


@pytest.fixture
def layout(window):
    return window.workspace("train").layout


@pytest.fixture
def listening():
    """An assistive client is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def children(widget):
    asked = interface(widget)
    return [asked.child(i) for i in range(asked.childCount())]


def parts(widget):
    return [child for child in children(widget) if isinstance(child, part_interfaces.PartInterface)]


def names(widget):
    return [part.text(NAME) for part in parts(widget)]


def act(part, action):
    part.actionInterface().doAction(action)


def settle(qtbot, window):
    binding = window.workspace("train").binding
    qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)


def train(qtbot, window, steps=3):
    binding = window.workspace("train").binding
    for _ in range(steps):
        before = binding.step
        binding.do_step()
        qtbot.waitUntil(lambda before=before: binding.step > before and binding.settled, timeout=PATIENCE)


def named(widget, start):
    return next(part for part in parts(widget) if part.text(NAME).startswith(start))


def test_the_network_has_a_child_for_each_neuron_that_is_drawn(layout):
    view = layout.canvas.view
    told = names(view)
    assert [name.split(",")[0] for name in told] == [
        "Input x", "Input y", "Neuron 1.1", "Neuron 1.2", "Neuron 1.3", "Output neuron",
    ]  # fmt: skip
    asked = interface(view)
    assert asked.text(NAME) == view.accessibleName()
    for part in parts(view):
        assert part.isValid() and part.parent() is asked and asked.indexOfChild(part) >= 0
        assert asked.child(asked.indexOfChild(part)) is part and part.state().selectable


def test_a_neuron_says_its_output_and_gradient_once_it_is_asked(qtbot, window, layout, listening):
    train(qtbot, window)
    view = layout.canvas.view
    assert not layout.canvas.wants_node_values, "nothing is computed before somebody asks"
    names(view)
    assert layout.canvas.wants_node_values
    qtbot.waitUntil(lambda: "output " in named(view, "Neuron 1.2").text(NAME), timeout=PATIENCE)
    text = named(view, "Neuron 1.2").text(NAME)
    assert text.startswith("Neuron 1.2, hidden 1, tanh") and ", gradient " in text and "selected" not in text


def test_node_values_are_wanted_no_more_when_nobody_listens(qtbot, window, layout, listening):
    names(layout.canvas.view)
    assert layout.canvas.wants_node_values
    QAccessible.setActive(False)
    assert not layout.canvas.wants_node_values


def test_press_selects_a_neuron_and_its_bias_and_weights_are_told(qtbot, window, layout):
    view = layout.canvas.view
    act(named(view, "Neuron 1.2"), PRESS)
    assert layout.canvas.selected == (1, 1)
    neuron = named(view, "Neuron 1.2")
    assert neuron.text(NAME).endswith(", selected") and neuron.state().selected
    said = [name.split(",")[0] for name in names(view)[6:]]
    assert said == ["Bias of 1.2", "Weight x to 1.2", "Weight y to 1.2", "Weight 1.2 to output"]


def test_a_weight_is_read_set_and_frozen(qtbot, window, layout):
    view = layout.canvas.view
    act(named(view, "Neuron 1.2"), PRESS)
    weight = named(view, "Weight x to 1.2")
    index = weight.key[1]
    value = weight.valueInterface()
    assert value.currentValue() == view.weight(index) and ", gradient " in weight.text(NAME)
    value.setCurrentValue(0.25)
    settle(qtbot, window)
    assert view.weight(index) == 0.25 and "+0.2500" in weight.text(NAME) and window.session.can_undo
    act(weight, TOGGLE)
    settle(qtbot, window)
    assert ", frozen" in weight.text(NAME)
    act(weight, PRESS)
    assert view.scene.selected_parameter == index
    assert [name for name in names(view) if name.startswith("Weight")] == [weight.text(NAME)]
    assert weight.state().selected


def test_a_neuron_is_opened_in_trace(qtbot, window, layout):
    wished = []
    window.workspace("train").open_requested.connect(wished.append)
    act(named(layout.canvas.view, "Neuron 1.3"), "Trace it")
    assert wished == [TraceNeuron(1, 2)]


def test_a_part_that_is_gone_is_no_longer_valid(qtbot, window, layout):
    view = layout.canvas.view
    gone = named(view, "Neuron 1.3")
    layout.canvas.layer_size_changed.emit(1, -1)
    settle(qtbot, window)
    assert not gone.isValid() and gone.text(NAME) == "" and gone.state().invalid
    assert interface(view).indexOfChild(gone) == -1 and gone.rect().isNull()
    assert not any(name.startswith("Neuron 1.3") for name in names(view))


def test_the_plane_tells_its_points(qtbot, window, layout):
    plot = layout.boundary.plot
    told = names(plot)
    points = layout.boundary.points
    assert len(told) == len(points.targets[True]) + len(points.targets[False])
    assert told[0].startswith("Train point 1: target ") and ", x " in told[0] and ", score " in told[0]
    wrong = sum(", wrong" in name for name in told)
    assert wrong == points.ringed_count(None)
    layout.boundary.set_test_visible(False)
    assert len(names(plot)) == len(points.targets[True])


def test_press_traces_a_point(qtbot, window, layout):
    wished = []
    window.workspace("train").open_requested.connect(wished.append)
    act(parts(layout.boundary.plot)[4], PRESS)
    assert wished == [TracePoint(True, 4)]


def test_what_is_at_a_place_is_found(layout):
    for widget in (layout.canvas.view, layout.boundary.plot):
        for part in parts(widget)[::7]:
            centre = part.rect().center()
            found = interface(widget).childAt(centre.x(), centre.y())
            assert found is part or found.rect().contains(centre)


def test_the_curve_tells_its_steps_and_its_description_all_of_it(qtbot, window, layout):
    train(qtbot, window, 5)
    curves = layout.loss_plot.curves
    told = names(curves)
    assert [name.split(",")[0] for name in told] == [f"Step {n}" for n in range(5)]
    assert all("train loss" in name and ", test " in name for name in told)
    assert interface(curves).text(NAME) == "Loss over the steps"
    assert interface(curves).text(DESCRIPTION) == layout.loss_plot.summary()
    act(parts(curves)[2], PRESS)
    assert layout.loss_plot.pointed == 2


def test_a_long_curve_tells_so_many_steps_with_both_ends(qtbot, window, layout):
    binding = window.workspace("train").binding
    binding.toggle_running()
    qtbot.waitUntil(lambda: len(layout.loss_plot.history) > 300, timeout=PATIENCE)
    binding.toggle_running()
    settle(qtbot, window)
    history = layout.loss_plot.history
    keys = [part.key for part in parts(layout.loss_plot.curves)]
    assert len(keys) <= 101 and keys[0] == history.start and keys[-1] == history.end - 1


def test_the_history_tells_the_step_on_view_and_what_was_changed(qtbot, window, layout):
    train(qtbot, window, 3)
    window.execute(edits.Set(TrainingSpec.learning_rate, 0.05))
    train(qtbot, window, 3)
    strip, binding = layout.history.strip, window.workspace("train").binding
    qtbot.waitUntil(lambda: len(names(strip)) > 1 and strip.course.end == 6, timeout=PATIENCE)
    assert names(strip)[0] == "Step on view, 6 of 6"
    change = named(strip, "Step 3: ")
    assert "0.1 → 0.05" in change.text(NAME)
    act(change, PRESS)
    qtbot.waitUntil(lambda: binding.step == 3 and binding.settled, timeout=PATIENCE)
    value = parts(strip)[0].valueInterface()
    assert value.currentValue() == 3.0 and value.minimumStepSize() == 1.0
    value.setCurrentValue(99.0)
    qtbot.waitUntil(lambda: binding.step == 6 and binding.settled, timeout=PATIENCE)


@pytest.fixture
def trace(qtbot, window):
    window.show_workspace("trace")
    workspace = window.workspace("trace")
    qtbot.waitUntil(lambda: workspace.settled, timeout=PATIENCE)
    return workspace


def test_the_graph_tells_values_and_ops(qtbot, trace):
    canvas = trace.layout.canvas
    told = names(canvas)
    scene = canvas.scene
    assert sum(not name.startswith("Op ") for name in told) == len(scene.layout.cards)
    ops = [name for name in told if name.startswith("Op ")]
    assert len(ops) == sum(scene.has_op(card) and not card.is_group for card in scene.layout.cards)
    for op in ops:
        value = told[told.index(op) + 1]
        assert f"makes {value.split(',')[0]} of " in op
    assert all(", data " in name and ", gradient " in name for name in told if name not in ops)


def test_press_selects_a_value_which_is_told(qtbot, trace):
    canvas = trace.layout.canvas
    value = next(part for part in parts(canvas) if part.key[0] == "value")
    act(value, PRESS)
    assert value.state().selected and value.text(NAME).endswith(", selected")
    assert value.valueInterface().currentValue() == canvas.scene.traced.trace.data[value.key[1]]


def test_who_listens_hears_of_the_part_that_the_keys_have_come_to(qtbot, window, layout, listening, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    view = layout.canvas.view
    view.setFocus()
    heard.clear()
    act(named(view, "Neuron 1.1"), PRESS)
    focus = [event for event in heard if event.type() == QAccessible.Event.Focus]
    assert [event.accessibleInterface().text(NAME).split(",")[0] for event in focus] == ["Neuron 1.1"]
    heard.clear()
    view.choose((1, 0), None)
    assert not any(event.type() == QAccessible.Event.Focus for event in heard), "of the same one once"
    assert interface(view).focusChild() is named(view, "Neuron 1.1")


def test_nothing_is_made_of_parts_while_nobody_listens(qtbot, window, layout, monkeypatch):
    made = []
    monkeypatch.setattr(part_interfaces, "interface_of", lambda *args: made.append(args))
    train(qtbot, window, 2)
    layout.canvas.view.node_clicked.emit((1, 0))
    assert made == []


def test_the_parts_of_a_widget_end_with_it(qapp, tiny):
    offer_parts()
    before = len(part_interfaces._made)
    view = PointedNetworkView()
    view.resize(600, 400)
    view.set_graph(build_network_graph(tiny.network), ["tanh", "linear"])
    kept = parts(view)
    assert len(part_interfaces._made) == before + 1 and len(kept) == 6
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    assert len(part_interfaces._made) == before and not any(isValid(part) for part in kept)
    del view, kept
    gc.collect()
