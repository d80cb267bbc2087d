"""Edits: every way to change a project, each a frozen dataclass that makes a new project from an old one.

An edit of the run carries the step that it stands at when it is made: 0, its start, unless it says otherwise. What a
run can go on with goes into its log at that step, another network as well; other data, or parameters that are drawn in
another way, begin a new run with that step's settings.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any, ClassVar, Generic, Self, TypeVar

from micrograd_desktop.data.table import Table
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.fields import EditError as EditError  # here too: who executes edits catches it
from micrograd_desktop.project.fields import Field
from micrograd_desktop.project.log import record, record_parameters, settings_at, with_settings
from micrograd_desktop.project.restart import of_kind, with_classes, with_data, with_features, with_network, with_table
from micrograd_desktop.project.rules import (
    VALUE,
    check_bug,
    check_layer,
    check_names,
    check_project,
    table_of,
)
from micrograd_desktop.project.spec import (
    LARGEST_SEED,
    BugChange,
    DataChange,
    DatasetSpec,
    FreezeChange,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    StopSpec,
    TraceSpec,
    TrainingSpec,
)
from micrograd_desktop.translation import tr, whole

T = TypeVar("T")


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
        return check_project(self._change(project), project)

    def at(self, _step: int) -> Self:
        """The same edit, made while the run stands at a step."""
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEdit(Edit):
    """An edit that the run obeys from ``step`` on."""

    step: int = 0

    def at(self, step: int) -> Self:
        """The same edit, made while the run stands at a step."""
        return replace(self, step=step)


@dataclass(frozen=True, slots=True)
class Set(RunEdit, Generic[T]):
    """Give a setting another value: ``Set(TrainingSpec.learning_rate, 0.1, step=20)``.

    Another kind of data comes with its own noise. The moons demo comes as micrograd's demo has it, and who leaves it
    gets 200 points, 70 % of them to train on.
    """

    field: Field[T]
    value: T

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return tr("change of {title}", title=self.field.title)

    def _change(self, project: Project) -> Project:
        owner, name, value = self.field.owner, self.field.name, self.field.accept(self.value)
        new: dict[str, Any] = {name: value}
        if owner is TrainingSpec:
            return record(project, SettingChange(self.step, name, new[name]))
        if owner is DatasetSpec:
            data = settings_at(project, self.step).dataset
            data = of_kind(new[name], data) if name == DatasetSpec.kind.name else data
            goes_on = name == DatasetSpec.classes.name
            return (with_classes if goes_on else with_data)(project, replace(data, **new), self.step)
        if owner is NetworkSpec:
            network = settings_at(project, self.step).network
            return with_network(project, replace(network, **new), self.step)
        if owner is TraceSpec:
            return replace(project, trace=replace(project.trace, **new))
        if owner is StopSpec:
            return replace(project, stop=replace(project.stop, **new))
        raise EditError(tr("The {title} belongs to a layer. Say which.", title=self.field.title))


@dataclass(frozen=True, slots=True)
class SetLayer(RunEdit, Generic[T]):
    """Give a setting of a hidden layer another value: ``SetLayer(0, LayerSpec.size, 4)``; layers count from 0."""

    layer: int
    field: Field[T]
    value: T

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return tr("change of {title} of layer {layer}", title=self.field.title, layer=self.layer + 1)

    def _change(self, project: Project) -> Project:
        if self.field.owner is not LayerSpec:
            raise EditError(tr("The {title} is no setting of a layer.", title=self.field.title))
        network = settings_at(project, self.step).network
        check_layer(self.layer, network)
        hidden = network.hidden
        new: dict[str, Any] = {self.field.name: self.field.accept(self.value)}
        layers = (*hidden[: self.layer], replace(hidden[self.layer], **new), *hidden[self.layer + 1 :])
        return with_network(project, replace(network, hidden=layers), self.step)


@dataclass(frozen=True, slots=True)
class AddLayer(RunEdit):
    """Add a hidden layer in front of the output."""

    size: int = LayerSpec.size.default
    activation: str = "tanh"
    _label = tr("new layer")

    def _change(self, project: Project) -> Project:
        now = settings_at(project, self.step)
        hidden = (*now.network.hidden, LayerSpec(self.size, self.activation))
        return with_network(project, replace(now.network, hidden=hidden), self.step, (*now.layers, None))


@dataclass(frozen=True, slots=True)
class RemoveLayer(RunEdit):
    """Take a hidden layer away; ``layer`` counts from 0."""

    layer: int

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return tr("removal of layer {layer}", layer=self.layer + 1)

    def _change(self, project: Project) -> Project:
        now, gone = settings_at(project, self.step), self.layer
        check_layer(gone, now.network)
        hidden = (*now.network.hidden[:gone], *now.network.hidden[gone + 1 :])
        layers = (*now.layers[:gone], *now.layers[gone + 1 :])
        return with_network(project, replace(now.network, hidden=hidden), self.step, layers)


@dataclass(frozen=True, slots=True)
class SetFeatures(RunEdit):
    """Let the network see other features of the points: formulas of their inputs; none are the inputs themselves."""

    features: tuple[str, ...]
    _label = tr("change of features")

    def _change(self, project: Project) -> Project:
        return with_features(project, self.features, self.step)


@dataclass(frozen=True, slots=True)
class SetFrozen(RunEdit):
    """Freeze parameters, so that steps leave them as they are, or let them learn again."""

    parameters: tuple[ParameterName, ...]
    frozen: bool
    _label = tr("change of frozen parameters")

    def _change(self, project: Project) -> Project:
        check_names(self.parameters, settings_at(project, self.step).network)
        return record(project, FreezeChange(self.step, self.parameters, self.frozen))


@dataclass(frozen=True, slots=True)
class SetParameter(RunEdit):
    """Set a parameter by hand."""

    parameter: ParameterName
    value: float
    _label = tr("change of a parameter")

    def _change(self, project: Project) -> Project:
        value = VALUE.accept(self.value)
        assert isinstance(value, float)
        return record(project, ParameterEdit(self.step, self.parameter, value))


@dataclass(frozen=True, slots=True)
class SetParameters(RunEdit):
    """Set several parameters by hand, at once; ``what`` is that in words."""

    numbers: tuple[tuple[ParameterName, float], ...]
    what: str = tr("change of parameters")

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return self.what

    def _change(self, project: Project) -> Project:
        check_names(tuple(name for name, _ in self.numbers), settings_at(project, self.step).network)
        numbers: dict[ParameterName, float] = {}
        for name, number in self.numbers:
            value = VALUE.accept(number)
            assert isinstance(value, float)
            numbers.pop(name, None)  # the last word stands last
            numbers[name] = value
        return record_parameters(project, self.step, numbers)


@dataclass(frozen=True, slots=True)
class SetBug(RunEdit):
    """Switch one of the classic bugs on or off."""

    name: str
    on: bool

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return tr("switch of the bug {bug}", bug=BUGS[self.name].title if self.name in BUGS else "")

    def _change(self, project: Project) -> Project:
        check_bug(self.name)
        return record(project, BugChange(self.step, self.name, self.on))


@dataclass(frozen=True, slots=True)
class ClearBugs(RunEdit):
    """Switch all bugs off."""

    _label = tr("switching off of all bugs")

    def _change(self, project: Project) -> Project:
        for bug in settings_at(project, self.step).bugs:
            project = record(project, BugChange(self.step, bug, False))
        return project


@dataclass(frozen=True, slots=True)
class Restart(RunEdit):
    """Begin the run anew with the settings of a step: what was changed on the way to it is forgotten."""

    _label = tr("new run")

    def _change(self, project: Project) -> Project:
        return replace(with_settings(project, settings_at(project, self.step)), log=(), forked=None)


@dataclass(frozen=True, slots=True)
class TakeRun(Edit):
    """Have the run of another project in the place of this one's; name, Trace and kept runs stay."""

    run: Project
    _label = tr("opening of another run")

    def _change(self, project: Project) -> Project:
        return replace(self.run, name=project.name, trace=project.trace, forked=None, runs=project.runs)


