"""Where the cards of a trace are, and what is folded."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.explain import is_twice
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.presentation import trace_places
from micrograd_desktop.presentation.trace_folding import Folding, fold
from micrograd_desktop.presentation.trace_graph import CARD_HEIGHT, OP_WIDTH, lay_out
from tests.engine.random_graphs import graphs

NEURON = "x1=2.0;x2=0.0;w1=-3.0;w2=1.0;b=6.88;x1w1=x1*w1;x2w2=x2*w2;s=x1w1+x2w2;n=s+b;o=n.tanh()"


def trace_of(program):
    return evaluate(program, VOCABULARY).trace


def test_the_lectures_neuron_is_drawn_from_left_to_right_without_overlap():
    trace = trace_of(NEURON)
    layout = lay_out(trace)
    place = {trace.nodes[card.output].label: card for card in layout.cards}
    assert place["x1"].x == place["w1"].x < place["x1w1"].x < place["s"].x < place["n"].x < place["o"].x
    assert place["b"].x == place["s"].x
    assert place["x1"].y < place["w1"].y < place["x2"].y < place["w2"].y
    assert len(layout.wires) == 9


@settings(deadline=None, max_examples=60)
@given(graphs(), st.sampled_from(["auto", "values"]), st.booleans())
def test_no_two_cards_overlap_and_every_wire_goes_right(graph, level, constants):
    trace = Trace.of(graph[0])
    layout = lay_out(trace, Folding(level, constants=constants))
    for k, card in enumerate(layout.cards):
        for other in layout.cards[k + 1 :]:
            assert abs(card.x - other.x) >= 100 or abs(card.y - other.y) >= CARD_HEIGHT
    if not any(card.is_group for card in layout.cards):
        for wire in layout.wires:
            assert layout.cards[wire.source].x < layout.cards[wire.target].x
    assert all(0 <= k < len(layout.cards) for k in layout.card_of if k >= 0)


def test_more_than_sixty_values_are_folded_into_neurons_that_open_in_place():
    trace = trace_of("net = MLP(2, [8, 8, 1], seed=1)\nx = [1.0, -1.0]\no = net(x)")
    layout = lay_out(trace)
    groups = [card.key for card in layout.cards if card.is_group]
    assert len(groups) == 17
    neuron = ("Layer 1", "Neuron 1.1")
    opened = lay_out(trace, Folding().toggle(neuron))
    assert neuron not in {card.key for card in opened.cards}
    (frame,) = opened.frames
    inside = [card for card in opened.cards if not card.is_group and trace.nodes[card.key].origin.group == neuron]
    assert len(inside) == 8
    assert all(frame.left < card.x < frame.right and frame.top < card.y < frame.bottom for card in inside)
    assert lay_out(trace, Folding().toggle(neuron).toggle(neuron)) == layout


def test_neurons_of_a_layer_stand_in_their_order():
    trace = trace_of("net = MLP(2, [8, 1], seed=1)\nx = [1.0, -1.0]\no = net(x)")
    heights = [card.y for card in lay_out(trace, Folding("neurons")).cards if card.title.startswith("Neuron 1.")]
    assert heights == sorted(heights)


def test_layers_fold_into_one_card_each_and_open_into_neurons():
    trace = trace_of("net = MLP(2, [4, 4, 1], seed=1)\nx = [1.0, -1.0]\no = net(x)")
    layout = lay_out(trace, Folding("layers"))
    assert {card.title for card in layout.cards if card.is_group} == {"Layer 1", "Layer 2", "Layer 3"}
    opened = lay_out(trace, Folding("layers").toggle(("Layer 2",)))
    assert sum(card.title.startswith("Neuron 2.") for card in opened.cards) == 4


def test_a_wide_layer_is_placed_without_the_search_for_few_crossings(monkeypatch):
    """Sixty inputs into 400 neurons took eleven seconds."""

    def search(*_: object, **__: object) -> object:
        raise AssertionError("so many edges take seconds")

    monkeypatch.setattr(trace_places.fast_sugiyama, "from_edges", search)
    trace = trace_of("x = [Value(0.1) for i in range(60)]\nn = MLP(60, [70, 1])\no = n(x)")
    layout = lay_out(trace, Folding("neurons"))
    assert len(layout.cards) == 131
    assert all(layout.cards[wire.source].x < layout.cards[wire.target].x for wire in layout.wires)
    assert len({(card.x, card.y) for card in layout.cards}) == 131


def test_thousands_of_neurons_are_drawn_in_runs_of_neighbours():
    """Eight thousand cards held up the window for minutes."""
    trace = trace_of("x = [Value(0.1)]\nn = MLP(1, [2000, 1])\no = n(x)")
    for folding in (Folding("neurons"), Folding("layers").toggle(("Layer 1",))):
        layout = lay_out(trace, folding)
        titles = [card.title for card in layout.cards]
        assert len(titles) < 80
        assert sum(title.startswith("Neurons 1.") for title in titles) == 59
        assert sum(len(card.nodes) for card in layout.cards) == len(trace.nodes)


def test_hidden_constants_are_not_drawn():
    trace = trace_of("a = 1.0\nb = (2*a + 1) * 3 - a")
    hidden = lay_out(trace, Folding(constants=False))
    assert len(hidden.cards) == sum(not node.origin.constant for node in trace.nodes) < len(trace.nodes)


@pytest.mark.parametrize(
    "program",
    [
        "a = 1.0\nfor i in range(5000): a = a*1.01",
        "net = MLP(2, [64, 48, 1], seed=1)\nx = [1.0, 2.0]\no = net(x)",
        "a = 1.0\nfor i in range(400): a = a + 0.5 * a.tanh()",
        "x = 1.0\na = x * 1\nfor i in range(700): a = a + x",
    ],
)
def test_large_graphs_open_folded(program):
    trace = trace_of(program)
    assert len(lay_out(trace).cards) <= 160
    assert len(lay_out(trace, Folding("values")).cards) <= 3000


def test_the_output_of_a_group_is_what_others_use_of_it():
    trace = trace_of("net = MLP(1, [1, 1], seed=1)\no = net([1.0])")
    groups = {card.title: card for card in lay_out(trace, Folding("neurons")).cards if card.is_group}
    assert trace.nodes[groups["Neuron 1.1"].output].label == "n1.1"
    assert groups["Neuron 2.1"].output == trace.root


def test_every_node_is_on_the_card_that_the_folding_says():
    trace = trace_of("net = MLP(2, [8, 8, 1], seed=1)\nx = [1.0, -1.0]\no = net(x)")
    folded, layout = fold(trace, Folding()), lay_out(trace)
    for i, key in enumerate(folded.keys):
        assert layout.cards[layout.card_of[i]].key == key


@pytest.mark.parametrize("program", ["x = 3.0\ny = x*x", "a = 3.0\nb = a + a", "a = 3.0\nb = a*2\nc = b + b\nd = c*c"])
def test_a_value_that_is_both_operands_has_two_wires_in_two_lanes(program):
    trace = trace_of(program)
    pairs = [(wire.argument, wire.lane, wire.uses) for wire in lay_out(trace).wires if is_twice(trace.nodes[wire.out])]
    assert pairs == [(0, -1, 1), (1, 1, 1)] * (len(pairs) // 2)
    assert len(pairs) >= 2
    assert all(wire.lane == 0 for wire in lay_out(trace).wires if not is_twice(trace.nodes[wire.out]))


@settings(deadline=None, max_examples=60)
@given(graphs(), st.sampled_from(["auto", "values"]))
def test_no_op_covers_a_card(graph, level):
    layout = lay_out(Trace.of(graph[0]), Folding(level))
    for card in layout.cards:
        if card.op_width:
            left, right = card.x - card.reach, card.x - card.reach + card.op_width
            assert right < card.x - card.width / 2
            for other in layout.cards:
                apart = left >= other.x + other.width / 2 or right <= other.x - other.width / 2
                assert apart or abs(other.y - card.y) >= CARD_HEIGHT / 2 + OP_WIDTH / 2


def test_a_neuron_of_several_samples_says_whose_numbers_it_shows():
    trace = trace_of(
        "n = MLP(2, [2, 1], seed=1)\nxs = [[1.0, 2.0], [3.0, -1.0], [0.5, 0.5]]\n"
        "loss = sum((n(x) - 1.0)**2 for x in xs)\nloss.backward()"
    )
    cards = {card.title: card for card in lay_out(trace, Folding("neurons")).cards if card.is_group}
    assert {card.shows for card in cards.values()} == {"sample 1 of 3"}
    outputs = [i for i, node in enumerate(trace.nodes) if node.label == "n1.1"]
    assert cards["Neuron 1.1"].output == outputs[0]
    layers = {card.title: card for card in lay_out(trace, Folding("layers")).cards if card.is_group}
    assert layers["Layer 1"].shows == "n1.1, sample 1 of 3"
    one = lay_out(trace_of("n = MLP(2, [2, 1], seed=1)\no = n([1.0, 2.0])"), Folding("neurons"))
    assert not any(card.shows for card in one.cards)
