"""Findings about who holds what: nobody, one person, too few champions; stale, untrained and
untested."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.recomputed import ahead, figures
from tests.recomputed.reading import Book, by_name, day_of, ready
from tests.recomputed.tried import tested
from tests.recomputed.words import day, listed, named, number, one_or_more

MOST = 4
Found = tuple[str, str]
"""How severe it is, and the sentence."""


def found_in_holding(book: Book) -> Iterator[Found]:
    yield from _uncovered(book)
    yield from _single_points(book)
    yield from _untested(book)
    yield from _people(book)
    yield from _champions(book)


def said(words: dict[str, str]) -> str:
    """What is said of each, in the order of their names."""
    return listed([words[name] for name in sorted(words, key=by_name)], MOST)


def _uncovered(book: Book) -> Iterator[Found]:
    none = book.depth(0)
    seats, actions = (book.of_kind(kind, none) for kind in ("champion seat", "action"))
    assert len(book.of_kind("plan")) == 1  # somebody is named who keeps the plan
    for kind in ("goal", "purpose", "sponsor seat", "plan"):
        assert not book.of_kind(kind, none)
    if seats:
        names = named(book.names(seats), MOST)
        has = one_or_more(len(seats), "has", "have")
        yield "critical", f"{names} {has} no champion and no trained backup."
    if actions:
        names = named(book.names(actions), MOST)
        yield "high", f"Nobody is on the action{'s' * (len(actions) > 1)} {names}."


def _untested(book: Book) -> Iterator[Found]:
    days, carried = book.setting("tested_for_days", 180), tested(book)
    seats = [*book.of_kind("champion seat"), *book.of_kind("plan")]
    ids = [one for one in seats if len(book.held[one]) > 1 and one not in carried]
    if ids:
        names = named(book.names(ids), MOST)
        yield "low", f"Nobody has tried the cover of {names} in the last {days} days."


_ALONE = {
    "champion seat": ("{who} is the only champion in {names}", "high"),
    "goal": ("{who} alone holds the goal{s} {names}", "high"),
    "purpose": ("{who} alone holds the purpose statement{s} {names}", "high"),
    "sponsor seat": ("{who} alone holds the sponsor seat{s} {names}", "high"),
    "action": ("{who} alone is on the action{s} {names}", "medium"),
}


def _single_points(book: Book) -> Iterator[Found]:
    horizon = book.on + timedelta(days=book.setting("leaving_within_days", 90))
    by_person: dict[tuple[str, int, date | None], list[int]] = {}
    for one in book.depth(1):
        (person,) = book.held[one]
        last, due = day_of(book.people[person]["last_day"]), ahead.due_of(book, one)
        soon = last is not None and book.on <= last <= horizon and (due is None or due > last)
        key = (book.rows[one]["kind"], person, last if soon else None)
        by_person.setdefault(key, []).append(one)
    for (kind, person, last), ids in by_person.items():
        assert kind != "champion seat" or all(map(book.owners, ids))
        assert kind != "plan"  # two keep the sample
        words, severity = _ALONE[kind]
        names = named(book.names(ids), MOST)
        text = words.format(who=book.person(person), names=names, s="s" * (len(ids) > 1))
        leaves = f", and leaves on {day(last, book.on)}" if last else ""
        yield ("critical" if last else severity), f"{text}{leaves}."


def _people(book: Book) -> Iterator[Found]:
    horizon = book.on + timedelta(days=book.setting("leaving_within_days", 90))
    most = book.setting("overloaded_alone", 3)
    for person, row in book.people.items():
        who, last, alone = book.person(person), day_of(row["last_day"]), book.alone(person)
        held = [one for one, those in book.held.items() if person in those]
        assert last is None or last >= book.on or not held
        if last is not None and last <= horizon and held:
            names = book.held_names(held, MOST)
            yield "high", f"{who} leaves on {day(last, book.on)} and holds {names}."
        if len(alone) > 1 and book.weight(alone) >= most:
            many = f"{len(alone)} responsibilities with a weight of {book.weight(alone)}"
            yield "medium", f"Too much rests on {who} alone: {many}."
    yield from _stale(book)


def _stale(book: Book) -> Iterator[Found]:
    days = book.setting("stale_after_days", 90)
    first = (book.on - timedelta(days=days)).isoformat()
    confirmed, never = set[int](), set[int]()
    for one in book.rows:
        for a in book.in_force(one, book.on):
            if a["person_id"] in book.held[one] and book.counts(a, book.on):
                begun = a["since"] or a["entered_on"] or book.info["created"]
                if (a["confirmed_on"] or begun or first) < first:
                    (confirmed if a["confirmed_on"] else never).add(a["person_id"])
    assert not never - confirmed
    if confirmed:
        who = sorted(map(book.person, confirmed), key=by_name)
        last = f"last confirmed more than {days} days ago"
        holds = one_or_more(len(who), f"{who[0]} holds", "# people hold")
        rest = "" if len(who) == 1 else f": {listed(who, MOST)}"
        yield "low", f"{holds} something {last}{rest}."
    rated = [*book.tables["department"], *book.tables["sponsor"]]
    assert all((row["rated_on"] or first) >= first for row in rated if row["buy_in"])


def _champions(book: Book) -> Iterator[Found]:
    needs = figures.needs(book)
    used = figures.hours_used(book, needs)
    assert not [n for n in needs if n.backups and not n.champions]
    assert not [one for one in book.depth(2, 99) if _thin(book, one)]
    few = {
        n.department["name"]: f"{n.department['name']} ({len(n.champions)} of {n.staff})"
        for n in needs
        if len(n.champions) < n.staff
    }
    if few:
        where = one_or_more(len(few), "", f"# departments: {said(few)}") or said(few)
        yield "medium", f"There are fewer champions than the staff needs in {where}."
    short = {
        n.department["name"]: f"{n.department['name']} "
        f"({number(used[n.department['id']])} of {number(n.hours)} h)"
        for n in needs
        if n.holders and used[n.department["id"]] < n.hours
    }
    if short:
        where = one_or_more(len(short), "", f"# departments: {said(short)}") or said(short)
        empty = sum(not n.holders and n.hours > 0 for n in needs)
        rest = one_or_more(
            empty, " 1 more has nobody in its seat.", " # more have nobody in their seats."
        )
        what = f"Fewer champion hours a week can be used than are needed in {where}."
        yield "low", f"{what}{rest if empty else ''}"
    yield from _champions_by_name(book)


def _thin(book: Book, one: int) -> bool:
    return bool(len(book.held[one]) < book.rows[one]["needed_cover"])


def _champions_by_name(book: Book) -> Iterator[Found]:
    untrained, quiet, waiting = set[int](), set[int](), set[int]()
    for one, row in book.rows.items():
        for a in book.in_force(one, book.on):
            person, is_seat = a["person_id"], row["kind"] == "champion seat"
            accepted = a["status"] not in ("nominated", "asked", "declined", "stepped down")
            if is_seat and accepted:
                by_status = a["role"] == "owner" and a["status"] in ("trained", "active", "quiet")
                if not (ready(a, book.on) or by_status):
                    untrained.add(person)
                if a["status"] == "quiet":
                    quiet.add(person)
            if not is_seat and a["role"] == "backup" and not ready(a, book.on):
                waiting.add(person)
    assert not waiting
    if untrained:
        who = listed(sorted(map(book.person, untrained), key=by_name), MOST)
        as_ = one_or_more(len(untrained), "is named as champion or backup",
                          "are named as champions or backups")  # fmt: skip
        yield "medium", f"{who} {as_} but not trained yet."
    if quiet:
        who = listed(sorted(map(book.person, quiet), key=by_name), MOST)
        gone = one_or_more(len(quiet), "has gone quiet as champion", "have gone quiet as champions")
        yield "low", f"{who} {gone}."


def backups_on_paper(book: Book) -> int:
    """Backups named, less the most responsibilities backed up at once when all owners leave."""
    named = [book.held[one] - book.owners(one) for one in book.rows]
    named = [who for who in named if who]
    limit, carried = book.setting("backups_per_person", 2), dict[int, list[int]]()

    def place(at: int, tried: set[int]) -> bool:
        for person in named[at] - tried:
            tried.add(person)
            mine = carried.setdefault(person, [])
            if len(mine) < limit:
                mine.append(at)
                return True
            for slot, other in enumerate(mine):
                if place(other, tried):
                    mine[slot] = at
                    return True
        return False

    return sum(not place(at, set()) for at in range(len(named)))
