"""The five slides: status, coverage, sponsors, decisions, the next four weeks."""

from __future__ import annotations

from datetime import date, timedelta

from planner.analysis.champions.seats import Seat
from planner.analysis.meeting.asks import MOST_ASKS
from planner.analysis.sponsors.participation import Participation
from planner.exports.deck.slide import Bars, Grid, Series, Slide, Words
from planner.exports.documents.cover import figures
from planner.exports.documents.material import Material
from planner.exports.documents.upcoming import Event, upcoming
from planner.exports.documents.wording import PART_TONES, every, status_pill
from planner.exports.section import Tone
from planner.text import day, listed, short_day, tr, trn

MOST_BARS = 14
"""Departments on the slide; the rest is counted."""
MOST_SPONSORS = 7
WEEKS = 4
MOST_EVENTS = 5
"""In a week; the rest is counted."""


def slides(material: Material) -> tuple[Slide, ...]:
    """Return the five slides of a plan."""
    return (
        status_slide(material),
        coverage_slide(material),
        sponsors_slide(material),
        decisions_slide(material),
        weeks_slide(material),
    )


# Status -----------------------------------------------------------------------------------


def status_slide(material: Material) -> Slide:
    """Where the plan stands, why, what would mend it, and four figures with those of last time."""
    status = material.status
    rows = tuple(
        (Words(figure.value, strong=True), Words(figure.name), Words(figure.remark))
        for figure in figures(material).items
    )
    pill = status_pill(status.word)
    reasons = tuple(Words(reason) for reason in status.reasons)
    return Slide(
        status.headline,
        tr("Status with its reason and the way out"),
        Grid(
            (tr("Now"), tr("Of what"), tr("Last pack")),
            rows,
            (0.34, 0.36, 0.3),
            tr("Four figures of the plan, each with what it was at the last pack."),
        ),
        tr(
            "On track from 80% of what is due, at risk from 50%, else off track; the whole has the"
            " status of its weakest part. Status pack: summary and definitions."
        ),
        (Words(pill.words, pill.tone, strong=True), *reasons),
    )


# Coverage ----------------------------------------------------------------------------------


def coverage_slide(material: Material) -> Slide:
    """Champions and trained backups of every department, the least covered first."""
    seats = sorted(material.measures.seats, key=lambda seat: _order(material, seat))
    shown = seats[:MOST_BARS]
    missing = tuple(_missing(material, seat) for seat in shown)
    names = tuple(material.names.department(seat.department.id) for seat in shown)
    count = {state: sum(_state(seat) == state for seat in seats) for state in (0, 1, 2)}
    total = len(seats)
    told = tr("Champions, trained backups and how many are missing, by department.")
    bars = Bars(
        names,
        (
            Series(tr("champions"), tuple(float(len(s.champions)) for s in shown), "good"),
            Series(
                tr("trained backups"),
                tuple(float(len(s.backups)) for s in shown),
                "good",
                "hatched",
            ),
            Series(tr("missing"), missing, "plain", "outline"),
        ),
        told,
    )
    rest = len(seats) - len(shown)
    more = trn("and {count} more department", "and {count} more departments", rest) if rest else ""
    return Slide(
        _coverage_title(count, total),
        tr("People who hold each champion seat, of the number the department needs"),
        bars if shown else None,
        tr(
            "Champions hold their seat from accepted to quiet; backups count once they are trained."
            " A department needs one champion for every {ratio} staff, and at least the cover that"
            " was set. Status pack: coverage.",
            ratio=material.plan.settings.champion_ratio,
        ),
        _coverage_lines(count, total),
        more,
        nothing=tr("The plan has no departments yet."),
    )


