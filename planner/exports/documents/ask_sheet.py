"""The ask sheet: at most three asks for one executive, on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.meeting.asks import MOST_ASKS, addressed_to_nobody
from planner.analysis.meeting.proposals import Ask
from planner.analysis.sponsors.participation import Participation
from planner.errors import PlannerError
from planner.exports.documents.cover import coverage_table
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.exports.documents.wording import every, last_seen
from planner.exports.section import (
    Block,
    Bullets,
    Document,
    Heading,
    KeyValues,
    More,
    Paragraph,
    Section,
)
from planner.models import Commitment, Sponsor
from planner.text import day, tr, trn


def ask_sheet(
    measures: Measures, findings: Sequence[Finding], person_id: int, *, redact: bool = False
) -> Document:
    """Return what is asked of the person in a sponsor seat.

    The open asks that name them come first, what they can settle themselves fills up to three.
    Raises ``PlannerError`` where the person sits in no sponsor seat.
    """
    material = Material.of(measures, findings, redact=redact)
    mine = [p for p in material.measures.participation if p.person and p.person.id == person_id]
    name = material.names.person(person_id)
    if not mine:
        raise PlannerError(
            tr("{person} sits in no sponsor seat; an ask sheet is for a sponsor.", person=name)
        )
    blocks: list[Block] = [
        Paragraph(" ".join(material.status.reasons), lead=material.status.headline),
        *_asked(material, material.asks_of(person_id)[:MOST_ASKS]),
        Heading(tr("Your part so far")),
        KeyValues(tuple(pair for part in mine for pair in _part(part))),
        *_promises(material, [p.sponsor for p in mine]),
    ]
    departments = tuple(_departments(material, [p.sponsor for p in mine]))
    return make_document(
        material,
        title=tr("What we ask of {person}", person=name),
        kind=tr("Ask sheet"),
        sections=(Section("asks", "", tuple(blocks), one_page=True, if_room=departments),),
        redact=redact,
        remarks=addressed_to_nobody(material.source.plan, material.on),
    )


def _asked(material: Material, asks: Sequence[Ask]) -> Iterator[Block]:
    if not asks:
        yield Paragraph(tr("There is nothing to ask of you now. Thank you for your part."))
        return
    for number, ask in enumerate(asks, start=1):
        yield Heading(f"{number}  {ask.ask}")
        if ask.context:
            yield Paragraph(ask.context)
        pairs = []
        if ask.recommendation:
            pairs.append((tr("We recommend"), ask.recommendation))
        if ask.by_when is not None:
            when = day(ask.by_when, material.on)
            pairs.append((tr("By"), tr("{day}, late", day=when) if ask.late else when))
        if pairs:
            yield KeyValues(tuple(pairs))


def _part(part: Participation) -> Iterator[tuple[str, str]]:
    yield tr("Sponsor seat"), part.sponsor.title
    yield tr("Taking part"), tr(part.state)
    if part.items:
        yield (
            tr("Items in your name"),
            trn(
                "{own} of one item written in person",
                "{own} of {count} items written in person",
                part.items,
                own=part.in_person,
            ),
        )
    if part.begun:
        yield tr("Last in person"), last_seen(part.last_seen)
    if part.cadence_days is not None:
        yield tr("Promised"), every(part.cadence_days)


def _promises(material: Material, sponsors: Sequence[Sponsor]) -> Iterator[Block]:
    promises = [
        c
        for sponsor in sponsors
        for c in material.plan.where(Commitment, "sponsor_id", sponsor.id)
        if c.status == "open"
    ]
    if not promises:
        return
    yield Heading(tr("What you promised"))
    yield Bullets(
        tuple(
            c.promise if c.due is None else f"{c.promise} ({day(c.due, material.on)})"
            for c in sorted(promises, key=lambda c: (c.due or date.max, c.id))
        )
    )


def _departments(material: Material, sponsors: Sequence[Sponsor]) -> Iterator[Block]:
    """How the departments stand that the sponsor stands for."""
    mine = {d.id for sponsor in sponsors for d in material.plan.departments_of(sponsor)}
    if mine:
        yield Heading(tr("The departments you stand for"))
        more = More("and one more department", "and {count} more departments", "")
        yield replace(coverage_table(material, mine), more=more)
