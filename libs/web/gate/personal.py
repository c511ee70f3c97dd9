"""Clear personal data: who may see it, and a trace of everybody who did."""

from collections.abc import Sequence
from uuid import UUID

import structlog
from starlette.requests import Request

from libs.telemetry.metrics import PERSONAL_READS
from libs.web.gate.admission import ADMITTED, Admitted

_audit = structlog.get_logger("audit")


def reveal(request: Request, customer_ids: Sequence[UUID]) -> bool:
    """True if the caller may see these customers' clear data; if so, the read is audited.

    Ask only when there is something to show, and show nothing when the answer is no.
    """
    admitted: Admitted = request.scope[ADMITTED]
    if not admitted.caller.may_read_personal_data:
        return False
    PERSONAL_READS.labels(admitted.route).inc(len(customer_ids))
    _audit.info(
        "personal_data_read",
        subject=admitted.caller.subject,
        customer_ids=[str(customer_id) for customer_id in customer_ids],
        route=admitted.route,
    )
    return True
