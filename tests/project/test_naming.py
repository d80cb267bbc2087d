"""What a project is called by itself: a name of every data set, and each of these in the language that is spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.data.table import OWN
from micrograd_desktop.project import naming
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.spec import DatasetSpec


@pytest.mark.parametrize("kind", [*DATASETS, OWN])
def test_every_data_set_gives_a_project_its_name(kind: str) -> None:
    name = naming.title_of(replace(DatasetSpec(), kind=kind))
    if kind not in EXAMPLES and kind != OWN:
        title = DATASETS[kind].title
        assert name == (f"Playground {title}" if kind.startswith("playground-") else title)
    assert naming.shown(name) == name  # in English


def test_every_name_that_the_app_gives_can_be_shown_in_another_language() -> None:
    given = {example.name for example in EXAMPLES.values()} | set(naming.NAMES.values())
    assert set(naming.SHOWN) == given


def test_a_name_that_a_person_gave_is_shown_as_it_is() -> None:
    assert naming.shown("My spiral") == "My spiral"
