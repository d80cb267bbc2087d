"""``try``, ``with`` and ``raise``: as in Python, but that neither a refusal nor a limit is ever caught."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.nn.vocabulary import VOCABULARY
from tests.engine.language.against_python import is_refused_with, prints_as_in_python

PROGRAMS = {
    "what goes wrong by name": """
cases = [lambda: 1 / 0, lambda: 1 // 0, lambda: 1.5 % 0, lambda: 0 ** -1, lambda: [1][3], lambda: (1,)[-2],
         lambda: 'ab'[5], lambda: {'a': 1}['b'], lambda: {}[(1, 'x')], lambda: int('x'),
         lambda: float('1.2.3'),
         lambda: [].pop(), lambda: [1].pop(4), lambda: [1].remove('x'), lambda: {1}.remove(5),
         lambda: {}.pop('k'), lambda: missing, lambda: len(3), lambda: 1 + 'a', lambda: [] < 3,
         lambda: (3 if 1 else 0)(),
         lambda: [1, 2].size, lambda: (5).x, lambda: math.sqrt(-1), lambda: math.exp(1000),
         lambda: [x for x in 3], lambda: 'a' < 1, lambda: (3 if 1 else 0)[0],
         lambda: next(iter([])), lambda: 2.0 ** 5000,
         lambda: None.x, lambda: next(5), lambda: max(1, 'a') if 0 else [].pop()]
for case in cases:
  try:
    case()
  except Exception as e:
    print(type(e).__name__, '|', e, '|', repr(e), '|', e.args, isinstance(e, LookupError))
""",
    "words that are another version's": """
cases = [lambda: [1].index(2), lambda: {[]: 1}, lambda: {[]}, lambda: 3 in 5, lambda: (1,).index(2)]
for case in cases:
  try: case()
  except (ValueError, TypeError) as e: print(type(e).__name__)
""",
    "the first that is meant": """
def f(x):
  try:
    return 10 / x if x != 3 else [][x]
  except (ZeroDivisionError, KeyError) as e:
    return f'division: {e}'
  except LookupError:
    return 'lookup'
  except Exception as e:
    return type(e).__name__
print(f(0), f(2), f(3), f('a'))
""",
    "else and finally": """
def f(x):
  try:
    print('try', x)
    if x == 1: raise ValueError('one', 1)
    if x == 2: return 'returned'
  except ValueError as e:
    print('except', e, e.args)
  else:
    print('else')
  finally:
    print('finally')
  return 'end'
print(f(0), f(1), f(2))
for k in range(4):
  try:
    if k == 1: continue
    if k == 3: break
    print(k)
  finally:
    print('after', k)
def g():
  try:
    raise KeyError('k')
  finally:
    return 'from finally'
print(g())
def h():
  while True:
    try:
      return 1
    finally:
      break
  return 2
print(h())
""",
    "raised again and from": """
def f():
  try:
    raise ValueError('first')
  except ValueError:
    raise
try:
  f()
except ValueError as e:
  print(e)
try:
  try:
    {}['x']
  except KeyError as error:
    raise RuntimeError('second') from error
except RuntimeError as e:
  print(repr(e))
def again(): raise
try:
  try: 1 / 0
  except ZeroDivisionError: again()
except ZeroDivisionError as e: print('again', e)
try: raise
except RuntimeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise NotImplementedError
except NotImplementedError as e: print(repr(e), str(e) == '')
""",
    "names of except": """
e = 'kept'
try: 1 / 0
except ZeroDivisionError as e: print(e)
try: print(e)
except NameError as error: print(error)
def f():
  try: n
  except UnboundLocalError as error: print(error, isinstance(error, NameError))
  n = 1
f()
""",
    "exceptions of one's own": """
class NetError(Exception): pass
class ShapeError(NetError):
  def __init__(self, wanted, found):
    super().__init__(f'{wanted} is not {found}')
    self.wanted = wanted
class Told(NetError):
  def __str__(self): return 'told'
class Quiet(ValueError):
  def __init__(self, a, b): self.a = a
for make in [lambda: NetError(), lambda: NetError('a', 2), lambda: ShapeError(1, 2), lambda: Told(3),
             lambda: Quiet(1, 2)]:
  try:
    raise make()
  except ShapeError as e:
    print('shape', e, e.wanted, repr(e))
  except (NetError, ValueError) as e:
    print(type(e).__name__, '|', e, '|', repr(e), e.args, isinstance(e, Exception))
try:
  try: raise NetError
  except ValueError: print('no')
except NetError as e: print('yes', e.args)
print(issub(1) if False else NetError.__name__)
""",
    "assertions": """
try:
  assert 1 == 2, 'not so'
except AssertionError as e:
  print(repr(e))
try:
  assert []
except AssertionError as e:
  print(repr(e), str(e) == '')
""",
    "an error inside of what was called": """
def inner(x): return 1 / x
def outer(x):
  total = 0
  for k in [1, x]:
    total += inner(k)
  return total
done = []
try:
  done.append(outer(0))
except ZeroDivisionError:
  done.append('caught')
print(done, outer(2))
try:
  [inner(k) for k in (2, 0)]
except ZeroDivisionError: print('in a list')
k = 7
print(k)
""",
    "with": """
class Room:
  def __init__(self, name, swallow=False):
    self.name, self.swallow = name, swallow
  def __enter__(self):
    print('in', self.name)
    return self.name
  def __exit__(self, kind, error, trace):
    print('out', self.name, kind is None, kind and kind.__name__, error)
    return self.swallow
with Room('a') as a, Room('b') as b:
  print(a, b)
