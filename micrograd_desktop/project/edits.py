"""Edits: every way to change a project, each a frozen dataclass that makes a new project from an old one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.parameters import ParameterName, in_flat_order
from micrograd_desktop.project.log import record
from micrograd_desktop.project.rules import FIXED_DATASET, RULES, check_layer, check_names, check_project
from micrograd_desktop.project.rules import EditError as EditError  # here too: who executes edits catches it
from micrograd_desktop.project.spec import (
    DatasetSpec,
    FreezeChange,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    TraceSpec,
    TrainingSpec,
)


def _restructured(old: Project, new: Project) -> Project:
    """Drop what belongs to single parameters if the network or the kind of data is another one."""
    if new.network == old.network and new.dataset.kind == old.dataset.kind:
        return new
    return replace(new, frozen=(), log=())


class Edit(ABC):
    """One change of a project. ``label`` is a noun phrase that reads on after "Undo" and "Redo"."""

    __slots__ = ()
    _label: ClassVar[str]

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return self._label

    @abstractmethod
    def _change(self, project: Project) -> Project:
        """Make the changed project, which may still break a rule."""

    def apply(self, project: Project) -> Project:
        """Return a new project with this change made, or raise an EditError; ``project`` stays as it is."""
        return check_project(self._change(project))


class _SetField(Edit):
    """Base of the edits that set one field of a spec: that spec's type, and the field in it."""

    __slots__ = ()
    _target: ClassVar[tuple[type[NetworkSpec] | type[TrainingSpec], str]]

    @property
    def label(self) -> str:
        spec, field = self._target
        return f"change of {RULES[spec][field].title}"

    def _change(self, project: Project) -> Project:
        spec, field = self._target
        (own,) = fields(self)  # type: ignore[arg-type]
        value: Any = RULES[spec][field].accept(getattr(self, own.name))
        if spec is NetworkSpec:
            return _restructured(project, replace(project, network=replace(project.network, **{field: value})))
        return replace(project, training=replace(project.training, **{field: value}))


@dataclass(frozen=True, slots=True)
class SetOutputActivation(_SetField):
    """Choose the activation of the output neuron."""

    activation: str
    _target = (NetworkSpec, "output_activation")


@dataclass(frozen=True, slots=True)
class SetInitialiser(_SetField):
    """Choose how the parameters are drawn at the start."""

    initialiser: str
    _target = (NetworkSpec, "initialiser")


@dataclass(frozen=True, slots=True)
class SetNetworkSeed(_SetField):
    """Choose the seed that the parameters are drawn with."""

    seed: int
    _target = (NetworkSpec, "seed")


@dataclass(frozen=True, slots=True)
class SetLoss(_SetField):
    """Choose the loss."""

    loss: str
    _target = (TrainingSpec, "loss")


@dataclass(frozen=True, slots=True)
class SetOptimizer(_SetField):
    """Choose the optimizer."""

    optimizer: str
    _target = (TrainingSpec, "optimizer")


@dataclass(frozen=True, slots=True)
class SetLearningRate(_SetField):
    """Set the learning rate."""

    learning_rate: float
    _target = (TrainingSpec, "learning_rate")


@dataclass(frozen=True, slots=True)
class SetSchedule(_SetField):
    """Choose how the learning rate changes over the steps."""

    schedule: str
    _target = (TrainingSpec, "schedule")


@dataclass(frozen=True, slots=True)
class SetRegularisation(_SetField):
    """Choose the regularisation."""

    kind: str
    _target = (TrainingSpec, "regularisation")


@dataclass(frozen=True, slots=True)
class SetStrength(_SetField):
    """Set the strength of the regularisation."""

    strength: float
    _target = (TrainingSpec, "strength")


@dataclass(frozen=True, slots=True)
class SetBatchSize(_SetField):
    """Set how many points a step sees; None is all of them."""

    batch_size: int | None
    _target = (TrainingSpec, "batch_size")


@dataclass(frozen=True, slots=True)
class SetArithmetic(_SetField):
    """Choose how the compiled engine computes: ``"exact"`` or ``"turbo"``."""

    arithmetic: str
    _target = (TrainingSpec, "arithmetic")


@dataclass(frozen=True, slots=True)
class SetTrainingSeed(_SetField):
    """Choose the seed that batches are drawn with."""

    seed: int
    _target = (TrainingSpec, "seed")


@dataclass(frozen=True, slots=True)
class SetDataset(Edit):
    """Change the data set; what is None stays.

    Another kind comes with its own noise. The moons demo comes as micrograd's demo has it, and who leaves
    it gets 200 points, 70 % of them to train on, unless the edit says otherwise.
    """

    kind: str | None = None
    samples: int | None = None
    noise: float | None = None
    train_share: float | None = None
    seed: int | None = None

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        changed = [rule.title for name, rule in RULES[DatasetSpec].items() if getattr(self, name) is not None]
        return f"change of {changed[0] if changed else 'data set'}"

    def _change(self, project: Project) -> Project:
        changes: dict[str, Any] = {
            name: rule.accept(value)
            for name, rule in RULES[DatasetSpec].items()
            if (value := getattr(self, name)) is not None
        }
        return _restructured(project, replace(project, dataset=replace(self._base(project.dataset), **changes)))

    def _base(self, old: DatasetSpec) -> DatasetSpec:
        if self.kind is None or self.kind == old.kind:
            return old
        if self.kind == FIXED_DATASET:
            return DatasetSpec()
        from micrograd_desktop.data.generators import DATASETS

        new = replace(old, kind=self.kind, noise=DATASETS[self.kind].default_noise)
        return replace(new, samples=200, train_share=0.7) if old.kind == FIXED_DATASET else new


