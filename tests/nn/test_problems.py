"""Problems whose classes have names of a person's own."""

from __future__ import annotations

from micrograd_desktop.nn.problems import BINARY, multi_class, with_names


def test_names_of_a_persons_own_stand_behind_the_letters_that_the_outputs_have() -> None:
    named = with_names(multi_class(3), ("setosa", "B", "a very long name of a class"))
    assert [row.name for row in named.classes] == ["A: setosa", "B", "C: a very long n…"]
    assert [row.target for row in named.classes] == [0.0, 1.0, 2.0]
    assert with_names(multi_class(3), ("setosa", "B", "a very long name of a class")) is named


def test_letters_alone_leave_a_problem_equal() -> None:
    assert with_names(BINARY, ("A", "B")) == BINARY
