"""What a run of the program leaves behind, so that the next one can say how it ended.

While the program runs it holds a file of its own, in which Python writes where it was should it be
torn down. In order, that file is taken away; where it is still there and nobody holds it, that run
ended hard. What is kept of it, and of faults that did not end the program, goes into one small log.
Neither names anybody: values are never written, and of paths only the file's own name.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import re
import secrets
from contextlib import suppress
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from planner import __version__
from planner.files import lock_file

_LOG_BYTES = 100_000
_LOGS_KEPT = 3
_MOST_READ = 100_000
"""Bytes of what a run left; the trace of many threads is far shorter."""
_FOLDERS = re.compile(r'(File ")[^"]*[\\/]')

log = logging.getLogger("planner")
"""Says when the program began, ended and failed; to nobody until a ``Run`` begins."""
log.addHandler(logging.NullHandler())
log.propagate = False


def program() -> str:
    """Return which program this is, on which Python and system."""
    return f"Rollout Planner {__version__}, Python {platform.python_version()}, {platform.system()}"


class Run:
    """One run of the program, from ``begin`` to ``end``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"run-{os.getpid()}-{secrets.token_hex(4)}.log"
        self._file: IO[bytes] | None = None
        self._handler: logging.Handler | None = None

    def begin(self) -> str:
        """Note that the program runs. Gives what runs before left that ended hard; else empty.

        Without a folder to write in, nothing is noted.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            reports = self._ended_hard()
            self._note()
        except OSError:
            return ""
        for report in reports:
            log.error("The run before ended hard:\n%s", report)
        log.info("Began: %s", program())
        return "\n\n".join(reports)

    def _note(self) -> None:
        self._handler = RotatingFileHandler(
            self._folder / "planner.log",
            maxBytes=_LOG_BYTES,
            backupCount=_LOGS_KEPT,
            encoding="utf-8",
            delay=True,
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        log.addHandler(self._handler)
        log.setLevel(logging.INFO)
        self._file = self._path.open("x+b", buffering=0)
        lock_file(self._file)
        self._file.write(f"{program()}\nbegan {datetime.now():%Y-%m-%d %H:%M}\n".encode())
        faulthandler.enable(self._file)

    def _ended_hard(self) -> list[str]:
        found = []
        for path in sorted(self._folder.glob("run-*.log")):
            with suppress(OSError):
                with path.open("r+b", buffering=0) as file:
                    if not lock_file(file):
                        continue  # another window
                    found.append(_report(file.read(_MOST_READ)))
                path.unlink()
        return found

    def end(self) -> None:
        """Note that the program ended in order."""
        log.info("Ended")
        if self._handler is not None:
            log.removeHandler(self._handler)
            self._handler.close()
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()


def _report(content: bytes) -> str:
    """Return what a run left, without the folders its program lies in: they may name somebody."""
    text = _FOLDERS.sub(r"\1", content.decode("utf-8", "replace")).strip()
    return text if "File " in text else f"{text}\nended without a trace"
