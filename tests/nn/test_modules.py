"""Neuron, Layer and MLP: shapes, order of draws and parameters, and micrograd's call forms."""

from __future__ import annotations

import math
import random
import subprocess
import sys

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import MLP, Layer, Module, Neuron


def numbers(module: Module) -> list[float]:
    return [p.data for p in module.parameters()]


def test_a_neuron_is_tanh_of_the_weighted_sum_plus_bias() -> None:
    n = Neuron(2, rng=random.Random(1))
    w1, w2, b = numbers(n)
    out = n([2.0, Value(-1.0)])
    assert out.data == pytest.approx(math.tanh(b + 2 * w1 - w2), rel=1e-14)
    assert out._op == "tanh"


def test_a_neuron_draws_its_weights_then_its_bias_from_the_module_random() -> None:
    random.seed(7)
    expected = [random.uniform(-1, 1) for _ in range(4)]
    random.seed(7)
    n = Neuron(3)
    assert [*(w.data for w in n.w), n.b.data] == expected


def test_a_given_bias_costs_no_draw() -> None:
    rng, expected = random.Random(7), random.Random(7)
    layer = Layer(2, 2, "relu", bias=0.0, rng=rng)
    assert [n.b.data for n in layer.neurons] == [0.0, 0.0]
    assert [w.data for n in layer.neurons for w in n.w] == [expected.uniform(-1, 1) for _ in range(4)]


@pytest.mark.parametrize(("nonlin", "activation", "output"), [(True, "relu", 0.0), (False, "linear", -3.0)])
def test_micrograds_form_of_a_neuron(nonlin: bool, activation: str, output: float) -> None:
    n = Neuron(1, nonlin=nonlin)
    n.w[0].data = -3.0
    assert (n.activation, n.b.data, n([1.0]).data) == (activation, 0.0, output)
    assert [m.activation for m in Layer(1, 2, nonlin=nonlin).neurons] == [activation, activation]


@pytest.mark.parametrize("activation", ["softsign", "add", "multiply", "power", ""])
def test_what_is_no_one_argument_op_is_refused_by_name(activation: str) -> None:
    with pytest.raises(ValueError, match=f"no activation called '{activation}'"):
        Neuron(2, activation)


def test_a_wrong_number_of_inputs_is_refused() -> None:
    with pytest.raises(ValueError, match=r"shorter|longer"):
        Neuron(2)([1.0])
    with pytest.raises(ValueError, match=r"shorter|longer"):
        MLP(2, [1])([1.0, 2.0, 3.0])


def test_a_layer_of_one_neuron_gives_its_value() -> None:
    assert isinstance(Layer(2, 1)([1.0, 2.0]), Value)
    many = Layer(2, 3)([1.0, 2.0])
    assert isinstance(many, list)
    assert len(many) == 3


def test_a_hidden_layer_of_one_neuron_feeds_the_next() -> None:
    assert isinstance(MLP(2, [1, 1])([1.0, 2.0]), Value)
    out = MLP(2, [1, 2])([1.0, 2.0])
    assert isinstance(out, list)


def test_parameters_go_layer_by_layer_neuron_by_neuron_weights_then_bias() -> None:
    net = MLP(3, [2, 1])
    expected = [p for layer in net.layers for n in layer.neurons for p in (*n.w, n.b)]
    assert [id(p) for p in net.parameters()] == [id(p) for p in expected]
    assert len(expected) == 2 * 4 + 3


def test_activations_are_one_for_all_or_one_a_layer_with_the_output_apart() -> None:
    def names(net: MLP) -> list[str]:
        return [layer.neurons[0].activation for layer in net.layers]

    assert names(MLP(1, [2, 2, 1])) == ["tanh", "tanh", "tanh"]
    assert names(MLP(1, [2, 2, 1], activation="relu", output="linear")) == ["relu", "relu", "linear"]
    assert names(MLP(1, [2, 2, 1], activation=["sin", "sigmoid", "linear"])) == ["sin", "sigmoid", "linear"]


def test_zero_grad_clears_parameters_and_only_those() -> None:
    net = MLP(2, [2, 1], rng=random.Random(0))
    out = net([1.0, -1.0])
    out.backward()
    assert any(p.grad != 0.0 for p in net.parameters())
    net.zero_grad()
    assert all(p.grad == 0.0 for p in net.parameters())
    assert out.grad == 1.0


def test_a_module_of_ones_own_inherits_zero_grad() -> None:
    class Scale(Module):
        def __init__(self) -> None:
            self.s = Value(2.0)

        def parameters(self) -> list[Value]:
            return [self.s]

    scale = Scale()
    (scale.s * 3.0).backward()
    scale.zero_grad()
    assert scale.s.grad == 0.0
    assert Module().parameters() == []


def test_reprs_name_shape_and_activation() -> None:
    assert "tanh" in repr(Neuron(3))
    assert "3" in repr(Neuron(3))
    assert repr(MLP(2, [2, 1])).count("Neuron") == 3
    assert repr(MLP(2, [1])).startswith("MLP of [Layer of [")


def test_engine_and_networks_import_neither_numpy_nor_qt() -> None:
    program = (
        "import sys, micrograd_desktop.nn, micrograd_desktop.nn.losses, micrograd_desktop.nn.optimizers, "
        "micrograd_desktop.engine, micrograd_desktop.engine.gradcheck; "
        "print([m for m in ('numpy', 'numba', 'PySide6', 'llvmlite') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
