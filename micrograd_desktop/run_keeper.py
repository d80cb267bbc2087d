"""Saves a run that the command line trains where it ends, whether at its last step or because a signal ended it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import terminal
from micrograd_desktop.command_options import BadInputError
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.training.run_state import RunState

SUFFIX = ".mgd"


class RunKeeper:
    """Keeps what a run has come to.

    Attributes
    ----------
    state
        That of the run after its newest steps; None before there are any, or where it can't go on.
    ended
        The status to end with if a signal asked for the end, else 0.

    Parameters
    ----------
    file
        Where it is saved; None if it isn't.

    Raises
    ------
    BadInputError
        If the file can be no project's, its folder is not there, or it can't be written.
    """

    def __init__(self, project: Project, file: Path | None) -> None:
        self._project, self._file = project, file
        self.state: RunState | None = None
        self.ended = 0
        if file is not None:
            _check(file)

    def react(self, status: int) -> None:
        """At a signal the training is to end after the steps under way; a second one ends the program at once."""
        if self.ended:
            terminal.leave(status)
        self.ended = status

    def save(self) -> None:
        """Save the project, and where its run stands; it is said where.

        Raises
        ------
        BadInputError
            If that can't be done.
        """
        if self._file is None:
            return
        from micrograd_desktop.project.storage import StorageError, save
        from micrograd_desktop.training.checkpoints import to_checkpoint

        try:
            saved = save(self._project, self._file, to_checkpoint(self.state))
        except StorageError as error:
            raise BadInputError(str(error)) from error
        step = 0 if saved.checkpoint is None else saved.checkpoint.step
        begin = "Stopped. The run" if self.ended else "The run"
        terminal.remark(f"{begin} at step {step:,} is saved: {plain(self._file)}")


def _check(file: Path) -> None:
    if file.suffix.lower() != SUFFIX:
        raise BadInputError(f"the name of a project ends in {SUFFIX}; '{plain(file.name)}' does not.")
    folder = file.absolute().parent
    if not folder.is_dir():
        raise BadInputError(f"there is no folder '{plain(folder)}' to save '{plain(file.name)}' in.")
    from micrograd_desktop.project.files import FileError, check_writable

    try:
        check_writable(file)
    except FileError as error:
        raise BadInputError(f"{plain(file.name)} could not be saved: {error}.") from error
