"""Brings copies of an older plan up to date, each killed at another point; says what was left.

    python kill_migrations.py OLD FOLDER TIMES

It is killed before every statement, and TIMES while the file is written. Prints JSON: how often
the file was as before and as after, and where it was neither.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from planner.store import Store, schema
from planner.store.connection import connect

fork = multiprocessing.get_context("fork")
"""Forked children have everything imported, so that hundreds of them take seconds."""


def bring_up_to_date(path: Path, last: int | None, committing: Connection) -> None:
    """In a child: migrate; die by a real SIGKILL before the statement of this number, if any, and
    say when the last one is reached, which writes the file."""
    left = iter(range(last if last is not None else sys.maxsize))

    def watch(statement: str) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        if statement == "COMMIT":
            committing.send(statement)

    @contextmanager
    def watched(path: Path) -> Iterator[object]:
        with connect(path) as connection:
            connection.set_trace_callback(watch)
            yield connection

    schema.connect = watched  # type: ignore[assignment]
    schema.migrate(path)
    os._exit(0)


def killed(path: Path, last: int | None = None, seconds: float | None = None) -> bool:
    """Migrate in a child; kill it at a statement, or so many seconds after it began to write the
    file. False where it came to its end."""
    told, committing = fork.Pipe(duplex=False)
    child = fork.Process(target=bring_up_to_date, args=(path, last, committing))
    child.start()
    committing.close()
    if last is None:
        told.recv()
        child.join(seconds)
        child.kill()
    child.join()
    return child.exitcode == -signal.SIGKILL


def content(path: Path) -> str:
    """Everything in the file, once SQLite has put back what was cut off."""
    with closing(sqlite3.connect(path)) as connection:
        [(whole,)] = connection.execute("PRAGMA integrity_check")
        [(version,)] = connection.execute("PRAGMA user_version")
        return "\n".join([whole, str(version), *connection.iterdump()])


class Trials:
    """Copies of one plan, what they hold before and after, and what each kill left."""

    def __init__(self, old: Path, folder: Path) -> None:
        self._old, self._path = old, folder / "plan.rollout"
        self.before = content(self.anew())
        begun = time.perf_counter()
        assert not killed(self.anew())
        self.seconds = time.perf_counter() - begun
        self.after = content(self._path)
        self.seen = Counter[str]()
        self.between: list[str] = []

    def anew(self) -> Path:
        return Path(shutil.copyfile(self._old, self._path))

    def look(self, point: str) -> None:
        """Count what is in the file; every tenth time go on from there as somebody would."""
        found = content(self._path)
        if found not in (self.before, self.after):
            self.between.append(point)
        self.seen["before" if found == self.before else "after"] += 1
        if self.seen.total() % 10 == 0:
            with Store.open(self._path) as store:
                assert store.plan.people

    def at_every_statement(self) -> int:
        """Kill before each statement in turn; gives how many there are."""
        number = 0
        while killed(self.anew(), last=number):
            self.look(f"statement {number}")
            number += 1
        return number

    def while_writing(self, times: int) -> None:
        """Kill while the file is written, sooner and later."""
        for number in range(times):
            seconds = self.seconds * number / times / 2
            killed(self.anew(), seconds=seconds)
            self.look(f"{seconds} s after COMMIT")


def main(old: Path, folder: Path, times: int) -> None:
    """Try, and print what was found."""
    trials = Trials(old, folder)
    statements = trials.at_every_statement()
    trials.while_writing(times)
    print(json.dumps({"statements": statements, "between": trials.between, **trials.seen}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
