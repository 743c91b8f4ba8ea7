"""Texts that are markup, code, controls or nothing a page can hold: every document prints them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from pypdf import PdfReader

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.documents import DOCUMENTS, make
from planner.exports.pdf import write_pdf
from planner.models import TABLES, Plan
from tests.exports.documents.made import TODAY, sample_plan, somebody_for

HOSTILE = (
    *("Tom <b", "<ann@x.org>", "<img src='file:///etc/passwd'/>", "</para><font size=99>", "&lt;&"),
    *(
        "{plan}",
        "{0}",
        "{",
        "}}",
        "%s%n",
        "$PATH",
        "=1+1",
        "@SUM(A1)",
        "-2+3",
        "+cmd|' /C calc'!A0",
    ),
    *(
        "a\x00b\x07c",
        "\x1b[31mred",
        "tab\tand\r\nline\x0bend",
        "\ud800",
        "\ufffe\uffff",
        "\ufeffmark",
    ),
    *(
        "\u202eright\u202c",
        "\u200bzero\u200dwidth",
        "e" + "\u0301" * 60,
        "ﷺ" * 9,
        "😀👩‍👩‍👧",
        "\U000e0001",
    ),
    *(
        "W" * 700,
        "ü" * 700,
        "字" * 500,
        "ا" * 500,
        " " * 500 + "x",
        "\n" * 90 + "x",
        "a-" * 300,
    ),
    *(
        "[link](javascript:alert(1))",
        "javascript:alert(1)",
        "\\(unbalanced ) ) (",
        "%PDF-1.7",
        "endstream",
    ),
)
"""What people paste, and what those mean who are not friendly."""


def hostile_plan(start: int) -> Plan:
    """The sample with every text of every row replaced; which text depends on ``start``."""
    count = start
    plan = sample_plan()
    tables: dict[str, dict[int, Any]] = {}
    for name, row_type in TABLES.items():
        words = [f for f, kind in get_type_hints(row_type).items() if kind is str]
        kept = {"key", "value", "data", "code", "about", "kind"}
        tables[name] = {}
        for row_id, row in plan.table(row_type).items():
            fields = {}
            for field in words:
                if field not in kept:
                    count += 1
                    fields[field] = HOSTILE[count % len(HOSTILE)]
            tables[name][row_id] = row._replace(**fields)
    return Plan(tables, changed_at=datetime(2026, 11, 22) - timedelta(days=start))


@pytest.mark.slow
@pytest.mark.parametrize("redact", [False, True])
def test_every_document_prints_what_it_is_given(redact: bool, tmp_path: Path) -> None:
    plan = hostile_plan(13 if redact else 0)
    measures = measure(plan, TODAY)
    found = findings(measures)
    sponsor = next(p.person for p in measures.participation if p.person)
    for name in DOCUMENTS:
        person = somebody_for(name, measures, sponsor.id)
        made = make(name, measures, found, person=person, redact=redact)
        write_pdf(made, tmp_path / "a.pdf")
        reader = PdfReader(tmp_path / "a.pdf")
        assert reader.pages[0].extract_text()
        assert "/JavaScript" not in str(reader.trailer["/Root"])
        assert not any(page.images for page in reader.pages)
        if name == "status-pack" and not redact:
            text = "\n".join(page.extract_text() for page in reader.pages)
            markup = ("<ann@x.org>", "Tom <b", "{plan}", "&lt;&", "=1+1", "%PDF-1.7")
            assert [words for words in markup if words not in text] == []
