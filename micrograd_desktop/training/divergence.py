"""The doctor of runs that went out of range: what blew up first, why that is likely, and where all was still well."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.bugs import BUGS, NO_ZERO_GRAD, WRONG_SIGN
from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import OUTPUT, name_at, neuron_title, title
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.nn.schedules import TYPED, Schedule, schedule_of
from micrograd_desktop.project.log import next_change, settings_at, with_settings
from micrograd_desktop.project.rules import layer_sizes, problem_of, seen_names
from micrograd_desktop.project.spec import ParameterEdit, Project, Settings
from micrograd_desktop.training.results import Divergence
from micrograd_desktop.translation import tr, whole

LARGEST_OBJECTIVE = 1e6
LARGEST_GROWTH = 1e3
"""A run diverges where its objective is beyond both: this number, and so many times what it was at the start."""

HEALTHY_GROWTH = 2.0
"""The climb has not begun while the objective is at most so many times the least there was till then."""

REMEMBERED = 65_536
"""How many objectives up to the newest are looked through, to find where a climb began."""

MOST_NODES = 200_000
"""How many nodes may be looked through for the first that is not finite."""

RECENT = 20
"""A parameter set by hand so many steps before the end is named as the likely cause."""


def largest_objective(reference: float) -> float:
    """Up to which objective a run goes on that began with ``reference``."""
    return max(LARGEST_OBJECTIVE, LARGEST_GROWTH * abs(reference))


class Objectives:
    """Objectives of a run, by step: what was known once is known as long as the run is the same, wherever it stands.

    Steps that are taken again change nothing, in whatever order, so that what is found of an end is found of it again.
    """

    def __init__(self) -> None:
        self._first = self._end = 0
        self._values: Floats = np.empty(0)  # NaN: not known

    @property
    def newest(self) -> float:
        """That of the last step that was told; NaN if there is none."""
        place = self._end - self._first - 1
        return float(self._values[place]) if place >= 0 else math.nan

    def append(self, step: int, values: Floats) -> None:
        """Take in those of consecutive steps, which are the newest now; later ones stay known, and go before them."""
        if not len(values):
            return
        self._end = step + len(values)
        if not len(self._values):
            self._first = step
        top = max(self._first + len(self._values), self._end)
        first = min(self._first, step)
        if top - first > 2 * REMEMBERED:
            first = top - REMEMBERED
        self._reach(first, top)
        known = values[max(first - step, 0) :]
        if len(known):
            self._values[self._end - first - len(known) : self._end - first] = known

    def forget_from(self, step: int) -> None:
        """Forget this step and all after it: the run is another one there."""
        self._values = self._values[: max(step - self._first, 0)]
        self._end = min(self._end, self._first + len(self._values))

    def last_healthy(self) -> int:
        """The last step before the climb that leads to the newest, of those that are known up to there."""
        end = max(self._end - self._first, 0)
        values = self._values[max(end - REMEMBERED, 0) : end]
        if not len(values):
            return self._end
        unknown = np.flatnonzero(np.isnan(values[:-1]))  # the newest may be NaN itself
        values = values[unknown[-1] + 1 :] if len(unknown) else values
        finite = np.where(np.isfinite(values), values, np.inf)
        least = np.minimum.accumulate(finite)
        healthy = np.flatnonzero(np.isfinite(finite) & (finite <= HEALTHY_GROWTH * np.maximum(least, 0.0)))
        return self._end - len(values) + (int(healthy[-1]) if len(healthy) else 0)

    def _reach(self, first: int, end: int) -> None:
        """Have room for the steps from one on up to another."""
        if (first, end) == (self._first, self._first + len(self._values)):
            return
        values = np.full(end - first, np.nan)
        begin, until = max(first, self._first), min(end, self._first + len(self._values))
        if begin < until:
            values[begin - first : until - first] = self._values[begin - self._first : until - self._first]
        self._first, self._values = first, values


def diagnose(
    project: Project,
    settings: Settings,
    points: Points,
    parameters: Floats,
    step: int,
    objectives: Objectives,
    penalty: float,
) -> Divergence:
    """Say what went wrong at a step that diverged.

    Parameters
    ----------
    settings
        Those of the step.
    parameters
        Shape (n_parameters,), as the step found them.
    objectives
        Of the run, the step's own last.
    penalty
        What of the last one was the penalty.
    """
    now = with_settings(project, settings)
    network = build_mlp(now.network)
    names = seen_names(now.network, now.dataset)
    bad = np.flatnonzero(~np.isfinite(parameters))
    index = int(bad[0]) if len(bad) else None
    healthy, itself = objectives.last_healthy(), ""
    if index is not None:
        sizes = layer_sizes(now.network)
        where, value = title(name_at(index, sizes), sizes, names), float(parameters[index])
    else:
        loss, problem = settings.training.loss, problem_of(now)
        where, value = _first_node(network, loss, problem, points, parameters, names)
        itself = _by_itself(now, network, points, step)
        if math.isfinite(value) and penalty > value:
            where, value = tr("the penalty on the weights"), penalty
    return Divergence(
        step=step,
        objective=objectives.newest,
        where=where,
        value=value,
        parameter=index,
        cause=likely_cause(project, settings, step, healthy, itself),
        healthy_step=healthy,
        penalty=penalty,
        rate_matters=step > 0 and not itself and schedule_of(settings.training.schedule).uses_rate,
    )


def sentence(divergence: Divergence) -> str:
    """What happened, where first, and why that is likely."""
    step, objective = whole(divergence.step), _number(divergence.objective)
    if divergence.penalty == 0.0 and divergence.of_batch:
        what = tr("Training stopped at step {step}: the loss of its batch is {number}.", step=step, number=objective)
    elif divergence.penalty == 0.0:
        what = tr("Training stopped at step {step}: the loss is {number}.", step=step, number=objective)
    elif divergence.of_batch:
        what = tr(
            "Training stopped at step {step}: the objective of its batch, data loss plus penalty, is {number}.",
            step=step,
            number=objective,
        )
    else:
        what = tr(
            "Training stopped at step {step}: the objective, data loss plus penalty, is {number}.",
            step=step,
            number=objective,
        )
    first = tr("First: {where} is {number}.", where=divergence.where, number=_number(divergence.value))
    return f"{what} {first} {divergence.cause}"


def _number(value: float) -> str:
    """A number in three digits, with a true minus sign."""
    if math.isnan(value):
        return tr("not a number")
    if math.isinf(value):
        return tr("infinite") if value > 0 else tr("minus infinity")
    digits, exponent, power = f"{value:.3g}".partition("e")
    return f"{digits}{exponent}{int(power) if power else ''}".replace("-", "\N{MINUS SIGN}")


def likely_cause(project: Project, settings: Settings, step: int, healthy: int = 0, itself: str = "") -> str:
    """Why a run is likely to have diverged at a step.

    Parameters
    ----------
    healthy
        The last step before the climb: the largest rate since is that which is named.
    itself
        What it is by itself, whatever the steps were; empty if it is not known to be.
    """
    training = settings.training
    recent = [change for change in project.log if step - RECENT <= change.step <= step]
    if edits := [change for change in recent if isinstance(change, ParameterEdit)]:
        edit = max(edits, key=lambda e: abs(e.value))
        then = settings_at(project, edit.step)
        names = seen_names(then.network, then.dataset)
        name = title(edit.parameter, layer_sizes(then.network), names)
        return tr(
            "At step {step} {name} was set to {number} by hand.",
            step=whole(edit.step),
            name=name,
            number=_number(edit.value),
        )
    if itself or not step:
        return itself or tr("No step was taken yet: what the run begins with is too large by itself.")
    if WRONG_SIGN in settings.bugs:
        return tr("The bug “{bug}” is on: every step climbs the loss.", bug=BUGS[WRONG_SIGN].title)
    if NO_ZERO_GRAD in settings.bugs:
        return tr("The bug “{bug}” is on: gradients add up from step to step.", bug=BUGS[NO_ZERO_GRAD].title)
    rate, at, base, schedule = _largest_rate(project, healthy, step)
    pull = rate * training.strength
    if training.regularisation != "none" and pull > 0.5:
        return tr(
            "The penalty is likely too strong: strength times learning rate is {number}, above 0.5.",
            number=_number(pull),
        )
    if rate == base and schedule.uses_rate:
        return tr("The learning rate, {rate}, is likely too large: each step overshoots by more.", rate=_number(rate))
    said = {"rate": _number(rate), "step": whole(at)}
    if not schedule.uses_rate:
        return tr(
            "The learning rate is likely too large: the typed schedule made {rate} at step {step}, and each step "
            "overshoots by more.",
            **said,
        )
    said["base"] = _number(base)
    if schedule.name == TYPED:
        return tr(
            "The learning rate is likely too large: the typed schedule made {rate} of {base} at step {step}, and each "
            "step overshoots by more.",
            **said,
        )
    return tr(
        "The learning rate is likely too large: the schedule {schedule} made {rate} of {base} at step {step}, and each "
        "step overshoots by more.",
        schedule=schedule.title,
        **said,
    )


def _largest_rate(project: Project, healthy: int, step: int) -> tuple[float, int, float, Schedule]:
    """The largest rate of the updates since a step, the step it was of, and what it was made of."""
    first = min(healthy, step - 1)
    found = (-math.inf, first, 0.0, schedule_of("constant"))
    while first < step:
        training, change = settings_at(project, first).training, next_change(project, first)
        end = step if change is None else min(change, step)
        schedule = schedule_of(training.schedule)
        rates = schedule.rates(training.learning_rate, training.decay_steps, first, end - first)
        place = int(np.argmax(rates))
        if rates[place] > found[0]:
            found = float(rates[place]), first + place, training.learning_rate, schedule
        first = end
    return found


def _by_itself(project: Project, network: MLP, points: Points, step: int) -> str:
    """The cause that no step has part in: a feature that is not finite, or at step 0 a layer that is not.

    The network has the parameters of the step. Empty if there is no such cause among the first points.
    """
    names = seen_names(project.network, project.dataset)
    activations = (*(layer.activation for layer in project.network.hidden), project.network.output_activation)
    looked = MOST_NODES // max(len(network.parameters()), 1) + 1
    for row, x in enumerate(points.train_x.tolist()):
        for name, number in zip(names, x, strict=False):
            if not math.isfinite(number):
                return _of_feature(name, step)
        if step or row >= looked:
            continue
        for number, layer in enumerate(network.walk([Value(v) for v in x]), start=1):
            if not all(math.isfinite(value.data) for value in layer):
                return _of_layer(number, activations)
    return ""


def _of_feature(name: str, step: int) -> str:
    if step:
        return tr(
            "Whatever the learning rate is: the feature {name} has no finite value there. Choose another feature, or "
            "other data.",
            name=name,
        )
    return tr(
        "No step was taken yet: the feature {name} has no finite value there. Choose another feature, or other data.",
        name=name,
    )


def _of_layer(number: int, activations: Sequence[str]) -> str:
    """Of a layer, from 1, that makes no finite number at step 0."""
    activation = activations[number - 1]
    if number == len(activations):
        return tr(
            "No step was taken yet: the output layer, whose activation is {activation}, makes no finite number of what "
            "it begins with.",
            activation=activation,
        )
    return tr(
        "No step was taken yet: layer {number}, whose activation is {activation}, makes no finite number of what it "
        "begins with.",
        number=number,
        activation=activation,
    )


def _neuron(name: str) -> str:
    if name == OUTPUT:
        return tr("the output neuron")
    if name.startswith(OUTPUT):
        return tr("output neuron {letter}", letter=name.removeprefix(OUTPUT).strip())
    return tr("neuron {name}", name=name)


def _first_node(
    network: MLP, loss: str, problem: Problem, points: Points, parameters: Floats, inputs: Sequence[str]
) -> tuple[str, float]:
    """The first node of the first point that is not finite; else the point with the largest loss.

    ``inputs`` are the names of what the network sees.
    """
    for value, number in zip(network.parameters(), parameters.tolist(), strict=True):
        value.data = number
    sizes = (len(points.train_x[0]), *(len(layer.neurons) for layer in network.layers))
    nodes, worst, where = 0, -math.inf, tr("the sum over the batch or the penalty")
    for row, (x, y) in enumerate(zip(points.train_x.tolist(), points.train_y.tolist(), strict=True), start=1):
        for name, number in zip(inputs, x, strict=False):
            if not math.isfinite(number):
                return tr("the feature {name} at training point {row}", name=name, row=row), number
        outputs = list(network.walk([Value(v) for v in x]))
        names = {
            id(value): _neuron(neuron_title(number, k, sizes))
            for number, layer in enumerate(outputs, start=1)
            for k, value in enumerate(layer)
        }
        root = LOSSES[loss].function(outputs[-1], [Value(t) for t in problem.coded(y)])
        order = topological_order(root)
        nodes += len(order)
        for node in order:
            if not math.isfinite(node.data):
                other = tr("a {op} node", op=node._op) if node._op else tr("a value node")
                name = names.get(id(node), other)
                return tr("{name} at training point {row}", name=name, row=row), float(node.data)
        if root.data > worst:
            worst, where = float(root.data), tr("the loss of training point {row}", row=row)
        if nodes > MOST_NODES:
            break
    return where, worst
