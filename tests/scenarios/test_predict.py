"""Predict in the real window: asked with the keys, judged, and not a number told before it is predicted."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from micrograd_desktop.presentation.formats import MINUS
from micrograd_desktop.qt.trace.reading import reading
from tests.scenarios.in_trace import go_to_trace

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
NEURON = """x1 = Value(2.0); w1 = Value(-3.0); x2 = Value(0.0); w2 = Value(1.0); b = Value(6.8813735870195432)
x1w1 = x1*w1; x2w2 = x2*w2; s = x1w1 + x2w2; n = s + b; o = n.tanh(); o.backward()"""
ODD = """a = Value(1.3713); b = Value(-0.7247); c = a*b; d = c + b; e = d.tanh()
g = e*1.9173; f = g.sin(); f.backward()
print(a.grad, b.grad); print(f"{c.grad:.3f}")"""
"""A program whose gradients are like no number that may be shown; it prints some of them."""


@pytest.fixture
def window(qtbot, open_window, tiny):
    return go_to_trace(qtbot, open_window(tiny))


@pytest.fixture
def trace(qtbot, window):
    return window.workspace("trace")


def show(qtbot, trace, program):
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.binding.open_program(program)


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def answer(qtbot, trace, text):
    assert QApplication.focusWidget() is trace.layout.predict.field
    qtbot.keyClicks(trace.layout.predict.field, text)
    press(qtbot, Qt.Key.Key_Return)


def cards(trace):
    scene = trace.layout.canvas.scene
    return {scene.title(card): scene.grad_text(card) for card in scene.layout.cards}


def test_gradients_are_predicted_with_the_keys_alone_and_one_is_wrong(qtbot, window, trace):
    show(qtbot, trace, NEURON)
    trace.layout.canvas.setFocus()
    press(qtbot, Qt.Key.Key_F7)
    pane = trace.layout.predict
    assert set(cards(trace).values()) == {"?"}
    assert "∂o/∂o = 1" not in painted(trace.layout.canvas)
    assert pane.question == "What is o.grad, ∂o/∂o, after backward()?"
    answer(qtbot, trace, "1")
    assert pane.said.startswith("Right. o.grad = 1")
    assert "∂o/∂o = 1" in painted(trace.layout.canvas)
    press(qtbot, Qt.Key.Key_Return)
    assert "n.grad" in pane.question
    answer(qtbot, trace, "half")
    assert pane.said.startswith("The name 'half'") or "Type a number" in pane.said
    pane.field.clear()
    answer(qtbot, trace, "1-0.7071**2")
    assert pane.tally == "2 right, 0 wrong, 0 not known"
    for name, typed in (("b", "0.88"), ("s", "+"), ("x2w2", "?")):
        press(qtbot, Qt.Key.Key_Return)
        assert pane.question.startswith(f"What is {name}.grad")
        answer(qtbot, trace, typed)
    assert pane.tally == "3 right, 1 wrong, 1 not known"
    shown = {name for name, grad in cards(trace).items() if grad != "?"}
    assert shown == {"o", "n", "b", "s", "x2w2"}
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is trace.layout.canvas
    while not pane.isAncestorOf(QApplication.focusWidget()):
        press(qtbot, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is pane.field
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_F7)
    assert pane.isHidden()
    trace.binding.steps.end()
    assert cards(trace)["x1"] == f"{MINUS}1.5000"


def test_a_mistake_is_called_by_its_name_at_a_click_and_what_would_tell_says_so(qtbot, window, trace):
    show(qtbot, trace, NEURON)
    window._services.actions["trace_predict"].setChecked(True)
    canvas = trace.layout.canvas
    canvas.fit()
    node = trace.binding.shown.walk.names.index("x1")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.card_rect(node).center().toPoint())
    answer(qtbot, trace, "-3")
    assert "That is the local derivative: multiply it by the gradient of x1w1." in trace.layout.predict.said
    assert cards(trace)["x1"] == f"{MINUS}1.5000"
    assert cards(trace)["x1w1"] == "?"
    before = window.session.project
    with qtbot.waitSignal(trace.binding.message_posted) as said:
        trace.binding.nudge()
    assert "leave Predict" in said.args[0]
    assert window.session.project is before
    for name in ("csv", "dot"):
        QApplication.clipboard().setText("before")
        trace.home.copy(name)
        assert QApplication.clipboard().text() == "before"


def test_the_walk_by_itself_waits_at_what_is_asked_and_the_tally_goes_with_the_program_and_its_bugs(
    qtbot, window, trace
):
    show(qtbot, trace, NEURON)
    window._services.actions["trace_predict"].setChecked(True)
    answer(qtbot, trace, "1")
    steps, before = trace.binding.steps, trace.binding.steps.position
    steps.toggle_running()
    qtbot.waitUntil(lambda: not steps.running, timeout=PATIENCE)
    assert steps.position == before + 1
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.layout.leaf_panel.leaf_changed.emit(trace.binding.shown.walk.names.index("b"), 6.0, None)
    assert trace.layout.predict.tally == "1 right, 0 wrong, 0 not known"
    assert "n.grad" in trace.layout.predict.question
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        window.actions_by_id["bug_assign"].trigger()
    assert trace.layout.predict.tally == "0 right, 0 wrong, 0 not known"
    assert "with the bugs that are on" in trace.layout.predict.question
    show(qtbot, trace, ODD)
    assert trace.layout.predict.tally == "0 right, 0 wrong, 0 not known"
    assert "f.grad" in trace.layout.predict.question
    for _ in range(7):
        answer(qtbot, trace, "?")
        press(qtbot, Qt.Key.Key_Return)
    assert trace.layout.predict.said.startswith("Every gradient is predicted")
    assert [name for name, grad in cards(trace).items() if grad == "?"] == ["1.9173"]


def painted(widget: QWidget) -> str:
    """All that a widget and those in it write on the screen."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    return "\n".join(unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", bytes(data.data()).decode()))


