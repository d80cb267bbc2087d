"""The drawn graph of a trace, with real mouse and keys."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from micrograd_desktop.presentation.trace_folding import Folding
from micrograd_desktop.presentation.trace_program import TraceRequest, trace_program
from micrograd_desktop.project.programs import PROGRAMS
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.graph.pane import GraphPane
from micrograd_desktop.qt.trace.graph.pills import pill_size, text_px
from micrograd_desktop.qt.trace.graph.scene import factor, number
from micrograd_desktop.qt.trace.graph.view import READABLE

NEURON = "x1=2.0;x2=0.0;w1=-3.0;w2=1.0;b=6.881373587019543;x1w1=x1*w1;x2w2=x2*w2;s=x1w1+x2w2;n=s+b;o=n.tanh()"
NETWORK = "net = MLP(2, [8, 8, 1], seed=1)\nx = [1.0, -1.0]\no = net(x)"


def traced(program, **changes):
    return trace_program(TraceRequest(program, **changes))


def node(canvas, label):
    return [n.label for n in canvas.scene.traced.trace.nodes].index(label)


def centre(canvas, label):
    return canvas.card_rect(node(canvas, label)).center().toPoint()


@pytest.fixture
def canvas(qtbot):
    theme().set_mode("light")
    theme().apply(QApplication.instance())
    view = TraceCanvas()
    qtbot.addWidget(view)
    view.resize(900, 460)
    view.show()
    result = traced(NEURON)
    view.set_traced(result, result.walk.moment(18), 4)
    return view


def test_a_click_selects_a_value_and_escape_nothing(qtbot, canvas):
    with qtbot.waitSignal(canvas.node_selected) as selected:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=centre(canvas, "x2w2"))
    assert selected.args == [node(canvas, "x2w2")]
    assert "Selected: x2w2, made by ×, data 0.0000, gradient 0.5000, visited" in canvas.accessibleDescription()
    with qtbot.waitSignal(canvas.node_selected) as selected:
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert selected.args == [None]


def test_arrow_keys_walk_the_graph(qtbot, canvas):
    canvas.select_node(node(canvas, "o"))
    walked = []
    canvas.node_selected.connect(walked.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(canvas, key)
    names = [canvas.scene.walk.names[i] for i in walked]
    assert names[:2] == ["n", "b"] or names[:2] == ["n", "s"]
    assert len(names) >= 3


def test_enter_and_a_double_click_go_to_a_value(qtbot, canvas):
    canvas.select_node(node(canvas, "b"))
    with qtbot.waitSignal(canvas.node_activated) as activated:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert activated.args == [node(canvas, "b")]
    with qtbot.waitSignal(canvas.node_activated) as activated:
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=centre(canvas, "n"))
    assert activated.args == [node(canvas, "n")]


def test_pointing_tells_which_value(qtbot, canvas):
    with qtbot.waitSignal(canvas.node_hovered) as hovered:
        qtbot.mouseMove(canvas, centre(canvas, "x1"))
    assert hovered.args == [node(canvas, "x1")]
    assert "data 2.0" in canvas.toolTip()
    canvas.set_hovered(None)
    assert canvas.scene.hovered is None


def test_a_drag_pans_and_selects_nothing(qtbot, canvas):
    before, chosen = canvas.card_rect(0), []
    canvas.node_selected.connect(chosen.append)
    start = QPoint(450, 20)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in (10, 20, 40):
        qtbot.mouseMove(canvas, start + QPoint(step, step))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 40))
    moved = canvas.card_rect(0).topLeft() - before.topLeft()
    assert (round(moved.x()), round(moved.y())) == (40, 40)
    assert chosen == []


def test_the_wheel_zooms_at_the_pointer_and_fit_takes_it_back(canvas):
    at = QPointF(canvas.card_rect(node(canvas, "s")).center())
    scale = canvas.scale
    wheel = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    assert canvas.scale == pytest.approx(1.25 * scale)
    now = canvas.card_rect(node(canvas, "s")).center()
    assert (now - at).manhattanLength() < 1.0
    canvas.fit()
    assert canvas.scale == pytest.approx(scale)


def test_other_numbers_leave_zoom_and_selection(canvas):
    canvas.select_node(node(canvas, "s"))
    canvas.zoom(1.5)
    old = canvas.scene.traced
    scale, place = canvas.scale, canvas.card_rect(0)
    moved = traced(NEURON.replace("2.0", "2.5", 1), before=old)
    canvas.set_traced(moved, moved.walk.moment(18), 4)
    assert canvas.scale == scale
    assert canvas.card_rect(0) == place
    assert canvas.scene.selected is not None


def test_groups_open_with_a_double_click_and_close_with_their_title(qtbot, canvas):
    result = traced(NETWORK)
    canvas.set_traced(result, result.walk.moment(0), 4)
    path = ("Layer 1", "Neuron 1.3")
    card = next(c for c in result.layout.cards if c.key == path)
    with qtbot.waitSignal(canvas.group_toggled) as toggled:
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.card_rect(card.output).center().toPoint())
    assert toggled.args == [path]
    opened = traced(NETWORK, folding=Folding().toggle(path), before=result)
    canvas.set_traced(opened, opened.walk.moment(0), 4)
    (frame,) = opened.layout.frames
    title = canvas.to_widget(QPointF(frame.left + 20, frame.top + 8)).toPoint()
    with qtbot.waitSignal(canvas.group_toggled) as toggled:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=title)
    assert toggled.args == [path]


def test_large_graphs_have_a_map_that_moves_the_view(qtbot, canvas):
    assert not canvas.minimap.isVisible()
    result = traced(NETWORK)
    canvas.set_traced(result, result.walk.moment(0), 4)
    assert canvas.minimap.isVisible()
    canvas.zoom(4.0)
    before = canvas.card_rect(result.trace.root)
    qtbot.mouseClick(canvas.minimap, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert canvas.card_rect(result.trace.root) != before


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("position", [0, 4, 10, 11, 18, 20])
def test_every_position_is_painted_in_every_theme(canvas, mode, position):
    theme().set_mode(mode)
    canvas.set_moment(canvas.scene.walk.moment(position), reveal=True)
    canvas.set_stale("Last valid graph" if position == 4 else "")
    for scale in (1.0, 0.4, 0.15):
        canvas.zoom(scale / canvas.scale)
        assert not canvas.grab().isNull()
    theme().set_mode("light")


def test_no_card_is_under_the_words_that_say_that_a_graph_is_an_old_one(qtbot, canvas):
    from micrograd_desktop.qt.theme import tokens

    canvas.fit()
    start, spot = centre(canvas, "o"), QPoint(14, 14)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, QPoint(40, 20))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    ground = tokens().canvas.lower()
    assert canvas.card_rect(node(canvas, "o")).contains(QPointF(spot))
    assert canvas.grab().toImage().pixelColor(spot).name() != ground
    canvas.set_stale("Last valid graph")
    assert canvas.grab().toImage().pixelColor(spot).name() == ground


def test_the_current_value_is_ringed_in_the_colour_of_gradients(canvas):
    from PySide6.QtGui import QColor

    from micrograd_desktop.qt.theme import tokens

    canvas.fit()
    image = canvas.grab().toImage()
    rect = canvas.card_rect(node(canvas, "x1w1"))
    found = {
        image.pixelColor(round(rect.left() - 4 * canvas.scale) + d, round(rect.center().y())).name() for d in (-1, 0, 1)
    }
    assert QColor(tokens().grad).name() in found


def test_the_pane_finds_and_asks(qtbot):
    pane = GraphPane()
    qtbot.addWidget(pane)
    pane.resize(900, 400)
    pane.show()
    with qtbot.waitSignal(pane.found) as found:
        qtbot.keyClicks(pane.search, "x")
    assert found.args == ["x"]
    with qtbot.waitSignal(pane.constants_toggled) as toggled:
        pane.constants.click()
    assert toggled.args == [False]
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert pane.search.text() == ""


def pill_boxes(scene, px):
    """Every local derivative on a wire, as it is painted in text of that size."""
    found = ((scene.wire_pill(k, px), k) for k in range(len(scene.layout.wires)))
    for pill, _ in found:
        if pill is not None:
            width, height = pill_size(pill[1], px)
            yield QRectF(pill[0].x() - width / 2, pill[0].y() - height / 2, width, height)


def test_a_graph_that_has_just_room_opens_whole(canvas):
    result = traced(PROGRAMS["lecture-neuron"].text)
    left, top, right, bottom = result.layout.bounds
    canvas.resize(round((right - left) * READABLE) + 90, round((bottom - top) * READABLE) + 4)  # not with its margins
    canvas.set_traced(result, result.walk.moment(result.walk.n_forward), 4)
    canvas.begin()
    assert canvas.scale == pytest.approx(READABLE)
    inside = QRectF(canvas.rect())
    assert all(inside.contains(canvas.card_rect(node)) for node in range(len(result.trace.nodes)))


THREE_USES = "a = Value(1.5)\nb = Value(-2.0)\nc = a * b\nd = c + a\nL = d.tanh() * a\n"


def test_each_of_three_uses_has_its_local_derivative_on_its_wire(canvas):
    result = traced(THREE_USES)
    canvas.set_traced(result, result.walk.moment(result.walk.n_forward), 4)
    scene = canvas.scene
    wires = [k for k, wire in enumerate(scene.layout.wires) if scene.walk.names[wire.operand] == "a"]
    assert len(wires) == 3 and all(scene.wire_pill(k, 11.0) is not None for k in wires)


@pytest.mark.parametrize("scale", [1.0, 0.8, READABLE])
@pytest.mark.parametrize(
    "program",
    [
        "x = 3.0\ny = x * x\n",
        "a = -0.41421\nb = a * a + a\nc = b * b * a + b\nd = c.leaky_relu() * a + c\n",
        THREE_USES,
        PROGRAMS["readme"].text,
        "n = MLP(3, [4, 4, 1])\nloss = (n([1.0, -2.0, 0.5]) - 1.0)**2\n",
    ],
)
def test_no_local_derivative_covers_a_card_an_op_or_another(canvas, program, scale):
    result = traced(program)
    canvas.set_traced(result, result.walk.moment(result.walk.n_forward), 4)
    scene = canvas.scene
    boxes = list(pill_boxes(scene, text_px(11, scale)))
    assert boxes
    taken = [scene.rect(card) for card in scene.layout.cards]
    taken += [
        QRectF(scene.op_centre(card).x() - card.op_width / 2, card.y - 14, card.op_width, 28)
        for card in scene.layout.cards
        if scene.has_op(card)
    ]
    for k, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in [*taken, *boxes[:k]])


def test_a_value_that_is_both_operands_has_a_local_derivative_on_each_wire(canvas):
    result = traced("x = 3.0\ny = x * x\n")
    canvas.set_traced(result, result.walk.moment(3), 4)
    pills = [canvas.scene.wire_pill(k, 11.0) for k in range(2)]
    assert [text for _, text in pills] == ["×3.0", "×3.0"]
    assert pills[0][0].y() < pills[1][0].y()
    assert canvas.scene.path(0).pointAtPercent(0.5) != canvas.scene.path(1).pointAtPercent(0.5)
    assert all(canvas.scene.is_active(wire) for wire in canvas.scene.layout.wires)


@settings(deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(5, 8))
def test_a_local_derivative_is_cut_to_its_room_and_keeps_its_sign_and_size(value, most):
    text = factor(value, most)
    number = float(text[1:].replace("−", "-"))
    assert number == pytest.approx(value, rel=0.5) or abs(value) > 1e308
    assert len(text) <= max(most, len("×−1e−308"))


@pytest.mark.parametrize("program", [NETWORK, "a = 1.0\nfor i in range(55): a = a*1.01\n"])
@pytest.mark.parametrize("size", [(900, 460), (660, 300)])
def test_a_graph_opens_so_that_it_can_be_read_with_the_current_value_in_sight(canvas, program, size):
    canvas.resize(*size)
    result = traced(program)
    for position in (result.walk.n_forward, result.walk.length):
        canvas.set_traced(traced(NEURON), result.walk.moment(0), 4)
        canvas.set_traced(result, result.walk.moment(position), 4)
        assert canvas.scale >= READABLE
        seen = result.trace.root if position == result.walk.n_forward else canvas.scene.moment.current
        assert QRectF(canvas.rect()).contains(canvas.card_rect(seen))
        canvas.resize(size[0] - 60, size[1] - 40)
        QApplication.processEvents()
        assert QRectF(canvas.rect()).contains(canvas.card_rect(seen))
        canvas.resize(*size)


@pytest.mark.parametrize("scale", [3.0, 1.0, 0.8, 0.68, 0.55, 0.3])
@pytest.mark.parametrize("size", [11, 12, 12.5, 15, 21])
def test_no_text_is_smaller_than_eleven_pixels(scale, size):
    assert round(text_px(size, scale) * scale) >= 11


def in_sight(canvas, *labels):
    return [canvas.rect().contains(canvas.card_rect(node(canvas, label)).toAlignedRect()) for label in labels]


def test_a_step_backward_shows_the_operands_whose_gradients_it_moves(qtbot, canvas):
    canvas.resize(480, 250)
    canvas.centre_on(QPointF(canvas.scene.layout.bounds[2], 0))
    walk = canvas.scene.walk
    visits = [canvas.scene.traced.trace.nodes[visit.node].label for visit in walk.backward.visits]
    assert in_sight(canvas, "x2", "w2") == [False, False]
    canvas.set_moment(walk.moment(walk.n_forward + visits.index("x2w2") + 1), reveal=True)
    assert in_sight(canvas, "x2w2", "x2", "w2") == [True] * 3


def test_where_there_is_no_room_for_the_operands_the_current_card_is_in_sight(qtbot, canvas):
    canvas.resize(320, 200)
    canvas.zoom(1.2 / canvas.scale)
    walk = canvas.scene.walk
    visits = [canvas.scene.traced.trace.nodes[visit.node].label for visit in walk.backward.visits]
    canvas.set_moment(walk.moment(walk.n_forward + visits.index("x2w2") + 1), reveal=True)
    assert in_sight(canvas, "x2w2") == [True]


def test_the_walk_moves_nothing_while_all_is_in_sight(canvas):
    canvas.fit()
    before = canvas.card_rect(node(canvas, "o"))
    walk = canvas.scene.walk
    for position in range(walk.length + 1):
        canvas.set_moment(walk.moment(position), reveal=True)
        assert canvas.card_rect(node(canvas, "o")) == before


@pytest.mark.parametrize("look", ["select_node", "walk"])
def test_the_map_gives_way_to_the_value_that_is_looked_at(canvas, look):
    canvas.resize(420, 300)
    canvas.zoom(1.0 / canvas.scale)
    moved = set()
    for i in range(len(canvas.scene.traced.trace.nodes)):
        if look == "walk":
            walk = canvas.scene.walk
            canvas.set_moment(walk.moment(walk.position_of_node(i, backward=True)), reveal=True)
        else:
            canvas.select_node(i)
        assert canvas.minimap.isVisible()
        map_ = QRectF(canvas.minimap.geometry())
        assert not map_.intersects(canvas.card_rect(i))
        assert canvas.rect().toRectF().contains(map_)
        moved.add((map_.x(), map_.y()))
    assert len(moved) > 1  # else this program tries nothing


def bring_under_map(canvas, i):
    """Move the graph until a node's card is where the map was."""
    spot, middle = QPointF(canvas.minimap.geometry().center()), QPointF(canvas.width() / 2, canvas.height() / 2)
    canvas.centre_on((canvas.card_rect(i).center() + middle - spot - canvas.to_widget(QPointF(0, 0))) / canvas.scale)
    assert canvas.card_rect(i).contains(spot)


