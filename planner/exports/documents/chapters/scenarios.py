"""The chapter on departures: what would be left standing in each saved scenario."""

from __future__ import annotations

from planner.analysis.bus_factor import BusFactor
from planner.analysis.departure import Departure, departure
from planner.analysis.group import Group
from planner.exports.documents.chapters.registry import Material, section
from planner.exports.section import Block, Figure, Figures, Heading, KeyValues, Paragraph, Section
from planner.models import Scenario
from planner.text import day, listed, number, percent, tr, trn

_MOST_NAMES = 12


@section("scenarios")
def scenarios(material: Material) -> Section | None:
    """Every saved scenario with what it would take away; none where nothing is saved."""
    saved = [s for s in material.plan.scenarios.values() if material.plan.people_in(s)]
    if not saved:
        return None
    blocks = [block for scenario in saved for block in _scenario(material, scenario)]
    return Section("scenarios", tr("If people left"), tuple(blocks))


def _scenario(material: Material, scenario: Scenario) -> list[Block]:
    on = max(scenario.on or material.on, material.on)
    people = [person.id for person in material.plan.people_in(scenario)]
    after = departure(material.plan, people, on, material.measures.threshold)
    return [
        Heading(scenario.name),
        Paragraph(
            trn(
                "If {people} left on {day}, one responsibility would lose its last holder.",
                "If {people} left on {day}, {count} responsibilities would lose their last holder.",
                after.newly_uncovered.count,
                people=listed(material.names.people(people)),
                day=day(on, material.on),
            )
        ),
        _figures(after),
        KeyValues(tuple(_named(after))),
    ]


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
                _could_still_leave(after.bus_factor),
            ),
        )
    )


def _could_still_leave(factor: BusFactor) -> str:
    if factor.value is None:
        return ""
    return trn("one more could leave", "{count} more could leave", factor.value)


def _named(after: Departure) -> list[tuple[str, str]]:
    pairs = [
        (tr("Would have nobody"), _names(after.newly_uncovered)),
        (tr("Would be down to one"), _names(after.newly_single)),
    ]
    for sponsor, departments in after.cut_off:
        words = tr(
            "{departments}, without {sponsor}", departments=listed(departments), sponsor=sponsor
        )
        pairs.append((tr("Cut off from the primary sponsor"), words))
    return [pair for pair in pairs if pair[1]]


def _names(group: Group) -> str:
    return listed(list(group.names), most=_MOST_NAMES)
