"""What the controls of the Train workspace are, with the symbol that each has in the formulas."""

from __future__ import annotations

from micrograd_desktop.engine.activation import FUNCTIONS
from micrograd_desktop.nn.initialisers import Initialiser
from micrograd_desktop.nn.schedules import ARITIES, SCHEDULES, Schedule

SPEED = "Speed: how many steps are shown in a second.\nUnlimited trains as fast as it can."
LEARNING_RATE = (
    "Learning rate η: how far a step moves every parameter p.\n"
    "SGD sets p to p − η · ∂L/∂p. Drag the slider (its scale is logarithmic) or type a number."
)
SCHEDULE = "Schedule η(k): how the learning rate follows the step k. n is in the panel on the left.\n" + "\n".join(
    [
        *(f"{row.title}: {row.words}" for row in SCHEDULES.values()),
        "Typed…: a formula of your own, such as lr * 0.99**k",
    ]
)
TYPED_SCHEDULE = (
    "η(k): the learning rate at step k, from 0, as a formula such as lr * 0.99**k.\n"
    "lr is the learning rate that is set, n the number beside Schedule n. It may use + - * / ** // %,\n"
    f"a if k > b else c, pi, e, and {', '.join(ARITIES)}. It must be finite, and never below 0."
)
BATCH_SEED = "Seed of the batches: the same seed shuffles the points alike. A full batch needs none."
BATCH = "Batch B: how many points a step sees. Type a number, or Full for all of them."
NOISE = "Noise σ: the standard deviation of the points around their places, in the units of x and y"
PLAYGROUND_NOISE = (
    "Noise: as in TensorFlow Playground, where it goes from 0 to 0.5.\n"
    "Circle and XOR: how far, in parts of 5, a point is taken to be from where it is when its class is told.\n"
    "Gauss: the variance is 0.5 + 7 times it. Spiral: how far a point is moved, up to it times 1.\n"
    "Plane and Multi-Gauss: as Circle, in parts of 6."
)
CLASSES = "Classes K: how many kinds of points there are"
GROUP = "Which data sets are shown below"
TRAIN_SHARE = "Train share: the part of the points that is trained on; the rest are test points"
POINTS = "Points N: how many there are, train and test together"
DATA_SEED = "Seed of the data: the same seed draws the same points"
TYPED_ACTIVATION = (
    "f(x): what a neuron makes of its weighted sum x, as a formula such as x * sigmoid(x).\n"
    f"It may use + - * / **, pi, e, and {', '.join(FUNCTIONS)}.\n"
    "It must be finite at 0, and its derivative too."
)
OUTPUT_ACTIVATION = (
    "Activation f of the output: what it makes of its weighted sum, out = f(Σ w·x + b).\n"
    "linear leaves the sum as it is; Typed… is a formula of your own."
)
LOSS = (
    "Loss L: how wrong the output is at the training points, on average.\n"
    "Training makes it small, with the regularisation added."
)
PENALTY = (
    "Regularisation: a penalty on large parameters, added to the loss.\n"
    "L1 adds λ · Σ |p|, L2 adds λ · Σ p², over all weights and biases."
)
NETWORK_SEED = "Seed of the network: the same seed draws the same first weights"
LOG_SCALE = "Log scale: equal factors of the loss are equal distances (L)"


def neurons(layer: int, low: int, high: int) -> str:
    """Of the number of neurons in a hidden layer (from 1)."""
    return f"Neurons in hidden layer {layer}, from {low:,} to {high:,}"


def activation(layer: int) -> str:
    """Of the activation of a hidden layer (from 1)."""
    return (
        f"Activation f of hidden layer {layer}: what a neuron makes of its weighted sum,\n"
        "out = f(Σ w·x + b). Typed… is a formula of your own."
    )


def strength(value: str) -> str:
    """Of the strength of the regularisation, with its value in full."""
    return f"Strength λ of the regularisation: the factor of the penalty, now {value}"


def initialiser(row: Initialiser) -> str:
    """Of how the parameters begin."""
    return (
        "Init: what the weights w and biases b of a neuron with n inputs, in a layer of m, begin as.\n"
        f"{row.title}: {row.words}"
    )


def rate_in_force(base: str, now: str) -> str:
    """Of the learning rate under a schedule."""
    return f"{LEARNING_RATE}\nThe schedule makes {now} of {base} at the step that is shown."


def decay_steps(schedule: Schedule) -> str:
    """Of the number of steps that a schedule takes."""
    if not schedule.decays:
        return f"Steps n of the schedule: {schedule.title} needs none"
    return f"Steps n of the schedule. {schedule.title}: {schedule.words}"
