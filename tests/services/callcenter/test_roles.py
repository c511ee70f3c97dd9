"""Who may do what in the call centre."""

from tests.services.callcenter.centre import Centre
from tests.services.walking import EVERYWHERE, assert_hidden, assert_kept, table_of

STAFF = {"admin", "manager", "agent", "integration"}
READERS = STAFF | {"analyst"}


async def test_the_table(centre: Centre):
    assert table_of(centre.served) == {
        "POST /v1/agents": {"admin", "manager"},
        "GET /v1/agents/{agent_id}": READERS,
        "PUT /v1/agents/{agent_id}/state": STAFF,
        "POST /v1/agents/{agent_id}/next": STAFF,
        "POST /v1/contacts": STAFF | {"customer"},
        "GET /v1/contacts/{contact_id}": READERS,
        "POST /v1/contacts/{contact_id}/close": STAFF,
        "GET /v1/queues": READERS,
        "POST /v1/tickets": STAFF | {"customer"},
        "GET /v1/tickets": READERS | {"customer"},
        "GET /v1/tickets/{ticket_id}": READERS | {"customer"},
        "GET /v1/tickets/{ticket_id}/history": READERS | {"customer"},
        "POST /v1/tickets/{ticket_id}/assign": STAFF,
        "POST /v1/tickets/{ticket_id}/reply": STAFF | {"customer"},
        "POST /v1/tickets/{ticket_id}/resolve": STAFF,
        "POST /v1/tickets/{ticket_id}/reopen": STAFF | {"customer"},
        "POST /v1/tickets/{ticket_id}/escalate": STAFF,
        "GET /v1/contacts/changes": READERS,
        "GET /v1/tickets/changes": READERS,
        **EVERYWHERE,
    }


async def test_is_kept(centre: Centre):
    await assert_kept(centre.served, endless={"/v1/contacts/changes", "/v1/tickets/changes"})


async def test_customers_are_not_told_what_exists(centre: Centre):
    await assert_hidden(centre.served)
