"""Tickets: opened, worked on, resolved and opened again, and what is left after an erasure."""

import itertools
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

from libs.events.customer import CustomerErased
from tests.services.callcenter.centre import Centre

STEPS = ("assign", "reply", "resolve", "reopen", "escalate")


async def step(centre: Centre, ticket: UUID, what: str, body=None, **more):
    return await centre.post(f"/tickets/{ticket}/{what}", body, **more)


class TestOpen:
    async def test_a_ticket_is_opened(self, centre: Centre):
        body = {
            "customer_id": str(uuid4()),
            "subject": "No dial tone",
            "description": "Since Monday",
            "queue": "lines",
            "priority": "high",
            "kind": "complaint",
        }
        answer = await centre.post("/tickets", body)
        assert answer.status_code == 201
        assert answer.headers["ETag"] == '"1"' and answer.headers["Event-Id"]
        ticket = answer.json()
        assert ticket.items() >= {**body, "state": "open", "agent_id": None, "level": 0}.items()
        read = await centre.get(f"/tickets/{ticket['ticket_id']}")
        assert (read.json(), read.headers["ETag"]) == (ticket, '"1"')

    async def test_the_same_again_opens_nothing(self, centre: Centre):
        body = {"ticket_id": str(uuid4()), "customer_id": str(uuid4()), "subject": "No dial tone"}
        first = await centre.post("/tickets", body)
        again = await centre.post("/tickets", body)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        other = await centre.post("/tickets", {**body, "subject": "Noise"})
        assert (other.status_code, other.json()["code"]) == (409, "ticket_already_opened")

    async def test_its_kind_is_one_of_few(self, centre: Centre):
        body = {"customer_id": str(uuid4()), "subject": "No dial tone", "kind": "row"}
        answer = await centre.post("/tickets", body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/kind"

    async def test_needs_a_customer(self, centre: Centre):
        answer = await centre.post("/tickets", {"subject": "No dial tone"})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/customer_id"

    async def test_its_texts_are_sealed_wherever_they_are_kept(self, centre: Centre):
        ticket = await centre.ticket(subject="No dial tone", description="Since Monday")
        await step(centre, ticket, "reply", {"body": "On our way"})
        await centre.hears_itself()
        kept = ""
        for table in ("events", "tickets", "idempotency_keys"):
            rows = await centre.runtime.pool.fetch(f"select row_to_json(t) from {table} t")
            kept += repr(rows)
        assert kept.count("sealed:v1:") == 4
        assert not any(text in kept for text in ("No dial tone", "Since Monday", "On our way"))


class TestWork:
    async def test_goes_its_way(self, centre: Centre):
        ticket, agent = await centre.ticket(queue="lines"), await centre.agent()
        said = [
            await step(centre, ticket, "assign", {"agent_id": str(agent)}),
            await step(centre, ticket, "reply", {"body": "On our way"}),
            await step(centre, ticket, "escalate", {"queue": "field"}),
            await step(centre, ticket, "resolve"),
            await step(centre, ticket, "reply", {"body": "Still none", "author": "customer"}),
            await step(centre, ticket, "resolve", {}),
            await step(centre, ticket, "reopen"),
        ]
        assert [answer.status_code for answer in said] == [200] * 7
        assert [answer.headers["ETag"] for answer in said] == [
            f'"{version}"' for version in (2, 3, 4, 5, 7, 8, 9)
        ]
        assigned, replied, escalated, resolved, reopened, *_ = (answer.json() for answer in said)
        assert assigned["agent_id"] == str(agent)
        assert replied["replies"][0].items() >= {"author": "agent", "body": "On our way"}.items()
        assert (escalated["level"], escalated["queue"], escalated["agent_id"]) == (1, "field", None)
        assert (resolved["state"], reopened["state"]) == ("resolved", "open")
        assert [reply["author"] for reply in reopened["replies"]] == ["agent", "customer"]

    async def test_is_not_done_twice_by_a_retry(self, centre: Centre):
        ticket = await centre.ticket()
        first = await step(centre, ticket, "reply", {"body": "On our way"}, key="k")
        await step(centre, ticket, "resolve")
        again = await step(centre, ticket, "reply", {"body": "On our way"}, key="k")
        assert (again.status_code, again.json()) == (200, first.json())
        assert len((await centre.get(f"/tickets/{ticket}")).json()["replies"]) == 1

    async def test_on_a_resolved_ticket_is_refused(self, centre: Centre):
        ticket = await centre.ticket()
        await step(centre, ticket, "resolve")
        for what, body in [("reply", {"body": "?"}), ("resolve", None), ("escalate", None)]:
            answer = await step(centre, ticket, what, body)
            assert (answer.status_code, answer.json()["code"]) == (409, "ticket_is_resolved")
        await step(centre, ticket, "reopen")
        answer = await step(centre, ticket, "reopen")
        assert (answer.status_code, answer.json()["code"]) == (409, "ticket_is_open")

    async def test_from_a_version_that_was_passed_is_refused(self, centre: Centre):
        ticket = await centre.ticket()
        await step(centre, ticket, "escalate")
        answer = await step(centre, ticket, "resolve", headers={"If-Match": '"1"'})
        assert answer.status_code == 412
        answer = await step(centre, ticket, "resolve", headers={"If-Match": '"2"'})
        assert answer.status_code == 200

    async def test_is_not_given_to_nobody(self, centre: Centre):
        ticket = await centre.ticket()
        answer = await step(centre, ticket, "assign", {"agent_id": str(uuid4())})
        assert (answer.status_code, answer.json()["code"]) == (422, "assignee_unknown")
        assert answer.json()["errors"][0]["pointer"] == "/agent_id"

    @pytest.mark.parametrize("what", STEPS)
    async def test_on_nothing_is_not_found(self, centre: Centre, what: str):
        agent = await centre.agent("offline")
        body = {"assign": {"agent_id": str(agent)}, "reply": {"body": "?"}}.get(what)
        answer = await step(centre, uuid4(), what, body)
        assert (answer.status_code, answer.json()["code"]) == (404, "ticket_not_found")

    @pytest.mark.parametrize(
        ("what", "body", "pointer"),
        [
            ("reply", {"body": ""}, "/body"),
            ("reply", {"body": "x" * 10_001}, "/body"),
            ("reply", {"body": "?", "author": "boss"}, "/author"),
            ("assign", {}, "/agent_id"),
            ("escalate", {"level": 3}, "/level"),
            ("resolve", {"why": "done"}, "/why"),
        ],
    )
    async def test_bad_input_is_named(self, centre: Centre, what: str, body, pointer: str):
        answer = await step(centre, await centre.ticket(), what, body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == pointer


class TestCustomers:
    async def test_open_read_answer_and_reopen_their_own(self, centre: Centre):
        own = {"role": "customer", "customer_id": str(uuid4())}
        opened = await centre.post(
            "/tickets", {"customer_id": own["customer_id"], "subject": "No tone"}, **own
        )
        assert opened.json()["subject"] == "No tone"
        ticket = opened.json()["ticket_id"]
        replied = await step(centre, ticket, "reply", {"body": "Hello?"}, **own)
        assert (
            replied.json()["replies"][0].items()
            >= {
                "author": "customer",
                "body": "Hello?",
            }.items()
        )
        await step(centre, ticket, "resolve")
        assert (await step(centre, ticket, "reopen", **own)).status_code == 200
        assert (await step(centre, ticket, "resolve", **own)).status_code == 403

    async def test_see_and_touch_nobody_elses(self, centre: Centre):
        ticket, other = await centre.ticket(), uuid4()
        for id in (ticket, other):  # whether it exists is not theirs to know
            assert (await centre.get(f"/tickets/{id}", role="customer")).status_code == 403
            for what, body in [("reply", {"body": "?"}), ("reopen", None)]:
                assert (await step(centre, id, what, body, role="customer")).status_code == 403
        body = {"customer_id": str(uuid4()), "subject": "?"}
        assert (await centre.post("/tickets", body, role="customer")).status_code == 403
        assert (await centre.get("/tickets", role="customer")).status_code == 403


class TestErasure:
    async def test_leaves_the_ticket_and_takes_its_texts(self, centre: Centre):
        customer = uuid4()
        ticket = await centre.ticket(customer, description="Since Monday")
        await step(centre, ticket, "reply", {"body": "On our way"})
        await centre.hears_itself()
        await centre.hears(CustomerErased(customer_id=customer))
        left = (await centre.get(f"/tickets/{ticket}")).json()
        assert (left["subject"], left["description"], left["personal_data"]) == (
            None,
            None,
            "erased",
        )
        assert [reply["body"] for reply in left["replies"]] == [None]
        (item,) = (await centre.get("/tickets")).json()["items"]
        assert (item["subject"], item["personal_data"]) == (None, "erased")

    async def test_refuses_new_texts_and_lets_the_work_end(self, centre: Centre):
        customer, agent = uuid4(), await centre.agent()
        ticket = await centre.ticket(customer)
        contact = await centre.contact(customer_id=str(customer))
        await centre.hears(CustomerErased(customer_id=customer))
        for answer in (
            await centre.post("/tickets", {"customer_id": str(customer), "subject": "?"}),
            await step(centre, ticket, "reply", {"body": "?"}),
        ):
            assert (answer.status_code, answer.json()["code"]) == (409, "customer_erased")
        assert (await step(centre, ticket, "resolve")).status_code == 200
        assert await centre.next(agent) == contact

    async def test_holds_for_a_customer_never_heard_of_before(self, centre: Centre):
        customer = uuid4()
        await centre.hears(CustomerErased(customer_id=customer))
        answer = await centre.post("/tickets", {"customer_id": str(customer), "subject": "?"})
        assert answer.status_code == 409


class TestList:
    @pytest.mark.parametrize("sort", ["opened_at", "-opened_at", "-level"])
    @pytest.mark.parametrize("limit", [1, 3, 100])
    async def test_pages_together_are_the_whole(self, centre: Centre, sort: str, limit: int):
        tickets = [await centre.ticket() for _ in range(7)]
        for ticket in tickets[2:5]:
            await step(centre, ticket, "escalate")
        await centre.hears_itself()
        seen, cursor = [], None
        for _ in itertools.count():
            query = {"cursor": cursor} if cursor else {}
            page = (await centre.get("/tickets", sort=sort, limit=limit, **query)).json()
            seen += page["items"]
            if (cursor := page["next_cursor"]) is None:
                break
        assert sorted(item["ticket_id"] for item in seen) == sorted(map(str, tickets))
        field = sort.removeprefix("-")
        values = [item[field] for item in seen]
        assert values == sorted(values, reverse=sort.startswith("-"))

    async def test_filters(self, centre: Centre):
        customer, agent = uuid4(), await centre.agent()
        mine = await centre.ticket(customer, queue="lines")
        other = await centre.ticket(queue="bills")
        await step(centre, other, "assign", {"agent_id": str(agent)})
        await step(centre, other, "resolve")
        await centre.hears_itself()
        for query, found in [
            ({"customer_id": str(customer)}, mine),
            ({"queue": "lines"}, mine),
            ({"state": "open"}, mine),
            ({"agent_id": str(agent)}, other),
            ({"state": "resolved", "queue": "bills"}, other),
        ]:
            items = (await centre.get("/tickets", **query)).json()["items"]
            assert [item["ticket_id"] for item in items] == [str(found)]

    async def test_shows_subjects_to_who_may_read_them(self, centre: Centre):
        await centre.ticket(subject="No dial tone")
        await centre.hears_itself()
        for role, subject, visibility in [
            ("agent", "No dial tone", "clear"),
            ("analyst", None, "masked"),
        ]:
            (item,) = (await centre.get("/tickets", role)).json()["items"]
            assert (item["subject"], item["personal_data"]) == (subject, visibility)

    async def test_each_subject_shown_is_audited(self, centre: Centre):
        customers = {str(uuid4()) for _ in range(2)}
        for customer in customers:
            await centre.ticket(UUID(customer))
        await centre.hears_itself()
        with capture_logs() as logs:
            await centre.get("/tickets")
            await centre.get("/tickets", "analyst")
        (line,) = [line for line in logs if line["event"] == "personal_data_read"]
        assert set(line["customer_ids"]) == customers

    @pytest.mark.parametrize(
        ("query", "pointer"),
        [
            ({"limit": 1001}, "/query/limit"),
            ({"limit": 0}, "/query/limit"),
            ({"sort": "subject"}, "/query/sort"),
            ({"state": "lost"}, "/query/state"),
            ({"owner": "me"}, "/query/owner"),
            ({"cursor": "bm90IG91cnM"}, "/query/cursor"),
        ],
    )
    async def test_bad_input_is_named(self, centre: Centre, query, pointer: str):
        answer = await centre.get("/tickets", **query)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == pointer

    async def test_a_cursor_of_another_list_is_refused(self, centre: Centre):
        for _ in range(2):
            await centre.ticket()
        await centre.hears_itself()
        page = (await centre.get("/tickets", limit=1)).json()
        answer = await centre.get("/tickets", state="open", cursor=page["next_cursor"])
        assert answer.status_code == 422
