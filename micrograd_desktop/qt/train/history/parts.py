"""The line of the run for those who hear it: the step on view, which can be set, and what was changed at which step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.history.strip import HistoryStrip

ON_VIEW = "on view"
REACH = 8.0


class HistoryParts(Parts):
    """The step on view has the key ``ON_VIEW``; a diamond that of its step and whether it is a change."""

    def __init__(self, strip: HistoryStrip) -> None:
        self._strip = strip

    def keys(self) -> Sequence[Key]:
        """The step on view, then the diamonds."""
        if not self._strip.course.end:
            return ()
        return [ON_VIEW, *((noted.step, noted.changed) for noted in self._strip.course.noted)]

    def part(self, key: Key) -> Part | None:
        """One of them."""
        strip = self._strip
        if key == ON_VIEW:
            return self._on_view() if strip.course.end else None
        found = next((noted for noted in strip.course.noted if (noted.step, noted.changed) == key), None)
        if found is None:
            return None
        go: dict[str, Callable[[], None]] = {PRESS: partial(strip.step_wished.emit, found.step)}
        words = tr("Step {step}: {words}", step=count(found.step), words=found.words or tr("changed"))
        return Part(words, self._rect(found.step), "point", actions=go)

    def current(self) -> Key | None:
        """The keys move the step on view."""
        return ON_VIEW if self._strip.course.end else None

    def _on_view(self) -> Part:
        strip = self._strip
        words = tr(
            "Step on view, {step} of {last}", step=count(strip.step), last=count(max(strip.course.end, strip.step))
        )
        return Part(words, self._rect(strip.step), "number", value=float(strip.step), set_value=self._go_to, step=1.0)

    def _go_to(self, step: float) -> None:
        self._strip.step_wished.emit(round(min(max(step, 0.0), float(self._strip.course.end))))

    def _rect(self, step: int) -> QRectF:
        return QRectF(self._strip.place(step) - REACH, 0.0, 2 * REACH, float(self._strip.height()))
