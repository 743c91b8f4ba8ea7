"""The sample plan's departments and people. Every name is invented."""

from __future__ import annotations

DEPARTMENTS: tuple[tuple[str, int, str, str, int], ...] = (
    # name, staff, part of, buy-in wanted, influence
    ("Communications", 18, "", "leading", 3),
    ("Finance", 96, "", "supportive", 4),
    ("Legal", 38, "", "supportive", 4),
    ("Operations", 120, "", "supportive", 5),
    ("Manufacturing", 190, "Operations", "neutral", 4),
    ("Logistics", 110, "Operations", "supportive", 3),
    ("Engineering", 140, "", "supportive", 4),
    ("Research", 64, "", "leading", 2),
    ("IT Service", 47, "", "supportive", 4),
    ("Human Resources", 42, "", "leading", 4),
    ("Sales EMEA", 88, "", "leading", 3),
    ("Sales Americas", 104, "", "supportive", 3),
    ("Customer Care", 85, "", "supportive", 2),
    ("Procurement", 24, "", "supportive", 1),
)

CONCERNS: dict[str, tuple[str, str]] = {
    # department: concerns, needs
    "Legal": (
        "Afraid that posts become evidence; wants to know who keeps what, and for how long.",
        "A retention rule in one page, agreed before launch.",
    ),
    "Manufacturing": (
        "Most staff have no desk and share screens at the line.",
        "Two shared tablets per hall, and ten minutes a shift to use them.",
    ),
    "Operations": (
        "Sees one more channel to watch on top of the three they have.",
        "Retire the operations bulletin on the day of launch.",
    ),
    "Sales Americas": ("Nobody has talked to them yet.", "A first conversation with the team."),
    "Customer Care": (
        "Time online is measured against call targets.",
        "An hour a week that does not count against the target.",
    ),
}

PARTNER = "Nordvik Partners"

