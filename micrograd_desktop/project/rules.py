"""Rules that hold between the parts of a project; those of single settings stand with them in the spec."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any

from micrograd_desktop.data.table import OWN
from micrograd_desktop.engine.activation import visits
from micrograd_desktop.engine.bugs import BUGS, MOST_VISITS, NO_SORT
from micrograd_desktop.nn import parameters
from micrograd_desktop.nn.features import FeatureError, FeatureMap, check_text
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.nn.problems import BINARY, Problem, problem_named, with_names
from micrograd_desktop.nn.problems import layer_sizes as layer_sizes
from micrograd_desktop.project.fields import EditError, Field, Range, echo, fields_of, within
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.run_rules import check_forked, check_name, check_runs
from micrograd_desktop.project.seen import LONGEST_INPUT as LONGEST_INPUT
from micrograd_desktop.project.seen import class_names as class_names
from micrograd_desktop.project.seen import column_names as column_names
from micrograd_desktop.project.seen import columns_of as columns_of
from micrograd_desktop.project.seen import features_of as features_of
from micrograd_desktop.project.seen import input_names as input_names
from micrograd_desktop.project.seen import inputs_of as inputs_of
from micrograd_desktop.project.seen import seen_names as seen_names
from micrograd_desktop.project.seen import shown_first as shown_first
from micrograd_desktop.project.seen import table_of as table_of
from micrograd_desktop.project.spec import (
    MOST_CHANGES,
    MOST_INPUTS,
    MOST_LAYERS,
    MOST_LEAVES,
    MOST_LOGGED_BYTES,
    MOST_NAMED,
    BugChange,
    Change,
    DataChange,
    DatasetSpec,
    FreezeChange,
    NetworkChange,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    Settings,
    TraceSpec,
    TrainingSpec,
)
from micrograd_desktop.translation import tr, whole

FIXED_DATASET = "moons-demo"
MOST_POINTS_SEEN = 1_000_000
"""Points of a log, in a file, at which features are looked at ahead; a run tells of the others when it gets there."""

_LARGEST = 1.7976931348623157e308  # the largest finite double: NaN and infinity are no values
STEP = Range(tr("step"), 0, 2**53, whole=True)
VALUE = Range(tr("value of a parameter"), -_LARGEST, _LARGEST)
LEAF = Range(tr("number of the leaf"), 0, 10**6, whole=True)
LEAF_VALUE = Range(tr("value of a leaf"), -_LARGEST, _LARGEST)

TRAINING: dict[str, Field[Any]] = {field.name: field for field in fields_of(TrainingSpec)}
"""The settings that can be changed while a run goes on."""


def parameter_count(network: NetworkSpec) -> int:
    """How many weights and biases the network has."""
    return parameters.count(layer_sizes(network))


def problem_of(project: Project) -> Problem:
    """What kind of problem a project's data set is, with as many classes and outputs as the data has."""
    return problem_of_data(project.dataset)


def problem_of_data(data: DatasetSpec) -> Problem:
    """What kind of problem a data set is."""
    from micrograd_desktop.data.generators import DATASETS

    if (table := table_of(data)) is not None:
        classes = len(table.classes)
        name = "regression" if not classes else "binary" if classes == 2 else "multi-class"
        return with_names(problem_named(name, classes), table.classes)
    row = DATASETS[data.kind]
    return problem_named(row.problem, data.classes if row.classes is None else row.classes)


def check_project(project: Project, known: Project | None = None) -> Project:
    """Return the project if all of it can be trained, the runs that it keeps as well.

    ``known`` is one that was checked before: what is the very same in both is not checked again.

    Raises
    ------
    EditError
        At the first thing that breaks a rule.
    """
    _check_run(project, known)
    if known is None or known.trace is not project.trace:
        with within("trace"):
            check_trace(project.trace)
    with within("stop"):
        _check_fields(project.stop)
    if known is None or known.runs is not project.runs:
        with within("runs"):
            check_runs(project.runs, () if known is None else known.runs, _check_run)
    return project


