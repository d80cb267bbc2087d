"""The gradient check's pane: table, verdicts, PyTorch there or not, the step h, the error plot."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.bugs import TWICE
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.presentation.formats import every_digit
from micrograd_desktop.presentation.gradient_table import GradientTable, error_curve, gradient_table
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.trace.check.delegate import PADDING, table_numbers
from micrograd_desktop.qt.trace.check.error_plot import NOTHING as NO_CURVE
from micrograd_desktop.qt.trace.check.model import (
    APP,
    DELTA,
    NO_TORCH,
    OURS,
    RESULT,
    TORCH,
    TORCH32,
    VALUE,
    FillRole,
    IconRole,
    ToneRole,
)
from micrograd_desktop.qt.trace.check.pane import COMPUTING, GradientCheck

LEFT = Qt.MouseButton.LeftButton


def neuron(b: float = 6.8813735870195432) -> Trace:
    leaves = [Value(2.0, label="x1"), Value(-3.0, label="w1"), Value(0.0, label="x2"), Value(1.0, label="w2")]
    x1, w1, x2, w2 = leaves
    n = x1 * w1 + x2 * w2 + Value(b, label="b")
    n.label = "n"
    return Trace.of(n.tanh())


def table(trace: Trace, *bugs: str, torch: bool = True, h: float = 1e-6) -> GradientTable:
    right, ours = trace.backward().final, trace.backward(bugs).final
    if not torch:
        return gradient_table(trace, ours, h)
    return gradient_table(trace, ours, h, right, [g * (1 + 1e-7) for g in right], "2.13.0+cpu")


@pytest.fixture
def check(qtbot, qapp) -> GradientCheck:
    theme().set_mode("light")
    theme().apply(qapp)
    widget = GradientCheck()
    qtbot.addWidget(widget)
    widget.resize(1100, 216)
    trace = neuron()
    widget.set_table(table(trace))
    widget.set_curve(error_curve(trace, trace.backward().final, 0))
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def cell(check: GradientCheck, label: str, column, role=Qt.ItemDataRole.DisplayRole):
    model = check.table.model
    assert model.table is not None
    row = [r.label for r in model.table.rows].index(label)
    return model.index(row, model.columns.index(column)).data(role)


def titles(check: GradientCheck) -> list[str]:
    return [check.table.model.headerData(i, Qt.Orientation.Horizontal) for i in range(len(check.table.model.columns))]


def collected(signal):
    got = []
    signal.connect(lambda *values: got.append(values))
    return got


def press(check: GradientCheck, label: str, rows=None) -> None:
    rows = rows or check.table.numbers
    row = [r.label for r in check.table.model.table.rows].index(label)
    QTest.mouseClick(rows.viewport(), LEFT, pos=QPoint(20, rows.rowViewportPosition(row) + 10))


def test_the_model_keeps_qts_rules(check, qtmodeltester):
    qtmodeltester.check(check.table.model)


def test_all_digits_stand_beside_each_other_with_a_true_minus_sign(check):
    assert titles(check) == [
        *("value", "this engine", "numerical", "|Δ| numerical"),
        *("PyTorch 2.13", "|Δ| PyTorch", "relative Δ", "float32 leaf", "result"),
    ]
    row = check.table.model.row(0)
    assert cell(check, "x1", VALUE) == "x1"
    assert cell(check, "x1", OURS) == repr(row.ours).replace("-", "−")
    assert cell(check, "x1", OURS).startswith("−1.")
    assert cell(check, "x1", TORCH) == cell(check, "x1", OURS)
    assert cell(check, "x1", TORCH32) != cell(check, "x1", TORCH)
    assert "e−" in cell(check, "x1", DELTA)


def test_a_verdict_is_an_icon_a_word_and_a_colour(check):
    assert (cell(check, "x1", RESULT), cell(check, "x1", RESULT, IconRole)) == ("agrees", "check")
    assert cell(check, "x1", RESULT, ToneRole) == "ok"
    check.set_table(table(neuron(), TWICE))
    assert cell(check, "x1", RESULT).startswith("differs by ")
    assert cell(check, "x1", RESULT, IconRole) == "x"
    assert cell(check, "x1", RESULT, ToneRole) == "err"
    assert cell(check, "x1", OURS, FillRole) == "err_soft"
    assert cell(check, "w2", RESULT) == "agrees"  # its gradient is 0 however often it is added


def test_a_kink_is_a_warning(check):
    trace = Trace.of(Value(0.0, label="x").relu())
    check.set_table(gradient_table(trace, trace.backward().final))
    assert (cell(check, "x", RESULT), cell(check, "x", RESULT, IconRole)) == ("kink", "triangle-alert")
    assert cell(check, "x", RESULT, ToneRole) == "warn"
    assert "jumps" in cell(check, "x", RESULT, Qt.ItemDataRole.ToolTipRole)


def test_half_a_number_is_never_shown(check, monkeypatch):
    check.set_table(table(neuron()))
    numbers, seen = check.table.numbers, []
    delegate = numbers.itemDelegate()
    monkeypatch.setattr(delegate, "paint_text", lambda _painter, room, index: seen.append((room, index)))
    check.resize(560, 216)
    QTest.qWait(0)
    check.grab()
    in_sight = QRectF(numbers.viewport().rect())
    cells = {index.column(): room for room, index in seen if index.model() is numbers.model() and room.isValid()}
    assert any(numbers.visualRect(numbers.model().index(0, i)).right() > in_sight.right() for i in cells)
    assert all(in_sight.contains(room) for i, room in cells.items() if not numbers.isColumnHidden(i))


def test_without_pytorch_one_narrow_column_says_how_to_get_it(check):
    check.set_table(table(neuron(), torch=False))
    assert titles(check)[3:5] == ["PyTorch", "|Δ| numerical"]
    assert cell(check, "x1", NO_TORCH) == "not installed"
    assert cell(check, "x1", NO_TORCH, Qt.ItemDataRole.ToolTipRole).split()[-3:] == ["pip", "install", "torch"]
    assert check.note.isVisible()
    assert check.note.text().endswith("pip install torch")
    check.set_table(table(neuron()))
    assert not check.note.isVisible()


def test_a_pytorch_that_does_not_load_is_told_from_none(check):
    check.set_table(replace(table(neuron(), torch=False), torch_version="2.13.0"))
    assert cell(check, "x1", NO_TORCH) == "does not load"
    assert "PyTorch 2.13.0 is installed" in check.note.text()


def test_new_figures_of_the_same_rows_move_nothing(check):
    model = check.table.model
    press(check, "b")
    resets, chosen = collected(model.modelReset), collected(check.node_selected)
    widths = [check.table.numbers.columnWidth(i) for i in range(8)]
    check.set_table(table(neuron(6.0)))
    assert resets == chosen == []
    assert check.table.selected_node() == model.table.rows[4].node
    assert [check.table.numbers.columnWidth(i) for i in range(8)] == widths


def test_a_selected_row_survives_other_columns_without_a_signal(check):
    press(check, "w1")
    node = check.table.selected_node()
    chosen = collected(check.node_selected)
    check.set_table(table(neuron(), torch=False))
    assert check.table.selected_node() == node
    assert chosen == []


def test_a_row_is_chosen_by_mouse_on_either_side_and_by_keys(check):
    nodes = {row.label: row.node for row in check.table.model.table.rows}
    chosen = collected(check.node_selected)
    press(check, "w1")
    press(check, "x2", check.table.results)
    press(check, "x2")
    QTest.keyClick(check.table.numbers, Qt.Key.Key_Down)
    assert chosen == [(nodes[label],) for label in ("w1", "x2", "x2", "w2")]


def test_a_row_is_copied_in_ascii(check):
    press(check, "x1")
    QTest.keySequence(check.table.numbers, "Ctrl+C")
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[0] == "x1"
    assert float(copied[1]) == check.table.model.row(0).ours
    assert copied[-1] == "agrees"


def test_operands_of_the_current_node_are_marked(check):
    node = check.table.model.row(0).node
    check.set_current(frozenset({node}))
    assert cell(check, "x1", OURS, FillRole) == "grad_soft"
    assert cell(check, "w1", OURS, FillRole) is None
    image = check.table.numbers.viewport().grab().toImage()
    assert image.pixelColor(4, 4) == QColor(tokens().grad_soft)
    theme().set_mode("dark")
    assert check.table.numbers.viewport().grab().toImage().pixelColor(4, 4) == QColor(tokens().grad_soft)


def test_results_stay_in_sight_while_the_numbers_scroll(check):
    numbers, results = check.table.numbers, check.table.results
    assert numbers.horizontalScrollBar().maximum() > 0
    numbers.horizontalScrollBar().setValue(100)
    assert check.table._across.value() == 100
    assert results.horizontalScrollBar().value() == 0
    check.resize(1100, 150)
    results.verticalScrollBar().setValue(results.verticalScrollBar().maximum())
    assert numbers.verticalScrollBar().value() == results.verticalScrollBar().value() > 0
    check.resize(1500, 216)
    assert numbers.horizontalScrollBar().maximum() == 0
    assert sum(numbers.columnWidth(i) for i in range(8)) == pytest.approx(numbers.viewport().width(), abs=8)


def test_the_plot_makes_room_where_there_is_little(check):
    assert check.plot.isVisible()
    check.resize(690, 216)
    assert not check.plot.isVisible()
    check.resize(840, 216)
    assert check.plot.isVisible()


def test_h_is_set_by_slider_and_by_typing_and_refused_with_a_reason(check):
    got = collected(check.h_changed)
    check.header.slider.setFocus()
    QTest.keyClick(check.header.slider, Qt.Key.Key_Right)
    (h, key) = got[0]
    assert 1e-6 < h < 1.3e-6
    assert key is not None
    field = check.header.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1e-4")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert got[1] == (1e-4, None)
    assert check.header.slider.value == 1e-4
    assert "h = 1e−4" in check.header.text
    refusals = collected(field.refused)
    field.selectAll()
    QTest.keyClicks(field, "0.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(got) == 2
    assert refusals == [("Enter a step h from 1e−12 to 0.1.",)]
    check.set_h(1e-3)
    assert len(got) == 2


def test_the_header_says_how_it_is_checked_and_asks_for_what_is_pressed(check):
    assert check.header.text == "Gradient check central difference, h = 1e−6; tolerance 1e−5"
    for button, signal in (
        (check.header.recompute, check.recompute_requested),
        (check.header.save, check.save_requested),
        (check.header.close_button, check.close_requested),
    ):
        got = collected(signal)
        QTest.mouseClick(button, LEFT)
        assert got == [()]


def test_only_a_check_that_takes_long_is_announced_and_numbers_stay(check, qtbot):
    before = check.header.text
    check.set_busy(True)
    check.set_busy(False)
    assert check.header.text == before
    check.set_busy(True)
    qtbot.waitUntil(lambda: COMPUTING in check.header.text)
    assert check.table.model.rowCount() == 6
    check.set_busy(False)
    assert check.header.text == before


def test_what_is_saved_has_all_digits_and_none_without_pytorch(check):
    headings, rows = check.csv_rows()
    row = check.table.model.row(0)
    assert len(headings) == len(rows[0]) == 10
    assert rows[0][:5] == ("x1", row.ours, row.numerical, row.torch, row.torch32)
    assert rows[0][-2:] == (1e-6, "agrees")
    check.set_table(table(neuron(), torch=False))
    assert check.csv_rows()[1][0][3] is None
    check.set_table(None)
    assert check.csv_rows() == (headings, [])


def test_an_empty_table_says_so_and_cannot_be_saved(check):
    check.set_table(None)
    check.set_curve(None)
    assert "Run the program" in check.table.numbers.placeholder
    assert not check.header.save.isEnabled()
    assert check.plot.accessibleName() == NO_CURVE
    check.grab()
    check.set_table(replace(table(neuron()), rows=(), checked=0, total=0))
    assert "constants" in check.table.numbers.placeholder


def test_rows_left_out_and_gradients_taken_off_are_told(check):
    check.set_table(replace(table(neuron()), total=512, accumulated=True))
    assert "6 of 512 values are checked." in check.note.text()
    assert "not zero before backward()" in check.note.text()


def test_the_plot_tells_its_best_h_and_names_its_branches(check):
    trace = neuron()
    curve = error_curve(trace, trace.backward().final, 0)
    assert check.plot.accessibleName() == f"Error of x1 against h. {curve.summary()}"
    assert check.plot.branches() == (True, True)
    left, right = (check.plot.place(h, 1e-8) for h in (1e-12, 1e-1))
    assert left.x() < right.x() < check.plot.width()
    check.set_curve(error_curve(trace, trace.backward([TWICE]).final, 0))
    assert check.plot.branches() == (False, False)
    check.grab()


def test_a_curve_of_zeros_or_nothing_finite_is_drawn_without_complaint(check):
    trace = neuron()
    curve = error_curve(trace, trace.backward().final, 0)
    for errors in ([0.0] * 45, [math.inf, math.nan] + [1e-5] * 43, [1e300] * 45):
        check.set_curve(replace(curve, errors=tuple(errors)))
        check.grab()
    check.set_curve(replace(curve, errors=(math.nan,) * 45, best=None, smallest=None))
    assert "not finite" in check.plot.accessibleName()
    check.grab()


def test_everything_has_a_name_and_cells_can_be_heard(check):
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert cell(check, "x1", OURS, spoken) == f"x1, this engine {cell(check, 'x1', OURS)}"
    assert cell(check, "x1", RESULT, spoken) == "x1, result agrees"
    assert check.table.numbers.accessibleName().startswith("Gradient check: 6 of 6 values agree")
    header = check.header
    named = [header.slider, header.field, header.recompute, header.save, header.close_button, check.plot]
    assert all(isinstance(widget, QWidget) and widget.accessibleName() for widget in named)
    assert header.slider.accessibleName() == "Step h of the central difference, 1e−6"


def test_gradients_set_by_hand_stand_beside_the_apps_pass_and_say_what_is_wrong(check):
    trace = neuron()
    names = {node.label: i for i, node in enumerate(trace.nodes)}
    right = trace.backward().final
    left = [grad if node.label in ("n", "") else 0.0 for grad, node in zip(right, trace.nodes, strict=True)]
    left[names["x1"]], sent = -3.0, {trace.root, names["n"], names["x1"]}
    own = replace(trace, grads=tuple(left), sent=frozenset(sent))
    check.set_table(gradient_table(own, left))
    assert titles(check)[:2] == ["value", "mine"]
    assert "app's pass" in titles(check)
    assert cell(check, "x1", APP) == every_digit(right[names["x1"]])
    assert [cell(check, name, RESULT) for name in ("x1", "w1", "n")] == ["differs by 1.5000", "not set", "agrees"]
    assert [cell(check, name, RESULT, IconRole) for name in ("x1", "w1", "n")] == ["x", "minus", "check"]
    assert "That is the local derivative" in cell(check, "x1", RESULT, Qt.ItemDataRole.ToolTipRole)
    assert "The first that differs is x1." in check.note.text()
    headings, rows = check.csv_rows()
    assert len(headings) == len(rows[0]) == 11
    check.set_table(gradient_table(own, left).veiled({names["x1"]}))
    assert [cell(check, "x1", column) for column in (OURS, APP, RESULT)] == ["?", "?", "predict it first"]
    assert "1.5" not in repr(check.csv_rows()[1][0])
    check.set_table(table(neuron()))
    assert titles(check)[1] == "this engine"


@pytest.mark.parametrize("width", [560, 720, 980])
def test_the_difference_stays_in_sight_beside_the_result_where_the_numbers_scroll(check, width):
    check.set_table(table(neuron()))
    check.resize(width, 216)
    QTest.qWait(0)
    numbers, results = check.table.numbers, check.table.results
    place = [column.key for column in check.table.model.columns].index("delta")
    assert numbers.horizontalScrollBar().maximum() > 0
    assert numbers.isColumnHidden(place) and not results.isColumnHidden(place)
    room = results.visualRect(results.model().index(0, place))
    assert results.viewport().rect().contains(room)
    text = results.model().index(0, place).data()
    assert QFontMetricsF(table_numbers()).horizontalAdvance(text) <= room.width() - 2 * PADDING
    check.resize(1600, 216)
    QTest.qWait(0)
    assert not numbers.isColumnHidden(place) and results.isColumnHidden(place)
