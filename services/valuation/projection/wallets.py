"""Wallet estimates of customers, and the competitors they buy from."""

from collections.abc import Sequence

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from services.valuation.storage.facts import smallest_units

_TYPE = "crm.interaction.wallet_estimated.v1"
_ADD = """
insert into wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at)
select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[],
    $6::timestamptz[], $7::timestamptz[]) order by 1, 2
on conflict do nothing"""


async def keep_estimates(connection: Connection, events: Sequence[Recorded]) -> None:
    """Add the estimates among `events`; nothing is asked where there is none.

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
