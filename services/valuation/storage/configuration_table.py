"""Scoring configurations: versions of what everybody is valued by, one of them in force."""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from libs.database.connections import Connection, Source
from libs.messaging.schemas import STAY
from services.valuation.domain.arrays import Ids, Mask
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.layouts import ids as text_of

IN_FORCE = "(select version from rulings where state = 'in_force')"
_IN_FORCE = "select version from rulings where state = 'in_force'"
# A rebuild fills another schema beside the live one, and must neither value nor publish.
OPEN = """array(select version from rulings
    where state in ('in_force', 'building', 'ready') and current_schema() = 'projection'
    order by state <> 'in_force', version)"""
_LOAD = "select document from rulings where version = $1"
_AT = """
select document from rulings where switched_at <= $1 order by switched_at desc limit 1"""
_REMEMBERED = 8
# Whoever values customers and keeps what it finds shares this lock until its commit; who makes a
# scoring configuration or switches to one holds it alone. So no transaction goes by scoring
# configurations of before.
DOOR = 0x52554C45
_SHARE = "select pg_advisory_xact_lock_shared($1)"
_CLOSE = "select pg_advisory_xact_lock($1)"
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(ScoringConfiguration).decode
FIRST = ScoringConfiguration()


class ScoringConfigurations:
    """Remembers scoring configurations, whose content never changes: asking again costs one small
    query."""

    def __init__(self) -> None:
        self._known: dict[int, ScoringConfiguration] = {FIRST.version: FIRST}

    async def in_force(self, source: Source) -> ScoringConfiguration:
        return await self.known(source, await source.fetchval(_IN_FORCE))

    async def open(self, source: Source) -> list[ScoringConfiguration]:
        """The scoring configuration in force first, then those being built or ready; none in a
        rebuild."""
        versions = await source.fetchval(f"select {OPEN}")
        return [await self.known(source, version) for version in versions or ()]

    async def known(self, source: Source, version: int | None) -> ScoringConfiguration:
        """The scoring configuration of a version, as a query has just found it; None: the first."""
        if version is None:
            return FIRST
        if version not in self._known:
            document = str(await source.fetchval(_LOAD, version))
            while len(self._known) >= _REMEMBERED:
                del self._known[min(self._known)]
            self._known[version] = configuration_of(version, document)
        return self._known[version]


async def begin_valuing(connection: Connection) -> None:
    """Prepare to value customers beside the consumer: no rebuild is swapped in and no scoring
    configuration made until this transaction's end."""
    await connection.execute(STAY)
    await connection.execute(_SHARE, DOOR)


async def close_configurations(connection: Connection) -> None:
    """Wait until nobody values, and keep everybody from it until this transaction's end."""
    await connection.execute(_CLOSE, DOOR)


async def configuration_at(source: Source, moment: object) -> ScoringConfiguration:
    """The scoring configuration that was in force at `moment`."""
    document = await source.fetchval(_AT, moment)
    return FIRST if document is None else _decode(document)


def configuration_of(version: int, document: str) -> ScoringConfiguration:
    return msgspec.structs.replace(_decode(document), version=version)


def document_of(configuration: ScoringConfiguration) -> str:
    return _encode(configuration).decode()


def in_order(configurations: Sequence[ScoringConfiguration]) -> list[ScoringConfiguration]:
    """Sort by version, as their rows are locked."""
    return sorted(configurations, key=lambda configuration: configuration.version)


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
