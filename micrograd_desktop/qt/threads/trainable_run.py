"""What the training worker needs of a run, and how the app makes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.spec import Project, StopSpec
from micrograd_desktop.training.ending import Check
from micrograd_desktop.training.results import Look, Progress
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.training.under_way import Trail

if TYPE_CHECKING:
    from micrograd_desktop.presentation.portrait import Drawing
    from micrograd_desktop.training.compilation import Compiler


SLICE_SECONDS = 0.1
"""How long a run works before its worker does anything else, if nothing comes in: each time it waits for Python's lock.

Frames are of moments on the way.
"""

T = TypeVar("T")


class ViewableMoment(Protocol):
    """What is needed of a moment; ``training.moment.Moment`` says what each method does."""

    progress: Progress

    def look(self, glance: bool = False) -> Look:
        """Figures and gradients of it, at a glance over fewer points; raises ``DroppedError`` if it was dropped."""

    def drop(self) -> None:
        """From any thread: nobody needs to look any more."""

    def check(self) -> None:
        """Raise ``DroppedError`` if it was dropped."""


class TrainableRun(Protocol):
    """What the worker needs of a run; ``training.run.Run`` says what each method does."""

    step: int

    def initial_state(self) -> RunState:
        """The state at step 0."""

    def state(self) -> RunState | None:
        """The state on arrival at the present step."""

    def restore(self, state: RunState, /) -> None:
        """Stand where a state was captured."""

    def adopt(self, project: Project, /) -> None:
        """Train another project from now on."""

    def leave(self, trail: Trail | None, /) -> None:
        """Keep states of steps on the way, from now on, where that is possible."""

    def advance(self, max_steps: int, seconds: float, stop: StopSpec, /) -> Progress:
        """Do at least one step, unless told to end at once, or a condition to stop is fulfilled here."""

    def interrupt(self, on: bool = True, /, at_once: bool = False) -> None:
        """From any thread: end ``advance`` early; at once, its step under way, or a look, is dropped."""

    def snapshot(self) -> Progress:
        """The present state without a step."""

    def moment(self) -> ViewableMoment:
        """Where the run stands now, to be looked at on another thread while the run goes on."""

    def glimpse(self, take: Callable[[Progress, ViewableMoment], T], /) -> T | None:
        """From another thread: look at the steps that are taken now, which go on; None where that is not possible."""

    def look(self) -> Look:
        """Figures and gradients at the present parameters; raises ``DroppedError`` if told to end at once."""


Draw = Callable[[Project, Progress, Detail, bool, Check], object]
"""Draws a moment of a run: the project, the moment with its look, the detail, whether it is one of many.

It calls the check now and then, and lets ``DroppedError`` through.
"""


class Trainee(NamedTuple):
    """A run, and what draws it."""

    run: TrainableRun
    draw: Draw


RunFactory = Callable[[Project, Check], Trainee]
"""Makes the run of a project, and calls the check now and then: ``DroppedError``, which that raises, goes through."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One moment of a run: all that is on screen of it.

    ``progress`` has no figures of past steps, but its look and its state; ``drawing`` is what the trainee drew of it.
    ``number`` is that of the wish that it grants, ``seconds`` how long it took to be found and drawn.
    """

    progress: Progress
    drawing: object
    number: int = 0
    seconds: float = 0.0


def with_layers(drawing: Drawing, progress: Progress, detail: Detail) -> Drawing:
    """The same with the figures of each layer, where they are wanted, and what is to be drawn of them."""
    if detail.layers is None and not detail.courses:
        return drawing
    from micrograd_desktop.presentation.layer_figures import layer_figures

    gradients = None if progress.look is None else progress.look.gradients
    numbers = progress.parameters, gradients
    figures = layer_figures(*numbers, progress.updates, drawing.health.sizes)
    if detail.layers is None:
        return replace(drawing, layer_figures=figures)
    from micrograd_desktop.presentation.layer_picture import layer_drawing  # not before it is looked at

    drawn = layer_drawing(detail.layers, progress.step, numbers, figures, drawing.activations, drawing.health)
    return replace(drawing, layer_figures=figures, layers=drawn)


def new_trainee(compiler: Compiler, project: Project, wanted: Check) -> Trainee:
    """A run and its portrait, on NumPy until they are compiled."""
    from micrograd_desktop.presentation.portraits import Portraits
    from micrograd_desktop.training.run import Run

    run = Run(project, compiler=compiler, wanted=wanted, slice_seconds=SLICE_SECONDS)
    portraits = Portraits(compiler)
    portraits.of(run.settings, wanted)

    def draw(project: Project, progress: Progress, detail: Detail, live: bool, check: Check) -> Drawing:
        now = settings_at(project, progress.step)
        portrait = portraits.of(now, check)
        gradients = None if progress.look is None else progress.look.gradients
        drawing = portrait.draw(
            progress.parameters, loss=now.training.loss, bugs=now.bugs, gradients=gradients, detail=detail, live=live,
            wanted=check,
        )  # fmt: skip
        drawing = with_layers(drawing, progress, detail)
        if detail.pictures is None:
            return drawing
        from micrograd_desktop.presentation.loss_history import HistoryPoint
        from micrograd_desktop.presentation.pictures import make_pictures  # where there is what compiles them

        look = progress.look
        moment = HistoryPoint(progress.step, look.figures.row(0)) if look is not None and look.measured else None
        pictures = make_pictures(
            detail.pictures, progress.parameters, gradients, progress.updates, drawing.heatmaps, moment, check
        )
        return replace(drawing, pictures=pictures)

    return Trainee(run, draw)
