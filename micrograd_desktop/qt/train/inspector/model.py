"""The parameters as a Qt model: layers, their neurons, their parameters, with the newest figures beside them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.colours import sign_token
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.presentation.parameter_tree import Figures, Floats, Group, ParameterTree, State
from micrograd_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

NAME, VALUE, GRADIENT, HISTORY, RATIO, FREEZE = range(6)
NUMBERS = (VALUE, GRADIENT, RATIO)
TITLES = (tr("Parameter"), tr("value"), tr("gradient"), tr("history"), tr("log₁₀ rms upd/val"), tr("freeze"))
TIPS = (
    "",
    tr("Data of the parameter; for layers and neurons the root mean square. Double-click a value to change it."),
    tr("Gradient of the loss; – before the first backward pass; for layers and neurons the root mean square"),
    tr("Course of the value, as far back as it was followed for this network in this run"),
    tr(
        "Logarithm of the size of the last update by the size of the value; about −3 is usual for a healthy learning "
        "rate. "
        "For layers and neurons of their root mean squares (rms), biases among them; the Layers tab has the standard "
        "deviations (std) of the weights"
    ),
    tr("A frozen parameter keeps its value in training"),
)
_WHEN = {
    GRADIENT: (tr("Shown: the gradient at step {1}"), tr("Shown: the gradient at step {1}")),
    RATIO: ("", tr("Shown: the last update, step {0} to {1}")),
}
"""Of which step a column's numbers are: at step 0, and later."""

ToneRole = int(Role.UserRole)
"""Role of the token that a cell's text is painted in."""


@dataclass(frozen=True, slots=True, eq=False)
class HalfShown:
    """What a half of a step shows in the inspector.

    ``state`` are its numbers, and ``titles`` those of columns that say something else than usual. The cells of
    ``columns`` whose parameter ``changed`` (n_parameters,) are lit: their ground has the colour of ``token``.
    """

    state: State
    columns: frozenset[int]
    changed: NDArray[np.bool_]
    token: str
    titles: Mapping[int, str]


