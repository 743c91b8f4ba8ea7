"""Rules register under one code each, and severities have an order."""

from __future__ import annotations

from itertools import pairwise

import pytest

from planner.analysis.findings.finding import RULES, SEVERITIES, at_least, rule


def test_two_rules_cannot_have_one_code() -> None:
    before = dict(RULES)
    with pytest.raises(ValueError, match="UNCOVERED-SEAT"):
        rule("UNCOVERED-SEAT", "low", "A title", "A step", tells=None)(lambda _: iter(()))
    assert before == RULES


def test_severities_go_from_the_gravest_down() -> None:
    assert SEVERITIES[0] == "critical"
    for graver, milder in pairwise(SEVERITIES):
        assert at_least(graver, milder)
        assert at_least(graver, graver)
        assert not at_least(milder, graver)
