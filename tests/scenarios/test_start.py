"""A start on a file: it is opened once the window is there, and what is said where it can't be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from micrograd_desktop import cli
from micrograd_desktop.project import storage
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.controls.curtain import Curtain
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run

PATIENCE = 20_000


@pytest.fixture
def started(qtbot, tmp_path, monkeypatch, answers):
    """Runs the app up to the first message box, and closes it; returns its exit status."""
    monkeypatch.setattr("micrograd_desktop.qt.app.Preferences", lambda: Preferences(tmp_path / "preferences.ini"))
    monkeypatch.setattr("micrograd_desktop.qt.app.settle_memory", lambda: None)  # of the tests' process, that is
    monkeypatch.setattr("sys.setswitchinterval", lambda _seconds: None)
    monkeypatch.setattr("gc.disable", lambda: None)
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


@pytest.fixture
def opened(qtbot, tmp_path, monkeypatch, answers):
    """Runs the app, and looks at its window before the first frame and when it is settled: what a look gives."""
    monkeypatch.setattr("micrograd_desktop.qt.app.Preferences", lambda: Preferences(tmp_path / "preferences.ini"))
    monkeypatch.setattr("micrograd_desktop.qt.app.settle_memory", lambda: None)
    monkeypatch.setattr("sys.setswitchinterval", lambda _seconds: None)
    monkeypatch.setattr("gc.disable", lambda: None)

    def run(look, *arguments):
        looks = []

        def exec_(_app=None):
            tops = (top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
            (window,) = (top for top in tops if top.isVisible())
            looks.append(look(window))
            qtbot.waitUntil(lambda: window.workspace("train").binding.settled, timeout=PATIENCE)
            looks.append(look(window))
            window.close()
            window.deleteLater()
            return 0

        monkeypatch.setattr(QApplication, "exec", exec_)
        assert cli.main(list(arguments)) == 0
        return looks

    return run


def title_and_curtain(window):
    return window.windowTitle(), any(curtain.isVisible() for curtain in window.findChildren(Curtain))


def test_a_start_without_a_file_shows_its_project_at_once(opened):
    assert opened(title_and_curtain, "xor") == [("XOR, 2-4-1 - Micrograd Desktop", False)] * 2


def test_nothing_is_seen_of_another_project_before_the_file_is_open(opened, tiny, tmp_path):
    path = tmp_path / "mine.mgd"
    save(tiny, path)
    first, last = opened(title_and_curtain, str(path))
    assert first == ("mine.mgd - Micrograd Desktop", True)
    assert last == ("mine.mgd, 2-3-1 - Micrograd Desktop", False)


def test_a_file_is_opened_where_its_run_stood_and_is_among_the_recent_ones(opened, tiny, tmp_path):
    path = tmp_path / "mine.mgd"
    run = Run(tiny)
    run.advance(7)
    save(tiny, path, to_checkpoint(run.state()))

    def look(window):
        return window.session.project, window.workspace("train").binding.step, window.documents.dirty

    assert opened(look, str(path))[-1] == (tiny, 7, False)
    assert Preferences(tmp_path / "preferences.ini").recent() == [path]


def test_the_files_own_points_and_parameters_are_seen_with_its_first_frame(opened, tiny, tmp_path, monkeypatch):
    path, seen, start = tmp_path / "mine.mgd", [], TrainingController.begin
    run = Run(tiny)
    run.advance(7)
    save(tiny, path, to_checkpoint(run.state()))

    def begin(controller):
        train = controller.parent().workspace("train").layout
        weights = train.canvas.view.array("weights")
        places = train.boundary.points.places
        seen.append((len(places[True]), len(places[False]), weights.tolist()))
        assert not any(curtain.isVisible() for curtain in controller.parent().findChildren(Curtain))
        start(controller)

    monkeypatch.setattr(TrainingController, "begin", begin)
    opened(title_and_curtain, str(path))
    assert seen == [(18, 6, run.parameters.tolist())]


def test_a_file_is_read_off_the_windows_thread_as_by_file_open(opened, tiny, tmp_path, monkeypatch):
    import threading

    path, readers, load = tmp_path / "mine.mgd", [], storage.load
    save(replace(tiny, name="Read"), path)
    monkeypatch.setattr(storage, "load", lambda file: readers.append(threading.current_thread().name) or load(file))
    assert opened(lambda window: window.session.project.name, str(path))[-1] == "Read"
    assert readers == ["files"]


def test_where_the_file_cant_be_opened_the_demo_is_seen_and_may_be_worked_on(opened, answers, tmp_path):
    path: Path = tmp_path / "mine.mgd"
    path.write_text("nonsense")
    first, last = opened(title_and_curtain, str(path))
    assert first == ("mine.mgd - Micrograd Desktop", True)
    assert last[0].startswith("Moons demo, 2-16-16-1") and not last[1]
    assert len(answers.texts) == 1 and Preferences(tmp_path / "preferences.ini").recent() == []


def test_the_demo_is_seen_before_the_box_says_what_is_wrong(opened, answers, monkeypatch, tmp_path):
    path, seen = tmp_path / "mine.mgd", []
    path.write_text("{")
    exec_ = answers.exec
    monkeypatch.setattr(answers, "exec", lambda box: seen.append(title_and_curtain(box.parentWidget())) or exec_(box))
    opened(title_and_curtain, str(path))
    assert len(seen) == 1 and seen[0][0].startswith("Moons demo") and not seen[0][1]


@pytest.mark.parametrize("name", ["no-such-example", "nowhere.mgd"])
def test_a_name_that_is_nothing_is_told_without_a_window(capsys, name):
    assert cli.main([name]) == 2
    assert f"no example called '{name}'" in capsys.readouterr().err
