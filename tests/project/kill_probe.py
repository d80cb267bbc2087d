"""Kills processes that save and autosave, and looks at what they leave; prints one JSON object of what was seen.

``python -m tests.project.kill_probe FOLDER lines`` kills at every line that saving and keeping once executes, a process
for each; ``... times N`` kills N processes, each at a random moment of saving and keeping over and over.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from micrograd_desktop.project import files, locks, storage, unsaved
from micrograd_desktop.project.checkpoint import Checkpoint
from micrograd_desktop.project.rules import parameter_count
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project
from micrograd_desktop.project.storage import Saved, load, save
from micrograd_desktop.project.unsaved import Keeper, Work, leftovers

LATEST_SECONDS = 0.03
WATCHED = {module.__file__ for module in (files, locks, storage, unsaved)}


def _saved(name: str, width: int) -> Saved:
    """A project with a run, so large that writing it takes a while."""
    project = replace(Project(), name=name, network=NetworkSpec(hidden=(LayerSpec(width), LayerSpec(width))))
    row = (0.1,) * parameter_count(project.network)
    return Saved(project, Checkpoint(0, row, row, row, False, (), 0, 0, 0, 0, None))


WIDTH = 6 if "lines" in sys.argv else 24
OLD, NEW = _saved("Old", WIDTH), _saved("New", WIDTH + 1)


def _save_and_keep(path: Path, keeper: Keeper, saved: Saved) -> None:
    save(saved.project, path, saved.checkpoint)
    keeper.keep(Work(saved, path))


def _lines(path: Path, keeper: Keeper, kill_at: int | None) -> int:
    """Save and keep once; end by SIGKILL at the line of that number, or return how many there were."""
    count = 0

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        if frame.f_code.co_filename not in WATCHED:
            return None
        if event == "line":
            if count == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1
        return trace

    sys.settrace(trace)
    _save_and_keep(path, keeper, NEW)
    sys.settrace(None)
    return count


def _over_and_over(path: Path, keeper: Keeper, ready: int) -> None:
    os.write(ready, b"x")
    while True:
        for saved in (NEW, OLD):
            _save_and_keep(path, keeper, saved)


def _child(folder: Path, kill_at: int | None) -> tuple[int, int]:
    """A process that has kept and saved the old project and is to be killed; a pipe tells when it is so far."""
    told, ready = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            keeper = Keeper(folder / "unsaved")
            _save_and_keep(folder / "p.mgd", keeper, OLD)
            if kill_at is None:
                _over_and_over(folder / "p.mgd", keeper, ready)
            _lines(folder / "p.mgd", keeper, kill_at)
        finally:
            os._exit(1)
    os.close(ready)
    return process, told


def _look(folder: Path, seen: Counter[str]) -> None:
    """What a killed process has left: one whole file, and one whole piece of work."""
    file = load(folder / "p.mgd")
    seen[f"file {file.project.name}"] += file == (OLD if file.project.name == "Old" else NEW)
    found, said = leftovers(folder / "unsaved")
    for left in found:
        work = left.work()
        whole = work.saved == (OLD if work.saved.project.name == "Old" else NEW)
        seen[f"work {work.saved.project.name}"] += whole and work.path == folder / "p.mgd"
        left.discard()
    seen["said"] += len(said)
    seen["left"] += len(found)


def _count_lines(folder: Path) -> int:
    keeper = Keeper(folder / "unsaved")
    _save_and_keep(folder / "p.mgd", keeper, OLD)
    count = _lines(folder / "p.mgd", keeper, None)
    keeper.drop()
    keeper.release()
    return count


def main(folder: Path, how: str, times: int) -> None:
    seen: Counter[str] = Counter()
    chance = random.Random(times)
    kills = range(_count_lines(folder)) if how == "lines" else range(times)
    for kill in kills:
        process, told = _child(folder, kill if how == "lines" else None)
        if how == "times":
            os.read(told, 1)
            select.select([], [], [], chance.uniform(0, LATEST_SECONDS))
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        os.close(told)
        seen["killed"] += os.WTERMSIG(status) == signal.SIGKILL
        seen["parts"] += sum(1 for _ in folder.rglob(".*.part"))
        _look(folder, seen)
    keeper = Keeper(folder / "unsaved")
    _save_and_keep(folder / "p.mgd", keeper, NEW)  # which sweeps
    keeper.drop()
    keeper.release()
    rest = sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
    print(json.dumps({**seen, "kills": len(kills), "rest": rest}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 0)
