"""A figure is the same on every page, in every document and on the command line, and as it is read
from the definitions; a word means one thing wherever it stands."""

from __future__ import annotations

import re

import pytest

from planner.models import Post
from tests.analysis.proofs import reading_cover as cover
from tests.analysis.proofs import reading_taking_part as part
from tests.analysis.proofs.small_plans import small_plan
from tests.exports.documents.made import TODAY, sample_plan
from tests.plans import ON
from tests.words.claims import KINDS, Claim, claims, of_today
from tests.words.outputs import pack_texts
from tests.words.right import right
from tests.words.told import Told

SEEDS = range(60)
WITH_WORKBOOK = 10
"""Every so manieth plan is written as a workbook too, which takes longer than all the rest."""


@pytest.fixture(scope="module")
def every_plan(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    folder = tmp_path_factory.mktemp("said")
    small = (
        Told(small_plan(seed), ON, folder, workbook=seed % WITH_WORKBOOK == 0) for seed in SEEDS
    )
    return [Told(sample_plan(), TODAY, folder, workbook=True), *small]


@pytest.mark.slow
def test_every_figure_is_as_it_is_read_from_the_definitions(every_plan: list[Told]) -> None:
    wrong, checked = list[tuple[int, str, Claim, str]](), set[str]()
    for number, told in enumerate(every_plan):
        figures = right(told)
        for where, texts in told.said.items():
            for claim in claims(texts):
                if claim.of in figures:
                    checked.add(claim.of)
                    if claim.figure != figures[claim.of]:
                        wrong.append((number, where, claim, figures[claim.of]))
    assert not wrong
    assert checked == set(figures)


@pytest.mark.slow
def test_one_figure_is_the_same_in_every_output(every_plan: list[Told]) -> None:
    differing, made = list[tuple[int, str, dict[str, set[str]]]](), set[str]()
    for number, told in enumerate(every_plan):
        by_kind: dict[str, dict[str, set[str]]] = {}
        for where, texts in told.said.items():
            for claim in claims(texts):
                by_kind.setdefault(claim.of, {}).setdefault(where, set()).add(claim.figure)
        made |= by_kind.keys()
        for kind, by_output in by_kind.items():
            if len(set().union(*by_output.values())) > 1:
                differing.append((number, kind, by_output))
    assert not differing
    assert made == KINDS


@pytest.mark.slow
def test_a_share_of_some_never_reads_as_none_or_all(every_plan: list[Told]) -> None:
    for told in every_plan:
        held = cover.holders(told.plan, told.on)
        said = " ".join(filter(of_today, told.texts()))
        if any(held.values()):
            assert "100% already has nobody" not in said
        if not all(held.values()):
            assert not re.search(r"\b0% (?:already )?has nobody", said)


@pytest.mark.slow
def test_a_backup_is_never_called_a_champion(every_plan: list[Told]) -> None:
    called, wrong = 0, list[str]()
    for told in every_plan:
        plan, held = told.plan, cover.holders(told.plan, told.on)
        champions = {
            plan.people[person].shown_name
            for department in plan.departments.values()
            for person in part.owners(plan, part.seat_row(plan, department), held, told.on)
        }
        for finding in told.findings:
            if found := re.match(r"(.+) is the only champion in ", finding.text):
                called += 1
                if found[1] not in champions:
                    wrong.append(finding.text)
    assert called
    assert not wrong


@pytest.mark.slow
def test_only_what_somebody_else_wrote_is_called_ghost_written(every_plan: list[Told]) -> None:
    for told in every_plan:
        posts = told.plan.table(Post).values()
        ghost = any(part.kind(post) == "ghost-written" for post in posts)
        if not ghost:
            said = [t for t in told.texts() if re.search(r"\d+ ghost-written", t)]
            assert not said


@pytest.mark.slow
def test_a_pack_that_withholds_findings_says_of_how_many(every_plan: list[Told]) -> None:
    told = every_plan[0]
    texts = pack_texts(told.measures, told.findings, ratings=False, departures=False)
    is_open = sum(f.waived is None for f in told.findings)
    pattern = r"(\d+) of (\d+) open findings \((one|\d+) (?:is|are) withheld\)"
    ((shown, of, withheld),) = {found for text in texts for found in re.findall(pattern, text)}
    assert int(shown) + (1 if withheld == "one" else int(withheld)) == int(of) == is_open
