"""A step taken apart in the window: its halves, the numbers that they light, gradients followed to their samples."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.step_words import BACKWARD, FORWARD, LOSS, UPDATE
from micrograd_desktop.project.edits import Set, SetFrozen
from micrograd_desktop.project.spec import DatasetSpec, TrainingSpec
from micrograd_desktop.qt.intents import TracePoint
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.inspector.model import GRADIENT, NAME, RATIO, VALUE
from micrograd_desktop.qt.train.look_back import LATEST
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import PATIENCE, Person, check

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Taker(Person):
    """A person who takes steps apart."""

    @property
    def apart(self):
        return self.train.apart

    def wait(self) -> None:
        self.settle()
        self.qtbot.waitUntil(lambda: not self.apart.busy and self.binding.settled, timeout=PATIENCE)
        self.qtbot.waitUntil(lambda: self.apart.found is not None or not self.apart.on, timeout=PATIENCE)

    def begin(self) -> None:
        self.key(Qt.Key.Key_A)
        self.wait()
        assert self.apart.on

    def leave(self) -> None:
        self.key(Qt.Key.Key_A)
        self.settle()
        assert not self.apart.on

    def next(self, times: int = 1) -> None:
        for _ in range(times):
            self.key(Qt.Key.Key_N)
            self.wait()

    def explained(self):
        """The window of a gradient's sum, when it is there."""
        self.qtbot.waitUntil(lambda: self.apart.samples.window is not None and not self.apart.busy, timeout=PATIENCE)
        self.qtbot.waitUntil(lambda: len(self.apart.samples.window.table.samples.rows) > 0, timeout=PATIENCE)
        return self.apart.samples.window


@pytest.fixture
def person(qtbot, open_window, tiny):
    return Taker(qtbot, open_window(tiny), random.Random(0))


def array(person, quantity):
    return np.array(person.layout.canvas.view.array(quantity), float)


def test_the_four_halves_light_what_they_change_and_the_step_is_the_same_to_the_bit(person):
    for _ in range(3):
        person.step()
    person.settle()
    before = person.binding.parameters.copy()
    person.layout.inspector.select_parameter(0)
    person.begin()
    taken, model = person.apart.found.taken, person.layout.inspector.model
    scene = person.layout.canvas.view.scene
    assert person.apart.half == FORWARD and not person.apart.bar.isHidden()
    assert set(scene.lit.neurons) == {(1, 0), (1, 1), (1, 2), (2, 0)}
    place = person.apart.found.place
    assert place == taken.losses.argmax()
    assert scene.lit.neurons[2, 0] == taken.outputs[0, place]
    assert array(person, "gradients").tolist() == taken.left.tolist()
    person.next()
    assert person.apart.half == LOSS
    assert dict(scene.lit.neurons) == {(2, 0): taken.losses[place]}
    person.next()
    assert person.apart.half == BACKWARD and scene.lit.token == "grad"
    assert person.layout.canvas.quantity == "gradients"
    assert array(person, "gradients").tolist() == taken.gradient.tolist()
    row = model.index_of_parameter(0)
    assert model.text(row.siblingAtColumn(GRADIENT)) == signed(taken.gradient[0])
    assert model.is_lit(row.siblingAtColumn(GRADIENT)) == "grad_soft"
    person.next()
    assert person.apart.half == UPDATE and scene.lit.token == "accent"
    assert array(person, "updates").tolist() == taken.change.tolist()
    assert model.text(row.siblingAtColumn(VALUE)) == signed(taken.after[0])
    assert model.is_lit(row.siblingAtColumn(VALUE)) == model.is_lit(row.siblingAtColumn(RATIO)) == "accent_soft"
    assert person.apart.bar.detail.text().startswith("Weight x to 1.1: ")
    assert np.array_equal(person.binding.parameters, before) and person.binding.step == 3
    person.next()
    assert person.binding.step == 4 and person.apart.half == FORWARD
    assert person.binding.parameters.tolist() == taken.after.tolist()
    assert person.apart.found.taken.step == 4
    person.leave()
    check(person)


def test_left_as_it_was_the_run_and_all_that_is_shown_are_as_before(person):
    for _ in range(2):
        person.step()
    person.settle()
    person.key(Qt.Key.Key_3)
    shown = {quantity: array(person, quantity) for quantity in ("weights", "gradients", "updates")}
    project, rows = person.window.session.project, person.layout.inspector.model._state
    person.begin()
    person.next(3)
    person.qtbot.keyClick(person.apart.bar, Qt.Key.Key_Escape)
    person.settle()
    assert not person.apart.on and person.apart.bar.isHidden()
    assert person.layout.canvas.quantity == "updates" and person.layout.canvas.view.scene.lit is None
    for quantity, numbers in shown.items():
        assert np.array_equal(array(person, quantity), numbers), quantity
    assert person.layout.inspector.model._shown.parameters.tolist() == rows.parameters.tolist()
    assert person.window.session.project is project and person.binding.step == 2
    assert not person.window.actions_by_id["apart"].isChecked()
    check(person)


