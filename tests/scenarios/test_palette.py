"""The command palette by keys alone: actions, settings, weights, data sets, examples and files."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.presentation.palettes import tokens_of
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.action_table import all_rows
from micrograd_desktop.qt.palette.dialog import Palette
from micrograd_desktop.qt.palette.search import search
from micrograd_desktop.qt.palette.synonyms import SYNONYMS
from micrograd_desktop.qt.palette_row import PaletteRow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.workspaces import WORKSPACES

PATIENCE = 20_000
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


def opened(qtbot, window):
    if not window.isActiveWindow():  # Qt's platform of tests makes none active again when a popup closes
        with qtbot.waitActive(window, timeout=PATIENCE):
            window.activateWindow()
    qtbot.keyClick(window.focusWidget() or window, KEY.Key_K, CTRL)
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, Palette)
    return palette


def ask(qtbot, window, query, *keys):
    """Open it, type, press keys, Enter; returns the title of what was chosen when it is done."""
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, query)
    for key in keys:
        qtbot.keyClick(palette.field, key)
    title, done = palette.current.title, []
    palette.destroyed.connect(lambda: done.append(True))
    qtbot.keyClick(palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)
    return title


def test_the_first_row_is_chosen_and_enter_does_it(qtbot, window):
    assert ask(qtbot, window, "theme dark") == "Theme: dark"
    assert window.actions_by_id["theme_dark"].isChecked()
    assert ask(qtbot, window, "theme: light") == "Theme: light"


def test_it_stands_in_the_upper_third_and_esc_leaves_it(qtbot, window):
    before = window.focusWidget()
    palette = opened(qtbot, window)
    assert palette.width() == 560 and palette.field.height() == 36
    top = palette.mapToGlobal(palette.rect().topLeft()).y() - window.mapToGlobal(window.rect().topLeft()).y()
    assert 0 < top < window.height() / 3
    assert palette.field.hasFocus() and palette.current is not None
    with qtbot.waitSignal(palette.destroyed):
        qtbot.keyClick(palette.field, KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert window.focusWidget() is before


def test_arrows_choose_and_go_round(qtbot, window):
    palette = opened(qtbot, window)
    first, last = palette.model.found[0], palette.model.found[-1]
    qtbot.keyClick(palette.field, KEY.Key_Down)
    assert palette.current is palette.model.found[1]
    assert palette.field.accessibleDescription().startswith(f"2 of {len(palette.model.found)}: ")
    for key, row in ((KEY.Key_Up, first), (KEY.Key_Up, last), (KEY.Key_Down, first)):
        qtbot.keyClick(palette.field, key)
        assert palette.current is row
    qtbot.keyClick(palette.field, KEY.Key_PageDown)
    assert palette.current is palette.model.found[11]
    palette.close()


def test_what_fits_nothing_is_said(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "zzz<b>")
    assert palette.current is None and palette._nothing.isVisible()
    assert palette._nothing.text() == "Nothing fits “zzz<b>”."
    qtbot.keyClick(palette.field, KEY.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_a_setting_is_gone_to_or_set(qtbot, window):
    assert ask(qtbot, window, "learning rate") == "Learning rate"
    field = window.workspace("train").bar.rate_field
    assert window.focusWidget() is field
    assert ask(qtbot, window, "lr 0.03") == "Learning rate 0.03"
    assert window.session.project.training.learning_rate == 0.03
    assert ask(qtbot, window, "optimizer adamw") == "Optimizer AdamW"
    assert window.session.project.training.optimizer == "adamw"


def test_a_setting_in_a_panel_that_is_put_away_is_shown(qtbot, window):
    window.actions_by_id["show_side_panel"].setChecked(False)
    ask(qtbot, window, "number of points")
    field = window.workspace("train").layout.data_panel.samples
    assert field.isVisible() == window.actions_by_id["show_side_panel"].isChecked() is True


def test_a_value_that_cant_be_is_told_and_not_chosen(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "lr 5000")
    row = palette.current
    assert "must be between" in row.limit and row.title == "Learning rate"
    qtbot.keyClick(palette.field, KEY.Key_Return)
    assert palette.isVisible() and window.session.project.training.learning_rate == 0.1
    palette.close()


def test_a_weight_and_a_bias_are_selected_and_set(qtbot, window):
    train = window.workspace("train")
    assert ask(qtbot, window, "w x to 1.2") == "Weight x to 1.2"
    assert train.layout.inspector.selected_parameter == 3
    assert ask(qtbot, window, "bias 1.3") == "Bias of 1.3"
    assert train.layout.inspector.selected_parameter == 8 and train.layout.canvas.selected == (1, 2)
    ask(qtbot, window, "bias 1.3 = -0.5")
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    assert train.binding.parameters[8] == -0.5
    assert ask(qtbot, window, "neuron 1.1") == "Neuron 1.1"
    assert train.layout.canvas.selected == (1, 0)


def test_an_action_of_another_workspace_goes_there(qtbot, window):
    assert ask(qtbot, window, "why?") == "Why?"
    assert window.shown_workspace == "trace"
    assert ask(qtbot, window, "draw new points") == "Draw new points"
    assert window.workspace("train").binding.present.dataset.seed == 4
    assert ask(qtbot, window, "w x to 1.1") == "Weight x to 1.1"
    assert window.shown_workspace == "train"


def test_what_cant_be_done_says_why(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "redo")
    rows = {row.title: row for row in palette.model.found}
    assert rows["Redo"].limit == "There is nothing to redo"
    palette.close()


def test_examples_data_sets_and_files_are_opened(qtbot, window, tiny, tmp_path):
    assert ask(qtbot, window, "example circles") == "Example: Circles"
    assert window.session.project.name == "Circles"
    assert ask(qtbot, window, "data set gauss") == "Data set Gauss"
    assert window.session.project.dataset.kind == "gaussians"
    path = tmp_path / "my run.mgd"
    save(tiny, path)
    window.documents.open_file(path)
    window.documents.open_example("xor")
    assert ask(qtbot, window, "my run") == "Open my run.mgd"
    assert window.documents.document.path == path


def test_it_opens_while_text_is_typed(qtbot, window):
    field = window.workspace("train").bar.rate_field
    field.setFocus()
    palette = opened(qtbot, window)
    palette.close()
    window.show_workspace("trace")
    editor = window.workspace("trace").layout.editor
    editor.setFocus()
    before = editor.toPlainText()
    opened(qtbot, window).close()
    assert editor.toPlainText() == before


def test_a_letter_is_typed_into_it_rather_than_done(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "s r")
    assert palette.field.text() == "s r" and window.workspace("train").binding.step == 0
    palette.close()


def test_a_click_does_a_row(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "bugs")
    place, title = palette.model.index(1), palette.model.found[1].title
    bug = next(name for name, row in BUGS.items() if row.title == title)
    done = []
    palette.destroyed.connect(lambda: done.append(True))
    at = palette.list.visualRect(place).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: bool(done) and window.session.project.bugs == (bug,), timeout=PATIENCE)


def test_other_rooms_give_rows_without_the_palette_knowing_them():
    class Source:
        def rows(self, query):
            yield PaletteRow("Lesson one", lambda: None, words="micrograd")
            if query == "42":
                yield PaletteRow("The answer", lambda: None, score=100.0)

    assert [row.title for row in search([Source()], "less")] == ["Lesson one"]
    assert [row.title for row in search([Source()], "42")] == ["The answer"]


def test_every_line_of_it_is_one_line(qtbot, window):
    palette = opened(qtbot, window)
    assert all("\n" not in f"{row.title}{row.path}{row.limit}" for row in palette.model.found)
    assert isinstance(palette.field, QLineEdit)
    palette.close()


def test_a_program_is_opened_and_a_value_of_its_graph_selected(qtbot, window):
    assert ask(qtbot, window, "program a value used twice") == "Program: A value used twice"
    assert window.shown_workspace == "trace"
    trace = window.workspace("trace")
    qtbot.waitUntil(lambda: trace.binding.shown is not None and "d" in trace.binding.shown.walk.names, timeout=PATIENCE)
    window.show_workspace("train")
    assert ask(qtbot, window, "d value in trace") == "d"
    assert window.shown_workspace == "trace"
    names = trace.binding.shown.walk.names
    assert trace.layout.canvas.scene.chosen == names.index("d")


CALLED = {
    "contrast": "Contrast: as the system", "contrast high": "Contrast: high", "lr 0.3": "Learning rate 0.3",
    "lr0.3": "Learning rate 0.3", "eta0.3": "Learning rate 0.3", "η 0.3": "Learning rate 0.3",
    "learning rate=0.3": "Learning rate 0.3", "lr": "Learning rate", "batch16": "Batch size 16",
    "dark mode": "Theme: dark", "colour blind": "Signs: orange and blue", "color blind": "Signs: orange and blue",
    "digits 12": "Digits in tables: 12", "playground": "Rate slider: the classic eleven", "grid search": "Sweep…",
    "backprop": "Run to end", "export onnx": "Take the network home…", "early stopping": "Stop when…",
    "screenshot": "Save a picture…",
}  # fmt: skip
"""What the field calls a thing, and what is found."""


def test_a_thing_is_found_by_what_the_field_calls_it(qtbot, window):
    window.workspace("trace")
    found = {}
    for query in CALLED:
        palette = opened(qtbot, window)
        palette.field.setText(query)  # Qt's keys of tests know no Greek
        found[query] = [row.title for row in palette.model.found[:3] if row.title != "Rate slider: every rate"]
        palette.close()
    assert {query: titles for query, titles in found.items() if CALLED[query] not in titles} == {}


def test_a_preference_is_chosen_from_it_at_once(qtbot, window, tmp_path):
    assert ask(qtbot, window, "contrast: high") == "Contrast: high"
    assert tokens() is tokens_of(False, "hue", True)
    assert Preferences(tmp_path / "preferences.ini").contrast() == "high"
    assert ask(qtbot, window, "contrast standard") == "Contrast: standard"
    assert tokens() is tokens_of(False, "hue", False)
    theme().choose("light", "hue", "system")


def test_every_synonym_is_of_an_action():
    assert set(SYNONYMS) <= {owned.row.id for owned in all_rows(WORKSPACES)}


def test_a_setting_for_which_the_bar_has_no_room_is_found_and_had_from_behind_its_button(qtbot, window):
    bar = window.workspace("train").bar
    assert bar.spare.isVisible() and not bar.batch_field.isVisible()
    palette = opened(qtbot, window)
    palette.field.setText("batch size")
    row = palette.current
    palette.close()
    assert row.title == "Batch size" and not row.limit
    row.do()
    assert bar.batch_field.isVisible()
    bar.batch_field.window().close()
    assert not bar.batch_field.isVisible() and bar.batch_field.parentWidget().parentWidget() is bar
