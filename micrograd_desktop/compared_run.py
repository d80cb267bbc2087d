"""A run that the command line compares with others: its name, its replay, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Iterator

from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.project.spec import Project
from micrograd_desktop.training.replays import Piece, Replay, Shown

SECONDS = 0.1
"""How long it is replayed at a time."""


class ComparedRun:
    """A run by its name.

    Attributes
    ----------
    replay, course
        Its steps again, and how it went, as far as it was replayed.
    rows
        How many measured steps were written down.
    """

    def __init__(self, name: str, project: Project, steps: int) -> None:
        self.name, self.project = name, project
        self.replay, self.course = Replay(project, steps), Course()
        self.rows = 0

    def pieces(self) -> Iterator[Piece]:
        """Its steps, piece by piece, to the end."""
        while not self.course.ended:
            piece = self.replay.forward(SECONDS)
            self.course.take(piece)
            yield piece

    def steps(self) -> Iterator[int]:
        """How far it has come, again and again, until it is at the end."""
        for piece in self.pieces():
            yield piece.step

    def at(self, step: int | None) -> Shown:
        """The moment of a step; None for the last one."""
        return self.replay.at(self.replay.step if step is None else step)
