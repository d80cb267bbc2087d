"""The next step of a run, taken apart: what its forward pass, its loss, its backward pass and its update each do.

The four together are the step that the run takes, to the last bit; the run itself takes none. A gradient comes apart
further, into what each sample adds to it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from micrograd_desktop.engine.bugs import ASSIGN, NO_ZERO_GRAD
from micrograd_desktop.engine.kernel.tape import Bools, Floats, Ints
from micrograd_desktop.nn.optimizers import update_of
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.spec import Project, Settings, TrainingSpec
from micrograd_desktop.training.compilation import Never
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.engine_choice import EngineName
from micrograd_desktop.training.engines import NumpyEngine, State, checked
from micrograd_desktop.training.faulty import IN_GRADIENT, FaultyEngine
from micrograd_desktop.training.moment import PLAIN, UNCLIPPED
from micrograd_desktop.training.point_graph import NodeNumbers, nodes_of
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState

NO_PENALTY = "none"

MOST_LISTED = 300
"""Samples that are told one by one of a gradient's sum, those that add the most."""


@dataclass(frozen=True, slots=True, eq=False)
class StepApart:
    """One step in four halves. All arrays are frozen copies; those by parameter have shape (n_parameters,).

    Attributes
    ----------
    step, settings
        Which step, from 0, and by what it is taken.
    parameters
        With which the step begins.
    batch
        The numbers (n,), from 0, of the training points that it sees, in the order in which it sees them.
    n_train
        How many training points there are.

    outputs, losses
        1, forward, and 2, loss: the network's scores (t, n) at the batch's points, and the loss of each (n,).
    batch_loss, data_loss, penalty, objective
        The mean loss of the batch; that of all training points, NaN where this step doesn't measure it; what the
        regularisation adds; and the objective by which the step is judged.
    limit, diverges
        The largest objective with which the run goes on, and whether this one is beyond it: then no update is made.

    left
        3, backward: the gradients that stood there before. They are set to zero first, unless ``gathers``.
    data_gradient, penalty_gradient
        What this pass finds of the data loss and of the penalty.
    gradient
        What then stands there.
    gathers
        Whether this pass adds to what stood there: the bug of no ``zero_grad``.

    clipped
        4, update: the gradients after clipping, which the optimizer gets.
    free
        Which parameters are not frozen.
    rate, number
        The learning rate of this step, negative with the bug of a wrong sign, and the number of the optimizer's
        update, from 1.
    moments, new_moments
        Shape (slots, n_parameters): what the optimizer kept before, and keeps after.
    change, after
        What is added to the parameters, and what they are then.
    """

    step: int
    settings: Settings
    parameters: Floats
    batch: Ints
    n_train: int
    outputs: Floats
    losses: Floats
    batch_loss: float
    data_loss: float
    penalty: float
    objective: float
    limit: float
    diverges: bool
    left: Floats
    data_gradient: Floats
    penalty_gradient: Floats
    gradient: Floats
    gathers: bool
    clipped: Floats
    free: Bools
    rate: float
    number: int
    moments: Floats
    new_moments: Floats
    change: Floats
    after: Floats

    @property
    def whole(self) -> bool:
        """Whether the step sees all training points."""
        return len(self.batch) == self.n_train

    @property
    def exact(self) -> bool:
        """Whether each number is that of the graph of values to the last bit; with turbo arithmetic it is not."""
        return self.settings.training.arithmetic == "exact"


