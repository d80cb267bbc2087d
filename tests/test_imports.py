"""The house's import rule: qt -> export, presentation -> training -> project -> nn, data, raster -> engine.

Inside qt, the rooms train, trace and runs know nothing of each other, and all stand on controls and threads.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import micrograd_desktop

PACKAGE = "micrograd_desktop"
ROOT = Path(micrograd_desktop.__file__).parent
RANKS = {
    "engine": 0,
    "nn": 1,
    "data": 1,
    "raster": 1,
    "project": 2,
    "training": 3,
    "presentation": 4,
    "export": 4,
    "qt": 5,
}
QT_LIBRARIES = {"PySide6", "pyqtgraph", "shiboken6"}
MODULES = sorted(ROOT.rglob("*.py"))

Import = tuple[str, bool]
"""A dotted name, and whether it is imported only when a function runs."""


def _imports(tree: ast.AST, late: bool = False) -> Iterator[Import]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            yield from ((f"{node.module}.{alias.name}", late) for alias in node.names)
        else:
            yield from _imports(node, late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _part(dotted: str) -> str:
    """The package inside ours, or the single module beside the packages."""
    return dotted.split(".")[1] if "." in dotted else ""


def violations(module: str, source: str) -> list[str]:
    """What a module (a dotted name inside the package) imports against the rule."""
    own, found = _part(module), []
    for name, late in _imports(ast.parse(source)):
        top = name.split(".")[0]
        if top in QT_LIBRARIES and own != "qt":
            found.append(f"{module} imports {name}: only qt may")
        if top == "numpy" and own == "engine" and module.split(".")[2] != "kernel":
            found.append(f"{module} imports NumPy: of the engine only the kernel may")
        if top == PACKAGE and not _allowed(own, _part(name), late):
            found.append(f"{module} imports {name}")
        if own == "qt" and not _room_allowed(_room(module), _room(name)):
            found.append(f"{module} imports {name}: a room of qt knows only what it stands on")
        if own == "qt" and _knows_a_workspace(_room(module), _room(name)):
            found.append(f"{module} imports {name}: the window knows its workspaces by the table only")
    return found


def _allowed(own: str, other: str, late: bool) -> bool:
    if own == other or other not in RANKS:
        return True
    if own not in RANKS:
        return other != "qt" or (own in ("cli", "__main__") and late)
    return RANKS[other] < RANKS[own]


HEIGHTS = {
    **{"controls": 0, "threads": 0, "action_row": 0, "intents": 0, "palette_row": 0},
    **{"workspace": 1, "home": 1, "train": 2, "trace": 2, "runs": 2},
}
"""Rooms of ``qt``, and what they share, by how high they stand: one imports lower ones only, never one beside it."""

BASE = {"theme", "icons", "preferences"}
"""Modules at the top of ``qt`` that every room may use; the others stand above the rooms."""


def _room(dotted: str) -> str | None:
    """The room of ``qt`` (or the module at its top); None outside ``qt``."""
    parts = dotted.split(".")
    return parts[2] if parts[:2] == [PACKAGE, "qt"] and len(parts) > 2 else None


def _room_allowed(own: str | None, other: str | None) -> bool:
    if own not in HEIGHTS or other is None or other == own or other in BASE:
        return True
    return other in HEIGHTS and HEIGHTS[other] < HEIGHTS[own]


def _knows_a_workspace(own: str | None, other: str | None) -> bool:
    """Whether a module above the rooms imports one of them: only the table of workspaces may."""
    return own not in HEIGHTS and own != "workspaces" and other in ("train", "trace", "runs")


def _dotted(path: Path) -> str:
    return ".".join((PACKAGE, *path.relative_to(ROOT).with_suffix("").parts))


@pytest.mark.parametrize("path", MODULES, ids=_dotted)
def test_module_imports_only_downwards(path: Path) -> None:
    assert violations(_dotted(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("engine.value", "import numpy as np"),
        ("engine.value", "def f():\n    from numpy import array"),
        ("engine.ops", "from micrograd_desktop.nn import MLP"),
        ("nn.modules", "from micrograd_desktop.data.split import generate"),
        ("data.split", "import micrograd_desktop.project.spec"),
        ("raster.draw", "from micrograd_desktop.presentation.colours import LIGHT"),
        ("project.storage", "from micrograd_desktop import training"),
        ("presentation.series", "from PySide6.QtCore import QObject"),
        ("presentation.series", "def f():\n    import pyqtgraph"),
        ("training.run", "if True:\n    from micrograd_desktop.qt import theme"),
        ("cli", "from micrograd_desktop.qt.app import run_app"),
        ("resources", "def f():\n    import micrograd_desktop.qt"),
        ("qt.train.binding", "from micrograd_desktop.qt.trace.workspace import TraceWorkspace"),
        ("qt.runs.workspace", "from micrograd_desktop.qt.train.binding import TrainBinding"),
        ("qt.train.binding", "def f():\n    from micrograd_desktop.qt.runs.table import RunsTable"),
        ("qt.trace.binding", "def f():\n    from micrograd_desktop.qt.train import bar"),
        ("qt.controls.keys", "from micrograd_desktop.qt.train.bar import ControlBar"),
        ("qt.threads.latest_job", "from micrograd_desktop.qt.controls.keys import FocusKeys"),
        ("qt.train.bar", "from micrograd_desktop.qt.main_window import MainWindow"),
        ("qt.train.workspace", "from micrograd_desktop.qt.workspaces import WORKSPACES"),
        ("qt.workspace", "from micrograd_desktop.qt.train.workspace import TrainWorkspace"),
        ("qt.controls.segments", "from micrograd_desktop.qt.workspace import Workspace"),
        ("qt.intents", "from micrograd_desktop.qt.controls.keys import FocusKeys"),
        ("qt.main_window", "from micrograd_desktop.qt.train.workspace import TrainWorkspace"),
    ],
)
def test_a_wrong_import_is_found(module: str, source: str) -> None:
    assert violations(f"{PACKAGE}.{module}", source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("cli", "def f():\n    from micrograd_desktop.qt.app import run_app"),
        ("engine.kernel.compiler.compiled", "import numpy"),
        ("raster.lanes", "from micrograd_desktop.engine.kernel.compiler.emit import Emitter"),
        ("presentation.network_picture", "from micrograd_desktop.raster import draw"),
        ("qt.theme", "import PySide6\nfrom micrograd_desktop.presentation import colours"),
        ("project.edits", "from micrograd_desktop.engine.ops import OPS"),
        ("qt.train.binding", "from micrograd_desktop.qt.threads.frame_clock import FrameClock"),
        ("qt.train.loss.pane", "from micrograd_desktop.qt.theme import theme"),
        ("qt.workspaces", "def f():\n    from micrograd_desktop.qt.trace.workspace import TraceWorkspace"),
        ("qt.trace.workspace", "from micrograd_desktop.qt.workspace import Workspace"),
    ],
)
def test_a_right_import_is_not_found(module: str, source: str) -> None:
    assert violations(f"{PACKAGE}.{module}", source) == []


def _loaded_after_importing(names: list[str]) -> set[str]:
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_everything_but_qt_can_be_imported_without_qt() -> None:
    names = [_dotted(path).removesuffix(".__init__") for path in MODULES]
    others = [name for name in names if _part(name) not in ("qt", "__main__")]
    assert not _loaded_after_importing(others) & QT_LIBRARIES


def test_the_tables_of_actions_and_workspaces_are_read_without_qt() -> None:
    """So that the command line may name the workspaces, and a menu what a workspace does, before any is made."""
    assert not _loaded_after_importing([f"{PACKAGE}.qt.workspaces", f"{PACKAGE}.qt.action_table"]) & QT_LIBRARIES


def test_the_project_is_imported_without_numpy() -> None:
    names = [_dotted(path).removesuffix(".__init__") for path in MODULES]
    assert "numpy" not in _loaded_after_importing([name for name in names if _part(name) == "project"])
