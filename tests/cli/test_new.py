"""``new``: a plan to start from, and a copy for the next region."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.store import Store


def opened(path: Path):
    with Store.open(path, read_only=True) as store:
        return store.plan


def test_a_starter_plan_is_made_for_so_many_staff(run, tmp_path: Path) -> None:
    path = tmp_path / "quay.rollout"
    out = run(
        "new", path, "--name", "Quay", "--launch", "2090-06-06", "--starter", "--staff", 300
    ).out
    assert out.splitlines() == [
        f"{path} is made.",
        "28 usual steps, from 27 February 2090 to 8 December 2090.",
    ]
    plan = opened(path)
    assert (plan.info.launch, len(plan.actions)) == (date(2090, 6, 6), 28)


def test_what_should_be_done_already_is_listed(run, tmp_path: Path) -> None:
    path = tmp_path / "quay.rollout"
    out = run("new", path, "--name", "Quay", "--launch", "2020-06-01", "--starter").out
    assert "With this launch 36 of 36 steps should be done already." in out
    assert "  Launch day (1 June 2020)" in out.splitlines()


def test_a_copy_for_the_next_region_says_what_comes_along(run, tmp_path: Path) -> None:
    first, second = tmp_path / "south.rollout", tmp_path / "north.rollout"
    run("new", first, "--name", "South", "--sample")
    day = opened(first).info.launch
    assert day is not None
    moved = day.replace(year=day.year + 1)
    out = run("new", second, "--name", "North", "--launch", moved, "--from", first).out
    assert out.splitlines()[0] == f"{second} is made."
    assert "People and who holds what stay behind" in out
    plan = opened(second)
    assert (plan.info.name, plan.info.launch, len(plan.people)) == ("North", moved, 0)
    assert plan.actions


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--starter",), "Say with --launch from which day to count back."),
        (("--from", "south.rollout"), "Say with --launch from which day to count back."),
        (("--launch", "2027-05-04", "--staff", "300"), "--staff goes with --starter."),
        (("--launch", "2027-05-04", "--from", "nowhere.rollout"), "There is no file"),
        (("--starter", "--sample"), "not allowed with argument"),
        (("--launch", "1900-01-09", "--starter"), "is out of reach"),
    ],
)
def test_what_cannot_be_made_is_refused_and_leaves_no_file(
    run, tmp_path: Path, options: tuple[str, ...], why: str
) -> None:
    path = tmp_path / "quay.rollout"
    ran = run("new", path, "--name", "Quay", *options)
    assert (ran.code, why in ran.err) == (2, True)
    assert not path.exists()
