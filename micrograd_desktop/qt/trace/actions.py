"""The actions of the Trace workspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from micrograd_desktop.qt.action_row import Action, Row, Toggle
from micrograd_desktop.qt.trace.home_titles import HOME

if TYPE_CHECKING:
    from micrograd_desktop.qt.trace.workspace import TraceWorkspace


def _copy(name: str, trace: TraceWorkspace) -> None:
    trace.home.copy(name)


def _save(name: str, trace: TraceWorkspace) -> None:
    trace.home.save(name)


def _home(verb: str, dots: str, do: Callable[[str, TraceWorkspace], None]) -> tuple[Row[TraceWorkspace], ...]:
    rows: list[Row[TraceWorkspace]] = []
    within = f"{verb.capitalize()} the graph"
    for name, title in HOME:
        words = f"{verb.capitalize()} {title}{dots}"
        rows.append(Action(f"{verb}_{name}", words, "Take home", partial(do, name), section=verb, submenu=within))
    return tuple(rows)


# fmt: off
ACTIONS: tuple[Row[TraceWorkspace], ...] = (
    Action("trace_evaluate", "Evaluate", "Trace", lambda trace: trace.binding.evaluate(), shortcuts=("Ctrl+Return",),
           icon="play", tip="Run the program anew"),
    Action("trace_run_cell", "Run cell", "Cells", lambda trace: trace.binding.cells.run_cell(), section="cells",
           shortcuts=("Shift+Return",), icon="play",
           tip="Run the cell with the caret, on top of what ran, and go to the next"),
    Action("trace_run_here", "Run to here", "Cells", lambda trace: trace.binding.cells.run_here(), section="cells",
           shortcuts=("Ctrl+Shift+Return",), icon="step-forward",
           tip="Run the cells down to the one with the caret, from the start"),
    Action("trace_run_all", "Run all cells", "Cells", lambda trace: trace.binding.cells.run_all(), section="cells",
           shortcuts=("Ctrl+Alt+Return",), icon="chevrons-right", tip="Run all cells once, from the start"),
    Action("trace_restart", "Restart", "Cells", lambda trace: trace.binding.cells.restart(), section="cells",
           shortcuts=("Ctrl+Shift+R",), icon="rotate-ccw", tip="Forget what ran: no cell has run then"),
    Action("trace_next_cell", "Next cell", "Cells", lambda trace: trace.binding.cells.go_on(), section="cells",
           shortcuts=("Alt+Down",), tip="Go to the next cell of code"),
    Action("trace_previous_cell", "Previous cell", "Cells", lambda trace: trace.binding.cells.go_on(-1),
           section="cells", shortcuts=("Alt+Up",), tip="Go to the cell of code before"),
    Action("trace_copy_output", "Copy the output of all cells", "Cells",
           lambda trace: trace.binding.cells.copy_output(), section="take", shortcuts=("Ctrl+Shift+C",), icon="copy",
           tip="Put what all cells gave on the clipboard, each below its title"),
    Action("trace_zero", "Zero grads", "Trace", lambda trace: trace.binding.zero_grad(), section="walk",
           shortcuts=("Z",), icon="rotate-ccw", tip="Set all gradients to zero, before backward()"),
    Action("trace_forward", "Forward", "Trace", lambda trace: trace.binding.steps.go_to_backward(), section="walk",
           shortcuts=("W",), icon="chevrons-right", tip="Compute all data: the whole forward pass"),
    Action("trace_one", "One node", "Trace", lambda trace: trace.binding.steps.one(), section="walk",
           shortcuts=("S", "Right"), icon="arrow-left", tip="The next node of the pass"),
    Action("trace_back", "Back one", "Trace", lambda trace: trace.binding.steps.back(), section="walk",
           shortcuts=("B", "Left"), icon="undo-2", tip="Take the last node back"),
    Action("trace_run", "Run to end", "Trace", lambda trace: trace.binding.steps.toggle_running(), section="walk",
           shortcuts=("Space",), icon="chevrons-left", tip="Walk to the end at the chosen speed, or pause"),
    Action("trace_start", "To the start", "Trace", lambda trace: trace.binding.steps.start(), section="walk",
           shortcuts=("Home",), tip="Before the forward pass"),
    Action("trace_end", "To the end", "Trace", lambda trace: trace.binding.steps.end(), section="walk",
           shortcuts=("End",), tip="After the backward pass"),
    Toggle("trace_predict", "Predict", "Trace", lambda trace, on: trace.set_predict(on), section="modes",
           shortcuts=("F7",), icon="circle-question-mark", tip="Gradients are hidden until you have predicted them"),
    Toggle("trace_beside", "Side by side", "Trace", lambda trace, on: trace.set_beside(on), section="modes",
           shortcuts=("F8",), icon="git-branch", tip="The same program with the bugs and without, at the same step"),
    Action("trace_why", "Why?", "Trace", lambda trace: trace.binding.why.toggle("why"), section="why",
           shortcuts=("Y",), icon="circle-question-mark",
           tip="Say of the selected value, or of the current one, why its gradient is what it is"),
    Action("trace_what_if", "What if?", "Trace", lambda trace: trace.binding.why.toggle("what_if"), section="why",
           shortcuts=("I",), tip="Move the selected value, or the current one, a little: predicted against true"),
    Action("trace_nudge", "Nudge leaves", "Trace", lambda trace: trace.binding.nudge(), section="values",
           shortcuts=("N",), tip="Move every leaf by the rate times its gradient"),
    Action("trace_check_value", "Check my Value", "Trace", lambda trace: trace.check_value(), section="values",
           shortcuts=("F9",), icon="circle-check",
           tip="Check your own engine, the class Value of the program: each op, and the first line that is wrong"),
    Action("trace_find", "Find a value", "Trace", lambda trace: trace.layout.graph.begin_search(), section="values",
           shortcuts=("Ctrl+F",), icon="search", tip="Find a value by its name"),
    Toggle("trace_constants", "Constants", "Trace", lambda trace, on: trace.layout.graph.constants.setChecked(on),
           section="values", shortcuts=("C",), tip="Show the numbers that nobody named", checked=True),
    Action("trace_open", "Open notebook…", "Cells", lambda trace: trace.program_requested.emit(), section="take",
           icon="folder-open", tip="Open a Jupyter notebook or a .py file as the program", everywhere=True),
    Action("trace_take", "Take from Train…", "Trace", lambda trace: trace.ask_for_point(), section="take",
           shortcuts=("Ctrl+T",), icon="route", tip="Open a point of the data as a scalar graph", everywhere=True),
    *_home("copy", "", _copy),
    *_home("save", "…", _save),
    Action("save_program", "Save program as .py…", "Take home", lambda trace: trace.save_program(),
           section="save", tip="Save the program, or the notebook with its marks, as it stands in the editor"),
    Toggle("trace_skip", "Skip leaves", "Present", lambda trace, on: trace.presenter.skip_leaves(on), section="modes",
           shortcuts=("Ctrl+Shift+K",), tip="The walk passes over leaves, which have no operands"),
    Action("trace_larger", "Larger text", "Present", lambda trace: trace.presenter.larger(), section="present",
           shortcuts=("Ctrl+Shift+PgUp",), tip="Larger text in Trace, up to 250 %"),
    Action("trace_smaller", "Smaller text", "Present", lambda trace: trace.presenter.larger(-1), section="present",
           shortcuts=("Ctrl+Shift+PgDown",), tip="Smaller text in Trace, down to 100 %"),
    Toggle("trace_show_editor", "Editor", "View", lambda trace, on: trace.presenter.show_pane("editor", on),
           section="panes", submenu="Panes of Trace", shortcuts=("Ctrl+Shift+E",),
           tip="Show the editor and what it prints", checked=True),
    Toggle("trace_show_leaves", "Leaf values", "View", lambda trace, on: trace.presenter.show_pane("leaves", on),
           section="panes", submenu="Panes of Trace", shortcuts=("Ctrl+Shift+L",), tip="Show the sliders of the leaves",
           checked=True),
    Toggle("trace_show_order", "Order of the pass", "View", lambda trace, on: trace.presenter.show_pane("order", on),
           section="panes", submenu="Panes of Trace", shortcuts=("Ctrl+Shift+O",), tip="Show the list of visits",
           checked=True),
    Toggle("trace_check", "Gradient check", "View", lambda trace, on: trace.show_check(on), section="panes",
           submenu="Panes of Trace", shortcuts=("F5",), tip="Show the gradient check", checked=True),
)
# fmt: on

OWN_KEYS = (
    (
        "Graph (click it first)",
        (
            ("Walk the values", "Arrow keys"),
            ("Go to a value's step, open a group", "Enter"),
        ),
    ),
    ("Predict", (("Answer, then go on", "Enter"), ("Don't know", "? and Enter"), ("Leave the field", "Esc"))),
    (
        "Cells and their output",
        (
            ("Go to a cell, and show its graph", "Enter"),
            ("Show all of its output, or less", "Right or Left"),
            ("Copy the output of what is selected", "Ctrl+C"),
        ),
    ),
    ("Expression", (("Comment lines", "Ctrl+/"), ("Leave the editor", "Esc (to the graph) or Ctrl+Tab"))),
)
"""Keys of the graph and the editor, for the sheet of shortcuts."""
