"""The synthetic telecom as requests to our API: nothing in it is anybody's.

What customers cost follows from what they bring: each group's `brings` times less, split between
winning them, serving them and other costs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from deploy.local.sending import Command
from deploy.local.telecom.accounts import Account, Calendar, all_accounts, duplicates
from deploy.local.telecom.opinions import feedback, wallet
from deploy.local.telecom.orders import Order, orders_of
from deploy.local.telecom.service import contacts, other_costs
from deploy.local.telecom.settling import settled
from deploy.local.telecom.writing import moment, money

_WINNING, _OTHER = Decimal("0.08"), Decimal("0.12")  # of all costs; the rest is serving
_SOURCES = ("inbound", "campaign", "market_research", "competitor", "other")
_REFERRED = 0.15
Body = dict[str, object]


@dataclass(frozen=True)
class History:
    """Bodies for the :batch endpoints, and commands in chains that keep their order."""

    accounts: list[Account]
    registrations: list[Body]
    purchases: list[Body]
    costs: list[Body]
    chains: list[list[Command]]
    merges: list[list[Command]]


@dataclass(frozen=True)
class _AccountHistory:
    """One account's part of it."""

    registration: Body
    purchases: list[Body]
    costs: list[Body]
    chains: list[list[Command]]


def synthetic_history(last_day: date, limit: int | None = None) -> History:
    """Two years that end on `last_day`, of the first `limit` accounts or of all.

    The same ids and figures whatever day and limit that is.
    """
    calendar, everybody = Calendar(last_day), all_accounts()
    referrers = [account for account in everybody if account.group.name == "key account"]
    accounts = everybody[:limit]
    stories = [_tell(account, calendar, referrers) for account in accounts]
    return History(
        accounts=accounts,
        registrations=[one.registration for one in stories],
        purchases=[body for one in stories for body in one.purchases],
        costs=[body for one in stories for body in one.costs],
        chains=[chain for one in stories for chain in one.chains],
        merges=[[_merge(survivor, duplicate)] for survivor, duplicate in duplicates(accounts)],
    )


def _tell(account: Account, calendar: Calendar, referrers: Sequence[Account]) -> _AccountHistory:
    orders = orders_of(account)
    chains = [settled(order, len(orders) - 1 - order.place, calendar) for order in orders]
    spent = _costs(account, orders)
    winning, other = int(spent * _WINNING), int(spent * _OTHER)
    serving = contacts(account, spent - winning - other, calendar) if orders else []
    return _AccountHistory(
        registration=_registration(account, winning, calendar, referrers),
        purchases=[order.body(calendar) for order in orders],
        costs=other_costs(account, other, calendar) if orders else [],
        chains=[chain for chain in chains if chain]
        + _owned(account)
        + _entries("interactions", "interaction_id", serving)
        + _entries("feedback", "feedback_id", feedback(account, orders, calendar))
        + _entries("wallet-estimates", "estimate_id", wallet(account, orders, calendar)),
    )


def _costs(account: Account, orders: Sequence[Order]) -> int:
    """All costs of an account in cents, winning it included."""
    if not orders:
        return 0
    brought = sum(order.cents * order.margin_rate for order in orders)
    share = account.random("cost").uniform(0.94, 1.06)
    return int(float(brought) / account.group.brings * share)


def _registration(
    account: Account, winning: int, calendar: Calendar, referrers: Sequence[Account]
) -> Body:
    organization = account.group.organization
    return {
        "customer_id": account.customer_id,
        "kind": "organization" if organization else "person",
        "name": account.name,
        "email": f"customer-{account.number}@example.com",
        "region": account.region,
        **({"industry": account.industry} if account.industry else {}),
        "external_ids": {"synthetic": f"key-accounts-{account.number}"},
        "acquisition": _acquisition(account, winning, referrers),
        "occurred_at": moment(calendar.day(account.joined), 9),
    }


def _acquisition(account: Account, winning: int, referrers: Sequence[Account]) -> Body:
    random = account.random("won")
    referrer = random.choice(referrers)
    sent = account.group.name == "prospect" or random.random() < _REFERRED
    if sent and referrer is not account:
        how: Body = {"source": "referral", "referred_by": referrer.customer_id}
    else:
        how = {"source": random.choice(_SOURCES)}
    return {**how, "cost": money(winning)} if winning else how


def _owned(account: Account) -> list[list[Command]]:
    if account.owner is None:
        return []
    return [
        [
            Command(
                service="customer",
                path=f"customers/{account.customer_id}/owner",
                customer_id=account.customer_id,
                body={"owner": account.owner},
                key=f"key-accounts-owner-{account.number}",
                method="PUT",
                version=1,
            )
        ]
    ]


def _entries(path: str, id_field: str, bodies: Iterable[Body]) -> list[list[Command]]:
    return [
        [
            Command(
                service="interaction",
                path=path,
                customer_id=str(body["customer_id"]),
                body=body,
                key=f"key-accounts-{body[id_field]}",
            )
        ]
        for body in bodies
    ]


def _merge(survivor: Account, duplicate: Account) -> Command:
    return Command(
        service="customer",
        path=f"customers/{survivor.customer_id}/merge",
        customer_id=survivor.customer_id,
        body={"customer_id": duplicate.customer_id},
        key=f"key-accounts-merge-{duplicate.number}",
    )
