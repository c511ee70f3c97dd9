"""Preferences: how, in which language and when a customer likes to be contacted."""

from typing import Any

import pytest

from tests.services.customer.asked import registered
from tests.services.problems import pointers_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
HOURS: dict[str, Any] = {
    "time_zone": "Europe/Vienna",
    "weekly": [{"days": ["mon", "fri"], "begin": "09:00", "end": "24:00"}],
}
NOTHING = {"channel": None, "language": None, "hours": None}


async def patched(served: Served, known: dict[str, Any], preferences: Any) -> Any:
    path, match = f"/v1/customers/{known['customer_id']}", {"If-Match": "*"}
    return await served.call("PATCH", path, {"preferences": preferences}, headers=match)


async def test_are_a_merge_patch_and_known_as_of_then(shared_customer: Served):
    known = await registered(shared_customer, preferences={"channel": "email", "hours": HOURS})
    first = {"channel": "email", "language": None, "hours": HOURS}
    assert known["preferences"] == first
    answer = await patched(shared_customer, known, {"channel": None, "language": "zh-Hant-TW"})
    later = {"channel": None, "language": "zh-Hant-TW", "hours": HOURS}
    assert answer.json()["preferences"] == later
    again = await patched(shared_customer, known, {"language": "zh-Hant-TW", "hours": HOURS})
    assert again.json()["version"] == answer.json()["version"]
    path = f"/v1/customers/{known['customer_id']}"
    history = (await shared_customer.get(f"{path}/history")).json()["items"]
    assert history[0]["data"] == {
        "customer_id": known["customer_id"],
        "preferred_channel": None,
        "language": "zh-Hant-TW",
    }
    then = history[1]["recorded_at"]
    assert (await shared_customer.get(f"{path}?as_of={then}")).json()["preferences"] == first
    cleared = await patched(shared_customer, known, {"language": None, "hours": None})
    assert cleared.json()["preferences"] == NOTHING


async def test_the_survivor_s_hold_and_the_member_s_are_its_own_again(shared_customer: Served):
    survivor = await registered(shared_customer, preferences={"language": "de"})
    member = await registered(shared_customer, preferences={"language": "fr"})
    path = f"/v1/customers/{survivor['customer_id']}"
    body = {"customer_id": member["customer_id"]}
    await shared_customer.post(f"{path}/merge", body)
    assert (await shared_customer.get(path)).json()["preferences"]["language"] == "de"
    await shared_customer.post(f"{path}/unmerge", body)
    own = (await shared_customer.get(f"/v1/customers/{member['customer_id']}")).json()
    assert own["preferences"] == member["preferences"]


@pytest.mark.parametrize(
    ("preferences", "pointer"),
    [
        ({"channel": "pigeon"}, "/preferences/channel"),
        ({"language": "german"}, "/preferences/language"),
        ({"hours": {**HOURS, "time_zone": "Mars/Olympus"}}, "/preferences/hours/time_zone"),
        ({"hours": {**HOURS, "weekly": []}}, "/preferences/hours/weekly"),
        (
            {"hours": {**HOURS, "weekly": [{"days": ["mon"], "begin": "12:00", "end": "09:00"}]}},
            "/preferences/hours/weekly/0",
        ),
        (
            {"hours": {**HOURS, "weekly": [{"days": ["mon"], "begin": "9", "end": "10:00"}]}},
            "/preferences/hours/weekly/0/begin",
        ),
        (
            {
                "hours": {
                    **HOURS,
                    "weekly": [{"days": ["mon", "mon"], "begin": "09:00", "end": "10:00"}],
                }
            },
            "/preferences/hours/weekly/0/days",
        ),
    ],
)
async def test_bad_input_names_the_field_and_changes_nothing(
    shared_customer: Served, preferences: dict[str, Any], pointer: str
):
    known = await registered(shared_customer)
    answer = await patched(shared_customer, known, preferences)
    assert answer.status_code == 422
    assert pointers_of(answer) == [pointer]
    path = f"/v1/customers/{known['customer_id']}"
    assert (await shared_customer.get(path)).json()["version"] == known["version"]
