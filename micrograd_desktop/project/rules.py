"""Rules that hold between the parts of a project; those of single settings stand with them in the spec."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from micrograd_desktop.data.table import OWN, Column, Table
from micrograd_desktop.engine.activation import visits
from micrograd_desktop.engine.bugs import BUGS, MOST_VISITS, NO_SORT
from micrograd_desktop.nn import parameters
from micrograd_desktop.nn.features import FeatureError, FeatureMap, check_text, feature_map
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.nn.problems import BINARY, Problem, problem_named, with_names
from micrograd_desktop.nn.problems import layer_sizes as layer_sizes
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.fields import EditError, Field, Range, echo, fields_of, within
from micrograd_desktop.project.log import settings_at
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
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TraceSpec,
    TrainingSpec,
)

FIXED_DATASET = "moons-demo"
LONGEST_INPUT = 16
"""Characters of an input's name beside its neuron."""

MOST_POINTS_SEEN = 1_000_000
"""Points of a log, in a file, at which features are looked at ahead; a run tells of the others when it gets there."""

_LARGEST = 1.7976931348623157e308  # the largest finite double: NaN and infinity are no values
STEP = Range("step", 0, 2**53, whole=True)
VALUE = Range("value of a parameter", -_LARGEST, _LARGEST)
LEAF = Range("number of the leaf", 0, 10**6, whole=True)
LEAF_VALUE = Range("value of a leaf", -_LARGEST, _LARGEST)

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


def table_of(data: DatasetSpec) -> Table | None:
    """The table that the points of a data set are, a person's own or a bundled one; None for points that are drawn."""
    from micrograd_desktop.data import generators

    return generators.table_of(data.kind, data.table)


def inputs_of(data: DatasetSpec) -> int:
    """How many inputs the points of a data set have."""
    return len(columns_of(data))


def columns_of(data: DatasetSpec) -> tuple[Column, ...]:
    """The inputs of a data set: what they are called, and their units."""
    from micrograd_desktop.data.generators import DATASETS

    if (table := table_of(data)) is not None:
        return table.columns
    return tuple(Column(name) for name in parameters.INPUT_NAMES[: DATASETS[data.kind].inputs])


def class_names(data: DatasetSpec) -> tuple[str, ...]:
    """What a person's own classes are called; empty for those of a data set, which have letters."""
    return () if data.table is None else tuple(plain(name, LONGEST_INPUT) for name in data.table.classes)


def input_names(data: DatasetSpec) -> tuple[str, ...]:
    """What the inputs of a data set are called."""
    return tuple(_shortened(plain(column.name)) for column in columns_of(data))


def _shortened(name: str) -> str:
    """A name of at most ``LONGEST_INPUT`` characters: of many columns' names often only the last ones differ."""
    half = LONGEST_INPUT // 2
    return name if len(name) <= LONGEST_INPUT else f"{name[: half - 1].rstrip()}…{name[-half:].lstrip()}"


def shown_first(data: DatasetSpec, network: NetworkSpec | None = None) -> tuple[int, int]:
    """The two of more than two inputs that the plane shows until a person chooses others.

    Of a ``network`` that sees features they are inputs that it uses, as far as there are such.
    """
    from micrograd_desktop.data.generators import DATASETS

    first = DATASETS[data.kind].shown if data.table is None else (0, 1)
    if network is None or not network.features or inputs_of(data) <= len(first):
        return first
    used = features_of(network, data).used
    wanted = dict.fromkeys((*(i for i in first if i in used), *used, *first))
    across, up, *_ = wanted
    return across, up


def column_names(data: DatasetSpec) -> tuple[str, ...]:
    """What the inputs of a table are called by themselves, for formulas; nothing for other points."""
    return () if (table := table_of(data)) is None else tuple(column.name for column in table.columns)


def features_of(network: NetworkSpec, data: DatasetSpec) -> FeatureMap:
    """From the inputs of a data set's points to what a network sees of them.

    Raises
    ------
    EditError
        If a feature is no formula of these inputs.
    """
    try:
        return feature_map(network.features, inputs_of(data), column_names(data))
    except FeatureError as error:
        raise EditError(str(error), "features") from None


def seen_names(network: NetworkSpec, data: DatasetSpec) -> tuple[str, ...]:
    """What the network's inputs are called: the features, or the inputs of the data."""
    return features_of(network, data).titles(input_names(data))


