"""Esc leaves a line, and nobody else hears of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.qt.controls.line import Line


class Around(QWidget):
    def __init__(self):
        super().__init__()
        self.line, self.heard = Line(), []
        QVBoxLayout(self).addWidget(self.line)

    def keyPressEvent(self, event):
        self.heard.append(event.key())


def test_esc_leaves_the_line_and_goes_no_further(qtbot):
    around = Around()
    qtbot.addWidget(around)
    QTest.keyClicks(around.line, "2.5")
    with qtbot.waitSignal(around.line.escaped):
        QTest.keyClick(around.line, Qt.Key.Key_Escape)
    assert around.heard == [] and around.line.text() == "2.5"
