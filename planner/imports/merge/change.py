"""One difference between an edited workbook and the plan, and all of them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NamedTuple

from planner.imports.merge.kinds import Shown
from planner.imports.merge.sheet import Invalid

ChangeKind = Literal["changed", "new", "removed"]


@dataclass(frozen=True, eq=False)
class Change:
    """One difference that can be accepted or refused: a cell, or a row that is new or removed."""

    KNOWN_BY: ClassVar = ("sheet", "row", "column", "was", "now", "kind")
    """What says in JSON which change it is; ``as_json`` may tell more beside it."""

    kind: ChangeKind
    sheet: str
    row: str
    """What the row is called; people by id, else e-mail, else name."""
    column: str | None
    """The heading of the cell's column; none for a row."""
    was: Shown | Mapping[str, Shown]
    """What the plan holds now; of a row all its values, by heading."""
    now: Shown | Mapping[str, Shown]
    """What the workbook says."""
    exported: Shown
    """What a cell said when the workbook was exported; it differs from ``was`` in a conflict."""
    cell: str
    """Where the workbook says it, such as "C7"; empty for a row that is gone."""
    in_list: str
    row_id: int
    """Of the row in the plan; negative for a new one."""
    values: tuple[tuple[str, Any], ...]
    """The new values by column; rows referred to by id."""
    takes: tuple[str, ...] = ()
    """What goes with a row that is removed, in words."""
    doubt: str = ""
    """Why a conflict is one though the plan was not edited: what has to be answered first."""

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {name: getattr(self, name) for name in self.KNOWN_BY}
        if self.kind == "removed":
            told["takes"] = list(self.takes)
        if self.doubt:
            told["why"] = self.doubt
        return told

    def refused(self, why: str) -> Invalid:
        """That this change cannot be made, and why."""
        return Invalid(self.sheet, self.cell, why)


class Differences(NamedTuple):
    """Everything that differs, in the order of sheets and rows."""

    changes: tuple[Change, ...]
    conflicts: tuple[Change, ...]
    invalid: tuple[Invalid, ...]
    notes: tuple[str, ...]
    """Sentences on what was taken for what, and what was left out."""

    def as_json(self) -> dict[str, Any]:
        """The difference as PRODUCT.md's command line promises it."""
        return {
            "changes": [change.as_json() for change in self.changes],
            "conflicts": [change.as_json() for change in self.conflicts],
            "invalid": invalid_json(self.invalid),
        }


def invalid_json(invalid: Sequence[Invalid]) -> list[dict[str, str]]:
    return [{"sheet": i.sheet, "cell": i.cell, "reason": i.reason} for i in invalid]
