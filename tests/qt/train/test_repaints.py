"""What is not another thing than before is not painted again: a frame has few milliseconds."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QHBoxLayout, QWidget

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.edge_scale import EdgeScale
from micrograd_desktop.presentation.loss_history import HistoryPoint
from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.presentation.parameter_tree import State
from micrograd_desktop.presentation.pictures import PictureWishes, make_pictures
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.controls.steady_label import SteadyLabel
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.inspector.pane import ParameterInspector
from micrograd_desktop.qt.train.loss.pane import LossPlot
from micrograd_desktop.qt.train.loss.plot import LossCurves
from micrograd_desktop.qt.train.network.header import Legend
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.raster import code
from micrograd_desktop.training.results import Figures
from tests.qt.paintings import Paintings


class Requests(Paintings):
    """Counts how often a widget has to lay out what it holds."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture(autouse=True)
def light(qapp) -> None:
    theme().set_mode("light")
    theme().apply(qapp)


@pytest.fixture
def canvas(qtbot) -> NetworkCanvas:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(700, 420)
    graph = build_network_graph(NetworkSpec(hidden=(LayerSpec(3, "tanh"),)))
    canvas.set_graph(graph, ["tanh", "tanh"])
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


def test_a_leader_that_stays_where_it_was_repaints_nothing(qtbot, qapp, canvas: NetworkCanvas) -> None:
    canvas.view.set_leader((QPointF(10, 10), QPointF(50, 80)))
    qapp.processEvents()
    paintings = Paintings(canvas.view)
    canvas.view.set_leader((QPointF(10, 10), QPointF(50, 80)))
    qapp.processEvents()
    assert paintings.count == 0
    canvas.view.set_leader((QPointF(10, 10), QPointF(50, 90)))
    qtbot.waitUntil(lambda: paintings.count == 1)


def test_new_numbers_do_not_repaint_the_heads_over_the_columns(qtbot, qapp, canvas: NetworkCanvas) -> None:
    numbers = np.linspace(-1, 1, canvas.view.scene.graph.n_parameters)
    canvas.set_state(numbers, numbers, numbers)  # the first say which neurons are shown
    qapp.processEvents()
    network, heads = Paintings(canvas.view), Paintings(canvas.view.heads)
    canvas.set_state(-numbers, numbers, numbers)
    canvas.set_heatmaps(Heatmaps(np.zeros((4, 8, 8)), np.zeros((8, 8)), (-1.0, 1.0, -1.0, 1.0)))
    qtbot.waitUntil(lambda: network.count > 0)
    assert heads.count == 0


def test_a_legend_is_painted_when_what_is_seen_of_it_changes(qtbot, qapp) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    with qtbot.waitExposed(legend):
        legend.show()
    legend.set_scale(EdgeScale(1.52, 1.0, False))
    qapp.processEvents()
    paintings, tip = Paintings(legend), legend.toolTip()
    legend.set_scale(EdgeScale(1.5200001, 1.0, False))
    qapp.processEvents()
    assert paintings.count == 0 and legend.toolTip() == tip
    legend.set_scale(EdgeScale(1.9, 1.0, False))
    qtbot.waitUntil(lambda: paintings.count == 1)
    assert legend.toolTip() != tip


