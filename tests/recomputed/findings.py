"""What is wrong with the plan, in the sentences that the pack has for it.

Of the rules those that can find something in the sample; that no other does is part of the test.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from tests.recomputed import ahead, figures
from tests.recomputed.held import MOST, Found, found_in_holding, said
from tests.recomputed.reading import Book, Row, by_name, quoted
from tests.recomputed.words import day, listed, named, one_or_more, percent


def every_finding(book: Book) -> Iterator[Found]:
    yield from found_in_holding(book)
    yield from _causes(book)
    yield from _communications_only(book)
    yield from _ahead(book)
    yield from _sponsors(book)
    yield from _cut_points(book)
    yield from _purpose(book)


# What takes several at once --------------------------------------------------------------


def _causes(book: Book) -> Iterator[Found]:
    by_cause: dict[str, list[int]] = {}
    for one in book.depth(2, 999):
        if words := _shared(book, one):
            by_cause.setdefault(words, []).append(one)
    for words, ids in by_cause.items():
        yield "high", words.format(names=named(book.names(ids), MOST))


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
        f"Only communicators hold {named(book.names(others), MOST)}: {share} of the plan’s "
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
        names, why = named(book.names(lost), MOST), ahead.why(book, lost, worst.on)
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
        if len(falling) == 1:
            yield "medium", f"{said(falling)} {rest}, though two or more hold it today."
        else:
            many = f"{len(falling)} responsibilities that two or more hold today"
            yield "medium", f"{many} {rest}: {said(falling)}."


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
    return f"{book.quoted(one)} ({', '.join(said[:3])})"


# Sponsors --------------------------------------------------------------------------------


def _sponsors(book: Book) -> Iterator[Found]:
    for part in figures.parts(book):
        who, own = _called(book, part.sponsor, part.person), part.kinds.count("in person")
        if part.state == "ghost-written":
            yield (
                "high",
                f"{who} wrote {own} of the last {len(part.kinds)} items in person: "
                f"{_others(part.kinds)}.",
            )
        assert part.state != "edited"
        if part.late:
            every = f"and promised an item every {part.sponsor['cadence_days']} days."
            since = f" Since then in their name: {_others(part.since)}." if part.since else ""
            if part.last is not None:
                yield "high", f"{who} has been silent for {part.silent} days, {every}{since}"
            else:
                assert part.silent is None
                yield "high", f"{who} has posted nothing in person yet, {every}"
        yield from _promises(book, part.sponsor, who)
    yield from _buy_in(book)


def _called(book: Book, sponsor: Row, person: int) -> str:
    title = book.people[person]["title"] or sponsor["title"]
    primary = sponsor["is_primary"] and "sponsor" not in title.casefold()
    return f"{book.person(person)} ({title}{', primary sponsor' if primary else ''})"


def _others(kinds: Sequence[str]) -> str:
    ghost, edited = kinds.count("ghost-written"), kinds.count("edited")
    said = [f"{ghost} ghost-written", f"{edited} drafted by others and edited"]
    return listed([words for words in said if not words.startswith("0 ")])


def _promises(book: Book, sponsor: Row, who: str) -> Iterator[Found]:
    missed = [
        promise["promise"]
        for promise in book.tables["commitment"]
        if promise["sponsor_id"] == sponsor["id"]
        and (promise["status"] == "missed" or _late(promise, book.on))
    ]
    if missed:
        many = one_or_more(len(missed), "a promise", "# promises")
        yield "medium", f"{who} did not keep {many}: {listed(missed, 2)}."


def _late(promise: Row, on: date) -> bool:
    return promise["status"] == "open" and (promise["due"] or "9") < on.isoformat()


def _buy_in(book: Book) -> Iterator[Found]:
    stood_for = {link["department_id"] for link in book.tables["sponsor_department"]}
    left = [d["name"] for d in book.tables["department"] if d["id"] not in stood_for]
    if left:
        names = named(sorted(left, key=by_name), MOST)
        where = one_or_more(len(left), names, f"# departments: {names}")
        yield "medium", f"No sponsor stands for {where}."
    rated = [*book.tables["department"], *book.tables["sponsor"]]
    wide = {
        (name := row.get("name") or row["title"]): f"{name} ({row['buy_in']}, wanted: "
        f"{row['buy_in_wanted']})"
        for row in rated
        if (figures.gap(row) or 0) >= 2
    }
    if wide:
        where = "" if len(wide) == 1 else f" in {len(wide)} places"
        yield "medium", f"Buy-in is far from what is wanted{where}: {said(wide)}."
    yield from _moving(book, rated)


def _moving(book: Book, rated: Sequence[Row]) -> Iterator[Found]:
    """What was rated lower than before, and gaps that nobody is to close by a day."""
    fell, idle = dict[str, str](), list[str]()
    for row in rated:
        name = row.get("name") or row["title"]
        field = "department_id" if "name" in row else "sponsor_id"
        earlier = [r for r in book.tables["rating"] if r[field] == row["id"]]
        if earlier and row["buy_in"]:
            was = max(earlier, key=lambda r: r["on"])
            if figures.SCALE.index(row["buy_in"]) < figures.SCALE.index(was["buy_in"]):
                then = day(date.fromisoformat(was["on"]), book.on)
                fell[name] = f"{name} ({row['buy_in']}, was: {was['buy_in']} on {then})"
        if figures.gap(row) and not _is_whole(book, row["next_action_id"]):
            idle.append(name)
    if fell:
        where = "" if len(fell) == 1 else f" in {len(fell)} places"
        yield "medium", f"Buy-in is lower than before{where}: {said(fell)}."
    if idle:
        names = named(sorted(idle, key=by_name), MOST)
        some = one_or_more(len(idle), f"the buy-in of {names}", f"buy-in in # places: {names}")
        yield "low", f"No next step with an owner and a day is to raise {some}."


def _is_whole(book: Book, action_id: int | None) -> bool:
    for action in book.tables["action"]:
        if action["id"] == action_id:
            seats = [r["id"] for r in book.rows.values() if r["action_id"] == action_id]
            owners = [
                a
                for a in book.tables["assignment"]
                if a["responsibility_id"] in seats and a["role"] == "owner"
            ]
            return bool(owners and action["due"]) and action["status"] not in ("done", "dropped")
    return False


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
