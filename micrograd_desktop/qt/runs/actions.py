"""The actions of the Runs workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from micrograd_desktop.qt.action_row import Action, Row
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.runs.workspace import RunsWorkspace

# fmt: off
ACTIONS: tuple[Row[RunsWorkspace], ...] = (
    Action("restore_run", tr("Restore"), "Runs", lambda runs: runs.restore(), shortcuts=("Ctrl+Return",), icon="undo-2",
           tip=tr("Have the chosen run in Train again, where it stood; the one that is there is kept first")),
    Action("restore_run_at", tr("Restore at the slider's step"), "Runs", lambda runs: runs.restore_at_step(),
           shortcuts=("Ctrl+Shift+Return",), icon="history",
           tip=tr("Have the chosen run in Train again, seen at the step of the slider; its later steps stay")),
    Action("name_run", tr("Name and note…"), "Runs", lambda runs: runs.ask_for_name(), shortcuts=("F2",), icon="pencil",
           tip=tr("Give the chosen run another name, and note something on it")),
    Action("delete_runs", tr("Delete"), "Runs", lambda runs: runs.delete(), shortcuts=("Del",), icon="x",
           tip=tr("Keep the chosen runs no longer; undo brings them back")),
    Action("save_run_history", tr("Save the history…"), "Runs", lambda runs: runs.save_history(), section="take",
           shortcuts=("Ctrl+E",), icon="save",
           tip=tr("The figures of each step of the chosen run as CSV: its steps are taken again for it")),
    Action("runs_table", tr("Show as table…"), "Runs", lambda runs: runs.compare.curves.shows_table.show(),
           section="take", shortcuts=("Ctrl+Shift+T",), icon="table",
           tip=tr("The numbers of the curves step by step, to read, copy and save")),
)
# fmt: on

OWN_KEYS = (
    (
        tr("Runs (click the list first)"),
        (
            (tr("Choose a run"), tr("Up, Down")),
            (tr("Choose several"), tr("Shift+Up, Shift+Down, Ctrl+A")),
            (tr("Restore it"), tr("Enter")),
        ),
    ),
    (
        tr("Runs, curves and slider (Tab leads there)"),
        (
            (tr("The step before, the next"), tr("Left, Right")),
            (tr("A hundred steps back, further"), tr("PgUp, PgDn")),
            (tr("The first step, the last"), tr("Home, End")),
            (tr("A step of the curves"), tr("click, drag")),
        ),
    ),
)
"""Keys of the widgets, for the sheet of shortcuts."""
