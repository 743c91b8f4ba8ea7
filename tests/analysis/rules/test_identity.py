"""People who share what should tell them apart."""

from __future__ import annotations

from tests.analysis.reading import said
from tests.plans import make_plan


def test_people_of_one_id_are_found() -> None:
    people = {"Ann": {"ref": "7"}, "Bo": {"ref": "7"}, "Cai": {"ref": "8"}, "Dee": {}, "Eve": {}}
    assert said(make_plan(people=people), "SAME-ID") == ["Ann and Bo have the same id."]
    people["Bo"] = {"ref": "9"}
    assert said(make_plan(people=people), "SAME-ID") == []


def test_people_of_one_email_address_are_found_whatever_its_capitals() -> None:
    people = {"Ann": {"email": "desk@x"}, "Bo": {"email": "Desk@X"}, "Cai": {}, "Dee": {}}
    assert said(make_plan(people=people), "SAME-EMAIL") == [
        "Ann and Bo have the same e-mail address."
    ]
    people["Bo"] = {"email": "bo@x"}
    assert said(make_plan(people=people), "SAME-EMAIL") == []