@dataclass(frozen=True, slots=True, eq=False)
class GradientSum:
    """A parameter's gradient as the sum that it comes from.

    Attributes
    ----------
    step, place
        Of which step, and which parameter it is in the flat order.
    n, whole
        How many training points the loss is the mean over, and whether these are all there are.
    points, terms
        The numbers (k,) of the points that add the most, at most ``MOST_LISTED``, and what each adds (k,), largest
        first: its part of the mean.
    others, rest
        How many more add anything, and what these add together.
    silent
        How many points add nothing.
    only
        Whether one point's gradient is all that is left, the others' being written over: the bug of ``=``.
    data, penalty
        The sum of all points' terms in the order in which the engines add them, and what the penalty adds.
    left
        What stood there before and was not set to zero; None where it was.
    gradient
        The gradient as it is shown.
    clipped
        What clipping makes of it; None where this is not a step's, or nothing is clipped.
    same
        Whether the sum is the gradient that is shown to the last bit.
    """

    step: int
    place: int
    n: int
    whole: bool
    points: Ints
    terms: Floats
    others: int
    rest: float
    silent: int
    only: bool
    data: float
    penalty: float
    left: float | None
    gradient: float
    clipped: float | None
    same: bool

    @property
    def found(self) -> float:
        """The sum: of the points' terms and the penalty's, and of what stood there."""
        own = self.data + self.penalty
        return own if self.left is None else self.left + own


