"""Hears what later starts ask for: each sends one line to the app that runs (``micrograd_desktop.running``) and ends.

Imported once the first window is complete, as QtNetwork is.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from micrograd_desktop.running import LARGEST_LINE, OPENED, REFUSED, Wish

SILENCE_MS = 5000
"""After so long without a whole line, whoever has connected is sent away."""

MOST_AT_ONCE = 16

Grant = Callable[[Wish], Callable[[], object] | None]


class Listener(QObject):
    """Listens at an address that only this person can reach; whoever has the lock beside it makes it.

    Parameters
    ----------
    grant
        Says how to do what is asked for; None if it can't be done. It is done once that is answered: a window takes
        its time, and whoever waits for it must not take the app for dead.
    """

    def __init__(self, address: str, grant: Grant, parent: QObject) -> None:
        super().__init__(parent)
        self._grant = grant
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_AT_ONCE)
        self._server.newConnection.connect(self._on_new_connection)
        self._callers: list[_Caller] = []
        QLocalServer.removeServer(address)  # an app that was killed has left it; no other has the lock
        self._server.listen(address)

    @property
    def trouble(self) -> str:
        """Why it does not listen; empty if it does."""
        return "" if self._server.isListening() else self._server.errorString()

    def close(self) -> None:
        """Listen no more; the address is free."""
        self._server.close()
        for caller in tuple(self._callers):
            caller.leave()

    def _on_new_connection(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= MOST_AT_ONCE:
                caller.abort()
                caller.deleteLater()
            else:
                self._callers.append(_Caller(caller, self._grant, self._callers.remove, self))


class _Caller(QObject):
    """One that has connected: heard until its line is whole, too long, or a long time coming; it leaves by itself."""

    def __init__(self, caller: QLocalSocket, grant: Grant, over: Callable[[_Caller], None], parent: QObject) -> None:
        super().__init__(parent)
        self._socket, self._grant, self._over = caller, grant, over
        self._heard, self._whole, self._left = b"", False, False
        patience = QTimer(self, singleShot=True, interval=SILENCE_MS)
        patience.timeout.connect(self.leave)
        patience.start()
        caller.setParent(self)
        caller.setReadBufferSize(LARGEST_LINE + 1)
        caller.readyRead.connect(self._on_ready_read)
        caller.disconnected.connect(self.leave)
        if caller.bytesAvailable():
            self._on_ready_read()

    def leave(self) -> None:
        """Have nothing more to do with it."""
        if not self._left:
            self._left = True
            self._over(self)
            self._socket.abort()
            self.deleteLater()

    def _on_ready_read(self) -> None:
        if self._left or self._whole:  # what it says besides is not heard
            return
        self._heard += bytes(self._socket.read(LARGEST_LINE + 1 - len(self._heard)).data())
        line, end, _ = self._heard.partition(b"\n")
        if end:
            self._whole = True
            QTimer.singleShot(0, self, lambda: self._answer(line))
        elif len(self._heard) > LARGEST_LINE:
            self.leave()

    def _answer(self, line: bytes) -> None:
        if self._left or not _is_there(self._socket):
            self.leave()  # it has waited long enough, and begun an app of its own
            return
        wish = Wish.read(line)
        do = None if wish is None else self._grant(wish)
        self._socket.write(REFUSED if do is None else OPENED)
        self._socket.flush()
        if do is not None:
            do()


def _is_there(caller: QLocalSocket) -> bool:
    """Whether whoever has called still waits; Qt itself hears that it left only when all it said has been read."""
    if caller.state() != QLocalSocket.LocalSocketState.ConnectedState:
        return False
    if sys.platform == "win32":
        return True
    with socket.socket(fileno=os.dup(int(caller.socketDescriptor()))) as same:
        try:
            return same.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False
