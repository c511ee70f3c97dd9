"""Customers valued under every open ruling, kept, and published where the one in force answers
otherwise than before."""

from datetime import datetime

import numpy as np

from libs.database.connections import Connection
from libs.eventstore.writes import Write
from services.valuation.projections import scores, standings
from services.valuation.projections.fitting import fitting_of
from services.valuation.projections.judgements import said_of
from services.valuation.projections.loading import Loaded
from services.valuation.projections.publishing import Causes, Publication, time_alone
from services.valuation.projections.rulings import in_order
from services.valuation.projections.standings import Published
from services.valuation.rules.book import Columns, day_of
from services.valuation.rules.due import ends_of
from services.valuation.rules.granting import Granted
from services.valuation.rules.treatment import granted
from services.valuation.rules.valuing import Valuations, value

_Found = dict[int, tuple[Published, Valuations, Granted, Columns]]


async def revalue(
    connection: Connection, loaded: Loaded, now: datetime, causes: Causes = time_alone
) -> list[Write]:
    """Value locked customers as of now; the first ruling is in force, and without any nothing is
    done. Returns what is to be appended in this transaction."""
    held, rulings = loaded.held, loaded.rulings
    if not rulings:
        return []
    as_of = day_of(now)
    ids = held.states["customer_id"]
    found: _Found = {}
    for ruling in rulings:
        fitting = await fitting_of(connection, ids, ruling)
        said = said_of(loaded.hands, loaded.judged, ids, ruling, fitting)
        before = standings.published_of(loaded.published, held, ruling)
        money = held.accounts(ruling.policy)
        valued = value(held.states, money, before.kept, ruling, as_of, said)
        given = granted(ruling, valued, before.granted, before.afresh, as_of)
        ends = ends_of(said.until, given.review_day, as_of)
        found[ruling.version] = (before, valued, given, ends)
    kept = [
        scores.scored(held, *found[ruling.version][1:], ruling, as_of)
        for ruling in in_order(rulings)
    ]
    await scores.save(connection, np.concatenate(kept))
    before, valued, given, _ = found[rulings[0].version]
    publication = Publication(held, valued, given, before, rulings[0], now, causes)
    return await publication.publish(connection)
