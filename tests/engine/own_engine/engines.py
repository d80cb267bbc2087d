"""Engines as learners write them, all of them right, each in a manner of its own."""

CLOSURES = '''
import math


class Value:
    """A number that remembers how it came about."""

    def __init__(self, data, _children=(), _op="", label=""):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self._backward = lambda: None
        self.label = label

    def __repr__(self):
        return f"Value({self.data:.3f})"

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __pow__(self, k):
        assert isinstance(k, (int, float))
        out = Value(self.data**k, (self,), f"**{k}")

        def _backward():
            self.grad += k * self.data ** (k - 1) * out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __truediv__(self, other):
        return self * other**-1

    def tanh(self):
        x = self.data
        t = (math.exp(2 * x) - 1) / (math.exp(2 * x) + 1)
        out = Value(t, (self,), "tanh")

        def _backward():
            self.grad += (1 - t**2) * out.grad

        out._backward = _backward
        return out

    def exp(self):
        out = Value(math.exp(self.data), (self,), "exp")

        def _backward():
            self.grad += out.data * out.grad

        out._backward = _backward
        return out

    def backward(self):
        topo = []
        visited = set()

        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        self.grad = 1.0
        for node in reversed(topo):
            node._backward()
'''

TUPLES = """
class Value:
    def __init__(self, data, children=(), op=""):
        self.data = float(data)
        self.grad = 0
        self.children = tuple(children)
        self.op = op
        self._backward = lambda: None

    @staticmethod
    def wrap(thing):
        return thing if isinstance(thing, Value) else Value(thing)

    def __add__(self, o):
        o = Value.wrap(o)
        res = Value(self.data + o.data, (self, o), "+")
        def push():
            self.grad += res.grad
            o.grad += res.grad
        res._backward = push
        return res

    def __mul__(self, o):
        o = Value.wrap(o)
        res = Value(self.data * o.data, (self, o), "*")
        def push():
            self.grad += o.data * res.grad
            o.grad += self.data * res.grad
        res._backward = push
        return res

    def __neg__(self):
        res = Value(-self.data, (self,), "neg")
        def push():
            self.grad -= res.grad
        res._backward = push
        return res

    def __sub__(self, o):
        o = Value.wrap(o)
        res = Value(self.data - o.data, (self, o), "-")
        def push():
            self.grad += res.grad
            o.grad -= res.grad
        res._backward = push
        return res

    def __truediv__(self, o):
        o = Value.wrap(o)
        res = Value(self.data / o.data, (self, o), "/")
        def push():
            self.grad += res.grad / o.data
            o.grad += -self.data / (o.data * o.data) * res.grad
        res._backward = push
        return res

    def __pow__(self, n):
        res = Value(self.data ** n, (self,), "pow")
        def push():
            self.grad += n * self.data ** (n - 1) * res.grad
        res._backward = push
        return res

    def relu(self):
        res = Value(self.data if self.data > 0 else 0.0, (self,), "relu")
        def push():
            self.grad += (res.data > 0) * res.grad
        res._backward = push
        return res

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, o):
        return Value.wrap(o) - self

    def __rtruediv__(self, o):
        return Value.wrap(o) / self

    def zero_grad(self):
        self.grad = 0

    def backward(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
                continue
            if node in seen:
                continue
            seen.add(node)
            stack.append((node, True))
            for child in node.children:
                stack.append((child, False))
        self.grad = 1
        for node in order[::-1]:
            node._backward()
"""