def test_esc_first_lets_go_of_what_is_selected_then_leaves(person):
    person.begin()
    person.layout.canvas.view.setFocus()
    person.layout.canvas.select_node((1, 1))
    person.qtbot.keyClick(person.layout.canvas.view, Qt.Key.Key_Escape)
    assert person.apart.on and person.layout.canvas.selected is None
    person.qtbot.keyClick(person.layout.canvas.view, Qt.Key.Key_Escape)
    person.settle()
    assert not person.apart.on


def test_arrow_keys_walk_the_halves_where_the_bar_has_the_focus(person):
    person.begin()
    assert person.apart.bar.hasFocus()
    for half in (LOSS, BACKWARD):
        person.qtbot.keyClick(person.apart.bar, Qt.Key.Key_Right)
        assert person.apart.half == half
    person.qtbot.keyClick(person.apart.bar, Qt.Key.Key_Left)
    assert person.apart.half == LOSS and person.binding.step == 0
    person.key(Qt.Key.Key_N, SHIFT)
    assert person.apart.half == FORWARD
    person.qtbot.mouseClick(person.apart.bar.halves.buttons[str(UPDATE)], LEFT)
    assert person.apart.half == UPDATE


def test_while_looking_back_the_step_on_view_is_taken_apart(person):
    for _ in range(6):
        person.step()
    person.settle()
    person.binding.look_at(2)
    person.settle()
    person.begin()
    whole = Run(person.window.session.project)
    whole.advance(3)
    assert person.apart.found.taken.after.tolist() == whole.parameters.tolist()
    person.key(Qt.Key.Key_Period)
    person.wait()
    assert person.apart.found.taken.step == 3
    person.binding.look_at(LATEST)
    person.wait()
    assert person.apart.found.taken.step == 6 and person.binding.end == 6
    person.leave()
    check(person)


def test_while_it_plays_it_says_so_and_afterwards_takes_apart_where_it_stands(person):
    person.begin()
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: person.binding.step > 3, timeout=PATIENCE)
    assert "goes on" in person.apart.bar.sentence.text() and not person.apart.bar.next.isEnabled()
    assert person.layout.canvas.view.scene.lit is None
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: not person.binding.running, timeout=PATIENCE)
    person.wait()
    assert person.apart.found.taken.step == person.binding.step
    assert person.apart.bar.next.isEnabled()
    person.leave()
    check(person)


def test_taking_a_running_step_apart_pauses_first(person):
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: person.binding.step > 3, timeout=PATIENCE)
    person.begin()
    assert not person.binding.running and person.apart.found.taken.step == person.binding.step


def test_an_edit_is_seen_in_the_step_at_once(person):
    person.begin()
    person.binding.execute(Set(TrainingSpec.optimizer, "adam"))
    person.binding.execute(SetFrozen((ParameterName(1, 0, 0),), True))
    person.wait()
    taken = person.apart.found.taken
    assert taken.settings.training.optimizer == "adam" and not taken.free[0] and taken.change[0] == 0
    person.next(3)
    assert "Adam at the rate" in person.apart.bar.sentence.text()
    person.leave()
    check(person)


def test_without_zero_grad_it_says_what_stood_there(person):
    for _ in range(2):
        person.step()
    person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.settle()
    person.window.actions_by_id["bug_no-zero-grad"].trigger()
    person.step()
    person.settle()
    person.layout.inspector.select_parameter(1)
    person.begin()
    person.next(2)
    taken = person.apart.found.taken
    assert taken.gathers and "adds to what stood there" in person.apart.bar.sentence.text()
    said = person.apart.bar.detail.toolTip().replace("\n", " ")
    assert f"grad was {signed(taken.left[1])}, this pass adds" in said
    assert f"now {signed(taken.gradient[1])}" in said


def test_a_batch_has_points_that_can_be_looked_at_and_others_not(person):
    person.binding.execute(Set(TrainingSpec.batch_size, 5))
    person.settle()
    person.begin()
    batch = person.apart.found.taken.batch.tolist()
    person.apart.look_at(batch[3])
    person.wait()
    assert person.apart.found.point == batch[3]
    assert person.layout.boundary.plot._pointed == tuple(person.layout.boundary.points.places[True][batch[3]].tolist())
    other = next(k for k in range(18) if k not in batch)
    with person.qtbot.waitSignal(person.apart.message_posted) as said:
        person.apart.look_at(other)
    assert "is not one of this step" in said.args[0] and person.apart.found.point == batch[3]
    field = person.apart.bar.point
    field.setFocus()
    field.selectAll()
    person.qtbot.keyClicks(field, str(batch[1] + 1))
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    person.wait()
    assert person.apart.found.point == batch[1]


