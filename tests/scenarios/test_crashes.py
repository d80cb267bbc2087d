"""An error of the app itself: it is told in the window, written down, and the window goes on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from micrograd_desktop.qt import crash_notice
from micrograd_desktop.qt.crash_notice import LAST_TIME, NOT_WRITTEN, NOW, WRITTEN, CrashNotice
from micrograd_desktop.qt.crashes import MOST_REPORTS, Crashes

PATIENCE = 20_000


@pytest.fixture
def crashes(tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(sys, "excepthook", lambda *_given: None)  # pytest-qt's own would fail the test
    monkeypatch.setattr(threading, "excepthook", lambda _given: None)
    made = Crashes(tmp_path / "reports")
    made.begin()
    yield made
    made.end()


def fall(_error: str = "secret") -> None:
    raise ZeroDivisionError(_error)


@pytest.mark.parametrize("where", ["a slot", "a thread"])
def test_an_error_is_told_once_in_the_window_and_written_down(qtbot, crashes, open_window, tiny, tmp_path, where):
    window = open_window(tiny)
    crashes.happened.connect(window.beside.tell_of_crash)
    for _ in range(MOST_REPORTS + 3):
        if where == "a slot":
            QTimer.singleShot(0, fall)
        else:
            thread = threading.Thread(target=fall)
            thread.start()
            thread.join()
    qtbot.waitUntil(lambda: crashes._written == MOST_REPORTS, timeout=PATIENCE)
    (notice,) = window.findChildren(CrashNotice)
    assert notice.isVisible() and notice.text == f"{NOW} {WRITTEN}"
    (*_, report) = sorted((tmp_path / "reports").glob("*.txt"))
    assert "ZeroDivisionError" in report.read_text() and "secret" not in report.read_text()
    assert window.execute is not None and window.isEnabled()


def test_the_folder_opens_and_the_line_goes(qtbot, open_window, tiny, monkeypatch, tmp_path):
    window, opened = open_window(tiny), []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    window.beside.tell_of_crash(LAST_TIME, tmp_path / "reports" / "a.txt")
    notice = window.findChild(CrashNotice)
    notice.folder.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "reports"))]
    notice.close_button.click()
    assert not notice.isVisible()
    window.beside.tell_of_crash(NOW, None)
    told = [shown for shown in window.findChildren(CrashNotice) if shown.isVisible()]
    assert [shown.text for shown in told] == [f"{NOW} {NOT_WRITTEN}"] and not told[0].folder.isVisible()


def test_a_crash_of_the_last_start_is_told(qtbot, crashes, tmp_path, monkeypatch):
    (tmp_path / "reports").mkdir(mode=0o700)
    (tmp_path / "reports" / "1.trace").write_text("Fatal Python error: Aborted\n")
    told = []
    crashes.happened.connect(lambda *given: told.append(given))
    crashes.look()
    assert [sentence for sentence, _ in told] == [crash_notice.LAST_TIME]
    assert Path(told[0][1]).suffix == ".txt"
