"""Comments of a review come in on the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from planner.cli import main
from planner.exports.review_file import review_path, write_review
from planner.models import Comment
from planner.models.reviews import Review
from planner.store import Store
from tests.cli.conftest import Run

LEGAL = Comment(
    0, text="Who carries it?", by="Ana", on=date(2027, 1, 15), about="Legal", department_id=1,
    key="k1",
)  # fmt: skip
BOARD = Comment(0, agreed_by="The board", agreed_on=date(2027, 1, 11), page="champions", key="k2")


def sent(plan: Path, *comments: Comment, key: str = "") -> Path:
    with Store.open(plan, read_only=True) as store:
        key = key or store.plan.info.key
    path = review_path(plan, "Ana")
    write_review(Review(key, "Harbour", "Ana", comments), path, plan)
    return path


def kept(plan: Path) -> list[Comment]:
    with Store.open(plan, read_only=True) as store:
        return list(store.plan.table(Comment).values())


def test_comments_come_in_as_one_step(plan: Path, run: Run) -> None:
    done = run("import", plan, sent(plan, LEGAL, BOARD))
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Came in from harbour review by Ana.json:",
        "  2 comments of Ana",
        "Legal, 15 January 2027:",
        "  Who carries it?",
        "  “Legal” is no longer in the plan.",
        "Champions:",
        "  Agreed on 11 January 2027 by The board.",
    ]
    assert [(c.about, c.page, c.status) for c in kept(plan)] == [
        ("Legal", "", "open"),
        ("", "champions", "open"),
    ]
    with Store.open(plan) as store:
        store.undo()
    assert kept(plan) == []


def test_a_dry_run_says_what_would_come_in_and_brings_nothing(plan: Path, run: Run) -> None:
    done = run("import", plan, sent(plan, BOARD), "--dry-run")
    assert done.out.startswith("Would come in from harbour review by Ana.json:\n  1 comment of Ana")
    assert kept(plan) == []


def test_as_json_each_comment_is_told(plan: Path, run: Run) -> None:
    told = run("import", plan, sent(plan, LEGAL), "--json").json
    assert (told["rows"], told["used"]) == (1, 1)
    assert told["comments"] == [
        {
            "about": "Legal", "text": "Who carries it?", "by": "Ana", "on": "2027-01-15",
            "agreed_by": "", "agreed_on": None, "kind": "new",
            "doubts": ["“Legal” is no longer in the plan."],
        }
    ]  # fmt: skip


def test_a_second_time_nothing_comes_in(plan: Path, run: Run) -> None:
    file = sent(plan, BOARD)
    run("import", plan, file)
    again = run("import", plan, file)
    said = "All comments in harbour review by Ana.json are in the plan already.\n"
    assert (again.code, again.out) == (0, said)
    assert len(kept(plan)) == 1
    file = sent(plan, BOARD, LEGAL)
    more = run("import", plan, file).out
    assert "  1 comment of Ana\n  1 is in the plan already\n" in more


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"plan": "other"}, "These are comments on another plan, “Harbour”; open that one to"),
        ({"version": 2}, "harbour review by Ana.json was written by a newer Rollout Planner;"),
        ({"comments": 7}, "harbour review by Ana.json is damaged, so nothing came in;"),
    ],
)
def test_a_wrong_file_is_said_in_one_sentence(
    plan: Path, run: Run, change: dict[str, object], said: str
) -> None:
    file = sent(plan, BOARD)
    file.write_text(json.dumps(json.loads(file.read_text()) | change))
    done = run("import", plan, file)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said) and done.err.count("\n") == 1
    assert kept(plan) == []


def opened(*words: object) -> list[tuple[str | None, bool, bool]]:
    """Return how the window is opened: on which plan, with the sample, for review."""
    found: list[tuple[str | None, bool, bool]] = []

    def open_window(path: str | None, sample: bool, review: bool) -> int:
        found.append((path, sample, review))
        return 0

    main([str(word) for word in words], open_window)
    return found


def test_the_window_is_opened_for_review(plan: Path) -> None:
    assert opened(plan, "--review") == [(str(plan), False, True)]
    assert opened("--review", plan) == [(str(plan), False, True)]
    assert opened(plan) == [(str(plan), False, False)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--review"], "Say which plan is to be reviewed: PLAN --review.\n"),
        (["--review", "--sample"], "To open the window, give at most one plan file, and --sample"),
        (["--reviews"], "To open the window, give at most one plan file, and --sample"),
    ],
)
def test_a_review_of_nothing_is_refused(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert opened(*words) == []
    assert capsys.readouterr().err.startswith(said)
