"""Gradients predicted before they are seen: what is asked, what is hidden, whether it was right, and why it is so."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from micrograd_desktop.engine.explain import Explanation
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.why import Share, why
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.answers import NEARLY_ZERO, RELATIVE, Answer
from micrograd_desktop.presentation.mistakes import LONGEST_NAME, called, nearest
from micrograd_desktop.presentation.own_gradients import adds_up
from micrograd_desktop.presentation.trace_walk import Moment, Walk
from micrograd_desktop.presentation.why_text import brief, enclosed, product, terms
from micrograd_desktop.translation import tr, trn

Verdict = Literal["right", "wrong", "not known"]

LAST = tr(": with = only the last of {count} shares stays")
LATER = tr("The numbers are shown once they are predicted: {names}.")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was made of an answer; ``hint`` is what mistake it may be, ``why`` where the gradient comes from."""

    node: int
    verdict: Verdict
    hint: str
    why: str

    def text(self) -> str:
        """The words of it."""
        return " ".join(part for part in (self.hint, self.why) if part)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers were what, and how many gradients are still hidden of those that the walk asks for."""

    right: int = 0
    wrong: int = 0
    not_known: int = 0
    left: int = 0

    def text(self) -> str:
        """In words."""
        return tr(
            "{right} right, {wrong} wrong, {not_known} not known",
            right=self.right,
            wrong=self.wrong,
            not_known=self.not_known,
        )


class Predictions:
    """The answers so far to the gradients of one walk.

    Parameters
    ----------
    asked
        The nodes that the walk asks for: those whose numbers can be seen. Any other may be asked for by hand.
    """

    def __init__(self, walk: Walk, asked: Sequence[int]) -> None:
        self.walk = walk
        self.judgements: dict[int, Judgement] = {}
        self._asked = frozenset(asked)

    @cached_property
    def _right(self) -> Sequence[float]:
        """The gradients of a pass without bugs."""
        trace = self.walk.trace
        if self.walk.own_gradients or not self.walk.bugs:
            return self.walk.backward.final
        return trace.with_grads([0.0] * len(trace.nodes)).backward().final

    def goes_on_with(self, walk: Walk) -> bool:
        """Whether another walk asks for the same gradients, though its numbers may be others."""
        now = self.walk
        same = now.trace.shape == walk.trace.shape and now.own_gradients == walk.own_gradients
        return same and now.bugs == walk.bugs

    def go_on_with(self, walk: Walk, asked: Sequence[int]) -> Predictions:
        """The same answers about a walk with other numbers; what is said of them is of the new ones."""
        after = Predictions(walk, asked)
        for node, judgement in self.judgements.items():
            why = after._why(node, after.judgements.keys())
            after.judgements[node] = replace(judgement, hint="", why=why)
        return after

    @property
    def hidden(self) -> frozenset[int]:
        """The nodes whose gradients are not to be seen yet."""
        return frozenset(range(self.walk.n_forward)) - self.judgements.keys()

    @property
    def tally(self) -> Tally:
        """The answers by their verdicts."""
        found = [judgement.verdict for judgement in self.judgements.values()]
        left = len(self._asked - self.judgements.keys())
        return Tally(found.count("right"), found.count("wrong"), found.count("not known"), left)

    def next_after(self, node: int | None) -> int | None:
        """The node to ask for next: the first of the backward pass after this one's turn that is not answered.

        None begins with the root; after the last turn the first that was passed over is asked. None if all are
        answered.
        """
        order = list(dict.fromkeys(self._order()))
        start = order.index(node) + 1 if node in order else 0
        return next((i for i in order[start:] + order[:start] if i in self._asked and i not in self.judgements), None)

    def _order(self) -> Iterator[int]:
        visits = self.walk.backward.visits
        return (visit.node for visit in visits) if visits else iter(range(self.walk.trace.root, -1, -1))

    def ask(self, node: int) -> str:
        """The question, in words."""
        trace = self.walk.trace
        own, root = called(trace, node), called(trace, trace.root)
        if self.walk.own_gradients:
            return tr("What did the program leave in {own}.grad?", own=own)
        if not self.walk.bugs:
            return tr("What is {own}.grad, ∂{root}/∂{own}, after backward()?", own=own, root=root)
        said = tr("What is {own}.grad, ∂{root}/∂{own}, after backward(), with the bugs that are on?")
        return said.format(own=own, root=root)

    def answer(self, node: int, answer: Answer) -> Judgement:
        """Judge an answer, and show the gradient; a node that was answered before keeps its verdict."""
        if node not in self.judgements:
            known = self.judgements.keys()
            verdict, hint = self._judge(node, answer, known)
            self.judgements[node] = Judgement(node, verdict, hint, self._why(node, known))
        return self.judgements[node]

    def _judge(self, node: int, answer: Answer, known: Collection[int]) -> tuple[Verdict, str]:
        gradient = why(self.walk.backward, node)
        total = gradient.grad
        if not answer.known:
            return "not known", ""
        near = answer.is_near(total)
        if answer.sign is not None:
            return ("right", "") if near else ("wrong", _of_sign(total))
        if near and answer.distance(total) <= RELATIVE * abs(total):
            return "right", ""
        found = nearest(self.walk.trace, gradient, known, self._right[node], answer)
        if found is not None and (not near or answer.distance(found.number) < answer.distance(total)):
            return "wrong", found.says
        return ("right", "") if near else ("wrong", "")

    def _why(self, node: int, known: Collection[int]) -> str:
        """Where the gradient comes from, in one line; gradients that are still hidden by their names only."""
        trace, gradient = self.walk.trace, why(self.walk.backward, node)
        own, total = called(trace, node), brief(gradient.grad)
        if gradient.sent and not adds_up(gradient):
            return tr("{own}.grad = {total}: so the program left it.", own=own, total=total)
        if gradient.is_root:
            said = tr("{own}.grad = {total}: the pass begins at {own}, and ∂{own}/∂{own} = 1.")
            return said.format(own=own, total=total)
        some, more = terms(gradient)
        pieces = []
        if gradient.own and gradient.own_counts:
            pieces.append(tr("{value} from before", value=brief(gradient.own)))
        if len(gradient.shares) == 1 and some[0].out in known:
            out = called(trace, some[0].out)
            pieces.append(f"{out}.grad·∂{out}/∂{own} = {_term(trace, some[0], known)}")
        else:
            pieces += [_term(trace, share, known) for share in some]
        if more:
            rest = brief(sum(share.share for share in more))
            pieces.append(trn("{n} more: {rest}", "{n} more: {rest}", len(more), rest=rest))
        remark = "" if len(some) == len(gradient.shares) or more else LAST.format(count=len(gradient.shares))
        return f"{own}.grad = {' + '.join(pieces)} = {total}{remark}"


def _of_sign(total: float) -> str:
    if math.isnan(total):
        return tr("It is no number.")
    if abs(total) <= NEARLY_ZERO:
        return tr("It is 0.")
    return tr("It is negative.") if total < 0.0 else tr("It is positive.")


def _term(trace: Trace, share: Share, known: Collection[int]) -> str:
    """``0.5·(−3)``, or ``n.grad·(−3)`` while n's gradient is hidden."""
    if share.out in known:
        return product((share.upstream, share.local))
    return f"{called(trace, share.out)}.grad·{enclosed(brief(share.local))}"


