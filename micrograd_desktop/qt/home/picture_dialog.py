"""The dialog in which a view is saved as a picture, or a run, or a backward pass, as an animation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.files import FileError, write_file
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.home.drawing_process import Drawing, DrawingProcess
from micrograd_desktop.qt.home.view_pictures import view_image, view_picture
from micrograd_desktop.translation import tr, whole

SIZE, PREVIEW = (620, 560), QSize(560, 320)
KINDS = {
    ".png": ("PNG", "PNG (*.png)"),
    ".svg": ("SVG", "SVG (*.svg)"),
    ".pdf": ("PDF", "PDF (*.pdf)"),
    ".gif": (tr("Animated GIF"), "GIF (*.gif)"),
    ".apng": (tr("Animated PNG"), "APNG (*.apng)"),
    ".html": (tr("Report, one page of HTML"), "HTML (*.html)"),
}
VIEW_TITLES = {
    "window": tr("window", sense="picture"),
    "network": tr("network", sense="picture"),
    "output": tr("output", sense="picture"),
    "loss": tr("loss", sense="picture"),
    "inspector": tr("inspector", sense="picture"),
    "history": tr("history", sense="picture"),
    "graph": tr("graph", sense="picture"),
    "order": tr("order", sense="picture"),
    "runs": tr("runs", sense="picture"),
    "curves": tr("curves", sense="picture"),
    "differences": tr("differences", sense="picture"),
    "planes": tr("planes", sense="picture"),
}
"""Of the views of all workspaces, by the names that the command line has too."""

ANIMATED = (".gif", ".apng")
REPORT = ".html"
SCALES = (1, 2, 3, 4)
FEW_FRAMES, MOST_FRAMES = 50, 1000
OF_PASS = tr("The backward pass of the program, from visit to visit, drawn without a window.")
STILL = tr("As it looks now.")
NO_RUN = tr("The run stands at step 0: there is nothing to animate. Train first.")


@dataclass(frozen=True, slots=True)
class Pictured:
    """What pictures can be taken of, when the dialog is opened.

    ``views`` are the widgets by name, ``walked`` says that they are of a backward pass, not of the run.
    """

    project: Project
    step: int
    views: Mapping[str, QWidget]
    walked: bool
    size: tuple[int, int]
    theme: str


class PictureDialog(QDialog):
    """Saves and copies pictures of views.

    Parameters
    ----------
    pictured
        What there is.
    process
        Makes what draws an animation; ``DrawingProcess`` if none is given.
    """

    def __init__(
        self, pictured: Pictured, parent: QWidget | None = None, process: Callable[[], DrawingProcess] | None = None
    ) -> None:
        super().__init__(parent)
        self._pictured = pictured
        self._process = DrawingProcess(self) if process is None else process()
        self.setWindowTitle(tr("Save a picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._connect_signals()
        self._show()

    @property
    def suffix(self) -> str:
        """Of the kind that is chosen."""
        return tuple(KINDS)[self.kind.currentIndex()]

    @property
    def animated(self) -> bool:
        """Whether that is an animation."""
        return self.suffix in ANIMATED

    @property
    def drawn_apart(self) -> bool:
        """Whether a process of its own draws it."""
        return self.animated or self.suffix == REPORT

    @property
    def busy(self) -> bool:
        """Whether an animation is being drawn."""
        return self._process.busy

    @property
    def widget(self) -> QWidget:
        """The view that is chosen."""
        return self._pictured.views[self._view]

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(view_image(self.widget, self._scale))
        self.said.setText(tr("Copied the picture."))

    def ask_and_save(self) -> None:
        """Ask for a file, and save the picture or the animation."""
        suggested = f"{self._view}{self.suffix}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Save a picture"), suggested, KINDS[self.suffix][1])
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_name(path.name + self.suffix))

    def save(self, path: Path) -> None:
        """Save the picture, or begin to draw the animation; it is said what became of it."""
        if self.drawn_apart:
            self._draw_apart(path)
            return
        try:
            write_file(path, view_picture(self.widget, self.suffix, self._scale))
        except FileError as error:
            self.said.setText(tr("{name} could not be saved: {reason}.", name=plain(path.name), reason=error))
        else:
            self.said.setText(tr("Saved {name}.", name=plain(path.name)))

    def done(self, result: int) -> None:
        """End what is being drawn with the dialog."""
        self._process.cancel()
        super().done(result)

    @property
    def _view(self) -> str:
        """The name of the view that is chosen."""
        return str(self.view.currentData())

    @property
    def _scale(self) -> int:
        return SCALES[self.scale.currentIndex()]

    def _build(self) -> None:
        self.view, self.kind, self.scale = QComboBox(), QComboBox(), QComboBox()
        for name in self._pictured.views:
            self.view.addItem(VIEW_TITLES[name], name)
        self.kind.addItems([title for title, _ in KINDS.values()])
        self.scale.addItems([f"{scale} x" for scale in SCALES])
        self.scale.setCurrentIndex(1)
        self.every = QSpinBox()
        self.every.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.every.setSuffix(tr(" steps", sense="suffix"))
        self.every.setRange(max(1, -(-self._pictured.step // (MOST_FRAMES - 1))), max(1, self._pictured.step))
        self.every.setValue(max(1, -(-self._pictured.step // FEW_FRAMES)))
        form = self._form = QFormLayout()
        rows = (
            (tr("&View"), self.view, tr("Which part of the window")),
            (tr("&As"), self.kind, tr("The kind of file")),
            (tr("Pi&xels"), self.scale, tr("Pixels of a PNG for each of the window's")),
            (tr("&Every"), self.every, tr("Steps from one frame of an animation to the next")),
        )
        for label, control, tip in rows:
            form.addRow(label, control)
            control.setAccessibleName(label.replace("&", ""))
            set_tip(control, tip)
        self.preview, self.about, self.said = PlainLabel(), PlainLabel(), PlainLabel()
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setMinimumSize(PREVIEW)
        self.about.setProperty("role", "caption")
        for words in (self.about, self.said):
            words.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.hide()
        self.copy_button, self.save_button, self.close_button = map(
            QPushButton, (tr("&Copy"), tr("&Save…"), tr("Close"))
        )
        set_tip(self.copy_button, tr("Put the picture on the clipboard"))
        set_tip(self.save_button, tr("Choose a file, and write it"))
        self.save_button.setDefault(True)
        below, column = QHBoxLayout(), QVBoxLayout(self)
        column.addLayout(form)
        for widget in (self.about, self.preview, self.progress, self.said):
            column.addWidget(widget, widget is self.preview)
        below.addStretch(1)
        for button in (self.copy_button, self.save_button, self.close_button):
            below.addWidget(button)
        column.addLayout(below)
        self.resize(*SIZE)

    def _connect_signals(self) -> None:
        for chooser in (self.view, self.kind):
            chooser.currentIndexChanged.connect(lambda _index: self._show())
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_and_save)
        self.close_button.clicked.connect(self._on_close_clicked)
        self._process.progressed.connect(self._on_progressed)
        self._process.ended.connect(self._on_ended)

    def _show(self) -> None:
        """What is chosen."""
        pictured, animated = self._pictured, self.animated
        self.said.setText("")
        self.scale.setEnabled(self.suffix == ".png")
        self.every.setEnabled(animated and not pictured.walked)
        for control in (self.scale, self.every):  # what has no part in this kind of file takes no room
            self._form.setRowVisible(control, control.isEnabled())
        self.copy_button.setEnabled(not self.drawn_apart)
        nothing = animated and not pictured.walked and pictured.step == 0
        self.save_button.setEnabled(not nothing)
        self.about.setText(NO_RUN if nothing else self._about())
        picture = QPixmap.fromImage(view_image(self.widget, 1.0))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.preview.setPixmap(picture.scaled(PREVIEW, keep, smooth))

    def _about(self) -> str:
        """What is going to be drawn."""
        step = whole(self._pictured.step)
        if self.suffix == REPORT:
            return tr(
                "The experiment at step {step} on a page that needs nothing else: settings, figures, changes, "
                "pictures, and the share text with which it begins again.",
                step=step,
            )
        if not self.animated:
            return STILL
        if self._pictured.walked:
            return OF_PASS
        return tr(
            "The run from step 0 to step {step}, trained anew without a window: a frame every so many steps.",
            step=step,
        )

    def _draw_apart(self, path: Path) -> None:
        pictured = self._pictured
        self.progress.setRange(0, 0)  # it is not known yet how far it goes
        self.progress.show()
        self.said.setText(tr("Drawing it…"))
        self.save_button.setEnabled(False)
        self.close_button.setText(tr("Cancel"))
        every = self.every.value() if self.animated else None
        view, step = self._view, pictured.step
        drawing = Drawing(pictured.project, step, view, every, path, pictured.size, pictured.theme)
        self._process.begin(drawing)

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_ended(self, sentence: str) -> None:
        self.progress.hide()
        self.save_button.setEnabled(True)
        self.close_button.setText(tr("Close"))
        self.said.setText(sentence)

    def _on_close_clicked(self) -> None:
        if self.busy:
            self._process.cancel()
        else:
            self.accept()
