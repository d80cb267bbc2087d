"""Engines with one classic mistake each; the line to be named says ``# here``, the words are said of it."""

from .engines import CLOSURES, LAMBDAS, LOCALS, NETWORK, TUPLES

MISTAKES = {
    "replaces, in +": (
        CLOSURES,
        "            self.grad += out.grad\n",
        "            self.grad = out.grad  # here\n",
        "must add",
    ),
    "replaces, in + for the other": (
        CLOSURES,
        "            other.grad += out.grad\n",
        "            other.grad = out.grad  # here\n",
        "must add",
    ),
    "replaces, in *": (
        TUPLES,
        "            o.grad += self.data * res.grad",
        "            o.grad = self.data * res.grad  # here",
        "must add",
    ),
    "replaces, in tanh": (
        CLOSURES,
        "self.grad += (1 - t**2) * out.grad",
        "self.grad = (1 - t**2) * out.grad  # here",
        "must add",
    ),
    "replaces, in a method for all": (
        LAMBDAS,
        "self.grad = self.grad + amount",
        "self.grad = amount  # here",
        "must add",
    ),
    "x for y, in *": (
        CLOSURES,
        "self.grad += other.data * out.grad",
        "self.grad += self.data * out.grad  # here",
        "other.data",
    ),
    "y for x, in *": (
        LAMBDAS,
        "other.receive(self.data * product.grad),",
        "other.receive(other.data * product.grad),  # here",
        "self.data",
    ),
    "no out.grad, in *": (
        TUPLES,
        "            self.grad += o.data * res.grad",
        "            self.grad += o.data  # here",
        "res.grad",
    ),
    "no out.grad, in +": (
        CLOSURES,
        "            other.grad += out.grad\n",
        "            other.grad += 1.0  # here\n",
        "out.grad",
    ),
    "the result's number for its gradient": (
        CLOSURES,
        "            other.grad += self.data * out.grad",
        "            other.grad += self.data * out.data  # here",
        "number where its gradient",
    ),
    "its own gradient for the result's": (
        CLOSURES,
        "self.grad += (1 - t**2) * out.grad",
        "self.grad += (1 - t**2) * self.grad  # here",
        "self.grad",
    ),
    "1 - t": (CLOSURES, "self.grad += (1 - t**2) * out.grad", "self.grad += (1 - t) * out.grad  # here", "1 - t**2"),
    "1 - x**2": (
        LAMBDAS,
        "out.backprop = lambda: self.receive((1 - out.data * out.data) * out.grad)",
        "out.backprop = lambda: self.receive((1 - self.data**2) * out.grad)  # here",
        "squares self.data",
    ),
    "exp by x": (CLOSURES, "self.grad += out.data * out.grad", "self.grad += self.data * out.grad  # here", "exp"),
    "exp by 1": (
        LAMBDAS,
        "out.backprop = lambda: self.receive(out.data * out.grad)",
        "out.backprop = lambda: self.receive(out.grad)  # here",
        "exp",
    ),
    "log by x": (
        LAMBDAS,
        "out.backprop = lambda: self.receive(out.grad / self.data)",
        "out.backprop = lambda: self.receive(out.grad * self.data)  # here",
        "divide",
    ),
    "relu everywhere": (TUPLES, "self.grad += (res.data > 0) * res.grad", "self.grad += res.grad  # here", "negative"),
    "relu turned round": (
        TUPLES,
        "self.grad += (res.data > 0) * res.grad",
        "self.grad += (self.data < 0) * res.grad  # here",
        "turned round",
    ),
    "the exponent stays": (
        CLOSURES,
        "self.grad += k * self.data ** (k - 1) * out.grad",
        "self.grad += k * self.data**k * out.grad  # here",
        "one less",
    ),
    "no exponent in front": (
        TUPLES,
        "self.grad += n * self.data ** (n - 1) * res.grad",
        "self.grad += self.data ** (n - 1) * res.grad  # here",
        "in front",
    ),
    "the wrong sign, in -": (
        TUPLES,
        "            o.grad -= res.grad",
        "            o.grad += res.grad  # here",
        "minus",
    ),
    "the wrong sign, in -a": (
        TUPLES,
        "            self.grad -= res.grad",
        "            self.grad += res.grad  # here",
        "sign",
    ),
    "no square, in /": (
        TUPLES,
        "o.grad += -self.data / (o.data * o.data) * res.grad",
        "o.grad += -self.data / o.data * res.grad  # here",
        "squared",
    ),
    "no minus, in /": (
        TUPLES,
        "o.grad += -self.data / (o.data * o.data) * res.grad",
        "o.grad += self.data / o.data**2 * res.grad  # here",
        "minus",
    ),
    "nothing for the other": (
        TUPLES,
        "        def push():\n            self.grad += o.data * res.grad\n            o.grad += self.data * res.grad\n",
        "        def push():  # here\n            self.grad += o.data * res.grad\n",
        "no gradient",
    ),
    "both to self": (
        CLOSURES,
        "            other.grad += self.data * out.grad",
        "            self.grad += self.data * out.grad  # here",
        "share of other",
    ),
    "a slope of 0": (
        LOCALS,
        "(self.data + other.data, (self, other), (1, 1))",
        "(self.data + other.data, (self, other), (1, 0))  # here",
        "",
    ),
    "slopes in the wrong order": (
        LOCALS,
        "(self, other), (other.data, self.data))",
        "(self, other), (self.data, other.data))  # here",
        "",
    ),
    "a slope of relu": (LOCALS, "(self,), (float(self.data > 0),))", "(self,), (1.0,))  # here", "negative"),
    "slopes that replace": (LOCALS, "child.grad += slope * v.grad", "child.grad = slope * v.grad  # here", "must add"),
    "a wrong forward": (
        TUPLES,
        'res = Value(self.data / o.data, (self, o), "/")',
        'res = Value(o.data / self.data, (self, o), "/")  # here',
        "must be",
    ),
    "a wrong forward by a name": (
        CLOSURES,
        "t = (math.exp(2 * x) - 1) / (math.exp(2 * x) + 1)",
        "t = (math.exp(x) - 1) / (math.exp(x) + 1)  # here",
        "must be",
    ),
    "turned round, in 2 - a": (TUPLES, "return Value.wrap(o) - self", "return self - o  # here", "must be"),
    "turned round, in a - b": (CLOSURES, "return self + (-other)", "return other + (-self)  # here", "must be"),
    "a number returned": (
        CLOSURES,
        "    def __neg__(self):\n        return self * -1",
        "    def __neg__(self):\n        return -self.data  # here",
        "no Value",
    ),
    "nothing returned": (
        CLOSURES,
        '    def exp(self):\n        out = Value(math.exp(self.data), (self,), "exp")\n\n        def _backward():\n'
        "            self.grad += out.data * out.grad\n\n        out._backward = _backward\n        return out\n",
        '    def exp(self):  # here\n        out = Value(math.exp(self.data), (self,), "exp")\n\n'
        "        def _backward():\n"
        "            self.grad += out.data * out.grad\n            return out\n\n        out._backward = _backward\n",
        "indent",
    ),
    "in place": (
        TUPLES,
        'res = Value(self.data + o.data, (self, o), "+")',
        'self.data += o.data  # here\n        res = Value(self.data, (self, o), "+")',
        "changes",
    ),
    "called at once": (
        CLOSURES,
        '        out = Value(self.data**k, (self,), f"**{k}")\n\n        def _backward():\n'
        "            self.grad += k * self.data ** (k - 1) * out.grad\n\n        out._backward = _backward\n",
        '        out = Value(self.data**k, (self,), f"**{k}")\n\n        def _backward():\n'
        "            self.grad += k * self.data ** (k - 1) * out.grad\n\n        out._backward = _backward()  # here\n",
        "at once",
    ),
    "never assigned": (
        CLOSURES,
        '    def exp(self):\n        out = Value(math.exp(self.data), (self,), "exp")\n\n        def _backward():\n'
        "            self.grad += out.data * out.grad\n\n        out._backward = _backward\n        return out\n",
        '    def exp(self):  # here\n        out = Value(math.exp(self.data), (self,), "exp")\n\n'
        "        def _backward():\n"
        "            self.grad += out.data * out.grad\n\n        return out\n",
        "gets no _backward",
    ),
    "children not kept by an op": (
        CLOSURES,
        'out = Value(math.exp(self.data), (self,), "exp")',
        "out = Value(math.exp(self.data))  # here",
        "keep",
    ),
    "one child kept": (
        TUPLES,
        'res = Value(self.data * o.data, (self, o), "*")',
        'res = Value(self.data * o.data, (self,), "*")  # here',
        "keep b",
    ),
    "children not kept at all": (CLOSURES, "self._prev = set(_children)", "self._prev = set()  # here", "keep"),
    "no plain number": (
        CLOSURES,
        "    def __mul__(self, other):\n        other = other if isinstance(other, Value) else Value(other)\n",
        "    def __mul__(self, other):  # here\n",
        "plain number",
    ),
    "no __radd__": (CLOSURES, "    def __radd__(self, other):\n        return self + other\n\n", "", "__radd__"),
    "no __rmul__": (LAMBDAS, "\n    def __rmul__(self, other):\n        return self * other\n", "", "__rmul__"),
    "no __neg__": (LOCALS, "    def __neg__(self):\n        return self * -1\n", "", "__neg__"),
    "no __truediv__": (
        LAMBDAS,
        "    def __truediv__(self, other):\n        return self * as_value(other) ** -1\n",
        "",
        "__truediv__",
    ),
    "the gradient starts at 1": (
        TUPLES,
        "        self.grad = 0\n        self.children",
        "        self.grad = 1  # here\n        self.children",
        "not 0",
    ),
    "no root": (CLOSURES, "        self.grad = 1.0\n        for node", "        for node", "must be 1"),
    "a local derivative with a name": (
        CLOSURES,
        "            self.grad += (1 - t**2) * out.grad\n",
        "            slope = 1 - t  # here\n            self.grad += slope * out.grad\n",
        "1 - t**2",
    ),
    "no out.grad beside a name": (
        CLOSURES,
        "            self.grad += (1 - t**2) * out.grad\n",
        "            slope = 1 - t**2\n            self.grad += slope  # here\n",
        "out.grad",
    ),
    "the closure given to an operand": (
        CLOSURES,
        "            self.grad += out.data * out.grad\n\n        out._backward = _backward\n",
        "            self.grad += out.data * out.grad\n\n        self._backward = _backward  # here\n",
        "operand",
    ),
    "the root is another": (
        CLOSURES,
        "        self.grad = 1.0\n        for node",
        "        topo[0].grad = 1.0  # here\n        for node",
        "not the root",
    ),
    "no sort but a recursion": (
        CLOSURES,
        "        for node in reversed(topo):\n            node._backward()\n",
        "        self._backward()\n        for child in self._prev:\n            child.backward()  # here\n",
        "at once",
    ),
    "the root is 0": (
        CLOSURES,
        "        self.grad = 1.0\n        for node",
        "        self.grad = 0.0  # here\n        for node",
        "must be 1",
    ),
    "the root too late": (
        TUPLES,
        "        self.grad = 1\n        for node in order[::-1]:\n            node._backward()\n",
        "        for node in order[::-1]:\n            node._backward()\n        self.grad = 1  # here\n",
        "too late",
    ),
    "not reversed": (CLOSURES, "for node in reversed(topo):", "for node in topo:  # here", "reversed"),
    "not reversed, iterative": (TUPLES, "for node in order[::-1]:", "for node in order:  # here", "reversed"),
    "not reversed, sorted elsewhere": (
        LAMBDAS,
        "        nodes.reverse()\n        self.grad = 1.0\n        for node in nodes:\n",
        "        self.grad = 1.0\n        for node in nodes:  # here\n",
        "reversed",
    ),
    "appended first": (
        CLOSURES,
        "                for child in v._prev:\n                    build(child)\n                topo.append(v)\n",
        "                topo.append(v)  # here\n"
        "                for child in v._prev:\n                    build(child)\n",
        "operands",
    ),
    "nothing visited": (CLOSURES, "                visited.add(v)\n", "", "added"),
    "no visited set": (
        CLOSURES,
        "            if v not in visited:\n                visited.add(v)\n                for child in v._prev:\n"
        "                    build(child)\n                topo.append(v)\n",
        "            for child in v._prev:\n                build(child)\n            topo.append(v)\n",
        "twice",
    ),
    "no sort": (
        CLOSURES,
        "        for node in reversed(topo):\n            node._backward()\n",
        "        self._backward()\n",
        "Only the root",
    ),
    "not called": (TUPLES, "            node._backward()\n", "            node._backward  # here\n", "()"),
    "no bias among the parameters": (
        CLOSURES + NETWORK,
        "    def parameters(self):\n        return self.w + [self.b]\n",
        "    def parameters(self):  # here\n        return self.w\n",
        "3 of its 4",
    ),
    "no bias in the sum": (
        CLOSURES + NETWORK,
        "total = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)",
        "total = sum((wi * xi for wi, xi in zip(self.w, x)))  # here",
        "w1*x1",
    ),
    "a layer's parameters of one neuron": (
        CLOSURES + NETWORK,
        "    def parameters(self):\n        return [p for neuron in self.neurons for p in neuron.parameters()]\n",
        "    def parameters(self):  # here\n        return self.neurons[0].parameters()\n",
        "4 of its 8",
    ),
    "a layer that is not handed on": (
        CLOSURES + NETWORK,
        "            x = layer(x)\n        return x\n",
        "            out = layer(x)\n        return oot  # here\n",
        "oot",
    ),
}
