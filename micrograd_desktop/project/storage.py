"""Project files: JSON that is checked field by field and never executed."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain as shown
from micrograd_desktop.project.checkpoint import Checkpoint, check_checkpoint
from micrograd_desktop.project.fields import MOST_OF_ECHO, EditError, echo, within
from micrograd_desktop.project.files import FileError, digest, is_other, read_file, write_file
from micrograd_desktop.project.json_form import ShapeError, plain, read, text
from micrograd_desktop.project.json_text import parse
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import MOST_RUNS, Project
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:
    from micrograd_desktop.project.damaged_runs import SetAside

SCHEMA_VERSION = 9
FORMAT = "micrograd-desktop project"
LARGEST_FILE = 64 * 1000 * 1000
"""Bytes. A quarter is the checkpoint of the largest network: five numbers of up to 26 characters a parameter; another
are own points, in the log and in kept runs."""


class StorageError(Exception):
    """A file that can't be read or written as a project; its text is a sentence for people."""


class ChangedOnDiskError(StorageError):
    """A file that another program has changed since it was opened or saved here."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file holds: a project, and where its run stood (None: at step 0).

    ``digest`` is that of the file's bytes, None if there is no file; it tells whether the file has changed since.
    ``set_aside`` are kept runs of the file that can't be read: they are saved with the others.
    """

    project: Project
    checkpoint: Checkpoint | None = None
    digest: bytes | None = field(default=None, compare=False, repr=False)
    set_aside: tuple[SetAside, ...] = field(default=(), compare=False, repr=False)


def save(
    project: Project,
    path: Path,
    checkpoint: Checkpoint | None = None,
    known: bytes | None = None,
    set_aside: tuple[SetAside, ...] = (),
) -> Saved:
    """Write a project; the old file stays whole until the new one is complete. Returns what the file holds now.

    A checkpoint with a number that is not finite is left out: no run can go on from there.

    Parameters
    ----------
    known
        The digest of what the file is known to hold: it is not written over anything else.
    set_aside
        Kept runs that could not be read, which are written as they stood where they were read.

    Raises
    ------
    ChangedOnDiskError
        If it holds something else.
    StorageError
        If the file can't be written.
    """
    name = _name(path)
    if checkpoint is not None and not checkpoint.finite:
        checkpoint = None
    try:
        data = as_bytes(project, checkpoint, set_aside)
        if known is not None and is_other(path, known):
            raise ChangedOnDiskError(
                tr("{name} was changed by another program since it was opened or saved here.", name=name)
            )
        write_file(path, data)
        return Saved(project, checkpoint, digest(data), set_aside)
    except FileError as error:
        raise StorageError(tr("{name} could not be saved: {error}.", name=name, error=error)) from error
    except (ValueError, TypeError) as error:
        raise StorageError(tr("{name} could not be saved. {error}", name=name, error=error)) from error


def as_bytes(project: Project, checkpoint: Checkpoint | None, set_aside: tuple[SetAside, ...] = ()) -> bytes:
    """What a file of the project holds.

    Raises
    ------
    EditError
        If a rule is broken, or it would be too large.
    """
    check_project(project)
    if checkpoint is not None:
        check_checkpoint(checkpoint, project)
    document = plain_document(project, checkpoint)
    if set_aside:
        if len(project.runs) + len(set_aside) > MOST_RUNS:
            raise EditError(
                tr(
                    "With those that are set aside it would keep more than {most} runs. Delete some.",
                    most=whole(MOST_RUNS),
                )
            )
        document["project"]["runs"] += [run.content for run in set_aside]
    data = (text(document) + "\n").encode("ascii")
    if len(data) > LARGEST_FILE:
        raise EditError(tr("It would be larger than a project can be."))
    return data


def plain_document(project: Project, checkpoint: Checkpoint | None = None) -> dict[str, Any]:
    """What a project file holds, as JSON's objects and lists: also within a file of another kind."""
    head = {"format": FORMAT, "schema_version": SCHEMA_VERSION}
    return {**head, "project": plain(project), "checkpoint": plain(checkpoint)}


def project_in(document: Any) -> Project:
    """The project of a ``plain_document``, whichever version of the program wrote it.

    Raises
    ------
    EditError
        If it is none, with its place.
    """
    return _saved(document, b"").project


def load(path: Path) -> Saved:
    """Read a project, and where its run stood.

    Raises
    ------
    StorageError
        If there is no such file, or it is not a project of a version this program knows.
    """
    name = _name(path)
    try:
        data = read_file(path, LARGEST_FILE)
    except FileError as error:
        raise StorageError(tr("{name} could not be read: {error}.", name=name, error=error)) from error
    return from_bytes(data, name)


def from_bytes(data: bytes, name: str) -> Saved:
    """The project that a file's bytes are, and where its run stood; ``name`` is what the file is called in a sentence.

    Raises
    ------
    StorageError
        If they are none of a version this program knows.
    """
    name = shown(name)
    try:
        document = parse(data)
    except ShapeError as error:
        raise StorageError(tr("{name} is not a project file. {error}", name=name, error=error)) from error
    try:
        return _saved(document, digest(data))
    except EditError as error:
        said = {"name": name, "error": str(error)}
        if not error.place:
            raise StorageError(tr("{name} can't be opened. {error}", **said)) from error
        place = shown(error.place)
        raise StorageError(
            tr("{name} can't be opened. {error} See {place} in the file.", place=place, **said)
        ) from error


def _name(path: Path) -> str:
    return shown(path.name or path)


def _saved(document: Any, its_digest: bytes) -> Saved:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ShapeError(tr("It is not a Micrograd Desktop project."))
    for name in document:
        if name not in ("format", "schema_version", "project", "checkpoint"):
            raise ShapeError(tr("It can't have a field called '{name}'.", name=shown(name, MOST_OF_ECHO)))
    version = document.get("schema_version")
    from micrograd_desktop.project.damaged_runs import read_around  # no start without a file needs it

    project, set_aside = read_around(migrated(document.get("project"), version), _project)
    from micrograd_desktop.project.migrations import with_watch  # no start without a file needs it

    assert version is not None
    kept = with_watch(document.get("checkpoint"), version)
    checkpoint: Checkpoint | None = read(Checkpoint | None, kept, "checkpoint")
    if checkpoint is not None:
        with within("checkpoint"):
            check_checkpoint(checkpoint, project)
    return Saved(project, checkpoint, its_digest, set_aside)


def project_of(content: Any, version: Any) -> Project:
    """The project that ``content`` holds as a schema of that version has it.

    Raises
    ------
    EditError
        With a sentence: if it is of no version that is known, or can't be a project.
    """
    return _project(migrated(content, version))


def migrated(content: Any, version: Any) -> Any:
    """What ``project_of`` reads, as the present schema has it; raises an EditError if it knows no such version."""
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ShapeError(tr("Its schema version is missing."))
    if version > SCHEMA_VERSION:
        raise ShapeError(
            tr("It was saved by a newer version of the program (schema {version}).", version=echo(version))
        )
    from micrograd_desktop.project.migrations import MIGRATIONS  # no start without a file needs them

    for older in range(version, SCHEMA_VERSION):
        content = MIGRATIONS[older](content)
    return content


def _project(content: Any) -> Project:
    project: Project = read(Project, content, "project")
    with within("project"):
        return check_project(project)
