"""The legend in ever fewer words."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.nn.problems import REGRESSION, multi_class, with_names
from micrograd_desktop.qt.controls.text_row import Item, TextRow
from micrograd_desktop.qt.train.boundary.legend import Legend, fitted

NAMES = "setosa", "versicolor with a long name", "virginica"
FULL = ["A: setosa", "B: versicolor wi…", "C: virginica"]


def texts(names=NAMES):
    legend = Legend(with_names(multi_class(3), names), False, 1.0, True, 4, None, True)
    return [[item.text for item in items] for items in legend.choices()]


def test_the_names_of_classes_are_cut_and_nothing_that_is_drawn_is_left_out():
    choices = texts()
    assert choices[0] == [*FULL, "wrong (4)", "train", "test"]
    assert all(choice[-3:] == ["wrong (4)", "train", "test"] for choice in choices)
    assert choices[-4][:3] == ["setosa", "versicolor wi…", "virginica"]
    assert choices[-1][:3] == ["A", "B", "C"]
    widths = [sum(map(len, choice)) for choice in choices]
    assert widths == sorted(widths, reverse=True)


def test_classes_without_names_stay_letters():
    assert all(choice[:3] == ["A", "B", "C"] for choice in texts(("A", "B", "C")))


def test_in_little_room_there_are_more_lines_and_nothing_is_cut(qtbot):
    row = TextRow(24)
    qtbot.addWidget(row)
    legend = Legend(with_names(multi_class(3), NAMES), False, 1.0, True, 4, None, True)
    said = {}
    for width in (800, 286, 180):
        row.resize(width, row.height())
        line = Item("0 before hidden 1", mark="line")
        items = fitted(row, legend.choices(line), legend.choices(line))
        row.set_items(items)
        assert row.sizeHint().width() <= width
        assert [item.text for item in items][-4:] == ["wrong (4)", "train", "test", "0 before hidden 1"]
        said[width] = row.height(), [item.text for item in items][:3]
    assert said[800] == (24, FULL)
    assert said[286][0] == 48 and said[286][1][0] in ("A: setosa", "setosa", "A")
    assert said[180][0] == 72


def test_another_count_of_wrong_points_moves_nothing(qtbot):
    row = TextRow(24)
    qtbot.addWidget(row)
    legend = Legend(multi_class(3), False, 1.0, True, 0, None, True)
    for width in range(150, 300, 3):
        row.resize(width, row.height())
        most = replace(legend, ringed=150)
        rows = [fitted(row, replace(legend, ringed=n).choices(), most.choices()) for n in (0, 10, 150)]
        fresh = [[item.fresh for item in items] for items in rows]
        assert fresh[0] == fresh[1] == fresh[2]


def test_a_neurons_map_names_the_rings_and_no_colour_that_it_can_not_have():
    legend = Legend(multi_class(3), False, 0.5, True, 4, None, True, "relu")
    assert [item.text for item in next(legend.choices())] == ["0", "+0.500", "output wrong (4)", "train", "test"]
    legend = replace(legend, neuron="tanh")
    assert [item.text for item in next(legend.choices())][:3] == ["−0.500", "0", "+0.500"]


def test_a_bent_plane_has_the_points_and_rings_of_the_plain_one():
    legend = Legend(multi_class(3), False, 1.0, True, 4, None, True)
    assert [item.text for item in next(legend.in_bent())] == ["A", "B", "C", "wrong (4)", "train", "test"]
    numbers = Legend(REGRESSION, True, 1.0, True, None, None, True)
    choice = next(numbers.in_bent(Item("a line")))
    assert [item.text for item in choice] == ["below 0", "above 0", "train", "test", "a line"]
    assert [item.text for item in next(replace(numbers, with_test=False).in_bent())][-1] == "train"
