"""The view of customers' texts that a caller may have: in clear, masked, or what erasure left."""

from collections.abc import Mapping
from uuid import UUID

from starlette.requests import Request

from libs.web.gate.admission import admitted
from libs.web.gate.personal import reveal
from services.callcenter.api.answers import Visibility


def visibility_of(request: Request, keys: Mapping[UUID, bytes | None]) -> dict[UUID, Visibility]:
    """Visibility by customer. Customers read their own texts; clear reads by others are audited."""
    own = admitted(request).caller.customer_id
    readable = [customer_id for customer_id, key in keys.items() if key]
    others = [customer_id for customer_id in readable if customer_id != own]
    seen: Visibility = "clear" if others and reveal(request, others) else "masked"
    return {
        customer_id: "erased" if key is None else "clear" if customer_id == own else seen
        for customer_id, key in keys.items()
    }
