"""What is found by its key: objects with ``__hash__``, views of dicts, sets and their signs; names of classes."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.nn.vocabulary import VOCABULARY
from tests.engine.language.against_python import prints_as_in_python

PROGRAMS = {
    "objects as keys": """
class P:
  def __init__(self, x, y): self.x, self.y = x, y
  def __eq__(self, other): return isinstance(other, P) and (self.x, self.y) == (other.x, other.y)
  def __hash__(self): return hash((self.x, self.y))
  def __repr__(self): return f'P({self.x}, {self.y})'
class Q(P): pass
class R: pass
d = {P(1, 2): 'a', (P(3, 4), 1): 'b'}
d[P(1, 2)] = 'c'
r = R()
d[r] = 'r'
print(d[P(1, 2)], d[(P(3, 4), 1)], P(1, 3) in d, len(d), d.get(Q(1, 2)), d.pop(P(1, 2)), d[r], R() in d)
s = {P(1, 1), P(1, 1), P(2, 2)}
s.add(P(2, 2))
print(len(s), P(2, 2) in s, s == {P(2, 2), P(1, 1)}, s - {P(1, 1)}, hash(P(1, 2)) == hash(P(1, 2)), P(1, 1) != P(1, 2))
class E:
  def __eq__(self, other): return True
class H(E):
  __hash__ = None
for make in [lambda: {E(): 1}, lambda: {H()}, lambda: hash([]), lambda: {{}}, lambda: {1: 2}[[]]]:
  try: make()
  except TypeError as e: print('unhashable' in str(e))
print(hash(5), hash(2.0) == hash(2), hash((1, 2)) == hash((1, 2)), hash('a') == hash('a'), hash(True))
""",
    "views": """
d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 2 in v, ('b', 2) in i, ('b', 3) in i)
d['c'] = 3
print(list(k), list(v), list(i), len(v), sorted(k, reverse=True), max(v), sum(v), dict(i))
print(k == {'a', 'b', 'c'}, k == {'a': 0, 'b': 0, 'c': 0}.keys(), {1: 2}.keys() == {1})
print({1: 2}.items() == {(1, 2)}, k == ['a'])
print(sorted(k & {'a', 'z'}), sorted(k | {'z'}), sorted(k - {'a'}), sorted(k ^ {'a', 'z'}), k >= {'a'}, k <= {'a'})
print(bool({}.keys()), bool(k), [x for x in i if x[1] > 1], type(k).__name__)
for a, b in zip(k, v): print(a, b)
print(*d.items(), d.keys() - d.keys())
""",
    "sets": """
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, {2} < a, a <= a, a >= {1, 3}, a > a, a != b, a == {3, 2, 1})
print(a.union(b, [7]), a.intersection(b), a.difference([1]), a.symmetric_difference(b))
print({1}.issubset(a), a.issuperset({2}))
print(a.isdisjoint({9}), set().union(), len(set('hello')))
c = a
c |= {9}
print(a, c is a)
c &= {1, 9}
c -= {9}
c ^= {4}
print(a, {1}.pop(), set())
a.update([5], [6])
a.discard(100)
print(a)
try: a.remove('x')
except KeyError as e: print(e)
d = {'a': 1} | {'b': 2}
d |= {'a': 3}
print(d, True & False, True | False)
class F:
  def __and__(self, other): return 'and'
  def __ror__(self, other): return 'or'
print(F() & 1, 1 | F())
try: {1} + {2}
except TypeError as e: print(e)
try: {1} | [2]
except TypeError as e: print(e)
""",
    "what is not there": """
class A:
  def f(self): pass
for make in [lambda: A().y, lambda: A.y, lambda: A.f.y, lambda: [].y, lambda: {}.y, lambda: {1}.y, lambda: {}.keys().y]:
  try: make()
  except AttributeError as e: print(e)
import random
try: random.choice([])
except IndexError: print('none')
""",
    "names of classes": """
class Value2: pass
class Sub(Value2):
  def name(self): return self.__class__.__name__ + '/' + type(self).__name__
  def new(self): return self.__class__()
s = Sub()
print(s.name(), type(s.new()).__name__, s.__class__ is Sub, type(s) == Sub, Sub.__name__, type(s) is Value2)
def f(): yield 1
things = [1, 1.0, True, 'a', [], (), {}, {1}, None, range(2), f, f(), lambda: 1, zip(), map(str, []), enumerate([]),
          {}.keys(), {}.values(), {}.items(), iter([]), ValueError('x'), Sub, int, print]
