"""What the sample plan's people hold, do and said. Days count from the day it is made."""

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
        ("IT Service", "Rahul Bhatt", "stepped down", 71, 60),
    ),
}

SPONSORS: tuple[tuple[str, str, str, str, str, str, int, int | None, tuple[str, ...]], ...] = (
    # seat, person, reports to, now, wanted, why, influence, promised every n days, departments
    (
        "Primary sponsor",
        "Rosalind Castell",
        "",
        "supportive",
        "leading",
        "Asked for the numbers twice.",
        5,
        14,
        (),
    ),
    (
        "Europe",
        "Emil Petrov",
        "Primary sponsor",
        "leading",
        "leading",
        "Answers questions himself, most days.",
        4,
        7,
        ("Finance", "Legal", "Sales EMEA"),
    ),
    (
        "People",
        "Hana Nakamura",
        "Primary sponsor",
        "supportive",
        "supportive",
        "Brought it into the leadership training.",
        4,
        14,
        ("Human Resources", "Communications", "Customer Care"),
    ),
    (
        "Supply chain",
        "Nadia Haddad",
        "Primary sponsor",
        "neutral",
        "supportive",
        "Says it can wait until after the peak.",
        5,
        14,
        ("Operations", "Logistics", "Manufacturing", "Procurement"),
    ),
    (
        "Technology",
        "Gustav Lindqvist",
        "Supply chain",
        "",
        "supportive",
        "",
        3,
        None,
        ("Engineering", "IT Service", "Research"),
    ),
)

SPONSOR_BACKUPS = (("Europe", "Sade Adeyemi"), ("People", "Petra Lind"))

PROMISES: tuple[tuple[str, str, int, str], ...] = (
    # sponsor seat, promise, due in n days, status
    ("Primary sponsor", "Announce the pilot", -39, "kept"),
    ("Primary sponsor", "Meet the champions", -23, "kept"),
    ("Primary sponsor", "Answer questions live every second Friday", -9, "missed"),
    ("Primary sponsor", "Write an own post before the launch", 49, "open"),
    ("Europe", "Open the pilot in Sofia", -37, "kept"),
    ("Europe", "Answer every question within two days", -10, "kept"),
    ("Europe", "Bring the country heads on board", 20, "open"),
    ("People", "Put the network into onboarding", -14, "kept"),
    ("People", "Name a champion in Customer Care", 5, "open"),
    ("Supply chain", "Visit the pilot hall", -30, "missed"),
    ("Supply chain", "Retire the operations bulletin", 60, "open"),
    ("Technology", "Sign off the sign-in set-up", 12, "open"),
)

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

PURPOSES: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    # title, statement, audience, status, holders
    (
        "Find who knows, in minutes",
        "Anybody in the group finds a colleague who knows the answer within minutes.",
        "All staff with a question",
        "agreed",
        ("Léa Moreau", "Dana Whitfield*"),
    ),
    (
        "Leaders who listen",
        "Leaders hear what staff think, and answer in their own words.",
        "All staff and the leadership team",
        "agreed",
        ("Léa Moreau",),
    ),
    (
        "One place for project news",
        "Project teams tell the others what they do in one place instead of five newsletters.",
        "Project teams",
        "reviewed",
        ("Léa Moreau", "Tomás Ibarra"),
    ),
)

Goal = tuple[
    str,
    str,
    str,
    float | None,
    float | None,
    int | None,
    str,
    tuple[str, ...],
    tuple[tuple[int, float], ...],
]

GOALS: tuple[Goal, ...] = (
    # title, metric, unit, baseline, target, due in n days, purpose, holders, (days ago, value)
    (
        "60% active every month by June",
        "Staff active in a month",
        "%",
        0,
        60,
        200,
        "Find who knows, in minutes",
        ("Dana Whitfield", "Léa Moreau"),
        ((35, 8), (21, 14), (7, 19)),
    ),
    (
        "Questions answered within a day",
        "Share of questions answered in 24 hours",
        "%",
        22,
        80,
        120,
        "Find who knows, in minutes",
        ("Tobi Okafor", "Kenji Sato*", "Anja Novak*"),
        ((28, 31), (14, 44), (3, 52)),
    ),
    (
        "Retire three newsletters",
        "Newsletters retired",
        "",
        0,
        3,
        90,
        "One place for project news",
        ("Léa Moreau",),
        ((20, 1),),
    ),
    (
        "A trained champion in every department",
        "Departments with a trained champion",
        "",
        0,
        14,
        49,
        "Find who knows, in minutes",
        ("Hugo Nakagawa", "Petra Lind*"),
        ((49, 3), (21, 6), (5, 8)),
    ),
    (
        "Executives reply in person",
        "Replies in person a month",
        "",
        0,
        20,
        110,
        "Leaders who listen",
        ("Aoife Brennan",),
        ((28, 1), (10, 4)),
    ),
    (
        "Staff say it is worth their time",
        "Staff who find it worth the time",
        "%",
        None,
        None,
        None,
        "",
        ("Tomás Ibarra", "Yusuf Demir*"),
        (),
    ),
)

