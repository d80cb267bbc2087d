"""micrograd's own demo notebook and README example, with only the import lines changed."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.nn import MLP

REFERENCE: dict[str, Any] = json.loads((Path(__file__).parents[1] / "reference" / "lecture.json").read_text("utf-8"))


def close(expected: Any, rel: float = 1e-12) -> Any:
    return pytest.approx(expected, rel=rel, abs=1e-15)


def demo_data() -> tuple[Any, Any]:
    """The notebook's ``make_moons(n_samples=100, noise=0.1)`` with labels -1 and +1, as integers."""
    legacy = np.random.RandomState(1337)  # the generator that np.random.seed(1337) starts
    t = np.linspace(0, np.pi, 50)
    inputs = np.vstack([np.column_stack([np.cos(t), np.sin(t)]), np.column_stack([1 - np.cos(t), 1 - np.sin(t) - 0.5])])
    order = np.arange(100)
    legacy.shuffle(order)
    inputs = inputs[order] + legacy.normal(scale=0.1, size=(100, 2))
    return inputs, np.hstack([np.zeros(50, np.intp), np.ones(50, np.intp)])[order] * 2 - 1


def test_the_moons_demo_meets_its_published_losses_for_three_steps() -> None:
    ref = REFERENCE["moons_demo"]
    inputs, labels = demo_data()
    assert inputs[0] == close(ref["check_rows"]["X[0]"])
    assert inputs[1] == close(ref["check_rows"]["X[1]"])
    assert labels[:5].tolist() == ref["check_rows"]["y[:5]"]
    random.seed(1337)
    model = MLP(2, [16, 16, 1], activation="relu", output="linear", bias=0.0)
    assert len(model.parameters()) == 337
    for k, published in enumerate(ref["published"][:3]):
        total_loss, accuracy = demo_loss(model, inputs, labels)
        assert published["step"] == k
        assert total_loss.data == close(published["loss"], ref["rel_tol"])
        assert accuracy * 100 == published["accuracy_percent"]
        model.zero_grad()
        total_loss.backward()
        learning_rate = 1.0 - 0.9 * k / 100
        for p in model.parameters():
            p.data -= learning_rate * p.grad


def demo_loss(model: MLP, x_batch: Any, y_batch: Any) -> tuple[Value, float]:
    """The notebook's ``loss()``, line by line."""
    inputs = [list(map(Value, row)) for row in x_batch]
    scores: list[Any] = list(map(model, inputs))
    losses = [(1 + -yi * scorei).relu() for yi, scorei in zip(y_batch, scores, strict=True)]
    data_loss = sum(losses) * (1.0 / len(losses))
    alpha = 1e-4
    reg_loss = alpha * sum(p * p for p in model.parameters())
    total_loss = data_loss + reg_loss
    accuracy = [(yi > 0) == (scorei.data > 0) for yi, scorei in zip(y_batch, scores, strict=True)]
    return total_loss, sum(accuracy) / len(accuracy)


@pytest.mark.parametrize("by_hand", [False, True])
def test_micrograds_readme_example(by_hand: bool) -> None:
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
    if by_hand:
        g.grad = 1.0
        for node in reversed(topological_order(g)):
            node._backward()
    else:
        g.backward()
    assert [f"{x:.4f}" for x in (g.data, a.grad, b.grad)] == ["24.7041", "138.8338", "645.5773"]
