"""Preferences: each takes effect at once, in every place, and is there again at the next start."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from micrograd_desktop.engine.kernel.compiler.code_cache import CodeCache
from micrograd_desktop.presentation.palettes import tokens_of
from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.qt import app, kept_code
from micrograd_desktop.qt.controls.log_slider import CLASSIC_RATES
from micrograd_desktop.qt.controls.number_style import number_style
from micrograd_desktop.qt.controls.speeds import SPEEDS
from micrograd_desktop.qt.controls.table_window import TableWindow
from micrograd_desktop.qt.magnifier import magnifier
from micrograd_desktop.qt.preferences import SCALES, Preferences
from micrograd_desktop.qt.preferences_dialog import PreferencesDialog
from micrograd_desktop.qt.screen_preferences import ScreenPreferences
from micrograd_desktop.qt.theme import theme, tokens

KEY = Qt.Key


@pytest.fixture
def window(open_window, tiny):
    yield open_window(tiny)
    theme().choose("light", "hue", "system")


@pytest.fixture
def dialog(qtbot, window):
    dialog = window.beside.show_preferences()
    qtbot.waitUntil(dialog.isVisible)
    yield dialog
    dialog.close()


def choose(choice, value):
    """As a person does, by the keys of the list."""
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def stored(tmp_path):
    return Preferences(tmp_path / "preferences.ini")


def test_colours_change_at_once(qtbot, tmp_path):
    window, preferences = QWidget(), stored(tmp_path)
    qtbot.addWidget(window)
    dialog = PreferencesDialog(preferences, window)
    dialog.changed.connect(lambda: theme().choose(preferences.theme(), preferences.palette(), preferences.contrast()))
    choose(dialog.theme, "dark")
    assert tokens() is tokens_of(True, "hue", False)
    choose(dialog.signs, "lightness")
    assert tokens() is tokens_of(True, "lightness", False)
    choose(dialog.contrast, "high")
    assert tokens() is tokens_of(True, "lightness", True)
    assert (stored(tmp_path).theme(), stored(tmp_path).palette(), stored(tmp_path).contrast()) == (
        "dark", "lightness", "high",
    )  # fmt: skip
    dialog.reset.click()
    assert stored(tmp_path).theme() == "system" and dialog.signs.currentData() == "hue"
    theme().choose("light", "hue", "system")


def test_the_menu_and_the_dialog_say_the_same_theme(dialog, window):
    choose(dialog.theme, "dark")
    assert window.actions_by_id["theme_dark"].isChecked() and theme().mode == "dark"
    window.set_theme("light")
    assert dialog.theme.currentData() == "light"


def test_the_slider_of_the_learning_rate_stops_at_the_classic_rates(qtbot, dialog, window):
    slider = window.workspace("train").bar.rate_slider
    choose(dialog.rates, "classic")
    assert slider.ticks() == CLASSIC_RATES
    qtbot.keyClick(slider, KEY.Key_Right)
    assert window.session.project.training.learning_rate == 0.3
    qtbot.keyClick(slider, KEY.Key_Home)
    assert window.session.project.training.learning_rate == 1e-5
    choose(dialog.rates, "continuous")
    qtbot.keyClick(slider, KEY.Key_Right)
    assert window.session.project.training.learning_rate == pytest.approx(1.1e-5)


def test_work_is_kept_as_soon_as_preferred(dialog, window):
    choose(dialog.autosave, "10")
    assert window.autosave._timer.interval() == 10_000
    dialog.reset.click()
    assert window.autosave._timer.interval() == 30_000


def test_new_files_go_to_the_folder_that_is_chosen(dialog, window, tmp_path, monkeypatch):
    folder = tmp_path / "<b>mine"
    folder.mkdir()
    monkeypatch.setattr(
        "micrograd_desktop.qt.preferences_dialog.QFileDialog.getExistingDirectory", lambda *_given: str(folder)
    )
    dialog.choose.click()
    assert Path(window.documents._folder()) == folder and dialog.folder.text().endswith("<b>mine")
    dialog.forget.click()
    assert window.documents._folder() == "" and not dialog.forget.isEnabled()


def test_only_sizes_are_offered_for_which_the_screen_has_room(dialog, window):
    room = window.screen().availableSize()
    offered = [int(dialog.scale.itemData(i)) for i in range(dialog.scale.count())]
    assert offered[0] == 100 and offered == sorted(offered)
    for scale in offered[1:]:
        assert window.minimumWidth() * scale / 100 <= room.width()


def test_a_size_is_told_to_qt_once_and_to_no_other_program(monkeypatch):
    told = []

    class Made:
        def __init__(self, words):
            told.append(app.os.environ.get(app.SCALE_NAME))

        def setProperty(self, name, value):
            told.append((name, value))

        def setDesktopFileName(self, name):
            pass

        def setWindowIcon(self, icon):
            pass

    names = QCoreApplication.applicationName(), QCoreApplication.organizationName()
    monkeypatch.setattr(app, "Application", Made)
    monkeypatch.setattr(app.QApplication, "instance", lambda: None)
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.delenv(app.SCALE_NAME, raising=False)
    app.application(150)
    assert told == ["1.5", ("scale", 1.5), ("given scale", 1.0)] and app.SCALE_NAME not in app.os.environ
    app.application()
    assert told[3:] == [None, ("scale", 1.0), ("given scale", 1.0)]
    monkeypatch.setenv(app.SCALE_NAME, "2")
    app.application(150)
    assert told[6:] == ["3", ("scale", 1.5), ("given scale", 2.0)] and app.os.environ[app.SCALE_NAME] == "2"
    QCoreApplication.setApplicationName(names[0])
    QCoreApplication.setOrganizationName(names[1])


def test_compiled_code_is_measured_and_removed(qtbot, tmp_path):
    if sys.platform != "win32":
        tmp_path.chmod(0o700)
    cache = CodeCache(tmp_path / "app" / "kernels")
    assert cache.size() == 0
    cache.put("one", b"x" * 300_000)
    (tmp_path / "app" / "kernels" / "mine.txt").write_text("not the app's")
    assert 300_000 <= cache.size() < 301_000
    cache.clear()
    assert cache.size() == 0 and cache.get("one") is None
    assert (tmp_path / "app" / "kernels" / "mine.txt").exists()
    cache.clear()
    CodeCache(None).clear()
    assert CodeCache(None).size() == 0


def test_the_row_of_compiled_code_clears_it(qtbot):
    from micrograd_desktop.engine.kernel.compiler.machine import kept_code as kept

    kept().put("row", b"x" * 2_000_000)
    row = kept_code.KeptCode()
    qtbot.addWidget(row)
    assert row.words.text().endswith("MB") and row.clear.isEnabled()
    row.clear.click()
    assert row.words.text() == kept_code.NOTHING and not row.clear.isEnabled()


def test_the_shortcuts_are_reached_from_it(qtbot, dialog, window):
    dialog.shortcuts.click()
    sheets = [child for child in window.children() if child.metaObject().className() == "ShortcutSheet"]
    assert len(sheets) == 1
    sheets[0].close()


def test_tab_goes_through_all_of_it(qtbot, dialog):
    seen = set()
    dialog.theme.setFocus()
    for _ in range(30):
        seen.add(dialog.focusWidget())
        dialog.focusNextChild()
    assert {dialog.theme, dialog.signs, dialog.contrast, dialog.scale, dialog.rates, dialog.autosave} <= seen
    assert {dialog.choose, dialog.welcome, dialog.shortcuts, dialog.reset} <= seen


@pytest.mark.parametrize(
    ("preferred", "room", "fits"), [(200, (640, 400), 175), (150, (1280, 720), 150), (250, (360, 200), 125)]
)
@pytest.mark.parametrize("at_once", [True, False])
def test_a_size_for_which_the_screen_has_no_room_is_lowered(monkeypatch, tmp_path, preferred, room, fits, at_once):
    class Screen:
        def availableSize(self):
            return QSize(*room)

    class App:
        def primaryScreen(self):
            return Screen()

    class Fixed:
        def show_at(self, scale):
            return at_once and scale == fits

    monkeypatch.setattr(app, "magnifier", Fixed)
    preferences = Preferences(tmp_path / "p.ini")
    preferences.set_scale(preferred)
    sentence = app._lower_scale(preferences, App())
    assert preferences.scale() == fits and bool(sentence) == (preferred != fits)
    assert ("next start" in sentence) == (bool(sentence) and not at_once)


@pytest.fixture
def roomy(monkeypatch):
    """A screen with room for all sizes, and the usual size at the end."""
    for place in ("screen_preferences", "presenting"):
        monkeypatch.setattr(f"micrograd_desktop.qt.{place}.room_for", lambda *_sizes: SCALES)
    yield
    magnifier().show_at(100)


def test_text_of_another_size_is_seen_at_once_in_all_windows(qtbot, roomy, dialog, window):
    pixels, focus = window.size() * window.devicePixelRatio(), window.workspace("train").bar.rate_field
    focus.setFocus()
    dialog.show_preferences()
    choose(dialog.scale, "150")
    qtbot.waitUntil(lambda: magnifier().scale == 150)
    for shown in (window, dialog):
        assert shown.isVisible() and shown.devicePixelRatio() == 1.5
    assert window.size() * 1.5 == pixels or window.minimumWidth() * 1.5 > pixels.width()
    assert window.focusWidget() is focus
    dialog.reset.click()
    qtbot.waitUntil(lambda: window.devicePixelRatio() == 1.0)
    assert dialog.scale.currentData() == "100"


def test_it_is_said_why_there_are_no_larger_sizes(qtbot, tmp_path, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr("micrograd_desktop.qt.screen_preferences.room_for", lambda *_sizes: (100, 110, 125))
    rows = ScreenPreferences(Preferences(tmp_path / "p.ini"), window)
    rows.show()
    assert "Up to 125 %" in rows.note.text() and rows.scale.count() == 3
    monkeypatch.setattr("micrograd_desktop.qt.screen_preferences.room_for", lambda *_sizes: SCALES)
    rows.show()
    assert rows.note.text() == "" and rows.scale.count() == len(SCALES)


def test_reduced_motion_is_obeyed_at_once(qtbot, dialog):
    usual = QApplication.cursorFlashTime()
    choose(dialog.motion, "reduced")
    assert QApplication.cursorFlashTime() == 0 != usual
    choose(dialog.motion, "full")
    assert QApplication.cursorFlashTime() == usual


def test_speeds_that_are_typed_are_offered_at_once_and_again_at_the_next_start(
    qtbot, dialog, window, tmp_path, open_window, tiny
):
    bar, field = window.workspace("train").bar, dialog.numbers.speeds
    bar.set_speed(1000.0)
    field.setText("0,5 25 4")
    field.editingFinished.emit()
    offered = [bar.speed.itemText(place) for place in range(bar.speed.count())]
    assert offered == ["0.5 steps/s", "4 steps/s", "25 steps/s", "Unlimited"] and bar.steps_a_second == 25.0
    assert stored(tmp_path).speeds() == (0.5, 4.0, 25.0) and field.text() == "0.5 4 25"
    again = open_window(tiny).workspace("train").bar
    assert again.speed.count() == 4 and again.steps_a_second == 25.0
    for wrong in ("fast", "0 5", "1e9", " ".join(map(str, range(1, 20)))):
        field.setText(wrong)
        field.editingFinished.emit()
        assert field.refusal and stored(tmp_path).speeds() == (0.5, 4.0, 25.0)
    dialog.reset.click()
    assert bar.speed.count() == len(SPEEDS) and stored(tmp_path).speeds() == ()


def test_tables_have_as_many_digits_as_preferred_also_one_that_is_open(qtbot, dialog, window, tmp_path):
    number_style().choose(3)
    curve = TableWindow(lambda: PlotTable("Third", "", ("a",), ((1 / 3,),)), window)
    qtbot.addWidget(curve)
    choose(dialog.numbers.digits, "12")
    assert curve.model.index(0, 0).data() == "0.333333333333"
    assert stored(tmp_path).table_digits() == 12
    dialog.reset.click()
    assert curve.model.index(0, 0).data() == "0.3333" and stored(tmp_path).table_digits() == 3
