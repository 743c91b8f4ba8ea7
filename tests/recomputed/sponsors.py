"""Findings about sponsors and buy-in: whose words they are, promises, gaps and how they move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tests.recomputed import figures
from tests.recomputed.held import MOST, Found, said
from tests.recomputed.reading import Book, Row, by_name
from tests.recomputed.words import day, listed, named, one_or_more


def found_in_sponsors(book: Book) -> Iterator[Found]:
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
        promises = listed([f"“{promise}”" for promise in missed], 2)
        yield "medium", f"{who} did not keep {many}: {promises}."


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
        (row.get("name") or row["title"]): f"{_rated(row)} ({row['buy_in']}, wanted: "
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
    fell, idle = dict[str, str](), list[Row]()
    for row in rated:
        name = row.get("name") or row["title"]
        field = "department_id" if "name" in row else "sponsor_id"
        earlier = [r for r in book.tables["rating"] if r[field] == row["id"]]
        if earlier and row["buy_in"]:
            was = max(earlier, key=lambda r: r["on"])
            if figures.SCALE.index(row["buy_in"]) < figures.SCALE.index(was["buy_in"]):
                then = day(date.fromisoformat(was["on"]), book.on)
                fell[name] = f"{_rated(row)} ({row['buy_in']}, was: {was['buy_in']} on {then})"
        if figures.gap(row) and not _is_whole(book, row["next_action_id"]):
            idle.append(row)
    if fell:
        where = "" if len(fell) == 1 else f" in {len(fell)} places"
        yield "medium", f"Buy-in is lower than before{where}: {said(fell)}."
    if idle:
        idle.sort(key=lambda row: by_name(row.get("name") or row["title"]))
        names = listed([_rated(row) for row in idle], MOST)
        some = one_or_more(len(idle), f"the buy-in of {names}", f"buy-in in # places: {names}")
        yield "low", f"No next step with an owner and a day is to raise {some}."


def _rated(row: Row) -> str:
    """A department, or a sponsor by the seat."""
    return str(row.get("name") or f"the sponsor “{row['title']}”")


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
