"""A setting: a field of a spec, with its rule and its title beside it. Edits, files and panels read them there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any, Generic, Self, TypeVar, cast, overload

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, whole

T = TypeVar("T")

MOST_OF_ECHO = 60


class EditError(ValueError):
    """A change that can't be made; its text is a sentence for the person who asked for it.

    ``place`` says where in the project, by the names that a file has: ``network.hidden[0].size``.
    """

    def __init__(self, sentence: str, place: str = "") -> None:
        super().__init__(sentence)
        self.place = place

    def within(self, outer: str) -> Self:
        """The same error, its place seen from farther out."""
        self.place = f"{outer}{'.' if self.place and self.place[0] != '[' else ''}{self.place}"
        return self


@contextmanager
def within(outer: str) -> Iterator[None]:
    """What can't be in here can't be at this place."""
    try:
        yield
    except EditError as error:
        error.within(outer)
        raise


def described(title: str, most: int | None = None) -> dict[str, Any]:
    """The metadata of a part of the document that is no setting: its name in a sentence, and its most items."""
    return {"title": title, "most": most}


def echo(value: object) -> str:
    """A value that can't be, as a sentence repeats it: cut, and in the words of a file."""
    match value:
        case None:
            return tr("nothing")
        case bool():
            return "true" if value else "false"
        case int() if abs(value) >= 10**20:
            return tr("a number of more than 20 digits")
        case str():
            return tr("'{text}'", text=plain(value, MOST_OF_ECHO))
        case list() | tuple():
            return tr("several values")
        case dict():
            return tr("a group of fields")
        case _:
            return plain(repr(value), MOST_OF_ECHO)


def _limit(number: float) -> str:
    return whole(number) if isinstance(number, int) else f"{number:,}"


@dataclass(frozen=True, slots=True)
class Range:
    """A number between two limits, both allowed. ``optional`` allows None as well."""

    title: str
    low: float
    high: float
    whole: bool = False
    optional: bool = False

    def accept(self, value: object) -> float | None:
        """The value as the spec holds it (a float unless ``whole``), or an EditError."""
        if value is None and self.optional:
            return None
        kinds = int if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            said = {"title": self.title, "value": echo(value)}
            if self.whole:
                raise EditError(tr("The {title} must be a whole number, not {value}.", **said))
            raise EditError(tr("The {title} must be a number, not {value}.", **said))
        if not self.low <= value <= self.high:
            said = {"title": self.title, "low": _limit(self.low), "value": echo(value)}
            if self.low < self.high:
                high = _limit(self.high)
                raise EditError(tr("The {title} must be between {low} and {high}, not {value}.", high=high, **said))
            raise EditError(tr("The {title} must be {low}, not {value}.", **said))
        return value if self.whole else float(value) + 0.0  # no minus zero: what compares equal must train alike


@dataclass(frozen=True, slots=True)
class OneOf:
    """A name out of a table. The table is looked up late: some of them need NumPy."""

    title: str
    names: Callable[[], Collection[str]]

    def accept(self, value: object) -> str:
        """The name, or an EditError that lists the names there are."""
        names = self.names()
        if not isinstance(value, str) or value not in names:
            raise EditError(
                tr(
                    "The {title} can't be {value}. Choose one of: {names}.",
                    title=self.title,
                    value=echo(value),
                    names=", ".join(names),
                )
            )
        return value


@dataclass(frozen=True, slots=True)
class Text:
    """A text of limited length."""

    title: str
    longest: int

    def accept(self, value: object) -> str:
        """The text, or an EditError."""
        if not isinstance(value, str):
            raise EditError(tr("The {title} must be a text.", title=self.title))
        if len(value) > self.longest:
            raise EditError(
                tr("The {title} can have at most {most} characters.", title=self.title, most=whole(self.longest))
            )
        if "\0" in value:
            raise EditError(tr("The {title} holds a NUL character.", title=self.title))
        return value


def _refused(title: str, given: str, error: ValueError) -> EditError:
    return EditError(tr("The {title} can't be {value}. {error}", title=title, value=echo(given), error=error))


@dataclass(frozen=True, slots=True)
class NameOrFormula:
    """A name out of a table, or a formula over ``over``, which ``check`` refuses with a ValueError's sentence."""

    title: str
    names: Callable[[], Collection[str]]
    over: tuple[str, ...]
    check: Callable[[str], None]

    def accept(self, value: object) -> str:
        """The name or the formula, or an EditError."""
        if not isinstance(value, str):
            raise EditError(
                tr("The {title} must be a name or a formula, not {value}.", title=self.title, value=echo(value))
            )
        given, names = value.strip(), self.names()
        if given in names:
            return given
        if re.fullmatch(r"[\w-]+", given) and not set(re.findall(r"\w+", given)) & set(self.over):
            raise EditError(
                tr(
                    "The {title} can't be {value}. Choose one of: {names}; or type a formula of {over}.",
                    title=self.title,
                    value=echo(given),
                    names=", ".join(names),
                    over=", ".join(self.over),
                )
            )
        try:
            self.check(given)
        except ValueError as error:
            raise _refused(self.title, given, error) from None
        return given


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, which ``check`` refuses with a ValueError's sentence."""

    title: str
    check: Callable[[str], None]

    def accept(self, value: object) -> str:
        """The formula, or an EditError."""
        if not isinstance(value, str):
            raise EditError(tr("The {title} must be a formula, not {value}.", title=self.title, value=echo(value)))
        given = value.strip()
        try:
            self.check(given)
        except ValueError as error:
            raise _refused(self.title, given, error) from None
        return given


Rule = Range | OneOf | NameOrFormula | Formula | Text


@dataclass(frozen=True, slots=True, eq=False)
class Field(Generic[T]):
    """Which setting it is: a field of a spec. ``owner`` is that spec's class."""

    owner: type
    name: str
    rule: Rule
    default: T

    @property
    def title(self) -> str:
        """What it is called in a sentence."""
        return self.rule.title

    def accept(self, value: object) -> T:
        """The value as the spec holds it, or an EditError."""
        return cast(T, self.rule.accept(value))

    def __repr__(self) -> str:
        return f"{self.owner.__name__}.{self.name}"


class Setting(Generic[T]):
    """Declares a field of a spec, a frozen dataclass: ``rate: Setting[float] = Setting(0.1, Range("rate", 0.0, 1.0))``.

    ``Spec().rate`` is the value, a float; ``Spec.rate`` is the :class:`Field` itself, for edits and panels.
    """

    def __init__(self, default: T, rule: Rule) -> None:
        self._default = default
        self._rule = rule

    def __set_name__(self, owner: type, name: str) -> None:
        self._field = Field(owner, name, self._rule, self._default)

    @overload
    def __get__(self, instance: None, owner: type) -> Field[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Field[T] | T:
        return self._field if instance is None else cast(T, instance.__dict__[self._field.name])

    def __set__(self, instance: object, value: T) -> None:
        # What a dataclass takes for the default is what it finds in the class: the field.
        instance.__dict__[self._field.name] = self._default if value is self._field else value


def fields_of(spec: type) -> tuple[Field[Any], ...]:
    """The settings of a spec, in their order."""
    found = (getattr(spec, name) for name, declared in vars(spec).items() if isinstance(declared, Setting))
    return tuple(found)
