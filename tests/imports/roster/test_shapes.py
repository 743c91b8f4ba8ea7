"""A row a person, a person and department, a department with its holders, an answer to a form."""

from __future__ import annotations

import pytest

from planner.errors import PlannerError
from planner.imports import RawTable, champion_hint, explain_columns, plan_import, recognise_columns
from planner.models import Plan, Sponsor
from tests.imports.roster.tables import Brought, Importer


def held(done: Brought, department: str) -> list[tuple[str, str]]:
    """The names of those who have the champion seat of a department, with their roles."""
    people = done.plan.people
    return sorted((people[a.person_id].name, a.role) for a in done.assignments(department))


def table(text: str) -> RawTable:
    head, *rows = [tuple(line.split(",")) for line in text.splitlines()]
    return RawTable(head, list(enumerate(rows, 2)))


# A row a department ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        *("Department,Champion,Backup", "Abteilung,Champion,Stellvertretung"),
        *("Service,Champion,Suppléant", "Afdeling,Champions,Plaatsvervanger"),
        *("Dział,Champion,Zastępca", "Dept.,Champion name,Deputy"),
    ],
)
def test_columns_of_a_department_name_its_holders(bring: Importer, headers: str) -> None:
    done = bring(f"{headers}\nFinance,Ann Moor;Bo Lind,Cy Dow\nLegal,TBC,\n")
    assert held(done, "Finance") == [
        *(("Ann Moor", "owner"), ("Bo Lind", "owner"), ("Cy Dow", "backup"))
    ]
    assert held(done, "Legal") == []
    assert all(p.department_id is None for p in done.plan.people.values())


def test_sponsors_of_a_department_stand_for_it(bring: Importer) -> None:
    done = bring("Department,Sponsor\nFinance,Vera Vogt\nLegal,Vera Vogt;Karl Kuhn\n")
    seats = done.plan.table(Sponsor)
    stands_for = {s.title: [d.name for d in done.plan.departments_of(s)] for s in seats.values()}
    assert sorted(stands_for.values()) == [["Finance", "Legal"], ["Legal"]]


def test_the_address_in_the_row_of_a_department_is_its_champions(bring: Importer) -> None:
    done = bring("Department,Headcount,Champion,Email\nFinance,40,Ann Moor,ann@x.example\n")
    assert done.labels == ["ann@x.example"]
    assert done.department("Finance").headcount == 40
    assert held(done, "Finance") == [("Ann Moor", "owner")]


def test_each_holder_may_have_a_column_of_addresses(bring: Importer) -> None:
    done = bring(
        "Department,Champion,Champion email,Backup,Backup e-mail\n"
        "Finance,Ann Moor,ann@x.example,Bo Lind,bo@x.example\n"
    )
    assert done.labels == ["ann@x.example", "bo@x.example"]
    assert done.report.unread == []


def test_a_status_is_the_champions_and_no_backups(bring: Importer) -> None:
    done = bring("Department,Champion,Backup,Status\nFinance,Ann Moor,Bo Lind,Active\n")
    statuses = {done.plan.people[a.person_id].name: a.status for a in done.assignments("Finance")}
    assert statuses == {"Ann Moor": "active", "Bo Lind": "nominated"}
    assert done.warned_lines == [2]


def test_who_leads_a_department_is_no_part_of_its_name(bring: Importer) -> None:
    done = bring("Worker,Supervisory Organization\nAnn,Finance (Bo Lind)\nCy,Legal (Di Ek)\n")
    assert done.departments == ["Finance", "Legal"]
    assert done.warned_lines == [2]
    assert bring("Name,Department\nAnn,Finance (North)\n").departments == ["Finance (North)"]


def test_in_a_list_of_people_a_deputy_is_none_of_the_champions(bring: Importer) -> None:
    done = bring("Name,Department,Deputy\nAnn Moor,Finance,Bo Lind\n")
    assert done.labels == ["Ann Moor"]
    assert done.report.unread == ["Deputy"]


def test_the_backup_beside_a_champion_of_is_of_the_same_department(bring: Importer) -> None:
    done = bring("Name,Department,Champion of,Backup\nAnn Moor,HR,Finance,Bo Lind\n")
    assert held(done, "Finance") == [("Ann Moor", "owner"), ("Bo Lind", "backup")]
    assert held(done, "HR") == []


def test_a_champion_named_by_an_id_is_the_person_of_that_id(bring: Importer) -> None:
    staff = bring("ID,Name\n7,Ann Moor\n")
    done = bring("Department,Champion\nFinance,7\n", plan=staff.plan)
    assert done.report.people == 0
    assert held(done, "Finance") == [("Ann Moor", "owner")]


