"""The document: frozen dataclasses of names and numbers, never live objects.

Two projects that compare equal train alike. Every change goes through an edit (``edits.py``).
The defaults are micrograd's own demo, so ``Project()`` is the moons demo.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.programs import LECTURE_NEURON


@dataclass(frozen=True, slots=True)
class DatasetSpec:
    """Which points to learn from; ``kind`` is a row of ``data.generators.DATASETS``.

    ``noise`` is a standard deviation in data units, ``train_share`` the part (0 to 1) of the
    points that is trained on; the rest are test points.
    """

    kind: str = "moons-demo"
    samples: int = 100
    noise: float = 0.1
    train_share: float = 1.0
    seed: int = 1337


@dataclass(frozen=True, slots=True)
class LayerSpec:
    """A hidden layer: number of neurons and the activation's name in the op table."""

    size: int
    activation: str = "relu"


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """A multi-layer perceptron with one output; ``initialiser`` is a row of ``nn.initialisers``.

    An activation is the name of a one-argument op, or ``"linear"``.
    """

    inputs: int = 2
    hidden: tuple[LayerSpec, ...] = (LayerSpec(16), LayerSpec(16))
    output_activation: str = "linear"
    initialiser: str = "uniform"
    seed: int = 1337


@dataclass(frozen=True, slots=True)
class TrainingSpec:
    """How the parameters are moved. ``batch_size`` None means the full batch.

    ``schedule`` is ``"constant"`` or ``"linear-decay"``: at step k the rate is then
    ``learning_rate * max(1 - 0.9 * k / decay_steps, 0.1)`` (micrograd's demo, held at its last tenth).
    ``regularisation`` is ``"none"``, ``"l1"`` or ``"l2"``; ``strength`` multiplies the sum over all parameters.
    ``arithmetic`` is ``"exact"``, the bits of the Value engine, or ``"turbo"``, compiled with fused multiply-adds:
    faster, and the same to about 1e-15 of the largest parameter a step.
    """

    loss: str = "max-margin"
    optimizer: str = "sgd"
    learning_rate: float = 1.0
    schedule: str = "linear-decay"
    decay_steps: int = 100
    regularisation: str = "l2"
    strength: float = 1e-4
    batch_size: int | None = None
    seed: int = 1337
    arithmetic: str = "exact"


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
    parameters: tuple[ParameterName, ...]
    frozen: bool


@dataclass(frozen=True, slots=True)
class BugChange:
    """A bug was switched on or off."""

    step: int
    bug: str
    on: bool


Change = ParameterEdit | SettingChange | FreezeChange | BugChange
"""What was changed while the run stood at ``step``: it takes effect before update ``step``, counted from 0."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides the next update at some step of a run, beside its state."""

    training: TrainingSpec
    frozen: tuple[ParameterName, ...]
    bugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeafNumber:
    """A leaf of the traced program set by hand; ``leaf`` counts the graph's leaves in topological order, from 0."""

    leaf: int
    value: float


@dataclass(frozen=True, slots=True)
class TraceSpec:
    """The program in the Trace workspace.

    ``leaves`` are numbers set by hand that have no literal in the text, in rising order; ``learning_rate`` is that
    of the manual step, ``data += learning_rate * grad``.
    """

    program: str = LECTURE_NEURON
    leaves: tuple[LeafNumber, ...] = ()
    learning_rate: float = 0.01


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that decides a run, as one immutable tree.

    ``training``, ``frozen`` (in the flat order) and ``bugs`` (names of ``engine.bugs.BUGS``, in the table's order) are
    as they are at step 0. ``log`` has what was changed at later steps and what was set by hand, in rising step, at
    equal steps in the order made. ``project.log`` reads and writes it.
    """

    name: str = "Moons demo"
    dataset: DatasetSpec = field(default_factory=DatasetSpec)
    network: NetworkSpec = field(default_factory=NetworkSpec)
    training: TrainingSpec = field(default_factory=TrainingSpec)
    frozen: tuple[ParameterName, ...] = ()
    bugs: tuple[str, ...] = ()
    log: tuple[Change, ...] = ()
    trace: TraceSpec = field(default_factory=TraceSpec)
