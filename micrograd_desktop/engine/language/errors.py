"""What is wrong with a program: as an error that ends what is being done, and as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.trace import Span
from micrograd_desktop.translation import tr


class NotKnown(str):
    """A sentence about a piece of Python that is not known here: it is no mistake of the person's."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A statement of a program that was not done: why, as a sentence, and where.

    ``because`` is the refusal that this one follows from, if it uses a name that has nothing for it.
    """

    sentence: str
    span: Span | None = None
    because: Refusal | None = None

    def located(self) -> str:
        """The sentence with its line in front."""
        return (
            self.sentence
            if self.span is None
            else tr("Line {line}: {sentence}", line=self.span.line, sentence=self.sentence)
        )


class ExpressionError(Exception):
    """What is wrong with a program, as a sentence, and where; ``span`` is None if it is nowhere in particular.

    ``because`` is the refusal that it follows from; ``ends`` says that a limit is reached, so that nothing more is run.
    ``kind`` is what Python raises there, and the only thing that a program's ``except`` goes by: a refusal and a limit
    have none. ``words`` are what Python's exception holds, in its own words where they are known, ``thing`` the
    program's own exception.
    """

    def __init__(
        self,
        sentence: str,
        span: Span | None = None,
        because: Refusal | None = None,
        ends: bool = False,
        kind: str = "",
        words: Sequence[object] = (),
        thing: object = None,
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.span = span
        self.because = because
        self.ends = ends
        self.kind = kind
        self.words = words
        self.thing = thing

    def bare(self) -> ExpressionError:
        """The same without what Python keeps of where it was raised, which may be much."""
        return ExpressionError(self.sentence, self.span, self.because, self.ends, self.kind, self.words, self.thing)

    def moved(self, lines: int) -> ExpressionError:
        """The same, so many lines further down."""
        span = self.span
        if lines and span is not None:
            span = Span(span.line + lines, span.column, span.end_line + lines, span.end_column)
        return ExpressionError(self.sentence, span, self.because, self.ends)

    def refusal(self) -> Refusal:
        """The same as data."""
        return Refusal(self.sentence, self.span, self.because)

    def located(self) -> str:
        """The sentence with its line in front."""
        return (
            self.sentence
            if self.span is None
            else tr("Line {line}: {sentence}", line=self.span.line, sentence=self.sentence)
        )
