"""Hearing once of what Qt tells several times."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance


def call_once(hearer: QObject, act: Callable[[], object], *signals: SignalInstance) -> None:
    """Act once the key or click that sets off any of these signals is over.

    Whoever chooses from a list of completions sets off up to three of them: by Enter, by the
    list, and by the field that takes the text over from it.
    """
    over = QTimer(hearer, interval=0, singleShot=True)
    over.timeout.connect(act)
    for signal in signals:
        signal.connect(lambda *_: over.start())
