"""Every rule, and the findings they make of a plan."""

from __future__ import annotations

from collections.abc import Collection

from planner.analysis.findings.finding import RULES, SEVERITIES, Finding, Tells
from planner.analysis.findings.waivers import apply_waivers, in_force
from planner.analysis.measures import Measures
from planner.analysis.rules import (
    buy_in,
    cover_need,
    data,
    dates,
    identity,
    keeping,
    messages,
    people,
    pilot,
    purpose,
    shape,
    single_points,
    sponsors,
    uncovered,
    warning,
)

__all__ = ["RULES", "SUBJECTS", "findings", "may_disclose", "open_findings"]

SUBJECTS = (
    *(keeping, uncovered, single_points, cover_need, shape, people, dates, sponsors),
    *(buy_in, purpose, messages, pilot, data, identity, warning),
)
"""The modules of the rules; importing them puts their rules into ``RULES``."""


def findings(measures: Measures) -> tuple[Finding, ...]:
    """Return all that is wrong with a plan on a day, the most severe and heaviest first.

    What a waiver accepts is in the list too, and marked.
    """
    accepted = in_force(measures.plan.waivers.values(), measures.on)
    with_waivers = measures.answers.per_key(apply_waivers)
    made = [
        finding
        for rule in RULES.values()
        for found in rule.find(measures)
        if found.rows
        for finding in with_waivers(
            (rule.code, found.rows[0].identity), rule, found, accepted.get(rule.code, ())
        )
    ]
    made.sort(key=lambda f: (SEVERITIES.index(f.severity), -f.weight, f.code, f.text, f.key))
    return tuple(made)


def open_findings(every: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that nobody has accepted."""
    return tuple(f for f in every if f.waived is None)


def may_disclose(code: str, withheld: Collection[Tells]) -> bool:
    """Return whether findings of this rule may be told where this is withheld.

    A code that is no rule's, as an old snapshot may hold, could have told anything: it is told
    only where nothing is withheld.
    """
    rule = RULES.get(code)
    return not withheld if rule is None else rule.tells not in withheld
