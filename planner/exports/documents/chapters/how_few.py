"""The chapter on how few the plan rests on: the curve, what changes it, and who carries most."""

from __future__ import annotations

from planner.analysis.leavers.curve import share_words
from planner.analysis.leavers.how_few import how_few
from planner.exports.blocks.section import (
    Block,
    Column,
    Halves,
    Heading,
    KeyValues,
    Meter,
    Section,
    Table,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.text import percent, tr, trn

_MOST_CARRYING = 5


@section("how-few", "How few it rests on")
def how_few_chapter(material: Material) -> Section | None:
    """Say how much has nobody as more people leave, and who carries most, unless many carry the
    same; none where there is nothing to hold.

    The figures are of the plan as it is kept, so that roles for names change none of them.
    """
    told = tuple(
        how_few(
            material.source,
            material.plan,
            departures=material.departures or not material.redact,
        )
    )
    if not told:
        return None
    blocks: list[Block] = []
    if material.source.curve:
        blocks.append(_curve(material))
    _, *beside_the_summary = told
    blocks.append(KeyValues(tuple(beside_the_summary)))
    shares = [percent(share) for share in material.source.carried.shares[:_MOST_CARRYING]]
    if shares and shares != [shares[0]] * _MOST_CARRYING:
        blocks += [Heading(tr("Who carries most")), _carried(material)]
    return Section("how-few", tr("How few it rests on"), tuple(blocks))


def _curve(material: Material) -> Halves:
    """Return what has nobody for each number of people, as bars; how much it is at most is told
    where that is not proven."""
    points = material.source.curve
    proven = all(point.exact for point in points)
    columns = (
        Column(tr("At worst, if so many leave"), width=1.4),
        Column(
            tr("Weight with nobody, proven") if proven else tr("Weight with nobody"),
            width=4,
        ),
        *(() if proven else (Column(tr("Proven"), width=1.4),)),
    )
    rows = (
        (
            trn("{count} person", "{count} people", point.k),
            Meter(share_words(point, material.source.threshold), point.share),
            tr("yes") if point.exact else tr("at most {share}", share=percent(point.at_most)),
        )
        for point in points
    )
    return Halves(Table("curve", columns, tuple(row[: len(columns)] for row in rows)))


def _carried(material: Material) -> Table:
    """Return who carries most, and what of it they hold alone."""
    carried, cover = material.source.carried, material.source.coverage
    shown = list(zip(carried.people, carried.shares, strict=True))[:_MOST_CARRYING]
    return Table(
        "carried",
        (
            Column(tr("Person"), width=2.5),
            Column(tr("Carries of all that is held"), width=3),
            Column(tr("Weight held alone"), "number", 1),
        ),
        tuple(
            (
                material.names.person(person_id),
                Meter(percent(share), share),
                cover.load_alone(person_id),
            )
            for person_id, share in shown
        ),
    )
