"""The values of the rows of a table by field: filled down, cleaned and limited in length.

The table is read column by column, since columns repeat the same texts over and over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from planner.imports.reading.cleaning import MAX_LENGTH, Cleaned, clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.companions import find_companions
from planner.imports.roster.id_numbers import are_numbers, plain_ids
from planner.imports.roster.name_cells import NOBODY, join_name_columns, read_name_column
from planner.imports.roster.name_parts import NameParts, find_name_parts
from planner.imports.roster.names import Names, without_remark
from planner.imports.roster.report import Report
from planner.imports.roster.row_selection import select_rows
from planner.imports.roster.spellings import DEPARTMENT_LISTS, PEOPLE, SEATS
from planner.imports.roster.unusable import unusable_texts
from planner.models import Person
from planner.models.catalogue import Field, fields_of
from planner.models.columns import made_of_columns
from planner.models.placeholders import NONE_OF_SCRIPTS, is_placeholder
from planner.table_reader.request import header_key
from planner.text import tr, trn


class Values(NamedTuple):
    """The text of one row in each field; empty where it has none."""

    id: str
    names: Names
    email: str
    department: str
    managers: tuple[str, ...]
    """What it says of the manager, in each column that does."""
    champion_of: str
    backup_of: str
    sponsor_of: str
    champion: str
    """Whether this is a champion, yes or no."""
    seats: tuple[tuple[str, Names, str], ...]
    """Whom it names for each seat of its department, and their e-mail addresses."""
    status: str
    headcount: str
    plain: tuple[str, ...] = ()
    """What it says in each of the fields in ``PLAIN``."""


_SPECIAL = frozenset({*Values._fields, "name", "manager"})
PLAIN: tuple[Field, ...] = tuple(
    field for field in fields_of(Person) if field.headers and field.name not in _SPECIAL
)
"""The fields of a person that are simply taken over."""


_WITH_LEADERS = frozenset({"supervisoryorganization", "supervisoryorg"})
"""Keys of the headers of departments that have the manager's name behind them in brackets."""


_NO_MORE: Mapping[str, tuple[str, ...]] = {}