def check_project(project: Project, known: Project | None = None) -> Project:
    """Return the project if all of it can be trained.

    ``known`` is one that was checked before: what is the very same in both is not checked again.

    Raises
    ------
    EditError
        At the first thing that breaks a rule.
    """
    if not (isinstance(project.name, str) and 0 < len(project.name) <= 120 and project.name.isprintable()):
        raise EditError("The project's name must be 1 to 120 printable characters.", "name")
    with within("dataset"):
        check_dataset(project.dataset)
    with within("network"):
        check_network(project.network)
    with within("training"):
        _check_fields(project.training)
        _check_rates(project.training)
    _check_fit(project, known)
    if known is None or known.trace is not project.trace:
        with within("trace"):
            check_trace(project.trace)
    with within("stop"):
        _check_fields(project.stop)
    with within("bugs"):
        check_bugs(project.bugs, project.network, problem_of(project))
    same_names = known is not None and (known.network, known.dataset) == (project.network, project.dataset)
    if not (known is not None and same_names and known.frozen is project.frozen):
        with within("frozen"):
            _check_frozen(project)
    with within("log"):
        check_log(project, known.log if known is not None and same_names else ())
    return project


def _check_fit(project: Project, known: Project | None) -> None:
    """Raise an EditError unless network and loss suit the data."""
    problem, network = problem_of(project), project.network
    with within("network"):
        features = features_of(network, project.dataset)
        if network.inputs != features.count:
            what = "features" if network.features else "the data"
            raise EditError(f"The network must have as many inputs as {what}: {features.count}.", "inputs")
        same = known is not None and (known.network.features, known.dataset) == (network.features, project.dataset)
        if network.features and not same:
            check_features(features, project.dataset)
        if network.outputs != problem.outputs:
            raise EditError(
                f"The network must have as many outputs as the data asks for: {problem.outputs}.", "outputs"
            )
    with within("training"):
        _check_loss(project.training.loss, problem)


def _check_loss(loss: str, problem: Problem) -> None:
    """Raise an EditError unless a loss suits the problem."""
    if loss not in problem.losses:
        sentence = f"The loss {echo(loss)} doesn't suit the data. Choose one of: {', '.join(problem.losses)}."
        raise EditError(sentence, "loss")


def _check_frozen(project: Project) -> None:
    check_names(project.frozen, project.network)
    if not parameters.are_in_flat_order(project.frozen):
        raise EditError("The frozen parameters must be in their order, each of them once.")


def check_dataset(data: DatasetSpec) -> None:
    """Raise an EditError unless there can be such points."""
    _check_fields(data)
    if data.kind == OWN and data.table is None:
        raise EditError("There are no points of your own yet. Paint some, or import a file.", "table")
    if data.kind != OWN and data.table is not None:
        raise EditError("Only points of a person's own have a table.", "table")
    if data.kind == FIXED_DATASET and (data.samples, data.noise) != (DatasetSpec().samples, DatasetSpec().noise):
        raise EditError("The moons demo always has 100 points and noise 0.1. Choose Moons to change them.")
    if data.table is None and (table := table_of(data)) is not None and (data.samples, data.noise) != (table.rows, 0.0):
        raise EditError(
            f"{_title(data)} always has {table.rows} points and no noise. Choose other data to change them."
        )


def _title(data: DatasetSpec) -> str:
    from micrograd_desktop.data.generators import DATASETS

    return DATASETS[data.kind].title


def sees_alike(project: Project, data: DatasetSpec) -> bool:
    """Whether the network sees the same of other points as of the project's own."""
    if not project.network.features:
        return True
    try:
        there = features_of(project.network, data)
    except EditError:
        return False
    return there.canonical == features_of(project.network, project.dataset).canonical


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
        raise EditError(f"A network can have at most {MOST_INPUTS} features.", "features")
    for i, text in enumerate(network.features):
        with within(f"features[{i}]"):
            try:
                check_text(text)
            except FeatureError as error:
                raise EditError(str(error)) from None
    if len(network.hidden) > MOST_LAYERS:
        raise EditError(f"A network can have at most {MOST_LAYERS} hidden layers.", "hidden")
    _check_fields(network)
    for i, layer in enumerate(network.hidden):
        with within(f"hidden[{i}]"):
            _check_fields(layer)


