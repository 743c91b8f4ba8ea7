"""Whom the sample appoints as champions, and what weighs more than the rest."""

from __future__ import annotations

Seat = tuple[str, str, str, int | None, int | None]

CHAMPIONS: dict[str, tuple[Seat, ...]] = {
    # step: (department, person, status or "backup", trained days ago, last active days ago)
    "first": (
        ("Communications", "Léa Moreau", "active", 71, 0),
        ("Human Resources", "Petra Lind", "active", 71, 6),
        ("Finance", "Dana Whitfield", "active", 71, 2),
        ("Sales EMEA", "Sade Adeyemi", "active", 50, 1),
        ("IT Service", "Lucía Fuentes", "active", 71, 5),
    ),
    "second": (
        ("Legal", "Dana Whitfield", "active", 71, 2),
        ("Operations", "Dana Whitfield", "active", 71, 2),
        ("Communications", "Tomás Ibarra", "active", 50, 0),
        ("Engineering", "Kenji Sato", "quiet", 71, 41),
        ("Research", "Camille Dubois", "active", 50, 3),
        ("Finance", "Tobi Okafor", "backup", 50, 1),
    ),
    "third": (
        ("Human Resources", "Hugo Nakagawa", "active", 30, 4),
        ("Human Resources", "Amara Diallo", "backup", 12, 8),
        ("Sales EMEA", "Clément Duval", "backup", 12, 9),
        ("IT Service", "Anja Novak", "backup", 12, 0),
        ("Logistics", "Marco Bellini", "accepted", None, 9),
        ("Manufacturing", "Dương Thị Mai", "trained", 12, 7),
        ("Operations", "Jonas Brandt", "untrained backup", None, None),
        ("Customer Care", "Wanjiru Kamau", "asked", None, None),
        ("Procurement", "Henrik Dahl", "nominated", None, None),
        ("Procurement", "Arman Sargsyan", "declined", None, None),
        ("IT Service", "Rahul Bhatt", "stepped down", 71, 60),
    ),
}

WEIGHTS: dict[str, int] = {
    # What counts for more than one: champion seats by department, everything else by title.
    "Finance": 3,
    "Legal": 2,
    "Operations": 3,
    "Manufacturing": 2,
    "Primary sponsor": 5,
    "Find who knows, in minutes": 5,
    "Leaders who listen": 5,
    "60% active every month by June": 5,
    "Retire three newsletters": 3,
    "Pilot feedback round": 3,
    "Executives reply in person": 2,
    "Go / no-go": 4,
    "Launch communications": 5,
}
