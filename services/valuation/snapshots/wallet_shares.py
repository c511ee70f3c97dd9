"""Share of wallet of customers, by the last estimate, and the competitors they buy from."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from libs.database.connections import Source
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.customer.share_of_wallet import Estimate, Wallet, wallet
from services.valuation.domain.policy.policy import Policy
from services.valuation.snapshots.referrers import EVER
from services.valuation.storage.merge_groups import KNOWN_THEN

YEAR = timedelta(days=365)
# Whether any of the customers $1 may have one.
MAY_HAVE_WALLET = """exists (select from wallets where customer_id = any($1)
    or customer_id in (select member_id from members where survivor_id = any($1)))"""
# Each record with the customer it counts for, by the merges that were heard of until $2.
_RECORDS = f"""(
select asked.id as customer, asked.id as record from unnest($1::uuid[]) as asked (id)
where not exists (select from {KNOWN_THEN} k where k.member_id = asked.id)
union all select survivor_id, member_id from {KNOWN_THEN} k where survivor_id = any($1)
) kin"""
_ESTIMATES = f"""
select kin.customer, w.event_id, w.yearly, w.currency, w.competitor, w.occurred_at
from {_RECORDS} join wallets w on w.customer_id = kin.record
where w.{{basis}}_at <= $3 and {{counts}} order by w.occurred_at desc, w.event_id desc"""
_SPENT = f"""
select kin.customer, f.currency,
    sum(case f.kind when {Kind.PURCHASE:d} then f.amount else -f.amount end)::bigint as spent
from {_RECORDS} join {{facts}} f on f.customer_id = kin.record
where f.kind in ({Kind.PURCHASE:d}, {Kind.REFUND:d}) and f.{{basis}}_at <= $3
    and f.occurred_at > $4 and f.occurred_at <= $3
group by 1, 2"""

# By basis: the purchases and refunds that counted at the moment $3, and whether an estimate did.
_SPENDING = "customer_id, kind, currency, amount, occurred_at, recorded_at"
_COUNTED = {
    "occurred": {"facts": "facts", "counts": "w.voided_at is null"},
    "recorded": {
        # Lateral, so that each is looked up by its key.
        "facts": f"""lateral (
    select {_SPENDING} from facts where customer_id = kin.record union all
    select {_SPENDING} from voided_facts where customer_id = kin.record and voided_at > $3)""",
        "counts": "(w.voided_at is null or w.voided_at > $3)",
    },
}


async def wallets_of(
    source: Source,
    customers: Sequence[UUID],
    policy: Policy,
    moment: datetime,
    basis: Literal["recorded", "occurred"] = "recorded",
) -> Mapping[UUID, Wallet]:
    """Share of wallet of those customers who had an estimate by `moment`, from what they bought in
    the year before it."""
    until = moment if basis == "recorded" else EVER
    estimates: dict[UUID, list[Estimate]] = defaultdict(list)
    counted = {"basis": basis, **_COUNTED[basis]}
    for row in await source.fetch(_ESTIMATES.format(**counted), list(customers), until, moment):
        estimates[row["customer"]].append(Estimate(**dict(list(row.items())[1:])))
    if not estimates:
        return {}
    spent: dict[UUID, dict[str, int]] = defaultdict(dict)
    for customer, currency, amount in await source.fetch(
        _SPENT.format(**counted), list(estimates), until, moment, moment - YEAR
    ):
        spent[customer][currency] = amount
    return {
        customer: wallet(estimate, spent[customer], policy)
        for customer, estimate in estimates.items()
    }