def check_trace(trace: TraceSpec) -> None:
    """Raise an EditError unless the program and the leaves set beside it are as they must be."""
    _check_fields(trace)
    if len(trace.leaves) > MOST_LEAVES:
        raise EditError(f"At most {MOST_LEAVES:,} leaves can be set by hand.", "leaves")
    for i, number in enumerate(trace.leaves):
        try:
            LEAF.accept(number.leaf)
            LEAF_VALUE.accept(number.value)
        except EditError as error:
            error.within(f"leaves[{i}]")
            raise
    if any(one.leaf >= other.leaf for one, other in pairwise(trace.leaves)):
        raise EditError("The leaves set by hand must be in rising order, each of them once.", "leaves")


def check_log(project: Project, known: tuple[Change, ...] = ()) -> None:
    """Raise an EditError unless the run can obey its log; changes that are at their place in ``known`` are good."""
    log = project.log
    if len(log) > MOST_CHANGES:
        raise EditError(f"The run's log is full ({MOST_CHANGES:,} changes). Go back to an earlier step to go on.")
    if sum(len(change.parameters) for change in log if isinstance(change, FreezeChange)) > MOST_NAMED:
        raise EditError(
            f"The run's log is full ({MOST_NAMED:,} parameters frozen or freed). Go back to an earlier step to go on."
        )
    tables = [change.dataset.table for change in log if isinstance(change, DataChange)]
    if sum(len(table.numbers) for table in tables if table is not None) > MOST_LOGGED_BYTES:
        raise EditError(
            f"The run's log is full ({MOST_LOGGED_BYTES // 1_000_000} MB of own points). Begin a new run with these "
            "settings (Shift+R) to go on, or go back to an earlier step."
        )
    good = next((i for i, (a, b) in enumerate(zip(log, known, strict=False)) if a is not b), min(len(log), len(known)))
    step, left = log[good - 1].step if good else 0, MOST_POINTS_SEEN
    for i, change in enumerate(log[good:], start=good):
        with within(f"[{i}]"):
            if STEP.accept(change.step) != change.step or change.step < step:
                raise EditError("The changes of a run must be in rising step.")
            step = change.step
            _check_change(change, project)
            if isinstance(change, DataChange) and project.network.features and left > 0:
                left -= change.dataset.count
                with within("dataset"):
                    check_features(features_of(project.network, change.dataset), change.dataset)
    for i, change in enumerate(log[good:], start=good):
        if isinstance(change, SettingChange) and change.field in _OF_RATES:
            with within(f"[{i}]"):
                _check_rates(settings_at(project, change.step).training)


def _check_change(change: Change, project: Project) -> None:
    network, problem = project.network, problem_of(project)
    if change.step == 0 and not isinstance(change, ParameterEdit):
        raise EditError("A setting of step 0 is no change of the run: it is its start.")
    match change:
        case ParameterEdit():
            check_names((change.parameter,), network)
            VALUE.accept(change.value)
        case SettingChange():
            if change.field not in TRAINING:
                raise EditError(f"There is no setting of the training called {echo(change.field)}.")
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
            same = inputs_of(change.dataset) == inputs_of(project.dataset) and sees_alike(project, change.dataset)
            if problem_of_data(change.dataset) != problem or not same:
                raise EditError("A run can't go on with points of another kind of problem. They begin a new run.")


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
        raise EditError("The bugs must be in their order, each of them once.")
    if NO_SORT in bugs and (visits := naive_visits(network, problem)) > MOST_VISITS:
        raise EditError(
            f"Without a topological sort, backward() would visit {visits:,} nodes for each point of this network. "
            f"Choose a smaller network: {MOST_VISITS:,} visits are the limit."
        )


def check_bug(name: str) -> None:
    """Raise an EditError unless there is such a bug."""
    if name not in BUGS:
        raise EditError(f"There is no bug called {echo(name)}. Choose one of: {', '.join(BUGS)}.")


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
            part = "bias" if name.source is None else f"weight {echo(name.source)}"
            place = f"layer {echo(name.layer)}, neuron {echo(name.neuron)}, {part}"
            raise EditError(f"The network {'-'.join(map(str, sizes))} has no parameter of {place}, counted from 0.")


def check_layer(layer: int, network: NetworkSpec) -> None:
    """Raise an EditError unless it is a hidden layer of the network, counted from 0."""
    count = len(network.hidden)
    if isinstance(layer, bool) or not isinstance(layer, int) or not 0 <= layer < count:
        raise EditError(f"There is no such hidden layer: the network has {count}.")