PEOPLE: tuple[tuple[str, str, str, str, str, float | None], ...] = (
    # name, job title, department, manager, site, hours a week pledged
    ("Rosalind Castell", "Chief executive", "", "", "Rotterdam", 1),
    ("Emil Petrov", "Managing director, Europe", "", "Rosalind Castell", "Sofia", 2),
    ("Hana Nakamura", "Chief people officer", "Human Resources", "Rosalind Castell", "Osaka", 2),
    ("Nadia Haddad", "Chief operating officer", "Operations", "Rosalind Castell", "Rotterdam", 1),
    ("Gustav Lindqvist", "Chief technology officer", "Engineering", "Nadia Haddad", "Malmö", None),
    ("Léa Moreau", "Head of internal communications", "Communications", "Hana Nakamura", "Lyon", 8),
    ("Tomás Ibarra", "Community manager", "Communications", "Léa Moreau", "Bilbao", 6),
    ("Aoife Brennan", "Editor", "Communications", "Léa Moreau", "Cork", 3),
    ("Yusuf Demir", "Video producer", "Communications", "Léa Moreau", "Izmir", 2),
    ("Dana Whitfield", "Finance systems lead", "Finance", "Emil Petrov", "Leeds", 4),
    ("Tobi Okafor", "Financial controller", "Finance", "Emil Petrov", "Lagos", 2),
    ("Marit Solberg", "Treasury analyst", "Finance", "Tobi Okafor", "Bergen", 1),
    ("Jiří Dvořák", "Accounts lead", "Finance", "Tobi Okafor", "Brno", None),
    ("Ingrid Vass", "General counsel", "Legal", "Emil Petrov", "Budapest", None),
    ("Σοφία Αγγελή", "Contracts lawyer", "Legal", "Ingrid Vass", "Piraeus", 1),
    ("Ben Achterberg", "Privacy officer", "Legal", "Ingrid Vass", "Rotterdam", 2),
    ("Jonas Brandt", "Shift planning lead", "Operations", "Nadia Haddad", "Hamburg", 2),
    ("Priya Raghavan", "Operations analyst", "Operations", "Jonas Brandt", "Chennai", 2),
    ("Carlos Mendes", "Terminal manager", "Operations", "Nadia Haddad", "Santos", None),
    ("Oksana Hrytsenko", "Safety lead", "Operations", "Carlos Mendes", "Odesa", 1),
    ("Ștefan Munteanu", "Plant manager", "Manufacturing", "Nadia Haddad", "Constanța", 1),
    ("Chiara Rossi", "Line lead", "Manufacturing", "Ștefan Munteanu", "Trieste", 1),
    ("Dương Thị Mai", "Quality engineer", "Manufacturing", "Ștefan Munteanu", "Hải Phòng", 2),
    ("Pieter de Graaf", "Maintenance planner", "Manufacturing", "Ștefan Munteanu", "Ghent", None),
    ("Marco Bellini", "Fleet coordinator", "Logistics", "Nadia Haddad", "Genoa", 2),
    ("Agnieszka Żak", "Warehouse lead", "Logistics", "Marco Bellini", "Gdynia", 2),
    ("Samuel Osei", "Customs specialist", "Logistics", "Marco Bellini", "Tema", 1),
    ("Kenji Sato", "Software lead", "Engineering", "Gustav Lindqvist", "Osaka", 1),
    ("Elif Şahin", "Structural engineer", "Engineering", "Gustav Lindqvist", "Izmir", 2),
    ("Omar Al-Masri", "Test engineer", "Engineering", "Kenji Sato", "Aqaba", 1),
    ("Freya Lund", "Site reliability engineer", "Engineering", "Kenji Sato", "Malmö", None),
    ("Anja Novak", "Service desk lead", "IT Service", "Gustav Lindqvist", "Ljubljana", 2),
    ("Rahul Bhatt", "Identity engineer", "IT Service", "Anja Novak", "Pune", 2),
    ("Lucía Fuentes", "Workplace engineer", "IT Service", "Anja Novak", "Vigo", 1),
    ("Camille Dubois", "Research lead", "Research", "Gustav Lindqvist", "Lyon", 2),
    ("李文", "Materials scientist", "Research", "Camille Dubois", "Ningbo", 1),
    ("Nils Aalto", "Data scientist", "Research", "Camille Dubois", "Turku", 2),
    ("Petra Lind", "People partner", "Human Resources", "Hana Nakamura", "Malmö", 3),
    ("Hugo Nakagawa", "Learning lead", "Human Resources", "Hana Nakamura", "Osaka", 2),
    ("Amara Diallo", "Onboarding partner", "Human Resources", "Petra Lind", "Dakar", 2),
    ("מרים כהן", "Works council liaison", "Human Resources", "Petra Lind", "Haifa", None),
    ("Sade Adeyemi", "Regional sales manager", "Sales EMEA", "Emil Petrov", "Lagos", 2),
    ("Clément Duval", "Key account manager", "Sales EMEA", "Sade Adeyemi", "Lyon", 2),
    ("نورة الحربي", "Account manager, Gulf", "Sales EMEA", "Sade Adeyemi", "Jeddah", 1),
    ("Mila Horvat", "Sales operations", "Sales EMEA", "Sade Adeyemi", "Rijeka", None),
    ("Jayden Brooks", "Regional sales manager", "Sales Americas", "Rosalind Castell", "Tampa", 1),
    ("Valentina Rojas", "Account manager", "Sales Americas", "Jayden Brooks", "Valparaíso", 1),
    ("Noah Tremblay", "Account manager", "Sales Americas", "Jayden Brooks", "Halifax", None),
    ("Keahi Makana", "Partner manager", "Sales Americas", "Jayden Brooks", "Hilo", None),
    ("Wanjiru Kamau", "Care team lead", "Customer Care", "Hana Nakamura", "Mombasa", 2),
    ("Siti Rahma", "Care specialist", "Customer Care", "Wanjiru Kamau", "Surabaya", 1),
    ("Liam O'Connor", "Care specialist", "Customer Care", "Wanjiru Kamau", "Cork", 1),
    ("Bruna Teixeira", "Knowledge editor", "Customer Care", "Wanjiru Kamau", "Santos", None),
    ("Henrik Dahl", "Procurement lead", "Procurement", "Nadia Haddad", "Bergen", 1),
    ("Zuzana Králová", "Buyer", "Procurement", "Henrik Dahl", "Brno", None),
    ("Arman Sargsyan", "Supplier manager", "Procurement", "Henrik Dahl", "Gyumri", 1),
    ("Ida Kjær", "Rollout consultant", "", "Léa Moreau", "Aarhus", 6),
    ("Viktor Hale", "Rollout consultant", "", "Léa Moreau", "Leeds", 6),
    ("Esra Kaplan", "Trainer", "", "Hugo Nakagawa", "Izmir", 3),
    ("ณัฐพล ศรีสุข", "Works planner", "Manufacturing", "Ștefan Munteanu", "Laem Chabang", 1),
)

CONSULTANTS = frozenset({"Ida Kjær", "Viktor Hale", "Esra Kaplan"})
"""Who works for the partner organisation; the others are with the group, which goes unsaid."""
