"""What a decision would appoint people to: who holds it now, and who each option would add."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from string import ascii_uppercase

from planner.analysis.appointing.hours import FreeHours
from planner.analysis.meeting.consequences import days_without_holders
from planner.analysis.meeting.options import Choice
from planner.exports.blocks.section import Block, Cell, Column, Heading, Table, Titled
from planner.exports.documents.material import Material
from planner.exports.documents.wording import cover_pill
from planner.models import Responsibility
from planner.text import number, tr, trn


def appointing_blocks(material: Material, choice: Choice) -> Iterator[Block]:
    """Yield who holds now what the options are about, and whom each of them would appoint; nothing
    where they appoint nobody."""
    if choice.rows:
        yield Heading(tr("What it is about, and who holds it now"))
        yield _held_now(material, choice)
        yield Heading(tr("Whom the options would appoint"))
        yield _appointed(material, choice)


def _held_now(material: Material, choice: Choice) -> Table:
    empty_from = days_without_holders(material.measures, choice.rows)
    last_days = {
        row_id: when - timedelta(days=1)
        for row_id, when in empty_from.items()
        if when > material.on
    }
    columns = [
        Column(tr("To be held"), width=3),
        Column(tr("Held now by"), width=4),
        Column(tr("Cover"), "pill", 0.6),
    ]
    rows: list[tuple[Cell, ...]] = [
        (
            _seat_name(material, row_id),
            material.holders(row_id),
            cover_pill(material.measures, row_id),
        )
        for row_id in choice.rows
    ]
    if last_days:
        columns.append(Column(tr("Until"), "day", 0.6))
        rows = [
            (*row, last_days.get(row_id)) for row, row_id in zip(rows, choice.rows, strict=True)
        ]
    return Table("held-now", tuple(columns), tuple(rows))


def _appointed(material: Material, choice: Choice) -> Table:
    """Return a row for each person of each option, with the hours they have free where any of
    theirs are known and people are named."""
    pairs = [
        (letter, person_id, row_id)
        for letter, option in zip(ascii_uppercase, choice.options, strict=False)
        for person_id, row_id in option.appointed
    ]
    people = material.plan.people
    hours = FreeHours(material.measures.coverage)
    spare = {person_id: hours.spare(people[person_id]) for _, person_id, _ in pairs}
    show_hours = not material.redact and any(free is not None for free in spare.values())
    columns = [
        Column("", width=0.2),
        Column(tr("Person"), width=3),
        Column(tr("To hold"), width=3),
        Column(tr("Holds already"), width=1.4),
    ]
    rows: list[tuple[Cell, ...]] = [
        (
            letter,
            Titled(material.names.person(person_id), _where(material, person_id)),
            _seat_name(material, row_id),
            _holds(material, person_id, row_id),
        )
        for letter, person_id, row_id in pairs
    ]
    if show_hours:
        columns.append(Column(tr("Free hours a week"), width=1.2))
        free = [_free(spare[person_id]) for _, person_id, _ in pairs]
        rows = [(*row, words) for row, words in zip(rows, free, strict=True)]
    return Table("appointed", tuple(columns), tuple(rows))


def _seat_name(material: Material, row_id: int) -> str:
    row = material.plan.get(Responsibility, row_id)
    name = material.plan.name_of(row)
    return tr("{name} (champion seat)", name=name) if row.kind == "champion seat" else name


def _where(material: Material, person_id: int) -> str:
    """Return what somebody is and where; redacted, that is said by what they are called."""
    person = material.plan.people[person_id]
    if material.redact:
        return ""
    home = material.plan.departments.get(person.department_id or 0)
    name = material.names.department(home.id) if home is not None else ""
    return ", ".join(filter(None, (person.title, name)))


def _holds(material: Material, person_id: int, row_id: int) -> str:
    """Return how much somebody holds, and whether that is among it."""
    held = material.measures.coverage.held.get(person_id, frozenset())
    others = len(held - {row_id})
    if row_id in held:
        return (
            trn("this, and one thing", "this, and {count} things", others) if others else tr("this")
        )
    return trn("one thing", "{count} things", others) if others else tr("nothing")


def _free(hours: float | None) -> str:
    return tr("not known") if hours is None else number(max(0.0, hours))
