"""How files of older versions become those of this one: each step turns a project's JSON into the next version's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any

from micrograd_desktop.nn.parameters import name_at
from micrograd_desktop.project.fields import described
from micrograd_desktop.project.json_form import ShapeError, plain, read
from micrograd_desktop.project.rules import check_network, layer_sizes, parameter_count
from micrograd_desktop.project.spec import (
    MOST_CHANGES,
    MOST_PARAMETERS,
    DatasetSpec,
    NetworkSpec,
    ParameterEdit,
    TraceSpec,
)
from micrograd_desktop.translation import tr, whole


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


@dataclass(frozen=True, slots=True)
class _Numbered:
    """What schema 3 kept of parameters; what was set by hand is in the order made."""

    frozen: tuple[int, ...] = field(metadata=described(tr("frozen parameters"), MOST_PARAMETERS))
    parameter_edits: tuple[_HandEdit, ...] = field(metadata=described(tr("parameters set by hand"), MOST_CHANGES))


def _with_log(content: Any) -> Any:
    """From schema 3, which numbered the parameters and had no log but for what was set by hand."""
    if not isinstance(content, dict):
        return content
    network = read(NetworkSpec, _filled("network", _with_outputs(content.get("network"))), "project.network")
    check_network(network)
    numbered: _Numbered = read(_Numbered, {k: v for k, v in content.items() if k in _NUMBERED}, "project")
    indices = {*numbered.frozen, *(edit.index for edit in numbered.parameter_edits)}
    if strange := [index for index in indices if not 0 <= index < parameter_count(network)]:
        raise ShapeError(
            tr(
                "There is no parameter {index}: the network has {count} from 0 on.",
                index=strange[0],
                count=whole(parameter_count(network)),
            )
        )
    names = {index: name_at(index, layer_sizes(network)) for index in indices}
    edits = sorted(numbered.parameter_edits, key=attrgetter("step"))
    return {
        **{k: v for k, v in content.items() if k not in _NUMBERED},
        "frozen": [plain(names[index]) for index in numbered.frozen],
        "log": [plain(ParameterEdit(edit.step, names[edit.index], edit.value)) for edit in edits],
    }


def _with_outputs(network: Any) -> Any:
    """A network from before schema 5, which had one output."""
    return {"outputs": 1, **network} if isinstance(network, dict) else network


def _with_problem(content: Any) -> Any:
    """From schema 4, in which all points were of two classes."""
    if not isinstance(content, dict):
        return content
    data = content.get("dataset")
    return {
        **content,
        "dataset": {**data, "classes": DatasetSpec().classes} if isinstance(data, dict) else data,
        "network": _with_outputs(content.get("network")),
    }


def _with_table(content: Any) -> Any:
    """From schema 5, which knew no points of a person's own."""
    if isinstance(content, dict) and isinstance(data := content.get("dataset"), dict):
        return {**content, "dataset": {**data, "table": None}}
    return content


_ADDED: dict[str, dict[str, Any]] = {
    "project": {"stop": {"loss": None, "accuracy": None, "step": None, "plateau": None, "burst": 100}},
    "dataset": {},
    "network": {"features": []},
    "layer": {},
    "training": {
        **dict.fromkeys(("momentum", "beta1", "beta2", "smoothing", "epsilon", "weight_decay")),
        **{"penalised": "all", "clip": "none", "clip_limit": 1.0},
    },
}
"""What schema 7 added, by where, with what holds of a file from before: each is how things were without a choice."""


def _with_additions(content: Any) -> Any:
    """From schema 6; points that came later in the run stand in the log, as a data set of their own."""
    if not isinstance(content, dict):
        return content
    filled = {**_filled("project", content)}
    for part in ("dataset", "network", "training"):
        if part in filled:
            filled[part] = _filled(part, filled[part])
    network = filled.get("network")
    if isinstance(network, dict) and isinstance(hidden := network.get("hidden"), list):
        filled["network"] = {**network, "hidden": [_filled("layer", layer) for layer in hidden]}
    return filled


def _with_formula(content: Any) -> Any:
    """From schema 7, which knew no points above a typed function; a log can hold other networks since."""
    if not isinstance(content, dict):
        return content
    changed = {**content}
    if "dataset" in content:
        changed["dataset"] = _with_usual_formula(content["dataset"])
    if isinstance(log := content.get("log"), list):
        changed["log"] = [
            {**change, "dataset": _with_usual_formula(change["dataset"])}
            if isinstance(change, dict) and "dataset" in change
            else change
            for change in log
        ]
    return changed


def _with_usual_formula(data: Any) -> Any:
    return {"formula": DatasetSpec().formula, **data} if isinstance(data, dict) else data


def _with_runs(content: Any) -> Any:
    """From schema 8, which kept no runs but the project's own."""
    return {**content, "forked": None, "runs": []} if isinstance(content, dict) else content


def with_watch(checkpoint: Any, version: int) -> Any:
    """A checkpoint of a file; before schema 7 it had no record of what was measured."""
    return {**checkpoint, "watch": None} if version < 7 and isinstance(checkpoint, dict) else checkpoint


def _filled(part: str, content: Any) -> Any:
    return {**content, **_ADDED[part]} if isinstance(content, dict) else content


_NUMBERED = {f.name for f in fields(_Numbered)}

MIGRATIONS: dict[int, Callable[[Any], Any]] = {
    1: _with_arithmetic,
    2: _with_trace,
    3: _with_log,
    4: _with_problem,
    5: _with_table,
    6: _with_additions,
    7: _with_formula,
    8: _with_runs,
}
"""By the version they start from."""
