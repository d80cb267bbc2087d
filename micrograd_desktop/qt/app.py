"""Starts the application: one QApplication, and its first window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.crashes import Crashes
from micrograd_desktop.qt.ending import ends_on_signal
from micrograd_desktop.qt.file_requests import Application
from micrograd_desktop.qt.garbage import GarbageCollector
from micrograd_desktop.qt.icons import app_icon
from micrograd_desktop.qt.languages import translate_qt
from micrograd_desktop.qt.magnifier import GIVEN, OWN, SCALE_NAME, given_factor, magnifier
from micrograd_desktop.qt.main_window import MINIMUM_SIZE, MainWindow
from micrograd_desktop.qt.motion import is_reduced, set_reduced
from micrograd_desktop.qt.preferences import SCALES, Preferences
from micrograd_desktop.qt.theme import STYLE_WORDS, theme
from micrograd_desktop.qt.windows import Windows
from micrograd_desktop.terminal import USAGE_ERROR, complain, remark
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

    from micrograd_desktop.project.locks import Lock
    from micrograd_desktop.running import Place

GIL_SWITCH_SECONDS = 0.0005
"""How soon the GUI thread gets the interpreter back from a busy worker (the default is ten times as long)."""

DESKTOP_ID = "io.github.micrograd_desktop.MicrogradDesktop"
"""The name of its desktop file, by which a desktop tells whose a window is."""

SETTLED_MS = 1500
REPORTS = "reports"
"""The folder of reports on errors of the app itself, beside the preferences."""


def settle_memory() -> None:
    """Take what a started app consists of out of the garbage collector's sight: looking through it takes 0.1 s.

    From now on garbage is looked for in this thread, between events, and nowhere else.
    """
    gc.collect()
    gc.freeze()
    app = application()
    if app.findChild(GarbageCollector) is None:
        GarbageCollector(app)


def application(scale: int = 100) -> QApplication:
    """The one QApplication, made on first use.

    Parameters
    ----------
    scale
        How large everything is shown, per cent; so many times what the environment says already.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    _name()
    given, factor = os.environ.get(SCALE_NAME), given_factor()
    if scale != 100:
        os.environ[SCALE_NAME] = f"{factor * scale / 100:g}"
    app = _begun()
    if scale != 100:  # programs that this one starts draw pictures of a given size
        del os.environ[SCALE_NAME]
        if given is not None:
            os.environ[SCALE_NAME] = given
    translate_qt(app)
    app.setProperty(OWN, scale / 100)
    app.setProperty(GIVEN, factor)
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(app_icon())
    return app


def _lower_scale(preferences: Preferences, app: QApplication) -> str:
    """Prefer a size for which this screen has room, where the preferred one leaves it none; says so in a sentence."""
    scale, room = preferences.scale(), app.primaryScreen().availableSize()
    share = min(room.width() / MINIMUM_SIZE[0], room.height() / MINIMUM_SIZE[1])
    if share >= 1.0 or scale == SCALES[0]:
        return ""
    fits = max((size for size in SCALES if size <= scale * share), default=SCALES[0])
    preferences.set_scale(fits)
    if magnifier().show_at(fits):
        return tr(
            "Text of {scale} % leaves the window no room on this screen: it is shown at {fits} %.",
            scale=scale,
            fits=fits,
        )
    return tr(
        "At {scale} % this screen is too small for the window. From the next start on it is shown at {fits} %.",
        scale=scale,
        fits=fits,
    )


def _name() -> None:
    """What Qt keeps preferences under."""
    QCoreApplication.setApplicationName("Micrograd Desktop")
    QCoreApplication.setOrganizationName("Micrograd Desktop")


def _begun() -> QApplication:
    """Qt's beginning; where it finds no way to a screen it would abort, and only its log would say why."""
    said: list[str] = []
    gc.disable()  # from now on no thread may collect by itself: see qt/garbage.py

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.append(text)
        if kind == QtMsgType.QtFatalMsg:
            complain(f"the window could not be opened: {said[0].rstrip('.')}.")
            os._exit(USAGE_ERROR)

    qInstallMessageHandler(hear)
    try:
        app = Application([*sys.argv[:1], *STYLE_WORDS])
    finally:
        qInstallMessageHandler(None)
    for text in said:
        remark(text)
    return app


def run_app(
    project: Project,
    theme_mode: str | None,
    workspace: str,
    file: Path | None = None,
    own: tuple[Place, Lock] | None = None,
) -> int:
    """Open a window on a project and run until the last one is closed; returns the exit status.

    Parameters
    ----------
    file
        A project's file that is opened as soon as the window is there; if it can't be, a box says why.
    own
        Where later starts ask for windows of this app, and the lock that says so; None where they are their own.
    """
    sys.setswitchinterval(GIL_SWITCH_SECONDS)
    _name()
    preferences = Preferences()
    app = application(preferences.scale())
    too_large = _lower_scale(preferences, app)
    theme().choose(theme_mode or preferences.theme(), preferences.palette(), preferences.contrast())
    set_reduced(is_reduced(preferences.motion()))
    windows = Windows(preferences)
    crashes = Crashes(preferences.below(REPORTS))
    crashes.happened.connect(windows.tell_of_crash)
    crashes.begin()
    with theme().sheet_later():
        theme().apply(app)
        window = windows.new(project, workspace, file)
    app.commitDataRequest.connect(lambda manager: on_session_ends(windows.open, manager))
    if file is None:  # who opens a file has something else in mind
        window.beside.show_welcome_at_start()
    window.show()
    window.completed.connect(crashes.look, Qt.ConnectionType.SingleShotConnection)
    window.completed.connect(partial(tell_of_trouble, window, preferences), Qt.ConnectionType.SingleShotConnection)
    if own is not None:
        window.completed.connect(partial(windows.listen, *own), Qt.ConnectionType.SingleShotConnection)
    if too_large:
        window.statusBar().showMessage(too_large)
    if isinstance(app, Application):
        app.opens_with(windows.open_file)
    QTimer.singleShot(SETTLED_MS, settle_memory)
    with ends_on_signal(app) as ending:
        status = app.exec()
        windows.close()
        if ending.status is not None:
            windows.end_at_once()
            status = ending.status
    windows.delete()
    crashes.end()
    return status


def tell_of_trouble(window: MainWindow, preferences: Preferences) -> None:
    """Say it where nothing can be kept from this start to the next."""
    if trouble := preferences.trouble:
        remark(trouble)
        window.say(trouble)


def on_session_ends(windows: Sequence[MainWindow], manager: QSessionManager) -> None:
    """The system's session ends: work that is not saved is asked about, and Cancel keeps the session.

    Where nothing may be asked it is kept for the next start.
    """
    if not manager.allowsInteraction():
        for window in windows:
            window.autosave.keep()
        return
    may_end = all(window.documents.may_leave() for window in windows)
    manager.release()
    if not may_end:
        manager.cancel()
