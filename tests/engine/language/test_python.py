"""What a program may be written in: each of these prints here what it prints in Python."""

from __future__ import annotations

import sys

import pytest

from micrograd_desktop.engine.language import deep
from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.nn.vocabulary import VOCABULARY
from tests.engine.language.against_python import prints_as_in_python

PROGRAMS = {
    "a function": """
def f(x): return 3*x**2 - 4*x + 5
print(f(3.0), f(-1), [f(k) for k in range(3)])
""",
    "defaults and names": """
def f(a, b=2, *rest, c=3, **more):
  return [a, b, rest, c, more]
print(f(1), f(1, 5, 6, 7), f(b=4, a=0), f(1, c=9, d=8), f(*[1, 2], **{'e': 5}))
""",
    "a closure": """
def counter():
  n = 0
  def count():
    nonlocal n
    n += 1
    return n
  return count
one = counter()
print(one(), one(), counter()())
""",
    "names around": """
k = 2
def f(x):
  def g(y): return x + y + k
  return g
print(f(10)(5))
k = 3
print(f(10)(5))
""",
    "global": """
n = 0
def up():
  global n
  n = n + 1
up(); up()
print(n)
""",
    "recursion": """
def fact(n):
  return 1 if n < 2 else n * fact(n - 1)
print(fact(20))
""",
    "deep recursion": """
def down(n):
  if n == 0: return 0
  return 1 + down(n - 1)
print(down(800))
""",
    "a lambda": """
double = lambda x, k=2: x * k
print(double(4), double(4, k=3), list(map(lambda x: x + 1, [1, 2])))
""",
    "conditions": """
for x in [-1, 0, 2]:
  if x < 0:
    print('less')
  elif x == 0:
    print('none')
  else:
    print('more')
""",
    "while": """
n = 27
steps = 0
while n != 1:
  n = n // 2 if n % 2 == 0 else 3*n + 1
  steps += 1
print(steps)
""",
    "break and else": """
for n in range(2, 12):
  for d in range(2, n):
    if n % d == 0: break
  else:
    print(n)
k = 0
while k < 3:
  k += 1
  if k == 2: continue
  print(k)
else:
  print('end')
""",
    "logic": """
a, b = 0, 3
print(a and b, a or b, not a, not b, a < b < 4, 1 in [1, 2], 5 not in (1, 2), None is None)
print(a == b or b > 2 and not a, 'b' in 'abc', a is not None, [] or 'empty', (1, 2) == (1, 2), [1] != [2])
""",
    "slices": """
x = list(range(10))
print(x[2:5], x[::-1], x[-3:], x[:4:2], x[-1], 'micrograd'[:5], (1, 2, 3)[1:])
""",
    "lists": """
x = [3, 1, 2]
x.append(5)
x.extend([4, 4])
x.insert(0, 9)
print(x, x.pop(), x.pop(0), x.index(2), x.count(4))
x.sort()
print(x, sorted(x, reverse=True), sorted(x, key=lambda k: -k))
x.reverse()
y = x.copy()
y[0] = 7
x.remove(3)
print(x, y, len(y), [0] * 3, [1] + [2], (1,) * 2)
del y[0]
x += [8]
print(x, y)
""",
    "dicts": """
d = {'a': 1, 2: [3], (4, 5): 'six'}
d['b'] = d['a'] + 1
print(d, d.get('z'), d.get('z', 0), len(d), 'a' in d)
for key, value in d.items(): print(key, value)
print(list(d.keys()), list(d.values()), d.pop('a'))
del d[2]
print(d, {k: k**2 for k in range(3)}, dict(x=1), {**d, 'c': 3})
""",
    "sets": """
s = set()
for k in [1, 2, 1]:
  if k not in s: s.add(k)
print(len(s), 2 in s, {k % 2 for k in range(5)} == {0, 1})
""",
    "unpacking": """
a, (b, *c), d = 1, [2, 3, 4], 5
print(a, b, c, d)
first, *_ = range(4)
print(first, *[1, 2], *(3,))
for i, (x, y) in enumerate(zip([1, 2], 'ab'), 1): print(i, x, y)
a, b = b, a
print(a, b)
""",
    "comprehensions": """
print([x * y for x in range(3) for y in range(3) if x < y if y > 1], [[i for i in range(j)] for j in range(3)])
i = 7
x = [i for i in range(3)]
print(i, sum(k for k in x), any(k > 1 for k in x), all(x))
""",
    "texts": """
name = 'loss'
print(f'{name:>8}|{0.25:.3f}|{3:02d}|{name!r}|{1e-9:.2e}|{12345.6:,.1f}')
print('%s %.2f %d%%' % (name, 0.5, 7), '{} {:.1f} {x}'.format(1, 2, x=3), ', '.join(['a', 'b']), '-' * 5)
print(name.upper(), 'a,b'.split(','), ' x '.strip(), 'abc'.replace('b', 'd'), name.startswith('lo'), str(1.0) + '!')
""",
    "printing": """
print(1, 2, sep=', ', end='.\\n')
for k in range(3): print(k, end=' ')
print()
print([1.0, 'a'], None, True, (1,))
""",
    "numbers": """
x = 7
x -= 2; x *= 3; x /= 2; x //= 2; x **= 2; x %= 5
print(x, abs(-3), min(4, 2, 8), max([1, 5]), round(2.567, 2), int('12'), float('1.5'), sum([1, 2], 3))
""",
    "math": """
import math
print(math.exp(0), math.sqrt(2), math.pi, math.floor(-1.5), math.log(8, 2), math.hypot(3, 4))
""",
    "kinds": """
print(isinstance(1, (int, float)), isinstance('a', str), isinstance([1], list), isinstance(1.0, int))
""",
    "an assertion that holds": """
x = [1, 2]
assert len(x) == 2, 'two'
assert x
print('so')
""",
    "random numbers": """
import random
random.seed(42)
print(random.random(), random.uniform(-1, 1), random.randint(1, 6), random.gauss(0, 1))
x = [1, 2, 3, 4]
random.shuffle(x)
print(x, random.choice(x))
""",
    "a class": """
class Point:
  n = 0
  def __init__(self, x, y=0):
    self.x = x
    self.y = y
  def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
  def __mul__(self, k): return Point(self.x * k, self.y * k)
  __rmul__ = __mul__
  def __eq__(self, other): return self.x == other.x
  def __neg__(self): return self * -1
  def __call__(self, k): return self.x + k
  def __len__(self): return 2
  def __repr__(self): return f'({self.x}, {self.y})'
  @property
  def size(self): return abs(self.x)
  @staticmethod
  def origin(): return Point(0)
class Named(Point):
  def __init__(self, name):
    super().__init__(5)
    self.name = name
p = Point(1, 2) + 2 * Point(3)
print(p, -p, p(10), p.size, len(p), p == Point(7), [p], Point.n, Point.origin())
q = Named('q')
print(q.name, q.x, q, isinstance(q, Point), isinstance(p, Named))
q.x += 1
print(q.x)
""",
    "annotations": """
x: float = 2.0
def f(a: int | None = None, *b: list[int]) -> dict[str, int]:
  return a
print(x, f(3))
""",
}


