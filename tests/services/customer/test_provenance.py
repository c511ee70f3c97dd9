"""Sources and ages of facts, contradictions between them, and what settles those."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.customer import CustomerChanged, CustomerErased, CustomerRegistered
from libs.events.file.provenance import FactSettled
from services.customer.domain.customer.state import evolve
from services.customer.domain.provenance.claims import Claim, Telling, claims_of, latest
from services.customer.domain.provenance.contradictions import contradictions
from services.customer.domain.provenance.settling import SettleByRule, SettleFact, settle
from tests.services.customer.asked import registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.specification import NOW

ADA, BO = (UUID(f"0190a000-0000-7000-8000-00000000ada{n}") for n in range(2))
REGIONS = ["north", "south", "east"]
SOURCES = ["erp", "shop", "staff"]
_TOLD = st.tuples(
    st.sampled_from([ADA, BO]), st.sampled_from([*REGIONS, None]), st.sampled_from(SOURCES)
)


def telling(number: int, event: Any, actor: str | None = "someone") -> Telling:
    return Telling(
        event=event,
        opened=event,
        at=NOW + timedelta(minutes=number),
        event_id=uuid5(ADA, str(number)),
        actor=actor,
    )


def history(told: list[tuple[UUID, str | None, str]]) -> dict[UUID, list[Telling]]:
    """Both records registered, and what was told of the region of each."""
    found = {
        id: [telling(-n, CustomerRegistered(customer_id=id, kind="person", name="A"))]
        for n, id in enumerate((ADA, BO), start=1)
    }
    for number, (id, region, source) in enumerate(told):
        changed = CustomerChanged(customer_id=id, region=region, source=source)
        found[id].append(telling(number, changed))
    return found


def claimed(told: dict[UUID, list[Telling]]) -> dict[UUID, list[Claim]]:
    return {id: claims_of(id, each) for id, each in told.items()}


def rejected(told: dict[UUID, list[Telling]]) -> set[tuple[str, UUID]]:
    settled = [each.event for each in told[ADA] if isinstance(each.event, FactSettled)]
    return {(each.fact, id) for each in settled for id in each.rejected}


def settled_by(told: dict[UUID, list[Telling]], command: Any, order: list[str]) -> None:
    """Append what follows from the command to the survivor's history."""
    state = None
    for each in told[ADA]:
        state = evolve(state, each.event, each.at)
    assert state
    found = contradictions(claimed(told), rejected(told), order)
    at = 1000 + len(told[ADA])
    events = settle(state, found, command, NOW)
    told[ADA] += [telling(at + n, event) for n, event in enumerate(events)]


