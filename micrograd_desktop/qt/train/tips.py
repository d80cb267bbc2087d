"""What the controls of the Train workspace are, with the symbol that each has in the formulas."""

from __future__ import annotations

from micrograd_desktop.engine.activation import FUNCTIONS
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.initialisers import Initialiser
from micrograd_desktop.nn.schedules import ARITIES, SCHEDULES, Schedule
from micrograd_desktop.project.spec import LARGEST_SEED, MOST_POINTS
from micrograd_desktop.translation import tr, whole

SPEED = tr("Speed: how many steps are shown in a second.\nUnlimited trains as fast as it can.")
LEARNING_RATE = tr(
    "Learning rate η: how far a step moves every parameter p.\n"
    "SGD sets p to p − η · ∂L/∂p. Drag the slider (its scale is logarithmic) or type a number."
)
SCHEDULE = "\n".join(
    [
        tr("Schedule η(k): how the learning rate follows the step k. n is in the panel on the left."),
        *(f"{row.title}: {row.words}" for row in SCHEDULES.values()),
        tr("Typed…: a formula of your own, such as lr * 0.99**k"),
    ]
)
TYPED_SCHEDULE = tr(
    "η(k): the learning rate at step k, from 0, as a formula such as lr * 0.99**k.\n"
    "lr is the learning rate that is set, n the number beside Schedule n. It may use + - * / ** // %,\n"
    "a if k > b else c, pi, e, and {functions}. It must be finite, and never below 0.",
    functions=", ".join(ARITIES),
)
BATCH_SEED = tr(
    "Seed of the batches, from 0 to {largest}: the same seed shuffles the points alike.\nA full batch needs none.",
    largest=whole(LARGEST_SEED),
)
BATCH = tr(
    "Batch B: how many points a step sees, from 1 to {most}. Type a number, or Full for all of them.",
    most=whole(MOST_POINTS),
)
NOISE = tr("Noise σ: the standard deviation of the points around their places, in the units of x and y")
PLAYGROUND_NOISE = tr(
    "Noise: as in TensorFlow Playground, where it goes from 0 to 0.5.\n"
    "Circle and XOR: how far, in parts of 5, a point is taken to be from where it is when its class is told.\n"
    "Gauss: the variance is 0.5 + 7 times it. Spiral: how far a point is moved, up to it times 1.\n"
    "Plane and Multi-Gauss: as Circle, in parts of 6."
)
CLASSES = tr("Classes K: how many kinds of points there are")
FUNCTION = tr(
    "f(x): points above this function are of one class, those below it of the other, within −5 and 5.\n"
    "A formula such as x**2 - 3, with + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... and pi. Where it is\n"
    "no number there are no points. The noise moves points across it."
)
GROUP = tr("Which data sets are shown below")
TRAIN_SHARE = tr("Train share: the part of the points that is trained on; the rest are test points")
POINTS = tr("Points N: how many there are, train and test together")
DATA_SEED = tr("Seed of the data: the same seed draws the same points")
TYPED_ACTIVATION = tr(
    "f(x): what a neuron makes of its weighted sum x, as a formula such as x * sigmoid(x).\n"
    "It may use + - * / **, pi, e, and {functions}.\n"
    "It must be finite at 0, and its derivative too.",
    functions=", ".join(FUNCTIONS),
)
OUTPUT_ACTIVATION = tr(
    "Activation f of the output: what it makes of its weighted sum, out = f(Σ w·x + b).\n"
    "linear leaves the sum as it is; Typed… is a formula of your own."
)
LOSS = tr(
    "Loss L: how wrong the output is at the training points, on average.\n"
    "Training makes it small, with the regularisation added."
)
PENALTY = tr(
    "Regularisation: a penalty on large parameters, added to the loss.\n"
    "L1 adds λ · Σ |p|, L2 adds λ · Σ p², over the parameters p that are penalised."
)
CLIP_LIMIT = tr("Limit c of the gradient, from 0.000001 to 1,000,000: see Clip")
STOP_LOSS = tr(
    "Stop where the data loss is at most this, from 0 to 1,000,000: at the first step at which it is, and not before."
    "\nEmpty: never. With minibatches only the steps that are measured over all points can be that step."
)
STOP_ACCURACY = tr(
    "Stop where this share of the training points is on the right side, from 0 to 100%: at the first such step.\n"
    "Empty: never. With minibatches only the steps that are measured over all points can be that step."
)
NO_ACCURACY = tr("There is no accuracy where a number is learnt: stop at a loss or after a plateau")
STOP_STEP = tr("Stop at this step, from 1 to 1,000,000,000. Empty: never.")
STOP_PLATEAU = tr(
    "Stop where the data loss had no new low for so many steps, from 1 to 10,000,000. Empty: never.\n"
    "A new low is lower than the last by 0.01 % of it."
)
BURST = tr("Steps n that are trained at a time (Shift+S), from 1 to 10,000,000")
TRAIN_STEPS = tr("Train n steps, then pause (Shift+S)")
NETWORK_SEED = tr("Seed of the network: the same seed draws the same first weights")
LOG_SCALE = tr("Log scale: equal factors of the loss are equal distances (L)")