PROGRAMS |= {
    "what is evaluated when": """
def p(x):
  print('p', x)
  return x
def f(a, b=0, *rest, c=0): return a, b, rest, c
print(p(1) < p(0) < p(3), p(1) < p(2) < p(3) == p(3), 1 == True != 2)
print(f(p(1), *[p(2)], c=p(3)), f(c=p(1), b=p(2), a=p(3)))
xs = [0, 0]
xs[p(0)] += p(5)
xs[p(1)] = p(6)
print(xs)
""",
    "names of a comprehension": """
i = 10
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early], i)
def f():
  global i
  return [i for i in range(4)], {i: i for i in range(2)}
print(f(), i)
xs = [1, 2]
print([xs for xs in xs], [x for x in [[1], [2]] for x in x], [[y * x for y in range(x)] for x in range(3)])
class A:
  i = 2
  ys = [i for _ in range(i)]
print(A.ys)
""",
    "updates in place": """
class A:
  shared = [1]
  def __init__(self): self.own = [1]
a = A()
own, b, d = a.own, [1], {'k': [1]}
c, k = b, d['k']
a.own += [2]
a.shared += 'x'
d['k'] += (2,)
b *= 2
print(a.own, own, A.shared, a.shared is A.shared, d, k, b, c)
t = u = (1,)
t += (2,)
t *= 2
print(t, u)
class B:
  def __init__(self, n): self.n = n
  def __iadd__(self, other):
    self.n += other
    return self
  def __isub__(self, other): return NotImplemented
  def __sub__(self, other): return B(self.n - other)
b = B(1)
c = b
b += 2
print(b is c, c.n)
b -= 1
print(b.n, c.n)
""",
    "truth and equality of objects": """
class A:
  def __init__(self, v): self.v = v
  def __eq__(self, other): return isinstance(other, A) and self.v == other.v
  def __bool__(self): return self.v > 0
class B:
  def __len__(self): return 0
a, b = A(1), A(1)
print(a == b, a != b, a != 1, a == 1, a in [b], [a] == [b], [0, b].index(a), (b, b).count(a), {'x': a} == {'x': b})
print(bool(A(0)), not a, 'yes' if B() else 'no', [x.v for x in [A(0), A(2)] if x], not B())
nan = float('nan')
print(nan == nan, nan in [nan], [nan] == [nan])
print(max([True, False]), min(1, True), True in range(3), 1.5 in range(3))
""",
    "objects in order": """
class A:
  def __init__(self, v): self.v = v
  def __lt__(self, other): return self.v < other.v
  def __repr__(self): return f'A({self.v})'
xs = [A(3), A(1), A(2)]
print(sorted(xs), sorted(xs, reverse=True), sorted(xs, key=lambda a: (a.v % 2, a)), min(xs), max(xs))
xs.sort()
print(xs)
""",
    "the order of classes": """
class A:
  x = 1
  def f(self): return 'A'
  @classmethod
  def name(cls): return cls.__name__ + '!'
class B(A):
  def f(self): return 'B' + super().f()
class C(A):
  x = 2
  def f(self): return 'C' + super().f()
class D(B, C):
  def f(self): return 'D' + super().f()
  @classmethod
  def name(cls): return 'D' + super().name()
print(D().f(), D().x, D.x, B().f(), isinstance(D(), C), A.name(), B.name(), B().name(), D.name())
""",
    "digits and nothing": """
print('%.3d|%5.2d|%d' % (5, 7, 1), int(), ','.join('abc'), '-'.join({'a': 1}))
""",
}


