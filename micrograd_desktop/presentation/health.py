"""Which neurons no longer learn: dead ones, saturated ones, and networks in which every way for a gradient is shut."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.engine.activation import is_row
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import OUTPUT, neuron_caption, neuron_title
from micrograd_desktop.presentation.formats import count, opening, percent
from micrograd_desktop.translation import tr

Floats = NDArray[np.float64]

MARKED_FROM = 0.5
"""The share of points from which on a saturated neuron has a dot. One that is dead has it at all points only: a ReLU is
to be 0 at some, and nothing is wrong with that."""

MOST_POINTS = 2000
"""Training points that are looked at, evenly taken where there are more."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """How an activation stops a gradient, ``kind``: ``at(outputs)`` marks where (VISUAL.md, 9), ``word`` names it.

    ``partly`` names it where it is so at some points only. ``says`` is the state at a point in words, ``means`` defines
    it, ``effect`` is what follows where it is so at every point, ``cause`` what brings it about most often.
    ``by_slope`` says that ``at`` is to be asked of slopes in place of outputs.
    """

    kind: Literal["dead", "saturated"]
    word: str
    partly: str
    at: Callable[[Floats], NDArray[np.bool_]]
    says: str
    means: str
    effect: str
    cause: str
    by_slope: bool = False


_PUSHED = tr("Large weights or inputs push it there; smaller initial weights or a lower learning rate help.")
_DEAD, _OFF, _SATURATED = tr("dead"), tr("off", sense="neuron"), tr("saturated")
_NO_LONGER, _HARDLY = tr("its weights no longer learn"), tr("its weights hardly learn")

TROUBLES: dict[str, Trouble] = {
    "relu": Trouble(
        "dead",
        _DEAD,
        _OFF,
        lambda out: out == 0.0,
        tr("its ReLU is 0"),
        tr("Dead means that it is above 0 at no training point: where it is 0 so is its slope."),
        _NO_LONGER,
        tr("A step too large for it does that; a lower learning rate or a leaky ReLU helps."),
    ),
    "tanh": Trouble(
        "saturated",
        _SATURATED,
        _SATURATED,
        lambda out: np.abs(out) > 0.99,
        tr("its tanh is beyond ±0.99"),
        tr("Saturated means that it is beyond ±0.99, where its slope, 1 − tanh², is below 0.02."),
        _HARDLY,
        _PUSHED,
    ),
    "sigmoid": Trouble(
        "saturated",
        _SATURATED,
        _SATURATED,
        lambda out: (out < 0.005) | (out > 0.995),
        tr("its sigmoid is within 0.005 of 0 or 1"),
        tr("Saturated means within 0.005 of 0 or 1, where its slope, s (1 − s), is below 0.005."),
        _HARDLY,
        _PUSHED,
    ),
}
"""By the activation's name; the others pass a gradient on everywhere, or are flat at single points only."""

FLAT = 0.02
"""A slope of a typed activation is flat if it is less in size, or less than this part of the steepest, if that is
below 1: beyond ±0.99 that of tanh is."""

ENDS_AT = 0.1
"""Of that: an activation can be saturated if one of its ends, far out, is so level; a leaky ReLU has none such."""


def trouble_of(activation: str) -> Trouble | None:
    """How an activation, a row or a formula, stops a gradient; None if it does so nowhere."""
    return TROUBLES.get(activation) if is_row(activation) else _of_formula(activation)


