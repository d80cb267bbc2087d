"""The inspector: rows, figures, selection both ways, editing in place, freezing, searching."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QTreeView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.network_graph import NetworkGraph, build_network_graph
from micrograd_desktop.presentation.parameter_tree import Figures
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.inspector.model import FREEZE, GRADIENT, NAME, RATIO, VALUE
from micrograd_desktop.qt.train.inspector.pane import ParameterInspector
from micrograd_desktop.qt.train.inspector.sparkline import sparkline

NEURON = (2, 1)


@pytest.fixture
def graph() -> NetworkGraph:
    return build_network_graph(NetworkSpec(hidden=(LayerSpec(3), LayerSpec(2))))


@pytest.fixture
def inspector(qtbot: QtBot, graph: NetworkGraph) -> ParameterInspector:
    widget = ParameterInspector()
    qtbot.addWidget(widget)
    widget.resize(820, 600)
    widget.set_graph(graph)
    values = np.arange(graph.n_parameters, dtype=np.float64) - 9.5
    widget.set_state(7, values, values * 1e-5, values * 1e-3)
    widget.show()
    return widget


def _texts(inspector: ParameterInspector, index: QModelIndex) -> list[str]:
    return [inspector.model.text(index.siblingAtColumn(column)) for column in range(6)]


def _cell(inspector: ParameterInspector, index: QModelIndex) -> QPoint:
    inspector.tree.scrollTo(index)
    centre: QPoint = inspector.tree.visualRect(index).center()
    return centre


def _editor(inspector: ParameterInspector) -> QLineEdit:
    editor = inspector.tree.viewport().findChild(QLineEdit)
    assert editor is not None
    return editor


def test_the_model_keeps_qts_rules(inspector: ParameterInspector, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(inspector.model, force_py=True)  # type: ignore[no-untyped-call]


def test_rows_show_value_gradient_and_relative_update_and_groups_their_rms(
    inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    bias = graph.bias(NEURON)
    assert bias == 16
    row = inspector.model.index_of_parameter(bias)
    assert _texts(inspector, row) == ["bias", "+6.5000", "+6.50e−5", "", "−3.00", ""]
    first = inspector.model.index(0, NAME)
    values = np.arange(9) - 9.5
    rms = math.sqrt(np.mean(values * values))
    assert _texts(inspector, first)[:2] == ["Hidden 1", f"rms {rms:.3f}"]
    assert [inspector.model.tone(row.siblingAtColumn(c)) for c in (VALUE, GRADIENT)] == ["pos_text", "grad"]
    assert inspector.model.tone(inspector.model.index_of_parameter(0, VALUE)) == "neg_text"


def test_before_the_first_step_and_for_nan_something_is_written(
    inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    inspector.set_graph(graph)
    row = inspector.model.index_of_parameter(0)
    assert _texts(inspector, row) == ["weight from x", "–", "–", "", "–", ""]
    nothing = np.full(graph.n_parameters, np.nan)
    inspector.set_state(1, nothing, nothing, nothing)
    assert _texts(inspector, row)[VALUE : GRADIENT + 1] == ["NaN", "NaN"]
    assert inspector.model.tone(row.siblingAtColumn(VALUE)) == "err"
    inspector.grab()  # paints without a warning


def test_selecting_from_outside_opens_the_row_and_emits_nothing(
    qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    with qtbot.assertNotEmitted(inspector.node_selected), qtbot.assertNotEmitted(inspector.parameter_selected):
        inspector.select_node(NEURON)
        assert inspector.tree.currentIndex() == inspector.model.index_of_node(NEURON)
        assert inspector.tree.isExpanded(inspector.tree.currentIndex())
        inspector.select_parameter(0)
        inspector.select_node(None)  # another view's node selection ends, this parameter stays
        assert inspector.model.parameter(inspector.tree.currentIndex()) == 0
        inspector.select_parameter(None)
        assert not inspector.tree.selectionModel().hasSelection()
        inspector.select_node((0, 1))
        assert not inspector.tree.selectionModel().hasSelection()


def test_clicking_rows_emits_what_they_are(qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph) -> None:
    inspector.tree.expandAll()
    press = Qt.MouseButton.LeftButton
    viewport = inspector.tree.viewport()
    with qtbot.waitSignal(inspector.node_selected) as node:
        QTest.mouseClick(viewport, press, pos=_cell(inspector, inspector.model.index_of_node(NEURON)))
    assert node.args == [NEURON]
    with qtbot.waitSignal(inspector.parameter_selected) as parameter:
        QTest.mouseClick(viewport, press, pos=_cell(inspector, inspector.model.index_of_parameter(12)))
    assert parameter.args == [12]


def test_a_value_is_edited_in_place_from_all_its_digits(
    qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    inspector.select_parameter(3)
    QTest.keyClick(inspector.tree, Qt.Key.Key_F2)
    editor = _editor(inspector)
    assert editor.text() == "-6.5"
    QTest.keyClicks(editor, "1e-")
    QTest.keyClick(editor, Qt.Key.Key_Return)  # not a number yet: the editor stays
    assert _editor(inspector) is editor
    assert "is not a number" in editor.toolTip()
    with qtbot.waitSignal(inspector.parameter_value_entered) as entered:
        QTest.keyClicks(editor, "3")
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert entered.args == [3, 1e-3]


def test_an_untouched_or_escaped_edit_changes_nothing(qtbot: QtBot, inspector: ParameterInspector) -> None:
    inspector.select_parameter(3)
    with qtbot.assertNotEmitted(inspector.parameter_value_entered):
        QTest.keyClick(inspector.tree, Qt.Key.Key_Return)
        QTest.keyClick(_editor(inspector), Qt.Key.Key_Return)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.keyClick(inspector.tree, Qt.Key.Key_F2)
        QTest.keyClicks(_editor(inspector), "99")
        QTest.keyClick(_editor(inspector), Qt.Key.Key_Escape)


def test_typing_survives_steps_that_come_in_meanwhile(
    qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    inspector.select_parameter(3)
    QTest.keyClick(inspector.tree, Qt.Key.Key_F2)
    editor = _editor(inspector)
    QTest.keyClicks(editor, "4.")
    zeros = np.zeros(graph.n_parameters)
    inspector.set_state(8, zeros, zeros, zeros)
    inspector.tree.viewport().repaint()
    assert _editor(inspector) is editor
    assert editor.text() == "4."


def test_freezing_one_parameter_by_mouse_and_a_neuron_as_the_selected_row(
    qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    inspector.tree.expandAll()
    box = inspector.model.index_of_parameter(12, FREEZE)
    with qtbot.waitSignal(inspector.freeze_toggled) as frozen:
        QTest.mouseClick(inspector.tree.viewport(), Qt.MouseButton.LeftButton, pos=_cell(inspector, box))
    assert frozen.args == [12, True]
    assert inspector.model.check_state(box) == Qt.CheckState.Unchecked  # the project decides, not the view
    inspector.set_frozen(frozenset({12}))
    assert inspector.model.check_state(box) == Qt.CheckState.Checked
    neuron = inspector.model.index_of_node(graph.parameter_node(12))
    assert inspector.model.check_state(neuron) == Qt.CheckState.PartiallyChecked
    inspector.select_node(graph.parameter_node(12))
    with qtbot.waitSignal(inspector.group_freeze_toggled) as group:
        assert inspector.toggle_frozen()
    assert group.args == [(9, 10, 11, 12), True]
    assert inspector.model.description(neuron).endswith("partly frozen")


def test_what_is_typed_into_the_search_can_be_cleared_with_a_button(
    qtbot: QtBot, inspector: ParameterInspector
) -> None:
    search = inspector.search
    assert not search.isClearButtonEnabled()
    QTest.keyClicks(search, "bias")
    clear = next(button for button in search.findChildren(QToolButton) if button.x() > search.width() // 2)
    assert clear.isVisible() and search.isClearButtonEnabled()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert search.text() == ""


def test_a_search_opens_its_matches_and_a_selection_from_outside_ends_it(
    qtbot: QtBot, inspector: ParameterInspector
) -> None:
    inspector.select_node(NEURON)
    QTest.keyClicks(inspector.search, "1.1 bias")
    shown = inspector.model.tree
    assert shown is not None
    assert len(shown) == 1
    match = inspector.model.index_of_parameter(2)
    assert inspector.tree.isExpanded(match.parent())
    assert not inspector.model.index_of_node(NEURON).isValid()
    inspector.select_node(NEURON)
    assert inspector.search.text() == ""
    assert inspector.tree.currentIndex() == inspector.model.index_of_node(NEURON)


def test_another_network_keeps_open_and_selected_what_it_still_has(qtbot: QtBot, inspector: ParameterInspector) -> None:
    inspector.select_node(NEURON)
    with qtbot.assertNotEmitted(inspector.node_selected):
        inspector.set_graph(build_network_graph(NetworkSpec(hidden=(LayerSpec(3), LayerSpec(5)))))
    assert inspector.tree.currentIndex() == inspector.model.index_of_node(NEURON)
    assert inspector.tree.isExpanded(inspector.tree.currentIndex())
    inspector.set_graph(build_network_graph(NetworkSpec(hidden=(LayerSpec(3),))))
    assert inspector.model.group(inspector.tree.currentIndex()) is None


def test_figures_of_another_network_are_refused(inspector: ParameterInspector) -> None:
    with pytest.raises(ValueError, match="as many"):
        inspector.set_state(0, np.zeros(3), np.zeros(3), np.zeros(3))


def test_copying_a_row_writes_ascii_numbers(qtbot: QtBot, inspector: ParameterInspector) -> None:
    inspector.select_parameter(0)
    QTest.keyClick(inspector.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "weight from x\t-9.5000\t-9.50e-5\t-3.00"


def test_many_states_repaint_few_times_and_the_newest_is_painted(
    qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    painted: list[str] = []
    row, numbers = inspector.model.index_of_group(0).internalId(), inspector.model.numbers

    def watched(index: QModelIndex) -> dict[int, tuple[str, str]]:
        if index.internalId() == row:
            painted.append(numbers(index)[VALUE][0])
        return numbers(index)

    qtbot.waitExposed(inspector)
    inspector.model.numbers = watched  # type: ignore[method-assign,assignment]
    for value in range(1, 201):
        figures = np.full(graph.n_parameters, float(value))
        inspector.set_state(value, figures, figures, figures)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: painted[-1:] == ["rms 200.000"], timeout=3000)
    assert len(painted) < 30


def test_the_first_frame_of_a_run_that_plays_does_without_the_figures_which_follow_it(
    qtbot: QtBot, inspector: ParameterInspector, graph: NetworkGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: not inspector._clock.waiting)
    renewed: list[int] = []
    monkeypatch.setattr(inspector.tree, "viewport", lambda: renewed.append(1) or QTreeView.viewport(inspector.tree))
    figures = np.ones(graph.n_parameters)
    inspector.set_state(8, figures, figures, figures, live=True)
    assert not (renewed or inspector._clock.waiting)
    qtbot.waitUntil(lambda: bool(renewed))
    inspector.set_state(9, figures, figures, figures, live=True)
    inspector.set_state(10, figures, figures, figures)
    assert inspector._clock.waiting


def test_the_selected_row_is_painted_in_the_selection_colour(inspector: ParameterInspector) -> None:
    inspector.select_parameter(0)
    rect = inspector.tree.visualRect(inspector.model.index_of_parameter(0, FREEZE))
    image: QImage = inspector.tree.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    colour = image.pixelColor((QPointF(rect.topLeft() + QPoint(3, 3)) * scale).toPoint())
    assert colour == QColor(tokens().sel)


def test_a_sparkline_fills_its_rectangle_by_step_and_leaves_out_what_is_not_finite() -> None:
    rect = QRectF(0, 0, 100, 10)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        line = sparkline(np.array([0.0, 10.0, 90.0, 100.0]), np.array([1.0, math.nan, 3.0, 2.0]), rect)
        flat = sparkline(np.array([0.0, 1.0]), np.array([4.0, 4.0]), rect)
        assert sparkline(np.array([0.0, 1.0]), np.array([1.0, math.inf]), rect) is None
    assert line is not None
    assert flat is not None
    assert [line.at(i).toTuple() for i in range(3)] == [(0, 10), (90, 0), (100, 5)]
    assert [flat.at(i).y() for i in range(2)] == [5, 5]


def test_columns_say_what_they_are(inspector: ParameterInspector) -> None:
    header = inspector.model.headerData
    assert header(RATIO, Qt.Orientation.Horizontal) == "log₁₀ rms upd/val"
    assert "learning rate" in header(RATIO, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.ToolTipRole))


def test_groups_say_that_their_figures_are_root_mean_squares(inspector: ParameterInspector) -> None:
    model = inspector.model
    for column in (VALUE, GRADIENT):
        tip = model.headerData(column, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.ToolTipRole))
        assert "for layers and neurons the root mean square" in tip
    for row in (model.index(0, NAME), model.index_of_node(NEURON)):
        value, gradient = (_texts(inspector, row)[column] for column in (VALUE, GRADIENT))
        assert value.startswith("rms ") and gradient.startswith("rms ")
        assert not {"+", "−"} & set(value[:5] + gradient[:5])  # a size has no sign
        assert "root mean square" in model.description(row)
    parameter = model.index_of_parameter(3)
    assert "rms" not in " ".join(_texts(inspector, parameter))
    assert "root mean square" not in model.description(parameter)


def test_before_a_backward_pass_gradients_read_as_none_and_later_as_numbers(
    inspector: ParameterInspector, graph: NetworkGraph
) -> None:
    values = np.arange(graph.n_parameters, dtype=np.float64) - 9.5
    inspector.set_state(0, values, None, values * 0)
    for index in (inspector.model.index_of_node(NEURON), inspector.model.index_of_parameter(3)):
        assert inspector.model.text(index.siblingAtColumn(GRADIENT)) == "–"
        assert inspector.model.tone(index.siblingAtColumn(GRADIENT)) == "text"
        assert "gradient –" in inspector.model.description(index)
    assert "\t–\t" in inspector.tree.row_text(inspector.model.index_of_parameter(3))
    inspector.set_state(0, values, values * 0, values * 0)
    assert inspector.model.text(inspector.model.index_of_parameter(3, GRADIENT)) == "0.0000"


def test_a_selected_row_is_painted_with_every_state_for_its_numbers_are_on_the_canvas_too(
    inspector: ParameterInspector, qtbot: QtBot
) -> None:
    inspector.select_parameter(0)
    painted: list[float] = []
    figures = inspector.model.figures

    def note(index: QModelIndex) -> Figures | None:
        if inspector.model.parameter(index) == 0:
            painted.append(inspector.model._state.parameters[0])
        return figures(index)

    inspector.model.figures = note  # type: ignore[method-assign]
    count = inspector.model.tree.graph.n_parameters
    for value in (1.0, 2.0, 3.0):
        values = np.full(count, value)
        inspector.set_state(int(value), values, values, values)
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        assert painted[-1] == value


def test_f2_edits_a_value_though_it_is_a_shortcut_of_the_window_too(
    inspector: ParameterInspector, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[bool] = []
    QShortcut(Qt.Key.Key_F2, inspector, lambda: heard.append(True))
    inspector.activateWindow()
    inspector.tree.setFocus()
    inspector.select_parameter(0)
    QTest.keyClick(inspector.window().windowHandle(), Qt.Key.Key_F2)
    assert inspector.tree.findChildren(QLineEdit) and not heard
    inspector.select_node(NEURON)
    inspector.tree.setFocus()
    QTest.keyClick(inspector.window().windowHandle(), Qt.Key.Key_F2)
    assert heard


def test_the_tips_say_of_which_step_a_gradient_and_an_update_are(inspector: ParameterInspector) -> None:
    def tip(column: int) -> str:
        said = inspector.model.headerData(column, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.ToolTipRole))
        assert isinstance(said, str)
        return said

    assert tip(GRADIENT).endswith(". Shown: the gradient at step 7")
    assert tip(RATIO).endswith(". Shown: the last update, step 6 to 7")
    nothing = np.zeros(inspector.model.tree.graph.n_parameters if inspector.model.tree else 0)
    inspector.set_state(0, nothing, nothing, nothing)
    assert tip(GRADIENT).endswith(" at step 0") and "last update, step" not in tip(RATIO)
