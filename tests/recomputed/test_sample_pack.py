"""The sample's pack and ``check --json``, held against what is computed anew from its JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from planner import sample
from planner.cli import main
from planner.store import Store
from tests.recomputed import ahead, figures, tried
from tests.recomputed.chapters import every_sentence
from tests.recomputed.curve import most_uncovered
from tests.recomputed.findings import every_finding
from tests.recomputed.held import backups_on_paper
from tests.recomputed.reading import Book

ON = date(2026, 11, 22)
pytestmark = pytest.mark.slow


def run(*words: object) -> str:
    def no_window(path: str | None, sample: bool, review: bool) -> int:
        raise AssertionError("a command opened the window")

    with redirect_stdout(StringIO()) as out:
        assert main([str(word) for word in words], no_window) == 0
    return out.getvalue()


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("recomputed") / "sample.rollout"
    with Store.create(path, sample.NAME) as store:
        sample.fill(store, ON)
    return path


@pytest.fixture(scope="module")
def book(plan: Path) -> Book:
    run("export", plan, "--to-json", plan.with_suffix(".json"))
    return Book(json.loads(plan.with_suffix(".json").read_text("utf-8")), ON)


@pytest.fixture(scope="module")
def pack(plan: Path) -> str:
    """All that the full pack says, ratings and departures included, on one line."""
    pdf = plan.with_suffix(".pdf")
    options = ("--sections", "full", "--ratings", "--departures", "--on", ON)
    run("export", plan, "--pdf", pdf, *options)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


@pytest.fixture(scope="module")
def check(plan: Path) -> Any:
    return json.loads(run("check", plan, "--json", "--on", ON))


def test_the_pack_says_every_sentence(book: Book, pack: str) -> None:
    missing = [sentence for sentence in every_sentence(book) if sentence not in pack]
    assert not missing


def test_the_findings_are_these_and_no_others(book: Book, check: Any, pack: str) -> None:
    expected = Counter(_apart(every_finding(book)))
    assert Counter(_apart((f["severity"], f["text"]) for f in check["findings"])) == expected
    assert not [text for _, text in expected if text not in pack]
    counts = Counter(f["severity"] for f in check["findings"] if f["waived"] is None)
    said = f"{counts.total()} findings are open: {counts['critical']} critical"
    assert said in pack


def _apart(found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """All but ``PHANTOM-COVER``: which backup is on paper only is a choice; that so many are is
    counted below."""
    return (one for one in found if "on paper only" not in one[1])


def test_check_has_the_same_figures(book: Book, check: Any) -> None:
    leavers = figures.Leavers(book)
    sets = leavers.minimum(Fraction(1, 2))
    comms = book.communicators()
    only = [one for one, who in book.held.items() if who and who <= comms]
    assert check["uncovered"] == figures.group(book, book.depth(0))
    assert check["single_points"] == figures.group(book, book.depth(1))
    assert check["thin"]["count"] == sum(
        len(who) < book.rows[one]["needed_cover"] for one, who in book.held.items() if len(who) > 1
    )
    assert check["communications_only"]["share"] == pytest.approx(float(book.share(only)))
    assert check["tested"] == figures.group(book, tried.tested(book))
    assert check["bus_factor"]["value"] == len(sets[0][1])
    assert [sorted(one) for one in check["bus_factor"]["sets"]] == sorted(
        sorted(map(book.label, some)) for _, some in sets
    )
    carried = [{"person": book.label(p), "share": float(s)} for p, s in figures.carried(book)]
    assert check["carried"] == [pytest.approx(one) for one in carried]


def test_check_has_the_same_curve_all_of_it_proven(book: Book, check: Any) -> None:
    shares = [weight / book.total for weight in most_uncovered(book)[1:11]]
    assert shares[-1] > 3 / 4  # where it ends
    assert check["curve"] == [
        {"k": k, "share": pytest.approx(s), "exact": True, "at_most": pytest.approx(s)}
        for k, s in enumerate(shares, start=1)
    ]


def test_check_has_the_same_days_ahead_readiness_and_hours(book: Book, check: Any) -> None:
    worst = ahead.worst(book, list(ahead.days(book)))
    assert check["worst_day"]["date"] == worst.on.isoformat()
    assert check["worst_day"]["names"] == sorted(map(book.name, worst.nobody))
    assert check["worst_day"]["of"] == book.weight(worst.counted)
    parts = {part["part"]: part["checks"] for part in check["readiness"]["parts"]}
    for name, those in ahead.checks(book).items():
        assert [(one["met"], one["due"]) for one in parts[name]] == [
            (pytest.approx(float(one.met)), pytest.approx(float(one.due))) for one in those
        ]
    used = figures.hours_used(book, figures.needs(book))
    assert {d["department"]: d["used"] for d in check["effort"]["departments"]} == {
        book.departments[one]["name"]: pytest.approx(float(hours)) for one, hours in used.items()
    }


def test_as_many_backups_are_on_paper_as_cannot_be_carried(book: Book, check: Any) -> None:
    (said,) = (f["text"] for f in check["findings"] if f["code"] == "PHANTOM-COVER")
    assert re.match(r"The backup of “.*” is on paper only", said)
    assert backups_on_paper(book) == 1
