"""Rates by subject: no more than the burst and so many a second, of each subject alone."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.web.errors.problems import Problem
from libs.web.gate import subject_rates
from libs.web.gate.auth import Caller
from libs.web.gate.subject_rates import Rate, SubjectRates
from tests.libs.web.example import client_of, example_app
from tests.libs.web.issuing import TestIssuer


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def monotonic(self) -> float:
        return self.now


def caller(subject: str = "ada", role: str = "customer") -> Caller:
    return Caller(subject, subject, frozenset({role}))


def allowed(rates: SubjectRates, who: Caller) -> bool:
    try:
        rates.spend(who)
    except Problem as problem:
        assert (problem.status, problem.code) == (429, "too_many_requests")
        assert int(problem.headers["Retry-After"]) >= 1
        return False
    return True


@given(
    pauses=st.lists(st.floats(0, 3), max_size=200),
    per_second=st.sampled_from([0.5, 1.0, 10.0]),
    burst=st.integers(1, 20),
)
def test_at_no_time_more_than_the_burst_and_the_rate(
    pauses: list[float], per_second: float, burst: int
):
    with pytest.MonkeyPatch.context() as patched:
        clock = Clock()
        patched.setattr(subject_rates, "time", clock)
        rates, at = SubjectRates(customers=Rate(per_second, burst)), list[float]()
        for pause in pauses:
            clock.now += pause
            if allowed(rates, caller()):
                at.append(clock.now)
    for first in range(len(at)):
        for last in range(first, len(at)):
            most = burst + per_second * (at[last] - at[first])
            assert last - first + 1 <= most + 1e-6


def test_whoever_comes_when_told_is_let_in(monkeypatch: pytest.MonkeyPatch):
    clock = Clock()
    monkeypatch.setattr(subject_rates, "time", clock)
    rates = SubjectRates(customers=Rate(0.5, 2))
    assert [allowed(rates, caller()) for _ in range(3)] == [True, True, False]
    assert allowed(rates, caller("another"))
    with pytest.raises(Problem) as refused:
        rates.spend(caller())
    clock.now += int(refused.value.headers["Retry-After"])
    assert allowed(rates, caller())


def test_staff_have_a_rate_of_their_own_and_none_unless_it_is_set():
    free = SubjectRates(customers=Rate(1.0, 1))
    assert all(allowed(free, caller("kim", "agent")) for _ in range(500))
    bound = SubjectRates(others=Rate(1.0, 3))
    assert sum(allowed(bound, caller("kim", "agent")) for _ in range(500)) == 3


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(subject_rates, "REMEMBERED_AT_MOST", 10)
    rates = SubjectRates(customers=Rate(0.001, 1))
    for number in range(100):
        assert allowed(rates, caller(str(number)))
    assert len(rates._ahead) == 10
    assert not allowed(rates, caller("99"))


async def test_the_gate_says_when_to_come_again(issuer: TestIssuer):
    async with client_of(example_app(issuer)) as client:
        own = str(uuid4())
        headers = issuer.headers("customer", customer_id=own)
        answers = [await client.get(f"/v1/things/{own}", headers=headers) for _ in range(60)]
    late = [answer for answer in answers if answer.status_code == 429]
    assert late and late[0].json()["code"] == "too_many_requests"
    assert int(late[0].headers["Retry-After"]) >= 1