try:
  with Room('c'):
    raise ValueError('v')
except ValueError: print('went on')
with Room('d', True):
  1 / 0
def f():
  for k in range(3):
    with Room(k):
      if k == 1: return 'left'
print(f())
""",
    "unpacking that does not fit": """
for make in [lambda: (1, 2, 3), lambda: (1,), lambda: 5]:
  try:
    a, b = make()
  except (ValueError, TypeError) as e:
    print(str(e).split(', got')[0].rstrip(')'))
""",
    "no module": """
try:
  import no_such_module_of_anyone
except ImportError as e:
  no_such_module_of_anyone = None
  print(e)
print(no_such_module_of_anyone)
""",
    "sums of what is no number": """
for make in [lambda: 'a' * 'b', lambda: {} + 1, lambda: None - 1, lambda: [1] / 2, lambda: 'a' + 1,
             lambda: [1] + (1,), lambda: 1.5 * 'a', lambda: 2 ** 'a',
             lambda: 'a' % 1 if 0 else -'a' if 0 else 1 + None]:
  try: make()
  except TypeError as e: print(type(e).__name__, e)
""",
}


@pytest.mark.parametrize("case", PROGRAMS)
def test_a_program_prints_what_it_prints_in_python(case):
    prints_as_in_python(PROGRAMS[case])


CAUGHT_BY_NONE = {
    "too many steps": "while True: pass",
    "calls too deep": "def down(n): return down(n + 1)\n  down(0)",
    "too many nodes": "a = Value(1.0)\n  xs = [a * 2 for k in range(60_000)]",
    "a text too long": "'x' * 10**6",
    "a number too large": "10**10**3",
    "what is not known": "[1].__len__()",
    "a file": "open('x')",
    "a method that Python has": "'a'.encode()",
    "a function that Python has": "complex(1)",
    "a sign on bits": "1 | 2",
    "an array": "np.zeros(3) + Value(1.0)",
    "printed too much": "while True: print('x' * 9000)",
    "iterators too deep": "def g(n):\n    yield from g(n + 1)\n  next(g(0))",
}


@pytest.mark.parametrize("case", CAUGHT_BY_NONE)
@pytest.mark.parametrize("end", ["except: print('caught')", "except BaseException: print('caught')",
                                 "finally: print('caught')"])  # fmt: skip
def test_neither_a_refusal_nor_a_limit_is_caught(case, end):
    program = f"try:\n  {CAUGHT_BY_NONE[case]}\n{end}"
    found = Kernel(VOCABULARY).run(Cell(program))
    assert found.error is not None
    assert "caught" not in found.output


@pytest.mark.parametrize(
    "program",
    [
        "while True:\n  try: 1 / 0\n  except ZeroDivisionError: continue",
        "while True:\n  try: pass\n  finally: continue",
        "def f():\n  while True:\n    try: return 1\n    finally: continue\nf()",
        "def f():\n  try: return f()\n  finally: return f()\nf()",
        "class A:\n  def __enter__(self): return self\n  def __exit__(self, *a): return True\n"
        "while True:\n  with A(): raise ValueError",
        "while True:\n  try: raise ValueError('x' * 900)\n  except ValueError as e: last = e",
        "xs = []\nwhile True:\n  try: xs[0:0][1]\n  except IndexError as e: xs.append(e)",
    ],
)
def test_what_never_ends_is_ended(program):
    ended = Kernel(VOCABULARY).run(Cell(program)).ended or Kernel(VOCABULARY).run(Cell(program)).error
    assert ended is not None


def test_an_exception_is_told_with_its_line():
    found = Kernel().run(
        Cell("x = 1\nclass OwnError(Exception): pass\ndef f(): raise OwnError('why', x)\nf()\nprint('on')")
    )
    assert [refusal.located() for refusal in found.refusals] == ["Line 3: The program raises OwnError: ('why', 1)."]
    assert found.output == ("on",)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("raise Exception", "The program raises Exception."),
        ("raise 'text'", "raise takes an exception"),
        ("try: 1 / 0\nexcept 5: pass", "except takes an exception"),
        ("with [1]: pass", "with needs an object that has __enter__ and __exit__, not a list."),
        ("with open('x') as f: pass", "There is no function called 'open' here"),
        ("ValueError.x = 1", "What Python made can't be changed here."),
        ("ValueError(1).__class__ = 1", "What Python made can't be changed here."),
        ("try: 1 / 0\nexcept* ValueError: pass", "except* is not known here"),
    ],
)
def test_the_sentence(program, words):
    is_refused_with(program, words)


def test_what_torch_sets_is_not_needed():
    program = (
        "import torch\na = Value(2.0)\nwith torch.no_grad():\n  b = a * 3\nwith np.errstate(all='ignore'): c = b * 2"
    )
    found = evaluate(program)
    assert found.trace.data[-1] == 12.0
    assert any("with torch.no_grad()" in note for note in found.notes)


def test_exceptions_of_one_program_are_not_those_of_another():
    kernel = Kernel()
    kernel.run(Cell("class A(ValueError): pass\nValueError.x = 1\nA.x = 2"))
    assert Kernel().run(Cell("ValueError.x")).error is not None


@pytest.mark.parametrize(
    "name",
    ["__traceback__", "__context__", "__cause__", "with_traceback", "__dict__", "__reduce__", "__init_subclass__"],
)
def test_what_python_keeps_of_an_exception_is_not_there(name):
    program = f"try: 1 / 0\nexcept ZeroDivisionError as e: print(e.{name})"
    found = Kernel().run(Cell(program))
    assert found.error is not None
    assert found.output == ()
