"""Waiting for work on another thread: the window goes on, what is late is said, and only loading can be cancelled."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QLabel, QProgressDialog, QPushButton, QWidget

from micrograd_desktop.qt import patience as module
from micrograd_desktop.qt.patience import Patience


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def patience(window):
    patience = Patience(window)
    yield patience
    patience.shutdown()


def boxes(window):
    return [box for box in window.findChildren(QProgressDialog) if box.isVisible()]


def test_the_work_is_done_on_another_thread_while_events_are_answered(patience):
    go, heard = threading.Event(), []

    def answer():
        heard.append(patience.busy)
        go.set()

    QTimer.singleShot(0, answer)

    def work():
        go.wait()  # for ever, if the window's thread stood still
        return threading.current_thread().name

    assert patience.wait_for(work, "Opening", True) == "files"
    assert heard == [True] and not patience.busy


def test_an_error_of_the_work_is_raised_where_it_is_waited_for(patience):
    def work():
        raise KeyError("here")

    with pytest.raises(KeyError, match="here"):
        patience.wait_for(work, "Opening", True)
    assert patience.wait_for(lambda: 1, "Opening", True) == 1


def test_what_is_late_is_said_as_plain_text_and_can_be_cancelled(patience, window):
    patience._late.setInterval(0)
    go, texts = threading.Event(), []

    def cancel():
        (box,) = boxes(window)
        texts.extend(label.text() for label in box.findChildren(QLabel) if label.text())
        box.canceled.emit()

    look = QTimer(interval=1)
    look.timeout.connect(lambda: boxes(window) and cancel())
    look.start()
    assert patience.wait_for(go.wait, "Opening <img src=x>", True) is None
    look.stop()
    assert texts == ["Opening <img src=x>"]
    assert not boxes(window)
    go.set()
    assert patience.wait_for(lambda: 2, "Opening", True) == 2  # the one that was cancelled is dropped


def test_what_cannot_be_cancelled_is_done_to_its_end(patience, window):
    patience._late.setInterval(0)
    go, timer = threading.Event(), QTimer(interval=1)
    ender = threading.Timer(0.05, go.set)  # from beside: the window's thread only waits by then

    def leave():
        if boxes(window):
            timer.stop()
            assert not boxes(window)[0].findChildren(QPushButton)
            boxes(window)[0].canceled.emit()  # as closing it does
            QTimer.singleShot(0, patience._loop.quit)  # as the end of the app does
            ender.start()

    timer.timeout.connect(leave)
    timer.start()
    assert patience.wait_for(lambda: go.wait() and 3, "Saving", False) == 3
    ender.join()


def test_after_the_end_work_is_done_at_once(patience):
    patience.shutdown()
    assert patience.wait_for(lambda: threading.current_thread(), "Saving", False) is threading.main_thread()


def test_what_is_done_as_the_clock_strikes_is_not_waited_for(patience, monkeypatch):
    class StruckLoop(QEventLoop):
        """The clock ends it when the work is done, and nobody has heard of that yet."""

        def exec(self, *flags):
            assert flags, "it waits for what is over"
            patience._errand.result()
            return module._LATE

    monkeypatch.setattr(patience, "_loop", StruckLoop())
    assert patience.wait_for(lambda: 4, "Opening", True) == 4
