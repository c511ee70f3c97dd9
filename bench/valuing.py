"""From the topic into the real valuation: facts, state, scores, and the grades it publishes."""

from bench import projection
from bench.history import TOPIC
from services.valuation.projections import (
    judgements,
    lines,
    merging,
    profiles,
    standings,
    touches,
    wallets,
)
from services.valuation.projections.projection import ValuationProjection
from services.valuation.projections.schema import SCORES, STANDING, STATES_ALONE, TABLES
from services.valuation.projections.schema_worth import WORTH

# Grades of the round before, which would be in the way of the first grades of the next.
_FORGET = """
delete from events where stream like 'valuation-%';
delete from streams where stream like 'valuation-%';
truncate outbox;"""


class OfPurchases(ValuationProjection):
    """Hears the one topic that the benchmark fills."""

    topics = frozenset({TOPIC})


async def run(dsn: str, bootstrap: str, *, rounds: int = 3) -> dict:
    """As `projection`, with everything the valuation service does for an event."""
    ddl = _FORGET + STANDING + TABLES + profiles.DDL + lines.DDL + SCORES + STATES_ALONE
    ddl += touches.DDL + judgements.DDL + standings.DDL + WORTH + wallets.DDL + merging.DDL
    return await projection.run(dsn, bootstrap, make_projection=OfPurchases, ddl=ddl, rounds=rounds)
