"""Generators and iterators: walked item by item as each is asked for, and gone through but once, as Python's are."""

from __future__ import annotations

import gc

import pytest

from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.notebook import Kernel
from tests.engine.language.against_python import is_refused_with, prints_as_in_python

PROGRAMS = {
    "a generator": """
def up(n):
  print('begin')
  k = 0
  while k < n:
    yield k
    k += 1
  print('end')
g = up(3)
print('made', next(g), next(g))
for x in g: print(x)
print(list(g), next(g, 'nothing'), list(up(2)), sum(up(4)), type(g).__name__)
""",
    "when each item is made": """
def p(x):
  print('p', x)
  return x
g = (p(x) * 2 for x in range(3) if x != 1)
print('made')
for x in g: print('got', x)
print(any(p(x) for x in [0, 2, 3]), all(p(x) for x in [1, 0, 5]))
m = map(p, [1, 2])
print('mapped', next(m), list(m), list(m))
print(next(filter(lambda x: p(x) > 1, [1, 2, 3])))
""",
    "they go but once": """
z, e, r, m, f = zip('ab', [1, 2]), enumerate('xy', 1), reversed([1, 2, 3]), map(str, [1, 2]), filter(None, [0, 1, 2])
for it in (z, e, r, m, f):
  print(next(it), list(it), list(it))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), [*it])
d = {'a': 1, 'b': 2}
print(list(iter(d)), dict(zip('ab', [1, 2])), list(reversed('abc')), max(map(len, ['a', 'bb'])))
a, *b = (x * x for x in range(4))
print(a, b, 3 in (x for x in [1, 3, 5]))
""",
    "yield from and return": """
def inner():
  got = yield 1
  yield got
  return 'result'
def outer():
  result = yield from inner()
  print(result)
  yield from [7, 8]
  yield from (k for k in 'ab')
print(list(outer()))
def flat(tree):
  for x in tree:
    if isinstance(x, list): yield from flat(x)
    else: yield x
print(list(flat([1, [2, [3, [4]], 5]])))
""",
    "send": """
def mean():
  total, n, x = 0.0, 0, None
  while True:
    if n: x = yield total / n
    else: x = yield
    if x is None: return n
    total += x
    n += 1
g = mean()
next(g)
print(g.send(10), g.send(20), g.send(60))
try: g.send(None)
except StopIteration as stop: print('stop', stop.value if False else stop.args)
h = mean()
try: h.send(1)
except TypeError as e: print(e)
""",
    "control in a generator": """
def f(xs):
  for x in xs:
    if x == 2: continue
    elif x == 9: break
    else: yield x
  else:
    yield 'else'
  while xs:
    yield xs.pop()
    if len(xs) == 1: return
print(list(f([1, 2, 3])), list(f([1, 9, 4, 5])))
def tried():
  for k in [1, 0, 2]:
    try:
      yield 1 / k
    except ZeroDivisionError:
      yield 'inf'
    else:
      yield 'else'
    finally:
      print('finally', k)
for x in tried(): print(x)
""",
    "with in a generator": """
class Room:
  def __enter__(self): print('in'); return 5
  def __exit__(self, *told): print('out', told[0] is None)
def f():
  with Room() as x:
    yield x
    yield x + 1
print(list(f()))
""",
    "endless ones": """
def count(k=0):
  while True:
    yield k
    k += 1
def take(n, xs):
  for _, x in zip(range(n), xs): yield x
print(list(take(3, count(5))), [x for x, _ in zip(count(), 'abc')])
def fib():
  a, b = 0, 1
  while True:
    yield a
    a, b = b, a + b
for x in fib():
  if x > 50: break
print(x)
""",
    "names of a generator": """
fs = [lambda: k for k in (j * j for j in range(3))]
print([f() for f in fs])
x = 10
g = (x + y for y in range(2))
x = 20
print(list(g))
def f(a):
  def inner():
    nonlocal a
    a += 1
    yield a
  return list(inner()), a
print(f(1))
class A:
  n = 2
  xs = list(k for k in range(n))
  def each(self):
    for k in self.xs: yield self, k
print([k for _, k in A().each()])
""",
    "objects to go over": """
class Down:
  def __init__(self, n): self.n = n
  def __iter__(self): return self
  def __next__(self):
    if self.n == 0: raise StopIteration
    self.n -= 1
    return self.n
class Row:
  def __init__(self, *xs): self.xs = xs
  def __iter__(self): return iter(self.xs)
  def __len__(self): return len(self.xs)
  def __contains__(self, x): return x == 'there'
class Made:
  def __iter__(self):
    yield 1
    yield 2
class Old:
  def __getitem__(self, k):
    if k > 2: raise IndexError
    return k * 10
print(list(Down(3)), [x for x in Row(1, 2)], sum(Made()), list(Old()), Old()[1], 20 in Old())
print('there' in Row(), len(Row(1)))
a, b = Row(5, 6)
print(a, b, *Made(), list(zip(Down(2), Made())), sorted(Row(3, 1)), max(Down(4)), next(Down(1)))
d = Down(2)
print(next(d), next(d), next(d, 'over'))
class Box:
  def __init__(self): self.d = {}
  def __setitem__(self, k, v): self.d[k] = v
  def __getitem__(self, k): return self.d[k]
box = Box()
box['a'] = 1
box['a'] += 5
print(box['a'])
""",
    "what goes wrong in one": """
def f():
  yield 1
  raise ValueError('in it')
g = f()
print(next(g))
try: next(g)
except ValueError as e: print(e)
print(list(g))
def s():
  yield 1
  raise StopIteration
try: print(list(s()))
except RuntimeError as e: print(e)
def me():
  yield next(it)
it = me()
try: next(it)
except ValueError as e: print(e)
for make in [lambda: len(zip()), lambda: zip([1])[0], lambda: reversed({1}), lambda: zip([1], [2, 3], strict=True),
             lambda: zip([1, 2], [2], strict=True), lambda: iter(5)]:
  try: print(list(make()))
  except Exception as e: print(type(e).__name__, e)
""",
    "what goes on after an error": """
it = map(lambda x: 1 / x, [1, 0, 2])
print(next(it))
try: next(it)
except ZeroDivisionError as e: print(e)
print(next(it))
f = filter(lambda x: 1 / x > 0, iter([0, 3]))
try: next(f)
except ZeroDivisionError: print(list(f))
d = {'x': 1}
for things in (d, d.items()):
  try:
    for k in things: d[len(d)] = 2
  except RuntimeError as e: print(e)
s = {1}
try:
  for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
xs = [1]
it = enumerate(xs)
xs.append(2)
print(list(it))
for x in xs:
  if len(xs) < 5: xs.append(x)
print(xs)
try: iter([1]).send(2)
except AttributeError: print('no send')
""",
    "what a print gives": """
x = print('shown')
print(x)
print([print(k) for k in range(2)])
""",
}


