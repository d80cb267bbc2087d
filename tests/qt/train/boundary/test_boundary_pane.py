"""The output pane, moved over with a real pointer and read back from its pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from micrograd_desktop.data.table import Column
from micrograd_desktop.nn.problems import BINARY, REGRESSION, multi_class
from micrograd_desktop.presentation.boundary import Heatmaps, Probe, grid_points
from micrograd_desktop.presentation.colours import DARK, LIGHT, Tokens, output_rgb, rgb
from micrograd_desktop.presentation.decisions import shades
from micrograd_desktop.presentation.neuron_map import NeuronLook, ShownNeuron
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.qt.theme import load_fonts, theme
from micrograd_desktop.qt.train.boundary import plane
from micrograd_desktop.qt.train.boundary.header import NO_TEST_POINTS
from micrograd_desktop.qt.train.boundary.legend import HEIGHT
from micrograd_desktop.qt.train.boundary.pane import NO_POINTS, BoundaryView
from micrograd_desktop.qt.train.boundary.plane import MOST_DRAWN
from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot

MINUS = "\N{MINUS SIGN}"
EXTENT = (-4.0, 4.0, -4.0, 4.0)
TRAIN = np.array([[-2.0, -2.0], [2.0, 2.0], [0.0, -3.0]])
TRAIN_CLASSES = np.array([-1.0, 1.0, 1.0])
TEST = np.array([[-3.0, 3.0], [3.0, -3.0]])
TEST_CLASSES = np.array([1.0, -1.0])


pytestmark = pytest.mark.usefixtures("drawn_by")


@pytest.fixture(autouse=True)
def light_theme() -> Iterator[None]:
    before = theme().mode
    theme().set_mode("light")
    yield
    theme().set_mode(before)


def score_of_y(n: int = 41, factor: float = 3.0) -> Heatmaps:
    """Heat maps of a score that grows upwards and is 0 in the middle."""
    return Heatmaps(np.zeros((1, 2, 2)), factor * grid_points(EXTENT, n)[:, 1].reshape(n, n), EXTENT)


@pytest.fixture
def view(qtbot: QtBot) -> BoundaryView:
    """A shown output pane with three train and two test points."""
    load_fonts()
    widget = BoundaryView()
    qtbot.addWidget(widget)
    widget.resize(360, 430)
    widget.show()
    qtbot.waitExposed(widget)
    widget.set_points(TRAIN, TRAIN_CLASSES, TEST, TEST_CLASSES)
    widget.set_heatmaps(score_of_y())
    widget.set_wrong(np.array([False, False, True]), np.array([False, True]))
    return widget


def place(view: BoundaryView, x: float, y: float) -> QPoint:
    return view.plot.to_pixels(x, y).toPoint()


def move_to(view: BoundaryView, at: QPoint) -> None:
    """Move the pointer by a detour: Qt sends no event when it already stands there."""
    QTest.mouseMove(view.plot.viewport(), place(view, 3.5, 0.5))
    QTest.mouseMove(view.plot.viewport(), at)


def colour_at(view: BoundaryView, x: float, y: float) -> tuple[int, int, int]:
    pixel = view.plot.grab().toImage().pixelColor(place(view, x, y))
    return (pixel.red(), pixel.green(), pixel.blue())


def score_colour(colours: Tokens, score: float) -> tuple[int, ...]:
    return tuple(int(c) for c in output_rgb(colours, shades(BINARY, [score]))[0])


def test_the_plane_is_square_and_fills_the_extent(view: BoundaryView) -> None:
    for width, height in ((360, 430), (360, 300), (300, 600)):
        view.resize(width, height)
        rect = view.plot.plot_rect()
        assert rect.width() == pytest.approx(rect.height(), abs=1)
        top_right, bottom_left = view.plot.to_pixels(4, 4), view.plot.to_pixels(-4, -4)
        assert (top_right.x(), top_right.y()) == pytest.approx((rect.right(), rect.top()), abs=1)
        assert (bottom_left.x(), bottom_left.y()) == pytest.approx((rect.left(), rect.bottom()), abs=1)


def test_the_score_colours_the_plane_with_the_smallest_y_below(view: BoundaryView) -> None:
    assert colour_at(view, -1, 3.5) == pytest.approx(score_colour(LIGHT, 10.5), abs=3)
    assert colour_at(view, -1, -3.5) == pytest.approx(score_colour(LIGHT, -10.5), abs=3)


def test_the_line_where_the_score_is_zero_has_the_text_colour(view: BoundaryView) -> None:
    image = view.plot.grab().toImage()
    at = place(view, -1, 0)
    darkest = min(image.pixelColor(at.x(), at.y() + dy).lightness() for dy in range(-2, 3))
    beside = image.pixelColor(at.x(), at.y() + 8).lightness()
    assert darkest < 110 < 200 < beside


def test_discrete_colours_by_class_alone(view: BoundaryView) -> None:
    view.set_heatmaps(score_of_y(factor=0.1))
    assert colour_at(view, -1, 3) != pytest.approx(score_colour(LIGHT, 4.0), abs=3)
    view.set_discrete(True)
    assert view.discrete_box.isChecked()
    assert colour_at(view, -1, 3) == pytest.approx(score_colour(LIGHT, 4.0), abs=3)


def test_a_change_of_theme_recolours_plane_and_points(view: BoundaryView) -> None:
    theme().set_mode("dark")
    assert colour_at(view, -1, 3.5) == pytest.approx(score_colour(DARK, 10.5), abs=3)
    assert colour_at(view, -2, -2) == pytest.approx(rgb(DARK.neg), abs=3)


def test_train_points_are_filled_and_test_points_hollow(view: BoundaryView) -> None:
    assert colour_at(view, -2, -2) == pytest.approx(rgb(LIGHT.neg), abs=3)
    assert colour_at(view, 2, 2) == pytest.approx(rgb(LIGHT.pos), abs=3)
    assert colour_at(view, -3, 3) == pytest.approx(rgb(LIGHT.canvas), abs=3)


def test_a_score_that_is_not_a_number_has_its_own_colour(view: BoundaryView) -> None:
    view.set_heatmaps(Heatmaps(np.zeros((1, 2, 2)), np.full((20, 20), np.nan), EXTENT))
    assert colour_at(view, -1, 3.5) == pytest.approx(rgb(LIGHT.err_soft), abs=3)


def test_the_legend_counts_the_wrong_points_that_are_shown(view: BoundaryView) -> None:
    assert "test" in view.legend.text() and "wrong (2)" in view.legend.text()
    view.set_test_visible(False)
    assert "test" not in view.legend.text() and "wrong (1)" in view.legend.text()
    assert colour_at(view, -3, 3) != pytest.approx(rgb(LIGHT.canvas), abs=3)
    view.set_points(TRAIN, TRAIN_CLASSES, TEST, TEST_CLASSES)
    assert "wrong (0)" in view.legend.text()


def test_without_test_points_their_box_is_off_and_says_why(view: BoundaryView) -> None:
    view.set_points(TRAIN, TRAIN_CLASSES, np.empty((0, 2)), np.empty(0))
    assert not view.test_box.isEnabled() and view.test_box.toolTip() == tip_text(NO_TEST_POINTS)
    assert "test" not in view.legend.text()
    view.set_points(TRAIN, TRAIN_CLASSES, TEST, TEST_CLASSES)
    assert view.test_box.isEnabled() and view.test_box.toolTip() != NO_TEST_POINTS


def test_marks_must_match_the_points(view: BoundaryView) -> None:
    with pytest.raises(ValueError, match="one mark a point"):
        view.set_wrong(np.array([True]), np.array([False, True]))


def test_an_empty_pane_says_what_to_do(qtbot: QtBot) -> None:
    view = BoundaryView()
    qtbot.addWidget(view)
    assert view.plot.message == ""  # whether there are points is not known yet
    view.set_points(np.empty((0, 2)), np.empty(0), np.empty((0, 2)), np.empty(0))
    assert view.plot.message == NO_POINTS
    view.set_points(TRAIN, TRAIN_CLASSES, TEST, TEST_CLASSES)
    assert view.plot.message == ""


def test_a_large_set_is_thinned_in_the_picture_only(view: BoundaryView) -> None:
    points = np.random.default_rng(0).uniform(-4, 4, (20_000, 2))
    view.set_points(points, np.sign(points[:, 1]), np.empty((0, 2)), np.empty(0))
    view.set_wrong(np.ones(20_000, np.bool_), np.empty(0, np.bool_))
    assert len(view.plot.drawn_points(train=True)) == MOST_DRAWN
    assert "wrong (20,000)" in view.legend.text()


def test_marks_over_some_points_say_so_and_are_theirs(view: BoundaryView) -> None:
    numbers = np.array([0, 2])
    view.set_looked_at(numbers, None)
    view.set_decided(np.array([1, 0]), np.array([1, 0]))
    view.set_wrong(np.array([False, True]), np.array([False, False]))
    assert "over 4 of 5 points" in view._header.text and "wrong (1 of 4)" in view.legend.text()
    assert (
        "1 of 2 train points wrong (2 of 3 looked at); 0 of 2 test points wrong" in view.figure.shown.accessibleName()
    )
    assert view.points.ringed(None).tolist() == [TRAIN[2].tolist()]
    assert view.points.confusion().sum() == 4
    move_to(view, place(view, *TRAIN[1]))
    assert view.probe is not None and view.probe.sample is None  # one that was not looked at says nothing
    move_to(view, place(view, *TRAIN[2]))
    assert view.probe is not None and view.probe.sample == 2 and "wrong" in view.probe_row.text()
    view.set_test_visible(False)
    assert "over 2 of 3 points" in view._header.text
    view.set_looked_at(None, None)
    view.set_wrong(np.array([False, True, True]), np.array([False, False]))
    assert "over" not in view._header.text and len(view.points.ringed(None)) == 2
    assert "wrong (2)" in view.legend.text()


def test_there_is_one_mark_for_each_point_that_was_looked_at(view: BoundaryView) -> None:
    view.set_looked_at(np.array([0, 2]), None)
    with pytest.raises(ValueError, match="one mark a point"):
        view.set_wrong(np.zeros(3, np.bool_), np.zeros(2, np.bool_))


def test_of_many_wrong_points_those_are_ringed_that_are_drawn(view: BoundaryView) -> None:
    points = np.random.default_rng(0).uniform(-4, 4, (20_000, 2))
    view.set_points(points, np.sign(points[:, 1]), np.empty((0, 2)), np.empty(0))
    wrong = np.arange(20_000) % 3 == 0
    view.set_wrong(wrong, np.empty(0, np.bool_))
    shown = plane.drawn(20_000)
    assert np.array_equal(view.points.ringed(None), points[shown[wrong[shown]]])
    assert "wrong (6,667)" in view.legend.text()


def test_the_pointer_probes_a_place_and_reads_the_score(view: BoundaryView) -> None:
    probes: list[Probe] = []
    view.probed.connect(probes.append)
    move_to(view, place(view, 1.0, -1.0))
    probe = probes[-1]
    unit = view.plot.units_per_pixel()[0]
    assert probe[:2] == pytest.approx((1.0, -1.0), abs=unit) and probe.sample is None
    assert f"y {MINUS}" in view.probe_row.text() and "predicted A" in view.probe_row.text()
    assert view.plot.probe is not None and view.plot.probe[2] == pytest.approx(3 * probe.y, abs=1e-9)


def test_near_a_point_the_probe_is_that_point(view: BoundaryView) -> None:
    probes: list[Probe] = []
    view.probed.connect(probes.append)
    move_to(view, place(view, 0.0, -3.0) + QPoint(4, 4))
    assert probes[-1] == Probe(0.0, -3.0, 2, False)
    assert "train point 3: target B, wrong" in view.probe_row.text()
    move_to(view, place(view, -3.0, 3.0) + QPoint(-4, 3))
    assert probes[-1] == Probe(-3.0, 3.0, 0, True)
    view.set_test_visible(False)
    assert view.probe is None


def test_fewer_points_than_the_probe_is_at_let_it_go_whatever_else_is_told_of_them(view: BoundaryView) -> None:
    """The axes are others with the points: that is said while the probe still is at a point that is gone."""
    view.set_columns([Column("length")])
    move_to(view, place(view, 0.0, -3.0))
    assert view.probe is not None and view.probe.sample == 2
    view.set_points(np.array([[0.0]]), np.array([1.0]), np.empty((0, 1)), np.empty(0), REGRESSION)
    assert view.probe is None
    view.clear()
    assert view.probe is None


def test_a_click_keeps_the_probe_and_escape_lets_it_go(view: BoundaryView, qtbot: QtBot) -> None:
    viewport = view.plot.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place(view, 1.0, 0.0))
    kept = view.probe
    assert kept is not None and kept.sample is None
    move_to(view, place(view, -1.0, 1.0))
    assert view.probe == kept
    with qtbot.waitSignal(view.probed) as signal:
        QTest.keyClick(view.plot, Qt.Key.Key_Escape)
    assert signal.args == [None]
    assert view.probe is None and view.plot.probe is None


def test_a_click_on_a_point_asks_to_trace_it(view: BoundaryView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.point_clicked) as signal:
        QTest.mouseClick(view.plot.viewport(), Qt.MouseButton.LeftButton, pos=place(view, 2.0, 2.0))
    assert signal.args == [True, 1]


def test_arrow_keys_move_the_probe_and_stop_at_the_edge(view: BoundaryView) -> None:
    QTest.keyClick(view.plot, Qt.Key.Key_Right)
    assert view.probe is not None and view.probe.x == pytest.approx(8 / 60) and view.probe.y == 0
    for _ in range(70):
        QTest.keyClick(view.plot, Qt.Key.Key_Up)
    assert view.probe is not None and view.probe.y == 4.0


def test_an_exact_score_replaces_the_one_read_off_the_picture(view: BoundaryView) -> None:
    move_to(view, place(view, 2.0, 2.0))
    view.set_probe(2.0, 2.0, 5.25, "P(B) 0.99")
    assert view.plot.probe == (2.0, 2.0, 5.25) and "P(B) 0.99" in view.probe_row.text()
    view.set_probe(0.0, 0.0, 1.0, "an answer that came late")
    assert view.plot.probe == (2.0, 2.0, 5.25) and "late" not in view.probe_row.text()


def test_new_heat_maps_renew_the_score_under_the_probe(view: BoundaryView) -> None:
    move_to(view, place(view, 2.0, 2.0))
    view.set_heatmaps(score_of_y(factor=-1.0))
    assert view.plot.probe is not None and view.plot.probe[2] == pytest.approx(-2.0)


def test_each_sample_is_drawn_where_it_was_taken(view: BoundaryView) -> None:
    scores = np.full((5, 5), 0.5)
    scores[2, 2] = 4.0  # taken at 0, 0: a shifted picture is lighter at one side than at the other
    view.set_heatmaps(Heatmaps(np.zeros((1, 2, 2)), scores, EXTENT))
    image, centre = view.plot.grab().toImage(), view.plot.to_pixels(0, 0)
    reach = round(0.8 * abs(view.plot.to_pixels(2, 0).x() - centre.x()))
    red = {
        (dx, dy): image.pixelColor(round(centre.x()) + dx * reach, round(centre.y()) + dy * reach).red()
        for dx, dy in ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1))
    }
    assert red[-1, 0] == pytest.approx(red[1, 0], abs=4)
    assert red[0, -1] == pytest.approx(red[0, 1], abs=4)
    assert red[0, 0] < red[1, 0] - 20


@pytest.mark.parametrize(("shift", "is_test"), [(-3, False), (3, True)])
def test_of_a_train_and_a_test_point_the_nearer_is_probed(view: BoundaryView, shift: int, is_test: bool) -> None:
    apart = 6 * view.plot.units_per_pixel()[0]
    view.set_points(np.array([[1.0, 1.0]]), np.array([1.0]), np.array([[1.0 + apart, 1.0]]), np.array([-1.0]))
    between = (view.plot.to_pixels(1.0, 1.0) + view.plot.to_pixels(1.0 + apart, 1.0)) / 2
    move_to(view, between.toPoint() + QPoint(shift, 0))
    assert view.probe is not None and view.probe.sample == 0
    assert view.probe.is_test == is_test


def test_the_tip_of_the_plane_is_short_and_says_what_a_click_does(view: BoundaryView) -> None:
    tips = []
    for at in (None, place(view, 1.0, -1.0), place(view, 2.0, 2.0)):
        if at is not None:
            move_to(view, at)
        tips.append(view.plot.toolTip())
    assert tips == ["Click to keep the probe here"] * 2 + ["Click to trace this point"]
    widest = max(QFontMetrics(QToolTip.font()).horizontalAdvance(tip) for tip in tips)
    assert widest < 0.75 * view.plot.plot_rect().width()  # it covers neither the plot nor what stands beside it


@pytest.mark.parametrize("x", [1.0, 0.0])
def test_the_probe_row_is_never_cut_and_the_answer_goes_before_the_place(view: BoundaryView, x: float) -> None:
    assert view.probe_row.text() == "Probe point at the plane"
    move_to(view, place(view, x, -3.0))
    answer = "predicted A" if x else "train point 3: target B, wrong"
    rows = {}
    for width in (420, 360, 300, 260, 240):
        view.resize(width, 430)
        rows[width] = view.probe_row.text()
        assert answer in rows[width]
        assert view.probe_row.sizeHint().width() <= view.probe_row.width()
    assert "x " in rows[420] and ", y −" in rows[420]
    narrow = re.sub(r"x \S+, y \S+ ", "", rows[420])
    assert rows[240] == narrow if not x else rows[240] in (narrow, rows[420])
    view.plot.pointed.emit(None)
    assert view.probe_row.text() == "Probe point at the plane"


def test_of_points_that_come_after_a_clearing_it_is_not_said_how_many_are_wrong_before_it_is_known(
    view: BoundaryView,
) -> None:
    view.clear()
    view.set_points(TRAIN, TRAIN_CLASSES, TEST, TEST_CLASSES)
    assert "wrong" in view.legend.text() and "wrong (" not in view.legend.text()
    assert "wrong" not in view.plot.accessibleName()
    view.set_wrong(np.zeros(3, bool), np.zeros(2, bool))
    assert "wrong (0)" in view.legend.text() and "0 of 3 train points wrong" in view.plot.accessibleName()


def test_a_cleared_plane_has_neither_points_nor_colours(view: BoundaryView) -> None:
    view.clear()
    assert not len(view.plot.drawn_points(train=True)) and not len(view.plot.drawn_points(train=False))
    assert view.plot.message == "" and view.probe is None
    assert colour_at(view, -1, 3.5) == pytest.approx(rgb(LIGHT.canvas), abs=3)


def test_ticks_are_round_numbers_of_the_columns_own_unit() -> None:
    column = Column("length", 130.0, 20.0)
    places = plane.ticks(-2.0, 2.0, 300.0, column)
    assert [text for _at, text in places] == ["100", "120", "140", "160"]
    assert [at for at, _text in places] == pytest.approx([-1.5, -0.5, 0.5, 1.5])
    assert plane.ticks(-2.0, 2.0, 300.0) == plane.ticks(-2.0, 2.0, 300.0, Column("x"))


@pytest.mark.parametrize("unit", [0.001, 1.0, 1e-7, 2.5e5])
def test_every_label_of_the_left_axis_has_room_however_long_it_is(qtbot, unit):
    column = Column("length", scale=unit, shift=3.0 * unit)
    for pixels in (140.0, 300.0, 500.0):
        longest = max(len(label) for _, label in plane.ticks(-1.0, 1.0, pixels, column))
        assert plane.left_axis(-1.0, 1.0, column) >= plane.LABEL_GAP + 6.5 * longest
    assert plane.left_axis(-2.0, 2.0) == plane.LEFT_AXIS
    plot = BoundaryPlot()
    qtbot.addWidget(plot)
    plot.resize(360, 320)
    plot.show()
    before = plot.plot_rect()
    plot.set_axes((Column("x"), column))
    plot.set_extent((-1.0, 1.0, -1.0, 1.0))
    rect, axis = plot.plot_rect(), plot.plotItem.getAxis("left")
    assert rect.width() == pytest.approx(rect.height(), abs=1.0)
    assert axis.width() == plane.left_axis(-1.0, 1.0, column) and rect.left() >= axis.width()
    assert (rect == before) == (axis.width() == plane.LEFT_AXIS)


def test_a_plot_has_no_actions_that_no_menu_leads_to(view: BoundaryView, qtbot: QtBot) -> None:
    """pyqtgraph's export needs the place of a click on its menu, which is off here, and fails without one."""
    qtbot.waitUntil(lambda: not [a for a in view.plot.scene().findChildren(QAction) if "Export" in a.text()])
    assert view.plot.scene().contextMenu == []
    QTest.mouseClick(view.plot.viewport(), Qt.MouseButton.RightButton, pos=place(view, 0.0, 0.0))
    assert not view.plot.grab().isNull()


