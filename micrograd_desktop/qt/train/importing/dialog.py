"""The dialog of an import: how the file is read, what is learnt of it, and what is wrong in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.data.sheet import DECIMALS, DELIMITERS, ENCODINGS
from micrograd_desktop.data.sheet_table import Choice, Flaw, names_classes
from micrograd_desktop.data.table import MOST_INPUTS, Table
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.importing import Answer, Importer, Wish
from micrograd_desktop.presentation.table_words import described
from micrograd_desktop.qt.controls.fields import Choice as Chooser
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.train.importing.preview import LONGEST, Preview
from micrograd_desktop.translation import tr, trn

MOST_FLAWS = 500
"""Flaws that are listed; more are counted."""

SIZE = (820, 640)
STANDARDISE_TIP = tr(
    "Train on each input less its mean and over its standard deviation.\nWhat is typed and kept stays as in the file."
)
ALL_TIP = tr(
    "Tick all columns of numbers, up to {most}, but those that are the same in each row, or "
    "count the rows.\n"
    "Ctrl+A in the list does so too.",
    most=MOST_INPUTS,
)
DROP_TIP = tr("Leave out the rows that have a missing or bad cell")


class ImportDialog(QDialog):
    """Reads a source in the background, shows what it found, and takes corrections.

    Signals
    -------
    imported(object, str)
        The :class:`Table` that was agreed to, and the name of where it is from.
    """

    imported = Signal(object, str)
    _progressed = Signal(float)

    def __init__(self, importer: Importer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._importer = importer
        self._answer: Answer | None = None
        self._job = LatestJob(self._work, "import", self, stoppable=True)
        self._preview = Preview()
        self._shows = False
        self.setWindowTitle(tr("Import {name}", name=importer.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._connect_signals()
        self._ask(Wish())

    @property
    def busy(self) -> bool:
        """Whether it is being read."""
        return self._job.busy or self.progress.isVisible()

    @property
    def table(self) -> Table | None:
        """What would be imported now."""
        return None if self._answer is None else self._answer.outcome.table

    def done(self, result: int) -> None:
        """End the reading with the dialog, and hand the table out if it was agreed to."""
        table = self.table if result == QDialog.DialogCode.Accepted else None
        self._job.shutdown()
        super().done(result)
        if table is not None:
            self.imported.emit(table, self._importer.name)

    # -- made of

    def _build(self) -> None:
        self.encoding, self.delimiter, self.decimal = (
            Chooser(list(rows.items())) for rows in (ENCODINGS, DELIMITERS, DECIMALS)
        )
        self.header = QCheckBox(tr("The first row is a header"))
        self.label = Chooser([])
        self.kind = Chooser([("classes", tr("Classes")), ("number", tr("A number"))])
        self.inputs = QListWidget()
        self.inputs.setAccessibleName(tr("Inputs"))
        self.inputs.setFixedHeight(96)
        self.all, self.none = QPushButton(tr("&All")), QPushButton(tr("&None"))
        for button, tip in ((self.all, ALL_TIP), (self.none, tr("Take away all ticks"))):
            button.setAutoDefault(False)
            set_tip(button, tip)
        self.standardise, self.drop = (
            QCheckBox(tr("Standardise the inputs")),
            QCheckBox(tr("Leave out rows with flaws")),
        )
        set_tip(self.standardise, STANDARDISE_TIP)
        set_tip(self.drop, DROP_TIP)
        self.view = QTableView()
        self.view.setModel(self._preview)
        self.view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(tr("First rows"))
        self.flaws = QListWidget()
        self.flaws.setAccessibleName(tr("What is wrong"))
        self.flaws.setFixedHeight(96)
        self.said = PlainLabel()
        self.said.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Import"))
        column = QVBoxLayout(self)
        form = ((tr("Encoding"), self.encoding), (tr("Delimiter"), self.delimiter), (tr("Decimal"), self.decimal))
        column.addLayout(_line(*form, self.header))
        column.addWidget(self.view, 1)
        column.addLayout(_line((tr("Label"), self.label), (tr("It is"), self.kind), self.standardise, self.drop))
        ticks = QVBoxLayout()
        for button in (self.all, self.none):
            ticks.addWidget(button)
        ticks.addStretch(1)
        lists = _line((tr("Inputs"), self.inputs), (tr("Flaws"), self.flaws))
        lists.insertLayout(2, ticks)
        column.addLayout(lists)
        for widget in (self.progress, self.said, self.buttons):
            column.addWidget(widget)
        self.resize(*SIZE)

    def _connect_signals(self) -> None:
        self.label.value_chosen.connect(self._on_label_chosen)
        for chooser in (self.encoding, self.delimiter, self.decimal, self.kind):
            chooser.value_chosen.connect(lambda _value: self._correct())
        for box in (self.header, self.standardise, self.drop):
            box.toggled.connect(lambda _on: self._correct())
        self.inputs.itemChanged.connect(lambda _item: self._correct())
        self.all.clicked.connect(lambda: self._tick(() if self._answer is None else self._answer.all_inputs))
        self.none.clicked.connect(lambda: self._tick(()))
        every = QShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll), self.inputs)
        every.setContext(Qt.ShortcutContext.WidgetShortcut)
        every.activated.connect(self.all.click)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._job.done.connect(self._show)
        self._job.failed.connect(self._on_failed)
        self._progressed.connect(lambda share: self.progress.setValue(round(100 * share)))

    # -- reading

    def _work(self, wish: Wish, go_on: GoOn) -> Answer:
        """On the thread of the job."""

        def progress(share: float) -> None:
            go_on()
            self._progressed.emit(share)

        return self._importer.answer(wish, progress)

    def _ask(self, wish: Wish) -> None:
        self.ok.setEnabled(False)
        self.progress.setValue(0)
        self.progress.show()
        self.said.setText(tr("Reading…"))
        self._job.stop()
        self._job.submit(wish)

    def _correct(self) -> None:
        """Read it as it is said now; another form than before is guessed from anew."""
        answer = self._answer
        if self._shows or answer is None or answer.form is None:
            return
        form = replace(
            answer.form,
            encoding=self.encoding.currentData(),
            delimiter=self.delimiter.currentData(),
            decimal=self.decimal.currentData(),
            header=self.header.isChecked(),
        )
        self._ask(Wish(form, self._choice() if form == answer.form else None))

    def _on_label_chosen(self, value: str) -> None:
        """Another label is guessed to name classes, or to be a number."""
        answer = self._answer
        if answer is not None and answer.sheet is not None and answer.form is not None:
            self.kind.show_value("classes" if names_classes(answer.sheet, answer.form, int(value)) else "number")
        self._correct()

    def _choice(self) -> Choice | None:
        if self.label.currentIndex() < 0:
            return None
        label = int(self.label.currentData())
        checked = (self.inputs.item(i) for i in range(self.inputs.count()))
        inputs = [i for i, item in enumerate(checked) if item.checkState() == Qt.CheckState.Checked and i != label]
        classes = self.kind.currentData() == "classes"
        return Choice(label, tuple(inputs), classes, self.standardise.isChecked(), self.drop.isChecked())

    def _tick(self, inputs: tuple[int, ...]) -> None:
        """Let these columns be the inputs, all at once."""
        shows, self._shows = self._shows, True
        for i in range(self.inputs.count()):
            self.inputs.item(i).setCheckState(Qt.CheckState.Checked if i in inputs else Qt.CheckState.Unchecked)
        self._shows = shows
        self._correct()

    def _on_failed(self, sentence: str) -> None:
        self.progress.hide()
        self.said.setText(sentence)

    def _show(self, answer: Answer) -> None:
        """What was found."""
        if self._job.busy:
            return  # of a wish that a newer one has replaced
        self._shows = True
        self._answer = answer
        self.progress.hide()
        self._preview.show(answer.sheet, answer.choice, answer.outcome.flaws)
        self._show_form(answer)
        self._show_choice(answer)
        self._show_flaws(answer.outcome.flaws)
        table = answer.outcome.table
        said = answer.outcome.obstacle if table is None else described(table)
        self.said.setText(f"{said} {answer.left_out}".rstrip())
        self.ok.setEnabled(table is not None)
        self._shows = False

    def _show_form(self, answer: Answer) -> None:
        form = answer.form
        for widget in (self.encoding, self.delimiter, self.decimal, self.header):
            widget.setEnabled(form is not None)
        if form is not None:
            self.encoding.show_value(form.encoding)
            self.delimiter.show_value(form.delimiter)
            self.decimal.show_value(form.decimal)
            self.header.setChecked(form.header)

    def _show_choice(self, answer: Answer) -> None:
        sheet, choice = answer.sheet, answer.choice
        for widget in (self.label, self.kind, self.inputs, self.all, self.none, self.standardise, self.drop):
            widget.setEnabled(sheet is not None)
        if sheet is None or choice is None:
            return
        names = [plain(name, LONGEST) for name in sheet.names]
        self.label.set_rows([(str(i), name) for i, name in enumerate(names)])
        self.label.show_value(str(choice.label))
        self.kind.show_value("classes" if choice.classes else "number")
        self.standardise.setChecked(choice.standardise)
        self.drop.setChecked(choice.drop)
        self._show_inputs(names, choice)

    def _show_inputs(self, names: list[str], choice: Choice) -> None:
        if [self.inputs.item(i).text() for i in range(self.inputs.count())] != names:
            self.inputs.clear()
            self.inputs.addItems(names)
        for i in range(self.inputs.count()):
            item = self.inputs.item(i)
            free = i != choice.label
            item.setFlags(_FREE if free else Qt.ItemFlag.NoItemFlags)
            item.setCheckState(Qt.CheckState.Checked if i in choice.inputs else Qt.CheckState.Unchecked)

    def _show_flaws(self, flaws: list[Flaw]) -> None:
        self.flaws.clear()
        for flaw in flaws[:MOST_FLAWS]:
            QListWidgetItem(str(flaw), self.flaws)
        if len(flaws) > MOST_FLAWS:
            QListWidgetItem(trn("and {n} more", "and {n} more", len(flaws) - MOST_FLAWS), self.flaws)


_FREE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable


def _line(*parts: QWidget | tuple[str, QWidget]) -> QHBoxLayout:
    """Controls side by side, with their names before them."""
    line = QHBoxLayout()
    for part in parts:
        if isinstance(part, tuple):
            label = PlainLabel(part[0])
            label.setBuddy(part[1])
            if not part[1].accessibleName():
                part[1].setAccessibleName(part[0])
            line.addWidget(label)
            line.addWidget(part[1], 1)
        else:
            line.addWidget(part)
    return line
