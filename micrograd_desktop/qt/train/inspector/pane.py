"""The inspector: every parameter by layer and neuron, with value, gradient, course, relative update and freeze box."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.network_graph import NetworkGraph, NodeId
from micrograd_desktop.presentation.parameter_history import ParameterHistory
from micrograd_desktop.presentation.parameter_tree import Floats
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.keys import end_edit
from micrograd_desktop.qt.controls.line import Line
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.seldom import Seldom
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.threads.frame_clock import FrameClock
from micrograd_desktop.qt.train.inspector.layers import LayersView
from micrograd_desktop.qt.train.inspector.model import GRADIENT, NAME, HalfShown, ParameterModel
from micrograd_desktop.qt.train.inspector.tree_view import ParameterTreeView
from micrograd_desktop.translation import tr, trn

REFRESH_RATE = 4
AFTER_A_FRAME = 30
"""Of a second: so soon the figures follow the first frame of a run that plays."""

ONE_ONLY = tr("Of one parameter only: choose a row of a weight or a bias")
NO_GRADIENT = tr("There is no gradient before the first step. Take the step apart (A) to see it come about")
NO_LIMIT = (1 << 24) - 1
"""Qt's own greatest size of a widget."""
LEAST_SEARCH, MOST_SEARCH = 110, 190
BOTH_FROM = 940
"""Width of the pane, in a window of 1680, from which on parameters and layers stand side by side."""
VIEWS = (
    Segment("parameters", tr("Parameters"), tr("Every weight and bias, with its gradient and its course")),
    Segment("layers", tr("Layers"), tr("Histograms, updates and gradients of each layer (H)")),
)
MOST_EXPANDED = 200
"""Most matches of a search whose layers and neurons open by themselves."""


