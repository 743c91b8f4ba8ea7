"""The sample’s sponsors, what they promised and what they posted."""

from __future__ import annotations

from planner.models.sponsors import PromiseKind
from planner.models.work import Phase

SPONSORS: tuple[tuple[str, str, str, str, int, int | None, tuple[str, ...]], ...] = (
    # seat, person, reports to, wanted, influence, promised every n days, departments
    (
        "Primary sponsor",
        "Rosalind Castell",
        "",
        "leading",
        5,
        14,
        (),
    ),
    (
        "Europe",
        "Emil Petrov",
        "Primary sponsor",
        "leading",
        4,
        7,
        ("Finance", "Legal", "Sales EMEA"),
    ),
    (
        "People",
        "Hana Nakamura",
        "Primary sponsor",
        "supportive",
        4,
        14,
        ("Human Resources", "Communications", "Customer Care"),
    ),
    (
        "Supply chain",
        "Nadia Haddad",
        "Primary sponsor",
        "supportive",
        5,
        14,
        ("Operations", "Logistics", "Manufacturing", "Procurement"),
    ),
    (
        "Technology",
        "Gustav Lindqvist",
        "Supply chain",
        "supportive",
        3,
        None,
        ("Engineering", "IT Service", "Research"),
    ),
)


SPONSOR_BACKUPS = (("Europe", "Sade Adeyemi"), ("People", "Petra Lind"))

VISIBLE: PromiseKind = "active and visible"
COALITION: PromiseKind = "builds a coalition"
IN_PERSON: PromiseKind = "communicates in person"

PROMISES: tuple[tuple[str, str, int, str, PromiseKind, Phase, str, int | None], ...] = (
    # sponsor seat, promise, due in n days, status, kind, phase, audience, every n days
    ("Primary sponsor", "Announce the pilot", -39, "kept", VISIBLE, "pilot", "All staff", None),
    ("Primary sponsor", "Meet the champions", -23, "kept", IN_PERSON, "prepare", "Champions", None),
    ("Primary sponsor", "Answer questions live every second Friday", -9, "missed", IN_PERSON,
     "pilot", "All staff", 14),
    ("Primary sponsor", "Write a first post in person before the launch", 49, "open", IN_PERSON,
     "launch", "All staff", None),
    ("Europe", "Open the pilot in Sofia", -37, "kept", VISIBLE, "pilot", "Sofia", None),
    ("Europe", "Answer every question within two days", -10, "kept", IN_PERSON, "pilot",
     "Pilot group", None),
    ("Europe", "Bring the country heads on board", 20, "open", COALITION, "prepare",
     "Country heads", None),
    ("People", "Put the network into onboarding", -14, "kept", VISIBLE, "prepare", "New starters",
     None),
    ("People", "Name a champion in Customer Care", 5, "open", COALITION, "prepare",
     "Customer Care", None),
    ("Supply chain", "Visit the pilot hall", -30, "missed", VISIBLE, "pilot", "Shift leaders",
     None),
    ("Supply chain", "Retire the operations bulletin", 60, "open", VISIBLE, "launch", "Operations",
     None),
    ("Technology", "Sign off the sign-in set-up", 12, "open", COALITION, "prepare", "IT Service",
     None),
)  # fmt: skip

POSTS: tuple[tuple[str, str, bool, str, tuple[int, ...], str], ...] = (
    # person, kind, reply, author, days ago, topic
    ("Rosalind Castell", "ghost-written", False, "Léa Moreau", (54, 47, 40, 33, 26, 19), "News"),
    ("Rosalind Castell", "ghost-written", False, "Aoife Brennan", (12,), "Results"),
    ("Rosalind Castell", "edited", False, "Léa Moreau", (37,), "Why we do this"),
    ("Emil Petrov", "in person", False, "", (45, 31, 17), "On the road"),
    ("Emil Petrov", "in person", True, "", (30, 16, 3), "Questions"),
    ("Emil Petrov", "edited", False, "Tomás Ibarra", (24,), "Results in Europe"),
    ("Hana Nakamura", "in person", False, "", (40, 22), "People"),
    ("Hana Nakamura", "in person", True, "", (8,), "Onboarding"),
    ("Hana Nakamura", "edited", False, "Aoife Brennan", (33, 15), "Learning"),
    ("Nadia Haddad", "in person", False, "", (52, 46), "The terminal"),
)
