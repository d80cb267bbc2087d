"""Asking why in the real window: click a leaf, read the sum, open a term, move it a little, and see its edges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from micrograd_desktop.qt.trace.graph import scene as drawn
from tests.scenarios.in_trace import go_to_trace, show_program

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
PROGRAM = """\
x = Value(3.0)
s = x*x
t = s + x
o = (t*0.1).tanh()
o.backward()
"""


@pytest.fixture
def window(qtbot, open_window, tiny):
    window = go_to_trace(qtbot, open_window(tiny))
    show_program(qtbot, window, PROGRAM)
    return window


def layout(window):
    return window.workspace("trace").layout


def number(window, name):
    return window.workspace("trace").binding.shown.trace.names.index(name)


def click(qtbot, window, name):
    canvas = layout(window).canvas
    place = canvas.card_rect(number(window, name)).center().toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)


def test_a_leaf_is_clicked_its_sum_read_a_term_opened_and_its_edge_lit(qtbot, window):
    pane, canvas = layout(window).reason, layout(window).canvas
    window.workspace("trace").binding.steps.go_to_backward()
    window.workspace("trace").binding.steps.one()
    assert pane.view == "chain"
    window.workspace("trace").binding.steps.end()
    click(qtbot, window, "x")
    assert pane.view == "why"
    assert pane.why.sum.accessibleName().startswith("x.grad = ")
    assert pane.why.sum.accessibleName().count("·") == 3
    x, s, t = (number(window, name) for name in ("x", "s", "t"))
    assert set(canvas.scene.lit.uses) == {(s, 0), (s, 1), (t, 1)}
    assert len(canvas.scene.lit_wires) == 3
    tree = pane.why.tree
    row = tree.rows.index(1, 0)
    place = tree.visualRect(row).center()
    qtbot.mouseMove(tree.viewport(), place)
    assert canvas.scene.lit.uses == ((s, 0),)
    assert canvas.scene.lit.nodes == {x, s}
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    inner = tree.rows.index(0, 0, row)
    assert tree.rows.row_at(inner).title == "t"
    qtbot.mouseMove(tree.viewport(), tree.visualRect(inner).center())
    assert canvas.scene.lit.uses == ((s, 0), (t, 0))
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.scene.selected is None
    assert canvas.scene.lit is None
    assert pane.view == "why"  # the walk is at the leaf's own visit
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert pane.view == "chain"


def test_a_leafs_own_visit_says_why_and_the_walk_goes_on_with_the_chain_rule(qtbot, window):
    pane, steps = layout(window).reason, window.workspace("trace").binding.steps
    steps.go(steps.length)
    assert pane.view == "why"
    assert pane.why.accessibleDescription().startswith("x.grad = ")
    qtbot.mouseClick(pane.switch.buttons["chain"], Qt.MouseButton.LeftButton)
    assert pane.view == "chain"
    steps.back()
    steps.one()
    assert pane.view == "why"


def test_by_keys_alone_one_asks_at_each_node_and_goes_back(qtbot, window):
    pane, steps, canvas = layout(window).reason, window.workspace("trace").binding.steps, layout(window).canvas
    steps.go_to_backward()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Y)
    assert pane.view == "why"
    assert "backward() begins here" in pane.why.said.whole
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key.Key_S)
    assert pane.why.sum.accessibleName().startswith("t.grad = ")
    click(qtbot, window, "x")
    assert "2 of 3 shares are still to come." in pane.why.said.whole
    qtbot.keyClick(canvas, Qt.Key.Key_S)
    assert pane.why.said.whole == ""
    tree = pane.why.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.currentIndex())
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert pane.view == "chain"
    assert QApplication.focusWidget() is canvas


def test_a_leaf_is_moved_a_little_predicted_against_true(qtbot, window):
    pane, canvas = layout(window).reason, layout(window).canvas
    job = window.workspace("trace").binding.why._job
    click(qtbot, window, "x")
    canvas.setFocus()
    with qtbot.waitSignal(job.done, timeout=PATIENCE):
        qtbot.keyClick(canvas, Qt.Key.Key_I)
    assert pane.view == "what_if"
    qtbot.waitUntil(lambda: "Computed anew" in pane.what_if.true.whole, timeout=PATIENCE)
    assert pane.what_if.predicted.whole.startswith("If x grows by 0.01, o grows by 0.0")
    before, slider = window.session.project, pane.what_if.slider
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    with qtbot.waitSignal(job.done, timeout=PATIENCE):
        qtbot.mouseMove(slider, QPoint(30, 12))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    qtbot.waitUntil(lambda: "If x shrinks by" in pane.what_if.predicted.whole, timeout=PATIENCE)
    assert "off" in pane.what_if.true.whole
    assert "Plot of o against x" in pane.what_if.plot.accessibleName()
    assert window.session.project == before  # the program is left as it is
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert pane.view == "why"  # as before the click: the walk is at the leaf's own visit


def test_while_gradients_are_to_be_predicted_nothing_says_how_they_come_about(qtbot, window):
    pane = layout(window).reason
    click(qtbot, window, "x")
    assert pane.view == "why"
    window.actions_by_id["trace_predict"].trigger()
    assert pane.view == "chain"
    assert not pane.switch.buttons["why"].isEnabled()
    assert not window.actions_by_id["trace_why"].isEnabled()
    assert "predict" in pane.switch.buttons["what_if"].toolTip()
    click(qtbot, window, "x")
    assert pane.view == "chain"
    assert layout(window).canvas.scene.lit is None
    window.actions_by_id["trace_predict"].trigger()
    assert pane.switch.buttons["why"].isEnabled()
    assert pane.view == "why"


def test_a_leaf_that_is_called_by_its_number_keeps_its_slider_while_it_is_dragged(qtbot, window):
    binding, panel = window.workspace("trace").binding, layout(window).leaf_panel
    with qtbot.waitSignal(binding.traced, timeout=PATIENCE):
        binding.open_program("o = Value(4.0) * Value(3.0)\n")
    row = panel.row_of("Value(4.0)")
    for value in (2.0, -1.5):
        with qtbot.waitSignal(binding.traced, timeout=PATIENCE):
            row.slider._set_by_hand(value)
    assert row.leaf.name == "Value(-1.5)"
    assert row.slider.value_at(1.0) == 8.0  # twice what it was at first, as when the drag began
    assert row.slider.accessibleName().startswith("Value(-1.5), ")


def test_the_card_of_a_folded_group_shows_the_number_that_is_explained(qtbot, open_window, tiny):
    window = go_to_trace(qtbot, open_window(tiny))
    program = "import random\nrandom.seed(3)\nnet = MLP(3, [4, 4, 1])\no = net([1.0, -2.0, 0.5])\no.backward()\n"
    show_program(qtbot, window, program)
    trace = window.workspace("trace")
    canvas, walk = trace.layout.canvas, trace.binding.shown.walk
    card = next(card for card in canvas.scene.layout.cards if card.is_group)
    leaf = next(i for i in card.nodes if not walk.trace.nodes[i].operands and walk.trace.nodes[i].origin.parameter)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(trace.layout.graph.search, walk.names[leaf])
    qtbot.keyClick(trace.layout.graph.search, Qt.Key.Key_Return)
    assert canvas.scene.layout.cards[canvas.scene.selected] is card
    told = drawn.number(walk.backward.final[leaf], 4)
    assert canvas.scene.grad_text(card) == told and canvas.scene.shows(card) == walk.names[leaf]
    assert trace.layout.reason.why.sum.accessibleName().endswith(told)