class TestLaws:
    @given(st.lists(_TOLD))
    def test_a_contradiction_is_more_than_one_value_of_what_each_source_said_last(
        self, told: list[tuple[UUID, str | None, str]]
    ):
        last = {(id, source): region for id, region, source in told}
        values = {region for region in last.values() if region}
        found = [c for c in contradictions(claimed(history(told)), set()) if c.fact == "region"]
        assert len(found) == (len(values) > 1)
        if found:
            assert {claim.value for claim in found[0].claims} == values

    @given(st.lists(_TOLD), st.data())
    def test_once_settled_nothing_contradicts_and_the_chosen_value_holds(
        self, told: list[tuple[UUID, str | None, str]], data: st.DataObject
    ):
        histories = history(told)
        found = contradictions(claimed(histories), set())
        for each in found:
            chosen = data.draw(st.sampled_from(each.claims))
            command = SettleFact(fact=each.fact, event_id=chosen.event_id, reason="Asked")
            settled_by(histories, command, [])
            assert latest(claimed(histories)[ADA])[each.fact].value == chosen.value
        assert contradictions(claimed(histories), rejected(histories)) == []

    @given(st.lists(_TOLD), st.sampled_from(REGIONS), st.sampled_from(SOURCES))
    def test_what_is_told_later_counts_again(
        self, told: list[tuple[UUID, str | None, str]], region: str, source: str
    ):
        histories = history(told)
        order = list(SOURCES)
        if not contradictions(claimed(histories), set(), order):
            return
        settled_by(histories, SettleByRule(), order)
        held = latest(claimed(histories)[ADA])["region"].value
        later = CustomerChanged(customer_id=ADA, region=region, source="later")
        histories[ADA].append(telling(5000, later))
        found = contradictions(claimed(histories), rejected(histories))
        assert bool(found) == (region != held)

    @given(st.lists(_TOLD), st.permutations(SOURCES))
    def test_the_rule_chooses_the_most_trusted_and_of_several_the_survivor_s(
        self, told: list[tuple[UUID, str | None, str]], order: list[str]
    ):
        for each in contradictions(claimed(history(told)), set(), order):
            ranks = {order.index(claim.source or ""): claim for claim in reversed(each.claims)}
            assert each.by_rule == ranks[min(ranks)]

    def test_a_source_not_given_is_the_kind_of_who_told_it(self):
        told = [
            telling(n, CustomerChanged(customer_id=ADA, region=str(n)), actor)
            for n, actor in enumerate(["x", f"customer:{ADA}", "system:customer", None])
        ]
        sources = [claim.source for claim in claims_of(ADA, told)]
        assert sources == ["staff", "customer", "system", None]

    def test_nothing_personal_is_claimed_once_erased(self):
        told = history([(ADA, "north", "erp")])[ADA]
        told.append(telling(9, CustomerErased(customer_id=ADA)))
        held = [claim.fact for claim in latest(claims_of(ADA, told)).values() if not claim.cleared]
        assert held == ["region"]


