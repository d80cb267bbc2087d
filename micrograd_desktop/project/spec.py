"""The document: frozen dataclasses of names and numbers, never live objects.

Two projects that compare equal train alike. Every change goes through an edit (``edits.py``).
The defaults are micrograd's own demo, so ``Project()`` is the moons demo. A setting has its rule and title beside it,
another part says in its metadata what it is called and how many items it can hold.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field

from micrograd_desktop.data import above
from micrograd_desktop.data.table import OWN, Table
from micrograd_desktop.engine import activation as activations
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import ParameterName, count
from micrograd_desktop.nn.problems import MOST_CLASSES
from micrograd_desktop.project.fields import Formula, NameOrFormula, OneOf, Range, Setting, Text, described
from micrograd_desktop.project.programs import LECTURE_NEURON
from micrograd_desktop.translation import tr

LARGEST_SEED = 2**32 - 1
MOST_LAYERS = 8
MOST_POINTS = 100_000
MOST_STEPS = 1_000_000_000
MOST_LEAVES = 100_000
"""Nodes that a traced graph can have."""

MOST_INPUTS = 64
MOST_PARAMETERS = count((MOST_INPUTS, *(128,) * MOST_LAYERS, MOST_CLASSES))
MOST_CHANGES = 10_000
"""Changes that the log of a run can hold."""

MOST_NAMED = 250_000
"""Parameters that all changes of a log can freeze or set free: nearly all of the largest network twice."""

MOST_LOGGED_BYTES = 8_000_000
"""Bytes of own points that all changes of a log can hold."""

MOST_KEPT = 0.999999
"""Share that a step keeps of what an optimizer remembers; with all of it nothing new would count."""

MOST_OF_PROGRAM = 200_000
"""Characters of a traced program."""

MOST_RUNS = 1_000
"""Runs that a project can keep."""

MOST_OF_NAME, MOST_OF_NOTE = 120, 2_000
"""Characters of a project's or a run's name, and of what a person notes of a run."""


PENALISED = ("all", "weights")
"""Of what a penalty is the sum: over weights and biases, or over weights alone."""


def _datasets() -> Collection[str]:
    from micrograd_desktop.data.generators import DATASETS

    return (*DATASETS, OWN)


def _activations() -> Collection[str]:
    from micrograd_desktop.engine.ops import ACTIVATIONS

    return ACTIVATIONS


def _activation(title: str) -> NameOrFormula:
    return NameOrFormula(title, _activations, (activations.X,), activations.check)


def _initialisers() -> Collection[str]:
    from micrograd_desktop.nn.initialisers import INITIALISERS

    return tuple(INITIALISERS)


def _losses() -> Collection[str]:
    from micrograd_desktop.nn.losses import LOSSES

    return tuple(LOSSES)


def _schedules() -> Collection[str]:
    from micrograd_desktop.nn.schedules import SCHEDULES

    return tuple(SCHEDULES)


def _check_schedule(formula: str) -> None:
    from micrograd_desktop.nn.schedules import check

    check(formula)


def _penalties() -> Collection[str]:
    from micrograd_desktop.nn.penalties import PENALTIES

    return tuple(PENALTIES)


def _clippings() -> Collection[str]:
    from micrograd_desktop.nn.clippings import CLIPPINGS

    return tuple(CLIPPINGS)


def _optimizers() -> Collection[str]:
    from micrograd_desktop.nn.optimizers import OPTIMIZERS

    return tuple(OPTIMIZERS)


@dataclass(frozen=True)
class DatasetSpec:
    """Which points to learn from; ``kind`` is a row of ``data.generators.DATASETS``.

    ``noise`` is a standard deviation in data units, ``train_share`` the part (0 to 1) of the
    points that is trained on; the rest are test points. ``classes`` counts where the data set leaves it open,
    ``formula``, a function of x, where the points are those above and below it (``data.above``).
    With ``kind`` ``"own"`` the points are those of ``table``, for which neither ``samples`` nor ``noise`` count.
    """

    kind: Setting[str] = Setting("moons-demo", OneOf(tr("data set"), _datasets))
    samples: Setting[int] = Setting(100, Range(tr("number of points"), 4, MOST_POINTS, whole=True))
    noise: Setting[float] = Setting(0.1, Range(tr("noise"), 0.0, 2.0))
    train_share: Setting[float] = Setting(1.0, Range(tr("share of training points"), 0.1, 1.0))
    seed: Setting[int] = Setting(1337, Range(tr("seed of the data"), 0, LARGEST_SEED, whole=True))
    classes: Setting[int] = Setting(3, Range(tr("number of classes"), 2, 8, whole=True))
    table: Table | None = field(default=None, metadata=described(tr("table")))
    formula: Setting[str] = Setting(above.FORMULA, Formula(tr("function"), above.check))

    @property
    def count(self) -> int:
        """How many points there are."""
        return self.samples if self.table is None else self.table.rows


@dataclass(frozen=True)
class LayerSpec:
    """A hidden layer: number of neurons, and the activation: see :class:`NetworkSpec`."""

    size: Setting[int] = Setting(8, Range(tr("number of neurons"), 1, 128, whole=True))
    activation: Setting[str] = Setting("relu", _activation(tr("activation")))


@dataclass(frozen=True)
class NetworkSpec:
    """A multi-layer perceptron; ``initialiser`` is a row of ``nn.initialisers``.

    An activation is the name of a one-argument op, ``"linear"``, or a formula of the weighted sum x, such as
    ``"x * sigmoid(x)"``: see ``engine.activation``. ``features`` are formulas of the data's inputs (``nn.features``)
    that the network sees in their place; without any it sees the inputs themselves. There are as many inputs as it sees
    numbers, and as many outputs as the problem has: ``rules.check_project`` holds them together.
    """

    inputs: Setting[int] = Setting(2, Range(tr("number of inputs"), 1, MOST_INPUTS, whole=True))
    outputs: Setting[int] = Setting(1, Range(tr("number of outputs"), 1, MOST_CLASSES, whole=True))
    hidden: tuple[LayerSpec, ...] = field(
        default=(LayerSpec(16), LayerSpec(16)), metadata=described(tr("hidden layers"), MOST_LAYERS)
    )
    output_activation: Setting[str] = Setting("linear", _activation(tr("output activation")))
    initialiser: Setting[str] = Setting("uniform", OneOf(tr("initialisation"), _initialisers))
    seed: Setting[int] = Setting(1337, Range(tr("seed of the network"), 0, LARGEST_SEED, whole=True))
    features: tuple[str, ...] = field(default=(), metadata=described(tr("features"), MOST_INPUTS))


@dataclass(frozen=True)
class TrainingSpec:
    """How the parameters are moved. ``batch_size`` None means the full batch.

    ``loss``, ``optimizer``, ``schedule`` and ``regularisation`` are rows of the tables in ``nn``; a schedule may also
    be a formula of lr, k and n, such as ``"lr * 0.99**k"``. ``decay_steps`` is the n of a schedule's formula;
    ``strength`` multiplies the sum over the parameters that are penalised.
    ``arithmetic`` is ``"exact"``, the bits of the Value engine, or ``"turbo"``, compiled with fused multiply-adds:
    faster, and the same to about 1e-15 of the largest parameter a step.
    The constants of the optimizer stand behind it; None is the value that the optimizer's own row has.
    ``penalised`` says whether biases are part of the penalty, as in micrograd, or only weights. ``clip`` is a row of
    ``nn.clippings``, and ``clip_limit`` the limit in its formula.
    """

    loss: Setting[str] = Setting("max-margin", OneOf(tr("loss"), _losses))
    optimizer: Setting[str] = Setting("sgd", OneOf(tr("optimizer"), _optimizers))
    learning_rate: Setting[float] = Setting(1.0, Range(tr("learning rate"), 1e-6, 100.0))
    schedule: Setting[str] = Setting(
        "linear-decay", NameOrFormula(tr("schedule"), _schedules, ("lr", "k", "n"), _check_schedule)
    )
    decay_steps: Setting[int] = Setting(100, Range(tr("number of decay steps"), 1, 10_000_000, whole=True))
    regularisation: Setting[str] = Setting("l2", OneOf(tr("regularisation"), _penalties))
    strength: Setting[float] = Setting(1e-4, Range(tr("strength of the regularisation"), 0.0, 10.0))
    batch_size: Setting[int | None] = Setting(None, Range(tr("batch size"), 1, MOST_POINTS, whole=True, optional=True))
    seed: Setting[int] = Setting(1337, Range(tr("seed of the batches"), 0, LARGEST_SEED, whole=True))
    arithmetic: Setting[str] = Setting("exact", OneOf(tr("arithmetic"), lambda: ("exact", "turbo")))
    momentum: Setting[float | None] = Setting(None, Range(tr("momentum"), 0.0, MOST_KEPT, optional=True))
    beta1: Setting[float | None] = Setting(None, Range(tr("beta1 of the optimizer"), 0.0, MOST_KEPT, optional=True))
    beta2: Setting[float | None] = Setting(None, Range(tr("beta2 of the optimizer"), 0.0, MOST_KEPT, optional=True))
    smoothing: Setting[float | None] = Setting(None, Range(tr("smoothing of RMSProp"), 0.0, MOST_KEPT, optional=True))
    epsilon: Setting[float | None] = Setting(None, Range(tr("epsilon of the optimizer"), 1e-20, 1.0, optional=True))
    weight_decay: Setting[float | None] = Setting(None, Range(tr("weight decay"), 0.0, 10.0, optional=True))
    penalised: Setting[str] = Setting("all", OneOf(tr("part of the parameters that is penalised"), lambda: PENALISED))
    clip: Setting[str] = Setting("none", OneOf(tr("gradient clipping"), _clippings))
    clip_limit: Setting[float] = Setting(1.0, Range(tr("limit of the gradient"), 1e-6, 1e6))


@dataclass(frozen=True)
class StopSpec:
    """Where a run pauses by itself, of which its steps know nothing: they are the same whether or not it stops.

    It stops where the data loss is at most ``loss``, the accuracy (0 to 1) of the training points at least
    ``accuracy``, at ``step``, or where for ``plateau`` steps there was no new low of the data loss; None is no such
    condition. See ``training.stopping``. ``burst`` is how many steps are trained at a time, when that is asked for.
    """

    loss: Setting[float | None] = Setting(None, Range(tr("data loss to stop at"), 0.0, 1e6, optional=True))
    accuracy: Setting[float | None] = Setting(None, Range(tr("accuracy to stop at"), 0.0, 1.0, optional=True))
    step: Setting[int | None] = Setting(None, Range(tr("step to stop at"), 1, MOST_STEPS, whole=True, optional=True))
    plateau: Setting[int | None] = Setting(
        None, Range(tr("length of the plateau to stop after"), 1, 10_000_000, whole=True, optional=True)
    )
    burst: Setting[int] = Setting(100, Range(tr("number of steps to train at a time"), 1, 10_000_000, whole=True))


@dataclass(frozen=True, slots=True)
class ParameterEdit:
    """A parameter was set by hand."""

    step: int
    parameter: ParameterName
    value: float


@dataclass(frozen=True, slots=True)
class SettingChange:
    """A field of :class:`TrainingSpec` got another value."""

    step: int
    field: str
    value: float | int | str | None


@dataclass(frozen=True, slots=True)
class FreezeChange:
    """Parameters were frozen, or set free."""

    step: int
    parameters: tuple[ParameterName, ...] = field(metadata=described(tr("parameters"), MOST_PARAMETERS))
    frozen: bool = field(metadata=described(tr("state of being frozen")))


@dataclass(frozen=True, slots=True)
class BugChange:
    """A bug was switched on or off."""

    step: int
    bug: str
    on: bool = field(metadata=described(tr("switch of the bug")))


@dataclass(frozen=True, slots=True)
class DataChange:
    """The run goes on with other points, of the same kind of problem."""

    step: int
    dataset: DatasetSpec = field(metadata=described(tr("data set")))


@dataclass(frozen=True, slots=True)
class NetworkChange:
    """The run goes on with another network: what has a place in both stays as it is (``project.carried`` is the rule).

    ``layers`` and ``outputs`` say which of the hidden layers and outputs are the old ones, by their identities: see
    :class:`Settings`. It is the first change of its step, and the names of that step's other changes are the new
    network's.
    """

    step: int
    network: NetworkSpec
    layers: tuple[int, ...] = field(metadata=described(tr("identities of hidden layers"), MOST_LAYERS))
    outputs: tuple[int, ...] = field(metadata=described(tr("identities of outputs"), MOST_CLASSES))


Change = ParameterEdit | SettingChange | FreezeChange | BugChange | DataChange | NetworkChange
"""What was changed while the run stood at ``step``: it takes effect before update ``step``, counted from 0."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides the next update at some step of a run, beside its state.

    ``layers`` and ``outputs`` have a number for each hidden layer and output of the network, by which it is known again
    where the network changes; at step 0 they are counted from 0.
    """

    training: TrainingSpec
    frozen: tuple[ParameterName, ...]
    bugs: tuple[str, ...]
    dataset: DatasetSpec
    network: NetworkSpec
    layers: tuple[int, ...]
    outputs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LeafNumber:
    """A leaf of the traced program set by hand; ``leaf`` counts the graph's leaves in topological order, from 0."""

    leaf: int
    value: float