def test_with_a_title_of_theirs_the_champions_are_the_people_of_the_list(bring: Importer) -> None:
    done = bring("Department,Champion,Job title\nFinance,Ann Moor,Clerk\n")
    assert done.report.assignments == 0
    assert done.home("Ann Moor") == "Finance"


# Answers to a form -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "times"),
    [
        ("Completion time", ("3/1/2027 9:04:00", "3/20/2027 9:24:00")),
        ("Completion time", ("3/20/2027 9:24:00", "3/1/2027 9:04:00")),
        ("Timestamp", ("2027-03-01 09:04", "2027-03-01 21:04")),
        ("Timestamp", ("3/20/2027 9:04:00 PM", "3/20/2027 10:04:00 AM")),
        ("Zeitstempel", ("20.03.2027 09:24:00", "1.3.2027 09:04:00")),
    ],
)
def test_the_latest_answer_of_a_person_wins(
    bring: Importer, header: str, times: tuple[str, str]
) -> None:
    done = bring(
        f"{header},Email,Name,Area\n{times[0]},ann@x.example,Ann Moor,Finance\n"
        f"{times[1]},Ann@x.example,Ann Moor,Legal\n",
        maps=["champion_of=Area"],
    )
    earlier = times[0] in ("3/20/2027 9:24:00", "3/20/2027 9:04:00 PM", "20.03.2027 09:24:00")
    wins, loses = ("Finance", "Legal") if earlier else ("Legal", "Finance")
    assert done.departments == [wins]
    assert held(done, wins) == [("Ann Moor", "owner")]
    assert done.skipped_lines == [3 if wins == "Finance" else 2]
    assert loses not in done.departments


def test_answers_without_a_readable_time_stand_in_their_order(bring: Importer) -> None:
    done = bring("Timestamp,Name,Champion of\nsoon,Ann Moor,Finance\nlater,Ann Moor,Legal\n")
    assert done.departments == ["Legal"]


def test_in_a_list_of_people_every_row_counts(bring: Importer) -> None:
    done = bring("Name,Champion of\nAnn Moor,Finance\nAnn Moor,Legal\n")
    assert done.departments == ["Finance", "Legal"]


def test_the_days_of_a_survey_are_nobodys_first_and_last(bring: Importer) -> None:
    done = bring(
        "Respondent ID,Start Date,End Date,First Name,Last Name\n"
        "118,2027-03-01 09:00,2027-03-01 09:10,Ann,Moor\n"
    )
    assert done.labels == ["Ann Moor"]
    assert done.person("Ann Moor").last_day is None


# Only some rows --------------------------------------------------------------------------

STAFF = "Name,Status,Site\nAnn,Active,Bonn\nBo,Left,Bonn\nCy,active,Kiel\nDi,Invited,Kiel\n"


@pytest.mark.parametrize(
    ("where", "people"),
    [
        ([("Status", "Active")], ["Ann", "Cy"]),
        ([("status", "Active"), ("Status", "invited")], ["Ann", "Cy", "Di"]),
        ([("Status", "active"), ("Site", "Kiel")], ["Cy"]),
        ([("Status", "")], []),
    ],
)
def test_only_rows_with_the_wanted_values_are_read(
    where: list[tuple[str, str]], people: list[str]
) -> None:
    staff = table(STAFF)
    report = plan_import(Plan(), staff, recognise_columns(staff, where=where)).report
    assert [note.text for note in report.new_people] == people
    assert (report.rows, report.filtered) == (len(people), 4 - len(people))
    assert "Status" not in report.unread


def test_a_value_that_is_filled_down_is_looked_at_filled() -> None:
    staff = table("Project,Name\nAtlas,Ann\n,Bo\nBorealis,Cy\n,Di\n")
    columns = recognise_columns(staff, None, ["Project"], [("Project", "Borealis")])
    report = plan_import(Plan(), staff, columns).report
    assert [note.text for note in report.new_people] == ["Cy", "Di"]


def test_a_header_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(PlannerError, match="Name, Status and Site"):
        recognise_columns(table(STAFF), where=[("State", "x")])


# What is said of it ----------------------------------------------------------------------


def test_an_import_is_tried_out_without_writing_anything() -> None:
    staff = table("ID,Name,Email,Department\n7,Ann Moor,a@x.example,Finance\n8,N/D,,Finance\n")
    plan = Plan()
    outcome = plan_import(plan, staff, recognise_columns(staff))
    assert plan.people == {}
    assert len(plan.applied(outcome.changes).people) == 2
    report = outcome.report
    assert [(note.line, note.text) for note in report.new_people] == [(2, "Ann Moor"), (3, "8")]
    assert [note.text for note in report.nameless] == ["8"]
    assert report.department_names == ["Finance"]
    again = plan_import(plan.applied(outcome.changes), staff, recognise_columns(staff)).report
    assert [note.text for note in again.known_people] == ["Ann Moor", "8"]
    assert again.new_people == []
    assert set(again.by_line) == {2, 3}


