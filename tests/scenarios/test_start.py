"""What is said where the window opens on something that can't be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from micrograd_desktop import cli
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences

PATIENCE = 20_000


@pytest.fixture
def started(qtbot, tmp_path, monkeypatch, answers):
    """Runs the app up to the first message box, and closes it; returns its exit status."""
    monkeypatch.setattr("micrograd_desktop.qt.app.Preferences", lambda: Preferences(tmp_path / "preferences.ini"))
    monkeypatch.setattr("micrograd_desktop.qt.app.settle_memory", lambda: None)  # of the tests' process, that is
    monkeypatch.setattr("sys.setswitchinterval", lambda _seconds: None)
    shown = []

    def exec_(_app=None):
        (window,) = (top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow) and top.isVisible())
        qtbot.waitUntil(lambda: bool(answers.texts), timeout=PATIENCE)
        shown.append((window.isVisible(), window.windowTitle()))
        window.close()
        window.deleteLater()
        return 0

    monkeypatch.setattr(QApplication, "exec", exec_)
    return lambda *arguments: (cli.main(list(arguments)), shown)


@pytest.mark.parametrize("content", ["{", "[]", "nonsense"])
def test_a_file_that_cant_be_opened_is_told_in_the_window(started, answers, capsys, tmp_path, content):
    path = tmp_path / "mine.mgd"
    path.write_text(content)
    status, shown = started(str(path))
    assert status == 0 and shown[0][0] and shown[0][1].startswith("Moons demo")
    assert len(answers.texts) == 1 and "mine.mgd" in answers.texts[0]
    assert answers.texts[0] in capsys.readouterr().err
