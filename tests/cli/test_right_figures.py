"""Small plans of which the right answer is known: ``tests/data/figures``, on 15 January 2027."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

FIGURES = Path(__file__).parents[1] / "data" / "figures"
Say = Callable[..., str]


@pytest.fixture
def say(plan: Path, run: Run) -> Say:
    """Bring a small plan in, and give back what a command says of it."""
    case_in: dict[str, bool] = {}

    def said(case: str, command: str, *options: object, on: str = "2027-01-15") -> str:
        if not case_in.get(case):
            case_in[case] = run("import", plan, FIGURES / f"{case}.json").code == 0
        assert case_in[case]
        result = run(command, plan, *options, "--on", on)
        assert (result.code, result.err) == (0, "")
        return result.out

    return said


@pytest.mark.parametrize("target", range(1, 4))
def test_no_rise_is_claimed_that_is_none(say: Say, target: int) -> None:
    out = say("recommend-raises-0-to-0", "recommend", "--bus-factor", target)
    assert f"raise the bus factor from 0 to {target}. Fewer are never enough, proven." in out


def test_what_cannot_be_reached_is_said_with_what_can(say: Say) -> None:
    out = say("recommend-raises-0-to-0", "recommend", "--bus-factor", 6)
    assert "6 cannot be reached: whoever can be proposed, it is at most 5. Now it is 0." in out


def test_nobody_is_proposed_for_the_chief_executive_who_does_not_suit(say: Say) -> None:
    out = say("deputy-for-the-chief-executive", "recommend", "--clear")
    assert "Nobody suitable is known for “Primary sponsor”: " in out
    assert "Storeman" not in out


@pytest.mark.parametrize(
    ("case", "fewest"),
    [
        ("bus-factor-two-where-one-is-enough-250", 1),
        ("bus-factor-two-where-one-is-enough-256", 1),
        ("bus-factor-3-given-up-two-would-do", 2),
    ],
)
def test_the_fewest_appointments_are_proven_on_a_small_plan(
    say: Say, case: str, fewest: int
) -> None:
    advice = json.loads(say(case, "recommend", "--bus-factor", 3, "--json"))
    assert (len(advice["appointments"]), advice["exact"], advice["bound"]) == (fewest, True, fewest)


def test_a_goal_beyond_its_target_is_not_behind(say: Say) -> None:
    out = say("goal-above-target-is-behind", "check")
    assert "60% active" in out
    assert "GOAL-BEHIND" not in out


def test_only_what_was_written_in_person_breaks_silence(say: Say) -> None:
    out = say("ghost-posts-break-silence", "check")
    assert "silent for 56 days, and promised an item every 14 days." in out
    assert "Since then in their name: 3 ghost-written." in out


def test_edited_is_called_edited(say: Say) -> None:
    out = say("edited-is-called-ghost-written", "check")
    assert "wrote 0 of the last 3 items in person: 3 drafted by others and edited." in out
    assert "ghost-written" not in out.casefold()


def checked(say: Say, case: str, day: str = "2027-01-15") -> Any:
    return json.loads(say(case, "check", "--json", on=day))


def sentences(found: Any, code: str) -> list[str]:
    return [one["text"] for one in found["findings"] if one["code"] == code]


def test_every_department_with_fewer_champions_than_its_staff_needs_is_said(say: Say) -> None:
    found = checked(say, "below-need-leaves-out")
    assert sentences(found, "BELOW-NEED") == [
        "There are fewer champions than the staff needs in 2 departments: A (1 of 2) and "
        "B (1 of 3)."
    ]


def test_a_champion_is_an_owner_who_holds_the_seat(say: Say) -> None:
    found = checked(say, "champion-two-meanings")
    checks = {c["name"]: c for part in found["readiness"]["parts"] for c in part["checks"]}
    champions = checks["departments with a champion"]
    assert (champions["met"], champions["due"]) == (1, 2)
    assert sentences(found, "NO-CHAMPION") == [
        "Finance (backed up by Ann) has no champion: only trained backups hold its seat."
    ]
    assert "Finance rests on one person, a trained backup: Ann." in sentences(
        found, "SPOF-CHAMPION"
    )
    assert not any("Ann is" in one["text"] for one in found["findings"])


def test_a_share_that_leaves_something_aside_gives_its_own_base(say: Say) -> None:
    found = checked(say, "comms-only-three-percentages")
    assert found["communications_only"]["share"] == 1
    assert sentences(found, "COMMS-ONLY") == [
        "Only communicators hold the champion seat of Fin, the sponsor seat “Primary” and the "
        "sponsor seat “Second”: 100% of the plan’s weight without their own champion seat (Comms)."
    ]


def test_all_that_falls_is_said(say: Say) -> None:
    (text,) = sentences(checked(say, "cover-falls-leaves-out"), "COVER-FALLS")
    assert "Finance (one person from 21 January)" in text
    assert "Legal (one person from 21 January, nobody from 11 February)" in text


def test_hours_count_once(say: Say) -> None:
    effort = checked(say, "hours-counted-three-times")["effort"]
    assert (effort["used"], effort["needed"], effort["unknown"]) == (8, 16, 0)
    assert {d["department"]: d["used"] for d in effort["departments"]} == {
        "Comms": 4,
        "Finance": 4 / 3,
        "Legal": 4 / 3,
        "Ops": 4 / 3,
    }


def test_days_ahead_do_not_end_with_what_came_after_launch(say: Say) -> None:
    for day in ("2027-01-15", "2027-01-16", "2027-01-17"):
        found = checked(say, "look-ahead-ends-90-days-after-launch", day)
        (worst,) = sentences(found, "WORST-DAY")
        assert worst.startswith("On 26 January, 2 responsibilities will have nobody: the champion")
        assert "seats of Finance and Legal" in worst
        (falls,) = sentences(found, "COVER-FALLS")
        assert "Finance (one person from 21 January, nobody from 26 January)" in falls
        assert any("Legal" in text for text in sentences(found, "SPOF-CHAMPION"))


def test_a_manager_is_in_their_own_team(say: Say) -> None:
    found = checked(say, "manager-and-report-not-common")
    assert found["common_cause"]["names"] == ["G", "H"]
    assert sorted(sentences(found, "COMMON-CAUSE")) == [
        "All holders of “G” are in Head’s team: one reorganisation takes them all.",
        "All holders of “H” are in Yi’s team: one reorganisation takes them all.",
    ]


def test_what_is_not_due_is_held_against_nobody(say: Say) -> None:
    readiness = checked(say, "pilot-not-due-is-off-track")["readiness"]
    assert {part["part"]: part["status"] for part in readiness["parts"]}["Easy to use"] == "not yet"
    assert readiness["status"] != "off track"


@pytest.mark.parametrize(
    "case",
    [
        *("bus-factor-two-where-one-is-enough-250", "bus-factor-3-given-up-two-would-do"),
        "recommend-raises-0-to-0",
    ],
)
def test_the_margin_is_what_recommend_says(say: Say, plan: Path, run: Run, case: str) -> None:
    found = json.loads(say(case, "check", "--json"))
    target = found["bus_factor"]["value"] + 1
    advice = run("recommend", plan, "--bus-factor", target, "--on", "2027-01-15", "--json").json
    up = found["margin"]["up"]
    assert up == {
        "value": len(advice["appointments"]),
        "exact": True,
        "bound": advice["bound"],
        "appointments": [
            {key: one[key] for key in ("person", "responsibility")}
            for one in advice["appointments"]
        ],
    }


def test_the_threshold_is_said_with_its_decimals(say: Say, plan: Path, run: Run) -> None:
    assert "more than 99.9%" in say("threshold-words", "check")
    for command in (("what-if",), ("check", "--threshold", "0.9995")):
        out = run(command[0], plan, *command[1:], "--on", "2027-01-15").out
        assert re.findall(r"more than ([\d.]+%)", out) == [
            "99.95%" if "--threshold" in command else "99.9%"
        ]
    out = run("export", plan, "--pdf", plan.parent / "pack.pdf", "--on", "2027-01-15")
    assert out.code == 0
    pages = PdfReader(plan.parent / "pack.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert set(re.findall(r"more than ([\d.]+%) of all weight", text)) == {"99.9%"}