def test_marks_that_are_as_they_were_are_not_set_again(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    view, marked = BoundaryView(), []
    qtbot.addWidget(view)
    view.set_points(np.zeros((2, 2)), np.array([-1.0, 1.0]), np.empty((0, 2)), np.empty(0))
    monkeypatch.setattr(view.plot, "set_wrong", lambda points: marked.append(len(points)))
    for wrong in ([True, False], [True, False], [False, False]):
        view.set_wrong(np.array(wrong), np.empty(0, np.bool_))
    assert marked == [1, 0]


def test_the_figures_of_a_row_are_worked_out_once_a_state() -> None:
    state = State(np.array([3.0, 4.0]), None, np.zeros(2))
    assert state.figures(range(2)) is state.figures(range(2))
    assert state.figures(range(1)).value == 3.0


def test_figures_painted_alone_are_the_figures_of_whole_rows(qtbot, qapp) -> None:
    inspector = ParameterInspector()
    qtbot.addWidget(inspector)
    inspector.resize(640, 220)
    graph = build_network_graph(NetworkSpec(hidden=(LayerSpec(3, "tanh"),)))
    inspector.set_graph(graph)
    with qtbot.waitExposed(inspector):
        inspector.show()
    numbers = np.linspace(-1, 1, graph.n_parameters)
    inspector.select_node((1, 1))
    for step in range(4):
        inspector.set_state(step, numbers * step, None if not step else -numbers, numbers / 7)
    viewport = inspector.tree.viewport()
    inspector.tree.renew()
    qapp.processEvents()
    whole = viewport.grab().toImage()
    only = QImage(whole)
    only.fill(0)
    figures = inspector.tree._figures_rect()
    for top in range(0, viewport.height(), 37):  # bands that begin and end within rows
        band = QRect(figures.left(), top, figures.width(), 37) & viewport.rect()
        viewport.render(only, band.topLeft(), QRegion(band), QWidget.RenderFlag(0))
    assert figures.width() > 300 and only.copy(figures) == whole.copy(figures)


def test_counters_that_change_have_nothing_laid_out(qtbot, qapp) -> None:
    label, row = SteadyLabel("0", 40), QWidget()
    layout = QHBoxLayout(row)
    layout.addWidget(label)
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    qapp.processEvents()
    requests = Requests(row)
    for number in range(10):
        label.setText(str(number))
    qapp.processEvents()
    assert (requests.count, label.width()) == (0, 40)
    label.setText("123,456,789,123")
    qapp.processEvents()
    assert requests.count > 0 and label.width() == label.sizeHint().width() > 40


def test_another_axis_of_the_loss_is_painted_once_and_with_the_rest_of_the_frame(
    qtbot, qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither in the midst of the frame's numbers, nor a second time when the scene says what changed in it."""
    code.load()
    pane = LossPlot()
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.complete()
    with qtbot.waitExposed(pane):
        pane.show()
    names = ("data_loss", "objective", "penalty")
    pane.append(0, Figures(names, np.ones((5, 3))))
    pane.set_moment(4, Figures(names, np.ones((1, 3))))
    for _ in range(10):
        qapp.processEvents()
    assert pane.curves.pictured
    drawn, render = [], LossCurves._drawn_axes
    monkeypatch.setattr(LossCurves, "_drawn_axes", lambda *given: drawn.append(given) or render(*given))
    monkeypatch.setattr(pg.GraphicsScene, "render", lambda *_given: pytest.fail("nothing of the scene is seen"))
    figures = Figures(names, np.full((1, 3), 30.0))
    pane.append(5, Figures(names, np.full((2, 3), 30.0)))  # so few that only the axis of losses is another
    moment, none = HistoryPoint(7, figures.row(0)), np.zeros(0)
    wishes = PictureWishes(None, None, pane.picture_wish())
    drawing = make_pictures(wishes, none, None, none, Heatmaps(none, none, (0.0, 1.0, 0.0, 1.0)), moment).losses
    assert drawing is not None
    paintings = Paintings(pane.curves.viewport())
    pane.set_moment(7, figures, drawing)
    assert paintings.count == 0
    for _ in range(10):
        qapp.processEvents()
    assert (len(drawn), paintings.count) == (1, 1)


def test_a_long_run_that_grows_by_less_than_can_be_seen_keeps_its_picture(qtbot, qapp) -> None:
    """The tail shows what is new; once that is some pixels wide, or the run rests, losses are drawn anew."""
    code.load()
    pane, names, none = LossPlot(), ("data_loss", "objective", "penalty", "measured"), np.zeros(0)
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.complete()
    with qtbot.waitExposed(pane):
        pane.show()
    pane.set_live(True)
    figures = Figures(names, np.ones((1, 4)))

    def grow(steps: int) -> object:
        end = pane.history.end
        pane.append(end, Figures(names, np.ones((steps, 4))))
        wishes, maps = PictureWishes(None, None, pane.picture_wish()), Heatmaps(none, none, (0.0, 1.0, 0.0, 1.0))
        moment = HistoryPoint(end + steps, figures.row(0))
        drawing = make_pictures(wishes, none, None, none, maps, moment).losses
        pane.set_moment(end + steps, figures, drawing)
        qapp.processEvents()
        return pane.curves._picture._image

    for _ in range(3):
        drawn = grow(60_000)
    assert pane.curves.pictured
    for _ in range(4):  # of 500 steps to a pixel, and more
        kept = drawn
        drawn = grow(50)
    assert drawn is kept and pane.picture_wish() is None
    assert grow(20_000) is not kept
    grow(10)
    grow(10)
    assert pane.picture_wish() is None
    pane.set_live(False)
    assert pane.picture_wish() is not None
