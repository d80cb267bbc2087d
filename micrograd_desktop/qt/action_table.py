"""Every action of the app, one row each: menus, toolbar, shortcuts and the shortcut sheet read this table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.qt.trace.actions import HOME

MENUS = ("File", "Edit", "View", "Run", "Model", "Data", "Trace", "Take home", "Bugs", "Help")

TURBO_TIP = "Fused multiply-adds: faster, and no longer to the last bit the numbers of the Value engine"


@dataclass(frozen=True, slots=True)
class Action:
    """One row. ``group`` makes it one of several of which one is checked; ``separated`` draws a line above it.

    ``workspace`` names the only workspace in which it can be done; empty means everywhere.
    """

    id: str
    title: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    checked: bool = False
    group: str = ""
    separated: bool = False
    workspace: str = ""


_Train = partial(Action, workspace="train")
_Trace = partial(Action, workspace="trace")

# fmt: off
ACTIONS: tuple[Action, ...] = (
    Action("new_project", "New project", "File", ("Ctrl+N",), tip="Start again with the moons demo"),
    Action("open_project", "Open…", "File", ("Ctrl+O",), "folder-open", "Open a project file"),
    Action("save_project", "Save", "File", ("Ctrl+S",), "save", "Save the project", separated=True),
    Action("save_project_as", "Save as…", "File", ("Ctrl+Shift+S",), tip="Save the project under another name"),
    Action("quit", "Quit", "File", ("Ctrl+Q",), tip="Close the app", separated=True),
    Action("undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2", "Take the last change back"),
    Action("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", "Do it again"),
    Action("workspace_train", "Train", "View", ("Ctrl+1",), "waypoints", "The network and its training", group="space",
           checked=True),
    Action("workspace_trace", "Trace", "View", ("Ctrl+2",), "workflow", "backward() one node at a time", group="space"),
    _Train("show_weights", "Edges: weights", "View", ("1",), tip="Edges show the weights", group="edges", checked=True,
           separated=True),
    _Train("show_gradients", "Edges: gradients", "View", ("2",), tip="Edges show the gradients", group="edges"),
    _Train("show_updates", "Edges: updates", "View", ("3",), tip="Edges show the last updates", group="edges"),
    _Train("fade", "Fade the rest", "View", ("F",), tip="Fade what is not selected", checkable=True, checked=True),
    _Train("log_scale", "Loss on a log scale", "View", ("L",), checkable=True, checked=True),
    Action("zoom_in", "Zoom in", "View", ("Ctrl++", "Ctrl+="), "zoom-in", "Larger", separated=True),
    Action("zoom_out", "Zoom out", "View", ("Ctrl+-",), "zoom-out", "Smaller"),
    Action("fit", "Fit to the window", "View", ("Ctrl+0",), "maximize", "Show the whole network or graph"),
    _Train("show_side_panel", "Data and model", "View", ("F2",), checkable=True, checked=True, separated=True),
    _Train("show_inspector", "Inspector", "View", ("F3",), checkable=True, checked=True),
    _Train("show_plots", "Output and loss", "View", ("F4",), checkable=True, checked=True),
    _Trace("trace_check", "Gradient check", "View", ("F5",), tip="Show the gradient check", checkable=True,
           checked=True),
    Action("theme_system", "Theme: system", "View", tip="Follow the system", group="theme", checked=True,
           separated=True),
    Action("theme_light", "Theme: light", "View", group="theme"),
    Action("theme_dark", "Theme: dark", "View", group="theme"),
    _Train("toggle_running", "Play", "Run", ("Space",), "play", "Train, or pause"),
    _Train("step", "Step", "Run", ("S", "Right"), "step-forward", "Train one step"),
    _Train("reset", "Reset", "Run", ("R",), "rotate-ccw", "Start the run anew from step 0"),
    Action("turbo", "Turbo arithmetic", "Run", tip=TURBO_TIP, checkable=True, separated=True),
    _Train("add_layer", "Add a layer", "Model", ("Ctrl+L",), "plus", "Add a hidden layer before the output"),
    _Train("remove_layer", "Remove the last layer", "Model", ("Ctrl+Shift+L",), "minus",
           "Remove the last hidden layer"),
    Action("regenerate", "Draw new points", "Data", ("G",), "dices", "The same data set with another seed"),
    _Trace("trace_evaluate", "Evaluate", "Trace", ("Ctrl+Return",), "play", "Run the program anew"),
    _Trace("trace_zero", "Zero grads", "Trace", ("Z",), "rotate-ccw", "Set all gradients to zero, before backward()",
           separated=True),
    _Trace("trace_forward", "Forward", "Trace", ("W",), "chevrons-right", "Compute all data: the whole forward pass"),
    _Trace("trace_one", "One node", "Trace", ("S", "Right"), "arrow-left", "The next node of the pass"),
    _Trace("trace_back", "Back one", "Trace", ("B", "Left"), "undo-2", "Take the last node back"),
    _Trace("trace_run", "Run to end", "Trace", ("Space",), "chevrons-left",
           "Walk to the end at the chosen speed, or pause"),
    _Trace("trace_start", "To the start", "Trace", ("Home",), tip="Before the forward pass"),
    _Trace("trace_end", "To the end", "Trace", ("End",), tip="After the backward pass"),
    _Trace("trace_nudge", "Nudge leaves", "Trace", ("N",), tip="Move every leaf by the rate times its gradient",
           separated=True),
    _Trace("trace_find", "Find a value", "Trace", ("Ctrl+F",), "search", "Find a value by its name"),
    _Trace("trace_constants", "Constants", "Trace", ("C",), tip="Show the numbers that nobody named", checkable=True,
           checked=True),
    Action("trace_take", "Take from Train…", "Trace", ("Ctrl+T",), "route",
           "Open a point of the data as a scalar graph", separated=True),
    *(_Trace(f"copy_{name}", f"Copy {title}", "Take home") for name, title in HOME),
    *(_Trace(f"save_{name}", f"Save {title}…", "Take home", separated=name == HOME[0][0]) for name, title in HOME),
    *(Action(f"bug_{bug.name}", bug.title, "Bugs", tip=f"{bug.says} {bug.effect}", checkable=True)
      for bug in BUGS.values()),
    Action("clear_bugs", "Switch all off", "Bugs", tip="No bugs", separated=True),
    Action("shortcuts", "Keyboard shortcuts", "Help", ("F1",), "keyboard", "All shortcuts on one page"),
    Action("about", "About Micrograd Desktop", "Help", icon="info"),
)
# fmt: on
