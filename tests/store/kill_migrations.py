"""Brings copies of an older plan up to date, each killed at another point; says what was left.

    python kill_migrations.py OLD FOLDER TIMES

It is killed before its first and last statements and every few between them, and TIMES while the
file is written. Prints JSON: how often the file was as before and as
after, and where it was neither.
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
from itertools import count
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from pathlib import Path

from planner.store import Store, schema
from planner.store.connection import connect

fork = multiprocessing.get_context("fork")
"""Forked children have everything imported, so that hundreds of them take seconds."""
ENDS = 20
"""How many statements are all tried, at the beginning and before the file is written."""
APART = 11
"""How many statements lie between two that are tried elsewhere."""


def bring_up_to_date(path: Path, last: int | None, committing: Connection) -> None:
    """In a child: migrate; die by a real SIGKILL before the statement of this number, if any, and
    say the number of the last one when it is reached, which writes the file."""
    numbers = count()

    def watch(statement: str) -> None:
        number = next(numbers)
        if number == last:
            os.kill(os.getpid(), signal.SIGKILL)
        if statement == "COMMIT":
            committing.send(number)

    @contextmanager
    def watched(path: Path) -> Iterator[object]:
        with connect(path) as connection:
            connection.set_trace_callback(watch)
            yield connection

    schema.connect = watched  # type: ignore[assignment]
    schema.migrate(path)
    os._exit(0)


def killed_before(path: Path, number: int) -> None:
    """Migrate in a child that is killed before the statement of this number."""
    child, _ = begun(path, number)
    child.join()
    assert child.exitcode == -signal.SIGKILL


def killed_while_writing(path: Path, seconds: float | None) -> int:
    """Migrate in a child, killed so many seconds after it began to write the file, or never; gives
    the number of the statement that writes it."""
    child, told = begun(path, None)
    number: int = told.recv()
    child.join(seconds)
    child.kill()
    child.join()
    return number


def begun(path: Path, last: int | None) -> tuple[ForkProcess, Connection]:
    told, committing = fork.Pipe(duplex=False)
    child = fork.Process(target=bring_up_to_date, args=(path, last, committing))
    child.start()
    committing.close()
    return child, told


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
        self.writing = killed_while_writing(self.anew(), None)
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

    def at_statements(self) -> int:
        """Kill before one statement after the other; gives how many were tried.

        All lie in one transaction, and most are one of hundreds of a kind: a prime number apart,
        each kind has its turn.
        """
        every = range(self.writing + 1)
        tried = sorted({*every[:ENDS], *every[::APART], *every[-ENDS:]})
        for number in tried:
            killed_before(self.anew(), number)
            self.look(f"statement {number}")
        return len(tried)

    def while_writing(self, times: int) -> None:
        """Kill while the file is written, sooner and later."""
        for number in range(times):
            seconds = self.seconds * number / times / 2
            killed_while_writing(self.anew(), seconds)
            self.look(f"{seconds} s after COMMIT")


def main(old: Path, folder: Path, times: int) -> None:
    """Try, and print what was found."""
    trials = Trials(old, folder)
    statements = trials.at_statements()
    trials.while_writing(times)
    print(json.dumps({"statements": statements, "between": trials.between, **trials.seen}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
