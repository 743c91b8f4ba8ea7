"""Ending in order where the system asks for it, at a logout for example."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication


class EndOnSignals:
    """From now on, and as long as this is kept, a signal to end closes the window.

    Python hears of a signal only once it has something to do; it therefore writes to a socket,
    which Qt waits for.
    """

    def __init__(self, app: QApplication) -> None:
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._heard.recv(64))
        for name in ("SIGTERM", "SIGHUP", "SIGINT"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: app.quit())

    def stop(self) -> None:
        """Let signals do what they usually do."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for end in (self._heard, self._told):
            end.close()