def _check_run(project: Project, known: Project | None, sees: bool = True) -> None:
    """Raise an EditError unless the project's own run can be trained; whether its features are looked at is said."""
    check_name(project.name, of_run=False)
    with within("dataset"):
        check_dataset(project.dataset)
    with within("network"):
        check_network(project.network)
    with within("training"):
        _check_fields(project.training)
        _check_rates(project.training)
    _check_fit(project, known, sees)
    with within("bugs"):
        check_bugs(project.bugs, project.network, problem_of(project))
    same_names = known is not None and (known.network, known.dataset) == (project.network, project.dataset)
    if not (known is not None and same_names and known.frozen is project.frozen):
        with within("frozen"):
            _check_frozen(project)
    with within("log"):
        check_log(project, known.log if known is not None and same_names else (), sees)
    check_forked(project.forked)


def _check_fit(project: Project, known: Project | None, sees: bool) -> None:
    """Raise an EditError unless network and loss suit the data at the start of the run."""
    _check_parts(project.network, project.dataset, project.training.loss)
    same = known is not None and (known.network.features, known.dataset) == (project.network.features, project.dataset)
    if project.network.features and sees and not same:
        with within("network"):
            check_features(features_of(project.network, project.dataset), project.dataset)


def _check_parts(network: NetworkSpec, data: DatasetSpec, loss: str) -> None:
    """Raise an EditError unless network and loss suit the data."""
    problem = problem_of_data(data)
    with within("network"):
        features = features_of(network, data)
        if network.inputs != features.count:
            if network.features:
                sentence = tr("The network must have as many inputs as features: {count}.", count=features.count)
            else:
                sentence = tr("The network must have as many inputs as the data: {count}.", count=features.count)
            raise EditError(sentence, "inputs")
        if network.outputs != problem.outputs:
            raise EditError(
                tr("The network must have as many outputs as the data asks for: {count}.", count=problem.outputs),
                "outputs",
            )
    with within("training"):
        _check_loss(loss, problem)


def _check_loss(loss: str, problem: Problem) -> None:
    """Raise an EditError unless a loss suits the problem."""
    if loss not in problem.losses:
        names = ", ".join(problem.losses)
        sentence = tr("The loss {loss} doesn't suit the data. Choose one of: {names}.", loss=echo(loss), names=names)
        raise EditError(sentence, "loss")


def _check_frozen(project: Project) -> None:
    check_names(project.frozen, project.network)
    if not parameters.are_in_flat_order(project.frozen):
        raise EditError(tr("The frozen parameters must be in their order, each of them once."))


def check_dataset(data: DatasetSpec) -> None:
    """Raise an EditError unless there can be such points."""
    _check_fields(data)
    if data.kind == OWN and data.table is None:
        raise EditError(tr("There are no points of your own yet. Paint some, or import a file."), "table")
    if data.kind != OWN and data.table is not None:
        raise EditError(tr("Only points of a person's own have a table."), "table")
    if data.kind == FIXED_DATASET and (data.samples, data.noise) != (DatasetSpec().samples, DatasetSpec().noise):
        raise EditError(tr("The moons demo always has 100 points and noise 0.1. Choose Moons to change them."))
    if data.table is None and (table := table_of(data)) is not None and (data.samples, data.noise) != (table.rows, 0.0):
        raise EditError(
            tr(
                "{data} always has {count} points and no noise. Choose other data to change them.",
                data=_title(data),
                count=table.rows,
            )
        )


def _title(data: DatasetSpec) -> str:
    from micrograd_desktop.data.generators import DATASETS

    return DATASETS[data.kind].title


