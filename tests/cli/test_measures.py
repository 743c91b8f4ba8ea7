"""``check``, ``what-if``, ``snapshot``, ``compare`` and ``waive`` against a real file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROSTER = """Id,Name,Department,Champion of,Backup of,Hours
a,Ann,Finance,Finance;Legal,,3
b,Bo,Legal,,Finance,2
c,Cy,HR,HR,,
"""


@pytest.fixture
def filled(plan: Path, table: Callable[[str], Path], run: Run) -> Path:
    assert run("import", plan, table(ROSTER)).code == 0
    return plan


def test_an_empty_plan_has_no_data_and_no_numbers_for_it(plan: Path, run: Run) -> None:
    result = run("check", plan, "--on", "2027-01-15", "--json").json
    assert result["date"] == "2027-01-15"
    assert result["plan"]["name"] == "Harbour"
    assert result["plan"]["launch"] == "2027-01-24"
    assert (result["people"], result["departments"], result["responsibilities"]) == (0, 0, 0)
    assert result["bus_factor"]["value"] is None
    assert result["uncovered"] == {"count": 0, "weight": 0, "names": []}
    assert result["worst"] == []


def test_check_counts_what_the_definitions_say(filled: Path, run: Run) -> None:
    result = run("check", filled, "--on", "2027-01-15", "--json").json
    assert (result["people"], result["departments"], result["responsibilities"]) == (3, 3, 3)
    assert result["uncovered"]["names"] == []
    assert result["single_points"] == {"count": 2, "weight": 2, "names": ["HR", "Legal"]}
    factor = result["bus_factor"]
    assert (factor["value"], factor["exact"]) == (2, True)
    assert (factor["lower"], factor["upper"], factor["threshold"]) == (2, 2, 0.5)
    assert factor["sets"] == [["a", "b"], ["a", "c"]]
    assert [w["weight"] for w in result["worst"]] == [1, 2, 3]
    assert [w["people"] for w in result["worst"]] == [["a"], ["a", "b"], ["a", "b", "c"]]


def test_the_threshold_is_strict_and_exact(filled: Path, run: Run) -> None:
    def value(threshold: str) -> object:
        found = run("check", filled, "--threshold", threshold, "--json").json
        return found["bus_factor"]["value"]

    assert value("0") == 1
    assert value("0.33") == 1
    assert value("0.34") == 2
    assert value("0.9") == 3


def test_what_if_takes_people_away_from_a_day_on(filled: Path, run: Run) -> None:
    result = run("what-if", filled, "--leave", "ann", "--on", "2027-03-01", "--json").json
    assert result["leave"] == ["a"]
    assert result["newly_uncovered"]["names"] == ["Legal"]
    assert result["newly_single"]["names"] == ["Finance"]
    assert result["hours_lost"] == 3
    whole = run("what-if", filled, "--leave-department", "HR", "--json").json
    assert whole["leave"] == ["c"]
    assert whole["uncovered"]["names"] == ["HR"]


def test_what_if_takes_a_whole_team_away(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "team.rollout"
    roster = tmp_path / "team.csv"
    roster.write_text(
        "name,manager,champion of\nMia,,HR\nAna,Mia,Legal\nBo,Ana,Finance\n", encoding="utf-8"
    )
    run("new", path, "--name", "Teams")
    run("import", path, roster, "--map", "champion_of=champion of")
    result = run("what-if", path, "--leave-team", "Mia", "--json").json
    assert result["leave"] == ["Ana", "Bo"]
    assert result["newly_uncovered"]["names"] == ["Finance", "Legal"]
    assert run("what-if", path, "--leave-team", "Nobody").code == 2


def test_fail_on_says_so_by_its_exit_code(filled: Path, run: Run) -> None:
    found = run("check", filled, "--json").json["findings"]
    worst = found[0]["severity"]
    assert run("check", filled, "--fail-on", worst).code == 1
    assert run("check", filled, "--fail-on", "low").code == 1


def test_a_waived_finding_stays_in_sight_and_does_not_fail(filled: Path, run: Run) -> None:
    by = ("--by", "Ann", "--why", "Agreed", "--until", "2999-12-31")
    for code in {f["code"] for f in run("check", filled, "--json").json["findings"]}:
        assert run("waive", filled, code, *by).code == 0
    after = run("check", filled, "--json").json["findings"]
    assert after
    assert all(f["waived"]["by"] == "Ann" for f in after)
    assert run("check", filled, "--fail-on", "low").code == 0


def test_a_waiver_about_one_name_leaves_the_others(filled: Path, run: Run) -> None:
    by = ("--by", "Ann", "--why", "Agreed", "--until", "2999-12-31")
    assert run("waive", filled, "SPOF-CHAMPION", "--about", "HR", *by).code == 0
    found = run("check", filled, "--json").json["findings"]
    seats = [f for f in found if f["code"] == "SPOF-CHAMPION"]
    waived = {a["name"] for f in seats if f["waived"] for a in f["about"]}
    still = {a["name"] for f in seats if not f["waived"] for a in f["about"]}
    assert "HR" in waived
    assert "Legal" in still
    assert "HR" not in still


def test_compare_says_what_is_new_gone_and_still(
    filled: Path, run: Run, table: Callable[[str], Path]
) -> None:
    assert run("snapshot", filled, "--label", "January", "--on", "2027-01-01").code == 0
    table("Id,Name,Backup of\nd,Di,HR\n")
    assert run("import", filled, filled.parent / "people.csv").code == 0
    result = run("compare", filled, "--since", "January", "--on", "2027-01-15", "--json").json
    assert (result["since"], result["on"]) == ("January", "2027-01-15")
    points = next(m for m in result["measures"] if m["name"] == "single_points")
    assert (points["was"], points["now"]) == (2, 1)
    assert result["findings"]["gone"]
    assert result["findings"]["still"]


def test_a_label_is_used_once(filled: Path, run: Run) -> None:
    assert run("snapshot", filled, "--label", "January").code == 0
    again = run("snapshot", filled, "--label", "January")
    assert again.code == 2
    assert "already is a snapshot labelled January" in again.err


def test_a_second_snapshot_of_a_day_gets_a_label_of_its_own(filled: Path, run: Run) -> None:
    labels = [run("snapshot", filled, "--on", "2027-01-15").out for _ in range(2)]
    assert "“15 January 2027”" in labels[0]
    assert "“15 January 2027, 2”" in labels[1]


def test_if_nobody_leaves_nothing_changes(filled: Path, run: Run) -> None:
    result = run("what-if", filled, "--json").json
    assert result["leave"] == []
    assert result["newly_uncovered"]["count"] == result["newly_single"]["count"] == 0
