"""Rules for reads of personal data: those of the access policy in force, or else the settings."""

import msgspec

from libs.access.policy import SHORTEST_KEPT
from libs.database.connections import Source
from libs.events.access import AccessChanged
from libs.service.settings import Settings

_decode = msgspec.json.Decoder(AccessChanged).decode


class ReadLimits(msgspec.Struct, frozen=True):
    kept_days: int
    unusual_an_hour: int


async def read_limits(source: Source, policy: str, settings: Settings) -> ReadLimits:
    """The limits in force. `policy` is a query for version and data of the access policy."""
    row = await source.fetchrow(policy)
    rules = _decode(row[1]).personal_reads if row else None
    if rules is None:
        return ReadLimits(settings.personal_reads_kept_days, settings.unusual_reads_an_hour)
    return ReadLimits(max(rules.kept_days, SHORTEST_KEPT), max(rules.unusual_an_hour, 1))
