"""The rules about the customers at the ends of a relation."""

from services.customer.domain.customer.errors import CustomerIsMerged
from services.customer.domain.customer.state import Customer
from services.customer.domain.relation.errors import (
    EndIsErased,
    EndNotFound,
    WrongKindOfCustomer,
)
from services.customer.domain.relation.kinds import RULES, RelationKind


def require_end(customer: Customer | None, kind: RelationKind, *, end: int, pointer: str) -> None:
    """`customer` is who shall stand at that end (0: from, 1: to), if there is one.

    Raises EndNotFound, EndIsErased, CustomerIsMerged or WrongKindOfCustomer.
    """
    if customer is None:
        raise EndNotFound(pointer)
    if customer.erased:
        raise EndIsErased(pointer)
    if customer.merged_into:
        raise CustomerIsMerged(customer.merged_into, pointer)
    if customer.kind not in RULES[kind].ends[end]:
        raise WrongKindOfCustomer(pointer)
