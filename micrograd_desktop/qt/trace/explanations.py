"""What the parts of the Trace workspace are for, where no tip says it, and where the help pages say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from micrograd_desktop.qt.workspace import Explained
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from micrograd_desktop.qt.trace.layout import TraceLayout

GRAPH = tr(
    "The scalar graph of the program: a card for each value with its data and its gradient, a "
    "circle for each op. The arrow keys walk along it, Enter goes to the step of a value or "
    "opens a group."
)
EDITOR = tr(
    "The program that the graph is drawn from, in micrograd's own lines. Ctrl+Enter runs it, "
    "Esc goes to the graph, Ctrl+Tab to the next control, since Tab indents."
)
LEAVES = tr("The values that the program starts from: move one, and all that follows from it moves.")
CHECK = tr("Each gradient of backward() beside the same by central differences, and how far they are apart.")
CHAIN_RULE = tr("The step that the walk is at, with the chain rule written out in numbers.")
ORDER = tr(
    "The order in which backward() visits the values; the row of the step on view is marked. Enter goes to a row."
)
TIMELINE = tr("The walk forward and backward through the graph, step by step. Left and Right take a step.")
PREDICT = tr("Say what the next gradient will be before it is shown. Enter answers, then goes on.")
OWN = tr("Your own class Value, op by op beside what is right, and the first line of it that is wrong.")
GRAPHS, SIDES, EDITING = "Trace: the graph", "Trace: chain rule, Why, What if", "Trace: editor and gradient check"


def explanations(layout: TraceLayout, bar: QWidget) -> list[Explained]:
    """Each part with its words and its heading."""
    return [
        Explained(bar, tr("How the walk through the graph goes."), GRAPHS),
        Explained(layout.editor, EDITOR),
        Explained(layout.editor_pane, tr("The program, and what it prints."), EDITING),
        Explained(layout.leaf_panel, LEAVES, GRAPHS),
        Explained(layout.graph, GRAPH, GRAPHS),
        Explained(layout.check, CHECK, EDITING),
        Explained(layout.own_engine, OWN, EDITING),
        Explained(layout.reason, CHAIN_RULE, SIDES),
        Explained(layout.order, ORDER, SIDES),
        Explained(layout.predict, PREDICT, SIDES),
        Explained(layout.timeline, TIMELINE, GRAPHS),
    ]
