"""What a project looks like in a file: dataclasses to JSON and back, field by field, by their type annotations.

A type's reader is made once, and checks a length before any item. What it refuses it names as the window does; where
it stands in the file is added from the inside out, so that good values cost no text.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from functools import cache, partial
from typing import Any, NamedTuple

from micrograd_desktop.data.table import Table, TableError
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.plain_text import plain as shown
from micrograd_desktop.project import table_form
from micrograd_desktop.project.fields import MOST_OF_ECHO, EditError, Field, echo, within
from micrograd_desktop.project.rules import TRAINING
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    FreezeChange,
    NetworkChange,
    ParameterEdit,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.translation import tr, trn, whole

CHANGES: dict[str, type] = {
    "parameter": ParameterEdit,
    "setting": SettingChange,
    "frozen": FreezeChange,
    "bug": BugChange,
    "data": DataChange,
    "network": NetworkChange,
}
"""The changes of a log by their tag."""

BLOCK = 4096
"""Numbers written in one go: between two blocks another thread gets its turn."""

Reader = Callable[[Any], Any]

_tables: ContextVar[list[Table]] = ContextVar("tables")
"""Those of the document that is read, in the order in which they stand there: that of the fields."""

_TAGS = {kind: tag for tag, kind in CHANGES.items()}
_encode = json.JSONEncoder(allow_nan=False).encode
_NAMES = {int: tr("a whole number"), float: tr("a number"), str: tr("a text"), bool: tr("true or false", sense="JSON")}
_LARGEST_WHOLE = 2**53
"""Whole numbers up to here are floats without loss."""


class ShapeError(EditError):
    """A sentence on what in a document is not as it must be."""


def plain(value: Any) -> Any:
    """A dataclass as JSON's objects and lists; a parameter's name is the list (layer, neuron, source).

    A table that stands in it once more is the number of the one before, counted from 0.
    """
    return _plain(value, {})


def _plain(value: Any, tables: dict[Table, int]) -> Any:
    if type(value) is tuple:
        return list(value) if value and type(value[0]) is float else [_plain(item, tables) for item in value]
    if type(value) is ParameterName:
        return [value.layer, value.neuron, value.source]
    if type(value) is Table:
        if value in tables:
            return tables[value]
        tables[value] = len(tables)
        return table_form.plain(value)
    if is_dataclass(value):
        kind: type = type(value)
        names, tag = _names(kind), _TAGS.get(kind)
        content = {name: _plain(getattr(value, name), tables) for name in names}
        return content if tag is None else {"change": tag, **content}
    return value


def text(value: Any, margin: str = "") -> str:
    """JSON that people can read and compare: objects are indented, a list of numbers is one line."""
    inner = margin + "  "
    if isinstance(value, dict) and value:
        items: Iterable[str] = (f"{_encode(key)}: {text(item, inner)}" for key, item in value.items())
        return "{\n" + ",\n".join(inner + item for item in items) + "\n" + margin + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict | list):
        items = map(_encode, value) if isinstance(value[0], dict) else map(_row, value)
        return "[\n" + ",\n".join(inner + item for item in items) + "\n" + margin + "]"
    return _row(value) if isinstance(value, list) else _encode(value)


def _row(value: list[Any]) -> str:
    """A list on one line."""
    return "[" + ", ".join(_encode(value[i : i + BLOCK])[1:-1] for i in range(0, len(value), BLOCK)) + "]"


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def read(kind: Any, value: Any, where: str) -> Any:
    """The value as what its type annotation says; ``where`` is its place in the file.

    Raises
    ------
    EditError
        With a sentence on what is wrong, and its place.
    """
    before = _tables.set([])
    try:
        with within(where):
            return _reader(kind, where.rpartition(".")[2])(value)
    finally:
        _tables.reset(before)


@cache
def _reader(kind: Any, title: str, most: int | None = None, each: bool = False) -> Reader:
    """What reads a type; ``title`` is who is said to be wrong, or ``each`` of them: "hidden layers"."""
    subject = tr("Each of the {title}", title=title) if each else tr("The {title}", title=title)
    if kind is ParameterName:
        return partial(_read_name, subject)
    if kind == Change:
        return partial(_read_change, subject)
    if kind is Table:
        return partial(_read_table, subject)
    if is_dataclass(kind):
        return partial(_read_fields, kind, _form(typing.cast(type, kind)), subject)
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        reader = None if inner is float else _reader(inner, title, each=True)
        return partial(_read_row, reader, tr("Each of the {title}", title=title), subject, most)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        option = next(option for option in typing.get_args(kind) if option is not type(None))
        return partial(_read_optional, _reader(option, title, most, each))
    return partial(_read_scalar, kind, subject)


def _read_optional(reader: Reader, value: Any) -> Any:
    return None if value is None else reader(value)


def _read_scalar(kind: type, subject: str, value: Any) -> Any:
    if type(value) is kind:
        return value
    if kind is float and type(value) is int and abs(value) < _LARGEST_WHOLE:
        return float(value)
    raise ShapeError(
        tr("{subject} must be {kind}, not {value}.", subject=subject, kind=_NAMES[kind], value=echo(value))
    )


def _read_row(reader: Reader | None, each: str, subject: str, most: int | None, value: Any) -> tuple[Any, ...]:
    """Without a reader the items are floats."""
    if type(value) is not list:
        raise ShapeError(
            tr("{subject} must stand in brackets, [ ], not be {value}.", subject=subject, value=echo(value))
        )
    if most is not None and len(value) > most:
        raise ShapeError(
            tr(
                "{subject} can be at most {most}, not {count}.",
                subject=subject,
                most=whole(most),
                count=whole(len(value)),
            )
        )
    if reader is None:
        if set(map(type, value)) <= {float}:
            return tuple(value)
        reader = partial(_read_scalar, float, each)
    found: list[Any] = []
    try:
        for item in value:
            found.append(reader(item))
    except EditError as error:
        error.within(f"[{len(found)}]")
        raise
    return tuple(found)


def _read_name(subject: str, value: Any) -> ParameterName:
    if type(value) is list and len(value) == 3:
        layer, neuron, source = value
        if type(layer) is int and type(neuron) is int and (source is None or type(source) is int):
            return ParameterName(layer, neuron, source)
    raise ShapeError(
        tr(
            "{subject} must be three whole numbers: [layer, neuron, source]. The source of a bias is null.",
            subject=subject,
        )
    )


def _read_table(subject: str, value: Any) -> Table:
    before = _tables.get()
    if type(value) is int:
        if not 0 <= value < len(before):
            raise ShapeError(
                trn(
                    "{subject} can't be {value}: there is {n} table before it.",
                    "{subject} can't be {value}: there are {n} tables before it.",
                    len(before),
                    subject=subject,
                    value=echo(value),
                )
            )
        return before[value]
    form: table_form.TableForm = _read_fields(table_form.TableForm, _form(table_form.TableForm), subject, value)
    try:
        before.append(form.table())
    except TableError as error:
        raise ShapeError(str(error)) from error
    return before[-1]


def _read_change(subject: str, value: Any) -> Change:
    content = _content(subject, value)
    tag = content.get("change")
    if not isinstance(tag, str) or tag not in CHANGES:
        said = {"value": echo(tag), "names": ", ".join(CHANGES)}
        raise ShapeError(tr("A change of the run can't be {value}. Choose one of: {names}.", **said), "change")
    kind, content = CHANGES[tag], {name: item for name, item in content.items() if name != "change"}
    form = _form(kind)
    if kind is SettingChange:
        field = content.get("field")
        if not isinstance(field, str) or field not in TRAINING:
            said = {"value": echo(field), "names": ", ".join(TRAINING)}
            raise ShapeError(tr("The setting that changes can't be {value}. Choose one of: {names}.", **said), "field")
        form = {**form, "value": _form(TrainingSpec)[field]}
    change: Change = _read_fields(kind, form, subject, content)
    return change


class _Part(NamedTuple):
    """How a field is read; ``setting`` is its rule as well, where it has one."""

    reader: Reader
    setting: Field[Any] | None


@cache
def _form(kind: Any) -> dict[str, _Part]:
    """The fields of a dataclass."""
    return dict(_parts(kind))


def _parts(kind: Any) -> Iterator[tuple[str, _Part]]:
    hints = typing.get_type_hints(kind)
    for field in fields(kind):
        setting = getattr(kind, field.name, None)
        if isinstance(setting, Field):
            reader = _reader(typing.get_args(hints[field.name])[0], setting.title)
            yield field.name, _Part(reader, setting)
        else:
            title = field.metadata.get("title", field.name.replace("_", " "))
            yield field.name, _Part(_reader(hints[field.name], title, field.metadata.get("most")), None)


def _content(subject: str, value: Any) -> dict[str, Any]:
    if type(value) is not dict:
        raise ShapeError(
            tr("{subject} must be fields in braces, {{ }}, not {value}.", subject=subject, value=echo(value))
        )
    return value


def _read_fields(kind: Any, form: dict[str, _Part], subject: str, value: Any) -> Any:
    """A dataclass from its fields: all of them, and no other."""
    content = _content(subject, value)
    for name in content:
        if name not in form:
            raise ShapeError(
                tr("{subject} can't have a field called '{name}'.", subject=subject, name=shown(name, MOST_OF_ECHO))
            )
    found = {}
    for name, part in form.items():
        if name not in content:
            raise ShapeError(
                tr("{subject} must have the field '{name}', which is missing.", subject=subject, name=name)
            )
        try:
            read = part.reader(content[name])
            found[name] = read if part.setting is None else part.setting.accept(read)
        except EditError as error:
            error.within(name)
            raise
    return kind(**found)
