"""What the window's first frame is made of and shows, and what comes after it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.data.split import extent, generate
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt import start
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.start import Start
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.train.network import painting
from micrograd_desktop.training.beginning import MOST_POINTS, beginning
from micrograd_desktop.training.run import Run

TOP = Path(__file__).resolve().parents[2]
PATIENCE = 20_000

SLOW = (
    "pyqtgraph", "networkx", "llvmlite", "contourpy", "fast_sugiyama", "numba", "torch", "matplotlib", "numpy.ma",
)  # fmt: skip
STANDARD = ("concurrent", "html", "logging", "statistics")
"""Libraries that the first frame does without, and modules of Python's own."""

OWN = (
    "qt.train.boundary.bent", "qt.train.history.area",
    "engine.kernel.kernel", "engine.kernel.compiler", "engine.language", "engine.trace", "project.migrations",
    "project.unsaved", "training.run", "training.engines", "qt.trace.workspace", "qt.recovery", "qt.questions",
    "qt.undo_list", "qt.palette", "qt.palette_row", "qt.preferences_dialog", "qt.welcome", "qt.shortcut_sheet",
    "qt.changed_keys", "qt.train.palette_sources", "presentation.palettes", "presentation.fuzzy",
    "presentation.help_pages", "qt.help_window", "presentation.portrait", "presentation.layer_figures",
    "engine.kernel.plan",
)  # fmt: skip
"""What of the app itself it does without: training, the compiler, programs, the Trace workspace."""


@pytest.fixture(scope="module")
def first_frame(tmp_path_factory):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path_factory.mktemp("own"))}
    command = [sys.executable, "-m", "tests.scenarios.first_frame"]
    done = subprocess.run(
        command, env=environment, cwd=TOP, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("module", [*SLOW, *STANDARD, *(f"micrograd_desktop.{name}" for name in OWN)])
def test_the_first_frame_does_without(first_frame, module):
    assert not [name for name in first_frame["modules"] if f"{name}.".startswith(f"{module}.")]


def test_what_is_not_qt_comes_before_pyside_which_reads_the_source_of_all_that_comes_after_it(first_frame):
    modules = first_frame["modules"]
    after = modules[modules.index("PySide6") :]
    assert "numpy" not in after
    own = [name for name in after if name.startswith("micrograd_desktop.")]
    assert [name for name in own if not name.startswith("micrograd_desktop.qt")] == []


def test_no_source_is_read_to_see_whether_a_module_uses_features_of_pyside(first_frame):
    assert first_frame["import"] != "__feature_import__"


def test_nothing_is_executed_that_describes_signatures(first_frame):
    """PySide6 carries it as sources: at each start they would be compiled, and they make long regular expressions."""
    executed = ("lib", "importhandler", "loader")
    assert first_frame["signatures"] == [f"shibokensupport.signature.{name}" for name in executed]


def test_pyside_makes_no_classes_of_widgets_that_the_first_frame_does_without(first_frame):
    """``QStyle`` has 11 enums; a ``QWizard`` is made where Qt hands out a widget whose class has to be found."""
    assert "QTreeView" in first_frame["classes"]
    without = {"QStyle", "QWizard", "QGraphicsView", "QMessageBox", "QFileDialog", "QTextEdit", "QAbstractSpinBox"}
    assert not without & set(first_frame["classes"])


def test_nothing_is_trained_or_imported_beside_the_first_frame(first_frame):
    assert first_frame["threads"] == ["MainThread"] and not first_frame["trains"]


def test_the_first_frame_shows_the_network_with_its_weights_and_the_points(first_frame):
    assert first_frame["weights"] and first_frame["points"] == 100
    assert first_frame["title"].startswith("Moons demo, 2-16-16-1")


def test_no_other_thread_makes_a_class_of_qts(qtbot, qapp, monkeypatch):
    """Else the window's thread could find it half made, and the program would end."""
    done = []

    def classes():
        for name in ("QAction", "QLabel", "QWizard"):
            done.append((name, threading.current_thread().name))
            yield

    def import_all(names):
        done.append((*names, threading.current_thread().name))

    class Shown:
        late_imports = ("pyqtgraph",)

        def complete(self):
            pass

    monkeypatch.setattr(start, "_make_classes", classes)
    monkeypatch.setattr(start, "_import_all", import_all)
    monkeypatch.setattr(start, "SLICE_SECONDS", 0.0)
    window = QWidget()
    qtbot.addWidget(window)
    starting = Start(window, [], lambda: [Shown()])
    with qtbot.waitSignal(starting.completed, timeout=PATIENCE):
        window.show()
    made = [(name, "MainThread") for name in ("QAction", "QLabel", "QWizard")]
    assert done == [(*start.SHARED, "MainThread"), *made, ("pyqtgraph", "imports")]


def test_every_class_of_qts_is_made():
    code = (
        "from micrograd_desktop.qt.start import _make_classes\n"
        "from PySide6 import QtCore, QtGui, QtWidgets\n"
        "assert not {'QWizard', 'QGraphicsView'} & set(vars(QtWidgets))\n"
        "for _ in _make_classes(): pass\n"
        "for module in (QtCore, QtGui, QtWidgets): print(set(dir(module)) - set(vars(module)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("set()\n" * 3, "")


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, answers):
    made = []
    theme().set_mode("light")

    def make(project=EXAMPLES["moons-demo"]):
        with theme().sheet_later():
            theme().apply(qapp)
            window = MainWindow(Saved(project), Preferences(tmp_path / "preferences.ini"))
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


def test_plots_and_training_come_by_themselves_after_the_first_frame(qtbot, make_window):
    window = make_window()
    train = window.workspace("train")
    boundary, loss = train.layout.boundary, train.layout.loss_plot
    sketches = boundary.figure.shown, loss._drawn
    window.show()
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: boundary.figure.shown is not sketches[0] and loss._drawn is not sketches[1], timeout=PATIENCE
    )
    assert boundary.plot.isVisible() and loss.curves.isVisible()
    assert len(boundary.plot.drawn_points(train=True)) == 100
    assert train.layout.canvas.view.scene.heatmaps is not None


