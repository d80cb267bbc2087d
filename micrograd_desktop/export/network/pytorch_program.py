"""A trained network as a program for PyTorch: its weights and its data, the loss and its gradients, in float64."""

from __future__ import annotations

from itertools import pairwise

from micrograd_desktop.engine.activation import LINEAR
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.network.functions import (
    Dialect,
    Function,
    activation_functions,
    feature_functions,
    penalty_function,
    written_row,
    written_rows,
)
from micrograd_desktop.export.network.taken import Taken

LOSS_LINES = {
    "max-margin": "torch.relu(1 - targets * scores).mean()",
    "squared-error": "nn.functional.mse_loss(scores, targets)",
    "logistic": "nn.functional.binary_cross_entropy_with_logits(scores, (targets + 1) / 2)",
    "absolute-error": "nn.functional.l1_loss(scores, targets)",
    "huber": "nn.functional.huber_loss(scores, targets)",
    "cross-entropy": "nn.functional.cross_entropy(scores, targets)",
    "multi-margin": "nn.functional.multi_margin_loss(scores, targets)",
}
"""The losses of the table as PyTorch has them: over scores (n,) and targets (n,), or scores (n, classes)."""


def _op(trace: Trace, i: int) -> str:
    op = trace.nodes[i].op
    assert op is not None
    return op.torch


DIALECT = Dialect(_op, "torch.tensor({number})")


def pytorch_program(taken: Taken) -> str:
    """A program with a ``Network`` of PyTorch's layers, whose names in its ``state_dict()`` those of weight files are.

    Run, it prints the losses and the gradient's norm.

    Raises
    ------
    HomeError
        If there are too many points.
    """
    activations, features, penalty = activation_functions(taken), feature_functions(taken), penalty_function(taken)
    functions = [*activations.values(), *features, *([penalty] if penalty else [])]
    parts = [
        "\n".join([f"# {taken.title}", *taken.input_lines, "# Runs with PyTorch: pip install torch"]),
        "import torch\nfrom torch import nn\n\ntorch.set_default_dtype(torch.float64)",
        *(f"\n{function.text(DIALECT)}" for function in functions),
        *([f"\n{_standardisation(taken)}"] if taken.standardised else []),
        f"\n{_network(taken, activations, features)}",
        f"\n{_weights(taken)}",
        _data(taken),
        _losses(taken, penalty),
    ]
    return "\n\n".join(parts) + "\n"


def _standardisation(taken: Taken) -> str:
    lines = (
        written_row(name, [getattr(column, part) for column in taken.columns])
        for name, part in (("SHIFT", "shift"), ("SCALE", "scale"))
    )
    return "\n".join(line.replace("= ", "= torch.tensor(") + ")" for line in lines)


def _network(taken: Taken, activations: dict[str, Function], features: list[Function]) -> str:
    linear = ", ".join(f"nn.Linear({a}, {b})" for a, b in pairwise(taken.sizes))
    lines = [
        "class Network(nn.Module):",
        "    def __init__(self):",
        "        super().__init__()",
        f"        self.layers = nn.ModuleList([{linear}])",
        "",
        "    def forward(self, inputs):",
        f"        signal = {'(inputs - SHIFT) / SCALE' if taken.standardised else 'inputs'}",
    ]
    if features:
        calls = ", ".join(f"{function.name}(*columns)" for function in features)
        lines += ["        columns = signal.unbind(-1)", f"        signal = torch.stack([{calls}], -1)"]
    for i, name in enumerate(taken.activations):
        call = f"self.layers[{i}](signal)"
        lines.append(f"        signal = {call if name == LINEAR else f'{activations[name].name}({call})'}")
    lines.append(f"        return signal{'.squeeze(-1)' if taken.problem.outputs == 1 else ''}")
    return "\n".join(lines)


def _weights(taken: Taken) -> str:
    lines = ["WEIGHTS = {"]
    for i, (weights, biases) in enumerate(taken.layers):
        rows = ",\n".join(f"        {row}" for row in weights.tolist())
        lines.append(f'    "layers.{i}.weight": [\n{rows},\n    ],')
        lines.append(f'    "layers.{i}.bias": {biases.tolist()},')
    lines += [
        "}",
        "",
        "network = Network()",
        "network.load_state_dict({name: torch.tensor(numbers) for name, numbers in WEIGHTS.items()})",
    ]
    return "\n".join(lines)


def _data(taken: Taken) -> str:
    points = taken.points
    targets = written_row("Y", points.train_y.tolist()) if taken.problem.outputs == 1 else f"Y = {taken.classes}"
    what = "classes by number" if taken.problem.outputs > 1 else "targets"
    return "\n".join(
        [f"# The training points: inputs, and {what}.", written_rows("X", points.train_x.tolist()), targets]
    )


def _losses(taken: Taken, penalty: Function | None) -> str:
    lines = [
        "inputs, targets = torch.tensor(X), torch.tensor(Y)",
        "scores = network(inputs)",
        f"data_loss = {LOSS_LINES[taken.training.loss]}",
    ]
    if penalty is None:
        lines.append("penalties = torch.tensor(0.0)")
    else:
        over = "network.parameters()" if taken.training.penalised == "all" else "(m.weight for m in network.layers)"
        lines.append(f"penalties = {taken.training.strength!r} * sum(penalty(p).sum() for p in {over})")
    lines += [
        "objective = data_loss + penalties",
        "objective.backward()",
        "",
        'print("data loss", data_loss.item())',
        'print("penalty", penalties.item())',
        'print("objective", objective.item())',
        'print("gradient norm", torch.cat([p.grad.flatten() for p in network.parameters()]).norm().item())',
    ]
    return "\n".join(lines)
