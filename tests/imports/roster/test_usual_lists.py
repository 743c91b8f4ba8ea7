"""Lists as HR systems, forms and spreadsheets give them, and what has to come of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.analysis.measures import measure
from planner.imports import Columns, import_roster, read_table
from planner.models import Draft, Plan
from tests.imports.roster.tables import Brought, Importer
from tests.plans import ON

YES_NO = (
    "Name,Email,Department,Champion\n"
    "Ann Moor,ann@ex.example,Finance,Yes\n"
    "Bo Lind,bo@ex.example,Legal,No\n"
    "Cy Dow,cy@ex.example,Sales,\n"
    "Di Ek,di@ex.example,IT,perhaps\n"
    "Ed Fox,ed@ex.example,HR,no\n"
)


def statuses(done: Brought) -> dict[str, str | None]:
    """Everybody's status, by name."""
    people = done.plan.people
    return {people[a.person_id].name: a.status for a in done.plan.assignments.values()}


def held_by(plan: Plan) -> set[str]:
    coverage = measure(plan, ON).coverage
    return {plan.people[person_id].name for person_id in coverage.held}


def test_a_number_of_employees_is_an_id_and_no_name(bring: Importer) -> None:
    done = bring(
        "Employee #,Last name, First name,Preferred name,Division,Department,Work Email,"
        "Reporting to,Employment Status\n"
        "12,Moor, Ann Ruth,Ann,Ops,Finance,ann@ex.example,Bo Lind,Full-Time\n"
        "13,Lind, Bo,,Ops,Finance,bo@ex.example,,Full-Time\n"
    )
    assert done.labels == ["12", "13"]
    assert [p.name for p in done.plan.people.values()] == ["Ann Ruth Moor", "Bo Lind"]
    assert done.manager("12") == "13"
    assert done.report.unread == ["Preferred name", "Division", "Employment Status"]


def test_answers_of_a_form_are_numbered_and_join_those_who_are_known(bring: Importer) -> None:
    staff = bring(
        "Name,Email,Department\nAnn Moor,ann@ex.example,Finance\nBo Lind,bo@ex.example,Legal\n"
    )
    done = bring(
        "ID,Start time,Completion time,Email,Name,Which area?\n"
        "1,3/1/2027 9:00:00,3/1/2027 9:04:00,ann@ex.example,Ann Moor,Finance\n"
        "2,3/1/2027 9:10:00,3/1/2027 9:14:00,bo@ex.example,Bo Lind,Legal\n"
        "3,3/1/2027 9:20:00,3/1/2027 9:24:00,ann@ex.example,Ann Moor,Finance\n",
        maps=["champion_of=Which area?"],
        plan=staff.plan,
    )
    assert done.report.people == 0
    assert done.report.unread == ["ID", "Start time", "Completion time"]
    measures = measure(done.plan, ON)
    assert measures.coverage.single_points.count == 2
    assert measures.bus_factor.value == 2


def test_a_column_of_yes_and_no_appoints_nobody_by_itself(bring: Importer) -> None:
    done = bring(YES_NO)
    assert done.report.assignments == 0
    assert (done.report.unread, done.warnings) == (["Champion"], [])
    assert len(done.plan.people) == 5


def test_with_departments_to_be_champion_of_it_appoints_those_who_say_yes(
    bring: Importer,
) -> None:
    done = bring(YES_NO, maps=["champion_of=Department"])
    assert done.champions("Finance") == [("ann@ex.example", "owner")]
    assert done.report.assignments == 1
    assert [note.text for note in done.report.appointments] == [
        "Ann Moor as champion of Finance: active"
    ]
    assert done.warned_lines == [5]
    assert "“perhaps”" in done.warnings[0][1]
    assert len(done.plan.people) == 5


