"""Binds the check of the person's own engine: it is done off the GUI thread, shown, and its first fault marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.own_engine.report import Report
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.presentation.own_graphs import Beside, besides, with_program
from micrograd_desktop.project.edits import Edit
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.translation import tr

NO_CLASS = tr("The program has no class Value: write one, or open a notebook that has, and it can be checked here.")
_CLASS = re.compile(r"^[ \t]*class[ \t]+Value\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found of a program, or why nothing could be."""

    program: str
    report: Report | None
    besides: Sequence[Beside | None] = ()
    sentence: str = ""
    span: Span | None = None


def _check(program: str, go_on: GoOn) -> _Answer:
    from micrograd_desktop.engine.own_engine.check import check_value  # few starts need it

    try:
        report = with_program(check_value(program, watch=go_on), program, go_on)
    except ExpressionError as error:
        return _Answer(program, None, (), error.located(), error.span)
    return _Answer(program, report, besides(report, program))


class OwnEngineBinding(QObject):
    """Checks the class ``Value`` of the program when it is asked for, and keeps its fault marked while it stands.

    Signals
    -------
    message_posted(str)
        A sentence for the status bar.
    possible(str)
        Why nothing can be checked; empty if the program has a class ``Value``.
    """

    message_posted = Signal(str)
    possible = Signal(str)

    def __init__(self, session: Session, workspace: TraceLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._workspace, self._pane = session, workspace, workspace.own_engine
        self._job = LatestJob(_check, "own engine", self, stoppable=True)
        self._job.done.connect(self._on_checked)
        self._job.failed.connect(self.message_posted)
        self._pane.check_requested.connect(self.check)
        self._pane.close_requested.connect(self.close)
        self._pane.line_selected.connect(self._go_to)
        session.changed.connect(self._on_session_changed)

    def look(self) -> None:
        """Say whether there is anything to check."""
        found = _CLASS.search(self._session.project.trace.program) is not None
        self.possible.emit("" if found else NO_CLASS)

    def check(self) -> None:
        """Check the program as it stands in the editor, and show what is found."""
        self._workspace.editor.commit()
        self._workspace.show_own_engine(True)
        self._pane.show_checking()
        if not self._workspace.editor.hasFocus():
            self._pane.table.setFocus()
        self._job.submit(self._session.project.trace.program)

    def close(self) -> None:
        """Hide the report, and take its mark away."""
        if self._pane.isHidden():
            return
        self._job.drop()
        inside = self._pane.isAncestorOf(self._pane.window().focusWidget() or self._pane.window())
        self._workspace.show_own_engine(False)
        self._workspace.editor.set_highlight(None, "fault")
        if inside:
            self._workspace.canvas.setFocus()

    def shutdown(self) -> None:
        """End the thread."""
        self._job.shutdown()

    def _on_session_changed(self, old: Project, new: Project, _edit: Edit) -> None:
        if old.trace.program != new.trace.program:
            self._workspace.editor.set_highlight(None, "fault")
            self.look()

    def _on_checked(self, answer: _Answer) -> None:
        if self._pane.isHidden():
            return
        if answer.report is None:
            self._pane.refuse(answer.sentence)
        else:
            self._pane.show_report(answer.report, answer.besides)
        first = None if answer.report is None else answer.report.first
        span = answer.span if first is None else first.span
        if answer.program != self._workspace.editor.program():
            return
        self._workspace.editor.set_highlight(span, "fault")
        if span is not None:
            self._workspace.editor.reveal(Span(span.line, span.column, span.line, span.column + 1))

    def _go_to(self, line: int) -> None:
        """Put the caret at the line, in sight, and give the editor the keys."""
        editor = self._workspace.editor
        editor.go_to_line(line)
        editor.setFocus()
