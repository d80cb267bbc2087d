"""Programs in the real window that send gradients themselves, or whose numbers are not finite."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.presentation.trace_program import trace_program
from micrograd_desktop.presentation.trace_walk import OWN_GRADIENTS
from micrograd_desktop.qt.trace import tracing
from micrograd_desktop.qt.trace.code.pane import EVALUATING

PATIENCE = 20_000
OWN = "a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\n"


@pytest.fixture
def trace(qtbot, open_window, tiny):
    return in_trace(qtbot, open_window(tiny))


def in_trace(qtbot, window):
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

    def is_of_it(check):  # and not of the program before
        return [row.label for row in check.rows] == ["a"]

    with qtbot.waitSignal(trace.binding.check.checked, timeout=PATIENCE, check_params_cb=is_of_it) as told:
        trace.binding.check.wake()
    assert [(row.label, row.ours, row.verdict) for row in told.args[0].rows] == [("a", 3.0, "agrees")]
    assert "as derivatives of b" in told.args[0].summary()


def test_a_result_that_is_not_finite_is_no_success(qtbot, trace):
    show(qtbot, trace, "b = Value(-1.0).log()")
    said = trace.layout.editor_pane.said
    assert "no errors" not in said
    assert "The result is NaN." in said


@pytest.fixture
def endless(monkeypatch):
    """Evaluates a program whose text says so until it is told to stop."""
    begun = threading.Event()

    def work(request, watch):
        while "endless" in request.program:
            begun.set()
            watch()
        return trace_program(request, watch)

    monkeypatch.setattr(tracing, "trace_program", work)
    return begun


def begin_endless(qtbot, trace, begun):
    pane = trace.layout.editor_pane
    trace.binding.open_program("# endless\na = 1.0\n")
    qtbot.waitUntil(lambda: pane.said == EVALUATING, timeout=PATIENCE)
    assert begun.wait(PATIENCE / 1000)


def test_a_long_evaluation_can_be_cancelled_and_the_graph_before_stays(qtbot, endless, open_window, tiny):
    trace = in_trace(qtbot, open_window(tiny))
    before, pane = trace.binding.shown, trace.layout.editor_pane
    begin_endless(qtbot, trace, endless)
    qtbot.mouseClick(pane.cancel, Qt.MouseButton.LeftButton)
    assert pane.said.startswith("Cancelled") and pane.evaluate.isVisible()
    assert trace.binding.shown is before
    show(qtbot, trace, OWN)
    assert OWN_GRADIENTS in pane.said


def test_another_program_takes_the_place_of_one_that_takes_long(qtbot, endless, open_window, tiny):
    trace = in_trace(qtbot, open_window(tiny))
    begin_endless(qtbot, trace, endless)
    show(qtbot, trace, OWN)
    assert OWN_GRADIENTS in trace.layout.editor_pane.said and not trace.layout.editor_pane.cancel.isVisible()


def test_a_window_with_a_program_that_takes_long_closes_at_once(qtbot, endless, open_window, tiny):
    window = open_window(tiny)
    begin_endless(qtbot, in_trace(qtbot, window), endless)
    window.close()
