"""The JSON schema of a project's file, made of the specs' own fields and rules: what is read here is written there.

It says what the reader says of each part by itself. What holds several parts together (as many inputs as the data has,
a log in rising step, a checkpoint as long as the network) is for ``rules.py`` alone.
"""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from typing import Any

from micrograd_desktop.data.table import Table
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.checkpoint import Checkpoint
from micrograd_desktop.project.fields import Field, Formula, NameOrFormula, OneOf, Range, Rule, fields_of
from micrograd_desktop.project.json_form import CHANGES
from micrograd_desktop.project.spec import Change, Project, SettingChange, TrainingSpec
from micrograd_desktop.project.storage import FORMAT, SCHEMA_VERSION
from micrograd_desktop.project.table_form import TableForm

Schema = dict[str, Any]

_SCALARS = {int: "integer", float: "number", str: "string", bool: "boolean"}
_NULL = {"type": "null"}


def schema() -> Schema:
    """The schema of the present version's files, in the 2020-12 draft of JSON Schema."""
    definitions: dict[str, Schema] = {}
    project, checkpoint = _of_type(Project, definitions), _of_type(Checkpoint | None, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Micrograd Desktop project",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "schema_version": {"const": SCHEMA_VERSION},
            "project": project,
            "checkpoint": checkpoint,
        },
        "required": ["format", "schema_version", "project"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _of_type(kind: Any, definitions: dict[str, Schema], most: int | None = None) -> Schema:
    """What a value of a type annotation is, as ``json_form`` reads it."""
    if kind is ParameterName:
        return _defined("ParameterName", _PARAMETER_NAME, definitions)
    if kind is Table:
        return {"anyOf": [_of_type(TableForm, definitions), _NUMBER_OF_TABLE]}
    if kind == Change:
        return _defined("Change", {"oneOf": _changes(definitions)}, definitions)
    if is_dataclass(kind):
        name = typing.cast(type, kind).__name__
        if name not in definitions:
            definitions[name] = {}  # it is under way
            definitions[name] = _object(typing.cast(type, kind), definitions)
        return {"$ref": f"#/$defs/{name}"}
    if typing.get_origin(kind) is tuple:
        items: Schema = {"type": "array", "items": _of_type(typing.get_args(kind)[0], definitions)}
        return items if most is None else {**items, "maxItems": most}
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        options = [option for option in typing.get_args(kind) if option is not type(None)]
        return {"anyOf": [_of_type(options[0], definitions, most), _NULL]}
    return {"type": _SCALARS[kind]}


def _defined(name: str, found: Schema, definitions: dict[str, Schema]) -> Schema:
    definitions[name] = found
    return {"$ref": f"#/$defs/{name}"}


_PARAMETER_NAME: Schema = {
    "description": "layer, neuron and source of a parameter; the source of a bias is null",
    "type": "array",
    "prefixItems": [{"type": "integer"}, {"type": "integer"}, {"type": ["integer", "null"]}],
    "minItems": 3,
    "maxItems": 3,
}


_NUMBER_OF_TABLE: Schema = {
    "description": "the number of a table that stands before it, counted from 0",
    "type": "integer",
    "minimum": 0,
}


def _object(kind: type, definitions: dict[str, Schema], tag: str | None = None) -> Schema:
    """All the fields of a dataclass, and no other."""
    hints = typing.get_type_hints(kind)
    properties: dict[str, Schema] = {} if tag is None else {"change": {"const": tag}}
    for field in fields(kind):
        setting = getattr(kind, field.name, None)
        if isinstance(setting, Field):
            properties[field.name] = of_rule(setting.rule)
        else:
            title = field.metadata.get("title")
            found = _of_type(hints[field.name], definitions, field.metadata.get("most"))
            properties[field.name] = found if title is None else {"description": title, **found}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def of_rule(rule: Rule) -> Schema:
    """What a setting can be, with its title."""
    found: Schema = {"description": rule.title}
    match rule:
        case Range():
            kind = "integer" if rule.whole else "number"
            found["type"] = [kind, "null"] if rule.optional else kind
            return {**found, "minimum": rule.low, "maximum": rule.high}
        case OneOf():
            return {**found, "enum": list(rule.names())}
        case NameOrFormula():
            formula = {"description": f"a formula of {', '.join(rule.over)}", "type": "string"}
            return {**found, "anyOf": [{"enum": list(rule.names())}, formula]}
        case Formula():
            return {**found, "type": "string"}
    return {**found, "type": "string", "maxLength": rule.longest}


def _changes(definitions: dict[str, Schema]) -> list[Schema]:
    """One of each kind; a setting that changes has the value of its own field."""
    found = []
    for tag, kind in CHANGES.items():
        one = _object(kind, definitions, tag)
        if kind is SettingChange:
            found += [_setting_change(one, field) for field in fields_of(TrainingSpec)]
        else:
            found.append(one)
    return found


def _setting_change(one: Schema, field: Field[Any]) -> Schema:
    properties = {**one["properties"], "field": {"const": field.name}, "value": of_rule(field.rule)}
    return {**one, "properties": properties}