class _LayerEdit(Edit):
    """Base of the edits of one hidden layer; ``layer`` counts from 0."""

    __slots__ = ()
    layer: int

    @property
    def label(self) -> str:
        return f"{self._label} {self.layer + 1}"

    def _change(self, project: Project) -> Project:
        hidden = project.network.hidden
        check_layer(self.layer, project.network)
        new = (*hidden[: self.layer], *self._instead(hidden[self.layer]), *hidden[self.layer + 1 :])
        return _restructured(project, replace(project, network=replace(project.network, hidden=new)))

    @abstractmethod
    def _instead(self, old: LayerSpec) -> tuple[LayerSpec, ...]:
        """Make the layers that take the old one's place."""


@dataclass(frozen=True, slots=True)
class SetLayerSize(_LayerEdit):
    """Set the number of neurons of a hidden layer."""

    layer: int
    size: int
    _label = "change of size of layer"

    def _instead(self, old: LayerSpec) -> tuple[LayerSpec, ...]:
        return (replace(old, size=self.size),)


@dataclass(frozen=True, slots=True)
class SetActivation(_LayerEdit):
    """Choose the activation of a hidden layer."""

    layer: int
    activation: str
    _label = "change of activation of layer"

    def _instead(self, old: LayerSpec) -> tuple[LayerSpec, ...]:
        return (replace(old, activation=self.activation),)


@dataclass(frozen=True, slots=True)
class RemoveLayer(_LayerEdit):
    """Take a hidden layer away."""

    layer: int
    _label = "removal of layer"

    def _instead(self, old: LayerSpec) -> tuple[LayerSpec, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class AddLayer(Edit):
    """Add a hidden layer in front of the output."""

    size: int = 8
    activation: str = "tanh"
    _label = "new layer"

    def _change(self, project: Project) -> Project:
        hidden = (*project.network.hidden, LayerSpec(self.size, self.activation))
        return _restructured(project, replace(project, network=replace(project.network, hidden=hidden)))


@dataclass(frozen=True, slots=True)
class SetFrozen(Edit):
    """Freeze parameters, so that steps leave them as they are, or let them learn again."""

    parameters: tuple[ParameterName, ...]
    frozen: bool
    step: int = 0
    _label = "change of frozen parameters"

    def _change(self, project: Project) -> Project:
        check_names(self.parameters, project.network)
        return record(project, FreezeChange(self.step, in_flat_order(self.parameters), self.frozen))


@dataclass(frozen=True, slots=True)
class SetParameter(Edit):
    """Set a parameter by hand."""

    parameter: ParameterName
    value: float
    step: int = 0
    _label = "change of a parameter"

    def _change(self, project: Project) -> Project:
        return record(project, ParameterEdit(self.step, self.parameter, self.value))


@dataclass(frozen=True, slots=True)
class SetBug(Edit):
    """Switch one of the classic bugs on or off."""

    name: str
    on: bool

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return f"switch of the bug {BUGS[self.name].title if self.name in BUGS else ''}"

    def _change(self, project: Project) -> Project:
        if self.name not in BUGS:
            raise EditError(f"There is no bug called {self.name[:40]!r}. Choose one of: {', '.join(BUGS)}.")
        wanted = {*project.bugs, self.name} if self.on else set(project.bugs) - {self.name}
        return replace(project, bugs=tuple(name for name in BUGS if name in wanted))


@dataclass(frozen=True, slots=True)
class ClearBugs(Edit):
    """Switch all bugs off."""

    _label = "switching off of all bugs"

    def _change(self, project: Project) -> Project:
        return replace(project, bugs=())


@dataclass(frozen=True, slots=True)
class SetProgram(Edit):
    """Put another program into the Trace workspace; numbers set beside the old one are dropped."""

    program: str
    _label = "change of the program"

    def _change(self, project: Project) -> Project:
        if self.program == project.trace.program:
            return project
        return replace(project, trace=replace(project.trace, program=self.program, leaves=()))


@dataclass(frozen=True, slots=True)
class SetLeaves(Edit):
    """Set leaves of the traced program: numbers in its text (None leaves it), and all numbers beside it."""

    numbers: tuple[LeafNumber, ...]
    program: str | None = None
    _label = "change of leaves"

    def _change(self, project: Project) -> Project:
        program = project.trace.program if self.program is None else self.program
        return replace(project, trace=replace(project.trace, program=program, leaves=tuple(self.numbers)))


@dataclass(frozen=True, slots=True)
class SetTraceRate(Edit):
    """Set the rate of the manual step in Trace."""

    learning_rate: float
    _label = "change of the step's rate"

    def _change(self, project: Project) -> Project:
        rate = RULES[TraceSpec]["learning_rate"].accept(self.learning_rate)
        assert isinstance(rate, float)
        return replace(project, trace=replace(project.trace, learning_rate=rate))


@dataclass(frozen=True, slots=True)
class LoadProject(Edit):
    """Put another project in this one's place."""

    project: Project
    _label = "opening of a project"

    def _change(self, project: Project) -> Project:
        return self.project
