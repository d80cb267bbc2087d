"""Binds session, background work and the Trace workspace: edits go down, traced programs come up."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from micrograd_desktop.engine.bugs import NO_ZERO_GRAD, WRONG_SIGN
from micrograd_desktop.presentation.kept_gradients import KeptGradients
from micrograd_desktop.presentation.leaf_edits import (
    LeafEdit,
    back_to_text,
    kept,
    leaf_rows,
    nudged,
    set_leaves,
)
from micrograd_desktop.presentation.notebook import first_refused
from micrograd_desktop.presentation.trace_folding import Folding, Level
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, Untraceable
from micrograd_desktop.project import edits
from micrograd_desktop.project.edits import Edit, EditError
from micrograd_desktop.project.programs import PROGRAMS
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import LeafNumber, Project, TraceSpec
from micrograd_desktop.qt.controls.value_field import refuse_entered
from micrograd_desktop.qt.trace.bar import TraceBar
from micrograd_desktop.qt.trace.check.binding import GradientCheckBinding
from micrograd_desktop.qt.trace.code.cells_binding import CellsBinding
from micrograd_desktop.qt.trace.compare.binding import CompareBinding
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.pointing import TracePointing
from micrograd_desktop.qt.trace.predict.binding import PredictBinding
from micrograd_desktop.qt.trace.steps import TraceSteps
from micrograd_desktop.qt.trace.tracing import Tracing
from micrograd_desktop.qt.trace.why.binding import TraceWhy
from micrograd_desktop.qt.workspace import RunView
from micrograd_desktop.translation import tr

FOLLOW_MS = 100
"""Least time between two looks at the weights in Train."""

HIDES = tr("A nudge moves leaves by their gradients, which Predict hides. Predict them all, or leave Predict (F7).")
OUTPUT_HIDDEN = (tr("Hidden while you predict: it may hold gradients."),)
NO_GRAPH = tr("The program can't be run as it is written. Mend it first: its error stands below it.")


class TraceBinding(QObject):
    """Keeps the Trace workspace, the session and the tracing thread in step.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    traced(object)
        A ``Traced`` that is now shown.
    stepped()
        The position in the walk is another one.

    Parameters
    ----------
    run
        The run in Train: its parameters, and the bugs that are on where it is shown.
    """

    message_posted = Signal(str)
    traced = Signal(object)
    stepped = Signal()

    def __init__(
        self,
        session: Session,
        workspace: TraceLayout,
        bar: TraceBar,
        run: RunView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._workspace, self._run = session, workspace, run
        self._bugs, self._network = run.present.bugs, run.present.network
        self._shown: Traced | None = None
        self._folding = Folding()
        self._kept = KeptGradients()
        self._zeroed = self._zeroing = False
        self._afresh = False
        self._anew = False
        self._waiting_leaf: tuple[int, float, object] | None = None
        self._requested = self._answered = self._waiting_nudges = 0
        self._job = Tracing(workspace.editor_pane, self)
        self.steps = TraceSteps(workspace, bar, self)
        self.check = GradientCheckBinding(workspace.check, self)
        self.cells = CellsBinding(workspace.editor_pane, self)
        self.predict = PredictBinding(workspace, self.steps, self.check, self)
        self.compare = CompareBinding(workspace, self.steps, self)
        self._pointing = TracePointing(workspace, self.check, lambda: self._shown, self)
        self.why = TraceWhy(workspace, self.steps, self)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._connect_signals()
        self._awake = False
        workspace.editor.set_program(session.project.trace.program)

    @property
    def bugs(self) -> Collection[str]:
        """Those that are on."""
        return self._bugs

    @property
    def shown(self) -> Traced | None:
        """The program that is shown."""
        return self._shown

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """Do an edit; a sentence in the status bar says what is wrong with an invalid one."""
        try:
            self._session.execute(edit, merge)
        except EditError as error:
            refuse_entered(self._workspace, str(error))
            self.message_posted.emit(str(error))
            return False
        return True

    def open_program(self, program: str) -> None:
        """Show another program, from its start."""
        self._afresh = True
        self._begin_anew()
        self.cells.reset()
        self._folding = Folding(constants=self._folding.constants)
        self._workspace.graph.level.show_value("auto")
        asked = self._requested
        self.execute(edits.SetProgram(program))
        if asked == self._requested:  # else the change of the project has asked already
            self._request()

    def go_to(self, node: int) -> None:
        """Select a value of the graph in every view, and give the graph the keys."""
        self._pointing.go_to(node)
        self._workspace.canvas.setFocus()

    def wake(self) -> None:
        """Begin to trace: nothing is computed before the workspace is shown for the first time."""
        if not self._awake:
            self._awake = True
            self._request()
        self.check.wake()

    def evaluate(self) -> None:
        """Run the program anew as it is written, and go to where it leads; leaves set beside it go back to it."""
        self._workspace.editor.commit()
        self.cells.reset()
        self._run_afresh()

    def _run_afresh(self, instead: bool = True) -> None:
        """Run the program, or the cells that are wanted, ``instead`` of what is under way, or after it."""
        self._afresh = True
        self._begin_anew()
        self._anew = instead
        if self._beside():
            self.execute(edits.SetLeaves(()))
            self.message_posted.emit(tr("Leaves set by hand are back at the program's numbers. Undo sets them again."))
        else:
            self._request()

    def zero_grad(self) -> None:
        """Set all gradients to zero, those too that the program left, and go to the start of the backward pass."""
        self.steps.pause()
        self._kept.now, self._zeroed = None, True
        self._zeroing = True
        self._request()
        self.steps.go_to_backward()

    def nudge(self) -> None:
        """The lecture's manual step: all leaves move by the rate times their gradient, after backward().

        One that is asked for before the last is traced waits for its gradients; another change takes it back.
        """
        shown, spec = self._shown, self._session.project
        if shown is None:
            return
        if self.predict.hides:
            self.message_posted.emit(HIDES)
            return
        if self._requested != self._answered:
            self._waiting_nudges += 1
            return
        if shown.request.program != spec.trace.program:
            self.message_posted.emit(NO_GRAPH)
            return
        waiting = self._waiting_nudges
        rate = -spec.trace.learning_rate if WRONG_SIGN in self._bugs else spec.trace.learning_rate
        grads = shown.walk.backward.final
        values = nudged(shown.trace, grads, rate)
        if not all(math.isfinite(value) for value in values.values()):
            self._waiting_nudges = 0
            self.message_posted.emit(tr("A gradient is not a finite number, so there is no step."))
            return
        self._end_backward()
        before, self._kept.now = self._kept.now, kept(shown.trace, grads) if NO_ZERO_GRAD in self._bugs else None
        self._set_leaves(shown, values, None)
        if self._session.project is spec:  # nothing moved, but gradients may be carried over
            self._request()
        else:
            self._kept.step(spec.trace, self._session.project.trace, before)
        self._waiting_nudges = waiting  # which this one's own change took back

    def _end_backward(self) -> None:
        """Run backward() first, where it is not at its end: until then some gradients are 0, and say nothing."""
        if self.steps.position < self.steps.length:
            self.steps.end()
            self.message_posted.emit(tr("Ran backward() to its end first: a nudge needs all gradients."))

    def _begin_anew(self) -> None:
        """What is being traced is wanted no more; begin with the gradients that the program itself leaves."""
        self._anew = True
        self._forget_gradients()

    def _forget_gradients(self) -> None:
        """Begin with the gradients that the program itself leaves."""
        self._kept.now, self._zeroed = None, False
        self._waiting_nudges = 0

    def toggle_constants(self) -> None:
        """Show or hide the numbers that nobody named."""
        self._workspace.graph.constants.toggle()

    def shutdown(self) -> None:
        """End the threads."""
        self.steps.pause()
        self._follow.stop()
        self._job.shutdown()
        self.check.shutdown()
        self.why.shutdown()

    def _connect_signals(self) -> None:
        w = self._workspace
        self._session.changed.connect(self._on_session_changed)
        self._run.moved.connect(self._on_moved)
        self._job.done.connect(self._on_traced)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self._follow.timeout.connect(self._on_follow)
        w.take.follow.toggled.connect(self._on_follow_toggled)
        w.editor.program_changed.connect(self._on_program_typed)
        w.editor.refused.connect(self.message_posted)
        cells = w.editor_pane.cells
        for text in (w.editor, w.editor_pane.output.text, cells.view, cells.text):
            text.left.connect(lambda: w.centre.setFocus())
        w.editor_pane.example_chosen.connect(lambda name: self.open_program(PROGRAMS[name].text))
        w.editor_pane.evaluate.clicked.connect(self.evaluate)
        w.leaf_panel.leaf_changed.connect(self._on_leaf_changed)
        w.leaf_panel.text_requested.connect(self._on_back_to_text)
        w.leaf_panel.nudge_requested.connect(lambda _rate: self.nudge())
        w.leaf_panel.rate_entered.connect(lambda rate: self.execute(edits.Set(TraceSpec.learning_rate, rate)))
        w.leaf_panel.refused.connect(self.message_posted)
        w.canvas.group_toggled.connect(lambda path: self._set_folding(self._folding.toggle(path)))
        w.graph.constants_toggled.connect(lambda on: self._set_folding(replace(self._folding, constants=on)))
        w.graph.level_chosen.connect(self._on_level_chosen)
        self.steps.stepped.connect(self.stepped)
        self.predict.veil_changed.connect(self._tell)
        self.compare.wanted.connect(self._request)
        self.check.message_posted.connect(self.message_posted)
        self.cells.message_posted.connect(self.message_posted)
        self.cells.wanted.connect(self._run_afresh)
        self.cells.shown_changed.connect(lambda: self._run_afresh(instead=False))
        self._pointing.message_posted.connect(self.message_posted)
        self._pointing.node_selected.connect(self.why.select)
        self.why.message_posted.connect(self.message_posted)

    def _request(self) -> None:
        if not self._awake:
            return
        project = self._session.project
        self._requested += 1
        self._job.submit(
            TraceRequest(
                project.trace.program,
                tuple(self._beside()),
                frozenset(self._bugs),
                self._folding,
                self._run.present.network,
                self._run.parameters,
                self._shown,
                self._kept.now,
                self._zeroed,
                self._run.step if self._uses_network() else None,
                self._requested,
                self.compare.on,
                ran=self.cells.ran,
                shown=self.cells.shown,
                replay=self.cells.replay,
            ),
            instead=self._anew,
        )
        self._anew = False

    def _on_session_changed(self, old: Project, new: Project, _edit: Edit) -> None:
        w = self._workspace
        if old.trace.program != new.trace.program:
            self.cells.follow(old.trace.program, new.trace.program)
        if w.editor.program() != new.trace.program:
            w.editor.set_program(new.trace.program)
        if NO_ZERO_GRAD in self._bugs:
            self._kept.move(old.trace, new.trace)
        w.leaf_panel.set_rate(new.trace.learning_rate, WRONG_SIGN in self._bugs)
        changed = (old.trace.program, old.trace.leaves) != (new.trace.program, new.trace.leaves)
        if changed:
            self._waiting_nudges = 0
        before, self._network = self._network, self._run.present.network
        if not self._on_moved() and (changed or (before != self._network and self._uses_network())):
            self._request()

    def _on_moved(self) -> bool:
        """The run is shown elsewhere; returns whether that switched bugs, with which all is traced anew."""
        bugs = self._run.present.bugs
        if bugs == self._bugs:
            return False
        self._bugs = bugs
        self._forget_gradients()
        self._workspace.leaf_panel.set_rate(self._session.project.trace.learning_rate, WRONG_SIGN in bugs)
        self._request()
        return True

    def _uses_network(self) -> bool:
        return "trained(" in self._session.project.trace.program

    def _on_traced(self, result: Traced | Untraceable) -> None:
        w = self._workspace
        self._answered = result.request.number
        if isinstance(result, Untraceable):
            self._waiting_nudges = 0
            w.editor.set_error(first_refused(result.notebook) if result.notebook is not None else result.span)
            if result.notebook is None:
                w.editor_pane.refuse(result.sentence)
            else:
                w.editor_pane.say(False, result.sentence)
                w.editor_pane.show_output(())
            self.cells.show(result.notebook, self.predict.hides)
            w.canvas.set_stale(tr("Last valid graph") if self._shown is not None else "")
            return
        self._shown = result
        w.editor.set_error(first_refused(result.notebook))
        w.leaf_panel.set_rate(self._session.project.trace.learning_rate, WRONG_SIGN in self._bugs)
        if not result.same_shape:
            w.leaf_panel.pin(None)  # of the program before
        w.leaf_panel.set_leaves(leaf_rows(result.walk, result.request.leaves))
        self.predict.set_traced(result, afresh=self._afresh)
        self._tell()
        self.why.set_traced(result)
        self.steps.set_traced(result, keep=result.same_shape and not self._afresh)
        if self._zeroing:  # a program that sent its gradients itself had no pass to go to the start of until now
            self.steps.go_to_backward()
        self._afresh = self._zeroing = False
        self.check.set_traced(result)
        self.predict.ask_again()
        self.compare.set_traced(result)
        self.traced.emit(result)
        if self._waiting_leaf is not None:
            waiting, self._waiting_leaf = self._waiting_leaf, None
            self._on_leaf_changed(*waiting)
        if self._waiting_nudges and self._requested == self._answered:
            self._waiting_nudges -= 1
            self.nudge()

    def _tell(self) -> None:
        """What is said of the program, and what it printed: nothing of gradients while some are to be predicted."""
        pane, shown = self._workspace.editor_pane, self._shown
        if shown is None:
            return
        if self.predict.hides:
            said = shown.said(gradients=False)
            pane.show_output(OUTPUT_HIDDEN if shown.output or shown.plots else ())
        else:
            said = shown.verdict
            pane.show_output(shown.output, shown.plots)
        self.cells.show(shown.notebook, self.predict.hides)
        pane.say(said.good, "\n".join(said.lines))

    def _on_failed(self, sentence: str) -> None:
        self._answered, self._waiting_nudges = self._requested, 0
        self.message_posted.emit(sentence)

    def _on_cancelled(self) -> None:
        self._answered, self._waiting_nudges = self._requested, 0
        pane = self._workspace.editor_pane
        pane.refuse(tr("Cancelled: this program was not evaluated. Evaluate begins again."))
        self._workspace.canvas.set_stale(tr("Last valid graph") if self._shown is not None else "")

    def _on_program_typed(self, program: str) -> None:
        self._begin_anew()
        self.execute(edits.SetProgram(program))

    def _on_leaf_changed(self, node: int, value: float, merge: object) -> None:
        """Set a leaf; while the text is ahead of what is traced, wait: places in it would be wrong."""
        shown = self._shown
        if shown is None:
            return
        if shown.request.program != self._session.project.trace.program:
            self._waiting_leaf = (node, value, merge)
            return
        if node < len(shown.trace.nodes) and shown.trace.nodes[node].op is None:
            self._set_leaves(shown, {node: value}, merge)

    def _on_back_to_text(self, node: int | None) -> None:
        """One leaf, or all (None), take the program's numbers again."""
        shown = self._shown
        if shown is not None:
            left = back_to_text(shown.trace, self._beside(), node)
            self.execute(edits.SetLeaves(tuple(LeafNumber(*number) for number in left)))

    def _beside(self) -> list[tuple[int, float]]:
        """The leaves that are set beside the text, and their numbers."""
        return [(number.leaf, number.value) for number in self._session.project.trace.leaves]

    def _set_leaves(self, shown: Traced, values: dict[int, float], merge: object) -> None:
        spec = self._session.project.trace
        edit: LeafEdit = set_leaves(shown.trace, spec.program, self._beside(), values)
        if edit.replaced:
            self._workspace.editor.replace_spans(edit.replaced)
        numbers = tuple(LeafNumber(leaf, number) for leaf, number in edit.beside)
        self.execute(edits.SetLeaves(numbers, edit.program), merge)

    def _set_folding(self, folding: Folding) -> None:
        self._folding = folding
        self._request()

    def _on_level_chosen(self, level: Level) -> None:
        self._set_folding(Folding(level, constants=self._folding.constants))

    def _on_follow_toggled(self, on: bool) -> None:
        if on:
            if not self._uses_network():
                self.message_posted.emit(tr("This program uses no network. Take a point from Train first."))
            self._follow.start()
        else:
            self._follow.stop()

    def _on_follow(self) -> None:
        """Look at the weights in Train again, if they moved."""
        if self._shown is None or not self._uses_network() or not self._workspace.isVisible():
            return
        newest, used = self._run.parameters, self._shown.request.parameters
        if newest is not used:
            self._request()
