"""What opens beside or over a window's workspaces: palette, help, sheets, dialogs, the welcome pane, the tour."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from micrograd_desktop import __version__
from micrograd_desktop.qt.action_keys import ActionKeys
from micrograd_desktop.qt.controls.plain import answer_of, message_box
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.start import Start
from micrograd_desktop.qt.workspace import Workspace
from micrograd_desktop.qt.workspaces import WorkspaceRow
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.help_pages import Topic
    from micrograd_desktop.qt.controls.tour import Tour
    from micrograd_desktop.qt.help_window import HelpWindow
    from micrograd_desktop.qt.main_window import MainWindow
    from micrograd_desktop.qt.palette.dialog import Palette
    from micrograd_desktop.qt.preferences_dialog import PreferencesDialog
    from micrograd_desktop.qt.shortcut_sheet import ShortcutSheet
    from micrograd_desktop.qt.undo_list import UndoList
    from micrograd_desktop.qt.welcome import Welcome
    from micrograd_desktop.qt.what_is_this import WhatIsThis

ABOUT = tr(
    "Watch a scalar autograd engine learn: every weight is a value with its data and its gradient, after Andrej "
    "Karpathy's micrograd lecture.\n\nIcons: Lucide (ISC). Fonts: Inter, JetBrains Mono, Source Serif 4 (OFL-1.1)."
)


class Beside:
    """Opens each when it is first asked for: most starts need none of them.

    Parameters
    ----------
    window
        Whose they are.
    table
        The rows of its workspaces, by id.
    made
        The workspaces that are there, by id.
    start
        Tells when all is there.
    """

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        keys: ActionKeys,
        table: Mapping[str, WorkspaceRow],
        made: Mapping[str, Workspace],
        start: Start,
    ) -> None:
        self._window, self._preferences, self._keys = window, preferences, keys
        self._table, self._made, self._start = table, made, start
        self._tour: Tour | None = None
        self._welcome: Welcome | None = None
        self._help: HelpWindow | None = None
        self._undo_list: UndoList | None = None
        self._what: WhatIsThis | None = None

    def show_palette(self) -> Palette:
        """Open the command palette over this window."""
        from micrograd_desktop.qt.palette.opening import open_palette  # which few starts need

        self._window.commit()
        titles = {name: row.title for name, row in self._table.items()}
        return open_palette(self._window, titles, self._made, self._preferences)

    def show_help(self, topic: Topic | None = None) -> HelpWindow:
        """Open the pages of help, or bring them to the front, at a topic if one is given."""
        from micrograd_desktop.qt.help_window import HelpWindow  # which few starts need

        if self._help is None or not isValid(self._help):
            self._help = HelpWindow(self._window)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        if topic is not None:
            self._help.look_up(topic)
        return self._help

    @property
    def what_is_this(self) -> WhatIsThis:
        """What says of controls what they are."""
        if self._what is None:
            from micrograd_desktop.qt.what_is_this import WhatIsThis  # which few starts need

            self._what = WhatIsThis(self._window, self.prepare_explanations, self.show_help, self._window.say)
        return self._what

    def prepare_explanations(self) -> None:
        """Have the parts of the workspaces know what they are for."""
        from micrograd_desktop.qt.controls.explained import explain_as

        for workspace in self._made.values():
            for explained in workspace.explanations:
                explain_as(*explained)

    def say_what_is_this(self, of: QWidget | None = None, by_key: bool = True) -> None:
        """Say what a control is, or the one that has the keys; who uses the mouse clicks what is meant."""
        widget = of or self._window.focusWidget()
        if by_key and widget is not None:
            self.what_is_this.explain(widget)
        else:
            self.what_is_this.ask()

    def show_shortcuts(self) -> ShortcutSheet:
        """Open the sheet of all shortcuts, on which they can be changed."""
        from micrograd_desktop.qt.shortcut_sheet import ShortcutSheet  # which few starts need

        sheet = ShortcutSheet(self._window, lambda: self._window.rows, tuple(self._table.values()))
        sheet.keys_given.connect(lambda name, keys: self._keys.give(name, keys, self._window.actions_by_id))
        sheet.reset_requested.connect(lambda: self._keys.reset(self._window.actions_by_id))
        sheet.open()
        return sheet

    def show_preferences(self) -> PreferencesDialog:
        """Open the dialog of what a person prefers."""
        from micrograd_desktop.qt.preferences_dialog import PreferencesDialog  # which few starts need

        dialog = PreferencesDialog(self._preferences, self._window)
        dialog.changed.connect(self._window.obey_preferences)
        dialog.shortcuts_requested.connect(self.show_shortcuts)
        dialog.open()
        return dialog

    def show_undo_list(self) -> UndoList:
        """Open the list of what was done, or bring it to the front."""
        from micrograd_desktop.qt.undo_list import UndoList  # which few starts need

        if self._undo_list is None or not isValid(self._undo_list):
            actions = self._window.actions_by_id
            self._undo_list = UndoList(self._window.session, actions["undo"], actions["redo"], self._window)
        self._undo_list.show()
        self._undo_list.raise_()
        self._undo_list.activateWindow()
        return self._undo_list

    def show_credits(self) -> QDialog:
        """Open the list of what the app is made of, with the licences."""
        from micrograd_desktop.qt.credits_dialog import CreditsDialog  # which few starts need

        dialog = CreditsDialog(self._window)
        dialog.open()
        return dialog

    def show_about(self) -> None:
        """Say what this is."""
        ok = QtWidgets.QMessageBox.StandardButton.Ok
        name = f"Micrograd Desktop {__version__}"
        none = QtWidgets.QMessageBox.Icon.NoIcon
        answer_of(message_box(none, tr("About Micrograd Desktop"), name, ok, self._window, ABOUT))

    def show_welcome(self) -> Welcome:
        """Show the welcome pane in the place of the workspaces, or bring it to the front."""
        from micrograd_desktop.qt.welcome import Welcome  # which only a start without a file needs

        if self.tour is not None:
            self.tour.end()
        if self.welcome is None:
            self._welcome = Welcome(self._window, self._preferences, self._window.documents, self._window.actions_by_id)
        assert self._welcome is not None
        self._welcome.begin()
        return self._welcome

    def show_welcome_at_start(self) -> None:
        """Show it as soon as it can be used, unless the person wants none, or has work to recover.

        What takes long to import comes behind it, however busy the machine is.
        """
        if self._preferences.shows_welcome():
            there = self._start.completed if self._start.has_begun else self._start.begun
            there.connect(self._welcome_who_starts, Qt.ConnectionType.SingleShotConnection)

    @property
    def welcome(self) -> Welcome | None:
        """The welcome pane while it is shown."""
        shown = self._welcome is not None and isValid(self._welcome) and not self._welcome.isHidden()
        return self._welcome if shown else None

    def _welcome_who_starts(self) -> None:
        if self._window.recovery is None and not self._window.documents.dirty:
            self.show_welcome()

    def show_tour(self) -> Tour | None:
        """Begin the tour of the first workspace's parts, at its first stop."""
        from micrograd_desktop.qt.controls.tour import Tour  # which only a first start needs

        if self.welcome is not None:
            self.welcome.end()
        if self.tour is not None:
            self.tour.end()
        self._window.show_workspace(next(iter(self._table)))
        stops = [stop for stop in self._window.shown.tour if stop.seen]
        self._tour = Tour(self._window, stops) if stops else None
        return self._tour

    @property
    def tour(self) -> Tour | None:
        """The tour while it is shown."""
        return self._tour if self._tour is not None and isValid(self._tour) and self._tour.isVisible() else None

    def tell_of_crash(self, sentence: str, report: Path | None) -> None:
        """Say above the workspace that the app itself went wrong, and where the report of it is."""
        from micrograd_desktop.qt.crash_notice import CrashNotice

        shown = [notice for notice in self._window.findChildren(CrashNotice) if not notice.isHidden()]
        if shown:
            shown[0].tell(sentence, report)
            return
        notice = CrashNotice(sentence, report)
        self._window.put_above(notice)
        notice.show()
