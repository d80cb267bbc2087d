"""What a project is called that a person has given no name: an example whose data is another is not that example."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.data.table import OWN
from micrograd_desktop.project.spec import DatasetSpec, Project

OWN_DATA = "Own data"


def title_of(data: DatasetSpec) -> str:
    """What a project of these points is called: as the example of them, if there is one, else as the data set."""
    from micrograd_desktop.data.generators import DATASETS
    from micrograd_desktop.project.examples import EXAMPLES

    if data.kind == OWN:
        return OWN_DATA
    if data.kind in EXAMPLES:
        return EXAMPLES[data.kind].name
    title = DATASETS[data.kind].title
    return f"Playground {title}" if data.kind.startswith("playground-") else title


def named(project: Project, before: DatasetSpec, data: DatasetSpec) -> Project:
    """The project with a name that follows from points of another kind to these, if its own was but such a name."""
    from micrograd_desktop.project.examples import EXAMPLES

    given = {example.name for example in EXAMPLES.values()} | {title_of(before)}
    if data.kind == before.kind or project.name not in given:
        return project
    return replace(project, name=title_of(data))
