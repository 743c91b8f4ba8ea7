"""Any way a name may be typed finds it, and the nearer the better."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.ui.finding.names import Names

FIRST = [
    "Łukasz",
    "Nguyễn-Thị",
    "Jürgen",
    "İbrahim",
    "Siobhán",
    "Anne-Marie",
    "Dmitri",
    "Λένα",
    "Zofia",
    "Björn",
    "Aoife",
    "Mehmet",
    "Chiara",
    "Søren",
    "Ikechukwu",
    "Priya",
    "Mateusz",
    "Lucía",
    "Ørjan",
    "Weißmann",
]
LAST = [
    "Wójcik",
    "Öztürk",
    "O'Callaghan",
    "Papadopoulos",
    "Straße",
    "Kowalczyk",
    "Sørensen",
    "Yıldırım",
    "MacDonald",
    "Eriksson",
    "Fernández",
    "Okonkwo",
    "Whitfield",
    "Subramaniam",
    "Þorsteinsdóttir",
]
PEOPLE = [f"{first} {last}" for first in FIRST for last in LAST]
NAMES = Names(PEOPLE)


def found(typed: str, most: int = 40) -> list[str]:
    return [PEOPLE[at] for at in NAMES.find(typed, most)]


@pytest.mark.parametrize("typed", ["Søren Sørensen", "Sørensen Søren"])
def test_words_that_begin_alike_find_the_name_that_has_both(typed: str) -> None:
    assert found(typed)[0] == "Søren Sørensen"


@given(st.sampled_from(PEOPLE), st.data())
def test_words_in_any_order_and_case_find_the_name_first(name: str, data: st.DataObject) -> None:
    words = data.draw(st.permutations(name.split()))
    typed = data.draw(st.sampled_from([str.upper, str.lower, str.title]))(" ".join(words))
    assert found(typed)[0] == name


@given(st.sampled_from(PEOPLE), st.data())
def test_one_letter_changed_over_or_dropped_still_finds_the_name(
    name: str, data: st.DataObject
) -> None:
    words = name.split()
    at = data.draw(st.sampled_from([i for i, word in enumerate(words) if len(word) >= 5]))
    word = words[at]
    place = data.draw(st.integers(0, len(word) - 2))
    first, second = word[place], word[place + 1]
    wrong = data.draw(st.sampled_from([first, second, second + first]))
    words[at] = word[:place] + wrong + word[place + 2 :]
    assert name in found(" ".join(words))
    assert name in found(words[at])


@given(st.sampled_from(PEOPLE), st.integers(1, 12))
def test_what_begins_so_stands_before_what_is_misspelt(name: str, length: int) -> None:
    typed = name.split()[-1][:length]
    right = NAMES.find(typed, len(PEOPLE), misspelt=False)
    assert NAMES.find(typed, len(PEOPLE))[: len(right)] == right
    assert PEOPLE.index(name) in right


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lukasz wojcik", "Łukasz Wójcik"),
        ("STRASSE BJORN", "Björn Straße"),
        ("ibrahim yildirim", "İbrahim Yıldırım"),
        ("ocallaghan aoife", "Aoife O'Callaghan"),
        ("annemarie okonkwo", "Anne-Marie Okonkwo"),
        ("marie okon", "Anne-Marie Okonkwo"),
        ("mac donald priya", "Priya MacDonald"),
        ("λενα whit", "Λένα Whitfield"),
        ("thorsteins zofia", "Zofia Þorsteinsdóttir"),
        ("juergen eriks", "Jürgen Eriksson"),
    ],
)
def test_a_name_is_found_as_people_type_it(typed: str, name: str) -> None:
    assert found(typed)[0] == name


def test_a_longer_name_is_found_while_it_is_still_being_misspelt() -> None:
    names = Names(["Dana Whitfield", "Vito Berg"])
    assert all(names.find("whtifield"[:length], 5) == [0] for length in range(5, 10))


def test_words_beside_a_name_find_it_after_those_that_bear_them() -> None:
    names = Names(["Ann Berg", "Finance"], ["Finance, Head of sales", ""])
    assert names.find("finance", 5) == [1, 0]
    assert names.find("head berg", 5) == [0]


def test_the_very_name_stands_first_and_equals_by_rank() -> None:
    assert Names(["Ann Zest", "Zest", "Zest Ann"]).find("zest", 3) == [1, 2, 0]
    assert Names(["Risk A", "Risk B"], ranks=[1, 0]).find("risk", 2) == [1, 0]


@pytest.mark.parametrize("typed", ["qqqq", "-", "ann qqqq", "?!"])
def test_what_is_in_no_name_finds_nothing(typed: str) -> None:
    assert Names(["Ann Berg", "Bo Lind"]).find(typed, 5) == []


def test_without_a_word_everything_is_found_in_its_order() -> None:
    assert Names(["Bo", "Ann"]).find(" ", 5) == [0, 1]


def test_a_number_is_no_slip_for_another() -> None:
    assert Names(["Person 4711", "Person 4712"]).find("pesron 4711", 5) == [0]
