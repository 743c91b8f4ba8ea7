"""The chapter on how all of it is known: readiness check by check, words, measures and rules."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import RULES
from planner.analysis.leavers.words import limit_words
from planner.analysis.readiness.employers import what_employers_said
from planner.analysis.readiness.parts import RULE as READINESS_RULE
from planner.exports.documents.chapters.how_few_words import words_of_how_few
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.wording import severity_pill, status_pill
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    Meter,
    Paragraph,
    Section,
    Table,
    Titled,
)
from planner.models.settings import Settings
from planner.text import Sentence, number, percent, tr

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
        Paragraph(tr(READINESS_RULE), quiet=True),
        Heading(tr("Words and measures")),
        KeyValues((*_words(material), (tr("Where this comes from"), source))),
        Heading(tr("Rules that findings come from")),
        _rules(material),
    ]
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


def _words(material: Material) -> Iterator[tuple[str, str]]:
    """Yield the words of the pack, each with what it means at the plan's own settings."""
    yield from _of_cover(limit_words(material.measures.threshold))
    yield from words_of_how_few(material.plan.settings)
    yield from _of_champions(material.plan.settings)
    yield from _of_sustained_effort(material.plan.settings)


def _of_cover(threshold: str) -> Iterator[tuple[str, str]]:
    yield (
        tr("Responsibility"),
        tr(
            "Anything somebody must hold: a department’s champion seat, a goal, a purpose "
            "statement, a sponsor seat, an action. It has a weight from 1 to 5."
        ),
    )
    yield (
        tr("Holder"),
        tr(
            "A person who is there that day and is an owner, or a backup who is ready (for a "
            "champion seat: trained). One person is one holder, however often they are assigned."
        ),
    )
    yield (
        tr("Single point of failure"),
        tr(
            "A responsibility with one holder. With none it is uncovered, with two or more but "
            "fewer than it needs it is thin."
        ),
    )
    yield (
        tr("People who can leave"),
        tr(
            "One fewer than the bus factor: the fewest people whose leaving leaves more than "
            "{threshold} of all weight with nobody. What has nobody already counts. Where that is "
            "not proven, it is said.",
            threshold=threshold,
        ),
    )


def _of_champions(settings: Settings) -> Iterator[tuple[str, str]]:
    yield (
        tr("Champion"),
        tr(
            "An owner of a department’s champion seat who holds it, from accepted to quiet. A "
            "backup is never called a champion."
        ),
    )
    yield (
        tr("Champions needed"),
        tr(
            "One for {ratio} staff. Published advice runs from 1:5 to 1:100, and no evidence for "
            "any was found.",
            ratio=settings.champion_ratio,
        ),
    )
    yield (
        tr("Hours a week"),
        tr(
            "Hours of those who hold champion seats that can be used: each person’s once, no "
            "department more than it needs, dealt out as fairly as can be. A department needs "
            "{before} hours before launch and {after} after for each of the champions its staff "
            "needs, or for each holder its seat needs if they are more. Published role guides run "
            "from 1 to 5.",
            before=number(settings.hours_before_launch),
            after=number(settings.hours_after_launch),
        ),
    )


def _of_sustained_effort(settings: Settings) -> Iterator[tuple[str, str]]:
    yield (
        tr("Taking part"),
        tr(
            "At least {share}% of a sponsor’s items of the last {counted} days are written in "
            "person, and no more days without one go by than promised, days on leave left out. "
            "What others drafted and the sponsor edited is not in person.",
            share=settings.own_voice_percent,
            counted=settings.participation_days,
        ),
    )
    yield (
        tr("Stale"),
        tr(
            "Last confirmed or rated more than {days} days ago. Where that never happened, its "
            "first day counts, else the day it was entered in the plan, else the day the plan was "
            "made. It is shown, and still counts.",
            days=settings.stale_after_days,
        ),
    )
    yield (
        tr("Too much"),
        tr(
            "One person alone holds a weight of {alone} or more. One backup can carry {backups} "
            "responsibilities at once. A last day within {days} days is a risk.",
            alone=settings.overloaded_alone,
            backups=settings.backups_per_person,
            days=settings.leaving_within_days,
        ),
    )


def _rules(material: Material) -> Table:
    """Return the rules that have found something, with how severe they are."""
    found = {f.code for f in material.findings}
    return Table(
        "rules",
        (
            Column(tr("Rule"), width=1),
            Column(tr("What it finds"), width=3),
            Column(tr("Severity"), "pill", 0.5),
        ),
        tuple(
            (rule.code, tr(rule.title), severity_pill(rule.severity))
            for rule in RULES.values()
            if rule.code in found
        ),
        empty=tr("No rule has found anything."),
    )
