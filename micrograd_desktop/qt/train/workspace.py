"""The Train workspace as the window has it: its widgets, its binding, and what it tells and asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from micrograd_desktop.data.generators import GROUPS
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.spec import MOST_LAYERS, TrainingSpec
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.controls.log_slider import CLASSIC_RATES
from micrograd_desktop.qt.controls.speeds import SPEEDS
from micrograd_desktop.qt.intents import ImportTable, RestoreKept, TraceNeuron, TracePoint
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.announcer import Announcer
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.history.binding import HistoryBinding
from micrograd_desktop.qt.train.importing.tables import TableFiles
from micrograd_desktop.qt.train.keeping import Keeping
from micrograd_desktop.qt.train.landscape.landscapes import Landscapes
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.qt.train.model_panel import MOST_LAYERS_REASON, NO_LAYER_REASON
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.qt.train.plot_tables import PlotTables
from micrograd_desktop.qt.train.sweep.sweeps import Sweeps
from micrograd_desktop.qt.train.thumbnails import OFFERED, thumbnails
from micrograd_desktop.qt.workspace import Explained, Services, Status, Workspace
from micrograd_desktop.raster.code import load
from micrograd_desktop.training.compilation import Compiler
from micrograd_desktop.translation import tr, trn

if TYPE_CHECKING:
    from micrograd_desktop.qt.controls.tour import Stop
    from micrograd_desktop.qt.palette_row import PaletteSource
    from micrograd_desktop.qt.train.apart.apart import StepApart
    from micrograd_desktop.qt.train.earlier_runs import EarlierRuns
    from micrograd_desktop.qt.train.finder.dialog import RateFinder
    from micrograd_desktop.qt.train.home import NetworkHome

ENGINE_TEXTS = {
    "value": tr("Scalar engine, float64, values"),
    "compiled": tr("Scalar engine, float64, compiled"),
    "turbo": tr("Scalar engine, float64, compiled, turbo"),
    "NumPy": tr("Scalar engine, float64, compiling"),
    "NumPy only": tr("Scalar engine, float64, NumPy: no compiler here"),
    "bugs": tr("Scalar engine, float64, with bugs"),
}
"""What the status bar says of ``Progress.engine``."""

BY_NUMPY_SO_FAR = tr("Scalar engine, float64, NumPy so far")
"""What it says of a run that was paused before its compiled code was there, which by now may be."""

SPEED_MS = 200
"""Least time between two speeds in the status bar: nobody reads faster, and each has the bar laid out anew."""


class TrainWorkspace(Workspace):
    """The network, its data, and its training. It binds the run, which the others look at."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.window)
        self._services, self._session = services, services.session
        self._speed, self._engine, self._did = 0.0, "", ""
        self._speed_shown = QElapsedTimer()
        self._speed_shown.start()
        self._picture_compiler: Compiler | None = None
        self._presented: tuple[bool, bool, tuple[float, QPointF]] | None = None
        self.finder: RateFinder | None = None
        self.layout = TrainLayout()
        shown = OFFERED.get(self._session.project.dataset.kind)
        self.layout.data_panel.set_thumbnails(thumbnails(() if shown is None else (shown.group,)))
        self._bar = ControlBar(services.actions)
        self.binding = TrainBinding(self._session, self.layout, self._bar, services.controller, self)
        self.announcer = Announcer(self.binding, self.layout.canvas.view, self.layout.loss_plot.summary, self)
        self.history = HistoryBinding(
            self.binding, self._session, self.layout.loss_plot.history, self.layout.history, self
        )
        self.keeping = Keeping(self.binding, self._session, services.window, self)
        services.run.set_source(self.binding)
        self.tables = TableFiles(services.window, lambda: (self.binding.present.dataset, self.binding.points), self)
        self.plot_tables = PlotTables(self.layout, self.binding, self._session)
        self.landscapes = Landscapes(self.binding, services.actions, services.window, self)
        self.sweeps = Sweeps(self.binding, services.actions, services.window, self)
        self._connect_signals()
        self.obey_preferences()
        self._bar.set_speed(services.preferences.speed())
        self._show_turbo()
        self._show_limits()

    @cached_property
    def home(self) -> NetworkHome:
        """Takes the network home."""
        from micrograd_desktop.qt.train.home import NetworkHome  # which no first frame needs

        made = NetworkHome(self._services.window, lambda: self.binding.moment, self)
        made.edit_requested.connect(self.binding.execute)
        made.message_posted.connect(self.message_posted)
        return made

    @cached_property
    def apart(self) -> StepApart:
        """Takes the step on view apart."""
        from micrograd_desktop.qt.train.apart.apart import StepApart  # which no first frame needs

        made = StepApart(self.binding, self.layout, self._services.actions, self._services.window, self)
        made.message_posted.connect(self.message_posted)
        made.toggled.connect(self._services.actions["apart"].setChecked)
        made.trace_requested.connect(lambda point, place: self.open_requested.emit(TracePoint(True, point, place)))
        return made

    @cached_property
    def earlier(self) -> EarlierRuns:
        """Draws kept runs in the loss plot."""
        from micrograd_desktop.qt.train.earlier_runs import EarlierRuns  # which no first frame needs

        made = EarlierRuns(self._session, self.layout.loss_plot, lambda: self.binding.running, self)
        self.binding.running_changed.connect(lambda _running: made.go_on())
        return made

    @property
    def widget(self) -> QWidget:
        """See ``Workspace.widget``."""
        return self.layout

    @property
    def bar(self) -> ControlBar:
        """See ``Workspace.bar``."""
        return self._bar

    @property
    def status(self) -> Status:
        """Whether it trains or which step is seen, the size of the network, and the engine with its speed."""
        count = parameter_count(self.binding.present.network)
        waits = self._engine == "NumPy" and not self.binding.running
        engine = BY_NUMPY_SO_FAR if waits else ENGINE_TEXTS.get(self._engine, "")
        speed = (
            tr("{engine}, {speed} steps/s", engine=engine, speed=formats.count(round(self._speed))) if engine else ""
        )
        return self._doing, trn("{n} parameter", "{n} parameters", count), speed

    @property
    def _doing(self) -> str:
        binding = self.binding
        if not binding.looks_back:
            return tr("Training") if binding.running else tr("Paused")
        step, end = formats.count(binding.step), formats.count(binding.end)
        if binding.running:
            return tr("Playing step {step} of {end} again", step=step, end=end)
        return tr("Paused. Viewing step {step} of {end}", step=step, end=end)

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """See ``Workspace.splitters``."""
        return self.layout.splitters

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """See ``Workspace.panes``."""
        layout = self.layout
        made = vars(self).get("apart")  # by who has taken a step apart
        apart = () if made is None or made.bar.isHidden() else (made.bar,)
        panes = layout.canvas, layout.inspector, layout.boundary, layout.loss_plot, layout.history
        return self._bar, layout.left, *apart, *panes

    @property
    def explanations(self) -> Sequence[Explained]:
        """See ``Workspace.explanations``."""
        from micrograd_desktop.qt.train.explanations import explanations  # which few ask for

        return explanations(self.layout, self._bar, vars(self).get("apart"))

    @property
    def centre(self) -> QWidget:
        """The network."""
        return self.layout.canvas.view

    @property
    def late_imports(self) -> tuple[str, ...]:
        """The libraries of the plots and of the network's layout."""
        return "pyqtgraph", "networkx"

    def complete(self) -> None:
        """See ``Workspace.complete``."""
        self.layout.data_panel.set_thumbnails(thumbnails(GROUPS))  # of groups that are not shown yet, too
        self.layout.boundary.complete()
        self.layout.loss_plot.complete()
        if self._picture_compiler is None:  # the first frames are Qt's: they wait for no compiler
            self._picture_compiler = Compiler()
            self._picture_compiler.submit(load)
        self.binding.arrange()

    @property
    def tour(self) -> Sequence[Stop]:
        """See ``Workspace.tour``."""
        from micrograd_desktop.qt.train.tour_stops import tour_stops  # which only a first start needs

        return tour_stops(self.layout, self._bar)

    @property
    def palette_sources(self) -> Sequence[PaletteSource]:
        """See ``Workspace.palette_sources``."""
        from micrograd_desktop.qt.train.palette_sources import DataSource, ParameterSource, SettingSource

        settings = SettingSource(self.binding, self.layout, self._bar, self._show_side_panel)
        return settings, ParameterSource(self.binding, self.layout.canvas), DataSource(self.binding)

    def select_nothing(self) -> None:
        """See ``Workspace.select_nothing``; where nothing is, a step that is taken apart is left."""
        if self._is_apart and self.layout.canvas.card_parameter is None and self.layout.canvas.selected is None:
            self.apart.set_on(False)
        self.layout.canvas.select_nothing()

    @property
    def _is_apart(self) -> bool:
        return "apart" in self.__dict__ and self.apart.on

    @property
    def zoomed(self) -> NetworkCanvas:
        """The network."""
        return self.layout.canvas

    @property
    def result(self) -> QWidget:
        """The output over the loss."""
        return self.layout.right

    @property
    def views(self) -> Mapping[str, QWidget]:
        """See ``Workspace.views``."""
        layout = self.layout
        return {
            "network": layout.canvas.view,
            "output": layout.boundary,
            "loss": layout.loss_plot,
            "inspector": layout.inspector,
            "history": layout.history.strip,
        }

    @property
    def settled(self) -> bool:
        """Whether the run is paused, and all that is shown belongs to where it stands."""
        return self.binding.settled

    @property
    def rests(self) -> bool:
        """See ``Workspace.rests``: no steps are taken again either."""
        return self.binding.settled and not self.binding.retells

    def set_default_sizes(self, width: int, height: int) -> None:
        """See ``Workspace.set_default_sizes``."""
        self.layout.set_default_sizes(width, height)

    def open(self, thing: object) -> bool:
        """See ``Workspace.open``."""
        if isinstance(thing, RestoreKept):
            return self.keeping.restore(thing.name, thing.step)
        if isinstance(thing, ImportTable):
            self.tables.open(thing.path)
        return isinstance(thing, ImportTable)

    def present(self, on: bool) -> None:
        """See ``Workspace.present``: settings and parameters give way to the network and what comes of it."""
        panel, inspector = self._services.actions["show_side_panel"], self.layout.inspector
        if on:
            self._presented = panel.isChecked(), inspector.folded, self.layout.canvas.view.standing
            panel.setChecked(False)
            inspector.set_folded(True)
        elif self._presented is not None:
            panel.setChecked(self._presented[0])
            inspector.set_folded(self._presented[1])

    def refit(self, presents: bool) -> None:
        """See ``Workspace.refit``."""
        if presents:
            self.layout.canvas.fit()
        elif self._presented is not None:
            self.layout.canvas.view.stand(self._presented[2])
            self._presented = None

    def obey_preferences(self) -> None:
        """The slider of the learning rate goes through every rate, or the classic ones; the bar has other speeds."""
        self._bar.set_speeds(self._services.preferences.speeds() or SPEEDS)
        classic = self._services.preferences.rate_list() == "classic"
        self._bar.rate_slider.set_stops(CLASSIC_RATES if classic else ())

    def shutdown(self) -> None:
        """See ``Workspace.shutdown``."""
        self.binding.shutdown()
        self.tables.shutdown()
        if "home" in self.__dict__:
            self.home.shutdown()
        if "apart" in self.__dict__:
            self.apart.shutdown()
        if "earlier" in self.__dict__:
            self.earlier.shutdown()
        self.landscapes.shutdown()
        self.sweeps.shutdown()
        if self.finder is not None:
            self.finder.reject()
        if self._picture_compiler is None:
            self._picture_compiler = Compiler()  # nor is one begun by a moment that is still to come
        self._picture_compiler.stop()
        super().shutdown()

    def set_turbo(self, on: bool) -> None:
        """Switch turbo arithmetic."""
        arithmetic = "turbo" if on else "exact"
        if arithmetic != self.binding.present.training.arithmetic:
            self.binding.execute(Set(TrainingSpec.arithmetic, arithmetic))

    def open_landscape(self) -> None:
        """Open the loss landscape, over the parameter that is selected, if one is."""
        self.landscapes.open(self.layout.inspector.selected_parameter)

    def find_rate(self) -> None:
        """Open the learning-rate finder, for a copy of the run from where it is shown."""
        from micrograd_desktop.qt.train.finder.dialog import Origin, RateFinder

        state = self.binding.state
        if state is None and (self.binding.ended or self.binding.step):  # else it has not begun, and is copied as new
            self.message_posted.emit(
                tr("The run can't be copied where it stands. Go back, or reset, and search there.")
            )
            return
        finder = self.finder = RateFinder(Origin(self._session.project, state), self._services.window)
        finder.rate_taken.connect(lambda rate: self.binding.execute(Set(TrainingSpec.learning_rate, rate)))
        finder.finished.connect(self._on_finder_finished)
        finder.open()

    def ask_when_to_stop(self) -> None:
        """Lead to the conditions, in the panel on the left."""
        self._show_side_panel()
        field = self.layout.stop_panel.loss
        self.layout.left.ensureWidgetVisible(self.layout.stop_panel)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def ask_for_a_step(self) -> None:
        """Lead to the field of the step on view."""
        self._services.actions["show_history"].setChecked(True)
        self.layout.show_history(True)
        self.layout.history.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.layout.history.field.selectAll()

    def _show_layers_toggled(self, on: bool) -> None:
        """Say so without doing it: shown since the pane is wide, they are not when it is narrow again."""
        action = self._services.actions["show_layers"]
        blocked = action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(blocked)

    def _show_side_panel(self) -> None:
        self._services.actions["show_side_panel"].setChecked(True)
        self.layout.left.setVisible(True)

    def toggle_frozen(self) -> None:
        """Freeze what is selected, or free it."""
        if not self.layout.inspector.toggle_frozen():
            self.message_posted.emit(
                tr("Nothing is selected. Click a neuron, a weight or a row of the inspector first.")
            )

    def show_neuron_map(self, on: bool) -> None:
        """Keep the map of the neuron pointed at or selected in the place of the output, or show that again."""
        choice = self.layout.neuron_choice
        choice.pin(on)
        self._services.actions["neuron_map"].setChecked(choice.pinned)
        if on and not choice.pinned:
            self.message_posted.emit(tr("Point at a hidden neuron, or select one, first: it is its map that is shown."))

    def show_earlier_runs(self, on: bool) -> None:
        """Draw kept runs in the loss plot, or not."""
        if on and not self._session.project.runs:
            self.message_posted.emit(tr("No runs are kept yet. Ctrl+D keeps this one; earlier ones are drawn then."))
        if on or "earlier" in self.__dict__:
            self.earlier.set_on(on)

    def show_zero_lines(self, on: bool) -> None:
        """Show the zero lines of a hidden layer's neurons, or hide them."""
        choice = self.layout.neuron_choice
        choice.show_lines(on)
        self._services.actions["zero_lines"].setChecked(choice.lines_layer is not None)
        if on and choice.lines_layer is None:
            self.message_posted.emit(tr("There is no hidden layer whose neurons have zero lines. Add a layer first."))

    def show_bent(self, on: bool) -> None:
        """Show the plane as a hidden layer bends it, or the output again."""
        choice = self.layout.neuron_choice
        choice.show_bent(on)
        self._services.actions["bent_plane"].setChecked(choice.bent_layer is not None)
        if on and choice.bent_layer is None:
            self.message_posted.emit(tr("A hidden layer of two neurons or more is needed to bend the plane."))

    def _connect_signals(self) -> None:
        layout, binding, services = self.layout, self.binding, self._services
        binding.message_posted.connect(self.message_posted)
        binding.running_changed.connect(lambda _running: self.status_changed.emit())
        binding.speed_measured.connect(self._on_speed_measured)
        binding.points_changed.connect(services.run.set_points)
        self.keeping.message_posted.connect(self.message_posted)
        self.keeping.offered.connect(self.offered)
        layout.history.fork_wished.connect(self.keeping.fork)
        binding.moved.connect(self._on_moved)
        self._session.changed.connect(lambda _old, _new, _edit: self._on_session_changed())
        layout.canvas.quantity_changed.connect(lambda q: services.actions[f"show_{q}"].setChecked(True))
        layout.canvas.header.fixed.toggled.connect(services.actions["fixed_scale"].setChecked)
        layout.canvas.header.fade.toggled.connect(services.actions["fade"].setChecked)
        layout.inspector.layers_toggled.connect(self._show_layers_toggled)
        layout.neuron_choice.bent_changed.connect(
            lambda layer: services.actions["bent_plane"].setChecked(layer is not None)
        )
        layout.neuron_choice.lines_changed.connect(
            lambda layer: services.actions["zero_lines"].setChecked(layer is not None)
        )
        layout.neuron_choice.pinned_changed.connect(services.actions["neuron_map"].setChecked)
        layout.boundary.test_box.toggled.connect(services.actions["show_tests"].setChecked)
        layout.stop_panel.set_action(services.actions["train_steps"])
        layout.data_panel.set_own_actions(services.actions["paint"], services.actions["import_table"])
        self.tables.edit_requested.connect(binding.execute)
        self.tables.message_posted.connect(self.message_posted)
        self.tables.shared_run_pasted.connect(self.open_requested)
        layout.inspector.landscape_requested.connect(self.landscapes.open)
        layout.inspector.gradient_requested.connect(lambda place: self.apart.explain(place))
        for name in ("apart_back", "apart_trace"):
            set_limit(services.actions[name], tips.NOT_APART)
        layout.painter.toggled.connect(services.actions["paint"].setChecked)
        layout.painter.obstacle_changed.connect(lambda why: set_limit(services.actions["paint"], why))
        set_limit(services.actions["paint"], layout.painter.obstacle)  # of the project that the window opens with
        layout.loss_plot.log_box.toggled.connect(services.actions["log_scale"].setChecked)
        layout.boundary.point_clicked.connect(lambda train, index: self.open_requested.emit(TracePoint(train, index)))
        layout.canvas.node_traced.connect(self._on_node_traced)
        self._bar.speed_changed.connect(services.preferences.set_speed)

    def _on_session_changed(self) -> None:
        self._show_limits()
        self._show_turbo()
        self.status_changed.emit()

    def _show_limits(self) -> None:
        """What can't be done to the network as it is."""
        self._shown_limits_of = self.binding.present.network
        hidden, actions = len(self.binding.present.network.hidden), self._services.actions
        set_limit(actions["add_layer"], "" if hidden < MOST_LAYERS else MOST_LAYERS_REASON)
        set_limit(actions["remove_layer"], "" if hidden else NO_LAYER_REASON)

    def _on_finder_finished(self, _result: int) -> None:
        self.finder = None

    def _on_moved(self) -> None:
        if (doing := self._doing) != self._did:
            self._did = doing
            self.status_changed.emit()
        self._show_turbo()
        if self._shown_limits_of is not self.binding.present.network:
            self._show_limits()
            self.status_changed.emit()
        self._services.run.moved.emit()

    def _show_turbo(self) -> None:
        self._services.actions["turbo"].setChecked(self.binding.present.training.arithmetic == "turbo")

    def _on_node_traced(self, node: NodeId) -> None:
        self.open_requested.emit(TraceNeuron(*node))

    def _on_speed_measured(self, speed: float, engine: str) -> None:
        before, self._speed, self._engine = self._engine, speed, engine
        if engine != before or self._speed_shown.elapsed() >= SPEED_MS:
            self._speed_shown.start()
            self.status_changed.emit()
