"""What is an id, what only looks like one, and what was done to it on the way."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Importer

ANSWERS = "Completion time,Email,Name\n"


@pytest.mark.parametrize(
    "header", ["ID", "Personalnummer", "Employee No.", "Matricule", "Matrícula", "Anställnings-ID"]
)
def test_numbers_from_one_on_are_ids_in_a_list_of_people(bring: Importer, header: str) -> None:
    assert bring(f"{header},Name\n1,Ann Moor\n2,Bo Lind\n").labels == ["1", "2"]


@pytest.mark.parametrize(
    "time",
    [
        *("Start time", "Completion time", "Timestamp", "Fertigstellungszeit", "Horodateur"),
        *("Marca temporal", "Hora de início", "Tijdstempel", "Sygnatura czasowa", "Tidsstämpel"),
        "Submit Date (UTC)",
    ],
)
def test_in_answers_of_a_form_such_numbers_are_none(bring: Importer, time: str) -> None:
    done = bring(f"ID,{time},Name\n1,2027-03-01 09:00,Ann Moor\n2,2027-03-01 09:10,Bo Lind\n")
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert "ID" in done.report.unread


def test_deleted_answers_leave_gaps_in_the_numbers(bring: Importer) -> None:
    done = bring(
        "ID,Completion time,Name\n2,2027-03-01 09:00,Ann Moor\n5,2027-03-01 09:10,Bo Lind\n"
    )
    assert done.labels == ["Ann Moor", "Bo Lind"]


@pytest.mark.parametrize("header", ["#", "No", "Nr.", "Row"])
def test_numbers_of_rows_are_no_ids(bring: Importer, header: str) -> None:
    assert bring(f"{header},Name\n1,Ann Moor\n2,Bo Lind\n").labels == ["Ann Moor", "Bo Lind"]


@pytest.mark.parametrize("header", ["Object Id", "objectGUID", "Azure AD Object ID"])
def test_the_key_of_a_directory_is_an_id_only_where_mapped(bring: Importer, header: str) -> None:
    text = f"{header},Display name\naa-1,Ann Moor\naa-2,Bo Lind\n"
    assert bring(text).labels == ["Ann Moor", "Bo Lind"]
    assert bring(text, maps=[f"id={header}"]).labels == ["aa-1", "aa-2"]


def test_the_id_of_an_export_of_users_is_such_a_key(bring: Importer) -> None:
    done = bring(
        "id,displayName,userPrincipalName\n"
        "0f8fad5b-d9cb-469f-a165-70867728950e,Ann Moor,ann@x.example\n"
    )
    assert done.labels == ["ann@x.example"]
    assert done.report.unread == ["id"]


@pytest.mark.parametrize("cut", ["1.2346E+11", "1,23457E+12", "9E+15", "1.2346e+11"])
def test_ids_that_a_spreadsheet_cut_join_nobody_and_are_said(bring: Importer, cut: str) -> None:
    done = bring(f'ID,Name,Email\n"{cut}",Ann Moor,a@x.example\n"{cut}",Bo Lind,b@x.example\n')
    assert done.labels == ["a@x.example", "b@x.example"]
    assert done.warned_lines == [2]
    assert "cut" in done.warnings[0][1]


@pytest.mark.parametrize(("one", "other"), [("00123", "123"), ("123", "0123"), ("007", "07")])
def test_lost_zeros_are_said_and_never_merged(bring: Importer, one: str, other: str) -> None:
    staff = bring(f"ID,Name\n{one},Ann Moor\n")
    done = bring(f"ID,Name\n{other},Ann Moor\n", plan=staff.plan)
    assert done.labels == sorted([one, other])
    assert done.warned_lines == [2]
    assert one in done.warnings[0][1]


def test_a_placeholder_for_an_id_does_not_join_people(bring: Importer) -> None:
    done = bring("ID,Name\nTBC,Ann Moor\nTBC,Bo Lind\n7,Cy Dow\n")
    assert done.labels == ["7", "Ann Moor", "Bo Lind"]
    assert done.warned_lines == [2]
