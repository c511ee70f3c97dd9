"""All that locked customers are valued from, read by one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection
from services.valuation.projections import judgements, keeping, merging, standings, tables
from services.valuation.projections.holdings import Holdings
from services.valuation.projections.merging import Families
from services.valuation.projections.packing import id_array
from services.valuation.projections.rulings import OPEN, Rulings
from services.valuation.rules.book import day_of
from services.valuation.rules.valuing import Ruling

_ASKED = "(select ids from asked)::uuid[]"
_SAID = judgements.said_columns("= any($1)", day="$2")
_COLUMNS = f"""{tables.LOADED}, {standings.LOADED}, {_SAID}, {merging.KIN}, {OPEN},
    {keeping.STANDS}"""
_LOAD = f"""with asked as materialized (select $1::text::uuid[] as ids)
select {_COLUMNS.replace("$1", _ASKED)}"""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What customers hold, without their invoices; what was published and said of them, packed; who
    is one customer with any of them; and the rulings to value them under, none in a rebuild."""

    held: Holdings
    published: bytes | None
    hands: bytes | None
    judged: bytes | None
    kin: Families
    rulings: Sequence[Ruling]


async def load(
    connection: Connection, customers: Sequence[UUID], rulings: Rulings, now: datetime
) -> Loaded:
    """Those of `customers` (in id order) who have a row. Makes ready for `keeping.keep`, too."""
    row = await connection.fetchrow(_LOAD, id_array(customers), day_of(now))
    states, purses, published, hands, judged, kin, versions, staged = row or (None,) * 8
    await keeping.prepare(connection, staged)
    return Loaded(
        held=tables.holdings_of(customers, states, purses),
        published=published,
        hands=hands,
        judged=judged,
        kin=merging.families_of(kin),
        rulings=[await rulings.known(connection, version) for version in versions or ()],
    )
