"""Comments that may name somebody are known."""

from __future__ import annotations

import pytest

from planner.analysis.surveys.naming_nobody import NamesIn
from tests.plans import make_plan

NAMES = NamesIn(make_plan(people=["Noor Haddad", "Bo Ek", "李文", "Grace Hopper-Lee"]))


@pytest.mark.parametrize(
    "comment",
    ["Ask Noor", "HADDAD knows", "Noor’s idea", "noor@quay.example", "Ask @someone", "请问李文吧",
     "Thank Hopper-Lee for it", "Mrs Hopper does"],
)  # fmt: skip
def test_a_part_of_a_name_or_an_address_names_somebody(comment: str) -> None:
    assert NAMES.occur_in(comment)


@pytest.mark.parametrize(
    "comment", ["More of it", "by the grace of time", "Bo-ring", "工作很好", ""]
)
def test_other_words_name_nobody(comment: str) -> None:
    assert not NAMES.occur_in(comment)
