"""The toolbar, the side panels and their parts ask for the right edits, and show what they are told."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextLayout, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QScrollArea, QTreeWidget, QTreeWidgetItem, QWidget

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.engine.ops import ACTIVATIONS
from micrograd_desktop.presentation.formats import parse, rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, StopSpec, TrainingSpec
from micrograd_desktop.qt.actions import enable_workspace
from micrograd_desktop.qt.controls.complaint import BREAK, Complaint
from micrograd_desktop.qt.controls.log_slider import LogSlider
from micrograd_desktop.qt.controls.slider import MARGIN, LinearSlider
from micrograd_desktop.qt.controls.value_field import (
    ValueField,
    parse_batch_size,
    parse_share,
    parse_whole,
    percentage,
    whole,
    within,
)
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.bar import SPEEDS, ControlBar
from micrograd_desktop.qt.train.data_panel import DataPanel
from micrograd_desktop.qt.train.model_panel import ModelPanel
from tests.qt.recorded_actions import ROWS, recorded_actions

SPIRAL = EXAMPLES["spiral"]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def light(qapp):
    theme().set_mode("light")
    theme().apply(qapp)


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def collected(signal):
    got = []
    signal.connect(lambda *values: got.append(values))
    return got


def turn_wheel(widget, notches):
    at = QPointF(widget.rect().center())
    up = QPoint(0, 120 * notches)
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, QPointF(widget.mapToGlobal(at)), QPoint(), up, Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drag(widget, *shares):
    places = [QPoint(round(MARGIN + s * (widget.width() - 2 * MARGIN)), widget.height() // 2) for s in shares]
    QTest.mousePress(widget, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(widget, place)
    QTest.mouseRelease(widget, LEFT, pos=places[-1])


def enter(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def make_bar(qtbot):
    window, actions, calls = recorded_actions(qtbot)
    enable_workspace(actions, ROWS, "train")
    bar = ControlBar(actions)
    window.setCentralWidget(bar)
    shown(qtbot, window)
    bar.set_project(SPIRAL)
    return window, bar, actions, calls


class TestSliders:
    def test_a_drag_has_one_key_and_the_next_drag_another(self, qtbot):
        slider = shown(qtbot, LogSlider(1e-5, 10.0, "Learning rate"))
        got = collected(slider.value_changed)
        drag(slider, 0.2, 0.5, 0.8)
        first = {key for _value, key in got}
        assert len(got) == 3 and len(first) == 1
        got.clear()
        drag(slider, 0.1, 0.3)
        assert len({key for _value, key in got} | first) == 2

    def test_the_ends_of_the_track_are_the_ends_of_the_scale(self, qtbot):
        slider = shown(qtbot, LogSlider(1e-5, 10.0, "Learning rate"))
        drag(slider, 0.5, -3.0)
        assert slider.value == 1e-5
        drag(slider, 0.5, 4.0)
        assert slider.value == 10.0

    def test_equal_ways_are_equal_factors(self):
        slider = LogSlider(1e-5, 10.0, "Learning rate")
        assert [slider.value_at(s / 6) for s in range(7)] == pytest.approx([10.0**e for e in range(-5, 2)])
        assert slider.ticks() == pytest.approx([10.0**e for e in range(-5, 2)])

    def test_twenty_key_presses_are_a_decade_and_one_undo(self, qtbot):
        slider = shown(qtbot, LogSlider(1e-5, 10.0, "Learning rate"))
        slider.set_value(0.01)
        got = collected(slider.value_changed)
        for _ in range(20):
            QTest.keyClick(slider, Qt.Key.Key_Right)
        assert slider.value == pytest.approx(0.1, rel=0.1)
        assert len(got) == 20 and len({key for _value, key in got}) == 1

    def test_a_value_beyond_the_scale_stays_until_moved_towards_it(self, qtbot):
        slider = shown(qtbot, LogSlider(1e-5, 10.0, "Learning rate"))
        slider.set_value(80.0)
        got = collected(slider.value_changed)
        QTest.keyClick(slider, Qt.Key.Key_Right)
        assert not got and slider.value == 80.0
        QTest.keyClick(slider, Qt.Key.Key_Left)
        assert 10.0 < slider.value < 80.0

    def test_showing_a_value_sends_no_signal_and_is_spoken(self, qtbot):
        slider = shown(qtbot, LogSlider(1e-5, 10.0, "Learning rate"))
        got = collected(slider.value_changed)
        slider.set_value(0.25)
        assert not got and slider.accessibleName() == "Learning rate, 0.25"

    def test_a_slider_in_a_panel_leaves_the_wheel_to_the_panel_until_focused(self, qtbot):
        slider = shown(qtbot, LinearSlider(0.0, 1.0, 0.01, "Noise"))
        slider.set_value(0.5)
        slider.clearFocus()
        assert not turn_wheel(slider, 1) and slider.value == 0.5
        slider.setFocus()
        assert turn_wheel(slider, 1) and slider.value == 0.51

    def test_linear_steps_do_not_gather_rounding(self, qtbot):
        slider = shown(qtbot, LinearSlider(0.0, 1.0, 0.1, "Noise"))
        for _ in range(3):
            QTest.keyClick(slider, Qt.Key.Key_Right)
        assert slider.value == 0.3

    def test_it_paints_in_the_themes_accent(self, qtbot):
        slider = shown(qtbot, LinearSlider(0.0, 1.0, 0.01, "Noise"))
        slider.set_value(1.0)
        for mode in ("light", "dark"):
            theme().set_mode(mode)
            middle = slider.grab().toImage().pixelColor(slider.width() // 2, slider.height() // 2)
            assert middle.name().upper() == theme().tokens.accent


class TestFields:
    @pytest.mark.parametrize(
        ("read", "text", "value"),
        [
            (parse_whole, " 1,240 ", 1240),
            (parse_share, "70%", 0.7),
            (parse_share, "12.5", 0.125),
            (parse_batch_size, "FULL", None),
            (parse_batch_size, "", None),
            (parse_batch_size, "32", 32),
        ],
    )
    def test_what_is_understood(self, read, text, value):
        assert read(text) == value

    @pytest.mark.parametrize("text", ["", "-3", "3.5", "abc", "1e3", "9" * 30, "²", "٣"])
    def test_what_is_no_whole_number(self, text):
        with pytest.raises(ValueError, match="whole number"):
            parse_whole(text)

    def test_a_refused_text_stays_marked_until_it_is_mended(self, qtbot):
        field = shown(qtbot, ValueField(parse_whole))
        field.show_text("6")
        values, reasons = collected(field.value_entered), collected(field.refused)
        enter(field, "six")
        assert field.text() == "six" and field.hasFocus() and not values
        assert len(reasons) == 1 and "six" in reasons[0][0]
        assert field.property("invalid") and field.refusal == reasons[0][0] == field.accessibleDescription()
        field.show_text("6")
        assert field.text() == "six"
        enter(field, "7")
        assert [value for (value,) in values] == [7]
        assert not field.property("invalid") and not field.refusal and not field.accessibleDescription()

    def test_a_refused_text_gives_way_to_esc_and_to_another_value(self, qtbot):
        field = shown(qtbot, ValueField(parse_whole))
        field.show_text("6")
        enter(field, "six")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == "6" and not field.refusal
        enter(field, "seven")
        field.clearFocus()
        assert field.text() == "seven" and field.refusal
        field.show_text("8")
        assert field.text() == "8" and not field.refusal

    def test_the_reason_stands_beside_the_field_and_goes_with_the_text(self, qtbot):
        panel = shown(qtbot, DataPanel())
        panel.set_project(SPIRAL)
        field = panel.share.field
        signs = [label for label in panel.window().findChildren(Complaint) if label.isVisible()]
        assert not signs
        enter(field, "200%")
        (sign,) = (label for label in panel.window().findChildren(Complaint) if label.isVisible())
        assert sign.text() == "The share of training points must be between 10% and 100%, not 200%."
        place, around = sign.mapTo(panel, QPoint(0, 0)), field.mapTo(panel, QPoint(0, 0))
        assert 0 <= place.y() - around.y() - field.height() < 8
        assert panel.rect().contains(sign.geometry())
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        assert not sign.isVisible()

    def test_the_box_is_as_large_as_its_sentence_and_holds_a_word_that_is_wider(self, qtbot):
        field = shown(qtbot, ValueField())
        field.window().resize(320, 240)
        sign = Complaint(field)
        sentence = "This is not known. " * 2
        sign.say(sentence)
        height = sign.height()
        sign.say(sentence * 5)
        assert sign.height() > 2 * height
        sign.say(sentence)
        assert sign.height() == height and sign.text() == sentence
        sign.say("x" * 120)
        assert sign.height() > height and sign.text().replace(BREAK, "") == "x" * 120
        sign.setWordWrap(True)
        lines = QTextLayout(sign.text(), sign.font())
        lines.beginLayout()
        lines.createLine().setLineWidth(sign.width())
        assert lines.lineAt(0).naturalTextWidth() <= sign.width()
        lines.endLayout()

    @pytest.mark.parametrize(
        ("field", "read", "write", "text", "reason"),
        [
            (TrainingSpec.learning_rate, parse, rate, "0", "between 0.000001 and 100, not 0."),
            (DatasetSpec.samples, parse_whole, whole, "3", "between 4 and 100,000, not 3."),
            (DatasetSpec.train_share, parse_share, percentage, "5", "between 10% and 100%, not 5."),
            (TrainingSpec.batch_size, parse_batch_size, whole, "0", "between 1 and 100,000, not 0."),
        ],
    )
    def test_a_limit_is_told_in_the_units_of_the_field(self, field, read, write, text, reason):
        with pytest.raises(ValueError, match=re.escape(reason)):
            within(field, read, write)(text)

    @pytest.mark.parametrize(
        ("field", "read", "write", "said"),
        [
            (StopSpec.loss, parse, rate, "“few” is not a number. Enter one from 0 to 1000000."),
            (DatasetSpec.train_share, parse_share, percentage, "“few” is not a number. Enter one from 10% to 100%."),
            (DatasetSpec.samples, parse_whole, whole, "“few” is not a whole number. Enter one from 4 to 100,000."),
        ],
    )
    def test_what_is_no_number_is_told_what_can_be_typed_here(self, field, read, write, said):
        with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
            within(field, read, write)("few")

    @given(text=st.text(min_size=1))
    def test_no_refusal_is_longer_than_a_line_or_two(self, text):
        for field, read, write in (
            (TrainingSpec.learning_rate, parse, rate),
            (DatasetSpec.seed, parse_whole, whole),
            (DatasetSpec.train_share, parse_share, percentage),
            (TrainingSpec.batch_size, parse_batch_size, whole),
        ):
            try:
                within(field, read, write)(text * 50)
            except ValueError as error:
                assert len(str(error)) <= 120 and str(error).isprintable()

    def test_esc_takes_back_and_leaving_unchanged_asks_nothing(self, qtbot):
        field = shown(qtbot, ValueField(parse_whole))
        field.show_text("6")
        values = collected(field.value_entered)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "77")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "6" and not values

    def test_what_is_being_typed_is_not_overwritten(self, qtbot):
        field = shown(qtbot, ValueField(parse_whole))
        field.show_text("6")
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "12")
        field.show_text("7")
        assert field.text() == "12"


class TestControlBar:
    def test_it_shows_a_project(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        bar.set_project(Project(training=TrainingSpec(optimizer="momentum", learning_rate=3e-6, batch_size=None)))
        assert bar.rate_field.text() == "0.000003"
        assert bar.batch_field.text() == "Full"
        assert (bar.optimizer.currentText(), bar.schedule.currentText()) == ("Momentum", "Linear decay")

    def test_showing_a_project_asks_for_nothing(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        asked = collected(bar.edit_requested)
        for project in EXAMPLES.values():
            bar.set_project(project)
        assert not asked

    def test_a_drag_of_the_learning_rate_is_one_undo(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        session = Session(SPIRAL)
        bar.edit_requested.connect(session.execute)
        drag(bar.rate_slider, 0.3, 0.5, 0.9)
        assert session.project.training.learning_rate == bar.rate_slider.value != SPIRAL.training.learning_rate
        session.undo()
        assert session.project == SPIRAL and not session.can_undo

    def test_typed_numbers_become_edits(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        asked, said = collected(bar.edit_requested), collected(bar.message_posted)
        enter(bar.rate_field, "0.25")
        enter(bar.batch_field, "full")
        enter(bar.batch_field, "some")
        assert [edit for edit, _key in asked] == [
            edits.Set(TrainingSpec.learning_rate, 0.25),
            edits.Set(TrainingSpec.batch_size, None),
        ]
        assert len(said) == 1 and bar.batch_field.text() == "some"

    def test_the_rate_in_force_under_a_schedule_is_said(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        bar.set_project(Project(training=TrainingSpec(learning_rate=0.1, schedule="linear-decay")))
        bar.set_counters(76, 76.0, 0.0316)
        assert bar.rate_caption == "Rate η: 0.1 → 0.0316 now"
        for control in (bar.rate_field, bar.rate_slider):
            assert "0.0316 of 0.1 at the step" in control.toolTip()
        bar.set_counters(0, 0.0, 0.1)
        assert "now" not in bar.rate_caption and "step 76" not in bar.rate_field.toolTip()

    def test_a_schedule_without_lr_is_said_where_the_rate_is_set(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        bar.set_project(Project(training=TrainingSpec(learning_rate=0.1, schedule="0.1")))
        for now in (0.1, 0.2):
            bar.set_counters(3, 3.0, now)
            assert "The typed schedule doesn't use lr" in bar.rate_slider.toolTip()
        bar.set_project(Project(training=TrainingSpec(learning_rate=0.1, schedule="lr")))
        bar.set_counters(3, 3.0, 0.1)
        assert "doesn't use lr" not in bar.rate_slider.toolTip()

    def test_play_says_what_it_will_do(self, qtbot):
        _window, bar, actions, calls = make_bar(qtbot)
        bar.set_running(True)
        assert bar.play.text().strip() == actions["toggle_running"].text() == bar.play.accessibleName() == "Pause"
        bar.set_running(False)
        assert bar.play.text().strip() == "Play"
        QTest.mouseClick(bar.play, LEFT)
        QTest.mouseClick(bar.step, LEFT)
        QTest.mouseClick(bar.reset, LEFT)
        assert calls == ["toggle_running", "step", "reset"]

    def test_speeds(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        got = collected(bar.speed_changed)
        for speed in SPEEDS:
            bar.set_speed(speed)
        assert math.inf in [speed for (speed,) in got]
        assert bar.speed.currentText() == "Unlimited"

    def test_counters_mark_thousands(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        bar.set_counters(1240, 246.5, 0.1)
        words = {label.accessibleName(): label.text() for label in bar.findChildren(type(bar._step_count))}
        assert (words["Step"], words["Epoch"]) == ("1,240", "246.5")

    def test_it_fits_the_smallest_window(self, qtbot):
        _window, bar, _actions, _calls = make_bar(qtbot)
        bar.set_counters(12_345_678, 1_234_567.5, 0.1)
        assert bar.minimumSizeHint().width() <= 1180


class TestDataPanel:
    def test_every_data_set_can_be_chosen(self, qtbot):
        panel = shown(qtbot, DataPanel())
        asked = collected(panel.edit_requested)
        offered = []
        for place in range(panel.group.count()):
            panel.group.setCurrentIndex(place)
            for picture in panel.thumbnails.values():
                if picture.isVisible():
                    offered.append(picture.name)
                    QTest.mouseClick(picture, LEFT)
        assert [edit for edit, _key in asked] == [edits.Set(DatasetSpec.kind, name) for name in offered]
        assert set(offered) == set(DATASETS)

    def test_another_kind_of_data_shows_its_group_and_what_it_asks_for(self, qtbot):
        panel = shown(qtbot, DataPanel())
        assert panel.group.currentText() == "Two classes" and not panel.classes.isVisible()
        panel.group.setCurrentIndex(panel.group.findData("playground"))
        panel.set_project(Project())  # as with every frame: a person looks around meanwhile
        assert panel.group.currentData() == "playground" and panel.thumbnails["plane"].isVisible()
        blobs = edits.Set(DatasetSpec.kind, "blobs").apply(SPIRAL)
        panel.set_project(blobs)
        assert panel.group.currentText() == "Several classes" and panel.classes.isVisible()
        asked = collected(panel.edit_requested)
        enter(panel.classes, "5")
        assert asked[0][0].apply(blobs).network.outputs == 5
        panel.set_project(edits.Set(DatasetSpec.kind, "plane").apply(SPIRAL))
        assert not panel.classes.isVisible() and "TensorFlow Playground" in panel.noise.toolTip()

    def test_it_shows_a_data_set(self, qtbot):
        panel = shown(qtbot, DataPanel())
        panel.set_project(SPIRAL)
        panel.set_counts(1610, 69)
        assert [name for name, p in panel.thumbnails.items() if p.isChecked()] == ["spiral"]
        assert (panel.samples.text(), panel.share.field.text()) == (str(SPIRAL.dataset.samples), "70%")
        assert "1,610 train and 69 test points." in [label.text() for label in panel.findChildren(type(panel._counts))]

    def test_the_demos_points_are_fixed_and_the_tip_says_why(self, qtbot):
        panel = shown(qtbot, DataPanel())
        panel.set_project(Project())
        assert not panel.noise.isEnabled() and not panel.samples.isEnabled() and panel.share.isEnabled()
        assert "demo" in panel.noise.toolTip()
        panel.set_project(SPIRAL)
        assert panel.noise.isEnabled() and "demo" not in panel.noise.toolTip()

    def test_a_drag_of_the_noise_is_one_undo(self, qtbot):
        panel = shown(qtbot, DataPanel())
        session = Session(SPIRAL)
        panel.edit_requested.connect(session.execute)
        session.changed.connect(lambda _old, new, _edit: panel.set_project(new))
        panel.set_project(SPIRAL)
        drag(panel.noise.slider, 0.3, 0.5, 0.4)
        assert session.project.dataset.noise == 0.4
        session.undo()
        assert session.project == SPIRAL and panel.noise.slider.value == SPIRAL.dataset.noise

    def test_new_points_are_another_seed(self, qtbot):
        panel = shown(qtbot, DataPanel())
        panel.set_project(SPIRAL)
        asked = collected(panel.edit_requested)
        QTest.mouseClick(panel.new_points, LEFT)
        assert asked[0][0].apply(SPIRAL).dataset.seed != SPIRAL.dataset.seed

    def test_the_share_is_typed_as_a_percentage(self, qtbot):
        panel = shown(qtbot, DataPanel())
        panel.set_project(SPIRAL)
        asked = collected(panel.edit_requested)
        enter(panel.share.field, "85%")
        assert [edit for edit, _key in asked] == [edits.Set(DatasetSpec.train_share, 0.85)]


class TestModelPanel:
    def test_rows_follow_the_layers(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        for sizes in ((8, 4, 2), (), (5,)):
            hidden = tuple(LayerSpec(n, "relu") for n in sizes)
            panel.set_project(Project(network=NetworkSpec(hidden=hidden)))
            assert [line.stepper.field.text() for line in panel.layers] == [str(n) for n in sizes]

    def test_steps_and_activations_become_edits_of_their_layer(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        panel.set_project(SPIRAL)
        asked = collected(panel.edit_requested)
        size = SPIRAL.network.hidden[1].size
        QTest.mouseClick(panel.layers[1].stepper.plus, LEFT)
        QTest.mouseClick(panel.layers[1].stepper.minus, LEFT)
        enter(panel.layers[0].stepper.field, "12")
        panel.layers[0].activation.activated.emit(ACTIVATIONS.index("relu"))
        panel.layers[0].remove.trigger()
        assert [edit for edit, _key in asked] == [
            edits.SetLayer(1, LayerSpec.size, size + 1),
            edits.SetLayer(1, LayerSpec.size, size - 1),
            edits.SetLayer(0, LayerSpec.size, 12),
            edits.SetLayer(0, LayerSpec.activation, "relu"),
            edits.RemoveLayer(0),
        ]

    def test_at_a_limit_the_button_beyond_it_is_disabled(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        panel.set_project(Project(network=NetworkSpec(hidden=(LayerSpec(1),) * 8)))
        assert not panel.layers[0].stepper.minus.isEnabled() and panel.layers[0].stepper.plus.isEnabled()
        assert panel.layers[0].stepper.minus.toolTip() == "Neurons in hidden layer 1: at least 1"
        assert not panel.add.isEnabled() and panel.remove.isEnabled()
        assert panel.add.toolTip() == "A network can have at most 8 hidden layers"
        panel.set_project(Project(network=NetworkSpec(hidden=())))
        assert panel.add.isEnabled() and not panel.remove.isEnabled()
        assert "Ctrl+L" in panel.add.toolTip() and panel.remove.toolTip() == "There is no hidden layer to remove"

    def test_removing_from_no_layers_asks_for_nothing(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        panel.set_project(Project(network=NetworkSpec(hidden=())))
        asked = collected(panel.edit_requested)
        panel.remove_layer()
        assert not asked

    def test_every_edit_it_offers_is_possible(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        panel.set_project(SPIRAL)
        asked = collected(panel.edit_requested)
        for choice in (panel.output, panel.loss, panel.penalty, panel.initialiser, panel.layers[0].activation):
            for index in range(choice.count()):
                choice.activated.emit(index)
        assert len(asked) > 15
        for edit, _key in asked:
            edit.apply(SPIRAL)

    def test_a_theme_change_after_layers_went_is_harmless(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        panel.set_project(SPIRAL)
        panel.set_project(Project(network=NetworkSpec(hidden=())))
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
        with qtbot.captureExceptions() as exceptions:
            theme().set_mode("dark")
        assert not exceptions

    def test_names_say_what_each_control_is(self, qtbot):
        panel = shown(qtbot, ModelPanel())
        panel.set_project(SPIRAL)
        assert panel.layers[1].activation.accessibleName() == "Activation of hidden layer 2"
        assert panel.remove.accessibleName() == "Remove the last hidden layer"


@pytest.mark.parametrize("panel_type", [DataPanel, ModelPanel])
def test_panels_fit_240_pixels_with_a_scroll_bar(qtbot, panel_type):
    area, panel = QScrollArea(), panel_type()
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.setFixedSize(240, 160)
    shown(qtbot, area)
    panel.set_project(SPIRAL)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    for widget in panel.findChildren(QWidget):
        if widget.isVisibleTo(panel) and not widget.isWindow():
            assert widget.mapTo(panel, QPoint(widget.width(), 0)).x() <= panel.width()


class TestKeys:
    def make(self, qtbot):
        window, _bar, _actions, calls = make_bar(qtbot)
        tree, box = QTreeWidget(), QCheckBox("Discrete")
        QTreeWidgetItem(QTreeWidgetItem(tree, ["Hidden 1"]), ["Neuron 1.1"])
        window.addToolBar("more").addWidget(box)
        window.setMenuWidget(tree)
        QApplication.processEvents()
        return window, tree, box, calls

    def test_space_plays_after_a_click_and_presses_after_tab(self, qtbot):
        window, _tree, box, calls = self.make(qtbot)
        box.setFocus(Qt.FocusReason.MouseFocusReason)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert calls == ["toggle_running"] and not box.isChecked()
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert calls == ["toggle_running"] and box.isChecked()

    def test_right_opens_a_branch_of_a_focused_tree_and_steps_elsewhere(self, qtbot):
        window, tree, _box, calls = self.make(qtbot)
        tree.setFocus()
        tree.setCurrentItem(tree.topLevelItem(0))
        QTest.keyClick(tree, Qt.Key.Key_Right)
        assert tree.topLevelItem(0).isExpanded() and not calls
        window.setFocus()
        QTest.keyClick(window, Qt.Key.Key_Right)
        assert calls == ["step"]
