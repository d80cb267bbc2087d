"""How large the app is: text, and all that is measured by it, in every window, while it runs.

Qt draws everything by one factor, which it reads from the environment when it begins. It can be set later too, by a
function that Qt has for its own tests: it wants no window to be on the screen meanwhile, so all are taken off it, and
come back where they were, in the new size. Where that function is not found the size is that of the start.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal, qInstallMessageHandler
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from micrograd_desktop.qt.preferences import SCALES
from micrograd_desktop.qt.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

SCALE_NAME = "QT_SCALE_FACTOR"
"""Of the variable by which Qt is told how large to show everything."""

OWN, GIVEN = "scale", "given scale"
"""Properties of the application: its own factor, and the one that the environment gave, which it multiplies."""

LIBRARIES = {
    "linux": ("libQt6Gui.so.6", "_ZN15QHighDpiScaling15setGlobalFactorEd"),
    "darwin": ("@rpath/QtGui.framework/Versions/A/QtGui", "_ZN15QHighDpiScaling15setGlobalFactorEd"),
    "win32": ("Qt6Gui.dll", "?setGlobalFactor@QHighDpiScaling@@SAXN@Z"),
}
"""By system: the library, which is loaded already, and what the function is called in it; seen to work on Linux."""


def given_factor() -> float:
    """What the environment says how large everything is; 1 where it says nothing that Qt understands."""
    try:
        factor = float(os.environ.get(SCALE_NAME, ""))
    except ValueError:
        return 1.0
    return factor if 0.0 < factor < float("inf") else 1.0


class Place(NamedTuple):
    """Where a window stood, in logical pixels of a factor."""

    window: QWidget
    rect: QRect
    state: Qt.WindowState
    focus: QWidget | None


class Magnifier(QObject):
    """Shows the app in one of ``SCALES``, per cent.

    Signals
    -------
    changed()
        Everything is of another size.
    """

    changed = Signal()

    @property
    def scale(self) -> int:
        """How large everything is now, per cent of the usual size."""
        return round(100 * _property(OWN))

    @property
    def works(self) -> bool:
        """Whether the size can be another one before the next start."""
        return _setter() is not None

    def show_at(self, scale: int) -> bool:
        """Show everything at so many per cent, at once; False if that has to wait for the next start."""
        app, set_factor = QApplication.instance(), _setter()
        if set_factor is None or not isinstance(app, QApplication):
            return False
        if scale == self.scale:
            return True
        ratio = _property(OWN) * 100 / scale
        quits, active = app.quitOnLastWindowClosed(), app.activeWindow()
        app.setQuitOnLastWindowClosed(False)
        places = list(_taken_off(app.topLevelWidgets()))
        with _unsaid():
            set_factor(_property(GIVEN) * scale / 100)
        app.setProperty(OWN, scale / 100)
        QPixmapCache.clear()
        theme().changed.emit()  # before they are there: what is drawn in pixels of the screen is made anew
        self.changed.emit()
        for place in places:
            _put_back(place, ratio)
        if active is not None and isValid(active) and active.isVisible():
            active.activateWindow()
        app.setQuitOnLastWindowClosed(quits)
        return True


def room_for(least: QSize, available: QSize) -> tuple[int, ...]:
    """The sizes at which a window that is at least so large has room on the screen, the usual one always.

    Parameters
    ----------
    least, available
        Of the window and of the screen, in logical pixels of now.
    """
    now = 100 * _property(OWN)
    share = min(available.width() / max(least.width(), 1), available.height() / max(least.height(), 1))
    return tuple(scale for scale in SCALES if scale <= max(now * share, SCALES[0]))


def _taken_off(windows: Iterable[QWidget]) -> Iterator[Place]:
    """Hide what is on the screen, dialogs before the windows that they belong to, and give up all that stood for it."""
    made = [window for window in windows if window.windowHandle() is not None]
    for window in sorted(made, key=_depth, reverse=True):
        if window.isVisible() and window.windowType() not in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
            maximised = window.isMaximized() or window.isFullScreen()
            rect = window.normalGeometry() if maximised else window.geometry()
            yield Place(window, rect, window.windowState(), window.focusWidget())
        window.hide()
        handle = window.windowHandle()
        if handle is not None:
            handle.destroy()


def _put_back(place: Place, ratio: float) -> None:
    """Show a window where it stood, as large on the screen as it was."""
    window, rect = place.window, place.rect
    if not isValid(window):
        return
    if rect.isValid():
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio)).expandedTo(window.minimumSize())
        corner = QPoint(round(rect.x() * ratio), round(rect.y() * ratio))
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(QRect(corner, size))
    window.setWindowState(place.state)
    window.show()
    if place.focus is not None and isValid(place.focus):
        place.focus.setFocus()


def _depth(window: QWidget) -> int:
    parent = window.parentWidget()
    return 0 if parent is None else 1 + _depth(parent)


def _property(name: str) -> float:
    app = QApplication.instance()
    return float((None if app is None else app.property(name)) or 1.0)


@contextmanager
def _unsaid() -> Iterator[None]:
    """Qt warns of windows on the screen also where none is: it counts those that could be."""
    before = qInstallMessageHandler(lambda *_said: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@cache
def _setter() -> Callable[[float], object] | None:
    """Qt's function, found in the library that is loaded; None where it isn't there, or is called otherwise."""
    library, name = LIBRARIES.get(sys.platform, ("", ""))
    with suppress(OSError, AttributeError):
        loaded = ctypes.CDLL(library, mode=getattr(os, "RTLD_NOLOAD", 0) | getattr(os, "RTLD_NOW", 0))
        function = getattr(loaded, name)
        function.argtypes, function.restype = [ctypes.c_double], None
        found: Callable[[float], object] = function
        return found
    return None


@cache
def magnifier() -> Magnifier:
    """The one of the app."""
    return Magnifier()
