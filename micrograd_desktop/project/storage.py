"""Project files: JSON that is checked field by field and never executed."""

from __future__ import annotations

import json
import os
import reprlib
import secrets
import types
import typing
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path
from typing import Any

from micrograd_desktop.project.rules import EditError, check_project
from micrograd_desktop.project.spec import Project, TraceSpec

SCHEMA_VERSION = 3
FORMAT = "micrograd-desktop project"
LARGEST_FILE = 64 * 1024 * 1024


class StorageError(Exception):
    """A file that can't be read or written as a project; its text is a sentence for people."""


def save(project: Project, path: Path) -> None:
    """Write a project; the old file stays whole until the new one is complete.

    Raises
    ------
    StorageError
        If the file can't be written.
    """
    try:
        check_project(project)
        document = {"format": FORMAT, "schema_version": SCHEMA_VERSION, "project": asdict(project)}
        _write(path, json.dumps(document, indent=2, allow_nan=False) + "\n")
    except OSError as error:
        raise StorageError(f"{path.name} could not be saved: {error.strerror or error}.") from error
    except (ValueError, TypeError) as error:
        raise StorageError(f"{path.name} could not be saved. {error}") from error


def _write(path: Path, text: str) -> None:
    """Write beside the file and swap at the end; a link stays a link, and the file keeps its permissions."""
    target = path.resolve()
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def load(path: Path) -> Project:
    """Read a project.

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
        return _project(document)
    except (_ShapeError, EditError) as error:
        raise StorageError(f"{path.name} can't be opened. {error}") from error


class _ShapeError(Exception):
    """A sentence on what in the document is not as it must be."""


def _no_constant(name: str) -> float:
    raise ValueError(f"it holds the number {name}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field stands in it twice")
    return found


def _project(document: Any) -> Project:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _ShapeError("It is not a Micrograd Desktop project.")
    if unknown := sorted(set(document) - {"format", "schema_version", "project"}):
        raise _ShapeError(f"It has no field called {reprlib.repr(unknown[0])}.")
    version = document.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _ShapeError("Its schema version is missing.")
    if version > SCHEMA_VERSION:
        raise _ShapeError(f"It was saved by a newer version of the program (schema {reprlib.repr(version)}).")
    content = document.get("project")
    for older in range(version, SCHEMA_VERSION):
        content = _MIGRATIONS[older](content)
    project = _read(Project, content, "project")
    assert isinstance(project, Project)
    check_project(project)
    return project


def _with_arithmetic(content: Any) -> Any:
    """From schema 1, in which all arithmetic was exact."""
    if isinstance(content, dict) and isinstance(training := content.get("training"), dict):
        return {**content, "training": {**training, "arithmetic": "exact"}}
    return content


def _with_trace(content: Any) -> Any:
    """From schema 2, which knew neither bugs nor the Trace workspace."""
    if isinstance(content, dict):
        return {**content, "bugs": [], "trace": {**asdict(TraceSpec()), "leaves": []}}
    return content


_MIGRATIONS: dict[int, Callable[[Any], Any]] = {1: _with_arithmetic, 2: _with_trace}
"""By the version they start from: each turns a project's JSON into that of the next version."""


def _read(kind: Any, value: Any, where: str) -> Any:
    """The value as what its type annotation says, or a sentence on what is wrong where."""
    origin = typing.get_origin(kind)
    if is_dataclass(kind):
        return _read_dataclass(kind, value, where)
    if origin is tuple:
        if not isinstance(value, list):
            raise _ShapeError(f"{where} must be a list.")
        inner = typing.get_args(kind)[0]
        return tuple(_read(inner, item, f"{where}[{i}]") for i, item in enumerate(value))
    if origin in (types.UnionType, typing.Union):
        options = typing.get_args(kind)
        if value is None and type(None) in options:
            return None
        return _read(next(option for option in options if option is not type(None)), value, where)
    if kind is float and isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53:
        return float(value)
    if type(value) is not kind:
        raise _ShapeError(f"{where} must be {_names[kind]}.")
    return value


_names = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}


def _read_dataclass(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise _ShapeError(f"{where} must be an object.")
    names = {field.name for field in fields(kind)}
    if unknown := sorted(set(value) - names):
        raise _ShapeError(f"{where} has no field called {reprlib.repr(unknown[0])}.")
    if missing := sorted(names - set(value)):
        raise _ShapeError(f"{where} lacks the field '{missing[0]}'.")
    hints = typing.get_type_hints(kind)
    return kind(**{name: _read(hints[name], item, f"{where}.{name}") for name, item in value.items()})
