"""The chapters on sponsors and departments of the buy-in plan: what worries and moves each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.rating_history import Subject
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.exports.buy_in import (
    DepartmentBuyIn,
    Moving,
    SponsorBuyIn,
    department_rows,
    sponsor_rows,
    totals,
)
from planner.exports.buy_in_words import concern_lines, step_words, trend_words
from planner.exports.documents.material import Material
from planner.exports.documents.wording import staff_need
from planner.models import Department
from planner.text import listed, number, short_day, tr, trn

MOST_ROWS = 30
"""Sponsors, and departments, told one by one; the rest is counted."""
_MOST_LINES, _MOST_LINES_OF_MANY = 12, 8
"""Lines each may have, and where there are more than that; the workbook has all."""
_MOST_DATED = 3
"""Actions, promises and messages told in one row; the chapters on these have all."""


def sponsors_section(material: Material, with_step: Collection[Subject]) -> Section:
    """Return who stands where, what they said and promised, and what is to be said in their name.

    Of those ``with_step`` the next step stands elsewhere.
    """
    rows = sponsor_rows(material.measures)
    table = Table(
        "sponsors",
        (
            Column(tr("Sponsor"), width=2),
            Column(tr("Buy-in"), width=1.5),
            Column(tr("Gap"), "pill", 0.2),
            Column(tr("Influence"), "number", 0.2),
            Column(tr("Concerns, promises and messages"), width=6),
            Column(tr("Rated"), "day", 0.2),
        ),
        tuple(tuple(_sponsor_row(material, row, with_step)) for row in rows[:MOST_ROWS]),
        empty=tr("The plan has no sponsors yet."),
        most_lines=_lines_each(rows),
    )
    return Section("sponsors", tr("Sponsors"), (table, *_left_out_words([row.gap for row in rows])))


def departments_section(material: Material, with_step: Collection[Subject]) -> Section:
    """Return who stands where, who carries the network there, and what worries and moves them."""
    rows = department_rows(material.measures)
    has_details = any(_has_details(row) for row in rows)
    table = Table(
        "departments",
        (
            Column(tr("Department"), width=2),
            Column(tr("Buy-in"), width=1.5),
            Column(tr("Gap"), "pill", 0.2),
            Column(tr("Champion and backup"), width=3),
            Column(tr("Concerns, needs and actions") if has_details else tr("Actions"), width=6),
        ),
        tuple(tuple(_department_row(material, row, with_step)) for row in rows[:MOST_ROWS]),
        empty=tr("The plan has no departments yet."),
        most_lines=_lines_each(rows),
    )
    blocks: list[Block] = [table, *_left_out_words([row.gap for row in rows])]
    return Section("departments", tr("Departments"), tuple(blocks))


def _lines_each(rows: Sequence[object]) -> int:
    return _MOST_LINES_OF_MANY if len(rows) > MOST_ROWS else _MOST_LINES


def _left_out_words(gaps: Sequence[BuyInGap]) -> Iterator[Paragraph]:
    """Yield how those stand that are not told one by one."""
    rest = gaps[MOST_ROWS:]
    if not rest:
        return
    all_ = totals(rest)
    counts = (
        (all_.rated - all_.there, tr("with a gap")),
        (all_.there, tr("where they should be")),
        (all_.unrated, tr("not rated")),
    )
    parts = listed([f"{number(count)} {words}" for count, words in counts if count])
    yield Paragraph(
        trn(
            "And one more: {parts}. The workbook has all.",
            "And {count} more: {parts}. The workbook has all.",
            len(rest),
            parts=parts,
        )
    )


def _sponsor_row(
    material: Material, row: SponsorBuyIn, with_step: Collection[Subject]
) -> Iterator[Cell]:
    yield Titled(material.names.sponsor(row.sponsor.id), _who(material, row))
    yield _buy_in(row.gap)
    yield _gap(row.gap)
    yield row.gap.influence
    yield _lines(
        *_movement_words(material, row.moving, row.sponsor.concerns, row.sponsor in with_step),
        *_dated(material, tr("Promised"), [(p.promise, p.due) for p in row.promises]),
        *_dated(material, tr("To say"), [(m.title, m.on) for m in row.messages]),
    )
    yield row.gap.rated_on


def _who(material: Material, row: SponsorBuyIn) -> str:
    """Return who sits in the seat and who stands in."""
    people = material.people(row.people) if row.people else tr("nobody")
    if not row.backups:
        return "" if people == row.sponsor.title else people
    backups = material.people(row.backups)
    return tr("{people}; backup {backups}", people=people, backups=backups)


def _has_details(row: DepartmentBuyIn) -> bool:
    return bool(row.department.concerns or row.department.needs or row.moving.concerns)


def _department_row(
    material: Material, row: DepartmentBuyIn, with_step: Collection[Subject]
) -> Iterator[Cell]:
    department = row.department
    yield Titled(material.names.department(department.id), _staff(department))
    yield _buy_in(row.gap)
    yield _gap(row.gap)
    yield _lines(*_carried(material, row))
    yield _lines(
        *_movement_words(material, row.moving, department.concerns, department in with_step),
        tr("Needs: {text}", text=department.needs) if department.needs else "",
        *_dated(material, tr("To do"), [(a.title, a.due) for a in row.actions]),
        *_dated(material, tr("To be told"), [(m.title, m.on) for m in row.messages]),
    )


def _carried(material: Material, row: DepartmentBuyIn) -> Iterator[str]:
    """Yield the champions and the backups, and how many champions the staff needs where that is
    more."""
    yield material.people(row.champions) if row.champions else tr("No champion yet")
    if row.backups:
        backups = material.people(row.backups)
        yield backups if material.redact else tr("Backup: {people}", people=backups)
    else:
        yield tr("Backup: none yet")
    if row.need.short and row.need.champions:
        yield tr("Champions: {count} that its staff needs", count=staff_need(row.need))


def _movement_words(
    material: Material, moving: Moving, concerns: str, with_step: bool
) -> Iterator[str]:
    """Yield which way it went, what worries them, and what is to be done next."""
    if words := trend_words(moving, material.on):
        yield tr("Trend: {words}", words=words)
    if concerns:
        yield tr("Concern: {text}", text=concerns)
    yield from concern_lines(moving, material.on)
    if not with_step and (words := step_words(moving, material.people, material.on)):
        yield tr("Next step: {words}", words=words)


def _buy_in(gap: BuyInGap) -> str:
    """Return where they stand, and where they should."""
    if gap.now == gap.wanted:
        return "–" if gap.now is None else tr(gap.now)
    if gap.now is None or gap.wanted is None:
        known = tr(gap.now or gap.wanted or "")
        return known if gap.wanted is None else tr("wanted: {buy_in}", buy_in=known)
    return tr("{now} → {wanted}", now=tr(gap.now), wanted=tr(gap.wanted))


def _gap(gap: BuyInGap) -> Cell:
    if gap.gap is None:
        return tr("not rated")
    if gap.gap == 0:
        return Pill(tr("there"), "good")
    words = tr("{steps} to go", steps=gap.gap)
    return Pill(words, "bad" if gap.gap > 1 else "weak")


def _staff(department: Department) -> str:
    if department.headcount is None:
        return ""
    return tr("{count} staff", count=number(department.headcount))


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines)) or "–"


def _dated(
    material: Material, what: str, things: Sequence[tuple[str, date | None]]
) -> Iterator[str]:
    """Yield a line for each of the first few, with its day where it has one."""
    for title, due in things[:_MOST_DATED]:
        when = f", {short_day(due, material.on)}" if due is not None else ""
        yield f"{what}: {title}{when}"
    if len(things) > _MOST_DATED:
        yield trn("and one more", "and {count} more", len(things) - _MOST_DATED)
