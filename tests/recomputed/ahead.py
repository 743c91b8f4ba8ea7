"""The days ahead (measure 10), and the checks of readiness (measure 14)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from tests.recomputed import figures
from tests.recomputed.reading import Book, Row, day_of, ready
from tests.recomputed.tried import tried_rounds
from tests.recomputed.words import listed, number, short


class Day(NamedTuple):
    on: date
    nobody: list[int]
    alone: list[int]
    counted: list[int]


def due_of(book: Book, one: int) -> date | None:
    """Until when an action counts on the days ahead; everything else counts on all of them."""
    action = book.by_id("action").get(book.rows[one]["action_id"])
    return None if action is None else day_of(action["due"])


def days(book: Book) -> Iterator[Day]:
    """Every day until 90 days after launch or from today, whichever is later."""
    last = max(book.launch or book.on, book.on) + timedelta(days=90)
    for n in range((last - book.on).days + 1):
        on = book.on + timedelta(days=n)
        ends = {one: due_of(book, one) for one in book.rows}
        counted = [one for one, end in ends.items() if n == 0 or end is None or on <= end]
        held = book.holders(on)
        yield Day(
            on,
            [one for one in counted if not held[one]],
            [one for one in counted if len(held[one]) == 1],
            counted,
        )


def worst(book: Book, every: list[Day]) -> Day:
    """The first day on which the most weight has nobody."""
    return max(every, key=lambda d: (book.weight(d.nobody), -d.on.toordinal()))


def why(book: Book, ids: list[int], on: date) -> str:
    """Who held these today and is gone on a day, and why; who held the most of them first."""
    counts: dict[int, int] = {}
    for one in ids:
        for person in book.held[one]:
            counts[person] = counts.get(person, 0) + 1
    ordered = sorted(counts, key=lambda p: (-counts[p], book.person(p)))
    return listed([gone(book, person, on) for person in ordered], 4)


def gone(book: Book, person: int, on: date) -> str:
    last = day_of(book.people[person]["last_day"])
    if last is not None and last < on:
        return f"{book.person(person)} has left"
    until = max(
        date.fromisoformat(away["last_day"])
        for away in book.tables["leave"]
        if away["person_id"] == person and away["first_day"] <= on.isoformat() <= away["last_day"]
    )
    return f"{book.person(person)} is away until {short(until, on)}"


class Check(NamedTuple):
    """How much is met of what is due by now, and the sentence that says so."""

    met: Fraction
    due: Fraction
    sentence: str


def checks(book: Book) -> dict[str, list[Check]]:
    """The checks of the four parts; what has nothing due is left out."""
    every = {
        "Purpose": _purpose(book),
        "Easy to use": _ease(book),
        "Buy-in": _buy_in(book),
        "Sustained effort": _effort(book),
    }
    return {name: [c for c in those if c.due] for name, those in every.items()}


def _check(met: float | Fraction, due: float | Fraction, words: str) -> Check:
    """A sentence for several: "# of # goals …"; the sample has no check of one row."""
    said = f"{number(met)} of {number(due)} {words}"
    return Check(Fraction(met), Fraction(due), said)


def _purpose(book: Book) -> list[Check]:
    purposes, goals = book.tables["purpose"], book.tables["goal"]
    owned = [book.owners(book.responsibility("purpose_id", p["id"])) for p in purposes]
    served = {g["purpose_id"] for g in goals if figures.measurable(g)}
    agreed = sum(p["status"] == "agreed" for p in purposes)
    many = len(purposes)
    serving = sum(g["purpose_id"] is not None for g in goals)
    can_be = sum(map(figures.measurable, goals))
    by = "are served by a goal that can be measured"
    return [
        _check(agreed, many, "purpose statements are agreed"),
        _check(sum(map(bool, owned)), many, "purpose statements have an owner"),
        _check(sum(p["id"] in served for p in purposes), many, f"purpose statements {by}"),
        _check(serving, len(goals), "goals serve a purpose statement"),
        _check(can_be, len(goals), "goals can be measured"),
    ]


def _due(book: Book, rows: list[Row]) -> list[Row]:
    return [r for r in rows if r["due"] is None or r["due"] <= book.on.isoformat()]


def _ease(book: Book) -> list[Check]:
    latest = tried_rounds(book)[-1]  # from a first round on no pilot action counts
    alone = sum(one["result"] == "alone" for one in latest.tries)
    problems = _due(book, book.tables["pilot_problem"])
    solved = sum(problem["status"] == "solved" for problem in problems)
    accepted, able = set(), set()
    for seat in book.of_kind("champion seat"):
        for a in book.in_force(seat, book.on):
            last = day_of(book.people[a["person_id"]]["last_day"])
            if a["status"] in ("nominated", "asked", "declined", "stepped down"):
                continue
            if last is not None and last < book.on:
                continue
            accepted.add(a["person_id"])
            by_status = a["role"] == "owner" and a["status"] in ("trained", "active", "quiet")
            if ready(a, book.on) or by_status:
                able.add(a["person_id"])
    return [
        _check(alone, len(latest.tries), "tries in the latest pilot round were done alone"),
        _check(solved, len(problems), "problems of the pilot due by now are solved"),
        _check(len(able), len(accepted), "champions and backups who accepted are trained"),
    ]


def _buy_in(book: Book) -> list[Check]:
    needs, parts = figures.needs(book), figures.parts(book)
    second = sum(len(n.champions) > 1 or bool(n.backups) for n in needs)
    taking = sum(part.state == "taking part" for part in parts)
    held, comms = book.depth(1, 999), book.communicators()
    outside = sum(bool(book.held[one] - comms) for one in held)
    wanted = [*book.tables["department"], *book.tables["sponsor"]]
    wanted = [row for row in wanted if row["buy_in_wanted"] is not None]
    unrated = sum(row["buy_in"] is None for row in wanted)
    rated = f" ({unrated} not rated)" if unrated else ""
    there = sum(figures.gap(row) == 0 for row in wanted)
    two = "departments have a second champion or a trained backup"
    return [
        _check(sum(bool(n.champions) for n in needs), len(needs), "departments have a champion"),
        _check(second, len(needs), two),
        _check(taking, len(parts), "sponsors take part in person"),
        _check(outside, len(held), "responsibilities held are held outside communications too"),
        _check(there, len(wanted), f"departments and sponsors are at the buy-in wanted{rated}"),
    ]


def _effort(book: Book) -> list[Check]:
    needs = figures.needs(book)
    used = sum(figures.hours_used(book, needs).values(), Fraction(0))
    people = set[int]().union(*(n.holders for n in needs))
    unknown = sum(book.people[p]["hours"] is None for p in people)
    said = f" ({unknown} gave no hours)" if unknown else ""
    promises = _due(book, book.tables["commitment"])
    actions = [a for a in _due(book, book.tables["action"]) if a["status"] != "dropped"]
    after = [
        one
        for one in book.of_kind("action")
        if book.by_id("action")[book.rows[one]["action_id"]]["phase"] == "sustain"
    ]
    kept = sum(p["status"] == "kept" for p in promises)
    done = sum(a["status"] == "done" for a in actions)
    owned = sum(bool(book.owners(one)) for one in after)
    hours = sum(n.hours for n in needs)
    return [
        _check(used, hours, f"champion hours needed a week can be used{said}"),
        _check(kept, len(promises), "promises due by now are kept"),
        _check(done, len(actions), "actions due by now are done"),
        _check(owned, len(after), "actions for the time after launch have an owner"),
    ]
