"""What a program printed, in as much room as it needs."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from micrograd_desktop.qt.trace.code.output import MOST_ROWS, Output


def test_a_line_that_is_wrapped_has_room_for_all_its_rows(qtbot: QtBot) -> None:
    output = Output()
    qtbot.addWidget(output)
    output.resize(280, 300)
    output.show()
    output.show_lines(["short"])
    one = output.text.height()
    output.show_lines(["0123456789" * 6])
    assert output.text.rows == 2
    assert output.text.height() == one + output.text.fontMetrics().lineSpacing()
    assert output.text.verticalScrollBar().value() == 0
    output.resize(900, 300)
    qtbot.waitUntil(lambda: output.text.height() == one)
    output.show_lines(["0123456789" * 6] * 50)
    assert output.text.height() == one + (MOST_ROWS - 1) * output.text.fontMetrics().lineSpacing()
    assert output.text.verticalScrollBar().value() > 0