def test_a_neurons_map_in_place_of_eight_classes_leaves_the_plane_where_it_is(
    view: BoundaryView,
) -> None:
    view.resize(390, 420)
    classes = np.arange(16.0) % 8
    points = np.random.default_rng(1).uniform(-3.0, 3.0, (16, 2))
    view.set_points(points, classes, points[:2], classes[:2], multi_class(8))
    scores = np.zeros((8, 9, 9))
    view.set_heatmaps(Heatmaps(np.zeros((9, 9, 9)), np.zeros((9, 9)), EXTENT, scores))
    view.set_wrong(np.ones(16, np.bool_), np.zeros(2, np.bool_))
    QApplication.processEvents()
    place_before, height = view.plot.geometry(), view.legend.height()
    assert height == 2 * HEIGHT
    view.set_neuron(ShownNeuron(NeuronLook(-1, "linear"), "x", False, True))
    QApplication.processEvents()
    assert view.legend.breaks(view.legend._left) == [], "it has room in one line"
    assert (view.plot.geometry(), view.legend.height()) == (place_before, height)
    view.set_neuron(None)
    view.set_points(TRAIN, TRAIN_CLASSES, TEST, TEST_CLASSES, BINARY)
    QApplication.processEvents()
    assert view.legend.height() == HEIGHT