@pytest.mark.parametrize("case", PROGRAMS)
def test_a_program_prints_what_it_prints_in_python(case):
    prints_as_in_python(PROGRAMS[case])


def test_a_print_shows_nothing_as_a_last_expression():
    found = Kernel().run(Cell("print('a')"))
    assert (found.output, found.shown) == (("a",), None)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("def f(): x = 1 + (yield 2)\nlist(f())", "yield stands in a statement of its own here: y = yield x."),
        ("def f():\n  if (yield 2): pass\nlist(f())", "yield stands in a statement of its own"),
        ("yield 1", "yield stands in a statement of its own"),
        ("f = lambda: (yield 1)\nf()", "yield stands in a statement of its own"),
        ("g = (k for k in [1])\ng.close()", "An iterator has no 'close' here."),
        ("def f(): yield 1\nf().gi_frame", "An iterator has no 'gi_frame' here."),
        ("next([1])", "next() takes an iterator"),
        ("next(iter([]))", "The iterator has nothing more."),
        ("for x in (k for k in 5): pass", "A loop goes over a range or a list, not over a number."),
        ("class A:\n  def __iter__(self): return [1]\nlist(A())", "__iter__ gives an iterator"),
    ],
)
def test_the_sentence(program, words):
    is_refused_with(program, words)


