"""The Trace workspace in the real window, used as a person uses it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QInputDialog,
    QLineEdit,
    QTableView,
)

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.presentation.leaf_edits import leaf_rows
from micrograd_desktop.project import edits
from micrograd_desktop.project.programs import PROGRAMS
from micrograd_desktop.project.spec import LayerSpec, Project
from micrograd_desktop.qt.controls.slider import Slider
from micrograd_desktop.qt.intents import TracePoint
from tests.scenarios.in_trace import go_to_trace, show_program

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier

NEURON = """\
x1 = Value(2.0)
x2 = Value(0.0)
w1 = Value(-3.0)
w2 = Value(1.0)
b = Value(6.8813735870195432)
n = x1*w1 + x2*w2 + b
o = n.tanh()"""


@pytest.fixture
def window(qtbot, open_window, tiny):
    return go_to_trace(qtbot, open_window(tiny))


def type_program(qtbot, window, text):
    editor = window.workspace("trace").layout.editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_A, CONTROL)
    for number, line in enumerate(text.split("\n")):
        if number:
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClicks(editor, line)


def grads(window):
    """What the cards of the canvas say, by name."""
    scene = window.workspace("trace").layout.canvas.scene
    return {scene.title(card): scene.grad_text(card) for card in scene.layout.cards}


def data(window):
    scene = window.workspace("trace").layout.canvas.scene
    return {scene.title(card): scene.data_text(card) for card in scene.layout.cards}


def steps(window):
    return window.workspace("trace").binding.steps


def test_a_program_that_is_opened_is_traced_once_and_again_when_it_is_opened_again(qtbot, window):
    binding, text = window.workspace("trace").binding, "a = 1.0\nb = a * 2\n"
    for _ in range(2):
        before = binding._requested
        show_program(qtbot, window, text)
        assert binding._requested == binding._answered == before + 1


def test_the_lectures_neuron_is_typed_stepped_to_the_end_and_read(qtbot, window):
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        type_program(qtbot, window, NEURON)
    assert "10 values, 5 operations, no errors" in window.workspace("trace").layout.editor_pane.said
    canvas = window.workspace("trace").layout.canvas
    canvas.setFocus()
    assert set(grads(window).values()) == {"0.0000"}
    for _ in range(10):
        qtbot.keyClick(canvas, Qt.Key.Key_S)
    found = grads(window)
    assert [found[name] for name in ("x1", "w1", "x2", "w2", "b")] == [
        "−1.5000",
        "1.0000",
        "0.5000",
        "0.0000",
        "0.5000",
    ]
    assert data(window)["o"] == "0.7071"
    order = window.workspace("trace").layout.order.model
    last = order.index(9, 4)
    assert (order.data(order.index(9, 2)), order.data(last), order.data(order.index(9, 1))) == (
        "x1",
        "−1.5000",
        "current",
    )
    assert "Backward done at node 10 of 10" in window._status[0].text()
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert order.data(order.index(9, 1)) == "waiting"


def test_a_check_that_comes_late_is_of_no_program_that_is_shown(qtbot, window):
    trace = window.workspace("trace")
    check = trace.binding.check
    qtbot.waitUntil(lambda: check._answer is not None and trace.settled, timeout=PATIENCE)
    late = check._answer
    for shown in (True, False):
        trace.show_check(shown)
        show_program(qtbot, window, "a = Value(2.0)\nb = a * 3.0\n")
        with qtbot.assertNotEmitted(check.checked):
            check._job.done.emit(late)
        assert trace.status[2] == ""


def test_what_was_checked_of_another_program_is_not_told_of_this_one_while_the_check_is_closed(qtbot, window):
    trace = window.workspace("trace")
    trace.show_check(True)
    with qtbot.waitSignal(trace.binding.check.checked, timeout=PATIENCE, check_params_cb=lambda t: bool(t.rows)):
        show_program(qtbot, window, NEURON)
    assert "Largest difference" in trace.status[2]
    trace.show_check(False)
    show_program(qtbot, window, "a = Value(2.0)\nb = a * 3.0")
    assert trace.status[2] == ""


def test_every_example_opens_and_can_be_walked_through(qtbot, window):
    for name in PROGRAMS:
        with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
            window.workspace("trace").layout.editor_pane.example_chosen.emit(name)
        assert "no errors" in window.workspace("trace").layout.editor_pane.said
        walk = steps(window)
        expected = walk.length if "backward()" in PROGRAMS[name].text else walk.n_forward
        assert walk.position == expected
        for position in (0, 1, walk.n_forward, walk.length):
            walk.go(position)
            assert window.workspace("trace").layout.chain_rule.accessibleDescription()


def test_run_to_end_walks_at_the_chosen_speed_and_pauses(qtbot, window):
    window.workspace("trace").bar.speed.setCurrentIndex(5)
    canvas = window.workspace("trace").layout.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert steps(window).running
    qtbot.waitUntil(lambda: steps(window).position >= 13, timeout=PATIENCE)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert not steps(window).running
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: steps(window).position == 20 and not steps(window).running, timeout=PATIENCE)
    assert grads(window)["x1"] == "−1.5000"
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    assert steps(window).position == 10
    assert set(grads(window).values()) == {"0.0000"}


def test_the_timeline_the_list_and_the_graph_lead_to_the_same_step(qtbot, window):
    workspace = window.workspace("trace").layout
    strip = workspace.timeline.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(strip.place(17)), 42))
    assert steps(window).position == 18
    assert workspace.chain_rule.accessibleDescription().startswith("x1w1 = x1 × w1.")
    workspace.order.row_clicked.emit(2)
    assert steps(window).position == 13
    workspace.canvas.select_node(workspace.canvas.scene.walk.names.index("x1w1"))
    workspace.canvas.setFocus()
    qtbot.keyClick(workspace.canvas, Qt.Key.Key_Return)
    assert steps(window).position == 18


def test_an_error_keeps_the_last_graph_and_says_where(qtbot, window):
    before = window.workspace("trace").binding.shown
    with qtbot.waitSignal(window.workspace("trace").binding._job.done, timeout=PATIENCE):
        type_program(qtbot, window, "a = 2.0\nb = a * x3")
    assert window.workspace("trace").layout.editor_pane.said == "Line 2: The name 'x3' is not defined."
    assert window.workspace("trace").binding.shown is before
    assert window.workspace("trace").layout.canvas._stale == "Last valid graph"
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        type_program(qtbot, window, "a = 2.0\nb = a * 3")
    assert window.workspace("trace").layout.canvas._stale == ""


def test_a_leafs_number_and_its_text_are_one(qtbot, window):
    row = window.workspace("trace").layout.leaf_panel.row_of("x1")
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        row.field.setFocus()
        row.field.selectAll()
        qtbot.keyClicks(row.field, "2.5")
        qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert "x1 = Value(2.5)" in window.workspace("trace").layout.editor.program()
    assert data(window)["n"] == "−0.6186"
    window.session.undo()
    assert "x1 = Value(2.0)" in window.workspace("trace").layout.editor.program()


def test_a_drag_of_a_leaf_is_one_undo_and_keeps_the_step(qtbot, window):
    steps(window).go(18)
    before = window.session.project
    slider = window.workspace("trace").layout.leaf_panel.row_of("w1").slider
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    for x in (40, 60, 70):
        qtbot.mouseMove(slider, QPoint(x, 12))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(70, 12))
    last = slider.value
    qtbot.waitUntil(
        lambda: (
            window.workspace("trace").binding.shown.request.program == window.session.project.trace.program
            and f"w1 = Value({last!r})" in window.session.project.trace.program
        ),
        timeout=PATIENCE,
    )
    assert steps(window).position == 18
    window.session.undo()
    assert window.session.project == before


def test_back_takes_just_one_step_back(qtbot, window):
    show_program(qtbot, window, NEURON)
    steps(window).go_to_backward()
    for _ in range(4):
        steps(window).one()
    position, at = steps(window).position, grads(window)
    steps(window).one()
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert (steps(window).position, grads(window)) == (position, at)


def test_a_nudge_is_the_lectures_manual_step(qtbot, window):
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    assert data(window)["L"] == "−8.0000"
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").layout.leaf_panel.nudge.click()
    assert window.workspace("trace").binding.shown.trace.data[-1] == pytest.approx(-7.286496, rel=1e-12)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.actions_by_id["bug_wrong-sign"].trigger()
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        qtbot.keyClick(window.workspace("trace").layout.canvas, Qt.Key.Key_N)
    assert window.workspace("trace").binding.shown.trace.data[-1] < -7.286496


BUGGY = {
    "assign": ("a = 3.0\nb = a + a\n", "a", "2.0000", "1.0000"),
    "no-topological-sort": (PROGRAMS["unsorted"].text, "a", "30.0000", "42.0000"),
    "backward-twice": ("a = 3.0\nb = a * 2\nc = b * 2\n", "a", "4.0000", "12.0000"),
}
"""A program for a bug, one of its values, and its gradient without and with the bug."""


def test_a_bug_is_loud_and_wrong_and_can_be_switched_off(qtbot, window):
    for bug, (program, name, right, wrong) in BUGGY.items():
        show_program(qtbot, window, program)
        steps(window).end()
        assert grads(window)[name] == right
        with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
            window.actions_by_id[f"bug_{bug}"].trigger()
        steps(window).end()
        assert grads(window)[name] == wrong
        assert BUGS[bug].title in window._strip.text and window._strip.isVisible()
        assert window.session.project.bugs == (bug,)
        with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
            window._strip.button.click()
        steps(window).end()
        assert grads(window)[name] == right
        assert not window._strip.isVisible()


def test_without_zero_grad_a_second_pass_adds_to_the_first(qtbot, window):
    show_program(qtbot, window, "a = 3.0\nb = a * 2\nb.backward()\n")
    window.workspace("trace").layout.leaf_panel.rate_entered.emit(0.0)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.actions_by_id["bug_no-zero-grad"].trigger()
    assert grads(window)["a"] == "2.0000"
    for expected in ("4.0000", "6.0000"):
        with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
            window.workspace("trace").layout.leaf_panel.nudge.click()
        assert grads(window)["a"] == expected
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").binding.zero_grad()
    steps(window).end()
    assert grads(window)["a"] == "2.0000"


def test_undo_of_a_nudge_without_zero_grad_takes_back_the_gradients_that_were_kept(qtbot, window):
    workspace = window.workspace("trace")
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    with qtbot.waitSignal(workspace.binding.traced, timeout=PATIENCE):
        window.actions_by_id["bug_no-zero-grad"].trigger()
    finals = [workspace.binding.shown.walk.backward.final]
    for turn in ("nudge", "nudge", "undo", "undo", "redo", "redo", "undo"):
        with qtbot.waitSignal(workspace.binding.traced, timeout=PATIENCE):
            if turn == "nudge":
                workspace.layout.leaf_panel.nudge.click()
            else:
                window.actions_by_id[turn].trigger()
        finals.append(workspace.binding.shown.walk.backward.final)
    start, one, two = finals[:3]
    assert len({start, one, two}) == 3
    assert finals[3:] == [one, start, one, two, one]


def test_two_nudges_without_zero_grad_are_micrograds_loop_and_the_check_agrees(qtbot, window):
    workspace = window.workspace("trace")
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    with qtbot.waitSignal(workspace.binding.traced, timeout=PATIENCE):
        window.actions_by_id["bug_no-zero-grad"].trigger()
    for _ in range(2):
        with qtbot.waitSignal(workspace.binding.traced, timeout=PATIENCE):
            qtbot.keyClick(workspace.layout.canvas, Qt.Key.Key_N)
    final = workspace.binding.shown.walk.backward.final
    assert final[workspace.binding.shown.walk.names.index("a")] == pytest.approx(17.833518821824, rel=1e-12)
    assert workspace.binding.shown.trace.data[-1] == pytest.approx(-5.9107087074535585, rel=1e-12)
    with qtbot.waitSignal(workspace.binding.check.checked, timeout=PATIENCE) as checked:
        workspace.binding.check._request()
    assert all(row.agrees for row in checked.args[0].rows)


def test_a_nudge_runs_backward_first_and_says_so(qtbot, window):
    workspace = window.workspace("trace")
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    steps(window).go_to_backward()
    said: list[str] = []
    workspace.binding.message_posted.connect(said.append)
    with qtbot.waitSignal(workspace.binding.traced, timeout=PATIENCE):
        qtbot.keyClick(workspace.layout.canvas, Qt.Key.Key_N)
    assert steps(window).position == steps(window).length
    assert said == ["Ran backward() to its end first: a nudge needs all gradients."]
    assert workspace.binding.shown.trace.data[-1] == pytest.approx(-7.286496, rel=1e-12)
    assert set(grads(window).values()) != {"0.0000"}


def press_nudge(qtbot, window, times):
    """Faster than anything is traced: no result arrives in between."""
    for _ in range(times):
        qtbot.keyClick(window.workspace("trace").layout.canvas, Qt.Key.Key_N)


def wait_for_answer(qtbot, window):
    """Until all that was asked for is traced."""
    binding = window.workspace("trace").binding
    qtbot.waitUntil(lambda: binding._requested == binding._answered, timeout=PATIENCE)


def test_nudges_that_come_before_the_last_is_traced_add_up(qtbot, window):
    binding = window.workspace("trace").binding
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    for _ in range(3):
        press_nudge(qtbot, window, 1)
        wait_for_answer(qtbot, window)
    one_by_one, program = binding.shown.trace.data[-1], window.session.project.trace.program
    for _ in range(3):
        window.session.undo()
    wait_for_answer(qtbot, window)
    assert binding.shown.trace.data[-1] == -8.0
    press_nudge(qtbot, window, 3)
    qtbot.waitUntil(lambda: binding.shown.trace.data[-1] == one_by_one, timeout=PATIENCE)
    wait_for_answer(qtbot, window)
    assert binding.shown.trace.data[-1] == one_by_one
    assert window.session.project.trace.program == program


def test_quick_nudges_without_zero_grad_carry_gradients_over_too(qtbot, window):
    binding = window.workspace("trace").binding
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    with qtbot.waitSignal(binding.traced, timeout=PATIENCE):
        window.actions_by_id["bug_no-zero-grad"].trigger()
    press_nudge(qtbot, window, 2)
    expected = pytest.approx(-5.9107087074535585, rel=1e-12)
    qtbot.waitUntil(lambda: binding.shown.trace.data[-1] == expected, timeout=PATIENCE)
    wait_for_answer(qtbot, window)
    final = binding.shown.walk.backward.final
    assert final[binding.shown.walk.names.index("a")] == pytest.approx(17.833518821824, rel=1e-12)


def test_another_change_takes_back_the_nudges_that_wait(qtbot, window):
    binding = window.workspace("trace").binding
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    press_nudge(qtbot, window, 3)
    window.session.undo()
    wait_for_answer(qtbot, window)
    assert binding.shown.trace.data[-1] == -8.0
    assert window.session.project.trace.program == PROGRAMS["lecture-expression"].text


def test_a_nudge_of_a_program_with_an_error_says_why_nothing_moves(qtbot, window):
    binding, said = window.workspace("trace").binding, []
    show_program(qtbot, window, PROGRAMS["lecture-expression"].text)
    window.session.execute(edits.SetProgram("a = Value(1.0) +"))
    wait_for_answer(qtbot, window)
    binding.message_posted.connect(said.append)
    press_nudge(qtbot, window, 2)
    assert said == ["The program can't be run as it is written. Mend it first: its error stands below it."] * 2
    assert window.session.project.trace.program == "a = Value(1.0) +"


def test_zero_grads_takes_away_what_the_program_left(qtbot, window):
    show_program(qtbot, window, "a = Value(3.0)\na.grad = 7.0\nb = a * 2\nb.backward()\n")
    assert grads(window)["a"] == "9.0000"
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").binding.zero_grad()
    assert set(grads(window).values()) == {"0.0000"}
    steps(window).end()
    assert grads(window)["a"] == "2.0000"
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").binding.evaluate()
    assert grads(window)["a"] == "9.0000"


def set_leaf(qtbot, window, name, text):
    row = window.workspace("trace").layout.leaf_panel.row_of(name)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        row.field.setFocus()
        row.field.selectAll()
        qtbot.keyClicks(row.field, text)
        qtbot.keyClick(row.field, Qt.Key.Key_Return)


def test_leaves_set_beside_the_text_are_marked_and_go_back_to_it(qtbot, window):
    workspace = window.workspace("trace")
    panel, binding, canvas = workspace.layout.leaf_panel, workspace.binding, workspace.layout.canvas
    show_program(qtbot, window, "n = Neuron(2, seed=1)\no = n([1.0, 2.0])\n")
    before = data(window)["n.w1"]
    for name in ("n.w1", "n.b"):
        set_leaf(qtbot, window, name, "0.25")
    assert data(window)["n.w1"] == "0.2500" and panel.row_of("n.w1").back.isVisible()
    cards = {canvas.scene.title(card): card for card in canvas.scene.layout.cards}
    assert "set by hand" in canvas.scene.spoken(cards["n.b"]) and "by hand" not in canvas.scene.spoken(cards["n.w2"])
    with qtbot.waitSignal(binding.traced, timeout=PATIENCE):
        panel.row_of("n.w1").back.click()
    assert data(window)["n.w1"] == before and data(window)["n.b"] == "0.2500"
    set_leaf(qtbot, window, "n.w2", "0.5")
    with qtbot.waitSignal(binding.traced, timeout=PATIENCE):
        panel.back.click()
    assert window.session.project.trace.leaves == () and not panel.back.isVisible()
    window.session.undo()
    assert len(window.session.project.trace.leaves) == 2
    with qtbot.waitSignal(binding.traced, timeout=PATIENCE):
        binding.evaluate()
    assert window.session.project.trace.leaves == () and data(window)["n.w1"] == before
    assert "Undo" in window.statusBar().currentMessage()


def test_a_pin_does_not_outlive_its_program(qtbot, window):
    panel = window.workspace("trace").layout.leaf_panel
    many = "net = MLP(8, [8, 1], seed=1)\no = net([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0])\n"
    show_program(qtbot, window, many)
    canvas = window.workspace("trace").layout.canvas
    last = leaf_rows(window.workspace("trace").binding.shown.walk, ())[-1]
    with pytest.raises(KeyError):
        panel.row_of(last.name)
    canvas.node_selected.emit(last.node)
    assert panel.row_of(last.name)
    show_program(qtbot, window, many + "p = o * 2\n")
    with pytest.raises(KeyError):
        panel.row_of(last.name)


def test_after_loading_the_graph_and_the_order_show_the_current_value(qtbot, window):
    layout = window.workspace("trace").layout
    show_program(qtbot, window, "a = 1.0\n" + "a = a * 1.01\n" * 60 + "a.backward()\n")
    assert steps(window).position == steps(window).length
    current = layout.canvas.scene.moment.current
    assert QRectF(layout.canvas.rect()).contains(layout.canvas.card_rect(current))
    last = layout.order.table.visualRect(layout.order.model.index(layout.order.model.current, 0))
    assert layout.order.table.viewport().rect().contains(last.center())
    show_program(qtbot, window, "a = 1.0\n" + "a = a * 1.01\n" * 61)
    assert layout.order.table.verticalScrollBar().value() == 0
    assert QRectF(layout.canvas.rect()).contains(layout.canvas.card_rect(layout.canvas.scene.traced.trace.root))


def test_all_that_a_program_printed_can_be_read_and_copied(qtbot, window):
    pane = window.workspace("trace").layout.editor_pane
    assert not pane.output.isVisible()
    show_program(qtbot, window, "a = Value(1.0)\nfor k in range(200): print(k, a.data)\nb = a * 2\n")
    text = pane.output.text
    assert pane.output.isVisible() and text.toPlainText().splitlines()[:2] == ["0 1.0", "1 1.0"]
    assert len(text.toPlainText().splitlines()) == 200
    bar = text.verticalScrollBar()
    assert bar.maximum() > 0 and bar.value() == bar.maximum()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(text, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == text.toPlainText()
    bar.setValue(0)
    set_leaf(qtbot, window, "a", "3.0")
    assert text.toPlainText().startswith("0 3.0") and bar.value() == 0
    show_program(qtbot, window, "a = Value(1.0)\nb = a * 2\n")
    assert not pane.output.isVisible()


def test_every_control_says_what_it_is(qtbot, window):
    show_program(qtbot, window, "n = Neuron(2, seed=1)\no = n([1.0, 2.0])\nprint(o.data)\n")
    workspace = window.workspace("trace")
    kinds = (QAbstractButton, QComboBox, QLineEdit, Slider)
    controls = [
        widget for part in (workspace.layout, workspace.bar) for kind in kinds for widget in part.findChildren(kind)
    ]
    silent = [
        f"{type(widget).__name__} {widget.accessibleName()!r} in {type(widget.parent()).__name__}"
        for widget in [*controls, workspace.layout.timeline.strip]
        if not widget.toolTip() and not isinstance(widget.parent(), QComboBox | QTableView)
    ]
    assert not silent
    assert all(
        widget.accessibleName() or getattr(widget, "text", str)()
        for widget in controls
        if not isinstance(widget.parent(), QComboBox | QTableView)
    )


def test_escape_leaves_the_editor_for_the_graph_and_keys_walk(qtbot, window):
    layout = window.workspace("trace").layout
    for widget in (layout.editor, layout.editor_pane.output.text):
        show_program(qtbot, window, "a = Value(2.0)\nb = a * 3\nprint(b.data)\n" + "#" * (widget is layout.editor))
        before = layout.editor.program()
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is layout.canvas
        position = steps(window).position
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S)
        assert steps(window).position == position + 1
        assert layout.editor.program() == before


def test_zero_grads_goes_to_before_a_pass_where_the_program_sent_its_gradients_itself(qtbot, window):
    show_program(qtbot, window, "a = Value(2.0)\nb = a * 3\nb.grad = 1.0\nb._backward()\n")
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").binding.zero_grad()
    assert set(grads(window).values()) == {"0.0000"}
    assert steps(window).position == steps(window).n_forward < steps(window).length
    steps(window).end()
    assert grads(window)["a"] == "3.0000"


def test_a_point_clicked_in_train_opens_as_a_graph_of_its_loss(qtbot, open_window, tiny):
    window = open_window(tiny)
    plot = window.workspace("train").layout.boundary.plot
    x, y = (float(v) for v in window._services.run.points.train_x[5])
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.to_pixels(x, y).toPoint())
    assert window.shown_workspace == "trace"
    assert window.workspace("trace").layout.editor.program().startswith("# Train point ")
    shown = window.workspace("trace").binding.shown
    assert shown.called_backward and shown.walk.names[-1] == "loss"
    assert any(
        card.is_group or node.origin.group for card, node in zip(shown.layout.cards, shown.trace.nodes, strict=False)
    )


def test_a_neurons_card_opens_its_graph(qtbot, open_window, tiny):
    window = open_window(tiny)
    view = window.workspace("train").layout.canvas.view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.node_rect((1, 1)).center().toPoint())
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("train").layout.canvas.card.trace.click()
    assert "Neuron 1.2" in window.workspace("trace").layout.editor.program()
    assert window.shown_workspace == "trace"


def test_a_taken_graph_follows_training(qtbot, window):
    show_program(qtbot, window, PROGRAMS["reuse"].text)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.open_thing(TracePoint(True, 0))
    before = window.workspace("trace").binding.shown.trace.data[-1]
    tables: list[object] = []
    window.workspace("trace").binding.check.checked.connect(tables.append)
    window.workspace("trace").layout.take.follow.click()
    window.workspace("train").bar.set_speed(math.inf)
    window.workspace("train").binding.toggle_running()
    qtbot.waitUntil(lambda: window.workspace("trace").binding.shown.trace.data[-1] != before, timeout=PATIENCE)
    count = len(tables)
    qtbot.waitUntil(lambda: len(tables) >= count + 2, timeout=PATIENCE)  # it follows, although nothing rests
    assert "as of step " in window.workspace("trace").layout.check.header.text
    with qtbot.waitSignal(window.controller.state_changed, timeout=PATIENCE):
        window.workspace("train").binding.toggle_running()
    train, trace = window.workspace("train").binding, window.workspace("trace").binding

    def weights_agree():  # a last frame may still come once training is paused
        shown = trace.shown
        weights = {shown.trace.data[i] for i, node in enumerate(shown.trace.nodes) if node.origin.parameter}
        return shown.request.parameters is train.parameters and weights == set(train.parameters.tolist())

    qtbot.waitUntil(weights_agree, timeout=PATIENCE)


def test_take_from_train_asks_which_point(qtbot, window, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_a: (3, True))
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").layout.take.button.click()
    assert window.workspace("trace").layout.editor.program().startswith("# Train point 3 of Tiny")


def test_hovering_code_marks_its_value_and_the_other_way_round(qtbot, window):
    workspace = window.workspace("trace").layout
    workspace.editor.span_hovered.emit((11, 9))
    scene = workspace.canvas.scene
    assert scene.title(scene.layout.cards[scene.hovered]) == "x1w1"
    workspace.canvas.node_hovered.emit(scene.walk.names.index("o"))
    assert workspace.editor.extraSelections()
    workspace.editor.span_hovered.emit(None)
    assert scene.hovered is None


def test_find_selects_a_value(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    search = window.workspace("trace").layout.graph.search
    assert QApplication.focusWidget() is search
    qtbot.keyClicks(search, "x2w")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    scene = window.workspace("trace").layout.canvas.scene
    assert scene.title(scene.layout.cards[scene.selected]) == "x2w2"
    qtbot.keyClicks(search, "zzz")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert "No value" in window.statusBar().currentMessage()


def test_groups_and_constants_fold(qtbot, window):
    show_program(qtbot, window, PROGRAMS["mlp-loss"].text)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").layout.graph.level_chosen.emit("neurons")
    cards = window.workspace("trace").layout.canvas.scene.layout.cards
    assert {card.title for card in cards if card.is_group} == {"Neuron 1.1", "Neuron 1.2", "Neuron 2.1"}
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.workspace("trace").layout.canvas.group_toggled.emit(("Layer 1", "Neuron 1.2"))
    assert len(window.workspace("trace").layout.canvas.scene.layout.cards) > len(cards)
    shown = len(window.workspace("trace").layout.canvas.scene.layout.cards)
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        qtbot.keyClick(window.workspace("trace").layout.canvas, Qt.Key.Key_C)
    assert len(window.workspace("trace").layout.canvas.scene.layout.cards) < shown


def test_gradients_are_checked_and_bugs_found(qtbot, window):
    def all_agree(table):
        return len(table.rows) == 4 and all(row.agrees for row in table.rows)

    def some_differ(table):
        return not all(row.agrees for row in table.rows)

    checked = window.workspace("trace").binding.check.checked
    with qtbot.waitSignal(checked, timeout=PATIENCE, check_params_cb=all_agree):
        show_program(qtbot, window, PROGRAMS["reuse"].text)
    with qtbot.waitSignal(checked, timeout=PATIENCE, check_params_cb=some_differ):
        window.actions_by_id["bug_assign"].trigger()


def test_train_and_trace_obey_the_same_bugs(qtbot, open_window, tiny):
    deep = replace(tiny, network=replace(tiny.network, hidden=(LayerSpec(3, "tanh"), LayerSpec(3, "tanh"))))
    window = open_window(deep)
    train = window.workspace("train").binding
    with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: train.settled and train.step == 1, timeout=PATIENCE)
    window.actions_by_id["bug_backward-twice"].trigger()
    assert train.present.bugs == ("backward-twice",)
    reports = []
    window.controller.step_finished.connect(reports.append)
    qtbot.keyClick(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: any(len(report.figures) for report in reports), timeout=PATIENCE)
    assert next(report for report in reports if len(report.figures)).engine == "bugs"
    assert window._strip.isVisible()


def test_a_bug_that_the_network_is_too_large_for_is_refused_with_a_sentence(qtbot, open_window):
    window = open_window(Project(network=replace(Project().network, hidden=(LayerSpec(8, "tanh"),) * 6)))
    window.actions_by_id["bug_no-topological-sort"].trigger()
    assert window.session.project.bugs == ()
    assert not window.actions_by_id["bug_no-topological-sort"].isChecked()
    assert "Choose a smaller network" in window.statusBar().currentMessage()


def test_a_saved_project_brings_its_program_and_its_bugs_back(qtbot, window, tmp_path):
    from micrograd_desktop.project.storage import load, save

    show_program(qtbot, window, PROGRAMS["reuse"].text)
    window.actions_by_id["bug_assign"].trigger()
    save(window.session.project, tmp_path / "p.mgd")
    window.documents.new()
    assert window.workspace("trace").layout.editor.program() == Project().trace.program
    window.documents.open_file(tmp_path / "p.mgd")
    assert window.workspace("trace").layout.editor.program() == PROGRAMS["reuse"].text
    assert load(tmp_path / "p.mgd").project.bugs == ("assign",)
    assert window._strip.isVisible()