print([type(x).__name__ for x in things])
print([x.__class__ == type(x) for x in things[:10]], type(1), type('a'), type(None))
print(type(1) is int, (1).__class__ is int)
""",
}


@pytest.mark.parametrize("case", PROGRAMS)
def test_a_program_prints_what_it_prints_in_python(case):
    prints_as_in_python(PROGRAMS[case])


CHANGED_MEANWHILE = {
    "a dict that is written": "class A:\n  def __repr__(self):\n    d[len(d)] = 1\n    return 'x'\n"
    "d = {0: A()}\nprint(d)",
    "a set that is written": "class A:\n  def __repr__(self):\n    s.add(len(s))\n    return 'x'\ns = {A()}\nprint(s)",
    "a view that is written": "class A:\n  def __repr__(self):\n    d[len(d)] = 1\n    return 'x'\n"
    "d = {0: A()}\nprint(d.items())",
    "dicts that are compared": "class A:\n  def __eq__(self, other):\n    d.clear()\n    return True\n"
    "d = {0: A(), 1: A()}\nprint(d == {0: 1, 1: 2})",
    "lists that are compared": "class A:\n  def __eq__(self, other):\n    x.pop()\n    return True\n"
    "x = [A(), A(), A()]\nprint(x == [1, 2, 3])",
    "a list that is sorted": "x = [3, 1, 2]\ndef key(k):\n  x.clear()\n  return k\nx.sort(key=key)\nprint(x)",
    "a list from which is removed": "class A:\n  def __eq__(self, other):\n    x.clear()\n    return True\n"
    "x = [A()]\nx.remove(1)",
    "a dict that is gone over": "d = {1: 2, 3: 4}\nfor k in reversed(d): d.pop(k)\nfor k, v in d.items(): d.clear()",
    "a key that changes": "class A:\n  n = 0\n  def __eq__(self, other): return False\n  def __hash__(self):\n"
    "    A.n += 1\n    return A.n\na = A()\nd = {a: 1}\nd[a] = 2\nprint(d[a] if a in d else len(d))",
    "a dict that its key changes": "class A:\n  def __eq__(self, other):\n    d.clear()\n    return True\n"
    "  def __hash__(self): return 1\nd = {}\nd[A()] = 1\nd[A()] = 2\nprint(len(d))",
    "a set that its key changes": "class A:\n  def __eq__(self, other):\n    s.clear()\n    return False\n"
    "  def __hash__(self): return 1\ns = set()\ns.add(A())\ns.add(A())\nt = {A(), A()} | s | {A()}",
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGED_MEANWHILE)
def test_what_a_program_changes_while_it_is_gone_over_is_answered(case):
    found = Kernel().run(Cell(CHANGED_MEANWHILE[case]))
    assert all(refusal.sentence.endswith(".") for refusal in found.refusals)


SLOW = {
    "one hash for all": "class A:\n  def __hash__(self): return 1\nd = {A(): k for k in range(50_000)}",
    "one hash of numbers": "s = set([k * (2**61 - 1) for k in range(40_000)])",
    "one hash of numbers, in a dict": "d = dict([(k * (2**61 - 1), 1) for k in range(40_000)])",
    "a hash that asks for itself": "class A:\n  def __hash__(self): return hash(self)\nhash(A())",
    "an equality that asks for itself": "class A:\n  def __hash__(self): return 1\n"
    "  def __eq__(self, other): return A() in {A()}\n{A(): 1, A(): 2}",
    "tuples of tuples": "t = (1,)\nfor k in range(200): t = (t, t)\n{t}",
    "a hash of tuples": "t = (1,)\nfor k in range(200): t = (t, t)\nhash(t)",
}  # fmt: skip


@pytest.mark.parametrize("case", SLOW)
def test_keys_that_would_take_for_ever_are_counted(case):
    assert Kernel().run(Cell(SLOW[case])).error is not None


@pytest.mark.parametrize(
    "piece",
    [
        "().__class__.__mro__", "().__class__.__bases__", "().__class__.mro()", "[].__class__.__subclasses__()",
        "type(1).__dict__", "type.__call__(type, 'A')", "type('A', (), {})", "type(type)", "f.__globals__",
        "f.__code__", "f.__closure__", "f.__class__.__init__", "A().__dict__", "A.__subclasses__()", "A.__mro__",
        "g.gi_frame", "g.gi_code", "g.__next__",
        "g.throw(ValueError)", "'{0.__class__}'.format(1)", "f'{f.__globals__}'",
        "ValueError.__subclasses__()", "ValueError.with_traceback(ValueError(), None)", "A.__init__.__globals__",
        "print.__self__", "[].append.__self__", "super().__thisclass__", "Value(1.0).__class__.__init__",
        "__builtins__",
        "getattr(f, '__globals__')", "hasattr(f, 'x')", "vars(f)", "globals()", "eval('1')", "__class__", "object()",
    ],
)  # fmt: skip
def test_pythons_own_machinery_is_out_of_reach(piece):
    kernel = Kernel(VOCABULARY)
    kernel.run(Cell("def f(): return 1\nclass A: pass\ng = (k for k in [1])"))
    for program in (piece, f"try: {piece}\nexcept BaseException as e: print('caught', type(e).__name__)"):
        found = kernel.run(Cell(program))
        assert found.error is not None or found.output == ("caught AttributeError",) or piece == "type(type)"
