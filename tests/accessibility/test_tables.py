"""Plots open as tables, by key and by their menus; a table is copied, saved, and renewed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.qt.controls.table_window import NOTHING_YET, TableWindow

PATIENCE = 20_000
KEY, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


@pytest.fixture
def layout(window):
    return window.workspace("train").layout


def train(qtbot, window, steps):
    binding = window.workspace("train").binding
    for _ in range(steps):
        before = binding.step
        binding.do_step()
        qtbot.waitUntil(lambda before=before: binding.step > before and binding.settled, timeout=PATIENCE)


def opened(window):
    return next((one for one in window.findChildren(TableWindow) if one.isVisible()), None)


def by_key(qtbot, window):
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_T, CONTROL | SHIFT)
    found = opened(window)
    assert found is not None
    qtbot.waitUntil(found.view.hasFocus, timeout=PATIENCE)
    return found


def words(table):
    model = table.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_losses_open_as_a_table_and_follow_the_run_when_renewed(qtbot, window, layout):
    train(qtbot, window, 3)
    table = by_key(qtbot, window)
    assert table.windowTitle() == "Loss of every step"
    assert [row[0] for row in words(table)] == ["0", "1", "2"]
    assert words(table)[2][1] in layout.loss_plot.summary() or len(words(table)[2]) > 3
    train(qtbot, window, 1)
    assert len(words(table)) == 3, "a table is of one moment"
    table.renew_button.click()
    assert len(words(table)) == 4
    table.close()


def test_the_plot_with_the_keys_is_the_one_that_opens(qtbot, window, layout):
    train(qtbot, window, 2)
    for widget, title in (
        (layout.history.strip, "History of the run"),
        (layout.loss_plot.curves, "Loss of every step"),
    ):
        window.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus, timeout=PATIENCE)
        table = by_key(qtbot, window)
        assert table.windowTitle() == title and table.view.accessibleName() == title
        table.close()
        qtbot.waitUntil(lambda: opened(window) is None, timeout=PATIENCE)


def test_histograms_open_as_a_table(qtbot, window, layout):
    train(qtbot, window, 2)
    window.actions_by_id["show_layers"].trigger()
    rows = layout.inspector.layers.rows
    qtbot.waitUntil(lambda: rows.table().length > 0, timeout=PATIENCE)
    rows.setFocus()
    table = by_key(qtbot, window)
    assert {row[0] for row in words(table)} == {"Hidden 1", "Output"} and len(words(table)) == 2 * 3 * 15


@pytest.mark.parametrize("name", ["loss", "history"])
def test_a_plot_has_a_menu_that_opens_its_table(qtbot, window, layout, name):
    train(qtbot, window, 1)
    widget = layout.loss_plot.curves.viewport() if name == "loss" else layout.history.strip
    place = widget.rect().center()
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and [action.text() for action in menu.actions()] == ["Show as table…"]
    menu.actions()[0].trigger()
    menu.close()
    assert opened(window) is not None


def test_a_table_is_copied_whole_or_by_rows_with_all_digits(qtbot, window):
    train(qtbot, window, 3)
    table = by_key(qtbot, window)
    qtbot.keyClick(table.view, KEY.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 4 and lines[0].split("\t")[:2] == ["Step", "Train loss"]
    loss = window.workspace("train").layout.loss_plot.history.at(2)["data_loss"]
    assert float(lines[3].split("\t")[1]) == loss
    assert table.done_text.text() == "Copied 3 rows."
    table.view.selectRow(1)
    table.copy_button.click()
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("1\t") and "1 row." in table.done_text.text()


def test_a_table_is_saved_and_a_refusal_is_said(qtbot, window, tmp_path):
    train(qtbot, window, 2)
    table = by_key(qtbot, window)
    file = tmp_path / "loss.csv"
    table.save(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("Step,Train loss") and len(lines) == 3
    assert table.done_text.text() == "Saved loss.csv."
    table.save(tmp_path / "no folder" / "loss.csv")
    assert "could not be saved" in table.done_text.text()


def test_every_control_of_a_table_is_reached_and_named(qtbot, window):
    table = by_key(qtbot, window)
    assert table.said.text() == NOTHING_YET and not table.copy_button.isEnabled()
    train(qtbot, window, 1)
    table.renew()
    table.activateWindow()
    seen = set()
    for _ in range(8):
        focus = QApplication.focusWidget()
        seen.add(focus)
        qtbot.keyClick(focus, KEY.Key_Tab)
    assert seen == {table.view, table.copy_button, table.save_button, table.renew_button, table.close_button}


def test_foreign_words_are_shown_as_they_are(qtbot):
    table = TableWindow(lambda: PlotTable("Words", "", ("<b>a</b>",), (["<img src=x>", "=1+1"],)))
    qtbot.addWidget(table)
    assert words(table)[0] == ["<img src=x>"]
    tip = table.model.data(table.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    table.copy()
    assert QGuiApplication.clipboard().text().startswith("<b>a</b>\n<img")
