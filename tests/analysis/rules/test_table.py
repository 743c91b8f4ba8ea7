"""The documented table of rules says what the rules are."""

import inspect
from pathlib import Path

import pytest

from planner.analysis import rules
from planner.analysis.findings.finding import RULES, rule
from planner.analysis.rules import SUBJECTS, findings, may_disclose
from planner.analysis.rules.table import as_markdown

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "rules.md"


def test_the_document_is_the_register() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == as_markdown()


def test_every_rule_has_a_title_and_a_next_step() -> None:
    assert all(rule.title and rule.next_step for rule in RULES.values())
    assert callable(findings)


def test_every_file_with_rules_is_registered() -> None:
    folder = Path(rules.__file__).parent
    with_rules = {f.stem for f in folder.glob("*.py") if "\n@rule(" in f.read_text("utf-8")}
    assert {subject.__name__.rpartition(".")[2] for subject in SUBJECTS} == with_rules


def test_whoever_writes_a_rule_says_what_it_tells() -> None:
    tells = inspect.signature(rule).parameters["tells"]
    assert tells.kind is inspect.Parameter.KEYWORD_ONLY
    assert tells.default is inspect.Parameter.empty
    with pytest.raises(TypeError, match="tells"):
        rule("NEW-RULE", "low", "Something is wrong", "Mend it")  # type: ignore[call-arg]


def test_what_may_be_told_follows_from_the_rule() -> None:
    assert may_disclose("SPOF-CHAMPION", {"rating", "departure"})
    assert not may_disclose("BUY-IN-GAP", {"rating"})
    assert may_disclose("BUY-IN-GAP", {"departure"})
    assert not may_disclose("LEAVING", {"departure"})


def test_a_code_that_is_no_rule_s_is_told_only_where_nothing_is_withheld() -> None:
    assert "BUY-IN-LOW" not in RULES
    assert may_disclose("BUY-IN-LOW", frozenset())
    assert not may_disclose("BUY-IN-LOW", {"rating"})
    assert not may_disclose("BUY-IN-LOW", {"departure"})