ACTIONS: tuple[tuple[str, str, int, int, str, tuple[str, ...], str], ...] = (
    # title, phase, starts in n days, due in n days, status, holders, waits for
    ("Choose the platform", "prepare", -120, -80, "done", ("Anja Novak",), ""),
    ("Write the house rules", "prepare", -60, -25, "done", ("Ben Achterberg",), ""),
    ("Champion training, round 1", "prepare", -75, -50, "done", ("Hugo Nakagawa",), ""),
    ("Pilot in Sofia and Osaka", "pilot", -40, 10, "doing", ("Tomás Ibarra", "Sade Adeyemi*"), ""),
    ("Champion training, round 2", "pilot", -2, 3, "doing", ("Petra Lind", "Tobi Okafor*"), ""),
    (
        "Pilot feedback round",
        "pilot",
        4,
        10,
        "to do",
        ("Dana Whitfield",),
        "Pilot in Sofia and Osaka",
    ),
    ("Retention rule with Legal", "prepare", -30, -4, "doing", ("Ben Achterberg",), ""),
    (
        "Sign-in for staff without a desk",
        "prepare",
        -20,
        24,
        "doing",
        ("Rahul Bhatt", "Anja Novak*"),
        "",
    ),
    ("Move the wiki", "launch", 14, 45, "to do", (), "Sign-in for staff without a desk"),
    (
        "Go / no-go",
        "launch",
        17,
        17,
        "to do",
        ("Léa Moreau", "Petra Lind*"),
        "Pilot feedback round",
    ),
    (
        "Launch communications",
        "launch",
        20,
        63,
        "to do",
        ("Léa Moreau", "Aoife Brennan"),
        "Go / no-go",
    ),
    (
        "Launch day in every site",
        "launch",
        60,
        63,
        "to do",
        ("Ida Kjær", "Viktor Hale"),
        "Go / no-go",
    ),
    ("Champions’ round every month", "sustain", 70, 160, "to do", ("Tomás Ibarra",), ""),
    ("First review with sponsors", "sustain", 90, 95, "to do", ("Hana Nakamura",), ""),
)

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

PULSE: tuple[tuple[int, int, int, float, float, str], ...] = (
    # days ago, asked, answered, % effective, % worth the cost, note
    (38, 120, 71, 34, 46, "Pilot, first round"),
    (10, 160, 104, 41, 52, "Pilot, second round"),
)

LAST_ASKS: tuple[tuple[str, str, str, int, str, str], ...] = (
    # ask, recommendation, from whom, by in n days, outcome, decided by
    (
        "Name a champion in Manufacturing",
        "Dương Thị Mai",
        "Chief operating officer",
        -7,
        "agreed",
        "Nadia Haddad",
    ),
    ("Give champions two hours a week", "From 1 December", "Leadership team", 9, "open", ""),
    (
        "Move the launch past the peak season",
        "Keep the date",
        "Leadership team",
        -21,
        "refused",
        "Rosalind Castell",
    ),
)

NEXT_ASKS: tuple[tuple[str, str, str, str, int], ...] = (
    # ask, context, recommendation, from whom, by in n days
    (
        "Name backups for Finance, Legal and Operations",
        "One person carries all three, and leaves in six weeks.",
        "Tobi Okafor, Ben Achterberg and Jonas Brandt",
        "Emil Petrov and Nadia Haddad",
        9,
    ),
    (
        "Put one owner of Launch communications outside Communications",
        "Every owner works in Communications: one reorganisation takes them all.",
        "Petra Lind, Human Resources",
        "Hana Nakamura",
        16,
    ),
    (
        "The chief executive posts in person twice a month",
        "None of the last eight items was written in person.",
        "Ten minutes, three questions, no draft",
        "Rosalind Castell",
        9,
    ),
)
