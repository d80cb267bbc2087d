"""From the project's program to all that the Trace workspace shows: made anew in the background at every change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.language.expression import Evaluated, ExpressionError, evaluate
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.engine.trace import Span, Trace
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.nn.vocabulary import with_network
from micrograd_desktop.presentation.notebook import (
    NO_GRAPH,
    NotebookRun,
    Ran,
    Replay,
    is_notebook,
    run_notebook,
)
from micrograd_desktop.presentation.trace_folding import Folding
from micrograd_desktop.presentation.trace_graph import TraceLayout, lay_out
from micrograd_desktop.presentation.trace_verdict import Verdict, verdict
from micrograd_desktop.presentation.trace_walk import Walk
from micrograd_desktop.project.rules import features_of, problem_of
from micrograd_desktop.project.spec import NetworkSpec, Project
from micrograd_desktop.training.results import Floats


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """What is to be traced: a program, leaves set by hand, bugs, and the network that ``trained()`` gives.

    ``before`` is the last trace made ready, whose layout is kept if only numbers differ; ``carried`` are the gradients
    that leaves kept because nobody set them to zero, by node, if the shape is still the same. ``zeroed`` says that a
    person set all gradients to zero, whatever the program left in them. ``step`` is that of the parameters, ``number``
    tells whose answer a result is. ``compared`` asks for the same program without the bugs too.

    Of a program that marks divide into cells, ``ran`` says which ran in which order, ``shown`` which of these runs is
    shown (None: the last that led to a graph), and ``replay`` keeps their state, so that not all is run again.
    """

    program: str
    leaves: tuple[tuple[int, float], ...] = ()
    bugs: frozenset[str] = frozenset()
    folding: Folding = field(default_factory=Folding)
    network: NetworkSpec = field(default_factory=NetworkSpec)
    parameters: Floats | None = None
    before: Traced | None = None
    carried: Mapping[int, float] | None = None
    zeroed: bool = False
    step: int | None = None
    number: int = 0
    compared: bool = False
    ran: Ran = None
    shown: int | None = None
    replay: Replay | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Traced:
    """A program made ready to be walked through and drawn.

    ``right`` is the same without bugs, where that was asked for. ``notebook`` are the runs of a program's cells.
    ``unsent`` are the nodes whose local derivatives are not known, and are not shown.
    """

    request: TraceRequest
    trace: Trace
    walk: Walk
    layout: TraceLayout
    called_backward: bool
    output: tuple[str, ...]
    same_shape: bool
    """As the one before."""
    notes: tuple[str, ...] = ()
    right: Traced | None = None
    notebook: NotebookRun | None = None
    plots: tuple[Plot, ...] = ()
    unsent: frozenset[int] = frozenset()

    @cached_property
    def verdict(self) -> Verdict:
        """What is said of the program as a whole."""
        return self.said()

    def said(self, gradients: bool = True) -> Verdict:
        """The same; without ``gradients`` nothing of them."""
        return verdict(self.walk, self.notes, gradients, self.notebook is None or self.notebook.well)


@dataclass(frozen=True, slots=True)
class Untraceable:
    """Why a program can't be traced; ``notebook`` are the runs of its cells, none of which led to a graph."""

    request: TraceRequest
    sentence: str
    span: Span | None
    notebook: NotebookRun | None = None


@uncollected()
def trace_program(request: TraceRequest, watch: Callable[[], None] = lambda: None) -> Traced | Untraceable:
    """Evaluate a program, lay its graph out, and run its backward pass.

    The result keeps the request without the trace before it, so that not all traces there ever were are kept.
    ``watch`` is called now and then; it may raise an error to end the work.
    """
    before, request = request.before, replace(request, before=None)
    notebook: NotebookRun | None = None
    try:
        if is_notebook(request.program):
            notebook = _run_cells(request, watch)
            evaluated = _shown(notebook)
            if evaluated is None:
                return Untraceable(request, f"{notebook.summary} {NO_GRAPH}", None, notebook)
        else:
            evaluated = evaluate(request.program, with_network(_network(request)), request.bugs, watch)
    except ExpressionError as error:
        return Untraceable(request, error.located(), error.span)
    trace = replace(evaluated.trace, source=request.program)
    if request.leaves:
        values = {trace.leaves[k]: number for k, number in request.leaves if k < len(trace.leaves)}
        trace = trace.with_leaves(values)
    same = before is not None and before.trace.shape == trace.shape
    if request.zeroed:
        trace = trace.with_grads([0.0] * len(trace.nodes))
    if request.carried is not None and same:
        trace = trace.with_kept(request.carried)
    try:
        watch()
        walk = Walk(trace, request.bugs)
        watch()
        walk.prepare()
        watch()
    except OverflowError as error:
        return Untraceable(request, str(error), None, notebook)
    if same and before is not None and before.request.folding == request.folding:
        layout = before.layout
    else:
        layout = lay_out(trace, request.folding)
    made = Traced(
        request,
        trace,
        walk,
        layout,
        evaluated.called_backward,
        evaluated.output,
        same,
        evaluated.notes,
        None,
        notebook,
        evaluated.plots,
    )
    return replace(made, right=_without_bugs(made, watch)) if request.compared and request.bugs else made


