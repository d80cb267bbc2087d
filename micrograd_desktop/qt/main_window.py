"""The main window: toolbar, Train workspace, status bar, and what the menus do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMessageBox, QToolBar

from micrograd_desktop import __version__
from micrograd_desktop.presentation import formats
from micrograd_desktop.project.edits import LoadProject, SetArithmetic, SetDataset
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import StorageError, load, save
from micrograd_desktop.qt.actions import build_actions, fill_menus, show_shortcuts
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.thumbnails import thumbnails
from micrograd_desktop.qt.train_binding import TrainBinding
from micrograd_desktop.qt.training_worker import TrainingController
from micrograd_desktop.qt.widgets.toolbar import ControlBar
from micrograd_desktop.qt.workspaces.train import TrainWorkspace

MINIMUM_SIZE = (1180, 720)
DEFAULT_SIZE = (1440, 900)
TITLE_BAR = 30
PROJECT_FILTER = "Micrograd Desktop project (*.mgd)"

ENGINE_TEXTS = {
    "value": "Scalar engine, float64, values",
    "compiled": "Scalar engine, float64, compiled",
    "turbo": "Scalar engine, float64, compiled, turbo",
    "NumPy": "Scalar engine, float64, compiling",
}
"""What the status bar says of ``Progress.engine``."""


class MainWindow(QMainWindow):
    """The one window of the app."""

    def __init__(self, project: Project, preferences: Preferences) -> None:
        super().__init__()
        self.session = Session(project)
        self._preferences = preferences
        self._path: Path | None = None
        self._saved: Project = project
        self.setMinimumSize(*MINIMUM_SIZE)
        self.controller = TrainingController(project, parent=self)
        self.workspace = TrainWorkspace()
        self.actions_by_id = build_actions(self, self._callbacks())
        self.bar = ControlBar(self.actions_by_id)
        self.binding = TrainBinding(self.session, self.workspace, self.bar, self.controller, self)
        self._build()
        self._connect_signals()
        self._restore_layout()
        self.bar.set_speed(preferences.speed())
        self._refresh()

    def _build(self) -> None:
        fill_menus(self.menuBar(), self.actions_by_id)
        tool_bar = QToolBar("Controls")
        tool_bar.setObjectName("controls")
        tool_bar.setMovable(False)
        tool_bar.addWidget(self.bar)
        tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(tool_bar)
        self.setCentralWidget(self.workspace)
        self._state, self._size, self._engine = QLabel(), QLabel(), QLabel()
        for label in (self._state, self._size, self._engine):
            self.statusBar().addWidget(label)
        self._state.setObjectName("stateLabel")
        self.workspace.data_panel.set_thumbnails(thumbnails())

    def _connect_signals(self) -> None:
        self.session.changed.connect(lambda _old, _new, _edit: self._refresh())
        self.binding.message_posted.connect(lambda text: self.statusBar().showMessage(text, 8000))
        self.binding.running_changed.connect(lambda _running: self._refresh())
        self.binding.speed_measured.connect(self._on_speed_measured)
        self.workspace.canvas.quantity_changed.connect(lambda q: self.actions_by_id[f"show_{q}"].setChecked(True))
        self.workspace.canvas.header.fade.toggled.connect(self.actions_by_id["fade"].setChecked)
        self.workspace.loss_plot.log_box.toggled.connect(self.actions_by_id["log_scale"].setChecked)
        self.bar.speed_changed.connect(self._preferences.set_speed)

    def _restore_layout(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height() - TITLE_BAR))
        if geometry := self._preferences.geometry():
            self.restoreGeometry(geometry)
        self.workspace.set_default_sizes(self.width(), self.height())
        for splitter in (self.workspace.columns, self.workspace.middle, self.workspace.right):
            if state := self._preferences.splitter(splitter.objectName()):
                splitter.restoreState(state)

    def _callbacks(self) -> dict[str, Callable[..., object]]:
        """What every action of the table does."""
        return {
            "new_project": lambda: self._open(EXAMPLES["moons-demo"], None),
            "open_project": self._on_open,
            "save_project": lambda: self._save(self._path),
            "save_project_as": lambda: self._save(None),
            "quit": self.close,
            "undo": lambda: self.session.undo(),
            "redo": lambda: self.session.redo(),
            "toggle_running": lambda: self.binding.toggle_running(),
            "step": lambda: self.binding.step(),
            "reset": lambda: self.binding.reset(),
            "turbo": self._set_turbo,
            "regenerate": lambda: self.binding.execute(SetDataset(seed=self.session.project.dataset.seed + 1)),
            "add_layer": lambda: self.workspace.model_panel.add_layer(),
            "remove_layer": lambda: self.workspace.model_panel.remove_layer(),
            "show_weights": lambda: self.workspace.canvas.set_quantity("weights"),
            "show_gradients": lambda: self.workspace.canvas.set_quantity("gradients"),
            "show_updates": lambda: self.workspace.canvas.set_quantity("updates"),
            "fade": lambda checked=True: self.workspace.canvas.set_fade(checked),
            "log_scale": lambda checked=True: self.workspace.loss_plot.set_log(checked),
            "zoom_in": lambda: self.workspace.canvas.zoom_in(),
            "zoom_out": lambda: self.workspace.canvas.zoom_out(),
            "fit": lambda: self.workspace.canvas.fit(),
            "theme_system": lambda: self._set_theme("system"),
            "theme_light": lambda: self._set_theme("light"),
            "theme_dark": lambda: self._set_theme("dark"),
            "show_inspector": lambda checked=True: self.workspace.inspector.setVisible(checked),
            "show_side_panel": lambda checked=True: self.workspace.left.setVisible(checked),
            "show_plots": lambda checked=True: self.workspace.right.setVisible(checked),
            "shortcuts": lambda: show_shortcuts(self),
            "about": self._on_about,
        }

    def _refresh(self) -> None:
        project = self.session.project
        sizes = [project.network.inputs, *(layer.size for layer in project.network.hidden), 1]
        star = "" if project == self._saved else "*"
        self.setWindowTitle(f"{project.name}{star}, {'-'.join(map(str, sizes))} - Micrograd Desktop")
        self._size.setText(f"{formats.count(parameter_count(project.network))} parameters")
        self._state.setText("Training" if self.binding.running else "Paused")
        self.actions_by_id["turbo"].setChecked(project.training.arithmetic == "turbo")
        for name, can in (("undo", self.session.can_undo), ("redo", self.session.can_redo)):
            self.actions_by_id[name].setEnabled(can)
        self.actions_by_id["undo"].setText(f"Undo {self.session.undo_label or ''}".strip())
        self.actions_by_id["redo"].setText(f"Redo {self.session.redo_label or ''}".strip())

    def _set_turbo(self, on: bool = True) -> None:
        arithmetic = "turbo" if on else "exact"
        if arithmetic != self.session.project.training.arithmetic:
            self.binding.execute(SetArithmetic(arithmetic))

    def _on_speed_measured(self, speed: float, engine: str) -> None:
        self._engine.setText(f"{ENGINE_TEXTS[engine]}, {formats.count(round(speed))} steps/s")

    def _set_theme(self, mode: str) -> None:
        theme().set_mode(mode)
        self._preferences.set_theme(mode)

    def _open(self, project: Project, path: Path | None) -> None:
        self._path, self._saved = path, project
        self.binding.execute(LoadProject(project))
        self._refresh()

    def _on_open(self) -> None:
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
        self._open(project, path)

    def _save(self, path: Path | None) -> bool:
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

    def _on_about(self) -> None:
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
        for splitter in (self.workspace.columns, self.workspace.middle, self.workspace.right):
            self._preferences.set_splitter(splitter.objectName(), QByteArray(splitter.saveState()))
        self.controller.shutdown()
        super().closeEvent(event)
