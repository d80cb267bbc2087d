"""The arguments that a function of Python's own is given: how many there are, and what those with names are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from micrograd_desktop.engine.language.described import counted
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]


def check_arguments(
    bench: Workbench,
    name: str,
    arguments: Arguments,
    keywords: Keywords,
    least: int,
    most: int,
    known: Sequence[str] = (),
) -> None:
    """Check how many arguments there are, and the names of those that have one."""
    if not least <= len(arguments) <= most:
        raise bench.fail(
            tr("{name}() takes {takes}, not {count}.", name=name, takes=counted(least, most), count=len(arguments))
        )
    for word in keywords:
        if word not in known:
            raise bench.fail(tr("{name}() has no argument called '{word}'.", name=name, word=word[:40]))
