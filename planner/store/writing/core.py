"""SQLAlchemy's connection, on one that is open already."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from functools import cache

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool


@contextmanager
def through_core(driver: sqlite3.Connection) -> Iterator[Connection]:
    """Yield SQLAlchemy's connection for one that is closed after it; transactions are begun and
    ended on that one (see ``connection.transaction``), inside of this.

    What SQLite refuses is raised as ``sqlite3.Error``, as everywhere else.
    """
    token = _lent.set(driver)
    try:
        with _engine().connect() as connection:
            yield connection
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from None  # what was to be saved is in no message
        raise
    finally:
        _lent.reset(token)


_lent: ContextVar[sqlite3.Connection] = ContextVar("_lent")
"""What the engine is given as its next connection."""


@cache
def _engine() -> Engine:
    """Return the one engine; it holds no connection itself (``NullPool``)."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _lent.get(),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
    )
    # An engine looks at its first connection more closely: not one to somebody's damaged file.
    with closing(sqlite3.connect(":memory:")) as empty:
        token = _lent.set(empty)
        engine.connect().close()
        _lent.reset(token)
    return engine
