"""Your part: one page for a sponsor, a head of department or a champion on what is theirs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from planner.analysis.champions.department_rows import DepartmentRow, hours_cell
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.sponsors.participation import Participation
from planner.analysis.your_part.departments import Mine
from planner.analysis.your_part.held import Held
from planner.analysis.your_part.part import YourPart, your_part
from planner.analysis.your_part.promised import Promise
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    More,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
    Tone,
)
from planner.exports.documents.asked_of import asked_table, may_be_told
from planner.exports.documents.framing import make_document
from planner.exports.documents.happened import changed_table
from planner.exports.documents.keeper import keeper_words
from planner.exports.documents.leaving import refuse_who_left
from planner.exports.documents.material import Material
from planner.exports.documents.seats import seat_pill
from planner.exports.documents.wording import cover_pill, every, last_seen, part_pill
from planner.exports.documents.your_part_words import (
    lead_words,
    states_words,
    thanks_words,
    who_you_are_words,
)
from planner.exports.titles import kind_title
from planner.models import Commitment
from planner.text import day, listed, short_day, tr

_MOST_DEPARTMENTS = 8
_MANY_DEPARTMENTS = 4
"""From so many on it is said how many are in which state."""
_MOST_PROMISES = 6
_MOST_HELD = 12
_MOST_NAMES = 3
_PROMISE_TONES: dict[str, Tone] = {
    "late": "bad",
    "open": "plain",
    "missed": "bad",
    "kept": "good",
}


def your_part_page(
    measures: Measures,
    findings: Sequence[Finding],
    person_id: int,
    *,
    redact: bool = False,
    since: date | None = None,
) -> Document:
    """Return what somebody has to do with the launch, on one page; who has nothing is told so.

    What changed is told since the day ``since``, without one since the last pack. Raises
    ``PlannerError`` where the person has left.
    """
    material = Material.of(measures, findings, redact=redact)
    refuse_who_left(material, person_id)
    part = your_part(material.source, material.every, person_id, since)
    part = replace(part, asked=tuple(t for t in part.asked if may_be_told(material, t)))
    return make_document(
        material,
        title=tr(
            "{person} in {plan}",
            person=material.names.person(person_id),
            plan=material.plan.info.name,
        ),
        kind=tr("Your part"),
        sections=(Section("part", "", tuple(_blocks(material, part)), one_page=True),),
        redact=redact,
    )


def _blocks(material: Material, part: YourPart) -> Iterator[Block]:
    person_id, on = part.person.id, material.on
    if part.is_nothing:
        yield Paragraph(thanks_words(material), lead=tr("Nothing is asked of you now. Thank you."))
    else:
        yield Paragraph(who_you_are_words(material, part), lead=lead_words(material, part))
    if part.asked:
        yield Heading(tr("What is asked of you"))
        yield asked_table(material, part.asked, person_id)
    if part.departments:
        yield Heading(tr("Your departments"))
        if len(part.departments) >= _MANY_DEPARTMENTS:
            yield Paragraph(states_words(material, part.departments))
        yield _departments(material, part.departments, person_id)
    if part.promises or part.seen:
        yield Heading(tr("What you promised"))
        yield _promises(material, part)
    changed = changed_table(material, part.changed, person_id)
    if changed.rows:
        yield Heading(tr("What has changed since {day}", day=day(part.changed.since, on)))
        yield changed
    elif not part.is_nothing:
        since = day(part.changed.since, on)
        yield Paragraph(tr("Nothing of this has changed since {day}.", day=since), quiet=True)
    if part.held:
        yield Heading(tr("What you hold besides") if part.departments else tr("What you hold"))
        yield _held_table(material, part.held)
    if words := keeper_words(material, person_id):
        yield Paragraph(words, quiet=True)


def _departments(material: Material, mine: Sequence[Mine], person_id: int) -> Table:
    """Return the departments, the least covered first, with who carries them; what makes them
    somebody's where that differs, the sentence at the top says it otherwise."""
    show_ties = len({each.ties for each in mine}) > 1
    rows = {row.department.id: row for row in material.source.departments}
    return Table(
        "departments",
        (
            Column(tr("Department"), width=2.4),
            Column(tr("Champion seat"), "pill", 1.1),
            Column(tr("Champions"), width=2.4),
            Column(tr("Backups"), width=2.4),
            Column(tr("Hours a week"), "pill", 0.9),
        ),
        tuple(
            _department_row(
                material, each, rows[each.seat.department.id], person_id, show_ties=show_ties
            )
            for each in mine
        ),
        more=More("and one more department", "and {count} more departments", ""),
        most=_MOST_DEPARTMENTS,
        most_lines=2,
    )


