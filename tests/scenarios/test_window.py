"""The real window, used as a person uses it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.colours import DARK, LIGHT
from micrograd_desktop.project import edits
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.training.blocks import train

PATIENCE = 20_000


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


def wait_for_step(qtbot, window, step):
    qtbot.waitUntil(lambda: len(window.workspace("train").layout.loss_plot.history) >= step, timeout=PATIENCE)


def test_no_other_window_ever_shows_by_itself(qtbot, open_window, tiny):
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch, app = Watch(), QApplication.instance()
    app.installEventFilter(watch)
    try:
        window = open_window(tiny)
        window.show_workspace("trace")
        window.show_workspace("train")
    finally:
        app.removeEventFilter(watch)
    assert shown == [window]


def test_it_opens_on_the_moons_demo_ready_to_play(open_window):
    window = open_window(Project())
    assert "Moons demo, 2-16-16-1" in window.windowTitle()
    assert window.workspace("train").bar.play.isEnabled()
    assert window.workspace("train").layout.canvas.view.scene.heatmaps is not None


def test_space_plays_and_pauses_and_no_step_is_missing(qtbot, window):
    reports: list[np.ndarray] = []
    window.controller.step_finished.connect(lambda progress: reports.append(progress.figures.column("objective")))
    window.workspace("train").bar.set_speed(math.inf)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    wait_for_step(qtbot, window, 5)
    with qtbot.waitSignal(window.controller.state_changed, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    losses = np.concatenate(reports)
    assert len(losses) == len(window.workspace("train").layout.loss_plot.history)
    assert losses.tolist() == [result.loss for result in train(window.session.project, len(losses))]
    few = min(len(losses), 100)
    assert losses[:few].tolist() == [result.loss for result in train(window.session.project, few, "value")]


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Right])
def test_a_step_key_does_one_step(qtbot, window, key):
    for _ in range(3):
        with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
            qtbot.keyClick(window, key)
    wait_for_step(qtbot, window, 3)
    assert len(window.workspace("train").layout.loss_plot.history) == 3
    assert not window.workspace("train").binding.running


def test_reset_gives_the_same_run_again(qtbot, window):
    losses = []
    for _ in range(2):
        with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
            qtbot.keyClick(window, Qt.Key.Key_S)
        wait_for_step(qtbot, window, 1)
        losses.append(window.workspace("train").layout.loss_plot.history.column("data_loss")[0])
        with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
            qtbot.keyClick(window, Qt.Key.Key_R)
        assert len(window.workspace("train").layout.loss_plot.history) == 0
    assert losses[0] == losses[1]


def test_a_drag_of_the_learning_rate_is_one_undo_entry(qtbot, window):
    slider = window.workspace("train").bar.rate_slider
    before = window.session.project
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPointF(20, 12).toPoint())
    for x in (60, 50, 30):
        slider.mouseMoveEvent(_move(x))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPointF(30, 12).toPoint())
    assert window.session.project.training.learning_rate != before.training.learning_rate
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.project == before
    assert not window.session.can_undo


def _move(x):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(x, 12), QPointF(x, 12), left, left, Qt.KeyboardModifier.NoModifier
    )


def test_a_bad_learning_rate_changes_nothing_and_says_so(qtbot, window):
    before = window.session.project
    field, refused = window.workspace("train").bar.rate_field, []
    field.refused.connect(refused.append)
    for text in ("", "fast", "nan", "-1", "1e99"):
        window.statusBar().clearMessage()
        refused.clear()
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert window.session.project == before, text
        assert window.statusBar().currentMessage() or refused, text
        assert field.text() == text and field.refusal and field.hasFocus(), text  # to be mended
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == "0.1" and not field.refusal and not field.hasFocus(), text


def test_clicking_a_neuron_selects_it_in_the_inspector_and_shows_its_card(qtbot, window):
    view = window.workspace("train").layout.canvas.view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.node_rect((1, 1)).center().toPoint())
    assert window.workspace("train").layout.canvas.card.isVisible()
    assert "Neuron 1.2" in window.workspace("train").layout.canvas.card.accessibleName()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not window.workspace("train").layout.canvas.card.isVisible()


def test_a_value_typed_in_the_card_reaches_the_run_and_can_be_undone(qtbot, window):
    view, card = window.workspace("train").layout.canvas.view, window.workspace("train").layout.canvas.card
    index = window.workspace("train").layout.canvas._graph.bias((1, 0))
    before = float(view.array("weights")[index])
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.node_rect((1, 0)).center().toPoint())
    qtbot.mouseClick(card._edit, Qt.MouseButton.LeftButton)
    card._editor.selectAll()
    qtbot.keyClicks(card._editor, "0.625")
    qtbot.keyClick(card._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.array("weights")[index] == 0.625, timeout=PATIENCE)
    window.session.undo()
    qtbot.waitUntil(lambda: view.array("weights")[index] == before, timeout=PATIENCE)


def test_a_frozen_parameter_does_not_train(qtbot, window):
    window.workspace("train").binding.execute(edits.SetFrozen((ParameterName(1, 0, 0),), True))
    before = window.workspace("train").layout.canvas.view.array("weights").copy()
    with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_S)
    view = window.workspace("train").layout.canvas.view
    qtbot.waitUntil(lambda: not np.array_equal(view.array("weights"), before), timeout=PATIENCE)
    assert view.array("weights")[0] == before[0]


def test_plus_over_a_layer_adds_a_neuron_and_the_run_goes_on(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_S)
    wait_for_step(qtbot, window, 1)
    _, _, plus = window.workspace("train").layout.canvas.view._buttons[0]
    qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
    binding = window.workspace("train").binding
    assert binding.present.network.hidden[0].size == 4 and window.session.project.network.hidden[0].size == 3
    assert binding.step == 1 and len(window.workspace("train").layout.loss_plot.history) == 1
    qtbot.waitUntil(lambda: "2-4-1" in window.windowTitle(), timeout=PATIENCE)


def test_divergence_stops_names_what_blew_up_and_goes_back(qtbot, open_window, tiny):
    from dataclasses import replace

    wild = replace(tiny, training=replace(tiny.training, loss="squared-error", learning_rate=100.0))
    window = open_window(replace(wild, network=replace(tiny.network, hidden=())))
    window.workspace("train").bar.set_speed(math.inf)
    with qtbot.waitSignal(window.controller.diverged, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(window.workspace("train").layout.canvas.banner.isVisible, timeout=PATIENCE)
    text = window.workspace("train").layout.canvas.banner.accessibleName()
    assert "Training stopped" in text and "First:" in text
    with qtbot.waitSignal(window.controller.step_finished, timeout=PATIENCE):
        window.workspace("train").layout.canvas.banner_clicked.emit("lower")
    assert window.session.project.training.learning_rate == pytest.approx(10.0)
    view = window.workspace("train").layout.canvas.view
    qtbot.waitUntil(lambda: bool(np.isfinite(view.array("weights")).all()), timeout=PATIENCE)
    assert not window.workspace("train").layout.canvas.banner.isVisible()


def test_the_theme_changes_every_colour_from_the_tokens(qtbot, window):
    view = window.workspace("train").layout.canvas.view
    for mode, tokens in (("dark", DARK), ("light", LIGHT)):
        window.actions_by_id[f"theme_{mode}"].trigger()
        assert theme().tokens is tokens
        corner = view.grab().toImage().pixelColor(2, view.height() - 3)
        assert corner.name().upper() == tokens.canvas


def test_every_action_has_its_shortcut_in_its_tooltip(window):
    for row in (owned.row for owned in window.rows):
        action = window.actions_by_id[row.id]
        if row.shortcuts and action.isEnabled():  # else the tip says why it can't be done
            assert action.shortcut().toString() in action.toolTip()


def test_quitting_while_training_ends_the_worker(qtbot, window):
    window.workspace("train").bar.set_speed(math.inf)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    wait_for_step(qtbot, window, 1)
    with qtbot.waitSignal(window.controller.finished, timeout=PATIENCE):
        window.close()


def test_a_bad_project_file_says_why_and_leaves_the_project(window, tmp_path, answers):
    bad = tmp_path / "bad.mgd"
    bad.write_text('{"format": "__import__(1)"}')
    before = window.session.project
    window.documents.open_file(bad)
    assert answers.texts and window.session.project == before


def test_a_saved_project_opens_again(qtbot, window, tmp_path):
    path = tmp_path / "mine.mgd"
    save(Project(name="Mine"), path)
    window.documents.open_file(path)
    assert window.session.project == Project(name="Mine")
    assert window.windowTitle().startswith("mine.mgd, 2-16-16-1")


def test_layout_and_speed_are_remembered(qtbot, open_window, tiny):
    first = open_window(tiny)
    first.workspace("train").bar.set_speed(300.0)
    first.workspace("train").layout.middle.setSizes([300, 300])
    sizes = first.workspace("train").layout.middle.sizes()
    first.close()
    second = open_window(tiny)
    assert second.workspace("train").bar.speed.currentData() == 300.0
    assert second.workspace("train").layout.middle.sizes() == pytest.approx(sizes, abs=4)


def test_arrow_keys_walk_the_neurons_and_do_not_step(qtbot, window):
    view = window.workspace("train").layout.canvas.view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.node_rect((0, 0)).center().toPoint())
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.scene.selected == (1, 1)
    assert len(window.workspace("train").layout.loss_plot.history) == 0


def test_the_edge_buttons_and_their_menu_agree(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_2)
    assert window.workspace("train").layout.canvas.header.quantities.buttons["gradients"].isChecked()
    window.workspace("train").layout.canvas.header.quantities.buttons["updates"].click()
    assert window.actions_by_id["show_updates"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert not window.workspace("train").layout.loss_plot.log_box.isChecked()


def test_paused_before_its_code_was_there_a_run_is_not_said_to_compile(open_window, tiny, monkeypatch):
    train = open_window(tiny).workspace("train")
    train._on_speed_measured(100.0, "NumPy")
    assert train.status[2] == "Scalar engine, float64, NumPy so far, 100 steps/s"
    monkeypatch.setattr(train.binding, "_running", True)
    assert train.status[2] == "Scalar engine, float64, compiling, 100 steps/s"
