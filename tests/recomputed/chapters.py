"""What the chapters of the pack say in sentences and figures, besides the findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from tests.recomputed import ahead, figures
from tests.recomputed.curve import most_uncovered
from tests.recomputed.page_one import page_one, threshold
from tests.recomputed.reading import Book
from tests.recomputed.surveys import survey_rows
from tests.recomputed.tried import pilot_sentences, tested
from tests.recomputed.words import COUNTS, day, listed, number, one_or_more, percent

_KINDS = {
    "plan": "The plan itself",
    "champion seat": "Champion seats",
    "sponsor seat": "Sponsor seats",
    "purpose": "Purpose statements",
    "goal": "Goals",
    "action": "Actions",
}


def every_sentence(book: Book) -> Iterator[str]:
    yield from page_one(book)
    yield from _who_can_leave(book)
    yield from _cover(book)
    yield from _ahead(book)
    yield from _sponsors(book)
    yield from _aims(book)
    yield from pilot_sentences(book)
    yield from survey_rows(book)
    yield _late(book)
    for checks in ahead.checks(book).values():
        for check in checks:
            yield f"{check.sentence} {percent(check.met / check.due)}"


def _who_can_leave(book: Book) -> Iterator[str]:
    leavers = figures.Leavers(book)
    for k, worst in list(enumerate(most_uncovered(book)))[1:11]:
        people = one_or_more(k, "1 person", "# people")
        yield f"{people} {percent(Fraction(worst, book.total))}"
    yield "At worst, if so many leave Weight with nobody, proven"
    over = leavers.minimum(threshold(book))
    if leavers.one_more_appointment_helps(over):
        yield "With 1 appointment, once accepted and trained, one more can leave."
    yield from _carried(book)
    yield from _scenarios(book)


def _carried(book: Book) -> Iterator[str]:
    alone = {p: Fraction(book.weight(book.alone(p))) for p in book.people if book.alone(p)}
    every = sum(alone.values(), Fraction(0))
    most = min(alone, key=lambda p: (-alone[p], book.label(p)))
    yield (
        "Of all that rests on one person, the largest part rests on "
        f"{book.person(most)}: {percent(alone[most] / every)}, which is "
        f"{percent(alone[most] / book.total)} of all weight."
    )
    few, half = figures.fewest_for_half(alone.values())
    yield (
        f"Half of it or more rests on {few} people: {percent(half / every)}, which is "
        f"{percent(half / book.total)} of all weight."
    )
    carried = figures.carried(book)
    person, share = carried[0]
    yield (
        f"{book.person(person)} carries the largest share: {percent(share)} of all weight that "
        "somebody holds, where what several hold counts for each in part."
    )
    few, _ = figures.fewest_for_half([part for _, part in carried])
    yield f"{few} of the {len(carried)} who hold something carry half of it or more."
    for person, share in carried[:5]:
        yield f"{book.person(person)} {percent(share)} {book.weight(book.alone(person))}"


def _scenarios(book: Book) -> Iterator[str]:
    for scenario in book.tables["scenario"]:
        leave = [
            row["person_id"]
            for row in book.tables["scenario_person"]
            if row["scenario_id"] == scenario["id"]
        ]
        on = max(date.fromisoformat(scenario["on"] or book.on.isoformat()), book.on)
        before, after = book.holders(on), book.holders(on, leave)
        lost = [one for one, who in after.items() if before[one] and not who]
        down = [one for one, who in after.items() if len(who) == 1 < len(before[one])]
        who = listed(sorted(map(book.person, leave)))
        many = one_or_more(len(lost), "one responsibility", f"{COUNTS[len(lost)]} responsibilities")
        yield f"If {who} left on {day(on, book.on)}, {many} would lose their last holder."
        left = [one for one, those in after.items() if those]
        hours = sum(Fraction(str(book.people[p]["hours"] or 0)) for p in leave)
        standing = f"{percent(book.share(left))} Left standing of all weight has somebody"
        lost_words = f"{len(lost)} Newly held by nobody weight {book.weight(lost)}"
        down_words = f"{len(down)} Newly down to one weight {book.weight(down)}"
        yield f"{standing} {lost_words} {down_words} {number(hours)} Hours a week lost"


def _cover(book: Book) -> Iterator[str]:
    needs = figures.needs(book)
    having = sum(bool(n.champions) for n in needs)
    yield f"{having} of {len(needs)}"
    short_of = sum(len(n.champions) < n.staff for n in needs)
    yield (
        f"{short_of} of {len(needs)} departments with a known headcount have fewer champions than "
        "their staff needs."
    )
    seats = [one for one in book.of_kind("champion seat") if _covered(book, one)]
    both = sum(one in seats for one in tested(book))
    of_seats = f"{len(needs)} champion seats, {len(seats)} are covered and {both} of those tested"
    yield f"Coverage by department: of {of_seats}"
    yield from _cover_of_kinds(book)
    for n in needs:
        counts = f"{len(n.holders)} of {n.cover} {len(n.champions)} of {n.staff}"
        was_tested = book.seat(n.department["id"]) in tested(book)
        yield f"{_pill(len(n.holders), n.cover, was_tested)} {counts}"


def _covered(book: Book, one: int) -> bool:
    return bool(len(book.held[one]) >= max(2, book.rows[one]["needed_cover"]))


def _cover_of_kinds(book: Book) -> Iterator[str]:
    """A row for each kind: how many, how heavy, and how many of what depth."""
    for kind, words in _KINDS.items():
        ids = book.of_kind(kind)
        few = [sum(len(book.held[one]) == depth for one in ids) for depth in (0, 1)]
        covered = sum(_covered(book, one) for one in ids)
        counts = (
            *(few[0] and f"{few[0]} nobody", few[1] and f"{few[1]} one person"),
            *(len(ids) - sum(few) - covered, covered and f"{covered} covered"),
        )
        yield f"{words} {len(ids)} {book.weight(ids)} {' '.join(map(str, counts))}"


def _pill(held: int, needed: int, was_tested: bool) -> str:
    if held < 2:
        return ("nobody", "one person")[held]
    if held < needed:
        return "too few"
    return "covered, tested" if was_tested else "covered"


def _ahead(book: Book) -> Iterator[str]:
    every = list(ahead.days(book))
    today, worst = every[0], ahead.worst(book, every)
    if worst is not today:
        yield f"The worst day ahead is {day(worst.on)}."
    shares = [
        percent(Fraction(book.weight(ids), book.weight(d.counted)))
        for d in (worst, today)
        for ids in (d.nobody, d.alone)
    ]
    if worst is not today:
        yield (
            f"Then {shares[0]} of all weight has nobody, today {shares[2]}; {shares[1]} rests on "
            f"one person each, today {shares[3]}."
        )


def _sponsors(book: Book) -> Iterator[str]:
    parts = figures.parts(book)
    promises = book.tables["commitment"]
    due = [p for p in promises if (p["due"] or "") <= book.on.isoformat()]
    kept = sum(p["status"] == "kept" for p in due)
    yield f"{kept} of {len(due)} promises due by now were kept."
    yield f"{len(promises) - len(due)} promises are still to come."
    for part in parts:
        own = f"{part.kinds.count('in person')} of {len(part.kinds)}" if part.kinds else "–"
        last = {None: "never", 0: "today", 1: "yesterday"}.get(part.last, f"{part.last} days ago")
        every = f"every {part.sponsor['cadence_days']} days"
        yield f"{part.state} {own} {part.replies} {last} " + (
            every if part.sponsor["cadence_days"] else "–"
        )


def _aims(book: Book) -> Iterator[str]:
    purposes, goals = book.tables["purpose"], book.tables["goal"]
    agreed = sum(p["status"] == "agreed" for p in purposes)
    yield f"{agreed} of {len(purposes)} purpose statements are agreed."
    stand = [figures.progress(book, goal) for goal in goals]
    well = sum(one.state in ("reached", "on track") for one in stand)
    yield f"{well} of {len(goals)} goals are on track or reached."
    newest = max(book.tables["pulse_round"], key=lambda r: r["on"])
    answered, asked_all = newest["answered"], newest["asked"]
    yield (
        f"{answered} of {asked_all}, {percent(Fraction(answered, asked_all))}"
        f" {number(newest['effective'])}% {number(newest['worth_cost'])}%"
    )
    last = max(book.tables["snapshot"], key=lambda s: s["on"])
    asked = [d for d in book.tables["decision"] if d["snapshot_id"] == last["id"]]
    done = {a["id"] for a in book.tables["action"] if a["status"] == "done"}
    became = ["done" if d["action_id"] in done else d["outcome"] for d in asked]
    counts = [(became.count(o), o) for o in ("agreed", "done", "refused", "open")]
    said = listed([f"{count} {outcome}" for count, outcome in counts if count])
    yield f"Asked on {day(date.fromisoformat(last['on']), book.on)}: {said}."


def _late(book: Book) -> str:
    """How much that is dated should have been done: actions, promises and messages."""
    ahead = (
        *(a["due"] for a in book.tables["action"] if a["status"] not in ("done", "dropped")),
        *(p["due"] for p in book.tables["commitment"] if p["status"] == "open"),
        *(m["on"] for m in book.tables["message"] if m["status"] in ("draft", "agreed")),
    )
    late = sum((on or "9") < book.on.isoformat() for on in ahead)
    return f"{late} things should have been done before {day(book.on, book.on)}; they come first."
