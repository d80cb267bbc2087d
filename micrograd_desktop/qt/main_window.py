"""The main window: the switch of workspaces and the bar of the one that is shown, its widgets, the status bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.document import Document
from micrograd_desktop.project.edits import ClearBugs, Edit, SetBug
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.action_keys import ActionKeys
from micrograd_desktop.qt.action_row import OwnedRow
from micrograd_desktop.qt.action_table import all_rows
from micrograd_desktop.qt.actions import ActionIcons, build_actions, enable_workspace, fill_menus, limit_zoom
from micrograd_desktop.qt.autosave import Autosave, has_entries
from micrograd_desktop.qt.beside import Beside
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.controls.bug_switches import BugButton, BugStrip
from micrograd_desktop.qt.controls.curtain import Curtain
from micrograd_desktop.qt.controls.keys import FocusKeys
from micrograd_desktop.qt.controls.mnemonics import give_letters, set_title
from micrograd_desktop.qt.controls.pane_header import Zoomable
from micrograd_desktop.qt.controls.parts import offer_parts
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.controls.scrolls import ScrollsWhenSmall
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.steady_label import SteadyLabel
from micrograd_desktop.qt.controls.tab_order import next_control, next_pane
from micrograd_desktop.qt.documents import Documents, Standing, can_open
from micrograd_desktop.qt.file_drops import FileDrops
from micrograd_desktop.qt.intents import SharedRun
from micrograd_desktop.qt.motion import is_reduced, set_reduced
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.presenting import Presenting
from micrograd_desktop.qt.start import Start
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.threads.training_controller import TrainingController
from micrograd_desktop.qt.tool_row import ToolRow
from micrograd_desktop.qt.workspace import DamagedRuns, Offer, RunView, Services, Workspace
from micrograd_desktop.qt.workspaces import WORKSPACES, WorkspaceRow
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:
    from micrograd_desktop.project.unsaved import Work
    from micrograd_desktop.qt.home.picture_dialog import PictureDialog
    from micrograd_desktop.qt.recovery import Recovery
    from micrograd_desktop.qt.sharing import Sharing
    from micrograd_desktop.qt.status_offer import StatusOffer

MINIMUM_SIZE = (720, 400)
"""So that the window fits a screen of 1440 x 900 with its title bar when text is twice as large as usual."""

LEAST_WORKSPACE, LEAST_PRESENTED = QSize(1000, 460), QSize(940, 460)
"""Where a workspace has less room it scrolls; presented, it has fewer panes, and room at 1440 x 900 and 150 %."""

DEFAULT_SIZE = (1440, 900)
TITLE_BAR = 30
MESSAGE_MS = 8000


class MainWindow(QMainWindow):
    """A window of the app. It knows its workspaces by their rows only, and makes them when they are asked for.

    Signals
    -------
    completed()
        All is there, also what comes by and by after the first frame.
    window_requested()
        Another window is asked for.
    closed()
        It has closed, and its threads have ended.

    Parameters
    ----------
    saved
        What it shows.
    file
        What is opened in it as soon as it is there; until then nothing is seen of ``saved``.
    """

    completed = Signal()
    window_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        saved: Saved,
        preferences: Preferences,
        file: Path | None = None,
        workspaces: Sequence[WorkspaceRow] = WORKSPACES,
    ) -> None:
        super().__init__()
        document = Document(saved)
        self._session = document.session
        self._preferences = preferences
        self._table = {row.id: row for row in workspaces}
        self._made: dict[str, Workspace] = {}
        self._shown = ""
        self._stack = QStackedWidget()
        self.setMinimumSize(*MINIMUM_SIZE)
        offer_parts()
        self.controller = TrainingController(saved.project, parent=self)
        self.presenting = Presenting(self, self._made, preferences, self.give_room)
        self._keys = ActionKeys(all_rows(workspaces), preferences)
        self.actions_by_id = build_actions(self, self.rows, lambda owner: self.workspace(owner) if owner else self)
        icons = ActionIcons(self.actions_by_id, self.rows, self)
        FileDrops(self, can_open, lambda path: self._documents.open_file(path))
        self._focus_keys = FocusKeys(self, lambda: self.shown.centre, lambda: self.shown.select_nothing())
        self._focus_keys.explain = lambda widget: self.beside.say_what_is_this(widget)
        self._run = RunView(self._session, self)
        self._documents = Documents(document, self._kept_of_run, self.commit, preferences, self)
        self._damaged = DamagedRuns(document, self)
        self._services = Services(
            self._session, self.controller, self._run, self._damaged, preferences, self.actions_by_id, self
        )
        steps = (
            self._documents.open_awaited,
            self._obey_digits,
            self.controller.begin,
            self._give_letters,
            icons.complete,
            self._look_for_unsaved_work,
        )
        self._autosave = Autosave(preferences.below("unsaved"), document, self._kept_of_run, self)
        self._autosave.set_interval(preferences.autosave_seconds())
        self._recovery: Recovery | None = None
        self._start = Start(self, steps, self._made.values)
        self.beside = Beside(self, preferences, self._keys, self._table, self._made, self._start)
        self._curtain: Curtain | None = None
        self._offer: StatusOffer | None = None
        self._build()
        self._connect_signals()
        self._restore_size()
        for row in workspaces:
            if row.at_start:
                self.workspace(row.id)
        self.show_workspace(workspaces[0].id)
        if saved.checkpoint is not None:
            self._session.replace(saved.project, saved.checkpoint)
        if file is not None:
            self._documents.await_file(file)
            self._curtain = Curtain(self)
        self._refresh()

    @property
    def rows(self) -> tuple[OwnedRow, ...]:
        """The rows of all actions, with the keys of now."""
        return self._keys.rows

    @property
    def session(self) -> Session:
        """The project and its history."""
        return self._session

    @property
    def documents(self) -> Documents:
        """The project's file."""
        return self._documents

    @cached_property
    def sharing(self) -> Sharing:
        """Share texts on the clipboard."""
        from micrograd_desktop.qt.sharing import Sharing  # which no start needs

        return Sharing(self._documents)

    def save_picture(self) -> PictureDialog:
        """Open the dialog that saves a picture of what is shown, or an animation."""
        from micrograd_desktop.qt.home.picture_dialog import Pictured, PictureDialog  # which no start needs

        self.commit()
        size, walked = (self.width(), self.height()), bool(self.shown.walk_length)
        pictured = Pictured(self._session.project, self._run.step, self.views, walked, size, theme().tokens.name)
        dialog = PictureDialog(pictured, self)
        dialog.open()
        return dialog

    @property
    def shown(self) -> Workspace:
        """The workspace that is shown."""
        return self.workspace(self.shown_workspace)

    @property
    def shown_workspace(self) -> str:
        """The id of the workspace that is shown."""
        return self._shown

    @property
    def autosave(self) -> Autosave:
        """What keeps work that is not saved."""
        return self._autosave

    @property
    def recovery(self) -> Recovery | None:
        """What offers work that was left; None where there was none to look at."""
        return self._recovery

    @property
    def workspace_ids(self) -> tuple[str, ...]:
        """The ids of all workspaces, in their order."""
        return tuple(self._table)

    @property
    def views(self) -> Mapping[str, QWidget]:
        """What a picture can be taken of, by name: the window, and the views of the workspace that is shown."""
        return {"window": self, **self.shown.views}

    def workspace(self, name: str) -> Workspace:
        """A workspace by its id, made if it is not there yet.

        Raises
        ------
        KeyError
            If there is none of that id.
        """
        if name not in self._made:
            workspace = self._made[name] = self._table[name].make(self._services)
            self._stack.addWidget(workspace.widget)
            self._tools.add(workspace.bar)
            workspace.message_posted.connect(self._say)
            workspace.status_changed.connect(self._refresh_status)
            workspace.open_requested.connect(self.open_thing)
            workspace.offered.connect(self._on_offered)
            workspace.program_requested.connect(self._documents.ask_and_open_program)
            if workspace.zoomed is not None:
                workspace.zoomed.zoom_limits.changed.connect(self._show_zoom_limits)
            workspace.set_default_sizes(self.width(), self.height())
            for splitter in workspace.splitters:
                if state := self._preferences.splitter(splitter.objectName()):
                    splitter.restoreState(state)
            self.presenting.take_in(name, workspace)
        return self._made[name]

    def show_workspace(self, name: str) -> None:
        """Go to a workspace."""
        workspace = self.workspace(name)
        if self.beside.welcome is not None:
            self.beside.welcome.end()
        left, focus = self._made.get(self._shown), self.focusWidget()
        self._shown = name
        self._stack.setCurrentWidget(workspace.widget)
        self._tools.show_bar(workspace.bar)
        enable_workspace(self.actions_by_id, self.rows, name)
        self._show_zoom_limits()
        self.switch.choose(name)
        self.actions_by_id[f"workspace_{name}"].setChecked(True)
        if left is not None and left is not workspace:
            left.sleep()
        workspace.wake()
        if focus is None or self._stack.isAncestorOf(focus) or self._tools.isAncestorOf(focus):
            workspace.centre.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh_status()

    def open_thing(self, thing: object) -> None:
        """Open one of the ``intents`` in the workspace that the table names for it, and go there."""
        if isinstance(thing, SharedRun):
            self.sharing.begin(thing.text)
        for row in self._table.values():
            if isinstance(thing, row.opens) and self.workspace(row.id).open(thing):
                self.show_workspace(row.id)

    def go_to_pane(self, by: int) -> None:
        """Give the focus to the pane behind the one that has it, or where ``by`` is -1 before it."""
        strip = None if self._recovery is None else self._recovery.strip
        panes = self.shown.panes if strip is None else (strip, *self.shown.panes)
        target = next_pane(panes, self.focusWidget(), by)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def execute(self, edit: Edit) -> bool:
        """Do an edit; a sentence in the status bar says what is wrong with an invalid one."""
        done = self._run.execute(edit)
        if not done:
            self._refresh()
        return done

    def zoom(self, how: Callable[[Zoomable], object]) -> None:
        """Show what is zoomed in another size."""
        zoomed = self.shown.zoomed
        if zoomed is not None:
            how(zoomed)

    def set_bug(self, name: str, on: bool) -> None:
        """Switch a bug."""
        if (name in self._run.present.bugs) != on:
            self.execute(SetBug(name, on))

    def set_theme(self, mode: str) -> None:
        """Choose the theme, and remember it."""
        self._preferences.set_theme(mode)
        theme().set_mode(mode)

    def obey_preferences(self) -> None:
        """They may be others now: what follows from them follows at once."""
        preferences = self._preferences
        theme().choose(preferences.theme(), preferences.palette(), preferences.contrast())
        self._autosave.set_interval(preferences.autosave_seconds())
        self._obey_digits()
        self.presenting.follow()
        set_reduced(is_reduced(preferences.motion()))
        for workspace in self._made.values():
            workspace.obey_preferences()

    def _obey_digits(self) -> None:
        from micrograd_desktop.qt.controls.number_style import number_style  # which no first frame needs

        number_style().choose(self._preferences.table_digits())

    def say(self, sentence: str) -> None:
        """Say something in the status bar, for a while."""
        self._say(sentence)

    def give_room(self, presents: bool) -> None:
        """The workspaces have fewer panes for an audience, and need less room."""
        self._scrolls.set_least(LEAST_PRESENTED if presents else LEAST_WORKSPACE)

    def put_above(self, strip: QWidget) -> None:
        """Show a strip above the workspace."""
        self._above.insertWidget(0, strip)

    def ask_for_window(self) -> None:
        """Have another window opened."""
        self.window_requested.emit()

    def explain(self) -> None:
        """Say what a control is: the one that has the keys, or after a click in the menu the one that is clicked."""
        self.beside.say_what_is_this(by_key=self._focus_keys.by_key)

    def quit(self) -> None:
        """Close all windows of the app, until one is to stay."""
        QApplication.closeAllWindows()

    def complete(self) -> None:
        """Have all at once what comes by and by after the first frame."""
        self._start.complete()

    def keep_unsaved_work(self) -> None:
        """The app has to end without asking: what is not saved is offered at the next start."""
        self.commit()
        self._autosave.keep_at_once()

    def end(self) -> None:
        """Keep the layout and end the threads, without asking."""
        self._start.shutdown()
        self._autosave.shutdown()
        if self._recovery is not None:
            self._recovery.shutdown()
        self._preferences.set_geometry(self.presenting.geometry)
        self.presenting.end()
        for workspace in self._made.values():
            for splitter in workspace.splitters:
                self._preferences.set_splitter(splitter.objectName(), QByteArray(splitter.saveState()))
            workspace.shutdown()
        self._documents.shutdown()
        self.controller.shutdown()

    def _look_for_unsaved_work(self) -> None:
        """Offer what an earlier start has left, if there is any."""
        folder = self._preferences.below("unsaved")
        if folder is None or not has_entries(folder):
            return
        from micrograd_desktop.qt.recovery import Recovery

        self._recovery = Recovery(folder, self._documents, self._autosave.adopt, self.put_above, self)
        self._recovery.message_posted.connect(self._say)
        self._recovery.recovered.connect(self._on_recovered)
        self._recovery.answered.connect(lambda: self.shown.centre.setFocus())
        self._recovery.look()

    def _on_recovered(self, work: Work) -> None:
        """Of a run that nothing was changed in, it is known how far it came: there it comes again."""
        if work.only_a_run and work.step:
            self.controller.run_to(work.step)
            self._say(tr("The run is taken again from step 0, up to step {step}, as it was.", step=whole(work.step)))

    def _build(self) -> None:
        menus = fill_menus(self.menuBar(), self.actions_by_id, self.rows)
        self._documents.add_menus(menus["File"], self.actions_by_id["save_project"])
        give_letters(self.menuBar(), within=False)
        tool_bar = QToolBar(tr("Controls"))
        tool_bar.setObjectName("controls")
        tool_bar.setMovable(False)
        self._tools = self._tool_row()
        tool_bar.addWidget(self._tools)
        tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(tool_bar)
        self._tool_bar = tool_bar
        self._strip = BugStrip()
        self._centre = QWidget()
        layout = self._above = QVBoxLayout(self._centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addWidget(self._stack, 1)
        self._scrolls = ScrollsWhenSmall(self._stack, layout, LEAST_WORKSPACE)
        self.setCentralWidget(self._centre)
        speed = SteadyLabel("", 0, ground=None)  # else the window is laid out whenever it is measured
        self._status = PlainLabel(), PlainLabel(), speed
        for label in self._status:
            self.statusBar().addWidget(label)

    def _give_letters(self) -> None:
        """What is in the menus gets its letters when nobody waits for the first frame any more; the bar has them."""
        give_letters(self.menuBar())

    def _tool_row(self) -> ToolRow:
        """The switch of workspaces, beside it the bar of the one that is shown, and the bugs."""
        tips = {name: self.actions_by_id[f"workspace_{name}"].toolTip() for name in self._table}
        segments = [Segment(row.id, row.title, tips[row.id], row.icon) for row in self._table.values()]
        self.switch = Segments(tr("Workspace"), segments, strong=True)
        return ToolRow(self.switch, BugButton(self.actions_by_id))

    def _connect_signals(self) -> None:
        self._session.changed.connect(lambda _old, _new, _edit: self._refresh())
        self._run.moved.connect(self._on_moved)
        self.statusBar().messageChanged.connect(self._refresh_status)
        self._documents.changed.connect(self._refresh)
        self._documents.changed.connect(self._autosave.start_over)
        self._documents.changed.connect(self._withdraw_offer)
        self._documents.changed.connect(self._damaged.changed)
        self._damaged.changed.connect(self._refresh)
        self._damaged.changed.connect(self._autosave.note)
        self.actions_by_id["undo"].triggered.connect(self._withdraw_offer)
        self._session.changed.connect(lambda _old, _new, _edit: self._autosave.note())
        self._run.moved.connect(self._autosave.note)
        self._documents.program_opened.connect(self.open_thing)
        self._documents.table_opened.connect(self.open_thing)
        for source in (self._documents.message_posted, self._start.failed, self._autosave.failed):
            source.connect(self._say)
        self._start.completed.connect(self.completed)
        self.switch.chosen.connect(self.show_workspace)
        self._strip.clear_requested.connect(lambda: self.execute(ClearBugs()))
        theme().changed.connect(self._show_theme)
        self._show_theme()

    def _restore_size(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height() - TITLE_BAR))
        if geometry := self._preferences.geometry():
            self.restoreGeometry(geometry)

    def _say(self, text: str) -> None:
        self.statusBar().showMessage(text, MESSAGE_MS)

    def _on_offered(self, offer: Offer) -> None:
        if self._offer is None:
            from micrograd_desktop.qt.status_offer import StatusOffer  # which no start needs

            self._offer = StatusOffer(self.statusBar())
        self._offer.make(offer)

    def _withdraw_offer(self) -> None:
        """What was offered was about what is taken back, or about another document."""
        if self._offer is not None:
            self._offer.withdraw()

    def _show_zoom_limits(self) -> None:
        if self._shown:
            limit_zoom(self.actions_by_id, self.shown.zoomed)

    def _show_theme(self) -> None:
        self.actions_by_id[f"theme_{theme().mode}"].setChecked(True)

    def _refresh(self) -> None:
        actions = self.actions_by_id
        self._show_title()
        if self._offer is not None:
            self._offer.check()
        undo, redo = self._session.undo_label, self._session.redo_label
        set_limit(actions["undo"], "" if undo else tr("There is nothing to undo"))
        set_limit(actions["redo"], "" if redo else tr("There is nothing to redo"))
        set_title(actions["undo"], tr("Undo {change}", change=undo) if undo else tr("Undo"))
        set_title(actions["redo"], tr("Redo {change}", change=redo) if redo else tr("Redo"))
        self._show_bugs()

    def _on_moved(self) -> None:
        self._show_title()
        if self._run.present.bugs != self._strip.bugs:
            self._show_bugs()

    def _show_title(self) -> None:
        if self._documents.awaited is not None:
            self.setWindowTitle(f"{plain(self._documents.awaited.name)} - Micrograd Desktop")
            return
        if self._curtain is not None:
            self._curtain.draw_aside()
            self._curtain = None
        sizes = "-".join(map(str, layer_sizes(self._run.present.network)))
        self.setWindowTitle(f"{self._documents.title}, {sizes} - Micrograd Desktop")

    def _show_bugs(self) -> None:
        """The bugs that are on at the step that is shown."""
        bugs = self._run.present.bugs
        for name in BUGS:
            self.actions_by_id[f"bug_{name}"].setChecked(name in bugs)
        set_limit(self.actions_by_id["clear_bugs"], "" if bugs else tr("No bug is on"))
        for shown in (self._strip, self._tools):
            shown.set_bugs(bugs)

    def _kept_of_run(self) -> Standing:
        """Looking back changes nothing of what is kept."""
        run = self._run
        if (last := run.last) is not None:
            return Standing(last.step, last.state, last.state is None)
        return Standing(run.step, run.state, run.ended)

    def _refresh_status(self) -> None:
        """What the status bar says of the workspace that is shown."""
        if self._shown:
            for label, text in zip(self._status, self.shown.status, strict=True):
                label.setText(text)
                label.setVisible(bool(text) and not self.statusBar().currentMessage())

    def commit(self) -> None:
        """Take over what is being typed."""
        for workspace in self._made.values():
            workspace.commit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on in the order in which one reads, whatever came last."""
        target = next_control((self._tool_bar, self._centre), self.focusWidget(), forward)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return target is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about work that is not saved; then keep the layout and end the threads."""
        if not self._documents.may_leave():
            event.ignore()
            return
        self._autosave.drop_at_once()
        self.end()
        super().closeEvent(event)
        self.closed.emit()