def test_the_map_keeps_away_from_the_root_and_from_what_differs_and_is_gone_where_it_can_not(canvas):
    result = traced(NETWORK)
    root, every = result.trace.root, frozenset(range(len(result.trace.nodes)))
    canvas.set_traced(result, result.walk.moment(result.walk.length), 4)
    map_ = canvas.minimap
    for _ in range(3):
        place = map_.pos()
        bring_under_map(canvas, root)
        assert map_.isVisible() and map_.pos() != place
        assert not map_.geometry().toRectF().intersects(canvas.card_rect(root))
    for i in sorted(every - {root}):  # until one is under the map, and the root does not drive that away
        bring_under_map(canvas, i)
        if map_.geometry().toRectF().intersects(canvas.card_rect(i)):
            break
    else:
        pytest.fail("No value was under the map.")
    canvas.set_differing(frozenset({i}), "err")
    assert map_.isVisible() and not map_.geometry().toRectF().intersects(canvas.card_rect(i))
    canvas.resize(320, 200)
    canvas.zoom(10.0)
    card = canvas.scene.layout.cards[canvas.scene.layout.card_of[root]]
    canvas.centre_on(QPointF(card.x, card.y))  # it is in all corners
    assert map_.isHidden()
    canvas.centre_on(QPointF(card.x + 2 * card.width, card.y))
    assert map_.isVisible()


