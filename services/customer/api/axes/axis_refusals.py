"""Answers to what is refused of axes: each error once."""

from collections.abc import Mapping

from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.domain.axis.errors import NotOnThisAxis

AXIS_REFUSALS: Mapping[type[Exception], Answer] = {
    NotOnThisAxis: ErrorResponse(
        422,
        NotOnThisAxis.code,
        "Must be one value of this axis, or potential with target",
        NotOnThisAxis.pointer,
    ),
}
