"""Programs in the real window that send gradients themselves, or whose numbers are not finite."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.presentation.trace_walk import OWN_GRADIENTS

PATIENCE = 20_000
OWN = "a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\n"


@pytest.fixture
def trace(qtbot, open_window, tiny):
    window = open_window(tiny)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    return window.workspace("trace")


def show(qtbot, trace, program):
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.binding.open_program(program)


def grads(trace):
    scene = trace.layout.canvas.scene
    return {scene.title(card): scene.grad_text(card) for card in scene.layout.cards}


def test_gradients_that_a_program_sent_itself_are_shown_as_it_left_them(qtbot, trace):
    show(qtbot, trace, OWN)
    found = grads(trace)
    assert (found["a"], found["b"]) == ("3.0000", "1.0000")
    assert OWN_GRADIENTS in trace.layout.editor_pane.said
    assert OWN_GRADIENTS in trace.layout.chain_rule.accessibleDescription()
    steps = trace.binding.steps
    for position in (0, 1, steps.length):
        steps.go(position)
    steps.toggle_running()
    steps.pause()
    trace.layout.canvas.node_activated.emit(0)
    assert grads(trace)["a"] == "3.0000"


def test_the_check_of_gradients_sent_by_hand_agrees_and_says_what_it_compares(qtbot, trace):
    trace.show_check(True)
    show(qtbot, trace, OWN)
    with qtbot.waitSignal(trace.binding.check.checked, timeout=PATIENCE) as told:
        trace.binding.check.wake()
    assert [(row.label, row.ours, row.verdict) for row in told.args[0].rows] == [("a", 3.0, "agrees")]
    assert "as derivatives of b" in told.args[0].summary()


def test_a_result_that_is_not_finite_is_no_success(qtbot, trace):
    show(qtbot, trace, "b = Value(-1.0).log()")
    said = trace.layout.editor_pane.said
    assert "no errors" not in said
    assert "The result is NaN." in said