def spoken(widget: QWidget) -> list[str]:
    """All that a widget and those in it have for tips and for those who hear the window."""
    said = []
    for one in (widget, *widget.findChildren(QWidget)):
        said += [one.toolTip(), one.statusTip(), one.whatsThis(), one.accessibleName(), one.accessibleDescription()]
        if isinstance(one, QLabel | QAbstractButton | QLineEdit):
            said += [one.text()]
        if isinstance(one, QPlainTextEdit):
            said += [one.toPlainText(), one.placeholderText()]
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            model = one.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    said += [str(index.data(Qt.ItemDataRole(role)) or "") for role in range(14)]
        interface = QAccessible.queryAccessibleInterface(one)
        if interface is not None:
            kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
            said += [interface.text(kind) for kind in kinds]
    return said


NUMBER = re.compile(r"[-−]?\d+\.?\d*(?:e[-−]?\d+)?")


def told(texts, number: float) -> list[str]:
    """The texts in which a number stands, in three digits or more."""
    found = []
    for text in texts:
        for match in NUMBER.findall(text):
            digits = match.replace(MINUS, "-")
            mantissa, _, power = digits.lower().partition("e")
            half = 0.5 * 10.0 ** (int(power or 0) - len(mantissa.partition(".")[2]))
            if (
                len(mantissa.strip("-0.").replace(".", "")) >= 3
                and abs(abs(float(digits)) - abs(number)) <= 1.01 * half
            ):
                found.append(text)
    return found


def everything(window, trace) -> list[str]:
    canvas = trace.layout.canvas
    said = [
        painted(trace.widget),
        painted(trace.bar),
        *spoken(trace.widget),
        *spoken(trace.bar),
        *spoken(window.statusBar()),
    ]
    said += [
        canvas._tip(card) + canvas.scene.spoken(canvas.scene.layout.cards[card]) for card in range(len(cards(trace)))
    ]
    for widget in trace.widget.findChildren(QWidget):
        if hasattr(widget, "csv_rows"):
            said += [repr(widget.csv_rows())]
    return said


def test_no_hidden_number_is_anywhere_in_the_workspace(qtbot, window, trace):
    window.resize(1600, 1000)
    trace.show_check(True)
    with qtbot.waitSignal(trace.binding.check.checked, timeout=PATIENCE, check_params_cb=lambda t: len(t.rows) > 4):
        show(qtbot, trace, ODD)
    walk = trace.binding.shown.walk
    final, names = walk.backward.final, walk.names
    asked = [i for i in range(walk.n_forward) if final[i] not in (0.0, 1.0)]
    for node in asked:  # the test sees what there is to be seen
        assert told(everything(window, trace), final[node])
    assert "∂f/∂f = 1" in painted(trace.layout.canvas)
    window._services.actions["trace_predict"].setChecked(True)
    assert "∂f/∂f = 1" not in painted(trace.layout.canvas)
    hidden = set(asked)
    while hidden:
        for position in {trace.binding.steps.position, walk.length}:
            trace.binding.steps._show(position)
            texts = everything(window, trace)
            seen = {final[node] for node in asked if node not in hidden}
            for node in (node for node in hidden if final[node] not in seen):  # a sum passes on what it has
                assert not told(texts, final[node]), (names[node], told(texts, final[node]))
            slope = walk.locals[names.index("e")][0]
            if names.index("d") in hidden:
                assert not told(texts, slope)
        trace.binding.predict.ask_next()
        node = trace.binding.predict._asked
        if node is None:
            break
        answer(qtbot, trace, "?")
        hidden.discard(node)
        assert node not in asked or told(everything(window, trace), final[node])
    assert not trace.layout.predict.isHidden()


