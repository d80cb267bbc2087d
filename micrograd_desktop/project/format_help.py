"""The help on the file format: its JSON schema, and the tables of fields in its pages, both made of the specs.

``python -m micrograd_desktop.project.format_help`` writes them into the source tree's resources, where a test compares.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from micrograd_desktop import resources
from micrograd_desktop.project.json_form import plain
from micrograd_desktop.project.json_schema import Schema, schema
from micrograd_desktop.project.spec import (
    DatasetSpec,
    KeptFigures,
    LayerSpec,
    NetworkSpec,
    Project,
    StopSpec,
    TraceSpec,
    TrainingSpec,
)

SCHEMA_FILE, PAGES = "project.schema.json", ("format.md", "de/format.md")
BEGIN, END = "<!-- fields: made by project/format_help.py -->", "<!-- end of fields -->"

_DEFAULTS: tuple[Any, ...] = (
    Project(), DatasetSpec(), NetworkSpec(), LayerSpec(), TrainingSpec(), StopSpec(), TraceSpec(), KeptFigures(),
)  # fmt: skip
_WORDS = {"integer": "whole number", "number": "number", "string": "text", "boolean": "true or false", "null": "null"}
_ORDER = [type(default).__name__ for default in _DEFAULTS]


def schema_text() -> str:
    """What the schema's file holds."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def page_text(page: str) -> str:
    """The page with its tables anew.

    Raises
    ------
    ValueError
        If it has no place for them.
    """
    before, found, rest = page.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise ValueError(f"the page has no lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{tables(schema())}\n{END}{after}"


def tables(whole: Schema) -> str:
    """A table of fields for each kind of object, those of the project first."""
    definitions: dict[str, Schema] = whole["$defs"]
    names = [*_ORDER, *(name for name in definitions if name not in _ORDER)]
    return "\n".join(line for name in names for line in _section(name, definitions[name]))


def _section(name: str, definition: Schema) -> Iterator[str]:
    yield f"### {name}"
    yield ""
    if "oneOf" in definition:
        yield "One of these, told apart by `change`; that of a setting has the `value` of the field of that name."
        yield ""
        seen: set[str] = set()
        for one in definition["oneOf"]:
            tag = one["properties"]["change"]["const"]
            if tag not in seen:
                seen.add(tag)
                yield f"- `{tag}`: {', '.join(f'`{field}`' for field in one['required'] if field != 'change')}"
    elif definition.get("type") == "object":
        new = next((plain(default) for default in _DEFAULTS if type(default).__name__ == name), None)
        yield f"| field | what it is | what it can be |{' in a new project |' if new else ''}"
        yield f"|---|---|---|{'---|' if new else ''}"
        for field, one in definition["properties"].items():
            cells = f"| `{field}` | {one.get('description', field.replace('_', ' '))} | {_values(one)} |"
            yield f"{cells} {_new(new[field])} |" if new else cells
    else:
        yield f"A list of three: {definition['description']}."
    yield ""


def _values(one: Schema) -> str:
    """What a field can be, in words."""
    if "$ref" in one:
        name = one["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in one:
        return ", ".join(f"`{name}`" for name in one["enum"])
    if "anyOf" in one:
        return " or ".join(_values(option) for option in one["anyOf"])
    kind = one["type"]
    if kind == "array":
        most = f", at most {one['maxItems']:,}" if "maxItems" in one else ""
        return f"a list of {_several(one['items'])}{most}"
    if isinstance(kind, list):
        return f"{_values({**one, 'type': kind[0]})} or null"
    if kind == "string" and str(one.get("description", "")).startswith("a formula"):
        return str(one["description"])
    limits = f", {one['minimum']:,} to {one['maximum']:,}" if "maximum" in one else ""
    length = f", at most {one['maxLength']:,} characters" if "maxLength" in one else ""
    return f"{_WORDS[kind]}{limits}{length}"


def _several(one: Schema) -> str:
    words = {"number": "numbers", "string": "texts", "array": "lists of numbers"}
    return words.get(one.get("type", ""), "") or _values(one)


def _new(value: Any) -> str:
    """A field of a new project, where it is short."""
    text = "" if isinstance(value, dict) else json.dumps(value)
    return f"`{text}`" if 0 < len(text) <= 20 else ""


def main() -> None:
    """Write the files."""
    folder = Path(resources.path("help"))
    (folder / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")
    for page in (folder / name for name in PAGES):
        page.write_text(page_text(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
