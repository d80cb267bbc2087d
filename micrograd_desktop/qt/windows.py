"""The windows of the app: there can be several, each with a document and a run of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication

from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.main_window import TITLE_BAR, MainWindow
from micrograd_desktop.qt.preferences import Preferences

if TYPE_CHECKING:
    from micrograd_desktop.project.locks import Lock
    from micrograd_desktop.qt.listener import Listener
    from micrograd_desktop.running import Place, Wish

FRAME = QSize(8, TITLE_BAR + 4)
"""What a desktop puts around a window, at least: before the window is there, nobody knows."""

CASCADE = 28
"""By how much a window is put beside the one that would hide it, in both directions."""


class Windows(QObject):
    """Opens windows, brings to the front the one that has a file, and ends them together.

    Parameters
    ----------
    preferences
        Of all of them.
    """

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._open: list[MainWindow] = []
        self._last: list[MainWindow] = []
        self._listener: Listener | None = None

    @property
    def open(self) -> tuple[MainWindow, ...]:
        """Those that are open, in the order in which they were."""
        return tuple(self._open)

    def new(self, project: Project, workspace: str = "", file: Path | None = None) -> MainWindow:
        """Make a window, not shown yet, on a project or on a file that is opened as soon as it is there."""
        window = MainWindow(Saved(project), self._preferences, file)
        if workspace:
            window.show_workspace(workspace)
        window.window_requested.connect(self.open_another)
        window.documents.open_elsewhere = partial(self._bring_forward, window)
        window.closed.connect(partial(self._forget, window))
        if self._open:
            self._put_beside(window)
        self._open.append(window)
        return window

    def open_another(self) -> MainWindow:
        """Open a window on the first example."""
        from micrograd_desktop.project.examples import EXAMPLES

        window = self.new(next(iter(EXAMPLES.values())))
        bring_to_front(window)
        return window

    def open_file(self, path: Path, workspace: str = "") -> MainWindow:
        """Bring the window that has a file to the front; where none has, open it in a new one."""
        from micrograd_desktop.project.document import is_program_file
        from micrograd_desktop.project.examples import EXAMPLES

        window = self._window_of(path)
        if window is None:
            begins = workspace or ("trace" if is_program_file(path) else "")
            window = self.new(next(iter(EXAMPLES.values())), begins, path)
        bring_to_front(window)
        return window

    def grant(self, wish: Wish) -> Callable[[], object] | None:
        """How to open what another start asks for; None if that can't be, so that it is told where it was asked."""
        from micrograd_desktop.command_options import BadInputError
        from micrograd_desktop.named_project import find_project
        from micrograd_desktop.qt.workspaces import WORKSPACES

        if wish.workspace not in ("", *(row.id for row in WORKSPACES)):
            return None
        try:
            found = find_project(wish.opened) if wish.opened else None
        except BadInputError:
            return None
        if isinstance(found, Path) and not found.is_absolute():
            return None
        return partial(self._open_found, found, wish)

    def _open_found(self, found: Project | Path | None, wish: Wish) -> None:
        if wish.activation:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.activation  # Qt takes it for the next window that comes forward
        if isinstance(found, Path):
            self.open_file(found, wish.workspace)
        elif found is None:
            self.open_another()
        else:
            bring_to_front(self.new(found, wish.workspace))

    def listen(self, place: Place, lock: Lock) -> None:
        """From now on hear what later starts ask for; where that can't be, the lock is let go and each is its own."""
        try:
            from micrograd_desktop.qt.listener import Listener  # which no first frame needs
        except ImportError:  # QtNetwork needs a library of the system that another bare start does without
            lock.release()
            return
        self._listener = Listener(place.address, self.grant, self)
        if self._listener.trouble:
            lock.release()

    def tell_of_crash(self, sentence: str, report: object) -> None:
        """The window in front says that the app itself went wrong."""
        assert report is None or isinstance(report, Path)
        active = QApplication.activeWindow()
        for window in [active] if isinstance(active, MainWindow) else self._open[:1]:
            window.beside.tell_of_crash(sentence, report)

    def close(self) -> None:
        """Hear no later start any more."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def delete(self) -> None:
        """Let what is left of the windows go before the application does: Qt's objects must not outlive it."""
        for window in (*self._open, *self._last):
            window.hide()  # while all that hears of it is whole
            window.deleteLater()
        self._open.clear()
        self._last.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def end_at_once(self) -> None:
        """A signal ends the app: what is not saved is kept for the next start."""
        for window in self.open:
            window.keep_unsaved_work()
        for window in self.open:
            window.end()

    def _forget(self, window: MainWindow) -> None:
        """A window has closed: it ends, unless it is the last, which ends with the app."""
        self._open.remove(window)
        if self._open:
            window.deleteLater()
        else:
            self._last.append(window)

    def _window_of(self, path: Path) -> MainWindow | None:
        return next((window for window in self._open if _is_same(window.documents.file, path)), None)

    def _bring_forward(self, asking: MainWindow, path: Path) -> bool:
        """Whether another window than the one that asks has a file; it comes to the front then."""
        window = self._window_of(path)
        if window is None or window is asking:
            return False
        bring_to_front(window)
        return True

    def _put_beside(self, window: MainWindow) -> None:
        """Where it hides none of the others, with all of it on the screen: there it is smaller, rather than cut."""
        taken = {(other.x(), other.y()) for other in self._open if other.isVisible()}
        room = window.screen().availableGeometry()
        frame = (window.frameGeometry().size() - window.size()).expandedTo(FRAME)
        least = window.minimumSize() + frame
        place = _free(window.pos(), taken)
        if not room.contains(QRect(place, least)):
            place = _free(room.topLeft(), taken)
        window.move(place)
        left = QSize(room.right() + 1 - place.x(), room.bottom() + 1 - place.y())
        window.resize(window.size().boundedTo(left - frame))


def _free(place: QPoint, taken: Collection[tuple[int, int]]) -> QPoint:
    """The first place from there on, down and to the right, at which no window stands."""
    place = QPoint(place)
    while (place.x(), place.y()) in taken:
        place += QPoint(CASCADE, CASCADE)
    return place


def bring_to_front(window: MainWindow) -> None:
    """Show a window, and give it the focus as far as the desktop allows."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _is_same(own: Path | None, path: Path) -> bool:
    if own is None:
        return False
    try:
        return os.path.samefile(own, path)
    except (OSError, ValueError):
        return os.path.normcase(os.path.realpath(own)) == os.path.normcase(os.path.realpath(path))
