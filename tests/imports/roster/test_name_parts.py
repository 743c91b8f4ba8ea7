"""Middle names, second surnames and particles in columns of their own belong to the name."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Importer

TWO_OF_A_NAME = [
    ("First name,Middle name,Last name\nAnn,Lee,Moor\nAnn,May,Moor", "Ann Lee Moor"),
    ("First name,Middle initial,Last name\nAnn,L.,Moor\nAnn,M.,Moor", "Ann L. Moor"),
    ("Vorname,Zweiter Vorname,Nachname\nJan,Ben,Kott\nJan,Uwe,Kott", "Jan Ben Kott"),
    ("Prénom,Deuxième prénom,Nom\nLuc,Jean,Roy\nLuc,Paul,Roy", "Luc Jean Roy"),
    (
        "Nombre,Primer apellido,Segundo apellido\nAna,García,López\nAna,García,Ruiz",
        "Ana García López",
    ),
    (
        "Nombre,Apellido paterno,Apellido materno\nAna,García,López\nAna,García,Ruiz",
        "Ana García López",
    ),
    ("Nome,Secondo nome,Cognome\nLia,Ada,Riva\nLia,Eva,Riva", "Lia Ada Riva"),
    ("Primeiro nome,Nome do meio,Apelido\nRui,Sá,Reis\nRui,Paz,Reis", "Rui Sá Reis"),
    ("Voornaam,Tussenvoegsel,Achternaam\nJan,van der,Berg\nJan,,Berg", "Jan van der Berg"),
    ("Imię,Drugie imię,Nazwisko\nJan,Adam,Kot\nJan,Piotr,Kot", "Jan Adam Kot"),
    ("Förnamn,Mellannamn,Efternamn\nBo,Ek,Dahl\nBo,Al,Dahl", "Bo Ek Dahl"),
    ("Fornavn,Mellomnavn,Etternavn\nOla,Berg,Moe\nOla,Dal,Moe", "Ola Berg Moe"),
    ("Etunimi,Toinen etunimi,Sukunimi\nAino,Eeva,Salo\nAino,Oona,Salo", "Aino Eeva Salo"),
    (
        "Last name,First name,Otchestvo\nIvanov,Ivan,Petrovich\nIvanov,Ivan,Ilyich",
        "Ivan Petrovich Ivanov",
    ),
    (
        "Фамилия,Имя,Отчество\nИванов,Иван,Петрович\nИванов,Иван,Ильич",
        "Иван Петрович Иванов",
    ),
    ("First name,Last name,Suffix\nAnn,Moor,Jr.\nAnn,Moor,III", "Ann Moor Jr."),
]


@pytest.mark.parametrize(("table", "name"), TWO_OF_A_NAME, ids=[name for _, name in TWO_OF_A_NAME])
def test_two_people_of_one_first_and_last_name_stay_two(
    bring: Importer, table: str, name: str
) -> None:
    done = bring(table)
    assert len(done.labels) == 2
    assert name in done.labels
    assert done.report.unread == []


def test_titles_and_degrees_are_no_part_of_a_name_and_are_named_as_unread(bring: Importer) -> None:
    done = bring("Prefix,First name,Last name,Suffix\nDr.,Ann,Moor,PhD\nMs,Bo,Lind,MBA")
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert done.report.unread == ["Prefix", "Suffix"]


def test_what_a_first_name_holds_already_is_not_added_again(bring: Importer) -> None:
    assert bring("First name,Middle name,Last name\nAnn Lee,Lee,Moor").labels == ["Ann Lee Moor"]


def test_a_middle_name_alone_is_nobody(bring: Importer) -> None:
    done = bring("First name,Middle name,Last name,Department\nAnn,Lee,Moor,Legal\n,May,,Finance")
    assert done.labels == ["Ann Lee Moor"]


def test_a_whole_name_stands_as_it_is(bring: Importer) -> None:
    done = bring("Name,Middle name,Email\nAnn Moor,Lee,ann@ex.org")
    assert [person.name for person in done.plan.people.values()] == ["Ann Moor"]
    assert done.report.unread == ["Middle name"]


def test_managers_are_found_by_first_and_last_name(bring: Importer) -> None:
    done = bring("First name,Middle name,Last name,Manager\nAnn,Lee,Moor,Bo Lind\nBo,Arne,Lind,\n")
    assert done.manager("Ann Lee Moor") == "Bo Arne Lind"


def test_a_manager_who_could_be_two_is_nobody(bring: Importer) -> None:
    done = bring(
        "First name,Middle name,Last name,Manager\nAnn,Lee,Moor,Bo Lind\n"
        "Bo,Arne,Lind,\nBo,Ulf,Lind,"
    )
    assert done.manager("Ann Lee Moor") is None
    assert done.warned_lines == [2]


def test_who_was_known_without_the_middle_name_is_said(bring: Importer) -> None:
    before = bring("First name,Last name\nAnn,Moor\nBo,Lind")
    done = bring("First name,Middle name,Last name\nAnn,Lee,Moor\nBo,,Lind", plan=before.plan)
    assert done.warned_lines == [2]
    assert "Ann Lee Moor was taken for another person than Ann Moor" in done.warnings[0][1]


def test_a_first_row_of_names_and_logins_is_no_second_header(bring: Importer) -> None:
    done = bring("First name,Last name,Login\nAnn,McDonald,a.mcdonald\nBo,Lind,b.lind")
    assert len(done.labels) == 2


def test_a_name_longer_than_can_be_typed_is_nobody_and_said(bring: Importer) -> None:
    long = "A" * 600
    done = bring(f"First name,Last name,Department\n{long},{long},Legal\nBo,Lind,Legal")
    assert done.labels == ["Bo Lind"]
    assert "is too long for a name" in done.warnings[0][1]
