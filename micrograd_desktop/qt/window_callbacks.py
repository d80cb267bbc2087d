"""What every action of the table does in the main window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.project.edits import ClearBugs, Set
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.qt.action_table import ACTIONS
from micrograd_desktop.qt.actions import show_shortcuts

if TYPE_CHECKING:
    from micrograd_desktop.qt.main_window import MainWindow

Callbacks = dict[str, Callable[..., object]]


def callbacks(window: MainWindow) -> Callbacks:
    """By the id of an action; those of the Trace workspace are asked of it when they are needed."""
    in_trace = [row.id for row in ACTIONS if row.id.startswith(("trace_", "copy_", "save_")) and row.menu != "File"]
    return {
        **{name: partial(_in_trace, window, name) for name in in_trace},
        "new_project": lambda: window.document.new(EXAMPLES["moons-demo"]),
        "open_project": window.ask_and_open,
        "save_project": lambda: window.save_project(),
        "save_project_as": lambda: window.save_project(ask=True),
        "quit": window.close,
        "undo": lambda: window.session.undo(),
        "redo": lambda: window.session.redo(),
        "toggle_running": lambda: window.binding.toggle_running(),
        "step": lambda: window.binding.step(),
        "reset": lambda: window.binding.reset(),
        "turbo": window.set_turbo,
        "regenerate": lambda: window.binding.execute(Set(DatasetSpec.seed, window.session.project.dataset.seed + 1)),
        "add_layer": lambda: window.workspace.model_panel.add_layer(),
        "remove_layer": lambda: window.workspace.model_panel.remove_layer(),
        "show_weights": lambda: window.workspace.canvas.set_quantity("weights"),
        "show_gradients": lambda: window.workspace.canvas.set_quantity("gradients"),
        "show_updates": lambda: window.workspace.canvas.set_quantity("updates"),
        "fade": lambda checked=True: window.workspace.canvas.set_fade(checked),
        "log_scale": lambda checked=True: window.workspace.loss_plot.set_log(checked),
        "workspace_train": lambda: window.show_workspace("train"),
        "workspace_trace": lambda: window.show_workspace("trace"),
        "zoom_in": lambda: window.canvas.zoom_in(),
        "zoom_out": lambda: window.canvas.zoom_out(),
        "fit": lambda: window.canvas.fit(),
        "clear_bugs": lambda: window.binding.execute(ClearBugs()),
        **{f"bug_{name}": lambda on=True, name=name: window.set_bug(name, on) for name in BUGS},
        "theme_system": lambda: window.set_theme("system"),
        "theme_light": lambda: window.set_theme("light"),
        "theme_dark": lambda: window.set_theme("dark"),
        "show_inspector": lambda checked=True: window.workspace.inspector.setVisible(checked),
        "show_side_panel": lambda checked=True: window.workspace.left.setVisible(checked),
        "show_plots": lambda checked=True: window.workspace.right.setVisible(checked),
        "shortcuts": lambda: show_shortcuts(window),
        "about": window.show_about,
    }


def _in_trace(window: MainWindow, name: str, *arguments: object) -> object:
    return window.trace.callbacks[name](*arguments)
