"""Trace before an audience: larger text, panes that give way, a walk that passes over leaves. All is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.trace.graph.view import Standing
from micrograd_desktop.qt.trace.layout import TraceLayout
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.qt.trace.steps import TraceSteps
from micrograd_desktop.translation import tr

PANES = ("editor", "leaves", "order")
NO_LARGER = tr("Text is {now} % of its usual size: no larger one is known.")
NO_SMALLER = tr("Text is {now} % of its usual size: no smaller one is known.")
GIVE_WAY = ("trace_show_leaves", "trace_check")
"""Actions of the panes that presenting hides, if they are there, and shows again at its end."""


class Presenter:
    """How Trace is shown.

    Parameters
    ----------
    actions
        By the ids of their rows: those of what is hidden say so from the start.
    say
        A sentence for the status bar.
    """

    def __init__(
        self,
        layout: TraceLayout,
        steps: TraceSteps,
        actions: Mapping[str, QAction],
        preferences: Preferences,
        say: Callable[[str], object],
    ) -> None:
        self._layout, self._steps, self._actions = layout, steps, actions
        self._preferences, self._say = preferences, say
        self._gave_way: list[str] = []
        self._before: tuple[int, Standing] | None = None
        self._panes: Mapping[str, QWidget] = dict(
            zip(PANES, (layout.editor_pane, layout.leaf_panel, layout.order), strict=True)
        )
        reading().set_size(preferences.text_size())
        for name in preferences.hidden_panes():
            if name in self._panes:
                layout.show_part(self._panes[name], False)
                _check(actions[f"trace_show_{name}"], False)
        steps.skips_leaves = preferences.skips_leaves()
        _check(actions["trace_skip"], steps.skips_leaves)

    def larger(self, by: int = 1) -> None:
        """Text of the next size, or by -1 of the one before; the graph grows and shrinks with it."""
        before = reading().size
        reading().larger(by)
        self._sized(before)
        if before == reading().size:
            self._say((NO_LARGER if by > 0 else NO_SMALLER).format(now=before))

    def present(self, on: bool) -> None:
        """Hide what an audience needs least; or show it again, with text as large as it was."""
        if on:
            self._before = reading().size, self._layout.canvas.standing
            self._gave_way = [name for name in GIVE_WAY if self._actions[name].isChecked()]
            for name in self._gave_way:
                self._actions[name].setChecked(False)
            return
        for name in self._gave_way:
            self._actions[name].setChecked(True)
        self._gave_way = []
        if self._before is not None and self._before[0] != reading().size:
            reading().set_size(self._before[0])
            self._preferences.set_text_size(self._before[0])

    def refit(self, presents: bool) -> None:
        """Show the graph as at its beginning, or as it was before it was presented."""
        if presents:
            self._layout.canvas.begin()
        elif self._before is not None:
            self._layout.canvas.stand(self._before[1])
            self._before = None

    def show_pane(self, name: str, on: bool) -> None:
        """Show a pane, or hide it."""
        pane = self._panes[name]
        inside = pane.isAncestorOf(pane.window().focusWidget() or pane.window())
        self._layout.show_part(pane, on)
        if inside and not on:
            self._layout.canvas.setFocus()
        self._preferences.set_hidden_panes([each for each, widget in self._panes.items() if widget.isHidden()])

    def skip_leaves(self, on: bool) -> None:
        """Whether the walk passes over leaves."""
        self._steps.skips_leaves = on
        self._preferences.set_skips_leaves(on)

    def _sized(self, before: int) -> None:
        now = reading().size
        self._preferences.set_text_size(now)
        if now != before:
            self._layout.make_room_for_text(now / before)
            self._layout.canvas.zoom(now / before)
            self._steps.reveal()
            self._say(tr("Text is {now} % of its usual size.", now=now))


def _check(action: QAction, on: bool) -> None:
    """Say so without doing it: that is done."""
    blocked = action.blockSignals(True)
    action.setChecked(on)
    action.blockSignals(blocked)