def sees_alike(network: NetworkSpec, data: DatasetSpec, other: DatasetSpec) -> bool:
    """Whether a network sees the same of other points as of some."""
    if not network.features:
        return True
    try:
        there = features_of(network, other)
    except EditError:
        return False
    return there.canonical == features_of(network, data).canonical


def goes_on(data: DatasetSpec, other: DatasetSpec) -> bool:
    """Whether a run on some points can go on with others, of as many classes as there may be: else it begins anew."""
    kinds = [problem_of_data(points) for points in (data, other)]
    return kinds[0].columns == kinds[1].columns and inputs_of(data) == inputs_of(other)


def check_features(features: FeatureMap, data: DatasetSpec) -> None:
    """Raise an EditError unless all features are numbers at all points of a data set."""
    from micrograd_desktop.data.split import points_of

    if all(formula.canonical in features.inputs for formula in features.formulas):
        return
    points, names = points_of(data), input_names(data)
    for kind, inputs in (("training", points.train_x), ("test", points.test_x)):
        if why := features.obstacle(inputs, kind, names):
            raise EditError(why, "features")


def check_network(network: NetworkSpec) -> None:
    """Raise an EditError unless there can be such a network."""
    if len(network.features) > MOST_INPUTS:
        raise EditError(tr("A network can have at most {most} features.", most=MOST_INPUTS), "features")
    for i, text in enumerate(network.features):
        with within(f"features[{i}]"):
            try:
                check_text(text)
            except FeatureError as error:
                raise EditError(str(error)) from None
    if len(network.hidden) > MOST_LAYERS:
        raise EditError(tr("A network can have at most {most} hidden layers.", most=MOST_LAYERS), "hidden")
    _check_fields(network)
    for i, layer in enumerate(network.hidden):
        with within(f"hidden[{i}]"):
            _check_fields(layer)


def check_trace(trace: TraceSpec) -> None:
    """Raise an EditError unless the program and the leaves set beside it are as they must be."""
    _check_fields(trace)
    if len(trace.leaves) > MOST_LEAVES:
        raise EditError(tr("At most {most} leaves can be set by hand.", most=whole(MOST_LEAVES)), "leaves")
    for i, number in enumerate(trace.leaves):
        try:
            LEAF.accept(number.leaf)
            LEAF_VALUE.accept(number.value)
        except EditError as error:
            error.within(f"leaves[{i}]")
            raise
    if any(one.leaf >= other.leaf for one, other in pairwise(trace.leaves)):
        raise EditError(tr("The leaves set by hand must be in rising order, each of them once."), "leaves")


def check_log(project: Project, known: tuple[Change, ...] = (), sees: bool = True) -> None:
    """Raise an EditError unless the run can obey its log; changes that are at their place in ``known`` are good.

    Features are looked at, at the points of its data sets, where it ``sees`` them.
    """
    log = project.log
    if len(log) > MOST_CHANGES:
        raise EditError(
            tr(
                "The run's log is full ({changes} changes). Go back to an earlier step to go on.",
                changes=whole(MOST_CHANGES),
            )
        )
    if sum(len(change.parameters) for change in log if isinstance(change, FreezeChange)) > MOST_NAMED:
        raise EditError(
            tr(
                "The run's log is full ({most} parameters frozen or freed). Go back to an earlier step to go on.",
                most=whole(MOST_NAMED),
            )
        )
    tables = [change.dataset.table for change in log if isinstance(change, DataChange)]
    if sum(len(table.numbers) for table in tables if table is not None) > MOST_LOGGED_BYTES:
        raise EditError(
            tr(
                "The run's log is full ({size} MB of own points). Begin a new run with these settings (Shift+R) to go "
                "on, or go back to an earlier step.",
                size=MOST_LOGGED_BYTES // 1_000_000,
            )
        )
    good = next((i for i, (a, b) in enumerate(zip(log, known, strict=False)) if a is not b), min(len(log), len(known)))
    step, moments = log[good - 1].step if good else 0, _Moments(project)
    for i, change in enumerate(log[good:], start=good):
        with within(f"[{i}]"):
            if STEP.accept(change.step) != change.step or change.step < step:
                raise EditError(tr("The changes of a run must be in rising step."))
            if isinstance(change, NetworkChange) and i and log[i - 1].step == change.step:
                raise EditError(tr("A change of the network must be the first change of its step."))
            step = change.step
            _check_change(change, moments.network(step), problem_of_data(moments.dataset(step)))
    _check_moments(project, good, MOST_POINTS_SEEN if sees else 0)


