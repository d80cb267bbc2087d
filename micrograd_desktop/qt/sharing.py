"""Share texts on the clipboard: the project goes out as one, and a run that somebody shares begins."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from micrograd_desktop.project.share_text import ShareError, is_share_text, read_shared, shared
from micrograd_desktop.qt.documents import Documents
from micrograd_desktop.translation import tr, whole

TITLE = tr("The shared run could not begin")
NOTHING_SHARED = tr("The clipboard holds no share text. Copy one first: it begins with mgd:.")


class Sharing:
    """Copies and takes share texts.

    Parameters
    ----------
    documents
        Has the project, asks before work is lost, and says what became of it.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def copy(self) -> None:
        """Put the project's share text on the clipboard; a message says how long it is, or why there is none."""
        self._documents.commit()
        try:
            found = shared(self._documents.document.session.project)
        except ShareError as error:
            self._documents.tell(tr("The project could not be shared"), str(error))
            return
        QGuiApplication.clipboard().setText(found.text)
        length = whole(len(found.text))
        said = tr("Copied the share text, {length} characters. Paste it in a chat, or in this app.", length=length)
        if found.without_program:
            said = f"{said} {tr('The program in Trace is too long for it, and stays behind.')}"
        self._documents.message_posted.emit(said)

    def paste(self) -> None:
        """Begin the run whose share text is on the clipboard; a message says so if there is none."""
        text = QGuiApplication.clipboard().text()
        if is_share_text(text):
            self.begin(text)
        else:
            self._documents.message_posted.emit(NOTHING_SHARED)

    def begin(self, text: str) -> None:
        """Begin the run that a text shares, at step 0, in the document's place; a box says why if that can't be."""
        try:
            project = read_shared(text)
        except ShareError as error:
            self._documents.tell(TITLE, str(error))
            return
        self._documents.begin(project)
