"""Tables of a person's own: opened, dropped, pasted, corrected, learnt from, and written again."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from micrograd_desktop.data.sheet import guess, read
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.qt.train.importing.dialog import ImportDialog
from tests.data.test_sheet import MESSY
from tests.scenarios.test_live_edits import is_its_project
from tests.scenarios.test_notebook import drop
from tests.scenarios.test_one_moment import PATIENCE, Person

LEFT = Qt.MouseButton.LeftButton
PLAIN = b"x,y,kind\n" + b"".join(b"%d,%d,%s\n" % (i, i * i % 7, b"ab"[i % 2 : i % 2 + 1]) for i in range(30))


class Importing(Person):
    """A person with a table."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.settle()

    @property
    def dialog(self) -> ImportDialog:
        dialog = self.train.tables.dialog
        assert dialog is not None
        return dialog

    def opened(self) -> ImportDialog:
        self.qtbot.waitUntil(lambda: self.train.tables.dialog is not None, timeout=PATIENCE)
        self.ready()
        return self.dialog

    def ready(self) -> None:
        self.qtbot.waitUntil(lambda: not self.dialog.busy, timeout=PATIENCE)

    def open(self, path: Path) -> ImportDialog:
        self.window.documents.open_file(path)
        return self.opened()

    def tick(self, box: QCheckBox) -> None:
        QTest.mouseClick(box, LEFT, pos=box.rect().center() - box.rect().center() / 1.1)
        self.ready()

    def choose(self, chooser: Any, title: str) -> None:
        chooser.setFocus()
        index = chooser.findText(title)
        chooser.setCurrentIndex(index)
        chooser.activated.emit(index)
        self.ready()

    def agree(self) -> None:
        QTest.mouseClick(self.dialog.ok, LEFT)
        self.settle()
        self.window.activateWindow()  # as a window manager does when a dialog closes
        self.qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def table(self) -> Any:
        return self.window.session.project.dataset.table


@pytest.fixture
def person(qtbot, open_window, tiny) -> Importing:
    return Importing(qtbot, open_window(tiny))


