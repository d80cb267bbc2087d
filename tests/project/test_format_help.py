"""The documented format is the one that is read and written: the schema and its page are made of the specs."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from micrograd_desktop import resources
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.format_help import PAGES, SCHEMA_FILE, page_text, schema_text
from micrograd_desktop.project.json_schema import schema
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import SCHEMA_VERSION, Saved, StorageError, as_bytes, from_bytes
from tests.project.old_files import FILES
from tests.project.random_projects import checkpoints, projects
from tests.project.test_storage import FULL, PLACE, _changed, _places
from tests.project.test_tables import OWN

VALIDATOR = Draft202012Validator(schema())
DOCUMENT: dict[str, Any] = json.loads(as_bytes(FULL, PLACE))
HELP = resources.path("help")


def flaws(document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in VALIDATOR.iter_errors(document)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_help_holds_what_the_specs_say_now() -> None:
    """If this fails, run: python -m micrograd_desktop.project.format_help."""
    assert (HELP / SCHEMA_FILE).read_text(encoding="utf-8") == schema_text()
    for name in PAGES:
        page = (HELP / name).read_text(encoding="utf-8")
        assert page_text(page) == page, name
        assert f'"schema_version": {SCHEMA_VERSION},' in page


def test_a_page_without_a_place_for_the_tables_is_refused() -> None:
    with pytest.raises(ValueError, match="has no lines"):
        page_text("# Help")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_as_the_schema_says(name: str) -> None:
    assert flaws(json.loads(as_bytes(EXAMPLES[name], None))) == []


def test_so_are_a_full_project_with_its_checkpoint_and_one_with_a_table() -> None:
    assert flaws(DOCUMENT) == []
    assert flaws(json.loads(as_bytes(OWN, None))) == []


@given(projects(), st.data())
@settings(max_examples=60)
def test_whatever_is_written_is_as_the_schema_says(project: Project, data: st.DataObject) -> None:
    checkpoint = data.draw(st.none() | checkpoints(project))
    assert flaws(json.loads(as_bytes(project, checkpoint))) == []


@pytest.mark.parametrize("version", FILES)
def test_a_file_of_every_version_is_brought_to_the_schema(version: int) -> None:
    saved = from_bytes(FILES[version][0].encode(), "old.mgd")
    assert flaws(json.loads(as_bytes(saved.project, saved.checkpoint))) == []


def test_a_file_of_the_present_version_is_as_the_schema_says_and_one_of_another_is_not() -> None:
    assert sorted(FILES) == list(range(1, SCHEMA_VERSION + 1))
    for version, (text, _) in FILES.items():
        assert bool(flaws(json.loads(text))) == (version != SCHEMA_VERSION)


@given(st.data())
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_what_the_program_opens_is_as_the_schema_says(data: st.DataObject) -> None:
    values = st.sampled_from(
        [None, True, "x", -1, 0, 1, 2, 0.5, 1e300, [], {}, [None], [[1, 0, None]], "adam", "setting"]
    )
    document = DOCUMENT
    for _ in range(data.draw(st.integers(1, 2))):
        document = _changed(document, data.draw(st.sampled_from(_places(document))), data.draw(values))
        if not isinstance(document, dict):
            break
    if _opens(document) is not None:
        assert flaws(document) == []


def _opens(document: Any) -> Saved | None:
    try:
        return from_bytes(json.dumps(document).encode(), "p.mgd")
    except StorageError:
        return None


WRONG = [
    (("project", "training", "learning_rate"), 1000.0),
    (("project", "training", "learning_rate"), "fast"),
    (("project", "training", "optimizer"), "none such"),
    (("project", "training", "batch_size"), 0),
    (("project", "network", "hidden", 0, "size"), 2.5),
    (("project", "network", "hidden"), [{"size": 4, "activation": "tanh"}] * 9),
    (("project", "frozen", 0), [1, 0]),
    (("project", "log", 0, "change"), "none such"),
    (("project", "log", 1, "value"), 1e9),
    (("project", "more"), 1),
    (("checkpoint", "trained"), 1),
    (("checkpoint", "parameters", 0), None),
    (("format",), "another"),
    (("schema_version",), SCHEMA_VERSION + 1),
]


@pytest.mark.parametrize(("place", "value"), WRONG)
def test_what_the_schema_refuses_the_program_refuses_too(place: tuple[str | int, ...], value: object) -> None:
    document = _changed(DOCUMENT, place, value)
    assert flaws(document) != [] and _opens(document) is None


def test_every_field_of_a_project_is_needed_and_no_other_can_be() -> None:
    for place in _places(DOCUMENT):
        if place and isinstance(place[-1], str) and place[0] == "project":
            document = deepcopy(DOCUMENT)
            parent: Any = document
            for key in place[:-1]:
                parent = parent[key]
            del parent[place[-1]]
            assert flaws(document) != [], place
            parent[f"{place[-1]}_"] = 1
            assert flaws(document) != [], place
