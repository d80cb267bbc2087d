"""What one workspace may ask the window to open in another. Neither knows the other; a table says who opens what."""

from __future__ import annotations

from pathlib import Path

from micrograd_desktop.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class TracePoint:
    """The scalar graph of a point's loss: a training point or a test point, counted from 0.

    ``parameter`` is the number of one, in the network's order, that is to be selected there; None for none.
    """

    train: bool
    index: int
    parameter: int | None = None


@dataclass(frozen=True, slots=True)
class TraceNeuron:
    """The scalar graph of a neuron's output at a training point; layers count from 1, neurons and points from 0."""

    layer: int
    index: int
    point: int = 0


@dataclass(frozen=True, slots=True)
class ImportTable:
    """A file of a table to learn from."""

    path: Path


@dataclass(frozen=True, slots=True)
class TraceProgram:
    """A program or a notebook, from a file of that name."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A run that somebody shares: a text with a share text in it (``project.share_text``), not looked at yet."""

    text: str


@dataclass(frozen=True, slots=True)
class RestoreKept:
    """The kept run of that name is to take the place of the present one, and be seen at a step; None for its last."""

    name: str
    step: int | None = None
