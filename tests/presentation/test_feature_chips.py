"""The features that can be had at a click, and what is said of one that is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.presentation.feature_chips import (
    LAST,
    Chip,
    chips_of,
    example_of,
    fault,
    names_in_words,
    toggled,
    with_typed,
)
from micrograd_desktop.project.edits import EditError, Set, SetFeatures, UseTable
from micrograd_desktop.project.spec import DatasetSpec, Project

XOR = Set(DatasetSpec.kind, "xor").apply(Project())


def chips(project: Project) -> tuple[Chip, ...]:
    return chips_of(project.network, project.dataset)


def on(project: Project) -> list[str]:
    return [chip.title for chip in chips(project) if chip.on]


def test_the_seven_are_there_and_the_inputs_are_on_to_begin_with() -> None:
    assert [chip.title for chip in chips(XOR)] == ["x", "y", "x²", "y²", "xy", "sin x", "sin y"]
    assert on(XOR) == ["x", "y"]
    sine = Set(DatasetSpec.kind, "sine").apply(XOR)
    assert [chip.title for chip in chips(sine)] == ["x", "x²", "sin x"]


def test_a_click_turns_one_on_or_off_and_keeps_the_order_of_the_chips() -> None:
    project = SetFeatures(toggled(chips(XOR), 4)).apply(XOR)
    assert project.network.features == ("x1", "x2", "x1 * x2")
    project = SetFeatures(toggled(chips(project), 0)).apply(project)
    assert on(project) == ["y", "xy"]
    project = SetFeatures(toggled(chips(project), 2)).apply(project)
    assert on(project) == ["y", "x²", "xy"]
    for title in ("x²", "xy"):
        place = next(i for i, chip in enumerate(chips(project)) if chip.title == title)
        project = SetFeatures(toggled(chips(project), place)).apply(project)
    with pytest.raises(EditError, match="at least one input"):
        toggled(chips(project), 1)
    assert SetFeatures(toggled(chips(project), 0)).apply(project).network == XOR.network and LAST.endswith(".")


def test_a_typed_one_has_a_chip_behind_the_others_and_one_of_the_table_has_none_of_its_own() -> None:
    project = SetFeatures(with_typed(chips(XOR), " sin(3*x)*y ")).apply(XOR)
    assert project.network.features == ("x1", "x2", "sin(3*x)*y")
    own = chips(project)[-1]
    assert (own.text, own.on, own.typed) == ("sin(3*x)*y", True, True)
    assert SetFeatures(toggled(chips(project), 7)).apply(project).network == XOR.network
    squared = SetFeatures(with_typed(chips(XOR), "x * x1**1")).apply(XOR)
    assert len(chips(squared)) == 8
    known = SetFeatures(with_typed(chips(XOR), "y * 1 + 0*x")).apply(XOR)
    assert len(chips(known)) == 8
    product = SetFeatures(with_typed(chips(XOR), "x1 * x2")).apply(XOR)
    assert [chip.title for chip in chips(product)] == ["x", "y", "x²", "y²", "xy", "sin x", "sin y"]


def test_own_columns_give_their_names() -> None:
    rows = [0.5, 1.0, 0.0, 0.3, 0.4, 1.0]
    own = UseTable(Table.of((Column("length"), Column("my width")), "kind", "AB", rows)).apply(XOR)
    titles = [chip.title for chip in chips(own)]
    assert titles == ["length", "my width", "length²", "my width²", "length·my width", "sin length", "sin my width"]
    assert names_in_words(own.dataset) == "x1 (length, x), x2 (y) my width"
    assert names_in_words(XOR.dataset) == "x1 (x), x2 (y)"


def test_the_example_and_the_chips_have_names_that_can_be_typed() -> None:
    iris = Set(DatasetSpec.kind, "iris").apply(XOR)
    assert example_of(iris.dataset) == "sin(3*x1)*x3"
    assert example_of(XOR.dataset) == "sin(3*x)*y"
    assert example_of(Set(DatasetSpec.kind, "sine").apply(XOR).dataset) == "sin(3*x)"
    assert names_in_words(iris.dataset).startswith("x1 sepal length, x2 sepal width, x3 petal length")
    swapped = UseTable(Table.of((Column("x2"), Column("x1")), "kind", "AB", [0.5, 1.0, 0.0, 0.3, 0.4, 1.0])).apply(XOR)
    for project in (iris, XOR, swapped):
        assert fault(example_of(project.dataset), project.network, project.dataset) == ""
    shown = [(chip.text, chip.title) for chip in chips(swapped)][:3]
    assert shown == [("x2", "x2"), ("x1", "x1"), ("x2 ** 2", "x2²")]
    project = SetFeatures(toggled(chips(swapped), 5)).apply(swapped)
    assert on(project) == ["x2", "x1", "sin x2"] and project.network.features[2] == "sin(x2)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x*y*x", ""),
        (" y - x ", ""),
        ("", "1 to 120"),
        ("z", "There is no input called 'z'."),
        ("x1", "is there already"),
        ("log(x)", "is not a number at training point"),
    ],
)
def test_what_is_wrong_with_a_typed_one_is_said(text: str, said: str) -> None:
    sentence = fault(text, XOR.network, XOR.dataset)
    assert said in sentence and bool(said) == bool(sentence) and "can't be" not in sentence


def test_at_very_many_points_a_formula_is_looked_at_when_it_is_taken() -> None:
    many = replace(XOR, dataset=replace(XOR.dataset, samples=20_000))
    assert fault("log(x)", many.network, many.dataset) == ""
    with pytest.raises(EditError, match="is not a number"):
        SetFeatures(("x", "log(x)")).apply(many)
