"""Parts of a timeline that its caller may see: by role, and by the scope of each kind of data."""

from uuid import UUID

from starlette.requests import Request

from libs.database.connections import Source
from libs.web.gate.admission import caller, reach, reach_of_kind
from libs.web.gate.roles import is_staff
from libs.web.gate.scoping.scopes import Access
from libs.web.reads.attribution import may_know
from services.interaction.domain.timeline.references import CUSTOMER_TYPES, SERVICE_TYPES
from services.interaction.timeline.criteria import Moment, Visible
from services.interaction.timeline.timeline_reading import Group, group_of

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
    for within, of_kind in ((customers, CUSTOMER_TYPES), (service, SERVICE_TYPES)):
        if await access.within(within, [customer_id]):
            types += sorted(of_kind)
    return Visible(heard_types=tuple(types), others=customers)


async def records_in_scope(
    request: Request, source: Source, customer_id: UUID, then: Moment | None
) -> Group:
    """The customer's records, as of then; of these without one that has left and is, now, another
    customer whom the caller may not see."""
    group = await group_of(source, customer_id, then)
    if then is None:
        return group
    access: Access = request.app.access
    if is_staff(caller(request)):
        seen = await access.within(reach(request), group.records)
    else:
        seen = {*(await group_of(source, customer_id, None)).records}
    return Group([id for id in group.records if id in seen], group.merged_into)
