"""Texts to people as files: a mail to open and send, and the same to copy."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from planner.analysis.requests.texts import Text
from planner.exports.atomic import atomic_write, make_folder, written_together
from planner.exports.clean import Cleaner, one_line
from planner.exports.file_names import fit, unlike_names


def write_texts(texts: Sequence[Text], folder: Path) -> tuple[Path, ...]:
    """Write a ``.txt`` for each person into a folder, and a mail (``.eml``) for whoever has an
    address, all or none; return the files. The same texts give the same bytes.

    Raises ``PlannerError`` where the folder cannot be written.
    """
    return write_named_texts([(text.person.shown_name, text) for text in texts], folder)


def write_named_texts(named: Sequence[tuple[str, Text]], folder: Path) -> tuple[Path, ...]:
    """Write texts as ``write_texts`` does, with what each file is called."""
    names = unlike_names(fit(name) or str(text.person.id) for name, text in named)
    written = []
    with written_together():
        make_folder(folder)
        for name, (_, text) in zip(names, named, strict=True):
            written.append(_write(folder / f"{name}.txt", as_text(text).encode()))
            if text.person.email:
                written.append(_write(folder / f"{name}.eml", as_mail(text)))
    return tuple(written)


def as_text(text: Text) -> str:
    """Return a text with its subject above it."""
    return Cleaner(limit=None).clean(f"{text.subject}\n\n{text.body}\n", "")


def as_mail(text: Text) -> bytes:
    """Return a mail that mail programs open as a draft, to be sent by whoever opens it."""
    mail = EmailMessage(policy=SMTP)
    mail["To"] = f'"{_quotable(text.person.shown_name)}" <{one_line(text.person.email)}>'
    mail["Subject"] = one_line(text.subject)
    mail["X-Unsent"] = "1"
    body = Cleaner(limit=None).clean(text.body, "")
    mail.set_content(body + "\n", cte="base64" if not body.isascii() else "7bit")
    return mail.as_bytes()


def _quotable(name: str) -> str:
    return one_line(name.replace("\\", "").replace('"', "'"))


def _write(path: Path, content: bytes) -> Path:
    with atomic_write(path) as part:
        part.write_bytes(content)
    return path