def _without_bugs(made: Traced, watch: Callable[[], None]) -> Traced | None:
    """The same program with no bug in it, and no gradients that bugs kept; None where it can't be traced."""
    request = replace(made.request, bugs=frozenset(), carried=None, compared=False, before=made, replay=None)
    if made.notebook is not None:
        request = replace(request, shown=made.notebook.shown)
    right = trace_program(request, watch)
    return right if isinstance(right, Traced) else None


def _run_cells(request: TraceRequest, watch: Callable[[], None]) -> NotebookRun:
    """Run the cells of a notebook that ran, on the state that was kept as far as it is the same."""
    key: tuple[object, ...] = (request.bugs,)
    if "trained(" in request.program:
        numbers = request.parameters
        key = (request.bugs, request.network, None if numbers is None else numbers.tobytes())

    def make(look: Callable[[], None]) -> Kernel:
        return Kernel(with_network(_network(request)), request.bugs, look)

    replay = request.replay or Replay()
    return run_notebook(request.program, request.ran, request.shown, replay, key, make, watch)


def _shown(notebook: NotebookRun) -> Evaluated | None:
    """What the run that is shown led to, its output aside, which stands with its cell; None if none led anywhere."""
    if notebook.shown is None:
        return None
    result = notebook.runs[notebook.shown].result
    assert result.trace is not None
    return Evaluated(result.trace, result.called_backward, (), (notebook.summary,))


def _network(request: TraceRequest) -> Callable[[], MLP]:
    def make() -> MLP:
        network = build_mlp(request.network)
        if request.parameters is not None:
            for value, number in zip(network.parameters(), request.parameters, strict=True):
                value.data = float(number)
        return network

    return make


def program_of_point(project: Project, inputs: Sequence[float], target: float, title: str) -> str:
    """The program whose graph is the loss of one point under the network in Train."""
    problem = problem_of(project)
    scores = ("score",) if problem.outputs == 1 else problem.scores
    loss = LOSSES[project.training.loss].lines(scores, problem.targets)
    seen, features = _seen(project)
    return "\n".join(
        [
            f"# {title}, with the weights in Train",
            "net = trained()",
            *_input_lines(inputs),
            *features,
            *_target_lines(problem, target),
            "",
            *_score_lines(problem, seen),
            *(f"{line.name} = {line.text}" for line in loss),
            "loss.backward()",
            "",
        ]
    )


def program_of_neuron(project: Project, layer: int, index: int, inputs: Sequence[float], title: str) -> str:
    """The program whose graph is one neuron's output at a point; layers count from 1, neurons from 0."""
    lines = [f"# Neuron {layer}.{index + 1} at {title}, with the weights in Train", "net = trained()"]
    seen, features = _seen(project)
    lines += [*_input_lines(inputs), *features, ""]
    signal = f"[{seen}]"
    for number in range(1, layer):
        single = project.network.hidden[number - 1].size == 1
        call = f"net.layers[{number - 1}]({signal})"
        lines.append(f"h{number} = [{call}]" if single else f"h{number} = {call}")
        signal = f"h{number}"
    lines += [f"out = net.layers[{layer - 1}].neurons[{index}]({signal})", "out.backward()", ""]
    return "\n".join(lines)


def _target_lines(problem: Problem, target: float) -> list[str]:
    """The target, or one for each class."""
    if problem.outputs == 1:
        return [f"y = Value({target!r})  # the target"]
    named = zip(problem.targets, problem.classes, problem.coded(target), strict=True)
    return [f"{name} = Value({number!r})  # 1 for class {row.name}" for name, row, number in named]


def _score_lines(problem: Problem, inputs: str) -> list[str]:
    """What the network says."""
    if problem.outputs == 1:
        return [f"score = net([{inputs}])"]
    return [f"{', '.join(problem.scores)} = net([{inputs}])"]


def _input_lines(inputs: Sequence[float]) -> list[str]:
    return [f"x{i} = Value({float(number)!r})" for i, number in enumerate(inputs, start=1)]


def _seen(project: Project) -> tuple[str, list[str]]:
    """What the network sees, as arguments; and a line for each feature that is not an input itself."""
    features, arguments, lines = features_of(project.network, project.dataset), list[str](), list[str]()
    for number, formula in enumerate(features.canonical, start=1):
        if formula in features.inputs:
            arguments.append(formula)
        else:
            arguments.append(f"f{number}")
            lines.append(f"f{number} = {formula}")
    return ", ".join(arguments), lines
