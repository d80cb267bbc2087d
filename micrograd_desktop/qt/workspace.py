"""A workspace: one way to work in the window, with widgets, a bar, a status and actions of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.project.session import Session
from micrograd_desktop.qt.controls.pane_header import Zoomable
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.training.results import Floats

Status = tuple[str, str, str]
"""What the status bar says: the state, a size or result, a detail; an empty text takes no room."""


class RunView(QObject):
    """What every workspace may know of the run: who binds the run tells it, the others read.

    Signals
    -------
    points_changed()
        The points of the data set are others now.
    """

    points_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: Points | None = None
        self._parameters: Callable[[], Floats | None] = lambda: None

    @property
    def points(self) -> Points | None:
        """The points of the data set; None before there are any."""
        return self._points

    @property
    def parameters(self) -> Floats | None:
        """The newest parameters, shape (n_parameters,); None before there are any of the present network."""
        return self._parameters()

    def set_points(self, points: Points) -> None:
        """The points are these now."""
        self._points = points
        self.points_changed.emit()

    def set_source(self, parameters: Callable[[], Floats | None]) -> None:
        """From now on the newest parameters are asked of ``parameters``."""
        self._parameters = parameters


@dataclass(frozen=True, slots=True)
class Services:
    """What the window has for its workspaces; ``actions`` go by the ids of their rows."""

    session: Session
    controller: TrainingController
    run: RunView
    preferences: Preferences
    actions: Mapping[str, QAction]
    window: QWidget


class Workspace(QObject):
    """One workspace, ready to be put into a window. Subclasses give the properties, and extend what they need.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    status_changed()
        ``status`` says something else.
    open_requested(object)
        Something of ``intents`` is to be opened, here or in another workspace.
    """

    message_posted = Signal(str)
    status_changed = Signal()
    open_requested = Signal(object)

    @property
    def widget(self) -> QWidget:
        """What is shown in the window."""
        raise NotImplementedError

    @property
    def bar(self) -> QWidget:
        """What stands in the tool bar."""
        raise NotImplementedError

    @property
    def status(self) -> Status:
        """What the status bar says while it is shown."""
        raise NotImplementedError

    @property
    def splitters(self) -> Sequence[QSplitter]:
        """Whose positions are remembered, each by its object name."""
        return ()

    @property
    def zoomed(self) -> Zoomable | None:
        """What is zoomed; None if nothing can be."""
        return None

    @property
    def result(self) -> QWidget:
        """What a picture of the result shows."""
        return self.widget

    @property
    def settled(self) -> bool:
        """Whether all that is shown is computed, so that a picture of it is complete; ``status_changed`` follows it."""
        return True

    def set_default_sizes(self, width: int, height: int) -> None:
        """Divide a window of that size as the design does."""

    def wake(self) -> None:
        """It is shown now."""

    def sleep(self) -> None:
        """Another one is shown now."""

    def commit(self) -> None:
        """Put into the project what was typed and is not in it yet."""

    def open(self, thing: object) -> bool:
        """Open something of ``intents`` that the table says is opened here; False if that can't be done now."""
        return False

    def shutdown(self) -> None:
        """End its threads and timers: the window closes."""
