"""The schedules: how the learning rate follows the step, one formula each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schedule:
    """One row: ``text`` is the rate, over ``lr`` (the project's), ``k`` (the step) and ``n`` (the decay's steps)."""

    name: str
    title: str
    text: str


SCHEDULES: dict[str, Schedule] = {
    row.name: row
    for row in (
        Schedule("constant", "Constant", "lr"),
        # micrograd's demo, held at a tenth once the decay is done
        Schedule("linear-decay", "Linear decay", "lr * (1.0 - 0.9 * min(k, n) / n)"),
    )
}
