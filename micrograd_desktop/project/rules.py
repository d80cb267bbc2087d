"""Rules: what each number and name of a project may be, said once. Edits and ``storage`` both read them."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Collection
from dataclasses import dataclass

from micrograd_desktop.engine.bugs import BUGS, MOST_VISITS, NO_SORT
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import count as count_parameters
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.nn.problems import PROBLEMS, Problem, layer_sizes
from micrograd_desktop.nn.schedules import SCHEDULES
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    TraceSpec,
    TrainingSpec,
)

MOST_LAYERS = 8
LARGEST_SEED = 2**32 - 1
FIXED_DATASET = "moons-demo"


class EditError(ValueError):
    """A change that can't be made; its text is a sentence for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Range:
    """A number between two limits, both allowed. ``optional`` allows None as well."""

    title: str
    low: float
    high: float
    whole: bool = False
    optional: bool = False

    def accept(self, value: object) -> float | None:
        """The value as the spec holds it (a float unless ``whole``), or an EditError."""
        if value is None and self.optional:
            return None
        kinds = int if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            raise EditError(f"The {self.title} must be a {'whole ' * self.whole}number, not {reprlib.repr(value)}.")
        if not self.low <= value <= self.high:
            limits = f"between {self.low:,} and {self.high:,}" if self.low < self.high else f"{self.low:,}"
            raise EditError(f"The {self.title} must be {limits}, not {reprlib.repr(value)}.")
        return value if self.whole else float(value)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A name out of a table. The table is looked up late: some of them need NumPy."""

    title: str
    names: Callable[[], Collection[str]]

    def accept(self, value: object) -> str:
        """The name, or an EditError that lists the names there are."""
        names = self.names()
        if not isinstance(value, str) or value not in names:
            raise EditError(f"The {self.title} can't be {reprlib.repr(value)}. Choose one of: {', '.join(names)}.")
        return value


@dataclass(frozen=True, slots=True)
class Text:
    """A text of limited length."""

    title: str
    longest: int

    def accept(self, value: object) -> str:
        """The text, or an EditError."""
        if not isinstance(value, str):
            raise EditError(f"The {self.title} must be a text.")
        if len(value) > self.longest:
            raise EditError(f"The {self.title} can have at most {self.longest:,} characters.")
        if "\0" in value:
            raise EditError(f"The {self.title} holds a NUL character.")
        return value


def _datasets() -> Collection[str]:
    from micrograd_desktop.data.generators import DATASETS

    return tuple(DATASETS)


def _activations() -> Collection[str]:
    from micrograd_desktop.engine.ops import ACTIVATIONS

    return ACTIVATIONS


def _initialisers() -> Collection[str]:
    from micrograd_desktop.nn.initialisers import INITIALISERS

    return tuple(INITIALISERS)


def _losses() -> Collection[str]:
    return tuple(LOSSES)


def _optimizers() -> Collection[str]:
    return tuple(OPTIMIZERS)


def _schedules() -> Collection[str]:
    return tuple(SCHEDULES)


def _penalties() -> Collection[str]:
    return tuple(PENALTIES)


_LARGEST = 1.7976931348623157e308  # the largest finite double: NaN and infinity are no settings

RULES: dict[type, dict[str, Range | OneOf | Text]] = {
    DatasetSpec: {
        "kind": OneOf("data set", _datasets),
        "samples": Range("number of points", 4, 100_000, whole=True),
        "noise": Range("noise", 0.0, 2.0),
        "train_share": Range("share of training points", 0.1, 1.0),
        "seed": Range("seed of the data", 0, LARGEST_SEED, whole=True),
    },
    LayerSpec: {
        "size": Range("number of neurons in a layer", 1, 128, whole=True),
        "activation": OneOf("activation", _activations),
    },
    NetworkSpec: {
        "inputs": Range("number of inputs", 2, 2, whole=True),
        "output_activation": OneOf("output activation", _activations),
        "initialiser": OneOf("initialisation", _initialisers),
        "seed": Range("seed of the network", 0, LARGEST_SEED, whole=True),
    },
    TrainingSpec: {
        "loss": OneOf("loss", _losses),
        "optimizer": OneOf("optimizer", _optimizers),
        "learning_rate": Range("learning rate", 1e-6, 100.0),
        "schedule": OneOf("schedule", _schedules),
        "decay_steps": Range("number of decay steps", 1, 10_000_000, whole=True),
        "regularisation": OneOf("regularisation", _penalties),
        "strength": Range("strength of the regularisation", 0.0, 10.0),
        "batch_size": Range("batch size", 1, 100_000, whole=True, optional=True),
        "seed": Range("seed of the batches", 0, LARGEST_SEED, whole=True),
        "arithmetic": OneOf("arithmetic", lambda: ("exact", "turbo")),
    },
    ParameterEdit: {
        "step": Range("step", 0, 2**53, whole=True),
        "index": Range("number of the parameter", 0, 2**31, whole=True),
        "value": Range("value of a parameter", -_LARGEST, _LARGEST),
        "previous": Range("previous value of a parameter", -_LARGEST, _LARGEST),
    },
    LeafNumber: {
        "leaf": Range("number of the leaf", 0, 10**6, whole=True),
        "value": Range("value of a leaf", -_LARGEST, _LARGEST),
    },
    TraceSpec: {
        "program": Text("program", 200_000),
        "learning_rate": Range("rate of the step", -100.0, 100.0),
    },
}


def parameter_count(network: NetworkSpec) -> int:
    """How many weights and biases the network has."""
    return count_parameters(layer_sizes(network))


def problem_of(project: Project) -> Problem:
    """What kind of problem a project's data set is."""
    from micrograd_desktop.data.generators import DATASETS

    return PROBLEMS[DATASETS[project.dataset.kind].problem]


