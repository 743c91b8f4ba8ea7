"""The documents there are, by the names the command line and the window ask for them by.

To add one: write its function in a file of its own and name it in ``DOCUMENTS``.
"""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.finding import Finding
from planner.analysis.measures import Measures
from planner.errors import PlannerError
from planner.exports.section import Document
from planner.exports.status_pack import status_pack
from planner.text import listed, tr

DOCUMENTS = ("status-pack",)


def make(
    name: str,
    measures: Measures,
    findings: Sequence[Finding],
    *,
    person: int | None = None,
    redact: bool = False,
    sections: Sequence[str] | None = None,
) -> Document:
    """The document of this name, ready to be written.

    ``person`` is whom it is for, where it is for one person. Raises ``PlannerError`` where there
    is no such document or it lacks what it needs.
    """
    if name == "status-pack":
        return status_pack(measures, findings, redact=redact, sections=sections)
    raise PlannerError(
        tr(
            'There is no document "{name}"; the documents are {names}.',
            name=name,
            names=listed(DOCUMENTS),
        )
    )
