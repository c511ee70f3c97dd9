"""Routes of the customer API; where two match, the first one answers."""

from libs.service.access_export import export_endpoints
from libs.service.changes import change_endpoints
from libs.service.parked import parked_endpoints
from libs.service.reads import read_endpoints
from services.customer.api import (
    changing,
    history,
    listing,
    overview,
    reading,
    registering,
)
from services.customer.api.access import access_endpoints
from services.customer.api.archive import archive_endpoints
from services.customer.api.axes import axis_endpoints
from services.customer.api.consents import consent_endpoints
from services.customer.api.custom import field_endpoints
from services.customer.api.duplicates import duplicate_endpoints
from services.customer.api.file import contact_endpoints, status, tags
from services.customer.api.live import customer_changes
from services.customer.api.merging import lineage, merge_endpoints
from services.customer.api.plan import plan_endpoints
from services.customer.api.provenance import provenance_endpoints
from services.customer.api.relations import graph_endpoints, group_endpoints, relation_endpoints
from services.customer.api.staffing import (
    coverage_endpoints,
    hand_over_endpoints,
    owner_history,
    score_endpoints,
    staff_endpoints,
)
from services.customer.api.views import view_endpoints

ROUTES = (
    registering.BATCH,
    customer_changes.CHANGES,
    registering.routes,
    changing.routes,
    merge_endpoints.routes,
    lineage.routes,
    duplicate_endpoints.routes,
    status.routes,
    contact_endpoints.routes,
    tags.routes,
    field_endpoints.routes,
    provenance_endpoints.routes,
    listing.LISTED,
    listing.routes,
    view_endpoints.routes,
    reading.routes,
    history.routes,
    overview.routes,
    staff_endpoints.routes,
    hand_over_endpoints.routes,
    owner_history.routes,
    coverage_endpoints.routes,
    score_endpoints.routes,
    consent_endpoints.routes,
    export_endpoints.EXPORT,
    access_endpoints.routes,
    relation_endpoints.routes,
    graph_endpoints.routes,
    group_endpoints.routes,
    axis_endpoints.routes,
    archive_endpoints.routes,
    plan_endpoints.routes,
    change_endpoints.routes,
    read_endpoints.routes,
    parked_endpoints.routes,
)
