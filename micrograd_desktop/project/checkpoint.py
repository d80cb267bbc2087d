"""Where a run stood when its project was saved, in plain numbers: with the project, all that the next steps need."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import chain

from micrograd_desktop.data.share import points_to_train
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.fields import EditError, Range
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.spec import MOST_PARAMETERS, Project

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
class Checkpoint:
    """All that a step changes.

    ``parameters``, ``gradients`` and ``change`` (of the last update) have a number for each parameter, in the flat
    order, and so has each of the optimizer's ``moments``. ``trained`` says whether there was a backward pass,
    ``updates`` counts the optimizer's since it began. ``shuffle``, ``position`` and ``samples`` are the place in the
    batches, ``reference`` is the objective that a divergence is measured by.
    """

    step: int
    parameters: Numbers = field(metadata={"most": MOST_PARAMETERS})
    gradients: Numbers = field(metadata={"most": MOST_PARAMETERS})
    change: Numbers = field(metadata={"most": MOST_PARAMETERS})
    trained: bool
    moments: tuple[Numbers, ...] = field(metadata={"most": MOST_SLOTS})
    updates: int
    shuffle: int
    position: int
    samples: int
    reference: float | None

    @property
    def finite(self) -> bool:
        """Whether every number is finite, so that the run can go on from here."""
        reference = () if self.reference is None else (self.reference,)
        return all(map(math.isfinite, chain(self.parameters, self.gradients, self.change, *self.moments, reference)))


def check_checkpoint(checkpoint: Checkpoint, project: Project) -> None:
    """Raise an EditError unless a run of the project can go on from there."""
    for name, rule in _COUNTS.items():
        rule.accept(getattr(checkpoint, name))
    last = points_to_train(project.dataset.samples, project.dataset.train_share) - 1
    Range("place in the batches", 0, last, whole=True).accept(checkpoint.position)
    count = parameter_count(project.network)
    for what in (checkpoint.parameters, checkpoint.gradients, checkpoint.change, *checkpoint.moments):
        if len(what) != count:
            raise EditError(f"The checkpoint has {len(what):,} numbers where the network has {count:,} parameters.")
    most = max(len(row.update.state) for row in OPTIMIZERS.values())
    if len(checkpoint.moments) > most:
        raise EditError(f"The checkpoint can have at most {most} moments of a parameter.")
    if not checkpoint.finite:
        raise EditError("The checkpoint holds a number that is not finite.")
