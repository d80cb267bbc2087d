"""Says a mistake in words: by its number what it is, and in the names that the person gave."""

from __future__ import annotations

from collections.abc import Iterator

from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.probes import Probe
from micrograd_desktop.engine.own_engine.right import Right, close
from micrograd_desktop.engine.own_engine.trial import Trial
from micrograd_desktop.engine.own_engine.walker import Failed


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
            return f"{owner}.{self.grad} += (the local derivative) * {self.out}.{self.grad}"
        local = self.fill(probe.form.written[k])
        if local == "-1.0":
            return f"{owner}.{self.grad} += -{self.out}.{self.grad}"
        return f"{owner}.{self.grad} += {f'{local} * ' if local else ''}{self.out}.{self.grad}"


def is_limit(failed: Failed) -> bool:
    """Whether it went wrong because of what the program language does not know, and not by a mistake."""
    said = failed.sentence
    return (
        failed.limit
        or failed.refused
        or "is not known here" in said
        or "Python's own" in said
        or (said.startswith(("There is no function", "There is no module", "Only ")) and "here" in said)
    )


def mistakes(probe: Probe, trial: Trial, words: Words, k: int, right: Right) -> Iterator[str]:
    """What may be wrong with the gradient of operand ``k``, by its number: the likeliest first."""
    local, up, before = right.grads[k], trial.upstream, trial.before(k)
    gained, after = trial.gained(k), trial.after(k)
    out = f"{words.out}.{words.grad}"
    if gained is None or after is None:
        yield f"What is written is no number, but {words.grad} is one: use the numbers of Values, such as {out}."
        return
    if close(after, local * up):
        yield "This replaces the gradient where it must add to it (= for +=): a Value that is used twice loses a share."  # noqa: E501
    if close(after, local):
        yield f"This replaces the gradient where it must add to it (= for +=), and leaves out {out}."
    mistaken = list(_mistaken_locals(probe, trial, words, k, right))
    yield from (said for wrong, said in mistaken if close(gained, wrong * up))
    if close(gained, -local * up):
        yield "The sign is wrong."
    if close(gained, local):
        yield f"The chain rule's other factor is left out: multiply by {out}."
    if close(gained, local * right.data):
        yield f"It multiplies by the result's number where its gradient belongs, {out}."
    if close(gained, local * before) or (gained == 0.0 and local):
        own = (words.x, words.y)[k % 2]
        if close(gained, local * before):
            yield f"It multiplies by {own}.{words.grad} where the gradient of the result belongs, {out}."
        else:
            yield f"This adds nothing to the gradient, where {local * up:.6g} is to be added."
    for wrong, said in mistaken:
        if close(after, wrong * up):
            yield f"{said} It also replaces the gradient (= for +=)."
        if close(gained, wrong):
            yield f"{said} The gradient of {words.out} is left out, too."
        if close(gained, -wrong * up):
            yield f"{said} The sign is wrong, too."


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
