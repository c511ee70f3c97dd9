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
from services.valuation.rules.book import day_of
from services.valuation.rules.valuation import Known, Valuation, value


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
    found: dict[int, tuple[Published, Known, Valuation]] = {}
    for ruling in rulings:
        fitting = await fitting_of(connection, ids, ruling)
        said = said_of(loaded.hands, loaded.judged, ids, ruling, fitting)
        before = standings.published_of(loaded.published, held, ruling)
        known = held.known(said, before.last)
        found[ruling.version] = before, known, value(known, ruling, as_of)
    kept = [
        scores.scored(*found[ruling.version][1:], ruling, as_of) for ruling in in_order(rulings)
    ]
    await scores.save(connection, np.concatenate(kept))
    before, _, valued = found[rulings[0].version]
    publication = Publication(held, valued, before, rulings[0], now, causes)
    return await publication.publish(connection)