@dataclass(frozen=True, slots=True)
class DrawNewPoints(RunEdit):
    """The same data set with another seed: the network keeps what it has learnt, and goes on with the new points."""

    _label = tr("new points")

    def _change(self, project: Project) -> Project:
        data = settings_at(project, self.step).dataset
        if data.table is None and table_of(data) is not None:
            raise EditError(
                tr(
                    "These {count} points are what they are: there are no others to draw. The seed splits them.",
                    count=whole(data.count),
                )
            )
        if data.table is not None:
            raise EditError(tr("Own points are what they are: there are no others to draw. The seed splits them."))
        other = replace(data, seed=(data.seed + 1) % (LARGEST_SEED + 1))
        return record(project, DataChange(self.step, other))


@dataclass(frozen=True, slots=True)
class UseTable(RunEdit):
    """Learn from own points. If the run ``goes_on`` the network keeps what it has learnt, where that is possible."""

    table: Table
    goes_on: bool = True
    what: str = tr("own points")

    @property
    def label(self) -> str:
        """What is done, for the undo menu."""
        return self.what

    def _change(self, project: Project) -> Project:
        return with_table(project, self.table, self.step, self.goes_on)


@dataclass(frozen=True, slots=True)
class SetProgram(Edit):
    """Put another program into the Trace workspace; numbers set beside the old one are dropped."""

    program: str
    _label = tr("change of the program")

    def _change(self, project: Project) -> Project:
        if self.program == project.trace.program:
            return project
        return replace(project, trace=replace(project.trace, program=self.program, leaves=()))


@dataclass(frozen=True, slots=True)
class SetLeaves(Edit):
    """Set leaves of the traced program: numbers in its text (None leaves it), and all numbers beside it."""

    numbers: tuple[LeafNumber, ...]
    program: str | None = None
    _label = tr("change of leaves")

    def _change(self, project: Project) -> Project:
        program = project.trace.program if self.program is None else self.program
        return replace(project, trace=replace(project.trace, program=program, leaves=tuple(self.numbers)))
