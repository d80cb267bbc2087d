"""Where keys go in the real window: to the text that is typed, else to the project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox

from micrograd_desktop.project import edits
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.qt.controls.complaint import Complaint
from micrograd_desktop.qt.controls.focus_ring import FocusRing

PATIENCE = 20_000
KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


@pytest.fixture
def layout(window):
    return window.workspace("train").layout


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """A key to whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def click(qtbot, widget, at=None):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def click_neuron(qtbot, layout, node=(1, 0)):
    view = layout.canvas.view
    click(qtbot, view, view.node_rect(node).center().toPoint())


def click_row(qtbot, layout):
    tree = layout.inspector.tree
    click(qtbot, tree.viewport(), tree.visualRect(layout.inspector.model.index_of_node((1, 0))).center())
    assert tree.hasFocus() and tree.currentIndex().isValid()


def plays(qtbot, window):
    """Space plays, and pauses again."""
    binding = window.workspace("train").binding
    for running in (True, False):
        press(qtbot, KEY.Key_Space)
        qtbot.waitUntil(lambda running=running: binding.running == running, timeout=PATIENCE)


def test_space_on_a_row_of_the_inspector_plays_and_freezes_nothing(qtbot, window, layout):
    click_row(qtbot, layout)
    plays(qtbot, window)
    assert window.session.project.frozen == () and not window.session.can_undo


def test_a_key_of_its_own_freezes_what_is_selected(qtbot, window, layout):
    said = []
    window.workspace("train").message_posted.connect(said.append)
    press(qtbot, KEY.Key_K)
    assert "Nothing is selected" in said[-1] and not window.session.can_undo
    click_neuron(qtbot, layout)
    press(qtbot, KEY.Key_K)
    assert len(window.workspace("train").binding.present.frozen) == 3
    press(qtbot, KEY.Key_K)
    assert not window.workspace("train").binding.present.frozen


@pytest.mark.parametrize("name", ["rate_field", "batch_field"])
def test_enter_in_a_field_gives_the_focus_back_to_the_network(qtbot, window, layout, name):
    field = getattr(window.workspace("train").bar, name)
    click_neuron(qtbot, layout)
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "3")
    press(qtbot, KEY.Key_Return)
    assert layout.canvas.view.hasFocus() and window.session.can_undo
    plays(qtbot, window)
    press(qtbot, KEY.Key_Z, CONTROL)
    assert not window.session.can_undo


def test_every_field_gives_the_focus_to_the_network_where_it_came_from_nowhere(qtbot, window, layout):
    window.execute(edits.Set(NetworkSpec.seed, 5))
    bar, data, model = window.workspace("train").bar, layout.data_panel, layout.model_panel
    fields = [bar.rate_field, bar.batch_field, data.noise.field, data.share.field, data.samples, data.seed]
    for field in [*fields, model.layers[0].stepper.field, model.seed]:
        for key in (KEY.Key_Return, KEY.Key_Escape):
            field.setFocus(Qt.FocusReason.MouseFocusReason)
            assert field.hasFocus()
            press(qtbot, key)
            assert layout.canvas.view.hasFocus()


def test_who_came_with_tab_goes_on_with_tab_after_enter(qtbot, window, layout):
    data, features = layout.data_panel, layout.canvas.features
    for field, text in ((data.samples, "60"), (data.seed, "7"), (features.field, "x*y")):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        qtbot.keyClicks(field, text)
        project = window.session.project
        press(qtbot, KEY.Key_Return)
        assert window.session.project is not project and field.hasFocus() and not field.edited
        press(qtbot, KEY.Key_Tab)
        assert not field.hasFocus()
        press(qtbot, KEY.Key_Backtab)
        assert field.hasFocus()
        press(qtbot, KEY.Key_Escape)
        assert not field.hasFocus()


def test_a_feature_typed_by_its_shortcut_leads_to_a_network_that_shows_the_focus(qtbot, window, layout):
    layout.canvas.features.type_one()
    qtbot.keyClicks(layout.canvas.features.field, "x*y")
    press(qtbot, KEY.Key_Return)
    assert layout.canvas.view.hasFocus() and layout.canvas.view.findChild(FocusRing).isVisible()


def test_a_refusal_goes_from_the_status_bar_once_it_is_mended(qtbot, window, layout):
    field = layout.data_panel.seed
    for mended, key in (("5", KEY.Key_Return), ("5", KEY.Key_Escape), ("", KEY.Key_Return)):
        click(qtbot, field)
        field.selectAll()
        qtbot.keyClicks(field, "none")
        press(qtbot, KEY.Key_Return)
        assert "not a whole number" in window.statusBar().currentMessage()
        field.selectAll()
        qtbot.keyClicks(field, mended or str(window.session.project.dataset.seed))
        press(qtbot, key)
        assert not window.statusBar().currentMessage()


