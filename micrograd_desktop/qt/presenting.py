"""Before an audience: everything larger, what it needs least out of the way; ended, all is as it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QTimer

from micrograd_desktop.qt.magnifier import magnifier, room_for
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.workspace import Workspace
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

NOTE_MS = 4000
MAXIMISED_MS = 500
"""Until the desktop has given a maximised window its size."""


class Presenting:
    """Presenter mode of a window, all workspaces of it alike.

    Parameters
    ----------
    made
        Its workspaces that are there, by id.
    give_room
        Told when the workspaces have fewer panes, or all again.
    """

    def __init__(
        self,
        window: QMainWindow,
        made: Mapping[str, Workspace],
        preferences: Preferences,
        give_room: Callable[[bool], object],
    ) -> None:
        self._window, self._made, self._preferences, self._give_room = window, made, preferences, give_room
        self._on = False
        self._divided: dict[str, tuple[QByteArray, ...]] = {}
        self._geometry: QByteArray | None = None
        self._rect = QRect()

    @property
    def on(self) -> bool:
        """Whether it is presented now."""
        return self._on

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window when nothing is presented."""
        return self._window.saveGeometry() if self._geometry is None else self._geometry

    @property
    def wanted(self) -> int:
        """How large everything is to be now, per cent: as it is presented, or as it is preferred."""
        if not self._on:
            return self._preferences.scale()
        room = room_for(self._window.minimumSize(), self._window.screen().availableSize())
        wanted = max(self._preferences.presented_size(), self._preferences.scale())
        return max(scale for scale in room if scale <= max(wanted, room[0]))

    def set_on(self, on: bool) -> None:
        """Begin, or end."""
        if on == self._on:
            return
        self._on = on
        self._give_room(on)
        if on:
            self._geometry, self._rect = self._window.saveGeometry(), self._window.geometry()
            for name, workspace in self._made.items():
                self.take_in(name, workspace)
        self._resize()

    def take_in(self, name: str, workspace: Workspace) -> None:
        """Present a workspace too, if presenting."""
        if self._on:
            self._divided[name] = tuple(splitter.saveState() for splitter in workspace.splitters)
            workspace.present(True)

    def end(self) -> None:
        """The window closes: what is kept of it is as it was before."""
        if self._on:
            self._on = False
            self._restore()

    def follow(self) -> None:
        """Other sizes may be preferred now."""
        if self.wanted != magnifier().scale:
            QTimer.singleShot(0, self._window, self._magnify)  # not within what a window, or a list of it, is told

    def _resize(self) -> None:
        if self.wanted == magnifier().scale or not magnifier().works:
            self._settle()
        else:
            QTimer.singleShot(0, self._window, self._change)

    def _magnify(self) -> None:
        magnifier().show_at(self.wanted)

    def _change(self) -> None:
        self._magnify()
        self._settle()

    def _settle(self) -> None:
        if self._on:
            self._window.statusBar().showMessage(self._note(), NOTE_MS)
        else:
            self._restore()
            if self._window.isMaximized() or self._window.isFullScreen():  # it has its size by and by
                QTimer.singleShot(MAXIMISED_MS, self._window, partial(self._divide, self._divided))
            elif self._geometry is not None:
                self._window.setGeometry(self._rect)
            self._divided, self._geometry = {}, None
            self._window.statusBar().clearMessage()
        QTimer.singleShot(0, self._window, partial(self._refit, self._on))

    def _note(self) -> str:
        size, preferred = magnifier().scale, self._preferences.presented_size()
        if size < preferred:
            return tr(
                "Presenting at {size} %: this screen has no room for {preferred} %. F11 ends it.",
                size=size,
                preferred=preferred,
            )
        return tr("Presenting at {size} %. F11 ends it.", size=size)

    def _restore(self) -> None:
        for workspace in self._made.values():
            workspace.present(False)
        self._divide(self._divided)

    def _divide(self, divided: Mapping[str, tuple[QByteArray, ...]]) -> None:
        for name, states in divided.items():
            for splitter, state in zip(self._made[name].splitters, states, strict=True):
                splitter.restoreState(state)

    def _refit(self, on: bool) -> None:
        """All panes have their sizes now, unless the other key came sooner."""
        if on == self._on and not (self._window.isMaximized() or self._window.isFullScreen()):
            self._lay_out_anew()
        for workspace in self._made.values() if on == self._on else ():
            workspace.refit(on)

    def _lay_out_anew(self) -> None:
        """Nobody was told of sizes that changed while the window was off the screen: its rows measure themselves."""
        size = self._window.size()
        for width in (size.width() + 1, size.width()):
            self._window.resize(width, size.height())
