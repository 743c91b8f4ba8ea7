"""Findings about what is being done and said: messages, the pilot, and signs of going quiet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from tests.recomputed import figures
from tests.recomputed.held import Found, said
from tests.recomputed.reading import Book, Row, by_name, quoted
from tests.recomputed.words import day, listed, one_or_more

SEVERE = ("critical", "high")


def found_in_work(book: Book) -> Iterator[Found]:
    yield from _messages(book)
    yield from _messages_that_meet(book)
    yield from _problems(book)
    yield from _going_quiet(book)


def _on(text: str, book: Book) -> str:
    return day(date.fromisoformat(text), book.on)


def _title(row: Row) -> str:
    return quoted(row["title"], "goal")


# Messages --------------------------------------------------------------------------------


def _messages(book: Book) -> Iterator[Found]:
    ahead = [m for m in book.tables["message"] if m["status"] in ("draft", "agreed")]
    late = {
        m["title"]: f"{_title(m)} ({_on(m['on'], book)}"
        f"{', still a draft' if m['status'] == 'draft' else ''})"
        for m in ahead
        if (m["on"] or "9") < book.on.isoformat()
    }
    if late:
        was = one_or_more(
            len(late), f"The message {said(late)} was not sent on its day.",
            f"# messages were not sent on their days: {said(late)}.",
        )  # fmt: skip
        yield "medium", was
    sponsors = {part.person for part in figures.parts(book)}
    borrowed = {
        m["title"]: f"{_title(m)} ({book.person(m['messenger_id'])}, written by "
        f"{book.person(m['author_id'])})"
        for m in ahead
        if m["messenger_id"] in sponsors and m["author_id"] not in (None, m["messenger_id"])
    }
    if borrowed:
        some = one_or_more(
            len(borrowed),
            "One message is to appear in a sponsor’s name and is",
            "# messages are to appear in a sponsor’s name and are",
        )
        yield "medium", f"{some} written by somebody else: {said(borrowed)}."


def _messages_that_meet(book: Book) -> Iterator[Found]:
    of_day: dict[str, list[Row]] = {}
    for message in book.tables["message"]:
        if message["status"] != "dropped" and (message["on"] or "") >= book.on.isoformat():
            of_day.setdefault(message["on"], []).append(message)
    for on, messages in of_day.items():
        reached = {m["id"]: _reached(book, m) for m in messages}
        times = Counter(name for names in reached.values() for name in names)
        twice = {name for name, count in times.items() if count > 1}
        if twice:
            assert sum(m["to_all"] for m in messages) < 2
            titles = {m["title"]: _title(m) for m in messages if reached[m["id"]] & twice}
            to = listed(sorted(twice, key=by_name), 3)
            yield "low", f"{len(titles)} messages go to {to} on {_on(on, book)}: {said(titles)}."


def _reached(book: Book, message: Row) -> set[str]:
    """The departments that a message reaches, with all that are part of them, and whoever else."""
    links = book.tables["message_department"]
    found = {link["department_id"] for link in links if link["message_id"] == message["id"]}
    found = set(book.departments) if message["to_all"] else found
    while more := {i for i, d in book.departments.items() if d["parent_id"] in found} - found:
        found |= more
    return {book.departments[i]["name"] for i in found} | ({message["audience"]} - {""})


# The pilot -------------------------------------------------------------------------------


def _problems(book: Book) -> Iterator[Found]:
    still = [p for p in book.tables["pilot_problem"] if p["status"] == "open"]
    late = [p for p in still if p["due"] is not None and p["due"] < book.on.isoformat()]
    if late:
        names = said({p["title"]: f"{_title(p)} (since {_on(p['due'], book)})" for p in late})
        severe = any(p["severity"] in SEVERE for p in late)
        some = one_or_more(
            len(late), "A problem of the pilot is overdue", "# problems of the pilot are overdue"
        )
        yield ("high" if severe else "medium"), f"{some}: {names}."
    for problem in still:  # somebody is to solve each of them before the launch
        last_day = book.people[problem["owner_id"]]["last_day"]
        assert last_day is None or last_day >= book.on.isoformat()
        assert problem["severity"] not in SEVERE or problem["due"] < book.info["launch"]


# Early warning ---------------------------------------------------------------------------


def _going_quiet(book: Book) -> Iterator[Found]:
    """Departments with two signs or more of the five, in the order in which they are told."""
    assert not any(_falls(book, goal) for goal in book.tables["goal"])
    warned = {}
    for one, department in book.departments.items():
        signs = [*_not_seen(book, one), *_late_sponsors(book, one), *_answers(book, one)]
        if len(signs) > 1:
            name = department["name"]
            warned[name] = f"{name} ({len(signs)} of 5 signs: {'; '.join(signs)})"
    if warned:
        many = one_or_more(len(warned), "", ", # departments")
        yield "medium", f"Going quiet{many}: {said(warned)}."


def _falls(book: Book, goal: Row) -> bool:
    """Whether a goal that goes up went down twice in a row."""
    points = sorted(book.tables["check_in"], key=lambda c: c["on"])
    values = [c["value"] for c in points if c["goal_id"] == goal["id"]][-3:]
    return len(values) == 3 and values[0] > values[1] > values[2]


def _not_seen(book: Book, department: int) -> Iterator[str]:
    """That none of its champions was active for four weeks."""
    seat = book.seat(department)
    given = [
        a
        for a in book.in_force(seat, book.on)
        if a["role"] == "owner" and a["person_id"] in book.owners(seat)
    ]
    since = (book.on - timedelta(days=28)).isoformat()
    if given and all(a["status"] == "quiet" or (a["last_active"] or "9") <= since for a in given):
        last = max(a["last_active"] for a in given if a["last_active"])
        yield f"no champion was seen since {_on(last, book)}"


def _late_sponsors(book: Book, department: int) -> Iterator[str]:
    """That a sponsor who stands for it is past the promised cadence."""
    links = book.tables["sponsor_department"]
    sponsors = {link["sponsor_id"] for link in links if link["department_id"] == department}
    late = [part.sponsor for part in figures.parts(book) if part.late]
    titles = [sponsor["title"] for sponsor in late if sponsor["id"] in sponsors]
    yield from (f"{title} is past the promised cadence" for title in titles[:1])


def _answers(book: Book, department: int) -> Iterator[str]:
    """That far fewer answered the newest survey than the one before, or that a figure fell."""
    two = sorted(book.tables["pulse_round"], key=lambda r: r["on"])[-2:]
    before, now = (_said_in(book, each, department) for each in two)
    if before and not now:
        yield "too few answered the last survey to show anything"
    elif before:
        assert 2 * max(n for n, _ in now.values()) >= max(n for n, _ in before.values())
    for question in before.keys() & now.keys():
        assert now[question][1] - before[question][1] > -Fraction(1, 10)


def _said_in(book: Book, pulse: Row, department: int) -> dict[int, tuple[int, Fraction]]:
    """By question how many of a department answered in a round, and what share said yes."""
    return {
        r["question_id"]: (r["answered"], Fraction(str(r["score"])) / r["answered"])
        for r in book.tables["survey_result"]
        if r["round_id"] == pulse["id"] and r["department_id"] == department
    }
