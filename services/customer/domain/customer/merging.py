"""The rules about merges: which records are one customer, and what each of them is told.

The survivor speaks for all of its members: they are changed and erased through it alone.
"""

from collections.abc import Iterable
from uuid import UUID

from libs.events.customer import CustomerErased, CustomerMerged, CustomerUnmerged
from services.customer.domain.customer.errors import (
    CustomerIsErased,
    CustomerIsMerged,
    MemberIsErased,
    MergedIntoThemselves,
    TooManyMembers,
)
from services.customer.domain.customer.state import Customer

MOST_MEMBERS = 100
GroupEvent = CustomerMerged | CustomerUnmerged | CustomerErased


def merge(survivor: Customer, newcomer: Customer) -> tuple[CustomerMerged, ...]:
    """One event for each record, of the newcomer's members too; none when it is so already."""
    _refuse_strangers(survivor, newcomer)
    if newcomer.merged_into == survivor.customer_id:
        return ()
    if newcomer.merged_into:
        raise CustomerIsMerged(newcomer.merged_into, "/customer_id")
    members = survivor.records + newcomer.records
    if len(members) > MOST_MEMBERS:
        raise TooManyMembers
    return _merged(members)


def unmerge(survivor: Customer, leaver: Customer) -> tuple[CustomerMerged | CustomerUnmerged, ...]:
    """The inverse of the leaver's merge; none when it is nobody's member.

    One event for who leaves and each who stays; and then one for all who came with the leaver and
    leave with it, which says whom they are one customer with: the leaver, as before.
    """
    _refuse_strangers(survivor, leaver)
    if leaver.merged_into is None:
        return ()
    if leaver.merged_into != survivor.customer_id:
        raise CustomerIsMerged(leaver.merged_into, "/customer_id")
    leaving = leaver.came_with
    staying = tuple(id for id in survivor.members if id not in leaving)
    left, *stayed = (
        CustomerUnmerged(
            customer_id=id,
            survivor_id=survivor.customer_id,
            left_id=leaver.customer_id,
            members=staying,
        )
        for id in (leaver.customer_id, *_survivor_last(staying))
    )
    return (left, *(_merged(leaving) if len(leaving) > 1 else ()), *stayed)


def erase(survivor: Customer) -> tuple[CustomerErased, ...]:
    """All records of the customer are erased, or none."""
    return tuple(CustomerErased(customer_id=id) for id in _survivor_last(survivor.records))


def _merged(members: tuple[UUID, ...]) -> tuple[CustomerMerged, ...]:
    return tuple(
        CustomerMerged(customer_id=id, survivor_id=members[0], members=members)
        for id in _survivor_last(members)
    )


def _refuse_strangers(survivor: Customer, other: Customer) -> None:
    """Refuse a survivor that can be none, and a member that can be none."""
    if survivor.customer_id == other.customer_id:
        raise MergedIntoThemselves
    if survivor.erased:
        raise CustomerIsErased
    if survivor.merged_into:
        raise CustomerIsMerged(survivor.merged_into)
    if other.erased:
        raise MemberIsErased


def _survivor_last(members: tuple[UUID, ...]) -> Iterable[UUID]:
    """The version of the last stream is the answer's ETag."""
    return (*members[1:], members[0])
