"""Which person a row is about: the rules by which rows are matched to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from types import MappingProxyType

from planner.imports.reading.cleaning import clean
from planner.imports.roster.id_numbers import looks_like, plain_id
from planner.imports.roster.known_person import KnownPerson, not_said
from planner.imports.roster.report import Report
from planner.models import Draft, Person, Plan
from planner.models.placeholders import is_placeholder
from planner.text import listed, tr, trn


class PeopleIndex:
    """Everybody known so far, found by what a row calls them.

    An id finds the person who has it; where nobody has, a person without an id who has the e-mail
    address takes it. A row without an id finds whoever has its e-mail address; failing that, the
    only person of its name, where neither contradicts the other. Ids and names are compared
    exactly, e-mail addresses without regard to case.
    """

    def __init__(self, plan: Plan, report: Report) -> None:
        self.everybody: list[KnownPerson] = []
        self._report = report
        self._by_ref: dict[str, KnownPerson] = {}
        self._by_email: dict[str, list[KnownPerson]] = defaultdict(list)
        self._by_name: dict[str, list[KnownPerson]] = defaultdict(list)
        self._alike: dict[str, str] = {}
        """An id for each look of one."""
        for person in plan.people.values():
            fields = {f: v for f, v in person._asdict().items() if not not_said(v)}
            for text in ("ref", "name", "email"):
                if text in fields:
                    fields[text] = clean(fields[text])
            self._register(KnownPerson(len(self.everybody), person, fields))

    # Finding -----------------------------------------------------------------------------

    def find(
        self, line: int, ref: str, email: str, name: str, short: str = ""
    ) -> KnownPerson | None:
        """Return the person a row is about, new or known; none where the row names nobody.

        A guess is reported as one; so is somebody new beside one who is known by the ``short``
        name alone.
        """
        before = len(self.everybody)
        known = self._find(line, ref, email, name)
        if short and len(self.everybody) > before:
            self._warn_of_short_name(line, name, short)
        return known

    def _find(self, line: int, ref: str, email: str, name: str) -> KnownPerson | None:
        if ref:
            return self._by_ref.get(ref) or self._with_new_ref(line, ref, email, name)
        if not email and not name:
            return None
        if those := self._by_email.get(email.casefold()) if email else None:
            return self._of_email(line, those, name)
        return self._of_name(line, email, name) or self._new(email=email, name=name)

    @property
    def ids(self) -> Collection[str]:
        """Every id that somebody has."""
        return self._by_ref.keys()

    def of_ref(self, ref: str) -> KnownPerson | None:
        """Return the person who has this id, if anybody does; 12.0 is 12 where nobody has it."""
        return self._by_ref.get(ref) or self._by_ref.get(plain_id(ref))

    def _with_new_ref(self, line: int, ref: str, email: str, name: str) -> KnownPerson:
        without = [k for k in self._by_email.get(email.casefold(), ()) if not k.ref and email]
        without = [k for k in without if k.name == name] or without
        self._warn_of_alike(line, ref)
        if not without:
            self._warn_of_namesake(line, ref, email, name)
            return self._new(ref=ref)
        known = without[0]
        known.fields["ref"] = ref
        self._index_ref(known)
        self._report.doubt(
            line,
            tr(
                "{name} was known by the e-mail address, and now has the id {id}.",
                name=known.display_name,
                id=ref,
            ),
        )
        return known

    def _of_email(self, line: int, those: list[KnownPerson], name: str) -> KnownPerson:
        if len(those) == 1:
            if name and those[0].name and name != those[0].name and not those[0].ref:
                words = tr(
                    "{name} and {other} have one e-mail address and no ids, so they were taken for"
                    " one person.",
                    name=those[0].name,
                    other=name,
                )
                self._report.doubt(line, words)
            return those[0]
        named = [known for known in those if name and known.name == name]
        if len(named) != 1:
            words = tr(
                "{count} people have this e-mail address; the row was taken for {name}.",
                count=len(those),
                name=(named or those)[0].display_name,
            )
            self._report.doubt(line, words)
        return (named or those)[0]

    def _of_name(self, line: int, email: str, name: str) -> KnownPerson | None:
        """Return the only person of a name whom an e-mail address does not contradict."""
        namesakes = self._by_name.get(name, []) if name else []
        fit = [k for k in namesakes if not email or not k.email]
        bare = [k for k in fit if not k.ref and not k.email]
        if len(bare) == 1 and not email:
            return bare[0]  # nothing but the name is known of either
        if not fit:
            return None
        if len(namesakes) > 1:
            words = tr(
                "There are {count} people called {name}; this was taken as another one.",
                count=len(namesakes),
                name=name,
            )
            self._report.doubt(line, words)
            return None
        if fit[0].ref:
            words = tr("No id: matched to {name} with the id {id}.", name=name, id=fit[0].ref)
            self._report.doubt(line, words)
        return fit[0]

    def known(self, ref: str, email: str, name: str) -> KnownPerson | None:
        """Return the one person whom an id, an e-mail address or a name means; nobody new."""
        if ref and (person := self._by_ref.get(ref)):
            return person
        for those in (self._by_email.get(email.casefold()), self._by_name.get(name)):
            if those:
                named = [person for person in those if person.name == name]
                return those[0] if len(those) == 1 else named[0] if len(named) == 1 else None
        return None

    # Being found -------------------------------------------------------------------------

    def _new(self, **fields: str) -> KnownPerson:
        known = KnownPerson(len(self.everybody), None, {f: v for f, v in fields.items() if v})
        self._register(known)
        return known

    def _register(self, known: KnownPerson) -> None:
        self.everybody.append(known)
        self._index_ref(known)
        for field in ("email", "name"):
            if field in known.fields:
                self.reindex(known, field)

    def _index_ref(self, known: KnownPerson) -> None:
        if known.ref:
            self._by_ref.setdefault(known.ref, known)
            self._alike.setdefault(looks_like(known.ref), known.ref)

    def reindex(self, known: KnownPerson, field: str) -> None:
        """Make a person findable by a name or e-mail address that has only now become known."""
        if field == "name" and known.name and not (known.row and is_placeholder(known.name)):
            self._by_name[known.name].append(known)
        elif field == "email" and known.email:
            self._by_email[known.email.casefold()].append(known)

    # Writing -----------------------------------------------------------------------------

    def write(
        self, draft: Draft, managers: Mapping[int, KnownPerson] = MappingProxyType({})
    ) -> list[int]:
        """Add who is new and fill in what is new of others; return the row id of each by number.

        ``managers`` are those who have become known, by the number of whom they manage.
        """
        rows = [known.row for known in self.everybody if known.row is not None]
        added = [known.fields for known in self.everybody[len(rows) :]]  # the plan's came first
        first = draft.next_id(Person)
        ids = [*(row.id for row in rows), *range(first, first + len(added))]
        for number, manager in managers.items():
            self.everybody[number].fields["manager_id"] = ids[manager.number]
        for row, known in zip(rows, self.everybody, strict=False):
            new = {f: v for f, v in known.fields.items() if not_said(getattr(row, f))}
            if new:
                draft.change(row, **new)
        if added:
            said = dict.fromkeys(chain.from_iterable(added))
            none = Person._field_defaults
            draft.add_many(
                Person, **{f: [fields.get(f, none[f]) for fields in added] for f in said}
            )
        self._report.people += len(added)
        return ids

    # Doubts ------------------------------------------------------------------------------

    def _warn_of_alike(self, line: int, ref: str) -> None:
        like = self._alike.get(looks_like(ref))
        if like is None:
            return
        words = (
            tr(
                "The id {id} differs from {other} by leading zeros only; they were kept as two"
                " people.",
                id=ref,
                other=like,
            )
            if ref.lstrip("0") == like.lstrip("0")
            else tr(
                "The id {id} looks like {other}, written otherwise; they were kept as two people.",
                id=ref,
                other=like,
            )
        )
        self._report.doubt(line, words)

    def _warn_of_namesake(self, line: int, ref: str, email: str, name: str) -> None:
        """Report that somebody of the same name, and without an id, could be meant."""
        namesakes = self._by_name.get(name, ()) if name else ()
        if any(not known.ref and not (email and known.email) for known in namesakes):
            words = tr(
                "{name} is known without an id already; who has the id {id} was taken for another."
                " Where they are one person, join them on the page People.",
                name=name,
                id=ref,
            )
            self._report.doubt(line, words)

    def _warn_of_short_name(self, line: int, name: str, short: str) -> None:
        """Report that somebody who is known by first and last name only could be meant."""
        if any(not known.ref and known.row for known in self._by_name.get(short, ())):
            words = tr(
                "{name} was taken for another person than {other}, who is known without an id."
                " Where they are one person, join them on the page People.",
                name=name,
                other=short,
            )
            self._report.doubt(line, words)

    def warn_of_shared_emails(self, line: int, people: Iterable[KnownPerson]) -> None:
        """Report each of these people whose e-mail address somebody else has too."""
        for known in people if self._by_email else ():
            those = self._by_email.get(known.email.casefold(), [])
            if len(those) > 1 and known.email:
                others = [_told_apart(k, known) for k in those[:4] if k is not known][:3]
                rest = len(those) - 1 - len(others)
                names = (
                    listed(others)
                    if not rest
                    else tr("{names} and {rest} more", names=", ".join(others), rest=rest)
                )
                words = trn(
                    "{name} has the e-mail address of {others}; they were kept apart. Where they"
                    " are one person, join them on the page People.",
                    "{name} has the e-mail address of {count} others, {others}; they were kept"
                    " apart. Where some are one person, join them on the page People.",
                    len(those) - 1,
                    name=known.display_name,
                    others=names,
                )
                self._report.doubt(line, words)


def _told_apart(known: KnownPerson, other: KnownPerson) -> str:
    """Return the name of somebody, with the id where another is called the same."""
    if known.ref and known.name and known.name == other.name:
        return tr("{name} ({id})", name=known.name, id=known.ref)
    return known.display_name
