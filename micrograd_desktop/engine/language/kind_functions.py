"""What kind of thing a thing is, and what tells it apart: ``type()``, ``isinstance()``, ``id()``, ``hash()``."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.described import class_of_part, described, python_name
from micrograd_desktop.engine.language.functions import is_callable
from micrograd_desktop.engine.language.logic import key_of, unnamed
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.objects import Builtin, Set
from micrograd_desktop.engine.language.parts import Builder, Method, Part
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]

HASH_BITS = 52
"""Of what ``hash()`` gives, so that it is exact as every whole number here."""


def _id(bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    """A number that tells things apart; not the place in memory, so that a program always prints the same."""
    check_arguments(bench, "id", arguments, keywords, 1, 1)
    return bench.number_of_thing(unnamed(arguments[0]))


def _callable(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "callable", arguments, keywords, 1, 1)
    return is_callable(arguments[0]) or isinstance(arguments[0], Part | Class | Method)


KINDS: dict[str, tuple[type, ...]] = {
    "Value": (Value,), "float": (float,), "int": (int, bool), "str": (str,), "bool": (bool,), "list": (list,),
    "tuple": (tuple,), "dict": (dict,), "set": (Set,), "range": (range,), "np.ndarray": (Array,),
}  # fmt: skip


def _is_instance(bench: Workbench, arguments: Arguments, keywords: Keywords) -> bool:
    check_arguments(bench, "isinstance", arguments, keywords, 2, 2)
    thing = unnamed(arguments[0])
    kinds = arguments[1] if isinstance(arguments[1], tuple) else (arguments[1],)
    return any([_is_one(bench, thing, kind) for kind in kinds])


def _type(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "type", arguments, keywords, 1, 1)
    thing = unnamed(arguments[0])
    own = thing.kind if isinstance(thing, Instance) else bench.classes.get(id(thing))
    if own is not None:
        return own
    if isinstance(thing, Builtin) and thing.name in KINDS:
        return bench.kind("type")
    name = python_name(thing)
    return bench.kind("np.ndarray" if name == "ndarray" else name)


def _hash(bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    """A number that equal things share; of texts and objects not Python's, so that a program always does the same."""
    check_arguments(bench, "hash", arguments, keywords, 1, 1)
    return _hashed(bench, key_of(bench, arguments[0]))


def _hashed(bench: Workbench, thing: object) -> int:
    bench.step()
    if isinstance(thing, str):
        bench.step(len(thing) // 256)
        return zlib.crc32(thing.encode())
    if isinstance(thing, tuple):
        bench.step(len(thing))
        found = len(thing)
        for item in thing:
            found = (found * 1_000_003 + _hashed(bench, item)) % 2**HASH_BITS
        return found
    if is_plain(thing) or isinstance(thing, bool) or (isinstance(thing, Instance) and thing.kind.keyed_by() == "own"):
        found = hash(thing)
        return found if abs(found) < 2**HASH_BITS else found % 2**HASH_BITS
    return 0 if thing is None else bench.number_of_thing(thing)


def _is_one(bench: Workbench, thing: object, kind: object) -> bool:
    bench.step()
    if isinstance(kind, Class):
        own = thing.kind if isinstance(thing, Instance) else bench.classes.get(id(thing))
        return own is not None and own.extends(kind)
    if isinstance(kind, Builtin) and kind.name in KINDS:
        return isinstance(thing, KINDS[kind.name])
    if isinstance(kind, Builtin):
        return isinstance(thing, Part) and class_of_part(thing) == kind.name
    raise bench.fail(tr("isinstance() takes a class, not {thing}.", thing=described(kind)))


KIND_FUNCTIONS: dict[str, Builder] = {
    "isinstance": _is_instance, "type": _type, "callable": _callable, "id": _id, "hash": _hash,
}  # fmt: skip
"""By their names."""
