"""Work that was not saved outlives its window: kept beside the preferences, and offered at the next start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

import micrograd_desktop
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.project.storage import Saved, load, save
from micrograd_desktop.project.unsaved import DAMAGED, Keeper, Work, leftovers
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import NOWHERE, Preferences
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run

PATIENCE = 20_000
BUTTON = QMessageBox.StandardButton
RATE = Set(TrainingSpec.learning_rate, 0.3)
ROOT = Path(micrograd_desktop.__file__).parent.parent


@pytest.fixture
def soon(monkeypatch):
    monkeypatch.setattr("micrograd_desktop.qt.autosave.INTERVAL_MS", 1)
    monkeypatch.setattr("micrograd_desktop.qt.autosave.Autosave.set_interval", lambda *_: None)  # as a person wants it


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "unsaved"


def kept(folder):
    """The only work in the folder, whoever holds it."""
    (file,) = folder.glob("*.work")
    return file


def leave(folder, work):
    keeper = Keeper(folder)
    keeper.keep(work)
    keeper.release()


def execute(window, edit):
    window.workspace("train").binding.execute(edit)


def steps(qtbot, window, count):
    binding = window.workspace("train").binding
    for step in range(binding.step + 1, binding.step + count + 1):
        qtbot.keyClick(window, Qt.Key.Key_S)
        qtbot.waitUntil(lambda step=step: binding.settled and binding.step == step, timeout=PATIENCE)


def test_what_is_changed_is_kept_and_the_file_stays_as_it_was(qtbot, open_window, soon, tiny, tmp_path, folder):
    path = tmp_path / "mine.mgd"
    save(tiny, path)
    before = path.read_bytes()
    window = open_window(tiny)
    window.documents.open_file(path)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        execute(window, RATE)
    assert b"mine.mgd" in kept(folder).read_bytes() and path.read_bytes() == before
    assert not window.isWindowModified() and window.documents.dirty
    window.end()  # as a crash leaves it
    (left,), _ = leftovers(folder)
    work = left.work()
    assert work.saved.project == window.session.project and work.path == path
    left.release()


def test_the_run_is_kept_with_it(qtbot, open_window, tiny, tmp_path, folder):
    save(tiny, tmp_path / "mine.mgd")
    window = open_window(tiny)
    window.documents.open_file(tmp_path / "mine.mgd")
    steps(qtbot, window, 3)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    window.autosave.shutdown()
    (left,), _ = leftovers(folder)
    checkpoint = left.work().saved.checkpoint
    left.release()
    run = Run(tiny)
    run.advance(3)
    assert checkpoint == to_checkpoint(run.state())


def test_what_is_kept_while_it_plays_is_a_moment_of_the_run(qtbot, open_window, soon, tiny, tmp_path, folder):
    save(tiny, tmp_path / "mine.mgd")
    window = open_window(tiny)
    window.documents.open_file(tmp_path / "mine.mgd")
    window.controller.play()
    for _ in range(5):
        with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
            pass
    window.autosave.shutdown()  # while it plays on, as a kill ends it
    (left,), said = leftovers(folder)
    checkpoint = left.work().saved.checkpoint
    left.release()
    assert said == [] and checkpoint.step > 0
    run = Run(tiny)
    run.advance(checkpoint.step)
    assert checkpoint == to_checkpoint(run.state())


def test_nothing_is_kept_of_what_is_saved_or_was_not_begun(qtbot, open_window, tiny, tmp_path, folder):
    window = open_window(tiny)
    window.autosave.keep()
    assert not folder.exists()
    steps(qtbot, window, 2)
    assert window.documents.document.path is None and not window.documents.dirty
    window.documents.document.save(tmp_path / "mine.mgd", to_checkpoint(window.workspace("train").binding.state))
    window.autosave.keep()
    assert not folder.exists()


def test_of_a_run_without_an_edit_it_is_kept_how_far_it_came_and_it_comes_again_to_the_bit(
    qtbot, open_window, answers, tiny, folder
):
    window = open_window(tiny)
    steps(qtbot, window, 6)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    assert kept(folder).stat().st_size < 4096
    window.end()  # as a kill leaves it
    again = open_window(replace(tiny, name="Other"))
    strip = again.recovery.strip
    assert strip.text.startswith("Unsaved work was left: Tiny, a run of 6 steps, kept at ")
    qtbot.mouseClick(strip.recover, Qt.MouseButton.LeftButton)
    again.autosave.keep()  # should it be killed while it is on its way
    binding = again.workspace("train").binding
    qtbot.waitUntil(lambda: binding.settled and binding.step == 6, timeout=PATIENCE)
    run = Run(tiny)
    run.advance(6)
    assert np.array_equal(binding.parameters, run.parameters) and again.session.project == tiny
    history = again.workspace("train").layout.loss_plot.history
    assert (history.start, history.end) == (0, 6)
    again.end()
    (left,), _ = leftovers(folder)
    assert (left.step, left.only_a_run) == (6, True)
    left.release()
    assert not again.documents.dirty  # as before: a run alone is not asked about


def test_a_run_that_is_looked_back_at_is_kept_as_far_as_it_came(qtbot, open_window, tiny, folder):
    window = open_window(tiny)
    execute(window, RATE)
    binding = window.workspace("train").binding
    steps(qtbot, window, 4)
    execute(window, Set(TrainingSpec.learning_rate, 0.2))
    steps(qtbot, window, 3)
    binding.look_at(2)
    qtbot.waitUntil(lambda: binding.settled and binding.step == 2, timeout=PATIENCE)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    window.end()
    (left,), _ = leftovers(folder)
    assert left.work().saved.checkpoint.step == 7
    left.release()


def test_the_strip_is_reached_by_key_and_gives_the_focus_to_the_network(qtbot, open_window, tiny, folder):
    leave(folder, left_run(tiny)[0])
    window = open_window(tiny)
    strip, seen = window.recovery.strip, []
    for _ in range(8):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert strip.recover in seen
    strip.recover.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.keyClick(strip.recover, Qt.Key.Key_Space)
    assert window.recovery.strip is None
    assert window.focusWidget() is window.shown.centre


@pytest.mark.parametrize("how", ["save", "discard", "close", "undo"])
def test_what_was_kept_is_dropped_when_it_is_saved_or_discarded(
    qtbot, open_window, answers, tiny, tmp_path, folder, how
):
    save(tiny, tmp_path / "mine.mgd")
    window = open_window(tiny)
    window.documents.open_file(tmp_path / "mine.mgd")
    execute(window, RATE)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    assert kept(folder)
    answers.answer = BUTTON.Discard
    if how == "close":
        window.close()
    else:
        with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
            if how == "save":
                assert window.documents.save()
            elif how == "discard":
                window.documents.new()
            else:
                window.session.undo()
                window.autosave.keep()
    assert list(folder.glob("*.work")) == []
    assert load(tmp_path / "mine.mgd").project == (window.session.project if how == "save" else tiny)


def test_the_same_work_is_not_written_twice(qtbot, open_window, tiny, folder):
    window = open_window(tiny)
    execute(window, RATE)
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    written = kept(folder).stat().st_ino
    window.autosave.keep()
    assert not window.autosave._job.busy and kept(folder).stat().st_ino == written


def left_run(tiny, path=None, digest=None):
    """Work on a run of seven steps with another rate."""
    project = replace(tiny, name="Left", training=replace(tiny.training, learning_rate=0.25))
    run = Run(project)
    run.advance(7)
    return Work(Saved(project, to_checkpoint(run.state()), digest), path), run


def test_work_that_was_left_is_offered_and_comes_back_as_it_was(qtbot, open_window, answers, tiny, tmp_path, folder):
    path = tmp_path / "mine.mgd"
    work, run = left_run(tiny, path, save(tiny, path).digest)
    leave(folder, work)
    window = open_window(tiny)
    strip = window.recovery.strip
    assert strip.isVisible() and strip.text.startswith("Unsaved work was left: mine.mgd, kept at ")
    assert not strip.choice.isVisible() and window.session.project == tiny  # nothing happens by itself
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        qtbot.mouseClick(strip.recover, Qt.MouseButton.LeftButton)
    binding = window.workspace("train").binding
    qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)
    assert window.recovery.strip is None
    assert window.session.project == work.saved.project and binding.step == 7
    assert window.windowTitle().startswith("mine.mgd*, ")
    steps(qtbot, window, 2)
    run.advance(2)
    assert np.array_equal(binding.parameters, run.parameters)
    assert len(list(folder.glob("*.work"))) == 1  # its own now, should it be killed in its turn
    assert load(path).project == tiny
    assert window.documents.save() and answers.texts == []
    assert load(path).project == work.saved.project and load(path).checkpoint.step == 9


def test_recovered_work_is_not_saved_over_a_changed_file(qtbot, open_window, answers, tiny, tmp_path, folder):
    path = tmp_path / "mine.mgd"
    work, _ = left_run(tiny, path, save(tiny, path).digest)
    leave(folder, work)
    save(replace(tiny, name="Theirs"), path)
    window = open_window(tiny)
    window.recovery.strip.recover.click()
    answers.answer = BUTTON.Cancel
    assert not window.documents.save()
    assert answers.texts == ["mine.mgd was changed by another program since it was opened or saved here."]
    assert load(path).project.name == "Theirs"


def test_work_without_a_file_comes_back_without_one_and_is_asked_about(qtbot, open_window, answers, tiny, folder):
    work, _ = left_run(tiny)
    leave(folder, work)
    window = open_window(tiny)
    window.recovery.strip.recover.click()
    assert window.documents.document.path is None and window.documents.dirty
    answers.answer = BUTTON.Discard
    window.close()
    assert answers.texts == ["Save the changes to Left?"]
    assert leftovers(folder) == ([], [])


def test_unsaved_work_of_this_window_is_not_lost_to_what_is_recovered(open_window, answers, tiny, folder):
    leave(folder, left_run(tiny)[0])
    window = open_window(tiny)
    execute(window, RATE)
    answers.answer = BUTTON.Cancel
    window.recovery.strip.recover.click()
    assert answers.texts == ["Save the changes to Tiny?"]
    assert window.recovery.strip.isVisible() and window.session.project.name == "Tiny"


def test_later_is_at_the_next_start_and_what_is_discarded_is_gone(qtbot, open_window, answers, tiny, folder):
    leave(folder, left_run(tiny)[0])
    first = open_window(tiny)
    second = open_window(tiny)
    assert second.recovery.strip is None  # offered once
    first.recovery.strip.later.click()
    assert first.recovery.strip is None
    third = open_window(tiny)
    answers.answer = BUTTON.Cancel
    third.recovery.strip.discard.click()
    assert answers.texts == ["Discard the unsaved work: Left?"] and third.recovery.strip.isVisible()
    answers.answer = BUTTON.Discard
    third.recovery.strip.discard.click()
    assert third.recovery.strip is None and list(folder.iterdir()) == []


def test_a_window_that_is_closed_unanswered_leaves_it(open_window, tiny, folder):
    leave(folder, left_run(tiny)[0])
    open_window(tiny).close()
    (left,), _ = leftovers(folder)
    left.release()


def test_of_several_one_is_chosen(qtbot, open_window, tiny, folder):
    for age, name in enumerate(("Newest", "Older", "Oldest")):
        leave(folder, Work(Saved(replace(tiny, name=name)), None))
        file = max(folder.glob("*.work"), key=lambda file: file.stat().st_mtime)
        os.utime(file, (1e9 - 86400 * age,) * 2)
    window = open_window(tiny)
    strip = window.recovery.strip
    assert strip.text == "Unsaved work of 3 projects was left:"
    named = [strip.choice.itemText(i) for i in range(strip.choice.count())]
    assert [text.split(", ")[0] for text in named] == ["Newest", "Older", "Oldest"]
    assert "kept on 9 September 2001 at" in named[0] or "kept on 8 September 2001 at" in named[0]
    strip.choice.setCurrentIndex(1)
    for _ in range(200):
        if window.focusWidget() is strip.recover:
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(strip.recover, Qt.Key.Key_Space)
    assert window.session.project.name == "Older"
    assert [strip.choice.itemText(i).split(", ")[0] for i in range(strip.choice.count())] == ["Newest", "Oldest"]


def test_what_can_not_be_read_is_said_and_hinders_nobody(open_window, answers, tiny, folder):
    leave(folder, left_run(tiny)[0])
    whole = kept(folder)
    (folder / "0.work").write_bytes(b"\x00rubbish")
    said = []
    window = open_window(tiny)
    assert "Unsaved work of an earlier start is damaged" in window.statusBar().currentMessage()
    head, _, _ = whole.read_bytes().partition(b"\n")
    whole.write_bytes(head + b"\n{")
    window.recovery.strip.recover.click()
    assert answers.texts[0].startswith("Unsaved work could not be read. Left is not a project file. In line")
    assert window.recovery.strip is None and window.session.project == tiny
    assert len(list((folder / DAMAGED).iterdir())) == 2 and said == []


def test_foreign_names_are_plain_text_in_the_strip(open_window, tiny, folder):
    leave(folder, Work(Saved(tiny), folder / ("<img src=zero>\n" + "x" * 200)))
    strip = open_window(tiny).recovery.strip
    assert r"<img src=zero>\nxx" in strip.text and len(strip.text) < 150
    assert strip._text.textFormat() == Qt.TextFormat.PlainText


def test_that_it_can_not_be_kept_is_said_once(qtbot, open_window, tiny, folder):
    folder.write_text("in the way")
    window = open_window(tiny)
    said = []
    window.autosave.failed.connect(said.append)
    for rate in (0.2, 0.3):
        execute(window, Set(TrainingSpec.learning_rate, rate))
        with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
            window.autosave.keep()
    assert len(said) == 1 and said[0].startswith("Unsaved work could not be kept: ")
    assert window.statusBar().currentMessage() == said[0]
    folder.unlink()
    with qtbot.waitSignal(window.autosave.done, timeout=PATIENCE):
        window.autosave.keep()
    assert kept(folder)


def test_without_a_home_nothing_is_kept_and_nothing_fails(qtbot, qapp, answers, tiny, tmp_path):  # H15
    window = MainWindow(Saved(tiny), Preferences(Path(NOWHERE)))
    qtbot.addWidget(window)
    execute(window, RATE)
    window.autosave.keep()
    save(tiny, tmp_path / "mine.mgd")
    window.documents.open_file(tmp_path / "mine.mgd")
    execute(window, RATE)
    window.keep_unsaved_work()
    window.end()
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.mgd"]


def test_a_second_window_on_a_file_is_told(open_window, answers, tiny, tmp_path):
    path = tmp_path / "mine.mgd"
    save(replace(tiny, name="Mine"), path)
    first, second = open_window(tiny), open_window(tiny)
    first.documents.open_file(path)
    first.documents.open_file(path)  # one's own is opened anew without a word
    assert answers.texts == []
    answers.answer = BUTTON.Cancel
    second.documents.open_file(path)
    assert answers.texts == ["mine.mgd is open in another window."] and second.documents.document.path is None
    answers.answer = BUTTON.Ok
    second.documents.open_file(path)
    assert second.documents.document.path == path
    first.documents.new()
    second.documents.save()
    first.documents.open_file(path)  # who has saved it holds it now
    assert len(answers.texts) == 3


def test_saving_over_a_file_that_is_open_in_another_window_is_asked_about(
    open_window, answers, tiny, tmp_path, monkeypatch
):
    path = tmp_path / "mine.mgd"
    save(tiny, path)
    first, second = open_window(tiny), open_window(tiny)
    first.documents.open_file(path)
    execute(second, RATE)
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    answers.answer = BUTTON.Cancel
    assert not second.documents.save()
    assert answers.texts == ["mine.mgd is open in another window."] and load(path).project == tiny
    answers.answer = BUTTON.Ok
    assert second.documents.save()
    execute(first, RATE)
    answers.answer = BUTTON.Cancel
    assert not first.documents.save()
    assert answers.texts[-1] == "mine.mgd was changed by another program since it was opened or saved here."


APP = """
import sys
from PySide6.QtCore import QTimer
import micrograd_desktop.qt.app, micrograd_desktop.qt.main_window, micrograd_desktop.qt.windows
from micrograd_desktop.project.edits import AddLayer
import micrograd_desktop.qt.autosave
micrograd_desktop.qt.autosave.INTERVAL_MS = {interval}
def work(window):
    window.execute(AddLayer())
    {then}
