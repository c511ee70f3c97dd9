"""Customers valued under the ruling in force, kept, and published where an answer changed."""

from datetime import datetime

from libs.database.connections import Connection
from libs.eventstore.writes import Write
from services.valuation.projections import standings, tables
from services.valuation.projections.holdings import Holdings, widened
from services.valuation.projections.publishing import Causes, Publication, time_alone
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns, day_of
from services.valuation.rules.predicting import lifetime_value
from services.valuation.rules.valuing import Ruling, Valuations, due_days, value


async def revalue(
    connection: Connection,
    held: Holdings,
    ruling: Ruling,
    now: datetime,
    causes: Causes = time_alone,
) -> list[Write]:
    """Value locked customers as of now. Returns what is to be appended in this transaction."""
    as_of = day_of(now)
    before = await standings.load_published(connection, held, ruling)
    money = held.accounts(ruling.policy)
    valued = value(held.states, money, before.kept, ruling, as_of)
    await tables.save_customers(connection, _rows(held, money, valued, ruling, as_of))
    if not before.live:
        return []
    return await Publication(held, valued, before, ruling, now, causes).publish(connection)


def _rows(
    held: Holdings, money: Accounts, valued: Valuations, ruling: Ruling, as_of: int
) -> Columns:
    rows = widened(held.states, tables.VALUED.native)
    rows["ruling"] = ruling.version
    rows["valued_day"] = as_of
    rows["due_day"] = due_days(held.states, valued, ruling, as_of)
    rows["currency"] = money.currency
    rows["lifecycle"] = valued.lifecycle
    rows["churn_risk"] = valued.ahead.churn_risk
    rows["revenue"] = money.gross
    rows["net"] = money.net
    rows["predicted_12m"] = valued.predicted_12m
    rows["clv"] = lifetime_value(
        held.states, money, valued.ahead, ruling.model, ruling.policy, as_of
    )
    return rows
