"""All that locked customers are valued from, read by one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from libs.database.connections import Connection
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.storage import (
    customer_tables,
    keeping,
    merge_groups,
    override_table,
    published_grades,
)
from services.valuation.storage.configuration_table import OPEN, ScoringConfigurations
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.merge_groups import MergeGroups
from services.valuation.storage.packing import id_array

_IDS = "(select ids from asked)::uuid[]"
_OVERRIDES = override_table.override_columns("= any($1)", day="$2")
_COLUMNS = f"""{customer_tables.LOADED}, {published_grades.LOADED}, {_OVERRIDES},
    {merge_groups.MERGE_GROUP}, {OPEN}, {keeping.STANDS}"""
_LOAD = f"""with asked as materialized (select $1::text::uuid[] as ids)
select {_COLUMNS.replace("$1", _IDS)}"""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Holdings of customers, without their invoices; their last published grades and their
    overrides, packed; the records that are one customer with any of them; and the scoring
    configurations to value them under, none in a rebuild, as of a day."""

    held: Holdings
    published: bytes | None
    hands: bytes | None
    assessed: bytes | None
    merge_group: MergeGroups
    configurations: Sequence[ScoringConfiguration]
    as_of: int


async def load(
    connection: Connection,
    customers: Sequence[UUID],
    configurations: ScoringConfigurations,
    as_of: int,
) -> Loaded:
    """Those of `customers` (in id order) who have a row. Makes ready for `keeping.keep`, too."""
    row = await connection.fetchrow(_LOAD, id_array(customers), as_of)
    states, balances, published, hands, assessed, merge_group, versions, staged = row or (None,) * 8
    await keeping.prepare(connection, staged)
    return Loaded(
        held=customer_tables.holdings_of(customers, states, balances),
        published=published,
        hands=hands,
        assessed=assessed,
        merge_group=merge_groups.merge_groups_of(merge_group),
        configurations=[
            await configurations.known(connection, version) for version in versions or ()
        ],
        as_of=as_of,
    )