@pytest.mark.parametrize("case", PROGRAMS)
def test_a_program_prints_what_it_prints_in_python(case):
    prints_as_in_python(PROGRAMS[case])


GRAPHS = {
    "a function of a value": """
def f(x): return 3*x**2 - 4*x + 5
x = Value(3.0)
y = f(x)
""",
    "a loss in a function": """
w = [Value(0.5), Value(-1.0)]

def loss(xs, ys):
  total = 0
  for x, y in zip(xs, ys):
    p = sum(wi * xi for wi, xi in zip(w, x))
    total += (p - y)**2 if y > 0 else p.relu()
  return total
y = loss([[1.0, 2.0], [3.0, 4.0]], [1, -1])
""",
    "values in containers": """
parameters = {'a': Value(2.0), 'b': Value(-3.0)}
items = []
for k in range(3):
  items.append(parameters['a'] * k)
y = sum(items[1:]) + parameters.get('b') * items[-1]
""",
    "recursion": """
def power(x, n): return x if n == 1 else x * power(x, n - 1)
x = Value(1.5)
y = power(x, 5)
""",
    "a choice": """
a = Value(2.0)
b = Value(-1.0)
big = a if a.data > b.data else b
y = big * b + (0 if b.data > 0 else a)
""",
}


@pytest.mark.parametrize("case", GRAPHS)
def test_a_graph_of_the_persons_own_functions_is_micrograds(case):
    program = GRAPHS[case] + "\ny.backward()\n"
    names: dict[str, object] = {"Value": pytest.importorskip("micrograd.engine").Value}
    exec(program, names)  # noqa: S102 - the programs are those above
    trace = evaluate(program, VOCABULARY).trace
    theirs, waiting = {}, [names["y"]]
    while waiting:
        value = waiting.pop()
        if id(value) not in theirs:
            theirs[id(value)] = value
            waiting.extend(value._prev)
    wanted = sorted((float(v.data), float(v.grad)) for v in theirs.values())
    found = sorted(zip(trace.data, trace.backward().final, strict=True))
    assert [row[0] for row in found] == pytest.approx([row[0] for row in wanted], rel=1e-12)
    assert [row[1] for row in found] == pytest.approx([row[1] for row in wanted], rel=1e-12)


