"""The actions of the Trace workspace."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from micrograd_desktop.qt.action_row import Action, Row, Toggle
from micrograd_desktop.qt.trace.home_titles import HOME
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.trace.workspace import TraceWorkspace


def _copy(name: str, trace: TraceWorkspace) -> None:
    trace.home.copy(name)


def _save(name: str, trace: TraceWorkspace) -> None:
    trace.home.save(name)


def _home() -> tuple[Row[TraceWorkspace], ...]:
    copying, saving = "Copy the graph", "Save the graph"
    rows: list[Row[TraceWorkspace]] = [
        Action(f"copy_{name}", copy, "Take home", partial(_copy, name), section="copy", submenu=copying)
        for name, copy, _ in HOME
    ]
    rows += (
        Action(f"save_{name}", save, "Take home", partial(_save, name), section="save", submenu=saving)
        for name, _, save in HOME
    )
    return tuple(rows)


# fmt: off
ACTIONS: tuple[Row[TraceWorkspace], ...] = (
    Action("trace_evaluate", tr("Evaluate"), "Trace", lambda trace: trace.binding.evaluate(),
           shortcuts=("Ctrl+Return",), icon="play", tip=tr("Run the program anew")),
    Action("trace_run_cell", tr("Run cell"), "Cells", lambda trace: trace.binding.cells.run_cell(), section="cells",
           shortcuts=("Shift+Return",), icon="play",
           tip=tr("Run the cell with the caret, on top of what ran, and go to the next")),
    Action("trace_run_here", tr("Run to here"), "Cells", lambda trace: trace.binding.cells.run_here(), section="cells",
           shortcuts=("Ctrl+Shift+Return",), icon="step-forward",
           tip=tr("Run the cells down to the one with the caret, from the start")),
    Action("trace_run_all", tr("Run all cells"), "Cells", lambda trace: trace.binding.cells.run_all(), section="cells",
           shortcuts=("Ctrl+Alt+Return",), icon="chevrons-right", tip=tr("Run all cells once, from the start")),
    Action("trace_restart", tr("Restart"), "Cells", lambda trace: trace.binding.cells.restart(), section="cells",
           shortcuts=("Ctrl+Shift+R",), icon="rotate-ccw", tip=tr("Forget what ran: no cell has run then")),
    Action("trace_next_cell", tr("Next cell"), "Cells", lambda trace: trace.binding.cells.go_on(), section="cells",
           shortcuts=("Alt+Down",), tip=tr("Go to the next cell of code")),
    Action("trace_previous_cell", tr("Previous cell"), "Cells", lambda trace: trace.binding.cells.go_on(-1),
           section="cells", shortcuts=("Alt+Up",), tip=tr("Go to the cell of code before")),
    Action("trace_copy_output", tr("Copy the output of all cells"), "Cells",
           lambda trace: trace.binding.cells.copy_output(), section="take", shortcuts=("Ctrl+Shift+C",), icon="copy",
           tip=tr("Put what all cells gave on the clipboard, each below its title")),
    Action("trace_zero", tr("Zero grads"), "Trace", lambda trace: trace.binding.zero_grad(), section="walk",
           shortcuts=("Z",), icon="rotate-ccw", tip=tr("Set all gradients to zero, before backward()")),
    Action("trace_forward", tr("Forward"), "Trace", lambda trace: trace.binding.steps.go_to_backward(), section="walk",
           shortcuts=("W",), icon="chevrons-right", tip=tr("Compute all data: the whole forward pass")),
    Action("trace_one", tr("One node"), "Trace", lambda trace: trace.binding.steps.one(), section="walk",
           shortcuts=("S", "Right"), icon="arrow-left", tip=tr("The next node of the pass")),
    Action("trace_back", tr("Back one"), "Trace", lambda trace: trace.binding.steps.back(), section="walk",
           shortcuts=("B", "Left"), icon="undo-2", tip=tr("Take the last node back")),
    Action("trace_run", tr("Run to end"), "Trace", lambda trace: trace.binding.steps.toggle_running(), section="walk",
           shortcuts=("Space",), icon="chevrons-left", tip=tr("Walk to the end at the chosen speed, or pause")),
    Action("trace_start", tr("To the start"), "Trace", lambda trace: trace.binding.steps.start(), section="walk",
           shortcuts=("Home",), tip=tr("Before the forward pass")),
    Action("trace_end", tr("To the end"), "Trace", lambda trace: trace.binding.steps.end(), section="walk",
           shortcuts=("End",), tip=tr("After the backward pass")),
    Toggle("trace_predict", tr("Predict"), "Trace", lambda trace, on: trace.set_predict(on), section="modes",
           shortcuts=("F7",), icon="circle-question-mark",
           tip=tr("Gradients are hidden until you have predicted them")),
    Toggle("trace_beside", tr("Side by side"), "Trace", lambda trace, on: trace.set_beside(on), section="modes",
           shortcuts=("F8",), icon="git-branch",
           tip=tr("The same program with the bugs and without, at the same step")),
    Action("trace_why", tr("Why?"), "Trace", lambda trace: trace.binding.why.toggle("why"), section="why",
           shortcuts=("Y",), icon="circle-question-mark",
           tip=tr("Say of the selected value, or of the current one, why its gradient is what it is")),
    Action("trace_what_if", tr("What if?"), "Trace", lambda trace: trace.binding.why.toggle("what_if"), section="why",
           shortcuts=("I",), tip=tr("Move the selected value, or the current one, a little: predicted against true")),
    Action("trace_nudge", tr("Nudge leaves"), "Trace", lambda trace: trace.binding.nudge(), section="values",
           shortcuts=("N",), tip=tr("Move every leaf by the rate times its gradient")),
    Action("trace_check_value", tr("Check my Value"), "Trace", lambda trace: trace.check_value(), section="values",
           shortcuts=("F9",), icon="circle-check",
           tip=tr("Check your own engine, the class Value of the program: each op, and the first line that is wrong")),
    Action("trace_find", tr("Find a value"), "Trace", lambda trace: trace.layout.graph.begin_search(), section="values",
           shortcuts=("Ctrl+F",), icon="search", tip=tr("Find a value by its name")),
    Toggle("trace_constants", tr("Constants"), "Trace", lambda trace, on: trace.layout.graph.constants.setChecked(on),
           section="values", shortcuts=("C",), tip=tr("Show the numbers that nobody named"), checked=True),
    Action("trace_open", tr("Open notebook…"), "Cells", lambda trace: trace.program_requested.emit(), section="take",
           icon="folder-open", tip=tr("Open a Jupyter notebook or a .py file as the program"), everywhere=True),
    Action("trace_take", tr("Take from Train…"), "Trace", lambda trace: trace.ask_for_point(), section="take",
           shortcuts=("Ctrl+T",), icon="route", tip=tr("Open a point of the data as a scalar graph"), everywhere=True),
    *_home(),
    Action("save_program", tr("Save program as .py…"), "Take home", lambda trace: trace.save_program(),
           section="save", tip=tr("Save the program, or the notebook with its marks, as it stands in the editor")),
    Toggle("trace_skip", tr("Skip leaves"), "Present", lambda trace, on: trace.presenter.skip_leaves(on),
           section="modes", shortcuts=("Ctrl+Shift+K",), tip=tr("The walk passes over leaves, which have no operands")),
    Action("trace_larger", tr("Larger text"), "Present", lambda trace: trace.presenter.larger(), section="present",
           shortcuts=("Ctrl+Shift+PgUp",), tip=tr("Larger text in Trace, up to 250 %")),
    Action("trace_smaller", tr("Smaller text"), "Present", lambda trace: trace.presenter.larger(-1), section="present",
           shortcuts=("Ctrl+Shift+PgDown",), tip=tr("Smaller text in Trace, down to 100 %")),
    Toggle("trace_show_editor", tr("Editor"), "View", lambda trace, on: trace.presenter.show_pane("editor", on),
           section="panes", submenu="Panes of Trace", shortcuts=("Ctrl+Shift+E",),
           tip=tr("Show the editor and what it prints"), checked=True),
    Toggle("trace_show_leaves", tr("Leaf values"), "View", lambda trace, on: trace.presenter.show_pane("leaves", on),
           section="panes", submenu="Panes of Trace", shortcuts=("Ctrl+Shift+L",),
           tip=tr("Show the sliders of the leaves"),
           checked=True),
    Toggle("trace_show_order", tr("Order of the pass"), "View",
           lambda trace, on: trace.presenter.show_pane("order", on),
           section="panes", submenu="Panes of Trace", shortcuts=("Ctrl+Shift+O",),
           tip=tr("Show the list of visits"),
           checked=True),
    Toggle("trace_check", tr("Gradient check"), "View", lambda trace, on: trace.show_check(on), section="panes",
           submenu="Panes of Trace", shortcuts=("F5",), tip=tr("Show the gradient check"), checked=True),
)
# fmt: on

OWN_KEYS = (
    (
        tr("Graph (click it first)"),
        (
            (tr("Walk the values"), tr("Arrow keys")),
            (tr("Go to a value's step, open a group"), tr("Enter")),
        ),
    ),
    (
        tr("Predict"),
        (
            (tr("Answer, then go on"), tr("Enter")),
            (tr("Don't know"), tr("? and Enter")),
            (tr("Leave the field"), tr("Esc")),
        ),
    ),
    (
        tr("Cells and their output"),
        (
            (tr("Go to a cell, and show its graph"), tr("Enter")),
            (tr("Show all of its output, or less"), tr("Right or Left")),
            (tr("Copy the output of what is selected"), tr("Ctrl+C")),
        ),
    ),
    (
        tr("Expression"),
        ((tr("Comment lines"), tr("Ctrl+/")), (tr("Leave the editor"), tr("Esc (to the graph) or Ctrl+Tab"))),
    ),
)
"""Keys of the graph and the editor, for the sheet of shortcuts."""