@lru_cache(maxsize=64)
def _of_formula(activation: str) -> Trouble | None:
    """By its slopes: dead where they are 0 over a level part, saturated where they are next to nothing."""
    from micrograd_desktop.presentation.activation_slopes import reach_of  # only what is typed needs it

    steepest, end, level = reach_of(activation)
    if level:
        return Trouble(
            "dead",
            _DEAD,
            _OFF,
            lambda slopes: slopes == 0.0,
            tr("its slope is 0"),
            tr("Dead means that the slope of its formula is 0 at every training point."),
            _NO_LONGER,
            tr("A step too large for it does that; a lower learning rate, or a formula that has a slope there, helps."),
            by_slope=True,
        )
    limit = FLAT * min(steepest, 1.0)
    if not end < ENDS_AT * limit:
        return None
    return Trouble(
        "saturated",
        _SATURATED,
        _SATURATED,
        lambda slopes: np.abs(slopes) < limit,
        tr("its slope is within ±{limit:.3g}", limit=limit),
        tr("Saturated means that the slope of its formula is within ±{limit:.3g}.", limit=limit),
        _HARDLY,
        _PUSHED,
        by_slope=True,
    )


@dataclass(frozen=True, slots=True)
class Health:
    """How well a network's gradients get through at the training points.

    Attributes
    ----------
    sizes, activations
        Neurons of each layer, the inputs first; an activation for each layer after the inputs.
    shares
        Shape (n_neurons,), layer by layer: the share of the points looked at (0 to 1) at which a neuron is dead or
        saturated, as its activation can be.
    looked_at, points
        Training points looked at, and how many there are.
    alike
        The network says the same at all of them.
    no_gradients
        A backward pass was made, and every gradient was exactly 0.
    """

    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    shares: Floats
    looked_at: int
    points: int
    alike: bool
    no_gradients: bool

    def is_as(self, other: Health) -> bool:
        """Whether the same is to be said of both."""
        one, two = (
            (health.sizes, health.activations, health.looked_at, health.points, health.alike, health.no_gradients)
            for health in (self, other)
        )
        return one == two and bool(np.array_equal(self.shares, other.shares))

    @property
    def dead(self) -> bool:
        """Whether training can't change any more what the network says.

        It says the same at all points, and either every gradient is 0, or a whole layer is dead: then what comes in
        reaches nothing behind it, and no gradient anything before it, though a penalty may still shrink the weights.
        """
        return self.alike and (self.no_gradients or self.dead_layer is not None)

    @property
    def dead_layer(self) -> int | None:
        """The first layer, from 1, in which every neuron is dead at all points."""
        for layer, activation in enumerate(self.activations, start=1):
            trouble = trouble_of(activation)
            if trouble is not None and trouble.kind == "dead" and self.looked_at and (self.of(layer) == 1.0).all():
                return layer
        return None

    def of(self, layer: int) -> Floats:
        """The shares of a layer's neurons."""
        first = sum(self.sizes[1:layer])
        return self.shares[first : first + self.sizes[layer]]

    def share(self, node: tuple[int, int]) -> float:
        """The share of a neuron, (layer, index); 0 for an input."""
        return float(self.of(node[0])[node[1]]) if node[0] else 0.0

    def ailing(self) -> list[tuple[int, int]]:
        """The neurons that are dead or saturated at every point."""
        begins = [0, *accumulate(self.sizes[1:])]
        rows = ((row, bisect_right(begins, row)) for row in np.flatnonzero(self.shares == 1.0).tolist())
        return [(layer, row - begins[layer - 1]) for row, layer in rows]

    def marked(self) -> dict[tuple[int, int], float]:
        """The neurons that have a dot, with their shares: ailing ones, and those that are saturated at many points."""
        marked = dict.fromkeys(self.ailing(), 1.0)
        for layer, activation in enumerate(self.activations, start=1):
            trouble = trouble_of(activation)
            if trouble is not None and trouble.kind == "saturated":
                shares = self.of(layer)
                found = np.flatnonzero(shares >= MARKED_FROM)
                marked |= {(layer, k): share for k, share in zip(found.tolist(), shares[found].tolist(), strict=True)}
        return marked