class Standing:
    """Stands where a run stands, to look into its next step; the run knows nothing of it.

    Parameters
    ----------
    project, state
        Whose run, and where it stands; None is step 0.
    engine
        ``"compiled"``: NumPy, which has its bits, or with turbo arithmetic the compiled code itself; or ``"value"``.
    check
        Called now and then: if it raises, nothing comes of it.
    """

    def __init__(
        self, project: Project, state: RunState | None = None, engine: EngineName = "compiled", check: Check = go_on
    ) -> None:
        self._check, self._turbo, self._by_values = check, _is_turbo(project, state), engine == "value"
        self._run = Run(project, engine, None if self._turbo else Never(), check)
        self._stand(state)

    def go_to(self, project: Project, state: RunState | None) -> bool:
        """Stand elsewhere in a run that begins alike; False where it takes another ``Standing`` to look into it."""
        if _is_turbo(project, state) != self._turbo:
            return False
        try:
            self._run.adopt(project)
        except ValueError:
            return False
        self._stand(state)
        return True

    def _stand(self, state: RunState | None) -> None:
        self._run.restore(self._run.initial_state() if state is None else state)
        self._check()
        step = self._next = self._run.next_step()
        self._bugs = IN_GRADIENT & set(step.settings.bugs)
        self._exact = (
            FaultyEngine(step.sample, step.seen, self._bugs)
            if self._bugs
            else NumpyEngine(step.sample, step.seen, self._has_better)
        )
        self._apart: StepApart | None = None

    @property
    def batch(self) -> Ints:
        """The numbers (n,) of the training points that the step sees."""
        plan = self._next.plan
        return np.arange(plan.counts[0]) if plan.order is None else plan.order[0][: plan.counts[0]].copy()

    @property
    def targets(self) -> Floats:
        """What the training points are to be, (n_train,)."""
        return self._next.seen.train_y

    def nodes_at(self, point: int) -> NodeNumbers:
        """What every neuron says at a training point, and what that point's loss sends back to it."""
        step, now = self._next, self._next.settings
        target = step.sample.problem.coded(float(step.seen.train_y[point]))
        return nodes_of(
            now.network, now.training.loss, now.bugs, step.numbers.parameters, step.seen.train_x[point].tolist(), target
        )

    def take_apart(self) -> StepApart:
        """The step in its four halves; the same at each call."""
        if self._apart is None:
            self._apart = self._taken_apart()
        return self._apart

    def sum_of(self, place: int, *, whole: bool = False, shown: float | None = None) -> GradientSum:
        """Where the gradient of a parameter comes from.

        Parameters
        ----------
        whole
            The gradient of the objective over all training points, as a paused run shows it, and not the step's.
        shown
            The gradient that is to be explained; None is the step's own.
        """
        step, spec = self._next, self._next.settings.training
        n_train = len(step.seen.train_y)
        batch = np.arange(n_train) if whole else self.batch
        taken = None if whole else self.take_apart()
        terms = self._exact.terms(step.numbers.parameters, batch, place, self._check)
        data = self._exact.summed(terms)
        penalty = float(self._exact.slope(step.numbers.parameters, spec)[place])
        left = float(step.numbers.gradients[place]) if self._gathers else None
        order = np.argsort(-np.where(np.isnan(terms), math.inf, np.abs(terms)), kind="stable")
        adding = int(np.count_nonzero(terms))
        listed = order[: min(adding, MOST_LISTED)]
        others = terms.copy()
        others[listed] = 0.0
        found = GradientSum(
            step.step, place, len(batch), len(batch) == n_train, batch[listed], terms[listed],
            others=adding - len(listed), rest=self._exact.summed(others), silent=len(terms) - adding,
            only=ASSIGN in self._bugs, data=data, penalty=penalty, left=left,
            gradient=math.nan, clipped=None, same=False,
        )  # fmt: skip
        if shown is None:
            shown = found.found if taken is None else float(taken.gradient[place])
        clips = taken is not None and spec.clip != UNCLIPPED
        clipped = float(taken.clipped[place]) if taken is not None and clips else None
        same = found.found == shown or (math.isnan(found.found) and math.isnan(shown))
        return replace(found, gradient=shown, clipped=clipped, same=same)

    def _has_better(self) -> bool:
        """Asked by NumPy between blocks of many points: there is nothing better, but its work may not be wanted."""
        self._check()
        return False

    @property
    def _gathers(self) -> bool:
        return NO_ZERO_GRAD in self._bugs and ASSIGN not in self._bugs

    def _taken_apart(self) -> StepApart:
        step, spec, before = self._next, self._next.settings.training, self._next.numbers
        batch = self.batch
        said = self._exact.outputs(before, batch)
        self._check()
        gradient, figures = self._sent_back(spec, before.gradients)
        data = gradient
        if self._gathers or spec.regularisation != NO_PENALTY:
            data, _ = self._sent_back(replace(spec, regularisation=NO_PENALTY), np.zeros_like(before.gradients))
        objective = float(checked(figures)[0])
        diverges = not abs(objective) <= step.plan.limit
        rate = float(step.plan.rates[0])
        state = before.copy()
        state.gradients[:] = gradient
        if not diverges:
            with np.errstate(all="ignore"):
                state.clip(spec, step.sample.kernel().layout.order)
                state.update(rate, update_of(spec.optimizer, spec))
        if spec.arithmetic == "turbo":
            self._as_the_run_has_it(state)
        row = figures[0].tolist()
        return StepApart(
            step.step, step.settings, before.parameters.copy(), batch, len(step.seen.train_y),
            outputs=said[1:], losses=said[0],
            batch_loss=row[-2], data_loss=row[2], penalty=row[1], objective=objective,
            limit=step.plan.limit, diverges=diverges,
            left=before.gradients.copy(), data_gradient=data,
            penalty_gradient=np.array(self._exact.slope(before.parameters, spec)), gradient=gradient,
            gathers=self._gathers, clipped=state.gradients, free=before.free.copy(), rate=rate,
            number=before.updates + 1, moments=before.moments.copy(), new_moments=state.moments,
            change=state.change if not diverges else np.zeros_like(state.change), after=state.parameters,
        )  # fmt: skip

    def _sent_back(self, spec: TrainingSpec, left: Floats) -> tuple[Floats, Floats]:
        """The gradients that the step's engine leaves where others were ``left``, and the figures (1, m)."""
        numbers = self._next.numbers.to_look_at()
        numbers.gradients[:] = left
        numbers.stop = np.zeros(1, np.int64)
        plan = replace(self._next.plan, rates=np.zeros(1))
        engine = self._next.engine if self._turbo or self._by_values else self._exact
        rows = engine.run(numbers, plan, replace(spec, optimizer=PLAIN, clip=UNCLIPPED))
        self._check()
        return numbers.gradients, rows

    def _as_the_run_has_it(self, state: State) -> None:
        """Turbo arithmetic's own bits of the update, which only its code has: the step is taken, and taken back."""
        before = self._run.state()
        self._run.advance(1)
        taken = self._run.state()
        if before is not None:
            self._run.restore(before)
        if taken is not None:
            state.gradients[:], state.change[:] = taken.gradients, taken.change
            state.moments[:], state.parameters[:] = taken.moments, taken.parameters


def _is_turbo(project: Project, state: RunState | None) -> bool:
    return settings_at(project, 0 if state is None else state.step).training.arithmetic == "turbo"
