"""Status of a customer: who may be traded with, why, and since when."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.customer import CustomerErased, CustomerRegistered, CustomerStatusChanged
from libs.identifiers.uuid7 import uuid7
from services.customer.domain.customer.commands import ChangeStatus
from services.customer.domain.customer.decider import decide
from services.customer.domain.customer.errors import CustomerIsErased, CustomerIsMerged
from services.customer.domain.customer.merging import merge, unmerge
from services.customer.domain.customer.state import Customer, evolve
from tests.services.customer.asked import registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.specification import NOW, Decider

ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
REGISTERED = CustomerRegistered(customer_id=ADA, kind="organization", name="Ada & Co")
SUSPEND = ChangeStatus(status="suspended", reason="Sells below price")
_REASON = "Sells below price"


def told(status: Any, previous: Any, since: datetime | None, reason: str) -> CustomerStatusChanged:
    return CustomerStatusChanged(
        customer_id=ADA, status=status, previous=previous, since=since, reason=reason
    )


SUSPENDED = told("suspended", "active", NOW - timedelta(days=3), _REASON)
given_ = Decider(decide, evolve).given


class TestRules:
    def test_there_is_no_trade_from_now_on(self):
        given_(REGISTERED).when(SUSPEND).then(told("suspended", "active", NOW, _REASON))

    def test_the_same_again_adds_nothing(self):
        given_(REGISTERED, SUSPENDED).when(SUSPEND).then_nothing()

    def test_from_suspended_to_closed_there_is_none_since_the_first(self):
        close = ChangeStatus(status="closed", reason="Expelled")
        expected = told("closed", "suspended", SUSPENDED.since, "Expelled")
        given_(REGISTERED, SUSPENDED).when(close).then(expected)

    def test_another_reason_is_told_and_changes_no_moment(self):
        other = ChangeStatus(status="suspended", reason="Owes us")
        expected = told("suspended", "suspended", SUSPENDED.since, "Owes us")
        given_(REGISTERED, SUSPENDED).when(other).then(expected)

    def test_whoever_is_erased_keeps_their_status_and_gets_no_other(self):
        given_(REGISTERED, SUSPENDED, CustomerErased(customer_id=ADA)).when(
            ChangeStatus(status="active", reason="x")
        ).then_refused(CustomerIsErased)


_STATUSES = st.sampled_from(["active", "suspended", "closed"])


def after(customer: Customer, *statuses: Any) -> Customer:
    for status in statuses:
        command = ChangeStatus(status=status, reason="because")
        for event in decide(customer, command, NOW):
            changed = evolve(customer, event, NOW)
            assert changed is not None
            customer = changed
    return customer


def anybody() -> Customer:
    id = uuid7()
    customer = evolve(None, CustomerRegistered(customer_id=id, kind="person", name="A"), NOW)
    assert customer is not None
    return customer


class TestLaws:
    @given(st.lists(_STATUSES))
    def test_active_again_is_the_inverse_of_whatever_was_before(self, statuses: list[Any]):
        then = after(anybody(), *statuses, "active")
        assert (then.status, then.no_trade_since) == ("active", None)

    @given(st.lists(_STATUSES))
    def test_there_is_no_trade_just_while_the_status_is_not_active(self, statuses: list[Any]):
        then = after(anybody(), *statuses)
        assert (then.no_trade_since is None) == (then.status == "active")

    @given(st.lists(_STATUSES), st.lists(_STATUSES))
    def test_a_merge_and_its_unmerge_leave_each_record_its_own(
        self, mine: list[Any], theirs: list[Any]
    ):
        records = {c.customer_id: c for c in (after(anybody(), *mine), after(anybody(), *theirs))}
        before = {id: (c.status, c.no_trade_since) for id, c in records.items()}
        survivor, member = records
        for rule in (merge, unmerge):
            for event in rule(records[survivor], records[member]):
                changed = evolve(records[event.customer_id], event, NOW)
                assert changed is not None
                records[event.customer_id] = changed
            assert {id: (c.status, c.no_trade_since) for id, c in records.items()} == before

    def test_a_merged_record_is_changed_through_its_survivor_alone(self):
        survivor, member = anybody(), anybody()
        events = merge(survivor, member)
        (told,) = [event for event in events if event.customer_id == member.customer_id]
        merged = evolve(member, told, NOW)
        with pytest.raises(CustomerIsMerged):
            decide(merged, SUSPEND, NOW)


class TestOverHttp:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_is_answered_with_its_reason_and_kept_as_of_then(self, shared_customer: Served):
        known = await registered(shared_customer)
        path = f"/v1/customers/{known['customer_id']}"
        shown = (known["status"], known["status_reason"], known["no_trade_since"])
        assert shown == ("active", None, None)
        body = {"status": "suspended", "reason": _REASON}
        answer = await shared_customer.call("PUT", f"{path}/status", body)
        assert answer.status_code == 200, answer.text
        changed = answer.json()
        assert (changed["status"], changed["status_reason"]) == ("suspended", _REASON)
        again = await shared_customer.call("PUT", f"{path}/status", body)
        assert again.json() == changed
        history = (await shared_customer.get(f"{path}/history")).json()["items"]
        assert history[0]["data"]["reason"] == _REASON
        then = history[1]["recorded_at"].replace("+00:00", "Z")
        before = (await shared_customer.get(f"{path}?as_of={then}")).json()
        assert (before["status"], before["no_trade_since"]) == ("active", None)
        after = {"status": "active", "reason": "Settled"}
        answer = await shared_customer.call("PUT", f"{path}/status", after)
        assert answer.json()["no_trade_since"] is None
        overview = (await shared_customer.get(f"{path}/overview")).json()
        assert overview["customer"]["status"] == "active"

    async def test_the_reason_is_sealed_masked_and_gone_with_the_key(self, shared_customer: Served):
        known = await registered(shared_customer)
        path, reason = f"/v1/customers/{known['customer_id']}", f"Because {uuid4().hex}"
        body = {"status": "closed", "reason": reason}
        await shared_customer.call("PUT", f"{path}/status", body)
        stored = await shared_customer.runtime.pool.fetchval(
            "select count(*) from events where data like $1", f"%{reason}%"
        )
        assert stored == 0
        masked = (await shared_customer.get(path, role="analyst")).json()
        assert (masked["status"], masked["status_reason"]) == ("closed", None)
        await shared_customer.post(f"{path}/erase")
        erased = (await shared_customer.get(path)).json()
        assert (erased["status"], erased["status_reason"]) == ("closed", None)
        answer = await shared_customer.call("PUT", f"{path}/status", body)
        problem_of(answer, 409, "customer_erased")

    async def test_a_stale_version_changes_nothing(self, shared_customer: Served):
        path = f"/v1/customers/{(await registered(shared_customer))['customer_id']}/status"
        body = {"status": "closed", "reason": "x"}
        stale = await shared_customer.call("PUT", path, body, headers={"If-Match": '"7"'})
        problem_of(stale, 412, "stale_version")

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"status": "gone", "reason": "x"}, "/status"),
            ({"status": "closed"}, "/reason"),
            ({"status": "closed", "reason": ""}, "/reason"),
            ({"status": "closed", "reason": "x", "since": "2026-01-01T00:00:00Z"}, "/since"),
        ],
    )
    async def test_bad_input_names_the_field(
        self, shared_customer: Served, body: dict[str, Any], pointer: str
    ):
        known = await registered(shared_customer)
        path = f"/v1/customers/{known['customer_id']}/status"
        answer = await shared_customer.call("PUT", path, body)
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == [pointer]
