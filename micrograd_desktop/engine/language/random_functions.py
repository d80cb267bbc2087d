"""The functions of ``random``: Python's own generator, seeded as the program seeds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from micrograd_desktop.engine.language.arguments import check_arguments
from micrograd_desktop.engine.language.described import described
from micrograd_desktop.engine.language.iterators import listed
from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]


MEAN, DEVIATION = tr("The mean"), tr("The deviation")
HOW_MANY = tr("How many")
A_SEED = tr("A seed")
RANGE_END = tr("An end of the range")


def _seed(bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "random.seed", arguments, keywords, 1, 1)
    bench.rng.seed(bench.whole(arguments[0], A_SEED))


def _uniform(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    check_arguments(bench, "random.uniform", arguments, keywords, 2, 2)
    low, high = (bench.number(argument, RANGE_END) for argument in arguments)
    return bench.rng.uniform(low, high)


def _random(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    check_arguments(bench, "random.random", arguments, keywords, 0, 0)
    return bench.rng.random()


def _randint(bench: Workbench, arguments: Arguments, keywords: Keywords) -> int:
    check_arguments(bench, "random.randint", arguments, keywords, 2, 2)
    low, high = (bench.whole(argument, RANGE_END) for argument in arguments)
    if low > high:
        raise bench.fail(tr("random.randint() needs its smaller end first, not {low}, {high}.", low=low, high=high))
    return bench.rng.randint(low, high)


def _gauss(bench: Workbench, arguments: Arguments, keywords: Keywords) -> float:
    check_arguments(bench, "random.gauss", arguments, keywords, 0, 2, ("mu", "sigma"))
    mean = arguments[0] if arguments else keywords.get("mu", 0.0)
    deviation = arguments[1] if len(arguments) > 1 else keywords.get("sigma", 1.0)
    return bench.rng.gauss(bench.number(mean, MEAN), bench.number(deviation, DEVIATION))


def _choice(bench: Workbench, arguments: Arguments, keywords: Keywords) -> object:
    check_arguments(bench, "random.choice", arguments, keywords, 1, 1)
    things = listed(bench, arguments[0], "random.choice()")
    if not things:
        raise bench.fail(tr("random.choice() needs at least one thing."), kind="IndexError")
    return bench.rng.choice(things)


def _shuffle(bench: Workbench, arguments: Arguments, keywords: Keywords) -> None:
    check_arguments(bench, "random.shuffle", arguments, keywords, 1, 1)
    if not isinstance(arguments[0], list):
        raise bench.fail(tr("random.shuffle() takes a list, not {thing}.", thing=described(arguments[0])))
    bench.step(len(arguments[0]))
    bench.rng.shuffle(arguments[0])


def _sample(bench: Workbench, arguments: Arguments, keywords: Keywords) -> list[object]:
    check_arguments(bench, "random.sample", arguments, keywords, 1, 2, ("k",))
    things = listed(bench, arguments[0], "random.sample()")
    count = bench.whole(arguments[1] if len(arguments) == 2 else keywords.get("k", 1), HOW_MANY)
    if not 0 <= count <= len(things):
        raise bench.fail(tr("random.sample() can't take {count} of {total} things.", count=count, total=len(things)))
    bench.step(len(things) if not isinstance(things, range) else count)
    return bench.rng.sample(things, count)


RANDOM_FUNCTIONS: dict[str, Builder] = {
    "seed": _seed, "uniform": _uniform, "random": _random, "randint": _randint, "gauss": _gauss,
    "normalvariate": _gauss, "choice": _choice, "shuffle": _shuffle, "sample": _sample,
}  # fmt: skip
"""By their names in ``random``."""