def _coverage_lines(count: dict[int, int], total: int) -> tuple[Words, ...]:
    nobody = trn(
        "{count} of {total} has nobody", "{count} of {total} have nobody", count[0], total=total
    )
    single = trn(
        "{count} of {total} rests on one person",
        "{count} of {total} rest on one person",
        count[1],
        total=total,
    )
    more = trn(
        "{count} of {total} has two or more",
        "{count} of {total} have two or more",
        count[2],
        total=total,
    )
    return Words(nobody, "bad"), Words(single, "weak"), Words(more, "good")


def _coverage_title(count: dict[int, int], total: int) -> str:
    if not total:
        return tr("No departments yet")
    if not count[0] and not count[1]:
        return trn(
            "The champion seat of the only department has two holders or more",
            "All {count} champion seats have two holders or more",
            total,
        )
    covered = trn(
        "{count} of {total} champion seats has two holders or more",
        "{count} of {total} champion seats have two holders or more",
        count[2],
        total=total,
    )
    nobody = trn("{count} has nobody", "{count} have nobody", count[0])
    return tr("{covered}, {nobody}", covered=covered, nobody=nobody)


def _state(seat: Seat) -> int:
    return min(2, len(seat.holders))


def _order(material: Material, seat: Seat) -> tuple[int, float, str]:
    name = material.names.department(seat.department.id)
    return _state(seat), -_missing(material, seat), name.casefold()


def _missing(material: Material, seat: Seat) -> float:
    need = next(n for n in material.measures.needs if n.department.id == seat.department.id)
    return float(max(0, need.needed - len(seat.holders)))


# Sponsors ----------------------------------------------------------------------------------


def sponsors_slide(material: Material) -> Slide:
    """Every sponsor with what appeared in their name, how long they were silent, and promises."""
    found = material.measures.participation
    taking, total = material.measures.sponsors_taking_part, len(material.plan.sponsors)
    days = material.plan.settings.participation_days
    rows = tuple(_sponsor_row(material, part) for part in found[:MOST_SPONSORS])
    grid = Grid(
        (
            tr("Sponsor"),
            tr("In person, of all items"),
            tr("Edited"),
            tr("Ghost-written"),
            tr("Days silent"),
            tr("State"),
        ),
        rows,
        (0.3, 0.16, 0.1, 0.14, 0.16, 0.14),
        tr("Sponsors with the items in their name, days of silence and how they take part."),
    )
    rest = len(found) - len(rows)
    return Slide(
        trn(
            "{taking} of {count} sponsor takes part in person",
            "{taking} of {count} sponsors take part in person",
            total,
            taking=taking,
        )
        if total
        else tr("No sponsors yet"),
        trn("Items of the last day", "Items of the last {count} days", days),
        grid if rows else None,
        tr(
            "Items in the name of each sponsor over these days. Days silent count from the last"
            " item in person; ghost-written means that somebody else wrote it. Status pack:"
            " sponsors."
        ),
        foot=trn("and {count} more", "and {count} more", rest) if rest else "",
        nothing=tr("The plan has no sponsors yet."),
    )


def _sponsor_row(material: Material, part: Participation) -> tuple[Words, ...]:
    who = material.names.person(part.person.id) if part.person else tr("nobody")
    promised = every(part.cadence_days)
    silent = tr("never in person") if part.last_seen is None else str(part.days_silent)
    if part.items:
        own = tr("{count} of {total}", count=part.in_person, total=part.items)
    else:
        own = tr("no items")
    return (
        Words(who, strong=True, more=part.sponsor.title),
        Words(own),
        Words(str(part.edited)),
        Words(str(part.ghost_written)),
        Words(silent, more=tr("promised {often}", often=promised) if part.cadence_days else ""),
        Words(tr(part.state), PART_TONES[part.state]),
    )


# Decisions ---------------------------------------------------------------------------------


