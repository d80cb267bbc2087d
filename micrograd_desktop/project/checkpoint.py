"""Where a run stood when its project was saved, in plain numbers: with the project, all that the next steps need."""

from __future__ import annotations

import math
from dataclasses import field
from itertools import chain

from micrograd_desktop.data.share import points_to_train
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.fields import EditError, Range, described, within
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.spec import MOST_PARAMETERS, DataChange, DatasetSpec, Project
from micrograd_desktop.translation import tr, whole

Numbers = tuple[float, ...]

NOT_FINITE = tr("The checkpoint holds a number that is not finite.")

MOST_SLOTS = 4
"""Moments that an optimizer can keep of a parameter."""

_COUNTS = {
    "step": Range(tr("step"), 0, 2**52, whole=True),  # there is room to train on
    "updates": Range(tr("number of updates"), 0, 2**53, whole=True),
    "shuffle": Range(tr("number of the shuffle"), 0, 2**53, whole=True),
    "samples": Range(tr("number of samples seen"), 0, 2**53, whole=True),
}


@dataclass(frozen=True, slots=True)
class Watched:
    """What was measured until now, as far as it decides where the run stops by itself; None was not measured.

    ``loss`` and ``accuracy`` are those at ``step``, ``lowest`` is the last low of the data loss, reached at ``since``.
    """

    step: int
    loss: float | None
    accuracy: float | None
    lowest: float | None
    since: int

    @property
    def numbers(self) -> Numbers:
        """What was measured."""
        return tuple(number for number in (self.loss, self.accuracy, self.lowest) if number is not None)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """All that a step changes.

    ``parameters``, ``gradients`` and ``change`` (of the last update) have a number for each parameter, in the flat
    order, and so has each of the optimizer's ``moments``. ``trained`` says whether there was a backward pass,
    ``updates`` counts the optimizer's since it began. ``shuffle``, ``position`` and ``samples`` are the place in the
    batches, ``reference`` is the objective that a divergence is measured by. Without a ``watch`` it is not known what
    was measured before.
    """

    step: int
    parameters: Numbers = field(metadata=described(tr("checkpoint's parameters"), MOST_PARAMETERS))
    gradients: Numbers = field(metadata=described(tr("checkpoint's gradients"), MOST_PARAMETERS))
    change: Numbers = field(metadata=described(tr("checkpoint's last changes"), MOST_PARAMETERS))
    trained: bool = field(metadata=described(tr("mark of a trained run")))
    moments: tuple[Numbers, ...] = field(metadata=described(tr("moments of the optimizer"), MOST_SLOTS))
    updates: int
    shuffle: int
    position: int
    samples: int
    reference: float | None
    watch: Watched | None = field(default=None, metadata=described(tr("record of what was measured")))

    @property
    def finite(self) -> bool:
        """Whether every number is finite, so that the run can go on from here."""
        reference = () if self.reference is None else (self.reference,)
        watched = () if self.watch is None else self.watch.numbers
        rows = chain(self.parameters, self.gradients, self.change, *self.moments, reference, watched)
        return all(map(math.isfinite, rows))


def check_checkpoint(checkpoint: Checkpoint, project: Project) -> None:
    """Raise an EditError unless a run of the project can have come there, and can go on."""
    for name, rule in _COUNTS.items():
        with within(name):
            rule.accept(getattr(checkpoint, name))
    _check_place(checkpoint, project)
    count = parameter_count(settings_at(project, max(checkpoint.step - 1, 0)).network)
    rows = {name: getattr(checkpoint, name) for name in ("parameters", "gradients", "change")}
    rows |= {f"moments[{slot}]": numbers for slot, numbers in enumerate(checkpoint.moments)}
    for name, numbers in rows.items():
        if len(numbers) != count:
            sentence = tr(
                "The checkpoint has {numbers} numbers where the network has {count} parameters.",
                numbers=whole(len(numbers)),
                count=whole(count),
            )
            raise EditError(sentence, name)
        if not all(map(math.isfinite, numbers)):
            raise EditError(NOT_FINITE, name)
    if checkpoint.reference is not None and not math.isfinite(checkpoint.reference):
        raise EditError(NOT_FINITE, "reference")
    if checkpoint.watch is not None:
        with within("watch"):
            _check_watch(checkpoint.watch, checkpoint.step)
    _check_moments(checkpoint, project)


def _check_watch(watch: Watched, step: int) -> None:
    if not 0 <= watch.since <= watch.step <= step:
        raise EditError(tr("What was measured must have been so before the checkpoint's step."))
    if not all(map(math.isfinite, watch.numbers)):
        raise EditError(NOT_FINITE)


def _check_place(checkpoint: Checkpoint, project: Project) -> None:
    points = trained_on(settings_at(project, max(checkpoint.step - 1, 0)).dataset)
    most = max(map(trained_on, data_until(project, checkpoint.step)))
    with within("position"):
        Range(tr("place in the batches"), 0, points - 1, whole=True).accept(checkpoint.position)
    if checkpoint.updates > checkpoint.step:
        raise EditError(tr("The checkpoint counts more updates than steps."), "updates")
    seen = checkpoint.shuffle * points + checkpoint.position
    if not seen <= checkpoint.samples <= checkpoint.step * most:
        raise EditError(tr("The checkpoint's number of samples seen does not fit its step and its batches."), "samples")


def trained_on(data: DatasetSpec) -> int:
    """How many points of a data set are trained on."""
    return points_to_train(data.count, data.train_share)


def data_until(project: Project, step: int) -> list[DatasetSpec]:
    """The data sets that a run has seen when it arrives at a step."""
    changes = (change for change in project.log if isinstance(change, DataChange) and change.step < step)
    return [project.dataset, *(change.dataset for change in changes)]


def _check_moments(checkpoint: Checkpoint, project: Project) -> None:
    """What the optimizer that was at work keeps of squares is never negative."""
    most = max(len(row.update.state) for row in OPTIMIZERS.values())
    if len(checkpoint.moments) > most:
        raise EditError(tr("The checkpoint can have at most {most} moments of a parameter.", most=most), "moments")
    optimizer = OPTIMIZERS[settings_at(project, max(checkpoint.step - 1, 0)).training.optimizer]
    for slot, (name, numbers) in enumerate(zip(optimizer.update.state, checkpoint.moments, strict=False)):
        if name in optimizer.squares and min(numbers) < 0.0:
            sentence = tr(
                "The checkpoint has a negative number among the {name} moments of {optimizer}.",
                name=name,
                optimizer=optimizer.title,
            )
            raise EditError(sentence, f"moments[{slot}]")
