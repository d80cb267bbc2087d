"""Opens mutated project files over an open document under a limit of memory, and watches that nothing in them is run.

``python -m tests.project.mutation_probe FOLDER FIRST COUNT`` prints one JSON object: how many opened or were refused,
what was not as it must be (a refused file that left the document another one, too), the most memory that the process
had, and the processor time of the slowest with its seed. The folder holds the files that are mutated.
"""

from __future__ import annotations

import json
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from micrograd_desktop.project.document import Document
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import Saved, StorageError, from_bytes

MOST_MEMORY = 2_000_000_000
"""Bytes of addresses, of which most are never touched; what is touched is measured."""

FORBIDDEN = ("os.", "subprocess.", "socket.", "ctypes.", "pickle.", "shutil.", "webbrowser.", "import", "urllib.")
ALLOWED = ("os.scandir", "os.listdir")
OWN_MODULES = ("micrograd_desktop.", "encodings.")
"""What is imported when the first formula is read, or the first sentence is written on a strange one."""

OPEN = Project(name="Open")

Mutation = Callable[[bytes, random.Random], bytes]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    first = chance.randrange(len(data))
    return first, min(len(data), first + chance.choice((1, 1, 4, 30, 500)))


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    first, last = _span(data, chance)
    return data[:first] + data[last:]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    first, last = _span(data, chance)
    return data[:last] + data[first:last] * chance.choice((1, 2, 100, 3000)) + data[last:]


def _swap(data: bytes, chance: random.Random) -> bytes:
    (a, b), (c, d) = sorted((_span(data, chance), _span(data, chance)))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:] if b <= c else data


def _number(data: bytes, chance: random.Random) -> bytes:
    return _replaced(rb"-?\d+(\.\d+)?(e-?\d+)?", chance.choice(NUMBERS), data, chance)


def _text(data: bytes, chance: random.Random) -> bytes:
    return _replaced(rb'"[^"\n]*"', json.dumps(chance.choice(TEXTS)).encode(), data, chance)


def _replaced(pattern: bytes, other: bytes, data: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(pattern, data))
    if not found:
        return data
    place = chance.choice(found)
    return data[: place.start()] + other + data[place.end() :]


def _nest(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return (
        data[:place]
        + chance.choice((b"[", b"{", b'{"a":', b"[[1],", b"(")) * chance.choice((1, 900, 100_000))
        + data[place:]
    )


NUMBERS = (b"-1", b"1e999", b"9" * 4000, b"1e-999", b"0.5", b"true", b"null", b"NaN", b"1e15", b'"1"')
TEXTS = (
    "__import__('os').system('touch run')",
    "open('run', 'w')",
    "eval('1')",
    "x.__class__.__bases__",
    "lambda: 0",
    "[x for x in y]",
    "1/0",
    "sin(x",
    "x**9**9**9",
    "9**9**9**9",
    "lr * 0.5**k",
    "x" * 300_000,
    "(" * 5000,
    "-" * 40_000 + "x",
    "exp(" * 90 + "x" + ")" * 90,
    "a" * 150 + "*x",
    "x1+" * 3000 + "x1",
    "<img src=/dev/zero>",
    "\udc80",
    "\x00",
)
MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _end, _repeat, _swap, _nest, *(_number, _text) * 4)


def mutated(data: bytes, seed: int) -> bytes:
    """A file's bytes with one, two or four things wrong."""
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 1, 2, 4))):
        data = chance.choice(MUTATIONS)(data, chance) if data else data
    return data


def main(folder: Path, first: int, count: int) -> None:
    sources = [path.read_bytes() for path in sorted(folder.glob("*.mgd"))]
    for _ in range(70):  # so that all is imported and made that opening makes at its first uses
        for data in sources:
            from_bytes(data, "p.mgd")
    done: list[str] = []
    watching = False

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        own = event == "import" and str(arguments[0]).startswith(OWN_MODULES)
        if watching and event.startswith(FORBIDDEN) and event not in ALLOWED and not own:
            done.append(f"{event} {arguments[:1]!r}"[:100])

    sys.addaudithook(audit)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    seen: Counter[str] = Counter()
    wrong, slowest = [], (0.0, 0)
    for seed in range(first, first + count):
        path = folder / "mutated"
        path.write_bytes(mutated(sources[seed % len(sources)], seed))
        open_one = Document(Saved(OPEN))
        begun, watching = time.process_time(), True
        try:
            open_one.open(path)
            seen["opened"] += 1
        except StorageError as error:
            seen["refused"] += 1
            if open_one.session.project is not OPEN or open_one.path is not None or open_one.dirty(0):
                wrong.append(f"{seed}: the open document is another one")
            if not str(error).isprintable() or len(str(error)) > 700:
                wrong.append(f"{seed}: {str(error)[:300]}")
        except BaseException as error:
            wrong.append(f"{seed}: {error!r}"[:300])
        watching = False
        slowest = max(slowest, (time.process_time() - begun, seed))
    print(json.dumps({**seen, "wrong": wrong, "done": done, "memory": _most_memory(), "slowest": slowest}))


def _most_memory() -> int:
    """Bytes that this process had at most; Linux counts its parent's too in what ``getrusage`` gives."""
    status = Path("/proc/self/status")
    if status.is_file() and (found := re.search(r"VmHWM:\s*(\d+) kB", status.read_text())):
        return int(found[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
