"""The chapter on departures: what would be left standing in each saved scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.analysis.findings.subjects import group_names
from planner.analysis.leavers.departure import Departure, departure
from planner.analysis.leavers.leaving_days import left_words
from planner.analysis.leavers.stay import stay_sentences
from planner.analysis.meeting.status import count_in_words
from planner.exports.blocks.section import (
    Block,
    Column,
    Figure,
    Figures,
    Heading,
    KeyValues,
    More,
    Paragraph,
    Section,
    Table,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.chapters.standing import standing as picture
from planner.exports.documents.chapters.standing import whole
from planner.exports.documents.material import Material
from planner.text import day, listed, number, percent, tr, trn

_MOST_IN_DETAIL = 2
_MOST_NAMES = 12
_MOST_LEAVERS = 6
"""Beyond it, those who leave are counted instead of named in the first sentence."""


class _Scenario(NamedTuple):
    """A scenario: what it is called, who leaves on which day, and what that takes away."""

    title: str
    days: Mapping[int, date]
    after: Departure


@section("scenarios", "If people left")
def scenarios(material: Material) -> Section | None:
    """Show every saved scenario with what it would take away, the gravest in detail.

    None where nothing is saved. Who would leave and what they hold is said only where likely
    departures are told.
    """
    found = _scenarios(material)
    if not found:
        return None
    blocks: list[Block] = []
    if not material.departures:
        words = tr(
            "In figures only: this document names neither who would leave nor what they hold."
        )
        blocks.append(Paragraph(words, quiet=True))
    for place, scenario in enumerate(found[:_MOST_IN_DETAIL]):
        blocks += _in_detail(material, scenario, drawn=place == 0)
    if others := found[_MOST_IN_DETAIL:]:
        blocks += [Heading(tr("The other scenarios")), _others(others)]
    return Section("scenarios", tr("If people left"), tuple(blocks))


def _scenarios(material: Material) -> list[_Scenario]:
    """Return the saved scenarios that take somebody away; those that leave the least first."""
    plan, found = material.plan, []
    saved = [s for s in plan.scenarios.values() if plan.people_in(s)]
    for number_, scenario in enumerate(saved, start=1):
        days = {
            person_id: max(own or material.on, material.on)
            for person_id, own in plan.days_in(scenario).items()
        }
        after = departure(plan, days, max(days.values()), material.measures.threshold)
        name = scenario.name if material.departures else ""
        found.append(_Scenario(name or tr("Scenario {number}", number=number_), days, after))
    return sorted(
        found,
        key=lambda each: (-each.after.newly_uncovered.weight, -each.after.newly_single.weight),
    )


def _in_detail(material: Material, scenario: _Scenario, *, drawn: bool) -> list[Block]:
    """Return what a scenario takes away; where names are told, by name, and as a picture where it
    is ``drawn``."""
    after = scenario.after
    blocks: list[Block] = [
        Heading(scenario.title),
        Paragraph(" ".join(_sentences(material, after, scenario.days))),
        _figures(after),
    ]
    if not material.departures:
        return blocks
    drawn = drawn and bool(after.before.held)
    if drawn:
        blocks.append(picture(material, after))
    pairs = tuple(_groups_named(after, in_picture=drawn and whole(after)))
    return [*blocks, KeyValues(pairs)] if pairs else blocks


def _others(found: Sequence[_Scenario]) -> Table:
    return Table(
        "scenarios",
        (
            Column(tr("Scenario"), width=3),
            Column(tr("People who leave"), "number"),
            Column(tr("Left standing, of all weight"), width=1.2),
            Column(tr("Newly held by nobody"), "number"),
            Column(tr("Newly down to one"), "number"),
            Column(tr("Hours a week lost"), "number"),
        ),
        tuple(
            (
                scenario.title,
                len(scenario.after.people),
                _left_standing(scenario.after),
                scenario.after.newly_uncovered.count,
                scenario.after.newly_single.count,
                round(scenario.after.hours_lost, 1),
            )
            for scenario in found
        ),
        more=More("and one more scenario", "and {count} more scenarios", ""),
    )


def _sentences(material: Material, after: Departure, days: Mapping[int, date]) -> Iterator[str]:
    lost = after.newly_uncovered.count
    yield trn(
        "If {people_left}, one responsibility would lose its last holder.",
        "If {people_left}, {number} responsibilities would lose their last holder.",
        lost,
        number=count_in_words(lost),
        people_left=_who_left(material, after, days),
    )
    if after.bus_factor.figure is not None:
        yield tr("After that, {words}.", words=after.bus_factor.words_within)
    yield from stay_sentences(material.plan, after.stay) if material.departures else ()


def _who_left(material: Material, after: Departure, days: Mapping[int, date]) -> str:
    """Say who left and on which day; of many how many, and by which day all of them."""
    leavers = material.names.people(after.people)
    is_named = material.departures and len(leavers) <= _MOST_LEAVERS
    one_day = len(set(days.values())) == 1
    last = day(after.before.on, material.on)
    if is_named and not one_day:
        return left_words(days, material.names.people, lambda when: day(when, material.on))
    who = listed(leavers) if is_named else ""
    if not is_named:
        who = trn(
            "one person", "{number} people", len(leavers), number=count_in_words(len(leavers))
        )
    if one_day:
        return tr("{people} left on {day}", people=who, day=last)
    return tr("{people} left by {day}", people=who, day=last)


def _left_standing(after: Departure) -> str:
    total = after.after.total_weight
    return percent((total - after.uncovered.weight) / total) if total else tr("no data")


def _figures(after: Departure) -> Figures:
    return Figures(
        (
            Figure(
                tr("Left standing"),
                _left_standing(after),
                tr("of all weight has somebody"),
            ),
            Figure(
                tr("Newly held by nobody"),
                str(after.newly_uncovered.count),
                tr("weight {weight}", weight=after.newly_uncovered.weight),
            ),
            Figure(
                tr("Newly down to one"),
                str(after.newly_single.count),
                tr("weight {weight}", weight=after.newly_single.weight),
            ),
            Figure(
                tr("Hours a week lost"),
                number(round(after.hours_lost, 1)),
                tr("of those pledged"),
            ),
        )
    )


def _groups_named(after: Departure, *, in_picture: bool) -> Iterator[tuple[str, str]]:
    """Yield what the picture does not say."""
    groups = (
        (tr("Would have nobody"), after.newly_uncovered),
        (tr("Would be down to one"), after.newly_single),
    )
    for title, group in groups:
        if group.count and not in_picture:
            yield title, group_names(after.before.plan, group, _MOST_NAMES)
    for sponsor, departments in after.cut_off:
        words = tr(
            "{departments}, without the sponsor “{sponsor}”",
            departments=listed(departments, most=_MOST_NAMES),
            sponsor=sponsor,
        )
        yield tr("Cut off from the primary sponsor"), words
