"""Who is told of as the actor of what the call centre records."""

from uuid import UUID, uuid4

from tests.services.attributed import attributed, changes, of_stream
from tests.services.callcenter.centre import Centre


async def test_each_command_names_its_caller_and_who_acts_for_them(centre: Centre):
    ticket = await centre.ticket()
    path, stream = f"/tickets/{ticket}", f"ticket-{ticket}"
    said = {"body": "Soon", "author": "agent"}
    assert (await centre.post(f"{path}/reply", said, role="agent", azp="console")).is_success
    assert (await centre.post(f"{path}/escalate", {}, role="manager", sub="m@x.org")).is_success
    keyed = centre.runtime.pseudonyms.of("m@x.org")
    expected = [("user-admin", None), ("user-agent", "console"), (keyed, None)]
    assert await of_stream(centre.served, stream) == expected

    history = (await centre.get(f"{path}/history", role="analyst")).json()
    assert [(item["actor"], item["via"]) for item in reversed(history["items"])] == expected
    assert [item["version"] for item in history["items"]] == [3, 2, 1]


async def test_a_ticket_history_is_paged_masked_and_its_customers_alone(centre: Centre):
    own = uuid4()
    ticket = await centre.ticket(own)
    await centre.post(f"/tickets/{ticket}/resolve")
    path = f"/tickets/{ticket}/history"
    first = (await centre.get(path, limit=1)).json()
    second = (await centre.get(path, limit=1, cursor=first["next_cursor"])).json()
    assert [item["version"] for page in (first, second) for item in page["items"]] == [2, 1]
    assert second["next_cursor"] is None
    assert second["items"][0]["data"]["subject"] == "No dial tone"
    masked = (await centre.get(path, role="analyst")).json()
    assert masked["personal_data"] == "masked"
    assert masked["items"][1]["data"]["subject"] is None

    theirs = await centre.served.get(
        f"/v1{path}", role="customer", claims={"customer_id": str(own)}
    )
    assert [item["actor"] for item in theirs.json()["items"]] == [None, None]
    other = await centre.served.get(f"/v1{path}", role="customer")
    assert other.status_code == 403
    assert (await centre.get(f"/tickets/{uuid4()}/history")).status_code == 404


async def test_a_customer_is_named_by_their_id_and_sees_themselves_alone(centre: Centre):
    own = str(uuid4())
    body = {"customer_id": own, "subject": "It is dark"}
    opened = await centre.post(
        "/tickets", body, role="customer", customer_id=own, sub="ada@example.org", azp="portal"
    )
    ticket = opened.json()["ticket_id"]
    await centre.post(f"/tickets/{ticket}/resolve")
    assert await of_stream(centre.served, f"ticket-{ticket}") == [
        (f"customer:{own}", "portal"),
        ("user-admin", None),
    ]
    history = await centre.served.get(
        f"/v1/tickets/{ticket}/history", role="customer", claims={"customer_id": own}
    )
    items = history.json()["items"]
    assert [(item["actor"], item["via"]) for item in items] == [
        (None, None),
        (f"customer:{own}", "portal"),
    ]


async def test_a_reservation_that_lapses_is_ended_by_the_service(centre: Centre):
    """Though it is written down with the command of whoever is given the contact next."""
    contact, first, second = await centre.contact(), await centre.agent(), await centre.agent()
    assert await centre.lost_by(first) == contact
    assert await centre.next(second, role="manager", azp="console") == contact
    stream = f"contact-{contact}"
    assert await centre.types_of(stream) == ["queued", "reserved", "requeued", "reserved"]
    assert (await of_stream(centre.served, stream))[1:] == [
        ("user-admin", None),
        ("system:callcenter", None),
        ("user-manager", "console"),
    ]


async def test_contacts_given_back_are_given_back_by_the_agent(centre: Centre):
    contact, agent = await centre.contact(), await centre.agent()
    assert await centre.next(agent) == contact
    state = {"state": "offline"}
    assert (await centre.put(f"/agents/{agent}/state", state, role="manager")).is_success
    assert (await of_stream(centre.served, f"contact-{contact}"))[-1] == ("user-manager", None)


async def test_admins_find_what_an_actor_changed(centre: Centre):
    mine = [await centre.ticket(), await centre.ticket()]
    for ticket in mine:
        await centre.post(f"/tickets/{ticket}/resolve", sub="m@x.org", role="manager")
    keyed = centre.runtime.pseudonyms.of("m@x.org")
    by_name = await changes(centre.served, actor="m@x.org")
    by_pseudonym = await changes(centre.served, actor=keyed)
    assert by_name == by_pseudonym
    assert [UUID(item["stream"].removeprefix("ticket-")) for item in by_name] == mine[::-1]
    assert {item["actor"] for item in by_name} == {keyed}
    assert await attributed(centre.served) >= {keyed, "user-admin"}
