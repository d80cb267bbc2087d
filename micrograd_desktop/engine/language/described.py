"""Things of a program in words, for its sentences."""

from __future__ import annotations

from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.parts import Part
from micrograd_desktop.translation import tr, trn


def described(thing: object) -> str:
    """What a thing of a program is, in words."""
    if isinstance(thing, Part):
        return with_article(class_of_part(thing))
    if is_plain(thing):
        return tr("a number")
    return WORDS.get(type(thing).__name__, tr("this"))


WORDS = {
    "Value": tr("a Value"), "Number": tr("a number"), "str": tr("a text"), "list": tr("a list"),
    "tuple": tr("a tuple"), "dict": tr("a dict"), "Set": tr("a set"), "range": tr("a range"),
    "NoneType": tr("nothing"), "bool": tr("true or false"), "Array": tr("an array"),
    "Method": tr("a method without its ()"), "Builtin": tr("a function"), "Function": tr("a function"),
    "Bound": tr("a method"), "Canvas": tr("something skipped"), "Class": tr("a class"),
    "Instance": tr("an object"), "NotImplementedType": "NotImplemented", "Iteration": tr("an iterator"),
    "View": tr("a view of a dict"), "Setting": tr("a setting"), "Super": "super()",
}  # fmt: skip


def class_of_part(part: Part) -> str:
    """The class that a piece of a network stands for."""
    return type(part).__name__.removesuffix("Part")


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


def counted(least: int, most: int) -> str:
    """A number of arguments in words: ``1 argument``, ``2 to 3 arguments``."""
    if least == most:
        return trn("{n} argument", "{n} arguments", most)
    return trn("{least} to {n} argument", "{least} to {n} arguments", most, least=least)


def with_article(name: str) -> str:
    """A noun with the article that it is spoken with: an MLP, a Layer."""
    spoken_with_a_vowel = name[:1] in "AEIOUaeio" or (name[:2].isupper() and name[0] in "FHLMNRSX")
    return tr("an {name}", name=name) if spoken_with_a_vowel else tr("a {name}", name=name)


def capital(words: str) -> str:
    """The words with a capital at their start, and the others as they are."""
    return words[:1].upper() + words[1:]
