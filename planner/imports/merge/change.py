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

    IDENTITY: ClassVar = ("sheet", "row", "column", "was", "now", "kind")
    """The keys that identify a change in JSON; ``as_json`` may add others."""

    kind: ChangeKind
    sheet: str
    row: str
    """The label of the row; of people the id, or else the e-mail address or the name."""
    column: str | None
    """The heading of the cell's column; none for a row."""
    was: Shown | Mapping[str, Shown]
    """What the plan holds now; for a whole row all its values, by heading."""
    now: Shown | Mapping[str, Shown]
    """What the workbook says."""
    exported: Shown
    """What the cell held when the workbook was exported; differs from ``was`` in a conflict."""
    cell: str
    """Where the workbook says it, such as "C7"; empty for a removed row."""
    in_list: str
    row_id: int
    """The id of the row in the plan; negative for a new row."""
    values: tuple[tuple[str, Any], ...]
    """The new values by column; other rows by their ids."""
    side_effects: tuple[str, ...] = ()
    """What else goes or changes with a removed row, in words."""
    doubt: str = ""
    """Why somebody has to decide although the plan was not edited; empty for other conflicts."""
    holds: tuple[str, ...] = ()
    """What somebody holds who is gone from a list."""
    in_place_of: int | None = None
    """The person who had the id of a new one before, and leaves."""

    @property
    def removes_row(self) -> bool:
        """Whether a row goes; who is gone from a list stays in the plan, with a last day."""
        return self.kind == "removed" and not self.values

    def as_json(self) -> dict[str, Any]:
        """Return the change in the form that the command line promises."""
        result: dict[str, Any] = {name: getattr(self, name) for name in self.IDENTITY}
        if self.removes_row:
            result["takes"] = list(self.side_effects)
        elif self.kind == "removed":
            result["holds"] = sorted(self.holds)
        if self.doubt:
            result["why"] = self.doubt
        return result

    def refused(self, why: str) -> Invalid:
        """Return this change as one that cannot be made, with the reason."""
        return Invalid(self.sheet, self.cell, why)


class Differences(NamedTuple):
    """All differences, in the order of sheets and rows."""

    changes: tuple[Change, ...]
    conflicts: tuple[Change, ...]
    invalid: tuple[Invalid, ...]
    notes: tuple[str, ...]
    """Sentences on what was guessed and what was ignored."""

    def as_json(self) -> dict[str, Any]:
        """Return the differences in the form that the command line promises."""
        return {
            "changes": [change.as_json() for change in self.changes],
            "conflicts": [change.as_json() for change in self.conflicts],
            "invalid": invalid_json(self.invalid),
        }


def invalid_json(invalid: Sequence[Invalid]) -> list[dict[str, str]]:
    """Return unusable cells in the form that the command line promises."""
    return [{"sheet": i.sheet, "cell": i.cell, "reason": i.reason} for i in invalid]
