"""The pages of help in a window of their own, offline."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from micrograd_desktop import resources
from micrograd_desktop.presentation.help_pages import PAGES, Topic
from micrograd_desktop.qt.controls.explained import explain_as
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.translation import tr

SIZE = (960, 680)
EDGE, MARGIN = 60, 14
LIST_ROOM = 16
"""Pixels beside the longest title of the list."""

HEADING_AIR, AIR, ROW_AIR = (18, 6), 8, 2
"""Pixels above and below a heading, below a paragraph, and below an entry of a list."""


class HelpWindow(QDialog):
    """A list of pages, and the one that is chosen. It blocks nothing: who reads can try."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages, self.browser = QListWidget(), QTextBrowser()
        self.pages.setAccessibleName(tr("Pages"))
        self.pages.setObjectName("undoList")
        self.pages.addItems([page.title for page in PAGES])
        self.browser.setAccessibleName(tr("Page"))
        explain_as(self.browser, tr("The page that is chosen. Tab goes from link to link, Enter follows one."))
        explain_as(self.pages, tr("The pages of help; Up and Down choose one."))
        self.browser.setOpenLinks(False)
        self.browser.document().setDocumentMargin(MARGIN)
        self.browser.setSearchPaths([str(resources.path("help"))])
        for part in (self.pages, self.browser):
            FocusRing(part)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.pages)
        parts.addWidget(self.browser)
        parts.setStretchFactor(1, 1)
        self.pages.ensurePolished()  # measured in the font that it will have
        width = self.pages.sizeHintForColumn(0) + 2 * self.pages.frameWidth() + LIST_ROOM
        parts.setSizes([width, SIZE[0] - width])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(parts, 1)
        layout.addWidget(buttons)
        room = parent.screen().availableSize()
        self.resize(min(SIZE[0], room.width() - EDGE), min(SIZE[1], room.height() - EDGE))
        self.pages.currentRowChanged.connect(self._show)
        self.browser.anchorClicked.connect(self._on_link)
        theme().changed.connect(self._restyle)
        self.pages.setCurrentRow(0)
        self.pages.setFocus()

    def look_up(self, topic: Topic) -> None:
        """Show a topic: its page, from where it is."""
        self.pages.setCurrentRow(PAGES.index(topic.page))
        self.browser.moveCursor(QTextCursor.MoveOperation.End)
        if self.browser.find(topic.title, QTextDocument.FindFlag.FindBackward | QTextDocument.FindFlag.FindWholeWords):
            self._to_first(topic.title)

    def _to_first(self, words: str) -> None:
        """The first place that has these words as a whole paragraph, at the upper edge: a heading, or a word's row."""
        block = self.browser.document().begin()
        while block.isValid() and block.text() != words:
            block = block.next()
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.browser.setTextCursor(cursor)
            bar = self.browser.verticalScrollBar()
            bar.setValue(bar.value() + self.browser.cursorRect().top() - EDGE)

    def _show(self, row: int) -> None:
        # The colours of links are the document's own, which the style sheet of the app does not reach.
        self.browser.document().setDefaultStyleSheet(f"a {{ color: {tokens().accent}; }}")
        self.browser.document().setMarkdown(PAGES[row].text)
        _space(self.browser.document())
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def _restyle(self) -> None:
        self._show(self.pages.currentRow())

    def _on_link(self, url: QUrl) -> None:
        """Another page is shown here; what is not the app's own is shown by the system's browser."""
        name = url.path().removesuffix(".md")
        known = [page.name for page in PAGES]
        if url.isRelative() and name in known:
            self.pages.setCurrentRow(known.index(name))
        elif url.isRelative():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(resources.path("help", url.path()))))
        else:
            QDesktopServices.openUrl(url)


def _space(document: QTextDocument) -> None:
    """Paragraphs apart, as one reads them; Qt sets those of Markdown without a gap."""
    block = document.begin()
    while block.isValid():
        cursor, form, next_ = QTextCursor(block), block.blockFormat(), block.next()
        if cursor.currentTable() is not None:
            pass
        elif form.headingLevel():
            form.setTopMargin(HEADING_AIR[0] if block.blockNumber() else 0)
            form.setBottomMargin(HEADING_AIR[1])
            cursor.setBlockFormat(form)
        elif not (_is_code(form) and _is_code(next_.blockFormat())):
            form.setBottomMargin(AIR if block.textList() is None else ROW_AIR)
            cursor.setBlockFormat(form)
        block = next_
    for table in document.rootFrame().childFrames():
        frame = table.frameFormat()
        frame.setTopMargin(AIR)
        frame.setBottomMargin(AIR)
        table.setFrameFormat(frame)


def _is_code(form: QTextBlockFormat) -> bool:
    return form.hasProperty(QTextFormat.Property.BlockCodeFence)