def test_the_focus_begins_in_the_network_and_follows_to_the_graph(window, layout):
    assert layout.canvas.view.hasFocus()
    window.show_workspace("trace")
    assert window.workspace("trace").layout.canvas.hasFocus()
    window.show_workspace("train")
    assert layout.canvas.view.hasFocus()


def test_the_focus_goes_back_to_where_it_was(qtbot, window, layout):
    click_row(qtbot, layout)
    field = layout.data_panel.seed
    click(qtbot, field)
    press(qtbot, KEY.Key_Return)
    assert layout.inspector.tree.hasFocus()


def test_a_field_in_which_nothing_is_typed_leaves_space_and_undo_to_the_window(qtbot, window):
    window.execute(edits.Set(TrainingSpec.learning_rate, 0.25))
    field = window.workspace("train").bar.rate_field
    click(qtbot, field)
    plays(qtbot, window)
    press(qtbot, KEY.Key_Z, CONTROL)
    assert not window.session.can_undo and field.text() == "0.1"


def test_a_field_in_which_something_is_typed_keeps_undo(qtbot, window):
    window.execute(edits.Set(TrainingSpec.learning_rate, 0.25))
    field = window.workspace("train").bar.rate_field
    click(qtbot, field)
    qtbot.keyClicks(field, "3")
    press(qtbot, KEY.Key_Z, CONTROL)
    assert window.session.can_undo and field.text() == "0.25"


def test_after_esc_in_the_rate_field_a_key_is_the_windows(qtbot, window):
    field = window.workspace("train").bar.rate_field
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "7")
    press(qtbot, KEY.Key_Escape)
    assert field.text() == "0.1" and not field.hasFocus()
    press(qtbot, KEY.Key_2)
    assert field.text() == "0.1" and window.actions_by_id["show_gradients"].isChecked()


def test_esc_selects_nothing_wherever_the_focus_is(qtbot, window, layout):
    bar = window.workspace("train").bar
    places = [layout.canvas.view, layout.inspector.tree, layout.boundary.plot, layout.loss_plot.curves]
    places += [bar.rate_field, bar.rate_slider, bar.optimizer, bar.play, layout.boundary.let_go_button]
    for place in places:
        click_neuron(qtbot, layout)
        assert layout.canvas.card.isVisible()
        place.setFocus()
        assert place.hasFocus()
        press(qtbot, KEY.Key_Escape)
        assert not layout.canvas.card.isVisible(), place
        assert not layout.inspector.tree.currentIndex().isValid()


def test_esc_lets_go_of_a_weight_too(qtbot, window, layout):
    layout.inspector.tree.setFocus()
    layout.inspector.tree.expandAll()
    layout.inspector.tree.setCurrentIndex(layout.inspector.model.index_of_parameter(0))
    assert layout.canvas.view.scene.selected_parameter == 0
    press(qtbot, KEY.Key_Escape)
    assert layout.canvas.view.scene.selected_parameter is None
    assert not layout.inspector.tree.currentIndex().isValid()


def test_esc_ends_an_edit_before_it_lets_go_of_the_selection(qtbot, window, layout):
    click_neuron(qtbot, layout)
    field = window.workspace("train").bar.rate_field
    click(qtbot, field)
    qtbot.keyClicks(field, "3")
    press(qtbot, KEY.Key_Escape)
    assert layout.canvas.card.isVisible()
    press(qtbot, KEY.Key_Escape)
    assert not layout.canvas.card.isVisible()


def test_esc_selects_nothing_in_the_graph_too(qtbot, window):
    window.show_workspace("trace")
    trace = window.workspace("trace")
    qtbot.waitUntil(lambda: trace.layout.canvas.scene is not None, timeout=PATIENCE)
    trace.layout.canvas._select(0)
    trace.layout.order.table.setFocus()
    press(qtbot, KEY.Key_Escape)
    assert trace.layout.canvas.scene.selected is None


def test_a_value_entered_in_the_card_leaves_no_field_behind(qtbot, window, layout):
    click_neuron(qtbot, layout)
    card = layout.canvas.card
    click(qtbot, card._edit)
    qtbot.keyClicks(card._editor, "0.5")
    press(qtbot, KEY.Key_Return)
    plays(qtbot, window)
    press(qtbot, KEY.Key_Z, CONTROL)
    assert not window.session.can_undo


def test_the_search_of_the_inspector_goes_to_its_first_match_and_esc_ends_it(qtbot, window, layout):
    inspector = layout.inspector
    click(qtbot, inspector.search)
    qtbot.keyClicks(inspector.search, "1.2 bias")
    press(qtbot, KEY.Key_Return)
    assert inspector.tree.hasFocus()
    assert inspector.model.parameter(inspector.tree.currentIndex()) == layout.canvas._graph.bias((1, 1))
    click(qtbot, inspector.search)
    press(qtbot, KEY.Key_Escape)
    assert inspector.search.text() == "" and inspector.tree.hasFocus()