def _department_row(
    material: Material, mine: Mine, row: DepartmentRow, person_id: int, *, show_ties: bool
) -> tuple[Cell, ...]:
    seat = mine.seat
    name = material.names.department(seat.department.id)
    return (
        Titled(name, listed([tr(tie) for tie in mine.ties])) if show_ties else name,
        seat_pill(material, seat),
        _names_with_you(material, seat.champions, person_id),
        _names_with_you(material, seat.backups, person_id),
        Pill(*hours_cell(row.hours_used, row.hours_needed)),
    )


def _names_with_you(material: Material, people: Collection[int], person_id: int) -> str:
    """Return people by name, whoever reads it first and as "you"; a dash where there is nobody."""
    others = material.names.people(set(people) - {person_id})
    you = [tr("you")] if person_id in people else []
    return listed([*you, *others], most=_MOST_NAMES) or "–"


def _promises(material: Material, part: YourPart) -> Table:
    return Table(
        "promised",
        (
            Column(tr("By"), width=1),
            Column(tr("Promise"), width=7),
            Column(tr("State"), "pill", 1.2),
        ),
        (
            *(_seen_row(seen) for seen in part.seen),
            *(_promise_row(material, promise) for promise in part.promises),
        ),
        more=More("and one more promise", "and {count} more promises", ""),
        most=_MOST_PROMISES,
    )


def _seen_row(seen: Participation) -> tuple[Cell, ...]:
    """Return how often a sponsor promised to be seen, and when they last were."""
    last = tr("last: {when}", when=last_seen(seen.last_seen))
    return every(seen.cadence_days), Titled(tr("Be seen in person"), last), part_pill(seen.state)


def _promise_row(material: Material, promise: Promise) -> tuple[Cell, ...]:
    made = material.plan.get(Commitment, promise.commitment_id)
    by = "–" if promise.due is None else short_day(promise.due, material.on)
    often = every(made.cadence_days) if made.cadence_days is not None else ""
    about = " · ".join(filter(None, (made.audience, often)))
    words = Titled(made.promise, about) if about else made.promise
    return by, words, Pill(tr(promise.state), _PROMISE_TONES[promise.state])


def _held_table(material: Material, held: Sequence[Held]) -> Table:
    return Table(
        "held",
        (
            Column(tr("What"), width=4),
            Column(tr("As"), width=1.2),
            Column(tr("Cover"), "pill", 1),
            Column(tr("With you"), width=3),
        ),
        tuple(_held_row(material, thing) for thing in held),
        more=More("and one more thing", "and {count} more things", ""),
        most=_MOST_HELD,
        most_lines=2,
    )


def _held_row(material: Material, held: Held) -> tuple[Cell, ...]:
    row = material.plan.responsibilities[held.responsibility_id]
    role = tr(held.role) if held.counts else tr("{role}, not yet", role=tr(held.role))
    others = listed(material.names.people(held.others), most=_MOST_NAMES) or tr("nobody")
    name = Titled(material.plan.name_of(row), kind_title(row.kind))
    return name, role, cover_pill(material.measures, held.responsibility_id), others
