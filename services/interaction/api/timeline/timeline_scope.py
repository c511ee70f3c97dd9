"""Parts of a timeline that its caller may see: by role, and by the scope of each kind of data."""

from uuid import UUID

from starlette.requests import Request

from libs.web.gate.admission import caller, reach_of_kind
from libs.web.gate.roles import is_staff
from libs.web.gate.scoping.scopes import Access
from libs.web.reads.attribution import may_know
from services.interaction.domain.timeline.references import CUSTOMER_TYPES, SERVICE_TYPES
from services.interaction.timeline.criteria import Visible

# What serving them costs us, and what we think they spend elsewhere, customers are not shown; nor
# who of us looks after them, and whom we take them to be related to.
FOR_CUSTOMERS = Visible(
    own_types=(
        "crm.interaction.recorded.v1",
        "crm.interaction.feedback_recorded.v1",
        "crm.purchase.recorded.v1",
        "crm.purchase.paid.v1",
        "crm.purchase.refunded.v1",
        "crm.purchase.disputed.v1",
        "crm.purchase.dispute_settled.v1",
        "crm.purchase.written_off.v1",
        "crm.purchase.voided.v1",
        "crm.purchase.movement_voided.v1",
    ),
    heard_types=(
        "crm.customer.registered.v1",
        "crm.customer.consent_given.v1",
        "crm.customer.consent_withdrawn.v1",
        "crm.callcenter.ticket_opened.v1",
        "crm.callcenter.ticket_replied.v1",
        "crm.callcenter.ticket_resolved.v1",
        "crm.callcenter.ticket_reopened.v1",
    ),
)
NOTHING = Visible(own_types=())


async def visible_to(request: Request, customer_id: UUID, actor: str | None) -> Visible:
    """Find what the caller may see: of other services' events those of the kinds of data in which
    the customer is in scope; relations besides only to customers who are. Whoever is not told who
    that `actor` is may see nothing of theirs."""
    who = caller(request)
    if not is_staff(who):
        return FOR_CUSTOMERS if actor is None or may_know(who, actor) else NOTHING
    access: Access = request.app.access
    types: list[str] = []
    customers, service = [await reach_of_kind(request, kind) for kind in ("customers", "service")]
    for reach, of_kind in ((customers, CUSTOMER_TYPES), (service, SERVICE_TYPES)):
        if await access.within(reach, [customer_id]):
            types += sorted(of_kind)
    return Visible(heard_types=tuple(types), others=customers)
