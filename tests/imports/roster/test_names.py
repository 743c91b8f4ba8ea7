"""How lists write people: in two columns, turned, several in a cell, with remarks, or nobody."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Brought, Importer


def names(done: Brought) -> list[str]:
    return [person.name for person in done.plan.people.values()]


@pytest.mark.parametrize(
    "headers",
    [
        *("First Name,Last Name", "Given name,Surname", "givenName,sn", "Vorname,Nachname"),
        *("Vorname,Name", "Prénom,Nom", "PRENOM,NOM", "Nombre,Apellidos", "Nome,Cognome"),
        *("Nome,Sobrenome", "Voornaam,Achternaam", "Imię,Nazwisko", "Förnamn,Efternamn"),
        *("Fornavn,Etternavn", "Fornavn,Efternavn", "Etunimi,Sukunimi", "FIRSTNAME,LASTNAME"),
        *("First Name [Required],Last Name [Required]", "First name,Name"),
    ],
)
def test_first_and_last_name_in_two_columns_are_one_name(bring: Importer, headers: str) -> None:
    done = bring(f"{headers}\nAnn,Moor\nBo Karl,Lind\n")
    assert names(done) == ["Ann Moor", "Bo Karl Lind"]


def test_a_whole_name_goes_before_its_parts(bring: Importer) -> None:
    done = bring("Display name,First name,Last name\nAnn Moor-Hill,Ann,Moor\n,Bo,Lind\n")
    assert names(done) == ["Ann Moor-Hill", "Bo Lind"]


def test_a_name_beside_a_first_name_is_whole_where_it_holds_it(bring: Importer) -> None:
    done = bring("Name,First name\nAnn Moor,Ann\nBo Lind,Bo\n")
    assert names(done) == ["Ann Moor", "Bo Lind"]
    assert done.report.unread == []


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        *(("Ann", "Null", "Ann Null"), ("", "Null", ""), ("TBC", "TBC", ""), ("Vacant", "", "")),
        *(("Open", "Kim", "Open Kim"), ("N/A", "Moor", "Moor"), ("To be", "hired", "")),
        ("noch zu", "besetzen", ""),
    ],
)
def test_only_a_whole_name_is_a_placeholder(
    bring: Importer, first: str, last: str, name: str
) -> None:
    done = bring(f"ID,First name,Last name\n7,{first},{last}\n")
    assert done.person("7").name == name


# "Last, First" ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cells",
    [
        ["Moor, Ann", "Lind, Bo", "Dow, Cy", "Ek, Di", "Ed Fox"],
        ["van den Berg, Ann", "Lind, Bo Karl", "Dow, Cy", "TBC", ""],
        ["García López, María Luisa", "Lind, Bo", "Dow, Cy", "Ek, Di", "Fox, Ed"],
        ["Żak, Łucja", "Moor, Ann; Lind, Bo"],
    ],
)
def test_a_column_of_last_first_is_turned_and_that_is_said(
    bring: Importer, cells: list[str]
) -> None:
    done = bring("ID,Name,Champion of\n" + "".join(f',"{c}",Finance\n' for c in cells))
    assert not any("," in name for name in names(done))
    assert any("Last, First" in text for _, text in done.warnings)
    assert {"Bo Karl Lind", "Bo Lind"} & set(names(done))


def test_below_four_fifths_nothing_is_turned_and_each_is_said(bring: Importer) -> None:
    done = bring(
        'Name,Email\n"Moor, Ann",a@x.example\n"Dow, Cy",c@x.example\nBo Lind,b@x.example\n'
    )
    assert names(done) == ["Moor, Ann", "Dow, Cy", "Bo Lind"]
    assert done.warned_lines == [2, 3]


def test_a_degree_or_a_junior_is_no_first_name(bring: Importer) -> None:
    done = bring('Name,Email\n"Ann Moor, PhD",a@x.example\n"Bo Lind, Jr.",b@x.example\n')
    assert names(done) == ["Ann Moor, PhD", "Bo Lind, Jr."]
    assert done.warnings == []


# Remarks ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "remark", ["(On Leave)", "[On leave]", "(Terminated)", "(C) (he/him)", "(12345)", "- (extern)"]
)
def test_what_stands_behind_a_name_is_no_part_of_it_and_said(bring: Importer, remark: str) -> None:
    done = bring(f"Name,Email\nAnn Moor {remark},a@x.example\n")
    assert names(done) == ["Ann Moor"]
    assert done.warned_lines == [2]


def test_a_nickname_within_a_name_stays(bring: Importer) -> None:
    assert names(bring("Name\nRobert (Bob) Moor\n")) == ["Robert (Bob) Moor"]


# Several in a cell -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell",
    [
        *("Ann Moor; Bo Lind", "Ann Moor | Bo Lind", "Ann Moor\nBo Lind", "Ann Moor;Bo Lind;"),
        *("Ann Moor; TBC; Bo Lind", "Ann Moor <ann@x.example>, Bo Lind <bo@x.example>"),
        "Ann Moor (ann@x.example); Bo Lind (On Leave)",
    ],
)
def test_several_people_in_a_cell_are_several(bring: Importer, cell: str) -> None:
    done = bring(f'Name,Champion of\n"{cell}",Finance\n')
    assert names(done) == ["Ann Moor", "Bo Lind"]
    assert len(done.assignments("Finance")) == 2


def test_commas_divide_three_people(bring: Importer) -> None:
    done = bring('Department,Champions\nFinance,"Ann Moor, Bo Lind, Cy Dow"\n')
    assert names(done) == ["Ann Moor", "Bo Lind", "Cy Dow"]


@pytest.mark.parametrize("cell", ["Ann Moor, Bo Lind", "Moor, Ann, Lind, Bo", "Ann, Bo, Cy, Di"])
def test_what_may_be_one_or_several_makes_nobody_and_is_said(bring: Importer, cell: str) -> None:
    done = bring(f'Department,Champions\nFinance,"{cell}"\nLegal,Ed Fox\n')
    assert names(done) == ["Ed Fox"]
    assert done.warned_lines == [2]
    assert [note.line for note in done.report.doubtful] == [2]


def test_a_doubtful_name_with_an_id_is_the_person_of_that_id(bring: Importer) -> None:
    done = bring('ID,Name\n7,"Ann Moor, Bo Lind"\n8,Cy Dow\n')
    assert done.labels == ["7", "8"]
    assert done.person("7").name == ""
    assert [note.text for note in done.report.nameless] == ["7"]


@pytest.mark.parametrize("cell", ["Ann Moor & Bo Lind", "Ann Moor and Bo Lind", "Ann/Bo Lind"])
def test_two_who_read_as_one_are_said(bring: Importer, cell: str) -> None:
    assert bring(f"Name\n{cell}\n").warned_lines == [2]


def test_several_people_take_as_many_addresses_in_their_order(bring: Importer) -> None:
    done = bring("Name,Email\nAnn Moor; Bo Lind,a@x.example; b@x.example\n")
    assert [person.email for person in done.plan.people.values()] == ["a@x.example", "b@x.example"]


def test_what_else_a_row_says_of_several_people_is_not_used_and_said(bring: Importer) -> None:
    done = bring("Name,Email,Title\nAnn Moor; Bo Lind,a@x.example,Clerk\n")
    assert all(not p.title and not p.email for p in done.plan.people.values())
    assert done.warned_lines == [2, 2]


# Nobody ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    [
        *("TBC", "To be hired", "None", "(blank)", "null", "Not assigned", "Open", "#REF!", "N.N."),
        *("nobody", "?", "—", "N/D", "unbesetzt", "noch zu besetzen", "à pourvoir", "vacante"),
        *("por definir", "da assumere", "nessuno", "em aberto", "nog te bepalen", "wakat"),
        *("do ustalenia", "vakant", "ubesatt", "ingen", "avoin", "a contratar", "[unassigned]"),
    ],
)
def test_a_placeholder_names_nobody_as_person_manager_department_or_holder(
    bring: Importer, word: str
) -> None:
    done = bring(
        "Name,Email,Department,Manager,Champion,Backup\n"
        f"{word},{word},Finance,,{word},{word}\n"
        f"Bo Lind,{word},{word},{word},,\n"
    )
    assert done.labels == ["Bo Lind"]
    assert done.departments == ["Finance"]
    assert done.person("Bo Lind").email == ""
    assert done.person("Bo Lind").manager_id is None
    assert done.report.assignments == 0


@pytest.mark.parametrize("name", ["Nemo Null", "Vera Vacante", "Ann Open", "Otto Offen", "Nono"])
def test_a_name_with_such_a_word_in_it_is_a_name(bring: Importer, name: str) -> None:
    assert names(bring(f"Name\n{name}\n")) == [name]


@pytest.mark.parametrize(
    "headers", ["ID,Email", "Login,Department", "Email,Department", "Email,Title"]
)
def test_people_without_names_are_counted_in_a_warning(bring: Importer, headers: str) -> None:
    done = bring(f"{headers}\na1@x.example,b1@x.example\na2@x.example,b2@x.example\n")
    assert any("2 people have no name" in note.text for note in done.report.warnings)
    assert len(done.report.nameless) == 2


# Addresses -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["none", "n/a", "ann at x.example", "@x.example", "ann@", "anonymous"]
)
def test_what_is_no_address_is_reported_and_not_used(bring: Importer, text: str) -> None:
    done = bring(f"Name,Email\nAnn Moor,{text}\nBo Lind,{text}\n")
    assert names(done) == ["Ann Moor", "Bo Lind"]
    assert all(not p.email for p in done.plan.people.values())
    assert done.warned_lines == [2]


@pytest.mark.parametrize(
    "text", ["mailto:ann@x.example", "Ann Moor <ann@x.example>", "SMTP:ann@x.example"]
)
def test_an_address_may_come_with_what_mail_programs_add(bring: Importer, text: str) -> None:
    assert bring(f"Name,Email\nAnn Moor,{text}\n").labels == ["ann@x.example"]


def test_the_login_is_the_address_where_the_mail_is_empty(bring: Importer) -> None:
    done = bring(
        "userPrincipalName,displayName,mail\n"
        "ann@x.example,Ann Moor,\nbo.l@x.example,Bo Lind,bo@x.example\n"
    )
    assert done.labels == ["ann@x.example", "bo@x.example"]
    assert done.report.unread == []


# Managers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *("8", "bo@x.example", "Bo Lind", "Lind, Bo", "CN=Bo Lind,OU=Staff,DC=x,DC=example"),
        *("CN=Lind\\, Bo,OU=Staff,DC=x", "cn=Bo Lind,ou=x", "Bo Lind (8)", "Bo Lind (On Leave)"),
        *("Bo Lind <bo@x.example>", "Lind Bo"),
    ],
)
def test_a_manager_is_found_however_directories_write_one(bring: Importer, text: str) -> None:
    done = bring(f'ID,Name,Email,Manager\n7,Ann Moor,,"{text}"\n8,Bo Lind,bo@x.example,\n')
    assert done.manager("7") == "8"


def test_of_two_columns_about_the_manager_either_may_tell(bring: Importer) -> None:
    done = bring(
        "ID,Name,Manager,Manager ID\n"
        "1,Ann Moor,Bo Lind,3\n2,Bo Lind,,\n3,Bo Lind,,\n4,Cy Dow,Ann Moor,99\n5,Di Ek,Ann Moor,\n"
    )
    assert [done.manager(one) for one in "145"] == ["3", "1", "1"]
    assert done.report.unread == []
    assert done.warnings == []


@pytest.mark.parametrize("word", ["Yes", "no", "Ja", "Maybe", "x", "✓", "No thanks"])
def test_an_answer_is_nobodys_name(bring: Importer, word: str) -> None:
    done = bring(f"Department,Champion,Backup\nFinance,{word},Ann Moor\nLegal,Bo Lind,Di Ek\n")
    assert names(done) == ["Ann Moor", "Bo Lind", "Di Ek"]
    assert done.warned_lines == [2]


@pytest.mark.parametrize("word", ["&", "and", "/", "+", "und", "et"])
def test_two_whole_names_joined_by_a_word_for_and_make_nobody(bring: Importer, word: str) -> None:
    done = bring(f"Department,Champion\nFinance,Ann Moor {word} Bo Lind\nLegal,Ann Moor\n")
    assert names(done) == ["Ann Moor"]
    assert [note.line for note in done.report.doubtful] == [2]


@pytest.mark.parametrize(
    "cell", ["- Ann Moor\n- Bo Lind", "1. Ann Moor\n2) Bo Lind", "•Ann Moor;• Bo Lind"]
)
def test_what_numbers_or_marks_people_in_a_cell_is_no_part_of_a_name(
    bring: Importer, cell: str
) -> None:
    done = bring(f'Department,Champion\nFinance,"{cell}"\n')
    assert names(done) == ["Ann Moor", "Bo Lind"]


@pytest.mark.parametrize("behind", [" - On leave", " – Elternzeit", ", on leave", " (On Leave)"])
def test_a_leave_behind_a_name_is_no_part_of_it(bring: Importer, behind: str) -> None:
    done = bring(f'Name,Department\n"Ann Moor{behind}",Finance\nBo Lind,Legal\n')
    assert names(done) == ["Ann Moor", "Bo Lind"]
    assert done.warned_lines == [2]


def test_what_first_and_last_name_confirm_is_turned(bring: Importer) -> None:
    done = bring('displayName,givenName,sn\n"Moor, Ann",Ann,Moor\nprinter 2,,\n"Desk, Help",,\n')
    assert done.labels == ["Ann Moor", "Desk, Help", "printer 2"]
    assert done.warned_lines == [2, 4]


def test_a_family_name_comes_first_where_it_is_said_first(bring: Importer) -> None:
    done = bring("Last name,First name,Manager\n佐藤,花子,김 철수\n김,철수,\nMoor,Ann,佐藤 花子\n")
    assert done.labels == ["Ann Moor", "佐藤 花子", "김 철수"]
    assert done.manager("Ann Moor") == "佐藤 花子"
