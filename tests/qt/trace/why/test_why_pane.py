"""The pane that says why: its tree, its sum, its slider and its plot."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from micrograd_desktop.engine.sensitivity import Experiment
from micrograd_desktop.engine.why import why
from micrograd_desktop.presentation import why_text
from micrograd_desktop.presentation.trace_program import TraceRequest, trace_program
from micrograd_desktop.presentation.why_rows import rows
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.why.model import WhyModel
from micrograd_desktop.qt.trace.why.nudge_slider import LARGEST, SMALLEST, NudgeSlider
from micrograd_desktop.qt.trace.why.panel import Reason, WhyPanel
from micrograd_desktop.qt.trace.why.plot import SensitivityPlot

REUSE = "a = Value(1.0)\nb = 2*a\nc = b + 1\nd = 3*b\ne = c*d\n"


@pytest.fixture(autouse=True)
def light(qapp):
    theme().set_mode("light")
    theme().apply(qapp)


def walk_of(program=REUSE):
    return trace_program(TraceRequest(program)).walk


def reason(walk, name):
    node, passed = walk.names.index(name), walk.backward
    found = why(passed, node)
    sentence = why_text.sum_text(walk.trace, found)
    made = rows(passed, node, len(passed.visits), walk.n_forward, why_text.brief)
    return Reason(node, f"{name}.grad", why_text.sum_pieces(found), str(found.grad), sentence, sentence, (), made)


@pytest.fixture
def panel(qtbot):
    made = WhyPanel()
    qtbot.addWidget(made)
    made.resize(280, 300)
    made.show_reason(reason(walk_of(), "b"), afresh=True)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = WhyModel()
    model.set_rows(reason(walk_of(), "b").rows)
    for index in model.inner(QModelIndex()):
        list(model.inner(index))
    qtmodeltester.check(model)


def test_a_row_opens_by_keys_and_stays_open_when_only_numbers_change(qtbot, panel):
    tree = panel.tree
    tree.setFocus()
    before = tree.height()
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.rows.index(0, 0))
    assert tree.height() > before
    opened = tree.height()
    panel.show_reason(reason(walk_of(REUSE.replace("1.0", "1.5")), "b"), afresh=False)
    assert tree.isExpanded(tree.rows.index(0, 0))
    assert tree.height() == opened
    panel.show_reason(reason(walk_of(), "c"), afresh=False)
    assert not tree.isExpanded(tree.rows.index(0, 0))


def test_a_click_on_a_row_opens_it_and_pointing_at_it_tells_its_edges(qtbot, panel):
    tree, row = panel.tree, panel.tree.rows.index(1, 0)
    place = tree.visualRect(row).center()
    with qtbot.waitSignal(tree.pointed):
        qtbot.mouseMove(tree.viewport(), place)
    assert tree.pointed_row is tree.rows.row_at(row)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tree.isExpanded(row)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not tree.isExpanded(row)


def test_a_row_is_copied_as_a_sentence(qtbot, panel):
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "d: gradient 3 times the local derivative 3 is 9"


def test_all_of_it_is_said_and_long_sums_take_more_lines(panel):
    assert panel.accessibleDescription().startswith("b.grad = 3·3 + 6·1 = 15 d: gradient 3")
    assert "2 paths to e" in panel.accessibleDescription()
    low = panel.sum.height()
    panel.window().resize(170, 300)
    QApplication.processEvents()
    assert panel.sum.height() > low
    area = panel.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


@given(st.floats(0.0, 1.0))
def test_the_nudge_is_never_nought_and_comes_back_to_its_place(qapp, share):
    slider = NudgeSlider("h", 0.01)
    h = slider.value_at(share)
    assert SMALLEST <= abs(h) <= LARGEST
    assert abs(slider.share(h) - share) < 0.005


def test_keys_take_the_nudge_through_its_signs_and_to_both_ends(qtbot):
    slider = NudgeSlider("h", SMALLEST)
    qtbot.addWidget(slider)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value == -SMALLEST
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value == SMALLEST
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert slider.value == -LARGEST
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value == -LARGEST
    assert slider.accessibleName() == "h, −10"


@pytest.mark.parametrize(
    ("program", "h"),
    [
        ("x = Value(2.0)\ny = x*x\n", 0.01),
        ("x = Value(2.0)\ny = (x*300).exp()\n", 10.0),
        ("x = Value(0.0)\ny = x.log()\n", 0.01),
        ("x = Value(1e300)\ny = x*x\n", 1.0),
        ("x = Value(2.0)\ny = x*0.0\n", -1e-4),
    ],
)
def test_the_plot_draws_whatever_the_numbers_are_and_says_its_slopes(qtbot, program, h):
    walk = walk_of(program)
    experiment = Experiment(walk.trace, walk.names.index("x"), walk.backward.final[0])
    plot = SensitivityPlot()
    qtbot.addWidget(plot)
    plot.resize(260, 150)
    found = experiment.move(h)
    plot.show_found(found, experiment.curve(h), ("x", "y"))
    plot.show()
    plot.grab()
    assert f"Plot of y against x, from x = {why_text.brief(found.x)}" in plot.accessibleName()
    left, right = plot.plotItem.viewRange()[0]
    assert math.isfinite(left) and math.isfinite(right)