class ParameterInspector(QWidget):
    """The parameters of the network as a tree; repaints what is visible, four times a second at most.

    Signals, all from what a person does
    ------------------------------------
    node_selected(object)
        A neuron's ``NodeId``, or None when a layer is selected.
    parameter_selected(object)
        A parameter's index.
    parameter_value_entered(int, float)
        Parameter and the value it is to have.
    freeze_toggled(int, bool)
        Parameter and whether it is to be frozen.
    group_freeze_toggled(object, bool)
        The same for all parameters (a tuple of indices) of a layer or neuron.
    landscape_requested(int)
        The loss landscape over this parameter.
    gradient_requested(int)
        The sum that this parameter's gradient comes from.
    fold_toggled(bool)
        Only the header is shown now, or all of it; this one also when it is done by ``set_folded``.
    layers_toggled(bool)
        The layers are shown now, or not; by whomever.
    """

    node_selected = Signal(object)
    parameter_selected = Signal(object)
    parameter_value_entered = Signal(int, float)
    freeze_toggled = Signal(int, bool)
    group_freeze_toggled = Signal(object, bool)
    landscape_requested = Signal(int)
    gradient_requested = Signal(int)
    fold_toggled = Signal(bool)
    layers_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Inspector"))
        self.model = ParameterModel(self)
        self.tree = ParameterTreeView(self.model)
        self.layers = LayersView()
        self.views = Segments(tr("Inspector shows"), VIEWS)
        self._layers_on: bool | None = None
        self._over = ""
        self._folded = self._said_layers = False
        self.search = Line()
        self._search_icon = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._header = PaneHeader(tr("Inspector"), "list-tree")
        self.fold = IconButton("chevron-down", tr("Fold or unfold the inspector"))
        self._clock = FrameClock(REFRESH_RATE, self)
        self._soon = Seldom(self._clock.request, self, AFTER_A_FRAME)
        self._selecting = False
        self._build()
        self._connect_signals()
        self._show_icon()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the design has it."""
        return QSize(800, 216)

    @property
    def folded(self) -> bool:
        """Whether only the header is shown."""
        return self._folded

    @property
    def selected_parameter(self) -> int | None:
        """The parameter of the selected row; None if none is selected, or a layer or a neuron."""
        return self.model.parameter(self.tree.currentIndex())

    def set_folded(self, folded: bool) -> None:
        """Show only the header, or all of it."""
        if folded == self.folded:
            return
        if folded:
            self.fold_toggled.emit(True)
        self._folded = folded
        self._show_views()
        self.setMaximumHeight(self._header.height() if folded else NO_LIMIT)
        self.fold.set_icon("chevron-up" if folded else "chevron-down")
        if not folded:
            self.fold_toggled.emit(False)

    def set_graph(self, graph: NetworkGraph) -> None:
        """Show another network; what was open and selected stays so, where it still exists."""
        with _Unheard(self):
            kept = _Opened(self)
            first = self.model.tree is None
            self.model.set_graph(graph)
            kept.restore()
            if first:
                self.tree.expand(self.model.index(0, NAME))
        self.layers.rows.set_layers(
            [tr("Hidden {layer}", layer=k) for k in range(1, len(graph.layer_sizes) - 1)] + [tr("Output")]
        )
        self._show_count()

    def forget_courses(self) -> None:
        """Another run begins: the courses so far are not its own."""
        self.model.forget_courses()
        self.layers.rows.forget_courses()

    def put_before(self, earlier: ParameterHistory, layers: ParameterHistory) -> None:
        """What was recorded of the run before its courses begin: of the parameters, and of the layers."""
        self.model.put_before(earlier)
        self.layers.rows.put_before(layers)
        self.tree.viewport().update()

    @property
    def layers_shown(self) -> bool:
        """Whether the layers are shown, beside the parameters or in their place."""
        return self._is_wide if self._layers_on is None else self._layers_on

    def show_layers(self, on: bool) -> None:
        """Show the layers beside the parameters, where there is room, else in their place; or hide them."""
        if on:
            self.set_folded(False)
        self._layers_on = on
        self._show_views()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= BOTH_FROM

    def _show_views(self) -> None:
        """Both, or the one that is chosen; a wide pane shows both unless a person said otherwise."""
        layers, wide = self.layers_shown, self._is_wide
        self.views.choose("layers" if layers else "parameters")
        self.views.setVisible(not self._folded and not wide)
        parameters = not self._folded and (wide or not layers)
        self.tree.setVisible(parameters)
        self.search.setVisible(parameters)
        self.layers.setVisible(not self._folded and layers)
        if self._said_layers != layers:
            self._said_layers = layers
            self.layers_toggled.emit(layers)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Both views side by side, or one."""
        super().resizeEvent(event)
        self._show_views()

    def set_state(
        self,
        step: int,
        parameters: Floats,
        gradients: Floats | None,
        updates: Floats,
        known: int = 0,
        live: bool = False,
    ) -> None:
        """Show a moment's figures, each of shape (n_parameters,), after ``step`` updates.

        ``gradients`` is None before the first backward pass; ``known`` is said of the model. They are painted some
        times a second; those of the selected row at once, since they are on the canvas too. The first of a run that
        plays, ``live``, is what a person waits for: the figures come in a later one.
        """
        self.model.set_state(step, parameters, gradients, updates, known)
        self.tree.renew_current()
        if live:
            self._soon.request()
        else:
            self._soon.forget()
            self._clock.request()

    def show_half(self, half: HalfShown | None) -> None:
        """Show what a half of a step makes of the numbers, in place of the run's; None for the run's own."""
        self.model.show_half(half)
        self.tree.viewport().update()
        self.tree.header().viewport().update()

    def set_frozen(self, frozen: frozenset[int]) -> None:
        """Show which parameters are frozen."""
        self.model.set_frozen(frozen)
        self.tree.viewport().update()

    def select_node(self, node: NodeId | None) -> None:
        """Select a neuron and open it; None, or an input, leaves no neuron selected. Emits nothing."""
        if node is None or node[0] == 0:
            if self.model.group(self.tree.currentIndex()) is not None:
                self._select(QModelIndex())
            return
        index = self.model.index_of_node(node)
        if not index.isValid() and self.search.text():
            self.search.clear()
            index = self.model.index_of_node(node)
        self.tree.expand(index)
        if index.isValid():
            self.tree.scrollTo(self.model.index(self.model.rowCount(index) - 1, NAME, index))
        self._select(index)

    def select_parameter(self, parameter: int | None) -> None:
        """Select a parameter; None leaves no parameter selected. Emits nothing."""
        if parameter is None:
            if self.model.parameter(self.tree.currentIndex()) is not None:
                self._select(QModelIndex())
            return
        index = self.model.index_of_parameter(parameter)
        if not index.isValid() and self.search.text():
            self.search.clear()
            index = self.model.index_of_parameter(parameter)
        self._select(index)

    def toggle_frozen(self) -> bool:
        """Ask for the selected row to be frozen, or to be freed if all of it is frozen; False if none is selected."""
        current = self.tree.currentIndex()
        self.model.toggle_frozen(current)
        return current.isValid()

    def _build(self) -> None:
        self.search.setPlaceholderText(tr("Find a parameter"))
        self.search.setAccessibleName(tr("Find a parameter"))
        set_tip(self.search, tr("Words of a name, such as 2.6 bias"))
        self.search.setMinimumWidth(LEAST_SEARCH)
        self.search.setMaximumWidth(MOST_SEARCH)
        self._header.add_beside(self.views)
        self._header.add(self.search, self.fold)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.tree, 4)
        both.addWidget(self.layers, 3)
        self.layers.hide()
        layout.addLayout(both, 1)

    def _connect_signals(self) -> None:
        self._clock.tick.connect(self.tree.renew)
        self.views.chosen.connect(lambda view: self.show_layers(view == "layers"))
        self.fold.clicked.connect(lambda: self.set_folded(not self.folded))
        self.search.textChanged.connect(self._on_search_changed)
        self.search.escaped.connect(self._on_search_ended)
        self.search.returnPressed.connect(self._on_search_entered)
        self.tree.customContextMenuRequested.connect(self._on_menu_requested)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.model.value_entered.connect(self.parameter_value_entered)
        self.model.freeze_toggled.connect(self.freeze_toggled)
        self.model.group_freeze_toggled.connect(self.group_freeze_toggled)
        theme().changed.connect(self._restyle)

    def _select(self, index: QModelIndex) -> None:
        with _Unheard(self):
            if index.isValid():
                flags = QItemSelectionModel.SelectionFlag
                self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                self.tree.scrollTo(index)
            else:
                self.tree.selectionModel().clear()

    def set_over(self, points: int | None, total: int) -> None:
        """Of how many training points the gradients are, of so many in all; None for all."""
        over = (
            ""
            if points is None
            else tr(
                "gradients over {looked_at} of {total} points",
                looked_at=formats.count(points),
                total=formats.count(total),
            )
        )
        if over != self._over:
            self._over = over
            self._show_count()

    def _show_count(self) -> None:
        shown = self.model.tree
        if shown is None:
            return
        total = shown.graph.n_parameters
        if self.search.text().strip():
            said = tr("{shown} of {total} parameters", shown=formats.count(len(shown)), total=formats.count(total))
        else:
            said = trn("{n} parameter", "{n} parameters", total)
        self._header.set_caption(", ".join(filter(None, (said, self._over))))

    def _on_search_changed(self, text: str) -> None:
        self.search.setClearButtonEnabled(True)  # not before: it looks for the icon in the system's themes
        with _Unheard(self):
            kept = _Opened(self)
            self.model.set_query(text)
            kept.restore()
            if text.strip() and self.model.tree is not None and len(self.model.tree) <= MOST_EXPANDED:
                self.tree.expandAll()
        self._show_count()

    def _on_search_ended(self) -> None:
        self.search.clear()
        end_edit(self.search)

    def _on_search_entered(self) -> None:
        """Go to the first match."""
        shown = () if self.model.tree is None else self.model.tree.groups
        first = next((group.children[0] for group in shown if group.node is not None and group.children), None)
        if first is not None:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.setCurrentIndex(self.model.index_of_parameter(first))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._selecting or not current.isValid():
            return
        parameter, group = self.model.parameter(current), self.model.group(current)
        if parameter is not None:
            self.parameter_selected.emit(parameter)
        elif group is not None:
            self.node_selected.emit(group.node)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        """A gradient opens the sum that it comes from."""
        parameter = self.model.parameter(index)
        if index.column() == GRADIENT and parameter is not None and self.model.has_gradients:
            self.gradient_requested.emit(parameter)

    def _on_menu_requested(self, place: QPoint) -> None:
        """What can be done with a parameter, by the right button or the menu key."""
        index = self.tree.indexAt(place)
        index = index if index.isValid() else self.tree.currentIndex()
        parameter = self.model.parameter(index)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        over = menu.addAction(icon("chart-line"), tr("&Loss landscape over it…"))
        over.triggered.connect(lambda: self.landscape_requested.emit(parameter))
        comes = menu.addAction(icon("list-tree"), tr("Where its &gradient comes from… (Y)"))
        comes.triggered.connect(lambda: self.gradient_requested.emit(parameter))
        set_limit(over, ONE_ONLY if parameter is None else "")
        set_limit(comes, ONE_ONLY if parameter is None else "" if self.model.has_gradients else NO_GRADIENT)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _show_icon(self) -> None:
        self._search_icon.setIcon(icon("search", "text3", 14))

    def _restyle(self) -> None:
        self._show_icon()
        self.tree.viewport().update()
        self.tree.header().viewport().update()


