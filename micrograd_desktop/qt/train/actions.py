"""The actions of the Train workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from micrograd_desktop.qt.action_row import Action, Row, Toggle
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.workspace import TrainWorkspace

PAINT_TIP = tr("Paint points of your own on the output, with the mouse or with the arrow keys and Space")
LANDSCAPE_TIP = tr(
    "The objective around the present parameters: over two of them (the selected one and the one selected before it), "
    "along the gradient, over random directions, along the run's path"
)
SWEEP_TIP = tr(
    "Train with each of several values of a setting or two, from several seeds, on all processors, and compare what "
    "came of it"
)
TURBO_TIP = tr("Fused multiply-adds: faster, and no longer to the last bit the numbers of the Value engine")

# fmt: off
ACTIONS: tuple[Row[TrainWorkspace], ...] = (
    Action("toggle_running", tr("Play"), "Run", lambda train: train.binding.toggle_running(), shortcuts=("Space",),
           icon="play", tip=tr("Train, or pause")),
    Action("step", tr("Step"), "Run", lambda train: train.binding.do_step(), shortcuts=("S", "Right"),
           icon="step-forward",
           in_bar=True, tip=tr("Train one step")),
    Action("train_steps", tr("Train n steps"), "Run", lambda train: train.binding.train_steps(), shortcuts=("Shift+S",),
           icon="chevrons-right", tip=tr("Train so many steps as the panel on the left says, then pause")),
    Action("find_rate", tr("Find a learning rate…"), "Run", lambda train: train.find_rate(), shortcuts=("Ctrl+R",),
           tip=tr("Try rates on a copy of the run, and take one from the curve of losses")),
    Action("sweep", tr("Sweep…"), "Run", lambda train: train.sweeps.open(), shortcuts=("Ctrl+Shift+G",), tip=SWEEP_TIP),
    Action("stop_when", tr("Stop when…"), "Run", lambda train: train.ask_when_to_stop(), shortcuts=("U",),
           tip=tr("Choose the loss, accuracy, step or plateau that training stops at")),
    Action("reset", tr("Reset"), "Run", lambda train: train.binding.reset(), shortcuts=("R",), icon="rotate-ccw",
           in_bar=True, tip=tr("Go back to step 0: what was changed on the way comes again at its step")),
    Action("restart", tr("New run with these settings"), "Run", lambda train: train.binding.restart(),
           shortcuts=("Shift+R",), tip=tr("Begin at step 0 with the settings of now, and forget the changes on the "
                                          "way")),
    Action("back_one", tr("Back one step"), "Run", lambda train: train.history.move_by(-1), section="history",
           submenu="Look back", everywhere=True, shortcuts=(",", "Alt+Left"), icon="chevron-left",
           tip=tr("See the step before: the run stays as it is")),
    Action("forward_one", tr("Forward one step"), "Run", lambda train: train.history.move_by(1), section="history",
           submenu="Look back", everywhere=True, shortcuts=(".", "Alt+Right"), icon="chevron-right",
           tip=tr("See the next step of those that were done")),
    Action("back_hundred", tr("Back 100 steps"), "Run", lambda train: train.history.move_by(-100), section="history",
           submenu="Look back", everywhere=True, shortcuts=("Alt+PgUp",), icon="chevrons-left",
           tip=tr("See the run as it was 100 steps before")),
    Action("forward_hundred", tr("Forward 100 steps"), "Run", lambda train: train.history.move_by(100),
           section="history",
           submenu="Look back", everywhere=True, shortcuts=("Alt+PgDown",), icon="chevrons-right",
           tip=tr("See the run 100 steps later, up to the latest")),
    Action("see_start", tr("See step 0"), "Run", lambda train: train.binding.look_at(0), section="history",
           submenu="Look back",
           everywhere=True, shortcuts=("Alt+Home",), tip=tr("See how the run began; what it did is kept")),
    Action("see_latest", tr("See the latest step"), "Run", lambda train: train.history.see_latest(), section="history",
           submenu="Look back", everywhere=True, shortcuts=("Alt+End",), tip=tr("See where the run has come to")),
    Action("go_to_step", tr("Go to a step…"), "Run", lambda train: train.ask_for_a_step(), section="history",
           submenu="Look back", shortcuts=("Ctrl+G",), icon="history", tip=tr("Type a step of the run to see it")),
    Action("fork", tr("Fork from this step"), "Run", lambda train: train.keeping.fork(), section="runs",
           everywhere=True,
           shortcuts=("Ctrl+B",), icon="git-branch",
           tip=tr("Go on from the step on view as another run; this one is kept whole")),
    Action("keep_run", tr("Keep this run…"), "Run", lambda train: train.keeping.ask_and_keep(), section="runs",
           everywhere=True, shortcuts=("Ctrl+D",), icon="diamond-plus",
           tip=tr("Have it in the list of runs, with a name and a note, whatever comes next")),
    Toggle("apart", tr("Take this step apart"), "Run", lambda train, on: train.apart.set_on(on), section="apart",
           submenu="A step taken apart", shortcuts=("A",), icon="step-forward",
           tip=tr("Forward, loss, backward, update: the next step in its four halves, and the run as it was after "
                  "them")),
    Action("apart_next", tr("Next half of it"), "Run", lambda train: train.apart.go_on(), section="apart",
           submenu="A step taken apart", shortcuts=("N",), icon="chevron-right",
           tip=tr("What the next half of the step changes; after the last one the step is taken")),
    Action("apart_back", tr("Half before of it"), "Run", lambda train: train.apart.go_back(), section="apart",
           submenu="A step taken apart",
           shortcuts=("Shift+N",), icon="chevron-left", tip=tr("What the half before changed")),
    Action("apart_trace", tr("Its point in Trace"), "Run", lambda train: train.apart.trace(), section="apart",
           submenu="A step taken apart", shortcuts=("O",), icon="workflow",
           tip=tr("Open the loss of the point that is looked at as a scalar graph, with the parameters before the "
                  "update")),
    Action("gradient_sum", tr("Where the gradient comes from…"), "Run", lambda train: train.apart.explain_selected(),
           section="apart", submenu="A step taken apart", shortcuts=("Y",), icon="list-tree",
           tip=tr("The gradient of the selected parameter as the sum of what each point adds to it, the largest "
                  "first")),
    Toggle("turbo", tr("Turbo arithmetic"), "Run", lambda train, on: train.set_turbo(on), section="arithmetic",
           tip=TURBO_TIP, everywhere=True),
    Action("add_layer", tr("Add a layer"), "Model", lambda train: train.layout.model_panel.add_layer(),
           shortcuts=("Ctrl+L",), icon="plus", tip=tr("Add a hidden layer before the output")),
    Action("remove_layer", tr("Remove the last layer"), "Model", lambda train: train.layout.model_panel.remove_layer(),
           shortcuts=("Ctrl+Shift+Backspace",), icon="minus", tip=tr("Remove the last hidden layer")),
    Action("type_feature", tr("Type a feature"), "Model", lambda train: train.layout.canvas.features.type_one(),
           section="features", shortcuts=("Ctrl+Shift+F",), tip=tr("Let the network see a formula of the inputs")),
    Action("freeze", tr("Freeze or unfreeze"), "Model", lambda train: train.toggle_frozen(), section="freeze",
           shortcuts=("K",), icon="lock", tip=tr("What is selected keeps its values, or trains again")),
    Action("landscape", tr("Loss landscape…"), "Model", lambda train: train.open_landscape(), section="landscape",
           shortcuts=("Ctrl+M",), icon="chart-line", tip=LANDSCAPE_TIP),
    Toggle("neuron_map", tr("Map of the neuron"), "Model", lambda train, on: train.show_neuron_map(on),
           section="seeing",
           shortcuts=("M",), tip=tr("Show what the neuron pointed at or selected says over the plane, large")),
    Toggle("zero_lines", tr("Zero lines of hidden neurons"), "Model", lambda train, on: train.show_zero_lines(on),
           section="seeing", shortcuts=("Z",),
           tip=tr("Show over the plane where the neurons of a hidden layer change from off to on")),
    Toggle("show_layers", tr("Histograms of the layers"), "Model",
           lambda train, on: train.layout.inspector.show_layers(on), section="seeing", shortcuts=("H",),
           tip=tr("Histograms, updates and gradients of each layer, in the inspector")),
    Toggle("bent_plane", tr("The plane as a layer bends it"), "Model", lambda train, on: train.show_bent(on),
           section="seeing", shortcuts=("V",), tip=tr("Two hidden neurons as axes, the grid of the inputs carried "
                                                      "along")),
    Toggle("fixed_scale", tr("Edge widths on a fixed scale"), "Model",
           lambda train, on: train.layout.canvas.set_fixed_scale(on), section="seeing", shortcuts=("W",),
           tip=tr("A width stands for the same value all the time: a network is seen to shrink")),
    Toggle("paint", tr("Paint points"), "Data", lambda train, on: train.layout.painter.set_on(on), shortcuts=("P",),
           icon="pencil", tip=PAINT_TIP),
    Action("import_table", tr("Import a table…"), "Data", lambda train: train.tables.ask_and_import(), section="tables",
           shortcuts=("Ctrl+I",), icon="file-up", tip=tr("Learn from a file of comma-separated values")),
    Action("paste_table", tr("Paste a table…"), "Data", lambda train: train.tables.paste(), section="tables",
           shortcuts=("Ctrl+Shift+V",), icon="table", tip=tr("Learn from the cells on the clipboard")),
    Action("export_points", tr("Save the points…"), "Data", lambda train: train.tables.ask_and_export(),
           section="tables",
           icon="save", tip=tr("Write the points to a file of comma-separated values")),
    Action("regenerate", tr("Draw new points"), "Data", lambda train: train.layout.data_panel.draw_new_points(),
           shortcuts=("G",), icon="dices", everywhere=True,
           tip=tr("The same data set with another seed: the network keeps what it has learnt")),
    Action("take_network", tr("Take the network home…"), "Take home", lambda train: train.home.open(),
           section="network",
           shortcuts=("Ctrl+E",), icon="save",
           tip=tr("Save it as micrograd, PyTorch or NumPy code, as ONNX, its weights, or the history of the run")),
    Action("load_weights", tr("Load weights…"), "Take home", lambda train: train.home.ask_and_load(), section="network",
           shortcuts=("Ctrl+Shift+W",), icon="file-up",
           tip=tr("Give the network the weights of a JSON, CSV or npz file, as one change that undo takes back")),
    Action("show_weights", tr("Edges: weights"), "View", lambda train: train.layout.canvas.set_quantity("weights"),
           section="drawing", submenu="Network", shortcuts=("1",), tip=tr("Edges show the weights"), group="edges",
           checked=True),
    Action("show_gradients", tr("Edges: gradients"), "View",
           lambda train: train.layout.canvas.set_quantity("gradients"),
           section="drawing", submenu="Network", shortcuts=("2",), tip=tr("Edges show the gradients"), group="edges"),
    Action("show_updates", tr("Edges: updates"), "View", lambda train: train.layout.canvas.set_quantity("updates"),
           section="drawing", submenu="Network", shortcuts=("3",), tip=tr("Edges show the last updates"),
           group="edges"),
    Toggle("show_tests", tr("Test points"), "Data", lambda train, on: train.layout.boundary.set_test_visible(on),
           section="drawing", shortcuts=("T",), tip=tr("Show the points that are kept for testing"), checked=True),
    Toggle("fade", tr("Fade the rest"), "View", lambda train, on: train.layout.canvas.set_fade(on), section="drawing",
           submenu="Network", shortcuts=("F",), tip=tr("Fade what is not selected"), checked=True),
    Toggle("log_scale", tr("Loss on a log scale"), "View", lambda train, on: train.layout.loss_plot.set_log(on),
           section="drawing", shortcuts=("L",), checked=True),
    Toggle("earlier_runs", tr("Earlier runs in the loss plot"), "View", lambda train, on: train.show_earlier_runs(on),
           section="drawing", shortcuts=("Shift+L",),
           tip=tr("Draw the losses of up to eight kept runs as thin lines, while the run rests: their steps are taken "
               "again for it")),
    Action("show_table", tr("Show as table…"), "Take home", lambda train: train.plot_tables.show(), section="table",
           shortcuts=("Ctrl+Shift+T",), icon="table",
           tip=tr("The numbers of the plot that has the keys (losses, history, histograms) row by row, to copy and "
                  "save")),
    Toggle("show_side_panel", tr("Data and model"), "View", lambda train, on: train.layout.left.setVisible(on),
           section="panes", submenu="Panes of Train", shortcuts=("F2",), checked=True),
    Toggle("show_inspector", tr("Inspector"), "View", lambda train, on: train.layout.inspector.setVisible(on),
           section="panes", submenu="Panes of Train", shortcuts=("F3",), checked=True),
    Toggle("show_plots", tr("Output and loss"), "View", lambda train, on: train.layout.right.setVisible(on),
           section="panes", submenu="Panes of Train", shortcuts=("F4",), checked=True),
    Toggle("show_history", tr("History bar"), "View", lambda train, on: train.layout.show_history(on),
           section="panes", submenu="Panes of Train", shortcuts=("F5",), checked=True),
)
# fmt: on

OWN_KEYS = (
    (tr("Everywhere"), ((tr("Next control"), "Tab"), (tr("Select nothing"), "Esc"))),
    (tr("A field"), ((tr("Take what is typed"), tr("Enter")), (tr("Take it back"), "Esc"))),
    (
        tr("Network (click it first)"),
        (
            (tr("Walk the neurons"), tr("Arrow keys")),
            (tr("Edit the bias or the weight"), tr("Enter")),
            (tr("Its map, or the output again"), "M"),
        ),
    ),
    (
        tr("Features"),
        (
            (tr("Walk along them"), tr("Arrow keys")),
            (tr("On or off"), tr("Space")),
            (tr("See what is typed"), tr("Enter")),
        ),
    ),
    (
        tr("Painting points (P)"),
        (
            (tr("Class"), tr("1 to 8")),
            (tr("Brush, erase, move"), "B, E, M"),
            (tr("Move the caret"), tr("Arrow keys")),
            (tr("Paint, erase, take or put down"), tr("Space")),
            (tr("Leave"), "Esc"),
        ),
    ),
    (
        tr("Learning-rate finder (Ctrl+R)"),
        ((tr("Choose a rate of the curve"), tr("Arrow keys")), (tr("Take it"), tr("Enter"))),
    ),
    (
        tr("Loss landscape (Ctrl+M)"),
        (
            (tr("Move the cursor"), tr("Arrow keys")),
            (tr("Cursor to the present"), tr("Home", sense="key")),
            (tr("Set the two parameters to the cursor's place"), tr("Enter")),
        ),
    ),
    (
        tr("Sweep (Ctrl+Shift+G)"),
        (
            (tr("Move the caret"), tr("Arrow keys")),
            (tr("First or last point"), tr("Home, End")),
            (tr("Open the run there"), tr("Enter")),
        ),
    ),
    (
        tr("History (click it first)"),
        (
            (tr("Back, or forward, one step"), tr("Left, Right")),
            (tr("100 steps"), tr("Page Up, Page Down")),
            (tr("Step 0, the latest step"), tr("Home, End")),
        ),
    ),
    (tr("Inspector (click a row first)"), ((tr("Edit the value"), tr("Enter")), (tr("Copy the row"), tr("Ctrl+C")))),
    (tr("A step taken apart (A)"), ((tr("The next half, the half before"), tr("Right, Left")), (tr("Leave"), "Esc"))),
    (tr("Samples of a step"), ((tr("Open the graph of the row's point"), tr("Enter")),)),
)
"""Keys of the widgets, for the sheet of shortcuts."""
