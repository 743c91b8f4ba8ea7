"""Bringing a survey in by the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planner.exports.json_file import as_json
from planner.models import SurveyResult
from planner.store import Store
from tests.cli.conftest import Run
from tests.imports.surveys.files import COMMENT, RECOMMEND, USEFUL, answers, google_forms

GIVEN = [*answers("Finance", 8, 2, 2), *answers("Legal", 1, 5, 2), *answers("Ops", 3, 3, 1)]


@pytest.fixture
def survey(plan: Path, run: Run, table: Callable[[str], Path], tmp_path: Path) -> Path:
    """A survey of a plan with two departments, Finance and Legal."""
    assert run("import", plan, table("department\nFinance\nLegal\n")).code == 0
    return google_forms(tmp_path / "survey.csv", GIVEN)


def test_new_questions_are_listed_with_what_to_type(plan: Path, run: Run, survey: Path) -> None:
    done = run("import", plan, survey, "--as", "survey")
    assert done.code == 0
    assert f'--map favourable="{USEFUL}"' in done.out
    assert f'--map recommend="{RECOMMEND}"' in done.out
    assert "“Ops” is no department of the plan; its 7 answers count for all staff" in done.out
    with Store.open(plan, read_only=True) as store:
        assert not store.plan.pulse_rounds


def test_chosen_once_it_comes_in_by_itself(plan: Path, run: Run, survey: Path) -> None:
    chosen = (
        "--map",
        f"effective={USEFUL}",
        "--map",
        f"none={RECOMMEND}",
        "--map",
        f"none={COMMENT}",
    )
    dry = run("import", plan, survey, "--as", "survey", *chosen, "--dry-run", "--json")
    assert dry.json["answers"] == 27
    assert run("import", plan, survey, "--as", "survey", *chosen, "--json").json == dry.json
    again = run("import", plan, survey, "--as", "survey", "--department", "Ops=Legal", "--json")
    assert again.json["unread"] == []
    with Store.open(plan, read_only=True) as store:
        (pulse,) = store.plan.pulse_rounds.values()
        assert (pulse.on, pulse.effective) == (date(2026, 11, 17), 44)
        results = store.plan.table(SurveyResult).values()
        assert [(r.department_id, r.answered) for r in results] == [(None, 27), (1, 12), (2, 15)]


def test_no_file_of_the_plan_tells_what_a_few_said(
    plan: Path, run: Run, tmp_path: Path, survey: Path
) -> None:
    few = google_forms(
        tmp_path / "few.csv", [*answers("Finance", 9, 4, 4), *answers("Legal", 2, 1, 1)]
    )
    run("import", plan, few, "--as", "survey", "--map", f"favourable={USEFUL}")
    with Store.open(plan, read_only=True) as store:
        told = as_json(store.plan)["tables"]["survey_result"]
    assert [(r["department_id"], r["answered"]) for r in told] == [(None, 21)]


@pytest.mark.parametrize(
    "words",
    [("--map", "liked=I find it useful"), ("--map", "favourable=Nothing like it"), ("--refresh",),
     ("--department", "Ops=Nowhere"), ("--department", "Ops"), ("--where", "a=b")],
)  # fmt: skip
def test_wrong_use_is_one_sentence(
    plan: Path, run: Run, survey: Path, words: tuple[str, ...]
) -> None:
    done = run("import", plan, survey, "--as", "survey", *words)
    assert done.code == 2
    assert done.err.count("\n") == 1


def test_a_day_given_is_the_day_of_the_round(plan: Path, run: Run, survey: Path) -> None:
    run("import", plan, survey, "--as", "survey", "--map", f"effective={USEFUL}",
        "--on", "2026-11-30")  # fmt: skip
    with Store.open(plan, read_only=True) as store:
        assert [r.on for r in store.plan.pulse_rounds.values()] == [date(2026, 11, 30)]
