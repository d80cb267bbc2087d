"""The initialisers table, and the network that ``build_mlp`` makes of a description."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field, replace
from statistics import fmean, pstdev

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.initialisers import INITIALISERS


@dataclass(frozen=True)
class Hidden:
    size: int
    activation: str = "tanh"


@dataclass(frozen=True)
class Description:
    inputs: int = 2
    hidden: tuple[Hidden, ...] = (Hidden(16, "relu"), Hidden(16, "relu"))
    output_activation: str = "linear"
    outputs: int = 1
    initialiser: str = "uniform"
    seed: int = 1337
    note: str = field(default="", compare=False)


def numbers(net: MLP) -> list[float]:
    return [p.data for p in net.parameters()]


def weights(net: MLP, layer: int) -> list[float]:
    return [w.data for neuron in net.layers[layer].neurons for w in neuron.w]


def test_the_default_is_micrograds_demo_draw_for_draw() -> None:
    random.seed(1337)
    demo = MLP(2, [16, 16, 1], activation="relu", output="linear", bias=0.0)
    built = build_mlp(Description())
    assert numbers(built) == numbers(demo)
    assert repr(built) == repr(demo)


def test_the_lectures_initialiser_is_the_lectures_network_draw_for_draw() -> None:
    spec = Description(3, hidden=(Hidden(4), Hidden(4)), output_activation="tanh", initialiser="lecture")
    random.seed(1337)
    assert numbers(build_mlp(spec)) == numbers(MLP(3, [4, 4, 1]))


def test_no_hidden_layer_is_a_single_neuron() -> None:
    net = build_mlp(Description(hidden=()))
    assert len(net.parameters()) == 3
    assert isinstance(net([1.0, 2.0]), Value)


@pytest.mark.parametrize("name", INITIALISERS)
def test_the_same_seed_gives_the_same_parameters_and_disturbs_no_one_else(name: str) -> None:
    random.seed(5)
    expected = random.random()
    random.seed(5)
    spec = Description(initialiser=name)
    assert numbers(build_mlp(spec)) == numbers(build_mlp(spec))
    assert random.random() == expected
    other = numbers(build_mlp(replace(spec, seed=1338)))
    assert (other == numbers(build_mlp(spec))) == (name == "zeros")


@pytest.mark.parametrize(
    ("name", "bound", "deviation"),
    [
        ("uniform", 1.0, 1 / math.sqrt(3)),
        ("lecture", 1.0, 1 / math.sqrt(3)),
        ("uniform-scaled", 1 / math.sqrt(50), 1 / math.sqrt(3 * 50)),
        ("xavier", math.sqrt(6 / 150), math.sqrt(2 / 150)),
        ("he", math.inf, math.sqrt(2 / 50)),
        ("zeros", 0.0, 0.0),
    ],
)
def test_the_spread_of_weights_is_that_of_the_formula(name: str, bound: float, deviation: float) -> None:
    drawn = weights(build_mlp(Description(3, (Hidden(50), Hidden(100)), initialiser=name)), layer=1)
    assert len(drawn) == 5000
    assert max(map(abs, drawn)) <= bound
    assert pstdev(drawn) == pytest.approx(deviation, rel=0.05)
    assert abs(fmean(drawn)) <= 4 * deviation / math.sqrt(5000)


@pytest.mark.parametrize("name", INITIALISERS)
def test_biases_begin_at_zero_except_in_the_lecture(name: str) -> None:
    biases = [n.b.data for layer in build_mlp(Description(initialiser=name)).layers for n in layer.neurons]
    assert any(biases) == (name == "lecture")


@pytest.mark.parametrize("name", INITIALISERS)
def test_a_row_is_named_and_titled(name: str) -> None:
    assert INITIALISERS[name].name == name
    assert INITIALISERS[name].title
