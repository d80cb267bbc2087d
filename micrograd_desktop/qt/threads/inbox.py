"""What comes in for the thread that trains: put in by any thread, taken by its own, under one lock."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from micrograd_desktop.qt.threads.frame_maker import Wish


class Urgency(Enum):
    """What a command does to the work under way.

    One that is served in its turn waits for a single step to be done; while the run plays, every command drops a long
    step. One that begins anew gives up a run that is still being built, too.
    """

    IN_TURN = 0
    AT_ONCE = 1
    ANEW = 2


class Subject(Enum):
    """What several commands in line can settle, of which only the last counts."""

    PROJECT = 0
    STEP_SEEN = 1


class Command(NamedTuple):
    """What is to be done between two slices; one that says what it settles gives way to the next such behind it."""

    action: Callable[[], None]
    urgency: Urgency
    settles: Subject | None


class Inbox:
    """Commands in their turn, the newest wish for a frame, and what else the window says.

    ``with`` holds it, as all must that put in or take several things that belong together; it may be held twice. Who
    tells of a run's steps holds that lock before this one, and this one before the lock of what is drawn.

    Parameters
    ----------
    interrupt
        Called while it is held: ends the slice under way; given True, at once, and a frame that is of the past soon.

    Attributes
    ----------
    wish
        The frame that is wished for, and not yet served.
    acknowledged
        Whether the last report was taken.
    stopping
        Whether the loop is to end.
    """

    def __init__(self, interrupt: Callable[[bool], None]) -> None:
        self._changed = threading.Condition()
        self._commands: deque[Command] = deque()
        self.wish: Wish | None = None
        self.acknowledged = True
        self.stopping = False
        self._interrupt = interrupt

    def __enter__(self) -> None:
        self._changed.__enter__()

    def __exit__(self, *_: object) -> None:
        self._changed.__exit__(None, None, None)

    def __len__(self) -> int:
        """How many commands wait."""
        return len(self._commands)

    def put(self, command: Command) -> None:
        """Put a command in line, or in the place of the last one if both settle the same."""
        if command.settles is not None and self._commands and self._commands[-1].settles is command.settles:
            self._commands.pop()
        self._commands.append(command)

    def wake(self, at_once: bool) -> None:
        """End a wait, or the slice under way; at once, a frame is dropped that is of the past soon."""
        self._changed.notify()
        self._interrupt(at_once)

    def wait_for(self, has_work: Callable[[], bool], seconds: float | None) -> None:
        """Wait until there is something to do, but no longer than so many seconds."""
        self._changed.wait_for(has_work, seconds)

    def take(self) -> list[Command]:
        """Take all commands out."""
        commands = list(self._commands)
        self._commands.clear()
        return commands

    def take_wish(self) -> Wish | None:
        """Take the wish for a frame, if there is one."""
        wish, self.wish = self.wish, None
        return wish

    def brings(self, subject: Subject) -> bool:
        """Whether a command in line settles it anew."""
        return any(command.settles is subject for command in self._commands)

    @property
    def begins_anew(self) -> bool:
        """Whether a run that is being built is not wanted any more."""
        return self.stopping or any(command.urgency is Urgency.ANEW for command in self._commands)

    @property
    def waits_in_turn(self) -> bool:
        """Whether all that came in waits until a single step is done."""
        return not self.stopping and all(command.urgency is Urgency.IN_TURN for command in self._commands)
