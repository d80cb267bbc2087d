"""Each row of a check has the learner's graph beside the app's, and the statements that wrote the learner's numbers."""

import math

import pytest

from micrograd_desktop.engine.own_engine.check import check_value

from .engines import CLOSURES, RIGHT, TUPLES, WRONG_CUBE, changed, marked_line
from .mistakes import MISTAKES

LONG = 60.0
NO_GRAPH = (
    "can't be worked out",
    "gives no Value",
    "gives nothing",
    "no __",
    "parameters()",
    "neuron",
    "can't be used",
)


def rows(text):
    return {row.op: row for row in check_value(text, LONG).rows}


@pytest.mark.parametrize("name", RIGHT)
def test_the_graphs_of_a_right_engine_hold_the_same_numbers(name):
    found = rows(RIGHT[name])
    for op, row in found.items():
        graphs = row.graphs
        if op.startswith(("Neuron", "Layer", "MLP")):
            continue
        assert graphs is not None
        assert not graphs.wrong_data and not graphs.wrong_grads
        own = graphs.own.trace
        assert all(math.isfinite(number) for number in (*own.data, *own.grads))
        assert all(operand < i for i, node in enumerate(own.nodes) for operand in node.operands)
        if graphs.same:
            assert [node.operands for node in own.nodes] == [node.operands for node in graphs.table.nodes]
            assert own.names == graphs.table.names


def test_gradients_are_those_of_the_row_and_local_derivatives_what_the_closures_sent():
    row = rows(CLOSURES)["a * b"]
    graphs = row.graphs
    assert graphs.same and graphs.upstream == 1.5
    assert graphs.own.trace.names == ("a", "b", "out")
    assert graphs.own.trace.grads[:2] == pytest.approx([one.own for one in row.gradients])
    assert graphs.table.grads[:2] == pytest.approx([one.table for one in row.gradients])
    assert graphs.own.trace.locals[2] == pytest.approx(graphs.table.locals[2])
    assert not graphs.own.unsent


def test_a_value_that_is_used_twice_has_two_links_although_a_set_keeps_one():
    graphs = rows(CLOSURES)["a + a"].graphs
    assert graphs.own.trace.nodes[1].operands == (0, 0)
    assert graphs.own.trace.locals[1] == pytest.approx((1.0, 1.0))


def test_an_op_that_is_made_of_others_keeps_its_own_shape_and_is_compared_where_it_can_be():
    graphs = rows(TUPLES)["a - b"].graphs
    assert not graphs.same
    assert graphs.own.trace.names == ("a", "b", "out")
    assert graphs.own.trace.nodes[2].symbol == "-"
    assert len(graphs.table.nodes) > 3
    assert [graphs.table.names[k] for k in graphs.pairs[:2]] == ["a", "b"]
    assert graphs.pairs[2] == graphs.table.root


def test_the_chain_of_a_whole_graph_is_drawn_to_its_end():
    graphs = rows(CLOSURES)["graph, chain"].graphs
    assert graphs.same and graphs.upstream == 1.0
    assert len(graphs.own.trace.nodes) == 62
    assert graphs.own.trace.grads[1] == 60.0


@pytest.mark.parametrize("name", MISTAKES)
def test_what_is_wrong_is_wrong_in_the_graph(name):
    engine, old, new, _ = MISTAKES[name]
    wrong = [row for row in check_value(changed(engine, old, new), LONG).rows if row.verdict in ("wrong", "missing")]
    for row in wrong:
        graphs = row.graphs
        if graphs is None:
            assert any(said in row.remark for said in NO_GRAPH)
            continue
        own, table = graphs.own.trace, graphs.table
        links = [set(node.operands) for node in own.nodes] != [set(node.operands) for node in table.nodes]
        assert graphs.wrong_data or graphs.wrong_grads or links or name == "the closure given to an operand"


@pytest.mark.parametrize(
    ("name", "op", "node", "forward"),
    [
        ("replaces, in +", "a + b", "a", False),
        ("x for y, in *", "a * b", "a", False),
        ("1 - t", "a.tanh()", "a", False),
        ("exp by x", "a.exp()", "a", False),
        ("no minus, in /", "a / b", "b", False),
        ("the root is 0", "graph, one op", "out", False),
        ("in place", "a + b", "a", True),
        ("a wrong forward", "a / b", "out", True),
    ],
)
def test_the_statement_that_wrote_a_wrong_number_is_known(name, op, node, forward):
    text = changed(*MISTAKES[name][:3])
    graphs = rows(text)[op].graphs
    place = graphs.own.trace.names.index(node)
    assert place in (graphs.wrong_data if forward else graphs.wrong_grads)
    span = (graphs.own.made if forward else graphs.own.sent)[place]
    assert span is not None and span.line == marked_line(text)


def test_in_a_whole_pass_it_is_the_closures_statement_and_not_the_one_that_calls_it():
    text = changed(*MISTAKES["no visited set"][:3])
    own = rows(text)["graph, two depths"].graphs.own
    span = own.sent[own.trace.names.index("a")]
    assert text.split("\n")[span.line - 1].strip() == "self.grad += other.data * out.grad"


def test_where_nothing_was_written_there_is_no_statement():
    graphs = rows(changed(*MISTAKES["nothing for the other"][:3]))["a * b"].graphs
    place = graphs.own.trace.names.index("b")
    assert place in graphs.wrong_grads and graphs.own.sent[place] is None


def test_operands_that_the_result_lost_are_there_without_a_link():
    graphs = rows(changed(*MISTAKES["one child kept"][:3]))["a * b"].graphs
    assert graphs.same
    assert graphs.own.trace.nodes[2].operands == (0,)


def test_objects_that_are_linked_in_a_circle_have_no_graph():
    text = changed(
        CLOSURES,
        "        return out\n\n    def __mul__",
        "        self._prev = {out}\n        return out\n\n    def __mul__",
    )
    assert rows(text)["a + b"].graphs is None


def test_an_op_of_the_learners_own_is_drawn_alone():
    row = rows(WRONG_CUBE)["a.cube()"]
    assert row.verdict == "wrong"
    assert row.graphs.table is None
    assert row.graphs.own.trace.names == ("a", "out")
    assert row.graphs.own.trace.nodes[1].symbol == "cube"