class Window(micrograd_desktop.qt.main_window.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, lambda: work(self))
micrograd_desktop.qt.windows.MainWindow = Window
sys.argv[1:] = ["xor"]
from micrograd_desktop.__main__ import main
sys.exit(main())
"""
AT_ONCE = "print('ready', flush=True)"
ONCE_KEPT = "window.autosave.done.connect(lambda: print('ready', flush=True))"
SIGNALS = {
    "SIGTERM": (600_000, AT_ONCE),
    "SIGINT": (600_000, AT_ONCE),
    "SIGHUP": (600_000, AT_ONCE),
    "SIGKILL": (1, ONCE_KEPT),
}


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
@pytest.mark.parametrize("name", SIGNALS)
def test_work_outlives_the_end_of_its_process(tmp_path, name):  # H13
    interval, then = SIGNALS[name]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    command = [sys.executable, "-c", APP.format(interval=interval, then=then)]

    def heeded():
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)

    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, preexec_fn=heeded)
    assert process.stdout is not None and process.stdout.readline() == b"ready\n"
    process.send_signal(getattr(signal, name))
    process.communicate(timeout=60)
    (folder,) = tmp_path.glob("*/unsaved")
    (left,), said = leftovers(folder)
    project = left.work().saved.project
    left.release()
    assert said == [] and project.name == "XOR" and len(project.network.hidden) == 2
    assert folder.stat().st_mode & 0o777 == 0o700
