"""The chapter on how all of it is known: readiness check by check, words, measures and rules."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import RULES
from planner.analysis.glossary.handbook import CHAPTERS
from planner.analysis.readiness.employer_figures import what_employers_said
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Halves,
    Heading,
    KeyValues,
    Meter,
    Section,
    Table,
    Titled,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.wording import status_pill
from planner.models.settings import Settings
from planner.text import Sentence, percent, tr

_SOURCE: Sentence = (
    "A network succeeds when its purpose is defined, it is easy to use and there is internal "
    "buy-in (Adi Gaskell, as cited in a 2013 article by a communications practitioner)."
)


@section("definitions", "Definitions and method")
def definitions(material: Material) -> Section:
    """Return what the words and figures mean, and the checks that readiness was found by."""
    source = f"{tr(_SOURCE)} {what_employers_said()}"
    blocks: list[Block] = [
        Heading(tr("Readiness, check by check")),
        _readiness(material),
        Heading(tr("Words and measures")),
        KeyValues((*_words(material.plan.settings), (tr("Where this comes from"), source))),
    ]
    if material.findings:
        blocks += [Heading(tr("Rules that findings come from")), _rules(material)]
    return Section("definitions", tr("Definitions and method"), tuple(blocks))


def _readiness(material: Material) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for part in material.source.readiness:
        rows.append((Titled(part.title, part.definition), "", status_pill(part.status)))
        rows += [
            (
                check.text,
                Meter(percent(float(check.share)), min(1.0, float(check.share))),
                status_pill(check.status),
            )
            for check in part.checks
        ]
    return Table(
        "readiness",
        (
            Column(tr("Check"), width=5),
            Column(tr("Met"), width=1),
            Column(tr("Status"), "pill", 0.5),
        ),
        tuple(rows),
    )


def _words(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the words and measures, each with what it means at the plan's own settings."""
    for chapter in CHAPTERS:
        for entry in chapter.entries:
            yield tr(entry.term), entry.meaning_at(settings)


def _rules(material: Material) -> Halves:
    """Return what the rules find that have found something; how severe, stands with each
    finding."""
    found = {f.code for f in material.findings}
    return Halves(
        Table(
            "rules",
            (Column(tr("Rule"), width=1), Column(tr("What it finds"), width=3)),
            tuple((rule.code, tr(rule.title)) for rule in RULES.values() if rule.code in found),
            tight=True,
        )
    )
