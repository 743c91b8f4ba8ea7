"""The documented table of rules says what the rules are."""

from pathlib import Path

from planner.analysis.findings.finding import RULES
from planner.analysis.rules import SUBJECTS, findings
from planner.analysis.rules.table import as_markdown

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "rules.md"


def test_the_document_is_the_register() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == as_markdown()


def test_every_rule_has_a_title_and_a_next_step() -> None:
    assert all(rule.title and rule.next_step for rule in RULES.values())
    assert len(SUBJECTS) == 7
    assert callable(findings)
