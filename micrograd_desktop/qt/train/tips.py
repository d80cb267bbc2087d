"""What the controls of the Train workspace are, with the symbol that each has in the formulas."""

from __future__ import annotations

from micrograd_desktop.engine.activation import FUNCTIONS
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.initialisers import Initialiser
from micrograd_desktop.nn.schedules import ARITIES, SCHEDULES, Schedule
from micrograd_desktop.project.spec import LARGEST_SEED, MOST_POINTS

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
BATCH_SEED = (
    f"Seed of the batches, from 0 to {LARGEST_SEED:,}: the same seed shuffles the points alike.\n"
    "A full batch needs none."
)
BATCH = f"Batch B: how many points a step sees, from 1 to {MOST_POINTS:,}. Type a number, or Full for all of them."
NOISE = "Noise σ: the standard deviation of the points around their places, in the units of x and y"
PLAYGROUND_NOISE = (
    "Noise: as in TensorFlow Playground, where it goes from 0 to 0.5.\n"
    "Circle and XOR: how far, in parts of 5, a point is taken to be from where it is when its class is told.\n"
    "Gauss: the variance is 0.5 + 7 times it. Spiral: how far a point is moved, up to it times 1.\n"
    "Plane and Multi-Gauss: as Circle, in parts of 6."
)
CLASSES = "Classes K: how many kinds of points there are"
FUNCTION = (
    "f(x): points above this function are of one class, those below it of the other, within −5 and 5.\n"
    "A formula such as x**2 - 3, with + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... and pi. Where it is\n"
    "no number there are no points. The noise moves points across it."
)
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
    "L1 adds λ · Σ |p|, L2 adds λ · Σ p², over the parameters p that are penalised."
)
CLIP_LIMIT = "Limit c of the gradient, from 0.000001 to 1,000,000: see Clip"
STOP_LOSS = (
    "Stop where the data loss is at most this, from 0 to 1,000,000: at the first step at which it is, and not before."
    "\nEmpty: never. With minibatches only the steps that are measured over all points can be that step."
)
STOP_ACCURACY = (
    "Stop where this share of the training points is on the right side, from 0 to 100%: at the first such step.\n"
    "Empty: never. With minibatches only the steps that are measured over all points can be that step."
)
NO_ACCURACY = "There is no accuracy where a number is learnt: stop at a loss or after a plateau"
STOP_STEP = "Stop at this step, from 1 to 1,000,000,000. Empty: never."
STOP_PLATEAU = (
    "Stop where the data loss had no new low for so many steps, from 1 to 10,000,000. Empty: never.\n"
    "A new low is lower than the last by 0.01 % of it."
)
BURST = "Steps n that are trained at a time (Shift+S), from 1 to 10,000,000"
TRAIN_STEPS = "Train n steps, then pause (Shift+S)"
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


def penalised(regularisation: str, which: str) -> str:
    """Of the parameters that a penalty counts, with its formula."""
    sum_of = {"l1": "Σ |{}|", "l2": "Σ {}²"}.get(regularisation)
    if sum_of is None:
        return "Whether the penalty counts biases: there is none to count them in"
    both = f"λ · ({sum_of.format('w')} + {sum_of.format('b')}), as micrograd does"
    alone = f"λ · {sum_of.format('w')}: biases b are left alone"
    return f"What the penalty counts. Now it is {both if which == 'all' else alone}."


def clipping(name: str, limit: str, norm: str | None) -> str:
    """Of the bound on gradients, with the limit and the norm of now."""
    known = "" if norm is None else f"\nNow ‖g‖ = {norm} over all training points, before it is clipped."
    bound = "" if name == "none" else f" with c = {limit}"
    row = CLIPPINGS[name]
    others = "\n".join(f"{other.title}: {other.words}." for other in CLIPPINGS.values() if other is not row)
    return f"Clip: how large a gradient may be. {row.title}{bound}: {row.words}.\n{others}{known}"


NO_LR = "The typed schedule doesn't use lr: a rate that is taken changes nothing."


def rate_in_force(base: str, now: str, uses_rate: bool = True) -> str:
    """Of the learning rate under a schedule."""
    if not uses_rate:
        return f"{LEARNING_RATE}\n{NO_LR}\nIt makes {now} at the step that is shown."
    return f"{LEARNING_RATE}\nThe schedule makes {now} of {base} at the step that is shown."


def decay_steps(schedule: Schedule) -> str:
    """Of the number of steps that a schedule takes."""
    if not schedule.decays:
        return f"Steps n of the schedule: {schedule.title} needs none"
    return f"Steps n of the schedule, from 1 to 10,000,000. {schedule.title}: {schedule.words}"


NOT_APART = "Take the step apart first (A)"
