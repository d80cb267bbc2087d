"""Python identifiers for the nodes of a trace, made from labels that may hold anything."""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from collections import defaultdict

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.written_ops import NUMBER_FUNCTIONS, OP_FUNCTIONS

LONGEST = 40
"""Characters of a label that a name keeps; what makes it unique comes after them."""

RESERVED = frozenset(
    {
        *keyword.kwlist,
        *keyword.softkwlist,
        *dir(builtins),
        *("Value", "math", "sys", "torch"),
        *OP_FUNCTIONS.values(),
        *NUMBER_FUNCTIONS.values(),
    }
)
"""Names that mean something else in an exported program."""

_SEPARATORS = frozenset("+-/.,:;=\N{MINUS SIGN}")


def names(trace: Trace) -> tuple[str, ...]:
    """A name for each node, by its number: unique, an identifier, nothing that Python or the program uses already.

    It is the label where that will do, else what can be kept of it (``x1*w1 + x2*w2`` is ``x1w1_x2w2``), else ``v``
    and the node's number from 1; what the program writes there is said in a comment. A second node of the same name
    gets ``_2``.
    """
    wanted = [_identifier(node.label) for node in trace.nodes]
    taken = set(RESERVED)
    counts: defaultdict[str, int] = defaultdict(lambda: 1)
    chosen = {i: _unique(name, taken, counts) for i, name in enumerate(wanted) if name}
    return tuple(chosen.get(i) or _unique(f"v{i + 1}", taken, counts) for i in range(len(wanted)))


def _identifier(label: str) -> str:
    """The label, or what can be kept of it, as an identifier; empty if nothing can."""
    text = unicodedata.normalize("NFKC", label)  # as Python reads names: two that it takes for one must be one here
    name = text if text.isidentifier() else _cleaned(text)
    if name.startswith("__"):
        name = name.lstrip("_")
    name = name[:LONGEST]
    if name in RESERVED:
        name += "_"
    if name and not name.isidentifier():
        name = f"v_{name}"  # a digit first
    return name if name.isidentifier() and name.strip("_") else ""


def _cleaned(text: str) -> str:
    """Separators become single underscores, all else that no identifier may hold goes."""
    kept = "".join(
        " " if c.isspace() or c in _SEPARATORS else c for c in text if c.isspace() or c in _SEPARATORS or _continues(c)
    )
    return unicodedata.normalize("NFKC", "_".join(kept.split()))


def _continues(character: str) -> bool:
    return f"a{character}".isidentifier()


def _unique(name: str, taken: set[str], counts: defaultdict[str, int]) -> str:
    found = name
    while found in taken:
        counts[name] += 1
        found = f"{name}_{counts[name]}"
    taken.add(found)
    return found
