"""The document: a session and its file, what of it is saved, and where the saved run stands. No Qt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop.project.checkpoint import Checkpoint
from micrograd_desktop.project.naming import shown
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved, load, save

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside

SUFFIX = ".mgd"
NOTEBOOK, PYTHON = ".ipynb", ".py"
"""Of files that hold a program, which takes no document's place."""

TABLES = (".csv", ".tsv", ".tab", ".txt")
"""Of files that hold a table, which is learnt from in the document that there is."""


def with_suffix(path: Path) -> Path:
    """The path of a project's file: the suffix is added where it is missing."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def is_program_file(path: Path) -> bool:
    """Whether a file's name says that it is a program or a notebook."""
    return path.suffix.lower() in (NOTEBOOK, PYTHON)


def is_table_file(path: Path) -> bool:
    """Whether a file's name says that it is a table."""
    return path.suffix.lower() in TABLES


class Document:
    """A project that is worked on, with its history and its file.

    There is one session all along, so that views stay connected; ``open`` and ``new`` put another project into it.

    Parameters
    ----------
    saved
        What it begins with.
    path
        Its file; None if it has none yet.
    """

    def __init__(self, saved: Saved, path: Path | None = None) -> None:
        self.session = Session(saved.project)
        self._saved, self._leaves_out = saved, False
        self._hold(saved, path)

    @property
    def path(self) -> Path | None:
        """Its file; None if it has none yet."""
        return self._path

    @property
    def saved(self) -> Saved:
        """What the file holds; what it began with if there is none."""
        return self._saved

    @property
    def title(self) -> str:
        """The name of its file, else that of the project, as it is shown."""
        return self._path.name if self._path is not None else shown(self.session.project.name)

    @property
    def edited(self) -> bool:
        """Whether the file is to hold something else than it does: what came back was never saved."""
        return self._recovered or self._leaves_out or self.session.project != self._saved.project

    def dirty(self, step: int) -> bool:
        """Whether something is lost if it is not saved, while the run stands at ``step``.

        Without a file the run alone is nothing to lose: it can be trained again.
        """
        return self.edited or (self._path is not None and step != self._saved_step)

    def at_risk(self, step: int) -> bool:
        """Whether a process that ends at once loses anything: also a run without a file, though it comes again."""
        return self.edited or step != self._saved_step

    def new(self, project: Project) -> None:
        """Begin with a project that has no file."""
        self._hold(Saved(project), None)
        self.session.replace(project)

    def open(self, path: Path) -> None:
        """Put a file's project in this one's place.

        Raises
        ------
        StorageError
            If it can't be read; nothing has changed then.
        """
        self.take(load(path), path)

    def take(self, saved: Saved, path: Path) -> None:
        """Put what a file holds in this one's place; it was read before."""
        self._hold(saved, path)
        self.session.replace(saved.project, saved.checkpoint, opened=True)

    def recover(self, saved: Saved, path: Path | None, only_a_run: bool = False) -> None:
        """Put work in this one's place that was never saved: its file, if it has one, holds something else.

        ``only_a_run`` is what can be trained again: nobody is asked to save it, as nobody was before.
        """
        self._hold(saved, path)
        self._recovered = not only_a_run
        self._saved_step = 0
        self.session.replace(saved.project, saved.checkpoint, opened=True)

    def delete_set_aside(self, run: SetAside) -> None:
        """Leave a kept run that can't be read out of what is saved; until then the file has it."""
        left = tuple(one for one in self._saved.set_aside if one is not run)
        self._leaves_out = self._leaves_out or left != self._saved.set_aside
        self._saved = replace(self._saved, set_aside=left)

    def known(self, path: Path) -> bytes | None:
        """The digest of what a file must still hold to be written over unasked; None if it may hold anything."""
        return self._saved.digest if path == self._path else None

    def save(self, path: Path, checkpoint: Checkpoint | None = None, step: int | None = None) -> None:
        """Write the project and where its run stands; ``path``, with its suffix, is its file from now on.

        ``step`` is where a run stands that can't go on from there, and so has no checkpoint: all there is of it to
        save is saved.

        Raises
        ------
        ChangedOnDiskError
            If another program has changed the document's file since.
        StorageError
            If it can't be written.
        """
        path = with_suffix(path)
        kept = save(self.session.project, path, checkpoint, self.known(path), self._saved.set_aside)
        self.was_saved(kept, path, step if checkpoint is None else checkpoint.step)

    def was_saved(self, kept: Saved, path: Path, step: int | None) -> None:
        """A file holds this from now on; ``step`` is where the run stood then, None if that is not in the file."""
        self._hold(kept, path)
        if step is not None:
            self._saved_step = step  # also of a run that can't go on: what there was to save is saved

    def _hold(self, saved: Saved, path: Path | None) -> None:
        self._saved, self._path = saved, path
        self._recovered = self._leaves_out = False
        self._saved_step = 0 if saved.checkpoint is None else saved.checkpoint.step