DEEP = {
    "generator expressions": "g = (k for k in [1])\nfor i in range(20_000): g = (k for k in g)",
    "zips": "g = iter([1])\nfor i in range(20_000): g = zip(g)",
    "maps": "g = iter([1])\nfor i in range(20_000): g = map(str, g)",
    "generators": "def f(g):\n  for x in g: yield x\ng = iter([1])\nfor i in range(9_000): g = f(g)",
    "objects": "class A:\n  def __init__(self, g): self.g = g\n  def __iter__(self): return iter(self.g)\n"
               "g = [1]\nfor i in range(9_000): g = A(g)",
}  # fmt: skip


@pytest.mark.parametrize("case", DEEP)
@pytest.mark.parametrize("with_function", ["", "def h(): pass\n"])
def test_iterators_that_go_over_each_other_end_in_a_sentence(case, with_function):
    kernel = Kernel()
    assert kernel.run(Cell(with_function + DEEP[case])).error is None
    found = kernel.run(Cell("list(g)"))
    assert found.error is not None
    assert "deep" in found.error.sentence
    assert kernel.run(Cell("g = None\nprint('let go')")).output == ("let go",)


def test_what_a_generator_has_begun_runs_only_when_it_is_asked_to():
    """Python runs the finally of a generator when it is collected: nothing of a program may run at such a time."""
    kernel = Kernel()
    kernel.run(Cell("def f():\n  try:\n    yield 1\n  finally:\n    while True: print('x')\ng = f()\nnext(g)"))
    found = kernel.run(Cell("g = None\nprint('done')"))
    gc.collect()
    assert found.output == ("done",)
    assert kernel.run(Cell("1 + 1")).shown == "2"


DRIFT = """
def tries():
  while True:
    try:
      yield 1
      raise ValueError
    except ValueError: pass
def down(n): return next(it) if n == 0 else down(n - 1)
it = tries()
"""


@pytest.mark.parametrize(
    ("uses", "deep"),
    [("next(it)\nfor k in range(4): down(400)\ndown(1_300)", True), ("down(400)\nfor k in range(9): next(it)", False)],
)
def test_what_a_generator_catches_leaves_the_depth_of_calls_as_it_is(uses, deep):
    """It counted from where the generator was when it began to try, however deep it was taken up again."""
    found = Kernel().run(Cell(f"{DRIFT}{uses}\ndown(700)\nprint('down')"))
    assert (found.error is not None) == deep
    assert not deep or "more than 1,000 deep" in found.error.sentence
    assert found.output == ("down",)


def test_a_generator_goes_on_in_the_next_cell():
    kernel = Kernel()
    kernel.run(Cell("def f():\n  x = 1\n  while True:\n    yield x\n    x += 1\ng = f()\nnext(g)"))
    assert kernel.run(Cell("next(g), next(g)")).shown == "(2, 3)"


def test_an_endless_generator_is_ended():
    for use in ("list(f())", "sum(f())", "max(f())", "set(f())", "[*f()]", "a, *b = f()", "5 in f()", "sorted(f())",
                "','.join(map(str, f()))", "for k in f(): pass", "dict(zip(f(), f()))", "any(0 for k in f())",
                "list(zip(f(), f()))", "list(filter(lambda k: False, f()))", "print(*f())"):  # fmt: skip
        found = Kernel().run(Cell(f"def f():\n  while True: yield 1\n{use}"))
        assert found.ended is not None, use