class _Moments:
    """Network and data set at the steps of a log, which need not be right otherwise."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._networks = [change for change in project.log if isinstance(change, NetworkChange)]
        self._data = [change for change in project.log if isinstance(change, DataChange)]

    def network(self, step: int) -> NetworkSpec:
        """The network with all changes of a step."""
        place = bisect_right(self._networks, step, key=_step_of)
        return self._networks[place - 1].network if place else self._project.network

    def dataset(self, step: int) -> DatasetSpec:
        """The data set with all changes of a step."""
        place = bisect_right(self._data, step, key=_step_of)
        return self._data[place - 1].dataset if place else self._project.dataset


_step_of = attrgetter("step")


def _check_moments(project: Project, good: int, left: int) -> None:
    """Raise an EditError unless what changes at a step suits the rest of it, the log's first changes excepted.

    Features are looked at until ``left`` points are.
    """
    log = project.log
    for i, change in enumerate(log[good:], start=good):
        with within(f"[{i}]"):
            if isinstance(change, SettingChange) and change.field in _OF_RATES:
                _check_rates(settings_at(project, change.step).training)
            if not isinstance(change, DataChange | NetworkChange):
                continue
            before, now = settings_at(project, change.step - 1), settings_at(project, change.step)
            if not _goes_on_with(before, now):
                raise EditError(tr("A run can't go on with points of another kind of problem. They begin a new run."))
            _check_parts(now.network, now.dataset, now.training.loss)
            if now.network.features and left > 0:
                left -= now.dataset.count
                with within("dataset" if isinstance(change, DataChange) else "network"):
                    check_features(features_of(now.network, now.dataset), now.dataset)
            check_bugs(now.bugs, now.network, problem_of_data(now.dataset))


def _goes_on_with(before: Settings, now: Settings) -> bool:
    """Whether the points of one step suit a run that had other settings at the step before."""
    one, other = before.dataset, now.dataset
    as_many = (before.network, before.outputs) == (now.network, now.outputs)
    same = not as_many or problem_of_data(one) == problem_of_data(other)
    return same and goes_on(one, other) and sees_alike(now.network, one, other)


def _check_change(change: Change, network: NetworkSpec, problem: Problem) -> None:
    """Raise an EditError unless a change can be by itself; network and problem are those of its step."""
    if change.step == 0 and not isinstance(change, ParameterEdit):
        raise EditError(tr("A setting of step 0 is no change of the run: it is its start."))
    match change:
        case ParameterEdit():
            check_names((change.parameter,), network)
            VALUE.accept(change.value)
        case SettingChange():
            if change.field not in TRAINING:
                raise EditError(tr("There is no setting of the training called {name}.", name=echo(change.field)))
            value = TRAINING[change.field].accept(change.value)
            if change.field == TrainingSpec.loss.name:
                _check_loss(str(value), problem)
        case FreezeChange():
            check_names(change.parameters, network)
        case BugChange():
            check_bugs((change.bug,), network, problem)
        case DataChange():
            with within("dataset"):
                check_dataset(change.dataset)
        case NetworkChange():
            with within("network"):
                check_network(change.network)
            layers, outputs = change.network.hidden, change.network.outputs
            _check_identities("layers", tr("layers"), change.layers, len(layers))
            _check_identities("outputs", tr("outputs"), change.outputs, outputs)


def _check_identities(name: str, what: str, identities: Sequence[int], count: int) -> None:
    if len(set(identities)) != count or len(identities) != count:
        said = {"count": str(count), "what": what, "value": echo(identities)}
        raise EditError(tr("There must be another number for each of the {count} {what}, not {value}.", **said), name)
    for number in identities:
        STEP.accept(number)


_OF_RATES = frozenset({"learning_rate", "schedule", "decay_steps"})


def _check_rates(training: TrainingSpec) -> None:
    """Raise an EditError if a typed schedule gives no rates with the settings beside it."""
    from micrograd_desktop.nn.schedules import check_rates

    try:
        check_rates(training.schedule, training.learning_rate, training.decay_steps)
    except ValueError as error:
        raise EditError(str(error), "schedule") from None


def _check_fields(spec: object) -> None:
    for field in fields_of(type(spec)):
        try:
            field.accept(getattr(spec, field.name))
        except EditError as error:
            error.within(field.name)
            raise


def check_bugs(bugs: tuple[str, ...], network: NetworkSpec, problem: Problem) -> None:
    """Raise an EditError unless all are known, in the table's order, and the network can be trained with them."""
    for name in bugs:
        check_bug(name)
    if list(bugs) != [name for name in BUGS if name in bugs]:
        raise EditError(tr("The bugs must be in their order, each of them once."))
    if NO_SORT in bugs and (visits := naive_visits(network, problem)) > MOST_VISITS:
        raise EditError(
            tr(
                "Without a topological sort, backward() would visit {visits} nodes for each point of this network. "
                "Choose a smaller network: {most} visits are the limit.",
                visits=whole(visits),
                most=whole(MOST_VISITS),
            )
        )


