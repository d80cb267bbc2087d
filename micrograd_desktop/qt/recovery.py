"""Offers work that windows have left which did not live on: a strip across the window that blocks nothing.

Imported when there is something to look at, which after a good end there is not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.storage import StorageError
from micrograd_desktop.project.unsaved import Leftover, leftovers
from micrograd_desktop.qt.controls.drop_down import DropDown
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.documents import Documents
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.questions import may_discard
from micrograd_desktop.qt.theme import theme, ui_font
from micrograd_desktop.translation import language, tr, trn

MOST_OF_NAME = 60


class RecoveryStrip(QFrame):
    """Names work that was left, and asks what is to become of it.

    Signals
    -------
    recover_requested(int), discard_requested(int)
        By its place among what is named.
    later_requested()
        All of it may wait for the next start.
    """

    recover_requested = Signal(int)
    discard_requested = Signal(int)
    later_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warn")
        self._icon, self._text = PlainLabel(), PlainLabel()
        self._text.setFont(ui_font(12, 500))
        self.choice = DropDown()
        self.choice.setAccessibleName(tr("Unsaved work"))
        set_tip(self.choice, tr("Which unsaved work is meant"))
        self.recover = _button(
            tr("Recover"), tr("Open it, as work that is not saved yet; the file stays as it is until you save")
        )
        self.discard = _button(tr("Discard"), tr("Delete it; the project's file, if it has one, stays as it is"))
        self.later = _button(tr("Later"), tr("Ask again at the next start"))
        self.recover.setProperty("primary", True)
        self.setFocusProxy(self.recover)
        self.recover.clicked.connect(lambda: self.recover_requested.emit(self.choice.currentIndex()))
        self.discard.clicked.connect(lambda: self.discard_requested.emit(self.choice.currentIndex()))
        self.later.clicked.connect(self.later_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)
        layout.addWidget(self.choice)
        layout.addStretch(1)
        for button in (self.recover, self.discard, self.later):
            layout.addWidget(button)
        theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_names(self, names: Sequence[str]) -> None:
        """Name what was left, the newest first."""
        text = tr("Unsaved work was left: {name}", name=names[0])
        if len(names) > 1:
            text = trn("Unsaved work of {n} project was left:", "Unsaved work of {n} projects was left:", len(names))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.choice.clear()
        self.choice.addItems(list(names))
        self.choice.setVisible(len(names) > 1)

    def _restyle(self) -> None:
        self._icon.setPixmap(icon("history", "warn", 18).pixmap(18, 18))


def _button(title: str, tip: str) -> QPushButton:
    button = QPushButton(title)
    set_tip(button, tip)
    return button


def spoken(left: Leftover) -> str:
    """Which work it is, and when it was kept."""
    when = datetime.fromtimestamp(left.kept_at)
    name, time = plain(left.name, MOST_OF_NAME), f"{when:%H:%M}"
    if left.only_a_run:
        name = f"{name}, {trn('a run of {n} step', 'a run of {n} steps', left.step)}"
    if when.date() == datetime.now().date():
        return tr("{name}, kept at {time}", name=name, time=time)
    form = tr("d MMMM yyyy", sense="date")
    day = QLocale(language()).toString(QDate(when.year, when.month, when.day), form)
    return tr("{name}, kept on {day} at {time}", name=name, day=day, time=time)


class Recovery(QObject):
    """Looks for work that was left, and does with it what the person says.

    Signals
    -------
    message_posted(str)
        A sentence on work that can't be read.
    recovered(object)
        A ``Work`` is in the window now, at its state or, of one that was only a run, at step 0.
    answered()
        The strip is gone, and with it what had the focus.

    Parameters
    ----------
    folder
        Where it is.
    documents
        Opens what is recovered.
    adopt
        Told of work that was opened: it is discarded once this window has kept it.
    place
        Puts the strip into the window.
    """

    message_posted = Signal(str)
    recovered = Signal(object)
    answered = Signal()

    def __init__(
        self,
        folder: Path,
        documents: Documents,
        adopt: Callable[[Leftover], None],
        place: Callable[[QWidget], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folder, self._documents, self._adopt, self._place = folder, documents, adopt, place
        self._left: list[Leftover] = []
        self._strip: RecoveryStrip | None = None

    @property
    def strip(self) -> RecoveryStrip | None:
        """What asks; None where there is nothing to ask."""
        return self._strip

    def look(self) -> None:
        """Offer what was left, if anything was."""
        self._left, said = leftovers(self._folder)
        if said:
            self.message_posted.emit(" ".join(said))
        if self._left:
            strip = self._strip = RecoveryStrip()
            strip.recover_requested.connect(self._on_recover_requested)
            strip.discard_requested.connect(self._on_discard_requested)
            strip.later_requested.connect(self.shutdown)
            self._place(strip)
            self._show()

    def shutdown(self) -> None:
        """What is left of it waits for the next start."""
        for left in self._left:
            left.release()
        self._left.clear()
        self._show()

    def _show(self) -> None:
        if self._strip is None:
            return
        if self._left:
            self._strip.show_names([spoken(left) for left in self._left])
        else:
            strip, focus = self._strip, self._strip.window().focusWidget()
            held = focus is not None and strip.isAncestorOf(focus)
            self._strip = None
            strip.hide()
            strip.deleteLater()
            if held:
                self.answered.emit()

    def _on_recover_requested(self, place: int) -> None:
        left, work = self._left[place], None
        try:
            work = left.work()
        except StorageError as error:  # which has moved it aside
            self._documents.tell(tr("Unsaved work could not be recovered"), str(error))
        else:
            if not self._documents.recover(work):
                return
            self._adopt(left)
        self._left.remove(left)
        self._show()
        if work is not None:
            self.recovered.emit(work)

    def _on_discard_requested(self, place: int) -> None:
        assert self._strip is not None
        left = self._left[place]
        if may_discard(left.name, self._strip.window()):
            self._left.remove(left)
            left.discard()
            self._show()
