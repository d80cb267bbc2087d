"""The Trace workspace as the window has it: its widgets, its binding, and what it opens and tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QSplitter, QWidget

from micrograd_desktop.nn.parameters import name_at, traced_name
from micrograd_desktop.plain_text import plain as plain_text
from micrograd_desktop.presentation.formats import every_digit, plain
from micrograd_desktop.presentation.gradient_table import GradientTable
from micrograd_desktop.presentation.trace_program import Traced, program_of_neuron, program_of_point
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.intents import TraceNeuron, TracePoint, TraceProgram
from micrograd_desktop.qt.trace.bar import TraceBar
from micrograd_desktop.qt.trace.binding import TraceBinding
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.home_titles import HOME
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.own_engine.binding import OwnEngineBinding
from micrograd_desktop.qt.trace.presenter import Presenter
from micrograd_desktop.qt.trace.take_home import TakeHome
from micrograd_desktop.qt.trace.why.binding import PREDICTED
from micrograd_desktop.qt.workspace import Explained, Services, Status, Workspace
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:
    from micrograd_desktop.qt.palette_row import PaletteSource

NO_BUGS = tr("No bug is on: there is nothing to stand beside the program. Switch one on in Bugs.")


FORWARD = {
    "done": tr("Forward done, {done} of {total}"),
    "running": tr("Forward running, {done} of {total}"),
    "paused": tr("Forward paused, {done} of {total}"),
}
BACKWARD = {
    "done": tr("Backward done at node {done} of {total}"),
    "running": tr("Backward running at node {done} of {total}"),
    "paused": tr("Backward paused at node {done} of {total}"),
}


class TraceWorkspace(Workspace):
    """A program's scalar graph, walked through node by node."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.window)
        self._services, self._session = services, services.session
        self._table: GradientTable | None = None
        self._selects: tuple[str, str] | None = None
        self.layout = TraceLayout()
        self.home = TakeHome(services.window, lambda: self.layout.canvas.scene, lambda: self.binding.predict.hides)
        self._bar = TraceBar(services.actions)
        self.binding = TraceBinding(self._session, self.layout, self._bar, services.run, self)
        self.own_engine = OwnEngineBinding(self._session, self.layout, self)
        self.presenter = Presenter(
            self.layout, self.binding.steps, services.actions, services.preferences, self.message_posted.emit
        )
        self._connect_signals()

    @property
    def widget(self) -> QWidget:
        """See ``Workspace.widget``."""
        return self.layout

    @property
    def bar(self) -> TraceBar:
        """See ``Workspace.bar``."""
        return self._bar

    @property
    def status(self) -> Status:
        """Where the walk stands, the result, and what the gradient check found."""
        steps, shown = self.binding.steps, self.binding.shown
        if shown is None:
            return tr("No graph yet"), "", ""
        walk, position = shown.walk, steps.position
        done, total, sentences = position, walk.n_forward, FORWARD
        if position > walk.n_forward:
            done, total, sentences = position - walk.n_forward, len(walk.backward.visits), BACKWARD
        sentence = sentences["done" if done == total else "running" if steps.running else "paused"]
        where = sentence.format(done=whole(done), total=whole(total))
        result = f"{walk.names[-1]} = {every_digit(shown.trace.data[-1])}"
        table = self._table
        hidden = self.binding.predict.hides
        found = (
            ""
            if hidden or table is None or not table.rows
            else tr("Largest difference from numerical {difference}", difference=plain(table.largest))
        )
        return where, result, found

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """See ``Workspace.splitters``."""
        return self.layout.splitters

    @property
    def views(self) -> Mapping[str, QWidget]:
        """See ``Workspace.views``."""
        return {"graph": self.layout.graph, "order": self.layout.order}

    @property
    def walk_length(self) -> int:
        """The visits of the backward pass."""
        return self.binding.steps.length - self.binding.steps.n_forward

    def walk_to(self, position: int) -> None:
        """Show the graph after so many visits of the backward pass."""
        steps = self.binding.steps
        steps.go(steps.n_forward + position)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """See ``Workspace.panes``."""
        layout = self.layout
        cells = layout.editor_pane.cells
        code = (layout.editor_pane,) if cells.isHidden() else (layout.editor, cells)
        left, right = (*code, layout.leaf_panel), (layout.reason, layout.order)
        asks = () if layout.predict.isHidden() else (layout.predict,)
        own = () if layout.own_engine.isHidden() else (layout.own_engine,)
        return self._bar, *left, layout.graph, layout.check, *own, *asks, *right, layout.timeline

    @property
    def explanations(self) -> Sequence[Explained]:
        """See ``Workspace.explanations``."""
        from micrograd_desktop.qt.trace.explanations import explanations  # which few ask for

        return explanations(self.layout, self._bar)

    @property
    def centre(self) -> QWidget:
        """The graph."""
        return self.layout.centre

    @property
    def palette_sources(self) -> Sequence[PaletteSource]:
        """See ``Workspace.palette_sources``."""
        from micrograd_desktop.qt.trace.palette_source import ValueSource  # which few starts need

        return (ValueSource(self.binding),)

    def select_nothing(self) -> None:
        """See ``Workspace.select_nothing``; ends the check of one's own engine."""
        if not self.layout.own_engine.isHidden():
            self.own_engine.close()
            return
        self.layout.canvas.select_nothing()
        self.binding.why.restore()

    @property
    def zoomed(self) -> TraceCanvas:
        """The graph."""
        return self.layout.centre

    @property
    def settled(self) -> bool:
        """Whether the gradients are checked, with PyTorch if it is there."""
        return self._table is not None and not self._table.loading

    def set_default_sizes(self, width: int, height: int) -> None:
        """See ``Workspace.set_default_sizes``."""
        self.layout.set_default_sizes(width, height)

    def wake(self) -> None:
        """Begin to trace, and check the gradients again."""
        self.binding.wake()

    def present(self, on: bool) -> None:
        """See ``Workspace.present``."""
        self.presenter.present(on)

    def refit(self, presents: bool) -> None:
        """See ``Workspace.refit``."""
        self.presenter.refit(presents)

    def commit(self) -> None:
        """Put into the project what was typed in the editor."""
        self.layout.editor.commit()

    def open(self, thing: object) -> bool:
        """Open a scalar graph, with the present weights; False if there are no points yet."""
        program = self._program_of(thing)
        if program is not None:
            place = thing.parameter if isinstance(thing, TracePoint) else None
            sizes = layer_sizes(self._services.run.present.network)
            self._selects = None if place is None else (program, traced_name(name_at(place, sizes)))
            self.binding.open_program(program)
        if isinstance(thing, TraceProgram):
            self.layout.editor.go_to_line(1)
        return program is not None

    def shutdown(self) -> None:
        """End the threads."""
        self.binding.shutdown()
        self.own_engine.shutdown()

    def check_value(self) -> None:
        """Check the program's own class Value; what is about the program's graph alone ends for it."""
        for name in ("trace_predict", "trace_beside"):
            self._services.actions[name].setChecked(False)
        self.own_engine.check()

    def show_check(self, on: bool) -> None:
        """Show the gradient check, or hide it."""
        if on:
            self.own_engine.close()
        self.layout.show_check(on)
        if on:
            self.binding.check.wake()

    def set_predict(self, on: bool) -> None:
        """Ask for gradients before they are seen, or show them all; no graph beside it may tell them."""
        if on:
            self.own_engine.close()
            self._services.actions["trace_beside"].setChecked(False)
        self.binding.predict.set_on(on)

    def set_beside(self, on: bool) -> None:
        """Show the program without its bugs beside the one with them, or that alone."""
        if on and not self.binding.bugs:
            self.message_posted.emit(NO_BUGS)
            self._services.actions["trace_beside"].setChecked(False)
            return
        if on:
            self.own_engine.close()
            self._services.actions["trace_predict"].setChecked(False)
        self.binding.compare.set_on(on)

    def save_program(self) -> None:
        """Ask for a file, and save the program as it stands in the editor."""
        self.home.ask_and_save_program(self.layout.editor.program())

    def ask_for_point(self) -> None:
        """Ask which training point is to be opened."""
        points = self._services.run.points
        if points is None:
            self.message_posted.emit(tr("There are no points yet."))
            return
        count = len(points.train_y)
        index, chosen = QInputDialog.getInt(
            self._services.window,
            tr("Take from Train"),
            tr("Which of the {n} training points?", n=whole(count)),
            1,
            1,
            count,
        )
        if chosen:
            self.open_requested.emit(TracePoint(True, index - 1))

    def _program_of(self, thing: object) -> str | None:
        if isinstance(thing, TraceProgram):
            self.message_posted.emit(
                tr("Opened {name} in Trace. Undo brings the program before back.", name=plain_text(thing.name))
            )
            return thing.text
        points, project = self._services.run.points, self._services.run.present
        if points is None:
            return None
        if isinstance(thing, TracePoint):
            title = f"{'Train' if thing.train else 'Test'} point {thing.index + 1} of {project.name}"
            inputs, targets = (points.train_x, points.train_y) if thing.train else (points.test_x, points.test_y)
            return program_of_point(project, inputs[thing.index].tolist(), float(targets[thing.index]), title)
        if isinstance(thing, TraceNeuron):
            title = f"train point {thing.point + 1} of {project.name}"
            inputs = points.train_x[thing.point].tolist()
            return program_of_neuron(project, thing.layer, thing.index, inputs, title)
        return None

    def _connect_signals(self) -> None:
        layout, actions = self.layout, self._services.actions
        layout.editor_pane.set_menu(self._home_menu())
        layout.editor_pane.cells.set_actions(actions)
        layout.take.button.clicked.connect(actions["trace_take"].trigger)
        layout.graph.constants.toggled.connect(actions["trace_constants"].setChecked)
        layout.check.close_requested.connect(lambda: actions["trace_check"].setChecked(False))
        layout.predict.close_requested.connect(lambda: actions["trace_predict"].setChecked(False))
        self.own_engine.message_posted.connect(self.message_posted)
        self.own_engine.possible.connect(lambda reason: set_limit(actions["trace_check_value"], reason))
        self.own_engine.look()
        self.home.message_posted.connect(self.message_posted)
        layout.editor.shared_run_pasted.connect(self.open_requested, Qt.ConnectionType.QueuedConnection)
        self.binding.message_posted.connect(self.message_posted)
        self.binding.stepped.connect(self.status_changed)
        self.binding.traced.connect(self._on_traced)
        self.binding.predict.veil_changed.connect(self._on_veil_changed)
        self.binding.check.checked.connect(self._on_checked)

    def _home_menu(self) -> QMenu:
        menu = QMenu(self.layout)
        for place, verb in enumerate(("copy", "save")):
            if place:
                menu.addSeparator()
            for name, *_ in HOME:
                menu.addAction(self._services.actions[f"{verb}_{name}"])
        menu.addSeparator()
        menu.addAction(self._services.actions["save_program"])
        return menu

    def _on_traced(self) -> None:
        """What was checked is of other numbers; and without a bug there is nothing to compare any more."""
        shown = self.binding.shown
        if self.layout.check.isHidden() or shown is None or not shown.same_shape:  # else it is checked anew at once
            self._table = None
        if self.binding.compare.on and not self.binding.bugs:
            self._services.actions["trace_beside"].setChecked(False)
        self._select(shown)

    def _select(self, shown: Traced | None) -> None:
        """Select the parameter for which a point's graph was opened, as soon as that is there."""
        if self._selects is None or shown is None or shown.request.program != self._selects[0]:
            return
        name, self._selects = self._selects[1], None
        nodes = shown.trace.nodes
        node = next((i for i, node in enumerate(nodes) if node.origin.parameter and node.label == name), None)
        if node is None:
            self.message_posted.emit(
                tr("The loss of this point does not use {name}: it is not in its graph.", name=name)
            )
        else:
            self.binding.go_to(node)

    def _on_veil_changed(self) -> None:
        hides = self.binding.predict.hides
        self.binding.why.set_hidden(hides)
        for name in ("trace_why", "trace_what_if"):
            set_limit(self._services.actions[name], PREDICTED if hides else "")

    def _on_checked(self, table: GradientTable) -> None:
        self._table = table
        self.status_changed.emit()