def test_at_the_end_the_tally_is_said_and_nothing_is_left_to_press(qtbot, window, trace):
    show(qtbot, trace, "a = Value(2.0)\nb = a.tanh()\nb.backward()")
    window._services.actions["trace_predict"].setChecked(True)
    pane = trace.layout.predict
    for typed in ("1", "?"):
        answer(qtbot, trace, typed)
        assert pane.answer.isEnabled()
        press(qtbot, Qt.Key.Key_Return)
    assert pane.question == "That was the last one: 1 right, 0 wrong, 1 not known."
    assert not any(one.isEnabled() for one in (pane.field, pane.answer, pane.unknown))
    assert QApplication.focusWidget() is trace.layout.canvas
    for _ in range(8):  # no key leads into what does nothing, and none is caught there
        press(qtbot, Qt.Key.Key_F6)
        assert QApplication.focusWidget() is not pane.field
    trace.layout.canvas.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert pane.said.startswith(("Right.", "Not known.")) and pane.answer.isEnabled() and pane.field.isEnabled()
    window._services.actions["trace_predict"].setChecked(False)
    window._services.actions["trace_predict"].setChecked(True)
    answer(qtbot, trace, "1")


def is_whole(label):
    """Whether all words of a label are to be seen."""
    pieces = label.text().split() if label.wordWrap() else [label.text()]
    height = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    return label.height() >= height and label.width() >= max(map(label.fontMetrics().horizontalAdvance, pieces))


def stands_apart(pane):
    """Whether nothing lies over another thing, and the question and what answers it are in sight."""
    rows = [pane._header, pane._question, pane.field, pane.answer, pane._said]
    spans = [(top := one.mapTo(pane, QPoint()).y(), top + one.height()) for one in rows]
    beside = spans[2][0] == spans[3][0]  # in the usual size
    over = list(pairwise(spans))
    apart = all(upper[1] <= lower[0] for k, (upper, lower) in enumerate(over) if not (beside and k == 2))
    return apart and spans[3][1] <= pane.height()


@pytest.mark.parametrize("size", [100, 175, 250])
def test_what_is_asked_and_the_score_are_whole_in_every_size(qtbot, window, trace, size):
    window.resize(1280, 720)
    show(qtbot, trace, NEURON)
    before = trace.layout.predict.field.fontMetrics().height(), trace.layout.predict.answer.sizeHint().height()
    while reading().size < size:
        qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    window._services.actions["trace_predict"].setChecked(True)
    pane = trace.layout.predict
    for typed in ("1", "?"):
        labels = [one for one in pane.findChildren(QLabel) if one.isVisible() and one.text()]
        assert any(one.text() == pane.tally for one in labels) and any(one.text() == pane.question for one in labels)
        qtbot.waitUntil(lambda: all(map(is_whole, labels)), timeout=PATIENCE)  # noqa: B023
        qtbot.waitUntil(lambda: stands_apart(pane), timeout=PATIENCE)
        answer(qtbot, trace, typed)
        qtbot.waitUntil(lambda: not pane._said.visibleRegion().isEmpty(), timeout=PATIENCE)
        press(qtbot, Qt.Key.Key_Return)
    assert trace.layout.right.isVisible() or size > 100
    window._services.actions["trace_predict"].setChecked(False)
    assert trace.layout.right.isVisible()
    after = pane.field.fontMetrics().height(), pane.answer.sizeHint().height()
    assert all((now > then) == (size > 100) for now, then in zip(after, before, strict=True))
    reading().set_size(100)


def test_the_map_never_lies_over_the_value_that_is_asked_for(qtbot, window, trace):
    window.resize(1024, 640)
    show(qtbot, trace, NEURON)
    trace.layout.canvas.setFocus()
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_F7)
    canvas, asked = trace.layout.canvas, []
    while (node := canvas.scene.moment.asked) is not None:
        asked.append(node)
        assert canvas.minimap.isVisible()
        assert not canvas.card_rect(node).intersects(canvas.minimap.geometry().toRectF())
        answer(qtbot, trace, "?")
        press(qtbot, Qt.Key.Key_Return)
    assert len(asked) == len(trace.binding.shown.trace.nodes)
    reading().set_size(100)
