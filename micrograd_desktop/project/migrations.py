"""How the files of older versions become those of this one: each step turns a project's JSON into the next version's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from micrograd_desktop.nn.parameters import name_at
from micrograd_desktop.project.json_form import ShapeError, plain, read
from micrograd_desktop.project.rules import check_network, layer_sizes, parameter_count
from micrograd_desktop.project.spec import NetworkSpec, ParameterEdit, TraceSpec


def _with_arithmetic(content: Any) -> Any:
    """From schema 1, in which all arithmetic was exact."""
    if isinstance(content, dict) and isinstance(training := content.get("training"), dict):
        return {**content, "training": {**training, "arithmetic": "exact"}}
    return content


def _with_trace(content: Any) -> Any:
    """From schema 2, which knew neither bugs nor the Trace workspace."""
    if isinstance(content, dict):
        return {**content, "bugs": [], "trace": plain(TraceSpec())}
    return content


@dataclass(frozen=True, slots=True)
class _HandEdit:
    """A parameter set by hand, as schema 3 had it: by its place in the flat order."""

    step: int
    index: int
    value: float
    previous: float


def _with_log(content: Any) -> Any:
    """From schema 3, which numbered parameters and listed what was set by hand in the order made."""
    if not isinstance(content, dict):
        return content
    content = dict(content)
    network = read(NetworkSpec, content.get("network"), "project.network")
    check_network(network)
    frozen = read(tuple[int, ...], content.pop("frozen", None), "project.frozen")
    edits = read(tuple[_HandEdit, ...], content.pop("parameter_edits", None), "project.parameter_edits")
    sizes, count = layer_sizes(network), parameter_count(network)
    for index in (*frozen, *(edit.index for edit in edits)):
        if not 0 <= index < count:
            raise ShapeError(f"There is no parameter {index}: the network has {count:,}, counted from 0.")
    names = {index: name_at(index, sizes) for index in {*frozen, *(edit.index for edit in edits)}}
    log = (
        ParameterEdit(edit.step, names[edit.index], edit.value) for edit in sorted(edits, key=lambda edit: edit.step)
    )
    return {**content, "frozen": [plain(names[index]) for index in frozen], "log": [plain(edit) for edit in log]}


MIGRATIONS: dict[int, Callable[[Any], Any]] = {1: _with_arithmetic, 2: _with_trace, 3: _with_log}
"""By the version they start from."""