LAMBDAS = """
from math import exp, log, tanh


def as_value(thing):
    return thing if isinstance(thing, Value) else Value(thing)


class Value:
    def __init__(self, data, parents=[]):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.backprop = None

    def receive(self, amount):
        self.grad = self.grad + amount

    def __add__(self, other):
        other = as_value(other)
        total = Value(self.data + other.data, [self, other])
        total.backprop = lambda: [
            self.receive(total.grad),
            other.receive(total.grad),
        ]
        return total

    def __mul__(self, other):
        other = as_value(other)
        product = Value(self.data * other.data, [self, other])
        product.backprop = lambda: [
            self.receive(other.data * product.grad),
            other.receive(self.data * product.grad),
        ]
        return product

    def __pow__(self, power):
        out = Value(self.data**power, [self])
        out.backprop = lambda: self.receive(power * self.data ** (power - 1) * out.grad)
        return out

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + as_value(other) * -1.0

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        out = Value(tanh(self.data), [self])
        out.backprop = lambda: self.receive((1 - out.data * out.data) * out.grad)
        return out

    def exp(self):
        out = Value(exp(self.data), [self])
        out.backprop = lambda: self.receive(out.data * out.grad)
        return out

    def log(self):
        out = Value(log(self.data), [self])
        out.backprop = lambda: self.receive(out.grad / self.data)
        return out

    def sorted_nodes(self):
        found = []

        def visit(node):
            if node in found:
                return
            for parent in node.parents:
                visit(parent)
            found.append(node)

        visit(self)
        return found

    def backward(self):
        nodes = self.sorted_nodes()
        nodes.reverse()
        self.grad = 1.0
        for node in nodes:
            if node.backprop is not None:
                node.backprop()
"""

LOCALS = """
import math


class Value:
    __slots__ = ("data", "grad", "_children", "_slopes")

    def __init__(self, data, children=(), slopes=()):
        self.data = data
        self.grad = 0
        self._children = children
        self._slopes = slopes

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), (1, 1))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def __pow__(self, k):
        return Value(self.data**k, (self,), (k * self.data ** (k - 1),))

    def exp(self):
        return Value(math.exp(self.data), (self,), (math.exp(self.data),))

    def log(self):
        return Value(math.log(self.data), (self,), (1 / self.data,))

    def relu(self):
        return Value(max(0, self.data), (self,), (float(self.data > 0),))

    def __neg__(self):
        return self * -1

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return other + (-self)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return other * self**-1

    def backward(self):
        order = []
        seen = set()

        def build(v):
            if v not in seen:
                seen.add(v)
                for child in v._children:
                    build(child)
                order.append(v)

        build(self)
        self.grad = 1
        for v in reversed(order):
            for child, slope in zip(v._children, v._slopes):
                child.grad += slope * v.grad
"""

NETWORK = """
import random


class Module:
    def parameters(self):
        return []

    def zero_grad(self):
        for p in self.parameters():
            p.grad = 0.0


class Neuron(Module):
    def __init__(self, n):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(n)]
        self.b = Value(random.uniform(-1, 1))

    def __call__(self, x):
        total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return total.tanh()

    def parameters(self):
        return self.w + [self.b]


class Layer(Module):
    def __init__(self, n, outputs):
        self.neurons = [Neuron(n) for _ in range(outputs)]

    def __call__(self, x):
        outs = [neuron(x) for neuron in self.neurons]
        return outs[0] if len(outs) == 1 else outs

    def parameters(self):
        return [p for neuron in self.neurons for p in neuron.parameters()]


class MLP(Module):
    def __init__(self, n, outputs):
        sizes = [n] + outputs
        self.layers = [Layer(sizes[i], sizes[i + 1]) for i in range(len(outputs))]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]
"""

RIGHT = {
    "closures": CLOSURES,
    "tuples": TUPLES,
    "lambdas": LAMBDAS,
    "locals": LOCALS,
    "with a network": CLOSURES + NETWORK,
}


def changed(engine: str, old: str, new: str) -> str:
    """An engine with one mistake."""
    assert engine.count(old) == 1, f"{engine.count(old)} times: {old}"
    return engine.replace(old, new)


def marked_line(text: str) -> int:
    """The line that says ``# here``."""
    (found,) = [i for i, line in enumerate(text.split("\n"), start=1) if line.endswith("# here")]
    return found


WRONG_CUBE = changed(
    CLOSURES,
    "    def backward(self):",
    """    def cube(self):
        out = Value(self.data**3, (self,), "cube")

        def _backward():
            self.grad += 2 * self.data**2 * out.grad

        out._backward = _backward
        return out

    def backward(self):""",
)
"""An op that is in no table, with a wrong derivative."""
