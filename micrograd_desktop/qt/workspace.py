"""A workspace: one way to work in the window, with widgets, a bar, a status and actions of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.document import Document
from micrograd_desktop.project.edits import Edit
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import KeptRun, Project
from micrograd_desktop.qt.controls.pane_header import Zoomable
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.training.results import Floats, Progress
from micrograd_desktop.training.run_state import RunState

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside
    from micrograd_desktop.qt.controls.tour import Stop
    from micrograd_desktop.qt.palette_row import PaletteSource

Status = tuple[str, str, str]
"""What the status bar says: the state, a size or result, a detail; an empty text takes no room."""


class RunSource(Protocol):
    """Who binds the run, as the others ask it."""

    @property
    def parameters(self) -> Floats | None:
        """See ``RunView.parameters``."""

    @property
    def step(self) -> int:
        """See ``RunView.step``."""

    @property
    def state(self) -> RunState | None:
        """See ``RunView.state``."""

    @property
    def ended(self) -> bool:
        """See ``RunView.ended``."""

    @property
    def last(self) -> Progress | None:
        """See ``RunView.last``."""

    @property
    def whole(self) -> KeptRun | None:
        """See ``RunView.whole``."""

    @property
    def present(self) -> Project:
        """See ``RunView.present``."""

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """See ``RunView.execute``."""


class RunView(QObject):
    """What every workspace may know of the run: who binds the run tells it, the others read.

    Signals
    -------
    points_changed()
        The points of the data set are others now.
    moved()
        The run is shown at another step, or other numbers of it.
    """

    points_changed = Signal()
    moved = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._points: Points | None = None
        self._source: RunSource | None = None

    @property
    def points(self) -> Points | None:
        """The points of the data set; None before there are any."""
        return self._points

    @property
    def parameters(self) -> Floats | None:
        """The newest parameters, shape (n_parameters,); None before there are any of the present network."""
        return None if self._source is None else self._source.parameters

    @property
    def step(self) -> int:
        """The step at which the run is shown."""
        return 0 if self._source is None else self._source.step

    @property
    def state(self) -> RunState | None:
        """From which the run that is shown goes on exactly; None where it can't, or before there is any."""
        return None if self._source is None else self._source.state

    @property
    def ended(self) -> bool:
        """Whether the run has diverged where it is shown."""
        return self._source is not None and self._source.ended

    @property
    def last(self) -> Progress | None:
        """Where the run has come to, while it is looked back at; else None."""
        return None if self._source is None else self._source.last

    @property
    def whole(self) -> KeptRun | None:
        """The run as far as it came, as it would be kept; None if it has done nothing."""
        return None if self._source is None else self._source.whole

    @property
    def present(self) -> Project:
        """The project with training, frozen parameters and bugs as they are at that step."""
        return self._session.project if self._source is None else self._source.present

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """Do an edit at that step; False if it is not possible, which the person has been told then."""
        return self._source is not None and self._source.execute(edit, merge)

    def set_points(self, points: Points) -> None:
        """The points are these now."""
        self._points = points
        self.points_changed.emit()

    def set_source(self, source: RunSource) -> None:
        """From now on the run is asked of ``source``."""
        self._source = source


class DamagedRuns(QObject):
    """The kept runs of the document's file that can't be read.

    Signals
    -------
    changed()
        There are others.

    Parameters
    ----------
    document
        Whose file has them.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def runs(self) -> tuple[SetAside, ...]:
        """In the order of the file."""
        return self._document.saved.set_aside

    def delete(self, run: SetAside) -> None:
        """Save it no longer; until then the file has it."""
        self._document.delete_set_aside(run)
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class Services:
    """What the window has for its workspaces; ``actions`` go by the ids of their rows."""

    session: Session
    controller: TrainingController
    run: RunView
    damaged: DamagedRuns
    preferences: Preferences
    actions: Mapping[str, QAction]
    window: QWidget


class Offer(NamedTuple):
    """Something that can still be done about what was just done: a button of the status bar, for a while.

    After a change of the document it ends where it doesn't hold any more.
    """

    label: str
    do: Callable[[], object]
    holds: Callable[[], bool]


class Explained(NamedTuple):
    """What a widget is for, and the heading of the help pages about it and all in it; each can be empty."""

    widget: QWidget
    text: str
    topic: str = ""


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
    program_requested()
        A file of a program or a notebook is to be chosen, and opened.
    offered(object)
        An ``Offer``, which takes the place of the last one.
    """

    message_posted = Signal(str)
    status_changed = Signal()
    open_requested = Signal(object)
    program_requested = Signal()
    offered = Signal(object)

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
    def splitters(self) -> Sequence[QSplitter | QHeaderView]:
        """Whose positions are remembered, each by its object name; so are widths of columns."""
        return ()

    @property
    def panes(self) -> Sequence[QWidget]:
        """Its parts in the order in which they are read, between which F6 goes."""
        return (self.widget,)

    @property
    def explanations(self) -> Sequence[Explained]:
        """What its parts are for, as far as no tip says it."""
        return ()

    @property
    def centre(self) -> QWidget:
        """What has the focus when an edit is over that began nowhere."""
        return self.widget

    @property
    def tour(self) -> Sequence[Stop]:
        """Its parts as the tour shows them to who is new here."""
        return ()

    @property
    def palette_sources(self) -> Sequence[PaletteSource]:
        """What it gives to the command palette beside its actions."""
        return ()

    def select_nothing(self) -> None:
        """Esc: what is selected no longer is."""

    @property
    def zoomed(self) -> Zoomable | None:
        """What is zoomed; None if nothing can be."""
        return None

    @property
    def result(self) -> QWidget:
        """What a picture of the result shows."""
        return self.widget

    @property
    def views(self) -> Mapping[str, QWidget]:
        """Its parts of which a picture can be taken, by name."""
        return {}

    @property
    def walk_length(self) -> int:
        """How many steps it can be walked through by ``walk_to``, without the run; 0 if it can't be."""
        return 0

    def walk_to(self, position: int) -> None:
        """Show a position of the walk, 0 to ``walk_length``."""

    @property
    def late_imports(self) -> Sequence[str]:
        """Modules that its first frame does without, since they take long to import."""
        return ()

    def complete(self) -> None:
        """They are imported: show with them what was shown without."""

    @property
    def settled(self) -> bool:
        """Whether all that is shown is computed, so that a picture of it is complete; ``status_changed`` follows it."""
        return True

    @property
    def rests(self) -> bool:
        """Whether it is settled, and nothing more comes by itself of what is worked at out of sight."""
        return self.settled

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

    def present(self, on: bool) -> None:
        """Hide what an audience needs least, or show again what was hidden for it."""

    def refit(self, presents: bool) -> None:
        """Presenting has begun or ended, and all panes have their sizes: fit to them what is shown in them."""

    def obey_preferences(self) -> None:
        """They may be others now: show what follows from them."""

    def shutdown(self) -> None:
        """End its threads and timers: the window closes."""