def test_icons_that_only_menus_show_come_after_the_first_frame(qtbot, make_window):
    window = make_window()
    actions = {owned.row.id: window.actions_by_id[owned.row.id] for owned in window.rows if owned.row.icon}
    without = {name for name, action in actions.items() if action.icon().isNull()}
    assert without and not without & {"step", "reset", "toggle_running"}
    window.show()
    qtbot.waitUntil(lambda: not any(action.icon().isNull() for action in actions.values()), timeout=PATIENCE)


def test_pictures_of_neurons_are_made_once_for_the_first_frame(qtbot, make_window, monkeypatch):
    """The window is laid out three times before it is painted."""
    made, make = [], painting.make_tiles
    monkeypatch.setattr(painting, "make_tiles", lambda *given: made.append(given) or make(*given))
    monkeypatch.setattr(painting, "is_loaded", lambda: False)
    window = make_window()
    with qtbot.waitExposed(window):
        window.show()
    canvas = window.workspace("train").layout.canvas.view
    first = canvas.grab()
    assert len(made) == 1
    canvas.zoom(1.25)
    assert canvas.grab().toImage() != first.toImage() and len(made) == 2


def test_thumbnails_of_groups_that_are_not_shown_come_after_the_first_frame(make_window):
    window = make_window()
    panel = window.workspace("train").layout.data_panel
    with_points = {name for name, thumbnail in panel.thumbnails.items() if thumbnail.has_points}
    assert with_points == {name for name, row in DATASETS.items() if row.group == "two"} & set(panel.thumbnails)
    window.complete()
    assert all(thumbnail.has_points for thumbnail in panel.thumbnails.values())


