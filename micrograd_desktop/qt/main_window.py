"""The main window: toolbar, the workspaces Train and Trace, status bar, and what the menus do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop import __version__
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.presentation import formats
from micrograd_desktop.project.edits import ClearBugs, LoadProject, SetArithmetic, SetBug
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import StorageError, load, save
from micrograd_desktop.qt.actions import build_actions, enable_workspace, fill_menus
from micrograd_desktop.qt.controls.bug_switches import BugButton, BugStrip
from micrograd_desktop.qt.controls.segments import Segments
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.qt.train.thumbnails import thumbnails
from micrograd_desktop.qt.train.workspace import TrainWorkspace
from micrograd_desktop.qt.window_callbacks import callbacks

if TYPE_CHECKING:
    from micrograd_desktop.data.split import Points
    from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
    from micrograd_desktop.qt.trace.side import TraceSide
    from micrograd_desktop.qt.trace.workspace import TraceWorkspace

MINIMUM_SIZE = (1180, 720)
DEFAULT_SIZE = (1440, 900)
TITLE_BAR = 30
PROJECT_FILTER = "Micrograd Desktop project (*.mgd)"

ENGINE_TEXTS = {
    "value": "Scalar engine, float64, values",
    "compiled": "Scalar engine, float64, compiled",
    "turbo": "Scalar engine, float64, compiled, turbo",
    "NumPy": "Scalar engine, float64, compiling",
    "bugs": "Scalar engine, float64, with bugs",
}
"""What the status bar says of ``Progress.engine``."""


WORKSPACES = (
    ("train", "Train", "waypoints", "The network and its training (Ctrl+1)"),
    ("trace", "Trace", "workflow", "backward() one node at a time (Ctrl+2)"),
)


class MainWindow(QMainWindow):
    """The one window of the app."""

    def __init__(self, project: Project, preferences: Preferences) -> None:
        super().__init__()
        self.session = Session(project)
        self._preferences = preferences
        self._path: Path | None = None
        self._saved: Project = project
        self._engine_text = ""
        self.setMinimumSize(*MINIMUM_SIZE)
        self.controller = TrainingController(project, parent=self)
        self.workspace = TrainWorkspace()
        self._trace: TraceSide | None = None
        self.actions_by_id = build_actions(self, callbacks(self))
        self.bar = ControlBar(self.actions_by_id)
        self.binding = TrainBinding(self.session, self.workspace, self.bar, self.controller, self)
        self._build()
        self._connect_signals()
        self._restore_layout()
        self.bar.set_speed(preferences.speed())
        self.show_workspace("train")
        self._refresh()

    @property
    def trace(self) -> TraceSide:
        """The Trace workspace, made when it is first asked for: most starts don't need it."""
        if self._trace is None:
            from micrograd_desktop.qt.trace import side as trace_side

            trace = trace_side.TraceSide(self.session, lambda: self.binding.parameters, self.actions_by_id, self)
            self._trace = trace
            self._stack.addWidget(trace.workspace)
            self._bars.addWidget(trace.bar)
            trace.opened.connect(lambda: self.show_workspace("trace"))
            trace.message_posted.connect(lambda text: self.statusBar().showMessage(text, 8000))
            trace.status_changed.connect(self._refresh_status)
            trace.set_points(self.binding.points)
            self._restore_splitters(trace.workspace)
            self._refresh()
        return self._trace

    @property
    def shown_workspace(self) -> str:
        """``"train"`` or ``"trace"``."""
        return "train" if self._stack.currentWidget() is self.workspace else "trace"

    def show_workspace(self, name: str) -> None:
        """Go to Train or to Trace."""
        train = name == "train"
        self._stack.setCurrentWidget(self.workspace if train else self.trace.workspace)
        self._bars.setCurrentWidget(self.bar if train else self.trace.bar)
        enable_workspace(self.actions_by_id, name)
        self.switch.choose(name)
        self.actions_by_id[f"workspace_{name}"].setChecked(True)
        if not train:
            self.trace.binding.wake()
        self._refresh_status()

    def _build(self) -> None:
        fill_menus(self.menuBar(), self.actions_by_id)
        tool_bar = QToolBar("Controls")
        tool_bar.setObjectName("controls")
        tool_bar.setMovable(False)
        tool_bar.addWidget(self._tools())
        tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(tool_bar)
        self._strip = BugStrip()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.workspace)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self._state, self._size, self._engine = QLabel(), QLabel(), QLabel()
        for label in (self._state, self._size, self._engine):
            self.statusBar().addWidget(label)
        self._state.setObjectName("stateLabel")
        self.workspace.data_panel.set_thumbnails(thumbnails())

    def _tools(self) -> QWidget:
        """The switch of workspaces, and beside it the bar of the one that is shown."""
        self.switch = Segments("Workspace", WORKSPACES)
        self._bars = QStackedWidget()
        self._train_bugs = BugButton(self.actions_by_id)
        self.bar.add_widget(self._train_bugs)
        self._bars.addWidget(self.bar)
        tools = QWidget()
        layout = QHBoxLayout(tools)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.switch)
        layout.addWidget(self._bars, 1)
        return tools

    def _connect_signals(self) -> None:
        self.session.changed.connect(lambda _old, _new, _edit: self._refresh())
        self.binding.message_posted.connect(lambda text: self.statusBar().showMessage(text, 8000))
        self.binding.running_changed.connect(lambda _running: self._refresh())
        self.binding.speed_measured.connect(self._on_speed_measured)
        self.workspace.canvas.quantity_changed.connect(lambda q: self.actions_by_id[f"show_{q}"].setChecked(True))
        self.workspace.canvas.header.fade.toggled.connect(self.actions_by_id["fade"].setChecked)
        self.workspace.loss_plot.log_box.toggled.connect(self.actions_by_id["log_scale"].setChecked)
        self.bar.speed_changed.connect(self._preferences.set_speed)
        self.switch.chosen.connect(self.show_workspace)
        self._strip.clear_requested.connect(lambda: self.binding.execute(ClearBugs()))
        self.binding.points_changed.connect(self._on_points_changed)
        self.workspace.boundary.point_clicked.connect(lambda train, index: self.trace.take_point(train, index))
        self.workspace.canvas.node_traced.connect(lambda node: self.trace.take_neuron(*node))

    def _restore_layout(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height() - TITLE_BAR))
        if geometry := self._preferences.geometry():
            self.restoreGeometry(geometry)
        self._restore_splitters(self.workspace)

    def _restore_splitters(self, workspace: TrainWorkspace | TraceWorkspace) -> None:
        workspace.set_default_sizes(self.width(), self.height())
        for splitter in workspace.splitters:
            if state := self._preferences.splitter(splitter.objectName()):
                splitter.restoreState(state)

    def _refresh(self) -> None:
        project = self.session.project
        sizes = layer_sizes(project.network)
        star = "" if project == self._saved else "*"
        self.setWindowTitle(f"{project.name}{star}, {'-'.join(map(str, sizes))} - Micrograd Desktop")
        self.actions_by_id["turbo"].setChecked(project.training.arithmetic == "turbo")
        for name, can in (("undo", self.session.can_undo), ("redo", self.session.can_redo)):
            self.actions_by_id[name].setEnabled(can)
        self.actions_by_id["undo"].setText(f"Undo {self.session.undo_label or ''}".strip())
        self.actions_by_id["redo"].setText(f"Redo {self.session.redo_label or ''}".strip())
        for name in BUGS:
            self.actions_by_id[f"bug_{name}"].setChecked(name in project.bugs)
        self.actions_by_id["clear_bugs"].setEnabled(bool(project.bugs))
        self._strip.set_bugs(project.bugs)
        self._train_bugs.set_bugs(project.bugs)
        if self._trace is not None:
            self._trace.bar.bugs.set_bugs(project.bugs)
        self._refresh_status()

    def _refresh_status(self) -> None:
        """What the status bar says of the workspace that is shown."""
        if self.shown_workspace == "trace":
            texts: tuple[str, str, str] = self.trace.status
        else:
            count = formats.count(parameter_count(self.session.project.network))
            texts = "Training" if self.binding.running else "Paused", f"{count} parameters", self._engine_text
        for label, text in zip((self._state, self._size, self._engine), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    @property
    def canvas(self) -> NetworkCanvas | TraceCanvas:
        """What is zoomed: the network, or the graph."""
        return self.workspace.canvas if self.shown_workspace == "train" else self.trace.workspace.canvas

    def set_bug(self, name: str, on: bool) -> None:
        """Switch a bug."""
        if (name in self.session.project.bugs) != on and not self.binding.execute(SetBug(name, on)):
            self._refresh()

    def set_turbo(self, on: bool = True) -> None:
        """Switch turbo arithmetic."""
        arithmetic = "turbo" if on else "exact"
        if arithmetic != self.session.project.training.arithmetic:
            self.binding.execute(SetArithmetic(arithmetic))

    def _on_points_changed(self, points: Points) -> None:
        if self._trace is not None:
            self._trace.set_points(points)

    def _on_speed_measured(self, speed: float, engine: str) -> None:
        self._engine_text = f"{ENGINE_TEXTS[engine]}, {formats.count(round(speed))} steps/s"
        self._refresh_status()

    def set_theme(self, mode: str) -> None:
        """Choose the theme, and remember it."""
        theme().set_mode(mode)
        self._preferences.set_theme(mode)

    def open_project(self, project: Project, path: Path | None) -> None:
        """Put another project in this one's place; ``path`` is its file."""
        self._path, self._saved = path, project
        self.binding.execute(LoadProject(project))
        self._refresh()

    def ask_and_open(self) -> None:
        """Ask for a project file, and open it."""
        name, _ = QFileDialog.getOpenFileName(self, "Open project", "", PROJECT_FILTER)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Open a project file; a message says why if it can't be opened, and the present project stays."""
        try:
            project = load(path)
        except StorageError as error:
            QMessageBox.warning(self, "The project could not be opened", str(error))
            return
        self.open_project(project, path)

    def save_project(self, ask: bool = False) -> bool:
        """Save the project under its name, or under another; a message says why if it can't be."""
        path = None if ask else self._path
        if self._trace is not None:
            self._trace.workspace.editor.commit()
        if path is None:
            name, _ = QFileDialog.getSaveFileName(
                self, "Save project", f"{self.session.project.name}.mgd", PROJECT_FILTER
            )
            if not name:
                return False
            path = Path(name)
        try:
            save(self.session.project, path)
        except StorageError as error:
            QMessageBox.warning(self, "The project could not be saved", str(error))
            return False
        self._path, self._saved = path, self.session.project
        self.statusBar().showMessage(f"Saved {path.name}", 4000)
        self._refresh()
        return True

    def show_about(self) -> None:
        """Say what this is."""
        QMessageBox.about(
            self,
            "About Micrograd Desktop",
            f"<b>Micrograd Desktop {__version__}</b><p>Watch a scalar autograd engine learn: every weight is a value "
            "with its data and its gradient, after Andrej Karpathy's micrograd lecture.</p>"
            "<p>Icons: Lucide (ISC). Fonts: Inter, JetBrains Mono, Source Serif 4 (OFL-1.1).</p>",
        )

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the layout and end the worker."""
        self._preferences.set_geometry(self.saveGeometry())
        splitters = self.workspace.splitters
        if self._trace is not None:
            splitters += self._trace.workspace.splitters
            self._trace.shutdown()
        for splitter in splitters:
            self._preferences.set_splitter(splitter.objectName(), QByteArray(splitter.saveState()))
        self.controller.shutdown()
        super().closeEvent(event)
