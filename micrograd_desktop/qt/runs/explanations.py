"""What the parts of the Runs workspace are for, where no tip says it, and where the help pages say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from micrograd_desktop.qt.workspace import Explained
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from micrograd_desktop.qt.runs.compare_area import CompareArea
    from micrograd_desktop.qt.runs.table import RunsTable

TOPIC = "Runs: kept and compared"
LIST = tr(
    "The runs that are kept, each with its figures. Up and Down choose one, with Shift several, which are compared at "
    "the right; Enter restores a run to Train."
)
CURVES = tr(
    "How the chosen runs went, on shared axes: solid over the training points, dashed over the test points. Left and "
    "Right move the step of all by one, Page Up and Page Down by a hundred."
)
DIFFERENCES = tr("In what the chosen runs differ, a row for each setting or change, a column for each run.")
PLANES = tr("What each of the chosen runs says over the plane of its inputs, all at the same step.")
STEPS = tr("The step at which all chosen runs are shown; Home and End are the first and the last of the longest run.")


def explanations(table: RunsTable, compare: CompareArea, bar: QWidget) -> list[Explained]:
    """Each part with its words and its heading."""
    return [
        Explained(bar, tr("What is done with the run that is chosen."), TOPIC),
        Explained(table, LIST, TOPIC),
        Explained(compare.curves, CURVES, TOPIC),
        Explained(compare.differences, DIFFERENCES, TOPIC),
        Explained(compare.planes, PLANES, TOPIC),
        Explained(compare.steps, STEPS, TOPIC),
    ]
