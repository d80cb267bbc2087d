"""Project files: JSON that is checked field by field and never executed."""

from __future__ import annotations

import json
import os
import reprlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from micrograd_desktop.project.checkpoint import Checkpoint, check_checkpoint
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.json_form import ShapeError, plain, read, text
from micrograd_desktop.project.migrations import MIGRATIONS
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import Project

SCHEMA_VERSION = 4
FORMAT = "micrograd-desktop project"
LARGEST_FILE = 64 * 1024 * 1024


class StorageError(Exception):
    """A file that can't be read or written as a project; its text is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file holds: a project, and where its run stood (None: at step 0)."""

    project: Project
    checkpoint: Checkpoint | None = None


def save(project: Project, path: Path, checkpoint: Checkpoint | None = None) -> Saved:
    """Write a project; the old file stays whole until the new one is complete. Returns what the file holds now.

    A checkpoint with a number that is not finite is left out: no run can go on from there.

    Raises
    ------
    StorageError
        If the file can't be written.
    """
    try:
        check_project(project)
        if checkpoint is not None and not checkpoint.finite:
            checkpoint = None
        if checkpoint is not None:
            check_checkpoint(checkpoint, project)
        head = {"format": FORMAT, "schema_version": SCHEMA_VERSION}
        content = text({**head, "project": plain(project), "checkpoint": plain(checkpoint)}) + "\n"
        if len(content) > LARGEST_FILE:  # JSON is ASCII here: a character is a byte
            raise ValueError("It would be larger than a project can be.")
        _write(path, content)
        return Saved(project, checkpoint)
    except OSError as error:
        raise StorageError(f"{path.name} could not be saved: {error.strerror or error}.") from error
    except (ValueError, TypeError) as error:
        raise StorageError(f"{path.name} could not be saved. {error}") from error


def _write(path: Path, content: str) -> None:
    """Write beside the file and swap at the end; a link stays a link, and the file keeps its permissions."""
    target = path.resolve()
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def load(path: Path) -> Saved:
    """Read a project, and where its run stood.

    Raises
    ------
    StorageError
        If there is no such file, or it is not a project of a version this program knows.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would make us wait for ever
            raise StorageError(f"{path.name} could not be read: it is not a file.")
        if path.stat().st_size > LARGEST_FILE:
            raise StorageError(f"{path.name} is larger than a project can be.")
        document = json.loads(path.read_bytes(), parse_constant=_no_constant, object_pairs_hook=_object)
    except OSError as error:
        raise StorageError(f"{path.name} could not be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise StorageError(f"{path.name} is not a project file: {error}.") from error
    try:
        return _saved(document)
    except (ShapeError, EditError) as error:
        raise StorageError(f"{path.name} can't be opened. {error}") from error


def _no_constant(name: str) -> float:
    raise ValueError(f"it holds the number {name}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field stands in it twice")
    return found


def _saved(document: Any) -> Saved:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ShapeError("It is not a Micrograd Desktop project.")
    for name in document:
        if name not in ("format", "schema_version", "project", "checkpoint"):
            raise ShapeError(f"It has no field called {reprlib.repr(name)}.")
    version = document.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ShapeError("Its schema version is missing.")
    if version > SCHEMA_VERSION:
        raise ShapeError(f"It was saved by a newer version of the program (schema {reprlib.repr(version)}).")
    content = document.get("project")
    for older in range(version, SCHEMA_VERSION):
        content = MIGRATIONS[older](content)
    project: Project = read(Project, content, "project")
    check_project(project)
    checkpoint: Checkpoint | None = read(Checkpoint | None, document.get("checkpoint"), "checkpoint")
    if checkpoint is not None:
        check_checkpoint(checkpoint, project)
    return Saved(project, checkpoint)
