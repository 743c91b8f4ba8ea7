"""Which rows are one person, and which are two."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Importer
from tests.plans import make_plan


def test_rows_of_one_id_are_one_person(bring: Importer) -> None:
    done = bring("id,name,champion of\n7,Ann Lee,Finance\n7,Ann Lee,Legal\n")
    assert done.labels == ["7"]
    assert done.report.people == 1
    assert done.warnings == []


def test_two_ids_are_two_people_whatever_else_they_share(bring: Importer) -> None:
    done = bring("id,name,email\n1,Ann Lee,ann@x.example\n2,Ann Lee,ann@x.example\n")
    assert done.labels == ["1", "2"]


def test_ids_tell_capitals_apart(bring: Importer) -> None:
    assert bring("id,name\nu1,Ann\nU1,Bo\n").labels == ["U1", "u1"]


def test_zero_is_an_id(bring: Importer) -> None:
    done = bring("id,name\n0,N/D\n")
    assert done.labels == ["0"]
    assert done.person("0").name == ""


@pytest.mark.parametrize("name", ["N/D", "n/d", "Vacant", "VACANT", "Eliminated", "", "  "])
def test_a_placeholder_is_no_name_and_the_id_is_shown(bring: Importer, name: str) -> None:
    done = bring(f"id,name,email\nP-7,{name},desk@x.example\n")
    person = done.person("P-7")
    assert person.name == ""
    assert person.label == "P-7"


def test_placeholder_names_are_not_one_person(bring: Importer) -> None:
    assert bring("id,name\n1,Vacant\n2,Vacant\n").labels == ["1", "2"]


def test_a_name_may_come_after_a_placeholder(bring: Importer) -> None:
    done = bring("id,name\n1,N/D\n1,Łucja Brix\n")
    assert done.person("1").name == "Łucja Brix"
    assert [text for _, text in done.warnings] == ["“N/D” under “name” does not name anybody."]


@pytest.mark.parametrize("name", ["N/D", "Vacant", "Eliminated", "", "TBC", "n/a"])
def test_a_row_that_names_nobody_makes_no_person(bring: Importer, name: str) -> None:
    done = bring(f"id,name,email,title\n,{name},,Director\n")
    assert done.labels == []
    assert done.skipped_lines == [2]
    assert done.report.used == 0


def test_without_ids_the_same_email_is_one_person_whatever_its_capitals(bring: Importer) -> None:
    done = bring("name,email\nAnn Lee,Ann@X.example\nAnn Lee,ann@x.EXAMPLE\n")
    assert len(done.labels) == 1
    assert done.warnings == []


def test_without_ids_and_emails_the_same_name_is_one_person(bring: Importer) -> None:
    done = bring("name,champion of\nAnn Lee,Finance\nAnn Lee,Legal\n")
    assert done.labels == ["Ann Lee"]
    assert done.warnings == []


def test_email_goes_before_name(bring: Importer) -> None:
    done = bring(
        "name,email,title\nAnn Lee,ann@x.example,\nBo Brix,bo@x.example,\n,bo@x.example,Clerk\n"
    )
    assert done.person("bo@x.example").title == "Clerk"


def test_a_row_without_an_id_is_taken_for_the_person_of_that_name_who_has_one(
    bring: Importer,
) -> None:
    done = bring("id,name,champion of\n7,Ann Lee,Finance\n,Ann Lee,Legal\n")
    assert done.labels == ["7"]
    assert done.champions("Legal") == [("7", "owner")]
    assert done.warned_lines == [3]
    assert "7" in done.warnings[0][1]


def test_a_person_without_an_id_goes_before_a_namesake_who_has_one(bring: Importer) -> None:
    done = bring(
        "id,name,email,title\n7,Ann Lee,,\n,Ann Lee,ann@x.example,\n,Ann Lee,,Clerk\n",
    )
    assert done.labels == ["7"]  # taken for 7, who was met first; there is nobody without an id
    done = bring("id,name,title\n,Ann Lee,\n7,Ann Lee,\n,Ann Lee,Clerk\n")
    assert done.labels == ["7", "Ann Lee"]
    assert done.person("Ann Lee").title == "Clerk"


def test_without_an_id_whoever_has_the_email_is_meant(bring: Importer) -> None:
    done = bring("id,name,email,title\n7,Ann Lee,desk@x.example,\n,,DESK@x.example,Clerk\n")
    assert done.labels == ["7"]
    assert done.person("7").title == "Clerk"


def test_a_new_id_is_taken_by_whoever_has_the_email_and_no_id_and_that_is_said(
    bring: Importer,
) -> None:
    done = bring("id,name,email\n,Ann Lee,ann@x.example\n7,Ann Lee,ann@x.example\n")
    assert done.labels == ["7"]
    assert done.warned_lines == [3]
    assert "now has the id 7" in done.warnings[0][1]


def test_people_who_share_an_email_stay_apart_and_each_row_says_so(bring: Importer) -> None:
    text = "id,name,email\n1,Ann,desk@x.example\n2,Bo,Desk@x.example\n3,Ann,desk@X.example\n"
    done = bring(text)
    assert done.labels == ["1", "2", "3"]
    assert done.warned_lines == [3, 4]
    assert "of 2 others, Ann (1) and Bo;" in done.warnings[1][1]
    again = bring(text, plan=done.plan)
    assert again.report.people == 0
    assert again.warned_lines == [2, 3, 4]


def test_a_known_email_is_never_replaced_by_that_of_a_namesake(bring: Importer) -> None:
    done = bring("name,email\nAnn Lee,a@x.example\nAnn Lee,b@x.example\n")
    assert done.labels == ["a@x.example", "b@x.example"]
    assert done.warnings == []


def test_a_namesake_without_an_email_takes_one_and_keeps_the_id(bring: Importer) -> None:
    done = bring("id,name,email\n7,Ann Lee,\n,Ann Lee,a@x.example\n")
    assert done.labels == ["7"]
    assert done.person("7").email == "a@x.example"
    assert done.warned_lines == [3]


def test_of_two_namesakes_neither_is_taken_for_a_third(bring: Importer) -> None:
    text = "id,name,title\n1,Ann Lee,\n2,Ann Lee,\n,Ann Lee,Clerk\n"
    done = bring(text)
    assert done.labels == ["1", "2", "Ann Lee"]
    assert done.warned_lines == [4]
    assert bring(text, plan=done.plan).report.people == 0


def test_of_two_namesakes_with_ids_the_email_tells(bring: Importer) -> None:
    done = bring(
        "id,name,email,title\n"
        "1,Ann Lee,a@x.example,\n2,Ann Lee,b@x.example,\n,Ann Lee,B@x.example,Clerk\n"
    )
    assert done.person("2").title == "Clerk"


def test_an_email_that_says_nothing_joins_nobody(bring: Importer) -> None:
    done = bring("name,email\nAnn Lee,n/a\nBo Brix,n/a\n")
    assert done.labels == ["Ann Lee", "Bo Brix"]


def test_text_is_trimmed_collapsed_and_composed(bring: Importer) -> None:
    decomposed = "Zoe\u0301"
    done = bring(
        f"id,name,department\n u1 ,  {decomposed}\u00a0  Zorn ,  Fine   Arts \n"
        "u1,Zoé Zorn,Fine Arts\n"
    )
    assert done.labels == ["u1"]
    assert done.person("u1").name == "Zoé Zorn"
    assert done.departments == ["Fine Arts"]
    assert done.warnings == []


def test_the_first_value_stands_and_a_later_one_that_differs_is_reported(bring: Importer) -> None:
    done = bring(
        "id,name,email,title,department,organisation,site,start,last_day,hours\n"
        "1,Ann Lee,,,Finance,,,,,\n"
        "1,Ann Lee,ann@x.example,Clerk,,North,Oslo,2027-01-01,2027-03-01,2\n"
        "1,Anna Lee,anna@x.example,Head,Legal,South,Rome,2027-01-02,2027-03-02,3\n"
    )
    person = done.person("1")
    assert (person.name, person.email, person.title) == ("Ann Lee", "ann@x.example", "Clerk")
    assert (person.organisation, person.site, person.hours) == ("North", "Oslo", 2)
    assert (str(person.start), str(person.last_day)) == ("2027-01-01", "2027-03-01")
    assert done.home("1") == "Finance"
    assert done.warned_lines == [4] * 9
    assert any("Clerk" in text and "Head" in text for _, text in done.warnings)
    assert any("Finance" in text and "Legal" in text for _, text in done.warnings)


def test_each_row_that_gives_an_id_another_name_is_reported(bring: Importer) -> None:
    done = bring("id,name\n7,Ann Lee\n7,Bo Ek\n7,Ann Lee\n7,Bo Ek\n")
    assert done.labels == ["7"]
    assert done.warned_lines == [3, 5]


def test_a_row_that_says_the_same_of_several_people_again_is_a_guess_where_it_was_none(
    bring: Importer,
) -> None:
    several = "7,Ann Lee <ann@x.example>; Bo Ek,\n"
    shared = "3,Ann Lee,ann@x.example\n4,Ann Lee,ann@x.example\n"
    done = bring(f"id,name,email\n{several}{shared}{several}")
    lines = [line for line, text in done.warnings if "2 people have this e-mail" in text]
    assert lines == [5]


def test_the_first_of_several_addresses_is_taken_and_the_others_are_said(bring: Importer) -> None:
    done = bring(
        "name,email\nAnn,ann@x.example ::: ann@home.example\nBo,bo@x.example; b@x.example\n"
    )
    assert done.labels == ["ann@x.example", "bo@x.example"]
    assert done.warned_lines == [2, 3]


def test_an_email_in_other_capitals_does_not_differ(bring: Importer) -> None:
    done = bring("id,name,email\n1,Ann,ann@x.example\n1,Ann,ANN@x.example\n")
    assert done.person("1").email == "ann@x.example"
    assert done.warnings == []


def test_what_the_plan_says_stands(bring: Importer) -> None:
    plan = make_plan(people={"Ann Lee": {"ref": "1", "title": "Clerk"}})
    done = bring("id,name,title,site\n1,Ann Lee,Head,Oslo\n", plan=plan)
    person = done.person("1")
    assert (person.title, person.site) == ("Clerk", "Oslo")
    assert done.warned_lines == [2]
    assert done.report.people == 0


def test_people_of_the_plan_are_found_by_the_same_rules(bring: Importer) -> None:
    plan = make_plan(
        people={"Ann Lee": {"ref": "1"}, "Bo Brix": {"email": "bo@x.example"}, "Cleo Celik": {}}
    )
    done = bring(
        "id,name,email,title\n1,,,A\n,Bo B.,BO@x.example,B\n,Cleo Celik,,C\n9,Cleo Celik,,D\n",
        plan=plan,
    )
    assert done.labels == ["1", "9", "Cleo Celik", "bo@x.example"]
    assert [done.person(x).title for x in done.labels] == ["A", "D", "C", "B"]


def test_bringing_the_same_table_in_again_changes_nothing(bring: Importer) -> None:
    text = (
        "id,name,email,department,manager,champion of,backup of,sponsor of,headcount\n"
        "1,Ann Lee,,Finance,2,Finance;Legal,,,40\n"
        "2,Bo Brix,,,,,Finance,Finance,\n"
        ",Cleo,c@x,,1,,,,\n"
    )
    first = bring(text)
    second = bring(text, plan=first.plan)
    assert (second.report.people, second.report.departments, second.report.assignments) == (0, 0, 0)
    assert second.plan.people == first.plan.people
    assert second.plan.assignments == first.plan.assignments
    assert second.plan.sponsors == first.plan.sponsors
    assert second.warnings == []


@pytest.mark.parametrize("day", ["9999-12-31", "31.12.9999"])
def test_a_last_day_at_the_end_of_time_is_none(bring: Importer, day: str) -> None:
    done = bring(f"id,name,last day\n7,Ann Lee,{day}\n")
    assert done.person("7").last_day is None
    assert done.warnings == []


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-30", "3000-01-01"])
def test_a_day_out_of_reach_is_not_used_and_said(bring: Importer, day: str) -> None:
    done = bring(f"id,name,start date\n7,Ann Lee,{day}\n")
    assert done.person("7").start is None
    [warning] = done.report.warnings
    assert f"“{day}” was not used" in warning.text


def test_a_name_of_which_nothing_is_seen_is_none(bring: Importer) -> None:
    done = bring("id,name\n7,\u202e\u2066\n,\u200b\u202e\n")
    assert done.labels == ["7"]
    assert len(done.report.skipped) == 1


def test_a_namesake_with_a_new_id_is_another_person_and_that_is_said(bring: Importer) -> None:
    champions = bring("Name,Champion of\nAnn Lee,Finance\n")
    done = bring("id,name,email\n7,Ann Lee,ann@x.example\n", plan=champions.plan)
    assert done.labels == ["7", "Ann Lee"]
    assert done.warned_lines == [2]
    assert "join them" in done.warnings[0][1]


def test_who_may_sponsor_comes_from_a_list_and_a_later_one_does_not_take_it_back(
    bring: Importer,
) -> None:
    done = bring("id,name,Possible sponsor\n1,Ann Lee,yes\n2,Bo Ek,no\n3,Cy Ng,\n")
    assert [done.person(label).may_sponsor for label in "123"] == [True, False, False]
    again = bring("id,May sponsor\n1,no\n2,x\n3,perhaps\n", plan=done.plan)
    assert [again.person(label).may_sponsor for label in "123"] == [True, True, False]
    assert [text for _, text in again.report.warnings] == [
        "Ann Lee: May sponsor is already “yes”; “no” was not used.",
        "May sponsor “perhaps” was not used. “perhaps” is neither yes nor no.",
    ]
