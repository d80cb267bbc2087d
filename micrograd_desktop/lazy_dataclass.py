"""``dataclass`` for frozen classes whose methods are made when they are first needed.

``dataclasses`` compiles up to six methods of a class where that is defined, half a millisecond a class; the first frame
needs a hundred classes, most of which it never compares, prints, or makes one of. Here a class has methods that all
classes share, and its own ``__init__`` is made, by ``dataclasses``, with the first object.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool = False, eq: bool = True, kw_only: bool = False) -> Any:
        """As ``dataclasses.dataclass`` of the same arguments; ``frozen`` has to be true.

        Raises
        ------
        TypeError
            If the class is not to be frozen: it has nothing to gain here.
        """
        if not frozen:
            raise TypeError("only frozen classes are made lazily")

        def made(cls: type) -> type:
            bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
            _give_methods(bare, slots, eq)
            return bare

        return made


def _give_methods(cls: Any, slots: bool, eq: bool) -> None:
    own = vars(cls)
    if "__init__" not in own:
        cls.__init__ = _first_init(cls)
    if "__repr__" not in own:
        cls.__repr__ = _repr
    if eq:
        _compare_by(cls, [field.name for field in dataclasses.fields(cls) if field.compare])
    cls.__setattr__, cls.__delattr__ = _no_change, _no_deletion
    if slots:
        cls.__getstate__, cls.__setstate__ = _state, _set_state


def _first_init(cls: Any) -> Callable[..., None]:
    def first_init(self: Any, *args: Any, **kwargs: Any) -> None:
        cls.__init__ = own = _own_init(cls)
        own(self, *args, **kwargs)

    return first_init


def _own_init(cls: Any) -> Callable[..., None]:
    """What ``dataclasses`` makes for a frozen class of the same fields."""
    members: dict[str, Any] = {"__annotations__": {}, "__module__": cls.__module__, "__qualname__": cls.__qualname__}
    if hasattr(cls, "__post_init__"):
        members["__post_init__"] = cls.__post_init__
    for field in dataclasses.fields(cls):
        members["__annotations__"][field.name] = field.type
        members[field.name] = dataclasses.field(
            default=field.default, default_factory=field.default_factory, init=field.init, kw_only=field.kw_only
        )
    twin: Any = dataclasses.dataclass(frozen=True, repr=False, eq=False)(type(cls.__name__, (), members))
    init: Callable[..., None] = twin.__init__
    return init


def _compare_by(cls: Any, names: list[str]) -> None:
    """Objects of the class are equal where these attributes are, in the order of the fields."""
    if len(names) > 1:
        key: Callable[[Any], tuple[Any, ...]] = attrgetter(*names)
    else:
        key = lambda one: tuple(getattr(one, name) for name in names)  # noqa: E731 - attrgetter gives no tuple of one

    def equal(self: Any, other: object) -> Any:
        if other is self:
            return True
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(key(self))

    own = vars(cls)
    by_hand = own.get("__hash__") is not None
    if "__eq__" not in own:
        cls.__eq__ = equal
    if not by_hand:
        cls.__hash__ = hashed


@recursive_repr()
def _repr(self: Any) -> str:
    shown = [f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _no_change(_self: object, name: str, _value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deletion(_self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
