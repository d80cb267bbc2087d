"""A run: a project being trained, step by step.

The project alone decides a run: its start, and the log of what was changed at which step. At any step a run is the same
to the last bit, however fast it went, how often it was interrupted, and from which earlier state it came.
"""

from __future__ import annotations

import math
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import numpy as np

from micrograd_desktop.data.split import Points, points_of
from micrograd_desktop.engine.bugs import WRONG_SIGN
from micrograd_desktop.engine.kernel.recipes import AFTER_STEP, AT_ONCE
from micrograd_desktop.engine.kernel.tape import Floats, Ints
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.parameters import index
from micrograd_desktop.nn.schedules import schedule_of
from micrograd_desktop.project.log import changes_at, next_change, settings_at
from micrograd_desktop.project.rules import features_of, layer_sizes, problem_of
from micrograd_desktop.project.spec import DatasetSpec, ParameterEdit, Project, Settings, StopSpec, TrainingSpec
from micrograd_desktop.training.batches import Batches, Place
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.training.divergence import Objectives, diagnose, largest_objective
from micrograd_desktop.training.ending import Check, DroppedError, go_on
from micrograd_desktop.training.engine_choice import EngineChoice, EngineName
from micrograd_desktop.training.engines import Engine, Plan, State, checked
from micrograd_desktop.training.explained import Explained
from micrograd_desktop.training.measuring import stride
from micrograd_desktop.training.moment import Moment
from micrograd_desktop.training.results import Figures, Look, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.stopping import NEVER, STEP, Stop, Watch, watches
from micrograd_desktop.training.under_way import Copied, Slice, Steps, is_finite

SLICE_SECONDS = 0.016
"""How long one call of the compiled loop should take: long enough to cost nothing, and a frame at most."""

LARGEST_SLICE = 65536

T = TypeVar("T")


Rates = Callable[[TrainingSpec, int, int], Floats]
"""Training, the first step and a count to the rates of so many steps."""