def test_the_map_stays_under_the_pointer_that_drags_in_it(qtbot, canvas):
    result = traced(NETWORK)
    canvas.set_traced(result, result.walk.moment(0), 4)
    canvas.zoom(3.0)
    map_, before = canvas.minimap, canvas.minimap.pos()
    qtbot.mousePress(map_, Qt.MouseButton.LeftButton, pos=QPoint(map_.width() - 8, map_.height() // 2))
    for x in range(map_.width() - 8, 8, -4):
        qtbot.mouseMove(map_, QPoint(x, map_.height() // 2))
        assert map_.pos() == before and map_.isVisible()
    qtbot.mouseRelease(map_, Qt.MouseButton.LeftButton, pos=QPoint(8, map_.height() // 2))
    assert map_.isHidden() or not map_.geometry().toRectF().intersects(canvas.card_rect(result.trace.root))


def test_a_folded_card_shows_the_value_of_it_that_is_looked_at(canvas):
    result = traced(NETWORK, folding=Folding("neurons"))
    walk = result.walk
    canvas.set_traced(result, walk.moment(walk.length), 4)
    scene = canvas.scene
    card = next(card for card in scene.layout.cards if card.is_group and len(card.nodes) > 3)
    leaf = next(i for i in card.nodes if result.trace.nodes[i].op is None)
    before = scene.grad_text(card), scene.shows(card)
    canvas.select_node(leaf)
    assert (scene.node_of(card), scene.shows(card)) == (leaf, walk.names[leaf])
    assert scene.data_text(card) == number(result.trace.data[leaf], 4)
    assert scene.grad_text(card) == number(walk.backward.final[leaf], 4)
    assert f"shown is {walk.names[leaf]}" in canvas.accessibleDescription()
    canvas.select_node(None)
    assert (scene.grad_text(card), scene.shows(card)) == before
    visit = walk.moment(walk.position_of_node(leaf, backward=True))
    canvas.set_moment(visit)  # the walk is at it, and rings its card
    assert scene.grad_text(card) == number(visit.grads[leaf], 4)
