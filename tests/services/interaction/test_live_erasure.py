"""Events heard on Kafka: a ticket is listed, an erasure ends this service's key of the customer."""

from pathlib import Path
from uuid import UUID, uuid4

from libs.events.callcenter import TicketOpened
from libs.events.customer import CustomerErased
from services.interaction.service import SERVICE
from tests import servers
from tests.libs.web.issuing import TestIssuer
from tests.services.interaction.asked import call
from tests.services.live import caught_up, happened, live
from tests.services.problems import problem_of
from tests.services.serving import serving


async def test_notes_are_gone_as_soon_as_it_is_heard(
    database: str, issuer: TestIssuer, tmp_path: Path
):
    with servers.running("embedded", tmp_path / "broker") as broker:
        async with (
            serving(SERVICE, database, issuer, tmp_path, bootstrap=broker.bootstrap) as served,
            live(served, broker),
        ):
            asked = call()
            await served.post("/v1/interactions", asked)
            id = UUID(asked["customer_id"])
            ticket = uuid4()
            opened = TicketOpened(
                ticket_id=ticket, customer_id=id, subject=None, queue="support", priority="low"
            )
            token = await happened(served, f"ticket-{ticket}", opened, subject=id)
            path = f"/v1/customers/{id}/timeline?kind=ticket&timeout_ms=15000&after={token}"
            seen = (await served.get(path)).json()["items"]
            # The one of this store is what stands for the call centre's.
            told = {"ticket_id": str(ticket), "queue": "support", "priority": "low"}
            assert told in [item["data"] for item in seen]
            event = CustomerErased(customer_id=id)
            await happened(served, f"customer-{id}", event, subject=id)
            await caught_up(served)
            row = await served.runtime.pool.fetchrow("select * from personal_keys")
            assert (row["customer_id"], row["wrapped"]) == (id, None)
            answer = await served.post("/v1/interactions", call(customer_id=str(id)))
            problem_of(answer, 409, "customer_erased")