def test_its_point_opens_in_trace_with_the_parameters_before_the_update(person):
    person.step()
    person.settle()
    person.begin()
    person.next(3)
    opened = []
    person.train.open_requested.connect(opened.append)
    person.key(Qt.Key.Key_O)
    assert opened == [TracePoint(True, person.apart.found.point)]
    trace = person.window.workspace("trace")
    weights = set(person.apart.found.taken.parameters.tolist())

    def shows_them():
        shown = trace.binding.shown
        return shown is not None and weights == {
            shown.trace.data[i] for i, node in enumerate(shown.trace.nodes) if node.origin.parameter
        }

    person.qtbot.waitUntil(shows_them, timeout=PATIENCE)


# -- a gradient's sum


def test_a_double_click_on_a_gradient_opens_its_sum_and_a_row_its_graph(person):
    for _ in range(2):
        person.step()
    person.settle()
    tree, model = person.layout.inspector.tree, person.layout.inspector.model
    tree.expandAll()
    index = model.index_of_parameter(4, GRADIENT)
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    person.qtbot.mouseClick(tree.viewport(), LEFT, pos=place)
    QTest.mouseDClick(tree.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    window = person.explained()
    shown = float(person.layout.inspector.model.gradient(4))
    rows = {row.label: row.number for row in window.table.samples.rows}
    assert rows["Gradient"] == shown
    assert "to the last bit" in window.verdict.text()
    assert window.headline.text().startswith("Weight y to 1.2, step 2, over all training points")
    first = window.table.samples.rows[0]
    window.table.selectRow(0)
    assert person.layout.boundary.plot._pointed == tuple(
        person.layout.boundary.points.places[True][first.point].tolist()
    )
    with person.qtbot.waitSignal(person.train.open_requested) as asked:
        person.qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert asked.args == [TracePoint(True, first.point, 4)]
    trace = person.window.workspace("trace")

    def scene():
        return trace.layout.canvas.scene

    person.qtbot.waitUntil(lambda: scene() is not None and scene().selected is not None, timeout=PATIENCE)
    shown, chosen = trace.binding.shown, scene().layout.cards[scene().selected].output
    assert shown.walk.names[chosen] == "n1.2.w2" and shown.trace.data[chosen] == person.binding.parameters[4]
    window.close()
    assert person.layout.boundary.plot._pointed is None


def test_a_sum_says_its_order_and_what_each_term_is_divided_by_and_its_bars_part_at_zero(person):
    person.step()
    person.settle()
    person.layout.inspector.select_parameter(0)
    person.key(Qt.Key.Key_Y)
    window = person.explained()
    assert window.headline.text().endswith("largest first, each ÷ 18: the data loss is their mean")
    rows = window.table.samples.rows
    signs = {row.number < 0.0: row for row in rows if row.number and row.share == max(r.share for r in rows)}
    assert any(row.number is not None and row.number < 0.0 for row in rows) and signs
    assert window.table.samples.headerData(2, Qt.Orientation.Horizontal) == "− left, + right"
    window.table.clearSelection()
    image = window.table.grab().toImage()
    header, rule = window.table.horizontalHeader().height(), window.table.rowHeight(0)

    def inked(row, share):
        """Whether a bar covers a place of the last column."""
        left, width = window.table.columnViewportPosition(2), window.table.columnWidth(2)
        at = window.table.viewport().mapTo(window.table, QPoint(round(left + width * share), row * rule + rule // 2))
        ratio = image.devicePixelRatio()
        return image.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name() == tokens().grad_mid.lower()

    assert header > 0
    seen = {True: 0, False: 0}
    for number, row in enumerate(rows[:8]):
        if row.point is not None and row.share > 0.3:
            negative = row.number < 0.0
            seen[negative] += 1
            assert (inked(number, 0.46), inked(number, 0.55)) == (negative, not negative)
    assert sum(seen.values())


def test_the_point_is_that_of_the_largest_loss_until_one_is_chosen_which_stays(person):
    person.begin()
    bar, found = person.apart.bar, person.apart.found
    assert found.point == found.taken.batch[found.taken.losses.argmax()]
    assert "largest loss" in " ".join(bar.point.toolTip().split())
    assert bar.point.accessibleDescription().startswith("It is shown for it has the largest loss")
    first = found.point
    person.qtbot.mouseClick(bar.point_after, LEFT)
    person.wait()
    after = (first + 1) % 18
    assert person.apart.found.point == after and "You chose it" in " ".join(bar.point.toolTip().split())
    person.next(4)
    assert person.binding.step == 1 and person.apart.found.point == after  # it stays in the next step
    bar.setFocus()
    person.qtbot.keyClick(bar, Qt.Key.Key_Up)
    person.wait()
    assert person.apart.found.point == first
    person.next(2)
    assert f"the loss of point {first + 1} alone" in bar.sentence.text()
    person.leave()
    person.begin()
    found = person.apart.found
    assert found.point == found.taken.batch[found.taken.losses.argmax()]


def test_y_opens_the_sum_of_what_is_selected_and_follows_the_selection_and_the_run(person):
    person.step()
    person.settle()
    person.layout.inspector.select_parameter(0)
    person.key(Qt.Key.Key_Y)
    window = person.explained()
    assert window.headline.text().startswith("Weight x to 1.1, step 1")
    index = person.layout.inspector.model.index_of_parameter(2, NAME)
    person.layout.inspector.tree.setCurrentIndex(index)
    person.qtbot.waitUntil(lambda: window.headline.text().startswith("Bias of 1.1"), timeout=PATIENCE)
    person.binding.do_step()
    person.qtbot.waitUntil(lambda: "step 2" in window.headline.text(), timeout=PATIENCE)
    assert window.table.samples.rows[-1].number == person.layout.inspector.model.gradient(2)


def test_in_the_update_the_window_has_the_formulas_and_the_batch(person):
    person.binding.execute(Set(TrainingSpec.batch_size, 6))
    person.binding.execute(Set(TrainingSpec.optimizer, "momentum"))
    person.step()
    person.settle()
    person.layout.inspector.select_parameter(0)
    person.begin()
    person.next(3)
    person.key(Qt.Key.Key_Y)
    window = person.explained()
    assert window.words.text().splitlines()[0].startswith("v = μ · v + g = 0.9 · ")
    assert "over the 6 points of its batch" in window.headline.text()
    assert window.table.samples.rows[-1].number == person.apart.found.taken.gradient[0]
    person.key(Qt.Key.Key_N, SHIFT)
    person.qtbot.waitUntil(lambda: not window.words.isVisible(), timeout=PATIENCE)


def test_losses_are_listed_largest_first(person):
    person.begin()
    person.next()
    person.qtbot.mouseClick(person.apart.bar.samples, LEFT)
    window = person.explained()
    taken = person.apart.found.taken
    numbers = [row.number for row in window.table.samples.rows if row.point is not None]
    assert numbers == sorted(taken.losses.tolist(), reverse=True)
    person.key(Qt.Key.Key_N, SHIFT)
    person.wait()
    numbers = [row.number for row in window.table.samples.rows if row.point is not None]
    assert numbers == taken.outputs[0].tolist()
    person.key(Qt.Key.Key_A)
    assert person.apart.samples.window is None


def test_what_cannot_be_explained_is_said(person):
    said = []
    person.train.message_posted.connect(said.append)
    person.layout.inspector.select_parameter(None)
    person.key(Qt.Key.Key_Y)
    assert "No weight or bias is selected" in said[-1]
    person.layout.inspector.select_parameter(0)
    person.key(Qt.Key.Key_Y)
    assert "before the first step" in said[-1] and person.apart.samples.window is None
    assert not person.window.actions_by_id["apart_trace"].isEnabled()
    tree = person.layout.inspector.tree
    tree.setCurrentIndex(person.layout.inspector.model.index_of_group(0))
    person.layout.inspector._on_menu_requested(QPoint(-5, -5))
    menu = person.layout.inspector.findChildren(type(person.window.menuBar().actions()[0].menu()))[-1]
    assert [action.isEnabled() for action in menu.actions()] == [False, False]
    menu.close()


@pytest.mark.parametrize("kind", ["iris", "plane", "sine"])
def test_every_kind_of_problem_is_taken_apart(qtbot, open_window, tiny, kind):
    person = Taker(qtbot, open_window(Set(DatasetSpec.kind, kind).apply(tiny)), random.Random(0))
    person.step()
    person.settle()
    person.layout.inspector.select_parameter(0)
    person.begin()
    for half in range(4):
        assert person.apart.half == half and person.apart.bar.sentence.text()
        person.next(half < UPDATE)
    person.key(Qt.Key.Key_Y)
    assert "last bit" in person.explained().verdict.text()
    person.next()
    assert person.binding.step == 2
    person.key(Qt.Key.Key_A)
    person.settle()


def test_a_run_that_diverged_has_no_next_step(qtbot, open_window, tiny):
    training = replace(tiny.training, loss="squared-error", learning_rate=100.0)
    person = Taker(qtbot, open_window(replace(tiny, training=training)), random.Random(0))
    for _ in range(40):
        if person.binding.doctor.divergence is None:
            person.key(Qt.Key.Key_S)
            person.settle()
    assert person.binding.ended
    person.key(Qt.Key.Key_A)
    assert "no next step" in person.apart.bar.sentence.text() and not person.apart.bar.next.isEnabled()
    person.key(Qt.Key.Key_A)
