"""Every page of every document of the sample plan, as it reads, against what was kept.

Where a change is meant, keep the new pages and look at the difference before it is committed:

    UPDATE_GOLDEN=1 pytest tests/exports/documents/test_golden.py
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.exports.blocks.section import Document
from planner.exports.documents import DOCUMENTS
from planner.exports.pdf import write_pdf
from planner.models import Plan
from tests.exports.documents.made import of_sample, pack

KEPT = Path(__file__).parents[2] / "golden" / "documents"
CASES: dict[str, Callable[[], Document]] = {
    **{name: lambda name=name: of_sample(name) for name in DOCUMENTS},  # type: ignore[misc]
    "status-pack-full": lambda: of_sample(
        "status-pack", sections=["full"], ratings=True, departures=True
    ),
    "status-pack-redacted": lambda: of_sample("status-pack", redact=True),
    "status-pack-empty": lambda: pack(Plan()),
    "decision-paper-redacted": lambda: of_sample("decision-paper", redact=True),
    "buy-in-plan-redacted": lambda: of_sample("buy-in-plan", redact=True),
}


def as_read(path: Path) -> str:
    """The pages as a person reads them, a line for each line of type."""
    parts = []
    for number, page in enumerate(PdfReader(path).pages, start=1):
        text = page.extract_text(extraction_mode="layout")
        lines = (re.sub(r" {2,}", "   ", line.strip()) for line in text.splitlines())
        parts += [f"──── page {number}", *(line for line in lines if line), ""]
    return "\n".join(parts)


@pytest.mark.parametrize("name", CASES)
def test_every_page_reads_as_it_was_kept(name: str, tmp_path: Path) -> None:
    assert write_pdf(CASES[name](), tmp_path / "made.pdf") == []
    made, kept = as_read(tmp_path / "made.pdf"), KEPT / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(made, encoding="utf-8")
    then = kept.read_text(encoding="utf-8") if kept.is_file() else ""
    difference = "\n".join(
        difflib.unified_diff(then.splitlines(), made.splitlines(), "kept", "made", lineterm="", n=1)
    )
    assert not difference, f"{difference}\n\nIf this is meant, keep it with UPDATE_GOLDEN=1."
