"""Which engine takes the steps: values, a kernel compiled in the background, NumPy in its stead, or one with bugs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from micrograd_desktop.data.split import Points
from micrograd_desktop.nn import MLP
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.project.spec import Settings
from micrograd_desktop.training.compilation import AtOnce, Compiler, Job
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.engines import CompiledEngine, Engine, NumpyEngine, ValueEngine
from micrograd_desktop.training.faulty import IN_GRADIENT, FaultyEngine, FaultyValueEngine
from micrograd_desktop.training.sample import SampleGraph

EngineName = Literal["value", "compiled"]


class EngineChoice:
    """The engine for the present settings; what is still right of the engine before stays.

    Parameters
    ----------
    network, points, problem
        What is trained, on what, and what of.
    name
        ``"value"`` for graphs of values, else ``"compiled"``.
    compiler
        Compiles in the background, while NumPy stands in; without it, and for turbo, the first step waits until all
        is compiled.
    wanted
        Called now and then while a graph is traced: if it raises, nothing of this is wanted any more.
    """

    def __init__(
        self,
        network: MLP,
        points: Points,
        problem: Problem,
        name: EngineName,
        compiler: Compiler | None,
        wanted: Check = go_on,
    ) -> None:
        self._network, self._points, self._problem, self.name = network, points, problem, name
        self._compiler, self._wanted = compiler or AtOnce(), wanted
        self._in_background = compiler is not None
        self._sample: SampleGraph | None = None
        self._loss = self._arithmetic = ""
        self._bugs: frozenset[str] = frozenset()
        self._engine: Engine | None = None
        self._compiled: Job[CompiledEngine] | None = None

    def use(self, settings: Settings) -> None:
        """Take the steps by these settings from now on."""
        loss, arithmetic = settings.training.loss, settings.training.arithmetic
        bugs = IN_GRADIENT & set(settings.bugs)
        if loss != self._loss:
            self._sample = SampleGraph.of(self._network, self._points.train_x.shape[1], loss, self._problem)
        if (loss, arithmetic) != (self._loss, self._arithmetic):
            self._engine = self._compiled = None
        if bugs != self._bugs:
            self._engine = None
        self._loss, self._arithmetic, self._bugs = loss, arithmetic, bugs
        wanted = self.name == "compiled" and not bugs and self._compiled is None
        if wanted and self._in_background and not self._turbo:
            self._submit()

    def see(self, points: Points) -> None:
        """Train on other points from now on; what is compiled for so many stays."""
        counts = len(self._points.train_y), len(self._points.test_y)
        self._points, self._engine = points, None
        if self._compiled is None:
            return
        if (old := self._compiled.result) is not None and counts == (len(points.train_y), len(points.test_y)):
            self._compiled = AtOnce().submit(lambda: old.seeing(self._graph, points))
        else:
            self._compiled = None

    def current(self, training: bool = True) -> Engine:
        """The engine to take the next steps with; to look only, NumPy will do whatever steps are taken with.

        NumPy has the bits of the exact kernel, and so can stand in for it. It has not those of turbo: which steps it
        took would depend on how fast the compiler is, so with turbo the first step waits for it.
        """
        if self.name == "value":
            self._engine = self._engine or self._value_engine()
        elif self._bugs:
            self._engine = self._engine or FaultyEngine(self._graph, self._points, self._bugs)
        else:
            if self._compiled is None and (training or not (self._in_background and self._turbo)):
                self._submit()
            compiled = None if self._compiled is None else self._compiled.result
            self._engine = compiled or self._engine or NumpyEngine(self._graph, self._points, _made(self._compiled))
        return self._engine

    def apart(self) -> Callable[[], Engine]:
        """What gives the engine of now, to look on another thread: it has memory of its own.

        Asked again, it may give a better one that is ready since. Engines of values have no memory but the values.
        """
        engine, job = self.current(training=False), None if self._bugs else self._compiled

        def newest() -> Engine:
            compiled = None if job is None else job.result
            return engine if compiled is None else compiled.onlooker

        return newest

    @property
    def sample(self) -> SampleGraph:
        """The graph of a sample's loss that is trained."""
        return self._graph

    @property
    def title(self) -> str:
        """What takes the steps at present: ``"value"``, ``"compiled"``, ``"turbo"``, ``"NumPy"``, ``"bugs"`` ...

        ``"NumPy"`` stands in while the graph is compiled, ``"NumPy only"`` where it can't be compiled; ``"bugs"`` are
        steps with bugs in the gradient, in NumPy.
        """
        if self.name == "value":
            return "value"
        if self._bugs:
            return "bugs"
        if isinstance(self._engine, NumpyEngine):
            return "NumPy only" if self._compiled is not None and self._compiled.failed else "NumPy"
        return "turbo" if self._turbo else "compiled"

    @property
    def _graph(self) -> SampleGraph:
        assert self._sample is not None, "settings come first"
        return self._sample

    def _value_engine(self) -> Engine:
        if self._bugs:
            return FaultyValueEngine(self._graph, self._points, self._bugs)
        return ValueEngine(self._graph, self._points)

    @property
    def _turbo(self) -> bool:
        return self._arithmetic == "turbo"

    def _submit(self) -> None:
        sample, points, turbo = self._graph, self._points, self._turbo
        self._wanted()
        kernel = sample.kernel()
        self._wanted()
        _ = kernel.layout  # traced here, once, and not by two threads at a time
        compiler = AtOnce() if turbo else self._compiler
        self._compiled = compiler.submit(lambda: CompiledEngine(sample, points, turbo))


def _made(job: Job[CompiledEngine] | None) -> Callable[[], bool]:
    """Whether a job is done: all that an engine knows of what comes after it, so that neither keeps the other."""
    return lambda: job is not None and job.result is not None
