"""Customers valued under every open ruling, kept, and published where the one in force answers
otherwise than before."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from libs.database.connections import Connection
from libs.eventstore.writes import Write
from services.valuation.projections import scores, standings
from services.valuation.projections.holdings import Holdings
from services.valuation.projections.publishing import Causes, Publication, time_alone
from services.valuation.projections.rulings import in_order
from services.valuation.projections.standings import Published
from services.valuation.rules.book import day_of
from services.valuation.rules.valuing import Ruling, Valuations, value

_Found = dict[int, tuple[Published, Valuations]]


async def revalue(
    connection: Connection,
    held: Holdings,
    rulings: Sequence[Ruling],
    now: datetime,
    causes: Causes = time_alone,
) -> list[Write]:
    """Value locked customers as of now; the first of `rulings` is in force, and without any
    nothing is done. Returns what is to be appended in this transaction."""
    if not rulings:
        return []
    as_of = day_of(now)
    published = await standings.load(connection, held.customers)
    found: _Found = {}
    for ruling in rulings:
        before = standings.published_of(published, held, ruling)
        money = held.accounts(ruling.policy)
        found[ruling.version] = (before, value(held.states, money, before.kept, ruling, as_of))
    kept = [
        scores.scored(held, found[ruling.version][1], ruling, as_of) for ruling in in_order(rulings)
    ]
    await scores.save(connection, np.concatenate(kept))
    before, valued = found[rulings[0].version]
    return await Publication(held, valued, before, rulings[0], now, causes).publish(connection)
