"""The network canvas, pointed at with a real pointer and read back from its pixels."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.colours import DARK, LIGHT, diverging_rgb, rgb
from micrograd_desktop.presentation.edge_look import THIN
from micrograd_desktop.presentation.edge_scale import FIXED_TOPS
from micrograd_desktop.presentation.health import examine
from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.network.banner import Banner
from micrograd_desktop.qt.train.network.card_placement import free_place, leader
from micrograd_desktop.qt.train.network.edges import edge_strokes
from micrograd_desktop.qt.train.network.geometry import MORE_HEIGHT, MOST_SHOWN, NOTE_HEIGHT, lay_out
from micrograd_desktop.qt.train.network.neurons import badge_rect
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.qt.train.network.scene import FADED_EDGE, UPSTREAM_EDGE

EXTENT = (-1.0, 1.0, -1.0, 1.0)
SIZES = [(640, 400), (700, 420), (840, 460)]
NETWORKS = [(), (1,), (8, 8), (16, 16), (40, 3), (8,) * 8]


pytestmark = pytest.mark.usefixtures("drawn_by")


@pytest.fixture(autouse=True, scope="module")
def light_theme(qapp: QApplication) -> Iterator[None]:
    before = theme().mode
    theme().set_mode("light")
    theme().apply(qapp)
    yield
    theme().set_mode(before)


@pytest.fixture
def dark_later() -> Iterator[None]:
    """Lets a test go dark, and comes back to light."""
    yield
    theme().set_mode("light")


def graph_of(*sizes: int):
    return build_network_graph(NetworkSpec(hidden=tuple(LayerSpec(size, "tanh") for size in sizes)))


def heatmaps_of(graph, value: float = 0.5) -> Heatmaps:
    """Every neuron answers ``value`` below and minus ``value`` above."""
    grids = np.full((sum(graph.layer_sizes[1:]), 20, 20), value)
    grids[:, 10:] *= -1
    return Heatmaps(grids, np.zeros((20, 20)), EXTENT)


@pytest.fixture
def make(qtbot: QtBot):
    """Makes a shown canvas of a network with hidden layers of these sizes, its weights drawn at random."""

    def make_(*sizes: int, size=(840, 476)) -> NetworkCanvas:
        canvas = NetworkCanvas()
        qtbot.addWidget(canvas)
        canvas.resize(*size)
        graph = graph_of(*sizes)
        canvas.set_graph(graph, ["tanh"] * len(sizes) + ["linear"])
        rng = np.random.default_rng(1)
        canvas.set_state(*(rng.normal(size=graph.n_parameters) for _ in range(3)))
        canvas.set_heatmaps(heatmaps_of(graph))
        canvas.show()
        qtbot.waitExposed(canvas)
        return canvas

    return make_


@pytest.fixture
def canvas(make) -> NetworkCanvas:
    return make(3, 2)


def picture(canvas: NetworkCanvas) -> QImage:
    return canvas.view.grab().toImage()


def colour_at(canvas: NetworkCanvas, x: float, y: float) -> tuple[int, int, int]:
    colour = picture(canvas).pixelColor(round(x), round(y))
    return colour.red(), colour.green(), colour.blue()


def click(qtbot: QtBot, canvas: NetworkCanvas, point: QPointF) -> None:
    qtbot.mouseClick(canvas.view, Qt.MouseButton.LeftButton, pos=point.toPoint())


def button(canvas: NetworkCanvas, text: str) -> QPushButton:
    return next(b for b in canvas.findChildren(QPushButton) if b.text() == text and not b.isHidden())


def weight_point(canvas: NetworkCanvas, index: int) -> QPointF:
    point = canvas.view.places().parameter(index)
    assert point is not None
    return point


@pytest.mark.parametrize("sizes", NETWORKS)
@pytest.mark.parametrize("area", SIZES)
def test_every_neuron_lies_on_the_canvas_and_none_on_another(make, sizes, area):
    canvas = make(*sizes, size=area)
    rects = [canvas.view.node_rect(node) for node in canvas.view.scene.graph.nodes]
    shown = [rect for rect in rects if rect is not None]
    room = QRectF(canvas.view.rect()).adjusted(0, canvas.view.heads.height(), 0, 0)
    assert all(room.contains(rect) for rect in shown)
    assert not any(a.intersects(b) for a, b in itertools.combinations(shown, 2))
    assert canvas.width() == area[0]  # the header does not ask for more


@pytest.mark.parametrize("sizes", NETWORKS)
def test_buttons_over_the_layers_lie_on_the_canvas_and_none_on_another(make, sizes):
    canvas = make(*sizes, size=(640, 400))
    heads = canvas.view.heads
    buttons = [QRectF(b.geometry()) for _, *pair in heads.buttons for b in pair]
    assert len(buttons) == 2 * len(sizes)
    assert all(QRectF(heads.rect()).contains(b) for b in buttons)
    assert not any(a.intersects(b) for a, b in itertools.combinations(buttons, 2))


def test_a_neuron_shows_its_heat_map_with_the_smallest_y_below(canvas):
    rect = canvas.view.node_rect((1, 0))
    x = rect.center().x()
    below, above = (tuple(diverging_rgb(LIGHT, v).tolist()) for v in (0.5, -0.5))
    assert colour_at(canvas, x, rect.bottom() - 8) == below
    assert colour_at(canvas, x, rect.top() + 8) == above


def test_inputs_are_ramps_along_their_own_axis(canvas):
    x_rect, y_rect = (canvas.view.node_rect((0, i)) for i in range(2))
    image = picture(canvas)
    left, right = (image.pixelColor((x_rect.center() + QPointF(d, 0)).toPoint()) for d in (-15, 15))
    top, bottom = (image.pixelColor((y_rect.center() + QPointF(0, d)).toPoint()) for d in (-15, 15))
    assert left.red() > left.blue() and right.blue() > right.red()
    assert bottom.red() > bottom.blue() and top.blue() > top.red()


def test_an_edge_has_the_colour_of_its_sign_and_is_wider_for_a_larger_weight(canvas):
    graph = canvas.view.scene.graph
    parameters = np.zeros(graph.n_parameters)
    strong, weak = graph.weights((3, 0))
    parameters[strong], parameters[weak] = -4.0, 0.4
    canvas.set_state(parameters, parameters, parameters)
    image = picture(canvas)
    for index, darker in ((strong, "red"), (weak, "blue")):
        point = weight_point(canvas, index)
        colour = image.pixelColor(point.toPoint())
        assert (colour.red() > colour.blue()) == (darker == "red")
    assert coloured(image, weight_point(canvas, strong)) > 2 * coloured(image, weight_point(canvas, weak))


def coloured(image: QImage, around: QPointF) -> int:
    """How many pixels of a column through a point differ from the canvas."""
    x, y = round(around.x()), round(around.y())
    return sum(image.pixelColor(x, y + d).name().upper() != LIGHT.canvas for d in range(-10, 11))


def test_edges_show_gradients_or_updates_when_asked(qtbot, canvas):
    graph = canvas.view.scene.graph
    n = graph.n_parameters
    canvas.set_state(np.full(n, 1.0), np.full(n, -1.0), np.full(n, 1.0))
    point = weight_point(canvas, graph.weights((3, 0))[0])
    seen = []
    for quantity in ("weights", "gradients", "updates"):
        with qtbot.waitSignal(canvas.quantity_changed):
            canvas.header.quantities.buttons[quantity].click()
        colour = picture(canvas).pixelColor(point.toPoint())
        seen.append(colour.red() > colour.blue())
    assert seen == [False, True, False]


def test_clicking_a_neuron_selects_it_and_shows_its_numbers(qtbot, canvas):
    canvas.set_node_values({(1, 1): (0.9118, -0.0095, 1.5381, -0.0016), (3, 0): (-2.5, 0.1, -2.5, 0.1)})
    canvas.set_scores({(3, 0): -2.5})
    with qtbot.waitSignal(canvas.node_selected) as signal:
        click(qtbot, canvas, canvas.view.node_rect((1, 1)).center())
    assert signal.args == [(1, 1)]
    assert canvas.card.isVisible()
    text = canvas.card.accessibleName()
    assert text.startswith(
        "Neuron 1.2. Output (point): +0.9118, gradient −0.00950; Before tanh (point): +1.5381, gradient −0.00160;"
    )
    assert canvas.view.accessibleDescription() == f"{text}, selected"


def test_clicking_beside_everything_selects_nothing(qtbot, canvas):
    canvas.select_node((1, 0))
    with qtbot.waitSignal(canvas.node_selected) as signal:
        click(qtbot, canvas, QPointF(5, canvas.view.height() - 5))
    assert signal.args == [None]
    assert not canvas.card.isVisible()


def test_clicking_an_edge_selects_its_weight(qtbot, canvas):
    index = canvas.view.scene.graph.weights((3, 0))[1]
    with qtbot.waitSignal(canvas.parameter_selected) as signal:
        click(qtbot, canvas, weight_point(canvas, index))
    assert signal.args == [index]
    assert canvas.card.accessibleName().startswith("Weight 2.2 to output")


def test_selecting_by_program_sends_no_signal_and_a_bias_selects_its_neuron(qtbot, canvas):
    graph = canvas.view.scene.graph
    with qtbot.assertNotEmitted(canvas.node_selected), qtbot.assertNotEmitted(canvas.parameter_selected):
        canvas.select_parameter(graph.bias((2, 0)))
        assert canvas.view.scene.selected == (2, 0)
        canvas.select_parameter(graph.weights((2, 0))[0])
        assert (canvas.view.scene.selected, canvas.view.scene.selected_parameter) == (None, graph.weights((2, 0))[0])
        canvas.select_node(None)
    assert not canvas.card.isVisible()


def test_a_selection_fades_the_rest_unless_that_is_switched_off(canvas):
    scene, graph = canvas.view.scene, canvas.view.scene.graph
    canvas.select_node((2, 0))
    strength = dict(zip(scene.edge_parameters().tolist(), scene.strengths().tolist(), strict=True))
    assert all(strength[index] == 1.0 for index in graph.weights((2, 0)))
    assert all(strength[index] == UPSTREAM_EDGE for index in graph.weights((1, 0)))
    assert all(strength[index] == FADED_EDGE for index in graph.weights((2, 1)))
    assert scene.is_faded((2, 1)) and not scene.is_faded((1, 1))
    canvas.set_fade(False)
    assert set(scene.strengths().tolist()) == {1.0} and not scene.is_faded((2, 1))


def test_pointing_at_a_neuron_lets_its_paths_stand_out_until_the_pointer_leaves(qtbot, canvas):
    scene = canvas.view.scene
    qtbot.mouseMove(canvas.view, canvas.view.node_rect((1, 2)).center().toPoint())
    assert scene.focus == (1, 2)
    assert scene.strengths().min() == FADED_EDGE
    qtbot.mouseMove(canvas.view, QPoint(4, canvas.view.height() - 4))
    assert scene.focus is None
    assert scene.strengths().min() == 1.0


def test_the_fade_switch_outlives_another_network(canvas):
    canvas.set_fade(False)
    canvas.set_graph(graph_of(2), ["tanh", "linear"])
    assert not canvas.view.scene.fade


def test_a_typed_value_leaves_the_card_and_a_wrong_one_is_explained(qtbot, canvas):
    index = canvas.view.scene.graph.bias((1, 0))
    canvas.select_node((1, 0))
    button(canvas, "Edit bias").click()
    canvas.card._editor.setText("much")
    qtbot.keyClick(canvas.card._editor, Qt.Key.Key_Return)
    assert "much" in canvas.card._message.text() and canvas.card._message.isVisible()
    canvas.card._editor.setText("\u22120.25")
    with qtbot.waitSignal(canvas.parameter_value_entered) as signal:
        qtbot.keyClick(canvas.card._editor, Qt.Key.Key_Return)
    assert signal.args == [index, -0.25]
    assert not canvas.card._editor.isVisible()


def test_esc_in_the_editor_ends_the_edit_and_keeps_the_selection(qtbot, canvas):
    canvas.select_node((1, 0))
    button(canvas, "Edit bias").click()
    with qtbot.assertNotEmitted(canvas.parameter_value_entered):
        qtbot.keyClick(canvas.card._editor, Qt.Key.Key_Escape)
    assert canvas.card.isVisible() and not canvas.card._editor.isVisible()
    canvas.select_node((1, 1))
    assert button(canvas, "Edit bias")


def test_double_clicking_a_weight_edits_it(qtbot, canvas):
    index = canvas.view.scene.graph.weights((3, 0))[0]
    point = weight_point(canvas, index).toPoint()
    qtbot.mouseClick(canvas.view, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(canvas.view, Qt.MouseButton.LeftButton, pos=point)
    assert canvas.card._editor.isVisible()
    assert float(canvas.card._editor.text()) == canvas.view.weight(index)


def test_new_numbers_while_typing_leave_the_text_alone(qtbot, canvas):
    canvas.select_node((1, 0))
    button(canvas, "Edit bias").click()
    canvas.card._editor.setText("0.5")
    n = canvas.view.scene.graph.n_parameters
    canvas.set_state(*(np.ones(n) for _ in range(3)))
    assert canvas.card._editor.text() == "0.5" and canvas.card._editor.isVisible()


def test_freezing_a_weight_is_asked_for_and_shown(qtbot, canvas):
    index = canvas.view.scene.graph.weights((2, 0))[1]
    canvas.select_parameter(index)
    with qtbot.waitSignal(canvas.freeze_toggled) as signal:
        button(canvas, "Freeze weight").click()
    assert signal.args == [index, True]
    canvas.set_frozen(frozenset({index}))
    with qtbot.waitSignal(canvas.freeze_toggled) as signal:
        button(canvas, "Unfreeze weight").click()
    assert signal.args == [index, False]


def test_a_frozen_edge_is_dashed(canvas):
    graph = canvas.view.scene.graph
    parameters = np.zeros(graph.n_parameters)
    index = graph.weights((3, 0))[0]
    parameters[index] = 1.0
    canvas.set_state(parameters, parameters, parameters)
    assert gaps(canvas, index) == 0
    canvas.set_frozen(frozenset({index}))
    assert gaps(canvas, index) > 3


def gaps(canvas: NetworkCanvas, index: int) -> int:
    """How often the canvas shows through along an edge."""
    scene, image = canvas.view.scene, picture(canvas)
    path = scene.paths[int(np.flatnonzero(scene.edge_parameters() == index)[0])]
    points = [canvas.view.transform().map(path.pointAtPercent(p)) for p in np.linspace(0.1, 0.6, 400)]
    blank = [image.pixelColor(p.toPoint()).lightnessF() > 0.97 for p in points]
    return sum(not a and b for a, b in itertools.pairwise(blank))


def test_plus_and_minus_over_a_hidden_layer_ask_for_another_size(qtbot, canvas):
    layer, minus, plus = canvas.view.heads.buttons[1]
    asked = []
    canvas.layer_size_changed.connect(lambda *args: asked.append(args))
    for widget in (plus, minus):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert layer == 2 and asked == [(2, 1), (2, -1)]


def test_a_layer_of_one_neuron_can_not_lose_it(make):
    canvas = make(1)
    _, minus, plus = canvas.view.heads.buttons[0]
    assert not minus.isEnabled() and plus.isEnabled()


def test_arrows_walk_the_neurons_and_esc_selects_nothing(qtbot, canvas):
    walked = []
    canvas.node_selected.connect(walked.append)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape)
    for key in keys:
        qtbot.keyClick(canvas.view, key)
    assert walked == [(1, 0), (1, 1), (2, 1), (3, 0), (2, 0), None]


def test_the_wheel_zooms_about_the_pointer_and_fit_shows_all_again(canvas):
    view = canvas.view
    before = view.node_rect((1, 1))
    place = before.center()
    delta, none = QPoint(0, 120), Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(place, view.mapToGlobal(place), QPoint(), delta, Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(view, wheel)
    after = view.node_rect((1, 1))
    assert after.width() == pytest.approx(before.width() * 1.25)
    assert (after.center() - place).manhattanLength() < 1.0
    canvas.fit()
    assert view.node_rect((1, 1)) == before


def test_dragging_moves_the_network_and_selects_nothing(qtbot, canvas):
    view, start = canvas.view, QPoint(5, canvas.view.height() - 5)
    before = view.node_rect((1, 0)).center()
    with qtbot.assertNotEmitted(canvas.node_selected):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view, start + QPoint(30, -20))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(30, -20))
    assert (view.node_rect((1, 0)).center() - before).toPoint() == QPoint(30, -20)


@pytest.mark.parametrize("sizes", NETWORKS)
@pytest.mark.parametrize("zoom", [0.4, 1.0, 4.0])
def test_wherever_it_is_moved_some_of_it_stays_in_sight_and_a_double_click_beside_it_shows_all(
    qtbot, make, sizes, zoom
):
    view = make(*sizes).view
    whole = view.node_rect((0, 0))
    room = QRectF(view.rect()).adjusted(0, view.heads.height(), 0, 0)
    view.zoom(zoom)
    for towards in itertools.product((-1e6, 0.0, 1e6), repeat=2):
        view.pan(QPointF(*towards))
        drawn = view.transform().map(QPolygonF([QPointF(*p) for p in view.scene.geometry.samples.reshape(-1, 2)]))
        neurons = [rect.center() for node in view.scene.graph.nodes if (rect := view.node_rect(node)) is not None]
        assert any(map(room.contains, [*neurons, *drawn]))
    view.pan(QPointF(1e6, 1e6))
    empty = next(
        place
        for place in (QPoint(x, y) for x in range(4, view.width(), 9) for y in range(70, view.height(), 9))
        if view.at(QPointF(place)) == (None, None)
    )
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=empty)
    assert view.node_rect((0, 0)) == whole


def test_of_a_large_layer_the_strongest_are_shown_and_a_selected_one_too(make):
    canvas = make(40)
    view, graph = canvas.view, canvas.view.scene.graph
    outgoing = np.abs([view.weight(index) for index in graph.weights((2, 0))])
    order = np.argsort(-outgoing).tolist()
    assert all(view.node_rect((1, k)) is not None for k in order[:MOST_SHOWN])
    weakest = order[-1]
    assert view.node_rect((1, weakest)) is None
    canvas.select_node((1, weakest))
    assert view.node_rect((1, weakest)) is not None
    assert sum(view.node_rect((1, k)) is not None for k in range(40)) == MOST_SHOWN
    canvas.select_parameter(graph.weights((2, 0))[order[-2]])
    assert view.places().parameter(graph.weights((2, 0))[order[-2]]) is not None


def test_weights_and_neurons_that_are_not_numbers_show_it(canvas):
    graph = canvas.view.scene.graph
    parameters = np.full(graph.n_parameters, 0.01)
    index = graph.weights((3, 0))[0]
    parameters[index] = np.nan
    canvas.set_state(parameters, parameters, parameters)
    canvas.set_heatmaps(heatmaps_of(graph, np.nan))
    canvas.set_scores({(3, 0): np.nan})
    canvas.select_parameter(index)
    assert "Weight: NaN, gradient NaN" in canvas.card.accessibleName()
    rect = canvas.view.node_rect((3, 0))
    image = picture(canvas)
    colours = {image.pixelColor(round(rect.left() + 6 + d), round(rect.top() + 10)).name().upper() for d in range(20)}
    assert LIGHT.err_soft in colours and len(colours) > 1


def test_the_banner_says_what_happened_and_its_buttons_answer(qtbot, canvas):
    buttons = (("back", "Go to step 311", True), ("show", "Show the value", False))
    canvas.set_message(Banner("Training stopped.", buttons))
    assert canvas.banner.isVisible() and canvas.banner.accessibleName() == "Training stopped."
    with qtbot.waitSignal(canvas.banner_clicked) as signal:
        button(canvas, "Show the value").click()
    assert signal.args == ["show"]
    canvas.set_message(None)
    assert not canvas.banner.isVisible()


@pytest.mark.parametrize("area", SIZES)
def test_the_card_is_never_cut_nor_on_the_neuron_it_is_about(qtbot, make, area):
    canvas = make(8, 8, size=area)
    canvas.set_node_values(dict.fromkeys(canvas.view.scene.graph.nodes[2:], (-12345.6789, -1e-7, 1.0, 1.0)))
    canvas.set_scores({(3, 0): -12345.6789})
    for node in canvas.view.scene.graph.nodes[2:]:
        canvas.select_node(node)
        qtbot.wait(1)
        card = QRectF(canvas.card.geometry())
        assert QRectF(canvas.view.rect()).contains(card)
        assert not card.intersects(canvas.view.node_rect(node))
        assert canvas.card.height() >= canvas.card.sizeHint().height()


@pytest.mark.parametrize("area", SIZES)
def test_the_card_never_cuts_the_words_under_the_output(make, area):
    canvas = make(16, 16, size=area)
    graph = canvas.view.scene.graph
    canvas.set_node_values(dict.fromkeys(graph.nodes[2:], (0.5, 1.0, 1.0, 1.0)))
    canvas.set_scores({(3, 0): 1.25})
    (words,) = canvas.view.places().scores()
    selections = [partial(canvas.select_node, node) for node in graph.nodes]
    selections += [partial(canvas.select_parameter, index) for index in range(0, graph.n_parameters, 7)]
    for select in selections:
        select()
        card = QRectF(canvas.card.geometry())
        assert canvas.card.isHidden() or card.contains(words) or not card.intersects(words)


def test_the_card_keeps_off_the_selected_paths_where_there_is_room():
    room, about = QRectF(0, 0, 800, 400), QRectF(300, 180, 40, 40)
    paths = np.column_stack([np.linspace(340, 800, 60), np.full(60, 300.0)])
    place = free_place(room, QSizeF(276, 150), about, paths, [])
    assert room.contains(place) and place.bottom() <= 300.0 and not place.intersects(about)


@pytest.mark.parametrize("corner", [(400, 40), (0, 200), (90, 320), (90, 0)])
def test_the_line_to_the_card_ends_on_its_edge(corner):
    about, place = QRectF(200, 150, 40, 40), QRectF(*corner, 276, 60) if corner[0] != 0 else QRectF(0, 200, 150, 60)
    start, end = leader(about, place)
    assert about.adjusted(-1, -1, 1, 1).contains(start)
    assert place.adjusted(-1, -1, 1, 1).contains(end) and not place.adjusted(1, 1, -1, -1).contains(end)


def test_denser_layers_have_thinner_edges():
    widths = []
    for size in (4, 16):
        graph = graph_of(size, size)
        shown = tuple(tuple(range(n)) for n in graph.layer_sizes)
        widths.append(lay_out(graph, shown, 840, 400).edge_width)
    assert widths[0] == 1.0 and 0.5 <= widths[1] < 0.7


@pytest.mark.parametrize("quantity", ["weights", "gradients", "updates"])
def test_a_network_in_which_all_is_next_to_nothing_is_drawn_thin_and_the_legend_says_so(make, quantity):
    canvas = make(3, 2)
    tiny = np.random.default_rng(1).normal(size=canvas.view.scene.graph.n_parameters) * 1e-8
    canvas.set_quantity(quantity)
    vivid = {pen.widthF() for _, pen in edge_strokes(canvas.view.scene)}
    assert max(vivid) > 4.0 and "no wider" in canvas.header.legend.toolTip()
    canvas.set_state(tiny, tiny, tiny)
    assert max(pen.widthF() for _, pen in edge_strokes(canvas.view.scene)) < THIN + 0.5
    assert "thin edges are tiny ones" in canvas.header.legend.toolTip()


def test_a_weight_of_0_is_neither_blue_nor_orange(canvas):
    values = np.zeros(canvas.view.scene.graph.n_parameters)
    canvas.set_state(values, values, values)
    assert {pen.color().name() for _, pen in edge_strokes(canvas.view.scene)} == {LIGHT.ghost.lower()}


def test_heat_maps_of_another_network_are_not_drawn(canvas):
    before = canvas.view.scene.heatmaps
    canvas.set_heatmaps(heatmaps_of(graph_of(4)))
    assert canvas.view.scene.heatmaps is before


def test_a_new_theme_repaints_all_in_its_colours(canvas, dark_later):
    theme().set_mode("dark")
    rect = canvas.view.node_rect((1, 0))
    assert colour_at(canvas, 3, canvas.view.height() - 3) == rgb(DARK.canvas)
    assert colour_at(canvas, rect.center().x(), rect.bottom() - 8) == tuple(diverging_rgb(DARK, 0.5).tolist())
    assert QColor(DARK.canvas) != QColor(LIGHT.canvas)


def test_before_a_backward_pass_no_gradient_is_shown_as_a_number(make):
    canvas = make(3, 2)
    graph = canvas.view.scene.graph
    n = graph.n_parameters
    canvas.set_node_values({(1, 1): (0.5, None, 1.5, None)})
    canvas.set_state(np.ones(n), None, np.zeros(n))
    canvas.select_node((1, 1))
    text = canvas.card.accessibleName()
    assert text.startswith(
        "Neuron 1.2. Output (point): +0.5000, gradient –; Before tanh (point): +1.5000, gradient –; Bias (batch): "
    )
    assert text.endswith("+1.0000, gradient –")
    canvas.select_parameter(0)
    assert canvas.card.accessibleName().endswith("Weight: +1.0000, gradient –")
    assert canvas.card._caption.text() == "update –"
    assert canvas.view.tip(None, 0).endswith("gradient –")


@pytest.mark.parametrize("quantity", ["gradients", "updates"])
def test_before_a_backward_pass_edges_are_thin_and_neither_blue_nor_orange(make, quantity):
    canvas = make(3, 2)
    n = canvas.view.scene.graph.n_parameters
    canvas.set_state(np.ones(n), None, np.zeros(n))
    canvas.set_quantity(quantity)
    strokes = edge_strokes(canvas.view.scene)
    assert {(pen.color().name(), pen.widthF()) for _, pen in strokes} == {(LIGHT.ghost.lower(), THIN)}
    assert "no values before" in canvas.header.legend.toolTip()
    canvas.view.point_at(None, 0)
    canvas.select_node((1, 0))
    assert not canvas.grab().isNull()
    canvas.set_state(np.ones(n), np.ones(n), np.ones(n))
    assert "−1.0" in canvas.header.legend.toolTip()
    assert all(pen.color().name() != LIGHT.ghost.lower() for _, pen in edge_strokes(canvas.view.scene))


def test_before_anything_is_known_of_a_network_it_is_neither_blue_nor_orange(qtbot):
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(840, 476)
    canvas.set_graph(graph_of(3, 2), ["tanh", "tanh", "linear"])
    assert {pen.color().name() for _, pen in edge_strokes(canvas.view.scene)} == {LIGHT.ghost.lower()}
    assert "no values" in canvas.header.legend.toolTip()


@pytest.mark.parametrize("sizes", [(128,) * 4, (128,) * 8])
@pytest.mark.parametrize("area", SIZES)
def test_the_note_on_edges_and_the_counts_of_neurons_do_not_meet(make, sizes, area):
    canvas = make(*sizes, size=area)
    geometry = canvas.view.scene.geometry
    room = canvas.view.height() - canvas.view.heads.height()
    assert canvas.view.scene.left_out()
    assert np.nanmax(geometry.centres[:, 1] + geometry.sizes / 2) + MORE_HEIGHT <= room - NOTE_HEIGHT


def test_of_edges_that_are_alike_some_of_each_layer_are_drawn(make):
    canvas = make(16, 16, 16, 16)
    zeros = np.zeros(canvas.view.scene.graph.n_parameters)
    canvas.set_state(zeros, zeros, zeros)
    drawn = {path.elementAt(0).x for path, _ in edge_strokes(canvas.view.scene)}
    assert len(drawn) == 5


def test_in_a_narrow_canvas_the_layers_have_numbers_and_no_buttons(make):
    canvas = make(*(16,) * 8, size=(490, 400))
    assert all(minus.isHidden() and plus.isHidden() for _, minus, plus in canvas.view.heads.buttons)
    canvas.resize(840, 476)
    QApplication.processEvents()
    assert not any(minus.isHidden() or plus.isHidden() for _, minus, plus in canvas.view.heads.buttons)


@pytest.mark.parametrize("quantity", ["weights", "gradients", "updates"])
def test_on_the_fixed_scale_a_network_that_shrinks_is_drawn_thinner_and_the_legend_says_so(make, quantity):
    canvas = make(3, 2)
    canvas.resize(1100, 476)
    canvas.set_quantity(quantity)
    rng = np.random.default_rng(1)
    values = rng.normal(size=canvas.view.scene.graph.n_parameters) * FIXED_TOPS[quantity] / 2
    widest = {}
    for fixed in (False, True):
        canvas.header.fixed.setChecked(fixed)
        for factor in (1.0, 0.25):
            canvas.set_state(*[values * factor] * 3)
            widest[fixed, factor] = max(pen.widthF() for _, pen in edge_strokes(canvas.view.scene))
        assert ("The scale is fixed" in canvas.header.legend.toolTip()) == fixed
    assert widest[False, 1.0] == widest[False, 0.25]
    assert widest[True, 0.25] < 0.5 * widest[True, 1.0]
    canvas.set_graph(graph_of(2), ["tanh", "linear"])
    canvas.set_state(*[np.ones(9)] * 3)
    assert canvas.view.scene.scale().fixed


def test_a_picture_on_the_other_scale_is_left_aside(make):
    canvas = make(3)
    before = canvas.view.picture_wish()
    canvas.header.fixed.setChecked(True)
    after = canvas.view.picture_wish()
    assert after.request is not before.request
    assert (before.fixed, after.fixed) == (False, True)


def test_a_dot_is_filled_by_the_share_and_the_card_and_the_tip_say_and_define_it(make):
    canvas = make(3)
    outputs = np.zeros((4, 8))
    outputs[0, :4] = outputs[1] = 1.0
    canvas.set_health(examine(outputs, (2, 3, 1), ("tanh", "linear")))
    warned = [int((numbers(canvas, badge_rect(canvas.view.node_rect((1, k)))) == rgb(LIGHT.warn)).all(axis=2).sum())
              for k in range(3)]  # fmt: skip
    assert warned[2] == 0
    assert 0.4 * warned[1] < warned[0] < 0.9 * warned[1]
    tip = canvas.view.tip((1, 0), None)
    assert "saturated at 50.0% of 8 training points" in tip
    assert "below 0.02" in tip
    assert "below 0.02" not in canvas.view.tip((1, 2), None)
    canvas.select_node((1, 0))
    assert canvas.card._note.isVisible()
    assert canvas.card._note.text() == "Saturated at 50.0% of 8 training points"
    assert "below 0.02" in canvas.card._note.toolTip()
    canvas.select_node((2, 0))
    assert canvas.card._note.isHidden()
    canvas.select_node((1, 2))
    assert canvas.card._note.text() == "Saturated at 0.0% of 8 training points"
    canvas.select_parameter(0)
    assert canvas.card._note.isHidden()


def numbers(canvas: NetworkCanvas, rect: QRectF) -> np.ndarray:
    """The colours of a part of the drawn network, (h, w, 3)."""
    image = canvas.view.grab(rect.toAlignedRect()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return pixels[:, : image.width(), 2::-1].astype(int)