def examine(
    outputs: Floats,
    sizes: Sequence[int],
    activations: Sequence[str],
    gradients: Floats | None = None,
    points: int | None = None,
    slopes: Callable[[int], Floats] | None = None,
) -> Health:
    """The health of a network.

    Parameters
    ----------
    outputs
        Shape (n_neurons, n): what every neuron says at the points looked at.
    gradients
        Those of the last backward pass; None before there was one.
    points
        How many training points there are; None if all are looked at.
    slopes
        Of a layer, from 1, the slopes of its neurons' typed activation at those points, (size, n); without it nothing
        is known of such a layer.
    """
    looked_at = outputs.shape[1]
    shares = np.zeros(len(outputs))
    if looked_at:
        ends = np.cumsum([0, *sizes[1:]]).tolist()
        for layer, (first, end) in enumerate(pairwise(ends), start=1):
            trouble = trouble_of(activations[layer - 1])
            if trouble is None or (trouble.by_slope and slopes is None):
                continue
            found = slopes(layer) if trouble.by_slope and slopes is not None else outputs[first:end]
            shares[first:end] = trouble.at(found).mean(axis=1)
    return Health(
        sizes=tuple(sizes),
        activations=tuple(activations),
        shares=shares,
        looked_at=looked_at,
        points=looked_at if points is None else points,
        alike=bool(looked_at and (outputs[-1] == outputs[-1, 0]).all()),
        no_gradients=gradients is not None and not np.any(gradients),
    )


def evenly(n: int) -> slice:
    """Which of ``n`` points are looked at: at most ``MOST_POINTS``."""
    return slice(None, None, max(-(-n // MOST_POINTS), 1))


def neuron_sentence(health: Health, node: tuple[int, int]) -> str:
    """How a neuron is, in a sentence or three; empty where there is nothing to say."""
    layer, index = node
    share, trouble = health.share(node), trouble_of(health.activations[layer - 1]) if layer else None
    if trouble is None or share == 0.0:
        return ""
    name = neuron_title(layer, index, health.sizes)
    name = tr("The output neuron") if name == OUTPUT else neuron_caption(name)
    said = {"neuron": name, "points": _points(health), "state": trouble.says}
    if share < 1.0:
        at = {"share": percent(share), "count": count(round(share * health.looked_at))}
        return tr("{neuron} is {word} at {share} of {points}: {state} at {count}.", word=trouble.partly, **at, **said)
    more = {"effect": trouble.effect, "cause": trouble.cause}
    return tr("{neuron} is {word}: {state} at all {points}, so {effect}. {cause}", word=trouble.word, **more, **said)


def neuron_note(health: Health, node: tuple[int, int]) -> str:
    """At which share of the points a neuron is dead or saturated; empty for one that can't be."""
    trouble = trouble_of(health.activations[node[0] - 1]) if node[0] else None
    if trouble is None or not health.looked_at:
        return ""
    share = health.share(node)
    word = opening(trouble.word if share == 1.0 else trouble.partly)
    return tr("{word} at {share} of {points}", word=word, share=percent(share), points=_points(health))


def definition(health: Health, node: tuple[int, int]) -> str:
    """What is meant by dead, or by saturated, of a neuron; empty for one that can't be."""
    trouble = trouble_of(health.activations[node[0] - 1]) if node[0] else None
    return "" if trouble is None else trouble.means


def network_sentence(health: Health) -> str:
    """What is wrong with the whole network, and what to do; empty where it can learn."""
    if not health.dead:
        return ""
    if health.no_gradients:
        return tr(
            "The network is dead: every gradient is 0, so steps change nothing any more. "
            "Begin again with a lower learning rate."
        )
    layer = health.dead_layer
    assert layer is not None  # else every gradient was 0
    which = tr("the output")
    if layer < len(health.sizes) - 1:
        which = tr("every neuron of hidden layer {layer}", layer=layer)
    state = "0" if is_row(health.activations[layer - 1]) else tr("level")
    return tr(
        "The network is dead: {which} is {state} at all {points}, so it says the same of each of them, "
        "whatever more steps do. Begin again with a lower learning rate.",
        which=which,
        state=state,
        points=_points(health),
    )


def _points(health: Health) -> str:
    if health.points > health.looked_at:
        return tr("{n} training points looked at, of {all}", n=count(health.looked_at), all=count(health.points))
    return tr("{n} training points", n=count(health.looked_at))
