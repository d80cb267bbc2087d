"""A workspace is a folder and a row: a third one, made up here, is all there in the window."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter

from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.action_row import Action, Toggle
from micrograd_desktop.qt.controls.mnemonics import title_of
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.workspace import Workspace
from micrograd_desktop.qt.workspaces import WORKSPACES, WorkspaceRow


@dataclass(frozen=True)
class Toyable:
    name: str


class Toy(Workspace):
    def __init__(self, services):
        super().__init__(services.window)
        self.services, self.calls = services, []
        self._widget, self._bar = QSplitter(), QLabel("the toy's bar")
        self._widget.setObjectName("toySplitter")
        for text in ("left", "right"):
            self._widget.addWidget(QLabel(text))
        self.says = "Playing"

    widget = property(lambda self: self._widget)
    bar = property(lambda self: self._bar)
    status = property(lambda self: (self.says, "2 toys", ""))
    splitters = property(lambda self: (self._widget,))

    def wake(self):
        self.calls.append("wake")

    def sleep(self):
        self.calls.append("sleep")

    def commit(self):
        self.calls.append("commit")

    def shutdown(self):
        self.calls.append("shutdown")

    def open(self, thing):
        self.calls.append(thing)
        return thing.name != "broken"


ACTIONS = (
    Action("toy_wind", "Wind up", "Toys", lambda toy: toy.calls.append("wind"), shortcuts=("S",), icon="play"),
    Action(
        "toy_anywhere", "Wave", "Toys", lambda toy: toy.calls.append("wave"), shortcuts=("Ctrl+J",), everywhere=True
    ),
    Toggle("toy_loud", "Loud", "View", lambda toy, on: toy.calls.append(("loud", on)), section="toys"),
)
TOY = WorkspaceRow("toy", "Toy", "play", "Something to play with", Toy, ACTIONS, opens=(Toyable,))


@pytest.fixture
def window(qtbot, qapp, tmp_path, tiny, answers):
    with theme().sheet_later():
        theme().apply(qapp)
        window = MainWindow(Saved(tiny), Preferences(tmp_path / "preferences.ini"), workspaces=(*WORKSPACES, TOY))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


def test_it_is_made_when_it_is_first_asked_for(window):
    assert set(window._made) == {"train"}
    window.switch.buttons["toy"].click()
    assert set(window._made) == {"train", "toy"}
    assert window.shown_workspace == "toy" and window.shown.calls == ["wake"]


def test_it_has_its_widgets_bar_and_status(window):
    window.show_workspace("toy")
    toy = window.workspace("toy")
    assert toy.widget.isVisible() and toy.bar.isVisible()
    assert [label.text() for label in window._status] == ["Playing", "2 toys", ""]
    assert not window._status[2].isVisible()
    toy.says = "Tired"
    toy.status_changed.emit()
    assert window._status[0].text() == "Tired"
    toy.message_posted.emit("It fell over.")
    assert window.statusBar().currentMessage() == "It fell over."


def test_it_is_in_the_switch_the_menus_and_the_sheet(window):
    assert "Ctrl+4" in window.switch.buttons["toy"].toolTip()
    menus = {title_of(menu): [title_of(a) for a in menu.menu().actions()] for menu in window.menuBar().actions()}
    assert list(menus)[-4:] == ["Toys", "Take home", "Bugs", "Help"]
    assert menus["Toys"] == ["Wind up", "Wave"]
    assert menus["View"][:4] == ["Train", "Trace", "Runs", "Toy"] and menus["View"][-2:] == ["", "Loud"]
    window.beside.show_shortcuts().close()


def test_its_keys_are_its_own_while_it_is_shown(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    toy = window.workspace("toy")
    assert toy.calls == ["wave"] and window.shown_workspace == "train"
    assert not window.actions_by_id["toy_wind"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_S)
    window.actions_by_id["toy_loud"].trigger()
    assert toy.calls == ["wave", "wake", "wind", ("loud", True)]
    assert not window.actions_by_id["step"].isEnabled() and window.actions_by_id["turbo"].isEnabled()


def test_what_can_not_be_zoomed_disables_the_zoom(window):
    assert window.actions_by_id["zoom_in"].isEnabled()
    window.show_workspace("toy")
    for name in ("zoom_in", "zoom_out", "fit"):
        action = window.actions_by_id[name]
        assert not action.isEnabled() and action.toolTip() == "There is nothing to zoom here"
    window.zoom(lambda zoomed: zoomed.fit())
    window.show_workspace("train")
    assert window.actions_by_id["fit"].isEnabled()


def test_what_another_workspace_asks_for_is_opened_in_it(window):
    window.workspace("train").open_requested.emit(Toyable("ball"))
    assert window.shown_workspace == "toy" and window.shown.calls == [Toyable("ball"), "wake"]
    window.show_workspace("train")
    window.workspace("train").open_requested.emit(Toyable("broken"))
    assert window.shown_workspace == "train"


def test_it_knows_the_run_that_another_binds(qtbot, window):
    window.show_workspace("toy")
    run = window.workspace("toy").services.run
    qtbot.waitUntil(lambda: run.points is not None, timeout=20_000)
    assert len(run.points.train_y) == 18
    qtbot.waitUntil(lambda: run.parameters is not None or not window.controller.step(), timeout=20_000)
    assert run.parameters is window.workspace("train").binding.parameters


def test_it_is_left_committed_remembered_and_shut_down(window, tmp_path):
    window.show_workspace("toy")
    toy = window.workspace("toy")
    window.show_workspace("train")
    window.close()
    assert toy.calls == ["wake", "sleep", "commit", "shutdown"]
    assert Preferences(tmp_path / "preferences.ini").splitter("toySplitter") is not None