class TestOverHttp:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_facts_say_since_when_and_by_whom(self, shared_customer: Served):
        known = await registered(shared_customer, source="erp")
        path = f"/v1/customers/{known['customer_id']}"
        body = {"region": "east", "preferences": {"language": "de"}}
        answer = await shared_customer.call("PATCH", path, body, headers={"If-Match": "*"})
        assert answer.status_code == 200, answer.text
        facts = (await shared_customer.get(f"{path}/facts")).json()
        said = {each["fact"]: (each["value"], each["source"]) for each in facts["items"]}
        assert said == {
            "name": ("Ada Lovelace", "erp"),
            "industry": ("computing", "erp"),
            "region": ("east", "staff"),
            "preferences.language": ("de", "staff"),
        }
        masked = (await shared_customer.get(f"{path}/facts", role="analyst")).json()
        assert masked["personal_data"] == "masked"
        assert [e["value"] for e in masked["items"] if e["fact"] == "name"] == [None]

    async def test_merged_records_contradict_each_other_until_settled(
        self, shared_customer: Served
    ):
        survivor = await registered(shared_customer, name="Ada L.", source="erp")
        member = await registered(shared_customer, region="south", source="shop")
        path = f"/v1/customers/{survivor['customer_id']}"
        await shared_customer.post(f"{path}/merge", {"customer_id": member["customer_id"]})
        found = (await shared_customer.get(f"{path}/contradictions")).json()["items"]
        assert [each["fact"] for each in found] == ["name", "region"]
        (region,) = [each for each in found if each["fact"] == "region"]
        assert region["current"]["value"] == "north"
        (other,) = [each for each in region["claims"] if each["value"] == "south"]
        assert (other["source"], other["customer_id"]) == ("shop", member["customer_id"])
        masked = await shared_customer.get(f"{path}/contradictions", role="analyst")
        names = [each for each in masked.json()["items"] if each["fact"] == "name"]
        assert {claim["value"] for claim in names[0]["claims"]} == {None}
        body = {"fact": "region", "event_id": other["event_id"], "reason": "Moved last year"}
        answer = await shared_customer.post(f"{path}/contradictions/settle", body)
        assert answer.json()["region"] == "south", answer.text
        again = await shared_customer.post(f"{path}/contradictions/settle", body)
        problem_of(again, 409, "nothing_contradicts")
        await shared_customer.call("PUT", "/v1/source-order", {"sources": ["shop", "erp"]})
        answer = await shared_customer.post(f"{path}/contradictions/settle", {"by_rule": True})
        assert answer.json()["name"] == "Ada Lovelace", answer.text
        left = (await shared_customer.get(f"{path}/contradictions")).json()["items"]
        assert left == []
        history = (await shared_customer.get(f"{path}/history")).json()["items"]
        settled = [each["data"] for each in history if each["type"].endswith("fact_settled.v1")]
        assert [each.get("reason") for each in settled] == [None, "Moved last year"]
        await shared_customer.post(f"{path}/unmerge", {"customer_id": member["customer_id"]})
        own = (await shared_customer.get(f"/v1/customers/{member['customer_id']}")).json()
        assert own["region"] == "south"

    @pytest.mark.parametrize(
        ("body", "status", "pointer"),
        [
            ({"fact": "region"}, 422, ""),
            ({"by_rule": True, "reason": "x"}, 422, ""),
            ({"fact": "region", "event_id": str(ADA), "reason": "x"}, 409, "/fact"),
            ({"by_rule": True}, 409, "/by_rule"),
        ],
    )
    async def test_bad_settlements_name_the_field_and_change_nothing(
        self, shared_customer: Served, body: dict[str, Any], status: int, pointer: str
    ):
        known = await registered(shared_customer)
        path = f"/v1/customers/{known['customer_id']}"
        answer = await shared_customer.post(f"{path}/contradictions/settle", body)
        assert answer.status_code == status
        assert pointers_of(answer) == [pointer]
        assert (await shared_customer.get(path)).json()["version"] == known["version"]

    async def test_what_was_settled_stays_so_in_whoever_it_is_merged_into(
        self, shared_customer: Served
    ):
        known = await registered(shared_customer, region="north", source="erp")
        path = f"/v1/customers/{known['customer_id']}"
        body = {"region": "south", "source": "shop"}
        await shared_customer.call("PATCH", path, body, headers={"If-Match": "*"})
        (found,) = (await shared_customer.get(f"{path}/contradictions")).json()["items"]
        right = found["current"]["event_id"]
        body = {"fact": "region", "event_id": right, "reason": "Moved"}
        assert (
            await shared_customer.post(f"{path}/contradictions/settle", body)
        ).status_code == 200
        survivor = await registered(shared_customer, region="south", source="shop")
        into = f"/v1/customers/{survivor['customer_id']}"
        await shared_customer.post(f"{into}/merge", {"customer_id": known["customer_id"]})
        left = (await shared_customer.get(f"{into}/contradictions")).json()["items"]
        assert [each for each in left if each["fact"] == "region"] == []

    async def test_a_claim_that_is_none_is_refused(self, shared_customer: Served):
        known = await registered(shared_customer, source="erp")
        path = f"/v1/customers/{known['customer_id']}"
        body = {"region": "south", "source": "shop"}
        await shared_customer.call("PATCH", path, body, headers={"If-Match": "*"})
        wrong = {"fact": "region", "event_id": str(uuid4()), "reason": "x"}
        answer = await shared_customer.post(f"{path}/contradictions/settle", wrong)
        assert pointers_of(answer) == ["/event_id"]

    async def test_the_order_of_sources_is_kept_in_versions(self, shared_customer: Served):
        first = await shared_customer.call("PUT", "/v1/source-order", {"sources": ["a", "b"]})
        again = await shared_customer.call("PUT", "/v1/source-order", {"sources": ["a", "b"]})
        assert again.json()["version"] == first.json()["version"]
        assert (await shared_customer.get("/v1/source-order")).json() == first.json()
        twice = await shared_customer.call("PUT", "/v1/source-order", {"sources": ["a", "a"]})
        assert pointers_of(twice) == ["/sources"]
        await shared_customer.call("PUT", "/v1/source-order", {"sources": []})
