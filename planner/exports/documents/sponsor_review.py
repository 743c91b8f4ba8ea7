"""The coverage one-pager for one sponsor's review: the departments they stand for, on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from planner.analysis.appointing.executives import SeatCandidates
from planner.analysis.appointing.matching import best_matching
from planner.analysis.champions.department_rows import DepartmentRow, hours_cell
from planner.analysis.champions.needs import Need
from planner.analysis.champions.seats import Seat
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.sponsors.participation import Participation
from planner.errors import PlannerError
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    More,
    Paragraph,
    Pill,
    Section,
    Table,
)
from planner.exports.department_order import worst_first
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.exports.documents.sponsor_promises import promised, to_talk_about
from planner.exports.documents.stands_for import departments_of
from planner.exports.documents.wording import (
    cover_pill,
    every,
    last_seen,
    severity_pill,
    staff_need,
)
from planner.models import Department
from planner.text import listed, tr, trn

_MOST_FINDINGS = 6
_MOST_CANDIDATES = 3
_MOST_NAMES = 6


def sponsor_review(
    measures: Measures, findings: Sequence[Finding], person_id: int, *, redact: bool = False
) -> Document:
    """Tell how well the departments are covered that the person in a sponsor seat stands for.

    A primary sponsor stands for all of them. Raises ``PlannerError`` where the person sits in no
    sponsor seat.
    """
    material = Material.of(measures, findings, redact=redact)
    mine = [p for p in material.measures.participation if p.person and p.person.id == person_id]
    name = material.names.person(person_id)
    if not mine:
        raise PlannerError(
            tr("{person} sits in no sponsor seat; a review is for a sponsor.", person=name)
        )
    departments = departments_of(material, mine)
    review = _Review(material, mine, departments)
    return make_document(
        material,
        title=tr("Champion coverage for {person}", person=name),
        kind=tr("Sponsor review"),
        sections=(Section("review", "", tuple(review.blocks()), one_page=True),),
        redact=redact,
    )


class _Review:
    """The blocks of one review."""

    def __init__(
        self,
        material: Material,
        mine: Sequence[Participation],
        departments: Iterable[Department],
    ) -> None:
        self.material = material
        self.mine = mine
        self.ids = {department.id for department in departments}
        self.seats = [s for s in material.measures.seats if s.department.id in self.ids]

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(self._leaving(), lead=self._lead())
        if self.ids:
            yield self._figures()
            yield Heading(tr("The departments you stand for"))
            yield self._coverage()
        yield from self._findings()
        yield from self._candidates()
        yield from promised(self.material, self.mine)
        yield from to_talk_about(self.mine)

    def _lead(self) -> str:
        """Say how many of the departments are in the worst state there is, and name them."""
        if not self.ids:
            return tr("You stand for no department by name yet.")
        bare = [s.department.id for s in self.seats if not s.champions]
        alone = [s.department.id for s in self.seats if len(s.holders) == 1]
        names = listed(sorted(map(self.material.names.department, bare or alone)), most=_MOST_NAMES)
        if bare:
            return trn(
                "One of your {all} departments has no champion: {names}.",
                "{count} of your {all} departments have no champion: {names}.",
                len(bare),
                all=len(self.ids),
                names=names,
            )
        if alone:
            return trn(
                "One of your {all} departments rests on one person: {names}.",
                "{count} of your {all} departments rest on one person each: {names}.",
                len(alone),
                all=len(self.ids),
                names=names,
            )
        return tr("Each of your departments has a champion, and two holders or more.")

    def _leaving(self) -> str:
        """Return how many can leave, to whoever stands for all of the launch."""
        factor = self.material.source.bus_factor
        if factor.figure is None or not any(part.sponsor.is_primary for part in self.mine):
            return ""
        return tr("Of the whole launch: {words}.", words=factor.words_within)

    def _figures(self) -> Figures:
        needs = [n for n in self.material.measures.needs if n.department.id in self.ids]
        part = self.mine[0]
        return Figures(
            (
                Figure(
                    tr("With a champion"),
                    tr(
                        "{count} of {total}",
                        count=sum(bool(seat.champions) for seat in self.seats),
                        total=len(self.seats),
                    ),
                ),
                Figure(
                    tr("With a trained backup"),
                    tr(
                        "{count} of {total}",
                        count=sum(bool(seat.backups) for seat in self.seats),
                        total=len(self.seats),
                    ),
                ),
                Figure(
                    tr("Champions still needed"),
                    str(sum(need.short for need in needs)),
                    tr("one for {ratio} staff", ratio=self.material.plan.settings.champion_ratio),
                ),
                Figure(
                    tr("Last in person"),
                    last_seen(part.last_seen),
                    tr("promised: {often}", often=every(part.cadence_days))
                    if part.cadence_days
                    else "",
                ),
            )
        )

    def _coverage(self) -> Table:
        """Their departments, the least covered first, with who carries the network in each."""
        rows = {row.department.id: row for row in self.material.measures.departments}
        needs = {need.department.id: need for need in self.material.measures.needs}
        seats = sorted(
            self.seats, key=lambda s: (len(s.holders), worst_first(rows[s.department.id]))
        )
        return Table(
            "coverage",
            (
                Column(tr("Department"), width=2),
                Column(tr("Staff"), "number", 0.4),
                Column(tr("Cover"), "pill", 0.5),
                Column(tr("Champions"), width=3),
                Column(tr("Trained backups"), width=3),
                Column(tr("Staff need"), width=0.5),
                Column(tr("Hours a week"), "pill", 0.5),
            ),
            tuple(self._row(s, rows[s.department.id], needs[s.department.id]) for s in seats),
            more=More("and one more department", "and {count} more departments", ""),
        )

    def _row(self, seat: Seat, row: DepartmentRow, need: Need) -> tuple[Cell, ...]:
        return (
            self.material.names.department(seat.department.id),
            row.staff,
            cover_pill(self.material.measures, seat.responsibility_id),
            self.material.people(seat.champions),
            self.material.people(seat.backups),
            staff_need(need),
            Pill(*hours_cell(row.hours_used, row.hours_needed)),
        )

    def _candidates(self) -> Iterator[Block]:
        """Who could be asked where a department has one champion or none: possible together, and
        others for each."""
        material = self.material
        found = SeatCandidates(material.measures.coverage)
        bare = sorted(
            (seat for seat in self.seats if len(seat.holders) < 2),
            key=lambda s: (len(s.holders), s.department.name),
        )
        held = [material.plan.responsibilities[seat.responsibility_id] for seat in bare]
        together = {row_id: one for one, row_id in best_matching(found, held).found}
        rows: list[tuple[Cell, ...]] = []
        for seat, row in zip(bare, held, strict=True):
            first = together.get(row.id)
            best = islice((c.person_id for c in found.for_responsibility(row)), _MOST_CANDIDATES)
            others = [material.names.person(person_id) for person_id in best if person_id != first]
            rows.append(
                (
                    material.names.department(seat.department.id),
                    tr("nobody with time left") if first is None else material.names.person(first),
                    listed(others) or "–",
                )
            )
        if rows:
            yield Heading(tr("Who could be asked"))
            yield Table(
                "candidates",
                (
                    Column(tr("Department"), width=2),
                    Column(tr("Possible together"), width=3),
                    Column(tr("Others with time"), width=4),
                ),
                tuple(rows),
                more=More("and one more department", "and {count} more departments", ""),
            )

    def _findings(self) -> Iterator[Block]:
        """Yield what is wrong in these departments."""
        about = {("department", department_id) for department_id in self.ids}
        about |= {("sponsor", part.sponsor.id) for part in self.mine}
        found = [
            f
            for f in self.material.open_findings
            if any((row.kind, row.row_id) in about for row in f.about)
        ]
        if not found:
            return
        yield Heading(tr("What to look at"))
        yield Table(
            "findings",
            (
                Column(tr("Severity"), "pill", 0.2),
                Column(tr("Finding"), width=5),
                Column(tr("What to do next"), width=2),
            ),
            tuple((severity_pill(f.severity), f.text, f.next_step) for f in found),
            more=More("and one more finding", "and {count} more findings", ""),
            most=_MOST_FINDINGS,
        )
