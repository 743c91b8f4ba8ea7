"""A department's workbook says what is wanted, and lies beside the mail it is sent with."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from planner.analysis.measures import measure
from planner.exports.workbook.department_books import write_department_workbooks
from planner.models import Assignment, Draft, Plan, Responsibility
from tests.exports.department_workbooks.parts import LISTED, harbour, parts
from tests.plans import ON, make_plan, person_id


def with_keeper(plan: Plan) -> Plan:
    """The plan kept by somebody whose address is known."""
    draft = Draft(plan)
    row = draft.add(Responsibility, kind="plan", plan_info_id=plan.info.id)
    draft.add(Assignment, responsibility_id=row.id, person_id=person_id(plan, "Ayşe Yılmaz"))
    return draft.plan


def first_sheet(path: Path) -> list[str]:
    book = load_workbook(path)
    return [str(v) for row in book[book.sheetnames[0]].values for v in row if v is not None]


def test_the_first_sheet_says_what_is_wanted_by_when_and_to_whom(tmp_path: Path) -> None:
    files = parts(with_keeper(harbour()), tmp_path)
    said = first_sheet(files["Finance"])
    assert said[said.index("By when") + 1] == "22 January 2027", "a week from the day of the data"
    assert said[said.index("Back to") + 1] == "Ayşe Yılmaz, ayse@example.org"
    for listed in LISTED:
        assert said[said.index(listed) + 1].endswith((".", "?"))
    assert "Do these carry the network in Finance, and who stands in for them?" in said
    press = first_sheet(files["Press- news-web"])
    assert any(
        one.startswith("Nobody carries the network in Press: news/web yet.") for one in press
    )


def test_the_time_to_answer_is_the_plans_own(tmp_path: Path) -> None:
    plan = make_plan(departments=["Finance"], settings={"answer_within_days": 21})
    said = first_sheet(next(iter(parts(plan, tmp_path).values())))
    assert said[said.index("By when") + 1] == "5 February 2027"
    assert said[said.index("Back to") + 1] == "whoever sent you this file"


def test_beside_each_workbook_lies_the_mail_it_is_sent_with(tmp_path: Path) -> None:
    plan = with_keeper(harbour())
    draft = Draft(plan)
    draft.change(plan.people[person_id(plan, "李小龍")], email="li@example.org")
    written = write_department_workbooks(measure(draft.plan, ON), (), tmp_path)
    assert {path.name for path in written.texts} == {
        "Harbour Connect - Finance.txt",
        "Harbour Connect - Legal.txt",
        "Harbour Connect - Legal.eml",
        "Harbour Connect - Press- news-web.txt",
    }
    said = (tmp_path / "Harbour Connect - Legal.txt").read_text(encoding="utf-8")
    assert said.startswith(
        "Harbour Connect: please check Legal by 22 January 2027\n\nHello 李小龍,"
    )
    assert "Harbour Connect - Legal.xlsx" in said
    assert "It goes back to: Ayşe Yılmaz, ayse@example.org." in said


def test_nothing_is_asked_where_nothing_can_come_back(tmp_path: Path) -> None:
    written = write_department_workbooks(measure(harbour(), ON), (), tmp_path, redact=True)
    assert written.texts == ()
    assert all(load_workbook(path).sheetnames[0] == "Departments" for path in written.paths)
