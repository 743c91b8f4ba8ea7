"""Which header is which field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from planner.errors import PlannerError
from planner.imports import FIELDS, RawTable, parse_map
from planner.imports import recognise_columns as recognise_in
from planner.imports.roster.columns import Columns
from planner.imports.roster.spellings import SEATS
from tests.imports.roster.tables import Importer


def recognise_columns(
    headers: Sequence[str],
    given: Mapping[str, str | None] | None = None,
    fill_down: Sequence[str] = (),
    rows: Sequence[Sequence[str]] = (),
) -> Columns:
    """The columns of a table with these headers and rows."""
    table = RawTable(tuple(headers), [(line, tuple(row)) for line, row in enumerate(rows, 2)])
    return recognise_in(table, given, fill_down)


def test_the_fields_are_those_of_the_contract_and_who_may_sponsor() -> None:
    assert ", ".join(field for field in FIELDS if field != "may_sponsor") == (
        "id, name, first_name, last_name, email, title, department, manager, organisation, site,"
        " start, last_day, hours, champion_of, backup_of, sponsor_of, champion, backup, sponsor,"
        " status, headcount"
    )


@pytest.mark.parametrize("field", FIELDS)
def test_a_fields_own_name_is_recognised(field: str) -> None:
    headers = ["Name", field.upper()] if field != "name" else ["ID", "NAME"]
    headers += ["Department"] if field in SEATS else []
    assert recognise_columns(headers).of[field] == 1


@pytest.mark.parametrize(
    ("header", "field"),
    [
        *(("Staff ID", "id"), ("Employee ID", "id"), ("Login", "id"), ("User-Name", "id")),
        *(("Employee #", "id"), ("Employee No.", "id"), ("Emp. Nr", "id"), ("Staff #", "id")),
        *(("Post Unique Reference", "id"), ("PERS. NO.", "id"), ("Entry", "start")),
        *(("Date of entry", "start"), ("Hired on", "start"), ("Exit date", "last_day")),
        *(("Full name", "name"), ("Champion", "name"), (" NAME ", "name")),
        *(("E-mail", "email"), ("Email address", "email"), ("Contact E-mail", "email")),
        *(("Job Title", "title"), ("Title", "title"), ("DEPARTMENT", "department")),
        *(("Reports to", "manager"), ("Reports to Senior Post", "manager")),
        ("Line manager", "manager"),
        *(("Organization", "organisation"), ("Company", "organisation"), ("Location", "site")),
        *(("Start date", "start"), ("Leaving date", "last_day"), ("Last day", "last_day")),
        *(("Hours a week", "hours"), ("Champion of", "champion_of"), ("Backup of", "backup_of")),
        *(("Sponsor of", "sponsor_of"), ("Champion status", "status")),
        *(("Head-count", "headcount"), ("Staff", "headcount")),
    ],
)
def test_usual_spellings_are_recognised(header: str, field: str) -> None:
    other = "ID" if field == "name" else "Name"
    assert recognise_columns([other, header]).of[field] == 1


STAFF = "id last_name first_name email title department manager site start last_day"


@pytest.mark.parametrize(
    "headers",
    [
        "Associate ID;Legal Last Name;Legal First Name;Work Contact: Work Email;Job Title"
        " Description;Home Department Description;Reports To Legal Name;Location Description;Hire"
        " Date;Termination Date",
        "Emp #;Last;First;Mail;Designation;Dept;Mgr Name;Loc;DOJ;Exit date",
        "Mitarbeiter-Nr.;Nachname;Vorname;E-Mail dienstlich;Position;Organisationseinheit;Name"
        " des/der Vorgesetzten;Büro;Einstellungsdatum;Vertragsende",
        "N° salarié;Nom;Prénom;Adresse e-mail professionnelle;Poste;Service;Responsable direct;"
        "Site;Date entrée;Date sortie",
        "Anställningsnr;Efternamn;Förnamn;E-post arbete;Befattning;Avdelning;Närmaste chef;Ort;"
        "Anställningsdatum;Slutdatum",
        "Medarbejdernr.;Efternavn;Fornavn;Arbejdsmail;Stilling;Afdeling;Nærmeste leder;Arbejdssted;"
        "Ansættelsesdato;Fratrædelsesdato",
        "Sicil No;Soyadı;Adı;E-posta;Unvan;Departman;Yönetici;Lokasyon;İşe Giriş Tarihi;İşten"
        " Çıkış Tarihi",
        "Osobní číslo;Příjmení;Jméno;Pracovní e-mail;Pozice;Oddělení;Nadřízený;Pracoviště;Datum"
        " nástupu;Datum ukončení",
        "Табельный номер;Фамилия;Имя;Рабочая почта;Должность;Отдел;Руководитель;Офис;Дата приёма;"
        "Дата увольнения",
        "社員番号;姓;名;会社メールアドレス;役職;部署;上司;勤務地;入社日;退職日",
    ],
)
def test_a_staff_list_is_recognised_whatever_its_language(headers: str) -> None:
    of = recognise_columns(headers.split(";"), rows=[["7"] * 10]).of
    assert of == {field: at for at, field in enumerate(STAFF.split())}


@pytest.mark.parametrize(
    "header", ["Parent Department", "Project", "Unit", "Stage", "Department head", "Team", ""]
)
def test_other_headers_are_left_alone(header: str) -> None:
    assert recognise_columns(["Name", header]).of == {"name": 0}


@pytest.mark.parametrize("header", ["#", "No", "No.", "Nr", "Nr.", "Row"])
def test_a_number_of_rows_is_no_id(header: str) -> None:
    columns = recognise_columns([header, "Name"], rows=[["1", "Ann Lee"], ["2", "Bo Brix"]])
    assert columns.of == {"name": 1}


@pytest.mark.parametrize("when", ["Start time", "Completion time", "Timestamp"])
def test_what_numbers_the_answers_of_a_form_is_no_id(when: str) -> None:
    headers = ["ID", when, "Name"]
    assert (
        "id" not in recognise_columns(headers, rows=[["2", "9:00", "Bo"], ["1", "9:04", "Ann"]]).of
    )
    assert "id" in recognise_columns(headers, rows=[["7", "9:00", "Bo"], ["1", "9:04", "Ann"]]).of
    told = recognise_columns(headers, {"id": "ID"}, rows=[["1", "9:00", "Bo"]])
    assert told.of["id"] == 0


def test_elsewhere_a_column_of_one_two_three_is_an_id() -> None:
    assert recognise_columns(["ID", "Name"], rows=[["1", "Ann"], ["2", "Bo"]]).of["id"] == 0


def test_a_column_that_asks_who_is_a_champion_names_nobody() -> None:
    headers = ["ID", "Champion", "Department"]
    asks = recognise_columns(
        headers, rows=[["1", "Yes", "Finance"], ["2", "", "HR"], ["3", "no", "HR"]]
    )
    assert asks.of == {"id": 0, "department": 2, "champion": 1}
    names = recognise_columns(headers, rows=[["1", "Ann Lee", "Finance"], ["2", "No", "HR"]])
    assert names.of == {"id": 0, "name": 1, "department": 2}


@pytest.mark.parametrize(
    "header", ["Champion?", "Is champion", "Champion (Y/N)", "Willing champion", "Champion of"]
)
def test_a_column_that_asks_so_may_be_headed_otherwise(header: str) -> None:
    columns = recognise_columns(["ID", header], rows=[["1", "Sí"], ["2", "no"]])
    assert columns.of == {"id": 0, "champion": 1}


@pytest.mark.parametrize("header", ["Backup of", "Sponsor of"])
def test_a_column_that_asks_names_no_departments(header: str) -> None:
    assert recognise_columns(["ID", header], rows=[["1", "Ja"], ["2", "nein"]]).of == {"id": 0}


def test_of_several_headers_the_surest_is_taken() -> None:
    assert recognise_columns(["Champion", "Title", "Name", "Job title"]).of == {
        "name": 2,
        "title": 3,
    }


def test_a_given_header_decides_for_its_field() -> None:
    columns = recognise_columns(["Name", "Known as", "Email"], {"name": "Known as", "id": "Email"})
    assert columns.of == {"name": 1, "id": 2}


def test_a_given_header_may_stand_for_two_fields(bring: Importer) -> None:
    done = bring("Login,Project\nu1,Atlas\n", maps=["department=Project", "champion_of=Project"])
    assert done.home("u1") == "Atlas"
    assert done.champions("Atlas") == [("u1", "owner")]


def test_headers_are_matched_trimmed_then_without_capitals() -> None:
    assert recognise_columns(["x", "a  b", "A B"], {"id": " A  B "}).of == {"id": 2}
    assert recognise_columns(["x", "A B"], {"id": "a b"}).of == {"id": 1}


def test_a_field_may_be_read_from_nowhere() -> None:
    assert recognise_columns(["Name", "Email"], {"email": None}).of == {"name": 0}


def test_a_header_may_hold_an_equals_sign() -> None:
    assert parse_map(["id=a=b", "name = Full name"]) == {"id": "a=b", "name": " Full name"}


@pytest.mark.parametrize(
    ("maps", "said"),
    [
        (["nickname=Name"], "nickname"),
        (["name=Nickname"], "Nickname"),
        (["name"], "name"),
        (["name="], "name="),
        (["name=Name", "name=Email"], "name"),
    ],
)
def test_a_wrong_mapping_is_refused_in_a_sentence(
    bring: Importer, maps: list[str], said: str
) -> None:
    with pytest.raises(PlannerError, match=said):
        bring("Name,Email\nAnn,a@x.example\n", maps=maps)


def test_an_unknown_header_is_answered_with_those_there_are() -> None:
    with pytest.raises(PlannerError, match="Name and Email"):
        recognise_columns(["Name", "Email", ""], {"id": "Login"})
    with pytest.raises(PlannerError, match="Name and Email"):
        recognise_columns(["Name", "Email"], fill_down=["Login"])


def test_an_unknown_field_is_answered_with_those_there_are() -> None:
    with pytest.raises(PlannerError, match=r"champion_of.* and headcount"):
        recognise_columns(["Name"], {"nickname": "Name"})


@pytest.mark.parametrize(
    "text", ["1,2,3\n4,5,6\n", "Ann Lee,Finance\nBo Brix,Legal\n", "Hours\n2\n"]
)
def test_a_table_without_headers_is_refused(bring: Importer, text: str) -> None:
    with pytest.raises(PlannerError, match="No header"):
        bring(text)


def test_fill_down_repeats_the_last_value_that_is_not_empty(bring: Importer) -> None:
    done = bring(
        "Login,Project\nu0,\nu1,Atlas\nu2,\nu3,  \nu4,Borealis\nu5,\n",
        maps=["champion_of=Project"],
        fill_down=["project"],
    )
    assert [label for label, _ in done.champions("Atlas")] == ["u1", "u2", "u3"]
    assert [label for label, _ in done.champions("Borealis")] == ["u4", "u5"]
    assert done.report.assignments == 5


def test_without_fill_down_an_empty_cell_is_empty(bring: Importer) -> None:
    done = bring("Login,Project\nu1,Atlas\nu2,\n", maps=["champion_of=Project"])
    assert done.champions("Atlas") == [("u1", "owner")]


def test_a_blank_row_stays_blank_when_filling_down(bring: Importer) -> None:
    done = bring(
        "Login,Project\nu1,Atlas\n,\nu2,\n", maps=["champion_of=Project"], fill_down=["Project"]
    )
    assert done.skipped_lines == [3]
    assert [label for label, _ in done.champions("Atlas")] == ["u1", "u2"]