@dataclass(frozen=True, slots=True)
class Veil:
    """What hides gradients from every view: the nodes, and the numbers of those that were answered.

    ``asked`` is the node that is asked for.
    """

    hidden: frozenset[int]
    grads: tuple[float, ...]
    verdicts: Mapping[int, Verdict]
    asked: int | None = None

    @classmethod
    def of(cls, predictions: Predictions, asked: int | None = None) -> Veil:
        """The veil over what is not answered."""
        hidden = predictions.hidden
        final = predictions.walk.backward.final
        grads = tuple(math.nan if i in hidden else grad for i, grad in enumerate(final))
        verdicts = {i: judgement.verdict for i, judgement in predictions.judgements.items()}
        return cls(hidden, grads, verdicts, asked)

    def over(self, moment: Moment) -> Moment:
        """The moment with the gradients at the end of the pass of what was answered, and none of the others."""
        return replace(
            moment,
            grads=self.grads,
            changed=moment.changed - self.hidden,
            hidden=self.hidden,
            asked=self.asked,
            verdicts=self.verdicts,
        )

    def over_explanation(self, explanation: Explanation) -> Explanation:
        """The explanation without the steps into what is hidden, and without any while the node itself is."""
        steps = () if explanation.node in self.hidden else explanation.steps
        shown = tuple(step for step in steps if step.node not in self.hidden)
        if len(shown) == len(explanation.steps):
            return explanation
        left = [*dict.fromkeys(plain(step.operand, LONGEST_NAME) for step in explanation.steps if step not in shown)]
        rule = f"{explanation.rule} {LATER.format(names=', '.join(left))}"
        return replace(explanation, rule=rule, steps=shown)
