"""The buy-in plan: where every sponsor and department stands, and what moves them."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.closing import Closing, closings
from planner.exports.blocks.section import Document, Figure, Figures, Paragraph, Section
from planner.exports.buy_in import Totals, totals
from planner.exports.documents.buy_in_actions import actions_chapter
from planner.exports.documents.buy_in_gaps import MOST_GAPS, gap_name, gaps_section
from planner.exports.documents.buy_in_messages import messages_chapter
from planner.exports.documents.buy_in_subjects import departments_section, sponsors_section
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.models import Concern, Department
from planner.text import listed_names, number, tr, trn

_MOST_NAMED = 3
"""Names in a sentence; the rest is counted."""


def buy_in_plan(
    measures: Measures, findings: Sequence[Finding], *, redact: bool = False
) -> Document:
    """Return the plan of current and wanted buy-in, concerns, needs, champions and actions.

    Redacted, it has no sponsors, since each is one person, and no concerns.
    """
    material = Material.of(measures, findings, redact=redact)
    name = material.plan.info.name
    closed = [c for c in closings(material.measures) if _may_be_disclosed(material, c.gap)]
    with_step = {closing.gap.subject for closing in closed[:MOST_GAPS]}
    any_rated = bool(totals(_gaps_disclosed(material)).rated)
    any_to_rate = bool(material.measures.buy_in)
    chapters = [
        _summary(material, closed),
        *((gaps_section(material, closed, any_rated=any_rated),) if any_to_rate else ()),
        *(() if redact else (sponsors_section(material, with_step),)),
        departments_section(material, with_step),
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


def _gaps_disclosed(material: Material) -> list[BuyInGap]:
    return [gap for gap in material.measures.buy_in if _may_be_disclosed(material, gap)]


def _may_be_disclosed(material: Material, gap: BuyInGap) -> bool:
    return not material.redact or isinstance(gap.subject, Department)


def _summary(material: Material, closed: Sequence[Closing]) -> Section:
    gaps = _gaps_disclosed(material)
    all_ = totals(gaps)
    if not gaps:
        words = tr("The plan has no sponsors and no departments yet.")
        return Section("summary", "", (Paragraph("", lead=words),))
    said = (
        _rated(all_.rated, gaps, material.redact),
        tr("Not rated is unknown, never low."),
        _widest(material, all_),
    )
    return Section(
        "summary",
        "",
        (
            Paragraph(" ".join(filter(None, said)), lead=_there(all_)),
            _figures(material, all_, closed),
        ),
    )


def _figures(material: Material, all_: Totals, closed: Sequence[Closing]) -> Figures:
    planned = sum(closing.is_planned for closing in closed)
    return Figures(
        (
            Figure(
                tr("Where they should be"),
                str(all_.there) if all_.rated else tr("no data"),
                trn("{count} is not rated", "{count} are not rated", all_.unrated)
                if all_.unrated
                else "",
                tr("of {total}", total=all_.rated) if all_.rated else "",
            ),
            Figure(
                tr("Steps to go"),
                number(all_.steps) if all_.rated else tr("no data"),
                tr("weighted by influence"),
            ),
            Figure(
                tr("Gaps with a next step"),
                str(planned) if closed else tr("none"),
                tr("with an owner and a day"),
                tr("of {total}", total=len(closed)) if closed else "",
            ),
            *(() if material.redact else (_concerns(material),)),
        )
    )


def _concerns(material: Material) -> Figure:
    said = [concern for concern in material.plan.table(Concern).values() if concern.quote]
    answered = sum(bool(concern.answer) for concern in said)
    return Figure(
        tr("Concerns answered"),
        str(answered) if said else tr("none"),
        tr("of what somebody said"),
        tr("of {total}", total=len(said)) if said else "",
    )


def _there(all_: Totals) -> str:
    """Return how many stand where they should, in a sentence."""
    if not all_.rated:
        return tr("Nothing has been rated yet.")
    return trn(
        "{there} of {count} that is rated stands where it should.",
        "{there} of {count} that are rated stand where they should.",
        all_.rated,
        there=all_.there,
    )


def _rated(rated: int, gaps: Sequence[BuyInGap], redact: bool) -> str:
    """Return how many are rated, in a sentence."""
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


def _widest(material: Material, all_: Totals) -> str:
    """Return whose gap is the widest, and who shares that."""
    names = [gap_name(material, gap) for gap in all_.widest]
    if not names:
        return ""
    return trn(
        "{names} has the widest gap.",
        "{names} have the widest gap, all the same.",
        len(names),
        names=listed_names(names, _MOST_NAMED),
    )