def check_project(project: Project) -> Project:
    """Return the project if all of it can be trained.

    Raises
    ------
    EditError
        At the first thing that breaks a rule.
    """
    network, data = project.network, project.dataset
    if not (isinstance(project.name, str) and 0 < len(project.name) <= 120 and project.name.isprintable()):
        raise EditError("The project's name must be 1 to 120 printable characters.")
    trace = project.trace
    for spec in (data, network, *network.hidden, project.training, *project.parameter_edits, trace, *trace.leaves):
        for field, rule in RULES[type(spec)].items():
            rule.accept(getattr(spec, field))
    if len(network.hidden) > MOST_LAYERS:
        raise EditError(f"A network can have at most {MOST_LAYERS} hidden layers.")
    if data.kind == FIXED_DATASET and (data.samples, data.noise) != (DatasetSpec().samples, DatasetSpec().noise):
        raise EditError("The moons demo always has 100 points and noise 0.1. Choose Moons to change them.")
    check_indices((*project.frozen, *(edit.index for edit in project.parameter_edits)), network)
    if list(project.frozen) != sorted(set(project.frozen)):
        raise EditError("The frozen parameters must be in rising order, each of them once.")
    if [number.leaf for number in trace.leaves] != sorted({number.leaf for number in trace.leaves}):
        raise EditError("The leaves set by hand must be in rising order, each of them once.")
    check_bugs(project.bugs, network)
    return project


def check_bugs(bugs: tuple[str, ...], network: NetworkSpec) -> None:
    """Raise an EditError unless all are known, in the table's order, and the network can be trained with them."""
    for name in bugs:
        if name not in BUGS:
            raise EditError(f"There is no bug called {reprlib.repr(name)}. Choose one of: {', '.join(BUGS)}.")
    if list(bugs) != [name for name in BUGS if name in bugs]:
        raise EditError("The bugs must be in their order, each of them once.")
    if NO_SORT in bugs and (visits := naive_visits(network)) > MOST_VISITS:
        raise EditError(
            f"Without a topological sort, backward() would visit {visits:,} nodes for each point of this network. "
            f"Choose a smaller network: {MOST_VISITS:,} visits are the limit."
        )


def naive_visits(network: NetworkSpec) -> int:
    """How many nodes recursion without a topological sort visits for one point's loss, the longest loss counted.

    A neuron's visits are its activation, its bias, and for each input an addition, a product, the weight, and all
    that the input visits.
    """
    below = 1
    activations = (*(layer.activation for layer in network.hidden), network.output_activation)
    for activation, nin in zip(activations, layer_sizes(network), strict=False):
        below = (activation != "linear") + 1 + nin * (3 + below)
    return max(loss.visits(below) for loss in LOSSES.values()) + 2  # its product with the sample's share


def check_indices(indices: tuple[int, ...], network: NetworkSpec) -> None:
    """Raise an EditError unless all are numbers of parameters of the network."""
    count = parameter_count(network)
    for index in indices:
        if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < count:
            raise EditError(f"There is no parameter {reprlib.repr(index)}: the network has {count:,}, counted from 0.")


def check_layer(layer: int, network: NetworkSpec) -> None:
    """Raise an EditError unless it is a hidden layer of the network, counted from 0."""
    count = len(network.hidden)
    if isinstance(layer, bool) or not isinstance(layer, int) or not 0 <= layer < count:
        raise EditError(f"There is no such hidden layer: the network has {count}.")
