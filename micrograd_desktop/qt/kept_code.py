"""What compiled code takes on the disk, and a button that removes it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit
from micrograd_desktop.translation import tr

TIP = tr("Networks are compiled again when they are next trained, which takes a moment each")
NOTHING = tr("Nothing is kept")


class KeptCode(QWidget):
    """Its size in megabytes, and Clear; where there is no compiler that is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.clear = PlainLabel(), QPushButton(tr("Clear", sense="compiled code"))
        self.clear.setAutoDefault(False)
        self.clear.setAccessibleName(tr("Clear compiled code"))
        self.setAccessibleName(tr("Compiled code"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.clear)
        self.clear.clicked.connect(self._on_clear)
        self._show()

    def _show(self) -> None:
        try:
            from micrograd_desktop.engine.kernel.compiler.machine import kept_code  # which takes a compiler
        except ImportError:
            self.words.setText(tr("There is no compiler here"))
            set_limit(self.clear, TIP, NOTHING)
            return
        size = kept_code().size()
        self.words.setText(f"{size / 1e6:,.1f} MB" if size else NOTHING)
        set_limit(self.clear, TIP, "" if size else NOTHING)

    def _on_clear(self) -> None:
        from micrograd_desktop.engine.kernel.compiler.machine import kept_code

        try:
            kept_code().clear()
        except OSError as error:
            self._show()
            self.words.setText(tr("Not removed: {reason}", reason=plain(error.strerror or error)))
            return
        self._show()
