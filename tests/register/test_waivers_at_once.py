"""People who waive the same at the same time: one waiver stands, the others are told."""

import datetime
import threading

from django.db import connections

from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import waivers

DAY = datetime.date(2026, 5, 1)
FIGURE = Waiver(0, "REF006", "Wordt los verzonden.", "Directie A", DAY, words="pagina 2", letter="a.txt")
PEOPLE = 4


def test_of_those_who_waive_the_same_at_once_one_does(committed_database: str) -> None:
    start = threading.Barrier(PEOPLE)
    outcomes: list[waivers.Held | Problem] = []

    def give(number: int) -> None:
        start.wait()
        outcomes.append(waivers.give(FIGURE._replace(by=f"Directie {number}"), f"login-{number}"))
        connections[committed_database].close()

    people = [threading.Thread(target=give, args=(number,)) for number in range(PEOPLE)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    refused = [one for one in outcomes if isinstance(one, Problem)]
    assert {one.code for one in refused} == {"waived-already"}
    assert len(refused) == PEOPLE - 1
    assert len(waivers.read_waivers()) == 1
