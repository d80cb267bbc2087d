"""Lazily made dataclasses are to those of the standard library as one is to the other."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop import lazy_dataclass
from micrograd_desktop.project.spec import Project

MAKERS = {"lazy": lazy_dataclass.dataclass, "standard": dataclasses.dataclass}


def pair(define: Callable[[Callable[..., Any]], type]) -> tuple[type, type]:
    """The same class made in both ways."""
    lazy, standard = (define(make) for make in MAKERS.values())
    return lazy, standard


def plain(dataclass: Callable[..., Any]) -> type:
    @dataclass(frozen=True, slots=True)
    class Plain:
        x: float
        y: tuple[float, ...] = ()
        z: list[int] = field(default_factory=list, compare=False)
        w: int = field(default=3, repr=False)

    return Plain


def single(dataclass: Callable[..., Any]) -> type:
    @dataclass(frozen=True)
    class Single:
        x: float

    return Single


def empty(dataclass: Callable[..., Any]) -> type:
    @dataclass(frozen=True, slots=True)
    class Empty:
        """Nothing."""

    return Empty


def with_own(dataclass: Callable[..., Any]) -> type:
    @dataclass(frozen=True, eq=False)
    class WithOwn:
        x: int
        double: int = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "double", 2 * self.x)

        def __repr__(self) -> str:
            return "own"

    return WithOwn


def by_name(dataclass: Callable[..., Any]) -> type:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class ByName:
        x: int
        y: int = 1

    return ByName


def with_own_equality(dataclass: Callable[..., Any]) -> type:
    @dataclass(frozen=True, slots=True)
    class WithOwnEquality:
        x: int

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 5

    return WithOwnEquality


KINDS = [plain, single, empty, with_own, by_name, with_own_equality]
NUMBERS = st.floats(allow_nan=True) | st.integers(-2, 2).map(float)


def outcome(act: Callable[[], object]) -> object:
    """What came of it, or the error and what that says."""
    try:
        return act()
    except (TypeError, FrozenInstanceError) as error:
        return type(error), str(error)


@given(first=st.tuples(NUMBERS, st.tuples(NUMBERS)), second=st.tuples(NUMBERS, st.tuples(NUMBERS)))
def test_they_compare_hash_and_read_alike(first: tuple[Any, ...], second: tuple[Any, ...]) -> None:
    (a, b), (c, d) = ((made(*first), made(*second)) for made in pair(plain))
    assert (a == b, a == a, a != b) == (c == d, c == c, c != d)
    assert hash(a) == hash(c) and repr(a) == repr(c)
    assert (a == c) is False and a.__eq__(c) is NotImplemented


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(
    ("arguments", "named"),
    [((), {}), ((1,), {}), ((1, 2, 3, 4, 5), {}), ((), {"x": 1}), ((1,), {"x": 1}), ((), {"x": 1, "q": 2})],
)
def test_they_take_and_refuse_the_same_arguments(kind, arguments, named) -> None:
    lazy, standard = pair(kind)
    for _ in range(2):  # the first object has the methods made
        results = [outcome(lambda made=made: repr(made(*arguments, **named))) for made in (lazy, standard)]
        assert results[0] == results[1]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_they_describe_themselves_alike(kind) -> None:
    lazy, standard = pair(kind)
    facts = [
        [(f.name, f.default, f.init, f.repr, f.compare, f.kw_only) for f in fields(made)] for made in (lazy, standard)
    ]
    assert facts[0] == facts[1] and lazy.__match_args__ == standard.__match_args__
    assert dataclasses.is_dataclass(lazy) and lazy.__name__ == standard.__name__
    assert (lazy.__hash__ is object.__hash__) == (standard.__hash__ is object.__hash__)
    assert (lazy.__eq__ is object.__eq__) == (standard.__eq__ is object.__eq__)


@pytest.mark.parametrize("kind", [plain, single, with_own], ids=lambda kind: kind.__name__)
def test_nothing_of_them_can_be_changed_or_deleted(kind) -> None:
    for one in (made(1) for made in pair(kind)):
        for act in (lambda one=one: setattr(one, "x", 2), lambda one=one: delattr(one, "x")):
            with pytest.raises(FrozenInstanceError, match="field 'x'"):
                act()
        assert one.x == 1


def test_own_methods_stay() -> None:
    lazy, _ = pair(with_own)
    assert repr(lazy(3)) == "own" and lazy(3).double == 6 and lazy(3) != lazy(3)
    other, _ = pair(with_own_equality)
    assert other(1) == other(2) and hash(other(1)) == 5


def test_a_replaced_one_is_another() -> None:
    lazy, _ = pair(plain)
    one = lazy(1.0, (2.0,))
    assert replace(one, x=2.0) == lazy(2.0, (2.0,)) and one.x == 1.0


@given(x=st.integers(), y=st.tuples(st.integers()))
def test_copies_are_equal(x: int, y: tuple[int, ...]) -> None:
    lazy, _ = pair(plain)
    one = lazy(x, y, [1])
    for made in (copy.copy(one), copy.deepcopy(one), replace(one)):
        assert made == one and made.z == one.z


def test_a_project_goes_through_pickle() -> None:
    assert pickle.loads(pickle.dumps(Project())) == Project()


def test_one_that_holds_itself_can_be_read() -> None:
    lazy, _ = pair(plain)
    one = lazy(1.0)
    object.__setattr__(one, "y", (one,))
    assert "..." in repr(one)


def test_classes_that_follow_one_have_its_fields_first() -> None:
    @lazy_dataclass.dataclass(frozen=True, slots=True)
    class Base:
        x: int

    @lazy_dataclass.dataclass(frozen=True, slots=True)
    class Follower(Base):
        y: int = 2

    assert Follower(1) == Follower(1, 2) and Follower(1) != Base(1)
    assert [f.name for f in fields(Follower)] == ["x", "y"]


def test_threads_may_make_the_first_at_once() -> None:
    lazy, _ = pair(plain)
    made, barrier = [], threading.Barrier(4)

    def make() -> None:
        barrier.wait()
        made.append(lazy(1.0))

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [lazy(1.0)] * 4


def test_one_that_can_be_changed_is_not_made_here() -> None:
    with pytest.raises(TypeError, match="frozen"):
        lazy_dataclass.dataclass(frozen=False)


def test_to_define_one_compiles_nothing() -> None:
    code = """
import builtins, dataclasses
from micrograd_desktop.lazy_dataclass import dataclass
ran, run = [], builtins.exec
builtins.exec = lambda *given: ran.append(given) or run(*given)
@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float = 0.0
assert not ran, ran
assert repr(Point(1.0)) == "Point(x=1.0, y=0.0)" and Point(1.0) == Point(1.0)
assert ran
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
