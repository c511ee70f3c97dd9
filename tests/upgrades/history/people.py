"""Customers and the staff who look after them, through the customer service's API."""

from uuid import UUID

from tests.services.customer.asked import ADA
from tests.services.customer.staffed import carried_out
from tests.upgrades.product import Product

CUSTOMERS = tuple(f"50000000-0000-4000-8000-{number:012x}" for number in range(13))
CHANGED, MOVED, OWNED, ERASED, SURVIVOR, MERGED, LEFT, UNMERGED, GONE, GONE_TOO, REFERRED, QUIET = (
    CUSTOMERS[1:]
)
KIM, SAM, JO, EVE = (f"60000000-0000-4000-8000-{number:012x}" for number in range(4))
# Somebody who signs in with a name that is personal, at a program that acts for them.
BY_SOMEBODY = {"role": "admin", "claims": {"sub": "m@example.org", "azp": "console"}}
_ANY_VERSION = {"If-Match": "*"}


async def register(product: Product) -> None:
    """Two of them in a batch, one a company, one referred by another."""
    bodies = [registration(number, id) for number, id in enumerate(CUSTOMERS)]
    bodies[0] |= {"kind": "organization", "name": "Lovelace Mills"}
    for body in bodies:
        if body["customer_id"] == REFERRED:
            body["acquisition"] = {"source": "referral", "referred_by": CUSTOMERS[0]}
    for body in bodies[:-2]:
        await product.said("customer", "POST", "/customers", body, **BY_SOMEBODY)
    await product.said("customer", "POST", "/customers:batch", {"items": bodies[-2:]})


def registration(number: int, customer_id: str) -> dict[str, object]:
    return {
        **ADA,
        "customer_id": customer_id,
        "name": f"Ada Lovelace {number}",
        "email": f"ada{number}@example.com",
        "phone": f"+44 20 7946 00{number + 10}",
        "region": ("north", "south")[number % 2],
        "external_ids": {"erp": str(number)},
    }


async def change(product: Product) -> None:
    for id, body in (
        (CHANGED, {"name": "Grace Hopper"}),
        (MOVED, {"region": "east", "phone": None}),
    ):
        await product.said("customer", "PATCH", f"/customers/{id}", body, headers=_ANY_VERSION)
    for owner in ("ko", "kb", None, "kb"):
        body = {"owner": owner}
        await product.said("customer", "PUT", f"/customers/{OWNED}/owner", body, **BY_SOMEBODY)
    for survivor, member in ((SURVIVOR, MERGED), (LEFT, UNMERGED), (GONE, GONE_TOO)):
        body = {"customer_id": member}
        await product.said("customer", "POST", f"/customers/{survivor}/merge", body)
    body = {"customer_id": UNMERGED}
    await product.said("customer", "POST", f"/customers/{LEFT}/unmerge", body)


