"""The chapter on sponsors: who stands for the launch, and whether they take part themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.sponsors.participation import Participation
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    More,
    Paragraph,
    Section,
    Table,
    Titled,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.exports.documents.wording import every, last_seen, part_pill
from planner.text import listed, tr, trn

_MOST_NAMED = 4


@section("sponsors", "Sponsors and their taking part")
def sponsors(material: Material) -> Section | None:
    """Show who stands for the launch and whether they take part; none without sponsors."""
    if not material.plan.sponsors:
        return None
    found = sorted(material.measures.participation, key=_least_first)
    words = trn(
        "Items of the last day in each sponsor’s name. Ghost-written means that somebody "
        "else wrote them.",
        "Items of the last {count} days in each sponsor’s name. Ghost-written means that "
        "somebody else wrote them.",
        material.plan.settings.participation_days,
    )
    blocks: list[Block] = [
        Paragraph(words, lead=_not_in_person(material, found), quiet=True),
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
            tuple(tuple(_sponsor_row(material, sponsor)) for sponsor in found),
            more=More(
                "and one more sponsor",
                "and {count} more sponsors",
                "",
                tuple(tr(sponsor.state) for sponsor in found),
            ),
        ),
    ]
    blocks += quotes(material, "buy-in", "taking part")
    return Section("sponsors", tr("Sponsors and their taking part"), tuple(blocks))


def _least_first(part: Participation) -> tuple[bool, bool]:
    """Return the place of a sponsor: who takes part comes last; the primary sponsor first of
    each."""
    return part.state == "taking part", not part.sponsor.is_primary


def _not_in_person(material: Material, found: Sequence[Participation]) -> str:
    """Say who does not take part in person and how; how many do is on the summary."""
    named = [
        tr(
            "{sponsor} ({state})",
            sponsor=material.names.sponsor(part.sponsor.id),
            state=tr(part.state),
        )
        for part in found
        if part.state != "taking part"
    ]
    if not named:
        return tr("Every sponsor takes part in person.")
    return tr("Not in person: {names}.", names=listed(named, most=_MOST_NAMED))


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
