"""What the sample’s launch is for and how it goes. Days count from the day it is made."""

from __future__ import annotations

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

FIRST_WORDINGS = {
    "Find who knows, in minutes": "The platform is rolled out to all sites and used by everybody.",
}
"""What a statement said before it was reworded and agreed."""

Goal = tuple[
    str,
    str,
    str,
    float | None,
    float | None,
    int | None,
    str,
    tuple[str, ...],
    tuple[tuple[int, float, str], ...],
]

GOALS: tuple[Goal, ...] = (
    # title, metric, unit, baseline, target, due in n days, purpose, holders,
    # (days ago, value, note)
    (
        "60% active every month by June",
        "Staff active in a month",
        "%",
        0,
        60,
        200,
        "Find who knows, in minutes",
        ("Dana Whitfield", "Léa Moreau"),
        ((35, 8, "Pilot begins"), (21, 14, ""), (7, 19, "Osaka joined the pilot")),
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
        ((28, 31, ""), (14, 44, "IT Service answers in turns"), (3, 52, "")),
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
        ((20, 1, "The sales newsletter went first"),),
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
        ((49, 3, ""), (21, 6, "After the first training"), (5, 8, "")),
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
        ((28, 1, ""), (10, 4, "Three of the four by Hana Nakamura")),
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
