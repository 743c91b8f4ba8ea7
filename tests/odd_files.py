"""Files that are no ordinary files, by what they are, and time that runs out where one is waited
for."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

KINDS = ("pipe", "device", "socket", "loop", "dangling", "folder", "huge")
PATIENCE = 30
"""Seconds after which a call counts as one that never ends."""


def make_odd(kind: str, path: Path) -> Path:
    """Make a file of this kind at this place."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "socket":
        _bind(path)
    elif kind == "loop":
        path.symlink_to(path.name)
    elif kind == "dangling":
        path.symlink_to("nowhere")
    elif kind == "folder":
        path.mkdir()
    elif kind == "huge":
        path.touch()
        os.truncate(path, 3 * 1024**3)  # it takes no room on the disk
    return path


def names(sentence: str, odd: Path) -> bool:
    """Whether a sentence says which file it is about, by its name or where a link leads."""
    return str(odd) in sentence or os.path.realpath(odd) in sentence


def _bind(path: Path) -> None:
    """Make a socket; its address may be no longer than a hundred bytes."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(here)


@contextmanager
def in_time() -> Iterator[None]:
    """Fail where something is waited for without end."""

    def stop(*_: object) -> None:
        pytest.fail("it was waited for without end")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
