"""Rows of what people said customers are, which commit with their events; and conditions on listed
customers, by that or by what is derived."""

from collections.abc import Mapping
from typing import NamedTuple

from libs.database.connections import Connection
from libs.database.fragments import Fragment
from libs.events.relation import Axis, AxisValue
from services.customer.domain.axis.derivation import FORGOTTEN_AFTER, LOST_AFTER
from services.customer.domain.axis.state import AxisEvent, AxisSet

_DELETE = "delete from axes where customer_id = $1 and axis = $2"
_ADD = "insert into axes (customer_id, axis, value) select $1, $2, unnest($3::text[])"
# Each looks up one listed customer by indexes, and stops at the first.
_SET = """exists (select from axes s where s.customer_id = customers.customer_id
    and s.axis = {axis} and s.value = {value})"""
# A record that was merged is on no axis by itself.
_DERIVED = """merged_into is null and not exists (
    select from axes s where s.customer_id = customers.customer_id and s.axis = {axis})
    and ({derived})"""
_RECORDS = """(select customers.customer_id as record union all
    select m.customer_id from customers m where m.merged_into = customers.customer_id)"""
_ACTIVE = f"""exists (select from {_RECORDS} own
    join activity a on a.customer_id = own.record where {{so}})"""
_DISTRIBUTES = f"""exists (select from {_RECORDS} own
    join relations r on r.from_id = own.record
    where r.kind = 'distributor' and r.known_until is null
        and (r.since is null or r.since <= now()) and (r.until is null or r.until > now()))"""
# Whom few others are like is looked for where they are known from, not among all that are listed.
_RARE = """customer_id in (
    select s.customer_id from axes s where s.axis = {axis} and s.value = {value} union all
    select customer_id from customers where customer_id in ({sought}) and {derived})"""
_SOUGHT_IN = """select coalesce(c.merged_into, c.customer_id) from {known_from} o
    join customers c on c.customer_id = o.{id}"""
# Moments in the statement: a cursor must not depend on when its page was asked for.
_YEAR = f"now() - make_interval(days => {LOST_AFTER.days})"
_FORGOTTEN = f"now() - make_interval(days => {FORGOTTEN_AFTER.days})"
_BOUGHT = _ACTIVE.format(so="a.purchases > 0")
_BOUGHT_LATELY = _ACTIVE.format(so=f"a.purchases > 0 and a.last_purchase_at > {_YEAR}")
_IN_TOUCH = _ACTIVE.format(so=f"a.last_interaction_at > {_YEAR}")
_KNOWN = _ACTIVE.format(
    so=f"(a.purchases > 0 and a.last_purchase_at > {_FORGOTTEN}"
    f" or a.last_interaction_at > {_FORGOTTEN})"
)
# As services.customer.domain.axis.derivation has it in Python.
_DERIVED_VALUES: Mapping[AxisValue, str] = {
    "actual": _BOUGHT_LATELY,
    "lost": f"{_BOUGHT} and not {_BOUGHT_LATELY} and {_KNOWN}",
    "potential": f"not {_BOUGHT} and {_IN_TOUCH}",
    "none": f"({_BOUGHT} and not {_KNOWN}) or (not {_BOUGHT} and not {_IN_TOUCH})",
    "intermediary": _DISTRIBUTES,
    "consumer": f"kind = 'person' and not {_DISTRIBUTES}",
}
_SOUGHT: Mapping[AxisValue, str] = {
    "potential": _SOUGHT_IN.format(known_from="activity", id="customer_id")
    + f" where o.purchases = 0 and o.last_interaction_at > {_YEAR}",
    "intermediary": _SOUGHT_IN.format(known_from="relations", id="from_id")
    + " where o.kind = 'distributor' and o.known_until is null",
}


async def save_axis(connection: Connection, event: AxisEvent) -> None:
    await connection.execute(_DELETE, event.customer_id, event.axis)
    if isinstance(event, AxisSet):
        await connection.execute(_ADD, event.customer_id, event.axis, list(event.values))


class OnAxis(NamedTuple):
    """A condition on listed customers. `indexed`: they are found without looking at the others."""

    condition: Fragment
    indexed: bool


def on_axis(axis: Axis, value: AxisValue) -> OnAxis:
    """The customers who are that now, because somebody said so or because it follows."""
    return OnAxis(_condition(axis, value), value in _SOUGHT or value not in _DERIVED_VALUES)


def _condition(axis: Axis, value: AxisValue) -> Fragment:
    set_by_hand = Fragment(_SET, axis=axis, value=value)
    if (derived := _DERIVED_VALUES.get(value)) is None:
        return set_by_hand
    follows = Fragment(_DERIVED, axis=axis, derived=Fragment(derived))
    if sought := _SOUGHT.get(value):
        looked_for = Fragment(sought)
        return Fragment(_RARE, axis=axis, value=value, sought=looked_for, derived=follows)
    return Fragment("({set_by_hand}) or ({follows})", set_by_hand=set_by_hand, follows=follows)
