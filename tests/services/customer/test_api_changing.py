"""PATCH /v1/customers/{id}, PUT .../owner and POST .../erase."""

import asyncio
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from libs.sealing.keys import KeyRing
from services.customer.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.customer.asked import ADA, registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served, serving


async def patch(served: Served, customer_id: str, body: object, version: str = "*", **more: object):
    path = f"/v1/customers/{customer_id}"
    return await served.call("PATCH", path, body, headers={"If-Match": version}, **more)  # type: ignore[arg-type]


class TestChange:
    async def test_what_is_not_given_stays_and_null_clears(self, customer: Served):
        known = await registered(customer)
        answer = await patch(customer, known["customer_id"], {"phone": None, "name": "Ada King"})
        assert answer.status_code == 200, answer.text
        assert answer.headers["etag"] == '"2"'
        points = answer.json()["contact_points"]
        assert [(p["kind"], p[p["kind"]]) for p in points] == [
            ("name", "Ada King"),
            ("email", known["email"]),
        ]
        own = {"phone": None, "name": "Ada King", "contact_points": points}
        changed = {**known, **own, "version": 2}
        del changed["event_id"]
        assert answer.json() == changed

    async def test_external_ids_are_merged(self, customer: Served):
        known = await registered(customer)
        patched = {"external_ids": {"shop": "7", "erp": None}}
        answer = await patch(customer, known["customer_id"], patched)
        assert answer.json()["external_ids"] == {"shop": "7"}

    async def test_nothing_new_changes_nothing(self, customer: Served):
        known = await registered(customer)
        answer = await patch(customer, known["customer_id"], {"name": known["name"]}, '"1"')
        assert (answer.status_code, answer.headers["etag"]) == (200, '"1"')
        assert answer.headers["event-id"] == known["event_id"]

    async def test_a_key_reused_for_nothing_new_is_still_refused(self, customer: Served):
        known = await registered(customer)
        await patch(customer, known["customer_id"], {"region": "south"}, key="k")
        answer = await patch(
            customer, known["customer_id"], {"region": "south", "kind": "person"}, key="k"
        )
        problem_of(answer, 422, "idempotency_key_reused")

    async def test_needs_the_version_it_changes(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}"
        problem_of(await customer.call("PATCH", path, {}), 428, "if_match_missing")

    async def test_a_stale_version_is_refused(self, customer: Served):
        known = await registered(customer)
        await patch(customer, known["customer_id"], {"region": "south"}, '"1"')
        answer = await patch(customer, known["customer_id"], {"region": "east"}, '"1"')
        problem_of(answer, 412, "stale_version")

    async def test_a_retry_is_answered_though_its_version_is_stale_by_now(self, customer: Served):
        known = await registered(customer)
        answers = [
            await patch(customer, known["customer_id"], {"region": "south"}, '"1"', key="k")
            for _ in range(2)
        ]
        assert [answer.status_code for answer in answers] == [200, 200]
        assert answers[0].json() == answers[1].json()

    async def test_one_of_many_with_the_same_version_wins(
        self, customer: Served, database: str, issuer: TestIssuer, tmp_path: Path
    ):
        known = await registered(customer)
        async with serving(SERVICE, database, issuer, tmp_path) as second:
            answers = await asyncio.gather(
                *(
                    patch(served, known["customer_id"], {"region": f"r{n}"}, '"1"')
                    for n, served in enumerate([customer, second] * 8)
                )
            )
        statuses = sorted(answer.status_code for answer in answers)
        assert statuses == [200] + [412] * 15

    async def test_an_unknown_customer(self, customer: Served):
        answer = await patch(customer, str(uuid4()), {"region": "south"})
        problem_of(answer, 404, "customer_not_found")

    @pytest.mark.parametrize("field", ["name", "kind", "external_ids"])
    async def test_what_must_be_there_cannot_be_cleared(self, customer: Served, field: str):
        known = await registered(customer)
        answer = await patch(customer, known["customer_id"], {field: None})
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == [f"/{field}"]


class TestOwner:
    async def test_is_assigned_and_taken_away(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}/owner"
        assigned = await customer.call("PUT", path, {"owner": "kim"}, role="manager")
        assert (assigned.json()["owner"], assigned.json()["version"]) == ("kim", 2)
        again = await customer.call("PUT", path, {"owner": "kim"}, role="manager")
        assert again.json()["version"] == 2
        taken = await customer.call("PUT", path, {"owner": None}, role="manager")
        assert (taken.json()["owner"], taken.json()["version"]) == (None, 3)

    async def test_agents_do_not_assign(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}/owner"
        answer = await customer.call("PUT", path, {"owner": "kim"}, role="agent")
        problem_of(answer, 403, "forbidden")


