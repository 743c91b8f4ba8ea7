"""The plan file's tables for SQLAlchemy's Core, with types that convert what is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from planner.store import columns
from planner.store.column_types import ColumnType

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)
"""The tables of the latest version. What a rule is called is for whoever reads an error of SQLite;
files are not compared by it (see ``structure``), since those of the first releases name none."""

_PLAIN: dict[str, TypeEngine[Any]] = {"INTEGER": Integer(), "REAL": REAL(), "TEXT": Text()}


class _Encoded(TypeDecorator[Any]):
    """A type whose values are written as something plainer."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: ColumnType) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the plainer type."""
        return _PLAIN[self.kind.sql]

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Return what is stored for a value."""
        return value if value is None or self.kind.encode is None else self.kind.encode(value)


def _column(form: columns.Column) -> Column[Any]:
    if form.name == "id":
        return Column("id", Integer, primary_key=True)
    if form.target is not None:
        deferrable, initially = (True, "DEFERRED") if form.deferred else (None, None)
        reference = ForeignKey(f"{form.target}.id", deferrable=deferrable, initially=initially)
        return Column(form.name, Integer, reference, nullable=form.optional, index=True)
    kept_as = _PLAIN[form.type.sql] if form.type.encode is None else _Encoded(form.type)
    return Column(form.name, kept_as, nullable=form.optional)


def _columns_and_checks(form: columns.TableForm) -> Iterator[Column[Any] | CheckConstraint]:
    yield from map(_column, form.columns)
    for name, condition in form.checks.items():
        yield CheckConstraint(condition, name=name)


for _form in columns.FORMS.values():
    Table(_form.name, metadata, *_columns_and_checks(_form), sqlite_autoincrement=_form.numbered)

state = metadata.tables["state"]
change = metadata.tables["change"]
change_part = metadata.tables["change_part"]
