"""However long the window is used, nothing of what it has left behind stays: every kind of resource has a bound."""

from __future__ import annotations

import gc
from collections import Counter

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QMessageBox, QWidget

from micrograd_desktop.engine.kernel.compiler.machine import MachineCode
from micrograd_desktop.engine.kernel.kernel import Kernel
from micrograd_desktop.presentation.network_graph import NetworkGraph
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.presentation.portrait import Portrait
from micrograd_desktop.project.edits import SetLayer, SetParameter
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.spec import LayerSpec
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.raster import code as raster_code
from micrograd_desktop.training.playback import Playback
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.timeline import Timeline
from tests.scenarios.test_documents import BIAS

KINDS = (Run, Portrait, Playback, Timeline, Kernel, MachineCode, NetworkGraph, ParameterHistory)
PATIENCE = 20_000


@pytest.fixture
def without_collector(qapp):
    """What is let go of must be gone by itself: tests of Qt have no collector, and begin with nothing left."""
    gc.collect()
    assert not gc.isenabled()


def alive() -> list[object]:
    return [thing for thing in gc.get_objects() if type(thing) in KINDS]


def test_of_networks_that_were_left_nothing_is_kept(qtbot, open_window, tiny, without_collector):
    raster_code.load()  # of which there is one for all windows
    earlier = alive()  # of other tests; held, so that they don't go meanwhile
    known = set(map(id, earlier))
    window = open_window(tiny)
    binding = window.workspace("train").binding
    counts = []
    for step, size in enumerate((4, 5, 6, 7, 8, 9), start=1):
        window.execute(SetLayer(0, LayerSpec.size, size))
        binding.do_step()
        qtbot.waitUntil(lambda: binding.settled and binding.step == step, timeout=PATIENCE)  # noqa: B023 - waited for
        counts.append(Counter(type(thing).__name__ for thing in alive() if id(thing) not in known))
    code = [count.pop("MachineCode", 0) for count in counts]  # compiled or not yet
    assert max(code) <= 2
    assert counts[-1] == counts[1]
    assert counts[-1]["Run"] == counts[-1]["Portrait"] == counts[-1]["NetworkGraph"] == 1


def test_documents_and_questions_leave_no_widgets_behind(qtbot, open_window, tiny):
    window = open_window(tiny)
    binding = window.workspace("train").binding
    counts = []
    for name in [*EXAMPLES, *EXAMPLES]:
        binding.execute(SetParameter(BIAS, 0.25))
        window.documents.open_example(name)
        qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)
        counts.append(len(window.findChildren(QWidget)))
    assert counts[-1] == counts[len(EXAMPLES) - 1]
    assert not window.findChildren(QMessageBox)


def test_a_change_of_theme_leaves_nothing_behind(open_window, tiny):
    window = open_window(tiny)
    plane = window.workspace("train").layout.boundary.plot.plotItem
    counts, spots, icons = [], [], []
    for mode in ("dark", "light") * 3:
        window.set_theme(mode)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(Counter(type(thing).__name__ for thing in window.findChildren(QObject)))
        spots.append(sum(len(item.fragmentAtlas) for item in plane.items if isinstance(item, pg.ScatterPlotItem)))
        icons.append(icon("search").cacheKey())
    assert counts[-1] == counts[1]
    assert spots[-1] == spots[1] > 0
    assert icons[-1] == icons[1]  # of every icon that is made Qt keeps what was drawn of it
    QPixmapCache.insert("drawn in the old colours", QPixmap(8, 8))
    window.set_theme("dark")
    assert QPixmapCache.find("drawn in the old colours") is None