async def describe(product: Product) -> None:
    """What the customer file holds besides, how customers are related, and who may see them."""
    quiet, mills = f"/customers/{QUIET}", f"/customers/{CUSTOMERS[0]}"
    for method, path, body in (
        ("POST", f"{quiet}/contact-points", {"email": "second@example.com", "purpose": "billing"}),
        ("POST", f"{quiet}/contact-points", {"address": {"city": "London", "country": "UK"}}),
        ("POST", f"{quiet}/tags", {"add": ["dealer", "north"]}),
        ("PUT", f"{quiet}/status", {"status": "suspended", "reason": "Owes us"}),
        ("PUT", f"{quiet}/consents/marketing", {"given": True, "channel": "email"}),
        ("PUT", f"{quiet}/consents/marketing", {"given": False, "channel": "phone"}),
        ("PUT", "/custom-fields/diet", {"kind": "text", "personal": True}),
        ("PUT", "/custom-fields/size", {"kind": "number"}),
        ("PUT", f"{mills}/axes/distance", {"values": ["target"], "reason": "met_at_the_fair"}),
    ):
        await product.said("customer", method, path, body, **BY_SOMEBODY)
    values = {"custom": {"size": "12.5", "diet": "vegan"}, "preferences": {"language": "de"}}
    await product.said("customer", "PATCH", quiet, values, headers=_ANY_VERSION)
    plan = {"goals": [{"objective": "Half of the looms"}]}
    await product.said("customer", "PUT", f"{mills}/plan", plan, headers=_ANY_VERSION)
    agreed = {"kind": "contract", "title": "Looms", "ends_on": "2099-12-31", "details": "By hand"}
    await product.said("customer", "POST", f"{mills}/archive", agreed)
    works = {"from_id": QUIET, "to_id": CUSTOMERS[0], "kind": "works_at", "role": "weaver"}
    pays = {"from_id": CUSTOMERS[0], "to_id": QUIET, "kind": "payer"}
    for body in (works, pays):
        known = await product.said("customer", "POST", "/relations", body)
    path = f"/relations/{known['relation_id']}/void"
    await product.said("customer", "POST", path, {"reason": "duplicate"})
    for shared in ("private", "team"):
        view = {"name": "Mills", "query": {"region": "south", "sort": "-net"}, "shared": shared}
        await product.said("customer", "POST", "/views", view, **BY_SOMEBODY)
    policy = {"roles": {"agent": {"customers": {"hidden": ["phone"]}}}}
    await product.said("customer", "PUT", "/access", policy, headers={"If-Match": '"0"'})


async def compare(product: Product) -> None:
    """Two of one region with names alike, as was heard by now, are found to be two."""
    path = f"/duplicates/{OWNED}/{SURVIVOR}/dismissal"
    await product.said("customer", "POST", path, {"reason": "same_family"}, **BY_SOMEBODY)


async def erase(product: Product) -> None:
    """One customer alone, and one with whom they are one."""
    for customer_id in (ERASED, GONE):
        await product.said("customer", "POST", f"/customers/{customer_id}/erase")


async def hire(product: Product) -> None:
    """Kim, whom Sam stands in for; Jo, whose customers Sam has now; and Eve, who leads them."""
    for staff_id, body in {
        EVE: {"subject": "auth0|eve", "name": "Eve Adler", "team": "north"},
        KIM: {"subject": "auth0|kim", "name": "Kim Berg", "team": "north", "manager_id": EVE},
        SAM: {"subject": "auth0|sam", "name": "Sam Koch", "team": "north", "owner_labels": ["sk"]},
        JO: {"subject": "auth0|jo", "name": "Jo Roth", "owner_labels": ["jr"]},
    }.items():
        await product.said("customer", "POST", "/staff", {"staff_id": staff_id, **body})
    change = {"owner_labels": ["kb"], "name": "Kim Berg-Adler"}
    await product.said("customer", "PATCH", f"/staff/{KIM}", change, headers=_ANY_VERSION)
    for customer_id, staff_id in zip(CUSTOMERS[:4], (JO, JO, KIM, JO), strict=True):
        body = {"staff_id": staff_id, "since": "2026-06-01T00:00:00Z"}
        await product.said("customer", "PUT", f"/customers/{customer_id}/owner", body)


async def hand_over(product: Product) -> None:
    state = {"state": "away", "deputy_id": SAM, "until": "2099-01-01T00:00:00Z"}
    await product.said("customer", "PUT", f"/staff/{KIM}/state", state, **BY_SOMEBODY)
    await product.said("customer", "PUT", f"/staff/{JO}/state", {"state": "left"})
    body = {
        "hand_over_id": str(UUID(int=7)),
        "to": SAM,
        "reason": "leaves",
        "note": "Took care of the mills for years",
    }
    await product.said("customer", "POST", f"/staff/{JO}/hand-over", body)
    await carried_out(product.services["customer"])


async def change_unpublished(product: Product) -> None:
    """A last change, which waits in the outbox if no relay is at work."""
    change = {"industry": "weaving"}
    path = f"/customers/{QUIET}"
    await product.said("customer", "PATCH", path, change, headers=_ANY_VERSION)
