"""The layers in the inspector: histograms, updates and gradients of the moment that all else shows."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.presentation.layer_figures import layer_figures
from micrograd_desktop.presentation.parameter_history import MOST_RECORDS
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.qt.train.inspector.layers import COLUMNS, LayerHeads
from micrograd_desktop.qt.train.inspector.pane import BOTH_FROM
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person
from tests.scenarios.ways import both_ways


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Person:
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.window.resize(1280, 760)
    person.settle()
    return person


def rows(person: Person):
    return person.layout.inspector.layers.rows


def check(person: Person) -> None:
    """All that is said is of the parameters, gradients and updates that the canvas shows."""
    drawing, view = rows(person)._drawing, person.layout.canvas.view
    sizes = layer_sizes(person.window.session.project.network)
    found = layer_figures(view.array("weights"), view.array("gradients"), view.array("updates"), sizes)
    assert drawing.step == person.binding.step
    assert np.array_equal(drawing.figures.norms, found.norms)
    assert np.array_equal(drawing.figures.ratios, found.ratios)
    assert (drawing.wish.width, drawing.wish.height) == (rows(person).width(), rows(person).height())
    words = rows(person).in_words()
    for layer, norm in enumerate(found.norms.tolist()):
        assert plain(norm) in words, layer
    weights = view.array("weights")[: sizes[1] * 3].reshape(-1, 3)[:, :2]
    assert drawing.spreads[0].weights.high == pytest.approx(np.abs(weights).max())


@both_ways
def test_by_key_and_back_and_every_moment_is_the_one_shown(person: Person) -> None:
    inspector = person.layout.inspector
    assert rows(person).wish() is None
    person.steps()
    person.key(Qt.Key.Key_H)
    assert inspector.layers.isVisible()
    assert inspector.tree.isHidden()
    person.settle()
    check(person)
    person.steps()
    person.settle()
    check(person)
    person.play()
    person.settle()
    check(person)
    person.edit_a_parameter()
    person.settle()
    assert rows(person)._drawing.step == person.binding.step
    person.key(Qt.Key.Key_H)
    assert inspector.layers.isHidden()
    assert inspector.tree.isVisible()
    assert rows(person).wish() is None


def test_by_mouse_and_the_menu_knows(person: Person) -> None:
    person.steps()
    buttons = person.layout.inspector.views.buttons
    person.qtbot.mouseClick(buttons["layers"], LEFT)
    person.settle()
    check(person)
    assert person.window.actions_by_id["show_layers"].isChecked()
    person.qtbot.mouseClick(buttons["parameters"], LEFT)
    assert not person.window.actions_by_id["show_layers"].isChecked()


def test_a_wide_window_shows_both_unless_told_otherwise(person: Person) -> None:
    inspector = person.layout.inspector
    person.window.resize(1920, 1000)
    person.qtbot.waitUntil(lambda: inspector.width() >= BOTH_FROM, timeout=PATIENCE)
    assert inspector.tree.isVisible()
    assert inspector.layers.isVisible()
    assert inspector.views.isHidden()
    assert person.window.actions_by_id["show_layers"].isChecked()
    person.key(Qt.Key.Key_H)
    assert inspector.layers.isHidden()
    assert inspector.tree.isVisible()


@both_ways
def test_the_past_is_there_when_one_looks_and_never_more_than_so_much(person: Person) -> None:
    for _ in range(3):
        person.step()
        person.settle()
    history = rows(person)._history
    steps = history.records()[0].tolist()
    assert steps == sorted(set(steps))
    assert steps[-1] == person.binding.step
    figures = rows(person)
    for step in range(10, 1000):
        figures.record(step, layer_figures(np.ones(13), np.ones(13), np.ones(13), (2, 3, 1)))
    assert len(history) <= MOST_RECORDS
    person.reset()
    person.settle()
    assert len(rows(person)._history) <= 1


def test_folded_nothing_is_drawn_and_the_key_unfolds(person: Person) -> None:
    inspector = person.layout.inspector
    person.key(Qt.Key.Key_H)
    person.qtbot.mouseClick(inspector.fold, LEFT)
    assert inspector.folded
    assert inspector.layers.isHidden()
    assert rows(person).wish() is None
    person.key(Qt.Key.Key_H)
    person.key(Qt.Key.Key_H)
    assert not inspector.folded
    assert inspector.layers.isVisible()


def test_every_column_has_a_tip_that_defines_it(person: Person) -> None:
    person.key(Qt.Key.Key_H)
    heads = person.layout.inspector.layers.findChild(LayerHeads)
    for place, rect in enumerate(rows(person).plot_rects(0)):
        assert heads.tip_at(rect.center().x()) == COLUMNS[place][1]
    assert "saturated" in heads.tip_at(20)


def test_another_network_has_other_rows(person: Person) -> None:
    person.key(Qt.Key.Key_H)
    person.add_a_layer()
    person.settle()
    person.steps()
    person.settle()
    check(person)
    assert len(rows(person)._drawing.spreads) == 3


def test_by_keys_the_rows_scroll(person: Person) -> None:
    person.add_a_layer()
    person.add_a_layer()
    person.key(Qt.Key.Key_H)
    person.settle()
    area = rows(person).parentWidget().parentWidget()
    rows(person).setFocus()
    assert rows(person).hasFocus()
    before = area.verticalScrollBar().value()
    person.qtbot.keyClick(rows(person), Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > before
