"""The buy-in plan: where every sponsor and department stands, and what moves them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.sponsors.buy_in import SCALE, BuyInGap
from planner.exports.buy_in import (
    DepartmentBuyIn,
    Moving,
    SponsorBuyIn,
    Totals,
    department_rows,
    sponsor_rows,
    totals,
)
from planner.exports.buy_in_words import concern_lines, step_words, trend_words
from planner.exports.documents.buy_in_actions import actions_chapter
from planner.exports.documents.buy_in_messages import messages_chapter
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    KeyValues,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.models import BuyIn, Department
from planner.text import number, short_day, tr, trn

_MOST_ACTIONS = 3
"""Actions, promises and messages told in one row; the chapters on these have all."""


def buy_in_plan(
    measures: Measures, findings: Sequence[Finding], *, redact: bool = False
) -> Document:
    """Return the plan of current and wanted buy-in, concerns, needs, champions and actions.

    Redacted, it has no sponsors, since each is one person, and no concerns.
    """
    material = Material.of(measures, findings, redact=redact)
    name = material.plan.info.name
    chapters = [
        _summary(material, redact=redact),
        *(() if redact else (_sponsors(material),)),
        _departments(material),
        actions_chapter(material),
        messages_chapter(material),
    ]
    return make_document(
        material,
        title=tr("{plan}: buy-in plan", plan=name) if name else tr("Buy-in plan"),
        kind=tr("Buy-in plan"),
        sections=chapters,
        redact=redact,
    )


def _summary(material: Material, *, redact: bool) -> Section:
    gaps = [g for g in material.measures.buy_in if not redact or isinstance(g.subject, Department)]
    all_ = totals(gaps)
    if not gaps:
        words = tr("The plan has no sponsors and no departments yet.")
        return Section("summary", "", (Paragraph("", lead=words),))
    blocks: list[Block] = [
        Paragraph(
            f"{_rated(all_.rated, gaps, redact)} {tr('Not rated is unknown, never low.')}",
            lead=_there(all_),
        ),
        Figures(
            (
                Figure(
                    tr("Where they should be"),
                    tr("{a} of {b}", a=all_.there, b=all_.rated) if all_.rated else tr("no data"),
                ),
                Figure(tr("Not rated"), str(all_.unrated)),
                Figure(
                    tr("Steps to go"),
                    str(all_.steps) if all_.rated else tr("no data"),
                    tr("weighted by influence"),
                ),
                Figure(tr("Widest gap"), _subject(material, all_.widest)),
            )
        ),
        Heading(tr("The scale")),
        KeyValues(
            (
                (
                    tr("Buy-in"),
                    tr("{scale}, from lowest to highest", scale=", ".join(map(tr, SCALE))),
                ),
                (tr("Gap"), tr("steps from where somebody stands to where they should be")),
            )
        ),
    ]
    blocks += quotes(material, "buy-in", "champions")
    return Section("summary", "", tuple(blocks))


def _there(all_: Totals) -> str:
    """How many stand where they should, in a sentence."""
    if not all_.rated:
        return tr("Nothing has been rated yet.")
    return trn(
        "{there} of {count} that is rated stands where it should.",
        "{there} of {count} that are rated stand where they should.",
        all_.rated,
        there=all_.there,
    )


def _rated(rated: int, gaps: Sequence[BuyInGap], redact: bool) -> str:
    """How many are rated, in a sentence."""
    if redact:
        return trn(
            "{rated} of {count} department is rated.",
            "{rated} of {count} departments are rated.",
            len(gaps),
            rated=rated,
        )
    return trn(
        "{rated} of {count} sponsor or department is rated.",
        "{rated} of {count} sponsors and departments are rated.",
        len(gaps),
        rated=rated,
    )


def _subject(material: Material, gap: BuyInGap | None) -> str:
    if gap is None:
        return tr("none")
    if isinstance(gap.subject, Department):
        return material.names.department(gap.subject.id)
    return material.names.sponsor(gap.subject.id)


def _rating(buy_in: BuyIn | None) -> Pill | str:
    return "–" if buy_in is None else Pill(tr(buy_in))


def _gap(gap: BuyInGap) -> Cell:
    if gap.gap is None:
        return tr("not rated")
    if gap.gap == 0:
        return Pill(tr("there"), "good")
    words = tr("{steps} to go", steps=gap.gap)
    return Pill(words, "bad" if gap.gap > 1 else "weak")


# Sponsors ---------------------------------------------------------------------------------


def _sponsors(material: Material) -> Section:
    table = Table(
        "sponsors",
        (
            Column(tr("Sponsor"), width=2),
            Column(tr("Now"), "pill"),
            Column(tr("Wanted"), "pill"),
            Column(tr("Gap"), "pill"),
            Column(tr("Influence"), "number", 0.2),
            Column(tr("Concerns and promises"), width=6),
            Column(tr("Rated"), "day", 0.2),
        ),
        tuple(tuple(_sponsor_row(material, row)) for row in sponsor_rows(material.measures)),
        empty=tr("The plan has no sponsors yet."),
    )
    return Section("sponsors", tr("Sponsors"), (table,))


def _sponsor_row(material: Material, row: SponsorBuyIn) -> Iterator[Cell]:
    yield Titled(material.names.sponsor(row.sponsor.id), _who(material, row))
    yield _rating(row.gap.now)
    yield _rating(row.gap.wanted)
    yield _gap(row.gap)
    yield row.gap.influence
    promised = [(p.promise, p.due) for p in row.promises]
    yield _lines(
        *_moved(material, row.moving, row.sponsor.concerns, row.gap),
        *_dated(material, tr("Promised"), promised),
        *_dated(material, tr("To say"), [(m.title, m.on) for m in row.messages]),
    )
    yield row.gap.rated_on


def _who(material: Material, row: SponsorBuyIn) -> str:
    """Who sits in the seat and who stands in."""
    people = material.people(row.people) if row.people else tr("nobody")
    if not row.backups:
        return "" if people == row.sponsor.title else people
    backups = material.people(row.backups)
    return tr("{people}; backup {backups}", people=people, backups=backups)


# Departments ------------------------------------------------------------------------------


def _departments(material: Material) -> Section:
    rows = department_rows(material.measures)
    has_details = any(_has_details(row) for row in rows)
    table = Table(
        "departments",
        (
            Column(tr("Department"), width=2),
            Column(tr("Now"), "pill"),
            Column(tr("Wanted"), "pill"),
            Column(tr("Gap"), "pill"),
            Column(tr("Champion and backup"), width=4),
            Column(tr("Concerns, needs and actions") if has_details else tr("Actions"), width=6),
        ),
        tuple(tuple(_department_row(material, row)) for row in rows),
        empty=tr("The plan has no departments yet."),
    )
    return Section("departments", tr("Departments"), (table,))


def _has_details(row: DepartmentBuyIn) -> bool:
    return bool(row.department.concerns or row.department.needs or row.moving.concerns)


def _department_row(material: Material, row: DepartmentBuyIn) -> Iterator[Cell]:
    department = row.department
    yield Titled(material.names.department(department.id), _staff(department))
    yield _rating(row.gap.now)
    yield _rating(row.gap.wanted)
    yield _gap(row.gap)
    yield _lines(
        material.people(row.champions) if row.champions else "",
        tr("Backup: {people}", people=material.people(row.backups)) if row.backups else "",
    )
    yield _lines(
        *_moved(material, row.moving, department.concerns, row.gap),
        tr("Needs: {text}", text=department.needs) if department.needs else "",
        *_dated(material, tr("To do"), [(a.title, a.due) for a in row.actions]),
        *_dated(material, tr("To be told"), [(m.title, m.on) for m in row.messages]),
    )


def _moved(material: Material, moving: Moving, concerns: str, gap: BuyInGap) -> Iterator[str]:
    """Yield which way it went, what worries them, and what is to be done next."""
    if words := trend_words(moving, material.on):
        yield tr("Trend: {words}", words=words)
    if concerns:
        yield tr("Concern: {text}", text=concerns)
    yield from concern_lines(moving, material.on)
    if words := step_words(moving, material.people, material.on):
        yield tr("Next step: {words}", words=words)
    elif gap.gap:
        yield tr("Next step: none planned")


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
    for title, due in things[:_MOST_ACTIONS]:
        when = f", {short_day(due, material.on)}" if due is not None else ""
        yield f"{what}: {title}{when}"
    if len(things) > _MOST_ACTIONS:
        yield trn("and one more", "and {count} more", len(things) - _MOST_ACTIONS)
