"""Whole tables of the shapes organisations really keep."""

from __future__ import annotations

from tests.imports.roster.tables import Importer

ROSTER = """Stage,Project,Champion,Organisation,Login
Graduated,Atlas steering,Bo Brix 0001,Organisation 001,user0001
,,Cleo Celik 0002,Organisation 001,user0002
,Atlas maintainers,Łucja Brix 0030,Organisation 006,user0030
,,蓉 Dorn 0032, Organisation  018,user0032
,,Bo Brix 0001,Organisation 001,user0001
,,,,user0032
,,,,
Sandbox , Trickster ,دينا Grue 0035 ,Organisation 271,user0035
,,Quim Celik 0736,Organisation 204,
,,Łucja Brix 0030,Organisation 999,user0030
,Atlas steering,Bo Brix 0001,Organisation 001,user0001
,Nobody's,,,
"""

POSTS = """,Post Unique Reference,Name,Job Title,Parent Department,Organisation,Unit,\
Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),,Notes
0,P-1001,N/D,"Deputy Director, Change",Ministry,Ministry,Team A,desk@dept.example,P-2001,0.0,0,"One
two."
1,P-1002,N/D,"Deputy Director, Books",Ministry,Ministry,Team A,desk@dept.example,P-2001,0.0,0,"One
two."
2,P-2001,Morgan Holder,Director,Ministry,Ministry,Board,post-2001@dept.example,P-4001,9.0,0,
3,P-1003,Vacant,Director,Ministry,Ministry,Board,desk@dept.example,P-2001,0.0,0,
4,P-4001,Robin Holder,Permanent Secretary,Ministry,Ministry,Board,desk@dept.example,XX,0.0,0,
"""


def test_a_roster_by_project_comes_in_whole(bring: Importer) -> None:
    done = bring(ROSTER, maps=["champion_of=Project"], fill_down=["Project", "Stage"])
    assert done.departments == ["Atlas maintainers", "Atlas steering", "Nobody's", "Trickster"]
    assert done.labels == [
        "Quim Celik 0736",
        *("user0001", "user0002", "user0030", "user0032", "user0035"),
    ]
    assert done.champions("Atlas steering") == [("user0001", "owner"), ("user0002", "owner")]
    assert [who for who, _ in done.champions("Atlas maintainers")] == [
        *("user0001", "user0030", "user0032")
    ]
    assert done.champions("Nobody's") == []
    assert done.person("user0032").name == "蓉 Dorn 0032"
    assert done.person("user0032").organisation == "Organisation 018"
    assert all(person.department_id is None for person in done.plan.people.values())
    assert done.skipped_lines == [8]
    assert done.warned_lines == [11, 13]
    assert (done.report.rows, done.report.used) == (12, 11)
    assert (done.report.people, done.report.departments, done.report.assignments) == (6, 4, 8)


def test_posts_without_names_come_in_by_reference(bring: Importer) -> None:
    done = bring(POSTS)
    assert done.labels == ["P-1001", "P-1002", "P-1003", "P-2001", "P-4001"]
    assert {x: done.person(x).name for x in done.labels} == {
        "P-1001": "",
        "P-1002": "",
        "P-1003": "",
        "P-2001": "Morgan Holder",
        "P-4001": "Robin Holder",
    }
    assert [done.manager(x) for x in done.labels] == ["P-2001", "P-2001", "P-2001", "P-4001", None]
    assert done.person("P-1002").email == done.person("P-1001").email == "desk@dept.example"
    assert done.person("P-1001").title == "Deputy Director, Change"
    assert done.departments == []
    assert done.warned_lines == [2, 4, 7, 7, 8, 8]  # those at the desk share its address
    assert "XX" in done.warnings[-1][1]
    assert done.report.skipped == []


def test_the_report_is_what_the_command_line_prints(bring: Importer) -> None:
    done = bring("id,name,manager,department\n1,Ann,9,Finance\n,,,\n")
    (warning,), (skipped,) = done.report.warnings, done.report.skipped
    assert done.report.as_json() == {
        "rows": 2,
        "used": 1,
        "skipped": [{"line": 3, "reason": skipped.text}],
        "warnings": [{"line": 2, "text": warning.text}],
        "unread": [],
        "people": 1,
        "departments": 1,
        "assignments": 0,
        "table": {
            "encoding": {"name": "utf-8", "others": ()},
            "sheet": "",
            "other_sheets": [],
            "days_in_doubt": [],
        },
    }
