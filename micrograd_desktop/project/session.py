"""A session: the project as it is now, how it came to be, and one signal when it changes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.project.checkpoint import Checkpoint
from micrograd_desktop.project.edits import Edit
from micrograd_desktop.project.history import Entry, History
from micrograd_desktop.project.spec import Project
from micrograd_desktop.translation import tr

Listener = Callable[[Project, Project, Edit], object]


class Changed:
    """A signal without Qt: calls its listeners in the order they were connected."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._waiting: deque[tuple[Project, Project, Edit]] = deque()
        self._emitting = False

    def connect(self, listener: Listener) -> None:
        """Call ``listener(old, new, edit)`` at every change from now on."""
        self._listeners.append(listener)

    def disconnect(self, listener: Listener) -> None:
        """Call it no more.

        Raises
        ------
        ValueError
            If it is not connected.
        """
        self._listeners.remove(listener)

    def emit(self, old: Project, new: Project, edit: Edit) -> None:
        """Call every listener. A change made by a listener is told when all have heard of the present one."""
        self._waiting.append((old, new, edit))
        if self._emitting:
            return
        self._emitting = True
        try:
            while self._waiting:
                change = self._waiting.popleft()
                for listener in tuple(self._listeners):
                    listener(*change)
        finally:
            self._waiting.clear()
            self._emitting = False


@dataclass(frozen=True, slots=True)
class Replaced(Edit):
    """Tells of ``Session.replace``: another document, and so another run, even if the two projects are equal.

    ``checkpoint`` is where that run stands, None at step 0.
    """

    checkpoint: Checkpoint | None = None
    _label = tr("opening of a project")

    def _change(self, project: Project) -> Project:
        return project


class Session:
    """The one place where the project changes.

    ``changed`` is emitted with (old, new, edit) after every change, undo and redo included, and with a
    :class:`Replaced` when another document takes this one's place. So much of its history is kept as there is memory
    for: see :class:`History`.
    """

    def __init__(self, project: Project, history: History | None = None) -> None:
        self._project = project
        self._history = history or History()
        self._opened = False
        self.changed = Changed()

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._project

    @property
    def opened(self) -> bool:
        """Whether it began with what was done before, and kept in a file: that can't be taken back here."""
        return self._opened

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self._history.done is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return self._history.undone is not None

    @property
    def undo_label(self) -> str:
        """What ``undo`` would take back; empty if nothing."""
        return entry.edit.label if (entry := self._history.done) else ""

    @property
    def redo_label(self) -> str:
        """What ``redo`` would do again; empty if nothing."""
        return entry.edit.label if (entry := self._history.undone) else ""

    @property
    def history(self) -> History:
        """What was done and undone, to be read only."""
        return self._history

    def execute(self, edit: Edit, merge: object = None) -> None:
        """Do an edit. Edits in a row with the same ``merge`` key (not None) are one entry to undo.

        Raises
        ------
        EditError
            If the edit is not possible; nothing has changed then.
        """
        old = self._project
        new = edit.apply(old)
        if new == old:
            return
        last = self._history.done
        merged = merge is not None and last is not None and last.merge == merge and not self.can_redo
        before = self._history.take_last().before if merged else old
        if before == new:
            new = before  # a drag that came back: the very project that is there already
            self._history.forget_undone()
        else:
            self._history.add(Entry(before, new, edit, merge))
        self._move(new, edit)

    def replace(self, project: Project, checkpoint: Checkpoint | None = None, opened: bool = False) -> None:
        """Put another document's project here. Its history begins anew: there is nothing to undo or to do again.

        It is ``opened`` where it was worked on before.
        """
        self._history.clear()
        self._opened = opened
        self._move(project, Replaced(checkpoint))

    def undo(self) -> None:
        """Take the last edit back; nothing happens if there is none."""
        if self.can_undo:
            entry = self._history.undo()
            self._move(entry.before, entry.edit)

    def redo(self) -> None:
        """Do the last edit that was taken back again; nothing happens if there is none."""
        if self.can_redo:
            entry = self._history.redo()
            self._move(entry.after, entry.edit)

    def go_to(self, place: int) -> None:
        """Undo or redo as many edits as it takes until the first ``place`` of the history are done, as one change.

        Raises
        ------
        IndexError
            If there are not so many.
        """
        if not 0 <= place <= self._history.count:
            raise IndexError(f"there are {self._history.count} edits")
        entry = None
        while self._history.place > place:
            entry = self._history.undo()
        while self._history.place < place:
            entry = self._history.redo()
        if entry is not None:
            undone = place < self._history.count and entry is self._history[place]
            self._move(entry.before if undone else entry.after, entry.edit)

    def _move(self, new: Project, edit: Edit) -> None:
        old, self._project = self._project, new
        self.changed.emit(old, new, edit)
