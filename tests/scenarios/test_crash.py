"""A crash from end to end: the app trains, a rate is changed, it is killed, started again, and recovers to the bit."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import micrograd_desktop
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.training.run import Run

ROOT = Path(micrograd_desktop.__file__).parent.parent
RATES = {40: 0.3, 70: 0.02}

APP = """
import json, sys
from PySide6.QtCore import QTimer
import micrograd_desktop.qt.app, micrograd_desktop.qt.autosave, micrograd_desktop.qt.main_window
import micrograd_desktop.qt.windows
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.project.share_text import shared
micrograd_desktop.qt.autosave.INTERVAL_MS = {interval}
RATES = {rates}
def tell(window):
    binding = window.workspace("train").binding
    point = binding.newest
    history = window.workspace("train").layout.loss_plot.history
    said = {{"step": binding.step, "loss": point["data_loss"], "parameters": binding.parameters.tolist(),
             "known from": history.start, "project": shared(window.session.project).text}}
    print(json.dumps(said), flush=True)
def train(window):
    binding = window.workspace("train").binding
    goals = iter(sorted(RATES.items()) + [({end}, None)])
    goal = [None]
    def at_goal():
        step, rate = goal[0]
        if rate is not None:
            binding.execute(Set(TrainingSpec.learning_rate, rate))
            go()
        else:
            kept = window.autosave
            kept.done.connect(lambda: kept._kept and kept._kept[1] == step and tell(window))
            kept.keep()
    def look():
        if binding.settled and binding.step == goal[0][0]:
            waiting.stop()
            at_goal()
    waiting = QTimer(window, interval=5)
    waiting.timeout.connect(look)
    def go():
        goal[0] = next(goals)
        window.controller.run_to(goal[0][0])
        waiting.start()
    go()
def recover(window):
    binding = window.workspace("train").binding
    window.recovery.strip.recover.click()
    def look():
        if binding.settled and binding.step and binding.newest and window.workspace(
                "train").layout.loss_plot.history.start == 0:
            waiting.stop()
            tell(window)
    waiting = QTimer(window, interval=5)
    waiting.timeout.connect(look)
    waiting.start()
class Window(micrograd_desktop.qt.main_window.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        def begin():
            self.complete()
            {what}(self)
        QTimer.singleShot(0, begin)
micrograd_desktop.qt.windows.MainWindow = Window
sys.argv[1:] = ["xor"]
from micrograd_desktop.__main__ import main
sys.exit(main())
"""


def killed(what: str, end: int, folder: Path, interval: int = 600_000, rates: dict[int, float] = RATES) -> Any:
    """What a process of the app tells of its run, which is killed then."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(folder),
    }
    code = APP.format(what=what, end=end, interval=interval, rates=rates)
    process = subprocess.Popen([sys.executable, "-c", code], cwd=folder, env=environment, stdout=subprocess.PIPE)
    assert process.stdout is not None
    try:
        return json.loads(process.stdout.readline())
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)


def expected(end: int, rates: dict[int, float]) -> Run:
    project = EXAMPLES["xor"]
    for step, rate in rates.items():
        project = Set(TrainingSpec.learning_rate, rate).at(step).apply(project)
    run = Run(project)
    run.advance(end)
    return run


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
@pytest.mark.parametrize("rates", [RATES, {}], ids=["with edits", "a run alone"])
def test_after_a_crash_the_run_stands_where_it_stood_to_the_bit(tmp_path: Path, rates: dict[int, float]) -> None:
    run = expected(100, rates)
    loss = float(run.look().figures.column("data_loss")[0])
    before = killed("train", 100, tmp_path, rates=rates)
    after = killed("recover", 100, tmp_path)
    for told in (before, after):
        assert (told["step"], told["loss"]) == (100, loss)
        assert np.array_equal(told["parameters"], run.parameters)
    assert after["known from"] == 0 and after["project"] == before["project"]