class TestErase:
    async def test_nothing_personal_is_left_and_the_rest_stays(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}"
        answer = await customer.post(f"{path}/erase")
        assert answer.status_code == 200, answer.text
        expected = {**known, "name": None, "email": None, "phone": None, "version": 2}
        expected["contact_points"] = []
        del expected["event_id"]
        receipt = answer.json()["erasure"]
        assert answer.json() == {**expected, "personal_data": "erased", "erasure": receipt}
        assert receipt["erased_at"] > known["registered_at"]
        assert "look-up token of the e-mail" in receipt["deleted"]
        assert (await customer.get(path)).json() == answer.json()
        history = (await customer.get(f"{path}/history")).json()
        assert history["personal_data"] == "erased"
        assert history["items"][-1]["data"]["name"] is None

    async def test_nor_of_how_they_were_before(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}"
        await customer.get(path)  # so that the key is remembered
        event = await customer.runtime.pool.fetchrow("select * from events")
        await customer.post(f"{path}/erase")
        moment = event["recorded_at"].isoformat().replace("+00:00", "Z")
        then = await customer.get(f"{path}?as_of={moment}")
        assert (then.json()["name"], then.json()["personal_data"]) == (None, "erased")

    async def test_nor_by_a_process_that_remembers_the_key(
        self, customer: Served, database: str, issuer: TestIssuer, tmp_path: Path
    ):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}"
        async with serving(SERVICE, database, issuer, tmp_path) as second:
            assert (await second.get(path)).json()["name"] == known["name"]
            await customer.post(f"{path}/erase")
            seen = (await second.get(path)).json()
        assert (seen["name"], seen["personal_data"]) == (None, "erased")

    async def test_new_personal_data_are_refused(self, customer: Served):
        known = await registered(customer)
        id = known["customer_id"]
        await customer.post(f"/v1/customers/{id}/erase")
        refused = [
            await patch(customer, id, {"name": "Ada"}),
            await customer.post("/v1/customers", {**ADA, "customer_id": id}),
            await customer.call("PUT", f"/v1/customers/{id}/owner", {"owner": "kim"}),
        ]
        for answer in refused:
            problem_of(answer, 409, "customer_erased")

    async def test_twice_is_once(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}/erase"
        answers = [await customer.post(path), await customer.post(path)]
        assert [answer.json()["version"] for answer in answers] == [2, 2]

    async def test_a_retry_of_an_earlier_command_shows_nothing_personal(self, customer: Served):
        first = await customer.post("/v1/customers", ADA, key="k")
        await customer.post(f"/v1/customers/{first.json()['customer_id']}/erase")
        again = await customer.post("/v1/customers", ADA, key="k")
        assert (again.status_code, again.json()["name"]) == (201, None)
        assert again.json()["personal_data"] == "erased"

    async def test_the_key_goes_with_the_event_or_not_at_all(
        self, customer: Served, monkeypatch: pytest.MonkeyPatch
    ):
        known = await registered(customer)
        id = known["customer_id"]

        async def interrupted(*_: object) -> None:
            raise ConnectionResetError

        with monkeypatch.context() as patched:
            patched.setattr(KeyRing, "destroy", interrupted)
            answer = await customer.post(f"/v1/customers/{id}/erase")
        problem_of(answer, 503, "outcome_unknown")
        assert (await customer.get(f"/v1/customers/{id}")).json()["version"] == 1
        await customer.post(f"/v1/customers/{id}/erase")
        keys = customer.runtime.pool
        row = await keys.fetchrow("select * from personal_keys where customer_id = $1", UUID(id))
        assert row["wrapped"] is None
        assert row["destroyed_at"] is not None

    async def test_only_admins_erase(self, customer: Served):
        known = await registered(customer)
        path = f"/v1/customers/{known['customer_id']}/erase"
        problem_of(await customer.post(path, role="manager"), 403, "forbidden")

    async def test_an_unknown_customer(self, customer: Served):
        answer = await customer.post(f"/v1/customers/{uuid4()}/erase")
        problem_of(answer, 404, "customer_not_found")
