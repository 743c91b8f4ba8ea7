"""A table ends where it ends: totals, filters and footers are listed, and not used."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Importer


@pytest.mark.parametrize(
    "total",
    [
        *("Total,52,,", "TOTAL:,52,,", "Grand total,52.00,,", "Summe,52,,", "Gesamt,52,–,–"),
        *("Total général,52,,", "Suma total,52,,", "Totale,52,,", "Soma,52,,", "Totaal,52,,"),
        *(
            "Итого,52,,",
            "合計,52,,",
            "Celkem: 52,,,",
            "Razem,52,,",
            "Summa,52,,",
            "I alt,52,,",
            "Yhteensä,52,,",
            "Samtals,52,,",
            ",52,Total,",
        ),
        *("Total,52,2 champions,", "Total,2,,"),
    ],
)
def test_a_word_for_total_with_a_sum_or_count_above_it_is_a_total(
    bring: Importer, total: str
) -> None:
    done = bring(
        f"Department,Headcount,Name,Email\nFinance,40,Ann Moor,\nLegal,12,Bo Lind,\n{total}\n"
    )
    assert done.departments == ["Finance", "Legal"]
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert done.skipped_lines == [4]
    assert "total" in done.report.skipped[0].text
    assert (done.report.rows, done.report.used) == (3, 2)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        *(("Total Rewards,5,Ann Lee,", "Total Rewards"), ("Sumo,52,,", "Sumo")),
        *(("Total,52,Ann Lee,", "Total"), ("Total,99,,", "Total"), ("Total,,,a@ex.org", "Total")),
    ],
)
def test_a_department_with_such_a_name_is_one(bring: Importer, row: str, name: str) -> None:
    done = bring(f"Department,Headcount,Name,Email\nFinance,40,,\nLegal,12,,\n{row}\n")
    assert name in done.departments


def test_a_total_that_does_not_add_up_is_read_and_said(bring: Importer) -> None:
    done = bring("Department,Headcount\nFinance,40\nLegal,12\nTotal,99\n")
    assert done.departments == ["Finance", "Legal", "Total"]
    assert done.warned_lines == [4]


def test_totals_of_parts_and_of_all_are_totals(bring: Importer) -> None:
    done = bring(
        "Name,Department,Hours\nAnn,Finance,2\nBo,Finance,3\nFinance Total,,5\n"
        "Cy,Legal,4\nLegal Total,,4\nGrand Total,,9\n"
    )
    assert done.labels == ["Ann", "Bo", "Cy"]
    assert done.skipped_lines == [4, 6, 7]


def test_figures_are_added_as_they_are_written(bring: Importer) -> None:
    done = bring("Department;Headcount\nFinance;1.200\nLegal;30\nSumme;1.230\n")
    assert done.departments == ["Finance", "Legal"]


def test_a_total_far_up_a_long_table_is_found(bring: Importer) -> None:
    rows = "".join(f"Team {n},1\n" for n in range(300))
    done = bring(f"Department,Headcount\nFinance,40\nLegal,12\nSubtotal,52\n{rows}")
    assert "Subtotal" not in done.departments
    assert done.skipped_lines == [4]


@pytest.mark.parametrize(
    "footer",
    [
        *("Total: 2", "2 employees", "Exported from PeopleHub on 2027-03-01", "Vertraulich"),
        *('"Applied filters: Status is Active"', "Angewendete Filter: aktiv", "Seite 1 von 2"),
        *(
            "Filtres appliqués : actif",
            "Data is provisional",
            "Stand: 1.3.2027",
            "* without interns",
        ),
        *("Prepared by,Jo Kay", "Legend:,x = on leave", "Légende : a,b", "Ansprechpartner:,HR"),
        *("Report run:,2027-03-01", "Poufne", "Esportato il 1 marzo", "© Example Ltd"),
    ],
)
def test_what_stands_below_a_blank_row_is_no_person(bring: Importer, footer: str) -> None:
    done = bring(f"Name,Email,Department\nAnn Moor,,Finance\nBo Lind,,Legal\n\n{footer}\n")
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert 5 in done.skipped_lines


def test_a_footer_needs_no_blank_row(bring: Importer) -> None:
    done = bring("Name,Email,Department\nAnn Moor,,Finance\nExported on 1 March,,\nPage 1,,\n")
    assert done.labels == ["Ann Moor"]
    assert done.skipped_lines == [3, 4]


@pytest.mark.parametrize("row", ["Page Jones,,", "Stand Olav,so@ex.org,", "Report Ing,,Legal"])
def test_a_name_that_begins_like_a_footer_is_a_name(bring: Importer, row: str) -> None:
    assert len(bring(f"Name,Email,Department\nAnn Moor,,Finance\n{row}\n").labels) == 2


def test_rows_with_gaps_are_rows_all_the_same(bring: Importer) -> None:
    done = bring("Name,Email,Department\n\nAnn Moor,,\n\nBo Lind,,Legal\nCy Dow,,\n")
    assert done.labels == ["Ann Moor", "Bo Lind", "Cy Dow"]


def test_a_list_of_names_may_have_blank_rows(bring: Importer) -> None:
    done = bring("Name\nAnn Moor\n\nBo Lind\nExported from HR\n")
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert done.skipped_lines == [3, 5]


@pytest.mark.parametrize(
    "text",
    [
        "id,name,team\n----,----,----\n1,Ann Moor,A\n2,Bo Lind,B\n\n(2 rows affected)\n",
        " id | name | team\n----+------+------\n 1 | Ann Moor | A\n 2 | Bo Lind | B\n(2 rows)\n",
        "| id | name | team |\n|----|:----:|-----:|\n| 1 | Ann Moor | A |\n| 2 | Bo Lind | B |\n",
    ],
)
def test_a_line_below_the_headers_is_no_person(bring: Importer, text: str) -> None:
    done = bring(text)
    assert done.labels == ["1", "2"]
    assert done.skipped_lines[0] == 2
    assert done.warnings == []


def test_headers_repeated_on_every_page_are_no_people(bring: Importer) -> None:
    done = bring("Name,Email\nAnn Moor,\nPart two\nName,Email\nBo Lind,\nNumber of people: 2,\n")
    assert done.labels == ["Ann Moor", "Bo Lind"]
    assert done.skipped_lines == [3, 4, 6]
