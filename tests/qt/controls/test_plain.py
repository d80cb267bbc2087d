"""Foreign text is shown as it is: labels, tips and boxes are made in one place, which takes nothing for HTML."""

import ast
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction, Qt, QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

import micrograd_desktop.qt
from micrograd_desktop.plain_text import plain, printable
from micrograd_desktop.qt.controls.plain import TIP_CHARACTERS, PlainLabel, answer_of, message_box, set_tip, tip_text

HOSTILE = "<img src=/dev/zero>"
MODULES = sorted(Path(micrograd_desktop.qt.__file__).parent.rglob("*.py"))


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_nothing_else_makes_labels_tips_or_boxes(module):
    if module.name == "plain.py":
        return
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {"QLabel", "QMessageBox", "QToolTip.showText"}, f"line {node.lineno}"
            assert not called.endswith((".setToolTip", ".setInformativeText", ".setDetailedText")), (
                f"line {node.lineno}"
            )
            assert not called.startswith("QMessageBox."), f"line {node.lineno}"
        if isinstance(node, ast.ClassDef):
            assert "QLabel" not in map(ast.unparse, node.bases), f"line {node.lineno}"


def test_a_label_shows_tags_as_they_are(qtbot):
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_box_shows_tags_as_they_are(qtbot):
    ok = QMessageBox.StandardButton.Ok
    box = message_box(QMessageBox.Icon.Warning, "Title", HOSTILE, ok, more=HOSTILE)
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
    labels = [label for label in box.findChildren(QLabel) if label.text() == HOSTILE]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText] * 2


def test_a_tip_is_narrow_and_broken_between_words_only():
    words = [f"word{i}" for i in range(60)]
    lines = tip_text(" ".join(words)).split("\n")
    assert max(map(len, lines)) <= TIP_CHARACTERS and min(map(len, lines[:-1])) > TIP_CHARACTERS - 8
    assert " ".join(lines).split() == words
    assert tip_text("\n".join(lines)) == "\n".join(lines)


@given(st.text(st.sampled_from('<>&;" \nabimlt/=')))
def test_a_tip_says_the_text_itself(text):
    tip = tip_text(text)
    if Qt.mightBeRichText(tip):
        document = QTextDocument()
        document.setHtml(tip)
        assert document.toPlainText().split() == text.split()
    else:
        assert tip.replace("\n", " ") == text.replace("\n", " ")


def test_widgets_and_actions_get_their_tips(qtbot):
    widget, action = QWidget(), QAction()
    qtbot.addWidget(widget)
    for holder in (widget, action):
        set_tip(holder, HOSTILE)
        assert "<img" not in holder.toolTip()
        assert "&lt;img src=/dev/zero&gt;" in holder.toolTip()


@given(st.text(), st.integers(1, 300))
def test_plain_text_is_one_short_printable_line(text, most):
    shown = plain(text, most)
    assert shown.isprintable()
    assert len(shown) <= most
    if text.isprintable() and len(text) <= most:
        assert shown == text


@given(st.text())
def test_printable_text_keeps_its_lines_only(text):
    shown = printable(text)
    assert shown.replace("\n", "").isprintable()
    assert shown.count("\n") == text.count("\n")


def test_plain_text_names_what_it_escapes():
    assert plain("a\nb\x1b]0;x\x07\u202ec\ud800") == r"a\nb\x1b]0;x\x07\u202ec\ud800"


def test_a_box_is_gone_once_it_is_answered(qtbot, answers):
    window = QWidget()
    qtbot.addWidget(window)
    yes = QMessageBox.StandardButton.Yes
    answers.answer = yes
    for _ in range(3):
        assert answer_of(message_box(QMessageBox.Icon.Question, "Title", "Text", yes, window)) == yes
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))


def test_the_buttons_of_a_box_have_letters_of_their_own(qtbot, answers, monkeypatch):
    seen = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.extend(b.text() for b in box.buttons()) or 0)
    buttons = QMessageBox.StandardButton
    window = QWidget()
    qtbot.addWidget(window)
    box = message_box(QMessageBox.Icon.Question, "T", "Text", buttons.Save | buttons.Discard | buttons.Cancel, window)
    box.button(buttons.Save).setText("Save && close")
    answer_of(box)
    marks = [text.replace("&&", "").partition("&")[2][:1].lower() for text in seen]
    assert len(seen) == 3 and all(marks) and len(set(marks)) == 3
    assert any("Save && close" in text.replace("&S", "S") for text in seen)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_every_box_is_shown_by_answer_of(module):
    if module.name == "plain.py":
        return
    calls = [ast.unparse(n) for n in ast.walk(tree_of(module)) if isinstance(n, ast.Call)]
    assert not [call for call in calls if call.startswith(("box.exec(", "message_box(")) and call.endswith(".exec()")]
