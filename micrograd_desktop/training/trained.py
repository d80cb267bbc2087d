"""What a run trains at one of its steps: a network over points, with what takes them; and how it comes from another.

A network of which only its numbers are wanted is never built: each part is made when it is asked for.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.project.carried import NEW, carried_between
from micrograd_desktop.project.rules import layer_sizes, parameter_count
from micrograd_desktop.project.spec import NetworkSpec, Settings
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.ending import Check
from micrograd_desktop.training.engine_choice import EngineChoice, EngineName
from micrograd_desktop.training.engines import State


class Trained:
    """A network that is trained.

    Parameters
    ----------
    network, problem, points
        What, what of, and on what it sees of the points.
    engine, compiler, wanted
        See ``EngineChoice``.
    """

    def __init__(
        self, network: NetworkSpec, problem: Problem, points: Points,
        engine: EngineName, compiler: Compiler | None, wanted: Check,
    ) -> None:  # fmt: skip
        self.network, self.problem = network, problem
        self._points, self._engine, self._compiler, self._wanted = points, engine, compiler, wanted
        self.sizes = layer_sizes(network)

    @cached_property
    def initial(self) -> Floats:
        """Its parameters as they are drawn, shape (n_parameters,)."""
        return np.array([parameter.data for parameter in self._built.parameters()])

    @cached_property
    def choice(self) -> EngineChoice:
        """What takes its steps."""
        return EngineChoice(self._built, self._points, self.problem, self._engine, self._compiler, self._wanted)

    def see(self, points: Points) -> None:
        """Train on other points from now on, of which the network sees as much."""
        self._points = points
        if "choice" in self.__dict__:
            self.choice.see(points)

    def blank(self, before: State | None = None) -> State:
        """Numbers that are still to be set; who stops a run that has the numbers ``before`` stops one with these."""
        state = State.start([0.0] * parameter_count(self.network))
        if before is not None:
            state.stop = before.stop
        return state

    @cached_property
    def _built(self) -> MLP:
        self._wanted()
        return build_mlp(self.network)


def carry(state: State, trained: Trained, before: Settings, after: Settings) -> State:
    """The numbers of a run whose network changes: what has a place in both keeps its own (``project.carried``).

    What is new begins as ``trained`` does, with no gradient and no moments; the optimizer's updates are counted on.
    """
    origins = np.array(carried_between(before, after).origins())
    kept, new = origins != NEW, trained.blank(state)
    new.parameters[:] = new.previous[:] = trained.initial
    for name in ("parameters", "gradients", "change", "previous"):
        getattr(new, name)[kept] = getattr(state, name)[origins[kept]]
    new.moments[:, kept] = state.moments[:, origins[kept]]
    new.updates = state.updates
    return new
