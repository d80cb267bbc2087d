"""A run: a project being trained, step by step.

The project alone decides a run: its start, and the log of what was changed at which step. At any step a run is the same
to the last bit, however fast it went, how often it was interrupted, and from which earlier state it came.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine.bugs import WRONG_SIGN
from micrograd_desktop.engine.kernel.recipes import AFTER_STEP, AT_ONCE
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn.parameters import index
from micrograd_desktop.project.log import changes_at, first_difference, next_change, settings_at
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import NetworkSpec, ParameterEdit, Project, Settings, StopSpec
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.data_feed import DataFeed
from micrograd_desktop.training.divergence import Objectives, diagnose, largest_objective
from micrograd_desktop.training.ending import Check, DroppedError, go_on
from micrograd_desktop.training.engine_choice import EngineChoice, EngineName
from micrograd_desktop.training.engines import Engine, Plan, State, checked
from micrograd_desktop.training.measuring import stride
from micrograd_desktop.training.moment import Moment
from micrograd_desktop.training.next_step import NextStep
from micrograd_desktop.training.rates import Rates, learning_rates
from micrograd_desktop.training.results import Figures, Look, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopper import Stopper
from micrograd_desktop.training.stopping import NEVER
from micrograd_desktop.training.telling import Basis, Telling
from micrograd_desktop.training.trained import Trained, carry
from micrograd_desktop.training.under_way import Passed, Trail

SLICE_SECONDS = 0.016
"""How long one call of the compiled loop should take: long enough to cost nothing, and a frame at most."""

LARGEST_SLICE = 65536

T = TypeVar("T")


class Run:
    """One run of a project: owns all live values, hands out frozen copies.

    Parameters
    ----------
    project
        What to train.
    engine
        ``"compiled"``, as the project's arithmetic says, or ``"value"`` for the graph of values itself.
    compiler
        Compiles in the background, while NumPy stands in; without it the first step waits until all is compiled.
    wanted
        Called now and then while the run is built: if it raises, there will be none.
    slice_seconds
        How long one call of the compiled loop should take.
    rates
        Gives the rates of steps in place of the project's, as ``learning_rates`` does.
    """

    def __init__(
        self,
        project: Project,
        engine: EngineName = "compiled",
        compiler: Compiler | None = None,
        wanted: Check = go_on,
        slice_seconds: float = SLICE_SECONDS,
        rates: Rates | None = None,
    ) -> None:
        self._rates = rates or learning_rates
        self.project = project
        self.step = 0
        self._slice_seconds = slice_seconds
        self._settings: Settings = settings_at(project, 0)
        self._feed = DataFeed(self._settings)
        self._make = partial(Trained, engine=engine, compiler=compiler, wanted=wanted)
        self._trains = self._make(project.network, self._feed.problem, self.seen)
        self._state = self._trains.blank()
        self._initial = self._trains.initial.copy()
        self._names = self._feed.problem.columns
        self._trained = False
        self._reference: float | None = None
        self._stopper = Stopper(self._names)
        self._objectives = Objectives()
        self._steps_a_slice = 1
        self._diverged = False
        self._look: Look | None = None
        self._arrival: RunState | None = None
        self._telling = Telling()
        self._trail: Trail | None = None
        self._engine: Engine | None = None
        self.restore(self.initial_state())

    # -- where the run stands

    @property
    def points(self) -> Points:
        """What the next step learns from."""
        return self._feed.points

    @property
    def seen(self) -> Points:
        """The same points with what the network sees of them, features in place of inputs."""
        return self._feed.seen

    @property
    def parameters(self) -> Floats:
        """A copy of the parameters, shape (n_parameters,)."""
        return self._state.parameters.copy()

    @property
    def settings(self) -> Settings:
        """What the next step is taken by."""
        return self._settings

    @property
    def gradients(self) -> Floats:
        """A copy of the gradients that the last update moved by, shape (n_parameters,)."""
        return self._state.gradients.copy()

    @property
    def engine_name(self) -> str:
        """What takes the steps at present: see ``EngineChoice.title``."""
        return self._choice.title

    @property
    def epoch(self) -> float:
        """Samples trained on, in training sets."""
        return self._feed.batches.epoch

    def initial_state(self) -> RunState:
        """The state at step 0."""
        none = np.zeros_like(self._initial)
        moments = np.zeros((len(self._state.moments), len(none)))
        return RunState(0, self._initial.copy(), none, none.copy(), moments, 0, False, Place(), None)

    def state(self) -> RunState | None:
        """The state on arrival at the present step; None once the run has diverged, where it can't go on."""
        if self._diverged:
            return None
        return self._captured() if self._arrival is None else self._arrival

    def restore(self, state: RunState) -> None:
        """Stand where a state was captured. It must be of this project's run: see ``adopt``."""
        self._settings = settings_at(self.project, max(state.step - 1, 0))
        self._stand_on(self._settings)
        own = self._state
        own.parameters[:] = own.previous[:] = state.parameters
        own.gradients[:], own.change[:], own.moments[:] = state.gradients, state.change, state.moments
        own.updates, self._trained, self._reference = state.updates, state.trained, state.reference
        self.step, self._diverged = state.step, False
        self._stopper.stand_at(state.step, state.watch)
        self._feed.shuffle(self._settings.training.seed, state.place)
        self._arrive()

    def adopt(self, project: Project) -> None:
        """Train another project from now on, which begins with the same network and kind of problem.

        ``restore`` says from where.

        Raises
        ------
        ValueError
            If it begins with another network or problem.
        """
        if (problem_of(project), project.network) != (problem_of(self.project), self.project.network):
            raise ValueError("another problem or network to begin with needs a new run")
        if (differs := first_difference(self.project, project)) is not None:
            self._objectives.forget_from(differs)
        self.project = project

    def leave(self, trail: Trail | None) -> None:
        """Keep states of steps on the way, from now on, where the engine can leave them; None to keep no more."""
        self._trail = trail

    # -- steps

    def advance(self, max_steps: int, seconds: float = math.inf, stop: StopSpec = NEVER) -> Progress:
        """Train ``max_steps`` steps, or fewer if ``seconds`` are over; at least one. Stops where the run diverges.

        It also stops where a condition is fulfilled: before the update of that step, of which there are no figures
        then, and maybe without a step. Called again it goes on from there. Told to end at once, it may have done none.
        Steps that ``glimpse`` told of meanwhile are not reported again.
        """
        first, started = self.step, time.perf_counter()
        self._telling.begin(first, started)
        self._stopper.begin(stop)
        while self.step - first < max_steps and not self._diverged:
            if self._stopper.is_at_its_step(self.step):
                break
            self._advance_a_slice(max_steps - (self.step - first), seconds)
            if self._stopper.stopped or time.perf_counter() - started >= seconds or self._state.stop[0]:
                break
        untold, figures, speed = self._telling.rest(self.step, self._names)
        progress = replace(self._report(untold, figures, speed), stop=self._stopper.stopped)
        if self._diverged and len(figures):
            penalty = float(figures.column("penalty")[-1])
            found = diagnose(
                self.project, self._settings, self.seen, self._state.parameters, self.step, self._objectives, penalty
            )
            of_batch = bool(figures.column("measured")[-1] == 0.0)
            return replace(progress, divergence=replace(found, of_batch=of_batch))
        return progress

    def interrupt(self, on: bool = True, at_once: bool = False) -> None:
        """From any thread: end ``advance`` after the step under way, and at one step while it is on.

        ``at_once`` a step under way, or a look, over many points is dropped, and is as if it had not begun.
        """
        stop = self._state.stop
        stop[0] = max(int(stop[0]), AT_ONCE if at_once else AFTER_STEP) if on else 0

    def check(self) -> None:
        """Raise ``DroppedError`` if the run was told to end at once."""
        if self._state.stop[0] >= AT_ONCE:
            raise DroppedError

    def snapshot(self) -> Progress:
        """The present state without a step."""
        return self._report(self.step, Figures.none(self._names), 0.0)

    def moment(self) -> Moment:
        """Where the run stands now, to be looked at on any thread while the run goes on.

        Values themselves are the run's own: with these it is looked at before this returns, which may raise
        ``DroppedError``.
        """
        if self._choice.name == "value":
            self.look()
        numbers = replace(self._state.copy(), stop=np.zeros(1, np.int64))
        return self._moment(numbers, self._choice.apart())

    def glimpse(self, take: Callable[[Progress, Moment], T]) -> T | None:
        """From another thread: look at the steps that are taken now, which go on; None where that is not possible.

        Parameters
        ----------
        take
            Gets the steps that were not reported yet, and the moment after the last of them. Until it returns, so does
            no ``advance``. What it returns is handed through.
        """
        return self._telling.glimpse(take)

    def next_step(self) -> NextStep:
        """All that the next step is taken with; none is taken."""
        return NextStep(
            self.step, self._settings, self._plan(1), self._state.copy(), self._choice.current(), self._choice.sample,
            self.seen,
        )  # fmt: skip

    def look(self) -> Look:
        """Figures and gradients at the present parameters, those that a step over all points would have.

        Raises
        ------
        DroppedError
            If it was told to end at once, and there are many points.
        """
        if self._look is None:
            self._look = self._moment(self._state.copy(), partial(self._choice.current, training=False)).look()
        return self._look

    # -- inside

    def _moment(self, numbers: State, engine: Callable[[], Engine]) -> Moment:
        return Moment(
            replace(self.snapshot(), state=self.state()), numbers, engine,
            spec=self._settings.training, names=self._names, explained=self._feed.explained,
            n_train=self._feed.n_train, limit=self._limit, trained=self._trained, known=self._look,
        )  # fmt: skip

    @property
    def _limit(self) -> float:
        """The largest objective with which the run goes on."""
        return sys.float_info.max if self._reference is None else largest_objective(self._reference)

    def _captured(self) -> RunState:
        own = self._state
        return RunState(
            self.step, own.parameters.copy(), own.gradients.copy(), own.change.copy(), own.moments.copy(),
            own.updates, self._trained, self._feed.batches.place, self._reference, self._stopper.watch,
        )  # fmt: skip

    def _arrive(self) -> None:
        """Make the changes that the log has at this step; the state before them is kept."""
        self._arrival = self._look = None
        changes = changes_at(self.project, self.step)
        if changes:
            self._arrival = self._captured()
            self._follow(settings_at(self.project, self.step))
        sizes = self._trains.sizes
        for change in changes:
            if isinstance(change, ParameterEdit):
                self._state.parameters[index(change.parameter, sizes)] = change.value
        self._state.free[:] = True
        self._state.free[[index(name, sizes) for name in self._settings.frozen]] = False
        self._choice.use(self._settings)

    def _follow(self, settings: Settings) -> None:
        """Take the next steps by other settings, with what follows of the change."""
        old, self._settings = self._settings, settings
        feed, seed = self._feed, settings.training.seed
        if seed != old.training.seed:
            feed.shuffle(seed, Place(samples=feed.batches.place.samples))
        if settings.training.optimizer != old.training.optimizer:
            self._state.forget_moments()
        other_network = _identity(settings) != _identity(old)
        if other_network or settings.training.loss != old.training.loss or settings.dataset != old.dataset:
            self._reference = None
            self._stopper.begin_anew(self.step)
        numbers = self._state
        self._stand_on(settings)
        if other_network:
            self._state = carry(numbers, self._trains, old, settings)
        if (before := feed.batches).n_samples != feed.n_train:  # as many epochs are over as before, of these points
            feed.shuffle(seed, Place(samples=round(before.place.samples * feed.n_train / before.n_samples)))

    def _stand_on(self, settings: Settings) -> None:
        """Have the network and the points of some settings; numbers of another network are still to be set."""
        others = self._feed.take(settings.dataset, settings.network)
        if (settings.network, self._feed.problem) != (self._trains.network, self._trains.problem):
            self._trains = self._make(settings.network, self._feed.problem, self.seen)
            self._state = self._trains.blank(self._state)
        elif others:
            self._trains.see(self.seen)

    @property
    def _choice(self) -> EngineChoice:
        return self._trains.choice

    def _advance_a_slice(self, most: int, seconds: float) -> None:
        """Some steps in one call of the engine, none of them beyond the next change in the log."""
        engine, spec = self._choice.current(), self._settings.training
        if engine is not self._engine:
            self._engine, self._steps_a_slice = engine, 1
        wanted = min(self._slice_seconds, seconds)
        whole = max(int(self._steps_a_slice * wanted / self._slice_seconds), 1)
        count = min(most, whole)
        if (change := next_change(self.project, self.step)) is not None:
            count = min(count, change - self.step)
        count = self._stopper.up_to_its_step(self.step, count)
        if self._reference is None:
            count = 1
        plan = self._plan(count)
        limit, started = plan.limit, time.perf_counter()
        basis = Basis(
            spec, self._names, self._feed, self._stopper, self._choice, self._state, self._reference, limit
        )  # fmt: skip
        every = 0 if self._trail is None else self._trail.every
        a_slice = self._telling.begin_slice(self.step, count, basis, every)
        plan = replace(plan, steps=a_slice.steps)
        before = self._stopper.kept(self._state)
        try:
            rows = engine.run(self._state, plan, spec)
        finally:
            self._telling.end_slice(a_slice)
        if before is not None:
            rows = self._stopper.take_back(rows, self.step, self._state, before, plan, engine, spec)
        figures = Figures(self._names, self._feed.explained.take(rows))
        if not len(figures):
            return
        self._telling.add(figures, a_slice)
        self._count(figures, limit, spec.batch_size, a_slice.steps.trail)
        elapsed = (time.perf_counter() - started) * count / len(figures)  # of the whole, if it was ended early
        if elapsed < 0.5 * wanted and count == whole:  # a part of one says little
            self._steps_a_slice = min(2 * self._steps_a_slice, LARGEST_SLICE)
        elif elapsed > 2.0 * wanted:
            self._steps_a_slice = max(1, self._steps_a_slice // 2)

    def _plan(self, count: int) -> Plan:
        """What the next steps use."""
        spec = self._settings.training
        order, counts = self._feed.batches.upcoming(count, spec.batch_size)
        rates = self._rates(spec, self.step, count)
        rates = -rates if WRONG_SIGN in self._settings.bugs else rates
        return Plan(order, counts, rates, self._limit, self._measured(count, spec.batch_size))

    def _measured(self, count: int, batch_size: int | None) -> Ints:
        """Which of the next steps are measured over all points: 1 or 0 for each."""
        n_train = self._feed.n_train
        if batch_size is None or batch_size >= n_train or self._reference is None:
            return np.ones(count, np.int64)
        every = stride(n_train + len(self.points.test_y), len(self._state.parameters), batch_size)
        flags: Ints = (np.arange(self.step, self.step + count) % every == 0).astype(np.int64)
        return flags

    def _count(self, figures: Figures, limit: float, batch_size: int | None, trail: Sequence[Passed]) -> None:
        """Note the steps that were done: the last one made no update if its objective is over the limit."""
        objectives, newest = figures.column("objective").copy(), checked(figures.values[-1:])[0]
        self._diverged = not abs(newest) <= limit
        done = len(figures) - self._diverged
        self._count_and_keep(Figures(self._names, figures.values[:done]), trail, batch_size)
        self._feed.batches.take(done, batch_size)
        if self._diverged:
            objectives[-1] = newest
        self._objectives.append(self.step, objectives)
        if self._reference is None:
            self._reference = float(objectives[0])
        self._trained = True
        self.step += done
        if not self._diverged:
            self._arrive()

    def _count_and_keep(self, figures: Figures, trail: Sequence[Passed], batch_size: int | None) -> None:
        """Count the figures of steps that were done; what they left on the way becomes states of the trail."""
        batches, updates, counted = self._feed.batches, self._state.updates - len(figures), 0
        for passed in trail:
            if self._trail is None or passed.done >= len(figures):
                break
            self._stopper.count(Figures(self._names, figures.values[counted : passed.done]), self.step + counted)
            counted = passed.done
            place = batches.after(batches.place, counted, batch_size)
            state = RunState(
                self.step + counted, passed.parameters, passed.gradients, passed.change, passed.moments,
                updates + counted, True, place, self._reference, self._stopper.watch,
            )  # fmt: skip
            self._trail.keep(state)
        self._stopper.count(Figures(self._names, figures.values[counted:]), self.step + counted)

    def _report(self, first: int, figures: Figures, speed: float) -> Progress:
        state = self._state
        return Progress(
            first_step=first,
            step=self.step,
            epoch=self.epoch,
            learning_rate=float(learning_rates(self._settings.training, self.step, 1)[0]),
            figures=figures,
            parameters=state.parameters.copy(),
            updates=state.change.copy(),
            steps_per_second=speed,
            engine=self.engine_name,
        )


def _identity(settings: Settings) -> tuple[NetworkSpec, tuple[int, ...], tuple[int, ...]]:
    """Which network it is, and which of its layers and outputs."""
    return settings.network, settings.layers, settings.outputs
