"""Customers valued under every open scoring configuration, kept, and published where the one in
force answers otherwise than before."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import numpy as np

from libs.database.connections import Connection
from libs.eventstore.writes import Write
from services.valuation.domain.scoring.valuation import Known, Valuation, value
from services.valuation.projection.loading import Loaded
from services.valuation.projection.publishing import Causes, Publication, time_alone
from services.valuation.storage import announced_values, published_grades, scores
from services.valuation.storage.configuration_table import fitting_of, in_order
from services.valuation.storage.override_table import overrides_of
from services.valuation.storage.published_grades import PublishedGrades


async def revalue(
    connection: Connection,
    loaded: Loaded,
    now: datetime,
    causes: Causes = time_alone,
    moved: Collection[UUID] = (),
) -> list[Write]:
    """Value locked customers as of the day they were loaded for; the first scoring configuration is
    in force, and without any nothing is done. `moved`: records that count for somebody else, or for
    themselves again. Returns what is to be appended in this transaction.
    """
    held, configurations = loaded.held, loaded.configurations
    if not configurations:
        return []
    as_of, ids = loaded.as_of, held.states["customer_id"]
    found: dict[int, tuple[PublishedGrades, Known, Valuation]] = {}
    for configuration in configurations:
        fitting = await fitting_of(connection, ids, configuration)
        overrides = overrides_of(loaded.hands, loaded.assessed, ids, configuration, fitting)
        before = published_grades.published_of(loaded.published, held, configuration)
        known = held.known(overrides, before.last)
        found[configuration.version] = before, known, value(known, configuration, as_of)
    kept = [
        scores.scored(*found[configuration.version][1:], configuration, as_of)
        for configuration in in_order(configurations)
    ]
    await scores.save(connection, np.concatenate(kept))
    await announced_values.mark(connection, {*held.customers, *moved} if moved else held.customers)
    before, _, valued = found[configurations[0].version]
    publication = Publication(held, valued, before, configurations[0], now, causes)
    return await publication.publish(connection)
