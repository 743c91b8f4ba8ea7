"""The hand-over sheet: everything one person holds or left behind, who takes it, what is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner.analysis.findings.finding import Finding
from planner.analysis.handing_over.checklist import checklist
from planner.analysis.handing_over.leaving import when_gone
from planner.analysis.handing_over.next_step import NextStep, next_step
from planner.analysis.handing_over.progress import due_day, standing_of
from planner.analysis.handing_over.proposals import Proposal, proposals
from planner.analysis.handing_over.things import Thing, things_of
from planner.analysis.handing_over.words import ground_words
from planner.analysis.leavers.departure import Departure
from planner.analysis.measures import Measures
from planner.exports.blocks.section import (
    Blank,
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Figures,
    Form,
    Heading,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.exports.documents.contacts import contacts
from planner.exports.documents.framing import make_document
from planner.exports.documents.held_things import kind_and_role, next_of, state_of
from planner.exports.documents.leaver import leaves_words, left_behind, who_words
from planner.exports.documents.material import Material
from planner.models import Person
from planner.text import listed, number, short_day, tr, trn

_MOST_AS_SUITED = 2
_MOST_NAMES = 12


def handover(
    measures: Measures, findings: Sequence[Finding], person_id: int, *, redact: bool = False
) -> Document:
    """Return what this person hands over by their last day, or left behind if that is past."""
    material = Material.of(measures, findings, redact=redact, departures=True)
    sheet = _Sheet(material, material.plan.people[person_id])
    return make_document(
        material,
        title=tr("Hand-over: {person}", person=material.names.person(person_id)),
        kind=tr("Hand-over sheet"),
        sections=(Section("handover", "", tuple(sheet.blocks())),),
        redact=redact,
    )


@dataclass(frozen=True)
class _Sheet:
    """The blocks of one sheet."""

    material: Material
    person: Person

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        return things_of(self.material.plan, self.person.id, self.material.on)

    @cached_property
    def after(self) -> Departure:
        return when_gone(self.material.measures, self.person.id)

    @cached_property
    def proposed(self) -> Mapping[int, Proposal]:
        """Who is proposed, the same whether or not the sheet names them."""
        source = self.material.source
        things = things_of(source.plan, self.person.id, source.on)
        return proposals(when_gone(source, self.person.id).after, things, self.person.id)

    @cached_property
    def steps(self) -> Mapping[int, NextStep]:
        plan, on = self.material.plan, self.material.on
        return {
            thing.responsibility.id: next_step(
                plan, thing, self.person.id, self.proposed.get(thing.responsibility.id), on
            )
            for thing in self.things
        }

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(
            who_words(self.material, self.person), lead=leaves_words(self.material, self.person)
        )
        if not self.things:
            yield Paragraph(tr("Nothing in the plan is held by this person."))
            return
        yield self._figures()
        yield from left_behind(self.after)
        yield Heading(tr("What is handed over, and to whom"))
        yield self._table()
        yield from self._remarks()
        yield from self._checklist()
        yield from contacts(self.material, self.person, self.things, self.proposed)
        yield Heading(tr("Handed over"))
        yield Form(((Blank(tr("By")), Blank(tr("To")), Blank(tr("On"), width=0.6)),))

    def _figures(self) -> Figures:
        plan, on = self.material.plan, self.material.on
        of = tr("of {total}", total=len(self.things))
        noted = [thing.noted for thing in self.things if thing.noted is not None]
        accepted = sum(row.state == "accepted" for row in noted)
        done = sum(not standing_of(plan, row, on).open for row in noted)
        left = self.after.after
        alone = sum(left.holders.get(t.responsibility.id) == frozenset() for t in self.things)
        return Figures(
            (
                Figure(
                    trn("thing is handed over", "things are handed over", len(self.things)),
                    number(len(self.things)),
                ),
                Figure(tr("left with nobody if nobody takes over"), number(alone), unit=of),
                Figure(tr("accepted by whoever takes over"), number(accepted), unit=of),
                Figure(tr("handed over and shown"), number(done), unit=of),
            )
        )

    # Who takes what ----------------------------------------------------------------------

    def _table(self) -> Table:
        return Table(
            "handover",
            (
                Column(tr("Responsibility"), width=2.2),
                Column(tr("How it stands, what is next"), width=2.6),
                Column(tr("Goes to"), width=2.6),
                Column(tr("State"), "pill", 1.2),
                Column(tr("Next, who, by when"), width=2.2),
            ),
            tuple(tuple(self._row(thing)) for thing in self.things),
        )

    def _row(self, thing: Thing) -> Iterator[Cell]:
        material, row = self.material, thing.responsibility
        yield Titled(material.plan.name_of(row), kind_and_role(material, row, thing.role))
        upcoming = next_of(material, row)
        state = state_of(material, row)
        yield "\n".join([state, tr("Next: {what}", what=upcoming)]) if upcoming else state
        yield self._goes_to(thing)
        yield self._state(thing)
        yield self._next_step_cell(self.steps[row.id])

    def _goes_to(self, thing: Thing) -> Cell:
        """Return who takes it over: chosen, else proposed together with all others, with why."""
        material, row_id = self.material, thing.responsibility.id
        noted, proposal = thing.noted, self.proposed.get(row_id)
        if noted is not None and noted.to_person_id is not None and noted.state != "declined":
            return material.names.person(noted.to_person_id)
        if proposal is None:
            return tr("nobody suitable is known")
        name = tr("{name} (proposed)", name=material.names.person(proposal.person_id))
        why = ground_words(material.source.plan, proposal, row_id, material.on)
        ties = len(proposal.as_suited)
        if not ties:
            return Titled(name, why)
        others = listed(material.names.people(proposal.as_suited), _MOST_AS_SUITED)
        return Titled(name, tr("{why}; as suited: {names}", why=why, names=others))

    def _state(self, thing: Thing) -> Pill:
        noted = thing.noted
        if noted is None or noted.to_person_id is None:
            known = thing.responsibility.id in self.proposed
            return Pill(tr("not asked"), "weak") if known else Pill(tr("nobody yet"), "bad")
        if noted.state == "accepted":
            if noted.answered_on is None:
                return Pill(tr("accepted"), "good")
            when = short_day(noted.answered_on, self.material.on)
            return Pill(tr("accepted {day}", day=when), "good")
        if noted.state == "declined":
            return Pill(tr("declined"), "bad")
        return Pill(tr("asked") if noted.state == "asked" else tr("not asked"), "weak")

    def _next_step_cell(self, step: NextStep) -> Cell:
        if step.what == "nothing":
            return tr("nothing is left to do")
        what = {
            "find somebody": tr("Find somebody"),
            "ask": tr("Ask whether they take it over"),
            "answer": tr("Say whether they take it over"),
            "show": tr("Show what is listed below"),
        }[step.what]
        names = self.material.names
        who = tr("nobody keeps the plan") if step.owner_id is None else names.person(step.owner_id)
        if step.by is None:
            return Titled(what, who)
        when = short_day(step.by, self.material.on)
        return Titled(what, tr("{name}, by {day}", name=who, day=when))

    def _remarks(self) -> Iterator[Block]:
        """Say what proposals suppose."""
        proposed = {p.person_id for p in self.proposed.values() if p.ground == "free"}
        if not proposed:
            return
        people = self.material.source.plan.people
        unknown = [person_id for person_id in proposed if people[person_id].hours is None]
        words = tr(
            "Who is proposed could take on all of this together; nobody is asked for more hours"
            " than they have free."
        )
        if unknown:
            names = listed(self.material.names.people(unknown), _MOST_NAMES)
            words = tr("{words} Hours are not known of {names}.", words=words, names=names)
        yield Paragraph(words, quiet=True)

    # What is shown -----------------------------------------------------------------------

    def _checklist(self) -> Iterator[Block]:
        rows = [tuple(cells) for thing in self.things for cells in self._showing_rows(thing)]
        if rows:
            yield Heading(tr("What has to be shown"))
            yield Table(
                "checklist",
                (
                    Column(tr("Responsibility"), width=2),
                    Column(tr("What"), width=4),
                    Column(tr("Shown by, by when"), width=2),
                    Column(tr("Shown on"), width=1.1),
                ),
                tuple(rows),
            )

    def _showing_rows(self, thing: Thing) -> Iterator[Iterator[Cell]]:
        """Yield a row for what is shown of a thing together, and one for each drill."""
        items = list(checklist(self.material.plan, thing))
        lines = [item.what for item in items if item.drill is None]
        if lines:
            sign = "· " if len(lines) > 1 else ""
            what = "\n".join(f"{sign}{line}" for line in lines)
            yield self._item(thing, what, items[0].shown_on)
        for item in items:
            if item.drill is not None:
                what, drill = item.what, item.drill
                when = short_day(drill.on, self.material.on)
                tried = self.material.names.person(drill.person_id)
                about = tr("stuck in the drill of {day}, tried by {name}", day=when, name=tried)
                note = "; ".join(filter(None, (about, drill.note)))
                yield self._item(thing, Titled(what, note), item.shown_on)

    def _item(self, thing: Thing, what: Cell, shown_on: date | None) -> Iterator[Cell]:
        material, noted = self.material, thing.noted
        yield material.plan.name_of(thing.responsibility)
        yield what
        shows = (noted.shown_by_id if noted else None) or self.person.id
        due = due_day(material.plan, noted) if noted else self.person.last_day
        name, on = material.names.person(shows), material.on
        if due is None or (due < on and noted is None):
            yield name
        else:
            yield tr("{name}, by {day}", name=name, day=short_day(due, on))
        yield "…………" if shown_on is None else short_day(shown_on, on)
