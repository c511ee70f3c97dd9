"""Customers of a pilot, by what is known elsewhere: who is named, and whose profile fits."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from libs.database.connections import Source
from services.valuation.domain.arrays import Ids, Mask
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.layouts import ids as text_of

_FITTING = """
select customer_id from profiles where customer_id = any($1)
    and ($2::text[] = '{}' or kind = any($2)) and ($3::text[] = '{}' or region = any($3))
    and ($4::text[] = '{}' or industry = any($4)) and ($5::text[] = '{}' or source = any($5))
order by customer_id"""
_NAMED = """
select asked.id from unnest($1::uuid[]) as asked (id)
where not exists (select from members where member_id = asked.id)
union select survivor_id from members where member_id = any($1)"""


async def fitting_of(source: Source, ids: Ids, configuration: ScoringConfiguration) -> Mask:
    """Mask of customers whom the scoring configuration's pilot names, by any of their records, and
    whose profile is one that it asks for; each is looked up only where the pilot asks for it."""
    pilot = configuration.pilot and configuration.pilot.policy.pilot
    if not pilot or not pilot.asks_who:
        return np.zeros(len(ids), dtype=bool)
    fits = np.ones(len(ids), dtype=bool)
    if pilot.asks_profiles:
        arrays = (pilot.kinds, pilot.regions, pilot.industries, pilot.sources)
        fits &= _among(ids, await source.fetch(_FITTING, uuids(ids), *map(list, arrays)))
    if pilot.customers:
        fits &= _among(ids, await source.fetch(_NAMED, list(pilot.customers)))
    return fits


def _among(ids: Ids, rows: Sequence[Any]) -> Mask:
    found = np.array([row[0].bytes for row in rows], dtype="V16")
    return np.isin(text_of(ids), text_of(found))
