"""Which number of the text a leaf takes its data from."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.expression import evaluate


@pytest.mark.parametrize(
    "program", ["a = Value(2.0)\nb = 2 * a", "a = Value(2.0)\nb = 2 + a", "a = Value(2.0)\nb = a * 2"]
)
def test_a_number_beside_a_value_that_is_equal_to_it_is_not_taken_for_the_values_own(program):
    trace = evaluate(program).trace
    own, number = (node.origin for node in trace.nodes[:2])
    assert (own.literal.line, own.literal.column, own.constant) == (1, 11, False)
    assert (number.literal.line, number.constant) == (2, True)
    assert program.splitlines()[1][number.literal.column - 1] == "2"
