"""A survey comes in counted by question and department, whatever tool it is from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.imports import DayOrder, Report
from planner.imports.surveys import Chosen, Survey, import_survey, parse_survey_map, read_survey
from planner.models import (
    Draft,
    Plan,
    PulseRound,
    SurveyComment,
    SurveyDepartment,
    SurveyQuestion,
    SurveyResult,
)
from planner.models.validation import validate
from tests.imports.surveys.files import (
    ASKED,
    COMMENT,
    DEPARTMENT,
    RECOMMEND,
    TOOLS,
    USEFUL,
    Answer,
    answers,
    google_forms,
    write_csv,
)
from tests.plans import ON, make_plan

CHOSEN = {
    USEFUL: Chosen("favourable", "Useful", "effective"),
    RECOMMEND: Chosen("recommend"),
    COMMENT: Chosen("comment"),
}
LAST = date(2026, 11, 17)


@pytest.fixture
def draft() -> Draft:
    return Draft(make_plan(departments=["Finance", "Legal", "IT"]), ON)


def bring(
    draft: Draft,
    path: Path,
    chosen: Mapping[str, Chosen] = CHOSEN,
    departments: Mapping[str, int] | None = None,
    day: date | None = None,
    dates: DayOrder | None = None,
) -> Report:
    survey = Survey(draft.plan, read_survey(path, dates=dates))
    at = {c.at: choice for h, choice in chosen.items() for c in survey.columns
          if c.header.endswith(h)}  # fmt: skip
    return import_survey(draft, survey, ON, at, departments, day=day)


def told(plan: Plan, question: str = "Useful") -> dict[str, tuple[int, float]]:
    """What is kept of a question, by department."""
    of = next(q.id for q in plan.table(SurveyQuestion).values() if q.title.endswith(question))
    return {
        plan.departments[r.department_id].name if r.department_id else "all": (r.answered, r.score)
        for r in plan.where(SurveyResult, "question_id", of)
    }


GIVEN = [*answers("Finance", 8, 2, 2), *answers("Legal", 1, 5, 2), *answers("IT", 3, 3, 1)]


@pytest.mark.parametrize("tool", TOOLS)
def test_the_file_of_every_tool_says_the_same(
    tool: Callable[[Path, Sequence[Answer]], Path], draft: Draft, tmp_path: Path
) -> None:
    report = bring(draft, tool(tmp_path / "survey.xlsx", GIVEN))
    assert told(draft.plan) == {"all": (27, 12), "Finance": (12, 8), "Legal": (8, 1), "IT": (7, 3)}
    assert told(draft.plan, RECOMMEND)["Finance"] == (12, 8 - 2)
    (pulse,) = draft.plan.pulse_rounds.values()
    assert (pulse.on, pulse.answered, pulse.effective) == (LAST, 27, 44)
    assert report.used == 27
    assert list(validate(draft.plan)) == []


def test_a_small_department_and_what_would_tell_of_it_is_not_in_the_plan(
    draft: Draft, tmp_path: Path
) -> None:
    given = [*answers("Finance", 8, 2, 2), *answers("Legal", 2, 2, 2), *answers("IT", 1, 1, 1)]
    bring(draft, google_forms(tmp_path / "s.csv", given))
    assert told(draft.plan) == {"all": (21, 11), "Finance": (12, 8)}


def test_new_questions_change_nothing_until_they_are_chosen(draft: Draft, tmp_path: Path) -> None:
    report = bring(draft, google_forms(tmp_path / "s.csv", GIVEN), {})
    assert draft.changes == ()
    assert report.unread == [USEFUL, RECOMMEND, COMMENT]
    assert (report.rows, report.used, len(report.skipped)) == (27, 0, 27)


def test_what_was_chosen_once_is_known_in_the_next_round(draft: Draft, tmp_path: Path) -> None:
    bring(draft, google_forms(tmp_path / "s.csv", GIVEN))
    later = [("2027-01-09", "Finance", "strongly agree", "10", "")] * 6
    path = write_csv(tmp_path / "t.csv", [("Timestamp", *ASKED, "And now?"), *later])
    report = bring(draft, path, {})
    assert [r.on for r in draft.plan.pulse_rounds.values()] == [LAST, date(2027, 1, 9)]
    assert draft.plan.pulse_rounds[2].effective == 100
    assert report.unread == ["And now?"]
    assert len(draft.plan.table(SurveyQuestion)) == 3


def test_a_later_export_of_the_same_survey_takes_the_place_of_the_earlier(
    draft: Draft, tmp_path: Path
) -> None:
    """With both in the plan, their difference would tell what the late ones said."""
    rows.add(draft, PulseRound, on=date(2026, 11, 15), asked=40, answered=20, note="Pilot")
    for more in (0, 2):
        bring(draft, google_forms(tmp_path / "s.csv", [*GIVEN, *answers("IT", more, 0, 0)]))
        (pulse,) = draft.plan.pulse_rounds.values()
        assert (pulse.on, pulse.asked, pulse.answered, pulse.note) == (LAST, 40, 27 + more, "Pilot")
    assert told(draft.plan)["IT"] == (9, 5)


def test_the_same_file_again_changes_nothing(draft: Draft, tmp_path: Path) -> None:
    path = google_forms(tmp_path / "s.csv", GIVEN)
    bring(draft, path)
    again = Draft(draft.plan, ON)
    bring(again, path, {})
    assert again.changes == ()


def undated(path: Path, given: Sequence[Answer]) -> Path:
    return write_csv(path, [ASKED, *given])


def test_a_few_more_answers_without_days_are_not_a_round_of_their_own(
    draft: Draft, tmp_path: Path
) -> None:
    bring(draft, undated(tmp_path / "s.csv", GIVEN), day=date(2026, 11, 3))
    more = undated(tmp_path / "t.csv", [*GIVEN, *answers("IT", 2, 0, 0)])
    with pytest.raises(PlannerError, match="answers of 3 November"):
        bring(draft, more, {}, day=date(2026, 11, 9))
    bring(draft, more, {}, day=date(2026, 11, 3))
    assert told(draft.plan)["IT"] == (9, 5)


def test_days_that_could_be_two_are_asked_about(draft: Draft, tmp_path: Path) -> None:
    given = [(f"0{3 + n}/11/2026", *answer) for n, answer in enumerate(answers("IT", 3, 2, 1))]
    path = write_csv(tmp_path / "s.csv", [("Timestamp", *ASKED), *given])
    report = bring(draft, path)
    assert [r.on for r in draft.plan.pulse_rounds.values()] == [ON]
    assert report.day_doubts[0].days == (date(2026, 11, 3), date(2026, 3, 11))
    bring(draft, path, {}, dates="day first")
    assert date(2026, 11, 8) in [r.on for r in draft.plan.pulse_rounds.values()]


def test_other_answers_without_days_are_a_round_of_today(draft: Draft, tmp_path: Path) -> None:
    bring(draft, undated(tmp_path / "s.csv", GIVEN), day=date(2026, 11, 3))
    bring(draft, undated(tmp_path / "t.csv", answers("Finance", 2, 3, 5)), {})
    assert [r.on for r in draft.plan.pulse_rounds.values()] == [date(2026, 11, 3), ON]


def test_an_unknown_department_counts_for_all_staff_until_it_is_chosen(
    draft: Draft, tmp_path: Path
) -> None:
    given = [*GIVEN, *answers("Fin. dept", 1, 4, 1)]
    path = google_forms(tmp_path / "s.csv", given)
    report = bring(draft, path)
    assert told(draft.plan)["Finance"] == (12, 8)
    assert told(draft.plan)["all"] == (33, 13)
    assert any("“Fin. dept” is no department of the plan" in note.text for note in report.warnings)
    bring(draft, path, {}, {"Fin. dept": 1})
    assert told(draft.plan)["Finance"] == (18, 9)
    assert [d.text for d in draft.plan.table(SurveyDepartment).values()] == ["Fin. dept"]
    assert not bring(draft, path, {}).warnings[1:]


def test_departments_are_found_case_and_spaces_aside(draft: Draft, tmp_path: Path) -> None:
    given = [*answers(" finance ", 3, 0, 3), *answers("FINANCE", 2, 2, 2)]
    bring(draft, google_forms(tmp_path / "s.csv", given))
    assert told(draft.plan)["Finance"] == (12, 5)


def test_what_a_department_counts_has_those_below_it(tmp_path: Path) -> None:
    draft = Draft(make_plan(departments={"Finance": {}, "Legal": {"parent": "Finance"}, "IT": {}}))
    bring(draft, google_forms(tmp_path / "s.csv", GIVEN))
    assert told(draft.plan)["Finance"] == (20, 9)


def test_the_latest_answer_of_a_person_counts(draft: Draft, tmp_path: Path) -> None:
    given = [(f"2026-11-0{n} 10:00", f"p{n % 6}@quay.example", "Finance", word, "", "")
             for n, word in enumerate(["Disagree"] * 2 + ["Agree"] * 6, 1)]  # fmt: skip
    path = write_csv(tmp_path / "s.csv", [("Timestamp", "Email Address", *ASKED), *given])
    report = bring(draft, path)
    assert told(draft.plan)["Finance"] == (6, 6)
    assert "answered again on line 8" in report.skipped[0].text


def test_an_answer_that_cannot_be_read_is_said_and_not_counted(
    draft: Draft, tmp_path: Path
) -> None:
    given = [*answers("Finance", 6, 0, 2), ("Finance", "Purple", "11", "")]
    report = bring(draft, google_forms(tmp_path / "s.csv", given))
    assert told(draft.plan)["Finance"] == (8, 6)
    assert f"“{USEFUL}”: 1 answer could not be read, and is not counted: “Purple”." in [
        note.text for note in report.warnings
    ]


def test_of_fewer_than_five_answers_only_is_kept_that_there_were_some(
    draft: Draft, tmp_path: Path
) -> None:
    bring(draft, google_forms(tmp_path / "s.csv", answers("Finance", 3, 0, 1)))
    (pulse,) = draft.plan.pulse_rounds.values()
    assert (pulse.answered, pulse.effective) == (4, None)
    assert not draft.plan.table(SurveyResult)


# Comments --------------------------------------------------------------------------------


def commented(department: str, comments: Sequence[str]) -> list[Answer]:
    return [(department, "Agree", "9", comment) for comment in comments]


def test_comments_are_kept_from_ten_on_and_only_without_names(tmp_path: Path) -> None:
    draft = Draft(make_plan(people=["Noor Haddad", "李文"], departments=["Finance", "Legal"]), ON)
    nine = [f"more of it, number {n}" for n in range(9)]
    told_of = ["Ask Haddad", "Write to x@quay.example", "李文知道", "Noor’s idea"]
    path = google_forms(tmp_path / "s.csv", commented("Finance", [*nine, *told_of]))
    report = bring(draft, path)
    assert not draft.plan.table(SurveyComment)
    assert any("4 comments may name somebody" in note.text for note in report.warnings)
    bring(draft, google_forms(tmp_path / "s.csv", commented("Finance", [*nine, "fine", *told_of])))
    kept = draft.plan.table(SurveyComment).values()
    assert sorted(c.text for c in kept) == sorted([*nine, "fine"])
    assert {c.department_id for c in kept} == {1}


def test_comments_of_small_departments_stand_with_those_of_all_staff(
    draft: Draft, tmp_path: Path
) -> None:
    given = [*commented("Finance", [f"finance {n}" for n in range(12)]),
             *commented("Legal", [f"legal {n}" for n in range(6)]),
             *commented("IT", [f"systems {n}" for n in range(5)])]  # fmt: skip
    bring(draft, google_forms(tmp_path / "s.csv", given))
    by = {c.text.split()[0]: c.department_id for c in draft.plan.table(SurveyComment).values()}
    assert by == {"finance": 1, "legal": None, "systems": None}


# What a question is taken for ------------------------------------------------------------


def test_what_a_column_looks_like_is_proposed(draft: Draft, tmp_path: Path) -> None:
    given = [("Finance", "stimme eher zu", str(n), f"I like it a lot {n}") for n in range(11)]
    path = google_forms(tmp_path / "s.csv", given)
    survey = Survey(draft.plan, read_survey(path))
    assert {c.header: c.likely for c in survey.columns} == {
        DEPARTMENT: "department", USEFUL: "favourable", RECOMMEND: "recommend", COMMENT: "comment",
    }  # fmt: skip


def test_a_question_measured_otherwise_before_is_refused(draft: Draft, tmp_path: Path) -> None:
    bring(draft, google_forms(tmp_path / "s.csv", GIVEN))
    path = write_csv(tmp_path / "t.csv", [("Timestamp", RECOMMEND), *[("2027-01-09", "9")] * 6])
    with pytest.raises(PlannerError, match="measured otherwise in earlier rounds"):
        bring(draft, path, {RECOMMEND: Chosen("favourable")})
    bring(draft, path, {RECOMMEND: Chosen("left out")})
    assert [q.measure for q in draft.plan.table(SurveyQuestion).values()] == [
        "favourable", "recommend", "comment",
    ]  # fmt: skip


def test_another_question_can_become_the_plans_own(draft: Draft, tmp_path: Path) -> None:
    bring(draft, google_forms(tmp_path / "s.csv", GIVEN))
    path = write_csv(
        tmp_path / "t.csv", [("Timestamp", "Does it work?"), *[("2027-01-09", "Yes")] * 6]
    )
    bring(draft, path, {"Does it work?": Chosen("favourable", counts_as="effective")})
    counted = [q.title for q in draft.plan.table(SurveyQuestion).values() if q.counts_as]
    assert counted == ["Does it work?"]
    assert [r.effective for r in draft.plan.pulse_rounds.values()] == [44, 100]


def test_measures_are_typed_with_the_header() -> None:
    assert parse_survey_map(["effective=It works", "recommend = Would you?"]) == [
        (Chosen("favourable", counts_as="effective"), "It works"),
        (Chosen("recommend"), "Would you?"),
    ]  # fmt: skip
    for wrong in ("effective", "effective=", "liked=It works"):
        with pytest.raises(PlannerError):
            parse_survey_map([wrong])


# Tables of counts ------------------------------------------------------------------------


def test_a_row_for_each_department_and_question_is_read_with_shares_and_counts(
    draft: Draft, tmp_path: Path
) -> None:
    header = ("Department", "Question", "Responses", "% favourable")
    given = [("Finance", USEFUL, "20", "55%"), ("Legal", USEFUL, "10", "30%"),
             ("IT", USEFUL, "3", "33%"), ("All staff", USEFUL, "33", "45%")]  # fmt: skip
    bring(draft, write_csv(tmp_path / "s.csv", [header, *given]))
    assert told(draft.plan)["Finance"] == (20, 11)
    assert told(draft.plan).keys() == {"all", "Finance"}
    assert draft.plan.pulse_rounds[1].answered == 33


def test_promoters_and_detractors_make_a_net_promoter_score(draft: Draft, tmp_path: Path) -> None:
    header = ("Department", "Question", "Answered", "Promoters", "Passives", "Detractors")
    given = [("Finance", RECOMMEND, "20", "9", "5", "6"), ("Legal", RECOMMEND, "10", "5", "4", "1")]
    bring(draft, write_csv(tmp_path / "s.csv", [header, *given]))
    assert told(draft.plan, RECOMMEND) == {"all": (30, 7), "Finance": (20, 3), "Legal": (10, 4)}


def test_rows_of_counts_that_cannot_be_are_said(draft: Draft, tmp_path: Path) -> None:
    header = ("Department", "Question", "Answered", "Favourable")
    given = [("Finance", USEFUL, "20", "25"), ("Legal", USEFUL, "some", "1"),
             ("IT", USEFUL, "10", "4"), ("IT", "Something new", "10", "4")]  # fmt: skip
    report = bring(draft, write_csv(tmp_path / "s.csv", [header, *given]))
    assert [note.line for note in report.skipped] == [2, 3, 5]
    assert told(draft.plan)["IT"] == (10, 4)
