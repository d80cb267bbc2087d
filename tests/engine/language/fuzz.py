"""Many more programs than the tests try: ``python -m tests.engine.language.fuzz 100000 [seed]``.

Each is one of the grammar's, or a written one with changes, run as a program or cell by cell. What ends in anything but
a result or sentences, or takes more than 2 seconds of the processor, is printed with its text.
"""

from __future__ import annotations

import ast
import random
import resource
import sys
import time
import traceback

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.engine.language.cells import split_cells
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.nn.vocabulary import VOCABULARY
from tests.engine.language.test_any_program import BEFORE, STATEMENTS, WRITTEN, answered, changed, nothing_is_executed

MOST_SECONDS = 2.0
A_ROUND, PROGRAMS_A_ROUND = 60, 4_000
"""Times that hypothesis makes some statements, and programs that are made of these: making them takes longest."""

BLOCKS = [ast.unparse(statement) for statement in ast.parse(BEFORE).body]
CHANGED_TO = [*" ():1.=\n-*[]{}'@|", "", "self", "yield ", "try:", "1e308", "0", "None", "for k in g: "]


class Tally:
    """What has been run."""

    def __init__(self) -> None:
        self.programs = 0
        self.faults = 0
        self.slowest = 0.0
        self.last_fault = ""

    def run(self, program: str, bugs: set[str], as_cells: bool) -> None:
        """Run one program."""
        begun = time.process_time()
        try:
            if as_cells:
                with nothing_is_executed():
                    kernel = Kernel(VOCABULARY)
                    for result in kernel.run_all(split_cells(program.replace("\ndef ", "\n# %%\ndef "))):
                        assert all(refusal.sentence.endswith(".") for refusal in result.refusals)
            else:
                answered(program, bugs)
        except Exception:
            self._tell(traceback.format_exc(limit=-3), program)
        took = time.process_time() - begun
        self.programs += 1
        if took > MOST_SECONDS and not as_cells:  # each cell has a time of its own
            self._tell(f"{took:.2f} s", program)
        if not as_cells:
            self.slowest = max(self.slowest, took)

    def _tell(self, what: str, program: str) -> None:
        self.faults += 1
        if what != self.last_fault:
            print(f"--- {what}\n{program}\n---", flush=True)
        self.last_fault = what

    def __str__(self) -> str:
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return f"{self.programs} programs, {self.faults} faults, slowest {self.slowest:.2f} s, at most {memory:.0f} MB"


def pieces(number: int) -> list[str]:
    """Statements that hypothesis makes of the grammar."""
    found: list[str] = []

    @seed(number)
    @settings(
        max_examples=A_ROUND, database=None, deadline=None, phases=[Phase.generate], derandomize=False,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.lists(STATEMENTS, min_size=5, max_size=20))
    def draw(statements: list[str]) -> None:
        found.extend(statements)

    draw()
    return found


def program_of(rng: random.Random, statements: list[str]) -> str:
    """A few statements of the grammar behind some of what they use, or a written program with changes."""
    if rng.random() < 0.6:
        known = [block for block in BLOCKS if rng.random() < 0.5]
        return "\n".join([*known, *rng.choices(statements, k=rng.randint(1, 5))])
    texts = rng.choices(WRITTEN, k=rng.randint(1, 2))
    if rng.random() < 0.3:
        texts.append(rng.choice(statements))
    changes = [(rng.random(), rng.randint(0, 9), rng.choice(CHANGED_TO)) for _ in range(rng.randint(0, 4))]
    return changed(("\n".join(texts[:1]), "\n".join(texts[1:]), changes))


def main() -> None:
    """Run as many programs as are asked for."""
    wanted, begin = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    tally, rng = Tally(), random.Random(begin)
    while tally.programs < wanted:
        statements = pieces(rng.randrange(2**32))
        for _ in range(min(PROGRAMS_A_ROUND, wanted - tally.programs)):
            bugs = {rng.choice(list(BUGS))} if rng.random() < 0.3 else set()
            tally.run(program_of(rng, statements), bugs, as_cells=rng.random() < 0.25)
        print(tally, flush=True)


if __name__ == "__main__":
    main()
