"""``micrograd-desktop info``: what a project file holds, in lines or as JSON."""

from __future__ import annotations

import argparse

from micrograd_desktop import terminal
from micrograd_desktop.command_options import Parser, text
from micrograd_desktop.named_project import PROJECT_HELP, open_project
from micrograd_desktop.plain_text import plain

EPILOG = """examples:
  micrograd-desktop info run.mgd
  micrograd-desktop info run.mgd --json
  micrograd-desktop info mgd:1oTuBe7LlVuYUJw766FQjsLBzzJ9jleC
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
    from micrograd_desktop.export.project_facts import facts, in_words

    found = facts(open_project(options.project))
    if options.json:
        terminal.say(terminal.json_line(found))
        return 0
    width = max(map(len, found)) + 2
    for name, value in found.items():
        title = name.replace("_", " ")
        lines = [in_words([run]) for run in value] if name == "runs" and isinstance(value, list) else [in_words(value)]
        for line in lines:
            terminal.say(f"{title:<{width}}{plain(line, LONGEST)}")
            title = ""
    return 0
