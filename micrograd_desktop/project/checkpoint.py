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

Numbers = tuple[float, ...]

MOST_SLOTS = 4
"""Moments that an optimizer can keep of a parameter."""

_COUNTS = {
    "step": Range("step", 0, 2**52, whole=True),  # there is room to train on
    "updates": Range("number of updates", 0, 2**53, whole=True),
    "shuffle": Range("number of the shuffle", 0, 2**53, whole=True),
    "samples": Range("number of samples seen", 0, 2**53, whole=True),
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
    parameters: Numbers = field(metadata=described("checkpoint's parameters", MOST_PARAMETERS))
    gradients: Numbers = field(metadata=described("checkpoint's gradients", MOST_PARAMETERS))
    change: Numbers = field(metadata=described("checkpoint's last changes", MOST_PARAMETERS))
    trained: bool = field(metadata=described("mark of a trained run"))
    moments: tuple[Numbers, ...] = field(metadata=described("moments of the optimizer", MOST_SLOTS))
    updates: int
    shuffle: int
    position: int
    samples: int
    reference: float | None
    watch: Watched | None = field(default=None, metadata=described("record of what was measured"))

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
            sentence = f"The checkpoint has {len(numbers):,} numbers where the network has {count:,} parameters."
            raise EditError(sentence, name)
        if not all(map(math.isfinite, numbers)):
            raise EditError("The checkpoint holds a number that is not finite.", name)
    if checkpoint.reference is not None and not math.isfinite(checkpoint.reference):
        raise EditError("The checkpoint holds a number that is not finite.", "reference")
    if checkpoint.watch is not None:
        with within("watch"):
            _check_watch(checkpoint.watch, checkpoint.step)
    _check_moments(checkpoint, project)


def _check_watch(watch: Watched, step: int) -> None:
    if not 0 <= watch.since <= watch.step <= step:
        raise EditError("What was measured must have been so before the checkpoint's step.")
    if not all(map(math.isfinite, watch.numbers)):
        raise EditError("The checkpoint holds a number that is not finite.")


def _check_place(checkpoint: Checkpoint, project: Project) -> None:
    points = trained_on(settings_at(project, max(checkpoint.step - 1, 0)).dataset)
    most = max(map(trained_on, data_until(project, checkpoint.step)))
    with within("position"):
        Range("place in the batches", 0, points - 1, whole=True).accept(checkpoint.position)
    if checkpoint.updates > checkpoint.step:
        raise EditError("The checkpoint counts more updates than steps.", "updates")
    seen = checkpoint.shuffle * points + checkpoint.position
    if not seen <= checkpoint.samples <= checkpoint.step * most:
        raise EditError("The checkpoint's number of samples seen does not fit its step and its batches.", "samples")


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
        raise EditError(f"The checkpoint can have at most {most} moments of a parameter.", "moments")
    optimizer = OPTIMIZERS[settings_at(project, max(checkpoint.step - 1, 0)).training.optimizer]
    for slot, (name, numbers) in enumerate(zip(optimizer.update.state, checkpoint.moments, strict=False)):
        if name in optimizer.squares and min(numbers) < 0.0:
            sentence = f"The checkpoint has a negative number among the {name} moments of {optimizer.title}."
            raise EditError(sentence, f"moments[{slot}]")
