"""Things of a program in words, for its sentences."""

from __future__ import annotations

from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.parts import Part


def described(thing: object) -> str:
    """What a thing of a program is, in words."""
    if isinstance(thing, Part):
        return with_article(type(thing).__name__.removesuffix("Part"))
    if is_plain(thing):
        return "a number"
    return WORDS.get(type(thing).__name__, "this")


WORDS = {
    "Value": "a Value", "Number": "a number", "str": "a text", "list": "a list", "tuple": "a tuple", "dict": "a dict",
    "Set": "a set", "range": "a range", "NoneType": "nothing", "bool": "true or false", "Array": "an array",
    "Method": "a method without its ()", "Builtin": "a function", "Function": "a function", "Bound": "a method",
    "Canvas": "something skipped", "Class": "a class", "Instance": "an object", "NotImplementedType": "NotImplemented",
    "Iteration": "an iterator", "View": "a view of a dict", "Setting": "a setting", "Super": "super()",
}  # fmt: skip


PYTHON_NAMES = {
    "Value": "Value", "Set": "set", "Array": "ndarray", "Method": "method", "Bound": "method", "Function": "function",
    "Builtin": "builtin_function_or_method", "Class": "type", "Canvas": "module", "Tensor": "Tensor",
    "Decorated": "property", "Super": "super", "Setting": "context", "NotImplementedType": "NotImplementedType",
}  # fmt: skip


def python_name(thing: object) -> str:
    """What Python calls the class of a thing."""
    kind = type(thing).__name__
    if kind == "Number":
        return type(thing.number).__name__  # type: ignore[attr-defined]
    if kind == "Instance":
        return str(thing.kind.name)  # type: ignore[attr-defined]
    if kind in ("Iteration", "View"):
        return str(thing.name)  # type: ignore[attr-defined]
    return PYTHON_NAMES.get(kind, kind.removesuffix("Part"))


def counted(least: int, most: int, what: str = "argument") -> str:
    """A number of things in words: ``1 argument``, ``2 to 3 arguments``."""
    wanted = f"{least}" if least == most else f"{least} to {most}"
    return f"{wanted} {what}{'s' * (most != 1)}"


def with_article(name: str) -> str:
    """A noun with the article that it is spoken with: an MLP, a Layer."""
    spoken_with_a_vowel = name[:1] in "AEIOUaeio" or (name[:2].isupper() and name[0] in "FHLMNRSX")
    return f"{'an' if spoken_with_a_vowel else 'a'} {name}"


def capital(words: str) -> str:
    """The words with a capital at their start, and the others as they are."""
    return words[:1].upper() + words[1:]
