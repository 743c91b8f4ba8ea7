"""The first table of the buy-in plan: every gap on the scale, and the step that closes it."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.sponsors.buy_in import SCALE, BuyInGap
from planner.analysis.sponsors.closing import Closing
from planner.analysis.sponsors.participation import people_in
from planner.exports.blocks.section import (
    Cell,
    Column,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
    Tone,
)
from planner.exports.buy_in_words import step_in_short
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.models import Department
from planner.text import short_day, tr, trn

MOST_GAPS = 20
"""Gaps told with their step; those that are narrower are counted."""
_WIDE = 2
"""A gap of so many steps is bad."""


def gaps_section(material: Material, closings: Sequence[Closing], *, any_rated: bool) -> Section:
    """Return the widest gaps: where each stands on the scale, where it should, and what is done
    about it by whom and when."""
    shown = closings[:MOST_GAPS]
    table = Table(
        "gaps",
        (
            Column("", width=0.2),
            Column(tr("Gap, and the next step"), width=5),
            *(Column(tr(step), "pill", 0.1) for step in SCALE),
            Column(tr("Owner"), width=2),
            Column(tr("By"), width=0.5),
        ),
        tuple(_row(material, closing, closings) for closing in shown),
        empty=tr("Everybody who is rated stands where they should.")
        if any_rated
        else tr("No gap is known while nobody is rated."),
    )
    blocks = (table, *_remarks(closings), *quotes(material, "buy-in", "champions"))
    return Section("gaps", tr("What closes the gaps"), blocks)


def _remarks(closings: Sequence[Closing]) -> list[Paragraph]:
    if not closings:
        return []
    rest = closings[MOST_GAPS:]
    words = tr(
        "C: where they stand now; D: where it is desired that they stand. The widest gap stands"
        " first, steps times influence; “=” marks those that are equally wide. “Proposed” is what"
        " nobody has planned yet: a step, an owner or a day to agree on."
    )
    paragraphs = [Paragraph(words, quiet=True)]
    if rest:
        planned = sum(closing.is_planned for closing in rest)
        more = trn(
            "One narrower gap is not in this table; the workbook has it.",
            "{count} narrower gaps are not in this table, {planned} of them with a step, an owner"
            " and a day; the workbook has all.",
            len(rest),
            planned=planned or tr("none"),
        )
        paragraphs.insert(0, Paragraph(more))
    return paragraphs


def _row(material: Material, closing: Closing, every: Sequence[Closing]) -> tuple[Cell, ...]:
    tied = sum(other.rank == closing.rank for other in every) > 1
    return (
        f"{closing.rank}=" if tied else str(closing.rank),
        Titled(gap_name(material, closing.gap), step_in_short(closing)),
        *(_on_scale(closing, step) for step in SCALE),
        _owner(material, closing),
        _due_cell(material, closing),
    )


def gap_name(material: Material, gap: BuyInGap) -> str:
    """Return whose gap it is: a department, or a sponsor seat with who sits in it."""
    subject = gap.subject
    if isinstance(subject, Department):
        return material.names.department(subject.id)
    title = material.names.sponsor(subject.id)
    people = people_in(material.plan, subject, material.on)
    names = material.people(person.id for person in people)
    return title if names in (title, "–") else tr("{title}, {names}", title=title, names=names)


def _on_scale(closing: Closing, step: str) -> Pill | str:
    gap = closing.gap
    if step == gap.now:
        tone: Tone = "bad" if (gap.gap or 0) >= _WIDE else "weak"
        return Pill(tr("C"), tone)
    return Pill(tr("D")) if step == gap.wanted else ""


def _owner(material: Material, closing: Closing) -> str:
    if not closing.owners:
        return tr("nobody suitable is known")
    names = material.people(closing.owners)
    if closing.step is not None and closing.step.owners:
        return names
    return tr("proposed: {who}", who=names)


def _due_cell(material: Material, closing: Closing) -> Pill | str:
    day = short_day(closing.by, material.on)
    if closing.step is None or closing.step.action.due is None:
        return tr("proposed: {day}", day=day)
    return Pill(tr("{day}, late", day=day), "bad") if closing.step.late else day
