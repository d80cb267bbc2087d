"""What the window's first frame needs that is not Qt, imported before it.

As soon as PySide6 is there, it reads the source of every module that is imported, to see whether that uses it.
"""

from __future__ import annotations

from micrograd_desktop import resources
from micrograd_desktop.nn import clippings, penalties, schedules
from micrograd_desktop.presentation import (
    colours,
    edge_look,
    edge_scale,
    feature_chips,
    fineness,
    health,
    loss_axis,
    loss_history,
    network_graph,
    network_picture,
    neuron_map,
    painting,
    parameter_history,
    parameter_tree,
    plane_words,
    run_log,
    run_strip,
    small_plots,
    table_words,
    update_words,
    zero_lines,
)
from micrograd_desktop.project import document, examples, open_files, run_edits
from micrograd_desktop.qt import workspaces
from micrograd_desktop.training import (
    beginning,
    checkpoints,
    compilation,
    divergence,
    ending,
    measuring,
    pace,
    playback,
    reports,
)

NEEDED = (
    beginning,
    checkpoints,
    clippings,
    colours,
    compilation,
    divergence,
    document,
    edge_look,
    edge_scale,
    ending,
    examples,
    feature_chips,
    fineness,
    health,
    loss_axis,
    loss_history,
    measuring,
    network_graph,
    network_picture,
    neuron_map,
    open_files,
    pace,
    painting,
    parameter_history,
    parameter_tree,
    penalties,
    plane_words,
    playback,
    reports,
    resources,
    run_edits,
    run_log,
    run_strip,
    schedules,
    small_plots,
    table_words,
    update_words,
    workspaces,
    zero_lines,
)
