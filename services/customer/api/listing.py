"""GET /v1/customers and POST /v1/customers:lookup."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from msgspec import structs

from libs.access.reach import Reach
from libs.web.errors.problems import forbidden
from libs.web.fields.id_lists import missing_from, page_size
from libs.web.gate.admission import caller, hidden, reach
from libs.web.gate.auth import Caller
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_several
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.answers import CustomerList, CustomersFound, TotalAnswer
from services.customer.api.axes.axis_filters import OnAxes
from services.customer.api.bodies import LookUpBody
from services.customer.api.custom.custom_filters import HavingValues
from services.customer.api.directory import Directory, Which
from services.customer.api.file.fact_filters import OfFacts
from services.customer.api.file.list_columns import Sort
from services.customer.api.file.list_totals import TotalAsked
from services.customer.api.file.named import which_of
from services.customer.api.registering import REGISTRARS
from services.customer.api.views.view_query import ViewedRoute
from services.customer.api.worth.value_filters import InValue, valued_among, within_value
from services.customer.search.ranking import Ranked

routes = router("customers")
LISTED = router("customers", route_class=ViewedRoute)
COLLEAGUES = ("admin", "manager", "agent", "analyst", "integration")
OpenedView = Annotated[
    UUID | None,
    Query(description="Opens a saved view: its filters and sort, and what is given besides"),
]
_Sorted = Annotated[
    Sort | None,
    Query(
        description="Without it -registered_at, of a search the best matches first, and of `ids` "
        "their own order"
    ),
]
InReach = Annotated[Reach, Depends(reach)]


def which_listed(
    named: Annotated[Which, Depends(which_of)],
    facts: OfFacts,
    q: Annotated[
        str | None,
        Query(
            min_length=1,
            max_length=200,
            description="Words of names, e-mails and phones by their beginnings, three letters "
            "inside, or with a typo or two, in either Chinese script or in pinyin; or a tag or an "
            "external id",
        ),
    ] = None,
    staff_id: Annotated[
        UUID | None, Query(description="Customers of this member of staff, by whatever label")
    ] = None,
    merged: Annotated[
        bool, Query(description="Also the records that were merged into another")
    ] = False,
    on_axes: OnAxes = (),
    custom: HavingValues = (),
) -> Which:
    return structs.replace(
        named,
        columns=facts.columns,
        ranges=facts.ranges,
        search=q,
        staff_id=staff_id,
        merged=merged,
        axes=on_axes,
        custom=custom,
    )


@LISTED.get("/customers", response_model=CustomerList, responses=problems(404, 409, 504))
@requires(*COLLEAGUES, data=of_several("customers"))
async def list_customers(
    request: Request,
    who: Annotated[Caller, Depends(caller)],
    directory: Annotated[Directory, part(Directory)],
    applied: CaughtUp,
    within: InReach,
    which: Annotated[Which, Depends(which_listed)],
    value: InValue,
    sort: _Sorted = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
    total: TotalAsked = False,
    view: OpenedView = None,
) -> CustomerList:
    """Customers as far as the projection has heard. Searching needs the scope pii:read.

    Sorted by money, customers are ranked within a currency: downwards first those reported in the
    policy's, upwards last. Whoever has no figures comes last. Sorts and filters by value leave out
    whose valuation is out of scope.
    """
    if which.search is not None:
        _require_searching(request, who)
        which = structs.replace(which, unseen=hidden(request))
    if which.external_id is not None:
        _require_shown(request, "external_ids")
    within, values = await within_value(request, within, value, sort or "")
    which = structs.replace(which, value=value.conditions)
    limit = page_size(request, limit, which.ids)
    page = await _found(directory, which, within, sort, cursor, limit, total=total)
    shown = [row["customer_id"] for row in page.items] if value.expanded else []
    return CustomerList(
        items=await directory.shown(
            request, page.items, await valued_among(request, shown, values)
        ),
        next_cursor=page.next_cursor,
        complete=page.complete,
        missing=_missing(which, page, cursor),
        total=page.total and TotalAnswer.model_validate(page.total, from_attributes=True),
        freshness=freshness_answer(await applied.freshness()),
    )


def _missing(which: Which, page: Ranked, cursor: str | None) -> list[UUID] | None:
    found = [row["customer_id"] for row in page.items]
    return missing_from(which.ids, found, whole=cursor is None and page.next_cursor is None)


async def _found(
    directory: Directory,
    which: Which,
    within: Reach,
    sort: Sort | None,
    cursor: str | None,
    limit: int,
    *,
    total: bool,
) -> Ranked:
    """A page; of a search that is not sorted, the best matches first."""
    if which.search is not None and sort is None:
        return await directory.ranked(which, within, cursor, limit, total=total)
    return await directory.page(which, within, sort, cursor, limit, total=total)


@routes.post("/customers:lookup", response_model=CustomersFound)
@requires(*REGISTRARS, command=False, route_class="reads", data=of_several("customers"))
async def look_up_customers(
    request: Request,
    body: LookUpBody,
    directory: Annotated[Directory, part(Directory)],
    within: InReach,
) -> CustomersFound:
    """Customers by e-mail or phone, without either in an address or in our tables; or by up to
    1,000 ids, in the order of these, and those of nobody as `missing`."""
    if body.ids:
        rows = await directory.known(body.ids, within)
        found = {row["customer_id"] for row in rows}
        missing = [id for id in dict.fromkeys(body.ids) if id not in found]
        return CustomersFound(items=await directory.shown(request, rows), missing=missing)
    _require_shown(request, "email" if body.email else "phone")
    if body.email:
        page = await directory.having("email", body.email, within)
    else:
        page = await directory.having("phone", body.phone, within)
    return CustomersFound(items=await directory.shown(request, page.items))


def _require_searching(request: Request, who: Caller) -> None:
    if not who.may_read_personal_data:
        raise forbidden("personal_data_needed", "Searching needs the scope pii:read")
    _require_shown(request, "name")


def _require_shown(request: Request, field: str) -> None:
    """Refuse a search by a field that is hidden from the caller: it would find out what it is."""
    if field in hidden(request):
        raise forbidden("field_hidden", "Your roles are not shown what this searches for")
