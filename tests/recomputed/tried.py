"""What was tried: cover in drills (measure 21), and the network in the rounds of the pilot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from tests.recomputed.reading import Book, Row
from tests.recomputed.words import day, number, percent


def tested(book: Book) -> list[int]:
    """What two or more hold, and one of them carried alone in a drill that still counts."""
    first = book.on - timedelta(days=book.setting("tested_for_days", 180))
    done = {
        drill["responsibility_id"]
        for drill in book.tables["drill"]
        if drill["outcome"] == "done"
        and first.isoformat() <= drill["on"] <= book.on.isoformat()
        and drill["person_id"] in book.held.get(drill["responsibility_id"], ())
    }
    return [one for one in book.depth(2, 999) if one in done]


class Tried(NamedTuple):
    """A round of the pilot in which somebody tried something."""

    round: Row
    testers: int
    tries: list[Row]

    def of(self, task: Row) -> list[Row]:
        return [one for one in self.tries if one["pilot_task_id"] == task["id"]]


def tried_rounds(book: Book) -> list[Tried]:
    """The rounds begun by today in which something was tried, the latest last."""
    found = []
    for each in sorted(book.tables["pilot_round"], key=lambda r: r["on"]):
        testers = book.by_id("pilot_tester")
        tries = [
            one
            for one in book.tables["pilot_try"]
            if testers[one["pilot_tester_id"]]["pilot_round_id"] == each["id"]
        ]
        if tries and each["on"] <= book.on.isoformat():
            found.append(Tried(each, len({t["pilot_tester_id"] for t in tries}), tries))
    return found


def pilot_sentences(book: Book) -> Iterator[str]:
    before, latest = tried_rounds(book)
    for one in (latest, before):
        done = percent(Fraction(_alone(one.tries), len(one.tries)))
        yield (
            f"In {one.round['title']} on {day(date.fromisoformat(one.round['on']))}, {one.testers} "
            f"people did {done} of {len(one.tries)} tries alone."
        )
    for task in book.tables["pilot_task"]:
        counts = " ".join(f"{_alone(o.of(task))} of {len(o.of(task))}" for o in (latest, before))
        minutes = median(one["minutes"] for one in latest.of(task) if one["minutes"] is not None)
        yield f"{task['title']} {counts} {number(minutes)}"
    problems = book.tables["pilot_problem"]
    still = [one for one in problems if one["status"] == "open"]
    severe = sum(one["severity"] in ("critical", "high") for one in still)
    yield (
        f"{len(still)} of {len(problems)} problems found are open, {severe} of them critical or "
        "high."
    )


def _alone(tries: list[Row]) -> int:
    return sum(one["result"] == "alone" for one in tries)
