"""The table of workspaces. Without Qt: what a workspace is made of is imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.qt.action_row import Row
from micrograd_desktop.qt.intents import ImportTable, RestoreKept, TraceNeuron, TracePoint, TraceProgram
from micrograd_desktop.qt.runs import actions as runs_actions
from micrograd_desktop.qt.trace import actions as trace_actions
from micrograd_desktop.qt.train import actions as train_actions
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.workspace import Services, Workspace

OwnKeys = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class WorkspaceRow:
    """One workspace: what it is called, how it is made, what can be done in it.

    ``opens`` are the kinds of ``intents`` that it opens; ``own_keys`` are keys of its widgets rather than of actions,
    as (where, (what, keys)), for the sheet of shortcuts. One that is made ``at_start`` binds what others look at; the
    others are made when they are first asked for, since most starts don't need them.
    """

    id: str
    title: str
    icon: str
    tip: str
    make: Callable[[Services], Workspace]
    actions: tuple[Row[Any], ...] = ()
    opens: tuple[type, ...] = ()
    own_keys: OwnKeys = ()
    at_start: bool = False


def _train(services: Services) -> Workspace:
    from micrograd_desktop.qt.train.workspace import TrainWorkspace

    return TrainWorkspace(services)


def _trace(services: Services) -> Workspace:
    from micrograd_desktop.qt.trace.workspace import TraceWorkspace

    return TraceWorkspace(services)


def _runs(services: Services) -> Workspace:
    from micrograd_desktop.qt.runs.workspace import RunsWorkspace

    return RunsWorkspace(services)


WORKSPACES = (
    WorkspaceRow(
        "train", tr("Train", sense="workspace"), "waypoints", tr("The network and its training"), _train,
        train_actions.ACTIONS, opens=(ImportTable, RestoreKept), own_keys=train_actions.OWN_KEYS, at_start=True,
    ),
    WorkspaceRow(
        "trace", tr("Trace", sense="workspace"), "workflow", tr("backward() one node at a time"), _trace,
        trace_actions.ACTIONS, opens=(TracePoint, TraceNeuron, TraceProgram), own_keys=trace_actions.OWN_KEYS,
    ),
    WorkspaceRow(
        "runs", tr("Runs", sense="workspace"), "git-branch", tr("The runs that are kept, side by side"), _runs,
        runs_actions.ACTIONS, own_keys=runs_actions.OWN_KEYS,
    ),
)  # fmt: skip
"""The first one is shown at the start, unless another is asked for."""
