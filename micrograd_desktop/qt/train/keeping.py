"""What a person does with runs in Train: keeps one, forks it from a step, has one back that is kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.project.edits import EditError
from micrograd_desktop.project.kept_runs import KeptRun, find, free_name, holding, is_one, kept_as, next_number
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.run_edits import Fork, KeepRun, RestoreRun
from micrograd_desktop.project.session import Session
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.doctor import LOWERED
from micrograd_desktop.qt.workspace import Offer
from micrograd_desktop.translation import tr, trn

NOTHING_TO_FORK = tr("There is nothing to fork yet: train some steps first.")
NOTHING_TO_KEEP = tr("There is nothing to keep yet: train some steps first.")
WHERE = tr("Runs (Ctrl+3)")
MOST_NAMED = 60
"""Characters of a run's name in a sentence."""


class Keeping(QObject):
    """Keeps runs, and has them back.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    offered(object)
        An ``Offer`` to keep what an edit made an end of.
    """

    message_posted = Signal(str)
    offered = Signal(object)

    def __init__(self, binding: TrainBinding, session: Session, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._binding, self._session, self._window = binding, session, window
        binding.doctor.fork_requested.connect(self._on_fork_requested)
        binding.run_left.connect(self._on_run_left)
        binding.moved.connect(self._on_moved)
        binding.message_posted.connect(self._on_other_message)
        self._restored, self._said_nothing = "", False
        self._seen_at: int | None = None

    def fork(self, rate: float | None = None, step: int | None = None) -> bool:
        """Go on from a step, the one that is shown, as another run, maybe with another rate; this one is kept whole."""
        old, whole = self._session.project, self._binding.whole
        at = self._binding.step if step is None else step
        if whole is None:
            self.message_posted.emit(NOTHING_TO_FORK)
            return False
        if not self._binding.change_run(Fork(step=at, leaving=whole, rate=rate)):
            return False
        new = self._session.project
        if new is old or new.forked is None:
            self.message_posted.emit(tr("This run goes on from step {step} already.", step=count(at)))
            return False
        self.message_posted.emit(
            tr(
                "Training on from step {step} is run {number}; '{name}' stays as it is (undo leads back to it).",
                step=count(at), number=next_number(new), name=plain(new.forked.name, MOST_NAMED),
            )
        )  # fmt: skip
        return True

    def restore(self, name: str, step: int | None = None) -> bool:
        """Have a kept run here, where it stood; the one that is left is kept first, if it has done anything.

        As soon as it stands there, it is seen at ``step``, if one is said.
        """
        old = self._session.project
        if not self._binding.change_run(RestoreRun(name, self._binding.leaving)):
            return False
        if is_one(run := find(self._session.project, name), old):  # it is here already, and is to stand where it stood
            self._binding.take_again(run)
        self._restored, self._seen_at = name, step
        self._say_where()
        return True

    def ask_and_keep(self) -> None:
        """Ask for a name, and keep the run as far as it came; one that has a name only comes further."""
        run = self._binding.whole
        if run is None:
            self.message_posted.emit(NOTHING_TO_KEEP)
            self._said_nothing = True
            return
        project = self._session.project
        there = kept_as(project, project) or holding(project, project, run.steps, run.diverged)
        if there is None:
            self._ask(run)
        elif not is_one(there, project):
            self.message_posted.emit(
                trn(
                    "'{name}' has this {n} step already. What is on the screen has made none of its own yet.",
                    "'{name}' has these {n} steps already. What is on the screen has made none of its own yet.",
                    run.steps,
                    name=plain(there.name, MOST_NAMED),
                )
            )
        elif there.steps >= run.steps:
            self.message_posted.emit(
                tr(
                    "'{name}' is kept as it is. Its name and note are in {where}.",
                    name=plain(there.name, MOST_NAMED),
                    where=WHERE,
                )
            )
        elif self._binding.change_run(KeepRun(run)):
            self.message_posted.emit(
                tr(
                    "'{name}' goes on to step {step} now. Its name and note are in {where}.",
                    name=plain(there.name, MOST_NAMED),
                    step=count(run.steps),
                    where=WHERE,
                )
            )

    def keep_left(self, run: KeptRun) -> None:
        """Keep a run that was left."""
        named = replace(run, name=free_name(self._session.project, run.name))
        if self._binding.change_run(KeepRun(named)):
            self.message_posted.emit(tr("Kept. It stands in {where}, from where it can be had back.", where=WHERE))

    def _ask(self, run: KeptRun) -> None:
        from micrograd_desktop.qt.controls.run_dialog import RunDialog  # which no first frame needs

        def take(name: str, note: str) -> str:
            try:
                self._session.execute(KeepRun(replace(run, name=name, note=note)))
            except EditError as error:
                return str(error)
            self.message_posted.emit(
                tr(
                    "Kept '{name}'. It stands in {where}, from where it can be had back.",
                    name=plain(name, MOST_NAMED),
                    where=WHERE,
                )
            )
            return ""

        says = tr(
            "The run up to step {step}: its settings and changes, from which its steps are taken again.",
            step=count(run.steps),
        )
        if not run.diverged:
            now = tr(
                "It is kept as it is now. If the run is trained on, Ctrl+D moves the kept one on to the step then."
            )
            says = f"{says} {now}"
        dialog = RunDialog(tr("Keep this run"), says, run.name, "", tr("Keep"), take, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_fork_requested(self, step: int) -> None:
        """With a lower rate; where that can't be, the run goes back at least."""
        rate = settings_at(self._session.project, step).training.learning_rate / LOWERED
        if not self.fork(rate, step):
            self._binding.go_to(step)

    def _on_run_left(self, run: KeptRun) -> None:
        number = next_number(self._session.project)

        def holds() -> bool:
            project = self._session.project
            return next_number(project) == number and holding(project, run, run.steps, run.diverged) is None

        label = trn("Keep {n} step of run {number}", "Keep {n} steps of run {number}", run.steps, number=number)
        self.offered.emit(Offer(label, partial(self.keep_left, run), holds))

    def _on_moved(self) -> None:
        self._say_where()
        if self._said_nothing and self._binding.end:
            self._said_nothing = False
            self.message_posted.emit("")  # there is something now

    def _on_other_message(self) -> None:
        self._said_nothing = False

    def _say_where(self) -> None:
        """Where a restored run stands, as soon as it stands there."""
        binding = self._binding
        if not self._restored or binding.takes_again or binding.awaits_step:
            return
        here = kept_as(self._session.project, self._session.project)
        if here is None or here.name != self._restored:
            self._restored = ""
            return
        step, self._seen_at = self._seen_at, None
        if step is not None and step < binding.end:
            binding.look_at(step)  # and as soon as it is seen there, that is said
            return
        name, self._restored = self._restored, ""
        called, end = plain(name, MOST_NAMED), count(binding.end)
        if binding.step < binding.end:
            says = tr(
                "'{name}' stands at step {step} of {end}. The history bar leads to all of its steps.",
                name=called, step=count(binding.step), end=end,
            )  # fmt: skip
        else:
            says = tr(
                "'{name}' stands at its last step, {end}. The history bar leads to the steps before.",
                name=called, end=end,
            )  # fmt: skip
        self.message_posted.emit(says)
