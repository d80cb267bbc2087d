"""The learning rate at each step, as a project's schedule says."""

from __future__ import annotations

from collections.abc import Callable

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.nn.schedules import schedule_of
from micrograd_desktop.project.spec import TrainingSpec

Rates = Callable[[TrainingSpec, int, int], Floats]
"""Training, the first step and a count to the rates of so many steps."""


def learning_rates(spec: TrainingSpec, first_step: int, count: int) -> Floats:
    """The rates of ``count`` steps from ``first_step`` on, shape (count,): the schedule's formula at each step."""
    return schedule_of(spec.schedule).rates(spec.learning_rate, spec.decay_steps, first_step, count)
