"""Wallet estimates of customers, and the competitors they buy from."""

from collections.abc import Sequence

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from services.valuation.projection.voided_facts import Void
from services.valuation.storage.facts import smallest_units

_TYPE = "crm.interaction.wallet_estimated.v1"
_ADD = """
insert into wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at)
select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[],
    $6::timestamptz[], $7::timestamptz[]) order by 1, 2
on conflict do nothing"""
_VOID = """
update wallets w set voided_at = void.voided_at
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as void (customer_id, event_id, voided_at)
where w.customer_id = void.customer_id and w.event_id = void.event_id"""


async def keep_estimates(
    connection: Connection, events: Sequence[Recorded], voids: Sequence[Void]
) -> None:
    """Add the estimates among `events`, and mark voided ones; nothing is asked where none is.

    Raises InexactAmount.
    """
    rows = []
    for recorded in events:
        if recorded.type == _TYPE:
            event = recorded.event()
            spend = event.yearly_spend
            rows.append(
                (
                    event.customer_id,
                    recorded.event_id,
                    smallest_units(spend.amount, spend.currency),
                    spend.currency,
                    event.competitor,
                    recorded.occurred_at,
                    recorded.recorded_at,
                )
            )
    if rows:
        await connection.execute(_ADD, *zip(*rows, strict=True))
    if voids:
        rows = [(void.customer_id, void.event_id, void.voided_at) for void in voids]
        await connection.execute(_VOID, *zip(*rows, strict=True))
