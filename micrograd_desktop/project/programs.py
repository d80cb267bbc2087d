"""The programs that the Trace workspace opens with and offers as examples."""

from __future__ import annotations

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class Program:
    """One row: a program's text under its title."""

    name: str
    title: str
    text: str


LECTURE_NEURON = """\
# inputs
x1 = Value(2.0)
x2 = Value(0.0)

# weights and bias
w1 = Value(-3.0)
w2 = Value(1.0)
b = Value(6.8813735870195432)

# one neuron
x1w1 = x1 * w1
x2w2 = x2 * w2
s = x1w1 + x2w2
n = s + b
o = n.tanh()
"""

_LECTURE_EXPRESSION = """\
a = Value(2.0, label='a')
b = Value(-3.0, label='b')
c = Value(10.0, label='c')
e = a*b; e.label = 'e'
d = e + c; d.label = 'd'
f = Value(-2.0, label='f')
L = d * f; L.label = 'L'
L.backward()
"""

_NEURON_EXP = """\
# the neuron again, with tanh written out
x1 = Value(2.0)
x2 = Value(0.0)
w1 = Value(-3.0)
w2 = Value(1.0)
b = Value(6.8813735870195432)
n = x1*w1 + x2*w2 + b

# tanh(n) = (e^2n - 1) / (e^2n + 1)
e = (2*n).exp()
o = (e - 1) / (e + 1)
o.backward()
"""

_REUSE = """\
# a and b are each used twice:
# their gradients are sums
a = Value(-2.0)
b = Value(3.0)
d = a * b
e = a + b
f = d * e
f.backward()
"""

_UNSORTED = """\
# b is used by c and by d: only after both
# have given it their share may it pass on
# its own. Switch on Bugs > No topological
# sort: a.grad is then 42 instead of 30.
a = Value(1.0)
b = 2*a
c = b + 1
d = 3*b
e = c*d
e.backward()
"""

_README = """\
# the expression of micrograd's README
a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
print(f'{g.data:.4f}')  # 24.7041
g.backward()
print(f'{a.grad:.4f}')  # 138.8338
print(f'{b.grad:.4f}')  # 645.5773
"""

_MLP_LOSS = """\
# the loss of a 2-2-1 network at one point
net = MLP(2, [2, 1], seed=1)
x = [1.0, -2.0]
y = net(x)
loss = (y - 1.0)**2
loss.backward()
"""

PROGRAMS: dict[str, Program] = {
    row.name: row
    for row in (
        Program("lecture-neuron", tr("Lecture neuron"), LECTURE_NEURON),
        Program("lecture-expression", tr("Lecture expression L"), _LECTURE_EXPRESSION),
        Program("neuron-exp", tr("Neuron, tanh as exp"), _NEURON_EXP),
        Program("reuse", tr("A value used twice"), _REUSE),
        Program("unsorted", tr("Why the order matters"), _UNSORTED),
        Program("readme", tr("micrograd's README"), _README),
        Program("mlp-loss", tr("2-2-1 MLP loss"), _MLP_LOSS),
    )
}
