"""What is said of the learner's graph beside the app's, and where the two are drawn."""

import pytest

from micrograd_desktop.engine.own_engine.check import check_value
from micrograd_desktop.engine.own_engine.report import WRONG
from micrograd_desktop.presentation.formats import MINUS
from micrograd_desktop.presentation.own_graphs import ALIKE, ALIKE_AS_FAR, besides, moment_of
from tests.engine.own_engine.engines import CLOSURES, TUPLES, WRONG_CUBE, changed, marked_line
from tests.engine.own_engine.mistakes import MISTAKES

LONG = 60.0


def beside(text, op):
    report = check_value(text, LONG)
    found = besides(report, text)
    return next(one for one, row in zip(found, report.rows, strict=True) if row.op == op)


def test_what_differs_is_said_and_its_statement_named():
    text = changed(*MISTAKES["1 - t"][:3])
    found = beside(text, "a.tanh()")
    assert not found.alike
    assert found.first == found.own.trace.names.index("a")
    assert found.sentence(None) == "a.grad is 0.5039, and 0.8386 in the app's graph."
    statement = found.statement(found.first)
    assert (statement.line, statement.text) == (marked_line(text), "self.grad += (1 - t) * out.grad  # here")
    assert found.sentence(1) == "out is 0.6640 and its gradient 1.5 in both graphs."
    assert found.phrases == (
        "The app's graph, a gradient of 1.5 sent back",
        "Your graph, a gradient of 1.5 sent back",
    )


def test_two_of_one_shape_stand_in_one_place():
    found = beside(CLOSURES, "graph, two depths")
    assert found.same and found.alike and found.sentence(None) == ALIKE
    assert found.own.layout.cards is found.table.layout.cards
    assert found.phrases[1] == "Your graph, after backward()"
    moment = moment_of(found.own)
    assert moment.grads == found.own.trace.grads and moment.computed == len(found.own.trace.nodes)


def test_two_of_other_shapes_stand_each_by_itself():
    found = beside(TUPLES, "a - b")
    assert not found.same and found.alike and found.sentence(None) == ALIKE_AS_FAR
    assert len(found.own.layout.cards) == 3 < len(found.table.layout.cards)


def test_a_link_that_is_lost_is_not_drawn_and_said():
    found = beside(changed(*MISTAKES["one child kept"][:3]), "a * b")
    assert found.lost == ((2, 1),)
    assert found.sentence(None).endswith("out is not linked to b.")
    assert [wire.operand for wire in found.own.layout.wires] == [0]
    assert [wire.operand for wire in found.table.layout.wires] == [0, 1]
    assert not found.alike


def test_what_nothing_wrote_leads_to_the_line_of_the_row():
    found = beside(changed(*MISTAKES["nothing for the other"][:3]), "a * b")
    place = found.own.trace.names.index("b")
    assert found.sentence(place) == "b.grad is 0, and 1.2000 in the app's graph: no statement of yours wrote it."
    assert found.statement(place).line == found.row.line


def test_what_is_said_first_is_the_first_wrong_line_and_another_says_what_it_did():
    text = changed(*MISTAKES["a local derivative with a name"][:3])
    found = beside(text, "a.tanh()")
    first = found.statement(None)
    assert (first.line, first.did) == (found.row.line, "") == (marked_line(text), "")
    wrote = found.statement(found.first)
    assert wrote.line == first.line + 1
    assert wrote.located == f"Line {wrote.line} wrote a.grad: {wrote.text}"
    made = found.statement(1)
    assert made.located.startswith(f"Line {made.line} ") and made.did


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_box_begins_with_the_line_that_its_row_names(mistake):
    text = changed(*MISTAKES[mistake][:3])
    report = check_value(text, LONG)
    for found in filter(None, besides(report, text)):
        if found.row.verdict == WRONG:
            assert found.statement(None).line == found.row.line


REPLACES = changed(CLOSURES, "other.grad += self.data * out.grad", "other.grad = self.data * out.grad")


def test_what_is_overwritten_is_said_to_have_held_something_before():
    found = beside(REPLACES, "a * b")
    assert found.sentence(None) == (
        "b.grad is 1.4900, and 1.2000 in the app's graph. Before, b.grad held −0.29, as if b was used elsewhere too, "
        "and after backward() 1.2000: shown is what it gained."
    )
    adds = changed(REPLACES, "other.grad = self.data * out.grad", "other.grad = other.grad + 2 * out.grad")
    assert "Before" not in beside(adds, "a * b").sentence(None)


def test_the_sign_that_needs_more_room_has_it_in_both():
    text = changed(CLOSURES, '(self,), "tanh")', '(self,), "hyperbolic")')
    found = beside(text, "a.tanh()")
    assert found.own.trace.nodes[1].symbol == "hyperbolic"
    assert found.own.layout.cards[1].op_width == found.table.layout.cards[1].op_width > 80


def test_an_op_that_the_app_does_not_know_is_compared_with_differences():
    found = beside(WRONG_CUBE, "a.cube()")
    assert found.table is None and found.grads == {0}
    assert found.sentence(None).endswith("a.grad is 1.9200, and 2.8800 by differences of your own result.")
    assert found.statement(found.first).text == "self.grad += 2 * self.data**2 * out.grad"


@pytest.mark.parametrize("sign", ["", "<b>", "x" * 500, "\n"])
def test_what_a_class_calls_its_ops_is_plain_text(sign):
    text = changed(CLOSURES, '(self, other), "*")', f"(self, other), {sign!r})")
    symbol = beside(text, "a * b").own.trace.nodes[2].symbol
    assert len(symbol) <= 13 and symbol.isprintable()
    assert symbol == ("*" if not sign else symbol)
    assert MINUS not in symbol
