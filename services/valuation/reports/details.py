"""Details behind the rows of one page: months of cost, complaints, products, shares of wallet."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg

from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.customer.share_of_wallet import Wallet
from services.valuation.domain.policy.policy import Policy
from services.valuation.reports.activity import SERVED, factors_of
from services.valuation.reports.periods import Period
from services.valuation.snapshots.counting import array_of, records_of
from services.valuation.snapshots.wallet_shares import wallets_of

NEWEST = 10
_RECORDS = records_of(array_of("$1"))
_COSTS = f"""
select o.customer_id,
    ($7::text[])[width_bucket(f.occurred_at, $8::timestamptz[])] as month,
    sum(f.amount * r.factor) as cost, array_agg(f.event_id order by f.amount desc, f.event_id)
        as event_ids
from {_RECORDS} o join facts f on f.customer_id = o.record_id
join unnest($2::text[], $3::numeric[]) as r (currency, factor) on r.currency = f.currency
where f.kind = any($4) and f.occurred_at >= $5 and f.occurred_at < $6
group by 1, 2 order by 1, 2"""
_COMPLAINTS = f"""
select o.customer_id, f.event_id, f.occurred_at
from {_RECORDS} o join facts f on f.customer_id = o.record_id
where f.kind = $2 and f.occurred_at >= $3 and f.occurred_at < $4
order by o.customer_id, f.occurred_at desc, f.event_id"""
_PRODUCTS = f"""
select customer_id, now, product_id, category, quantity, amount from (
    select o.customer_id, l.occurred_at >= $4 as now, l.product_id, max(l.category) as category,
        sum(l.quantity) as quantity, sum(l.amount * r.factor) as amount,
        row_number() over (partition by o.customer_id, l.occurred_at >= $4
            order by sum(l.amount * r.factor) desc, l.product_id) as place
    from {_RECORDS} o join lines l on l.customer_id = o.record_id
    join unnest($2::text[], $3::numeric[]) as r (currency, factor) on r.currency = l.currency
    where l.occurred_at >= $5 and l.occurred_at < $6
    group by 1, 2, 3
) ranked where place <= $7 order by customer_id, now, place"""
_Rows = dict[UUID, list[asyncpg.Record]]


class Details:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def costs(self, customers: Sequence[UUID], period: Period, policy: Policy) -> _Rows:
        """The cost of each month in both periods, and its events, the dearest first."""
        kinds = [int(kind) for kind in SERVED]
        arguments = (*_rates(policy), kinds, *_both(period))
        months = period.before.months | period.months
        return await self._rows(_COSTS, customers, *arguments, list(months), list(months.values()))

    async def complaints(self, customers: Sequence[UUID], period: Period) -> _Rows:
        """The complaints of the period, the newest first."""
        return await self._rows(_COMPLAINTS, customers, int(Kind.COMPLAINT), *period.moments)

    async def wallets(self, customers: Sequence[UUID], policy: Policy) -> Mapping[UUID, Wallet]:
        """Shares of wallet as of now, for those customers who have a wallet estimate."""
        return await wallets_of(self._pool, customers, policy, datetime.now(UTC))

    async def products(self, customers: Sequence[UUID], period: Period, policy: Policy) -> _Rows:
        """The products most was spent on, in both periods: `now` tells which."""
        begins = period.moments[0]
        return await self._rows(
            _PRODUCTS, customers, *_rates(policy), begins, *_both(period), NEWEST
        )

    async def _rows(self, query: str, customers: Sequence[UUID], *arguments: Any) -> _Rows:
        found: _Rows = {customer: [] for customer in customers}
        for row in await self._pool.fetch(query, customers, *arguments):
            found[row["customer_id"]].append(row)
        return found


def _rates(policy: Policy) -> tuple[list[str], list[Any]]:
    factors = factors_of(policy)
    return list(factors), list(factors.values())


def _both(period: Period) -> tuple[Any, Any]:
    return period.before.moments[0], period.moments[1]
