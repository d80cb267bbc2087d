"""Neuron, Layer and MLP over values, as in the lecture and in micrograd."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.activation import X, activated, check, is_row


class Draws(Protocol):
    """What draws random weights: the module ``random`` or a ``random.Random``."""

    def uniform(self, a: float, b: float, /) -> float:
        """A number between a and b."""
        ...


def _check(activation: str) -> None:
    if is_row(activation):
        return
    if not activation or (activation.isidentifier() and activation != X):
        raise ValueError(f"there is no activation called '{activation}'")
    check(activation)


class Module:
    """Something with parameters."""

    def zero_grad(self) -> None:
        """Set every parameter's gradient to 0."""
        for parameter in self.parameters():
            parameter.grad = 0.0

    def parameters(self) -> list[Value]:
        """All parameters, in the order they were made."""
        return []


class Neuron(Module):
    """``activation(sum(w * x) + b)``.

    Parameters
    ----------
    nin
        Number of inputs.
    activation
        A one-argument op's name, ``"linear"``, or a formula of the sum, x: ``"x * sigmoid(x)"``.
    bias
        The bias to begin with; None draws it from U(-1, 1) after the weights (the lecture).
    rng
        Draws the weights from U(-1, 1).
    nonlin
        micrograd's form: True is a ReLU neuron, False a linear one, both with bias 0.

    Raises
    ------
    ValueError
        If no one-argument op has the activation's name, and it is no formula either.
    """

    def __init__(
        self,
        nin: int,
        activation: str = "tanh",
        bias: float | None = None,
        rng: Draws = random,
        *,
        nonlin: bool | None = None,
    ) -> None:
        if nonlin is not None:
            activation, bias = ("relu" if nonlin else "linear"), 0.0
        _check(activation)
        self.w = [Value(rng.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(rng.uniform(-1, 1) if bias is None else bias)
        self.activation = activation

    def __call__(self, x: Sequence[Value | float]) -> Value:
        """The neuron's output for the inputs."""
        total = sum((wi * xi for wi, xi in zip(self.w, x, strict=True)), self.b)
        return activated(self.activation, total)

    def parameters(self) -> list[Value]:
        """Weights, then the bias."""
        return [*self.w, self.b]

    def __repr__(self) -> str:
        return f"{self.activation} Neuron({len(self.w)})"


class Layer(Module):
    """``nout`` neurons that see the same inputs. A layer of one neuron gives its value, not a list."""

    def __init__(
        self,
        nin: int,
        nout: int,
        activation: str = "tanh",
        bias: float | None = None,
        rng: Draws = random,
        *,
        nonlin: bool | None = None,
    ) -> None:
        self.neurons = [Neuron(nin, activation, bias, rng, nonlin=nonlin) for _ in range(nout)]

    def __call__(self, x: Sequence[Value | float]) -> Value | list[Value]:
        """The outputs of all neurons."""
        out = [neuron(x) for neuron in self.neurons]
        return out[0] if len(out) == 1 else out

    def parameters(self) -> list[Value]:
        """Neuron by neuron."""
        return [p for neuron in self.neurons for p in neuron.parameters()]

    def __repr__(self) -> str:
        return f"Layer of [{', '.join(map(str, self.neurons))}]"


def walk_layers(layers: Iterable[Callable[[Any], Any]], x: Any) -> Iterator[list[Any]]:
    """What each layer in turn makes of the one before, the first of the inputs ``x``; always a list, one item a neuron.

    A layer of one neuron gives its value alone, as in the lecture: here it becomes a list again.
    """
    signal = [x] if isinstance(x, Value) else x
    for layer in layers:
        out = layer(signal)
        signal = out if isinstance(out, list) else [out]
        yield signal


class MLP(Module):
    """A multi-layer perceptron: tanh everywhere, weights and biases from U(-1, 1), unless told otherwise.

    micrograd's demo is ``MLP(2, [16, 16, 1], activation="relu", output="linear", bias=0.0)``.
    """

    def __init__(
        self,
        nin: int,
        nouts: Sequence[int],
        activation: str | Sequence[str] = "tanh",
        output: str | None = None,
        bias: float | None = None,
        rng: Draws = random,
    ) -> None:
        sizes = [nin, *nouts]
        names = [activation] * len(nouts) if isinstance(activation, str) else list(activation)
        if output is not None and names:
            names[-1] = output
        self.layers = [Layer(sizes[i], sizes[i + 1], names[i], bias, rng) for i in range(len(nouts))]

    def __call__(self, x: Sequence[Value | float]) -> Any:
        """The output: a Value if the last layer has one neuron, else a list of Values."""
        *_, signal = list(x), *self.walk(x)
        return signal[0] if self.layers and len(signal) == 1 else signal

    def walk(self, x: Sequence[Value | float]) -> Iterator[list[Value]]:
        """The outputs of every layer for the inputs, from the first hidden layer to the output, neuron by neuron.

        The order is that of ``parameters()``, and of the names in ``nn.parameters``.
        """
        return walk_layers(self.layers, x)

    def parameters(self) -> list[Value]:
        """Layer by layer, neuron by neuron, weights before biases."""
        return [p for layer in self.layers for p in layer.parameters()]

    def __iter__(self) -> Iterator[Layer]:
        return iter(self.layers)

    def __repr__(self) -> str:
        return f"MLP of [{', '.join(map(str, self.layers))}]"