WRONG = [
    ("assert 1 + 1 == 3", 1, "This assertion fails: 2 == 3 is not so."),
    ("x = 2.0\nassert abs(x - 1) < 0.5, 'too far'", 2, "This assertion fails: 1.0 < 0.5 is not so. too far."),
    ("assert not [1]", 1, "This assertion fails: it is False."),
    ("def f(n): return f(n + 1)\nf(0)", 1, "f() is called more than 1,000 deep. It needs a case that ends it."),
    ("def f(a, b): return a\nf(1)", 2, "f() needs its argument 'b'."),
    ("def f(a): return a\nf(1, 2)", 2, "f() takes 1 argument, not 2."),
    ("def f(a): return a\nf(1, b=2)", 2, "f() has no argument called 'b'."),
    ("def f():\n  n = n + 1\nn = 1\nf()", 2, "'n' is a name of this function's own"),
    ("while True: pass", 1, "The program takes more than 150,000 steps."),
    ("d = {'a': 1}\nd['b']", 2, "The dict has no 'b'."),
    ("{[1]: 2}", 1, "A list can't be a key"),
    ("raise ValueError('no such thing')", 1, "The program raises ValueError: no such thing."),
    ("return 1", 1, "return, break and continue stand inside"),
    ("x = [1]\nx[3] = 2", 2, "There is no item 3"),
    ("x = [k for k in range(3)]\nk", 2, "The name 'k' is not defined."),
    ("'a' < 1", 1, "What is compared must be a number"),
    ("[1].push(2)", 1, "A list has no 'push' here."),
    ("class A:\n  def go(self): return self.speed\nA().go()", 2, "An object has no 'speed' here."),
]


@pytest.mark.parametrize(("program", "line", "words"), WRONG)
def test_what_goes_wrong_is_told_where_it_stands(program, line, words):
    with pytest.raises(ExpressionError) as found:
        evaluate(program, VOCABULARY)
    assert words in found.value.sentence
    assert found.value.span.line == line


@pytest.mark.parametrize("fault", [ValueError, RuntimeError])
def test_without_room_for_a_deep_stack_functions_run_all_the_same(fault, monkeypatch):
    def refuse(*_arguments):
        raise fault

    where = (deep.threading, "stack_size") if fault is ValueError else (deep.threading.Thread, "start")
    monkeypatch.setattr(*where, refuse)
    program = "def down(n): return 0 if n == 0 else 1 + down(n - 1)\nprint(down(5))\na = Value(1.0) * 2\n"
    assert evaluate(program).output == ("5",)
    with pytest.raises(ExpressionError, match="nested too deep"):
        evaluate(program + "down(900)")


DEEP = """
def down(n): return 0 if n == 0 else 1 + down(n - 1)
a = Value(1.0)
b = Value(2.0, (a,), 'q')
def pass_on(): a.grad += down(500) * b.grad
b._backward = pass_on
b.backward()
"""


def test_a_deep_derivative_is_measured_as_deep_as_the_program_went():
    assert evaluate(DEEP).trace.backward().final[0] == 500.0


def test_a_derivative_too_deep_for_where_it_is_measured_is_a_sentence():
    found = Kernel().run(Cell(DEEP))
    assert found.trace is None
    assert "nested too deep" in found.notes[-1]


def test_whoever_watches_can_end_a_program_with_functions():
    class EndedError(Exception):
        pass

    looks = []

    def watch():
        looks.append(1)
        if len(looks) > 3:
            raise EndedError

    limit = sys.getrecursionlimit()
    with pytest.raises(EndedError):
        evaluate("def f(x): return x\nwhile True: f(1)", watch=watch)
    assert sys.getrecursionlimit() == limit