def neurons(layer: int, low: int, high: int) -> str:
    """Of the number of neurons in a hidden layer (from 1)."""
    return tr("Neurons in hidden layer {layer}, from {low} to {high}", layer=layer, low=whole(low), high=whole(high))


def activation(layer: int) -> str:
    """Of the activation of a hidden layer (from 1)."""
    return tr(
        "Activation f of hidden layer {layer}: what a neuron makes of its weighted sum,\n"
        "out = f(Σ w·x + b). Typed… is a formula of your own.",
        layer=layer,
    )


def strength(value: str) -> str:
    """Of the strength of the regularisation, with its value in full."""
    return tr("Strength λ of the regularisation: the factor of the penalty, now {value}", value=value)


def initialiser(row: Initialiser) -> str:
    """Of how the parameters begin."""
    return tr(
        "Init: what the weights w and biases b of a neuron with n inputs, in a layer of m, begin as.\n{title}: {words}",
        title=row.title,
        words=row.words,
    )


def penalised(regularisation: str, which: str) -> str:
    """Of the parameters that a penalty counts, with its formula."""
    sum_of = {"l1": "Σ |{}|", "l2": "Σ {}²"}.get(regularisation)
    if sum_of is None:
        return tr("Whether the penalty counts biases: there is none to count them in")
    if which == "all":
        formula = f"λ · ({sum_of.format('w')} + {sum_of.format('b')})"
        return tr("What the penalty counts. Now it is {formula}, as micrograd does.", formula=formula)
    formula = f"λ · {sum_of.format('w')}"
    return tr("What the penalty counts. Now it is {formula}: biases b are left alone.", formula=formula)


def clipping(name: str, limit: str, norm: str | None) -> str:
    """Of the bound on gradients, with the limit and the norm of now."""
    row = CLIPPINGS[name]
    bound = row.title if name == "none" else tr("{title} with c = {limit}", title=row.title, limit=limit)
    others = [f"{other.title}: {other.words}." for other in CLIPPINGS.values() if other is not row]
    lines = [tr("Clip: how large a gradient may be. {title}: {words}.", title=bound, words=row.words), *others]
    if norm is not None:
        lines.append(tr("Now ‖g‖ = {norm} over all training points, before it is clipped.", norm=norm))
    return "\n".join(lines)


NO_LR = tr("The typed schedule doesn't use lr: a rate that is taken changes nothing.")


def rate_in_force(base: str, now: str, uses_rate: bool = True) -> str:
    """Of the learning rate under a schedule."""
    if not uses_rate:
        made = tr("It makes {rate} at the step that is shown.", rate=now)
        return f"{LEARNING_RATE}\n{NO_LR}\n{made}"
    made = tr("The schedule makes {rate} of {base} at the step that is shown.", rate=now, base=base)
    return f"{LEARNING_RATE}\n{made}"


def decay_steps(schedule: Schedule) -> str:
    """Of the number of steps that a schedule takes."""
    if not schedule.decays:
        return tr("Steps n of the schedule: {title} needs none", title=schedule.title)
    return tr(
        "Steps n of the schedule, from 1 to 10,000,000. {title}: {words}", title=schedule.title, words=schedule.words
    )


NOT_APART = tr("Take the step apart first (A)")
