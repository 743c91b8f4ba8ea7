"""The next edition of a table of messages comes in as differences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from planner.analysis.messages.audience import audience_words
from planner.models import Message
from planner.store import Store
from tests.cli.conftest import Run

FIRST = (
    "Message,Date,Audience,Channel,Sender,Status\n"
    "Why we begin,2027-01-05,Finance; managers,Intranet,Ngozi Okafor,draft\n"
    "Training,2027-02-01,,E-mail,,draft\n"
)
SECOND = (
    "Message,Date,Audience,Channel,Sender,Status\n"
    "Why we begin,2027-01-07,all staff,Intranet,Ngozi Okafor,approved\n"
    "Training,2027-02-01,,,,\n"
    "We are live,2027-03-01,all staff,,,\n"
)


@pytest.fixture
def kept(plan: Path, run: Run, tmp_path: Path) -> Path:
    """A plan with two messages of a table."""
    roster, table = tmp_path / "roster.csv", tmp_path / "messages.csv"
    roster.write_text("name,department\nNgozi Okafor,Finance\n", encoding="utf-8")
    table.write_text(FIRST, encoding="utf-8")
    run("import", plan, roster)
    assert run("import", plan, table, "--as", "messages").code == 0
    table.write_text(SECOND, encoding="utf-8")
    return table


def refreshed(run: Run, plan: Path, table: Path, *more: object) -> Any:
    done = run("import", plan, table, "--as", "messages", "--refresh", "--json", *more)
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def told(plan: Path) -> list[tuple[str, str, str, str, str]]:
    with Store.open(plan, read_only=True) as store:
        return [
            (m.title, str(m.on), audience_words(store.plan, m), m.channel, m.status)
            for m in store.plan.table(Message).values()
        ]


def test_what_the_table_says_otherwise_is_shown_and_comes_in(
    plan: Path, run: Run, kept: Path
) -> None:
    found = refreshed(run, plan, kept)
    assert [(c["row"], c["column"], c["was"], c["now"]) for c in found["changes"][:5]] == [
        ("Why we begin", "Day", "2027-01-05", "2027-01-07"),
        ("Why we begin", "To everybody", "no", "yes"),
        ("Why we begin", "Others it is for", "managers", None),
        ("Why we begin", "Status", "draft", "agreed"),
        ("Why we begin", "For departments", "Finance", None),
    ]
    (new,) = found["changes"][5:]
    assert (new["row"], new["kind"], new["sheet"]) == ("We are live", "new", "Messages")
    assert found["conflicts"] == [] and found["invalid"] == []
    assert told(plan) == [
        ("Why we begin", "2027-01-07", "everybody", "Intranet", "agreed"),
        ("Training", "2027-02-01", "", "E-mail", "draft"),
        ("We are live", "2027-03-01", "everybody", "", "draft"),
    ]
    assert refreshed(run, plan, kept)["changes"] == []


def test_only_what_is_accepted_is_made(plan: Path, run: Run, kept: Path, tmp_path: Path) -> None:
    before = told(plan)
    found = refreshed(run, plan, kept, "--dry-run")
    assert told(plan) == before
    chosen = tmp_path / "chosen.json"
    chosen.write_text(json.dumps({"changes": found["changes"][3:4]}), encoding="utf-8")
    refreshed(run, plan, kept, "--accept", chosen)
    assert [row[-1] for row in told(plan)] == ["agreed", "draft"]
    assert told(plan)[0][1] == "2027-01-05"


def test_it_is_one_step(plan: Path, run: Run, kept: Path) -> None:
    before = told(plan)
    refreshed(run, plan, kept)
    with Store.open(plan) as store:
        store.undo()
    assert told(plan) == before