@dataclass(frozen=True)
class TraceSpec:
    """The program in the Trace workspace.

    ``leaves`` are numbers set by hand that have no literal in the text, in rising order; ``learning_rate`` is that
    of the manual step, ``data += learning_rate * grad``.
    """

    program: Setting[str] = Setting(LECTURE_NEURON, Text(tr("program"), MOST_OF_PROGRAM))
    leaves: tuple[LeafNumber, ...] = field(default=(), metadata=described(tr("leaves set by hand"), MOST_LEAVES))
    learning_rate: Setting[float] = Setting(0.01, Range(tr("rate of the step"), -100.0, 100.0))


@dataclass(frozen=True, slots=True)
class ForkedFrom:
    """Where a run left another one, whose name was that: until ``step`` the two are the same."""

    name: str = field(metadata=described(tr("name of the run that was left")))
    step: int = field(metadata=described(tr("step at which it was left")))


@dataclass(frozen=True, slots=True)
class KeptFigures:
    """What was known of a run at the last step that it had come to; None was not measured, or is no such figure.

    Losses are means over all training or test points, accuracies shares of them, 0 to 1.
    """

    data_loss: float | None = field(default=None, metadata=described(tr("training loss")))
    test_loss: float | None = field(default=None, metadata=described(tr("test loss")))
    accuracy: float | None = field(default=None, metadata=described(tr("training accuracy")))
    test_accuracy: float | None = field(default=None, metadata=described(tr("test accuracy")))


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run that was kept: its name, what decides it, and how far it had come. Its steps are taken again when asked.

    ``dataset``, ``network``, ``training``, ``frozen``, ``bugs`` and ``log`` are those of :class:`Project`. It had done
    ``steps`` updates; where it ``diverged``, the one that follows went out of range. ``forked`` says which run it left.
    """

    name: str = field(metadata=described(tr("name of the run")))
    note: str = field(metadata=described(tr("note on the run")))
    dataset: DatasetSpec = field(metadata=described(tr("data set")))
    network: NetworkSpec
    training: TrainingSpec
    frozen: tuple[ParameterName, ...] = field(metadata=described(tr("frozen parameters"), MOST_PARAMETERS))
    bugs: tuple[str, ...] = field(metadata=described(tr("bugs"), len(BUGS)))
    log: tuple[Change, ...] = field(metadata=described(tr("changes of the run"), MOST_CHANGES))
    steps: int = field(metadata=described(tr("number of steps that it has come to")))
    figures: KeptFigures = field(default=KeptFigures(), metadata=described(tr("figures of its last step")))
    diverged: bool = field(default=False, metadata=described(tr("mark of a run that diverged")))
    forked: ForkedFrom | None = field(default=None, metadata=described(tr("run that it left")))

    @property
    def project(self) -> Project:
        """A project that trains just this run, and keeps no others."""
        return Project(
            self.name, self.dataset, self.network, self.training, self.frozen, self.bugs, self.log, forked=self.forked
        )


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that decides a run, as one immutable tree.

    ``dataset``, ``network``, ``training``, ``frozen`` (in the flat order) and ``bugs`` (names of ``engine.bugs.BUGS``,
    in the table's order) are as they are at step 0. ``log`` has what was changed at later steps and what was set by
    hand, in rising step, at equal steps in the order made. ``project.log`` reads and writes it.

    The rest decides no step of the run: ``stop`` says where it pauses, ``forked`` which run it left, and ``runs`` are
    others that were kept, in the order in which they were.
    """

    name: str = field(default="Moons demo", metadata=described(tr("project's name")))
    dataset: DatasetSpec = field(default_factory=DatasetSpec, metadata=described(tr("data set")))
    network: NetworkSpec = field(default_factory=NetworkSpec)
    training: TrainingSpec = field(default_factory=TrainingSpec)
    frozen: tuple[ParameterName, ...] = field(default=(), metadata=described(tr("frozen parameters"), MOST_PARAMETERS))
    bugs: tuple[str, ...] = field(default=(), metadata=described(tr("bugs"), len(BUGS)))
    log: tuple[Change, ...] = field(default=(), metadata=described(tr("changes of the run"), MOST_CHANGES))
    trace: TraceSpec = field(default_factory=TraceSpec, metadata=described(tr("Trace workspace")))
    stop: StopSpec = field(default_factory=StopSpec)
    forked: ForkedFrom | None = field(default=None, metadata=described(tr("run that this one left")))
    runs: tuple[KeptRun, ...] = field(default=(), metadata=described(tr("runs that are kept"), MOST_RUNS))