@pytest.mark.parametrize("others", [["Maybe"] * 3, ["n/a"] * 3, ["No thanks"], ["Nein, danke"]])
def test_answers_that_say_more_than_yes_and_no_appoint_nobody(
    bring: Importer, others: list[str]
) -> None:
    rows = "".join(f'P{at},Legal,"{answer}"\n' for at, answer in enumerate(others))
    done = bring(
        f'Name,Department,Champion\nAnn Moor,Finance,Yes\nBo Lind,HR,"Yes, if paid"\n{rows}',
        maps=["champion_of=Department"],
    )
    assert [note.text for note in done.report.appointments] == [
        "Ann Moor as champion of Finance: active"
    ]
    assert len(done.plan.people) == 2 + len(others)


@pytest.mark.parametrize(
    ("yes", "no"), [("Ano", "Ne"), ("Igen", "Nem"), ("Да", "Нет"), ("Da", "Nu")]
)
def test_yes_is_yes_in_other_languages(bring: Importer, yes: str, no: str) -> None:
    done = bring(
        f"Name,Department,Champion\nAnn Moor,Finance,{yes}\nBo Lind,HR,{no}\n",
        maps=["champion_of=Department"],
    )
    assert done.report.assignments == 1
    assert len(done.plan.people) == 2


def test_yes_and_no_name_no_department(bring: Importer) -> None:
    done = bring(YES_NO, maps=["champion_of=Champion"])
    assert done.departments == ["Finance", "HR", "IT", "Legal", "Sales", "perhaps"]
    assert {2, 3} <= set(done.warned_lines)
    assert "Ann Moor" not in statuses(done)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *(("Left the business", "stepped down"), ("Declined – no time", "declined")),
        *(("Annual leave until May", "nominated"), ("Nicht sicher", "nominated")),
        *(("nicht aktiv", "stepped down"), ("Jubilado", "stepped down")),
        *(("Pas actif", "stepped down"), ("Suspended", "stepped down"), ("Refusée", "declined")),
        *(("Invitada", "asked"), ("Confirmée", "accepted")),
        *(("Terminated", "stepped down"), ("left", "stepped down"), ("Resigned", "stepped down")),
        *(("No longer active", "stepped down"), ("Inactive", "stepped down")),
        *(("Declined", "declined"), ("Refused", "declined"), ("Said no", "declined")),
        *(("Not interested", "declined"), ("Invited", "asked"), ("Pending", "asked")),
        *(("Confirmed", "accepted"), ("Agreed", "accepted"), ("Trained", "trained")),
        *(("Full-Time", "nominated"), ("", "nominated"), ("open", "nominated")),
        *(("N/A", "nominated"), ("On leave", "nominated"), ("Maternity leave", "nominated")),
        *(("Not trained", "nominated"), ("Unconfirmed", "nominated")),
        *(("Ausgeschieden", "stepped down"), ("Uit dienst", "stepped down")),
        *(("Abgelehnt", "declined"), ("Rechazado", "declined"), ("Odmówił", "declined")),
        *(("Zugesagt", "accepted"), ("Confirmé", "accepted"), ("Invitato", "asked")),
        *(("In Elternzeit", "nominated"), ("En congé", "nominated")),
    ],
)
def test_a_status_never_says_more_than_its_word(bring: Importer, word: str, status: str) -> None:
    done = bring(f"Name,Champion of,Status\nAnn Moor,Finance,{word}\n")
    assert statuses(done) == {"Ann Moor": status}
    assert held_by(done.plan) == ({"Ann Moor"} if status in ("accepted", "trained") else set())
    understood = status in ("asked", "accepted") or word.casefold() == status
    assert done.warned_lines == ([] if understood else [2])


def test_who_is_away_is_said_to_be(bring: Importer) -> None:
    [(line, text)] = bring("Name,Champion of,Status\nAnn Moor,Finance,On leave\n").warnings
    assert line == 2
    assert "leave" in text
    assert "Ann Moor is nominated for Finance" in text


