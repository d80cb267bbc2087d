"""``micrograd-desktop info``: what a project file holds, in lines or as JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from micrograd_desktop import terminal
from micrograd_desktop.command_options import Parser, text
from micrograd_desktop.named_project import PROJECT_HELP, open_project
from micrograd_desktop.plain_text import plain

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.project.storage import Saved

EPILOG = """examples:
  micrograd-desktop info run.mgd
  micrograd-desktop info run.mgd --json
  micrograd-desktop info mgd:1jzmf4E0E6f4sahI8nAt1x7aJJVg
"""

LONGEST = 4000
"""Characters of a line: as many as a share text has."""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    result = Parser(
        prog="micrograd-desktop info",
        description="Say what a project holds: data, network, training, the changes of its run, and where that stands.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    result.add_argument("project", type=text("a project"), help=PROJECT_HELP)
    result.add_argument("--json", action="store_true", help="one JSON object")
    return result


def run(arguments: list[str]) -> int:
    """Print what a project holds; returns the exit status."""
    options = parser().parse_args(arguments)
    terminal.need_output()
    found = facts(open_project(options.project))
    if options.json:
        terminal.say(terminal.json_line(found))
        return 0
    width = max(map(len, found)) + 2
    for name, value in found.items():
        terminal.say(f"{name.replace('_', ' '):<{width}}{plain(_shown(value), LONGEST)}")
    return 0


def facts(saved: Saved) -> dict[str, object]:
    """What there is to say of a project, by name."""
    from micrograd_desktop.project.rules import inputs_of, layer_sizes, parameter_count, problem_of

    project, checkpoint = saved.project, saved.checkpoint
    network, training, data = project.network, project.training, project.dataset
    return {
        "name": project.name,
        "problem": problem_of(project).title,
        "data": data.kind,
        "points": data.count,
        "inputs": inputs_of(data),
        "features": list(network.features) or None,
        "network": "-".join(map(str, layer_sizes(network))),
        "activations": [*(layer.activation for layer in network.hidden), network.output_activation],
        "parameters": parameter_count(network),
        "loss": training.loss,
        "optimizer": training.optimizer,
        "learning_rate": training.learning_rate,
        "schedule": training.schedule,
        "regularisation": training.regularisation,
        "strength": training.strength,
        "batch_size": training.batch_size,
        "bugs": list(project.bugs) or None,
        "changes": len(project.log),
        "step": 0 if checkpoint is None else checkpoint.step,
        "share_text": _share_text(project),
    }


def _share_text(project: Project) -> str | None:
    """The share text; None if the project is too large for one."""
    from micrograd_desktop.project.share_text import ShareError, shared

    try:
        return shared(project).text
    except ShareError:
        return None


def _shown(value: object) -> object:
    if value is None:
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, list) else value
