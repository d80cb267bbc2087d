"""What a project is called that a person has given no name: an example whose data is another is not that example.

A name is part of the project, and so English in every language; ``shown`` says it as the window does.
"""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.data.table import OWN
from micrograd_desktop.project.spec import DatasetSpec, Project
from micrograd_desktop.translation import tr

NAMES = {
    "moons": "Moons",
    "checkerboard": "Checkers",
    "above-function": "Above f(x)",
    "blobs": "Blobs",
    "three-arms": "Three arms",
    "yin-yang": "Yin-yang",
    "iris": "Iris",
    "playground-circle": "Playground Circle",
    "playground-xor": "Playground XOR",
    "playground-gauss": "Playground Gauss",
    "playground-spiral": "Playground Spiral",
    "plane": "Plane",
    "multi-gauss": "Gauss ×6",
    "sine": "Sine",
    "noisy-line": "Line",
    OWN: "Own data",
}
"""The names of projects by their data, where no example is of that."""

SHOWN = {
    "Moons demo": tr("Moons demo"),
    "Spiral": tr("Spiral"),
    "XOR": tr("XOR"),
    "Circles": tr("Circles"),
    "EurekaLabs' micrograd": tr("EurekaLabs' micrograd"),
    "Gaussians": tr("Gaussians"),
    "Moons": tr("Moons"),
    "Checkers": tr("Checkers"),
    "Above f(x)": tr("Above f(x)"),
    "Blobs": tr("Blobs"),
    "Three arms": tr("Three arms"),
    "Yin-yang": tr("Yin-yang"),
    "Iris": tr("Iris"),
    "Playground Circle": tr("Playground Circle"),
    "Playground XOR": tr("Playground XOR"),
    "Playground Gauss": tr("Playground Gauss"),
    "Playground Spiral": tr("Playground Spiral"),
    "Plane": tr("Plane"),
    "Gauss ×6": tr("Gauss ×6"),
    "Sine": tr("Sine"),
    "Line": tr("Line", sense="data set"),
    "Own data": tr("Own data"),
}
"""The names that the app itself gives, in the language that is spoken."""


def title_of(data: DatasetSpec) -> str:
    """What a project of these points is called: as the example of them, if there is one, else as the data set."""
    from micrograd_desktop.project.examples import EXAMPLES

    if data.kind in EXAMPLES:
        return EXAMPLES[data.kind].name
    return NAMES[data.kind]


def shown(name: str) -> str:
    """A project's name as the window says it: foreign text, unless the app itself has given it."""
    return SHOWN.get(name, name)


def named(project: Project, before: DatasetSpec, data: DatasetSpec) -> Project:
    """The project with a name that follows from points of another kind to these, if its own was but such a name."""
    from micrograd_desktop.project.examples import EXAMPLES

    given = {example.name for example in EXAMPLES.values()} | {title_of(before)}
    if data.kind == before.kind or project.name not in given:
        return project
    return replace(project, name=title_of(data))