def test_every_column_is_explained() -> None:
    users = table(
        "id,displayName,mail,userPrincipalName,Manager,Manager email,Fax,\n"
        "0f8fad5b-d9cb-469f-a165-70867728950e,Ann Moor,,a@x.example,,,,\n"
    )
    uses = explain_columns(users, recognise_columns(users))
    assert [(use.header, use.field) for use in uses] == [
        *(("id", None), ("displayName", "name"), ("mail", "email")),
        *(("userPrincipalName", "email"), ("Manager", "manager"), ("Manager email", "manager")),
        ("Fax", None),
    ]
    assert "key of a directory" in uses[0].why
    assert "“mail” is blank" in uses[3].why


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Name,Email,Department,Champion\nAnn,a@x,Finance,Yes\nBo,b@x,Legal,No\n", "Department"),
        ("Champion,Login,Project\nAnn,a1,Atlas\nBo,b1,Atlas\n", "Project"),
        ("First Name,Last Name,Group,Status\nAnn,Moor,Atlas,Active\n", "Group"),
        (
            "Timestamp,Name,Team size,Which team will you be champion for?\n"
            "2027-03-01,Ann,12,Finance\n",
            "Which team will you be champion for?",
        ),
    ],
)
def test_the_hint_names_the_column_that_says_of_what(text: str, header: str) -> None:
    champions = table(text)
    hint = champion_hint(champions, recognise_columns(champions))
    assert hint is not None
    assert hint.header == header
    yes = {"Ann"} if "Yes" in text else {p.split(",")[0] for p in text.splitlines()[1:]}
    report = plan_import(Plan(), champions, hint.columns).report
    assert len(report.appointments) == len(yes)


@pytest.mark.parametrize(
    "text",
    [
        *("Name,Department,Team\nAnn,Finance,A\n", "Name,Champion of\nAnn,Finance\n"),
        *("Department,Champion\nFinance,Ann\n", "Post reference,Unit,Salary\nP1,Board,3\n"),
    ],
)
def test_there_is_no_hint_where_nobody_speaks_of_champions_or_they_are_appointed(
    text: str,
) -> None:
    staff = table(text)
    assert champion_hint(staff, recognise_columns(staff)) is None


@pytest.mark.parametrize(
    "spellings",
    [
        ["Human Resources", "Human resources", "HUMAN RESOURCES"],
        *(["Öffentlichkeitsarbeit", "Öffentlichkeitarbeit"], ["R&D", "R & D"]),
        *(["Procurement", "Procurment"], ["Research and Policy", "Research & Policy"]),
        *(["Comunicación", "Comunicacion"], ["Finance", "Fiannce"]),
    ],
)
def test_departments_that_look_like_one_are_kept_apart_and_said_once(
    bring: Importer, spellings: list[str]
) -> None:
    rows = "".join(f"{at},P{at},{name}\n" for at, name in enumerate(spellings))
    done = bring("id,name,department\n" + rows)
    assert done.departments == sorted(spellings)
    [(_, words)] = done.warnings
    assert all(f"“{name}”" in words for name in spellings)


@pytest.mark.parametrize(
    "names", [["Team 1", "Team 2"], ["Sales A", "Sales B"], ["Legal", "Regal"], ["North", "South"]]
)
def test_departments_that_are_two_are_not_pointed_out(bring: Importer, names: list[str]) -> None:
    done = bring("name,department\n" + "".join(f"P{name},{name}\n" for name in names))
    assert done.warnings == []


def test_people_are_read_as_sharepoint_keeps_them(bring: Importer) -> None:
    done = bring("Department,Champion\nFinance,Ann Moor;#12;#Bo Lind;#13\nLegal,12;#Ann Moor\n")
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert done.champions("Legal") == [("Ann Moor", "owner")]


def test_a_column_that_asks_who_is_a_backup_names_nobody(bring: Importer) -> None:
    done = bring("Name,Department,Backup?\nAnn Moor,Finance,Y\nBo Lind,Finance,N\n")
    assert (done.report.unread, done.warnings) == (["Backup?"], [])


def test_several_columns_name_the_holders_of_a_seat(bring: Importer) -> None:
    done = bring(
        "Department,Champion 1,Champion 2,Backup,2nd backup\n"
        "Finance,Ann Moor,Bo Lind,Cy Dow,Di Ek\nLegal,Ann Moor,,,tbc\n"
    )
    assert done.champions("Finance") == [
        *(("Ann Moor", "owner"), ("Bo Lind", "owner")),
        *(("Cy Dow", "backup"), ("Di Ek", "backup")),
    ]
    assert (done.report.unread, done.warned_lines) == ([], [3])
