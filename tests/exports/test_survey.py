"""What goes out of a survey: figures with how many they are of, and nothing kept back."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.actions import rows
from planner.analysis.measures import measure
from planner.exports.blocks.section import Heading, Paragraph, Table
from planner.exports.csv_files import write_csv
from planner.exports.json_file import write_json
from planner.imports.surveys import Chosen, Survey, import_survey, read_survey
from planner.models import Draft, Plan, SurveyQuestion
from tests.exports.books import stamped, write
from tests.exports.documents.made import pack, section
from tests.imports.surveys.files import COMMENT, RECOMMEND, USEFUL, answers, google_forms
from tests.plans import ON, make_plan

SAID = "The search finds what it should"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """A plan in which Finance and IT answered in two rounds, and too few of Legal."""
    draft = Draft(make_plan(departments=["Finance", "Legal", "IT"]), ON)
    chosen = (Chosen("favourable", "Useful"), Chosen("recommend", "Recommend"), Chosen("comment"))
    for ago, more in ((40, 0), (5, 4)):
        given = [*answers("Finance", 6 + more, 2, 8), *answers("IT", 5, 5, 2)]
        given += answers("Legal", 3, 3, 0)[:4] if not more else answers("Legal", 2, 3, 2)
        given += [("Finance", "Agree", "9", f"{SAID} {n}") for n in range(10)]
        survey = Survey(draft.plan, read_survey(google_forms(tmp_path / "s.csv", given)))
        at = {c.header: c.at for c in survey.columns}
        asked = dict(zip((at[USEFUL], at[RECOMMEND], at[COMMENT]), chosen, strict=True))
        import_survey(draft, survey, ON, {} if more else asked, day=ON - timedelta(days=ago))
        if not more:
            rows.edit(draft, SurveyQuestion, 1, target=60)
            for pulse in list(draft.plan.pulse_rounds.values()):
                draft.change(pulse, on=ON - timedelta(days=40))
    return stamped(draft.plan)


def test_the_pack_shows_departments_beside_the_plans_own_target(plan: Plan) -> None:
    chapter = section(pack(plan), "pulse").blocks
    table = next(b for b in chapter if isinstance(b, Table) and b.name == "pulse-departments")
    assert [column.title for column in table.columns] == [
        "Department", "Useful (own target 60%)", "Recommend",
    ]  # fmt: skip
    assert [row[0] for row in table.rows] == ["All staff", "Legal", "IT", "Finance"]
    assert table.rows[3][1] == "67% of 30, was 62%"
    assert table.rows[1][1] == "29% of 7"
    assert any(isinstance(b, Heading) and b.text == "By department, on 10 January" for b in chapter)
    quiet = [b.text for b in chapter if isinstance(b, Paragraph)]
    assert any("What employers said in 2013" in text for text in quiet)


def test_the_list_has_every_round_and_nothing_of_a_few(plan: Plan, tmp_path: Path) -> None:
    write_csv(measure(plan, ON), tmp_path)
    with (tmp_path / "survey.csv").open(encoding="utf-8-sig") as file:
        listed = [row for row in csv.DictReader(file) if row["question"] == "Useful"]
    assert [(row["round"], row["department"], row["answered"]) for row in listed] == [
        ("2026-12-06", "All staff", "42"), ("2026-12-06", "Finance", "26"),
        ("2027-01-10", "All staff", "49"), ("2027-01-10", "Finance", "30"),
        ("2027-01-10", "Legal", "7"), ("2027-01-10", "IT", "12"),
    ]  # fmt: skip
    assert {row["target"] for row in listed} == {"60"}


def test_the_workbook_has_a_sheet_of_it(plan: Plan, tmp_path: Path) -> None:
    write(plan, tmp_path / "book.xlsx")
    sheet = load_workbook(tmp_path / "book.xlsx")["Survey"]
    said = [cell.value for line in sheet.iter_rows() for cell in line]
    assert "All staff" in said and "Per cent or points" in said


def test_comments_stand_in_no_document_and_in_no_file_for_others(
    plan: Plan, tmp_path: Path
) -> None:
    write(plan, tmp_path / "book.xlsx")
    write_csv(measure(plan, ON), tmp_path / "lists")
    write_json(plan, tmp_path / "redacted.json", redact=True)
    write_json(plan, tmp_path / "whole.json")
    texts = [path.read_text(encoding="utf-8") for path in (tmp_path / "lists").iterdir()]
    texts.append((tmp_path / "redacted.json").read_text(encoding="utf-8"))
    book = load_workbook(tmp_path / "book.xlsx")
    texts += [str(c.value) for sheet in book for line in sheet.iter_rows() for c in line]
    texts.append(repr(pack(plan)))
    assert not any(SAID in text for text in texts)
    kept = json.loads((tmp_path / "whole.json").read_text(encoding="utf-8"))["tables"]
    assert len(kept["survey_comment"]) == 20
