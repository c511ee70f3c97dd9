"""Retention of personal reads and the alarm's threshold: policy, with who and why."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.access import AccessChanged, ReadRules, Scopes
from libs.service.roles import sweep_reads
from services.customer.domain.access.policy_stream import ChangePolicy, change
from services.customer.service import SERVICE
from tests.services.customer.asked import registered
from tests.services.problems import problem_of
from tests.services.scoping import put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
RULES = {"kept_days": 60, "unusual_an_hour": 2, "grounds": "gdpr_schedule_2027"}
_RULES = st.builds(
    ReadRules,
    kept_days=st.integers(30, 99),
    unusual_an_hour=st.integers(1, 9),
    grounds=st.just("law"),
)
_POLICIES = st.builds(
    AccessChanged,
    scopes=st.sampled_from([{}, {"agent": {"service": Scopes(write="own")}}]),
    personal_reads=st.none() | _RULES,
)


async def put(served: Served, **body: Any) -> Any:
    version = (await served.get("/v1/access")).headers["etag"]
    return await served.call("PUT", "/v1/access", body, headers={"If-Match": version})


async def days_ago(served: Served, *days: int) -> str:
    """Reads by a new reader, so many days ago each."""
    actor = f"auth0|{uuid4().hex}"
    for each in days:
        await served.runtime.pool.execute(
            "insert into personal_reads values"
            " ($1, now() - make_interval(days => $2), $3, null, 'GET /', null, '{name}', $4)",
            uuid4(),
            each,
            actor,
            [uuid4()],
        )
    return actor


async def kept(served: Served, actor: str) -> list[int]:
    items = (await served.get(f"/v1/audit/reads?subject={actor}")).json()["items"]
    now = datetime.now(UTC)
    return [(now - datetime.fromisoformat(each["read_at"])).days for each in items]


async def test_a_shorter_retention_deletes_at_the_next_sweep(shared_customer: Served):
    actor = await days_ago(shared_customer, 20, 59, 61, 399, 401)
    await sweep_reads(SERVICE, shared_customer.runtime)
    assert await kept(shared_customer, actor) == [20, 59, 61, 399]  # the setting's 400 days
    answer = await put(shared_customer, roles={}, personal_reads=RULES)
    assert answer.json()["personal_reads"] == RULES
    await sweep_reads(SERVICE, shared_customer.runtime)
    assert await kept(shared_customer, actor) == [20, 59]
    (newest, *_) = (await shared_customer.get("/v1/access/history")).json()["items"]
    assert (newest["personal_reads"], newest["actor"]) == (RULES, "user-admin")
    await put(shared_customer, roles={}, personal_reads=None)
    assert (await shared_customer.get("/v1/access")).json()["personal_reads"] is None


async def test_the_alarm_is_raised_at_the_policys_threshold(shared_customer: Served):
    subject = f"auth0|{uuid4().hex}"
    for _ in range(3):
        id = (await registered(shared_customer))["customer_id"]
        await shared_customer.get(f"/v1/customers/{id}", claims={"sub": subject})

    async def alarms() -> list[tuple[int, int]]:
        items = (await shared_customer.get("/v1/audit/unusual-reads")).json()["items"]
        return [(e["customers"], e["limit"]) for e in items if e["actor"] == subject]

    assert await alarms() == []
    await put(shared_customer, roles={}, personal_reads=RULES)
    assert await alarms() == [(3, 2)]
    await put(shared_customer, roles={}, personal_reads=None)
    assert await alarms() == []


async def test_who_changes_roles_alone_leaves_retention(shared_customer: Served):
    await put(shared_customer, roles={}, personal_reads=RULES)
    now = await put_policy(shared_customer, {"agent": {"service": {"write": "own"}}})
    assert now["personal_reads"] == RULES
    await put(shared_customer, roles={}, personal_reads=None)


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"kept_days": 29}, "kept_days"),
        ({"kept_days": "60"}, "kept_days"),
        ({"unusual_an_hour": 0}, "unusual_an_hour"),
        ({"grounds": "ada@example.com"}, "grounds"),
        ({"why": "law"}, "why"),
    ],
)
async def test_bad_rules_name_their_field_and_change_nothing(
    shared_customer: Served, changed: dict[str, Any], pointer: str
):
    before = (await shared_customer.get("/v1/access")).json()
    answer = await put(shared_customer, roles={}, personal_reads=RULES | changed)
    (error,) = problem_of(answer, 422, "validation_failed")["errors"]
    assert error["pointer"] == f"/personal_reads/{pointer}"
    assert (await shared_customer.get("/v1/access")).json() == before


@given(st.none() | _POLICIES, _POLICIES, st.booleans())
async def test_a_change_is_what_was_wanted_once(
    now: AccessChanged | None, wanted: AccessChanged, keep: bool
):
    command = ChangePolicy(wanted=wanted, keep_reads=keep)
    after = (change(now, command) or (now,))[0]
    assert after is not None
    assert after.scopes == wanted.scopes
    kept_rules = now.personal_reads if now else wanted.personal_reads
    assert after.personal_reads == (kept_rules if keep else wanted.personal_reads)
    assert change(after, command) == ()
