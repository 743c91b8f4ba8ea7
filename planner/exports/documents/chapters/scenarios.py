"""The chapter on departures: what would be left standing in each saved scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from planner.analysis.cover.group import Group
from planner.analysis.leavers.departure import Departure, departure
from planner.analysis.leavers.leaving_days import left_words
from planner.analysis.leavers.stay import stay_sentences
from planner.analysis.meeting.status import counted
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.chapters.standing import standing as picture
from planner.exports.documents.chapters.standing import whole
from planner.exports.documents.material import Material
from planner.exports.section import Block, Figure, Figures, Heading, KeyValues, Paragraph, Section
from planner.models import Scenario
from planner.text import day, listed, listed_names, number, percent, tr, trn

_MOST_NAMES = 12
_MOST_LEAVERS = 6
"""Beyond it, those who leave are counted instead of named in the first sentence."""


@section("scenarios", "If people left")
def scenarios(material: Material) -> Section | None:
    """Every saved scenario with what it would take away; none where nothing is saved. Who would
    leave and what they hold is said only where likely departures are told."""
    saved = [s for s in material.plan.scenarios.values() if material.plan.people_in(s)]
    if not saved:
        return None
    blocks: list[Block] = []
    if not material.departures:
        words = tr(
            "How much would be left, in figures. Who would leave and what they hold is left out "
            "of this document."
        )
        blocks.append(Paragraph(words, quiet=True))
    for number_, scenario in enumerate(saved, start=1):
        blocks += _scenario(material, scenario, number_)
    return Section("scenarios", tr("If people left"), tuple(blocks))


def _scenario(material: Material, scenario: Scenario, number_: int) -> list[Block]:
    days = {
        person_id: max(own or material.on, material.on)
        for person_id, own in material.plan.days_in(scenario).items()
    }
    after = departure(material.plan, days, max(days.values()), material.measures.threshold)
    title = scenario.name if material.departures else ""
    blocks: list[Block] = [
        Heading(title or tr("Scenario {number}", number=number_)),
        Paragraph(" ".join(_sentences(material, after, days))),
        _figures(after),
    ]
    if not material.departures:
        return blocks
    if after.before.held:
        blocks.append(picture(material, after))
    pairs = tuple(_named(after, in_picture=whole(after)))
    return [*blocks, KeyValues(pairs)] if pairs else blocks


def _sentences(material: Material, after: Departure, days: Mapping[int, date]) -> Iterator[str]:
    lost = after.newly_uncovered.count
    yield trn(
        "If {people_left}, one responsibility would lose its last holder.",
        "If {people_left}, {number} responsibilities would lose their last holder.",
        lost,
        number=counted(lost),
        people_left=_who_left(material, after, days),
    )
    if after.bus_factor.figure is not None:
        yield tr("After that, {words}.", words=after.bus_factor.words_within)
    yield from stay_sentences(material.plan, after.stay) if material.departures else ()


def _who_left(material: Material, after: Departure, days: Mapping[int, date]) -> str:
    """Say who left and on which day; of many how many, and by which day all of them."""
    leavers = material.names.people(after.people)
    told = material.departures and len(leavers) <= _MOST_LEAVERS
    one_day = len(set(days.values())) == 1
    last = day(after.before.on, material.on)
    if told and not one_day:
        return left_words(days, material.names.people, lambda when: day(when, material.on))
    who = listed(leavers) if told else ""
    if not told:
        who = trn("one person", "{number} people", len(leavers), number=counted(len(leavers)))
    if one_day:
        return tr("{people} left on {day}", people=who, day=last)
    return tr("{people} left by {day}", people=who, day=last)


def _figures(after: Departure) -> Figures:
    total = after.after.total_weight
    left = total - after.uncovered.weight
    return Figures(
        (
            Figure(
                tr("Left standing"),
                percent(left / total) if total else tr("no data"),
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


def _named(after: Departure, *, in_picture: bool) -> Iterator[tuple[str, str]]:
    """Yield what the picture does not say."""
    groups = (
        (tr("Would have nobody"), after.newly_uncovered),
        (tr("Would be down to one"), after.newly_single),
    )
    for title, group in groups:
        if group.count and not in_picture:
            yield title, _names(group)
    for sponsor, departments in after.cut_off:
        words = tr(
            "{departments}, without {sponsor}",
            departments=listed(departments, most=_MOST_NAMES),
            sponsor=sponsor,
        )
        yield tr("Cut off from the primary sponsor"), words


def _names(group: Group) -> str:
    return listed_names(list(group.names), most=_MOST_NAMES)