class _Unheard:
    """While it is entered, selections are not a person's: no signal is emitted."""

    def __init__(self, inspector: ParameterInspector) -> None:
        self._inspector = inspector

    def __enter__(self) -> None:
        self._before, self._inspector._selecting = self._inspector._selecting, True

    def __exit__(self, *_exception: object) -> None:
        self._inspector._selecting = self._before


class _Opened:
    """What is open and selected, by name, to be found again after the rows have changed."""

    def __init__(self, inspector: ParameterInspector) -> None:
        self._view = inspector.tree
        self._model = inspector.model
        self._open = {self._key(index) for index in self._groups() if self._view.isExpanded(index)}
        current = self._view.currentIndex()
        self._current = self._key(current), self._model.parameter(current)

    def restore(self) -> None:
        """Open and select it again."""
        key, parameter = self._current
        for place, group in enumerate([] if self._model.tree is None else self._model.tree.groups):
            if group.name in self._open and group.children:
                self._view.expand(self._model.index_of_group(place))
            if parameter is None and group.name == key and group.children:
                self._view.setCurrentIndex(self._model.index_of_group(place))
        if parameter is not None and self._model.index_of_parameter(parameter).isValid():
            self._view.setCurrentIndex(self._model.index_of_parameter(parameter))

    def _groups(self) -> Iterator[QModelIndex]:
        places = range(0 if self._model.tree is None else len(self._model.tree.groups))
        for place in places:
            index = self._model.index_of_group(place)
            if self._model.parameters_of(index):
                yield index

    def _key(self, index: QModelIndex) -> str:
        group = self._model.group(index)
        return "" if group is None else group.name
