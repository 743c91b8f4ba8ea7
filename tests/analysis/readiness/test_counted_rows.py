"""Each check of readiness finds the rows that it counts as unmet_rows: as many as it says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.analysis.measures import Measures, measure
from planner.analysis.readiness.counted_rows import unmet_rows
from planner.sample import fill
from planner.store import Store

ON = date(2026, 11, 23)
_HOURS = "{done} of {total} champion hours a week are pledged"
_OTHER = ("promises", "ratings", "staff")


@pytest.fixture
def measures(tmp_path: Path) -> Measures:
    store = Store.create(tmp_path / "sample.rollout", "Sample")
    fill(store, ON)
    plan = store.plan
    store.close()
    return measure(plan, ON)


def test_as_many_rows_are_wanting_as_the_figures_say(measures: Measures) -> None:
    checks = [check for pillar in measures.readiness for check in pillar.checks]
    followed = [check for check in checks if unmet_rows(measures, check) is not None]
    assert len(followed) >= 10
    for check in followed:
        found = unmet_rows(measures, check)
        assert found is not None
        if check.counts != _HOURS:
            assert len(found[1]) == check.total - check.done, check.text


def test_only_what_is_not_a_row_of_a_list_cannot_be_followed(measures: Measures) -> None:
    checks = [check for pillar in measures.readiness for check in pillar.checks]
    rest = [check.text for check in checks if unmet_rows(measures, check) is None]
    assert all(any(word in text for word in _OTHER) for text in rest), rest


def test_hours_lead_to_the_departments_that_are_short(measures: Measures) -> None:
    checks = [check for pillar in measures.readiness for check in pillar.checks]
    (hours,) = [check for check in checks if check.counts == _HOURS]
    short = {
        need.department.id for need in measures.needs if need.hours_pledged < need.hours_needed
    }
    assert unmet_rows(measures, hours) == ("departments", frozenset(short))
    assert short
