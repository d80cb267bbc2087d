"""Says a mistake in words: by its number what it is, and in the names that the person gave."""

from __future__ import annotations

from collections.abc import Iterator

from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.probes import Probe
from micrograd_desktop.engine.own_engine.right import Right, close
from micrograd_desktop.engine.own_engine.trial import Trial
from micrograd_desktop.engine.own_engine.walker import Failed
from micrograd_desktop.translation import tr


class Words:
    """What a method calls its operands, and its result."""

    def __init__(self, trial: Trial, method: Function | None) -> None:
        names = source.parameters(method.node) if method is not None else []
        self.x = names[0] if names else "self"
        self.y = names[1] if len(names) > 1 else "other"
        self.out = source.result_name(method.node) if method is not None else "out"
        self.grad, self._data = trial.subject.grad_name, trial.subject.data_name

    def fill(self, text: str) -> str:
        """The text with these names in it."""
        filled = text.replace("{x}", self.x).replace("{y}", self.y).replace("{out}", self.out)
        return filled.replace(".data", f".{self._data}")

    def statement(self, probe: Probe, k: int) -> str:
        """The right statement for operand ``k``, as far as the form of the op tells."""
        owner = (self.x, self.y)[k % 2]
        if probe.form is None or k >= len(probe.form.written):
            target, up = f"{owner}.{self.grad}", f"{self.out}.{self.grad}"
            return tr("{target} += (the local derivative) * {up}", target=target, up=up)
        local = self.fill(probe.form.written[k])
        if local == "-1.0":
            return f"{owner}.{self.grad} += -{self.out}.{self.grad}"
        return f"{owner}.{self.grad} += {f'{local} * ' if local else ''}{self.out}.{self.grad}"


def is_limit(failed: Failed) -> bool:
    """Whether it went wrong because of what the program language does not know, and not by a mistake."""
    return failed.limit or failed.refused or isinstance(failed.sentence, NotKnown)


def mistakes(probe: Probe, trial: Trial, words: Words, k: int, right: Right) -> Iterator[str]:
    """What may be wrong with the gradient of operand ``k``, by its number: the likeliest first."""
    local, up, before = right.grads[k], trial.upstream, trial.before(k)
    gained, after = trial.gained(k), trial.after(k)
    out = f"{words.out}.{words.grad}"
    if gained is None or after is None:
        yield tr(
            "What is written is no number, but {grad} is one: use the numbers of Values, such as {out}.",
            grad=words.grad, out=out,
        )  # fmt: skip
        return
    if close(after, local * up):
        yield tr(
            "This replaces the gradient where it must add to it (= for +=): a Value that is used twice loses a share."
        )
    if close(after, local):
        yield tr("This replaces the gradient where it must add to it (= for +=), and leaves out {out}.", out=out)
    mistaken = list(_mistaken_locals(probe, trial, words, k, right))
    yield from (said for wrong, said in mistaken if close(gained, wrong * up))
    if close(gained, -local * up):
        yield tr("The sign is wrong.")
    if close(gained, local):
        yield tr("The chain rule's other factor is left out: multiply by {out}.", out=out)
    if close(gained, local * right.data):
        yield tr("It multiplies by the result's number where its gradient belongs, {out}.", out=out)
    if close(gained, local * before) or (gained == 0.0 and local):
        own = (words.x, words.y)[k % 2]
        if close(gained, local * before):
            yield tr(
                "It multiplies by {own}.{grad} where the gradient of the result belongs, {out}.",
                own=own, grad=words.grad, out=out,
            )  # fmt: skip
        else:
            yield tr("This adds nothing to the gradient, where {share:.6g} is to be added.", share=local * up)
    for wrong, said in mistaken:
        if close(after, wrong * up):
            yield tr("{said} It also replaces the gradient (= for +=).", said=said)
        if close(gained, wrong):
            yield tr("{said} The gradient of {out} is left out, too.", said=said, out=words.out)
        if close(gained, -wrong * up):
            yield tr("{said} The sign is wrong, too.", said=said)


def _mistaken_locals(probe: Probe, trial: Trial, words: Words, k: int, right: Right) -> Iterator[tuple[float, str]]:
    """Local derivatives that are often written by mistake, each with what is said of it."""
    form, at = probe.form, trial.at
    if form is None or k >= len(form.mistakes):
        return
    x, y = at[0], at[1] if len(at) > 1 else _exponent(probe.op)
    for wrong, said in form.mistakes[k]:
        try:
            local = wrong(x, y, right.data)
        except (ZeroDivisionError, OverflowError):
            continue
        if not isinstance(local, complex):
            yield local, words.fill(said)


def _exponent(op: str) -> float:
    """The plain number that stands in an op."""
    return float(op.rsplit(" ", 1)[-1]) if op.rsplit(" ", 1)[-1].lstrip("-").isdigit() else 0.0