def written(tmp_path: Path, data: bytes, name: str = "points.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_a_messy_file_is_shown_with_its_flaws_and_learnt_from_without_them(person, tmp_path):
    dialog = person.open(written(tmp_path, MESSY))
    assert [c.currentText() for c in (dialog.encoding, dialog.delimiter, dialog.decimal)] == [
        "UTF-8", "Semicolon", "Comma",
    ]  # fmt: skip
    assert dialog.header.isChecked() and dialog.label.currentText() == "art"
    assert [dialog.flaws.item(i).text() for i in range(dialog.flaws.count())][1] == (
        "line 6, column 'breite': 'x' is no number"
    )
    assert not dialog.ok.isEnabled() and "3 rows have a missing or bad cell" in dialog.said.text()
    person.tick(dialog.drop)
    assert dialog.ok.isEnabled() and "4 rows. Inputs: größe, breite. art: classes grün, rot." in dialog.said.text()
    person.agree()
    assert person.train.tables.dialog is None and person.table.classes == ("grün", "rot")
    assert person.window.session.undo_label == "import of points.csv"
    assert "4 rows" in person.layout.data_panel._own.text()
    person.window.controller.run_to(20)
    person.qtbot.waitUntil(lambda: person.binding.settled and person.binding.step == 20, timeout=PATIENCE)
    assert is_its_project(person)
    save(person.window.session.project, tmp_path / "p.mgd")
    assert load(tmp_path / "p.mgd").project == person.window.session.project
    person.undo()
    person.settle()
    assert person.table is None


def test_what_was_guessed_can_be_corrected(person, tmp_path):
    dialog = person.open(written(tmp_path, b"1.5,2,7\n2.5,3,8\n3.5,1,7\n4.5,5,8\n"))
    assert dialog.label.currentText() == "column 3" and dialog.kind.currentText() == "Classes"
    person.choose(dialog.label, "column 1")
    assert dialog.kind.currentText() == "A number"
    assert dialog.ok.isEnabled() and "Inputs: column 2. column 1: a number" in dialog.said.text()
    for row, state in ((2, Qt.CheckState.Checked), (1, Qt.CheckState.Unchecked)):
        dialog.inputs.item(row).setCheckState(state)
        person.ready()
    assert "Inputs: column 3." in dialog.said.text()
    person.tick(dialog.header)
    assert person.dialog.table is None or dialog.label.currentText() != "column 1"
    person.choose(dialog.delimiter, "Semicolon")
    assert not dialog.ok.isEnabled() and "a single column" in dialog.said.text()
    person.choose(dialog.delimiter, "Comma")
    person.tick(dialog.header)
    person.tick(dialog.standardise)
    person.agree()
    assert person.table.columns[0].standardised


def test_of_many_columns_it_is_said_how_many_are_inputs_and_all_or_none_are_ticked_at_once(person, tmp_path):
    rows = [",".join(str((i * i + k) % 17) for k in range(65)) + f",{'ab'[i % 2]}" for i in range(30)]
    text = "\n".join([",".join([*(f"c{i}" for i in range(65)), "kind"]), *rows])
    dialog = person.open(written(tmp_path, text.encode()))
    assert "20 of 65 columns of numbers are inputs." in dialog.said.text()
    dialog.inputs.setFocus()
    person.qtbot.keyClick(dialog.inputs, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.ready()
    assert "64 of 65 columns of numbers are inputs." in dialog.said.text() and len(dialog.table.columns) == 64
    person.qtbot.keyClick(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    person.qtbot.waitUntil(lambda: dialog.busy or not dialog.ok.isEnabled(), timeout=PATIENCE)
    person.ready()
    assert not dialog.ok.isEnabled()
    dialog.all.click()
    person.ready()
    person.agree()
    assert len(person.table.columns) == 64


def test_cancel_and_what_is_no_table_change_nothing(person, tmp_path):
    before = person.window.session.project
    person.open(written(tmp_path, PLAIN))
    QTest.keyClick(person.dialog, Qt.Key.Key_Escape)
    person.qtbot.waitUntil(lambda: person.train.tables.dialog is None)
    for data, words in ((b"\0\1\2", "binary"), (b"", "empty"), (b"a\n1\n", "single column")):
        dialog = person.open(written(tmp_path, data))
        assert not dialog.ok.isEnabled() and words in dialog.said.text()
        dialog.reject()
    assert person.window.session.project is before and not person.window.session.can_undo


def test_a_table_is_dropped_on_the_window(person, tmp_path):
    assert drop(person.window, person.layout.boundary, written(tmp_path, PLAIN))
    person.opened()
    person.agree()
    assert person.table.rows == 30


def test_cells_are_pasted(person):
    QGuiApplication.clipboard().setText(PLAIN.decode().replace(",", "\t"))
    person.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = person.opened()
    assert dialog.delimiter.currentText() == "Tab"
    person.agree()
    assert person.table.rows == 30 and person.window.session.undo_label == "import of the clipboard"
    QGuiApplication.clipboard().setText("  ")
    person.window.actions_by_id["paste_table"].trigger()
    assert "holds no text" in person.window.statusBar().currentMessage()


def test_points_are_written_as_a_table_that_comes_back_the_same(person, tmp_path):
    person.open(written(tmp_path, MESSY))
    person.tick(person.dialog.drop)
    person.tick(person.dialog.standardise)
    person.agree()
    table = person.table
    person.train.tables.export(tmp_path / "out.csv")
    assert "Saved out.csv" in person.window.statusBar().currentMessage()
    data = (tmp_path / "out.csv").read_bytes()
    sheet = read(data, guess(data))
    assert sheet.names == ("größe", "breite", "art") and len(sheet.rows) == table.rows
    person.open(tmp_path / "out.csv")
    person.tick(person.dialog.standardise)
    person.agree()
    assert person.table == table
    assert np.allclose(person.binding.points.train_x.mean(), 0.0) or len(person.binding.points.test_y)


def test_a_window_that_closes_cancels_an_import(person, tmp_path):
    person.open(written(tmp_path, PLAIN))
    person.train.tables.shutdown()
    assert person.train.tables.dialog is None


def test_what_is_shown_has_the_names_and_the_units_of_the_file(person, tmp_path):
    rows = [f"{100 + 10 * (i % 7)},{0.5 * (i % 5)},{('rose', 'tulip', 'aster')[i % 3]}" for i in range(60)]
    person.open(written(tmp_path, "\n".join(["length,weight,flower", *rows]).encode()))
    person.tick(person.dialog.standardise)
    person.agree()
    boundary, graph = person.layout.boundary, person.layout.canvas.view._graph
    assert [row.name for row in boundary.points.problem.classes] == ["A: aster", "B: rose", "C: tulip"]
    assert graph.input_names == ("length", "weight")
    labels = [text for _at, text in boundary.plot.plotItem.getAxis("bottom")._tickLevels[0]]
    assert {"100", "120", "140", "160"} & set(labels)
    column, x = person.table.columns[0], float(person.binding.points.train_x[0, 0])
    boundary.set_probe(x, 0.0, 0.5, "")
    assert f"length {x * column.scale + column.shift:.2f}" in boundary.probe_row.text()
    person.undo()
    person.settle()
    assert boundary.figure.axes[0].name == "x" and person.layout.canvas.view._graph.input_names == ("x", "y")
