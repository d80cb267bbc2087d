"""The Runs workspace as the window has it: the list of kept runs, and what is done with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import formats
from micrograd_desktop.project.edits import Edit, EditError
from micrograd_desktop.project.files import FileError, write_file
from micrograd_desktop.project.run_edits import DeleteRuns, NoteRun, RenameRun
from micrograd_desktop.project.spec import KeptRun
from micrograd_desktop.qt.controls.action_limits import set_limit
from micrograd_desktop.qt.controls.mnemonics import set_title
from micrograd_desktop.qt.controls.run_dialog import RunDialog
from micrograd_desktop.qt.home.dialog import HomeDialog
from micrograd_desktop.qt.home.run_history import HISTORY_ROW, history_maker
from micrograd_desktop.qt.intents import RestoreKept
from micrograd_desktop.qt.runs.bar import RunsBar
from micrograd_desktop.qt.runs.compare_area import CompareArea
from micrograd_desktop.qt.runs.damaged_notice import may_delete
from micrograd_desktop.qt.runs.table import WIDTHS, RunsTable
from micrograd_desktop.qt.workspace import Explained, Services, Status, Workspace
from micrograd_desktop.translation import tr, trn

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside

NONE_CHOSEN, ONE_AT_A_TIME = tr("Choose a run first"), tr("Choose one run: this is done to one at a time")
REFRESH_MS = 500
"""Least time between two looks at a run that is trained meanwhile."""

AT_SLIDER = tr("Restore at the slider's step")
ENDS_THERE = tr("Draw the slider below to an earlier step first: Restore leads to the last one")

AS_TEXT, TEXT_FILTER = ".json", tr("Text (*.json *.txt)")

NOT_KEPT = tr("This run is on the screen, and not kept yet: press Ctrl+D")


LIST_WIDTH, COMPARE_WIDTH = sum(WIDTHS.values()) + 24, 970
"""At first: all columns of the list are seen, and a wider window gives what it has more to what is compared."""


class RunsWorkspace(Workspace):
    """The list of runs; what compares the chosen ones stands right of it.

    Signals
    -------
    chosen_changed(object)
        The runs that are chosen now, a tuple of ``KeptRun``.
    """

    chosen_changed = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services.window)
        self._services, self._session = services, services.session
        self._awake = False
        self._dialog: HomeDialog | None = None
        self.table = RunsTable()
        self._bar = RunsBar(services.actions)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("runs")
        self._splitter.setChildrenCollapsible(False)
        self.compare = CompareArea()
        for place, (part, share) in enumerate(((self.table, 0), (self.compare, 1))):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(place, share)
        self._splitter.setSizes([LIST_WIDTH, COMPARE_WIDTH])
        self.chosen_changed.connect(self.compare.set_runs)
        self.compare.settled_changed.connect(self.status_changed)
        self.compare.step_changed.connect(self._show_limits)
        self.compare.ends_found.connect(self.table.model.learn)
        self.compare.courses_drawn.connect(self.table.model.draw)
        self.compare.message_posted.connect(self.message_posted)
        self.table.chosen_changed.connect(self._on_chosen_changed)
        self.table.restore_requested.connect(self.restore)
        self.table.damaged.save_requested.connect(self.save_damaged)
        self.table.damaged.delete_requested.connect(self.delete_damaged)
        services.damaged.changed.connect(self._refresh)
        self.table.view.selectionModel().currentChanged.connect(lambda _new, _old: self._show_limits())
        self._session.changed.connect(lambda _old, _new, _edit: self._refresh())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REFRESH_MS)
        self._later.timeout.connect(self._refresh)
        services.run.moved.connect(self._on_moved)
        self._show_limits()

    @property
    def widget(self) -> QWidget:
        """See ``Workspace.widget``."""
        return self._splitter

    @property
    def bar(self) -> QWidget:
        """See ``Workspace.bar``."""
        return self._bar

    @property
    def status(self) -> Status:
        """How many runs are kept, and how many are chosen."""
        kept, chosen = len(self._session.project.runs), len(self.table.chosen)
        words = trn("{n} run kept", "{n} runs kept", kept)
        return words, trn("{n} chosen", "{n} chosen", chosen) if chosen else "", ""

    @property
    def splitters(self) -> tuple[QSplitter | QHeaderView, ...]:
        """See ``Workspace.splitters``."""
        return self._splitter, *self.compare.splitters, self.table.view.horizontalHeader()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """See ``Workspace.panes``."""
        return self._bar, self.table, *self.compare.panes

    @property
    def explanations(self) -> Sequence[Explained]:
        """See ``Workspace.explanations``."""
        from micrograd_desktop.qt.runs.explanations import explanations  # which few ask for

        return explanations(self.table, self.compare, self._bar)

    @property
    def centre(self) -> QWidget:
        """The list; where there are no runs yet, what says so."""
        return self.table.empty if self.table.view.isHidden() else self.table.view

    @property
    def views(self) -> Mapping[str, QWidget]:
        """See ``Workspace.views``."""
        return {"runs": self.table, **self.compare.views}

    @property
    def settled(self) -> bool:
        """See ``Workspace.settled``."""
        return self.compare.settled

    def wake(self) -> None:
        """It is shown now."""
        self._awake = True
        self.compare.wake()
        self._refresh()

    def sleep(self) -> None:
        """Another one is shown now."""
        self._awake = False
        self.compare.sleep()

    def present(self, on: bool) -> None:
        """See ``Workspace.present``: the table of differences gives its room to the curves."""
        self.compare.differences.setVisible(not on)

    def restore(self) -> None:
        """Have the chosen run in Train again."""
        run = self._chosen_run()
        if run is not None:
            self.open_requested.emit(RestoreKept(run.name))

    def restore_at_step(self) -> None:
        """Have the chosen run in Train again, and see it at the step of the slider."""
        run = self._chosen_run()
        if run is not None:
            self.open_requested.emit(RestoreKept(run.name, self.compare.step))

    def ask_for_name(self) -> None:
        """Ask for another name of the chosen run, and for a note."""
        run = self._chosen_run()
        if run is None:
            return
        old = run.name, run.note

        def take(name: str, note: str) -> str:
            try:
                one_entry = QObject()  # of the undo list
                if name != old[0]:
                    self._session.execute(RenameRun(old[0], name), one_entry)
                if note != old[1]:
                    self._session.execute(NoteRun(name, note), one_entry)
            except EditError as error:
                return str(error)
            return ""

        dialog = RunDialog(
            tr("Name and note"), tr("What a run is called, and what you want to know of it later."),
            *old, tr("Take", sense="run"), take, self._services.window,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def delete(self) -> None:
        """Keep the chosen runs no longer."""
        names = tuple(run.name for run in self.table.chosen if self.table.model.is_kept(run))
        if names and self._do(DeleteRuns(names)):
            said = trn(
                "Deleted '{name}'. Undo brings back what was deleted.",
                "Deleted {n} runs. Undo brings back what was deleted.",
                len(names),
                name=plain(names[0], 60),
            )
            self.message_posted.emit(said)

    def save_damaged(self, run: SetAside) -> None:
        """Ask for a file, and write what there is of a run that can't be read."""
        chosen, _ = QFileDialog.getSaveFileName(self._services.window, tr("Save the run"), f"run{AS_TEXT}", TEXT_FILTER)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(chosen + AS_TEXT)
        from micrograd_desktop.project.json_form import text

        try:
            write_file(path, (text(run.content) + "\n").encode("ascii"))
        except FileError as error:
            self.message_posted.emit(tr("{name} could not be saved: {error}.", name=plain(path.name), error=error))
        else:
            self.message_posted.emit(tr("Saved {name}.", name=plain(path.name)))

    def delete_damaged(self, run: SetAside) -> None:
        """Keep a run that can't be read no longer, if the person says so."""
        if may_delete(run.name, self._services.window):
            self._services.damaged.delete(run)
            self.message_posted.emit(tr("{name} is left out when you save.", name=plain(run.name, 60)))

    def save_history(self) -> None:
        """Open the dialog that writes the chosen run's history to a file."""
        run = self._chosen_run(kept=False)
        if run is not None and self._dialog is None:
            make = history_maker(run.project, run.steps)
            self._dialog = HomeDialog(
                tr("The history of a run"), (HISTORY_ROW,), make, "history", self._services.window
            )
            self._dialog.finished.connect(self._on_finished)
            self._dialog.open()

    def shutdown(self) -> None:
        """See ``Workspace.shutdown``."""
        if self._dialog is not None:
            self._dialog.reject()
        self.compare.shutdown()
        super().shutdown()

    def _chosen_run(self, kept: bool = True) -> KeptRun | None:
        """The run to which something is to be done; a message says why if there is none."""
        why = self._obstacle(kept)
        if why:
            self.message_posted.emit(f"{why}.")
            return None
        return self.table.current

    def _obstacle(self, kept: bool) -> str:
        run = self.table.current
        if run is None:
            return ONE_AT_A_TIME if self.table.chosen else NONE_CHOSEN
        return NOT_KEPT if kept and not self.table.model.is_kept(run) else ""

    def _do(self, edit: Edit) -> bool:
        try:
            self._session.execute(edit)
        except EditError as error:
            self.message_posted.emit(str(error))
            return False
        return True

    def _on_chosen_changed(self, chosen: tuple[KeptRun, ...]) -> None:
        self._show_limits()
        self.chosen_changed.emit(chosen)
        self.status_changed.emit()

    def _on_finished(self, _result: int) -> None:
        self._dialog = None

    def _on_moved(self) -> None:
        if self._awake and not self._later.isActive():
            self._later.start()

    def _refresh(self) -> None:
        if self._awake:
            self.table.show_runs(self._session.project, self._services.run.whole)
            self.table.damaged.show_runs(self._services.damaged.runs)
            self._show_limits()
            self.status_changed.emit()

    def _show_limits(self) -> None:
        """What can't be done with what is chosen."""
        actions = self._services.actions
        for name in ("restore_run", "name_run"):
            set_limit(actions[name], self._obstacle(kept=True))
        run, step = self.table.current, self.compare.step
        beyond = run is None or step >= self.table.model.end_of(run)
        set_title(
            actions["restore_run_at"], AT_SLIDER if beyond else tr("Restore at step {step}", step=formats.count(step))
        )
        set_limit(actions["restore_run_at"], self._obstacle(kept=True) or (ENDS_THERE if beyond else ""))
        set_limit(actions["save_run_history"], self._obstacle(kept=False))
        kept = any(self.table.model.is_kept(run) for run in self.table.chosen)
        set_limit(actions["delete_runs"], "" if kept else NONE_CHOSEN)
