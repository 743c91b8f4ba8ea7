"""What is wrong with the plan, in the sentences that the pack has for it.

Of the rules those that can find something in the sample; that no other does is part of the test.
Not recomputed is one sentence, the one of ``PHANTOM-COVER``: which backup is on paper only is a
choice, so that only how many are is held against the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from tests.recomputed import ahead, figures
from tests.recomputed.held import MOST, Found, found_in_holding, said
from tests.recomputed.reading import Book, Row, by_name, quoted
from tests.recomputed.sponsors import found_in_sponsors
from tests.recomputed.words import day, listed, named, one_or_more, percent
from tests.recomputed.work import found_in_work


def every_finding(book: Book) -> Iterator[Found]:
    yield from found_in_holding(book)
    yield from _causes(book)
    yield from _communications_only(book)
    yield from _ahead(book)
    yield from found_in_sponsors(book)
    yield from _cut_points(book)
    yield from _purpose(book)
    yield from found_in_work(book)


# What takes several at once --------------------------------------------------------------


def _causes(book: Book) -> Iterator[Found]:
    by_cause: dict[str, list[int]] = {}
    for one in book.depth(2, 999):
        if words := _shared(book, one):
            by_cause.setdefault(words, []).append(one)
    for words, ids in by_cause.items():
        yield "high", words.format(names=book.held_names(ids, MOST))


def _shared(book: Book, one: int) -> str:
    """The narrowest thing that all holders share, in words."""
    is_seat = book.rows[one]["kind"] == "champion seat"
    every, who = set[int]().union(*book.held.values()), book.held[one]
    homes = {book.people[p]["department_id"] for p in who}
    if not is_seat and len(homes) == 1 and None not in homes:
        home = book.departments[homes.pop()]["name"]
        return f"Every holder of {{names}} works in {home}: one reorganisation takes them all."
    managers = {p["manager_id"] for p in book.people.values()} - {None}
    placed = {p for p in every if book.people[p]["manager_id"] or p in managers}
    trees = {m: _tree(book, m) for m in managers}
    fitting = [m for m, tree in trees.items() if who <= tree and not placed <= tree]
    if not is_seat and fitting:
        boss = book.person(min(fitting, key=lambda m: len(trees[m])))
        return f"All holders of {{names}} are in {boss}’s team: one reorganisation takes them all."
    belongs = {book.people[p]["organisation"] for p in who}
    if len(belongs) == 1 and belongs != {book.people[p]["organisation"] for p in every}:
        assert belongs == {""}  # nobody of the sample is named with one that others lack
    return ""


def _tree(book: Book, manager: int) -> set[int]:
    tree = {manager}
    while more := {p for p, r in book.people.items() if r["manager_id"] in tree} - tree:
        tree |= more
    return tree


def _communications_only(book: Book) -> Iterator[Found]:
    comms = book.communicators()
    ids = [one for one, who in book.held.items() if who and who <= comms]
    own = [
        one
        for one in ids
        if (home := book.rows[one]["department_id"]) is not None
        and book.departments[home]["is_communications"]
    ]
    others = [one for one in ids if one not in own]
    if not others:
        return
    base = book.total - book.weight(own)
    share = percent(Fraction(book.weight(others), base))
    s = "s" * (len(own) > 1)
    aside = f" without their own champion seat{s} ({named(book.names(own), MOST)})" if own else ""
    yield (
        "critical" if book.share(ids) * 2 > 1 else "high",
        f"Only communicators hold {book.held_names(others, MOST)}: {share} of the plan’s "
        f"weight{aside}.",
    )


def _cut_points(book: Book) -> Iterator[Found]:
    whole = _connected(book, None)
    for sponsor in book.tables["sponsor"]:
        who = book.held[book.responsibility("sponsor_id", sponsor["id"])]
        cut = whole - _connected(book, sponsor["id"])
        if len(who) == 1 and cut and not sponsor["is_primary"]:
            names = sorted((book.departments[d]["name"] for d in cut), key=by_name)
            (person,) = who
            yield (
                "medium",
                f"If {book.person(person)} left, {named(names, MOST)} would be cut off from the "
                "primary sponsor.",
            )


def _connected(book: Book, without: int | None) -> set[int]:
    """The departments that reach the primary sponsor, over sponsors other than this."""
    sponsors, found = book.by_id("sponsor"), set()
    for link in book.tables["sponsor_department"]:
        here = link["sponsor_id"]
        while here is not None and here != without:
            if sponsors[here]["is_primary"]:
                found.add(link["department_id"])
                break
            here = sponsors[here]["reports_to_id"]
    return found


# The days ahead --------------------------------------------------------------------------


def _ahead(book: Book) -> Iterator[Found]:
    every = list(ahead.days(book))
    worst = ahead.worst(book, every)
    if book.weight(worst.nobody) > book.weight(every[0].nobody):
        lost = [one for one in worst.nobody if book.held[one]]
        names, why = book.held_names(lost, MOST), ahead.why(book, lost, worst.on)
        falls = book.weight(worst.nobody) * 2 > book.weight(worst.counted)
        n = len(worst.nobody) - len(lost)
        already = one_or_more(n, "1 that has", "# that have")
        besides = f" besides {already} nobody today" if n else ""
        many = f"{len(lost)} responsibilities will have nobody{besides}: {names}"
        what = f"nobody will hold {names}" if len(lost) == 1 else many
        yield (
            "critical" if falls else "high",
            f"On {day(worst.on, book.on)}, {what}, because {why}.",
        )
    falling = {book.name(one): words for one in book.rows if (words := _falls(book, one, every))}
    if falling:
        rest = "will rest on one person or nobody"
        many = f"{len(falling)} responsibilities that two or more hold today {rest}"
        one = f"Two or more hold this today, but it {rest}"
        yield "medium", f"{one if len(falling) == 1 else many}: {said(falling)}."


def _falls(book: Book, one: int, every: Sequence[ahead.Day]) -> str:
    """From when something that two or more hold today rests on one person or nobody, where that
    lasts for 30 days or to the end."""
    if len(book.held[one]) < 2:
        return ""
    on_few = [d for d in every if one in d.nobody or one in d.alone]
    if not on_few or (len(on_few) < 30 and on_few[-1] is not every[-1]):
        return ""
    said, before = list[str](), "two or more again"
    for d in every:
        now = "nobody" if one in d.nobody else "one person" if one in d.alone else before
        now = "two or more again" if one in d.counted and d not in on_few else now
        if now != before:
            said.append(f"{now} from {day(d.on, book.on)}")
        before = now
    return f"{book.held_name(one)} ({', '.join(said[:3])})"


# Purpose, goals, actions -----------------------------------------------------------------


def _titles(rows: Iterable[Row], kind: str, words: Any = None) -> str:
    titled = {r["title"]: quoted(r["title"], kind) + (words(r) if words else "") for r in rows}
    return said(titled) if words else named([titled[t] for t in sorted(titled, key=by_name)], MOST)


def _purpose(book: Book) -> Iterator[Found]:
    goals = book.tables["goal"]
    unguided = [g for g in goals if g["purpose_id"] is None]
    if unguided:
        names = _titles(unguided, "goal")
        some = one_or_more(
            len(unguided), f"The goal {names} serves no purpose statement.",
            f"# goals serve no purpose statement: {names}.",
        )  # fmt: skip
        yield "medium", some
    served = {g["purpose_id"] for g in goals}
    idle = [p for p in book.tables["purpose"] if p["id"] not in served]
    if idle:
        many = one_or_more(len(idle), "the purpose statement ", "# purpose statements: ")
        yield "low", f"No goal serves {many}{_titles(idle, 'purpose')}."
    vague = [g for g in goals if not figures.measurable(g)]
    if vague:
        names = _titles(vague, "goal", _lacks)
        some = one_or_more(
            len(vague), f"The goal {names} cannot be measured yet.",
            f"# goals cannot be measured yet: {names}.",
        )  # fmt: skip
        yield "medium", some
    assert all(figures.progress(book, g).state not in ("behind", "missed") for g in goals)
    yield from _overdue(book)


def _lacks(goal: Row) -> str:
    there = (
        ("no metric", bool(goal["metric"])),
        ("no target", goal["target"] is not None),
        ("no due date", goal["due"] is not None),
    )
    return f" ({listed([words for words, it_is in there if not it_is])})"


def _overdue(book: Book) -> Iterator[Found]:
    late = [
        a
        for a in book.tables["action"]
        if a["status"] not in ("done", "dropped") and (a["due"] or "9") < book.on.isoformat()
    ]
    if late:
        names = _titles(
            late, "action", lambda a: f" ({day(date.fromisoformat(a['due']), book.on)})"
        )
        some = one_or_more(
            len(late), f"The action {names} is overdue.", f"# actions are overdue: {names}."
        )
        yield "medium", some
