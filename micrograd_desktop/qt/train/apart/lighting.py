"""What a half of a step lights up: in the network, in the inspector, in the output."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.presentation.parameter_tree import State
from micrograd_desktop.presentation.step_words import BACKWARD, FORWARD, LOSS, UPDATE
from micrograd_desktop.project.rules import layer_sizes, problem_of_data
from micrograd_desktop.qt.train.apart.work import ApartFound
from micrograd_desktop.qt.train.inspector.model import GRADIENT, RATIO, VALUE, HalfShown
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.qt.train.network.scene import Lit
from micrograd_desktop.translation import tr

QUANTITIES = {FORWARD: "weights", LOSS: "weights", BACKWARD: "gradients", UPDATE: "updates"}
"""What the edges show in each half."""

TOKENS = {FORWARD: "text", LOSS: "text", BACKWARD: "grad", UPDATE: "accent"}
SAYS = {FORWARD: tr("output"), LOSS: tr("loss"), BACKWARD: tr("gradient"), UPDATE: tr("change of the bias")}
"""What the numbers on the neurons are."""


class Lighting:
    """Shows one half at a time in the views, and gives them back as they were."""

    def __init__(self, layout: TrainLayout) -> None:
        self._layout = layout
        self._quantity: str | None = None
        self._half: int | None = None

    def show(self, found: ApartFound, half: int) -> None:
        """Light what a half changes, with its numbers."""
        canvas = self._layout.canvas
        if self._quantity is None:
            self._quantity = canvas.quantity
        canvas.set_lit(_lit(found, half))
        if half != self._half:
            canvas.set_quantity(QUANTITIES[half])
        self._half = half
        last = len(layer_sizes(found.taken.settings.network)) - 1
        scores = found.taken.outputs[:, found.place].tolist()
        canvas.set_node_values(_on_card(found, half), found.point)
        canvas.set_scores({(last, k): score for k, score in enumerate(scores)}, found.point)
        self._layout.inspector.show_half(_in_inspector(found, half))
        self._layout.boundary.point_out(found.point)

    def put_out(self) -> None:
        """Show the run's own numbers again, and what the edges showed."""
        self.rest()
        if self._quantity is not None:
            self._layout.canvas.set_quantity(self._quantity)
        self._quantity = self._half = None

    def rest(self) -> None:
        """Light nothing until the next step is known."""
        self._layout.canvas.set_lit(None)
        self._layout.inspector.show_half(None)
        self._layout.boundary.point_out(None)


def _lit(found: ApartFound, half: int) -> Lit:
    taken, neurons = found.taken, _neurons(found, half)
    gradients = taken.gradient if half >= BACKWARD else taken.left
    return Lit(TOKENS[half], SAYS[half], neurons, gradients, taken.change if half == UPDATE else None)


def _neurons(found: ApartFound, half: int) -> Mapping[NodeId, float]:
    """Which neurons are lit, each with the number that the half gives it."""
    taken, sizes = found.taken, layer_sizes(found.taken.settings.network)
    if half == FORWARD:
        return {node: numbers.output for node, numbers in found.nodes.items()}
    if half == BACKWARD:
        return {node: numbers.gradient for node, numbers in found.nodes.items()}
    if half == LOSS:
        problem, target = problem_of_data(taken.settings.dataset), float(found.targets[found.point])
        own = problem.class_of(target) if problem.outputs > 1 else 0
        return {(len(sizes) - 1, own): float(taken.losses[found.place])}
    lit, first = {}, 0
    for layer, (before, here) in enumerate(pairwise(sizes), start=1):
        for k in range(here):
            part = taken.change[first : first + before + 1]
            if part.any():
                lit[layer, k] = float(part[-1])  # its bias is the last
            first += before + 1
    return lit


def _on_card(found: ApartFound, half: int) -> Mapping[NodeId, tuple[float, float | None, float, float | None]]:
    """What the card of a neuron says of the point that is looked at: gradients only once they are sent back."""
    known = half >= BACKWARD
    return {
        node: (n.output, n.gradient if known else None, n.before, n.before_gradient if known else None)
        for node, n in found.nodes.items()
    }


def _in_inspector(found: ApartFound, half: int) -> HalfShown:
    taken = found.taken
    nothing = np.zeros(len(taken.parameters), np.bool_)
    if half < BACKWARD:
        state = State(taken.parameters, taken.left, np.zeros_like(taken.change))
        return HalfShown(state, frozenset(), nothing, "canvas", {GRADIENT: tr("grad before")})
    if half == BACKWARD:
        state = State(taken.parameters, taken.gradient, np.zeros_like(taken.change))
        return HalfShown(state, frozenset({GRADIENT}), (taken.gradient != 0) | (taken.left != 0), "grad_soft", {})
    clips = not np.array_equal(taken.clipped, taken.gradient, equal_nan=True)
    titles = {VALUE: tr("new value"), **({GRADIENT: tr("clipped grad")} if clips else {})}
    state = State(taken.after, taken.clipped, taken.change)
    return HalfShown(state, frozenset({VALUE, RATIO}), taken.change != 0, "accent_soft", titles)