def test_letters_in_an_open_list_look_for_a_row_and_reset_nothing(qtbot, window, layout):
    choice: QComboBox = layout.model_panel.output
    choice.setFocus()
    choice.showPopup()
    qtbot.waitUntil(lambda: choice.view().hasFocus(), timeout=PATIENCE)
    press(qtbot, KEY.Key_G)
    press(qtbot, KEY.Key_Space)
    assert not window.session.can_undo or window.session.project.dataset.seed == 3
    assert not window.workspace("train").binding.running
    choice.hidePopup()


def test_a_refusal_stays_beside_its_field_until_it_is_mended(qtbot, window, layout):
    field = layout.data_panel.share.field
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "200")
    press(qtbot, KEY.Key_Return)
    assert field.text() == "200" and field.hasFocus() and "between 10% and 100%, not 200" in field.refusal
    press(qtbot, KEY.Key_Backspace)
    press(qtbot, KEY.Key_Backspace)
    press(qtbot, KEY.Key_0)
    press(qtbot, KEY.Key_Return)
    assert window.session.project.dataset.train_share == 0.2 and not field.refusal


def test_a_pasted_book_is_not_read_out(qtbot, window):
    field = window.workspace("train").bar.rate_field
    QGuiApplication.clipboard().setText("word\n" * 10_000)
    click(qtbot, field)
    field.selectAll()
    field.paste()
    press(qtbot, KEY.Key_Return)
    assert len(field.refusal) < 120 and len(window.statusBar().currentMessage()) < 120


def test_a_click_beside_the_field_leaves_what_is_to_be_mended(qtbot, window, layout):
    field = layout.data_panel.seed
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "-1")
    click(qtbot, layout.canvas.view, QPoint(2, layout.canvas.view.height() - 2))
    assert field.text() == "-1" and field.refusal and not field.hasFocus()
    assert window.session.project.dataset.seed == 3


@pytest.fixture
def unsorted_layout(open_window):
    """The Train workspace of a network that is near the limit of its bug."""
    network = NetworkSpec(hidden=(LayerSpec(8, "tanh"),) * 4)
    return open_window(Project(network=network, bugs=("no-topological-sort",))).workspace("train").layout


@pytest.mark.parametrize("leave", [KEY.Key_Return, KEY.Key_Tab])
def test_what_only_the_edit_refuses_stays_beside_its_field_too(qtbot, unsorted_layout, leave):
    field = unsorted_layout.model_panel.layers[3].stepper.field
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "128")
    press(qtbot, leave)
    assert field.text() == "128" and "Choose a smaller network" in field.refusal
    assert "Choose a smaller network" in field.accessibleDescription()
    says = [sign for sign in field.window().findChildren(Complaint) if sign.isVisible()]
    if leave == KEY.Key_Return:
        assert field.hasFocus() and [sign.text() for sign in says] == [field.refusal]
    else:
        assert not field.hasFocus() and says == []  # in the tip from now on
    field.setFocus()
    press(qtbot, KEY.Key_Escape)
    assert field.text() == "8" and not field.refusal


def test_what_only_the_edit_refuses_can_be_mended(qtbot, open_window, unsorted_layout):
    field = unsorted_layout.model_panel.layers[3].stepper.field
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "128")
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Backspace)
    press(qtbot, KEY.Key_Backspace)
    press(qtbot, KEY.Key_Return)
    assert field.window().session.project.network.hidden[3].size == 1 and not field.refusal and field.text() == "1"


def test_another_field_keeps_its_text_when_an_edit_is_refused(qtbot, unsorted_layout):
    panel = unsorted_layout.model_panel
    panel.layers[3].stepper.plus.click()
    panel.edit_requested.emit(edits.SetLayer(3, LayerSpec.size, 128), None)
    assert not panel.layers[3].stepper.field.refusal and not panel.seed.refusal


def test_trace_says_a_refused_edit_beside_its_field(qtbot, window, monkeypatch):
    def refuse(edit, merge=None):
        raise EditError("There is no room for it.")

    window.show_workspace("trace")
    trace = window.workspace("trace")
    qtbot.waitUntil(lambda: trace.binding.shown is not None, timeout=PATIENCE)
    monkeypatch.setattr(window.session, "execute", refuse)
    field = trace.layout.leaf_panel.rate
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, "0.5")
    press(qtbot, KEY.Key_Return)
    assert field.text() == "0.5" and field.refusal == "There is no room for it." and field.hasFocus()