def check_bug(name: str) -> None:
    """Raise an EditError unless there is such a bug."""
    if name not in BUGS:
        raise EditError(
            tr("There is no bug called {name}. Choose one of: {names}.", name=echo(name), names=", ".join(BUGS))
        )


def naive_visits(network: NetworkSpec, problem: Problem = BINARY) -> int:
    """How many nodes recursion without a topological sort visits for one point's loss, the longest loss counted.

    A neuron's visits are its activation, its bias, and for each input an addition, a product, the weight, and all
    that the input visits.
    """
    below = 1
    activations = (*(layer.activation for layer in network.hidden), network.output_activation)
    for activation, nin in zip(activations, layer_sizes(network), strict=False):
        below = visits(activation, 1 + nin * (3 + below))
    suiting = (LOSSES[name] for name in problem.losses)
    return max(loss.visits(below, network.outputs) for loss in suiting) + 2  # its product with the sample's share


def check_names(names: Iterable[ParameterName], network: NetworkSpec) -> None:
    """Raise an EditError unless the network has all these parameters."""
    sizes = layer_sizes(network)
    for name in names:
        if not parameters.exists(name, sizes):
            raise EditError(_no_parameter(name, "-".join(map(str, sizes))))


def _no_parameter(name: ParameterName, network: str) -> str:
    place = {"network": network, "layer": echo(name.layer), "neuron": echo(name.neuron)}
    if name.source is None:
        return tr(
            "The network {network} has no parameter of layer {layer}, neuron {neuron}, bias, counted from 0.", **place
        )
    return tr(
        "The network {network} has no parameter of layer {layer}, neuron {neuron}, weight {weight}, counted from 0.",
        weight=echo(name.source),
        **place,
    )


def check_step(step: int) -> None:
    """Raise an EditError unless it can be a step of a run."""
    STEP.accept(step)


def check_layer(layer: int, network: NetworkSpec) -> None:
    """Raise an EditError unless it is a hidden layer of the network, counted from 0."""
    count = len(network.hidden)
    if isinstance(layer, bool) or not isinstance(layer, int) or not 0 <= layer < count:
        raise EditError(tr("There is no such hidden layer: the network has {count}.", count=count))
