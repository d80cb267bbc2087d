"""What a project looks like in a file: dataclasses to JSON and back, field by field, by their type annotations."""

from __future__ import annotations

import json
import reprlib
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.fields import Setting
from micrograd_desktop.project.rules import TRAINING
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    FreezeChange,
    ParameterEdit,
    SettingChange,
    TrainingSpec,
)

CHANGES: dict[str, type] = {
    "parameter": ParameterEdit,
    "setting": SettingChange,
    "frozen": FreezeChange,
    "bug": BugChange,
}
"""The changes of a log by their tag."""

_TAGS = {kind: tag for tag, kind in CHANGES.items()}
_encode = json.JSONEncoder(allow_nan=False).encode
_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}


class ShapeError(Exception):
    """A sentence on what in a document is not as it must be."""


def plain(value: Any) -> Any:
    """A dataclass as JSON's objects and lists; a parameter's name is the list (layer, neuron, source)."""
    if isinstance(value, ParameterName):
        return [value.layer, value.neuron, value.source]
    if is_dataclass(value):
        tag = {"change": _TAGS[type(value)]} if type(value) in _TAGS else {}
        return tag | {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return list(value) if value and type(value[0]) is float else [plain(item) for item in value]
    return value


def text(value: Any, margin: str = "") -> str:
    """JSON that people can read and compare: objects are indented, a list of numbers is one line."""
    inner = margin + "  "
    if isinstance(value, dict) and value:
        items = (f"{_encode(key)}: {text(item, inner)}" for key, item in value.items())
        return "{\n" + ",\n".join(inner + item for item in items) + "\n" + margin + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict | list):
        return "[\n" + ",\n".join(inner + _encode(item) for item in value) + "\n" + margin + "]"
    return _encode(value)


def read(kind: Any, value: Any, where: str) -> Any:
    """The value as what its type annotation says.

    Raises
    ------
    ShapeError
        With a sentence on what is wrong where.
    """
    if kind is ParameterName:
        return _read_name(value, where)
    if kind == Change:
        return _read_change(value, where)
    if is_dataclass(kind):
        return _read_dataclass(kind, value, where)
    origin = typing.get_origin(kind)
    if origin is Setting:
        return read(typing.get_args(kind)[0], value, where)
    if origin is tuple:
        return _read_tuple(typing.get_args(kind)[0], value, where)
    if origin in (types.UnionType, typing.Union):
        options = typing.get_args(kind)
        if value is None and type(None) in options:
            return None
        return read(next(option for option in options if option is not type(None)), value, where)
    if kind is float and isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53:
        return float(value)
    if type(value) is not kind:
        raise ShapeError(f"{where} must be {_NAMES[kind]}.")
    return value


def _read_tuple(inner: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ShapeError(f"{where} must be a list.")
    if inner is float and all(type(item) is float for item in value):
        return tuple(value)
    return tuple(read(inner, item, f"{where}[{i}]") for i, item in enumerate(value))


def _read_name(value: Any, where: str) -> ParameterName:
    if not isinstance(value, list) or len(value) != 3:
        raise ShapeError(f"{where} must be a list of layer, neuron and source.")
    layer, neuron, source = value
    if type(layer) is int and type(neuron) is int and (source is None or type(source) is int):
        return ParameterName(layer, neuron, source)
    raise ShapeError(f"{where} must hold whole numbers; the source of a bias is null.")


def _read_change(value: Any, where: str) -> Change:
    if not isinstance(value, dict):
        raise ShapeError(f"{where} must be an object.")
    tag = value.get("change")
    if not isinstance(tag, str) or tag not in CHANGES:
        raise ShapeError(f"{where}.change can't be {reprlib.repr(tag)}. It is one of: {', '.join(CHANGES)}.")
    kind, content = CHANGES[tag], {name: item for name, item in value.items() if name != "change"}
    special = {}
    if kind is SettingChange:
        field = content.get("field")
        if not isinstance(field, str) or field not in TRAINING:
            raise ShapeError(f"{where}.field can't be {reprlib.repr(field)}. It is one of: {', '.join(TRAINING)}.")
        special["value"] = _declared(TrainingSpec)[field][0]
    change: Change = _read_dataclass(kind, content, where, special)
    return change


@cache
def _declared(kind: Any) -> dict[str, tuple[Any, int | None]]:
    """The fields of a dataclass: their types, and how many items each can hold at most."""
    hints = typing.get_type_hints(kind)
    return {field.name: (hints[field.name], field.metadata.get("most")) for field in fields(kind)}


def _read_dataclass(kind: Any, value: Any, where: str, special: Mapping[str, Any] = types.MappingProxyType({})) -> Any:
    """``special`` types stand for those declared."""
    if not isinstance(value, dict):
        raise ShapeError(f"{where} must be an object.")
    declared = _declared(kind)
    for name in value:
        if name not in declared:
            raise ShapeError(f"{where} has no field called {reprlib.repr(name)}.")
    for name, (_, most) in declared.items():
        if name not in value:
            raise ShapeError(f"{where} lacks the field '{name}'.")
        if most is not None and isinstance(value[name], list) and len(value[name]) > most:
            raise ShapeError(f"{where}.{name} can have at most {most:,} items, not {len(value[name]):,}.")
    items = value.items()
    return kind(**{name: read(special.get(name, declared[name][0]), item, f"{where}.{name}") for name, item in items})