class RowReader:
    """Reads the rows of one table, in order.

    ``departments`` and ``known_ids`` are those of the plan; ``asks`` says that the column of
    champions holds yes and no instead of names.
    """

    def __init__(
        self,
        table: RawTable,
        columns: Columns,
        departments: Collection[str],
        known_ids: Collection[str],
        report: Report,
        *,
        asks: bool = False,
    ) -> None:
        self._table, self._columns, self._report = table, columns, report
        self._departments, self._known_ids = departments, known_ids
        self._companions = find_companions(table, columns.of)
        self._seats = [s for s in SEATS if s in columns.of and not (asks and s == "champion")]
        self._cleaned = Cleaned()
        selected = select_rows(table, columns, report)
        self._lines = [line for line, _ in selected]
        self._rows = [cells for _, cells in selected]

    def read(self) -> Iterator[tuple[int, Values]]:
        """Yield each row with its line; rows that cannot be read at all are reported as skipped."""
        names = self._names()
        columns: dict[str, Sequence[object]] = {
            "id": self._ids(names),
            "names": names,
            "email": self._emails(),
            "managers": self._managers(),
            "seats": self._named_for_seats(),
            "plain": list(zip(*(self._texts(f.name) for f in PLAIN), strict=True)),
        }
        for field in (*DEPARTMENT_LISTS, "status", "headcount"):
            columns[field] = self._texts(field)
        columns["department"] = self._homes()
        asks = "champion" in self._columns.of and "champion" not in self._seats
        columns["champion"] = self._texts("champion") if asks else self._blank
        rows = made_of_columns(Values, [columns[field] for field in Values._fields])
        yield from zip(self._lines, rows, strict=True)

    @property
    def _blank(self) -> list[str]:
        return [""] * len(self._rows)

    # Columns -----------------------------------------------------------------------------

    def _texts(self, field: str) -> list[str]:
        """Return the usable texts of a field, cleaned where its cells hold one thing each."""
        if field not in self._columns.of:
            return self._blank
        return self._column(field, self._columns.of[field])

    def _column(self, field: str, column: int) -> list[str]:
        texts = [cells[column] if column < len(cells) else "" for cells in self._rows]
        if field not in DEPARTMENT_LISTS and field not in PEOPLE:
            texts = list(map(self._cleaned.__getitem__, texts))
        if max(map(len, texts), default=0) > MAX_LENGTH:
            texts = [
                text if len(text) <= MAX_LENGTH else self._too_long(line, column)
                for line, text in zip(self._lines, texts, strict=True)
            ]
        header = self._table.headers[column]
        return self._without(texts, unusable_texts(field, header, texts, self._departments))

    def _too_long(self, line: int, column: int) -> str:
        self._report.warn(
            line,
            tr(
                "The text under “{header}” is longer than {most} characters and was not used.",
                header=self._table.headers[column],
                most=MAX_LENGTH,
            ),
        )
        return ""

    def _without(self, texts: list[str], unfit: dict[str, str]) -> list[str]:
        """Return the texts, emptied where they are no value of their field.

        Each such text is reported once, at its first row, with the number of rows.
        """
        if not unfit:
            return texts
        counts = Counter(text for text in texts if text in unfit)
        for text, why in unfit.items():
            words = why
            if counts[text] > 1:
                words = tr(
                    "{sentence} This concerns {count} rows.", sentence=why, count=counts[text]
                )
            self._report.warn(self._lines[texts.index(text)], words)
        return ["" if text in unfit else text for text in texts]

    # What several columns say together ----------------------------------------------------

    def _names(self) -> list[Names]:
        of, headers = self._columns.of, self._table.headers
        joined = self._joined_names()
        if "name" not in of:
            return joined
        both = {name for names in joined for p in names.people for name in (p.name, p.short)}
        texts, header = self._texts("name"), headers[of["name"]]
        whole = read_name_column(texts, self._lines, header, self._report, both)
        return [one if one != NOBODY else other for one, other in zip(whole, joined, strict=True)]

    def _joined_names(self) -> list[Names]:
        """Return whom the rows name by first and last name in two columns."""
        of, headers = self._columns.of, self._table.headers
        parts = [field for field in ("first_name", "last_name") if field in of]
        if not parts:
            return [NOBODY] * len(self._rows)
        return join_name_columns(
            self._texts("first_name"),
            self._texts("last_name"),
            self._further_parts(),
            self._lines,
            [headers[of[field]] for field in parts],
            self._report,
        )

    def _further_parts(self) -> Sequence[Mapping[str, tuple[str, ...]]]:
        """Return what each row has of a name beside first and last, by where it stands there."""
        found = find_name_parts(self._table, self._columns.of)
        if not found.every:
            return [_NO_MORE] * len(self._rows)
        parts = [
            list(zip(*(self._column("first_name", at) for at in columns), strict=True))
            if columns
            else [()] * len(self._rows)
            for columns in found
        ]
        return [
            dict(zip(NameParts._fields, texts, strict=True)) for texts in zip(*parts, strict=True)
        ]

    def _ids(self, names: Sequence[Names]) -> list[str]:
        """Return the ids; a placeholder that stands for several people is none."""
        texts = self._as_ids(self._texts("id"))
        repeated = {text for text, count in Counter(texts).items() if count > 1}
        doubtful = set(filter(is_placeholder, repeated))
        owners: dict[str, set[Names]] = defaultdict(set)
        for text, named in zip(texts, names, strict=True) if doubtful else ():
            if text in doubtful:
                owners[text].add(named)
        unfit = {
            text: tr(
                "“{text}” under “{header}” stands for several people and is no id.",
                text=text,
                header=self._table.headers[self._columns.of["id"]],
            )
            for text, those in owners.items()
            if len(those) > 1
        }
        return self._without(texts, unfit)

    def _as_ids(self, texts: list[str]) -> list[str]:
        """Return ids without what a number's format added, which is said once."""
        if "id" not in self._columns.of:
            return texts
        at = self._columns.of["id"]
        given = [cells[at] if at < len(cells) else "" for cells in self._rows]
        plain = plain_ids(given, self._known_ids)
        if not NONE_OF_SCRIPTS.isdisjoint(texts) and are_numbers(plain.get(t, t) for t in given):
            texts = ["" if text in NONE_OF_SCRIPTS else text for text in texts]
        if not plain:
            return texts
        first = next(place for place, text in enumerate(given) if text in plain)
        words = trn(
            "“{text}” under “{header}” is a number with a format, and was read as the id {id}.",
            "“{text}” and others under “{header}” are numbers with a format; “{text}” was read as"
            " the id {id}. This concerns {count} rows.",
            sum(text in plain for text in given),
            text=clean(given[first]),
            header=self._table.headers[at],
            id=plain[given[first]],
        )
        self._report.doubt(self._lines[first], words)
        return [plain.get(cell, text) for cell, text in zip(given, texts, strict=True)]

    def _emails(self) -> list[str]:
        texts = self._texts("email")
        for column in self._companions.logins:
            spare = self._column("email", column)
            texts = [text or other for text, other in zip(texts, spare, strict=True)]
        return texts

    def _homes(self) -> list[str]:
        """Return the home departments; some systems write who leads each behind its name."""
        texts = self._texts("department")
        at = self._columns.of.get("department")
        if at is None or header_key(self._table.headers[at]) not in _WITH_LEADERS:
            return texts
        bare = {text: without_remark(text)[0] for text in dict.fromkeys(texts) if text}
        if not bare or any(text == shorter for text, shorter in bare.items()):
            return texts
        example = next(iter(bare))
        words = tr("What stands behind “{name}” in “{text}” is no part of it; so in all rows.")
        line = self._lines[texts.index(example)]
        self._report.warn(line, words.format(name=bare[example], text=example))
        return [bare.get(text, "") for text in texts]

    def _managers(self) -> list[tuple[str, ...]]:
        if "manager" not in self._columns.of:
            return [()] * len(self._rows)
        columns = [self._columns.of["manager"], *self._companions.managers]
        said = zip(*(self._column("manager", column) for column in columns), strict=True)
        return [tuple(filter(None, texts)) for texts in said]

    def _named_for_seats(self) -> list[tuple[tuple[str, Names, str], ...]]:
        if not self._seats:
            return [()] * len(self._rows)
        named = []
        for seat in self._seats:
            at = self._companions.seat_emails.get(seat)
            emails = self._blank if at is None else self._column("email", at)
            for column in (self._columns.of[seat], *self._companions.more_holders.get(seat, ())):
                texts, header = self._column(seat, column), self._table.headers[column]
                names = read_name_column(texts, self._lines, header, self._report)
                named.append(list(zip(repeat(seat), names, emails, strict=False)))
                emails = self._blank
        return list(zip(*named, strict=True))
