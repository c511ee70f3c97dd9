"""The stream of each customer's axes: read, folded, and derived where nobody said anything."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.database.together import Question
from libs.events.customer import Kind
from libs.events.recorded import Recorded
from libs.events.relation import Axis, AxisValue
from libs.eventstore.folding import Folded, fold
from libs.eventstore.reading import read_stream
from services.customer.domain.axis.derivation import Derived, KnownOfCustomer, derive
from services.customer.domain.axis.state import Axes, evolve
from services.customer.projections import activity
from services.customer.projections.activity import ACTIVITY, ActivityRow

_DISTRIBUTES = """
select relation_id from relations
where from_id = any({records}) and kind = 'distributor' and known_until is null
    and (since is null or since <= {now}) and (until is null or until > {now})
order by relation_id limit 1"""


def axes_stream(customer_id: UUID) -> str:
    return f"axis-{customer_id}"


async def read_axes(source: Source, customer_id: UUID) -> list[Recorded]:
    return await read_stream(source, axes_stream(customer_id))


async def load_axes(source: Source, customer_id: UUID) -> Folded[Axes]:
    """The axes as people said, of somebody of whom nobody said anything, without a state."""
    return fold(evolve, await read_axes(source, customer_id))


async def derived_of(
    source: Source, customer_id: UUID, records: Collection[UUID], kind: Kind, now: datetime
) -> dict[Axis, Derived]:
    """Derive the axes of a customer from what was heard of all of their records."""
    rows = await ACTIVITY.load(source, records)
    known = activity.added_up(customer_id, rows.values())
    return derived_from(known, await distributes(records, now).asked(source), kind, now)


def distributes(records: Collection[UUID], now: datetime) -> Question[UUID | None]:
    """A relation by which a customer with these records distributes for somebody, if any does."""
    query = Fragment(_DISTRIBUTES, records=list(records), now=now)
    return Question(query, lambda rows: rows[0][0] if rows else None)


def derived_from(
    known: ActivityRow, distributes: UUID | None, kind: Kind, now: datetime
) -> dict[Axis, Derived]:
    """Derive the axes from the activity of all records, and from what they distribute by."""
    return derive(
        KnownOfCustomer(
            kind=kind,
            purchases=known.purchases,
            last_purchase_at=known.last_purchase_at,
            last_purchase_id=known.last_purchase_id,
            last_interaction_at=known.last_interaction_at,
            last_interaction_id=known.last_interaction_id,
            distributes=distributes,
        ),
        now,
    )


def values_on_axes(
    derived: Mapping[Axis, Derived], said: Sequence[Recorded]
) -> dict[Axis, list[AxisValue]]:
    """The values that hold: set by hand as the events `said`, or else derived; without axes
    nothing is known of."""
    values: dict[Axis, list[AxisValue]] = {axis: [d.value] for axis, d in derived.items()}
    setting = fold(evolve, said).state
    for axis, each in (setting.by_hand if setting else {}).items():
        values[axis] = list(each.setting.values)
    return values