def test_without_a_column_of_statuses_a_champion_is_active_and_a_backup_trained(
    bring: Importer,
) -> None:
    done = bring("Name,Champion of,Backup of\nAnn Moor,Finance,\nBo Lind,,Finance\n")
    assert statuses(done) == {"Ann Moor": "active", "Bo Lind": "trained"}
    assert held_by(done.plan) == {"Ann Moor", "Bo Lind"}


def test_accounts_that_are_called_by_an_address_have_no_id_by_it(bring: Importer) -> None:
    okta = bring(
        "login,firstName,lastName,email,employeeNumber,managerId\n"
        "ann@ex.example,Ann,Moor,a.moor@ex.example,17,18\nbo@ex.example,Bo,Lind,,18,\n"
    )
    assert [(p.ref, p.email) for p in okta.plan.people.values()] == [
        ("17", "a.moor@ex.example"),
        ("18", "bo@ex.example"),
    ]
    assert (okta.manager("17"), okta.report.unread) == ("18", [])
    assert bring("Username,Name\nann@ex.example,Ann Moor\n").labels == ["ann@ex.example"]
    assert bring("Username,Name\namoor,Ann Moor\nbo@ex.example,Bo Lind\n").labels == [
        "amoor",
        "bo@ex.example",
    ]


def test_mr_and_dr_are_no_job_titles(bring: Importer) -> None:
    done = bring("Title,First name,Last name,Department\nMs.,Ann,Moor,HR\nDr.,Bo,Lind,HR\n")
    assert {person.title for person in done.plan.people.values()} == {""}
    assert done.report.unread == ["Title"]


def test_a_blank_of_a_column_of_days_is_said_once(bring: Importer) -> None:
    done = bring("Name,Last day\nAnn,-\nBo,-\nCy,2027-03-01\n")
    assert done.warnings == [
        (2, "“-” under “Last day” says nothing and was not used. This concerns 2 rows.")
    ]


def test_errors_and_formulas_without_results_of_a_workbook_are_said(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Email", "Department", "Manager", "Remark"])
    sheet.append(["Ann Moor", "ann@ex.example", "#N/A", "#REF!", "#NAME?"])
    sheet.append(['="Bo "&"Lind"', "bo@ex.example", "Legal", "", ""])
    path = tmp_path / "staff.xlsx"
    book.save(path)
    table, draft = read_table(path), Draft(Plan())
    names = {"name": 0, "email": 1, "department": 2, "manager": 3}
    report = import_roster(draft, table, Columns(names))
    said = [(note.line, note.text) for note in report.warnings]
    assert [line for line, _ in said] == [2, 2, 3, 3]
    assert any("C2" in text and "Department" in text for _, text in said)
    assert any("D2" in text and "Manager" in text for _, text in said)
    assert any("A3" in text and "Name" in text for _, text in said)
    assert any("1 person has no name" in text for _, text in said)
    assert [d.name for d in draft.plan.departments.values()] == ["Legal"]
    assert report.unread == ["Remark"]


@pytest.mark.parametrize("shown", ["0%", "0.00%", '0.0" "%'])
def test_a_percentage_is_not_silently_hours(tmp_path: Path, shown: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Hours", "Share"])
    sheet.append(["Ann Moor", 0.5, 0.25])
    sheet.append(["Bo Lind", 3, 0.75])
    for cell in ("B2", "C2", "C3"):
        sheet[cell].number_format = shown
    path = tmp_path / "staff.xlsx"
    book.save(path)
    table = read_table(path)
    draft = Draft(Plan())
    report = import_roster(draft, table, Columns({"name": 0, "hours": 1}))
    person = next(iter(draft.plan.people.values()))
    [note] = report.warnings
    assert note.line == 2
    assert "“50" in note.text
    assert "%” is not a number" in note.text
    assert person.hours is None


def test_a_column_without_a_header_is_told_by_its_number(bring: Importer) -> None:
    assert bring("Name,,Odd,\nAnn Moor,x,y,\n").report.unread == ["column 2", "Odd"]
