"""What names nobody is no person, manager, department or e-mail, whatever language it is in."""

from __future__ import annotations

import pytest

from planner.models.placeholders import is_placeholder
from tests.imports.roster.tables import Importer
from tests.plans import make_plan

PLACEHOLDERS = [
    *("(blank)", "[vacant]", "<none>", "-", "--", "–", "—", "?", "???", "...", "/", "_"),
    *("N/A", "n/a", "N.A.", "N/D", "n.d.", "N.N.", "N. N.", "NN", "None", "null", "NULL"),
    *("nobody", "No one", "Vacant", "VACANT POST", "open", "Open position", "TBD", "TBC", "tba"),
    *("To be hired", "to be  confirmed", "To_be_appointed", "Not assigned", "not-assigned"),
    *("Unassigned", "Unknown", "Eliminated", "not applicable", "To be named."),
    *("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "####"),
    *("#BEZUG!", "#NV", "#WERT!", "#VALEUR!", "#NOM?", "#¡REF!", "#¿NOMBRE?", "#RIF!", "#N/D"),
    *("#VERW!", "#NAAM?", "#ADR!", "#NAZWA?", "#REFERENS!", "#SAKNAS", "#I/T", "Err:502"),
    *("unbesetzt", "Nicht zugewiesen", "k.A.", "noch offen", "wird noch benannt", "niemand"),
    *("à pourvoir", "A pourvoir", "non attribué", "Néant", "aucun", "à définir", "S/O"),
    *("sin asignar", "Vacío", "por definir", "nadie", "ninguno", "no aplica"),
    *("da definire", "nessuno", "non assegnato", "posto vacante"),
    *("não atribuído", "nao atribuido", "ninguém", "a definir", "em aberto"),
    *("geen", "n.v.t.", "niet toegewezen", "nog te bepalen", "vacature", "onbekend"),
    *("brak", "nikt", "nieobsadzone", "do ustalenia", "nie dotyczy", "wakat"),
    *("ingen", "vakant", "okänd", "ej tillsatt", "otilldelad", "obesatt"),
    *("ikke tildelt", "ubesatt", "ubesat", "ukjent", "ukendt", "skal ansættes", "ledig stilling"),
    *("ei kukaan", "avoin", "täyttämättä", "tuntematon", "enginn", "óráðið", "laus staða"),
    *("neobsazeno", "boş kadro", "вакансия", "не назначен", "未定", "공석"),
]

NAMES = [
    *("Ann Null", "Null Person", "Open Source Office", "No Rodríguez", "Tom", "Nil", "Rien"),
    *("Vacant Lands", "C++", "R&D", "Ann (blank)", "(Ann) Moor", "NA", "O", "Nula", "王", "Ng"),
    *(
        "Unknown Soldier",
        "Nobody's",
        "#1 Team",
        "A/B Testing",
        "Laust",
        "Bos",
        "Finance",
        "None Such",
    ),
]


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder_names_nobody(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["", *NAMES])
def test_a_name_is_none(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder_is_no_person_manager_department_or_email(bring: Importer, text: str) -> None:
    cell = f'"{text}"'
    done = bring(
        "name,email,department,manager,champion of\n"
        f"{cell},,,,Finance\n"
        f"Bo Brix,{cell},{cell},{cell},\n"
        f"Cleo Celik,{cell},,,{cell}\n"
    )
    assert done.labels == ["Bo Brix", "Cleo Celik"]
    assert done.departments == ["Finance"]
    assert done.champions("Finance") == []
    assert (done.report.people, done.report.assignments) == (2, 0)
    assert {2, 3, 4} <= set(done.warned_lines)
    assert not any(person.email or person.manager_id for person in done.plan.people.values())


@pytest.mark.parametrize("text", ["None", "(blank)", "Vacant", "#REF!", ""])
def test_a_row_with_an_id_is_a_person_all_the_same(bring: Importer, text: str) -> None:
    done = bring(f"id,name,champion of\nP-7,{text},Finance\nP-8,{text},Legal\n")
    assert done.labels == ["P-7", "P-8"]
    assert [person.shown_name for person in done.plan.people.values()] == ["P-7", "P-8"]
    assert done.champions("Finance") == [("P-7", "owner")]
    assert any("2 people have no name" in note.text for note in done.report.warnings)


def test_an_error_of_the_sheet_is_no_id(bring: Importer) -> None:
    done = bring("id,name\n#N/A,Ann Lee\n#N/A,Bo Brix\n")
    assert done.labels == ["Ann Lee", "Bo Brix"]
    assert "#N/A" in done.warnings[0][1]


def test_any_other_text_is_an_id(bring: Importer) -> None:
    assert bring("id,name\n0,Ann Lee\nnone,Bo Brix\n").labels == ["0", "none"]


def test_a_name_in_two_columns_is_judged_as_a_whole(bring: Importer) -> None:
    done = bring(
        "First name,Last name,Department\n"
        "Ann,Null,Finance\nTo be,hired,Finance\nTBC,TBC,Finance\nN/A,,Finance\n-,Suparman,Finance\n"
    )
    assert done.labels == ["Ann Null", "Suparman"]


def test_a_department_of_the_plan_is_one_whatever_it_is_called(bring: Importer) -> None:
    done = bring("name,department\nAnn Lee,Open\n", plan=make_plan(departments=["Open"]))
    assert done.home("Ann Lee") == "Open"


def test_a_placeholder_among_several_departments_is_left_out_and_said(bring: Importer) -> None:
    done = bring("name,champion of\nAnn Lee,Finance; TBC\n")
    assert done.departments == ["Finance"]
    assert "“TBC”" in done.warnings[0][1]


def test_what_is_said_of_many_rows_is_said_once(bring: Importer) -> None:
    done = bring("name,email\nAnn Lee,none\nBo Brix,none\nCleo Celik,none\n")
    [(line, text)] = done.warnings
    assert line == 2
    assert "3 rows" in text


@pytest.mark.parametrize("email", ["ann", "@", "ann@", "@x.example", "ann x.example", "a@b@c"])
def test_an_email_has_an_at_between_two_parts(bring: Importer, email: str) -> None:
    done = bring(f"name,email\nAnn Lee,{email}\n")
    assert done.person("Ann Lee").email == ""
    assert f"“{email}”" in done.warnings[0][1]


@pytest.mark.parametrize("email", ["ann@x.example", "a@b", "ünal@müller.example"])
def test_any_such_text_is_an_email(bring: Importer, email: str) -> None:
    assert bring(f"name,email\nAnn Lee,{email}\n").labels == [email]


def test_digits_are_no_name(bring: Importer) -> None:
    done = bring("Employee,email\n12,ann@x.example\n13,\n")
    assert done.labels == ["ann@x.example"]
    assert done.person("ann@x.example").name == ""
    assert done.skipped_lines == [3]
    assert any("“12”" in text for _, text in done.warnings)


@pytest.mark.parametrize(
    "cell",
    [
        *("N.N. (ab Mai)", "vakant (Ute Kern)", "TBD - Finance", "Vacancy 2", "Vacant: analyst"),
        *("Vacant #3", "To be hired – May", "[TBC] (Q3)"),
    ],
)
def test_a_placeholder_with_a_remark_behind_it_names_nobody(bring: Importer, cell: str) -> None:
    done = bring(f"Name,Champion of\n{cell},Finance\nBo Lind,Legal\n")
    assert done.labels == ["Bo Lind"]
    assert done.champions("Finance") == []
    assert any(line == 2 and cell in text for line, text in done.warnings)


@pytest.mark.parametrize("parts", ["N.,N.", "vakant,", ",vakant", "k.A.,k.A.", "To be,hired"])
def test_a_placeholder_in_two_columns_is_said(bring: Importer, parts: str) -> None:
    done = bring(f"First name,Last name,Department\n{parts},Finance\nAnn,Null,Legal\n")
    assert done.labels == ["Ann Null"]
    assert done.warned_lines == [2]
