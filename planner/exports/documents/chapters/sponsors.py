"""The chapter on sponsors: who stands for the launch, and whether they take part themselves."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.sponsors.participation import Participation
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.exports.documents.wording import every, last_seen, part_pill
from planner.exports.section import Block, Cell, Column, Paragraph, Section, Table, Titled
from planner.text import listed, tr, trn


@section("sponsors", "Sponsors and their taking part")
def sponsors(material: Material) -> Section:
    """Who stands for the launch, and whether they take part themselves."""
    blocks: list[Block] = [
        Table(
            "sponsors",
            (
                Column(tr("Sponsor"), width=2),
                Column(tr("Stands for"), width=5),
                Column(tr("Taking part"), "pill"),
                Column(tr("In person"), "text"),
                Column(tr("Replies"), "number", 0.5),
                Column(tr("Last in person")),
                Column(tr("Promised")),
            ),
            tuple(tuple(_sponsor_row(material, one)) for one in material.measures.participation),
            empty=tr("The plan has no sponsors yet."),
        ),
    ]
    if material.plan.sponsors:
        words = trn(
            "Items of the last day in each sponsor’s name. Ghost-written means that somebody "
            "else wrote them.",
            "Items of the last {count} days in each sponsor’s name. Ghost-written means that "
            "somebody else wrote them.",
            material.plan.settings.participation_days,
        )
        taking_part = trn(
            "{taking} of {count} sponsor takes part in person.",
            "{taking} of {count} sponsors take part in person.",
            len(material.plan.sponsors),
            taking=material.measures.sponsors_taking_part,
        )
        blocks.insert(0, Paragraph(words, lead=taking_part, quiet=True))
    blocks += quotes(material, "buy-in", "taking part")
    return Section("sponsors", tr("Sponsors and their taking part"), tuple(blocks))


def _sponsor_row(material: Material, part: Participation) -> Iterator[Cell]:
    sponsor = part.sponsor
    person = material.names.person(part.person.id) if part.person else tr("nobody")
    yield Titled(sponsor.title, person if person != sponsor.title else "")
    departments = [material.names.department(d.id) for d in material.plan.departments_of(sponsor)]
    if sponsor.is_primary:
        yield tr("All of the launch")
    else:
        yield listed(departments, most=6) or "–"
    yield part_pill(part.state)
    yield tr("{count} of {total}", count=part.in_person, total=part.items) if part.items else "–"
    yield part.replies
    yield last_seen(part.last_seen)
    yield every(part.cadence_days)
