"""Cycles of references are collected in the GUI thread and between events: they may hold what Qt is busy with."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt import garbage
from micrograd_desktop.qt.app import settle_memory
from micrograd_desktop.qt.garbage import GarbageCollector
from tests.conftest import collects_by_itself

MANY = 60_000
"""More circles than the youngest generation holds before it is looked through."""


def make_circles() -> None:
    for _ in range(MANY):
        circle: list[object] = []
        circle.append(circle)


class Ends(list[int]):
    """In which threads an object ended that only the collector can find."""

    def leave(self, thing: QObject) -> None:
        thing.destroyed.connect(lambda: self.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
        thing.itself = thing  # type: ignore[attr-defined]


@pytest.fixture
def settled(qapp, monkeypatch):
    """The memory of the app as it is some time after its start, with a collector that looks at once."""
    monkeypatch.setattr(gc, "freeze", lambda: None)  # of the tests' process, that is
    monkeypatch.setattr(garbage, "LOOK_MS", 0)
    settle_memory()
    collector = qapp.findChild(GarbageCollector)
    yield collector
    collector.end()
    assert qapp.findChild(GarbageCollector) is None


def test_a_thread_that_makes_many_objects_ends_none_of_the_gui_threads(qtbot, settled):
    ends = Ends()
    ends.leave(QTimer())
    thread = threading.Thread(target=make_circles)
    thread.start()
    thread.join()
    assert ends == []
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    assert ends == [threading.get_ident()]


def test_nothing_ends_in_the_midst_of_a_painting(qtbot, settled):
    class Busy(QWidget):
        ended: list[bool] = []

        def paintEvent(self, event: QPaintEvent) -> None:
            ends.leave(QWidget())
            make_circles()
            self.ended.append(bool(ends))

    ends, widget = Ends(), Busy()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(widget.ended), timeout=20_000)
    assert widget.ended[0] is False
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)


STYLED = """
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from micrograd_desktop.qt import garbage
from micrograd_desktop.qt.app import application, settle_memory

garbage.LOOK_MS = 0
app = application()
settle_memory()
ends = []

class Busy(QWidget):
    def changeEvent(self, event):
        for _ in range(MANY):
            circle = []
            circle.append(circle)
        super().changeEvent(event)

def end(_=None):
    ends.append(1)
    if len(ends) == 3:
        app.quit()

def leave():
    window = Busy()
    window.destroyed.connect(end, Qt.ConnectionType.DirectConnection)
    window.itself = window

for _ in range(3):
    leave()
kept = Busy()
app.setStyleSheet("QWidget { color: red; }")
print(len(ends), isValid(kept))
QTimer.singleShot(60_000, app.quit)
app.exec()
print(len(ends), isValid(kept), flush=True)
"""


def test_windows_that_nobody_holds_end_after_all_were_styled():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = [sys.executable, "-c", STYLED.replace("MANY", str(MANY))]
    said = subprocess.run(run, env=environment, capture_output=True, text=True, check=True).stdout
    assert said == "0 True\n3 True\n"


def test_from_its_beginning_the_app_has_no_other_collector():
    script = "import gc; from micrograd_desktop.qt.app import application; application(); print(gc.isenabled())"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"


OFF_SCREEN = """
from PySide6.QtWidgets import QApplication
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.garbage import GarbageCollector
from micrograd_desktop.qt.pictures import with_window
def count(): return len(QApplication.instance().findChildren(GarbageCollector))
with_window(Project(), (1440, 900), 1.0, "light", 0, lambda *_: print(count()))
print(count())
"""


def test_a_window_off_screen_has_the_same_and_leaves_none():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = [sys.executable, "-c", OFF_SCREEN]
    assert subprocess.run(run, env=environment, capture_output=True, text=True, check=True).stdout == "1\n0\n"


def test_there_is_one_collector_however_often_memory_settles(qapp, settled):
    settle_memory()
    assert qapp.findChildren(GarbageCollector) == [settled]


def test_few_objects_are_not_looked_through(settled, monkeypatch):
    asked = []
    monkeypatch.setattr(gc, "collect", asked.append)
    for counts in ((5_000, 99, 99), (5_001, 0, 0), (5_001, 11, 0), (5_001, 11, 21)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        settled.collect_due()
    assert asked == [0, 1, 1]  # of the oldest there are no more than there were


def test_the_oldest_are_looked_through_when_they_have_become_many_more(settled, monkeypatch):
    asked = []
    monkeypatch.setattr(gc, "collect", asked.append)
    monkeypatch.setattr(gc, "get_objects", lambda generation: [None] * (1000 if generation == 2 else 100))
    monkeypatch.setattr(gc, "get_count", lambda: (5_001, 11, 21))
    settled._old, settled._older = 1000, 0
    for _ in range(4):
        settled.collect_due()
    assert asked == [1, 1, 2, 1]


def test_in_tests_of_qt_nothing_is_collected_but_between_them(qapp):
    assert not gc.isenabled()


def test_other_tests_have_pythons_own_collector(request):
    assert collects_by_itself(request) and gc.isenabled()