def test_nothing_moves_in_the_network_when_its_first_moment_comes(qtbot, make_window, monkeypatch):
    begin = TrainingController.begin
    monkeypatch.setattr(TrainingController, "begin", lambda _controller: None)
    window = make_window()
    train = window.workspace("train")
    view, sketch = train.layout.canvas.view, train.layout.boundary.figure.shown
    window.show()
    qtbot.waitUntil(lambda: train.layout.boundary.figure.shown is not sketch, timeout=PATIENCE)
    assert train.binding.parameters is None
    centres, weights = view.scene.geometry.centres.copy(), view.array("weights").copy()
    begin(window.controller)
    train.binding.refresh()
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    assert np.array_equal(view.scene.geometry.centres, centres, equal_nan=True)
    assert np.array_equal(view.array("weights"), weights)


def test_networks_are_laid_out_by_networkx_once_it_is_there(qtbot, make_window, monkeypatch):
    asked = []
    window = make_window()
    window.show()
    window.complete()
    from micrograd_desktop.presentation.network_graph import NetworkGraph

    arranged = NetworkGraph.arranged
    monkeypatch.setattr(NetworkGraph, "arranged", lambda graph: asked.append(graph.layer_sizes) or arranged(graph))
    window.documents.open_example("xor")
    assert asked == [layer_sizes(window.session.project.network)]


def test_a_window_that_closes_at_once_ends_what_comes_later(qtbot, make_window):
    window = make_window()
    window.show()
    window.close()
    window.complete()
    assert not window.controller._thread.isRunning()


def test_play_before_the_plots_are_there_draws_the_curve_when_they_are(qtbot, make_window, tiny):
    window = make_window(tiny)
    train = window.workspace("train")
    window.controller.begin()
    window.controller.run_to(5)
    qtbot.waitUntil(lambda: train.layout.loss_plot.history.end == 5, timeout=PATIENCE)
    window.show()
    steps, _ = train.layout.loss_plot.curves.drawn_curve("data_loss")
    assert steps[0] == 0 and len(steps) >= 5


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_every_example_has_a_beginning_that_is_its_runs(name):
    start, run = beginning(EXAMPLES[name]), Run(EXAMPLES[name], engine="value")
    assert start is not None and start.parameters.tolist() == run.parameters.tolist()
    for own, theirs in ((getattr(start.points, a), getattr(run.points, a)) for a in start.points.__slots__):
        assert np.array_equal(own, theirs)


def test_a_run_that_stood_somewhere_begins_there(tiny):
    run = Run(tiny)
    run.advance(5)
    start = beginning(tiny, run.state())
    assert (start.step, start.epoch) == (5, run.epoch)
    assert start.parameters.tolist() == run.parameters.tolist()


def test_a_document_that_is_opened_shows_nothing_of_the_one_before(qtbot, make_window):
    window = make_window()
    window.show()
    window.complete()
    train = window.workspace("train")
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    window.documents.open_example("spiral")
    boundary, points = train.layout.boundary, generate(EXAMPLES["spiral"].dataset)
    assert np.array_equal(boundary.points.places[True], points.train_x) and boundary._heatmaps is None
    assert not boundary.plot._image.isVisible() and boundary.plot.extent == extent(points)


def test_too_much_is_left_to_the_run(tiny):
    assert beginning(replace(tiny, network=NetworkSpec(hidden=(LayerSpec(64, "tanh"),) * 2))) is None
    assert beginning(replace(tiny, dataset=replace(tiny.dataset, samples=MOST_POINTS + 1))) is None


def test_what_several_libraries_import_is_there_before_threads_import_them(qtbot, monkeypatch):
    """Two threads that import a package from different ends wait for each other, and one gets an error."""
    done = []
    monkeypatch.setattr("importlib.import_module", lambda name: done.append(name))
    window = QWidget()
    qtbot.addWidget(window)
    start = Start(window, [lambda: done.append("step")], lambda: ())
    start.complete()
    start.shutdown()
    assert done.index("importlib.resources") < done.index("step")
