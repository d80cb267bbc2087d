"""The expression editor: what the person types is told once they pause, what the program sets is not, marks follow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.presentation.colours import DARK, LIGHT
from micrograd_desktop.qt.controls.focus_ring import WIDTH as RING
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.code.editor import CodeEditor
from micrograd_desktop.qt.trace.code.edits import clean
from micrograd_desktop.qt.trace.code.highlighter import Part, parts

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
NEURON = "# inputs\nx1 = Value(2.0)\nw1 = Value(-3.0)\nx1w1 = x1 * w1\no = x1w1.tanh()\no.backward()"
FAR = Span(90, 90, 99, 99)
Got = list[tuple[object, ...]]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    before = theme().mode
    theme().set_mode("light")
    theme().apply(qapp)
    yield
    theme().set_mode(before)


@pytest.fixture
def editor(qtbot: QtBot) -> CodeEditor:
    """A shown, empty editor that has the focus."""
    widget = CodeEditor()
    qtbot.addWidget(widget)
    widget.resize(280, 420)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def collected(signal) -> Got:
    got: Got = []
    signal.connect(lambda *values: got.append(values))
    return got


def put_caret(editor: CodeEditor, start: int, end: int | None = None) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start if end is None else end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def paste(editor: CodeEditor, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


def selected(editor: CodeEditor) -> list[tuple[str, QTextCharFormat]]:
    selections = editor.extraSelections()
    return [(s.cursor.selectedText(), QTextCharFormat(s.format)) for s in selections]


def colour_at(editor: CodeEditor, line: int, column: int) -> str:
    for part in editor.document().findBlockByNumber(line - 1).layout().formats():
        if part.start < column <= part.start + part.length:
            return part.format.foreground().color().name().upper()
    return ""


def move_mouse(editor: CodeEditor, point: QPoint) -> None:
    at = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(editor.viewport().mapToGlobal(point)), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, NONE,
    )  # fmt: skip
    QApplication.sendEvent(editor.viewport(), event)


def middle_of(editor: CodeEditor, position: int) -> QPoint:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    return editor.cursorRect(cursor).center() + QPoint(4, 0)


def test_typing_is_told_once_after_a_pause(editor: CodeEditor, qtbot: QtBot) -> None:
    got = collected(editor.program_changed)
    with qtbot.waitSignal(editor.program_changed, timeout=5000) as told:
        QTest.keyClicks(editor, "a = 1")
        assert got == []
    assert told.args == ["a = 1"]
    assert got == [("a = 1",)]


def test_commit_tells_at_once_and_only_once(editor: CodeEditor) -> None:
    got = collected(editor.program_changed)
    QTest.keyClicks(editor, "a")
    editor.commit()
    editor.commit()
    assert got == [("a",)]
    assert not editor._pause.isActive()


def test_control_enter_tells_at_once_and_breaks_no_line(editor: CodeEditor) -> None:
    got = collected(editor.program_changed)
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert got == [("a",)]


def test_leaving_tells_at_once(editor: CodeEditor) -> None:
    got = collected(editor.program_changed)
    QTest.keyClicks(editor, "a")
    editor.clearFocus()
    assert got == [("a",)]


def test_typing_that_is_taken_back_is_not_told(editor: CodeEditor) -> None:
    got = collected(editor.program_changed)
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    editor.commit()
    assert got == []


def test_undo_does_not_go_back_before_the_first_program(editor: CodeEditor) -> None:
    editor.set_program(NEURON)
    QTest.keyClicks(editor, "# ")
    editor.set_program("a = 1.0")
    for _ in range(5):
        editor.undo()
    assert editor.program() == NEURON
    for _ in range(5):
        editor.redo()
    assert editor.program() == "a = 1.0"


def test_a_set_program_is_not_told_and_can_be_undone(editor: CodeEditor) -> None:
    got, moved = collected(editor.program_changed), collected(editor.caret_moved)
    editor.set_program("a = 1\nb = 2")
    editor.set_program("a = 1\nc = 3\nb = 2")
    editor.commit()
    assert (got, moved) == ([], [])
    editor.undo()
    assert editor.program() == "a = 1\nb = 2"
    editor.commit()
    assert got == [("a = 1\nb = 2",)]
    editor.redo()
    assert editor.program() == "a = 1\nc = 3\nb = 2"


def test_a_set_program_drops_what_was_not_told_yet(editor: CodeEditor) -> None:
    got = collected(editor.program_changed)
    QTest.keyClicks(editor, "a")
    editor.set_program("b")
    assert not editor._pause.isActive()
    editor.commit()
    assert got == []


def test_an_equal_program_changes_nothing(editor: CodeEditor) -> None:
    editor.set_program("a\r\nb")
    assert editor.program() == "a\nb"
    editor.document().clearUndoRedoStacks()
    editor.set_program("a\r\nb")
    assert not editor.document().isUndoAvailable()


def test_a_set_program_keeps_caret_and_scroll(editor: CodeEditor) -> None:
    lines = [f"a{i} = {i}" for i in range(200)]
    editor.set_program("\n".join(lines))
    put_caret(editor, editor.document().findBlockByNumber(120).position() + 2)
    editor.verticalScrollBar().setValue(110)
    moved = collected(editor.caret_moved)
    lines[3] = "changed = 1"
    editor.set_program("\n".join(lines))
    lines[2] = lines[150] = ""
    editor.set_program("\n".join(lines))
    assert (editor.textCursor().blockNumber(), editor.textCursor().positionInBlock()) == (120, 2)
    assert editor.verticalScrollBar().value() == 110
    assert moved == []


def test_replaced_spans_are_not_told_and_are_one_step_of_undo(editor: CodeEditor) -> None:
    editor.set_program(NEURON)
    got = collected(editor.program_changed)
    for number in ("2.5", "-12.125", "3.0"):
        end = editor.program().split("\n")[1].index(")") + 1
        editor.replace_spans([(Span(2, 12, 2, end), number)])
    assert editor.program() == NEURON.replace("2.0", "3.0")
    editor.commit()
    assert got == []
    editor.undo()
    assert editor.program() == NEURON


def test_replacing_at_another_place_or_after_typing_is_another_step(editor: CodeEditor) -> None:
    editor.set_program("a = 1\nb = 2")
    editor.replace_spans([(Span(1, 5, 1, 6), "7")])
    editor.replace_spans([(Span(2, 5, 2, 6), "8")])
    editor.undo()
    assert editor.program() == "a = 7\nb = 2"
    put_caret(editor, len("a = 7\nb = 2"))
    QTest.keyClicks(editor, "5")
    editor.replace_spans([(Span(1, 5, 1, 6), "7")])
    editor.replace_spans([(Span(1, 5, 1, 6), "9")])
    editor.undo()
    assert editor.program() == "a = 7\nb = 25"


def test_typing_that_waits_is_told_after_spans_are_replaced(editor: CodeEditor) -> None:
    editor.set_program("a = 1")
    got = collected(editor.program_changed)
    put_caret(editor, 5)
    QTest.keyClicks(editor, "0")
    editor.replace_spans([(Span(1, 1, 1, 2), "b")])
    assert got == []
    editor.commit()
    assert got == [("b = 10",)]


def test_replaced_spans_keep_caret_and_marks(editor: CodeEditor) -> None:
    editor.set_program(NEURON)
    moved = collected(editor.caret_moved)
    put_caret(editor, NEURON.index("o = "))
    assert moved == [(5, 1)]
    editor.set_highlight(Span(2, 12, 2, 15), "hover")
    editor.replace_spans([(Span(2, 12, 2, 15), "2.75"), (Span(1, 3, 1, 9), "the first inputs")])
    assert (editor.textCursor().blockNumber(), editor.textCursor().positionInBlock()) == (4, 0)
    assert [text for text, _ in selected(editor)] == ["2.75"]
    assert moved == [(5, 1)]


def test_spans_outside_of_the_text_are_clipped(editor: CodeEditor) -> None:
    editor.set_program("a = 1\n")
    editor.replace_spans([(FAR, "b = 2"), (Span(-3, -3, 0, 0), "# "), (Span(1, 5, 1, 99), "7")])
    assert editor.program() == "# a = 7\nb = 2"
    for span in (FAR, Span(2, 50, 1, 1), Span(0, 0, 0, 0), Span(1, 3, 900, 1)):
        editor.set_error(span)
        editor.set_highlight(span, "current")
        editor.set_highlight(span, "hover")
        editor.reveal(span)
        editor.grab()


TEXT = st.text(st.sampled_from("ab =1.é😀𝒙\n"), max_size=40)
NEW_TEXT = st.text(st.sampled_from("0123456789.-é😀\n"), max_size=5)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=TEXT,
    cuts=st.sets(st.integers(0, 40), max_size=8),
    words=st.lists(NEW_TEXT, min_size=4, max_size=4),
    reverse=st.booleans(),
)
def test_replaced_spans_keep_the_rest(
    editor: CodeEditor, text: str, cuts: set[int], words: list[str], reverse: bool
) -> None:
    editor.set_program(text)
    places = sorted(c for c in cuts if c <= len(text))
    pairs = list(zip(places[::2], places[1::2], words, strict=False))
    expected = text
    for start, end, word in reversed(pairs):
        expected = expected[:start] + word + expected[end:]
    spans = [(span_between(text, start, end), word) for start, end, word in pairs]
    editor.replace_spans(spans[::-1] if reverse else spans)
    assert editor.program() == expected
    if expected != text:
        editor.undo()
        assert editor.program() == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TEXT, second=TEXT)
def test_any_program_can_be_set_and_undone(editor: CodeEditor, first: str, second: str) -> None:
    editor.set_program(first)
    editor.set_program(second)
    assert editor.program() == second
    if first != second:
        editor.undo()
        assert editor.program() == first


def span_between(text: str, start: int, end: int) -> Span:
    line, end_line = text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1
    return Span(line, start - text.rfind("\n", 0, start), end_line, end - text.rfind("\n", 0, end))


def test_an_error_has_a_wave_under_it(editor: CodeEditor) -> None:
    editor.set_program(NEURON)
    editor.set_error(Span(4, 13, 4, 15))
    ((text, form),) = selected(editor)
    assert text == "w1"
    assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert form.underlineColor() == QColor(LIGHT.err)
    assert editor._numbers.error == range(3, 4)
    editor.set_error(None)
    assert selected(editor) == []
    assert editor._numbers.error == range(0)


@pytest.mark.parametrize(
    ("span", "text"),
    [(Span(1, 2, 1, 2), "b"), (Span(1, 4, 1, 4), "c"), (Span(1, 9, 1, 12), "c"), (Span(2, 1, 2, 1), "")],
)
def test_an_error_has_at_least_a_character(editor: CodeEditor, span: Span, text: str) -> None:
    editor.set_program("abc\n\nd")
    editor.set_error(span)
    assert [t for t, _ in selected(editor)] == [text]


def test_highlights_are_filled(editor: CodeEditor) -> None:
    editor.set_program("é = '😀'; " + NEURON)
    editor.set_highlight(Span(4, 8, 4, 15), "current")
    editor.set_highlight(Span(1, 6, 1, 7), "hover")
    (current, fill), (hovered, other) = selected(editor)
    assert (current, fill.background().color()) == ("x1 * w1", QColor(LIGHT.grad_mid))
    assert (hovered, other.background().color()) == ("😀", QColor(LIGHT.accent_soft))
    picture = editor.grab().toImage()
    y = editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(3))).center().y()
    for x in (RING, editor._numbers.width() + 1, editor.width() - 1 - RING):
        assert picture.pixelColor(x, y) == QColor(LIGHT.grad_soft)
    editor.set_highlight(None, "current")
    assert [text for text, _ in selected(editor)] == ["😀"]
    with pytest.raises(ValueError, match="no highlight"):
        editor.set_highlight(None, "selected")


def test_marks_move_with_the_text(editor: CodeEditor) -> None:
    editor.set_program(NEURON)
    editor.set_error(Span(4, 13, 4, 15))
    put_caret(editor, 0)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert [text for text, _ in selected(editor)] == ["w1"]
    editor.set_highlight(None, "hover")
    assert editor._numbers.error == range(4, 5)


def test_the_margin_of_an_error_is_tinted(editor: CodeEditor) -> None:
    editor.set_program(NEURON)
    editor.set_error(Span(2, 1, 2, 3))
    y = editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(1))).center().y()
    assert editor.grab().toImage().pixelColor(RING, y) == QColor(LIGHT.err_soft)


def test_the_pointer_says_what_it_is_over(editor: CodeEditor) -> None:
    text = "😀 = Value(2.0)\n\nb = 1"
    editor.set_program(text)
    got = collected(editor.span_hovered)
    move_mouse(editor, middle_of(editor, 5))
    move_mouse(editor, middle_of(editor, 5) + QPoint(1, 0))
    move_mouse(editor, middle_of(editor, len(text) + 1 - 1))
    move_mouse(editor, QPoint(270, 15))
    move_mouse(editor, QPoint(20, 400))
    assert got == [((1, 5),), ((3, 5),), (None,)]
    move_mouse(editor, middle_of(editor, 0))
    QApplication.sendEvent(editor.viewport(), QEvent(QEvent.Type.Leave))
    assert got[3:] == [((1, 1),), (None,)]


def test_the_caret_is_told_when_the_person_moves_it(editor: CodeEditor) -> None:
    editor.set_program("😀a\nb")
    put_caret(editor, 0)
    got = collected(editor.caret_moved)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert got == [(1, 2), (1, 3), (2, 2)]


def test_tab_indents(editor: CodeEditor) -> None:
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.program() == "a    "
    assert editor.hasFocus()
    editor.set_program("a\n\n  b\nc")
    put_caret(editor, 0, 6)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.program() == "    a\n\n      b\nc"
    editor.undo()
    assert editor.program() == "a\n\n  b\nc"


def test_a_line_in_front_of_which_a_selection_ends_is_left_alone(editor: CodeEditor) -> None:
    editor.set_program("a\nb\nc")
    put_caret(editor, 0, 4)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.program() == "    a\n    b\nc"


def test_shift_tab_takes_up_to_four_spaces(editor: CodeEditor) -> None:
    editor.set_program("      a\n  b\nc")
    put_caret(editor, 3, len("      a\n  b\nc"))
    QTest.keyClick(editor, Qt.Key.Key_Backtab, SHIFT)
    assert editor.program() == "  a\nb\nc"


@pytest.mark.parametrize(
    ("text", "caret", "result"),
    [
        ("  a", 3, "  a\n  "),
        ("for i in x:", 11, "for i in x:\n    "),
        ("    for i in x: ", 16, "    for i in x: \n        "),
        ("    a", 2, "  \n    a"),
        ("", 0, "\n"),
    ],
)
@pytest.mark.parametrize("modifier", [NONE, SHIFT])
def test_enter_keeps_the_indentation(editor: CodeEditor, text: str, caret: int, result: str, modifier) -> None:
    editor.set_program(text)
    put_caret(editor, caret)
    QTest.keyClick(editor, Qt.Key.Key_Return, modifier)
    assert editor.program() == result
    assert editor.blockCount() == 2


def test_control_slash_toggles_comments(editor: CodeEditor) -> None:
    text = "  a = 1\n\n    b = 2\n  # c"
    editor.set_program(text)
    put_caret(editor, 0, len(text))
    QTest.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.program() == "  # a = 1\n\n  #   b = 2\n  # # c"
    QTest.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.program() == text
    editor.set_program("#a")
    QTest.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.program() == "a"
    editor.set_program("")
    QTest.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.program() == ""


@pytest.fixture
def between_fields(qtbot: QtBot) -> Iterator[tuple[QLineEdit, CodeEditor, QLineEdit]]:
    """An editor that has the focus, between two fields."""
    window = QWidget()
    qtbot.addWidget(window)
    widgets = QLineEdit(), CodeEditor(), QLineEdit()
    layout = QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    widgets[1].setFocus()
    qtbot.waitUntil(widgets[1].hasFocus)
    yield widgets


def test_escape_and_control_tab_leave(qtbot: QtBot, between_fields: tuple[QLineEdit, CodeEditor, QLineEdit]) -> None:
    before, editor, after = between_fields
    assert editor.accessibleName() == "Expression"
    assert "Esc" in editor.accessibleDescription()
    QTest.keyClick(editor, Qt.Key.Key_Tab, CONTROL)
    assert after.hasFocus()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert before.hasFocus()
    editor.setFocus()
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.program() == ""
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.hasFocus() and editor.program() == "    "


def test_pasted_text_is_cleaned(editor: CodeEditor) -> None:
    paste(editor, "a\x00 = 1\r\n\tb\xa0=\x1b 2\rc\u2028d\x7f")
    assert editor.program() == "a = 1\n    b = 2\nc\nd"
    assert editor.blockCount() == 4
    editor.undo()
    assert editor.program() == ""


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert all(c == "\n" or c >= " " for c in once)


def test_too_long_a_text_is_refused(editor: CodeEditor) -> None:
    refused, told = collected(editor.refused), collected(editor.program_changed)
    paste(editor, "a" * (LONGEST_PROGRAM + 1))
    editor.commit()
    assert (editor.program(), told) == ("", [])
    assert refused == [
        ("With the pasted text the program would have 200,001 characters; it can have 200,000. Paste less of it.",)
    ]


def coloured(line: str) -> list[tuple[str, Part]]:
    return [(line[start:end], part) for start, end, part in parts(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x1 = Value(-2.5e-3)  # in", [("Value", Part.KNOWN), ("2.5e-3", Part.LITERAL), ("# in", Part.COMMENT)]),
        ("for i in range(n):", [("for", Part.KEYWORD), ("in", Part.KEYWORD), ("range", Part.KNOWN)]),
        ("tanh = data.tanh().grad.other", [("tanh", Part.KNOWN), ("grad", Part.KNOWN)]),
        ("a = 'b # \\' c' + f\"d", [("'b # \\' c'", Part.LITERAL), ('f"d', Part.LITERAL)]),
        ("a = 'b\\", [("'b", Part.LITERAL)]),
        ("x.sum(Value2)", []),
        ("é1 = .5", [(".5", Part.LITERAL)]),
    ],
)  # fmt: skip
def test_parts_of_a_line(line: str, expected: list[tuple[str, Part]]) -> None:
    assert coloured(line) == expected


@given(st.text(st.sampled_from("ab.'\"\\#1e_ 😀"), max_size=30))
def test_no_line_raises_and_parts_do_not_overlap(line: str) -> None:
    end = 0
    for start, stop, _ in parts(line):
        assert end <= start < stop <= len(line)
        end = stop


def test_colours_follow_the_theme(editor: CodeEditor, qapp: QApplication) -> None:
    editor.set_program("'😀' + Value(1)")
    editor.set_error(Span(1, 1, 1, 2))
    assert [colour_at(editor, 1, c) for c in (1, 4, 8, 14)] == [LIGHT.code, LIGHT.code, LIGHT.accent, LIGHT.code]
    got = collected(editor.program_changed)
    theme().set_mode("dark")
    assert [colour_at(editor, 1, c) for c in (1, 4, 8, 14)] == [DARK.code, DARK.code, DARK.accent, DARK.code]
    assert selected(editor)[0][1].underlineColor() == QColor(DARK.err)
    picture = editor.grab().toImage()
    assert picture.pixelColor(2, 400) == picture.pixelColor(200, 400) == QColor(DARK.field)
    editor.commit()
    assert got == []


def test_the_margin_grows_with_the_numbers(editor: CodeEditor) -> None:
    narrow = editor._numbers.width()
    editor.set_program("\n" * 1200)
    assert editor._numbers.width() > narrow
    assert editor.viewport().x() == editor._numbers.width()


def test_reveal_scrolls_without_moving_the_caret(editor: CodeEditor) -> None:
    editor.set_program("\n".join(["a = 1"] * 300 + [" " * 120 + "far"] + ["b = 2"] * 300))
    put_caret(editor, 0)
    got = collected(editor.caret_moved)
    for span in (Span(301, 121, 301, 124), Span(2, 1, 2, 6), Span(590, 1, 590, 2)):
        editor.reveal(span)
        cursor = QTextCursor(editor.document().findBlockByNumber(span.line - 1))
        for column in (span.column, span.end_column):
            cursor.setPosition(cursor.block().position() + column - 1)
            assert editor.viewport().rect().contains(editor.cursorRect(cursor))
    before = editor.verticalScrollBar().value()
    editor.reveal(Span(589, 1, 589, 2))
    assert editor.verticalScrollBar().value() == before
    assert got == []
    assert editor.textCursor().position() == 0
