"""The state of a run as the plain numbers of a file, and back, to the last bit."""

from __future__ import annotations

import math

import numpy as np

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.project.checkpoint import Checkpoint, Watched
from micrograd_desktop.training.batches import Place
from micrograd_desktop.training.run_state import Floats, RunState
from micrograd_desktop.training.stopping import Watch


def to_checkpoint(state: RunState | None) -> Checkpoint | None:
    """What is saved of a state; None where there is nothing that a run could go on from."""
    if state is None:
        return None
    checkpoint = Checkpoint(
        step=state.step,
        parameters=tuple(state.parameters.tolist()),
        gradients=tuple(state.gradients.tolist()),
        change=tuple(state.change.tolist()),
        trained=state.trained,
        moments=tuple(tuple(row) for row in state.moments.tolist()),
        updates=state.updates,
        shuffle=state.place.shuffle,
        position=state.place.position,
        samples=state.place.samples,
        reference=state.reference,
        watch=_watched(state.watch),
    )
    return checkpoint if checkpoint.finite else None


def from_checkpoint(checkpoint: Checkpoint) -> RunState:
    """The state that was saved."""
    return RunState(
        step=checkpoint.step,
        parameters=np.array(checkpoint.parameters),
        gradients=np.array(checkpoint.gradients),
        change=np.array(checkpoint.change),
        moments=_moments(checkpoint),
        updates=checkpoint.updates,
        trained=checkpoint.trained,
        place=Place(checkpoint.shuffle, checkpoint.position, checkpoint.samples),
        reference=checkpoint.reference,
        watch=_watch(checkpoint),
    )


def _watched(watch: Watch) -> Watched | None:
    if watch.loss == -math.inf:  # it is not known what was measured
        return None
    lowest, loss, accuracy = (n if math.isfinite(n) else None for n in (watch.lowest, watch.loss, watch.accuracy))
    return Watched(watch.step, loss, accuracy, lowest, watch.since)


def _watch(checkpoint: Checkpoint) -> Watch:
    known = checkpoint.watch
    if known is None:
        return Watch.unknown(checkpoint.step) if checkpoint.step else Watch()
    loss, lowest = (math.inf if number is None else number for number in (known.loss, known.lowest))
    accuracy = -math.inf if known.accuracy is None else known.accuracy
    return Watch(known.step, loss, accuracy, lowest, known.since)


def _moments(checkpoint: Checkpoint) -> Floats:
    """The optimizer's numbers, with 0 in slots that there were none of when it was saved."""
    slots = max(len(row.update.state) for row in OPTIMIZERS.values())
    moments = np.zeros((slots, len(checkpoint.parameters)))
    for slot, numbers in enumerate(checkpoint.moments):
        moments[slot] = numbers
    return moments