class ParameterModel(QAbstractItemModel):
    """See the module. A new state changes no structure: the view repaints what is visible, in its own time.

    Signals
    -------
    value_entered(int, float)
        Parameter and the value a person wants it to have.
    freeze_toggled(int, bool)
        Parameter and whether it is to be frozen.
    group_freeze_toggled(object, bool)
        The same for all parameters (a tuple) of a layer or neuron.
    """

    value_entered = Signal(int, float)
    freeze_toggled = Signal(int, bool)
    group_freeze_toggled = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tree: ParameterTree | None = None
        self.history = ParameterHistory(0)
        self._state: State | None = None
        self._step = 0
        self._half: HalfShown | None = None
        self._frozen: frozenset[int] = frozenset()
        self._frozen_mask = np.zeros(0, np.bool_)
        self._query = ""

    def set_graph(self, graph: NetworkGraph) -> None:
        """Show another network, without figures yet."""
        self.beginResetModel()
        self.tree = ParameterTree(graph, self._query)
        self.history = ParameterHistory(graph.n_parameters)
        self._state = self._half = None
        self._mask_frozen()
        self.endResetModel()

    def forget_courses(self) -> None:
        """What was recorded is of another run."""
        self.history.cut(0)

    def put_before(self, earlier: ParameterHistory) -> None:
        """What was recorded of the run before: of another network it has no place."""
        if earlier.n_parameters == self.history.n_parameters:
            self.history = self.history.put_before(earlier)

    def set_query(self, query: str) -> None:
        """Show only the parameters whose names hold every word."""
        self._query = query
        if self.tree is not None:
            self.beginResetModel()
            self.tree = ParameterTree(self.tree.graph, query)
            self.endResetModel()

    def set_state(
        self, step: int, parameters: Floats, gradients: Floats | None, updates: Floats, known: int = 0
    ) -> None:
        """Take a moment's figures, of shape (n_parameters,); no gradients before the first backward pass.

        ``known`` is the step before which the courses stay as they are, where that is later: the run is looked back at.
        """
        if self.tree is None or len(parameters) != self.tree.graph.n_parameters:
            raise ValueError("the figures must be as many as the network has parameters")
        self._state, self._step = State(parameters, gradients, updates), step
        self.history.record(step, parameters, known)

    def show_half(self, half: HalfShown | None) -> None:
        """Show the numbers of a half of a step in place of the run's; None for the run's own. Courses stay."""
        self._half = half
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, VALUE, RATIO)

    @property
    def step(self) -> int:
        """The step whose figures are shown."""
        return self._step

    @property
    def has_gradients(self) -> bool:
        """Whether there are gradients, of the run or of the half of a step that is shown."""
        state = self._shown
        return state is not None and state.gradients is not None

    def gradient(self, parameter: int) -> float | None:
        """The gradient that is shown of a parameter."""
        state = self._shown
        return None if state is None or state.gradients is None else float(state.gradients[parameter])

    @property
    def _shown(self) -> State | None:
        return self._state if self._half is None else self._half.state

    def is_lit(self, index: Index) -> str:
        """The token of a cell's ground where the half of a step that is shown changes what it says; else empty."""
        half = self._half
        if half is None or index.column() not in half.columns:
            return ""
        span = self.parameters_of(index)
        return half.token if half.changed[span.start : span.stop].any() else ""

    def set_frozen(self, frozen: frozenset[int]) -> None:
        """Show which parameters are frozen."""
        self._frozen = frozen
        self._mask_frozen()

    def _mask_frozen(self) -> None:
        count = 0 if self.tree is None else self.tree.graph.n_parameters
        self._frozen_mask = np.zeros(count, np.bool_)
        self._frozen_mask[[index for index in self._frozen if index < count]] = True

    # Which row stands where: an id below the number of groups is a group, the others are parameters.

    def parameter(self, index: Index) -> int | None:
        """The parameter of a row, or None for a group."""
        if not index.isValid() or self.tree is None or index.internalId() < len(self.tree.groups):
            return None
        return int(index.internalId()) - len(self.tree.groups)

    def group(self, index: Index) -> Group | None:
        """The group of a row, or None for a parameter."""
        if not index.isValid() or self.tree is None or index.internalId() >= len(self.tree.groups):
            return None
        return self.tree.groups[index.internalId()]

    def parameters_of(self, index: Index) -> range:
        """All parameters of a row."""
        group, parameter = self.group(index), self.parameter(index)
        if group is not None:
            return group.span
        return range(0) if parameter is None else range(parameter, parameter + 1)

    def index_of_group(self, place: int, column: int = NAME) -> QModelIndex:
        """The row of a group."""
        assert self.tree is not None
        return self.createIndex(self.tree.groups[place].position, column, place)

    def index_of_node(self, node: NodeId) -> QModelIndex:
        """The row of a neuron; invalid if it is not shown."""
        place = None if self.tree is None else self.tree.place(node)
        return QModelIndex() if place is None else self.index_of_group(place)

    def index_of_parameter(self, parameter: int, column: int = NAME) -> QModelIndex:
        """The row of a parameter; invalid if it is not shown."""
        if self.tree is None or not 0 <= parameter < self.tree.graph.n_parameters:
            return QModelIndex()
        place = self.tree.neuron_of(parameter)
        if place is None:
            return QModelIndex()
        row = self.tree.groups[place].children.index(parameter)
        return self.createIndex(row, column, len(self.tree.groups) + parameter)

    def figures(self, index: Index) -> Figures | None:
        """The figures of a row, or None before the first state."""
        span = self.parameters_of(index)
        state = self._shown
        return None if state is None or not span else state.figures(span)

    def text(self, index: Index) -> str:
        """What a cell says."""
        group, column = self.group(index), index.column()
        if column == NAME:
            assert self.tree is not None
            return group.name if group is not None else self.tree.parameter_name(self.parameter(index) or 0)
        return "" if column in (HISTORY, FREEZE) else _said(self.figures(index), column, group is not None)

    def tone(self, index: Index) -> str:
        """The token that a cell's text is painted in."""
        return _tone(self.figures(index), index.column(), self.group(index) is not None)

    def numbers(self, index: Index) -> dict[int, tuple[str, str]]:
        """Text and token of each cell of a row that says a number, by column."""
        figures, of_group = self.figures(index), self.group(index) is not None
        return {column: (_said(figures, column, of_group), _tone(figures, column, of_group)) for column in NUMBERS}

    def check_state(self, index: Index) -> Qt.CheckState:
        """Whether all, some or none of a row's parameters are frozen."""
        span = self.parameters_of(index)
        frozen = self._frozen_mask[span.start : span.stop]
        if not frozen.any():
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if frozen.all() else Qt.CheckState.PartiallyChecked

    def toggle_frozen(self, index: Index) -> None:
        """Ask for a row to be frozen, or to be freed if all of it is frozen."""
        freeze = self.check_state(index) != Qt.CheckState.Checked
        parameter = self.parameter(index)
        if parameter is not None:
            self.freeze_toggled.emit(parameter, freeze)
        elif self.parameters_of(index):
            self.group_freeze_toggled.emit(tuple(self.parameters_of(index)), freeze)

    def description(self, index: Index) -> str:
        """A row as a sentence, for screen readers."""
        value, gradient = (self.text(index.sibling(index.row(), column)) for column in (VALUE, GRADIENT))
        if self.group(index) is not None:
            value = value.replace("rms", tr("root mean square of the values"))
            gradient = gradient.replace("rms", tr("root mean square"))
        frozen = {Qt.CheckState.Checked: tr("frozen"), Qt.CheckState.PartiallyChecked: tr("partly frozen")}
        name = self.text(index.sibling(index.row(), NAME))
        said = tr("{name}, {value}, gradient {gradient}", name=name, value=value, gradient=gradient)
        return ", ".join(filter(None, (said, frozen.get(self.check_state(index)))))

    # Qt's side of the model.

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Six, as in ``TITLES``."""
        return len(TITLES)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Layers, neurons of a layer, or parameters of a neuron."""
        if self.tree is None:
            return 0
        if not parent.isValid():
            return len(self.tree.layers)
        group = self.group(parent)
        return 0 if group is None or parent.column() != NAME else len(group.children)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's default
        """The index of a child."""
        if self.tree is None or not self.hasIndex(row, column, parent):
            return QModelIndex()
        group = self.group(parent)
        if group is None:
            return self.createIndex(row, column, self.tree.layers[row])
        offset = 0 if group.node is None else len(self.tree.groups)
        return self.createIndex(row, column, offset + group.children[row])

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008 - two of Qt's in one
        """The neuron of a parameter, the layer of a neuron."""
        if self.tree is None or not index.isValid():
            return QModelIndex()
        parameter, group = self.parameter(index), self.group(index)
        place = self.tree.neuron_of(parameter) if parameter is not None else group.parent if group else None
        return QModelIndex() if place is None else self.index_of_group(place)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Text, tone, tooltip and check state of a cell."""
        if not index.isValid():
            return None
        if role == Role.DisplayRole:
            return self.text(index)
        if role == Role.EditRole and index.column() == VALUE:
            figures = self.figures(index)
            return None if figures is None else figures.value
        if role == ToneRole:
            return self.tone(index)
        if role == Role.CheckStateRole and index.column() == FREEZE:
            return self.check_state(index)
        if role == Role.AccessibleTextRole:
            return self.description(index)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Ask for another value, or for a change of the freeze box; the change itself comes back by the setters."""
        parameter = self.parameter(index)
        if role == Role.CheckStateRole and index.column() == FREEZE:
            self.toggle_frozen(index)
            return True
        if role != Role.EditRole or parameter is None:
            return False
        if float(value) != self.data(index, Role.EditRole):
            self.value_entered.emit(parameter, float(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Values of parameters can be edited, freeze boxes checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = self._state is not None and (self._half is None or VALUE not in self._half.columns)
        if index.column() == VALUE and self.parameter(index) is not None and editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        if index.column() == FREEZE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Column titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            side = {NAME: Qt.AlignmentFlag.AlignLeft, FREEZE: Qt.AlignmentFlag.AlignHCenter}
            return side.get(section, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        title = TITLES[section] if self._half is None else self._half.titles.get(section, TITLES[section])
        return {Role.DisplayRole: title, Role.ToolTipRole: self._tip(section) or None}.get(Role(role))

    def _tip(self, section: int) -> str:
        """What a column means, and of which step its numbers are where the run's own are shown."""
        step = self._step
        if self._half is not None or self._state is None or not (when := _WHEN.get(section, ("", ""))[step > 0]):
            return TIPS[section]
        return f"{TIPS[section]}. {when.format(formats.count(step - 1), formats.count(step))}"


def _said(figures: Figures | None, column: int, of_group: bool) -> str:
    """A number of a row; of a group it is a root mean square."""
    if figures is None:
        return formats.NOTHING
    if column == RATIO:
        return formats.NOTHING if math.isnan(figures.ratio) else formats.plain(figures.ratio, 2)
    number = figures.value if column == VALUE else figures.gradient
    if number is None:
        return formats.NOTHING
    return f"rms {formats.plain(number, 3)}" if of_group else formats.signed(number)


def _tone(figures: Figures | None, column: int, of_group: bool) -> str:
    """The token that a number of a row is painted in."""
    if figures is None or column not in (VALUE, GRADIENT):
        return "text"
    number = figures.value if column == VALUE else figures.gradient
    if number is None:
        return "text"
    token = sign_token(number)
    if token != "err" and (column == GRADIENT or of_group):
        return "grad" if column == GRADIENT else "text"
    return token