def learning_rates(spec: TrainingSpec, first_step: int, count: int) -> Floats:
    """The rates of ``count`` steps from ``first_step`` on, shape (count,): the schedule's formula at each step."""
    return schedule_of(spec.schedule).rates(spec.learning_rate, spec.decay_steps, first_step, count)


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

    Attributes
    ----------
    points
        What it learns from; ``seen`` are the same with what the network sees of them, features in place of inputs.
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
        self._data = project.dataset
        self.points: Points = points_of(self._data)
        self._problem = problem_of(project)
        wanted()
        network = build_mlp(project.network)
        self._sizes = layer_sizes(project.network)
        self._features = features_of(project.network, project.dataset)
        self.seen: Points = self.points.seen(self._features.rows)
        self._choice = EngineChoice(network, self.seen, self._problem, engine, compiler, wanted)
        self._state = State.start([p.data for p in network.parameters()])
        self._initial = self._state.parameters.copy()
        self._names = self._problem.columns
        self._explained = Explained(self._problem, self.points)
        self._trained = False
        self._reference: float | None = None
        self._watch = Watch()
        self._stop: StopSpec = NEVER
        self._stopped: Stop | None = None
        self._passed: int | None = None
        self._objectives = Objectives()
        self._steps_a_slice = 1
        self._diverged = False
        self._look: Look | None = None
        self._arrival: RunState | None = None
        self._telling = threading.Lock()
        self._slice: Slice | None = None
        self._untold: list[Figures] = []
        self._told_until = 0
        self._advancing = 0, 0.0
        self._engine: Engine | None = None
        self._settings: Settings = settings_at(project, 0)
        self._batches = Batches(len(self.points.train_y), project.training.seed)
        self.restore(self.initial_state())

    # -- where the run stands

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
        return self._batches.epoch

    def initial_state(self) -> RunState:
        """The state at step 0."""
        none = np.zeros_like(self._initial)
        moments = np.zeros_like(self._state.moments)
        return RunState(0, self._initial.copy(), none, none.copy(), moments, 0, False, Place(), None)

    def state(self) -> RunState | None:
        """The state on arrival at the present step; None once the run has diverged, where it can't go on."""
        if self._diverged:
            return None
        return self._captured() if self._arrival is None else self._arrival

    def restore(self, state: RunState) -> None:
        """Stand where a state was captured. It must be of this project's run: see ``adopt``."""
        own = self._state
        own.parameters[:] = own.previous[:] = state.parameters
        own.gradients[:], own.change[:], own.moments[:] = state.gradients, state.change, state.moments
        own.updates, self._trained, self._reference = state.updates, state.trained, state.reference
        self.step, self._diverged, self._watch = state.step, False, state.watch
        if self._passed != state.step:
            self._passed = None
        self._objectives.forget_from(state.step)
        self._settings = settings_at(self.project, max(state.step - 1, 0))
        self._learn_from(self._settings.dataset)
        self._shuffle(state.place)
        self._arrive()

    def adopt(self, project: Project) -> None:
        """Train another project from now on, with the same network and kind of problem; ``restore`` says from where.

        Raises
        ------
        ValueError
            If the network or the problem differs.
        """
        if problem_of(project) != self._problem or project.network != self.project.network:
            raise ValueError("another problem or network needs a new run")
        self.project = project
        self._features = features_of(project.network, project.dataset)

    # -- steps

    def advance(self, max_steps: int, seconds: float = math.inf, stop: StopSpec = NEVER) -> Progress:
        """Train ``max_steps`` steps, or fewer if ``seconds`` are over; at least one. Stops where the run diverges.

        It also stops where a condition is fulfilled: before the update of that step, of which there are no figures
        then, and maybe without a step. Called again it goes on from there. Told to end at once, it may have done none.
        Steps that ``glimpse`` told of meanwhile are not reported again.
        """
        first, started = self.step, time.perf_counter()
        self._untold, self._told_until, self._advancing = [], first, (first, started)
        self._stop, self._stopped = stop, None
        while self.step - first < max_steps and not self._diverged:
            if self._is_at_its_step():
                break
            self._advance_a_slice(max_steps - (self.step - first), seconds)
            if self._stopped or time.perf_counter() - started >= seconds or self._state.stop[0]:
                break
        figures = Figures.joined(self._untold) if self._untold else Figures.none(self._names)
        speed = (self.step - first) / (time.perf_counter() - started)
        progress = replace(self._report(self._told_until, figures, speed), stop=self._stopped)
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
        a_slice = self._slice
        copied = None if a_slice is None else a_slice.copy()
        if a_slice is None or copied is None or not is_finite(copied):
            return None  # steps that are not finite are taken again
        with self._telling:
            steps = a_slice.steps
            if (
                a_slice.over or steps.closed or copied.done == a_slice.count
            ):  # what comes after the last is not done yet
                return None
            done = Figures(self._names, steps.figures[: copied.done])
            if self._watch.first_stop(done, a_slice.first, self._stop, self._passed) is not None:
                return None  # the run stops before, and those after it are taken back
            rows = self._explained.take(steps.figures[steps.told : copied.done].copy())
            figures = Figures.joined([*self._untold, Figures(self._names, rows)])
            moment = self._moment_of(a_slice, copied)
            first, started = self._advancing
            speed = (a_slice.first + copied.done - first) / (time.perf_counter() - started)
            told = replace(
                moment.progress, first_step=self._told_until, figures=figures, steps_per_second=speed
            )  # fmt: skip
            self._untold, self._told_until, steps.told = [], a_slice.first + copied.done, copied.done
            return take(told, moment)

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
            spec=self._settings.training, names=self._names, explained=self._explained,
            n_train=len(self.points.train_y), limit=self._limit, trained=self._trained, known=self._look,
        )  # fmt: skip

    def _moment_of(self, a_slice: Slice, copied: Copied) -> Moment:
        """The moment after some of a slice's steps; its parts share arrays, which nobody writes to."""
        spec, step = self._settings.training, a_slice.first + copied.done
        place, updates = self._batches.after(a_slice.place, copied.done, spec.batch_size), a_slice.updates + copied.done
        watch = self._watch.after(Figures(self._names, a_slice.steps.figures[: copied.done]), a_slice.first)
        state = RunState(
            step, copied.parameters, copied.gradients, copied.change, copied.moments, updates, True, place,
            self._reference, watch,
        )  # fmt: skip
        look = None
        if spec.batch_size is None or spec.batch_size >= len(self.points.train_y):  # the next step looked at all points
            row = self._explained.take(a_slice.steps.figures[copied.done : copied.done + 1].copy())
            look = Look(step, Figures(self._names, row), copied.next_gradients)
        numbers = State(
            copied.parameters, copied.gradients, copied.change, copied.parameters, copied.moments,
            self._state.free.copy(), np.zeros(1, np.int64), updates,
        )  # fmt: skip
        progress = Progress(
            first_step=step,
            step=step,
            epoch=self._batches.epochs_at(place),
            learning_rate=float(learning_rates(spec, step, 1)[0]),
            figures=Figures.none(self._names),
            parameters=copied.parameters,
            updates=copied.change,
            state=state,
            engine=self.engine_name,
        )
        return Moment(
            progress, numbers, self._choice.apart(),
            spec=spec, names=self._names, explained=self._explained, n_train=len(self.points.train_y),
            limit=self._limit, trained=True, known=look,
        )  # fmt: skip

    @property
    def _limit(self) -> float:
        """The largest objective with which the run goes on."""
        return sys.float_info.max if self._reference is None else largest_objective(self._reference)

    def _captured(self) -> RunState:
        own = self._state
        return RunState(
            self.step, own.parameters.copy(), own.gradients.copy(), own.change.copy(), own.moments.copy(),
            own.updates, self._trained, self._batches.place, self._reference, self._watch,
        )  # fmt: skip

    def _arrive(self) -> None:
        """Make the changes that the log has at this step; the state before them is kept."""
        self._arrival = self._look = None
        changes = changes_at(self.project, self.step)
        if changes:
            self._arrival = self._captured()
            self._follow(settings_at(self.project, self.step))
        for change in changes:
            if isinstance(change, ParameterEdit):
                self._state.parameters[index(change.parameter, self._sizes)] = change.value
        self._state.free[:] = True
        self._state.free[[index(name, self._sizes) for name in self._settings.frozen]] = False
        self._choice.use(self._settings)

    def _follow(self, settings: Settings) -> None:
        """Take the next steps by other settings, with what follows of the change."""
        old, self._settings = self._settings.training, settings
        if settings.training.seed != old.seed:
            self._shuffle(Place(samples=self._batches.place.samples))
        if settings.training.optimizer != old.optimizer:
            self._state.forget_moments()
        if settings.training.loss != old.loss or settings.dataset != self._data:
            self._reference, self._watch = None, Watch.anew(self.step)
        if settings.dataset != self._data:
            self._learn_from(settings.dataset)
            n_train, before = len(self.points.train_y), self._batches
            if n_train != before.n_samples:  # as many epochs are over as before, of these points
                self._shuffle(Place(samples=round(before.place.samples * n_train / before.n_samples)))

    def _learn_from(self, data: DatasetSpec) -> None:
        """Take the next steps on these points."""
        if data != self._data:
            self._data, self.points = data, points_of(data)
            self.seen = self.points.seen(self._features.rows)
            self._choice.see(self.seen)
            self._explained = Explained(self._problem, self.points)

    def _shuffle(self, place: Place) -> None:
        """Batches by the seed that is set, from a place on."""
        seed, n_train = self._settings.training.seed, len(self.points.train_y)
        if (self._batches.seed, self._batches.n_samples) != (seed, n_train):
            self._batches = Batches(n_train, seed)
        self._batches.place = place

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
        if self._stop.step is not None and self._stop.step > self.step:
            count = min(count, self._stop.step - self.step)
        if self._reference is None:
            count = 1
        order, counts = self._batches.upcoming(count, spec.batch_size)
        measured = self._measured(count, spec.batch_size)
        started = time.perf_counter()
        limit = self._limit
        rates = self._rates(spec, self.step, count)
        rates = -rates if WRONG_SIGN in self._settings.bugs else rates
        a_slice = self._slice = Slice(
            self.step, count, self._batches.place, self._state.updates, Steps(self._telling)
        )  # fmt: skip
        plan = Plan(order, counts, rates, limit, measured, a_slice.steps)
        before = self._state.copy() if watches(self._stop) else None
        try:
            rows = engine.run(self._state, plan, spec)
        finally:
            with self._telling:
                a_slice.end()
                self._slice = None
        if before is not None:
            rows = self._up_to_the_stop(rows, before, plan, engine)
        figures = Figures(self._names, self._explained.take(rows))
        if not len(figures):
            return
        self._untold.append(Figures(self._names, figures.values[a_slice.steps.told :]))
        self._count(figures, limit, spec.batch_size)
        elapsed = (time.perf_counter() - started) * count / len(figures)  # of the whole, if it was ended early
        if elapsed < 0.5 * wanted and count == whole:  # a part of one says little
            self._steps_a_slice = min(2 * self._steps_a_slice, LARGEST_SLICE)
        elif elapsed > 2.0 * wanted:
            self._steps_a_slice = max(1, self._steps_a_slice // 2)

    def _is_at_its_step(self) -> bool:
        """Whether the run stands at the step that it is to stop at, and has not stopped there before."""
        if self._stop.step != self.step or self._passed == self.step:
            return False
        self._stopped, self._passed = Stop(STEP, self.step, self.step, self.step), self.step
        return True

    def _up_to_the_stop(self, rows: Floats, before: State, plan: Plan, engine: Engine) -> Floats:
        """The figures of the steps before the first that fulfils a condition, after which the run then stands.

        Steps that went beyond it are taken again up to there, from the numbers ``before``: the same bits.
        """
        done = len(rows) - (len(rows) > 0 and not abs(checked(rows[-1:])[0]) <= plan.limit)
        found = self._watch.first_stop(Figures(self._names, rows[:done]), self.step, self._stop, self._passed)
        if found is None:
            return rows
        count = found.step - self.step
        self._state.become(before)
        if count:
            heard = replace(self._state, stop=np.zeros(1, np.int64))  # the same arrays; what was told is taken
            rows = engine.run(heard, plan.part(0, count), self._settings.training)
            self._state.updates = heard.updates
        if len(rows := rows[:count]) == count:
            self._stopped, self._passed = found, found.step
        return rows

    def _measured(self, count: int, batch_size: int | None) -> Ints:
        """Which of the next steps are measured over all points: 1 or 0 for each."""
        n_train = len(self.points.train_y)
        if batch_size is None or batch_size >= n_train or self._reference is None:
            return np.ones(count, np.int64)
        every = stride(n_train + len(self.points.test_y), len(self._initial), batch_size)
        flags: Ints = (np.arange(self.step, self.step + count) % every == 0).astype(np.int64)
        return flags

    def _count(self, figures: Figures, limit: float, batch_size: int | None) -> None:
        """Note the steps that were done: the last one made no update if its objective is over the limit."""
        objectives, newest = figures.column("objective").copy(), checked(figures.values[-1:])[0]
        self._diverged = not abs(newest) <= limit
        done = len(figures) - self._diverged
        self._watch = self._watch.after(Figures(self._names, figures.values[:done]), self.step)
        self._batches.take(done, batch_size)
        if self._diverged:
            objectives[-1] = newest
        self._objectives.append(self.step, objectives)
        if self._reference is None:
            self._reference = float(objectives[0])
        self._trained = True
        self.step += done
        if not self._diverged:
            self._arrive()

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
