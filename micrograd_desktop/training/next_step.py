"""What a run's next step is taken with, copied: so it can be looked into, or taken apart, without taking it."""

from __future__ import annotations

from typing import NamedTuple

from micrograd_desktop.data.split import Points
from micrograd_desktop.project.spec import Settings
from micrograd_desktop.training.engines import Engine, Plan, State
from micrograd_desktop.training.sample import SampleGraph


class NextStep(NamedTuple):
    """See the module.

    Attributes
    ----------
    step, settings
        Which step, from 0, and by what it is taken.
    plan
        Its batch, its rate (negative where its sign is wrong), whether it is measured, and when it is divergence.
    numbers
        A copy of the run's, after the changes that were made at this step.
    engine, sample
        What takes it, and the graph of a sample that it takes it with.
    seen
        The points, with what the network sees of them.
    """

    step: int
    settings: Settings
    plan: Plan
    numbers: State
    engine: Engine
    sample: SampleGraph
    seen: Points
