"""The legend in ever fewer words."""

from __future__ import annotations

from micrograd_desktop.nn.problems import multi_class, with_names
from micrograd_desktop.qt.train.boundary.legend import Legend

NAMES = "setosa", "versicolor with a long name", "virginica"
FULL = ["A: setosa", "B: versicolor wi…", "C: virginica"]


def texts(names=NAMES):
    legend = Legend(with_names(multi_class(3), names), False, 1.0, True, 4, None, True)
    return [[item.text for item in items] for items in legend.choices()]


def test_the_names_of_classes_are_cut_before_any_is_left_out():
    choices = texts()
    assert choices[0] == [*FULL, "wrong (4)", "train", "test"]
    assert all(len(choice) >= 3 for choice in choices)
    assert choices[-4][:3] == ["setosa", "versicolor wi…", "virginica"]
    assert choices[-1] == ["A", "B", "C"]
    widths = [sum(map(len, choice)) for choice in choices]
    assert widths == sorted(widths, reverse=True)


def test_classes_without_names_stay_letters():
    assert all(choice[:3] == ["A", "B", "C"] for choice in texts(("A", "B", "C")))
