"""What the window's first frame needs that is not Qt, imported before it.

As soon as PySide6 is there, it reads the source of every module that is imported, to see whether that uses it.
"""

from __future__ import annotations

from micrograd_desktop.presentation import loss_axis, loss_history, network_graph, parameter_tree, portrait
from micrograd_desktop.project import document, examples
from micrograd_desktop.qt import workspaces
from micrograd_desktop.training import beginning, checkpoints, playback

NEEDED = (
    beginning,
    checkpoints,
    document,
    examples,
    loss_axis,
    loss_history,
    network_graph,
    parameter_tree,
    playback,
    portrait,
    workspaces,
)
