"""Programs held to what CPython prints, and to the sentence with which they are refused."""

from __future__ import annotations

import contextlib
import io
import math
import random

import pytest

from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY


def printed_by_python(program: str) -> str:
    """What a test's own program prints in Python."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(program, {"__name__": "__main__", "math": math, "random": random})  # noqa: S102 - programs of the tests
    return out.getvalue()


def prints_as_in_python(program: str) -> None:
    """Hold a program to it, line by line, with nothing refused."""
    found = evaluate(f"{program}\ngraph = Value(1.0) * 2", VOCABULARY)
    assert "\n".join(found.output) + "\n" == printed_by_python(program)
    assert found.refusals == ()


def is_refused_with(program: str, words: str) -> None:
    """Hold a program to being refused with these words."""
    with pytest.raises(ExpressionError) as found:
        evaluate(program, VOCABULARY)
    assert words in found.value.sentence