def decisions_slide(material: Material) -> Slide:
    """Say what this meeting is asked, the late ones first."""
    asks = material.asks[:MOST_ASKS]
    late = sum(ask.late for ask in asks)
    rows = tuple(
        (
            Words(str(number), strong=True),
            Words(ask.ask, strong=True, more=ask.context),
            Words(ask.recommendation),
            Words(ask.from_whom),
            Words(
                "" if ask.by_when is None else short_day(ask.by_when, material.on),
                "bad" if ask.late else None,
                more=tr("late") if ask.late else "",
            ),
        )
        for number, ask in enumerate(asks, 1)
    )
    title = trn("One decision", "{count} decisions", len(asks)) if asks else tr("No decisions")
    if late:
        title = tr("{title}, {late} of them late", title=title, late=late)
    rest = len(material.asks) - len(asks)
    return Slide(
        title,
        tr("Asked of this meeting"),
        Grid(
            ("", tr("Decision"), tr("We recommend"), tr("From"), tr("By")),
            rows,
            (0.05, 0.4, 0.27, 0.17, 0.11),
            tr("The decisions asked of this meeting, from whom and by when."),
        )
        if rows
        else None,
        tr(
            "Late ones first, then those kept in the plan by their day, then proposals made from"
            " the findings. Status pack: summary, and what was asked last time."
        ),
        foot=trn("One more decision waits.", "{count} more decisions wait.", rest) if rest else "",
        nothing=tr("Nothing needs a decision at this meeting."),
    )


# Weeks -------------------------------------------------------------------------------------


def weeks_slide(material: Material) -> Slide:
    """Say what is dated in the next four weeks, a column for each."""
    first = material.on
    last = first + timedelta(days=7 * WEEKS - 1)
    events = [e for e in upcoming(material.plan, material.names, first, last) if e.on <= last]
    ahead = [e for e in events if not e.late]
    late = [e for e in events if e.late]
    starts = [first + timedelta(days=7 * week) for week in range(WEEKS)]
    columns = [
        _week([e for e in ahead if start <= e.on < start + timedelta(days=7)], first)
        for start in starts
    ]
    height = max(map(len, columns))
    rows = tuple(
        tuple(column[at] if at < len(column) else Words("") for column in columns)
        for at in range(height)
    )
    heads = tuple(
        tr(
            "{first} to {last}",
            first=short_day(start, first),
            last=short_day(start + timedelta(days=6), first),
        )
        for start in starts
    )
    return Slide(
        _weeks_title(len(ahead), len(late)),
        tr("From {first} to {last}", first=day(first, first), last=day(last, first)),
        Grid(
            heads,
            rows,
            (0.25,) * WEEKS,
            tr("What is due in each of the next four weeks, and who does it."),
            at_top=True,
        )
        if rows
        else None,
        tr(
            "Actions that end, promises and goals that are due, last days of people who hold"
            " something, and the launch. Status pack: timeline."
        ),
        foot=_late_words(late, first),
        nothing=tr("Nothing is dated in the next four weeks."),
    )


def _weeks_title(ahead: int, late: int) -> str:
    if not ahead and not late:
        return tr("Next four weeks: nothing is dated")
    words = trn(
        "Next four weeks: {count} thing is due", "Next four weeks: {count} things are due", ahead
    )
    return tr("{words}, {late} already late", words=words, late=late) if late else words


def _week(events: list[Event], near: date) -> list[Words]:
    events = sorted(events, key=lambda e: (e.on, e.words))
    found = [
        Words(f"{short_day(e.on, near)}  {e.words}", _tone(e), more=e.who)
        for e in events[:MOST_EVENTS]
    ]
    rest = len(events) - len(found)
    return [*found, Words(trn("and {count} more", "and {count} more", rest))] if rest else found


def _tone(event: Event) -> Tone | None:
    return None if event.tone == "plain" else event.tone


def _late_words(late: list[Event], near: date) -> str:
    if not late:
        return ""
    said = [
        tr("{what} (due {day})", what=event.words, day=short_day(event.on, near))
        for event in late[:3]
    ]
    return tr("Late already: {what}", what=listed(said if len(late) <= 3 else [*said, "…"]))
