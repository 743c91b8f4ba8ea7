"""The chapter on cover: every department as a heat map, and every kind of responsibility."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.analysis.champions.department_rows import DepartmentRow, hours_cell
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Heading,
    Heat,
    More,
    Paragraph,
    Section,
    Table,
    Tone,
)
from planner.exports.department_order import WORST_FIRST, Seated, seats_worst_first
from planner.exports.documents.chapters.coverage_families import families_table
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.wording import COVER_TONES, seat_state
from planner.models import Responsibility
from planner.text import listed, mark, number, tr, trn

_KINDS = (
    ("plan", mark("The plan itself")),
    ("champion seat", mark("Champion seats")),
    ("sponsor seat", mark("Sponsor seats")),
    ("purpose", mark("Purpose statements")),
    ("goal", mark("Goals")),
    ("action", mark("Actions")),
)

Field = Callable[[Seated], Cell]


@section("coverage", "Coverage of all departments")
def coverage(material: Material) -> Section | None:
    """Show how many hold what, in figures and in words; none where there is nothing to hold."""
    if not material.plan.responsibilities:
        return None
    blocks: list[Block] = [_heat_map(material)]
    if material.plan.departments:
        said = " ".join(_beside_champions(material))
        blocks.insert(0, Paragraph(" ".join(_remarks(material)), lead=said, quiet=True))
    blocks += [Heading(tr("All that somebody must hold")), _kinds(material)]
    return Section("coverage", tr("Coverage of all departments"), tuple(blocks))


def _beside_champions(material: Material) -> Iterator[str]:
    """Say how departments stand with sponsors and hours: their champion seats are counted on the
    summary."""
    rows, total = material.measures.departments, len(material.plan.departments)
    sponsors, _, hours = (held for _, held in _held(material))
    every = trn("{count} department", "{count} departments", total)
    without = sum(row.sponsors == 0 for row in rows)
    primary = any(sponsor.is_primary for sponsor in material.plan.sponsors.values())
    if primary and without == total:
        yield tr(
            "No department has a sponsor of its own yet; the primary sponsor stands for all of "
            "them."
        )
    elif sponsors and without:
        yield trn(
            "{without} of {departments} has no sponsor.",
            "{without} of {departments} have no sponsor.",
            without,
            without=without,
            departments=every,
        )
    elif sponsors:
        yield tr("Every department has a sponsor.")
    short = sum(row.hours_used < row.hours_needed for row in rows)
    if hours and short:
        yield trn(
            "{short} of {departments} has fewer champion hours than it needs.",
            "{short} of {departments} have fewer champion hours than they need.",
            short,
            short=short,
            departments=every,
        )
    elif hours:
        yield tr("Every department has the champion hours it needs.")


def _remarks(material: Material) -> Iterator[str]:
    yield tr("The darker a field, the fewer people stand behind it.")
    missing = [words for words, held in _held(material) if not held]
    if missing:
        yield tr("Left out, since the plan holds none yet: {names}.", names=listed(missing))


def _held(material: Material) -> tuple[tuple[str, bool], ...]:
    """Return what departments are measured by that a plan may hold nothing of at all."""
    return (
        (tr("sponsors"), bool(material.plan.sponsors)),
        (tr("goals"), bool(material.plan.goals)),
        (tr("hours pledged"), material.measures.effort.known),
    )


def _heat_map(material: Material) -> Table:
    sponsors, goals, hours = (held for _, held in _held(material))
    fields: list[tuple[Column, Field, bool]] = [
        (Column(tr("Champion seat")), lambda seated: _seat(material, seated), True),
        (Column(tr("Champions + backups")), lambda seated: _holders(seated.row), True),
        (Column(tr("Trained")), lambda seated: _trained(seated.row), True),
        (Column(tr("Tested")), lambda seated: _tested(seated.row), True),
        (Column(tr("Sponsors")), lambda seated: _sponsors(seated.row.sponsors), sponsors),
        (Column(tr("Goal owners")), lambda seated: _goal_owners(seated.row.goal_owners), goals),
        (Column(tr("Hours a week")), lambda seated: _hours(seated.row), hours),
    ]
    shown = [(column, field) for column, field, held in fields if held]
    seats = seats_worst_first(material.measures)
    name = material.names.department
    rows = (
        (name(seated.row.department.id), seated.row.staff, *(field(seated) for _, field in shown))
        for seated in seats
    )
    return Table(
        "heat-map",
        (
            Column(tr("Department"), width=2),
            Column(tr("Staff"), "number", 0.4),
            *(column for column, _ in shown),
        ),
        tuple(rows),
        empty=tr("The plan has no departments yet."),
        more=More(
            "and one more department",
            "and {count} more departments",
            "champions",
            tuple(seat_state(seated.cover) for seated in seats),
        ),
        shorter=families_table(material),
    )


def _seat(material: Material, seated: Seated) -> Heat:
    """Holders of a champion seat: enough are as many as the plan asks of it."""
    needed = material.plan.responsibilities[seated.seat.responsibility_id].needed_cover
    words = {
        "uncovered": tr("nobody"),
        "single point": tr("one person"),
        "thin": tr("of {needed}", needed=needed),
        "covered": tr("covered"),
    }
    return Heat(str(seated.row.depth), words[seated.cover], COVER_TONES[seated.cover])


def _holders(row: DepartmentRow) -> str:
    return tr("{champions} + {backups}", champions=row.champions, backups=row.backups)


def _trained(row: DepartmentRow) -> Heat:
    """Those of the holders who are trained."""
    if not row.depth:
        return Heat("–", "", "plain")
    tone: Tone = "good" if row.trained == row.depth else "plain"
    return Heat(str(row.trained), tr("of {needed}", needed=row.depth), tone)


def _tested(row: DepartmentRow) -> Heat:
    """Holders who carried it alone in a drill; only where two or more hold the seat."""
    if row.depth < 2:
        return Heat("–", "", "plain")
    tone: Tone = "good" if row.tested else "plain"
    return Heat(str(row.tested), tr("of {needed}", needed=row.depth), tone)


def _sponsors(count: int) -> Heat:
    return Heat(str(count), "", "good") if count else Heat("0", tr("nobody"), "bad")


def _goal_owners(count: int) -> Heat:
    """Count them: a department need not have any."""
    return Heat(str(count), "", "good" if count else "plain")


def _hours(row: DepartmentRow) -> Heat:
    tone = hours_cell(row.hours_used, row.hours_needed)[1]
    needed = tr("of {needed} h", needed=number(round(row.hours_needed, 1)))
    return Heat(number(round(row.hours_used, 1)), needed, tone)


def _kinds(material: Material) -> Table:
    """Return how many of each kind rest on how many."""
    cover = material.measures.coverage
    by_kind: dict[str, list[Responsibility]] = {}
    for responsibility in material.plan.responsibilities.values():
        by_kind.setdefault(responsibility.kind, []).append(responsibility)
    rows: list[tuple[Cell, ...]] = []
    for kind, title in _KINDS:
        held = by_kind.get(kind, [])
        if held:
            counts = [sum(cover.cover(r.id) == word for r in held) for word in WORST_FIRST]
            rows.append((tr(title), len(held), sum(r.weight for r in held), *_depths(counts)))
    return Table(
        "kinds",
        (
            Column(tr("Kind"), width=2),
            Column(tr("In all"), "number", 0.4),
            Column(tr("Weight"), "number", 0.4),
            Column(tr("Held by nobody")),
            Column(tr("By one person")),
            Column(tr("By fewer than needed")),
            Column(tr("Covered")),
        ),
        tuple(rows),
    )


def _depths(counts: list[int]) -> Iterator[Heat]:
    tones: tuple[Tone, ...] = ("bad", "weak", "weak", "good")
    words = (tr("nobody"), tr("one person"), tr("too few"), tr("covered"))
    for count, tone, said in zip(counts, tones, words, strict=True):
        yield Heat(str(count), said if count else "", tone if count else "plain")
