"""The ask sheet: at most three asks for one executive, on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from planner.analysis.champions.seats import Seat
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.meeting.asks import MOST_ASKS, addressed_to_nobody
from planner.analysis.meeting.proposals import Ask
from planner.analysis.sponsors.participation import Participation
from planner.errors import PlannerError
from planner.exports.blocks.section import (
    AskItem,
    AskLine,
    Blank,
    Block,
    Document,
    Form,
    Heading,
    Paragraph,
    Section,
)
from planner.exports.documents.ask_items import ask_items, proposed_words
from planner.exports.documents.framing import make_document
from planner.exports.documents.kept_promises import promises_table
from planner.exports.documents.material import Material
from planner.exports.documents.stands_for import carried_by, departments_of, empty_from
from planner.text import day, listed, listed_names, tr, trn

_MOST_DEPARTMENTS, _MOST_PROMISES = 6, 5
_MOST_NAMED = 3
_LINES_TO_WRITE = 3
_MOST_BOXES = 8
"""Of options to tick; who is offered more writes its letter down."""


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
    sheet = _Sheet(material, mine, person_id)
    return make_document(
        material,
        title=tr("What we ask of {person}", person=name),
        kind=tr("Ask sheet"),
        sections=(
            Section("asks", "", tuple(sheet.blocks()), one_page=True, if_room=tuple(sheet.words())),
        ),
        redact=redact,
        remarks=addressed_to_nobody(material.source.plan, material.on),
    )


@dataclass(frozen=True)
class _Sheet:
    """The blocks of one sheet."""

    material: Material
    mine: Sequence[Participation]
    person_id: int

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        return self.material.asks_of(self.person_id)[:MOST_ASKS]

    @cached_property
    def seats(self) -> list[Seat]:
        """The champion seats of the departments they stand for."""
        ids = {department.id for department in departments_of(self.material, self.mine)}
        return [seat for seat in self.material.measures.seats if seat.department.id in ids]

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(
            " ".join(filter(None, (self._ending(), self._helping()))), lead=self._cover_words()
        )
        if self.seats:
            yield Heading(tr("Your departments, and who carries them"))
            yield carried_by(self.material, self.seats, _MOST_DEPARTMENTS)
        promises = promises_table(self.material, self.mine, self.person_id, _MOST_PROMISES)
        if promises is not None:
            yield Heading(tr("What you promised or agreed, and what became of it"))
            yield promises
        if self.asks:
            yield Heading(trn("One ask", "{count} asks", len(self.asks)))
            asked = ask_items(self.asks, self.material.on, most=None)
            pairs = zip(asked.items, self.asks, strict=True)
            yield replace(asked, items=tuple(_to_answer(*pair) for pair in pairs))
            if proposed := proposed_words(self.asks):
                yield Paragraph(proposed, quiet=True)
            yield from self._answers()

    def _cover_words(self) -> str:
        """How the departments they stand for are covered."""
        seats = self.seats
        if not seats:
            seat = listed([part.sponsor.title for part in self.mine])
            return tr("You hold the sponsor seat “{seat}”.", seat=seat)
        nobody = sum(not seat.holders for seat in seats)
        one = sum(len(seat.holders) == 1 for seat in seats)
        if not nobody and not one:
            return trn(
                "The department you stand for rests on two people or more.",
                "All {count} departments you stand for rest on two people or more.",
                len(seats),
            )
        if len(seats) == 1:
            return (
                tr("The department you stand for rests on one person.")
                if one
                else tr("Nobody carries the department you stand for.")
            )
        said = [
            *([trn("one rests on one person", "{count} rest on one person", one)] if one else []),
            *([trn("one rests on nobody", "{count} rest on nobody", nobody)] if nobody else []),
        ]
        return tr(
            "Of the {count} departments you stand for, {said}.",
            count=len(seats),
            said=listed(said),
        )

    def _ending(self) -> str:
        """Which of them lose their last holder on a known day."""
        on, names = self.material.on, self.material.names
        found = empty_from(self.material, self.seats)
        ending: dict[date, list[str]] = {}
        for seat in self.seats:
            if (when := found.get(seat.responsibility_id, on)) > on:
                ending.setdefault(when, []).append(names.department(seat.department.id))
        said = [
            trn(
                "{departments} has nobody from {day} on.",
                "{departments} have nobody from {day} on.",
                len(ending[when]),
                departments=listed_names(sorted(ending[when]), _MOST_NAMED),
                day=day(when, on),
            )
            for when in sorted(ending)[:_MOST_NAMED]
        ]
        return " ".join(said)

    def _helping(self) -> str:
        if not self.asks:
            return tr("There is nothing to ask of you now. Thank you for your part.")
        return trn(
            "One answer from you would help most.",
            "{count} answers from you would help most.",
            len(self.asks),
        )

    def _answers(self) -> Iterator[Block]:
        """Yield room to sign the answers, and back to whom by when."""
        yield Form(((Blank(tr("Name"), width=3), Blank(tr("Day"))),))
        yield Paragraph(self._return(), quiet=True)

    def words(self) -> Iterator[Block]:
        """Yield room for the sponsor's own words."""
        yield Heading(tr("Your words to us: what stands in the way, what you need from us"))
        yield Form(lines=_LINES_TO_WRITE)

    def _return(self) -> str:
        """Back to whom, and by when at the latest."""
        who = self.material.plan.info.prepared_by
        to = (
            tr("Please return this page to {who}", who=who)
            if who
            else tr("Please return this page")
        )
        ahead = [a.by_when for a in self.asks if a.by_when and a.by_when >= self.material.on]
        if not ahead:
            return tr("{sentence}.", sentence=to)
        return tr("{sentence}, by {day}.", sentence=to, day=day(min(ahead), self.material.on))


def _to_answer(item: AskItem, ask: Ask) -> AskItem:
    """Return an ask with what we recommend where there is nothing to choose from, and with room
    for the answer."""
    if not ask.choice.options and ask.recommendation:
        item = item._replace(lines=(AskLine("A", ask.recommendation, "", True), *item.lines))
    letters = tuple(line.mark for line in item.lines if line.mark)
    chosen = letters if len(letters) > 1 else (tr("Yes"),)
    boxes = (*chosen[:_MOST_BOXES], tr("No"), tr("Something else:"))
    return item._replace(answer=Blank(tr("Your answer"), boxes))
